#pragma once

#include <curl/curl.h>

/* libcurl, loaded by the first who sends a mail or tells a webhook and not at the start of every command: on Debian
   it brings some thirty libraries along, and loading them doubles the time of a short command.
   It is also what Swift needs for the functions that take arguments of any type.

   Call no function of curl.h itself, which would link the program with libcurl. */

/* Loads the library, once; 0 when it isn't there. The other functions need it. */
int curl_open_library(void);

CURL *curl_open(void);
void curl_close(CURL *handle);
void curl_reset(CURL *handle);
CURLcode curl_perform(CURL *handle);
const char *curl_description(CURLcode code);

/* NULL when there is no memory. */
struct curl_slist *curl_list(const char *text);
void curl_free_list(struct curl_slist *list);

CURLcode curl_set_number(CURL *handle, CURLoption option, long value);
CURLcode curl_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode curl_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode curl_set_reader(CURL *handle, curl_read_callback reader);
CURLcode curl_set_writer(CURL *handle, curl_write_callback writer);
CURLcode curl_set_header_hearer(CURL *handle, curl_write_callback hearer);
CURLcode curl_set_debug_hearer(CURL *handle, curl_debug_callback hearer);
CURLcode curl_set_progress_hearer(CURL *handle, curl_xferinfo_callback hearer);
CURLcode curl_get_number(CURL *handle, CURLINFO info, long *value);
