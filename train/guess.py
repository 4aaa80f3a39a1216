#!/usr/bin/env python3
"""What acts look like, learnt: from sentences of our own and news to the
weights that guess what no entry of the lexicon fits.

usage: train/guess.py --encoder FOLDER [--news NEWS.jsonl] DIR

1. Read: every predicate of the lexicon's examples, of the coding rules, of
   seven in ten of eval/sentences (those that are `open`) and of NEWS, with its
   clues (bede-clues, src/event/clue.h) and its label: the type that the
   example or the writer gives it, or what Bede codes; else none.  Of records
   of NEWS the verdicts of eval/sheets on half A are taken.
2. Teach: the pretrained encoder of teacher.py learns to label predicates from
   the sentences of our own and 10,000 of NEWS, half of them with a record.
3. Tell: it says of all of those and of 67,000 sentences of NEWS in which
   somebody is named how likely each type is.
4. Learn: a bag of clues (src/model/guess.h) learns what it said.

Writes DIR/guess.bede and, to go on from if it is there, DIR/guess-said.json:
what the teacher said.  Of the `shut` sentences that Bede has no record of it
tells how many are guessed, and how many of those rightly.  Two cores, no GPU:
some 65 minutes.
"""
import argparse
import collections
import glob
import json
import os
import random
import re
import struct
import subprocess
import sys
import zlib

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
sys.path[:0] = [HERE, os.path.join(ROOT, "eval")]
sys.dont_write_bytecode = True
import goldset  # noqa: E402
import sheet  # noqa: E402
import teacher  # noqa: E402


TYPES = ("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE "
         "REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT MOVE "
         "CONDITION").split()  # BEDE_EVENT_MAP
NONE = len(TYPES)
KINDS = NONE + 1
UNKNOWN = -100
DAY = "2009-06-15"
SHEETS = (7, 10, 12, 14, 15)   # verdicts on half A
SURE = 0.5                     # less sure records teach nothing
WORDS_MAX = 90
TAUGHT, TOLD = 5000, 67000     # sentences of news
# What these say of an act the engine reads itself.
MODAL = {"aux:" + w for w in ("will", "would", "shall", "could", "may",
                              "might", "must", "should", "can")}
NEGATED = {"adv:" + w for w in ("not", "never", "n't", "no")}


# ---- reading ---------------------------------------------------------------

class Sentence:
    """Forms, where they stand in the article, and of its predicates, by
    number of the word: clues and label."""

    def __init__(self, article):
        self.article = article
        self.forms, self.starts, self.clues, self.label = [], [], {}, {}
        self.gold = None        # word and right types, of sentences of our own
        self.coded = False      # Bede has a record there
        self.judged = None      # of news: the words that a judge has labelled


def bede(words, articles):
    lines = "".join(json.dumps(a) + "\n" for a in articles)
    return subprocess.run(words, input=lines.encode(), check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
                          ).stdout.decode("utf-8", "replace").split("\n")


def read_trees(articles):
    """Sentences by article, from `bede parse`."""
    text = {a["id"]: a["text"] for a in articles}
    found, at = collections.defaultdict(list), 0
    for line in bede([goldset.BEDE, "parse", "--from", "jsonl"], articles):
        if line.startswith("# newdoc"):
            name, at = line.split(" = ")[1], 0
        elif line.startswith("# sent_id"):
            found[name].append(Sentence(name))
        elif line and line[0].isdigit():
            cell = line.split("\t")
            if not cell[0].isdigit():
                continue
            start = text[name].find(cell[1], at)
            if 0 <= start <= at + 40:
                at = start + len(cell[1])
            found[name][-1].forms.append(cell[1])
            found[name][-1].starts.append(start if start >= 0 else at)
    return found


def read_clues(articles):
    """Clues by article and first letter, from bede-clues."""
    tool = os.path.join(ROOT, "build", "train", "bede-clues")
    data = os.path.join(ROOT, "build", "data")
    found, own, k = {}, {}, 0
    for line in bede([tool, data], articles):
        if line.startswith("\t"):
            clues.append(line[1:])
        elif line.startswith("P "):
            start = int(line.split(" ")[1])
            before = articles[k]["text"].encode()[:start]
            clues = own[len(before.decode("utf-8", "ignore"))] = []
        elif line == "E":
            found[articles[k]["id"]] = own
            own, k = {}, k + 1
    return found


def guessed(record):
    """No lesson: the weights said so themselves."""
    return "events/guessed.bede" in record["why"][0]


