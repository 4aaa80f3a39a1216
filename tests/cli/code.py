"""bede code and its kin: what comes out, in which order."""
import csv
import io
import json
import math
import os
import re
import select
import subprocess
import tempfile
import unittest

from program import BEDE, Case, EXAMPLE, SANITIZED, bede, on_terminal

DENSE = os.path.join(os.path.dirname(__file__), "..", "stories",
                     "birgunj.txt")
STORIES = [
    "Russia accused Estonia of spying.",
    "Kenyan police arrested twelve protesters in Nairobi.",
    "It rained.",
    "The French president met his German counterpart in Berlin on Tuesday.",
    "Żółta łódź. Rebels attacked a convoy near Kabul, the army said.",
    "Turkey sent aid to Syria.",
    "Peru and Chile signed a treaty.",
]


def jsonl(stories, **more):
    return "".join(json.dumps({"id": f"s{i}", "date": "2023-05-03",
                               "text": text} | more) + "\n"
                   for i, text in enumerate(stories))


CORPUS = jsonl(STORIES * 5)


class Forms(Case):
    def test_records_fit_the_schema(self):
        for words in ([], ["--explain"], ["--no-text"], ["--merge", "story"],
                      ["--require", "dyad"], ["--title"]):
            ran = bede("code", *words, EXAMPLE)
            self.assert_done(ran)
            self.assertTrue(ran.out)
            self.assert_schema(ran)

    def test_given_mentions_are_parties(self):
        text = "Miners in Peru went on strike over pay on the Grasberg site."
        pair = [{"start": text.index(words), "end": text.index(words) +
                 len(words)} for words in ("Miners in Peru",
                                           "the Grasberg site")]
        [alone] = bede("code", text=jsonl([text])).lines()
        self.assertNotIn("recipient", alone)
        [record] = bede("code", text=jsonl([text], entities=pair)).lines()
        self.assertEqual([e["text"] for e in record["recipient"]],
                         ["the Grasberg site"])
        self.assertIn("recipient", record["inferred"])
        self.assertLess(record["confidence"], 1)

    def test_what_is_merged_keeps_both_tolls(self):
        text = ("Police in Lagos shot dead seven marchers on Monday and "
                "wounded around 100.")
        whole = bede("code", "--merge", "story", text=jsonl([text])).lines()
        [size] = [r["size"] for r in whole if r["event"] == ["ASSAULT"]]
        self.assertEqual([size["dead"]["min"], size["injured"]["min"]],
                         [7, 100])

    def test_a_guess_says_so(self):
        texts = ["Chile turned a cold shoulder to Peru.",
                 "Chile rejected Peru's demand."]
        guess, known = [
            [r for r in bede("code", "--explain", text=jsonl([t])).lines()
             if r["event"] == ["REJECT"]][0] for t in texts]
        self.assertIs(guess["guessed"], True)
        self.assertRegex(guess["why"][0], "^frame events/guessed.bede:[0-9]+$")
        self.assertRegex(guess["why"][1],
                         "^guess REJECT 0[.][5-9][0-9]: [a-z.0-9]+:.*cold")
        self.assertNotIn("guessed", known)
        self.assertNotIn("guess", " ".join(known["why"][:3]))
        self.assertGreater(known["confidence"], guess["confidence"])

    def test_offsets_are_code_points(self):
        text = STORIES[4]
        for record in bede("code", text=jsonl([text])).lines():
            info = record["text_info"]
            self.assertEqual(record["text"], text[info["start"]:info["end"]])
            for entity in record.get("actor", []):
                self.assertEqual(entity["text"],
                                 text[entity["start"]:entity["end"]])

    def test_garbled_letters_are_read_as_meant(self):
        text = ("BogotÃ¡â€™s mayor was in Peru. Peru\u00e2\u20ac\u2122s army "
                "attacked the rebels, MarÃ­a NÃºÃ±ez said.")
        ran = bede("code", text=jsonl([text]))
        [record] = [r for r in ran.lines() if r["event"] == ["ASSAULT"]]
        for side, words in (("actor", "Peruâ€™s army"),
                            ("recipient", "the rebels")):
            [one] = record[side]
            self.assertEqual(text[one["start"]:one["end"]], words)
            self.assertEqual(one["text"], words)
        self.assertEqual(record["actor"][0]["code"], "PER")
        self.assertIn("garbled letters", ran.err)

    def test_explain_adds_why(self):
        plain, why = bede("code", EXAMPLE), bede("code", "--explain", EXAMPLE)
        self.assertNotIn('"why"', plain.out)
        bare = [{k: v for k, v in r.items() if k != "why"}
                for r in why.lines()]
        self.assertEqual(bare, plain.lines())
        self.assertTrue(all(r["why"] for r in why.lines()))

    def test_explains_a_long_article(self):
        """`why` of the records may not cost what notes on every word do."""
        names = " ".join(f"Protesters from Springfield marched in Portland "
                         f"on day {i}." for i in range(1500))
        story = jsonl([names + " The United States and Iran held talks."])
        plain, why = bede("code", text=story), bede("code", "--explain",
                                                    text=story)
        self.assertEqual(len(plain.lines()), len(why.lines()))
        self.assertGreater(len(why.lines()), 1500)

    def test_confidence_asked_for_by_density(self):
        """Of a story that tells little but events less is left out."""
        with open(DENSE, encoding="utf-8") as text:
            story = text.read()
        rain = story + " It rained over the hills." * 250

        def count(text, *words):
            return len(bede("code", *words, "--to", "jsonl", "--from", "txt",
                            text=text).lines())
        self.assertEqual(count(story), count(story, "--confidence", "0.2"))
        self.assertEqual(count(rain), count(rain, "--confidence", "0.35"))
        for text in (story, rain):
            self.assertLess(count(text, "--confidence", "0.35"),
                            count(text, "--confidence", "0.2"))

    def test_confidence(self):
        """What is less sure is left out, and nothing else changes."""
        def of(*words):
            return {r["id"]: r["confidence"] for r in
                    bede("code", *words, "--to", "jsonl", EXAMPLE).lines()}
        everything, usual = of("--confidence", "0"), of()
        self.assertEqual(usual, of("--confidence", "0.2"))
        self.assertTrue(all(0 < c < 1 for c in everything.values()))
        for least in ("0.4", "0.6", "0.8"):
            with self.subTest(least):
                self.assertEqual(of("--confidence", least),
                                 {k: c for k, c in everything.items()
                                  if c >= float(least)})
        self.assertEqual(of("--confidence", "1"), {})
        self.assertLess(len(of("--confidence", "0.8")), len(usual))
        for wrong in ("1.5", "-1", "nan", "half", ""):
            ran = bede("code", "--confidence", wrong, EXAMPLE)
            self.assertEqual(ran.status, 2)
            self.assertIn("not a number from 0 to 1", ran.err)

    def test_two_sentences_are_no_story(self):
        """Who hands them in chose them: nothing is left out unasked."""
        told = "The committee attacked the budget. Fog struck the village."
        lone, asked = jsonl([told]), ["--confidence", "0"]
        self.assertEqual(bede("code", text=lone).out,
                         bede("code", *asked, text=lone).out)

    def test_clues(self):
        """They are found by halving: sorted by bytes, each once."""
        place = os.path.join(os.environ["SOURCE"], "src/story/clues.h")
        with open(place, encoding="utf-8") as header:
            clues = re.findall(r'{"([^"]+)", -?\d+}', header.read())
        self.assertEqual(clues, sorted(set(clues), key=str.encode))
        for one in ("always", "alone", "ASSAULT", "same=0", "actor=GOV"):
            self.assertIn(one, clues)

    def test_why_adds_up(self):
        """The points on the line of clues are the confidence."""
        for record in bede("code", "--explain", EXAMPLE).lines():
            line = next(w for w in record["why"] if w.startswith("clues "))
            points = sum(int(re.search(r"[+-]\d+$", word)[0])
                         for word in line.split(" ")[1:])
            sure = 1 / (1 + math.exp(-points / 20))
            if any(w.startswith("no surer") for w in record["why"]):
                self.assertLess(record["confidence"], sure)
            else:
                self.assertAlmostEqual(record["confidence"], sure, places=3)

    def test_what_is_said_is_no_surer_than_its_words(self):
        told = bede("code", "--explain", text=jsonl(
            ["Serbian units threatened to shell British forces."])).lines()
        sure = {r["event"][0]: r["confidence"] for r in told}
        self.assertLess(sure["ASSAULT"], sure["THREATEN"])

    def test_no_text(self):
        def offsets(value):
            if isinstance(value, dict):
                return {k: offsets(v) for k, v in value.items() if k != "text"}
            if isinstance(value, list):
                return [offsets(v) for v in value]
            return value

        bare = bede("code", "--no-text", EXAMPLE).lines()
        self.assertEqual(bare, offsets(bede("code", EXAMPLE).lines()))

    def test_require(self):
        for record in bede("code", "--require", "dyad", EXAMPLE).lines():
            sides = record["actor"] + record.get("recipient", [])
            self.assertGreater(len(sides), 1)
        for record in bede("code", "--require", "actor", EXAMPLE).lines():
            self.assertTrue(record["actor"])

    def test_csv(self):
        ran = bede("code", "--to", "csv", EXAMPLE)
        self.assert_done(ran)
        self.assertEqual(ran.bytes.count(b"\r\n"),
                         ran.bytes.replace(b"\r\n", b"\n").count(b"\n"))
        rows = list(csv.DictReader(io.StringIO(ran.out, newline="")))
        records = bede("code", EXAMPLE).lines()
        self.assertEqual([r["id"] for r in rows], [r["id"] for r in records])
        for row, record in zip(rows, records):
            self.assertNotIn(None, row)
            self.assertEqual(row["event"], record["event"][0])
            self.assertEqual(row["text"], record["text"])
            actor = record.get("actor", [{}])[0]
            self.assertEqual(row["actor_code"], actor.get("code", ""))
            self.assertEqual(row["actor_start"], str(actor.get("start", "")))

    def test_table(self):
        for columns in ("80", "132"):
            ran = bede("code", "--to", "table", EXAMPLE,
                       env={"COLUMNS": columns})
            self.assert_done(ran)
            lines = ran.out.splitlines()
            self.assertEqual(len(lines) - 1,
                             len(bede("code", EXAMPLE).lines()))
            self.assertTrue(lines[0].startswith("date        event "))
            self.assertLessEqual(max(map(len, lines)), int(columns))
            self.assertNotIn("\033", ran.out)

    def test_terminal(self):
        out = on_terminal("code", EXAMPLE, columns=90)
        self.assertIn("\033[31mPROTEST/strike\033[0m", out)
        out = on_terminal("code", EXAMPLE, columns=90, env={"NO_COLOR": "1"})
        self.assertNotIn("\033[", out)
        lines = out.splitlines()
        self.assertTrue(lines[0].startswith("date        event "))
        self.assertLessEqual(max(len(x) for x in lines if x[:2] == "20"), 90)
        self.assertTrue(on_terminal("code", "--to", "jsonl", EXAMPLE)
                        .startswith('{"id":"'))

    def test_emit_empty(self):
        ran = bede("code", "--emit-empty", text=jsonl(["It rained."]))
        self.assert_done(ran)
        line = ran.lines()[0]
        self.assertEqual((line["article"], line["records"]), ("s0", 0))
        self.assertTrue(line["reason"])
        self.assertEqual(bede("code", text=jsonl(["It rained."])).out, "")
        one_sided = "Dock workers in Greece began a strike on Monday."
        ran = bede("code", "--emit-empty", "--require", "dyad",
                   text=jsonl([one_sided]))
        line, = ran.lines()
        self.assertEqual(line["reason"],
                         "every record lacks a side that is required")

    def test_columns_are_guessed_and_told(self):
        table = "headline,body,published\nA,%s,2023-05-03\n" % STORIES[0]
        ran = bede("code", "--from", "csv", text=table)
        self.assert_done(ran)
        self.assertIn('bede code: "body" is taken for text (--field text=...)'
                      "\n", ran.err)
        record = ran.lines()[0]
        self.assertEqual(record["cite_info"],
                         {"date": "2023-05-03", "title": "A"})
        named = bede("code", "--from", "csv", "--field", "text=body",
                     "--field", "title=headline", "--field", "date=published",
                     text=table)
        self.assertEqual(named.bytes, ran.bytes)
        self.assertNotIn("is taken for", named.err)

    def test_publisher(self):
        ran = bede("code", "--publisher", "The Paper", text=STORIES[0])
        self.assertEqual(ran.lines()[0]["cite_info"],
                         {"publication": "The Paper"})

    def test_given_date(self):
        text = "France expelled two Russian diplomats on Tuesday."
        dated = bede("code", "--date", "2023-05-03", text=text).lines()
        self.assertEqual(dated[0]["date"], "2023-05-02")
        for record in bede("code", text=text).lines():
            self.assertNotIn("date", record)


