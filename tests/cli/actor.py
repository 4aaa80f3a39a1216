"""bede actor: codes, and the entries and rules that gave them."""
import os
import tempfile
import unittest

from program import Case, bede


def read(*words):
    """What it prints, as label -> values."""
    ran = bede("actor", *words)
    found = {}
    for line in ran.out.splitlines():
        label, value = line.split(None, 1)
        found.setdefault(label, []).append(value)
    return ran, found


def rules(found):
    return [why.split(None, 1)[1] for why in found["why"]]


class Actor(Case):
    def test_office_of_the_day(self):
        ran, then = read("--date", "2003-05-01", "Tony Blair")
        self.assert_done(ran)
        self.assertEqual((then["code"], then["sector"]), (["GBR"], ["GOV"]))
        self.assertEqual(rules(then), ["name, office of the day"])
        _, later = read("--date", "2020-05-01", "Tony Blair")
        self.assertEqual((later["code"], later["sector"]), (["GBR"], ["ELI"]))
        self.assertEqual(rules(later), ["name, after the last office"])
        self.assertEqual(then["why"][0].split()[0], later["why"][0].split()[0])

    def test_composed_of_its_words(self):
        ran, found = read("several dozen Polish border guards")
        self.assert_done(ran)
        self.assertEqual((found["code"], found["sector"]), (["POL"], ["COP"]))
        self.assertEqual(found["count"], ["24 or more"])
        self.assertEqual(rules(found), ["role", "adjective or title"])
        self.assertTrue(found["why"][0].startswith("actors/roles.bede:"))

    def test_words_without_quotes(self):
        self.assertEqual(bede("actor", "Sudan's", "army").out,
                         bede("actor", "Sudan's army").out)

    def test_unknown(self):
        ran, _ = read("the lamp")
        self.assert_done(ran)
        self.assertIn("no entry knows it\n", ran.out)
        self.assertIn("no entry knows it\n", bede("actor", "!").out)

    def test_title_and_surname(self):
        def name(text, date):
            return read("--date", date, text)[1].get("name")

        self.assertEqual(name("Prime Minister Abe", "2015-03-01"),
                         ["Shinzo Abe"])
        self.assertEqual(name("Foreign Minister Wang", "2015-03-01"),
                         ["Wang Yi"])
        # not in office; another country's; his first name only begins one
        for text, date in (("Prime Minister Abe", "1998-03-01"),
                           ("Canadian Foreign Minister Wang", "2015-03-01"),
                           ("President Daniel Roe", "2015-03-01")):
            self.assertIsNone(name(text, date), text)

    def test_title_cut_short(self):
        _, found = read("Rep. Jane Roe")
        self.assertEqual(found["sector"], ["LEG"])

    def test_a_lexicon_of_ones_own(self):
        with tempfile.TemporaryDirectory() as place:
            os.mkdir(os.path.join(place, "actors"))
            path = os.path.join(place, "actors", "mine.bede")
            with open(path, "w", encoding="utf-8") as file:
                file.write("PER REB  Night Heron Front\n")
            _, found = read("--lexicon", place, "the Night Heron Front")
        self.assertEqual((found["code"], found["sector"]), (["PER"], ["REB"]))
        self.assertTrue(found["why"][0].endswith("actors/mine.bede:1 name"))


if __name__ == "__main__":
    unittest.main()
