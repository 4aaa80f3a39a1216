"""bede lexicon import: small dictionaries of both generations, the overlay
that they become, and sentences that only the overlay knows."""
import json
import os
import tempfile
import unittest

from program import Case, bede

ACTORS = """\
# names that no other lexicon has
QUILLFORD_PACT_ [IGO]   ; an alliance
TAMSIN_OAKHURST_
+T._OAKHURST_
\t[GBRGOV 970101-20061231]
\t[GBRELI]
KORVAN_FRONT_(KF)_  [PERREB <090531] [PERPTY]
POLAND_ [POL]
+POLISH_
+POLSKANIA_
ZUM_ZUM_ [XQZ]
FORGOTTEN_ONE_
GULF_LADY_ [REB >20110101]
MISS_RULE_
\t[USAGOV 970231-980101]
\t[USAGOV >19980201]
""".encode() + b"RAM\xD3N_VELTRANO_\t[PERGOVMIL >20010101]\n"

AGENTS = """\
!FOLK! = MAN, WOMAN
FLUTEMASTER {FLUTEMASTERS_GENERAL} [~MIL]
SLEDGE!FOLK! [~COP]
TIDE_WATCHER [IGO~]
SOLDIER [~MIL]
MOONRAKER [~QQQ]
"""

# PETRARCH: blocks, brackets, sets.
BLOCKS = """\
&BLASTER
+BLASTER
+LONG_BLASTERS
+

---  FLUMMOX   [180]  ---
FLUMMOX {FLUMMOXES FLUMMOXING FLAMMOX}
+SKEDADDLE_OFF [160]
- * &BLASTER                       [193]       # FLUMMOX
- * (AGAINST)                      [141]
- * TREATIES (WITH)                [057]
- {NIGHT WATCH} *                  [173]
- * CRICKET                        [---]
- * OPINION                        [010]
- * CHARTER                        [042:043]
- * CHARTER                        [190]
- * (AT TRIBUNAL)                  [:173]
- * LEAFLET (FROM)                 [:070]
- * &NOWHERE                       [190]
- WILL *                           [130]
- * HOUSE (TO +)                   [071!]
- * WHETHER                        [012]
~ a (a b ATTACK) SAY = a b 015
"""

# TABARI: words in a row, cut off; sides by signs.
ROWS = """\
<SYNSETS>
&KITE
+KITE
</SYNSETS>
GRUMBULAT  [190] ;a comment
{ GRUMBULATES GRUMBULATED }
- + { WAS | WERE } * BY_ $  [181]
- $ * &KITE AT_ +  [194]
- % * TRUCE  [057:057]
- * + PARTY  [160]
- NOT *  [120]
- * TO_ RATIFY +  [137]
- * BUDGET  [###]
- * RAMPART  [999]
<TIME>
YESTERDAY [-1]
</TIME>
~FINISH
IGNORED [190]
"""


def article(text, date="2005-05-03"):
    return json.dumps({"id": "t", "date": date, "text": text}) + "\n"


