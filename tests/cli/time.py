"""bede time: how one expression is read, and why."""
import datetime
import json
import unittest

from program import Case, bede


def read(*words):
    """What was run, and the lines of each expression by their label."""
    ran = bede("time", *words)
    blocks = []
    for block in ran.out.strip().split("\n\n"):
        found = {}
        for line in block.splitlines():
            label, _, value = line.partition(" ")
            found.setdefault(label, []).append(value.strip())
        blocks.append(found)
    return ran, blocks


class Time(Case):
    def test_from_the_date(self):
        ran, (found,) = read("--date", "2021-11-17", "in the past two weeks")
        self.assert_done(ran)
        self.assertEqual(found["text"], ["the past two weeks"])
        self.assertEqual((found["type"], found["value"]),
                         (["DURATION"], ["P2W"]))
        self.assertEqual((found["from"], found["to"]),
                         (["2021-11-03"], ["2021-11-17"]))
        self.assertTrue(any(w.startswith("time.bede:") and
                            w.endswith(" units week") for w in found["why"]))
        self.assertIn("counted from the article's date, 2021-11-17",
                      found["why"])

    def test_the_verb_decides(self):
        _, (past,) = read("--date", "2021-11-17", "They met on Tuesday.")
        _, (ahead,) = read("--date", "2021-11-17", "They will meet Tuesday.")
        self.assertEqual(past["value"], ["2021-11-16"])
        self.assertEqual(ahead["value"], ["2021-11-23"])
        self.assertIn('past, by "met"', past["why"])
        self.assertIn('to come, by "meet"', ahead["why"])

    def test_told_before(self):
        _, blocks = read("--date", "2021-11-17",
                         "They met on 3 May 2019 and left the next day.")
        self.assertEqual([b["value"] for b in blocks],
                         [["2019-05-03"], ["2019-05-04"]])
        self.assertIn("counted from 2019-05-03, told before",
                      blocks[1]["why"])

    def test_without_a_date(self):
        _, (found,) = read("on Tuesday")
        self.assertEqual(found["value"], ["XXXX-WXX-2"])
        self.assertNotIn("from", found)

    def test_none(self):
        ran = bede("time", "the lamp")
        self.assert_done(ran)
        self.assertEqual(ran.out, "no time is told\n")

    def test_precision_is_true_of_the_days(self):
        """A record with a date says how precise it is, and rightly."""
        text = ("date 2022-06-01 Police will arrest nine men before tomorrow. "
                "Gunmen killed a nurse on Monday. Rebels killed a baker last "
                "week. Norway praised Chad in May. Chad praised Norway in 2020. "
                "Rebels have shelled the army since March. Norway accuses "
                "Sudan. The mayor, who once backed the king, has left.")
        ran = bede("code", "--to", "jsonl", "--confidence", "0", text=text)
        self.assert_done(ran)
        lengths = {"day": (1, 1), "article": (1, 1), "week": (2, 7),
                   "month": (28, 31), "year": (365, 366),
                   "interval": (2, 40000), "past": (2, 40000)}
        seen = {}
        for line in ran.out.splitlines():
            record = json.loads(line)
            first = datetime.date.fromisoformat(record["date"])
            last = datetime.date.fromisoformat(
                record.get("enddate", record["date"]))
            least, most = lengths[record["date_precision"]]
            days = (last - first).days + 1
            self.assertTrue(least <= days <= most, line)
            seen[record["date_precision"]] = days
        self.assertEqual(set(seen), set(lengths))


if __name__ == "__main__":
    unittest.main()
