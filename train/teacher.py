#!/usr/bin/env python3
"""A pretrained encoder learns the treebanks and labels raw text.

    bede-train --write DIR/text.tsv
    teacher.py --encoder FOLDER DIR

FOLDER holds an MPNet encoder (config.json, model.safetensors, tokenizer.json).
Writes DIR/text.lessons and DIR/gold.names for bede-train --lessons DIR, and
DIR/teacher.pt, which it takes up again if it is there. Needs torch, numpy, safetensors, tokenizers; sums in bfloat16 where the processor
multiplies it.
"""
import argparse
import json
import math
import os
import sys
import time

import numpy as np
import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional as F

LESSON = np.dtype([
    ('head', '<u2', 4), ('head_p', 'u1', 4), ('rel', 'u1', 3),
    ('rel_p', 'u1', 3), ('upos', 'u1', 2), ('upos_p', 'u1', 2),
    ('xpos', 'u1', 2), ('xpos_p', 'u1', 2), ('ner', 'u1', 2),
    ('ner_p', 'u1', 2), ('top_head', '<u2'), ('top_upos', 'u1'),
    ('top_xpos', 'u1'), ('top_rel', 'u1'), ('top_ner', 'u1')])
assert LESSON.itemsize == 36  # struct lesson of lessons.c
WORDS_MAX = 192               # ROOM of lessons.c
SHAPES = 5
MANNERS = ('uner', 'wikigold', 'gum')   # exchange.c; what tell() tells is UNER
FROZEN = 3                    # layers of the encoder that stay as they are


# ---- text ----------------------------------------------------------------

class Sentence:
    __slots__ = ('kind', 'tree', 'manner', 'forms', 'labels', 'pieces', 'first')


def shape(forms):
    """The encoder knows no capitals; names do."""
    upper = all(f.upper() == f for f in forms)
    for i, f in enumerate(forms):
        if upper:
            yield 4
        elif f.isupper() and len(f) > 1:
            yield 3
        elif f[:1].isupper():
            yield 2 if i else 1
        else:
            yield 0


def read_text(path, tokenizer):
    sets = {}
    with open(path, encoding='utf-8', errors='replace') as f:
        sizes = [int(x) for x in f.readline().split('\t')]
        rows, head = [], None
        for line in f:
            line = line.rstrip('\n')
            if line.startswith('# ') and '\t' not in line:
                head, rows = line.split(), []
            elif line:
                rows.append(line.split('\t'))
            elif head:
                s = Sentence()
                s.kind, s.tree = head[1], head[2] == 'tree'
                s.manner = (MANNERS.index(head[3]) if head[3] in MANNERS
                            else None)
                s.forms = [r[0] for r in rows]
                s.labels = np.array([[int(x) for x in r[1:6]] for r in rows],
                                    dtype=np.int64).reshape(-1, 5)
                sets.setdefault(s.kind, []).append(s)
                head = None
    for group in sets.values():
        cut(group, tokenizer)
    return sets, sizes


def open_tokenizer(folder):
    tokenizer = Tokenizer.from_file(os.path.join(folder, 'tokenizer.json'))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def cut(sentences, tokenizer):
    """Gives each its pieces and, by word, the first of them."""
    codes = tokenizer.encode_batch([s.forms for s in sentences],
                                   is_pretokenized=True)
    for s, e in zip(sentences, codes):
        first = [-1] * len(s.forms)
        for k, w in enumerate(e.word_ids):
            if w is not None and first[w] < 0:
                first[w] = k
        # A word of signs that the tokenizer drops has no piece: the
        # sentence's mark stands for it.
        s.first = [max(k, 0) for k in first]
        s.pieces = e.ids


def batches(sentences, pieces, random=None):
    """Of like length, so that little is padded."""
    order = sorted(sentences, key=lambda s: (len(s.pieces), len(s.forms)))
    out, longest, one = [], 0, []
    for s in order:
        longest = max(longest, len(s.pieces))
        if one and longest * (len(one) + 1) > pieces:
            out.append(one)
            one, longest = [], len(s.pieces)
        one.append(s)
    if one:
        out.append(one)
    if random is not None:
        random.shuffle(out)
    return out


