#include "cli/command.h"

#define BIT(id) (1u << OPT_##id)
#define READING                                                                \
  (BIT(FROM) | BIT(DATE) | BIT(PUBLISHER) | BIT(FIELD) | BIT(TITLE) |          \
   BIT(LEXICON) | BIT(JOBS) | BIT(REJECTS) | BIT(MAX_REJECTS) | BIT(SHARD) |   \
   BIT(DATA) | BIT(HELP))

const cli_option cli_options[OPT_COUNT] = {
    [OPT_FROM] = {"from", "FORM",
                  "input form: auto, txt, jsonl, csv or conllu; auto goes by "
                  "content, then by name; .gz and .zst are opened as they are"},
    [OPT_TO] = {"to", "FORM",
                "output form: table, jsonl, csv, geojson (records with a "
                "place, for a map) or html (a page to read, with the words "
                "marked and a map); without it table on a terminal, jsonl "
                "otherwise"},
    [OPT_DATE] = {"date", "YYYY-MM-DD",
                  "the day of publication, for articles that carry none"},
    [OPT_PUBLISHER] = {"publisher", "NAME",
                       "the publisher, for articles that carry none"},
    [OPT_FIELD] = {"field", "KEY=NAME",
                   "which key of JSONL or column of CSV holds what, as in "
                   "text=body; may be given again; common names are guessed "
                   "and the guess is printed"},
    [OPT_TITLE] = {"title", NULL,
                   "code the title as a sentence of its own; else it is read "
                   "for context only"},
    [OPT_LEXICON] = {"lexicon", "DIR",
                     "a lexicon of your own laid over the built-in one; may "
                     "be given again, a later one wins"},
    [OPT_REQUIRE] = {"require", "actor|dyad",
                     "leave out records without an actor, or without both "
                     "sides"},
    [OPT_CONFIDENCE] = {"confidence", "P",
                        "leave out records less sure than P, 0 (none) to 1; "
                        "without it 0.35, and 0.2 in stories dense with "
                        "events"},
    [OPT_MERGE] = {"merge", "story",
                   "one record for the same event told several times in a "
                   "story, with its `mentions`"},
    [OPT_EXPLAIN] = {"explain", NULL,
                     "add `why` to every record: the lexicon entries and the "
                     "path through the sentence that made it"},
    [OPT_JOBS] = {"jobs", "N",
                  "threads, 1 to 256; without it one a processor; the output "
                  "is the same for any number"},
    [OPT_REJECTS] = {"rejects", "FILE",
                     "write refused articles here, one JSON object a line "
                     "with file, line and reason; without it standard error "
                     "shows the first five of a kind and a count"},
    [OPT_MAX_REJECTS] = {"max-rejects", "N",
                         "stop with exit status 1 when more than N articles "
                         "are refused"},
    [OPT_EMIT_EMPTY] = {"emit-empty", NULL,
                        "with --to jsonl: a line with `article`, `records` "
                        "(0) and `reason` for an article without records"},
    [OPT_SHARD] = {"shard", "I/N",
                   "only every N-th article, from the I-th on (1/4 to 4/4), "
                   "for array jobs"},
    [OPT_NO_TEXT] = {"no-text", NULL,
                     "leave `text` out, for licensed archives; offsets stay"},
    [OPT_DATA] = {"data", "DIR",
                  "where model and lexicon lie; else BEDE_DATA, then the "
                  "folder `data` beside the program, then the folder of the "
                  "installation"},
    [OPT_OUTPUT] = {"output", "FILE",
                    "the file, or of an import the folder, to write"},
    [OPT_WORD] = {"word", "WORD",
                  "only entries that have this word, with their examples"},
    [OPT_MOST] = {"most", "N", "list at most N of a kind"},
    [OPT_MISSES] = {"misses", "N",
                    "list the first N misses; 20 without it, none with 0"},
    [OPT_HELP] = {"help", NULL, "print this and end"},
};

const char *const cli_exit_text =
    "0 done (refused articles are named, the rest is coded); "
    "1 more articles were refused than --max-rejects allows; "
    "2 wrong usage; "
    "3 cannot go on (data damaged, disk full).  "
    "A closed pipe ends a run quietly, with 0.";

