"""Patterns of clauses.txt made into clauses, and what joins clauses."""

import os
import verbs
import words
from nouns import Nouns, adj, comma, noun, propn
from tree import Word

LIKE = {"gov": ["gov"], "country": ["gov"], "person": ["gov", "person"],
        "states": ["gov", "states"], "detainees": ["crowd", "rebels"],
        "army": ["army", "force"], "force": ["force", "police", "army"],
        "police": ["police", "force"], "rebels": ["rebels"],
        "crowd": ["crowd"], "parliament": ["parliament", "gov"],
        "court": ["court"], "workers": ["crowd", "workers"]}
MANNER = ["reportedly", "allegedly", "repeatedly", "also", "immediately",
          "illegally", "briefly", "again", "secretly", "publicly",
          "deliberately", "forcibly", "violently"]


class Pattern:
    def __init__(self, line):
        parts = [p.strip() for p in line.split("|")]
        self.verbs, self.agent = parts[0].split(), parts[1]
        self.roles = parts[2].split() if len(parts) > 2 else []
        self.outcome = len(parts) > 3
        self.nested = any(r in ("to", "ing", "that", "bare") or "+" in r or
                          r == "o:charge_that" for r in self.roles)
        self.object = next((r[2:] for r in self.roles
                            if r[:2] in ("O:", "I:")), None)
        self.placed = any(r.split(":")[-1].rstrip("?") in
                          ("town", "city", "region", "country", "facility",
                           "strike", "border", "=strike")
                          for r in self.roles)


def read_patterns():
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)),
                        "clauses.txt")
    with open(path, encoding="utf-8") as f:
        return [Pattern(x) for x in f if x.strip() and x[0] != "#"]


def mark(form, upos="SCONJ"):
    return Word(form, upos, "IN").as_("mark")


