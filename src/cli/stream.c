#include "cli/stream.h"

#include "cli/data.h"
#include "cli/progress.h"
#include "cli/report.h"
#include "cli/sink.h"
#include "cli/slot.h"
#include "cli/style.h"

#include <errno.h>
#include <pthread.h>

#define MOST_JOBS 256u
#define MOST_SLOTS (2 * MOST_JOBS + 2)
#define MOST_NOTES 1000u          /* in one slot; then they are told at once */
#define MOST_BYTES (32u << 20)    /* of texts on their way */
#define ARTICLE_BYTES (16u << 20) /* one line or file */

typedef struct stream {
  const stream_job *job;
  const bede_data *data;
  out_style style;
  cli_output output;
  report told;
  cli_progress progress;
  slot *slots; /* a ring: number n lies at n % slot_count */
  uint32_t slot_count, jobs;
  bool joins; /* something was written: what comes next needs a joint */
  /* Below: under the lock. */
  pthread_mutex_t lock;
  pthread_cond_t work, room;
  uint64_t queued, taken, written; /* slots handed in, out, done with */
  uint64_t bytes;                  /* of texts on their way */
  bool writing, closed, stopped;
  cli_exit result;
} stream;

static slot *slot_at(stream *self, uint64_t number) {
  return &self->slots[number % self->slot_count];
}

static void stop(stream *self, cli_exit result) {
  if (!self->stopped) self->result = result;
  self->stopped = true;
  pthread_cond_broadcast(&self->work);
  pthread_cond_broadcast(&self->room);
}

/* What stands between two articles that wrote something. */
static bool join(stream *self, const slot *s, bede_sink sink) {
  const char *joint = self->job->format ? self->job->format->joint : NULL;
  bool needed = joint && self->joins && s->out.len;
  self->joins |= s->out.len > 0;
  return !needed || sink.write(sink.ctx, joint, strlen(joint));
}

/* False when the run is over; *result says why.  What was refused stands
 * before the article of its slot. */
static bool write_slot(stream *self, slot *s, cli_exit *result) {
  *result = CLI_STOPPED;
  if (!report_slot(&self->told, s)) return false;
  *result = CLI_REFUSED;
  if (self->told.refused > self->job->settings->max_rejects) return false;
  *result = CLI_STOPPED;
  const stream_gather *gather = self->job->gather;
  if (gather && s->found && !gather->take(gather->ctx, s)) return false;
  bede_sink sink = cli_output_sink(&self->output);
  bool taken = join(self, s, sink) && out_flush(&s->out, sink);
  *result = self->output.error == EPIPE ? CLI_DONE : CLI_STOPPED;
  return taken;
}

/* Write what is ready and next in order.  Locked when called and after; the
 * lock is open while it writes, and `writing` keeps the others away. */
static void write_ready(stream *self) {
  if (self->writing) return;
  self->writing = true;
  while (!self->stopped && self->written < self->taken &&
         slot_at(self, self->written)->coded) {
    slot *s = slot_at(self, self->written);
    uint32_t bytes = s->article.input.text.len;
    cli_exit result = CLI_DONE;
    pthread_mutex_unlock(&self->lock);
    bool go_on = write_slot(self, s, &result);
    slot_reset(s);
    pthread_mutex_lock(&self->lock);
    self->bytes -= bytes;
    self->written++;
    if (!go_on) stop(self, result);
    pthread_cond_broadcast(&self->room);
  }
  self->writing = false;
}

/* The next slot to code; NULL when there will be none. */
static slot *take_slot(stream *self) {
  while (!self->stopped && !self->closed && self->taken == self->queued)
    pthread_cond_wait(&self->work, &self->lock);
  if (self->stopped || self->taken == self->queued) return NULL;
  return slot_at(self, self->taken++);
}

