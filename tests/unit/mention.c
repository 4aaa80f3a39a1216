#include "mention/mention.h"
#include "check.h"
#include "conllu.h"

static const lexicon *lex;

static void read_on(arena *a, const char *lines, int32_t date,
                    mention_doc *out) {
  conllu *c = conllu_read(a, lines);
  mention_source source = {.date = date};
  mention_read(a, lex, &c->syntax, &source, out);
}

static const mention *at(const mention_doc *doc, uint32_t token) {
  static const mention none = {.head = TOKEN_NONE};
  return doc->at[token] == MENTION_NONE ? &none
                                        : &doc->mentions.items[doc->at[token]];
}

static bool is(const mention *m, const char *code, const char *sector) {
  return str_is(m->code, code) && str_is(m->sector, sector);
}

static bool covers(const mention *m, uint32_t first, uint32_t end) {
  return m->first == first && m->end == end;
}

/* "Polish Defense Ministry officials visited the fence ." */
static void test_composition(arena *a) {
  mention_doc doc;
  read_on(a,
          "The DET DT 4 det\n"
          "Polish ADJ JJ 4 amod\n"
          "Defense PROPN NNP 4 compound\n"
          "Ministry PROPN NNP 5 nsubj\n"
          "showed VERB VBD 0 root\n"
          "Polish ADJ JJ 7 amod\n"
          "soldiers NOUN NNS 5 obj\n"
          "near ADP IN 10 case\n"
          "the DET DT 10 det\n"
          "fence NOUN NN 5 obl\n"
          ". PUNCT . 5 punct\n",
          20211116, &doc);
  CHECK(is(at(&doc, 3), "POL", "GOV"));
  CHECK(str_is(at(&doc, 3)->others, "MIL"));
  CHECK(at(&doc, 3)->type == MENTION_ORG && covers(at(&doc, 3), 0, 4));
  CHECK(is(at(&doc, 6), "POL", "MIL") && at(&doc, 6)->is_plural);
  CHECK(doc.at[1] == MENTION_NONE && doc.at[2] == MENTION_NONE);
  CHECK(at(&doc, 9)->type == MENTION_NOM && !at(&doc, 9)->is_actor);
}

/* The possessor lends its country; a person that of the office. */
static void test_possessor(arena *a) {
  const char *text = "Brandt PROPN NNP 3 nmod:poss\n"
                     "_'s PART POS 1 case\n"
                     "government NOUN NN 4 nsubj\n"
                     "met VERB VBD 0 root\n"
                     "the DET DT 9 det\n"
                     "EU PROPN NNP 9 nmod:poss\n"
                     "_'s PART POS 6 case\n"
                     "27 NUM CD 9 nummod\n"
                     "ministers NOUN NNS 4 obj\n";
  mention_doc doc;
  read_on(a, text, 20120101, &doc);
  CHECK(is(at(&doc, 2), "DEU", "GOV"));
  CHECK(is(at(&doc, 0), "DEU", "GOV") && at(&doc, 0)->type == MENTION_PER);
  CHECK(is(at(&doc, 8), "EUR", "GOV"));
  CHECK(at(&doc, 8)->count.min == 27 && at(&doc, 8)->count.max == 27);
  read_on(a, text, 20200101, &doc);
  CHECK(is(at(&doc, 0), "DEU", "LEG"));
}

/* A surname that the lexicon lists only with a first name. */
static void test_surname(arena *a) {
  mention_doc doc;
  read_on(a,
          "Milan PROPN NNP 3 nsubj\n"
          "Horak PROPN NNP 1 flat\n"
          "spoke VERB VBD 0 root\n"
          "\n"
          "Horak PROPN NNP 2 nsubj\n"
          "left VERB VBD 0 root\n",
          20200101, &doc);
  CHECK(is(at(&doc, 0), "CZE", "GOV"));
  CHECK(is(at(&doc, 3), "CZE", "GOV"));
  CHECK(at(&doc, 3)->chain == at(&doc, 0)->chain);
}

static void test_offices(arena *a) {
  const char *text = "Vuk PROPN NNP 2 nsubj\n"
                     "spoke VERB VBD 0 root\n";
  mention_doc doc;
  read_on(a, text, 20110101, &doc);
  CHECK(is(at(&doc, 0), "SRB", ""));
  read_on(a, text, 20180531, &doc);
  CHECK(is(at(&doc, 0), "SRB", "GOV"));
  read_on(a, text, 20180601, &doc);
  CHECK(is(at(&doc, 0), "SRB", "ELI"));
  CHECK(str_is(at(&doc, 0)->others, "GOV"));
}