const cli_command cli_commands[] = {
    {
        .name = "code",
        .operands = "[FILE...]",
        .summary = "read articles, write event records",
        .about =
            "Reads dated news articles and writes who did what to whom, when, "
            "where, in what status and who says so: one record a line.  FILE "
            "is a path, or - for standard input; without one standard input "
            "is read.\n\n"
            "In a table a date with a + begins an interval, and one with a ? "
            "is the article's own.",
        .options = READING | BIT(TO) | BIT(REQUIRE) | BIT(CONFIDENCE) |
                   BIT(MERGE) | BIT(EXPLAIN) | BIT(EMIT_EMPTY) | BIT(NO_TEXT),
        .examples = {{"bede code story.txt", "a table, on a terminal"},
                     {"bede code --to csv news.jsonl.gz > events.csv",
                      "a corpus to a spreadsheet"},
                     {"bede code --to html story.txt > story.html",
                      "a page to read: words marked, records, map"},
                     {"bede code --require dyad --explain < news.jsonl",
                      "as a filter; only records with both sides, and why"}},
        .run = cli_code,
    },
    {
        .name = "annotate",
        .operands = "[FILE...]",
        .summary = "write everything that was read, event or not",
        .about = "Writes one JSON object an article: its sentences, mentions "
                 "of actors, times, places, attributions, and all predicates, "
                 "with the reason where one made no record.",
        .options = READING,
        .examples = {{"bede annotate story.txt | jq .mentions",
                      "the actors that were found"},
                     {"bede annotate --from conllu given.conllu",
                      "keeps the tokens and sentences of the file"}},
        .run = cli_annotate,
    },
    {
        .name = "explain",
        .operands = "[FILE...]",
        .summary = "show how each sentence was read",
        .about = "For a person: the tree of each sentence, the mentions and "
                 "how they were read, the frames tried, and what was not coded "
                 "and why.",
        .options = READING | BIT(MERGE),
        .examples = {{"bede explain story.txt | less", "look before mending"}},
        .run = cli_explain,
    },
    {
        .name = "parse",
        .operands = "[FILE...]",
        .summary = "write tags and trees as CoNLL-U",
        .about = "Writes sentences, tokens, lemmas, tags and dependency trees "
                 "in CoNLL-U (Universal Dependencies 2).  With --from conllu "
                 "the tokens and sentences of the file are kept.",
        .options = READING,
        .examples = {{"bede parse story.txt > story.conllu", "one text"},
                     {"bede parse --from conllu gold.conllu",
                      "trees for tokens that are given"}},
        .run = cli_parse,
    },
    {
        .name = "actor",
        .operands = "TEXT",
        .summary = "show how one phrase for an actor is read",
        .about =
            "Reads TEXT as one noun phrase on the day of --date and writes its "
            "code and sector, what else is known of it, and the entries of "
            "the lexicon that made it, with the rule by which each did: an "
            "office held on the day, a role, an adjective, a possessor.  "
            "Without a date an office that is still held counts.",
        .options = BIT(DATE) | BIT(LEXICON) | BIT(DATA) | BIT(HELP),
        .examples = {{"bede actor --date 2003-05-01 \"Tony Blair\"",
                      "GBR GOV, and later ELI"},
                     {"bede actor \"two Polish border guards\"",
                      "composed of its words"}},
        .run = cli_actor,
    },
    {
        .name = "time",
        .operands = "TEXT",
        .summary = "show how one time expression is read",
        .about =
            "Reads TEXT on the day of --date and writes, for each expression "
            "of time in it, its type and value as TIMEX3 has them, the first "
            "and the last day, the entries of the lexicon that its words are, "
            "from what day it was counted, and which verb decided between "
            "what is past and what is to come.  Without a verb a weekday is "
            "the last one.  Without a date only what is written in full has "
            "days.",
        .options = BIT(DATE) | BIT(LEXICON) | BIT(DATA) | BIT(HELP),
        .examples = {{"bede time --date 2021-11-17 \"in the past two weeks\"",
                      "P2W, from 2021-11-03 to the day itself"},
                     {"bede time --date 2021-11-17 \"They will meet Tuesday\"",
                      "to come, by its verb"}},
        .run = cli_time,
    },
    {
        .name = "place",
        .operands = "TEXT",
        .summary = "show which place a name means",
        .about =
            "Reads TEXT as the name of a place, up to a comma; what stands "
            "behind the comma may say where it lies.  A way from a town (\"20 "
            "km north of Aleppo\", \"near\", \"between Homs and Hama\") moves "
            "its point or tells how far off it may be.  Writes its country, "
            "region (ISO 3166-2), GeoNames' number and point, why it was "
            "taken, the runner-up, and all candidates with their points, the "
            "likeliest first.",
        .options = BIT(LEXICON) | BIT(DATA) | BIT(HELP),
        .examples = {{"bede place Kuznica", "the border crossing"},
                     {"bede place \"Paris, Texas\"",
                      "a qualifier rules out the rest"},
                     {"bede place \"20 km north of Aleppo\"",
                      "the point that far that way"}},
        .run = cli_place_name,
    },
    {
        .name = "diff",
        .operands = "OLD NEW",
        .summary = "show what changed between two runs",
        .about =
            "OLD and NEW are what bede code --to jsonl wrote over the same "
            "articles, packed or not; one of them may be -.  Records of one "
            "article belong together where their ids are the same or their "
            "triggers overlap.  A + came, a - went, and a ~ changed in the "
            "keys below it.  Runs made with --explain also tell which entry "
            "made each record.  Sums by entry, type and key stand at the end; "
            "with --most only so many records stand before them.",
        .options = BIT(MOST) | BIT(HELP),
        .examples = {{"bede diff old.jsonl new.jsonl.gz",
                      "what a new lexicon did"},
                     {"bede code --explain news.jsonl | bede diff old.jsonl -",
                      "against a kept run, with the entries"}},
        .run = cli_diff,
    },
    {
        .name = "eval",
        .operands = "GOLD...",
        .summary = "measure against records that people wrote",
        .about =
            "GOLD holds articles as JSON lines with a list `records`: objects "
            "with any of the keys event, mode, actor, recipient, status, "
            "said_by, event_loc, date and enddate as bede code writes them, "
            "an entity by its start and end, its text or its code.  A key "
            "that is absent is not judged; an empty one says that there is "
            "none.  The list has every event of its article.\n\n"
            "A record is looked for where it says that it stands (text_info, "
            "else event_text, else text), then by type and sides.  `event` is "
            "right where the type is, `record` where the sides are too, as "
            "far as they are given.  The rest is judged of the events that "
            "were found: `mode` where the type is right, `code` and `sector` "
            "of the actors and recipients that were found.",
        .options = READING | BIT(MISSES),
        .examples = {{"bede eval gold.jsonl", "the table, and 20 misses"},
                     {"bede eval --misses 0 --lexicon mine gold.jsonl",
                      "what a lexicon of your own makes of it"}},
        .run = cli_eval,
    },
    {
        .name = "gaps",
        .operands = "[PATH...]",
        .summary = "show what the lexicon lacks for these texts",
        .about =
            "Counts, over all articles, the predicates that no entry codes, "
            "the entries that nearly fitted and what they lacked, and the "
            "names and places that nothing is known of.  What stood between "
            "two actors comes first, then what stood with one.\n\n"
            "The output is lexicon text: a comment says how often and with "
            "which words, the entry below it wants its TYPE (or XXX SEC) "
            "filled in, and its examples are sentences of the texts, to be "
            "replaced by your own.  Frames belong under events/, names under "
            "actors/, places into places.bede.  Without --most twenty of a "
            "kind are listed.",
        .options = READING | BIT(MOST),
        .examples = {{"bede gaps news.jsonl.gz > gaps.bede",
                      "what to add for a corpus"},
                     {"bede gaps --most 5 story.txt", "a short list"}},
        .run = cli_gaps,
    },
    {
        .name = "lexicon check",
        .operands = "[DIR]",
        .summary = "validate a lexicon and run every example in it",
        .about = "Reads the lexicon, with DIR laid over the built-in one if it "
                 "is given, codes the example sentences of every entry and "
                 "shows those that come out otherwise.  The exit status is 1 "
                 "when one does.",
        .options = BIT(LEXICON) | BIT(DATA) | BIT(HELP),
        .examples = {{"bede lexicon check", "the built-in lexicon"},
                     {"bede lexicon check my-lexicon", "and one of your own"}},
        .run = cli_lexicon_check,
    },
    {
        .name = "lexicon import",
        .operands = "FILE...",
        .summary = "read the older coders' dictionaries",
        .about =
            "Reads .actors, .agents and .verbs dictionaries of TABARI and "
            "PETRARCH, both generations, and writes them as a folder of "
            "lexicon text that --lexicon lays over the built-in one.  What a "
            "file holds is seen from its lines, then from its name.\n\n"
            "What could not be read goes to standard output, a line each: "
            "file:line:column: reason.  Standard error gets a summary.  What "
            "the lexicon says already is not written again.  docs/lexicon.md "
            "tells how codes and patterns are read; lexicon/import.bede holds "
            "the table of codes, and a lexicon of your own may have another. "
            " The exit status is 1 when a file is no dictionary.",
        .options = BIT(OUTPUT) | BIT(LEXICON) | BIT(DATA) | BIT(HELP),
        .examples = {{"bede lexicon import --output old *.actors *.verbs",
                      "dictionaries to an overlay"},
                     {"bede lexicon import --output old my.verbs > unread.txt",
                      "what was not read, in a file"},
                     {"bede code --lexicon old story.txt", "with it"}},
        .run = cli_lexicon_import,
    },
    {
        .name = "lexicon show",
        .operands = "[DIR]",
        .summary = "list the entries of a lexicon and where they stand",
        .about = "Writes each entry of DIR, or of the built-in lexicon, after "
                 "its file and line.",
        .options = BIT(WORD) | BIT(DATA) | BIT(HELP),
        .examples = {{"bede lexicon show --word clash",
                      "every entry about clashes, with its examples"}},
        .run = cli_lexicon_show,
    },
    {
        .name = "lexicon compile",
        .operands = "DIR...",
        .summary = "make the image that the program maps",
        .about = "Compiles folders of lexicon text, later ones laid over "
                 "earlier ones, to one file.  An error is shown as "
                 "file:line:column.",
        .options = BIT(OUTPUT) | BIT(HELP),
        .examples = {{"bede lexicon compile lexicon --output lexicon.image",
                      "as the build does it"}},
        .run = cli_lexicon_compile,
    },
    {.name = NULL},
};
