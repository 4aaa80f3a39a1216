/*
 * .agents: common nouns and what they make of their holder.
 *
 *     CHAMBER_OF_COMMERCE {CHAMBERS_OF_COMMERCE} [~BUS]
 *     !PERSON! = MAN, MEN, WOMAN, WOMEN
 *     DAIRY!PERSON! [~AGR]
 */
#include "lexicon/import.h"

enum { MAX_FORMS = 64 };

typedef struct substitution {
  bede_str name; /* "!PERSON!" */
  str_list words;
} substitution;

typedef struct agents {
  import *in;
  ARRAY(substitution) sets;
  str_buf out;
} agents;

/* "!PERSON! = MAN, MEN"; false where the line is none. */
static bool read_substitution(agents *self, bede_str text) {
  bede_str rest = text, name, word;
  if (text.ptr[0] != '!' || str_find(text, STR("=")) == UINT32_MAX)
    return false;
  str_split(&rest, "=", &name);
  substitution *new = array_push(self->in->a, &self->sets);
  new->name = str_trim(name);
  while (str_split(&rest, ",", &word) && new->words.count < MAX_FORMS)
    if (str_trim(word).len)
      *array_push(self->in->a, &new->words) = str_trim(word);
  return true;
}

/* All that a phrase stands for: "DAIRY!PERSON!" is "DAIRYMAN", "DAIRYMEN". */
static str_list expand(agents *self, bede_str phrase) {
  str_list out = {0};
  for (uint32_t i = 0; i < self->sets.count; i++) {
    const substitution *set = &self->sets.items[i];
    uint32_t at = str_find(phrase, set->name);
    if (at == UINT32_MAX) continue;
    bede_str before = str_slice(phrase, 0, at);
    bede_str after = str_slice(phrase, at + set->name.len, phrase.len);
    for (uint32_t k = 0; k < set->words.count; k++)
      *array_push(self->in->a, &out) =
          str_format(self->in->a, "%.*s%.*s%.*s", STR_ARG(before),
                     STR_ARG(set->words.items[k]), STR_ARG(after));
    return out;
  }
  *array_push(self->in->a, &out) = phrase;
  return out;
}

/* The lexicon says the same of it already, and how it may be used besides. */
static bool is_known(import *self, bede_str phrase, import_who who) {
  bede_str folded = draft_fold(self->draft, phrase), first = STR("");
  const lex_sense *sense = lexicon_sense(self->lex, folded, LEX_ROLE);
  if (!sense) return false;
  const lex_role *role = lexicon_role(self->lex, sense->entry);
  bede_str code = lexicon_str(self->lex, role->code);
  bede_str sectors = who.sectors;
  str_split(&sectors, ";", &first);
  return str_eq(lexicon_str(self->lex, role->sector), first) &&
         (str_is(who.code, "-") || str_eq(code, who.code));
}

static bool is_phrase(bede_str s) {
  for (uint32_t i = 0; i < s.len; i++)
    if (strchr("!|~[]{}+\"=()", s.ptr[i])) return false;
  return s.len >= 2 && s.len <= 200;
}

static void write_form(agents *self, bede_str form, import_who who,
                       bede_str at) {
  import *in = self->in;
  bede_str phrase = import_phrase(in, form);
  if (!is_phrase(phrase)) {
    import_part(in, IMPORT_PART_NAME, form);
    return;
  }
  if (is_known(in, phrase, who)) return;
  uint32_t hash = (uint32_t)str_hash(who.sectors) >> 1;
  uint32_t *made = map_put(&in->roles, draft_fold(in->draft, phrase));
  if (*made != UINT32_MAX) {
    if (*made != hash) import_part(in, IMPORT_PART_TWICE, form);
    return;
  }
  *made = hash;
  bede_str code = str_is(who.code, "-") ? STR("") : who.code;
  bede_str sectors = who.sectors.len || code.len ? who.sectors : STR("-");
  bede_str line = str_format(in->a, "%.*s%s%.*s%s%.*s\n", STR_ARG(phrase),
                             code.len ? " " : "", STR_ARG(code),
                             sectors.len ? " " : "", STR_ARG(sectors));
  if (import_prove(in, line, SOURCE_ROLES, at)) buf_add(&self->out, line);
}

static void write_forms(agents *self, bede_str phrase, import_who who,
                        bede_str at) {
  str_list forms = expand(self, phrase);
  for (uint32_t i = 0; i < forms.count; i++)
    write_form(self, forms.items[i], who, at);
}

/* Between two signs on the line, which is cut there; empty: none. */
static bede_str cut_between(bede_str *text, const char *open,
                            const char *close) {
  uint32_t from = str_find(*text, str_from(open));
  if (from == UINT32_MAX) return STR("");
  bede_str rest = str_slice(*text, from + 1, text->len);
  uint32_t to = str_find(rest, str_from(close));
  *text = str_slice(*text, 0, from);
  return to == UINT32_MAX ? STR("") : str_slice(rest, 0, to);
}

static void read_agent(agents *self, bede_str text) {
  import *in = self->in;
  bede_str phrase = text, code = str_trim(cut_between(&phrase, "[", "]"));
  bede_str plural = str_trim(cut_between(&phrase, "{", "}"));
  import_who who;
  bool after = code.len && code.ptr[0] == '~';
  bool before = code.len && code.ptr[code.len - 1] == '~';
  if (after) code = str_slice(code, 1, code.len);
  if (before) code = str_slice(code, 0, code.len - 1);
  phrase = str_trim(phrase);
  if (!phrase.len)
    import_lose(in, IMPORT_LOST_SYNTAX, text);
  else if (!code.len)
    import_lose(in, IMPORT_LOST_NO_CODE, phrase);
  else if (str_is(code, "###") || str_is(code, "+++"))
    import_lose(in, IMPORT_LOST_STORY, phrase);
  else if (!import_actor_code(in, code, &who))
    import_lose(in, IMPORT_LOST_ACTOR_CODE, code);
  else {
    uint32_t size = self->out.len;
    write_forms(self, phrase, who, phrase);
    if (plural.len) write_forms(self, plural, who, plural);
    in->known = self->out.len == size;
  }
}

void import_agents(import *in) {
  agents self = {.in = in, .out = {.a = in->a}};
  for (uint32_t i = 0; i < in->lines.count; i++) {
    in->line = &in->lines.items[i];
    bede_str text = in->line->text;
    if (text.ptr[0] == '~' || text.ptr[0] == '<') continue;
    if (read_substitution(&self, text)) continue;
    import_open(in);
    read_agent(&self, text);
    import_close(in);
  }
  in->line = NULL;
  buf_add(&in->role_text, buf_str(&self.out));
}
