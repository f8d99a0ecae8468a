#include <curl/curl.h>

/* curl_easy_setopt and curl_easy_getinfo take arguments of any type, which Swift can't call. */

static inline CURLcode curl_set_number(CURL *handle, CURLoption option, long value) {
  return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode curl_set_reader(CURL *handle, curl_read_callback reader) {
  return (curl_easy_setopt)(handle, CURLOPT_READFUNCTION, reader);
}

static inline CURLcode curl_set_header_hearer(CURL *handle, curl_write_callback hearer) {
  return (curl_easy_setopt)(handle, CURLOPT_HEADERFUNCTION, hearer);
}

static inline CURLcode curl_set_debug_hearer(CURL *handle, curl_debug_callback hearer) {
  return (curl_easy_setopt)(handle, CURLOPT_DEBUGFUNCTION, hearer);
}

static inline CURLcode curl_set_progress_hearer(CURL *handle, curl_xferinfo_callback hearer) {
  return (curl_easy_setopt)(handle, CURLOPT_XFERINFOFUNCTION, hearer);
}

static inline CURLcode curl_get_number(CURL *handle, CURLINFO info, long *value) {
  return (curl_easy_getinfo)(handle, info, value);
}
