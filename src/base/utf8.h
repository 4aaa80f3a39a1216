/*
 * utf8.h - code points in and out, and the folded form that look-ups use.
 */
#ifndef BEDE_BASE_UTF8_H
#define BEDE_BASE_UTF8_H

#include "base/str.h"

/* Bytes of the code point at the start of `s` (1 to 4), which goes to *cp; 0
 * where the bytes are no valid UTF-8 (overlong forms, surrogates and values
 * above U+10FFFF count as invalid) or `s` is empty. */
uint32_t utf8_decode(bede_str s, uint32_t *cp);

/* Writes `cp` to `out`, gives the number of bytes. */
uint32_t utf8_encode(uint32_t cp, char out[4]);

/* Number of code points in valid UTF-8. */
uint32_t utf8_count(bede_str s);

bool utf8_is_letter(uint32_t cp);
bool utf8_is_upper(uint32_t cp);
bool utf8_is_lower(uint32_t cp);
bool utf8_is_digit(uint32_t cp);
bool utf8_is_space(uint32_t cp);
bool utf8_is_mark(uint32_t cp); /* combining: the accent of a decomposed é */

/* Valid UTF-8 in the arena: each invalid byte becomes one U+FFFD, and their
 * number goes to *repaired.  Valid bytes are handed back uncopied. */
bede_str utf8_repair(arena *a, bede_str s, uint32_t *repaired);

/* Lower case, code point by code point. */
bede_str utf8_lower(arena *a, bede_str s);

/* The form under which names are compared: case folded, diacritics off
 * ("Kuźnica" and "kuznica" are one), curly quotes and dashes made plain,
 * hyphens made blanks. */
bede_str utf8_fold(arena *a, bede_str s);

#endif
