"""What is refused, and in which words."""
import os
import re
import tempfile
import unittest

from program import BEDE, Case, EXAMPLE, bede

COMMANDS = ["code", "annotate", "explain", "parse", "actor", "time", "place",
            "diff", "eval", "gaps",
            "lexicon check", "lexicon import", "lexicon show",
            "lexicon compile"]
WRONG = [
    (["foo"], 'bede: unknown command "foo"; there are code, annotate, '
     "explain, parse, actor, time, place, diff, eval, gaps, lexicon check, "
     "lexicon import, lexicon show, lexicon compile"),
    (["lexicon", "foo"], 'bede: unknown command "lexicon foo"; there are '
     "code, annotate, explain, parse, actor, time, place, diff, eval, gaps, lexicon check, "
     "lexicon import, lexicon show, lexicon compile"),
    (["code", "--foo"],
     "bede code: --foo: no such option; see bede code --help"),
    (["code", "-x"], "bede code: -x: no such option; see bede code --help"),
    (["code", "--to"],
     "bede code: --to: a value is missing; see bede code --help"),
    (["parse", "--to", "csv"],
     "bede parse: --to: no such option; see bede parse --help"),
    (["code", "--to", "xml"], "bede code: --to xml: not a form that is "
     "written; choose table, jsonl, csv, geojson or html"),
    (["code", "--from", "html"], "bede code: --from html: not a form that is "
     "read; choose auto, txt, jsonl, csv or conllu"),
    (["code", "--jobs", "0"],
     "bede code: --jobs 0: not a number from 1 to 256"),
    (["code", "--jobs", "2x"],
     "bede code: --jobs 2x: not a number from 1 to 256"),
    (["code", "--date", "2021-02-29"], "bede code: --date 2021-02-29: not a "
     "day of the calendar; write YYYY-MM-DD"),
    (["code", "--shard", "5/4"],
     "bede code: --shard 5/4: write I/N with I from 1 to N"),
    (["code", "--shard", "0/4"],
     "bede code: --shard 0/4: write I/N with I from 1 to N"),
    (["code", "--require", "both"],
     "bede code: --require both: choose actor or dyad"),
    (["code", "--merge", "all"],
     "bede code: --merge all: only story can be merged"),
    (["code", "--max-rejects", "-1"],
     "bede code: --max-rejects -1: not a number"),
    (["code", "--field", "body"], "bede code: --field body: write KEY=NAME, "
     "where KEY is text, id, date, title, publisher, url, language or "
     "entities"),
    (["actor"], "bede actor: name a TEXT"),
    (["actor", " "], "bede actor: name a TEXT"),
    (["place"], "bede place: name a TEXT"),
    (["time"], "bede time: name a TEXT"),
    (["lexicon", "compile"],
     "bede lexicon compile: name a DIR and an --output FILE"),
    (["lexicon", "import", "my.verbs"],
     "bede lexicon import: name FILEs and an --output DIR"),
    (["lexicon", "check", "a", "b"], "bede lexicon check: one DIR at most"),
]


class Usage(Case):
    def test_wrong_words(self):
        for words, message in WRONG:
            ran = bede(*words)
            self.assertEqual(ran.err, message + "\n")
            self.assertEqual((ran.status, ran.out), (2, ""))

    def test_nothing(self):
        ran = bede()
        self.assertEqual((ran.status, ran.out), (2, ""))
        self.assertTrue(ran.err.startswith("usage: bede COMMAND"))

    def test_help(self):
        ran = bede("--help")
        self.assert_done(ran)
        for command in COMMANDS:
            self.assertRegex(ran.out, rf"(?m)^  {command} ")
            text = bede(*command.split(), "--help").out
            self.assertTrue(text.startswith(f"usage: bede {command} "))
            self.assertIn("\nexamples:\n  bede " + command, text)
            self.assertLess(max(map(len, text.splitlines())), 80)

    def test_man_pages_have_every_option(self):
        man = os.path.join(os.path.dirname(BEDE), "man")
        for command in COMMANDS:
            name = "bede-" + command.replace(" ", "-") + ".1"
            with open(os.path.join(man, name), encoding="utf-8") as file:
                page = file.read().replace("\\-", "-")
            self.assertTrue(page.startswith(".TH BEDE"))
            options = re.findall(r"(?m)^  (--[a-z-]+)",
                                 bede(*command.split(), "--help").out)
            self.assertTrue(options)
            for option in options:
                self.assertIn(f"\\fB{option}\\fR", page)

    def test_version(self):
        ran = bede("--version")
        self.assert_done(ran)
        self.assertRegex(ran.out, r"\Abede \d+\.\d+\.\d+\nlexicon \S+\n"
                         r"model \S+\nevents PLOVER 2\.0, CAMEO 1\.1b3\n")