/* A name nobody knows, with a title and a nationality; a former one. */
static void test_title(arena *a) {
  mention_doc doc;
  read_on(a,
          "Former ADJ JJ 5 amod\n"
          "Latvian ADJ JJ 5 amod\n"
          "Prime PROPN NNP 4 compound\n"
          "Minister PROPN NNP 5 nmod:desc\n"
          "Ozols PROPN NNP 6 nsubj B-PER\n"
          "criticized VERB VBD 0 root\n"
          "Latvian ADJ JJ 8 amod\n"
          "police NOUN NNS 6 obj\n",
          20200101, &doc);
  CHECK(is(at(&doc, 4), "LVA", "ELI") && at(&doc, 4)->type == MENTION_PER);
  CHECK(covers(at(&doc, 4), 0, 5));
  CHECK(is(at(&doc, 7), "LVA", "COP"));
}

/* Of two who bear one name whoever is in office on the day. */
static void test_namesakes(arena *a) {
  mention_doc doc;
  const char *text = "President PROPN NNP 2 compound\n"
                     "Bush PROPN NNP 3 nsubj B-PER\n"
                     "spoke VERB VBD 0 root\n";
  read_on(a, text, 19910225, &doc);
  CHECK(is(at(&doc, 1), "USA", "GOV"));
  CHECK(str_is(at(&doc, 1)->name, "George H. W. Bush"));
  read_on(a, text, 20030303, &doc);
  CHECK(is(at(&doc, 1), "USA", "GOV"));
  CHECK(str_is(at(&doc, 1)->name, "George W. Bush"));
}

/* Whoever does something to what is a named one's is somebody else. */
static void test_named_beside(arena *a) {
  mention_doc doc;
  read_on(a,
          "Trump PROPN NNP 2 nsubj B-PER\n"
          "spoke VERB VBD 0 root\n"
          "\n"
          "The DET DT 2 det\n"
          "candidate NOUN NN 3 nsubj\n"
          "mocked VERB VBD 0 root\n"
          "Trump PROPN NNP 6 nmod:poss B-PER\n"
          "'s PART POS 4 case\n"
          "plan NOUN NN 3 obj\n",
          20160303, &doc);
  CHECK(mention_root(&doc, doc.at[3]) != mention_root(&doc, doc.at[0]));
}

/* A people whose word has no plural; a site whose last word is a role's; what
 * stands behind a number and a hyphen. */
static void test_no_role(arena *a) {
  mention_doc doc;
  read_on(a,
          "Rebels NOUN NNS 2 nsubj\n"
          "killed VERB VBD 0 root\n"
          "five NUM CD 4 nummod\n"
          "Congolese ADJ JJ 2 obj\n"
          "in ADP IN 8 case\n"
          "the DET DT 8 det\n"
          "West PROPN NNP 8 compound\n"
          "Bank PROPN NNP 2 obl\n",
          20200101, &doc);
  CHECK(is(at(&doc, 3), "COD", "") && at(&doc, 3)->kind == KIND_PEOPLE);
  CHECK(at(&doc, 3)->is_plural && doc.place_at[3] == MENTION_NONE);
  CHECK(is(at(&doc, 7), "PSE", "") && at(&doc, 7)->type == MENTION_LOC);
  read_on(a,
          "Six NUM CD 3 nummod\n"
          "_- PUNCT HYPH 1 punct\n"
          "_party NOUN NN 4 compound\n"
          "talks NOUN NNS 5 nsubj\n"
          "resumed VERB VBD 0 root\n",
          20200101, &doc);
  CHECK(doc.at[2] == MENTION_NONE);
  read_on(a,
          "The DET DT 4 det\n"
          "democratic ADJ JJ 3 amod\n"
          "government NOUN NN 4 nsubj\n"
          "fell VERB VBD 0 root\n",
          20200101, &doc);
  CHECK(is(at(&doc, 2), "", "GOV"));
}

/* The backer's country is not the militia's. */
static void test_backer(arena *a) {
  mention_doc doc;
  read_on(a,
          "An DET DT 5 det\n"
          "Iranian ADJ JJ 4 amod\n"
          "_- PUNCT HYPH 4 punct\n"
          "_backed VERB VBN 5 amod\n"
          "militia NOUN NN 6 nsubj\n"
          "fled VERB VBD 0 root\n",
          20200101, &doc);
  CHECK(at(&doc, 4)->is_actor && at(&doc, 4)->code.len == 0);
  CHECK(at(&doc, 4)->sector.len == 3);
}

