#include "CPostgres.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

#define FUNCTIONS(USE)                                                                             \
  USE(PQconnectdbParams) USE(PQfinish) USE(PQstatus) USE(PQtransactionStatus) USE(PQerrorMessage)  \
  USE(PQserverVersion) USE(PQparameterStatus) USE(PQsetNoticeReceiver) USE(PQexec)                 \
  USE(PQexecParams) USE(PQsendQueryParams) USE(PQgetResult) USE(PQclear) USE(PQresultStatus)             \
  USE(PQresultErrorField) USE(PQcmdTuples) USE(PQntuples) USE(PQnfields) USE(PQfname)              \
  USE(PQgetvalue) USE(PQgetlength) USE(PQgetisnull) USE(PQconninfoParse) USE(PQconninfoFree)       \
  USE(PQfreemem)

#define DECLARE(name) static __typeof__(name) *call_##name;
FUNCTIONS(DECLARE)

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int is_open;

static void load(void) {
  void *library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  is_open = 1;
#define LOAD(name) is_open = is_open && (call_##name = dlsym(library, #name));
  FUNCTIONS(LOAD)
}

int postgres_open_library(void) {
  pthread_once(&once, load);
  return is_open;
}

static void drop_notice(void *argument, const PGresult *notice) {
  (void)argument;
  (void)notice;
}

PGconn *postgres_connect(const char *const *keywords, const char *const *values) {
  PGconn *connection = call_PQconnectdbParams(keywords, values, 1);
  if (connection) call_PQsetNoticeReceiver(connection, drop_notice, NULL);
  return connection;
}

void postgres_close(PGconn *connection) { call_PQfinish(connection); }

int postgres_is_connected(const PGconn *connection) {
  return call_PQstatus(connection) == CONNECTION_OK;
}

PGTransactionStatusType postgres_transaction(const PGconn *connection) {
  return call_PQtransactionStatus(connection);
}

const char *postgres_message(const PGconn *connection) { return call_PQerrorMessage(connection); }

int postgres_server_version(const PGconn *connection) { return call_PQserverVersion(connection); }

const char *postgres_setting(const PGconn *connection, const char *name) {
  return call_PQparameterStatus(connection, name);
}

PGresult *postgres_run_all(PGconn *connection, const char *statements) {
  return call_PQexec(connection, statements);
}

PGresult *postgres_run(PGconn *connection, const char *statement, int count,
                       const char *const *values) {
  return call_PQexecParams(connection, statement, count, NULL, values, NULL, NULL, 0);
}

int postgres_start(PGconn *connection, const char *statement, int count,
                   const char *const *values) {
  return call_PQsendQueryParams(connection, statement, count, NULL, values, NULL, NULL, 0);
}

PGresult *postgres_finish(PGconn *connection) {
  PGresult *first = call_PQgetResult(connection), *next;
  while ((next = call_PQgetResult(connection))) call_PQclear(next);
  return first;
}

void postgres_free(PGresult *result) { call_PQclear(result); }

ExecStatusType postgres_status(const PGresult *result) { return call_PQresultStatus(result); }

const char *postgres_error_field(const PGresult *result, int field) {
  return call_PQresultErrorField(result, field);
}

const char *postgres_affected(PGresult *result) { return call_PQcmdTuples(result); }
int postgres_row_count(const PGresult *result) { return call_PQntuples(result); }
int postgres_column_count(const PGresult *result) { return call_PQnfields(result); }

const char *postgres_column_name(const PGresult *result, int column) {
  return call_PQfname(result, column);
}

const char *postgres_cell(const PGresult *result, int row, int column, int *length) {
  *length = call_PQgetlength(result, row, column);
  /* A null has no length, and so needs no question where there is one. */
  if (*length == 0 && call_PQgetisnull(result, row, column)) return NULL;
  return call_PQgetvalue(result, row, column);
}

PQconninfoOption *postgres_parse(const char *address) {
  char *message = NULL;
  PQconninfoOption *options = call_PQconninfoParse(address, &message);
  /* It may hold a piece of a password. */
  if (message) call_PQfreemem(message);
  return options;
}

void postgres_free_options(PQconninfoOption *options) { call_PQconninfoFree(options); }
