#!/usr/bin/env python3
"""The folders of src/ form a ladder: none includes one that stands later.

usage: layers.py [ROOT]     prints each breach as file:line and fails
"""
import os
import re
import sys

LADDER = ["base", "gazetteer", "lexicon", "model", "text", "syntax", "mention", "event",
          "claim", "story", "in", "out", "api", "cli"]
# These see less than the ladder would let them.
ONLY = {
    "base": {"base"},
    "gazetteer": {"base", "gazetteer"},
    "in": {"base", "in"},
    "out": {"base", "out"},
    "cli": {"base", "in", "out", "cli"},
}
INCLUDE = re.compile(r'\s*#\s*include\s+"([^"]+)"')


def allowed(folder):
    if folder in ONLY:
        return ONLY[folder]
    before = LADDER[:LADDER.index(folder) + 1]
    return set(before) - {"in", "out"} | {folder} if folder != "api" \
        else set(before)


def breaches(root):
    for folder in sorted(os.listdir(os.path.join(root, "src"))):
        path = os.path.join(root, "src", folder)
        if not os.path.isdir(path):
            continue
        if folder not in LADDER:
            yield f"src/{folder}: a folder that src/README.md does not list"
            continue
        for name in sorted(os.listdir(path)):
            if name.endswith((".c", ".h")):
                yield from file_breaches(root, folder, name)


def file_breaches(root, folder, name):
    path = os.path.join(root, "src", folder, name)
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            match = INCLUDE.match(line)
            if not match or match[1] == "bede.h":
                continue
            other = match[1].split("/")[0] if "/" in match[1] else None
            place = f"src/{folder}/{name}:{number}"
            if other is None:
                yield f'{place}: include "{folder}/{match[1]}" by its folder'
            elif other not in allowed(folder):
                yield f"{place}: {folder} must not include {other}"


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else "."
    found = list(breaches(root))
    print("\n".join(found) if found else "layers: in order")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