def read(articles):
    """Sentences with the labels that Bede gives."""
    trees, clues = read_trees(articles), read_clues(articles)
    records = goldset.code(goldset.BEDE, articles, ["--explain"])
    notes = goldset.annotate(goldset.BEDE, articles)
    for article in articles:
        name = article["id"]
        record = {r["id"]: r for r in records[name] if not guessed(r)}
        at = {p["start"]: record[p["record"]]
              for p in notes[name]["predicates"] if p.get("record") in record}
        for one in trees[name]:
            if len(one.forms) > WORDS_MAX:
                continue
            for i, start in enumerate(one.starts):
                if start not in clues[name]:
                    continue
                found = at.get(start)
                one.clues[i] = clues[name][start]
                one.label[i] = NONE
                if found:
                    one.coded = True
                    one.label[i] = (TYPES.index(found["event"][0])
                                    if found["confidence"] >= SURE else UNKNOWN)
            yield one


def own_articles():
    """The lexicon's examples and those of the coding rules."""
    texts = []
    for path in sorted(glob.glob(os.path.join(ROOT, "lexicon/events/*"))):
        for line in open(path, encoding="utf-8"):
            found = re.match(r"\s+(?:\+|--)\s+(.*)", line)
            if found:
                text = re.sub(r"\s+=>.*$", "", found.group(1))
                texts.append(re.sub(r"\[[ar]:\s*([^\]]*)\]", r"\1", text))
    for path in sorted(glob.glob(os.path.join(ROOT, "tests/spec/*.md"))):
        texts += [line[2:].strip() for line in open(path, encoding="utf-8")
                  if line.startswith("> ")]
    return [{"id": "own-%d" % k, "date": DAY, "text": text}
            for k, text in enumerate(texts)]


def written(part):
    """Sentences of eval/sentences: their words that tell the act are labelled,
    others only where Bede codes them."""
    wordings = goldset.script("wordings")
    paths = sorted(glob.glob(os.path.join(ROOT, "eval/sentences/*.tsv")))
    rows = {"%s-%s" % (part, r["id"]): r for r in wordings.read(paths)
            if wordings.part(r["text"]) == part}
    articles = [{"id": name, "date": DAY, "text": r["text"]}
                for name, r in rows.items()]
    for one in read(articles):
        row = rows[one.article]
        right = [TYPES.index(t) for t in sorted(row["types"]) if t in TYPES]
        first = row["text"].find(row["trigger"])
        last = first + len(row["trigger"])
        inside = [i for i in one.label if first <= one.starts[i] < last]
        if not right or not inside:
            continue
        coded = [i for i in inside if one.label[i] != NONE]
        head = (coded or inside)[0]
        one.gold = (head, right, one.label[head])
        one.label = {i: k for i, k in one.label.items()
                     if k not in (NONE, UNKNOWN) and i not in inside}
        one.label[head] = right[0]
        yield one


def verdicts():
    """By article and offsets: what a judge of half A says the type is."""
    audit, found = goldset.script("audit"), collections.defaultdict(list)
    for number in SHEETS:
        path = os.path.join(ROOT, "eval/sheets/%d.tsv" % number)
        for row in audit.read(path):
            said = row["ok_type"].split(",")[0]
            said = {"y": row["type"], "none": "none"}.get(said, said)
            if (goldset.half(row["article"]) == "A"
                    and (said in TYPES or said == "none")):
                kind = NONE if said == "none" else TYPES.index(said)
                found[row["article"]].append(
                    (int(row["start"]), int(row["end"]), kind))
    return found


def read_news(path):
    articles = [{k: v for k, v in a.items() if k != "source" and k != "title"}
                for a in sheet.load(path).values()]
    judged, out = verdicts(), []
    for k in range(0, len(articles), 300):
        for one in read(articles[k:k + 300]):
            one.judged = set()
            for start, end, kind in judged.get(one.article, ()):
                at = [i for i in one.label if start <= one.starts[i] < end]
                for i in at[:1]:
                    one.label[i] = kind
                    one.judged.add(i)
            if one.clues:
                out.append(one)
    return out


def names_somebody(one):
    return any(".is:" in c and not c.endswith("time")
               for clues in one.clues.values() for c in clues)


# ---- the teacher -----------------------------------------------------------

class Teacher(nn.Module):
    def __init__(self, folder):
        super().__init__()
        self.enc = teacher.Encoder(folder)
        width = self.enc.width
        self.out = nn.Sequential(nn.Linear(width, 256), nn.GELU(),
                                 nn.Dropout(.1), nn.Linear(256, KINDS))
        self.drop = nn.Dropout(.1)

    def forward(self, ids, first):
        with torch.autocast("cpu", torch.bfloat16):
            x = self.enc(ids, ids != self.enc.pad)
        at = first[..., None].expand(-1, -1, x.shape[-1])
        return self.out(self.drop(torch.gather(x, 1, at).float()))