class Data(Case):
    def test_missing(self):
        message = ("bede code: /nowhere/lexicon.image: No such file or "
                   "directory; --data or BEDE_DATA say where the data lies\n")
        ran = bede("code", "--data", "/nowhere", EXAMPLE)
        self.assertEqual((ran.status, ran.out, ran.err), (3, "", message))
        ran = bede("code", EXAMPLE, env={"BEDE_DATA": "/nowhere"})
        self.assertEqual((ran.status, ran.err), (3, message))

    def test_damaged(self):
        data = os.path.join(os.path.dirname(BEDE), "data")
        with tempfile.TemporaryDirectory() as place:
            for name in ("lexicon.image", "model.bede"):
                with open(os.path.join(data, name), "rb") as file:
                    content = bytearray(file.read())
                content[len(content) // 2] ^= 0x40
                with open(os.path.join(place, name), "wb") as file:
                    file.write(content)
            ran = bede("code", "--data", place, EXAMPLE)
        self.assertEqual((ran.status, ran.out), (3, ""))
        self.assertTrue(ran.err.startswith("bede code: "), ran.err)

    def test_damaged_guesses(self):
        data = os.path.join(os.path.dirname(BEDE), "data")
        with tempfile.TemporaryDirectory() as place:
            for name in ("lexicon.image", "model.bede", "gazetteer.bede"):
                os.symlink(os.path.join(data, name), os.path.join(place, name))
            path = os.path.join(place, "guess.bede")
            with open(os.path.join(data, "guess.bede"), "rb") as file:
                content = bytearray(file.read())
            content[len(content) // 2] ^= 0x40
            with open(path, "wb") as file:
                file.write(content)
            ran = bede("code", "--data", place, EXAMPLE)
            self.assertEqual((ran.status, ran.out), (3, ""))
            self.assertIn("guess.bede: wrong checksum", ran.err)
            os.remove(path)
            ran = bede("code", "--data", place, EXAMPLE)
            self.assertEqual((ran.status, ran.out), (3, ""))
            self.assertIn("guess.bede: No such file", ran.err)

    def test_damaged_gazetteer(self):
        data = os.path.join(os.path.dirname(BEDE), "data")
        with tempfile.TemporaryDirectory() as place:
            for name in ("lexicon.image", "model.bede"):
                os.symlink(os.path.join(data, name), os.path.join(place, name))
            path = os.path.join(place, "gazetteer.bede")
            with open(os.path.join(data, "gazetteer.bede"), "rb") as file:
                content = file.read(100000)
            with open(path, "wb") as file:
                file.write(content)
            ran = bede("code", "--data", place, EXAMPLE)
            self.assertEqual((ran.status, ran.out), (3, ""))
            self.assertIn("the gazetteer is damaged: its size is another",
                          ran.err)
            os.remove(path)
            ran = bede("code", "--data", place, EXAMPLE)
            self.assertEqual((ran.status, ran.out), (3, ""))
            self.assertIn("gazetteer.bede: No such file", ran.err)

    def test_from_any_folder_and_through_a_link(self):
        whole = bede("code", EXAMPLE).bytes
        self.assertTrue(whole)
        with tempfile.TemporaryDirectory() as place:
            link = os.path.join(place, "b")
            os.symlink(BEDE, link)
            ran = bede("code", EXAMPLE, program=link, cwd=place)
            self.assert_done(ran)
            self.assertEqual(ran.bytes, whole)

    def test_unreadable_lexicon(self):
        with tempfile.TemporaryDirectory() as place:
            os.mkdir(os.path.join(place, "events"))
            path = os.path.join(place, "events", "mine.bede")
            with open(path, "w", encoding="utf-8") as file:
                file.write("frobnicate R  NOTYPE\n")
            ran = bede("code", "--lexicon", place, EXAMPLE)
        self.assertEqual((ran.status, ran.out), (3, ""))
        self.assertIn("events/mine.bede:1:", ran.err)


if __name__ == "__main__":
    unittest.main()
