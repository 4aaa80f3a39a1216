#!/usr/bin/env python3
"""Fits what src/story/clues.h says of records: how likely one is right.

usage: train/confidence.py [--half A|B] [--check] NEWS.jsonl SHEET...

NEWS and the SHEETs are eval/audit's.  Each row that is still coded is right if
its type, actor and recipient are, or wrong; `bede code --explain` tells its
clues.  A logistic regression with a penalty for great weights, so that a clue
seen seldom says little, gives the points.  What holds of records that were not
fitted is printed: by a tenth of the articles at a time.  --check writes
nothing.  Needs numpy.
"""
import argparse
import collections
import hashlib
import os
import sys

import numpy

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
sys.path.insert(0, os.path.join(ROOT, "eval"))
sys.dont_write_bytecode = True
import goldset  # noqa: E402
import sheet  # noqa: E402

CLUES = os.path.join(ROOT, "src", "story", "clues.h")
E_TIMES = 20  # so many points are e times as likely
PENALTY = 5.0
SEEN = 10  # a clue that fewer records have is not kept
FOLDS = 10
OF_STORY = ("same=", "length=", "density=", "countries")
ALONE = "alone"  # instead of those where there are few sentences


def clues_of(record):
    """The names on the line "clues always+14 ASSAULT-3 ..." of its `why`."""
    line = next(w for w in record["why"] if w.startswith("clues "))
    return [w[:max(w.rfind("+"), w.rfind("-"))] for w in line.split(" ")[1:]]


def gather(bede, articles, rows, audit):
    """Clues, article and rightness of each row that is coded."""
    wanted = {row["article"] for row in rows}
    news = [{k: v for k, v in articles[name].items() if k != "source"}
            for name in sorted(wanted & articles.keys())]
    records = collections.defaultdict(list)
    for record in goldset.run(bede, ["code", "--to", "jsonl", "--explain",
                                     "--confidence", "0"], news):
        records[record["article"]].append(record)
    found = []
    for row in rows:
        record = audit.find(row, records[row["article"]])
        if record is None:
            continue
        verdict = audit.judge(row, record)
        if "?" in verdict.values():
            continue
        kinds = [verdict[f] == "y" for f in audit.FIELDS[:3]]
        found.append((clues_of(record), row["article"], all(kinds), kinds[0]))
    return found


def design(found, names):
    place = {name: k for k, name in enumerate(names)}
    x = numpy.zeros((len(found), len(names)))
    for i, (clues, *_) in enumerate(found):
        for clue in clues:
            if clue in place:
                x[i, place[clue]] = 1
    return x


def fit(x, y, free):
    """Newton's steps; the column `free` bears no penalty."""
    w = numpy.zeros(x.shape[1])
    penalty = numpy.full(x.shape[1], PENALTY)
    penalty[free] = 0.01
    for _ in range(12):
        p = 1 / (1 + numpy.exp(-x @ w))
        slope = x.T @ (p - y) + penalty * w
        bend = (x * (p * (1 - p))[:, None]).T @ x + numpy.diag(penalty)
        w -= numpy.linalg.solve(bend, slope)
    return w


def fold(article):
    return int(hashlib.sha1(article.encode()).hexdigest(), 16) % FOLDS


def told(x, y, types, folds, free):
    """Prints what the points say of articles that they were not fitted to."""
    p = numpy.zeros(len(y))
    for k in range(FOLDS):
        here = folds == k
        p[here] = 1 / (1 + numpy.exp(-x[here] @ fit(x[~here], y[~here], free)))
    print("  said     records  right  type right")
    for low in numpy.arange(0, 1, 0.1):
        at = (p >= low) & (p < low + 0.1)
        if at.any():
            print(f"{low:.1f} to {low + .1:.1f}  {at.sum():6}  "
                  f"{100 * y[at].mean():5.1f}  {100 * types[at].mean():5.1f}")
    print("  at least  kept %  right  type right")
    for least in (0, .3, .35, .4, .45, .5, .6):
        at = p >= least
        print(f"  {least:.2f}    {100 * at.mean():6.1f}  "
              f"{100 * y[at].mean():5.1f}  {100 * types[at].mean():5.1f}")


def mean_of_story(x, names, points):
    """What the clues of a story come to for a record, on average."""
    own = numpy.array([p if n.startswith(OF_STORY) else 0
                       for n, p in zip(names, points)])
    return int(round(float((x @ own).mean())))


def write(names, points):
    with open(CLUES) as old:
        head, _ = old.read().split("CLUES[] = {\n")
    rows = [f'    {{"{name}", {value}}},\n'
            for name, value in sorted(zip(names, points),
                                      key=lambda row: row[0].encode())
            if value]
    with open(CLUES, "w") as new:
        new.write(head + "CLUES[] = {\n" + "".join(rows) + "};\n\n#endif\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bede", default=goldset.BEDE)
    parser.add_argument("--half", choices="AB")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("news")
    parser.add_argument("sheets", nargs="+")
    args = parser.parse_args()
    audit = goldset.script("audit")
    rows = [row for path in args.sheets for row in audit.read(path)
            if args.half in (None, goldset.half(row["article"]))]
    found = gather(args.bede, sheet.load(args.news), rows, audit)
    seen = collections.Counter(c for clues, *_ in found for c in set(clues))
    names = sorted(c for c, n in seen.items() if n >= SEEN)
    x = design(found, names)
    y, types = (numpy.array([row[k] for row in found], float) for k in (2, 3))
    free = names.index("always")
    print(f"{len(found)} records, {100 * y.mean():.1f} % right, "
          f"{len(names)} clues")
    told(x, y, types, numpy.array([fold(row[1]) for row in found]), free)
    if not args.check:
        points = list(numpy.round(E_TIMES * fit(x, y, free)).astype(int))
        write(names + [ALONE], points + [mean_of_story(x, names, points)])


if __name__ == "__main__":
    main()
