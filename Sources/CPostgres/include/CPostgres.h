#pragma once

#if __has_include(<postgresql/libpq-fe.h>)
#include <postgresql/libpq-fe.h>
#else
#include <libpq-fe.h>
#endif

/* libpq, loaded when the first store on a server is opened and not at the start of every command:
   on Debian it brings two dozen libraries along, and loading them costs a short command as much
   time as everything else.

   Call no function of libpq-fe.h itself, which would link the program with libpq. */

/* Loads the library, once; 0 when it isn't there. The other functions need it. */
int postgres_open_library(void);

/* Connects and waits for the outcome. What the server only remarks upon is dropped: the default
   is to print it. NULL when there is no memory. */
PGconn *postgres_connect(const char *const *keywords, const char *const *values);
void postgres_close(PGconn *connection);
int postgres_is_connected(const PGconn *connection);
PGTransactionStatusType postgres_transaction(const PGconn *connection);
const char *postgres_message(const PGconn *connection);
int postgres_server_version(const PGconn *connection);
const char *postgres_setting(const PGconn *connection, const char *name);

/* NULL when there is no memory, or nothing could be sent. */
PGresult *postgres_run_all(PGconn *connection, const char *statements);
PGresult *postgres_run(PGconn *connection, const char *statement, int count,
                       const char *const *values);

/* Sends a statement, 0 when it can't be sent; postgres_finish waits for what it answers. Nothing
   else may be done with the connection between the two. */
int postgres_start(PGconn *connection, const char *statement, int count,
                   const char *const *values);
PGresult *postgres_finish(PGconn *connection);

void postgres_free(PGresult *result);
ExecStatusType postgres_status(const PGresult *result);
/* NULL where the server said nothing of the kind. */
const char *postgres_error_field(const PGresult *result, int field);
const char *postgres_affected(PGresult *result);
int postgres_row_count(const PGresult *result);
int postgres_column_count(const PGresult *result);
const char *postgres_column_name(const PGresult *result, int column);
/* NULL for a null; what follows the `length` bytes is a zero byte. */
const char *postgres_cell(const PGresult *result, int row, int column, int *length);

/* NULL when libpq can't read the address. */
PQconninfoOption *postgres_parse(const char *address);
void postgres_free_options(PQconninfoOption *options);
