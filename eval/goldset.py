"""What the measures against event gold share: halves, coding, entities."""
import hashlib
import importlib.machinery
import importlib.util
import json
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BEDE = os.path.join(ROOT, "build", "bede")
EXTENSIONS = ("MOVE", "CONDITION")  # of PLOVER; no gold knows them


def script(name):
    """A measure beside this, which has no suffix, as a module."""
    path = os.path.join(ROOT, "eval", name)
    loader = importlib.machinery.SourceFileLoader(name, path)
    spec = importlib.util.spec_from_loader(name, loader)
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def half(name):
    """A or B, by a hash of the name: one half can be kept shut."""
    return "AB"[hashlib.sha1(name.encode()).digest()[0] & 1]


def quarter(name):
    """A1, A2, B1 or B2: its half, and the next bit of the same hash."""
    return half(name) + "12"[hashlib.sha1(name.encode()).digest()[0] >> 1 & 1]


def text_hash(text):
    return hashlib.sha1(text.encode("utf-8", "replace")).hexdigest()[:16]


def run(bede, words, articles):
    """What it writes for them, a line each."""
    lines = "\n".join(json.dumps(a) for a in articles) + "\n"
    out = subprocess.run([bede, *words, "--from", "jsonl", "-"],
                         input=lines.encode(), stdout=subprocess.PIPE,
                         stderr=subprocess.PIPE)
    if out.returncode not in (0, 1):
        sys.exit("bede failed: " + out.stderr.decode()[-500:])
    return [json.loads(line) for line in out.stdout.decode().splitlines()]


def code(bede, articles, words=()):
    """Records by article id."""
    records = {a["id"]: [] for a in articles}
    for record in run(bede, ["code", "--to", "jsonl", *words], articles):
        records[record["article"]].append(record)
    return records


def annotate(bede, articles):
    """Annotations by article id."""
    return {one["id"]: one for one in run(bede, ["annotate"], articles)}


def sectors(entities):
    """The sectors of a side, an entity's further ones too."""
    return {s for e in entities or []
            for s in [e.get("sector", "")] + list(e.get("other_sectors", []))}


def spans(entity):
    """The words themselves and what they refer to."""
    places = [entity, entity.get("refers_to") or {}]
    return [(p["start"], p["end"]) for p in places if "start" in p]


def touches(entity, wanted):
    """An empty list is a side that the gold does not mark: taken as met."""
    return not wanted or any(a < d and c < b for a, b in spans(entity)
                             for c, d in wanted)
