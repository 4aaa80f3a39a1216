#!/usr/bin/env python3
"""Says of a CoNLL-U file whether each tree is well formed.

    check.py domain.conllu

One root, every word below it, no crossing arcs; labels that UD English has;
text and words agree. Prints what is wrong, and counts; fails if anything is.
"""

import collections
import sys

UPOS = set("""ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT
SCONJ SYM VERB X""".split())
RELS = set("""acl acl:relcl advcl advmod amod appos aux aux:pass case cc ccomp
compound compound:prt conj cop det expl fixed flat iobj mark nmod nmod:desc
nmod:poss nmod:unmarked nsubj nsubj:pass nummod obj obl obl:agent obl:unmarked
parataxis punct root xcomp""".split())


def read(path):
    text, words, spans = "", [], []
    with open(path, encoding="utf-8") as f:
        for line in f:
            line = line.rstrip("\n")
            if line.startswith("# text = "):
                text = line[9:]
            elif not line:
                yield text, words, spans
                text, words, spans = "", [], []
            elif line[0] != "#":
                col = line.split("\t")
                (spans if "-" in col[0] else words).append(col)


def spelled(words, spans):
    ranges = {int(s[0].split("-")[0]): s for s in spans}
    out, skip = "", 0
    for w in words:
        i = int(w[0])
        if i <= skip:
            continue
        if i in ranges:
            w = ranges[i]
            skip = int(w[0].split("-")[1])
        out += w[1] + ("" if "SpaceAfter=No" in w[9] else " ")
    return out.strip()


def faults(text, words, spans):
    heads = [int(w[6]) for w in words]
    if [int(w[0]) for w in words] != list(range(1, len(words) + 1)):
        yield "words are not numbered from 1"
    if heads.count(0) != 1:
        yield "%d roots" % heads.count(0)
    for i, h in enumerate(heads, 1):
        seen, at = set(), i
        while at and at not in seen and at <= len(heads):
            seen.add(at)
            at = heads[at - 1]
        if at:
            yield "word %d is not below the root" % i
        a, b = sorted((i, h))
        for j, g in enumerate(heads, 1):
            c, d = sorted((j, g))
            if a < c < b < d:
                yield "arcs of %d and %d cross" % (i, j)
    for w in words:
        if (w[6] == "0") != (w[7] == "root"):
            yield "root and head of %s disagree" % w[0]
        if w[3] not in UPOS or w[7] not in RELS or not w[4] or not w[2]:
            yield "labels of %s: %s" % (w[1], " ".join(w[2:8]))
        if w[7] in ("punct", "case", "det", "cc", "aux") and any(
                v[6] == w[0] and v[7] not in ("fixed", "conj")
                for v in words):
            yield "%s has dependents" % w[1]
    for a in ("nsubj", "obj"):
        for i, n in collections.Counter(
                w[6] for w in words if w[7].split(":")[0] == a).items():
            if n > 1:
                yield "word %s has %d %s" % (i, n, a)
    if spelled(words, spans) != text:
        yield "text differs: " + spelled(words, spans)


def main():
    n = wrong = tokens = 0
    texts = collections.Counter()
    for text, words, spans in read(sys.argv[1]):
        n += 1
        tokens += len(words)
        texts[text] += 1
        for fault in faults(text, words, spans):
            wrong += 1
            print("%s\n  %s" % (text, fault))
    twice = sum(c - 1 for c in texts.values())
    print("%d sentences, %d words, %d faults, %d told twice"
          % (n, tokens, wrong, twice))
    sys.exit(1 if wrong or twice or not n else 0)


if __name__ == "__main__":
    main()
