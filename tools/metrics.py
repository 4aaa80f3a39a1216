#!/usr/bin/env python3
"""Holds the C code to the measures that CONTRIBUTING.md names.

usage: metrics.py [ROOT]    prints the figures and each breach, and fails

Exceptions stand in docs/long-functions.txt with their reasons: the rule, the
file, the name, the reason, divided by blanks.
"""
import os
import re
import statistics
import sys

MEDIAN, NINETY, LONGEST = 12, 45, 100
FILE_LINES, PARAMETERS, COLUMNS = 900, 5, 80
SHARE_OVER_LONGEST = 0.01
PROGRAMS = {"src/lexicon/lexc.c"}  # have a main(): may print
PRINTS = re.compile(r"\b(printf|puts|putchar|vprintf|exit|_exit|abort"
                    r"|fprintf\s*\(\s*std(?:out|err))\s*\(?")
ALLOCATES = re.compile(r"\b(malloc|calloc|realloc|strdup|strndup|free)\s*\(")


class Source:
    """A file as text, and as code alone with the same lines."""

    def __init__(self, root, path):
        self.path = path
        with open(os.path.join(root, path), encoding="utf-8") as file:
            self.text = file.read()
        self.code, self.comment_lines = strip(self.text)
        self.code_lines = sum(1 for line in self.code.split("\n")
                              if line.strip())
        self.functions = list(functions(self.code))


def strip(text):
    """Blank out comments, strings' insides and preprocessor lines."""
    token = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"'
                       r"|'(?:\\.|[^'\\\n])*'", re.S)
    commented = set()

    def blank(match):
        s = match[0]
        if s[0] == "/":
            first = text.count("\n", 0, match.start())
            commented.update(range(first, first + s.count("\n") + 1))
            return re.sub(r"[^\n]", " ", s)
        return s[0] + re.sub(r"[^\n]", "_", s[1:-1]) + s[-1]

    return token.sub(blank, text), len(commented)


def without_preprocessor(code):
    return re.sub(r"^[ \t]*#(?:\\\n|[^\n])*",
                  lambda m: re.sub(r"[^\n]", " ", m[0]), code, flags=re.M)


def top_level(code):
    """Pieces at file scope: (text before the brace or ';', body, line)."""
    code = without_preprocessor(code)
    code = code.replace('extern "_" {', " " * 12)
    start, depth, body_at = 0, 0, 0
    for i, c in enumerate(code):
        if c == "{":
            if depth == 0:
                body_at = i
            depth += 1
        elif c == "}":
            depth -= 1
            if depth == 0 and is_function_head(code[start:body_at]):
                yield code[start:body_at], code[body_at:i + 1], start
                start = i + 1
            depth = max(depth, 0)
        elif c == ";" and depth == 0:
            yield code[start:i], None, start
            start = i + 1


def is_function_head(head):
    return head.rstrip().endswith(")") and "=" not in head.split("(")[0]


def functions(code):
    for head, body, start in top_level(code):
        if body is None or not is_function_head(head):
            continue
        first = start + len(head) - len(head.lstrip())
        line = code.count("\n", 0, first) + 1
        lines = (head.lstrip() + body).count("\n") + 1
        clean = re.sub(r"__attribute__\s*\(\(.*?\)\)\s*\)?", "", head, flags=re.S)
        match = re.search(r"(\w+)\s*\((.*)\)\s*$", clean, re.S)
        if match:
            yield match[1], line, lines, parameters(match[2])


def parameters(text):
    depth, count = 0, 1 if text.strip() not in ("", "void") else 0
    for c in text:
        depth += (c in "([") - (c in ")]")
        count += c == "," and depth == 0
    return count


def is_mutable(declaration):
    """A variable whose own value may change."""
    name = declaration.split("=")[0]
    pointed = name.rsplit("*", 1)[-1]
    return "const" not in pointed


def mutable_globals(source):
    for head, body, start in top_level(source.code):
        words = head.split()
        if not words or body is not None:
            for match in re.finditer(r"\bstatic\b[^;({]*[;={]", body or ""):
                if is_mutable(match[0]):
                    yield " ".join(match[0].split())
            continue
        is_type = words[0] in ("typedef", "_Static_assert") or \
            words[0] in ("struct", "enum", "union") and \
            (head.rstrip().endswith("}") or "=" not in head)
        before = head.split("=")[0]
        if is_type or "(" in before or "extern" in words or len(words) < 2:
            continue
        if is_mutable(head.split("{")[0]):
            yield " ".join(before.split())