/* The semantic head of a quantity is the noun inside. */
static void test_quantity(arena *a) {
  mention_doc doc;
  read_on(a,
          "Thousands NOUN NNS 4 nsubj\n"
          "of ADP IN 3 case\n"
          "migrants NOUN NNS 1 nmod\n"
          "met VERB VBD 0 root\n"
          "several ADJ JJ 6 amod\n"
          "dozen NOUN NN 7 nummod\n"
          "officers NOUN NNS 4 obj\n"
          "and CCONJ CC 9 cc\n"
          "soldiers NOUN NNS 7 conj\n",
          20200101, &doc);
  CHECK(doc.at[0] == doc.at[2] && doc.at[0] != MENTION_NONE);
  CHECK(is(at(&doc, 0), "", "REF") && at(&doc, 0)->is_person);
  CHECK(at(&doc, 0)->count.min == 2000 && at(&doc, 0)->count.max == UINT64_MAX);
  CHECK(at(&doc, 6)->count.min == 24 && covers(at(&doc, 6), 4, 7));
  CHECK(is(at(&doc, 8), "", "MIL") && covers(at(&doc, 8), 8, 9));
  CHECK(!at(&doc, 8)->count.known);
}

/* "a Russian attack": the adjective is a party; "Russian troops": it is not.
 * A relative clause ends the phrase, and its pronoun refers to the noun. */
static void test_party_and_relative(arena *a) {
  mention_doc doc;
  read_on(a,
          "Guards NOUN NNS 8 nsubj\n"
          ", PUNCT , 4 punct\n"
          "who PRON WP 4 nsubj\n"
          "saw VERB VBD 1 acl:relcl\n"
          "a DET DT 7 det\n"
          "Russian ADJ JJ 7 amod\n"
          "attack NOUN NN 4 obj\n"
          "ran VERB VBD 0 root\n"
          "past ADP IN 11 case\n"
          "Russian ADJ JJ 11 amod\n"
          "troops NOUN NNS 8 obl\n",
          20200101, &doc);
  CHECK(covers(at(&doc, 0), 0, 1));
  CHECK(at(&doc, 2)->form == MENTION_PRONOUN);
  CHECK(at(&doc, 2)->refers_to == doc.at[0]);
  CHECK(at(&doc, 2)->chain == at(&doc, 0)->chain);
  CHECK(str_is(at(&doc, 5)->code, "RUS") && at(&doc, 5)->is_actor);
  CHECK(doc.at[9] == MENTION_NONE && is(at(&doc, 10), "RUS", "MIL"));
}

/* Government or place, by what stands around the name. */
static void test_kind(arena *a) {
  mention_doc doc;
  read_on(a,
          "Minsk PROPN NNP 2 nsubj\n"
          "accused VERB VBD 0 root\n"
          "Poland PROPN NNP 2 obj\n"
          "at ADP IN 6 case\n"
          "a DET DT 6 det\n"
          "meeting NOUN NN 2 obl\n"
          "in ADP IN 8 case\n"
          "Lithuania PROPN NNP 6 nmod\n",
          20200101, &doc);
  CHECK(is(at(&doc, 0), "BLR", "GOV") && at(&doc, 0)->kind == KIND_GOVERNMENT);
  CHECK(is(at(&doc, 2), "POL", "GOV"));
  CHECK(at(&doc, 7)->kind == KIND_PLACE && str_is(at(&doc, 7)->code, "LTU"));
  CHECK(doc.place_at[7] != MENTION_NONE);
  const place_mention *p = &doc.places.items[doc.place_at[7]];
  CHECK(str_is(p->where.country, "LTU") &&
        str_is(p->where.precision, "country"));
}

/* A known site gives its point to the phrase around it; an unknown name under
 * a locative preposition is kept as words; a surname that is a country is
 * none. */
