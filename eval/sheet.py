"""Sheets of records drawn from news: the articles and the draw."""
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


def code(bede, articles, words=()):
    return goldset.code(bede, [{k: v for k, v in a.items() if k != "source"}
                               for a in articles], words)


def draw(bede, articles, count, seed):
    order = sorted(articles, key=lambda name: key(seed, name))
    taken, rows = {}, []
    for first in range(0, len(order), 100):
        chunk = [articles[name] for name in order[first:first + 100]]
        records = code(bede, chunk)
        for article in chunk:
            of = records[article["id"]]
            if (not of or len(rows) == count
                    or taken.get(article["source"], 0) >= max(1, count // 10)):
                continue
            taken[article["source"]] = taken.get(article["source"], 0) + 1
            rows.append(min(of, key=lambda r: key(seed, r["id"])))
        if len(rows) == count:
            break
    return rows