class Batch:
    def __init__(self, sentences, pad, random=None, vary=0.0):
        n = max(len(s.pieces) for s in sentences)
        m = max(len(s.forms) for s in sentences)
        b = len(sentences)
        self.n = [len(s.forms) for s in sentences]
        self.ids = torch.full((b, n), pad, dtype=torch.long)
        self.first = torch.zeros((b, m), dtype=torch.long)
        self.shape = torch.zeros((b, m), dtype=torch.long)
        self.labels = torch.full((b, m, 5), -100, dtype=torch.long)
        for i, s in enumerate(sentences):
            self.ids[i, :len(s.pieces)] = torch.tensor(s.pieces)
            self.first[i, :len(s.forms)] = torch.tensor(s.first)
            flat = random is not None and random.random() < vary
            self.shape[i, :len(s.forms)] = torch.tensor(
                [random.choice([0, 4])] * len(s.forms) if flat
                else list(shape(s.forms)))
            label = torch.tensor(s.labels)
            if s.tree:
                self.labels[i, :len(s.forms), :4] = label[:, :4]
            if s.manner is not None:
                self.labels[i, :len(s.forms), 4] = label[:, 4]
        self.mask = self.ids != pad
        self.words = torch.zeros((b, m), dtype=torch.bool)
        for i, k in enumerate(self.n):
            self.words[i, :k] = True


# ---- encoder: MPNet (Song et al. 2020) ------------------------------------

class Layer(nn.Module):
    def __init__(self, c):
        super().__init__()
        d = c['hidden_size']
        self.heads = c['num_attention_heads']
        self.q, self.k, self.v, self.o = (nn.Linear(d, d) for _ in range(4))
        self.norm1 = nn.LayerNorm(d, c['layer_norm_eps'])
        self.up = nn.Linear(d, c['intermediate_size'])
        self.down = nn.Linear(c['intermediate_size'], d)
        self.norm2 = nn.LayerNorm(d, c['layer_norm_eps'])

    def forward(self, x, bias):
        b, n, d = x.shape
        def split(t):
            return t.view(b, n, self.heads, -1).transpose(1, 2)
        # By hand: the fused kernel's way back is five times slower here.
        q = split(self.q(x)) * (d // self.heads) ** -0.5
        a = torch.softmax(q @ split(self.k(x)).transpose(2, 3) + bias, -1)
        a = a.to(x.dtype) @ split(self.v(x))
        a = self.o(a.transpose(1, 2).reshape(b, n, d))
        x = self.norm(self.norm1, x + a)
        return self.norm(self.norm2, x + self.down(F.gelu(self.up(x))))

    @staticmethod
    def norm(n, x):
        return F.layer_norm(x, n.normalized_shape, n.weight.to(x.dtype),
                            n.bias.to(x.dtype), n.eps)


class Encoder(nn.Module):
    NAMES = {'attention.attn.q': 'q', 'attention.attn.k': 'k',
             'attention.attn.v': 'v', 'attention.attn.o': 'o',
             'attention.LayerNorm': 'norm1', 'intermediate.dense': 'up',
             'output.dense': 'down', 'output.LayerNorm': 'norm2'}

    def __init__(self, folder):
        super().__init__()
        with open(os.path.join(folder, 'config.json')) as f:
            c = json.load(f)
        self.width, self.pad = c['hidden_size'], c['pad_token_id']
        self.buckets = c['relative_attention_num_buckets']
        d = self.width
        self.word = nn.Embedding(c['vocab_size'], d)
        self.position = nn.Embedding(c['max_position_embeddings'], d)
        self.norm = nn.LayerNorm(d, c['layer_norm_eps'])
        self.relative = nn.Embedding(self.buckets, c['num_attention_heads'])
        self.layers = nn.ModuleList(
            Layer(c) for _ in range(c['num_hidden_layers']))
        self.mix = nn.Parameter(torch.zeros(4))
        self.load(load_file(os.path.join(folder, 'model.safetensors')))

    def load(self, w):
        w = {k.removeprefix('mpnet.'): v for k, v in w.items()}
        own = {'word.weight': 'embeddings.word_embeddings.weight',
               'position.weight': 'embeddings.position_embeddings.weight',
               'norm.weight': 'embeddings.LayerNorm.weight',
               'norm.bias': 'embeddings.LayerNorm.bias',
               'relative.weight': 'encoder.relative_attention_bias.weight'}
        for i in range(len(self.layers)):
            for theirs, ours in self.NAMES.items():
                for p in ('weight', 'bias'):
                    own[f'layers.{i}.{ours}.{p}'] = \
                        f'encoder.layer.{i}.{theirs}.{p}'
        missing, extra = self.load_state_dict(
            {k: w[v] for k, v in own.items()}, strict=False)
        assert not extra and missing == ['mix'], (missing, extra)
        # What is near the letters is known already, and dear to learn.
        for part in (self.word, self.position, self.norm, self.relative,
                     *self.layers[:FROZEN]):
            part.requires_grad_(False)

    def bias(self, n):
        """T5's buckets of the distance, half of them each way."""
        at = torch.arange(n)
        away = at[None, :] - at[:, None]
        half = self.buckets // 2
        near = half // 2
        size = away.abs()
        far = near + (torch.log(size.clamp(min=1).float() / near)
                      / math.log(128 / near) * (half - near)).long()
        bucket = torch.where(size < near, size, far.clamp(max=half - 1))
        bucket = bucket + (away > 0).long() * half
        return self.relative(bucket).permute(2, 0, 1)[None]

    def forward(self, ids, mask):
        at = torch.cumsum(mask.long(), 1) * mask + self.pad
        x = self.norm(self.word(ids) + self.position(at))
        n = ids.shape[1]
        bias = self.bias(n).expand(ids.shape[0], -1, -1, -1)
        bias = bias.masked_fill(~mask[:, None, None, :], -1e4)
        bias = bias.to(torch.bfloat16).contiguous()
        x = x.to(torch.bfloat16)
        last = []
        for layer in self.layers:
            x = layer(x, bias)
            last.append(x)
        share = torch.softmax(self.mix, 0)
        return sum(share[i] * last[-4 + i] for i in range(4))


# ---- heads ------------------------------------------------------------------

class Biaffine(nn.Module):
    def __init__(self, d, out):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(out, d + 1, d + 1))

    @staticmethod
    def one(x):
        return torch.cat([x, torch.ones_like(x[..., :1])], -1)