class Import(Case):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        self.addCleanup(self.place.cleanup)
        self.to = os.path.join(self.place.name, "old")

    def file(self, name, text):
        path = os.path.join(self.place.name, name)
        with open(path, "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode())
        return path

    def run_import(self, *files):
        self.ran = bede("lexicon", "import", "--output", self.to, *files)
        self.told = [line.split("/")[-1] for line in
                     self.ran.out.splitlines()]
        return self.ran

    def made(self, name):
        with open(os.path.join(self.to, name), encoding="utf-8") as file:
            return file.read().splitlines()

    def code(self, text, **named):
        return bede("code", "--lexicon", self.to,
                    text=article(text, **named)).lines()

    def assert_only_overlay(self, text, event, **named):
        """The built-in lexicon makes none of it, the overlay this."""
        plain = bede("code", text=article(text, **named)).lines()
        self.assertNotIn(event, [r["event"][0] for r in plain])
        records = [r for r in self.code(text, **named)
                   if r["event"] == [event]]
        self.assertEqual(len(records), 1, text)
        return records[0]

    def assert_sound(self):
        ran = bede("lexicon", "check", self.to)
        self.assertNotIn("no example", ran.out)
        self.assertRegex(ran.err, r"bede: \d+ entries, \d+ examples")


class Actors(Import):
    def test_what_they_become(self):
        self.assertEqual(self.run_import(self.file("w.actors", ACTORS)).status,
                         0)
        made = self.made("actors/import-w-actors.bede")
        self.assertIn("IGO  Quillford Pact", made)
        at = made.index("Tamsin Oakhurst | T. Oakhurst")
        self.assertEqual(made[at + 1], "  GBR GOV  1997-01-01..2006-12-31")
        at = made.index("Korvan Front | KF")
        self.assertEqual(made[at + 1:at + 3],
                         ["  PER REB  ..2009-05-31", "  PER PTY"])
        at = made.index("Gulf Lady")
        self.assertEqual(made[at + 1], "  - REB  2011-01-01..")
        self.assertIn("Ramón Veltrano", made)
        self.assertIn("  PER GOV;MIL  2001-01-01..", made)
        self.assert_sound()

    def test_what_the_lexicon_knows_stays(self):
        self.run_import(self.file("w.actors", ACTORS))
        made = self.made("actors/import-w-actors.bede")
        self.assertIn("POL  Polskania", made)
        self.assertNotIn("Polish", "\n".join(made))

    def test_what_is_told(self):
        self.run_import(self.file("w.actors", ACTORS))
        self.assertIn('w.actors:11:1: no actor code that the lexicon has: '
                      '"ZUM_ZUM_"', self.told)
        self.assertIn('w.actors:12:1: no code stands with it: '
                      '"FORGOTTEN_ONE_"', self.told)
        self.assertIn('w.actors:15:3: no date; the line is left out: '
                      '"USAGOV 970231-980101"', self.told)
        self.assertEqual([t for t in self.told if "Latin-1" in t],
                         ['w.actors:17:1: bytes that are not UTF-8 are read as '
                          'Latin-1: "RAMÓN_VELTRANO_\t[PERGOVMIL >20010101]"'])
        self.assertIn("9 entries, 77.8% read (7 new, 0 known already), "
                      "1 of those in part, 2 not", self.ran.err)

    def test_dated_codes(self):
        self.run_import(self.file("w.actors", ACTORS))
        text = "Tamsin Oakhurst accused Poland of fraud."
        for date, sector in (("2005-05-03", "GOV"), ("2009-05-03", "ELI")):
            actor = self.code(text, date=date)[0]["actor"][0]
            self.assertEqual((actor["code"], actor["sector"]),
                             ("GBR", sector))


class Agents(Import):
    def test_what_they_become(self):
        self.run_import(self.file("w.agents", AGENTS))
        made = self.made("actors/roles-import-w-agents.bede")[1:]
        self.assertEqual(made, ["flutemaster MIL", "flutemasters general MIL",
                                "sledgeman COP", "sledgewoman COP",
                                "tide watcher IGO"])
        self.assertEqual(self.told, ['w.agents:6:13: no actor code that the '
                                     'lexicon has: "QQQ"'])
        self.assertIn("5 entries, 80.0% read (3 new, 1 known already)",
                      self.ran.err)
        actor = self.code("Polish flutemasters killed two men.")[0]["actor"]
        self.assertEqual((actor[0]["code"], actor[0]["sector"]),
                         ("POL", "MIL"))


class Verbs(Import):
    def test_blocks(self):
        self.run_import(self.file("w.txt", BLOCKS))
        made = "\n".join(self.made("events/import-w.bede"))
        heads = "flummox|skedaddle_off"
        seek = r"\S*\bto\b\S* R\?"
        for line in (r"flummox R  ASSAULT  cameo=180",
                     r"flummox \S+ R!  ASSAULT  cameo=180",
                     r"skedaddle_off R  SANCTION  cameo=160",
                     rf"{heads.replace('|', '[|]')} blaster\|\S+ {seek}  "
                     r"ASSAULT/firearms  cameo=193",
                     r"\S+ against R!  PROTEST/demo  cameo=141",
                     r"\S+ treaties\|treaty with R!  SUPPORT  cameo=057",
                     r"\{\S+\} \S+ R\?  COERCE/arrest  cameo=173",
                     r"\S+ cricket .*  -", r"\S+ opinion .*  -",
                     r"\S+ charter .*  CONSULT/visit  cameo=042",
                     r"R \S+ at tribunal  COERCE/arrest  cameo=173",
                     r"R \S+ leaflet from A!  AID  cameo=070",
                     r"\S+ house to R!  AID  cameo=071"):
            self.assertRegex(made, f"(?m)^{line}$")
        # longer nouns of the lexicon that begin so ("watchdog") may follow
        self.assertRegex(made, r"(?m)^  night watch( [|]|$)")
        self.assertEqual(self.made("forms-import-w.bede")[1:],
                         ["flammox  flummox"])
        self.assert_sound()

    def test_what_is_told_of_blocks(self):
        self.run_import(self.file("w.txt", BLOCKS))
        for line in ('w.txt:15:41: the second code of a pair',
                     'w.txt:16:1: stands above with another code',
                     'w.txt:19:5: no such set of words',
                     'w.txt:20:3: words before the verb',
                     'w.txt:21:37: that a code rules over others',
                     'w.txt:22:5: words that only grammar reads',
                     'w.txt:23:1: rules over two verbs'):
            self.assertTrue(any(t.startswith(line) for t in self.told),
                            (line, self.told))
        # lost: CHARTER again, &NOWHERE, WILL, WHETHER and the rule
        self.assertRegex(self.ran.err, r"w\.txt: verbs, .*, 5 not\n")

    def test_rows(self):
        self.run_import(self.file("w.verbs", ROWS))
        made = self.made("events/import-w-verbs.bede")
        self.assertIn("grumbulate R  ASSAULT/abduct  cameo=181", made)
        text = "\n".join(made)
        self.assertRegex(text, r"(?m)^grumbulate \S+ R!  ASSAULT  cameo=190$")
        self.assertIn("kite at R!  ASSAULT/heavy-weapons  cameo=194", text)
        self.assertRegex(text, r"(?m)^grumbulate truce \S+ R\?  SUPPORT  "
                         r"cameo=057  reciprocal$")
        self.assertRegex(text, r"(?m)^grumbulate R&\{\S+\}  SANCTION  "
                         r"cameo=160$")
        self.assertNotIn("ignored", text)
        reasons = [(int(t.split(":")[1]), t.split(": ")[1])
                   for t in self.told]
        self.assertEqual([line for line, _ in reasons],
                         [11, 12, 13, 14, 16], self.told)

    def test_a_sentence_of_each(self):
        self.run_import(self.file("w.txt", BLOCKS),
                        self.file("w.verbs", ROWS),
                        self.file("w.actors", ACTORS))
        self.assertEqual(self.ran.status, 0)
        record = self.assert_only_overlay(
            "The Quillford Pact flummoxed Poland on Monday.", "ASSAULT")
        self.assertEqual((record["actor"][0]["code"],
                          record["recipient"][0]["code"]), ("IGO", "POL"))
        record = self.assert_only_overlay(
            "Poland was grumbulated by the Quillford Pact.", "ASSAULT")
        self.assertEqual((record["actor"][0]["code"],
                          record["recipient"][0]["code"]), ("IGO", "POL"))


class Refused(Import):
    def test_no_dictionary(self):
        ran = self.run_import(self.file("list.txt", "one\ntwo\n"),
                              self.file("w.agents", AGENTS))
        self.assertEqual(ran.status, 1)
        self.assertIn("list.txt: no dictionary of actors, agents or verbs",
                      ran.err)
        self.assertTrue(self.made("actors/roles-import-w-agents.bede"))

    def test_no_file(self):
        ran = self.run_import(os.path.join(self.place.name, "absent"))
        self.assertEqual(ran.status, 3)
        self.assertIn("No such file", ran.err)

    def test_nonsense_ends_well(self):
        nasty = [b"", b"[190]\n[:]\n[?]\n[]\nX [:] [?]\n- * [:]\n- [190]\n"
                 b"_ [USA]\n_ [~GOV]\n{} [~]\n + [190]\n--- [:] ---\n",
                 b"\0" * 500, b"[" * 9000 + b"\n", b"A [USA",
                 b"- " + b"{" * 500 + b"* [190]\n", b"- * " + b"(A " * 90 +
                 b"[190]\n", b"+\n+[\n\t[]\n", b"&A\n+&A &A\n+&A_&A\nX [190]\n"
                 b"- * &A &A &A [190]\n", b"\xff\xfe_ [USA]\n- * [190]\n"]
        files = [self.file(f"n{number}.{kind}", text)
                 for number, text in enumerate(nasty)
                 for kind in ("actors", "agents", "verbs")]
        ran = self.run_import(*files)
        self.assertEqual(ran.status, 0, ran.err)
        for name in files:
            self.assertIn(f"{name}: ", ran.err)


if __name__ == "__main__":
    unittest.main()
