#include "out/offset.h"

#define STRIDE 64u

static bool begins_code_point(char c) {
  return ((unsigned char)c & 0xC0) != 0x80;
}

offset_map offset_map_make(arena *a, bede_str text) {
  uint32_t *marks = arena_many(a, uint32_t, text.len / STRIDE + 1);
  uint32_t points = 0;
  for (uint32_t i = 0; i < text.len; i++) {
    if (i % STRIDE == 0) marks[i / STRIDE] = points;
    points += begins_code_point(text.ptr[i]);
  }
  if (text.len % STRIDE == 0) marks[text.len / STRIDE] = points;
  return (offset_map){text, marks};
}

uint32_t offset_of(const offset_map *self, uint32_t byte) {
  if (byte > self->text.len) byte = self->text.len;
  uint32_t points = self->marks[byte / STRIDE];
  for (uint32_t i = byte - byte % STRIDE; i < byte; i++)
    points += begins_code_point(self->text.ptr[i]);
  return points;
}