class Names(nn.Module):
    """Tags of names in the manner of one set of gold: sets differ in what
    they call a name, and share nearly all of how one looks."""
    def __init__(self, d, out, inner=128):
        super().__init__()
        self.inner, self.out = inner, out
        self.up, self.down = nn.Linear(d, inner), nn.Linear(inner, out)
        self.shift = nn.Embedding(len(MANNERS), inner)
        self.turn = nn.Embedding(len(MANNERS), inner * out)
        for part in (self.shift, self.turn):
            nn.init.zeros_(part.weight)
        self.drop_in, self.drop = nn.Dropout(0.25), nn.Dropout(0.2)

    def forward(self, w, manner):
        x = self.drop(F.gelu(self.up(self.drop_in(w)) + self.shift(manner)))
        own = self.turn(manner).view(*manner.shape, self.inner, self.out)
        return self.down(x) + (x[..., None, :] @ own)[..., 0, :]


class Parser(nn.Module):
    def __init__(self, encoder, sizes, arc=400, rel=128):
        super().__init__()
        upos, xpos, self.rels, ner = sizes
        self.encoder = encoder
        d = encoder.width + 32
        self.shape = nn.Embedding(SHAPES, 32)
        self.upos, self.xpos = nn.Linear(d, upos), nn.Linear(d, xpos)
        self.ner = nn.Sequential(nn.Linear(d, 256), nn.GELU(),
                                 nn.Dropout(0.2), nn.Linear(256, ner))
        self.names = Names(d, ner)
        self.arc_dep, self.arc_head = nn.Linear(d, arc), nn.Linear(d, arc)
        self.rel_dep, self.rel_head = nn.Linear(d, rel), nn.Linear(d, rel)
        self.arcs, self.labels = Biaffine(arc, 1), Biaffine(rel, self.rels)
        self.drop = nn.Dropout(0.25)

    def forward(self, b):
        x = self.encoder(b.ids, b.mask)
        d = x.shape[-1]
        root = x[:, :1]
        w = torch.gather(x, 1, b.first[..., None].expand(-1, -1, d))
        look = self.shape(b.shape)
        w = torch.cat([w, look.to(w.dtype)], -1)
        root = torch.cat([root, torch.zeros_like(look[:, :1]).to(w.dtype)], -1)
        both = self.drop(torch.cat([root, w], 1))
        w = self.drop(w)
        act = lambda m, v: self.drop(F.gelu(m(v)))
        dep, head = act(self.arc_dep, w), act(self.arc_head, both)
        arcs = torch.einsum('bid,de,bje->bij', self.arcs.one(dep).float(),
                            self.arcs.w[0], self.arcs.one(head).float())
        full = torch.cat([torch.ones_like(b.words[:, :1]), b.words], 1)
        arcs = arcs.masked_fill(~full[:, None, :], -1e9)
        m = arcs.shape[1]
        own = torch.arange(m)
        arcs[:, own, own + 1] = -1e9
        return (w, arcs, act(self.rel_dep, w), act(self.rel_head, both))

    def relations(self, dep, head, chosen):
        """Label scores of each word under its chosen head (0: the root)."""
        h = torch.gather(head, 1, chosen[..., None].expand(
            -1, -1, head.shape[-1]))
        d, h = self.labels.one(dep).float(), self.labels.one(h).float()
        t = torch.einsum('bid,rde->bire', d, self.labels.w)
        return torch.einsum('bire,bie->bir', t, h)


