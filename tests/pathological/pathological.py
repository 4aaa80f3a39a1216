"""Any bytes at all give records or a clear message: never a crash, never
silence, and never without end."""
import json
import os
import random
import tempfile
import unittest

from program import Case, SANITIZED, bede

SENTENCE = "Kenyan police arrested twelve protesters in Nairobi."


def article(**more):
    return json.dumps({"id": "a", "date": "2023-05-03", "text": SENTENCE}
                      | more) + "\n"


class Bytes(Case):
    def check(self, data, *words, status=0):
        ran = bede("code", *words, text=data)
        self.assert_done(ran, status)
        self.assertRegex(ran.err, r"(?m)^bede: \d+ articles?, ")
        if not ran.out:
            self.assertRegex(ran.err, "refused: |  because: ")
        self.assert_schema(ran)
        return ran

    def test_empty(self):
        self.check(b"")
        self.check(b"\n")
        self.check(b" date 2021-11-16 ")
        self.check(b"\xef\xbb\xbf")

    def test_binary(self):
        source = random.Random(5)
        for size in (1, 2, 3, 100, 5000, 200000):
            self.check(source.randbytes(size))
            self.check(source.randbytes(size), "--from", "txt")
            self.check(source.randbytes(size), "--from", "jsonl")
            self.check(source.randbytes(size), "--from", "csv")
            self.check(source.randbytes(size), "--from", "conllu")
        self.check(b"\0" * 10000, "--from", "txt")
        self.check(b"\x1f\x8b\x08" + source.randbytes(100))
        self.check(b"\x28\xb5\x2f\xfd" + source.randbytes(100))

    def test_invalid_bytes_become_replacement_characters(self):
        bad = b"Nai\xff\xc3robi \xed\xa0\x80"
        text = SENTENCE.encode().replace(b"Nairobi", bad)
        ran = self.check(text)
        self.assertIn("\ufffd", ran.lines()[0]["text"])

    def test_unpaired_surrogates(self):
        for bad in ("\\ud800", "\\udc00", "\\udc00\\ud800", "\\u0000"):
            data = article().replace("twelve", bad)
            self.check(data.encode())

    def test_nested_json(self):
        self.check(b"[" * 100000 + b"\n", "--from", "jsonl")
        self.check(b'{"a":' * 100000 + b"\n", "--from", "jsonl")

    def test_damaged_at_every_byte(self):
        data = bytearray(article().encode())
        step = 5 if SANITIZED else 1
        for i in range(0, len(data), step):
            broken = bytes(data[:i]) + b"\xc3" + bytes(data[i + 1:])
            self.check(broken, "--from", "jsonl")
            self.check(bytes(data[:i]), "--from", "jsonl")


class Dates(Case):
    def test_none(self):
        ran = bede("code", text=SENTENCE)
        self.assert_done(ran)
        self.assertTrue(ran.out)
        self.assertNotIn('"date"', ran.out)
        self.assert_schema(ran)

    def test_absurd(self):
        for day in ("0000-00-00", "9999-12-31", "0001-01-01", "2021-13-45",
                    "-5", "tomorrow", "", "99999999999999999999-01-01",
                    "2021-11-16T25:61:61Z"):
            ran = bede("code", text=article(date=day))
            self.assert_done(ran)
            self.assertTrue(ran.out or "refused" in ran.err, day)
            self.assert_schema(ran)
        for day in (0, 20210101, None, True, [], {}, 1e300):
            ran = bede("code", text=article(date=day))
            self.assert_done(ran)
            self.assertTrue(ran.out or "refused" in ran.err, day)

    def test_far_away(self):
        for text in ("Police arrested Kenyan protesters 99999999999 years ago.",
                     "Police arrested Kenyan protesters in 0000.",
                     "Police arrested Kenyan protesters on February 31.",
                     "Police arrested 99999999999999999999999 protesters.",
                     "Police arrested -5 Kenyan protesters on 32/13/2021."):
            for day in ("0001-01-01", "2023-05-03", "9999-12-31"):
                ran = bede("code", text=article(text=text, date=day))
                self.assert_done(ran)
                self.assert_schema(ran)


class Sizes(Case):
    def test_a_word_of_100_megabytes(self):
        with tempfile.TemporaryDirectory() as place:
            path = os.path.join(place, "word.txt")
            with open(path, "wb") as file:
                for _ in range(100):
                    file.write(b"a" * 1000000)
            ran = bede("code", path)
        self.assert_done(ran)
        self.assertIn("refused: ", ran.err)
        self.assertLess(ran.seconds, 20)

    def test_long_articles_of_one_thing(self):
        size = 5000 if SANITIZED else 100000
        for text in ("a" * size, "a " * (size // 2), "." * size, "(" * size,
                     '"' * size, "\n" * size + "x", "Poland, " * (size // 8)):
            ran = bede("code", "--from", "txt", text=text)
            self.assert_done(ran)
            self.assertRegex(ran.err, "refused: |  because: |records")
            self.assertLess(ran.seconds, 60)

    def test_a_sentence_without_end(self):
        clause = "Kenyan police arrested twelve protesters and "
        ran = bede("code", text=clause * 300 + "left.")
        self.assert_done(ran)
        self.assert_schema(ran)
        self.assertTrue(ran.out)

    def test_ten_thousand_articles(self):
        count = 500 if SANITIZED else 10000
        data = "".join(article(id=str(i)) for i in range(count))
        ran = bede("code", "--jobs", "2", text=data)
        self.assert_done(ran)
        self.assertEqual(len(ran.lines()), count)


if __name__ == "__main__":
    unittest.main()
