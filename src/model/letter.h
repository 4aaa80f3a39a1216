/* ASCII letter classes, free of the locale. */
#ifndef BEDE_MODEL_LETTER_H
#define BEDE_MODEL_LETTER_H

#include <stdbool.h>

static inline bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
static inline bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
static inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
static inline char to_lower(char c) {
  return is_upper(c) ? (char)(c + ('a' - 'A')) : c;
}
static inline char to_upper(char c) {
  return is_lower(c) ? (char)(c - ('a' - 'A')) : c;
}

#endif
