#!/usr/bin/env python3
"""Fits the points of src/mention/points.h to gold coreference.

usage: train/chains.py [--half A|B] [--tool build/train/bede-chains] GOLD.jsonl

GOLD is as for eval/coref; of it only the genres of genres.txt are read.  The
tool (ninja -C build train/bede-chains) tells each candidate that was weighed
with its clues.  A phrase refers to one of its candidates or to none: the
points make the right ones likely (log-linear, equal right candidates share).
What was weighed depends on the chains before it and so on the points: build
and fit again until the loss stands still.  Needs numpy.
"""
import argparse
import collections
import os
import re
import subprocess
import sys

import numpy

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "eval"))
import goldset  # noqa: E402

POINTS = os.path.join(HERE, "..", "src", "mention", "points.h")
E_TIMES = 20  # so many points are e times as likely
STEPS = 700
DECAY = 1e-4


def allowed():
    with open(os.path.join(HERE, "genres.txt")) as lines:
        return {line.split()[0] for line in lines
                if line.strip() and not line.startswith("#")}


def watch(tool, data, docs):
    """The tool's lines for each document."""
    text = "".join("\n\n".join(s.replace(" ", "\n") for s in d["sentences"])
                   + "\n\n\f\n" for d in docs)
    told = subprocess.run([tool, data], input=text.encode(), check=True,
                          stdout=subprocess.PIPE).stdout.decode()
    parts = told.split("E\n")[:-1]
    if len(parts) != len(docs):
        sys.exit(f"{len(docs)} documents went in, {len(parts)} came out")
    return parts


def entities(doc):
    """By span in tokens of the document: the gold entity."""
    base = [0]
    for sentence in doc["sentences"]:
        base.append(base[-1] + len(sentence.split(" ")))
    return {(base[m[2]] + m[3], base[m[2]] + m[4] + 1): m[0]
            for m in doc["mentions"] if len(m) < 9}


class Column:
    """Candidates of one column: clues, phrase, whether they are right."""

    def __init__(self):
        self.clues, self.phrase, self.right, self.phrases = [], [], [], {}

    def add(self, key, clues, right):
        self.phrase.append(self.phrases.setdefault(key, len(self.phrases)))
        self.clues.append(clues)
        self.right.append(right)


def gather(docs, parts):
    columns = collections.defaultdict(Column)
    for doc, part in zip(docs, parts):
        gold, entity = entities(doc), []
        lines = [line.split(" ") for line in part.splitlines()]
        for line in lines:
            if line[0] == "M":
                entity.append(gold.get((int(line[1]), int(line[2]))))
        for line in lines:
            if line[0] != "C":
                continue
            column, phrase, candidate, *clues = map(int, line[1:])
            right = (entity[phrase] is not None
                     and entity[phrase] == entity[candidate])
            columns[column].add((doc["id"], phrase), clues, right)
    return columns


def fit(column, rows):
    """Weights of the clues by gradient descent (Adam)."""
    x = numpy.zeros((len(column.clues), rows), numpy.float32)
    for i, clues in enumerate(column.clues):
        x[i, clues] = 1
    phrase = numpy.array(column.phrase)
    right = numpy.array(column.right)
    count = len(column.phrases)
    none = numpy.ones(count, bool)
    none[phrase[right]] = False
    w, first, second = (numpy.zeros(rows) for _ in range(3))
    for step in range(1, STEPS + 1):
        e = numpy.exp(numpy.clip(x @ w, -30, 30))
        everybody = numpy.bincount(phrase, e, count) + 1
        wanted = numpy.bincount(phrase, e * right, count) + none
        slope = (x.T @ (e / everybody[phrase]
                        - numpy.where(right, e / wanted[phrase], 0)) / count
                 + DECAY * w)
        first = .9 * first + .1 * slope
        second = .999 * second + .001 * slope * slope
        rate = .05 if step < STEPS * .7 else .01
        w -= (rate * first / (1 - .9 ** step)
              / (numpy.sqrt(second / (1 - .999 ** step)) + 1e-8))
    loss = -numpy.log(wanted / everybody).mean()
    print(f"{count} phrases, {count - none.sum()} with an antecedent, "
          f"loss {loss:.4f}")
    return numpy.round(E_TIMES * w).astype(int)


def write(likeness, pronouns):
    """Puts the numbers into points.h, and nothing else."""
    with open(POINTS) as old:
        head, tail = old.read().split("#define PRONOUN_MAP")
    values = iter(likeness)
    head = re.sub(r"X\((\w+), -?\d+\)",
                  lambda m: f"X({m[1]}, {next(values)})", head)
    rows = iter(zip(*pronouns))
    tail = re.sub(r"X\((\w+)(?:, -?\d+)+\)", lambda m: "X({}, {})".format(
        m[1], ", ".join(map(str, next(rows)))), tail)
    lines = (head + "#define PRONOUN_MAP" + tail).split("\n")
    with open(POINTS, "w") as new:
        new.write("\n".join(map(aligned, lines)))


def aligned(line):
    """The comment behind the numbers, the stroke at the end."""
    m = re.match(r"(  X\([^)]*\)) *(/\*.*\*/)? *(\\?)$", line)
    if not m:
        return line
    place = 38 if m[1].count(",") > 1 else 28
    text = f"{m[1]:<{place}} {m[2]}" if m[2] else m[1]
    return f"{text:<79}\\" if m[3] else text


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--half", choices="AB")
    parser.add_argument("--tool", default="build/train/bede-chains")
    parser.add_argument("--data", default="build/data")
    parser.add_argument("gold")
    args = parser.parse_args()
    genres = allowed()
    docs = [d for d in goldset.rows(args.gold) if d["genre"] in genres
            and args.half in (None, goldset.half(d["id"]))]
    columns = gather(docs, watch(args.tool, args.data, docs))
    with open(POINTS) as header:
        maps = header.read().split("#define PRONOUN_MAP")
    rows = [len(re.findall(r"^ *X\(\w+,", part, re.M)) for part in maps]
    write(fit(columns[0], rows[0]),
          [fit(columns[k], rows[1]) for k in range(1, 5)])


main()
