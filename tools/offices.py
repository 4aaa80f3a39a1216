#!/usr/bin/env python3
"""Months in which the lexicon knows no head of a country.

usage: tools/offices.py [--from YYYY-MM] [--to YYYY-MM] [--kind state|government]
                        [--dependencies] LEXICON [CODE...]

Reads the dated offices of LEXICON/actors/persons*.bede and prints, a line a
country, the stretches of months in which nobody held one of the offices that
head it.  Without --kind a head of state or of government will do.  Countries
are counted from the month of their independence (SINCE).
"""
import argparse
import pathlib
import re

STATE = {"president", "interim president", "acting president", "king", "queen",
         "emperor", "emir", "sultan", "head of state", "junta leader",
         "supreme leader", "leader", "ruler", "Soviet leader", "grand duke",
         "prince", "transitional president", "president and party chief",
         "chairman of the presidency", "regent", "head of the ruling council",
         "head of the Sovereignty Council", "pope", "co-prince",
         "captain regent", "head of the Presidential Leadership Council",
         "head of the National Transitional Council", "member of the presidency",
         "chief executive of Hong Kong", "chief executive of Macau"}
GOVERNMENT = {"prime minister", "interim prime minister", "chancellor",
              "acting prime minister", "premier", "caretaker prime minister",
              "chief adviser", "chief minister", "prime minister in exile",
              "administrator in Iraq", "state counsellor", "minister of state", "head of government",
              "acting prime minister", "interim prime minister"}
# Head of state and of government in one, or without a prime minister: only
# one of the two is asked for.
SINCE = {"ARM": "1991-09", "AZE": "1991-10", "BLR": "1991-08", "EST": "1991-08",
         "GEO": "1991-04", "KAZ": "1991-12", "KGZ": "1991-08", "LVA": "1991-08",
         "LTU": "1990-03", "MDA": "1991-08", "TJK": "1991-09", "TKM": "1991-10",
         "UKR": "1991-08", "UZB": "1991-09", "HRV": "1991-06", "SVN": "1991-06",
         "BIH": "1992-04", "MKD": "1991-09", "SRB": "1990-01", "MNE": "2006-06",
         "XKX": "2008-02", "CZE": "1990-01", "SVK": "1993-01", "ERI": "1993-05",
         "NAM": "1990-03", "SSD": "2011-07", "TLS": "2002-05", "YEM": "1990-05",
         "PLW": "1994-10", "PSE": "1994-07"}
DEPENDENCIES = {
    "ABW", "AIA", "ALA", "ASM", "ATA", "ATF", "BES", "BLM", "BMU", "BVT",
    "CCK", "COK", "CUW", "CXR", "CYM", "ESH", "FLK", "FRO", "GGY", "GIB", "GLP",
    "GRL", "GUF", "GUM", "HMD", "IMN", "IOT", "JEY", "MAF", "MNP", "MSR", "MTQ",
    "MYT", "NCL", "NFK", "NIU", "PCN", "PRI", "PYF", "REU", "SGS", "SHN", "SJM",
    "SPM", "SXM", "TCA", "TKL", "UMI", "VGB", "VIR", "WLF", "MAC", "HKG"}


def month(day, last):
    """Months since the year 0; an open end is far away."""
    if not day:
        return 99999 if last else 0
    parts = [int(p) for p in day.split("-")]
    if len(parts) == 1:
        parts.append(12 if last else 1)
    return parts[0] * 12 + parts[1] - 1


def offices(folder):
    """(code, title, first month, last month, name) of each dated office."""
    for path in sorted((folder / "actors").glob("persons*.bede")):
        name, is_long = "", False
        for line in path.read_text(encoding="utf-8").splitlines():
            line = re.sub(r"(^|\s)#.*", "", line).rstrip()
            if line and line[0] != " ":
                name = line.split("|")[0].strip()
            if line and (line[0] != " " or is_long):
                is_long = line.endswith("|")
                continue
            columns = re.split(r"\s{2,}", line.strip())
            if len(columns) == 3 and ".." in columns[2]:
                first, last = columns[2].split("..")
                yield (columns[0].split()[0], columns[1], month(first, False),
                       month(last, True), name)


def countries(folder):
    codes = {}
    for line in (folder / "actors/countries.bede").read_text(
            encoding="utf-8").splitlines():
        found = re.match(r"([A-Z]{3})  ([^|]+)", line)
        if found:
            codes.setdefault(found[1], found[2].strip())
    return codes


def gaps(held, first, last):
    """Stretches of [first, last] that none of `held` covers."""
    bare = [m for m in range(first, last + 1)
            if not any(a <= m <= b for a, b in held)]
    stretches = []
    for m in bare:
        if stretches and stretches[-1][1] == m - 1:
            stretches[-1][1] = m
        else:
            stretches.append([m, m])
    return stretches


def say(m):
    return f"{m // 12}-{m % 12 + 1:02}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--from", dest="first", default="1990-01")
    parser.add_argument("--to", dest="last", default="2025-12")
    parser.add_argument("--kind", choices=("state", "government"))
    parser.add_argument("--title", help="this office alone")
    parser.add_argument("--dependencies", action="store_true")
    parser.add_argument("lexicon", type=pathlib.Path)
    parser.add_argument("codes", nargs="*")
    args = parser.parse_args()
    titles = {None: STATE | GOVERNMENT, "state": STATE,
              "government": GOVERNMENT}[args.kind]
    if args.title:
        titles = set(args.title.split("|"))
    all_offices = list(offices(args.lexicon))
    asked = known = 0
    for code, name in countries(args.lexicon).items():
        if args.codes and code not in args.codes:
            continue
        if (code in DEPENDENCIES) != args.dependencies and not args.codes:
            continue
        held = [(a, b) for c, title, a, b, _ in all_offices
                if c == code and title in titles]
        first = max(month(args.first, False),
                    month(SINCE.get(code, "1990-01"), False))
        last = month(args.last, True)
        bare = gaps(held, first, last)
        missing = sum(b - a + 1 for a, b in bare)
        asked += last - first + 1
        known += last - first + 1 - missing
        if bare:
            print(f"{code} {name}: {missing}  " +
                  ", ".join(f"{say(a)}..{say(b)}" for a, b in bare))
    print(f"months {asked}, with a head {known} ({100 * known / asked:.1f} %)")


main()
