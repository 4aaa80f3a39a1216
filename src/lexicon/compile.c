/*
 * compile.c - lexicon text to an image: read, settle, write.
 */
#include "lexicon/draft.h"

#include <zlib.h>

uint32_t image_crc(bede_str bytes) {
  uLong crc = crc32(0, Z_NULL, 0);
  return (uint32_t)crc32(crc, (const Bytef *)bytes.ptr, bytes.len);
}

/* ORDER KIND: source_kind in source.h */
static bool (*const readers[SOURCE_KIND_COUNT])(draft *,
                                                const source_entry *) = {
    read_ontology, read_set,   read_actor, read_roles, read_site,   read_value,
    read_value,    read_value, read_value, read_event, read_import,
};

/* With `faults` an error ends its entry only. */
static bool read_kind(draft *self, const source_list *files, source_kind kind,
                      const lex_faults *faults) {
  bool ok = true;
  for (uint32_t i = 0; i < files->count; i++) {
    const source_file *file = &files->items[i];
    if (file->kind != kind) continue;
    self->file = file;
    for (uint32_t k = 0; k < file->entries.count; k++) {
      if (readers[kind](self, &file->entries.items[k])) continue;
      ok = false;
      if (!faults) return false;
      faults->each(faults->ctx, self->err);
    }
  }
  return ok;
}

static draft *draft_new(arena *a, bede_error *err) {
  draft *self = arena_new(a, draft);
  map *const maps[] = {
      &self->codes,        &self->sectors,     &self->pool_ids,
      &self->word_ids,     &self->set_ids,     &self->map_ids,
      &self->actor_ids,    &self->pattern_ids, &self->goldstein_ids,
      &self->prepositions, &self->role_ids,    &self->import_ids};
  for (size_t i = 0; i < sizeof maps / sizeof maps[0]; i++) maps[i]->a = a;
  self->a = a;
  self->err = err;
  self->text.a = a;
  return self;
}

draft *draft_read(arena *a, const char *const *dirs, uint32_t dir_count,
                  bede_error *err) {
  source_list *files = arena_new(a, source_list);
  if (source_read(a, dirs, dir_count, files, err)) return NULL;
  draft *self = draft_new(a, err);
  for (int kind = 0; kind < SOURCE_KIND_COUNT; kind++)
    if (!read_kind(self, files, (source_kind)kind, NULL)) return NULL;
  return self;
}

bede_status lexicon_compile(arena *a, const char *const *dirs,
                            uint32_t dir_count, bede_str *image,
                            bede_error *err) {
  bede_error own;
  draft *self = draft_read(a, dirs, dir_count, err ? err : &own);
  if (!self) return (err ? err : &own)->status;
  if (!draft_finish(self)) return BEDE_LEXICON;
  return draft_write(self, image);
}

bede_status lexicon_proofread(arena *a, const char *const *dirs,
                              uint32_t dir_count, lex_faults faults) {
  bede_error err;
  source_list files = {0};
  bede_status s = source_read(a, dirs, dir_count, &files, &err);
  if (s) {
    faults.each(faults.ctx, &err);
    return s;
  }
  draft *self = draft_new(a, &err);
  for (int kind = 0; kind < SOURCE_KIND_COUNT; kind++)
    if (!read_kind(self, &files, (source_kind)kind, &faults)) s = BEDE_LEXICON;
  if (draft_finish(self)) return s;
  faults.each(faults.ctx, &err);
  return BEDE_LEXICON;
}

/* ---- Writing ------------------------------------------------------------- */

enum { IMAGE_ALIGN = 8 };
#define MAX_IMAGE (UINT64_C(1) << 30)

static uint64_t aligned(uint64_t n) {
  return (n + IMAGE_ALIGN - 1) / IMAGE_ALIGN * IMAGE_ALIGN;
}

/* A table as the writer sees it. */
typedef struct raw_table {
  const void *items;
  uint32_t count, item_size;
} raw_table;

static uint64_t place_tables(const raw_table *tables, image_section *out) {
  uint64_t offset = aligned(sizeof(image_header));
  for (int i = 0; i < SECTION_COUNT; i++) {
    uint64_t bytes = (uint64_t)tables[i].count * tables[i].item_size;
    out[i] =
        (image_section){(uint32_t)offset, tables[i].count, tables[i].item_size};
    offset = aligned(offset + bytes);
  }
  return offset;
}

static void copy_tables(char *bytes, const raw_table *tables,
                        const image_section *sections) {
  for (int i = 0; i < SECTION_COUNT; i++)
    if (tables[i].count)
      memcpy(bytes + sections[i].offset, tables[i].items,
             (size_t)tables[i].count * tables[i].item_size);
}

bede_status draft_write(draft *self, bede_str *image) {
  const raw_table tables[SECTION_COUNT] = {
#define IMAGE_ROW(name, type)                                                  \
  {self->name.items, self->name.count, (uint32_t)sizeof(type)},
      IMAGE_SECTIONS(IMAGE_ROW)
#undef IMAGE_ROW
  };
  image_header header;
  memset(&header, 0, sizeof header);
  memcpy(header.magic, IMAGE_MAGIC, sizeof header.magic);
  uint64_t size = place_tables(tables, header.sections);
  if (size > MAX_IMAGE)
    return error_set(self->err, BEDE_LIMIT, NO_PLACE,
                     "the lexicon is larger than 1 GiB");
  char *bytes = arena_alloc(self->a, (size_t)size);
  bede_str all = {bytes, (uint32_t)size};
  copy_tables(bytes, tables, header.sections);
  header.format = IMAGE_FORMAT;
  header.byte_order = IMAGE_BYTE_ORDER;
  header.size = all.len;
  header.version = str_hash(
      str_slice(all, sizeof header, header.sections[IMAGE_DERIVED].offset));
  memcpy(bytes, &header, sizeof header);
  header.crc = image_crc(str_slice(all, IMAGE_CRC_FROM, all.len));
  memcpy(bytes, &header, sizeof header);
  *image = all;
  return BEDE_OK;
}
