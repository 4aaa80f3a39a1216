#!/usr/bin/env python3
"""Writes sentences of our own making, with their trees, as CoNLL-U.

    generate.py [--sentences N] [--seed N] > domain.conllu

The same arguments give the same bytes.
"""

import argparse
import random
import sys

import tree
from shapes import Shapes, TEMPLATES
from tree import Word

WORDS_MIN, WORDS_MAX = 4, 60
TWICE = {"plain", "passive_by", "passive_alone", "violent_outcome",
         "reduced_relative", "deny_charges", "headline", "two_acts",
         "any_tense", "tail_said", "which_relative", "apposition"}


def sentence(shapes, name):
    root = getattr(shapes, name)()
    root.rel = None
    if not getattr(root, "no_stop", False):
        root.after(Word(".", "PUNCT", ".").as_("punct"))
    order = tree.tidy(tree.flatten(root))
    tree.articles(order)
    tree.capital(order)
    return order


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--sentences", type=int, default=4000)
    ap.add_argument("--seed", type=int, default=20261122)
    a = ap.parse_args()
    shapes = Shapes(random.Random(a.seed))
    names = TEMPLATES + [n for n in TEMPLATES if n in TWICE]
    seen, done = set(), 0
    sys.stdout.reconfigure(encoding="utf-8")
    print("# newdoc id = domain")
    while done < a.sentences:
        name = names[done % len(names)]
        order = sentence(shapes, name)
        text = tree.text_of(order)
        if text in seen or not WORDS_MIN <= len(order) <= WORDS_MAX:
            continue
        seen.add(text)
        done += 1
        sys.stdout.write(tree.conllu(order, "domain-%s-%d" % (name, done)))


if __name__ == "__main__":
    main()
