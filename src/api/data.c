/*
 * data.c - loading what all threads share.
 */
#include "api/data.h"

static const char *path_in(arena *a, const char *dir, const char *name) {
  return str_format(a, "%s/%s", dir, name).ptr;
}

/* The image as it lies there, or, with overlays, one made of all texts. */
static bede_status load_lexicon(bede_data *self, const bede_data_source *from,
                                bede_error *err) {
  arena *a = &self->arena;
  bede_str image;
  if (!from->overlay_count) {
    bede_status s = file_map_open(&self->image,
                                  path_in(a, from->dir, "lexicon.image"), err);
    if (s) return s;
    image = self->image.bytes;
  } else {
    const char **dirs = arena_many(a, const char *, from->overlay_count + 1);
    dirs[0] = path_in(a, from->dir, "lexicon");
    for (uint32_t i = 0; i < from->overlay_count; i++)
      dirs[i + 1] = from->overlay[i];
    bede_status s =
        lexicon_compile(a, dirs, from->overlay_count + 1, &image, err);
    if (s) return s;
  }
  return lexicon_open(a, image, &self->lex, err);
}

static bede_status load(bede_data *self, const bede_data_source *from,
                        bede_error *err) {
  bede_status s = load_lexicon(self, from, err);
  if (s) return s;
  const char *places = path_in(&self->arena, from->dir, "gazetteer.bede");
  s = file_map_open(&self->gaz_image, places, err);
  if (!s)
    s = gazetteer_open(&self->arena, self->gaz_image.bytes, &self->gaz, err);
  if (s) return s;
  self->words = event_words_find(self->lex);
  self->lexicon_version = lexicon_version(self->lex);
  s = model_open(&self->model, path_in(&self->arena, from->dir, "model.bede"),
                 err);
  if (s) return s;
  s = guess_open(&self->guesses, path_in(&self->arena, from->dir, "guess.bede"),
                 err);
  if (s) return s;
  self->model_version =
      str_format(&self->arena, "%.*s+%.*s", STR_ARG(model_name(&self->model)),
                 STR_ARG(guess_name(&self->guesses)));
  return BEDE_OK;
}

bede_data *bede_data_load(const bede_data_source *source,
                          const bede_allocator *alloc, bede_error *err) {
  if (!source || !source->dir) {
    error_set(err, BEDE_MISUSE, NO_PLACE, "no data directory was named");
    return NULL;
  }
  bede_data *self = memory_resize(alloc, NULL, 0, sizeof *self);
  if (!self) {
    error_set(err, BEDE_NOMEM, NO_PLACE, "out of memory");
    return NULL;
  }
  memset(self, 0, sizeof *self);
  self->alloc = alloc;
  jmp_buf full;
  arena_init(&self->arena, alloc, &full);
  bede_status s;
  if (setjmp(full))
    s = error_set(err, BEDE_NOMEM, NO_PLACE, "out of memory");
  else
    s = load(self, source, err);
  if (!s) return self;
  bede_data_free(self);
  return NULL;
}

void bede_data_free(bede_data *self) {
  if (!self) return;
  model_close(&self->model);
  guess_close(&self->guesses);
  file_unmap(&self->image);
  file_unmap(&self->gaz_image);
  arena_free(&self->arena);
  memory_resize(self->alloc, self, sizeof *self, 0);
}

bede_str bede_data_lexicon_version(const bede_data *self) {
  return self->lexicon_version;
}

bede_str bede_data_model_version(const bede_data *self) {
  return self->model_version;
}
