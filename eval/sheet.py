"""Sheets of records drawn from news: the articles and the draw."""
import collections
import hashlib

import goldset


def key(seed, what):
    return hashlib.sha1(("%s %s" % (seed, what)).encode()).hexdigest()


def load(path):
    """Articles by the hash of their text; the first of equals."""
    articles = {}
    for row in goldset.rows(path):
        name = goldset.text_hash(row["text"])
        article = {k: row[k] for k in ("date", "title", "text") if row.get(k)}
        articles.setdefault(name, dict(article, id=name,
                                       source=row.get("source", "")))
    return articles


def read(path, header):
    """Rows of a sheet by the names of its columns; what is missing is ""."""
    rows = []
    for line in open(path, encoding="utf-8"):
        field = line.rstrip("\n").split("\t")
        if not line.startswith("#") and field != header:
            rows.append(dict(zip(header, field + [""] * len(header))))
    return rows


def spans(value):
    """Offsets as a sheet has them: "3-9,20-24", or - for none."""
    return [tuple(int(n) for n in s.split("-"))
            for s in value.split(",") if s not in ("", "-")]


def code(bede, articles, words=()):
    return goldset.code(bede, [{k: v for k, v in a.items() if k != "source"}
                               for a in articles], words)


def free(records, held):
    """Those whose trigger none of the held rows of their article touches."""
    return [r for r in records if not any(
        int(row["start"]) < r["text_info"]["trigger_end"]
        and r["text_info"]["trigger_start"] < int(row["end"])
        for row in held)]


def draw(bede, articles, count, seed, held=()):
    """Records, one an article, none of those that the rows `held` hold."""
    order = sorted(articles, key=lambda name: key(seed, name))
    rows_of, taken, rows = collections.defaultdict(list), {}, []
    for row in held:
        rows_of[row["article"]].append(row)
    for first in range(0, len(order), 100):
        chunk = [articles[name] for name in order[first:first + 100]]
        records = code(bede, chunk)
        for article in chunk:
            of = free(records[article["id"]], rows_of[article["id"]])
            if (not of or len(rows) == count
                    or taken.get(article["source"], 0) >= max(1, count // 10)):
                continue
            taken[article["source"]] = taken.get(article["source"], 0) + 1
            rows.append(min(of, key=lambda r: key(seed, r["id"])))
        if len(rows) == count:
            break
    return rows