def loss_of(model, b):
    w, arcs, dep, head = model(b)
    gold = b.labels
    lost = 0
    def cross(scores, target, share=1.0):
        kept = target >= 0
        if not kept.any():
            return 0
        return share * F.cross_entropy(scores[kept].float(), target[kept])
    lost = lost + cross(model.upos(w), gold[..., 0], 0.5)
    lost = lost + cross(model.xpos(w), gold[..., 1], 0.5)
    lost = lost + cross(arcs, gold[..., 2])
    rels = model.relations(dep, head, gold[..., 2].clamp(min=0))
    lost = lost + cross(rels, gold[..., 3])
    lost = lost + cross(model.ner(w), gold[..., 4], 0.5)
    return lost


# ---- learning and telling ---------------------------------------------------

def learn(model, gold, o):
    random = np.random.default_rng(o.seed)
    steps = o.epochs * len(batches(gold, o.batch))
    encoder = [p for n, p in model.encoder.named_parameters()
               if p.requires_grad and n != 'mix']
    known = {id(p) for p in (*encoder, *model.names.parameters())}
    heads = [p for p in model.parameters()
             if p.requires_grad and id(p) not in known]
    adam = torch.optim.AdamW([{'params': encoder, 'lr': o.rate},
                              {'params': heads, 'lr': 2e-3}],
                             weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    at = lambda k: min(k / (0.1 * steps), (steps - k) / (0.9 * steps))
    plan = torch.optim.lr_scheduler.LambdaLR(adam, at)
    done, begun = 0, time.time()
    for epoch in range(o.epochs):
        model.train()
        total = 0.0
        for one in batches(gold, o.batch, random):
            b = Batch(one, model.encoder.pad, random, 0.1)
            with torch.autocast('cpu', torch.bfloat16):
                lost = loss_of(model, b)
            adam.zero_grad(set_to_none=True)
            lost.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            adam.step()
            plan.step()
            total += lost.item()
            done += 1
            if done % 10 == 0:
                print(f'  step {done} of {steps}, {time.time() - begun:.0f} s, '
                      f'loss {lost.item():.3f}', file=sys.stderr, flush=True)
        print(f'teacher: epoch {epoch + 1}, loss {total * o.epochs / steps:.4f}, '
              f'{time.time() - begun:.0f} s', file=sys.stderr, flush=True)
        yield epoch


@torch.no_grad()
def vectors(model, sentences):
    """One row a word, with its tag and the manner of its gold."""
    model.eval()
    rows, tags, manners = [], [], []
    for one in batches(sentences, 4096):
        b = Batch(one, model.encoder.pad)
        with torch.autocast('cpu', torch.bfloat16):
            w = model(b)[0]
        rows.append(w[b.words].to(torch.bfloat16))
        tags.append(b.labels[..., 4][b.words])
        manners += [s.manner for s in one for _ in s.forms]
    return torch.cat(rows), torch.cat(tags), torch.tensor(manners)


def learn_names(model, gold, o, epochs=6, batch=2048, rate=2e-3):
    """The last head, on what the encoder makes of words. The gold of UNER's
    manner counts twice."""
    x, y, manner = vectors(model, [s for s in gold if s.manner is not None])
    weight = torch.where(manner == 0, 2.0, 1.0)
    steps = epochs * (len(y) // batch)
    adam = torch.optim.AdamW(model.names.parameters(), rate, weight_decay=0.02)
    plan = torch.optim.lr_scheduler.OneCycleLR(adam, rate, steps + 1)
    random = torch.Generator().manual_seed(o.seed)
    model.names.train()
    for _ in range(epochs):
        order = torch.randperm(len(y), generator=random)
        for k in range(len(y) // batch):
            i = order[k * batch:(k + 1) * batch]
            each = F.cross_entropy(model.names(x[i].float(), manner[i]), y[i],
                                   reduction='none')
            adam.zero_grad()
            (each * weight[i]).mean().backward()
            adam.step()
            plan.step()


def is_tree(head):
    """head[i] of word i + 1, 0 the root: one root, no circle."""
    if np.count_nonzero(head == 0) != 1:
        return False
    reach = np.zeros(len(head) + 1, dtype=bool)
    reach[0] = True
    for _ in range(len(head)):
        more = reach[head] & ~reach[1:]
        if not more.any():
            break
        reach[1:] |= more
    return bool(reach.all())


def eisner(score):
    """The best projective tree with one root; score[i][j] of head j for word
    i + 1 (Eisner 1996)."""
    n = len(score) + 1
    s = np.full((n, n), -1e9)
    s[:, 1:] = np.asarray(score).T
    none = -1e12
    closed = np.full((n, n, 2), none)
    opened = np.full((n, n, 2), none)
    back_c = np.zeros((n, n, 2), dtype=int)
    back_o = np.zeros((n, n), dtype=int)
    for i in range(n):
        closed[i, i] = 0
    for span in range(1, n):
        for i in range(1, n - span):
            j = i + span
            inner = closed[i, i:j, 1] + closed[i + 1:j + 1, j, 0]
            k = int(inner.argmax())
            back_o[i, j] = i + k
            opened[i, j, 0] = inner[k] + s[j, i]
            opened[i, j, 1] = inner[k] + s[i, j]
            left = closed[i, i:j, 0] + opened[i:j, j, 0]
            k = int(left.argmax())
            closed[i, j, 0], back_c[i, j, 0] = left[k], i + k
            right = opened[i, i + 1:j + 1, 1] + closed[i + 1:j + 1, j, 1]
            k = int(right.argmax())
            closed[i, j, 1], back_c[i, j, 1] = right[k], i + 1 + k
    roots = [closed[1, r, 0] + closed[r, n - 1, 1] + s[0, r]
             for r in range(1, n)]
    root = 1 + int(np.argmax(roots))
    head = np.zeros(n, dtype=int)
    todo = [(1, root, 0, True), (root, n - 1, 1, True)]
    while todo:
        i, j, side, whole = todo.pop()
        if i == j:
            continue
        if whole:
            k = back_c[i, j, side]
            if side == 0:
                todo += [(i, k, 0, True), (k, j, 0, False)]
            else:
                todo += [(i, k, 1, False), (k, j, 1, True)]
        else:
            if side == 0:
                head[i] = j
            else:
                head[j] = i
            k = back_o[i, j]
            todo += [(i, k, 1, True), (k + 1, j, 0, True)]
    return head[1:]


def ranked(p, k):
    top, at = p.topk(k, -1)
    share = (top * 255 + 0.5).to(torch.uint8)
    share[..., 0] = share[..., 0].clamp(min=1)
    return at.numpy(), share.numpy()


@torch.no_grad()
def tell(model, sentences, report=None):
    """Yields (sentence, lessons), batch by batch, in no order."""
    model.eval()
    kept = [s for s in sentences if 0 < len(s.forms) <= WORDS_MAX
            and len(s.pieces) <= 510]
    begun, done, all_words = time.time(), 0, sum(len(s.forms) for s in kept)
    for k, one in enumerate(batches(kept, 4096)):
        b = Batch(one, model.encoder.pad)
        with torch.autocast('cpu', torch.bfloat16):
            w, arcs, dep, head = model(b)
            tags = [torch.softmax(m(w).float(), -1)
                    for m in (model.upos, model.xpos)]
        uner = torch.zeros(w.shape[:2], dtype=torch.long)
        tags.append(torch.softmax(model.names(w.float(), uner), -1))
        log = torch.log_softmax(arcs.float(), -1)
        chosen = log.argmax(-1)
        for i, s in enumerate(one):
            n = len(s.forms)
            h = chosen[i, :n].numpy()
            if not is_tree(h):
                chosen[i, :n] = torch.tensor(eisner(log[i, :n, :n + 1].numpy()))
        rel = torch.softmax(model.relations(dep, head, chosen), -1)
        four = F.pad(log.exp(), (0, max(0, 4 - log.shape[-1])))
        heads, heads_p = ranked(four, 4)
        upos, xpos, ner = (ranked(t, 2) for t in tags)
        rels = ranked(rel, 3)
        for i, s in enumerate(one):
            n = len(s.forms)
            l = np.zeros(n, dtype=LESSON)
            l['head'], l['head_p'] = heads[i, :n], heads_p[i, :n]
            for name, r in (('rel', rels), ('upos', upos), ('xpos', xpos),
                            ('ner', ner)):
                l[name], l[name + '_p'] = r[0][i, :n], r[1][i, :n]
                l['top_' + name] = r[0][i, :n, 0]
            l['top_head'] = chosen[i, :n].numpy()
            done += n
            yield s, l
        if report and k % 20 == 0:
            print(f'  {report}: {done} of {all_words} words, '
                  f'{time.time() - begun:.0f} s', file=sys.stderr, flush=True)


def spans(tags):
    out, start, kind = set(), None, None
    for i, t in enumerate(list(tags) + [0]):
        if start is not None and t != kind + 1:
            out.add((start, i, kind))
            start = None
        if t % 2 == 1:
            start, kind = i, t
    return out


def score(model, sets):
    for name in ('ewt-dev', 'gum-dev'):
        n = uas = las = upos = xpos = 0
        for s, l in tell(model, sets[name]):
            g = s.labels
            n += len(g)
            upos += (l['top_upos'] == g[:, 0]).sum()
            xpos += (l['top_xpos'] == g[:, 1]).sum()
            right = l['top_head'] == g[:, 2]
            uas += right.sum()
            las += (right & (l['top_rel'] == g[:, 3])).sum()
        print(f'teacher, {name}: upos {100 * upos / n:.2f} xpos '
              f'{100 * xpos / n:.2f} uas {100 * uas / n:.2f} '
              f'las {100 * las / n:.2f}', file=sys.stderr, flush=True)
    said = there = right = placed = 0
    for s, l in tell(model, sets['names-dev']):
        a, b = spans(l['top_ner']), spans(s.labels[:, 4])
        said, there, right = said + len(a), there + len(b), right + len(a & b)
        placed += len({x[:2] for x in a} & {x[:2] for x in b})
    print(f'teacher, names: F1 {200 * right / (said + there):.2f}, spans alone '
          f'{200 * placed / (said + there):.2f}', file=sys.stderr, flush=True)


def write(model, sets, o):
    blank = {id(s): np.zeros(len(s.forms), dtype=LESSON) for s in sets['raw']}
    for s, l in tell(model, sets['raw'], 'raw text'):
        blank[id(s)] = l
    with open(os.path.join(o.folder, 'text.lessons'), 'wb') as f:
        for s in sets['raw']:
            if 0 < len(s.forms) <= WORDS_MAX:
                f.write(blank[id(s)].tobytes())
    names = {id(s): s.labels[:, 4].astype(np.uint8) for s in sets['gold']}
    for s, l in tell(model, [s for s in sets['gold'] if s.manner != 0],
                     'names of gold'):
        names[id(s)] = l['top_ner']
    with open(os.path.join(o.folder, 'gold.names'), 'wb') as f:
        for s in sets['gold']:
            f.write(names[id(s)].tobytes())


def main():
    p = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    p.add_argument('folder', metavar='DIR')
    p.add_argument('--encoder', required=True, metavar='FOLDER')
    p.add_argument('--epochs', type=int, default=3)
    p.add_argument('--batch', type=int, default=4000, help='pieces')
    p.add_argument('--rate', type=float, default=1e-4)
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--threads', type=int, default=2)
    o = p.parse_args()
    torch.manual_seed(o.seed)
    torch.set_num_threads(o.threads)
    sets, sizes = read_text(os.path.join(o.folder, 'text.tsv'),
                            open_tokenizer(o.encoder))
    model = Parser(Encoder(o.encoder), sizes)
    gold = [s for s in sets['gold'] if 0 < len(s.forms) and
            len(s.pieces) <= 256]
    kept = os.path.join(o.folder, 'teacher.pt')
    if os.path.exists(kept):
        model.load_state_dict(torch.load(kept), strict=False)
    else:
        for _ in learn(model, [s for s in gold if s.tree or s.manner != 0], o):
            torch.save(model.state_dict(), kept)
    learn_names(model, gold, o)
    score(model, sets)
    write(model, sets, o)


if __name__ == '__main__':
    main()