class Order(Case):
    def test_threads_make_no_difference(self):
        one = bede("code", "--jobs", "1", "--explain", text=CORPUS)
        self.assert_done(one)
        self.assertIn("35 articles", one.err)
        for jobs in ("2", "7"):
            many = bede("code", "--jobs", jobs, "--explain", text=CORPUS)
            self.assertEqual(many.bytes, one.bytes)

    def test_shards_make_the_whole(self):
        whole = sorted(bede("code", text=CORPUS).out.splitlines())
        parts = []
        for i in (1, 2, 3):
            parts += bede("code", "--shard", f"{i}/3",
                          text=CORPUS).out.splitlines()
        self.assertEqual(sorted(parts), whole)

    def test_a_line_in_lines_out(self):
        """A record comes out before the next article is there."""
        with subprocess.Popen([BEDE, "code", "--from", "jsonl", "--jobs", "2"],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL) as process:
            for _ in range(3):
                process.stdin.write(jsonl(STORIES[:1]).encode())
                process.stdin.flush()
                ready, _, _ = select.select([process.stdout], [], [], 30)
                self.assertTrue(ready, "nothing came within 30 s")
                os.read(process.stdout.fileno(), 1 << 20)
            process.stdin.close()
            self.assertEqual(process.wait(30), 0)

    def test_summary(self):
        ran = bede("code", text=CORPUS)
        self.assertRegex(ran.err, r"bede: 35 articles, \d+ sentences, "
                         rf"{len(ran.lines())} records; ")
        ran = bede("code", text="Zorblatt Vennik photographed three "
                   "Latvian officials, he said.")
        self.assertIn("  unknown actors: Zorblatt Vennik 1\n"
                      "  unknown predicates: photograph 1\n", ran.err)
        ran = bede("code", text="It rained.")
        self.assertIn("1 article without a record\n  because: ", ran.err)


