"""The shapes of sentences: each method is a template, its comment an example.

A template returns the root of a tree; who calls it adds the stop.
"""

import verbs
import words
from clauses import Clauses, mark
from nouns import adj, comma, det, modified, noun, plural, propn
from tree import Word

SAYING = ["say", "say", "say", "report", "claim", "tweet", "announce", "add",
          "confirm", "insist", "declare", "write", "state"]
PEOPLE = {"detainees", "victims", "suspect", "person", "crowd", "rebels",
          "force", "migrants", "prisoners", "diplomats", "gov", "army"}
SAYING_THAT = SAYING + ["deny", "warn", "believe", "argue", "acknowledge",
                        "admit", "estimate", "complain", "allege", "explain"]


def quote(form, xpos):
    w = Word(form, "PUNCT", xpos, '"').as_("punct")
    w.glues = xpos == "``"
    w.glued = not w.glues
    return w


def cc(form):
    return Word(form, "CCONJ", "CC").as_("cc")


def pronoun(form, xpos="PRP", lemma=None):
    w = Word(form, "PRON", xpos, lemma)
    w.plural = form in ("they", "we")
    return w


class Shapes(Clauses):
    # ---- helpers ----

    def say(self, subject, tense="past", verbs_=SAYING):
        v = verbs.group(self.r.choice(verbs_), tense, subject.plural)
        return v, subject.as_("nsubj")

    def quoted(self, c, end=","):
        marks = self.one(('"', '"'), ('"', '"'), ("\u201c", "\u201d"))
        c.first(quote(marks[0], "``"))
        if end:
            w = comma() if end == "," else Word(end, "PUNCT", ".").as_("punct")
            c.after(w)
        return c.after(quote(marks[1], "''"))

    def ours(self, depth=1):
        """A clause as its doer tells it: "our soldiers used tear gas"."""
        p = self.pattern(["army", "force", "police"], depth=2)
        w = modified(self.one("soldiers+", "services+", "forces+", "troops+",
                              "officers+", "army", "men+", "fighters+"))
        our = pronoun(self.one("our", "our", "their"), "PRP$")
        w.first(our.as_("nmod:poss"))
        if self.chance(0.3):
            w = pronoun("we")
        return self.clause(p, self.one("past", "past", "perf", "fut", "prog"),
                           w, depth=depth)

    def active(self, agents=None, tense="past", subject=None, depth=0,
               test=None):
        return self.clause(self.pattern(agents, test, depth), tense, subject,
                           depth=depth)

    def passive(self, tense="past", subject=None, depth=0, by=None, bare=False,
                test=None):
        suits = bare or subject is not None
        p = self.pattern(None, lambda p: p.object and p.agent != "weather"
                         and (not test or test(p))
                         and (not suits or p.object in PEOPLE), depth)
        return self.clause(p, tense, subject, True, depth, by=by, bare=bare)

    def participle_clause(self, depth=1):
        """"trapped in Belarus", "accused of treason"."""
        if self.chance(0.2):
            p = self.pattern(["weather"])
            return self.clause(p, "part", None, True, depth, True, by=False)
        return self.passive("part", depth=depth, bare=True)

    def relative(self, np, person, agents=None, tense=None):
        """", which form the eastern flank of NATO,"."""
        if not person or np.form in THINGS:
            who = pronoun(self.one("which", "that") if person else "which",
                          "WDT")
        else:
            who = pronoun("who", "WP")
        who.plural = np.plural
        t = tense or self.one("past", "past", "pres", "perf", "perf", "prog")
        if self.chance(0.35):
            return self.passive(t, who, depth=2).as_("acl:relcl")
        if not person and self.chance(0.25):
            v = verbs.group(self.one("border", "control", "lead", "form",
                                     "back", "support", "host"), "pres",
                            np.plural)
            v.first(who.as_("nsubj"))
            o = {"form": self.backbone, "host": self.facility}.get(
                v.lemma, self.one(self.country, self.region, self.rebels))()
            return v.after(o.as_("obj")).as_("acl:relcl")
        return self.active(agents or ["gov"], t, who, 2).as_("acl:relcl")

    def backbone(self):
        w = modified(self.one("backbone", "flank", "core", "largest:group",
                              "border", "southern:wing"))
        of = self.one(self.body, self.region, self.country)()
        return w.first(det("the")).after(self.pp("of", of).as_("nmod"))

    def subordinate(self, c, word):
        if word in ("when",):
            m = Word("when", "ADV", "WRB").as_("advmod")
        else:
            m = mark(word)
        return c.first(m).as_("advcl")

    def post_of(self):
        """"a former general", "head of the navy"."""
        w = modified(self.one(
            "general", "ally", "lawyer", "journalist", "warlord",
            "businessman", "army/officer", "spokesman", "leader", "commander",
            "head", "member", "critic", "candidate", "adviser"))
        if self.chance(0.4):
            w.first(adj(self.one("former", "senior", "prominent", "close",
                                 "local", "outspoken")))
        if self.chance(0.7):
            w.first(det("a"))
        if w.form in ("spokesman",):
            w.after(self.pp("for", self.one(self.ministry, self.army)())
                    .as_("nmod"))
        elif w.form in ("head", "member", "leader", "ally", "critic",
                        "adviser", "commander"):
            p = "to" if w.form == "adviser" else "of"
            w.after(self.pp(p, self.one(self.body, self.rebels, self.ministry,
                                        self.rebels)()).as_("nmod"))
        return w

    def conj(self, head, other, word="and", with_comma=False):
        other.first(cc(word))
        if with_comma:
            other.first(comma())
        return head.after(other.as_("conj"))

    # ---- simple sentences ----

    def plain(self):
        """Greek police fired tear gas at protesters in Athens."""
        return self.active(tense="past")

    def any_tense(self):
        """The government will not lift sanctions on Iran."""
        return self.finite()

    def perfect(self):
        """Russia has sent 300 soldiers and tanks to the region."""
        return self.active(tense=self.one("perf", "perf", "plup", "perfprog"))

    def passive_by(self):
        """Two journalists were arrested by police near the border."""
        return self.passive(self.one("past", "perf", "past", "plup"), by=True)

    def passive_alone(self):
        """At least nine civilians were killed in an attack on Monday."""
        return self.passive(self.one("past", "perf", "past", "prog", "fut"),
                            by=False)

    def fronted(self):
        """On Monday, police arrested two students."""
        c = self.finite()
        a = self.one(self.time, self.place)()
        return c.first(a.after(comma()))

    def violent_outcome(self):
        """Rebels shelled a market, killing 12 and wounding 30."""
        p = self.pattern(test=lambda p: p.outcome)
        c = self.clause(p, self.one("past", "past", "perf", "pres"))
        if not any(w.rel == "advcl" for w in c.right):
            c.after(self.lost())
        return c

    def ing_after(self):
        """Migrants clashed with soldiers, throwing stones at guards."""
        p = self.pattern(depth=2)
        c = self.clause(p, self.one("past", "past", "perf"))
        d = self.inner(self.like(p.agent), "ger", 2).as_("advcl")
        d.first(comma())
        c.after(d)
        if self.chance(0.2):
            e = self.inner(self.like(p.agent), "ger", 2)
            self.conj(d, e)
        return c

    def two_acts(self):
        """Russia has denied the charges and accuses Kyiv of shelling."""
        p = self.pattern()
        c = self.clause(p, self.one("past", "perf", "pres", "past"))
        q = self.pattern(self.like(p.agent), depth=1)
        number = any(w.rel == "nsubj" and w.plural for w in c.left)
        t = self.one("past", "past", "perf", "pres", "prog")
        d = self.clause(q, t, bare=True, depth=1)
        if number and t in ("perf", "pres", "prog"):
            d = self.clause(q, "past", bare=True, depth=1)
        return self.conj(c, d, self.one("and", "and", "but"),
                         self.chance(0.25))

    def two_clauses(self):
        """Police fired tear gas and protesters threw stones."""
        c, d = self.finite(1), self.finite(1)
        return self.conj(c, d, self.one("and", "but", "and"),
                         self.chance(0.7))

    def three_acts(self):
        """Gunmen stormed a bank, kidnapped two women and fled to Mali."""
        agents = self.one(["rebels"], ["crowd"], ["army", "force"], ["gov"])
        c = self.clause(self.pattern(agents, depth=2), "past", depth=1)
        d = self.clause(self.pattern(agents, depth=2), "past", bare=True,
                        depth=2)
        e = self.clause(self.pattern(agents, depth=2), "past", bare=True,
                        depth=2)
        c.after(d.first(comma()).as_("conj"))
        return self.conj(c, e, "and", self.chance(0.3))

    # ---- who says so ----

    def said_that(self):
        """The ministry said that rebels had seized the town."""
        v, s = self.say(self.speaker(), self.one("past", "past", "perf",
                                                 "pres"), SAYING_THAT)
        v.first(s)
        if self.chance(0.3):
            v.after(self.time())
        c = self.finite(1)
        if self.chance(0.6) or v.right:
            c.first(mark("that"))
        return v.after(c.as_("ccomp"))

    def said_it(self):
        """Turkey said it had sent troops to Syria."""
        p = self.pattern(["gov", "army", "rebels", "police"])
        who = getattr(self, p.agent)()
        it = pronoun("they" if who.plural else self.one("it", "it", "he",
                                                        "she"))
        v, s = self.say(who, self.one("past", "past", "pres"), SAYING_THAT)
        c = self.clause(p, self.one("plup", "would", "past", "pprog", "plup"),
                        it, depth=1)
        if self.chance(0.3):
            c.first(mark("that"))
        return v.first(s).after(c.as_("ccomp"))

    def tail_said(self):
        """Two soldiers were killed in the raid, officials said."""
        c = self.finite(1).after(comma()).as_("ccomp")
        v, s = self.say(self.speaker(), self.one("past", "past", "pres",
                                                 "perf"))
        v.first(s).first(c)
        if self.chance(0.3):
            v.after(self.one(self.time, lambda: self.pp(
                "in", noun("statement").first(det("a"))).as_("obl"))())
        return v

    def tail_quote(self):
        """"Our services used tear gas," the ministry tweeted."""
        c = self.quoted(self.one(self.ours, lambda: self.finite(1))()
                        ).as_("ccomp")
        v, s = self.say(self.speaker(), self.one("past", "past", "pres"))
        v.first(s).first(c)
        if self.chance(0.3):
            v.after(self.time())
        return v

    def open_quote(self):
        """Our services used tear gas, the ministry tweeted on Monday."""
        c = self.ours().after(comma()).as_("ccomp")
        if self.chance(0.5):
            c.first(quote('"', "``"))
        v, s = self.say(self.speaker())
        v.first(s).first(c)
        if self.chance(0.5):
            v.after(self.time())
        return v

    def inverted(self):
        """"We will not accept the deal," said General Tesfaye."""
        c = self.quoted(self.one(self.ours, lambda: self.finite(1))()
                        ).as_("ccomp")
        v = verbs.group(self.one("say", "say", "say", "claim", "tweet",
                                 "write"), self.one("past", "past", "pres"))
        s = self.speaker() if self.chance(0.5) else self.person()
        if s.plural and v.xpos == "VBZ":
            v = verbs.verb(v.lemma, "VBD")
        if self.chance(0.3) and s.upos == "PROPN":
            s.after(self.post_of().first(comma()).as_("appos"))
        return v.first(c).after(s.as_("nsubj"))

    def middle_said(self):
        """The rebels, officials said, had seized the town."""
        c = self.finite(1)
        subjects = [w for w in c.left if w.rel.startswith("nsubj")]
        if not subjects:
            return c
        v, s = self.say(self.speaker())
        v.first(s).first(comma()).after(comma()).as_("parataxis")
        i = c.left.index(subjects[0])
        c.left.insert(i + 1, v)
        return c

    def colon_said(self):
        """The ministry tweeted: "Our forces have captured the town."."""
        v, s = self.say(self.speaker())
        c = self.ours()
        v.first(s)
        v.after(c.first(Word(":", "PUNCT", ":").as_("punct")).as_("ccomp"))
        marks = ('"', '"')
        c.left.insert(1, quote(marks[0], "``"))
        c.after(Word(".", "PUNCT", ".").as_("punct"), quote(marks[1], "''"))
        v.no_stop = True
        return v

    def according(self):
        """According to witnesses, police beat students with clubs."""
        to = Word("to", "ADP", "IN").as_("fixed")
        a = Word("According", "VERB", "VBG", "accord").as_("case").after(to)
        s = self.speaker().first(a).as_("obl")
        c = self.finite()
        if self.chance(0.5):
            return c.first(s.after(comma()))
        a.form = "according"
        return c.after(s.first(comma()))

    def accusation_passive(self):
        """The general is accused of ordering troops to kill civilians."""
        s = self.one(self.gov, self.person, self.rebels)()
        v = verbs.group("accuse", self.one("pres", "past", "perf", "plup"),
                        s.plural, True)
        v.first(s.as_("nsubj:pass"))
        if self.chance(0.3):
            v.after(self.pp("by", self.gov()).as_("obl:agent"))
        c = self.inner(["gov", "army", "rebels"], "ger", 0).first(mark("of"))
        if self.chance(0.35):
            self.conj(c, self.inner(["gov", "army"], "ger", 1))
        return v.after(c.as_("advcl"))

    def believed_to(self):
        """The rebels are believed to have received weapons."""
        p = self.pattern(["rebels", "gov", "army"], depth=1)
        s = getattr(self, p.agent)()
        v = verbs.group(self.one("believe", "report", "expect", "say",
                                 "allege", "know"),
                        self.one("pres", "past"), s.plural, True)
        t = "inf" if v.lemma == "expect" else "perfinf"
        c = self.clause(p, t, bare=True, depth=1).as_("xcomp")
        return v.first(s.as_("nsubj:pass")).after(c)

    def deny_having(self):
        """The army has denied having fired rockets at the town."""
        p = self.pattern(["army", "gov", "rebels", "police"], depth=1)
        s = getattr(self, p.agent)()
        v = verbs.group(self.one("deny", "admit", "deny"),
                        self.one("past", "perf", "pres"), s.plural)
        t = self.one("perfger", "ger", "ger")
        c = self.clause(p, t, bare=True, depth=1).as_("xcomp")
        return v.first(s.as_("nsubj")).after(c)

    def deny_charges(self):
        """Russia has denied the EU charges that it is arming rebels."""
        s = self.gov()
        it = pronoun("they" if s.plural else "it")
        v = verbs.group(self.one("deny", "reject", "dismiss", "deny"),
                        self.one("past", "perf", "pres", "perf"), s.plural)
        inner = self.active(["gov", "army"], self.one(
            "past", "prog", "plup", "perf", "pprog"), it, 1) \
            if self.chance(0.7) else self.finite(1)
        n = self.charge().after(inner.first(mark("that")).as_("acl"))
        v.first(s.as_("nsubj")).after(n.as_("obj"))
        if self.chance(0.4):
            t = "pres" if not s.plural else "past"
            d = self.clause(self.pattern(["gov"], lambda p: "accuse" in
                                         p.verbs), t, bare=True, depth=1)
            self.conj(v, d)
        return v

    # ---- longer noun phrases ----

    def reduced_relative(self):
        """Migrants trapped in Belarus have clashed with soldiers."""
        p = self.pattern(self.one(["crowd"], ["rebels"], ["gov"]), depth=1)
        s = self.one(self.crowd, self.rebels, self.migrants)() \
            if p.agent != "gov" else self.one(self.people_of, self.person)()
        c = self.participle_clause().as_("acl")
        if self.chance(0.2):
            s.after(c.first(comma()), comma())
        else:
            s.after(c)
        return self.clause(p, self.one("past", "perf", "past", "prog",
                                       "perf"), s)

    def doing_relative(self):
        """Soldiers guarding the palace clashed with protesters."""
        agents = self.one(["crowd"], ["rebels"], ["army", "force"])
        p = self.pattern(agents, depth=1)
        s = getattr(self, p.agent)()
        c = self.inner(agents, "ger", 1).as_("acl")
        if self.chance(0.2):
            s.after(c.first(comma()), comma())
        else:
            s.after(c)
        if self.chance(0.25):
            return self.passive(self.one("past", "perf"), s)
        return self.clause(p, self.one("past", "perf", "past", "pres"), s)

    def loyal(self):
        """Troops loyal to the president shelled the town."""
        agents = self.one(["rebels"], ["army", "force"])
        p = self.pattern(agents, depth=1)
        s = getattr(self, p.agent)()
        a = adj(self.one("loyal", "loyal", "close", "hostile"))
        a.after(self.pp("to", self.one(self.gov, self.person)()).as_("obl"))
        return self.clause(p, self.one("past", "perf", "pres"), s.after(a))

    def people_of(self):
        return self.people(["politicians+", "officers+", "officials+",
                            "lawyers+", "lawmakers+"])

    def reduced_object(self):
        """Police released students detained during the protests."""
        p = self.pattern(["police", "gov"], lambda p: p.object in
                         ("crowd", "prisoners", "detainees", "rebels"), 2)
        s = getattr(self, p.agent)()
        c = self.clause(p, self.one("past", "perf", "fut"), s, depth=2)
        for w in c.right:
            if w.rel == "obj":
                w.after(self.participle_clause(2).as_("acl"))
        return c

    def who_relative(self):
        """Soldiers who had refused to fire were arrested on Monday."""
        agents = self.one(["crowd"], ["rebels"], ["army", "force"])
        p = self.pattern(agents, depth=1)
        s = getattr(self, p.agent)()
        s.after(self.relative(s, True, agents))
        if self.chance(0.4):
            return self.passive(self.one("past", "perf"), s)
        return self.clause(p, self.one("past", "perf", "past"), s)

    def which_relative(self):
        """Poland and Latvia, which border Belarus, have sent troops."""
        s = self.one(self.states, self.country, self.body, self.ministry)()
        r = self.relative(s, False).first(comma())
        s.after(r, comma())
        return self.active(["gov"], self.one("past", "perf", "perf", "pres"),
                           s)

    def object_relative(self):
        """Police beat demonstrators, who responded with stones."""
        p = self.pattern(None, lambda p: p.object in
                         ("crowd", "rebels", "force", "person", "gov"), 2)
        c = self.clause(p, "past", depth=2)
        for w in c.right:
            if w.rel in ("obj", "iobj"):
                agents = self.like(p.object)
                r = self.relative(w, True, agents, self.one("past", "perf"))
                c.right[c.right.index(w) + 1:] = []
                w.after(r.first(comma()))
        return c

    def apposition(self):
        """Prime Minister Haddad, a former general, visited Moscow."""
        s = self.person_name()
        if self.chance(0.5):
            s.first(self.title())
        s.after(self.post_of().first(comma()).as_("appos"), comma())
        if self.chance(0.3):
            return self.passive(self.one("past", "perf"), s)
        return self.active(["gov", "person"],
                           self.one("past", "perf", "past", "pres"), s)

    def apposition_first(self):
        """The army chief, General Okafor, has accused rebels."""
        w = modified(self.one("army/chief", "president", "opposition/leader",
                              "foreign:minister", "spokesman", "mayor",
                              "group/leader", "prime:minister"))
        if self.chance(0.5):
            w.first(self.owner(propn(self.country_row()[0])))
        else:
            w.first(det("the"))
            if self.chance(0.4):
                w.left.insert(1, adj(self.country_row()[1]))
        name = self.person_name()
        if self.chance(0.3):
            name.first(propn(self.one("General", "Colonel", "Mr.", "Dr."))
                       .as_("nmod:desc"))
        w.after(name.first(comma()).as_("appos"), comma())
        return self.active(["gov", "person"], self.one("past", "perf",
                                                       "pres"), w)

    def group_name(self):
        """The YPG, a US-backed militia, captured Raqqa."""
        s = self.rebels() if self.chance(0.4) else propn(
            self.r.choice(words.GROUPS))
        a = modified(self.one("militia", "armed:group", "rebel/group",
                              "paramilitary:force", "Islamist:group",
                              "guerrilla/group"))
        b, form = self.backed()
        if self.chance(0.6) and form != "held":
            a.first(b)
        s.after(a.first(det("a")).first(comma()).as_("appos"), comma())
        return self.active(["rebels"], self.one("past", "perf"), s)

    # ---- setting the scene ----

    def in_response(self):
        """In response to the raid, Poland and Latvia have sent troops."""
        n = noun(self.one("response", "response", "reaction", "retaliation"))
        p = "for" if n.form == "retaliation" else "to"
        n.after(self.pp(p, self.one(self.deed, self.issue)()).as_("nmod"))
        self.pp("in", n).after(comma()).as_("obl")
        s = self.one(self.states, self.gov, self.gov)()
        if self.chance(0.25):
            s.after(self.relative(s, s.upos == "NOUN" and s.plural)
                    .first(comma()), comma())
        return self.active(["gov"], self.one("past", "perf", "perfprog",
                                             "perf"), s).first(n)

    def despite(self):
        """Despite the ceasefire, troops shelled the town."""
        n = self.one(self.deal, self.deed, self.talks, self.issue)()
        self.pp(self.one("despite", "after", "amid", "following", "before",
                         "during", "since"), n).as_("obl")
        for w in n.left[:1]:
            if w.form == "following":
                w.upos, w.xpos, w.lemma = "VERB", "VBG", "follow"
        c = self.finite()
        if self.chance(0.6):
            return c.first(n.after(comma()))
        return c.after(n)

    def after_doing(self):
        """After arresting two students, police used tear gas."""
        p = self.pattern(depth=1)
        agents = self.like(p.agent)
        c = self.clause(p, self.one("past", "perf"), depth=1)
        d = self.inner(agents, "ger", 1)
        self.subordinate(d, self.one("after", "before", "while"))
        if self.chance(0.6):
            return c.first(d.after(comma()))
        return c.after(d)

    def because(self):
        """The rally was banned because students had thrown stones."""
        c, d = self.finite(1), self.finite(1)
        self.subordinate(d, self.one("because", "after", "as", "when", "while",
                                     "before", "although", "after", "as"))
        if self.chance(0.25):
            return c.first(d.after(comma()))
        if self.chance(0.3):
            d.first(comma())
        return c.after(d)

    def if_will(self):
        """If the army attacks, the rebels will respond."""
        d = self.active(tense="pres", depth=1)
        c = self.active(tense=self.one("fut", "would", "may"), depth=1)
        self.subordinate(d, self.one("if", "unless", "if"))
        if self.chance(0.5):
            return c.first(d.after(comma()))
        return c.after(d)

    def accused_by_participle(self):
        """Accused of spying, the diplomats were expelled."""
        d = self.participle_clause().as_("advcl")
        return self.passive(self.one("past", "perf"),
                            self.one(self.crowd, self.rebels, self.person)()
                            ).first(d.after(comma()))

    def purpose_clause(self):
        """The army sent tanks to the border to stop the refugees."""
        p = self.pattern(["army", "gov", "police"], depth=2)
        c = self.clause(p, self.one("past", "perf", "pres"), depth=2)
        d = self.inner(self.like(p.agent), "inf", 2).as_("advcl")
        return c.after(d)

    def bid(self):
        """The government used an attempt to kill the president."""
        n = noun(self.one("plan", "attempt", "decision", "effort", "order",
                          "threat", "pledge", "bid", "offer", "plot"))
        n.first(self.one(lambda: det("a"), lambda: self.owner(self.gov()))())
        n.after(self.inner(["gov", "army"], "inf", 1).as_("acl"))
        how = self.one("condemn", "reject", "denounce", "welcome", "criticize")
        s = self.gov()
        if self.chance(0.3):
            v = verbs.group(how, self.one("past", "perf"), False, True)
            v.first(n.as_("nsubj:pass"))
            return v.after(self.pp("by", s).as_("obl:agent"))
        v = verbs.group(how, self.one("past", "perf", "pres"), s.plural)
        return v.first(s.as_("nsubj")).after(n.as_("obj"))

    # ---- as papers head it ----

    def headline(self):
        """Turkish troops shell rebel positions near Idlib"""
        c = self.active(tense="pres", depth=self.one(0, 1))
        c.no_stop = self.chance(0.8)
        self.drop_articles(c)
        return c

    def headline_passive(self):
        """Nine civilians killed in air strike"""
        p = self.pattern(None, lambda p: p.object and p.agent != "weather", 1)
        np = getattr(self, p.object)()
        c = self.clause(p, "part", np, True, 1)
        c.no_stop = self.chance(0.8)
        self.drop_articles(c)
        return c

    def headline_to(self):
        """Russia to send more troops to Armenia"""
        p = self.pattern(["gov", "army", "parliament"], depth=1)
        s = getattr(self, p.agent)()
        c = self.clause(p, "inf", bare=True, depth=1)
        c.first(s.as_("nsubj"))
        c.no_stop = self.chance(0.8)
        self.drop_articles(c)
        return c

    def headline_said(self):
        """Gunmen kidnap two aid workers, police say"""
        c = self.active(tense="pres", depth=1).after(comma()).as_("ccomp")
        v, s = self.say(self.speaker(), "pres", ["say", "report", "say"])
        v.first(s).first(c)
        v.no_stop = self.chance(0.7)
        return v

    def drop_articles(self, w):
        w.left = [x for x in w.left if x.lemma not in ("the", "a")
                  or x.upos != "DET"]
        for x in w.left + w.right:
            self.drop_articles(x)

    def question(self):
        """Will Russia send troops to Armenia?"""
        s = self.one(self.gov, self.rebels, self.army)()
        agents = ["gov"] if s.upos == "PROPN" else ["rebels", "army"]
        t = self.one("fut", "perf", "could", "prog", "fut")
        c = self.clause(self.pattern(agents, depth=1), t, s, depth=1)
        c.left.remove(s)
        c.left.insert(1, s)
        c.after(Word("?", "PUNCT", ".").as_("punct"))
        c.no_stop = True
        return c

    # ---- more of what news says ----

    def there_were(self):
        """There were clashes between police and students in Calais."""
        n = modified(self.one("clashes+", "fighting", "gun/battles+",
                              "talks+", "skirmishes+", "tensions+",
                              "violence", "scuffles+"))
        two = self.coordinate([self.one(self.police, self.army)(),
                               self.one(self.crowd, self.rebels)()])
        n.after(self.pp("between", two).as_("nmod"))
        if self.chance(0.3):
            n.first(adj(self.one("fierce", "heavy", "violent", "new",
                                 "deadly", "sporadic")))
        v = Word({True: "were", False: "was"}[n.plural], "VERB", "VBD", "be")
        ex = pronoun("there", "EX").as_("expl")
        return v.first(ex).after(n.as_("nsubj"), self.one(self.place,
                                                          self.time)())

    def between(self):
        """Clashes between police and miners killed at least nine people."""
        n = modified(self.one("clashes+", "fighting", "a gun/battle"[2:],
                              "heavy:fighting", "street/battles+"))
        if n.form == "battle":
            n.first(det("a"))
        two = self.coordinate([self.one(self.police, self.army)(),
                               self.one(self.crowd, self.rebels)()])
        n.after(self.pp("between", two).as_("nmod"))
        p = self.pattern(["attack", "weather"])
        return self.clause(p, self.one("past", "perf", "pres"), n)

    def sparked(self):
        """The arrest of two journalists has sparked protests in Cali."""
        n = noun(self.one("arrest", "killing", "abduction", "death",
                          "expulsion", "detention", "shooting"))
        n.first(det("the")).after(self.pp("of", self.one(
            self.suspect, self.victims, self.person, self.diplomats)())
            .as_("nmod"))
        if self.chance(0.3):
            n.after(self.pp("by", self.one(self.police, self.rebels)())
                    .as_("nmod"))
        v = verbs.group(self.one("spark", "trigger", "provoke", "cause",
                                 "prompt"), self.one("past", "perf"))
        o = modified(self.one("protests+", "outrage", "riots+",
                              "condemnation", "clashes+", "fears+", "anger"))
        v.first(n.as_("nsubj")).after(o.as_("obj"))
        return v.after(self.one(self.place, self.time)())

    def attack_which(self):
        """The attack, which killed 12 people, was claimed by rebels."""
        n = self.deed()
        w = pronoun("which", "WDT")
        v = verbs.group(self.one("kill", "wound", "injure"),
                        self.one("past", "plup", "perf"))
        v.first(w.as_("nsubj")).after(self.victims().as_("obj"))
        n.after(v.first(comma()).as_("acl:relcl"), comma())
        m = verbs.group(self.one("condemn", "claim", "denounce", "blame",
                                 "investigate"), self.one("past", "perf"),
                        n.plural, True)
        m.first(n.as_("nsubj:pass"))
        if m.lemma == "blame":
            return m.after(self.pp("on", self.rebels()).as_("obl"))
        return m.after(self.pp("by", self.one(self.gov, self.rebels)())
                       .as_("obl:agent"))

    def killed_when(self):
        """Nine people were killed when a bomb exploded in a market."""
        v = verbs.group(self.one("kill", "wound", "injure", "kill"),
                        self.one("past", "past", "plup"), True, True)
        d = self.active(["bomb", "rebels", "army", "police"], "past", None, 2)
        s = self.victims()
        s.plural = True
        self.subordinate(d, self.one("when", "when", "after", "as"))
        return v.first(s.as_("nsubj:pass")).after(d)

    def killed_and_wounded(self):
        """The blast killed four policemen and wounded 30 others."""
        c = self.active(["attack"], "past", self.attack())
        w = verbs.verb(self.one("wound", "injure"), "VBD")
        o = plural("others").first(self.about(self.number()).as_("nummod"))
        return self.conj(c, w.after(o.as_("obj")))

    def leaving(self):
        """Troops opened fire on students, leaving two of them dead."""
        p = self.pattern(test=lambda p: p.outcome)
        c = self.clause(p, "past", depth=2)
        c.right = [w for w in c.right if w.rel != "advcl"]
        v = verbs.verb("leave", "VBG").after(
            self.victims().as_("obj"),
            Word(self.one("dead", "homeless", "dead"), "ADJ", "JJ")
            .as_("xcomp"))
        return c.after(v.first(comma()).as_("advcl"))

    def where(self):
        """Soldiers have left Goma, where rebels seized the airport."""
        c = self.active(["army", "gov", "rebels", "crowd"], self.one(
            "past", "perf", "fut"), depth=2,
            test=lambda p: any(r.split(":")[-1] in ("town", "city")
                               for r in p.roles))
        for w in c.right[::-1]:
            if w.rel in ("obl", "obj") and not w.right:
                c.right[c.right.index(w) + 1:] = []
                d = self.finite(2)
                d.first(Word("where", "ADV", "WRB").as_("advmod"))
                w.after(d.first(comma()).as_("acl:relcl"))
                break
        return c

    def saying(self):
        """The EU condemned the raid, saying that it broke the truce."""
        p = self.pattern(["gov"], depth=1)
        c = self.clause(p, self.one("past", "perf"), depth=1)
        v = verbs.verb(self.one("say", "claim", "add", "say", "warn"), "VBG")
        d = self.finite(1)
        if self.chance(0.4):
            d.first(mark("that"))
        v.after(d.as_("ccomp"))
        return c.after(v.first(comma()).as_("advcl"))

    def told_reporters(self):
        """A spokesman told reporters on Friday that talks had begun."""
        s = self.speaker()
        v = verbs.group("tell", self.one("past", "past", "perf"), s.plural)
        io = self.one(lambda: plural("reporters"), lambda: plural(
            "journalists"), self.body, lambda: noun("parliament"),
            lambda: modified("state/television"))()
        v.first(s.as_("nsubj")).after(io.as_("iobj"))
        if self.chance(0.4):
            v.after(self.time())
        d = self.finite(1)
        if self.chance(0.6):
            d.first(mark("that"))
        return v.after(d.as_("ccomp"))

    def for_allegedly(self):
        """Police arrested a lawyer for allegedly selling arms."""
        p = self.pattern(["police", "court", "gov"], lambda p: set(p.verbs) & {
            "arrest", "expel", "sack", "release", "kidnap"}, 2)
        passive = self.chance(0.5)
        c = self.clause(p, self.one("past", "perf"), passive=passive, depth=2)
        d = self.inner(["rebels", "gov", "crowd"], "ger", 1)
        if self.chance(0.6):
            d.first(Word(self.one("allegedly", "reportedly"), "ADV", "RB")
                    .as_("advmod"))
        return c.after(d.first(mark("for")).as_("advcl"))

    def amid_reports(self):
        """Troops left the town amid reports that rebels were near."""
        n = plural(self.one("reports", "fears", "claims", "rumors", "warnings",
                            "signs"))
        n.after(self.finite(1).first(mark("that")).as_("acl"))
        self.pp(self.one("amid", "amid", "after", "despite", "following"), n)
        for w in n.left[:1]:
            if w.form == "following":
                w.upos, w.xpos, w.lemma = "VERB", "VBG", "follow"
        c = self.finite(1)
        if self.chance(0.3):
            return c.first(n.after(comma()).as_("obl"))
        return c.after(n.as_("obl"))

    def who_said(self):
        """General Sesay, who said the deal was broken, left Juba."""
        s = self.person()
        who = pronoun("who", "WP")
        v = verbs.group(self.one("say", "claim", "deny", "admit"),
                        self.one("past", "perf", "plup"))
        v.first(who.as_("nsubj")).after(self.finite(2).as_("ccomp"))
        if self.chance(0.3):
            v.right[-1].first(mark("that"))
        s.after(v.first(comma()).as_("acl:relcl"), comma())
        return self.active(["gov", "person"], self.one("past", "perf"), s, 1)

    def nobody(self):
        """No group has claimed responsibility for the bombing."""
        n = noun(self.one("group", "one", "country", "party", "government"))
        if n.form == "one":
            n = Word("one", "NOUN", "NN")
        n.first(Word("no", "DET", "DT").as_("det"))
        p = self.pattern(["rebels"], lambda p: "claim" in p.verbs) \
            if self.chance(0.6) else self.pattern(["gov"], depth=2)
        return self.clause(p, self.one("perf", "past", "perf"), n, depth=1)

    def vowed_not(self):
        """The rebels agreed not to attack the town."""
        s = self.one(self.gov, self.rebels)()
        v = verbs.group(self.one("vow", "agree", "promise", "decide", "pledge",
                                 "threaten", "refuse"),
                        self.one("past", "perf", "pres"), s.plural)
        c = self.inner(["rebels", "gov", "army"], "inf", 1)
        if v.lemma not in ("threaten", "refuse"):
            c.first(verbs.negation(False))
        return v.first(s.as_("nsubj")).after(c.as_("xcomp"))

    def urged_both(self):
        """The UN urged Mali and rebels to resume talks."""
        s = self.gov()
        v = verbs.group(self.one("urge", "urge", "ask", "tell"),
                        self.one("past", "perf", "pres", "past"), s.plural)
        o = self.one(self.states, lambda: self.coordinate(
            [self.gov(), self.rebels()]))()
        c = self.inner(["gov"], "inf", 1).as_("xcomp")
        return v.first(s.as_("nsubj")).after(o.as_("iobj"), c)

    def prevented(self):
        """Police prevented students from entering the parliament."""
        s = self.police()
        v = verbs.group(self.one("prevent", "stop"), self.one("past", "perf"),
                        s.plural)
        d = self.inner(["crowd"], "ger", 1).first(mark("from"))
        return v.first(s.as_("nsubj")).after(self.crowd().as_("obj"),
                                             d.as_("advcl"))

    def response_to_by(self):
        """The army responded by shelling the town with mortars."""
        s = self.one(self.army, self.gov, self.rebels)()
        v = verbs.group(self.one("respond", "retaliate", "react"),
                        self.one("past", "perf"), s.plural)
        if self.chance(0.3):
            v.after(self.pp("to", self.deed()).as_("obl"))
        d = self.inner(["army", "gov", "rebels"], "ger", 1)
        return v.first(s.as_("nsubj")).after(d.first(mark("by"))
                                             .as_("advcl"))

    def both_sides(self):
        """Israeli and Lebanese troops have clashed along the border."""
        w = modified(self.one("troops+", "soldiers+", "officials+", "forces+",
                              "border/guards+", "police"))
        w.plural = True
        if w.form == "police":
            w.xpos = "NNS"
        two = self.r.sample(words.COUNTRIES, 2)
        b = Word(two[1][1], "ADJ", "JJ").as_("conj").first(cc("and"))
        w.first(adj(two[0][1]).after(b))
        agents = ["gov"] if w.form == "officials" else ["army", "force"]
        return self.active(agents, self.one("past", "perf", "past", "pres"),
                           w)

    def sanctioned_over(self):
        """The EU has imposed sanctions on Iran over the crackdown."""
        p = self.pattern(["gov"], lambda p: set(p.verbs) & {
            "impose", "expel", "freeze", "send", "threaten", "ban"})
        c = self.clause(p, self.one("past", "perf", "fut"))
        why = self.pp(self.one("over", "after", "over", "because_of"),
                      self.one(self.deed, self.issue)())
        if why.left[0].form == "because":
            why.left[0].after(why.left.pop(1).as_("fixed"))
        return c.after(why.as_("obl"))


THINGS = {"warplanes", "jets", "drones", "tanks", "ships", "units", "convoy"}

TEMPLATES = [name for name, f in vars(Shapes).items() if name[0] != "_"
             and getattr(f, "__doc__", None) and name not in (
                 "quoted", "ours", "relative", "participle_clause", "post_of")]
