"""Verb forms, and a verb with its auxiliaries."""

import words
from tree import Word

VOWELS = "aeiou"


def s_form(v):
    if v == "go":
        return "goes"
    if v.endswith(("s", "sh", "ch", "x", "z")):
        return v + "es"
    if v.endswith("y") and v[-2] not in VOWELS:
        return v[:-1] + "ies"
    return v + "s"


def doubled(v):
    return v + v[-1] if v in words.DOUBLE else v


def ing_form(v):
    if v == "die":
        return "dying"
    if v.endswith("e") and not v.endswith("ee"):
        return v[:-1] + "ing"
    return doubled(v) + "ing"


def past_form(v):
    if v in words.IRREGULAR:
        return words.IRREGULAR[v][0]
    if v.endswith("e"):
        return v + "d"
    if v.endswith("y") and v[-2] not in VOWELS:
        return v[:-1] + "ied"
    return doubled(v) + "ed"


def participle_form(v):
    return words.IRREGULAR[v][1] if v in words.IRREGULAR else past_form(v)


FORMS = {"VB": lambda v: v, "VBP": lambda v: v, "VBZ": s_form,
         "VBG": ing_form, "VBD": past_form, "VBN": participle_form}

BE = {"VB": "be", "VBG": "being", "VBN": "been"}
HAVE = {"VB": "have", "VBG": "having", "VBN": "had", "VBD": "had",
        "VBZ": "has", "VBP": "have"}
DO = {"VBD": "did", "VBZ": "does", "VBP": "do"}


def verb(v, xpos):
    return Word(FORMS[xpos](v), "VERB", xpos, v)


def aux(lemma, xpos, plural=False, rel="aux"):
    if lemma == "be":
        form = BE.get(xpos)
        if xpos == "VBD":
            form = "were" if plural else "was"
        elif xpos in ("VBZ", "VBP"):
            form = "are" if xpos == "VBP" else "is"
    elif lemma == "have":
        form = HAVE[xpos]
    else:
        form = DO[xpos]
    return Word(form, "AUX", xpos, lemma).as_(rel)


def modal(form):
    return Word(form, "AUX", "MD").as_("aux")


def to():
    return Word("to", "PART", "TO").as_("mark")


def negation(short):
    w = Word("n't" if short else "not", "PART", "RB", "not").as_("advmod")
    if short:
        w.glued = w.clitic = True
    return w


def group(v, tense, plural=False, passive=False, neg=None):
    """The verb, its auxiliaries to the left. `neg`: None, "not", "n't"."""
    now = "VBP" if plural else "VBZ"
    chain = []  # (lemma or modal, xpos), each governs the form of the next
    modals = {"fut": "will", "would": "would", "could": "could", "may": "may",
              "might": "might", "must": "must", "should": "should"}
    if tense in modals:
        chain.append((modals[tense], "MD"))
        form = "VB"
    else:
        form = {"past": "VBD", "pres": now, "perf": now, "plup": "VBD",
                "prog": now, "pprog": "VBD", "inf": "VB", "ger": "VBG",
                "part": "VBN", "perfprog": now, "perfinf": "VB",
                "perfger": "VBG"}[tense]
    if tense in ("perf", "plup", "perfinf", "perfger", "perfprog"):
        chain.append(("have", form))
        form = "VBN"
    if tense in ("prog", "pprog", "perfprog"):
        chain.append(("be", form))
        form = "VBG"
    if passive and tense != "part":
        chain.append(("be", form))
        form = "VBN"
    if neg and not chain and form in ("VBD", "VBZ", "VBP"):
        chain.append(("do", form))
        form = "VB"
    head = verb(v, form)
    for i, (lemma, xpos) in enumerate(chain):
        last = i == len(chain) - 1
        if xpos == "MD":
            a = modal(lemma)
        else:
            rel = "aux:pass" if passive and last and lemma == "be" else "aux"
            a = aux(lemma, xpos, plural, rel)
        head.before(a)
        if neg and i == 0:
            short = neg == "n't" and a.form not in ("may", "might")
            if short and a.form == "will":
                a.form = "wo"
            head.before(negation(short))
    if tense in ("inf", "perfinf"):
        head.first(to())
    return head