def tensors(batch, pad):
    longest = max(len(s.pieces) for s in batch)
    words = max(len(s.forms) for s in batch)
    ids = torch.full((len(batch), longest), pad)
    first = torch.zeros((len(batch), words), dtype=torch.long)
    label = torch.full((len(batch), words), UNKNOWN)
    for k, s in enumerate(batch):
        ids[k, :len(s.pieces)] = torch.tensor(s.pieces)
        first[k, :len(s.first)] = torch.tensor(s.first)
        for i, kind in s.label.items():
            label[k, i] = kind
    return ids, first, label


def teach(model, sentences, epochs=2):
    heads = [p for n, p in model.named_parameters() if n[:4] != "enc."]
    body = [p for n, p in model.named_parameters()
            if n[:4] == "enc." and p.requires_grad]
    groups = [{"params": body, "lr": 4e-5}, {"params": heads, "lr": 1e-3}]
    best = torch.optim.AdamW(groups, weight_decay=.01)
    rates = [g["lr"] for g in best.param_groups]
    steps, k = epochs * len(teacher.batches(sentences, 2600, random)), 0
    for _ in range(epochs):
        for batch in teacher.batches(sentences, 2600, random):
            share = min(1, (k + 1) / 50) * max(.02, 1 - k / steps)
            for group, rate in zip(best.param_groups, rates):
                group["lr"] = rate * share
            ids, first, label = tensors(batch, model.enc.pad)
            known = label >= 0
            lost = F.cross_entropy(model(ids, first)[known], label[known],
                                   label_smoothing=.02)
            best.zero_grad()
            lost.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.)
            best.step()
            k += 1
            if k % 20 == 0:
                print(f"teacher {k}/{steps} {lost.item():.3f}", flush=True)


def tell(model, sentences):
    """Gives each predicate what the teacher says of it."""
    model.eval()
    with torch.no_grad():
        for batch in teacher.batches(sentences, 8000):
            ids, first, _ = tensors(batch, model.enc.pad)
            share = model(ids, first).softmax(-1)
            for k, s in enumerate(batch):
                s.said = {i: share[k, i].tolist() for i in s.clues}


# ---- the bag of clues ------------------------------------------------------

WIDTH = 64
SEEN = 4        # a clue that fewer predicates have is not kept
BATCH, RATE = 1024, 3e-3


class Bag(nn.Module):
    def __init__(self, clues):
        super().__init__()
        self.rows = nn.EmbeddingBag(clues + 1, WIDTH, mode="sum",
                                    padding_idx=0)
        nn.init.normal_(self.rows.weight, 0, .02)
        self.rows.weight.data[0] = 0
        self.bias = nn.Parameter(torch.zeros(WIDTH))
        self.drop, self.out = nn.Dropout(.1), nn.Linear(WIDTH, KINDS)

    def forward(self, flat, start):
        return self.out(self.drop(F.relu(self.rows(flat, start) + self.bias)))


def kept_clues(clues):
    """None of a predicate that a modal or a negation turns into another."""
    if MODAL & set(clues) or NEGATED & set(clues):
        return None
    return [c for c in clues if not c.startswith("aux:")]


def lessons(sentences):
    """Clues and shares of each predicate."""
    for s in sentences:
        for i, kind in s.label.items():
            clues = kept_clues(s.clues[i])
            if not clues or kind == UNKNOWN or i not in s.said:
                continue
            share = list(s.said[i])
            if s.judged is None or i in s.judged:
                share = [.5 * x for x in share]
                share[kind] += .5
            yield clues, share


def packed(batch):
    """Numbers of clues one behind the other, and where each begins."""
    start = np.cumsum([0] + [len(numbers) for numbers in batch[:-1]])
    flat = np.concatenate(batch) if batch else np.zeros(0, np.int64)
    return torch.from_numpy(flat), torch.from_numpy(start)


def numbers_of(clues, number):
    return np.array([number[c] for c in clues if c in number], np.int64)


def learn(own, news, epochs):
    own, news = list(lessons(own)), list(lessons(news))
    seen = collections.Counter(c for row in own + news for c in row[0])
    number = {c: k + 1 for k, c in enumerate(
        sorted(c for c, n in seen.items() if n >= SEEN))}
    print(f"{len(own)} predicates of our own, {len(news)} of news, "
          f"{len(number)} clues", flush=True)
    rows = [(numbers_of(clues, number), share) for clues, share in own + news]
    shares = torch.tensor([share for _, share in rows])
    bag = Bag(len(number))
    best = torch.optim.Adam(bag.parameters())
    order = list(range(len(rows)))
    for epoch in range(epochs):
        random.shuffle(order)
        total = 0
        for k in range(0, len(order), BATCH):
            at = order[k:k + BATCH]
            done = (epoch * len(order) + k) / (epochs * len(order))
            for group in best.param_groups:
                group["lr"] = RATE * (1 - done) + 1e-5
            says = F.log_softmax(bag(*packed([rows[i][0] for i in at])), -1)
            lost = -(shares[at] * says).sum(-1).mean()
            best.zero_grad()
            lost.backward()
            best.step()
            total += lost.item() * len(at)
        print(f"bag {epoch + 1}/{epochs} {total / len(order):.4f}", flush=True)
    return bag.eval(), number


