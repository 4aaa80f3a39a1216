/*
 * str.h - views of bytes, and a buffer to write them into.
 */
#ifndef BEDE_BASE_STR_H
#define BEDE_BASE_STR_H

#include "base/arena.h"
#include "bede.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* A view of a string literal, for constant expressions too. */
#define STR(literal) ((bede_str){(literal), sizeof(literal) - 1})

/* For printf: printf("%.*s", STR_ARG(s)). */
#define STR_ARG(s) (int)(s).len, (s).ptr ? (s).ptr : ""

static inline bede_str str_from(const char *z) {
  return (bede_str){z, z ? (uint32_t)strlen(z) : 0};
}

/* Most words that are compared differ at the start: a call tells the rest. */
static inline bool str_eq(bede_str a, bede_str b) {
  return a.len == b.len && (a.len == 0 || (a.ptr[0] == b.ptr[0] &&
                                           memcmp(a.ptr, b.ptr, a.len) == 0));
}

static inline bool str_is(bede_str a, const char *z) {
  return str_eq(a, str_from(z));
}

/* Bytes [start, end) of `s`; both within it. */
static inline bede_str str_slice(bede_str s, uint32_t start, uint32_t end) {
  return (bede_str){s.ptr + start, end - start};
}

bool str_starts(bede_str s, bede_str prefix);
bool str_ends(bede_str s, bede_str suffix);

/* By bytes, the shorter first among equals: an order for sorting. */
int str_compare(bede_str a, bede_str b);

/* First place of `needle` in `s`, or UINT32_MAX. */
uint32_t str_find(bede_str s, bede_str needle);

/* Without blanks, tabs and line ends at both sides. */
bede_str str_trim(bede_str s);

/* The next piece of `*rest` up to a byte of `separators`; `*rest` moves behind
 * it.  False when nothing is left. */
bool str_split(bede_str *rest, const char *separators, bede_str *piece);

/* A copy in the arena, NUL-terminated beyond its length. */
bede_str str_copy(arena *a, bede_str s);

/* Both, one behind the other, as str_copy has it. */
bede_str str_join(arena *a, bede_str first, bede_str second);

/* FNV-1a, 64 bit (Fowler, Noll, Vo; offset basis and prime as published). */
uint64_t str_hash(bede_str s);
uint64_t str_hash_more(uint64_t hash, bede_str s);

/* A text being written; it grows in its arena. */
typedef struct str_buf {
  arena *a;
  char *ptr;
  uint32_t len;
  uint32_t capacity;
} str_buf;

void buf_add(str_buf *self, bede_str s);
void buf_char(str_buf *self, char c);
void buf_format(str_buf *self, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
bede_str buf_str(const str_buf *self);

/* A formatted string in the arena. */
bede_str str_format(arena *a, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
