#include "json.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "corpus.h"

static char peek(json *j) {
  while (*j->at == ' ' || *j->at == ',' || *j->at == '\n') j->at++;
  return *j->at;
}

void json_enter(json *j, char open) {
  if (peek(j) != open) die("JSON: %c expected at %.20s", open, j->at);
  j->at++;
}

bool json_more(json *j, char close) {
  if (peek(j) == 0) die("JSON: line ends too early");
  if (*j->at != close) return true;
  j->at++;
  return false;
}

static unsigned hex4(const char *s) {
  char digits[5] = {s[0], s[1], s[2], s[3], 0};
  return (unsigned)strtoul(digits, NULL, 16);
}

static unsigned encode(char *to, uint32_t c) {
  if (c < 0x80) return to[0] = (char)c, 1;
  if (c < 0x800) {
    to[0] = (char)(0xc0 | c >> 6);
    to[1] = (char)(0x80 | (c & 63));
    return 2;
  }
  if (c < 0x10000) {
    to[0] = (char)(0xe0 | c >> 12);
    to[1] = (char)(0x80 | (c >> 6 & 63));
    to[2] = (char)(0x80 | (c & 63));
    return 3;
  }
  to[0] = (char)(0xf0 | c >> 18);
  to[1] = (char)(0x80 | (c >> 12 & 63));
  to[2] = (char)(0x80 | (c >> 6 & 63));
  to[3] = (char)(0x80 | (c & 63));
  return 4;
}

/* \n, \", \u00e9, a pair of \ud83d \ude00. */
static unsigned escape(json *j, char *to) {
  char c = *j->at++;
  if (c != 'u') {
    *to = c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
    return 1;
  }
  uint32_t u = hex4(j->at);
  j->at += 4;
  if (u >= 0xd800 && u < 0xdc00 && j->at[0] == '\\' && j->at[1] == 'u') {
    u = 0x10000 + ((u - 0xd800) << 10) + (hex4(j->at + 2) - 0xdc00);
    j->at += 6;
  }
  return encode(to, u);
}

void json_string(json *j) {
  unsigned n = 0;
  if (peek(j) == 'n') {
    j->at += 4;
    j->text[0] = 0;
    return;
  }
  json_enter(j, '"');
  while (*j->at && *j->at != '"') {
    if (n + 8 >= j->room) die("JSON: string too long");
    if (*j->at == '\\') {
      j->at++;
      n += escape(j, j->text + n);
    } else {
      j->text[n++] = *j->at++;
    }
  }
  j->text[n] = 0;
  j->at++;
}

void json_key(json *j) {
  json_string(j);
  while (*j->at == ' ') j->at++;
  if (*j->at++ != ':') die("JSON: colon expected");
}

long json_number(json *j) {
  char *end;
  peek(j);
  long x = strtol(j->at, &end, 10);
  j->at = end;
  return x;
}

void json_skip(json *j) {
  unsigned depth = 0;
  do {
    char c = peek(j);
    if (c == '"') {
      json_string(j);
    } else if (c == '[' || c == '{') {
      depth++;
      j->at++;
    } else if (c == ']' || c == '}') {
      depth--;
      j->at++;
    } else {
      j->at += strcspn(j->at, ",]} :");
      if (*j->at == ':') j->at++;
    }
    while (*j->at == ':') j->at++;
  } while (depth);
}
