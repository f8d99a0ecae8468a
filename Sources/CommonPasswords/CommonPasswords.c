#include "CommonPasswords.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

/// In lower case, each followed by a line feed, in the order of their bytes.
static const unsigned char list[] = {
#embed "common-passwords.txt"
};

/// Where the line begins that the byte at `place` belongs to.
static size_t line_start(size_t place) {
  while (place > 0 && list[place - 1] != '\n') place--;
  return place;
}

/// The bytes of the line that begins at `start`, its line feed left out.
static size_t line_length(size_t start) {
  return (size_t)((const unsigned char *)memchr(list + start, '\n', sizeof list - start) - (list + start));
}

/// Below, at or above zero, as the password is before, at or after the line.
static int compare(const unsigned char *password, size_t length, const unsigned char *line, size_t line_length) {
  const int order = memcmp(password, line, length < line_length ? length : line_length);
  if (order != 0 || length == line_length) return order;
  return length < line_length ? -1 : 1;
}

size_t rollcall_common_password_count(void) {
  size_t count = 0;
  for (size_t place = 0; place < sizeof list; place++) count += list[place] == '\n';
  return count;
}

bool rollcall_is_common_password(const unsigned char *password, size_t length) {
  // The lines that may still be it; both ends are beginnings of lines, or the end of the list.
  size_t low = 0;
  size_t high = sizeof list;
  while (low < high) {
    const size_t start = line_start(low + (high - low) / 2);
    const size_t count = line_length(start);
    const int order = compare(password, length, list + start, count);
    if (order == 0) return true;
    if (order < 0) high = start;
    else low = start + count + 1;
  }
  return false;
}