static void test_places(arena *a) {
  mention_doc doc;
  read_on(a,
          "They PRON PRP 2 nsubj\n"
          "met VERB VBD 0 root\n"
          "at ADP IN 7 case\n"
          "the DET DT 7 det\n"
          "Kuznica PROPN NNP 7 compound\n"
          "border NOUN NN 7 compound\n"
          "crossing NOUN NN 2 obl\n"
          "in ADP IN 9 case\n"
          "Oblodz PROPN NNP 7 nmod\n"
          "with ADP IN 11 case\n"
          "Israel PROPN NNP 2 obl\n"
          "Kowal PROPN NNP 11 flat\n"
          "in ADP IN 14 case\n"
          "Aleppo PROPN NNP 2 obl\n",
          20200101, &doc);
  CHECK(doc.place_at[6] != MENTION_NONE && doc.place_at[8] != MENTION_NONE);
  const bede_where *crossing = &doc.places.items[doc.place_at[6]].where;
  CHECK(str_is(crossing->country, "POL") && crossing->has_point);
  CHECK(str_is(crossing->precision, "border"));
  const bede_where *unknown = &doc.places.items[doc.place_at[8]].where;
  CHECK(unknown->known && !unknown->has_point && unknown->name.len == 0);
  CHECK(at(&doc, 8)->kind == KIND_PLACE && !at(&doc, 8)->is_actor);
  CHECK(at(&doc, 10)->code.len == 0 && at(&doc, 10)->type == MENTION_PER);
  CHECK(at(&doc, 13)->type == MENTION_LOC && !at(&doc, 13)->is_actor);
  CHECK(str_is(at(&doc, 13)->code, "SYR"));
}

/* A score and a verb of sport; with a vote it is none. */
static void test_team(arena *a) {
  mention_doc doc;
  read_on(a,
          "Poland PROPN NNP 2 nsubj\n"
          "beat VERB VBD 0 root\n"
          "Latvia PROPN NNP 2 obj\n"
          "2-1 NUM CD 2 obl\n"
          "\n"
          "Poland PROPN NNP 2 nsubj\n"
          "beat VERB VBD 0 root\n"
          "Latvia PROPN NNP 2 obj\n"
          "12-2 NUM CD 2 obl\n"
          "in ADP IN 7 case\n"
          "a DET DT 7 det\n"
          "vote NOUN NN 2 obl\n"
          "\n"
          "No DET DT 2 det\n"
          "one PRON NN 3 nsubj\n"
          "won VERB VBD 0 root\n",
          20200101, &doc);
  CHECK(at(&doc, 0)->kind == KIND_TEAM && !at(&doc, 0)->is_actor);
  CHECK(at(&doc, 2)->kind == KIND_TEAM);
  CHECK(at(&doc, 4)->kind == KIND_GOVERNMENT && at(&doc, 4)->is_actor);
  CHECK(at(&doc, 12)->count.known && at(&doc, 12)->count.max == 0);
}

/* Letter case: "us" is a pronoun, "US" a country. */
static void test_case(arena *a) {
  mention_doc doc;
  read_on(a,
          "The DET DT 2 det\n"
          "US PROPN NNP 3 nsubj\n"
          "told VERB VBD 0 root\n"
          "us PRON PRP 3 obj\n"
          "\n"
          "the DET DT 2 det\n"
          "us PROPN NNP 3 nsubj\n"
          "told VERB VBD 0 root\n"
          "poland PROPN NNP 3 obj\n",
          20200101, &doc);
  CHECK(str_is(at(&doc, 1)->code, "USA"));
  CHECK(at(&doc, 3)->form == MENTION_PRONOUN && at(&doc, 3)->is_speakers);
  CHECK(str_is(at(&doc, 5)->code, "USA"));
  CHECK(str_is(at(&doc, 7)->code, "POL"));
}

/* "The Polish ministry warned Vuk . The ministry said she lied about its
 * guards . The country ..." */
static void test_reference(arena *a) {
  mention_doc doc;
  read_on(a,
          "The DET DT 4 det\n"
          "Polish ADJ JJ 4 amod\n"
          "Defense PROPN NNP 4 compound\n"
          "Ministry PROPN NNP 5 nsubj\n"
          "warned VERB VBD 0 root\n"
          "Vuk PROPN NNP 5 obj\n"
          "\n"
          "The DET DT 2 det\n"
          "ministry NOUN NN 3 nsubj\n"
          "said VERB VBD 0 root\n"
          "she PRON PRP 5 nsubj\n"
          "lied VERB VBD 3 ccomp\n"
          "about ADP IN 8 case\n"
          "its PRON PRP$ 8 nmod:poss\n"
          "guards NOUN NNS 5 obl\n",
          20150101, &doc);
  CHECK(at(&doc, 7)->refers_to == doc.at[3]);
  CHECK(is(at(&doc, 7), "POL", "GOV") && at(&doc, 7)->is_actor);
  CHECK(at(&doc, 9)->refers_to == doc.at[5]);
  CHECK(is(at(&doc, 9), "SRB", "GOV"));
  CHECK(mention_root(&doc, doc.at[12]) == doc.at[3]);
  CHECK(str_is(at(&doc, 13)->code, "POL"));
}

