"""Running the program from a test.  BEDE and SOURCE name binary and tree."""
import fcntl
import json
import os
import pty
import resource
import struct
import subprocess
import sys
import termios
import time
import unittest

BEDE = os.path.abspath(os.environ["BEDE"])
SOURCE = os.path.abspath(os.environ["SOURCE"])
SANITIZED = os.environ.get("SANITIZED") == "true"
EXAMPLE = os.path.join(SOURCE, "examples", "ferry-strike.txt")

sys.path.insert(0, os.path.join(SOURCE, "tools"))
import check_schema  # noqa: E402

with open(os.path.join(SOURCE, "docs", "record.schema.json"),
          encoding="utf-8") as schema_file:
    CHECKER = check_schema.Checker(json.load(schema_file))


class Ran:
    def __init__(self, process, seconds, memory):
        self.status = process.returncode
        self.bytes = process.stdout
        self.out = process.stdout.decode("utf-8")
        self.err = process.stderr.decode("utf-8", "replace")
        self.seconds = seconds
        self.memory = memory

    def lines(self):
        return [json.loads(line) for line in self.out.splitlines()]


def on_terminal(*words, columns=100, env=None):
    """What it writes where both outputs are a terminal."""
    parent, child = pty.openpty()
    fcntl.ioctl(child, termios.TIOCSWINSZ,
                struct.pack("HHHH", 40, columns, 0, 0))
    whole = {k: v for k, v in os.environ.items() if k != "NO_COLOR"}
    whole |= {"TERM": "xterm"} | (env or {})
    with subprocess.Popen([BEDE, *words], stdin=subprocess.DEVNULL,
                          stdout=child, stderr=child, env=whole) as process:
        os.close(child)
        out = b""
        while True:
            try:
                piece = os.read(parent, 65536)
            except OSError:  # the terminal is gone
                break
            if not piece:
                break
            out += piece
        process.wait(60)
    os.close(parent)
    return out.decode("utf-8").replace("\r\n", "\n")


def bede(*words, text="", env=None, program=BEDE, cwd=None):
    """Run it to its end; `text` goes to standard input."""
    data = text if isinstance(text, bytes) else text.encode("utf-8")
    whole = {k: v for k, v in os.environ.items() if k not in
             ("BEDE_DATA", "NO_COLOR", "COLUMNS")}
    begin = time.monotonic()
    process = subprocess.run([program, *words], input=data, cwd=cwd,
                             capture_output=True, timeout=300, check=False,
                             env=whole | (env or {}))
    seconds = time.monotonic() - begin
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    return Ran(process, seconds, memory)


class Case(unittest.TestCase):
    def assert_done(self, ran, status=0):
        self.assertNotIn("Sanitizer", ran.err)
        self.assertEqual(ran.status, status, ran.err)

    def assert_schema(self, ran):
        """Every line is a record as the schema has it."""
        faults = check_schema.check(ran.bytes.splitlines(), "out", CHECKER)
        self.assertEqual(faults, 0)
