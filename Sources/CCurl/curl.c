#include "CCurl.h"

#include <dlfcn.h>
#include <pthread.h>

/* The macros that check types don't know functions that are loaded. */
#undef curl_easy_setopt
#undef curl_easy_getinfo

static __typeof__(curl_global_init) *global_init;
static __typeof__(curl_easy_init) *easy_init;
static __typeof__(curl_easy_cleanup) *easy_cleanup;
static __typeof__(curl_easy_reset) *easy_reset;
static __typeof__(curl_easy_perform) *easy_perform;
static __typeof__(curl_easy_strerror) *easy_strerror;
static __typeof__(curl_easy_setopt) *easy_setopt;
static __typeof__(curl_easy_getinfo) *easy_getinfo;
static __typeof__(curl_slist_append) *slist_append;
static __typeof__(curl_slist_free_all) *slist_free_all;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int is_open;

static void load(void) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  is_open = (global_init = dlsym(library, "curl_global_init")) &&
            (easy_init = dlsym(library, "curl_easy_init")) &&
            (easy_cleanup = dlsym(library, "curl_easy_cleanup")) &&
            (easy_reset = dlsym(library, "curl_easy_reset")) &&
            (easy_perform = dlsym(library, "curl_easy_perform")) &&
            (easy_strerror = dlsym(library, "curl_easy_strerror")) &&
            (easy_setopt = dlsym(library, "curl_easy_setopt")) &&
            (easy_getinfo = dlsym(library, "curl_easy_getinfo")) &&
            (slist_append = dlsym(library, "curl_slist_append")) &&
            (slist_free_all = dlsym(library, "curl_slist_free_all")) &&
            global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

int curl_open_library(void) {
  pthread_once(&once, load);
  return is_open;
}

CURL *curl_open(void) { return easy_init(); }
void curl_close(CURL *handle) { easy_cleanup(handle); }
void curl_reset(CURL *handle) { easy_reset(handle); }
CURLcode curl_perform(CURL *handle) { return easy_perform(handle); }
const char *curl_description(CURLcode code) { return easy_strerror(code); }

struct curl_slist *curl_list(const char *text) { return slist_append(NULL, text); }
void curl_free_list(struct curl_slist *list) { slist_free_all(list); }

CURLcode curl_set_number(CURL *handle, CURLoption option, long value) {
  return easy_setopt(handle, option, value);
}

CURLcode curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return easy_setopt(handle, option, value);
}

CURLcode curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return easy_setopt(handle, option, value);
}

CURLcode curl_set_reader(CURL *handle, curl_read_callback reader) {
  return easy_setopt(handle, CURLOPT_READFUNCTION, reader);
}

CURLcode curl_set_writer(CURL *handle, curl_write_callback writer) {
  return easy_setopt(handle, CURLOPT_WRITEFUNCTION, writer);
}

CURLcode curl_set_header_hearer(CURL *handle, curl_write_callback hearer) {
  return easy_setopt(handle, CURLOPT_HEADERFUNCTION, hearer);
}

CURLcode curl_set_debug_hearer(CURL *handle, curl_debug_callback hearer) {
  return easy_setopt(handle, CURLOPT_DEBUGFUNCTION, hearer);
}

CURLcode curl_set_progress_hearer(CURL *handle, curl_xferinfo_callback hearer) {
  return easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, hearer);
}

CURLcode curl_get_number(CURL *handle, CURLINFO info, long *value) {
  return easy_getinfo(handle, info, value);
}