def guesses(bag, number, clue_lists):
    out = []
    with torch.no_grad():
        for k in range(0, len(clue_lists), BATCH):
            at = [numbers_of(clues, number)
                  for clues in clue_lists[k:k + BATCH]]
            out += bag(*packed(at)).softmax(-1).tolist()
    return out


def measure(bag, number, shut):
    """Of shut sentences that Bede codes nothing of: guessed, and right."""
    rows = [(s.clues[s.gold[0]], s.gold[1]) for s in shut
            if s.gold[2] == NONE and kept_clues(s.clues[s.gold[0]])]
    says = guesses(bag, number, [kept_clues(c) for c, _ in rows])
    print(f"{len(rows)} shut sentences without a record\n"
          "at least  guessed %  right %")
    for least in (.3, .4, .5, .6, .7, .8, .9):
        hit = [max(range(NONE), key=s.__getitem__) in right
               for s, (_, right) in zip(says, rows) if max(s[:NONE]) >= least]
        if hit:
            print(f"{least:.1f}       {100 * len(hit) / len(rows):8.1f}  "
                  f"{100 * sum(hit) / len(hit):7.1f}")


WORD = 0xffffffffffffffff


def fnv(text):
    """str_hash of src/base/str.h"""
    h = 0xcbf29ce484222325
    for byte in text.encode():
        h = (h ^ byte) * 0x100000001b3 & WORD
    return h


def key_of(clue):
    """clue_key of src/event/clue.c"""
    slot, _, words = clue.partition(":")
    first, _, second = words.partition(" ")
    return ((fnv(slot) * 31 + fnv(first)) * 31
            + (fnv(second) if second else 0)) & WORD


def store(bag, number, name, path):
    """The file that src/model/guess.h describes."""
    rows = bag.rows.weight.detach().numpy()[1:]
    scale = np.maximum(np.percentile(np.abs(rows), 99.95, axis=0), 1e-6) / 127
    rows = np.clip(np.round(rows / scale), -127, 127).astype(np.int8)
    room = 1
    while room < 1.3 * len(rows):
        room *= 2
    table = np.zeros((room, 2), "<u4")
    for clue, k in number.items():
        key = key_of(clue)
        at = key & (room - 1)
        while table[at, 0]:
            at = (at + 1) & (room - 1)
        table[at] = (key >> 32 or 1, k - 1)
    parts = [table, rows, scale.astype("<f4"),
             bag.bias.detach().numpy().astype("<f4"),
             bag.out.weight.detach().numpy().T.astype("<f4"),
             bag.out.bias.detach().numpy().astype("<f4")]
    body = b"".join(b + b"\0" * (-len(b) % 64)
                    for b in (np.ascontiguousarray(p).tobytes()
                              for p in parts))
    head = struct.pack("<8sIIIIQII24s", b"BEDEGUES", 1, WIDTH, room, len(rows),
                       64 + len(body), zlib.crc32(body), KINDS, name.encode())
    with open(path, "wb") as out:
        out.write(head + body)
    print(f"{path}: {len(rows)} clues, {(64 + len(body)) / 1e6:.1f} MB")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--news", default="../shared/data/news/news.jsonl")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--name", default="guess-1")
    parser.add_argument("dir")
    args = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    own = list(read(own_articles())) + list(written("open"))
    own = [s for s in own if s.clues]
    shut = list(written("shut"))
    news = read_news(args.news)
    random.shuffle(news)
    said = os.path.join(args.dir, "guess-said.json")
    news = [s for s in news if names_somebody(s)]
    told = own + news[:TOLD]
    if os.path.exists(said):
        known = json.load(open(said))
        told = own + news
        for s in told:
            got = {i: known.get("%s:%d" % (s.article, s.starts[i]))
                   for i in s.clues}
            s.said = {i: x for i, x in got.items() if x}
    else:
        teacher.cut(own + news, teacher.open_tokenizer(args.encoder))
        model = Teacher(args.encoder)
        taught = [[s for s in news if s.coded == coded][:TAUGHT]
                  for coded in (True, False)]
        teach(model, own + taught[0] + taught[1])
        tell(model, told)
        json.dump({"%s:%d" % (s.article, s.starts[i]):
                   [round(x, 4) for x in share]
                   for s in told for i, share in s.said.items()},
                  open(said, "w"))
    bag, number = learn(own, told[len(own):], args.epochs)
    measure(bag, number, shut)
    store(bag, number, args.name, os.path.join(args.dir, "guess.bede"))


if __name__ == "__main__":
    main()
