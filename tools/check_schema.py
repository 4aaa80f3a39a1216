#!/usr/bin/env python3
"""Checks JSON lines by docs/record.schema.json, without further packages.

usage: check_schema.py SCHEMA [FILE...]      standard input without FILE

Only the words of JSON Schema that the schema uses are known; another one is
an error, so that nothing is passed over in silence.  Besides the schema: keys
stand in its order, spans lie in order, and links lead to records of the run.
"""
import json
import re
import sys

TYPES = {"object": dict, "array": list, "string": str}
PASSED_OVER = {"$schema", "$defs", "title", "description"}


def is_type(value, name):
    if name in ("number", "integer"):
        number = isinstance(value, (int, float)) and not isinstance(value, bool)
        return number and (name == "number" or isinstance(value, int))
    return isinstance(value, TYPES[name])


class Checker:
    def __init__(self, schema):
        self.root = schema
        self.rules = {
            "$ref": self.ref, "type": self.type, "enum": self.enum,
            "const": self.const, "pattern": self.pattern,
            "minLength": lambda v, n: len(v) >= n or "is too short",
            "minItems": lambda v, n: len(v) >= n or "has too few items",
            "maxItems": lambda v, n: len(v) <= n or "has too many items",
            "minProperties": lambda v, n: len(v) >= n or "is empty",
            "minimum": lambda v, n: v >= n or f"is below {n}",
            "maximum": lambda v, n: v <= n or f"is above {n}",
            "required": self.required,
        }

    def type(self, value, name):
        return is_type(value, name) or f"is no {name}"

    def enum(self, value, among):
        return value in among or f"is none of {among}"

    def const(self, value, other):
        return value is other or f"is not {other}"

    def pattern(self, value, regex):
        return re.search(regex, value) is not None or f"does not fit {regex}"

    def required(self, value, keys):
        lacking = [k for k in keys if k not in value]
        return not lacking or f"lacks {lacking}"

    def ref(self, value, path):
        raise AssertionError  # resolved in faults()

    def faults(self, value, schema, at="record"):
        if "$ref" in schema:
            name = schema["$ref"].removeprefix("#/$defs/")
            yield from self.faults(value, self.root["$defs"][name], at)
            return
        if "type" in schema and not is_type(value, schema["type"]):
            yield f"{at} is no {schema['type']}"
            return
        for word, argument in schema.items():
            if word in PASSED_OVER:
                continue
            if word == "properties":
                yield from self.properties(value, schema, at)
            elif word == "items":
                for i, item in enumerate(value):
                    yield from self.faults(item, argument, f"{at}[{i}]")
            elif word == "additionalProperties":
                assert argument is False
            else:
                verdict = self.rules[word](value, argument)
                if verdict is not True:
                    yield f"{at} {verdict}"

    def properties(self, value, schema, at):
        known = list(schema["properties"])
        for key in value:
            if key not in known:
                yield f"{at} has a key {key}"
            else:
                yield from self.faults(value[key], schema["properties"][key],
                                       f"{at}.{key}")
        order = [known.index(k) for k in value if k in known]
        if order != sorted(order):
            yield f"{at}: the keys are out of order"


def span_faults(value, at="record"):
    if isinstance(value, list):
        for i, item in enumerate(value):
            yield from span_faults(item, f"{at}[{i}]")
    if isinstance(value, dict):
        if "start" in value or "end" in value:
            start, end = value.get("start", 0), value.get("end", -1)
            if start > end:
                yield f"{at}: a span from {start} to {end}"
            if "text" in value and len(value["text"]) != end - start:
                yield f"{at}: text and span differ in length"
        for key, item in value.items():
            yield from span_faults(item, f"{at}.{key}")


def record_faults(record):
    yield from span_faults(record)
    info = record.get("text_info", {})
    if "text" in record and \
            len(record["text"]) != info.get("end", 0) - info.get("start", 0):
        yield "record.text and text_info differ in length"
    for role in ("actor", "recipient", "said_by", "reported_by"):
        for entity in record.get(role, []):
            if "text" not in record or "text" not in entity:
                continue
            start = entity["start"] - info["start"]
            end = entity["end"] - info["start"]
            inside = start >= 0 and end <= len(record["text"])
            # "... ," he said. "They fled.": who says it may stand outside.
            if inside and record["text"][start:end] != entity["text"]:
                yield f"record.{role}: {entity['text']!r} does not stand there"


def check(lines, name, checker):
    faults, ids, links = 0, set(), []
    for number, line in enumerate(lines, 1):
        record = json.loads(line)
        if set(record) == {"article", "records", "reason"}:
            continue  # --emit-empty
        for fault in [*checker.faults(record, checker.root),
                      *record_faults(record)]:
            print(f"{name}:{number}: {fault}")
            faults += 1
        if record.get("id") in ids:
            print(f"{name}:{number}: the id {record['id']} stands twice")
            faults += 1
        ids.add(record.get("id"))
        links += [(number, link["to"]) for link in record.get("links", [])]
    for number, to in links:
        if to not in ids:
            print(f"{name}:{number}: a link to {to}, which is no record")
            faults += 1
    return faults


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        checker = Checker(json.load(file))
    faults = 0
    for path in sys.argv[2:] or ["-"]:
        if path == "-":
            faults += check(sys.stdin.buffer, path, checker)
        else:
            with open(path, "rb") as file:
                faults += check(file, path, checker)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
