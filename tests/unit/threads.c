/*
 * threads.c - the same text gives the same records: again, from another
 * coder, and from several threads that share one bede_data.
 *
 *     test-threads DATA
 */
#include "bede.h"
#include "check.h"

#include <pthread.h>
#include <string.h>

enum { THREADS = 4, TURNS = 3, TEXTS = 4 };

static const char *const texts[TEXTS] = {
    "Turkey accused Syria of bombing a convoy near the border on Monday. "
    "Syria denied the accusation. \"We will respond,\" the Turkish defence "
    "minister said.",
    "Kenyan police arrested 12 protesters in Nairobi after farmers, who "
    "demanded aid from the government, had blocked roads. They were released "
    "on Friday, the interior minister said.",
    "Thousands of Sudanese have fled to Chad since militants attacked a camp "
    "of the United Nations. Norway promised to send doctors to Chad.",
    "Peru and Chile signed a treaty in Lima; the Chilean president praised "
    "his Peruvian counterpart and invited him to visit Santiago.",
};

typedef struct hash {
  uint64_t value;
} hash;

/* FNV-1a over all that a record says. */
static void add(hash *self, const void *bytes, size_t len) {
  for (size_t i = 0; i < len; i++)
    self->value = (self->value ^ ((const uint8_t *)bytes)[i]) * 1099511628211u;
}

static void add_str(hash *self, bede_str s) {
  add(self, &s.len, sizeof s.len);
  if (s.len) add(self, s.ptr, s.len);
}

static void add_sides(hash *self, const bede_entities *all) {
  add(self, &all->count, sizeof all->count);
  for (uint32_t i = 0; i < all->count; i++) {
    const bede_entity *e = &all->items[i];
    add(self, &e->span, sizeof e->span);
    add(self, &e->refers_to, sizeof e->refers_to);
    add_str(self, e->code);
    add_str(self, e->sector);
    add_str(self, e->id);
  }
}

static void add_record(hash *self, const bede_record *r) {
  add_str(self, r->id);
  add(self, &r->event, sizeof r->event);
  add(self, &r->modality, sizeof r->modality);
  add(self, &r->confidence, sizeof r->confidence);
  add(self, &r->when.first, sizeof r->when.first);
  add_str(self, r->mode);
  add_str(self, r->cameo);
  add_str(self, r->stance);
  add_sides(self, &r->actor);
  add_sides(self, &r->recipient);
  add_sides(self, &r->said_by);
  for (uint32_t i = 0; i < r->link_count; i++) {
    add_str(self, r->links[i].type);
    add(self, &r->links[i].to, sizeof r->links[i].to);
  }
  for (uint32_t i = 0; i < r->why_count; i++) add_str(self, r->why[i]);
}

static uint64_t hash_of(bede_coder *coder, const char *text) {
  hash h = {14695981039346656037u};
  const bede_input input = {
      .text = {text, (uint32_t)strlen(text)}, .id = {"a", 1}, .date = 20220601};
  bede_options options = BEDE_OPTIONS_INIT;
  options.flags = BEDE_KEEP_TRACE;
  bede_doc *doc = bede_code(coder, &input, &options, NULL);
  if (!doc) return 0;
  for (uint32_t i = 0; i < bede_doc_record_count(doc); i++)
    add_record(&h, bede_doc_record(doc, i));
  if (!bede_doc_record_count(doc)) h.value = 0;
  bede_doc_free(doc);
  return h.value;
}

typedef struct worker {
  pthread_t thread;
  const bede_data *data;
  uint64_t hashes[TURNS][TEXTS];
} worker;

static void *work(void *arg) {
  worker *self = arg;
  bede_coder *coder = bede_coder_new(self->data, NULL, NULL);
  for (int turn = 0; coder && turn < TURNS; turn++)
    for (int i = 0; i < TEXTS; i++)
      self->hashes[turn][i] = hash_of(coder, texts[i]);
  bede_coder_free(coder);
  return NULL;
}

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  const bede_data_source source = {.dir = argv[1]};
  bede_data *data = bede_data_load(&source, NULL, NULL);
  CHECK(data);
  if (!data) return 1;
  worker first = {.data = data}, others[THREADS];
  work(&first);
  for (int i = 0; i < TEXTS; i++) CHECK(first.hashes[0][i] != 0);
  for (int i = 0; i < THREADS; i++) {
    others[i] = (worker){.data = data};
    CHECK(pthread_create(&others[i].thread, NULL, work, &others[i]) == 0);
  }
  for (int i = 0; i < THREADS; i++) {
    pthread_join(others[i].thread, NULL);
    for (int turn = 0; turn < TURNS; turn++)
      CHECK(memcmp(others[i].hashes[turn], first.hashes[0],
                   sizeof first.hashes[0]) == 0);
  }
  CHECK(memcmp(first.hashes[1], first.hashes[0], sizeof first.hashes[0]) == 0);
  bede_data_free(data);
  return check_done();
}