/* The caller's span, in code points: the first word has one of two bytes. */
static void test_given(arena *a) {
  conllu *c = conllu_read(a, "Müller PROPN NNP 2 nsubj\n"
                             "praised VERB VBD 0 root\n"
                             "US PROPN NNP 4 compound\n"
                             "Congress PROPN NNP 5 compound\n"
                             "members NOUN NNS 2 obj\n");
  bede_given given = {.start = 15, .end = 34, .sector = STR("LEG")};
  mention_source source = {.date = 20200101, .given = &given, .given_count = 1};
  mention_doc doc;
  mention_read(a, lex, &c->syntax, &source, &doc);
  const mention *m = at(&doc, 4);
  CHECK(m->is_given && m->is_actor && covers(m, 2, 5));
  CHECK(is(m, "USA", "LEG"));
  CHECK(doc.mentions.count == 2);
}

/* "Ex-president", the WHO, the backer in one token, a range that counts. */
static void test_words(arena *a) {
  mention_doc doc;
  read_on(a,
          "Ex-president NOUN NN 2 nsubj\n"
          "told VERB VBD 0 root\n"
          "the DET DT 4 det\n"
          "WHO PRON WP 2 obj\n"
          "between ADP IN 6 case\n"
          "five NUM CD 9 nummod\n"
          "and CCONJ CC 8 cc\n"
          "ten NUM CD 6 conj\n"
          "guards NOUN NNS 2 obl\n"
          "joined VERB VBD 2 conj\n"
          "his PRON PRP$ 13 nmod:poss\n"
          "Russian ADJ JJ 13 amod\n"
          "counterpart NOUN NN 10 obj\n",
          20200101, &doc);
  CHECK(is(at(&doc, 0), "", "ELI") && str_is(at(&doc, 0)->others, "GOV"));
  CHECK(is(at(&doc, 3), "UNO", "MED"));
  CHECK(at(&doc, 8)->count.min == 5 && at(&doc, 8)->count.max == 10);
  CHECK(covers(at(&doc, 8), 4, 9));
  CHECK(at(&doc, 10)->refers_to == doc.at[0]);
  CHECK(is(at(&doc, 12), "RUS", "ELI"));
}

/* Police without a country are of the one told in their sentence; the group
 * is the last one named; the country the last one told. */
static void test_bridging(arena *a) {
  mention_doc doc;
  read_on(a,
          "Police NOUN NNS 2 nsubj\n"
          "stopped VERB VBD 0 root\n"
          "rebels NOUN NNS 2 obj\n"
          "in ADP IN 5 case\n"
          "Kenya PROPN NNP 2 obl\n"
          "\n"
          "The DET DT 2 det\n"
          "group NOUN NN 3 nsubj\n"
          "left VERB VBD 0 root\n"
          "the DET DT 5 det\n"
          "country NOUN NN 3 obj\n",
          20200101, &doc);
  CHECK(is(at(&doc, 0), "KEN", "COP"));
  CHECK(at(&doc, 6)->refers_to == doc.at[2]);
  CHECK(at(&doc, 9)->refers_to == doc.at[4]);
  CHECK(str_is(at(&doc, 9)->code, "KEN"));
}

/* Whoever is told by a country's name speaks to another's government; what is
 * said with its own country is none that was told without; the two presidents
 * are of two countries. */
static void test_whose_government(arena *a) {
  mention_doc doc;
  read_on(a,
          "Kenyan ADJ JJ 2 amod\n"
          "teachers NOUN NNS 3 nsubj\n"
          "marched VERB VBD 0 root\n"
          "\n"
          "Britain PROPN NNP 2 nsubj\n"
          "urged VERB VBD 0 root\n"
          "the DET DT 4 det\n"
          "government NOUN NN 2 obj\n"
          "\n"
          "Our PRON PRP$ 2 nmod:poss\n"
          "government NOUN NN 3 nsubj\n"
          "met VERB VBD 0 root\n"
          "the DET DT 6 det\n"
          "Italian ADJ JJ 6 amod\n"
          "government NOUN NN 3 obj\n"
          "\n"
          "The DET DT 3 det\n"
          "two NUM CD 3 nummod\n"
          "presidents NOUN NNS 4 nsubj\n"
          "met VERB VBD 0 root\n",
          20200101, &doc);
  CHECK(is(at(&doc, 6), "KEN", "GOV"));
  CHECK(is(at(&doc, 12), "ITA", "GOV"));
  CHECK(is(at(&doc, 15), "", "GOV"));
}

