"""bede diff: what changed between two runs."""
import gzip
import json
import os
import tempfile
import unittest

from program import Case, EXAMPLE, bede, on_terminal


def record(article, start, event, **more):
    """A word of five letters at `start`, in a sentence of fifty."""
    return {"id": f"{article}{start:015}", "article": article,
            "event": [event], "event_text": "words",
            "text_info": {"sequence": 0, "start": start - start % 50,
                          "end": start - start % 50 + 50,
                          "trigger_start": start, "trigger_end": start + 5},
            "status": "actual", "confidence": 0.5} | more


def actor(code):
    return [{"text": "they", "start": 1, "end": 5, "code": code}]


def lines(*records):
    return "".join(json.dumps(r) + "\n" for r in records)


class Diff(Case):
    def diff(self, old, new, *words, env=None):
        with tempfile.TemporaryDirectory() as place:
            path = os.path.join(place, "old.jsonl.gz")
            with gzip.open(path, "wb") as file:
                file.write(old.encode())
            return bede("diff", path, "-", *words, text=new, env=env)

    def test_came_went_changed(self):
        old = lines(record("a", 10, "AID", why=["frame events/x.bede:1"]),
                    record("a", 60, "AID"), record("b", 10, "ASSAULT"))
        new = lines(record("a", 10, "AID", status="planned",
                           actor=actor("POL"), why=["frame events/x.bede:2"]),
                    record("a", 60, "AID"),
                    record("c", 10, "COERCE", mode=["arrest"],
                           actor=actor("FRA"), recipient=actor("DEU"),
                           why=["actor a.bede:9", "frame events/y.bede:7"]))
        ran = self.diff(old, new)
        self.assert_done(ran)
        self.assertEqual(ran.out, """\
a
~ AID "words" events/x.bede:2 (was events/x.bede:1)
    actor - -> POL they
    status actual -> planned
b
- ASSAULT "words"
c
+ COERCE/arrest FRA they > DEU they "words" events/y.bede:7

1 came, 1 went, 1 changed, 1 the same

by type
+0     -0     ~1      AID
+0     -1     ~0      ASSAULT
+1     -0     ~0      COERCE

by entry
+0     -0     ~1      events/x.bede:2
+1     -0     ~0      events/y.bede:7

by key
~1      actor
~1      status
""")

    def test_triggers_overlap(self):
        """Another type of the same words is a change, other words are not."""
        ran = self.diff(lines(record("a", 10, "AID")),
                        lines(record("a", 12, "SUPPORT")))
        self.assertIn("    event AID -> SUPPORT\n", ran.out)
        self.assertIn("\n0 came, 0 went, 1 changed, 0 the same\n", ran.out)
        ran = self.diff(lines(record("a", 10, "AID")),
                        lines(record("a", 15, "AID")))
        self.assertIn("\n1 came, 1 went, 0 changed, 0 the same\n", ran.out)

    def test_the_type_decides_among_records_of_the_same_words(self):
        both = [record("a", 10, "ACCUSE"), record("a", 11, "ASSAULT")]
        ran = self.diff(lines(*both), lines(both[1], both[0]))
        self.assertEqual(ran.out, "0 came, 0 went, 0 changed, 2 the same\n")

    def test_what_is_inside(self):
        new = actor("POL")
        new[0]["name"] = "Poland"
        ran = self.diff(lines(record("a", 10, "AID", actor=actor("POL"))),
                        lines(record("a", 10, "AID", actor=new)))
        self.assertIn("    actor POL they (name)\n", ran.out)

    def test_links_and_versions_are_no_change(self):
        old = record("a", 10, "AID", coder="bede 1",
                     links=[{"type": "repeats", "to": "1" * 16}])
        new = old | {"coder": "bede 2", "id": "f" * 16,
                     "links": [{"type": "repeats", "to": "2" * 16}]}
        self.assertEqual(self.diff(lines(old), lines(new)).out,
                         "0 came, 0 went, 0 changed, 1 the same\n")

    def test_fits_the_terminal(self):
        long = [{"text": "the long committee " * 9, "code": "EUR"}]
        new = lines(record("a", 10, "AID", actor=long, recipient=long))
        ran = self.diff("", new, env={"COLUMNS": "60"})
        self.assertEqual(max(map(len, ran.out.splitlines())), 60)
        self.assertIn("the long commit…\n", self.diff(
            "", new, env={"COLUMNS": "26"}).out)

    def test_colours_only_on_a_terminal(self):
        with tempfile.TemporaryDirectory() as place:
            path = os.path.join(place, "new.jsonl")
            with open(path, "w", encoding="utf-8") as file:
                file.write(lines(record("a", 10, "AID")))
            shown = on_terminal("diff", os.devnull, path)
            self.assertIn("\033[32m+ AID", shown)
            self.assertNotIn("\033", bede("diff", os.devnull, path).out)

    def test_most(self):
        new = lines(record("a", 10, "AID"), record("a", 60, "AID"))
        ran = self.diff("", new, "--most", "1")
        self.assertEqual(ran.out.count('+ AID "words"\n'), 1)
        self.assertIn("\n2 came, 0 went", ran.out)

    def test_real_runs(self):
        run = bede("code", "--explain", "--emit-empty", EXAMPLE).out
        count = len(run.splitlines())
        empty = '{"article":"x","records":0,"reason":"r"}\n'
        self.assertEqual(self.diff(run, run + empty).out,
                         f"0 came, 0 went, 0 changed, {count} the same\n")
        self.assertIn(f"{count} came, 0 went", self.diff("", run).out)

    def test_refused(self):
        ran = bede("diff", os.devnull)
        self.assertEqual((ran.status, ran.err),
                         (2, "bede diff: name two runs, OLD and NEW\n"))
        ran = bede("diff", "/nowhere/a", os.devnull)
        self.assertEqual((ran.status, ran.err),
                         (3, "bede diff: /nowhere/a: No such file or "
                          "directory\n"))
        ran = self.diff("", lines(record("a", 10, "AID")) + "{}\n")
        self.assertEqual((ran.status, ran.out, ran.err),
                         (3, "", "bede diff: -:2: not a record as --to jsonl "
                          "writes it\n"))


if __name__ == "__main__":
    unittest.main()