def find_sources(root, folder):
    for path, _, names in sorted(os.walk(os.path.join(root, folder))):
        for name in sorted(names):
            if name.endswith((".c", ".h")):
                yield Source(root, os.path.relpath(os.path.join(path, name),
                                                   root))


def header_cycles(sources):
    graph = {}
    for s in sources:
        if s.path.endswith(".h"):
            graph[s.path] = ["src/" + name for name in
                             re.findall(r'#\s*include\s+"([^"]+)"', s.text)]
    done, found = set(), []

    def visit(path, trail):
        if path in trail:
            found.append(" -> ".join(trail[trail.index(path):] + [path]))
        elif path in graph and path not in done:
            for other in graph[path]:
                visit(other, trail + [path])
            done.add(path)

    for path in graph:
        visit(path, [])
    return found


def read_exceptions(root):
    allowed = set()
    path = os.path.join(root, "docs/long-functions.txt")
    with open(path, encoding="utf-8") as file:
        for line in file:
            words = line.split("#")[0].split(None, 3)
            if words:
                assert len(words) == 4, f"no reason given: {line}"
                allowed.add(tuple(words[:3]))
    return allowed


def breaches(sources, allowed):
    for s in sources:
        lines = s.text.count("\n")
        if lines > FILE_LINES and ("file", s.path, "-") not in allowed:
            yield f"{s.path}: {lines} lines, over {FILE_LINES}"
        for number, line in enumerate(s.text.split("\n"), 1):
            if len(line) > COLUMNS:
                yield f"{s.path}:{number}: {len(line)} columns"
        for name, line, length, count in s.functions:
            if length > LONGEST and ("function", s.path, name) not in allowed:
                yield f"{s.path}:{line}: {name} has {length} lines"
            if count > PARAMETERS and \
                    ("parameters", s.path, name) not in allowed:
                yield f"{s.path}:{line}: {name} takes {count} parameters"
        for name in mutable_globals(s):
            yield f"{s.path}: mutable global: {name}"
        yield from calls(s, allowed)


def calls(source, allowed):
    is_library = not source.path.startswith("src/cli/") and \
        source.path not in PROGRAMS
    for number, line in enumerate(source.code.split("\n"), 1):
        place = f"{source.path}:{number}"
        if "__attribute__" in line:
            continue
        match = PRINTS.search(line)
        if is_library and match and match[0].rstrip().endswith("("):
            yield f"{place}: {match[1]} in the library"
        match = ALLOCATES.search(line)
        if match and source.path != "src/base/memory.c" and \
                ("memory", source.path, match[1]) not in allowed:
            yield f"{place}: {match[1]} outside of src/base/memory.c"


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else "."
    sources = list(find_sources(root, "src"))
    header = Source(root, "include/bede.h")
    found = list(breaches(sources + [header], read_exceptions(root)))
    lengths = sorted(f[2] for s in sources for f in s.functions)
    median = statistics.median(lengths)
    ninety = lengths[int(len(lengths) * 0.9)]
    over = sum(1 for n in lengths if n > LONGEST)
    files = sorted(s.text.count("\n") for s in sources)
    ratio = header.comment_lines / header.code_lines
    print(f"functions {len(lengths)}: median {median:g}, 90 % within {ninety}, "
          f"longest {lengths[-1]}, over {LONGEST}: {over}")
    print(f"files {len(files)}: median {files[len(files) // 2]} lines, "
          f"longest {files[-1]}")
    print(f"bede.h: {header.comment_lines} lines of comment, "
          f"{header.code_lines} of code, {ratio:.2f}")
    if median > MEDIAN:
        found.append(f"median function {median:g} lines, over {MEDIAN}")
    if ninety > NINETY:
        found.append(f"a tenth of the functions over {NINETY}: {ninety}")
    if over > SHARE_OVER_LONGEST * len(lengths):
        found.append(f"{over} functions over {LONGEST} lines: above 1 %")
    if ratio < 1:
        found.append(f"bede.h: {ratio:.2f} lines of comment a line of code")
    found += [f"headers include each other: {c}" for c in
              header_cycles(sources)]
    print("\n".join(found) if found else "metrics: within their bounds")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