class Clauses(Nouns):
    def __init__(self, random):
        super().__init__(random)
        self.patterns = read_patterns()

    # ---- choosing ----

    def pattern(self, agents=None, test=None, depth=0):
        fit = [p for p in self.patterns
               if (agents is None or p.agent in agents)
               and (depth < 2 or not p.nested) and (not test or test(p))]
        return self.r.choice(fit) if fit else None

    def like(self, kind):
        return LIKE.get(kind, ["gov"])

    # ---- adjuncts ----

    def time(self, past=True):
        k = self.r.random()
        if k < 0.35:
            return self.pp("on", propn(self.r.choice(words.DAYS))).as_("obl")
        if k < 0.5:
            return propn(self.r.choice(words.DAYS)).as_("obl:unmarked")
        if k < 0.62:
            unit = noun(self.one("week", "month", "year"))
            which = adj("last" if past else "next")
            return unit.before(which).as_("obl:unmarked")
        if k < 0.7:
            return noun("yesterday" if past else "today").as_("obl:unmarked")
        if k < 0.8:
            m = propn(self.r.choice(words.MONTHS))
            return self.pp("in", m).as_("obl")
        if k < 0.92:
            day = Word(str(self.r.randint(1, 30)), "NUM", "CD")
            m = propn(self.r.choice(words.MONTHS)).as_("compound")
            return self.pp("on", day.before(m)).as_("obl")
        if k < 0.96 and past:
            return Word("overnight", "ADV", "RB").as_("advmod")
        y = Word(str(self.r.randint(1989, 2029)), "NUM", "CD")
        return self.pp("in", y).as_("obl")

    def place(self):
        k = self.r.random()
        if k < 0.5:
            return self.pp("in", self.one(self.city, self.town,
                                          self.region)()).as_("obl")
        if k < 0.65:
            return self.pp("near", self.one(self.city, self.border)()
                           ).as_("obl")
        if k < 0.75:
            return self.pp(self.one("outside", "near", "at"),
                           self.one(self.facility, self.embassy)()
                           ).as_("obl")
        if k < 0.85:
            return self.pp(self.one("along", "at", "on"), self.border()
                           ).as_("obl")
        if k < 0.93:
            return self.pp("in", self.country()).as_("obl")
        return self.pp("during", self.one(self.deed, self.talks)()
                       ).as_("obl")

    def lost(self):
        """", killing 12 and wounding 30"."""
        v = verbs.verb(self.one("kill", "kill", "wound", "injure"), "VBG")
        v.after(self.victims().as_("obj"))
        if self.chance(0.5):
            w = verbs.verb(self.one("wound", "injure", "destroy", "damage"),
                           "VBG")
            w.after((self.victims() if w.lemma in ("wound", "injure")
                     else self.facility()).as_("obj"))
            w.first(Word("and", "CCONJ", "CC").as_("cc"))
            v.after(w.as_("conj"))
        return v.first(comma()).as_("advcl")

    def purpose(self, agents, depth):
        if self.chance(0.5):
            v = verbs.group(self.one("disperse", "stop", "contain", "control",
                                     "scatter", "repel"), "inf")
            return v.after(self.crowd().as_("obj")).as_("advcl")
        return self.clause(self.pattern(["police", "force"], depth=2), "inf",
                           subject=None, depth=2, bare=True).as_("advcl")

    # ---- a clause ----

    def role(self, r, v, p, depth, subject_kind):
        """One thing after the verb."""
        if r.endswith("?"):
            if self.chance(0.5):
                return None
            r = r[:-1]
        if r == "to":
            # Whose act it is: of the one told, else of the subject.
            who = p.object or subject_kind
            return self.inner(self.like(who), "inf", depth).as_("xcomp")
        if r == "ing":
            return self.inner(self.like(subject_kind), "ger", depth
                              ).as_("xcomp")
        if r == "that":
            c = self.finite(depth + 1)
            return c.first(mark("that")).as_("ccomp")
        if r == "purpose":
            return self.purpose(None, depth)
        if "+" in r:
            prep = r.split("+")[0]
            who = p.object if prep in ("of", "against", "from") else None
            c = self.inner(self.like(who or subject_kind), "ger", depth)
            if prep == "of" and self.chance(0.3):
                d = self.inner(self.like(who or subject_kind), "ger", depth)
                d.first(Word("and", "CCONJ", "CC").as_("cc"))
                c.after(d.as_("conj"))
            return c.first(mark(prep)).as_("advcl")
        if r == "bare":
            c = self.inner(self.like(p.object), "inf", depth)
            c.left = [w for w in c.left if w.form != "to"]
            return c.as_("xcomp")
        kind, _, what = r.partition(":")
        if kind == "P":
            return Word(what, "ADP", "RP").as_("compound:prt")
        if kind == "X":
            return Word(what, "ADJ", "JJ").as_("xcomp")
        if kind == "C":
            return getattr(self, what)().as_("xcomp")
        if what == "charge_that":
            c = self.finite(depth + 1).first(mark("that")).as_("acl")
            return self.charge().after(c).as_("obj")
        np = noun(what[1:]) if what[0] == "=" else getattr(self, what)()
        if kind in "oO":
            return np.as_("obj")
        if kind == "I":
            return np.as_("iobj")
        return self.pp(kind, np).as_("obl")

    def inner(self, agents, tense, depth):
        """A clause that has its subject elsewhere."""
        p = self.pattern(agents, depth=depth + 1) or self.pattern(
            ["gov"], depth=depth + 1)
        return self.clause(p, tense, depth=depth + 1, bare=True)

    def clause(self, p, tense="past", subject=None, passive=False, depth=0,
               bare=False, neg=None, by=None):
        """`subject`: a phrase; None: the pattern's own, unless `bare`.
        `by`: whether a passive names who; None: as chance has it."""
        if passive:
            role = next(r for r in p.roles if r[:2] in ("O:", "I:"))
            np = subject or (None if bare else getattr(self, role[2:])())
        else:
            role = None
            np = subject or (None if bare else getattr(self, p.agent)())
        v = verbs.group(self.r.choice(p.verbs), tense,
                        bool(np) and np.plural, passive, neg)
        if np:
            np.as_("nsubj:pass" if passive else "nsubj")
            v.first(np)
        if self.chance(0.06) and tense in ("past", "perf", "part", "plup"):
            v.before(Word(self.r.choice(MANNER), "ADV", "RB").as_("advmod"))
        if passive and (self.chance(0.5) if by is None else by):
            # "were given missiles by Iran", "were urged by Iran to leave"
            late = self.chance(0.15) or any(
                r[:2] in ("o:", "X:", "C:") for r in p.roles)
        else:
            late = None
        agent = None
        if late is not None:
            agent = self.pp("by", getattr(self, p.agent)()).as_("obl:agent")
        particle = [r for r in p.roles if r[:2] == "P:"]
        for r in particle:
            if passive:
                v.after(self.role(r, v, p, depth, p.agent))
        if agent and not late:
            v.after(agent)
        for r in p.roles:
            if r is role or (passive and r in particle):
                continue
            w = self.role(r, v, p, depth, p.agent)
            if w:
                v.after(w)
            if agent and late and r[:2] in ("o:", "X:", "C:"):
                v.after(agent)
                late = agent = None
        if agent and late:
            v.after(agent)
        self.adjuncts(v, p, tense, np, depth)
        return v

    def adjuncts(self, v, p, tense, np, depth):
        past = tense not in ("fut", "inf", "pres", "would", "prog")
        if p.nested or depth > 1:
            return
        if not p.placed and self.chance(0.3):
            v.after(self.place())
        if self.chance(0.3 if depth == 0 else 0.12):
            t = self.time(past)
            k = self.r.random()
            if k < 0.15 and np and tense == "past" and v.left[-1] is np:
                v.before(t)
            else:
                v.after(t)
        if p.outcome and self.chance(0.35) and tense in (
                "past", "perf", "pres", "plup", "pprog"):
            v.after(self.lost())

    def finite(self, depth=0, subject=None, tense=None, agents=None):
        """A clause of any pattern, tense and voice."""
        p = self.pattern(agents, depth=depth)
        passive = subject is None and self.can_passive(p) and (
            self.chance(0.3) or p.agent == "weather")
        t = tense or self.one("past", "past", "past", "past", "perf", "perf",
                              "plup", "prog", "pprog", "fut", "would", "pres",
                              "could", "may", "perfprog")
        if passive and t in ("perfprog",):
            t = "perf"
        neg = self.one("not", "not", "n't") if self.chance(0.06) else None
        return self.clause(p, t, subject, passive, depth, neg=neg)

    def can_passive(self, p):
        return p.object is not None
