#ifndef ROLLCALL_COMMON_PASSWORDS_H
#define ROLLCALL_COMMON_PASSWORDS_H

#include <stdbool.h>
#include <stddef.h>

/// How many passwords the list holds.
size_t rollcall_common_password_count(void);

/// Whether these bytes, in lower case, are one of the list's passwords.
bool rollcall_is_common_password(const unsigned char *password, size_t length);

#endif