class Refusals(Case):
    BAD = "{\n" * 7 + jsonl(STORIES[:1]) + "{\n"

    def test_first_five_and_a_count(self):
        ran = bede("code", "--from", "jsonl", text=self.BAD)
        self.assert_done(ran)
        self.assertTrue(ran.out)
        self.assertEqual(ran.err.count(": refused: "), 5)
        self.assertIn("bede: and 3 more refused like: ", ran.err)
        self.assertIn(", 8 refused; ", ran.err)

    def test_file(self):
        with tempfile.TemporaryDirectory() as place:
            path = os.path.join(place, "rejects.jsonl")
            ran = bede("code", "--from", "jsonl", "--rejects", path,
                       text=self.BAD)
            self.assert_done(ran)
            with open(path, encoding="utf-8") as file:
                rejects = [json.loads(line) for line in file]
        self.assertEqual([r["line"] for r in rejects],
                         [1, 2, 3, 4, 5, 6, 7, 9])
        self.assertTrue(all(r["reason"] and r["file"] for r in rejects))

    def test_no_such_folder(self):
        ran = bede("code", "--rejects", "/nowhere/x", EXAMPLE)
        self.assertEqual(ran.status, 2)
        self.assertEqual(ran.err, "bede code: --rejects /nowhere/x: No such "
                         "file or directory\n")

    def test_most(self):
        words = ["code", "--from", "jsonl", "--max-rejects"]
        ran = bede(*words, "7", text=self.BAD)
        self.assert_done(ran, 1)
        self.assertTrue(ran.out)  # what came before the eighth is there
        self.assertIn("bede code: more than 7 refused: stopped\n", ran.err)
        self.assert_done(bede(*words, "8", text=self.BAD))
        self.assertEqual(bede(*words, "6", text=self.BAD).out, "")

    def test_missing_file(self):
        ran = bede("code", "/nowhere/a.txt", EXAMPLE)
        self.assert_done(ran)
        self.assertTrue(ran.out)
        self.assertIn("bede: /nowhere/a.txt: refused: No such file or "
                      "directory\n", ran.err)


