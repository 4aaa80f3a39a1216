#!/usr/bin/env python3
"""Files as strings of a C source.

usage: embed.py HEADER PREFIX OUT.c FILE...

Each FILE becomes a bede_str of HEADER, named PREFIX and the file's name with
'_' for '.': html/page.css as html_page_css.
"""
import os
import sys


def literal(data):
    """Pieces of a string literal, a line each; no digit may follow an octal
    escape unseen, so each has three digits."""
    for line in data.splitlines(keepends=True):
        for at in range(0, len(line), 60):
            piece = line[at:at + 60]
            yield '  "' + "".join(
                chr(c) if 32 <= c < 127 and c not in b'"\\?' else "\\%03o" % c
                for c in piece) + '"'


def main():
    header, prefix, out, *paths = sys.argv[1:]
    with open(out, "w", encoding="ascii") as c:
        c.write(f'#include "{header}"\n')
        for path in paths:
            name = prefix + os.path.basename(path).replace(".", "_")
            with open(path, "rb") as file:
                pieces = list(literal(file.read()))
            c.write(f"\nstatic const char {name}_text[] =\n")
            c.write("\n".join(pieces or ['  ""']) + ";\n")
            c.write(f"const bede_str {name} = "
                    f"{{{name}_text, sizeof {name}_text - 1}};\n")


if __name__ == "__main__":
    main()
