"""Words that hang on one another, and how they are written as CoNLL-U.

A word's dependents stand to its left and right in the order of the sentence,
so every tree is projective and has one root by the way it is built.
"""

BEFORE = {",", ".", ":", ";", "?", ")"}  # no blank before these


class Word:
    def __init__(self, form, upos, xpos, lemma=None, rel=None):
        self.form, self.upos, self.xpos = form, upos, xpos
        self.lemma = form if lemma is None else lemma
        self.rel = rel
        self.left, self.right = [], []
        self.glued = form in BEFORE  # to the word before
        self.glues = False  # the word after
        self.clitic = False  # written as one with the word before
        self.plural = False
        self.kind = None

    def before(self, *words):
        """Puts words to the left, nearest to the head."""
        self.left.extend(w for w in words if w)
        return self

    def first(self, *words):
        """Puts words to the left, farthest from the head."""
        self.left[:0] = [w for w in words if w]
        return self

    def after(self, *words):
        self.right.extend(w for w in words if w)
        return self

    def as_(self, rel):
        self.rel = rel
        return self


def flatten(word, head=None, out=None):
    out = [] if out is None else out
    for w in word.left:
        flatten(w, word, out)
    out.append((word, head))
    for w in word.right:
        flatten(w, word, out)
    return out


def tidy(order):
    """A comma gives way to the mark that follows it."""
    kept = []
    for i, (w, head) in enumerate(order):
        after = order[i + 1][0].form if i + 1 < len(order) else "."
        if w.form == "," and w.upos == "PUNCT" and (
                not kept or after in (",", ".", ":", ";", "?", "--")):
            continue
        if w.form == "U.S." and after == ".":
            w.form = "US"
        kept.append((w, head))
    return kept


def capital(order):
    """The first word, and that of speech after a colon."""
    due = True
    for w, _ in order:
        if w.upos != "PUNCT" and due:
            w.form = w.form[0].upper() + w.form[1:]
            due = False
        due = due or w.form == ":"


SOUNDS_LIKE_YOU = ("uni", "us", "un", "uk", "u.s", "euro", "uga")


def articles(order):
    """"a" or "an", by what follows."""
    for i, (w, _) in enumerate(order[:-1]):
        if w.upos == "DET" and w.lemma == "a":
            after = order[i + 1][0].form.lower()
            vowel = after[0] in "aeiou" and not after.startswith(
                SOUNDS_LIKE_YOU)
            w.form = "an" if vowel else "a"


def text_of(order):
    out = ""
    for i, (w, _) in enumerate(order):
        space = i > 0 and not w.glued and not order[i - 1][0].glues
        out += (" " if space else "") + w.form
    return out


def conllu(order, sent_id):
    """The lines of a sentence, blank line included."""
    number = {id(w): i + 1 for i, (w, _) in enumerate(order)}
    lines = ["# sent_id = " + sent_id, "# text = " + text_of(order)]
    for i, (w, head) in enumerate(order):
        after = order[i + 1][0] if i + 1 < len(order) else None
        no_space = after is not None and (after.glued or w.glues)
        misc = "SpaceAfter=No" if no_space else "_"
        if after is not None and after.clitic:
            last = order[i + 2][0] if i + 2 < len(order) else None
            gap = last is not None and (last.glued or after.glues)
            lines.append("\t".join(
                ["%d-%d" % (i + 1, i + 2), w.form + after.form] + ["_"] * 7
                + ["SpaceAfter=No" if gap else "_"]))
            misc = "_"
        if w.clitic:
            misc = "_"
        lines.append("\t".join([
            str(i + 1), w.form, w.lemma, w.upos, w.xpos, "_",
            str(number[id(head)] if head else 0),
            w.rel if head else "root", "_", misc]))
    return "\n".join(lines) + "\n\n"