class Pipes(Case):
    def test_closed_pipe_ends_quietly(self):
        with subprocess.Popen([BEDE, "code"], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as process:
            process.stdout.close()
            try:
                process.stdin.write(CORPUS.encode() * 40)
                process.stdin.close()
            except BrokenPipeError:
                pass
            err = process.stderr.read().decode()
            self.assertEqual(process.wait(60), 0)
        self.assertNotIn("roken pipe", err)

    def test_full_disk(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([BEDE, "code", EXAMPLE], stdout=full,
                                  stderr=subprocess.PIPE, check=False)
        self.assertEqual(done.returncode, 3)
        self.assertTrue(done.stderr.decode().endswith(
            "bede code: standard output: No space left on device\n"))


class Kin(Case):
    def test_annotate(self):
        ran = bede("annotate", EXAMPLE)
        self.assert_done(ran)
        article, = ran.lines()
        self.assertEqual(list(article), ["id", "date", "sentences", "mentions",
                                         "times", "places", "attributions",
                                         "predicates"])
        ids = [r["id"] for r in bede("code", EXAMPLE).lines()]
        for predicate in article["predicates"]:
            self.assertTrue(("record" in predicate) != ("reason" in predicate))
            if "record" in predicate:
                self.assertIn(predicate["record"], ids)

    def check_tree(self, sentence):
        rows = [line.split("\t") for line in sentence.splitlines()
                if not line.startswith("#")]
        words = [row for row in rows if "-" not in row[0]]
        self.assertTrue(all(len(row) == 10 and all(row) for row in rows))
        self.assertEqual([row[0] for row in words],
                         [str(i + 1) for i in range(len(words))])
        heads = {int(row[0]): int(row[6]) for row in words}
        self.assertEqual(list(heads.values()).count(0), 1)
        for word in heads:
            seen = set()
            while word:
                self.assertNotIn(word, seen)
                seen.add(word)
                word = heads[word]
        return [row[1] for row in words]

    def test_parse(self):
        ran = bede("parse", EXAMPLE)
        self.assert_done(ran)
        sentences = ran.out.rstrip("\n").split("\n\n")
        self.assertGreater(len(sentences), 10)
        forms = [self.check_tree(s) for s in sentences]
        again = bede("parse", "--from", "conllu", text=ran.out)
        self.assert_done(again)
        kept = [self.check_tree(s)
                for s in again.out.rstrip("\n").split("\n\n")]
        self.assertEqual(kept, forms)

    def test_explain(self):
        ran = bede("explain", EXAMPLE)
        self.assert_done(ran)
        self.assertRegex(ran.out, r"(?m)^\[0\] Dock workers")
        self.assertIn("      root  ", ran.out)
        self.assertRegex(ran.out, r"(?m)^  event  ")
        self.assertRegex(ran.out, r"(?m)^  left   .*: ")

    def test_a_time_whose_tense_no_word_tells(self):
        text = "date 2016-02-20 That is so according to reports through January."
        ran = bede("explain", text=text)
        self.assert_done(ran)
        self.assertRegex(ran.out, r"(?m)^  when   January")

    def test_show(self):
        ran = bede("lexicon", "show", "--word", "accuse")
        self.assert_done(ran)
        self.assertRegex(ran.out, r"events/\S+\.bede:\d+: .*accuse")


class Own(Case):
    def test_a_lexicon_of_ones_own(self):
        text = "The Polish army photographed Latvian officials."
        with tempfile.TemporaryDirectory() as place:
            os.mkdir(os.path.join(place, "events"))
            path = os.path.join(place, "events", "mine.bede")
            with open(path, "w", encoding="utf-8") as file:
                file.write("photograph R  ASSAULT  cameo=190\n")
            ran = bede("code", "--lexicon", place, "--explain", text=text)
        self.assert_done(ran)
        record, = ran.lines()
        self.assertEqual(record["event"], ["ASSAULT"])
        self.assertEqual([record["actor"][0]["code"],
                          record["recipient"][0]["code"]], ["POL", "LVA"])
        self.assertIn("events/mine.bede:1", " ".join(record["why"]))
        self.assertEqual(bede("code", text=text).out, "")


class Cost(Case):
    @unittest.skipIf(SANITIZED, "the sanitizers take time and memory")
    def test_start_up(self):
        # what else the machine does counts, so the best of many
        tries = (bede("code", text="").seconds for _ in range(60))
        self.assertTrue(any(seconds < 0.05 for seconds in tries))

    @unittest.skipIf(SANITIZED, "the sanitizers take time and memory")
    def test_memory(self):
        ran = bede("code", "--jobs", "2", text=jsonl(STORIES * 1000))
        self.assert_done(ran)
        self.assertLess(ran.memory, 200 << 20)


if __name__ == "__main__":
    unittest.main()