/* Somebody is ready, though the parser takes "it" for a dummy; soldiers are no
 * police told before. */
static void test_ready(arena *a) {
  mention_doc doc;
  read_on(a,
          "Kenyan ADJ JJ 2 amod\n"
          "policemen NOUN NNS 3 nsubj\n"
          "fled VERB VBD 0 root\n"
          "\n"
          "Norway PROPN NNP 2 nsubj\n"
          "said VERB VBD 0 root\n"
          "it PRON PRP 5 expl\n"
          "was AUX VBD 5 cop\n"
          "ready ADJ JJ 2 ccomp\n"
          "\n"
          "it PRON PRP 3 expl\n"
          "was AUX VBD 3 cop\n"
          "cold ADJ JJ 0 root\n"
          "\n"
          "Soldiers NOUN NNS 2 nsubj\n"
          "left VERB VBD 0 root\n",
          20200101, &doc);
  CHECK(at(&doc, 5)->refers_to == doc.at[3]);
  CHECK(doc.at[8] == MENTION_NONE);
  CHECK(at(&doc, 11)->refers_to == MENTION_NONE);
  CHECK(str_is(at(&doc, 11)->sector, "MIL"));
}

/* "Peter Lund met Anna Holm . She praised him ." by their given names. */
static void test_given_name(arena *a) {
  mention_doc doc;
  read_on(a,
          "Peter PROPN NNP 3 nsubj B-PER\n"
          "Lund PROPN NNP 1 flat I-PER\n"
          "met VERB VBD 0 root\n"
          "Anna PROPN NNP 3 obj B-PER\n"
          "Holm PROPN NNP 4 flat I-PER\n"
          "\n"
          "She PRON PRP 2 nsubj\n"
          "praised VERB VBD 0 root\n"
          "him PRON PRP 2 obj\n",
          20200101, &doc);
  CHECK(at(&doc, 5)->refers_to == doc.at[3]);
  CHECK(at(&doc, 7)->refers_to == doc.at[0]);
}

/* "Lund spoke . Lund wants help from a visitor . Visitors know a witness . He
 * waits ." Nobody knows the witness, and Lund has a name. */
static void test_named_rather(arena *a) {
  mention_doc doc;
  read_on(a,
          "Lund PROPN NNP 2 nsubj B-PER\n"
          "spoke VERB VBD 0 root\n"
          "\n"
          "Lund PROPN NNP 2 nsubj B-PER\n"
          "wants VERB VBZ 0 root\n"
          "help NOUN NN 2 obj\n"
          "from ADP IN 6 case\n"
          "a DET DT 6 det\n"
          "visitor NOUN NN 2 obl\n"
          "\n"
          "Visitors NOUN NNS 2 nsubj\n"
          "know VERB VBP 0 root\n"
          "a DET DT 4 det\n"
          "witness NOUN NN 2 obj\n"
          "\n"
          "He PRON PRP 2 nsubj\n"
          "waits VERB VBZ 0 root\n",
          20200101, &doc);
  CHECK(at(&doc, 12)->refers_to == doc.at[2] ||
        at(&doc, 12)->refers_to == doc.at[0]);
}

/* "Ms Roe met Mr Foe . She praised him ." by gender, against salience. */
static void test_gender(arena *a) {
  mention_doc doc;
  read_on(a,
          "Ms. PROPN NNP 2 nmod:desc\n"
          "Roe PROPN NNP 3 nsubj B-PER\n"
          "met VERB VBD 0 root\n"
          "Mr. PROPN NNP 5 nmod:desc\n"
          "Foe PROPN NNP 3 obj B-PER\n"
          "\n"
          "He PRON PRP 2 nsubj\n"
          "praised VERB VBD 0 root\n"
          "her PRON PRP 2 obj\n"
          "\n"
          "Roe PROPN NNP 2 nsubj\n"
          "left VERB VBD 0 root\n",
          20200101, &doc);
  CHECK(at(&doc, 8)->chain == at(&doc, 7)->chain);
  CHECK(at(&doc, 8)->type == MENTION_PER);
  CHECK(at(&doc, 5)->refers_to == doc.at[4]);
  CHECK(at(&doc, 7)->refers_to == doc.at[1]);
  CHECK(at(&doc, 5)->chain != at(&doc, 7)->chain);
}