static void *code_slots(void *ctx) {
  stream *self = ctx;
  bede_error err = {0};
  bede_coder *coder = bede_coder_new(self->data, NULL, &err);
  pthread_mutex_lock(&self->lock);
  if (!coder) {
    cli_complain(self->job->command, "%s", err.message);
    stop(self, CLI_STOPPED);
  }
  for (slot *s; coder && (s = take_slot(self));) {
    pthread_mutex_unlock(&self->lock);
    if (s->has_article) slot_code(s, self->job, &self->style, coder);
    pthread_mutex_lock(&self->lock);
    s->coded = true;
    write_ready(self);
  }
  pthread_mutex_unlock(&self->lock);
  bede_coder_free(coder);
  return NULL;
}

/* Wait until the reader may fill the slot `queued`; false when it is over. */
static bool wait_for_room(stream *self) {
  pthread_mutex_lock(&self->lock);
  while (!self->stopped && self->queued > self->written &&
         (self->queued - self->written == self->slot_count ||
          self->bytes > MOST_BYTES))
    pthread_cond_wait(&self->room, &self->lock);
  bool go_on = !self->stopped;
  pthread_mutex_unlock(&self->lock);
  return go_on;
}

static void hand_in(stream *self) {
  pthread_mutex_lock(&self->lock);
  self->bytes += slot_at(self, self->queued)->article.input.text.len;
  self->queued++;
  pthread_cond_signal(&self->work);
  pthread_mutex_unlock(&self->lock);
}

/* Tell at once what has gathered in a slot that is still being filled: after
 * everything before it. */
static void tell_notes(stream *self, slot *s) {
  pthread_mutex_lock(&self->lock);
  while (!self->stopped && self->written < self->queued)
    pthread_cond_wait(&self->room, &self->lock);
  if (!self->stopped && !report_slot(&self->told, s)) stop(self, CLI_STOPPED);
  if (self->told.refused > self->job->settings->max_rejects)
    stop(self, CLI_REFUSED);
  pthread_mutex_unlock(&self->lock);
  s->notes.count = 0;
}

static void take_note(stream *self, bool is_reject, const in_reject *what) {
  slot *s = slot_at(self, self->queued);
  if (!slot_note_add(s, is_reject, what)) tell_notes(self, s);
  if (s->notes.count >= MOST_NOTES) tell_notes(self, s);
}

static void on_reject(void *ctx, const in_reject *what) {
  take_note(ctx, true, what);
}

static void on_warning(void *ctx, const in_reject *what) {
  take_note(ctx, false, what);
}

static void on_guess(void *ctx, in_field field, bede_str name) {
  stream *self = ctx;
  if (str_is(name, in_field_name(field))) return;
  cli_complain(self->job->command, "\"%.*s\" is taken for %s (--field %s=...)",
               STR_ARG(name), in_field_name(field), in_field_name(field));
}

/* Fill slots until the input ends. */
static void read_articles(stream *self, in_reader *reader) {
  const cli_settings *settings = self->job->settings;
  bede_error err = {0};
  in_step step = IN_ARTICLE;
  for (uint64_t n = 0; step == IN_ARTICLE && wait_for_room(self); n++) {
    slot *s = slot_at(self, self->queued);
    step = in_next(reader, &s->a, &s->article, &err);
    s->has_article =
        step == IN_ARTICLE && n % settings->shards == settings->shard - 1;
    if (s->has_article || s->notes.count)
      hand_in(self);
    else
      slot_reset(s);
    cli_progress_show(&self->progress, in_bytes(reader));
  }
  pthread_mutex_lock(&self->lock);
  if (step == IN_FAILED) {
    cli_complain(self->job->command, "%s", err.message);
    stop(self, CLI_STOPPED);
  }
  self->closed = true;
  pthread_cond_broadcast(&self->work);
  pthread_mutex_unlock(&self->lock);
}

/* Start the coders, read, and wait for them. */
static void run_threads(stream *self, in_reader *reader) {
  pthread_t threads[MOST_JOBS];
  uint32_t started = 0;
  while (started < self->jobs &&
         pthread_create(&threads[started], NULL, code_slots, self) == 0)
    started++;
  if (started)
    read_articles(self, reader);
  else
    stop(self, CLI_STOPPED);
  for (uint32_t i = 0; i < started; i++) pthread_join(threads[i], NULL);
}

