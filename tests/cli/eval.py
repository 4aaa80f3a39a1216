"""bede eval: what is counted as right, and what is listed."""
import json
import re
import unittest

from program import Case, EXAMPLE, bede

TEXT = ("Greek police arrested 23 students in Athens on Monday. "
        "Turkey sent aid to Syria.")
ARREST = {"event": ["COERCE"], "mode": ["arrest"], "event_text": "arrested",
          "actor": [{"text": "Greek police", "code": "GRC", "sector": "COP"}],
          "recipient": [{"text": "students"}], "status": "actual",
          "said_by": [], "event_loc": {"name": "Athens", "country": "GRC"},
          "date": "2023-03-13"}
AID = {"event": ["AID"], "text": "Turkey sent aid to Syria.",
       "actor": [{"code": "TUR"}], "recipient": [{"code": "SYR"}]}


def gold(*records, text=TEXT):
    return json.dumps({"id": "g", "date": "2023-03-14", "text": text,
                       "records": list(records)}) + "\n"


class Eval(Case):
    def scores(self, ran):
        self.assert_done(ran)
        rows = re.findall(r"(?m)^([a-z_]+) +(\d+) +(\d+) +(\d+)  ", ran.out)
        return {name: tuple(map(int, numbers)) for name, *numbers in rows}

    def check(self, records, **expected):
        """right, in the gold, of Bede: for each ability that is named."""
        ran = bede("eval", text=gold(*records))
        scores = self.scores(ran)
        for name, numbers in expected.items():
            self.assertEqual(scores.get(name), numbers, (name, ran.out))
        return ran

    def test_all_is_right(self):
        ran = self.check([ARREST, AID], event=(2, 2, 2), record=(2, 2, 2),
                         mode=(1, 1, 1), actor=(2, 2, 2), recipient=(2, 2, 2),
                         code=(3, 3, 3), sector=(1, 1, 1), status=(1, 1, 1),
                         said_by=None, place=(1, 1, 1), date=(1, 1, 1))
        self.assertNotIn("misses", ran.out)
        self.assertRegex(ran.out, r"event +2 +2 +2 +100\.0 +100\.0 +100\.0\n")

    def test_the_table(self):
        """One of two found, and one that is none: 1/3, 1/2, 2/5."""
        ran = bede("eval", text=gold(
            ARREST, {"event": ["ASSAULT"], "event_text": "Monday"}) + gold(
                text="Peru expelled two Chilean diplomats."))
        self.assertRegex(ran.out, r"event +1 +2 +3 +33\.3 +50\.0 +40\.0\n")
        self.assertIn("articles judged: 2\n", ran.out)

    def test_a_wrong_type_is_no_event(self):
        ran = self.check([ARREST, AID | {"event": ["SUPPORT"]}],
                         event=(1, 2, 2), record=(1, 2, 2), actor=(2, 2, 2))
        self.assertIn('\nmisses: 1 of 1\n  event g\n    gold  SUPPORT '
                      '"Turkey sent aid to Syria."\n    bede  AID "sent aid"\n',
                      ran.out)

    def test_a_missed_event_and_one_too_many(self):
        extra = {"event": ["ASSAULT"], "text": "Turkey sent aid to Syria.",
                 "actor": [{"code": "FRA"}]}
        ran = self.check([ARREST, extra], event=(1, 2, 2), actor=(1, 1, 1))
        self.assertIn("    gold  ASSAULT \"Turkey sent aid to Syria.\"\n"
                      "    bede  -\n", ran.out)
        self.assertIn("    gold  -\n    bede  AID \"sent aid\"\n", ran.out)

    def test_wrong_sides(self):
        turned = AID | {"actor": AID["recipient"], "recipient": AID["actor"]}
        ran = self.check([turned], event=(1, 1, 2), record=(0, 1, 2),
                         actor=(0, 1, 1), recipient=(0, 1, 1))
        self.assertIn("  actor g AID \"sent aid\"\n    gold  SYR\n"
                      "    bede  TUR", ran.out)

    def test_wrong_values(self):
        wrong = ARREST | {"mode": [], "status": "planned", "said_by":
                          [{"code": "GRC"}], "date": "2023-03-12",
                          "event_loc": {"name": "Sparta"},
                          "actor": [{"text": "police", "code": "TUR",
                                     "sector": ""}]}
        ran = self.check([wrong, AID], event=(2, 2, 2), mode=(0, 0, 1),
                         status=(0, 1, 1), said_by=(0, 1, 0), date=(0, 1, 1),
                         place=(0, 1, 1), code=(2, 3, 3), sector=(0, 0, 1))
        self.assertIn("misses: 7 of 7\n", ran.out)
        ran = bede("eval", "--misses", "2", text=gold(wrong, AID))
        self.assertIn("misses: 2 of 7\n", ran.out)
        self.assertEqual(ran.out.count("\n    gold  "), 2)
        ran = bede("eval", "--misses", "0", text=gold(wrong, AID))
        self.assertNotIn("\n    gold  ", ran.out)

    def test_absent_keys_are_not_judged(self):
        self.check([{"event": ["COERCE"]}, {"event": ["AID"]}],
                   event=(2, 2, 2), record=(2, 2, 2), actor=None, mode=None,
                   status=None, date=None, place=None)

    def test_spans(self):
        start = TEXT.index("Turkey")
        at = {"start": start, "end": start + 6}
        self.check([ARREST, AID | {"actor": [at]}], actor=(2, 2, 2))
        self.check([ARREST, AID | {"actor": [{"start": 0, "end": 5}]}],
                   actor=(1, 2, 2))

    def test_no_event_in_the_article(self):
        self.check([], event=(0, 0, 2))

    def test_own_output_is_all_right(self):
        records = bede("code", EXAMPLE).lines()
        self.assertGreater(len(records), 5)
        with open(EXAMPLE, encoding="utf-8") as file:
            date, text = re.match(r" *date (\S+) (.*)", file.read(),
                                  re.S).groups()
        article = {"id": "e", "date": date, "text": text, "records": records}
        ran = bede("eval", text=json.dumps(article) + "\n")
        scores = self.scores(ran)
        self.assertEqual(scores["event"], (len(records),) * 3)
        for name, (right, wanted, found) in scores.items():
            self.assertEqual((right, right), (wanted, found), name)
        self.assertNotIn("misses", ran.out)

    def test_nothing_to_judge(self):
        ran = bede("eval", text=json.dumps({"id": "x", "text": TEXT}) + "\n")
        self.assert_done(ran)
        self.assertEqual(ran.out, "no article has a list of `records`\n")
        ran = bede("eval", text=gold(None, "x", 7, ARREST))
        self.assertEqual(self.scores(ran)["event"], (1, 1, 2))


if __name__ == "__main__":
    unittest.main()
