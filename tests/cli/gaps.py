"""bede gaps: what it lists, and that the lists mend the lexicon."""
import json
import os
import re
import tempfile
import unittest

from program import Case, EXAMPLE, bede

ACTIVE = "The Polish army photographed Latvian officials in Riga."
PASSIVE = "Swedish sailors were photographed by the Polish navy on Monday."
NOBODY = "A meteor photographed a bridge."


def corpus(*texts):
    return "".join(json.dumps({"id": f"t{i}", "date": "2023-05-03",
                               "text": text}) + "\n"
                   for i, text in enumerate(texts))


def overlay(place, line):
    os.mkdir(os.path.join(place, "events"))
    with open(os.path.join(place, "events", "mine.bede"), "w",
              encoding="utf-8") as file:
        file.write(line)


class Gaps(Case):
    def test_a_predicate_without_an_entry(self):
        ran = bede("gaps", text=corpus(ACTIVE, NOBODY, PASSIVE))
        self.assert_done(ran)
        self.assertIn("# ---- predicates without an entry: 1 of 1\n\n"
                      "# 3, between actors 2: R 2, bridge 1\n", ran.out)
        self.assertIn("\nphotograph R  TYPE\n"
                      "  + [a: The Polish army] photographed "
                      "[r: Latvian officials] in Riga.\n"
                      "  + [r: Swedish sailors] were photographed by "
                      "[a: the Polish navy] on Monday.\n", ran.out)

    def test_a_guess_lacks_an_entry(self):
        text = "Chile turned a cold shoulder to Peru."
        ran = bede("gaps", text=corpus(text))
        self.assert_done(ran)
        self.assertIn("\nturn  TYPE\n", ran.out)
        with tempfile.TemporaryDirectory() as place:
            overlay(place, "turn =shoulder to R!  REJECT  cameo=120\n"
                           "  + [a: Chile] turned a cold shoulder to "
                           "[r: Peru].\n")
            ran = bede("gaps", "--lexicon", place, text=corpus(text))
        self.assert_done(ran)
        self.assertNotIn("turn", ran.out)

    def test_a_noun_without_an_entry(self):
        ran = bede("gaps", text=corpus(
            "Nobody forgot Russia's ridicule of Estonian officials.",
            "Poland's envoy to the Chilean government slept. "
            "Polish presence in Peru goes on."))
        self.assertIn("# 1, between actors 1: of R 1\n"
                      "ridicule :N of R  TYPE\n  + Nobody forgot [a: Russia]'s "
                      "ridicule of [r: Estonian officials].\n", ran.out)
        self.assertEqual(ran.out.count(" :N"), 1)

    def test_the_entry_mends_it(self):
        gaps = bede("gaps", text=corpus(ACTIVE, PASSIVE)).out
        entry = re.search(r"(?m)^photograph .*\n(  .*\n)+", gaps)[0]
        with tempfile.TemporaryDirectory() as place:
            overlay(place, entry.replace("TYPE", "ASSAULT  cameo=190"))
            ran = bede("gaps", "--lexicon", place,
                       text=corpus(ACTIVE, PASSIVE))
            records = bede("code", "--lexicon", place,
                           text=corpus(ACTIVE, PASSIVE)).lines()
        self.assertEqual(ran.out, "")
        self.assertEqual([r["event"] for r in records], [["ASSAULT"]] * 2)

    def test_an_entry_that_nearly_fits(self):
        with tempfile.TemporaryDirectory() as place:
            overlay(place, "photograph R with|through camera  "
                           "ASSAULT  cameo=190\n")
            ran = bede("gaps", "--lexicon", place, text=corpus(ACTIVE))
            told = bede("explain", "--lexicon", place, text=ACTIVE).out
        self.assertRegex(ran.out, r"# ---- entries that nearly fitted: 1 of 1"
                         r"\n\n# 1, between actors 1: R 1.*\n"
                         r"# \S*events/mine\.bede:1 lacks with\|through "
                         r"camera\nphotograph R  TYPE\n")
        self.assertRegex(told, r"left   photographed: .*; "
                         r"\S*events/mine\.bede:1 lacks with\|through camera")

    def test_names(self):
        ran = bede("gaps", text=corpus(
            "Zorblatt Vennik met the French president in Paris. "
            "Vennik accused Russia of spying.",
            "French police arrested two men in Quxburg."))
        self.assertRegex(ran.out, r"# ---- unknown actors: 1 of 1\n\n"
                         r"# 2\nXXX SEC  Zorblatt Vennik\n  # Vennik accused")
        self.assertIn("# 1\nQuxburg  XXX  city\n  # French police arrested "
                      "two men in Quxburg.\n", ran.out)

    def test_most(self):
        text = corpus(ACTIVE, "Iraqi clerks tickled Iranian traders.")
        self.assertEqual(bede("gaps", text=text).out.count("  TYPE\n"), 2)
        ran = bede("gaps", "--most", "1", text=text)
        self.assertEqual(ran.out.count("  TYPE\n"), 1)
        self.assertIn("without an entry: 1 of 2\n", ran.out)
        self.assertEqual(bede("gaps", "--most", "0", text=text)
                         .out.count("TYPE"), 0)
        ran = bede("gaps", "--most", "x", text=text)
        self.assertEqual((ran.status, ran.out, ran.err),
                         (2, "", "bede gaps: --most x: not a number\n"))

    def test_threads_make_no_difference(self):
        text = corpus(ACTIVE, PASSIVE, NOBODY) * 9
        one = bede("gaps", "--jobs", "1", text=text)
        self.assertTrue(one.out)
        self.assertEqual(bede("gaps", "--jobs", "5", text=text).out, one.out)

    def test_nothing_is_lacking(self):
        self.assertEqual(bede("gaps", text="").out, "")
        self.assert_done(bede("gaps", EXAMPLE))


if __name__ == "__main__":
    unittest.main()