static void test_numbers(arena *a) {
  mention_doc doc;
  read_on(a,
          "At ADV RB 3 advmod\n"
          "least ADJ JJS 1 fixed\n"
          "12 NUM CD 4 nummod\n"
          "miners NOUN NNS 0 root\n"
          "and CCONJ CC 7 cc\n"
          "up ADP IN 8 case\n"
          "to ADP IN 8 case\n"
          "3,500 NUM CD 9 nummod\n"
          "others NOUN NNS 4 conj\n"
          "\n"
          "between ADP IN 2 case\n"
          "five NUM CD 0 root\n"
          "and CCONJ CC 4 cc\n"
          "ten NUM CD 2 conj\n"
          "\n"
          "1.5 NUM CD 2 compound\n"
          "million NUM CD 0 root\n"
          "\n"
          "two NUM CD 4 compound\n"
          "hundred NUM CD 4 compound\n"
          "and CCONJ CC 4 cc\n"
          "twenty-five NUM CD 0 root\n"
          "\n"
          "20 NUM CD 2 nummod\n"
          "percent NOUN NN 0 root\n",
          0, &doc);
  CHECK(doc.number_at[2].min == 12 && doc.number_at[2].max == UINT64_MAX);
  CHECK(doc.number_at[7].min == 0 && doc.number_at[7].max == 3500);
  CHECK(doc.number_at[12].min == 5 && doc.number_at[12].max == 10);
  CHECK(doc.number_at[14].min == 1500000 && doc.number_at[14].max == 1500000);
  CHECK(doc.number_at[18].min == 225 && doc.number_at[18].max == 225);
  CHECK(!doc.number_at[19].known);
}

/* The one time expression of a clause "VERB PREP words": its value, and the
 * interval as "first-last". */
static const char *when(arena *a, const char *verb, const char *words,
                        int32_t date) {
  str_buf lines = {.a = a};
  bede_str rest = str_from(words), word;
  buf_format(&lines, "They PRON PRP 2 nsubj\nmet %s 0 root\n", verb);
  uint32_t last = 3;
  for (bede_str s = rest; str_split(&s, " ", &word); last++) continue;
  for (uint32_t i = 3; str_split(&rest, " ", &word); i++) {
    bool digit = word.ptr[0] >= '0' && word.ptr[0] <= '9';
    bool plural = word.ptr[word.len - 1] == 's';
    bool name = word.ptr[0] >= 'A' && word.ptr[0] <= 'Z';
    buf_format(&lines, "%.*s %s %u %s\n", STR_ARG(word),
               digit  ? "NUM CD"
               : name ? "PROPN NNP"
                      : (plural ? "NOUN NNS" : "NOUN NN"),
               i + 1 == last ? 2 : last - 1,
               i + 1 == last ? "obl" : "compound");
  }
  buf_char(&lines, 0);
  mention_doc doc;
  read_on(a, lines.ptr, date, &doc);
  if (doc.times.count != 1) return "not one time";
  const time_mention *t = &doc.times.items[0];
  return str_format(a, "%.*s %d-%d", STR_ARG(t->value), t->when.first,
                    t->when.last)
      .ptr;
}

#define WHEN(verb, words, expected)                                            \
  CHECK(strcmp(when(a, verb, words, 20211117), expected) == 0)

/* The article is of Wednesday, 17 November 2021. */
static void test_times(arena *a) {
  const char *past = "VERB VBD";
  WHEN(past, "on November 16", "2021-11-16 20211116-20211116");
  WHEN(past, "on Tuesday , November 16 , 2021", "2021-11-16 20211116-20211116");
  WHEN(past, "on the 3rd of March 2014", "2014-03-03 20140303-20140303");
  WHEN(past, "on 29 February 2020", "2020-02-29 20200229-20200229");
  WHEN(past, "on November 20", "2020-11-20 20201120-20201120");
  WHEN(past, "on November 15-16", "2021-11-15 20211115-20211116");
  WHEN(past, "in August 2020", "2020-08 20200801-20200831");
  WHEN(past, "in December", "2020-12 20201201-20201231");
  WHEN(past, "in 2014", "2014 20140101-20141231");
  WHEN(past, "since 2014", "2014 20140101-20211117");
  WHEN(past, "on 2021-10-02", "2021-10-02 20211002-20211002");
  WHEN(past, "on Tuesday", "2021-11-16 20211116-20211116");
  WHEN(past, "on Wednesday", "2021-11-17 20211117-20211117");
  WHEN(past, "last Wednesday", "2021-11-10 20211110-20211110");
  WHEN(past, "last week", "2021-W45 20211108-20211114");
  WHEN(past, "this month", "2021-11 20211101-20211130");
  WHEN(past, "last year", "2020 20200101-20201231");
  WHEN(past, "yesterday", "2021-11-16 20211116-20211116");
  WHEN(past, "two days ago", "2021-11-15 20211115-20211115");
  WHEN(past, "in recent days", "PXD 20211110-20211117");
  WHEN(past, "in the past two weeks", "P2W 20211103-20211117");
  WHEN(past, "in the 1990s", "199 19900101-19991231");
}