static void open_slots(stream *self, slot slots[MOST_SLOTS]) {
  self->slots = slots;
  self->slot_count = 2 * self->jobs + 2;
  for (uint32_t i = 0; i < self->slot_count; i++) slot_init(&slots[i]);
}

/* The header row. */
static void begin(const stream *self, str_buf *out) {
  if (self->job->format) out_begin(self->job->format, &self->style, out);
}

/* What was gathered; what closes the whole. */
static void end(const stream *self, str_buf *out) {
  const stream_gather *gather = self->job->gather;
  if (gather && !self->stopped) gather->end(gather->ctx, &self->style, out);
  if (self->job->format) out_end(self->job->format, &self->style, out);
}

static void write_once(stream *self,
                       void (*render)(const stream *, str_buf *)) {
  jmp_buf full;
  arena a;
  arena_init(&a, NULL, &full);
  str_buf text = {.a = &a};
  if (setjmp(full)) {
    stop(self, CLI_STOPPED);
  } else {
    render(self, &text);
    if (!out_flush(&text, cli_output_sink(&self->output)))
      stop(self, self->output.error == EPIPE ? CLI_DONE : CLI_STOPPED);
  }
  arena_free(&a);
}

static void run_reader(stream *self) {
  slot slots[MOST_SLOTS];
  bede_error err = {0};
  in_options options = self->job->settings->in;
  options.listener = (in_listener){on_reject, on_warning, on_guess, self};
  options.article_bytes = ARTICLE_BYTES;
  open_slots(self, slots);
  in_reader *reader = in_open(&options, NULL, &err);
  if (!reader) {
    cli_complain(self->job->command, "%s", err.message);
    stop(self, CLI_STOPPED);
    return;
  }
  cli_progress_begin(&self->progress, &options);
  write_once(self, begin);
  if (!self->stopped) run_threads(self, reader);
  cli_progress_end(&self->progress);
  /* A run that stops half-way leaves a whole form, too. */
  if (!self->output.error) write_once(self, end);
  in_close(reader);
  for (uint32_t i = 0; i < self->slot_count; i++) slot_reset(&slots[i]);
}

/* What went wrong with the output comes last, so that it is seen. */
static cli_exit close_all(stream *self) {
  bool told = report_close(&self->told);
  cli_output_close(&self->output);
  int error = self->output.error;
  if (error && error != EPIPE) {
    cli_complain(self->job->command, "standard output: %s", strerror(error));
    return CLI_STOPPED;
  }
  if (!told) {
    cli_complain(self->job->command, "--rejects %s: can't be written",
                 self->job->settings->rejects);
    return CLI_STOPPED;
  }
  if (self->result == CLI_REFUSED)
    cli_complain(self->job->command, "more than %llu refused: stopped",
                 (unsigned long long)self->job->settings->max_rejects);
  return self->result;
}

cli_exit stream_run(const stream_job *job) {
  stream self = {.job = job, .output = {.fd = 1}};
  bede_data *data = cli_data_load(job->command, job->settings);
  if (!data) return CLI_STOPPED;
  if (!report_open(&self.told, job->command, job->settings->rejects)) {
    bede_data_free(data);
    return CLI_USAGE;
  }
  cli_style style = cli_style_make(job->settings, data);
  self.told.expects_records = !job->parse_only;
  self.told.needs_place = job->format && job->format->needs_place;
  self.data = data;
  self.style = style.out;
  self.style.why = job->flags & (BEDE_KEEP_WHY | BEDE_KEEP_TRACE);
  self.style.coder = (bede_str){style.coder, style.coder_len};
  self.jobs = job->settings->jobs ? job->settings->jobs : cli_processors();
  pthread_mutex_init(&self.lock, NULL);
  pthread_cond_init(&self.work, NULL);
  pthread_cond_init(&self.room, NULL);
  run_reader(&self);
  bede_data_free(data);
  return close_all(&self);
}
