"""The lexicon as shipped: every example comes out, and an entry taken away
changes only what it explains."""
import json
import os
import random
import re
import shutil
import subprocess
import tempfile
import unittest

from program import BEDE, SANITIZED, SOURCE

LEXICON = os.path.join(SOURCE, "lexicon")
DATA = os.path.join(os.path.dirname(BEDE), "data")
STORIES = sorted(os.path.join(SOURCE, "tests/stories", name)
                 for name in os.listdir(os.path.join(SOURCE, "tests/stories"))
                 if name.endswith(".txt"))
TAKEN_AWAY = 4 if SANITIZED else 16
PLACE = re.compile(r"\b(?:frame|operator) (events/[a-z-]+\.bede):(\d+)$")
STORY = re.compile(r"([0-9a-f]{16}),")
SENTENCE = re.compile(r"\[(\d+)\] ")
NOTE = re.compile(r" +note .*: frame: (events/[a-z-]+\.bede):(\d+)$")


def run(*words):
    return subprocess.run([BEDE, *words], capture_output=True, text=True,
                          encoding="utf-8", check=False)


def records(data):
    # how sure a record is depends on its story, and what is left out with it
    ran = run("code", "--data", data, "--to", "jsonl", "--explain",
              "--confidence", "0", *STORIES)
    return [json.loads(line) for line in ran.stdout.splitlines()]


def places(record):
    """The entries that made a record, as (file, line)."""
    found = (PLACE.match(line) for line in record["why"])
    return {(m[1], int(m[2])) for m in found if m}


def noted():
    """The sentences where `explain` tells of each entry: those too where what
    it found makes no record ("*barred* from entering", by nobody known), but
    keeps a wider entry or a guess from the words."""
    found, story, number = {}, None, None
    for line in run("explain", *STORIES).stdout.splitlines():
        if match := STORY.match(line):
            story = match[1]
        elif match := SENTENCE.match(line):
            number = int(match[1])
        elif match := NOTE.match(line):
            found.setdefault((match[1], int(match[2])),
                             set()).add((story, number))
    return found


def sentence(record):
    return record["article"], record["text_info"]["sequence"]


def substance(record):
    """What happened, who and to whom; not what it is linked with."""
    sides = [[entity["start"] for entity in record.get(side, [])]
             for side in ("actor", "recipient")]
    return [sentence(record), record["event"], record.get("mode"),
            record["status"], record["event_text"], sides]


def without(folder, file, line):
    """The lexicon, copied to `folder`, without one entry and its examples."""
    shutil.copytree(LEXICON, folder)
    path = os.path.join(folder, file)
    with open(path, encoding="utf-8") as source:
        lines = source.read().split("\n")
    end = line
    while end < len(lines) and lines[end].startswith((" ", "\t")):
        end += 1
    lines[line - 1:end] = ["#"] * (end - line + 1)  # keeps the other numbers
    with open(path, "w", encoding="utf-8") as target:
        target.write("\n".join(lines))


class Lexicon(unittest.TestCase):
    def test_every_example_comes_out(self):
        ran = run("lexicon", "check")
        self.assertEqual(ran.returncode, 0, ran.stdout + ran.stderr)

    def test_an_entry_changes_only_what_it_explains(self):
        before = records(DATA)
        entries = sorted({place for r in before for place in places(r)})
        told = noted()
        self.assertGreater(len(entries), TAKEN_AWAY)
        for file, line in random.Random(7).sample(entries, TAKEN_AWAY):
            with self.subTest(entry=f"{file}:{line}"):
                self.take_away(before, told, file, line)

    def take_away(self, before, told, file, line):
        with tempfile.TemporaryDirectory() as data:
            without(os.path.join(data, "lexicon"), file, line)
            for name in ("model.bede", "guess.bede", "gazetteer.bede"):
                os.symlink(os.path.join(DATA, name), os.path.join(data, name))
            ran = run("lexicon", "compile", os.path.join(data, "lexicon"),
                      "--output", os.path.join(data, "lexicon.image"))
            self.assertEqual(ran.returncode, 0, ran.stderr)
            after = records(data)
        # a record with an inferred side leans on another, and says so
        touched = {sentence(r) for r in before + after
                   if (file, line) in places(r) or "inferred" in r}
        touched |= told.get((file, line), set())
        kept = [substance(r) for r in before if sentence(r) not in touched]
        self.assertEqual(
            kept, [substance(r) for r in after if sentence(r) not in touched])
        self.assertNotIn((file, line),
                         [place for r in after for place in places(r)])


if __name__ == "__main__":
    unittest.main()