/* "on November 15-16": two expressions, and the event is of both. */
static void test_two_days(arena *a) {
  mention_doc doc;
  read_on(a,
          "They PRON PRP 2 nsubj\n"
          "met VERB VBD 0 root\n"
          "on ADP IN 4 case\n"
          "November PROPN NNP 2 obl\n"
          "15 NUM CD 4 nummod\n"
          "- SYM SYM 7 case\n"
          "16 NUM CD 5 nmod\n",
          20211117, &doc);
  CHECK(doc.times.count == 2);
  CHECK(str_is(doc.times.items[0].value, "2021-11-15"));
  CHECK(doc.times.items[0].when.last == 20211115);
  CHECK(str_is(doc.times.items[1].value, "2021-11-16"));
  CHECK(doc.times.items[0].reach.first == 20211115);
  CHECK(doc.times.items[0].reach.last == 20211116);
}

/* Ahead, by the auxiliary; and nothing but the words without a date. */
static void test_times_ahead(arena *a) {
  mention_doc doc;
  const char *text = "They PRON PRP 3 nsubj\n"
                     "will AUX MD 3 aux\n"
                     "meet VERB VB 0 root\n"
                     "on ADP IN 5 case\n"
                     "Tuesday PROPN NNP 3 obl\n"
                     "and CCONJ CC 10 cc\n"
                     "may AUX MD 8 aux\n"
                     "march VERB VB 3 conj\n"
                     "on ADP IN 10 case\n"
                     "May PROPN NNP 8 obl\n"
                     "5 NUM CD 10 nummod\n";
  read_on(a, text, 20211117, &doc);
  CHECK(doc.times.count == 2);
  CHECK(str_is(doc.times.items[0].value, "2021-11-23"));
  CHECK(str_is(doc.times.items[1].value, "2022-05-05"));
  CHECK(doc.time_at[4] == 0 && doc.time_at[9] == 1 && doc.time_at[10] == 1);
  CHECK(doc.at[9] == MENTION_NONE);
  read_on(a, text, 0, &doc);
  CHECK(doc.times.count == 2 && doc.times.items[0].when.first == 0);
  CHECK(str_is(doc.times.items[1].value, "XXXX-05-05"));
}

int main(int argc, char **argv) {
  jmp_buf full;
  arena a;
  bede_error err = {0};
  bede_str image;
  arena_init(&a, NULL, &full);
  if (argc < 3 || setjmp(full)) return 1;
  const char *dirs[] = {argv[1], argv[2]};
  if (lexicon_compile(&a, dirs, 2, &image, &err) != BEDE_OK ||
      lexicon_open(&a, image, &lex, &err) != BEDE_OK) {
    fprintf(stderr, "%s\n", err.message);
    return 1;
  }
  test_composition(&a);
  test_possessor(&a);
  test_offices(&a);
  test_surname(&a);
  test_title(&a);
  test_namesakes(&a);
  test_named_beside(&a);
  test_no_role(&a);
  test_backer(&a);
  test_quantity(&a);
  test_party_and_relative(&a);
  test_kind(&a);
  test_case(&a);
  test_places(&a);
  test_team(&a);
  test_reference(&a);
  test_given(&a);
  test_words(&a);
  test_bridging(&a);
  test_whose_government(&a);
  test_ready(&a);
  test_gender(&a);
  test_given_name(&a);
  test_named_rather(&a);
  test_numbers(&a);
  test_times(&a);
  test_times_ahead(&a);
  test_two_days(&a);
  arena_free(&a);
  return check_done();
}
