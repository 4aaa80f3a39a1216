/* URLs, e-mail addresses, names and topics of the social networks. */
#include "text/glyph.h"
#include "text/token.h"

#include <strings.h>

#define MAILBOX_BYTES 64

static bool begins(const tokenizer *self, uint32_t i, const char *prefix) {
  size_t n = strlen(prefix);
  return self->chunk_end - i > n &&
         strncasecmp(self->text.ptr + i, prefix, n) == 0;
}

static bool is_url(const tokenizer *self, uint32_t i) {
  static const char *const schemes[] = {"http://", "https://", "ftp://", "www.",
                                        "mailto:"};
  for (size_t k = 0; k < sizeof schemes / sizeof *schemes; k++)
    if (begins(self, i, schemes[k])) return true;
  return false;
}

static bool ends_url(glyph g) {
  return g.cp == '<' || g.cp == '>' || g.cp == '|' ||
         g.kind == GLYPH_STRAIGHT || g.kind == GLYPH_NONE ||
         (g.cp >= 0x80 && (g.kind == GLYPH_OPEN || g.kind == GLYPH_CLOSE));
}

/* "(see http://a.b/c)." keeps neither bracket nor stop. */
static uint32_t without_marks(const tokenizer *self, uint32_t i, uint32_t end) {
  while (end > i) {
    glyph g = glyph_before(self->text, end);
    bool bracketed = g.cp == ')' && memchr(self->text.ptr + i, '(', end - i);
    if (bracketed || !(g.kind == GLYPH_DOT || g.kind == GLYPH_BANG ||
                       g.kind == GLYPH_CLOSE || g.kind == GLYPH_APOSTROPHE ||
                       g.cp == ',' || g.cp == ';' || g.cp == ':'))
      break;
    end -= g.len;
  }
  return end;
}

static uint32_t url_end(const tokenizer *self, uint32_t i) {
  uint32_t end = i;
  while (end < self->chunk_end) {
    glyph g = glyph_at(self->text, end);
    if (ends_url(g)) break;
    end += g.len;
  }
  return without_marks(self, i, end);
}

static bool in_mailbox(glyph g) {
  return glyph_is_alnum(g) || g.cp == '.' || g.cp == '_' || g.cp == '-' ||
         g.cp == '+' || g.cp == '%';
}

static uint32_t mailbox_end(const tokenizer *self, uint32_t i) {
  while (i < self->chunk_end) {
    glyph g = glyph_at(self->text, i);
    if (!in_mailbox(g)) break;
    i += g.len;
  }
  return i;
}

/* press@example.org; Shackleton@ECT */
static uint32_t mail_end(const tokenizer *self, uint32_t start) {
  uint32_t i = start;
  while (i < self->chunk_end && i - start < MAILBOX_BYTES) {
    glyph g = glyph_at(self->text, i);
    if (!in_mailbox(g)) break;
    i += g.len;
  }
  if (i == start || i >= self->chunk_end || self->text.ptr[i] != '@')
    return start;
  if (!glyph_is_alnum(glyph_at(self->text, i + 1))) return start;
  return without_marks(self, start, mailbox_end(self, i + 1));
}

/* @ministry, #elections */
static uint32_t handle_end(const tokenizer *self, uint32_t start) {
  glyph g = glyph_at(self->text, start + 1);
  if (start + 1 >= self->chunk_end || g.kind != GLYPH_LETTER) return start;
  uint32_t i = start + 1;
  while (i < self->chunk_end) {
    g = glyph_at(self->text, i);
    if (!glyph_is_alnum(g) && g.cp != '_') break;
    i += g.len;
  }
  return i;
}

uint32_t token_address_end(const tokenizer *self, uint32_t start) {
  char c = self->text.ptr[start];
  if (c == '@' || c == '#') return handle_end(self, start);
  if (is_url(self, start)) return url_end(self, start);
  if (glyph_is_alnum(glyph_at(self->text, start))) return mail_end(self, start);
  return start;
}
