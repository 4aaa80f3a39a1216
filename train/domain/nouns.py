"""Noun phrases: who, what and where."""

import words
from tree import Word


def adj(form, xpos="JJ", lemma=None):
    return Word(form, "ADJ", xpos, lemma).as_("amod")


def det(form):
    return Word(form, "DET", "DT", "a" if form == "an" else form).as_("det")


def case(form):
    return Word(form, "ADP", "IN").as_("case")


def comma():
    return Word(",", "PUNCT", ",").as_("punct")


def hyphen():
    w = Word("-", "PUNCT", "HYPH").as_("punct")
    w.glued = w.glues = True
    return w


def propn(form, plural=False):
    w = Word(form, "PROPN", "NNPS" if plural else "NNP")
    w.plural = plural
    return w


UNCHANGED = {"police", "people", "aircraft", "troops", "talks", "sanctions",
             "clashes", "cattle"}
LEMMAS = {"troops": "troops", "people": "people",
          "policemen": "policeman", "gunmen": "gunman",
          "women": "woman", "men": "man", "children": "child",
          "fishermen": "fisherman", "knives": "knife", "police": "police",
          "ties": "tie", "authorities": "authority", "parties": "party",
          "countries": "country", "militiamen": "militiaman"}


def singular(form):
    if form in LEMMAS:
        return LEMMAS[form]
    if form.endswith("ies"):
        return form[:-3] + "y"
    if form.endswith(("ches", "shes", "sses", "xes")):
        return form[:-2]
    return form[:-1] if form.endswith("s") else form


def plural(form):
    """A noun given in the plural."""
    w = Word(form, "NOUN", "NNS", singular(form))
    w.plural = True
    return w


def noun(form):
    return Word(form, "NOUN", "NN")


def modified(text):
    """"riot/police+": compounds and adjectives before a head; "+" is plural,
    ":" after an adjective, "/" after a noun."""
    parts, start = [], 0
    for i, c in enumerate(text):
        if c in "/:":
            part = text[start:i]
            start = i + 1
            if c == ":":
                parts.append(participle(part))
            elif part.endswith("+"):
                parts.append(plural(part[:-1]).as_("compound"))
            else:
                parts.append(noun(part).as_("compound"))
    last = text[start:]
    head = plural(last[:-1]) if last.endswith("+") else noun(last)
    return head.before(*parts)


PARTICIPLES = {"armed": ("VERB", "VBN", "arm"), "masked": ("ADJ", "JJ", None),
               "suspected": ("VERB", "VBN", "suspect"),
               "alleged": ("ADJ", "JJ", None),
               "planned": ("VERB", "VBN", "plan"),
               "detained": ("VERB", "VBN", "detain"),
               "jailed": ("VERB", "VBN", "jail"),
               "wanted": ("VERB", "VBN", "want"),
               "occupied": ("VERB", "VBN", "occupy"),
               "disputed": ("VERB", "VBN", "dispute"),
               "better": ("ADJ", "JJR", "good"),
               "higher": ("ADJ", "JJR", "high"),
               "largest": ("ADJ", "JJS", "large")}


def participle(form):
    upos, xpos, lemma = PARTICIPLES.get(form, ("ADJ", "JJ", None))
    return Word(form, upos, xpos, lemma).as_("amod")


class Nouns:
    def __init__(self, random):
        self.r = random

    def one(self, *options):
        return self.r.choice(options)

    def chance(self, p):
        return self.r.random() < p

    # ---- names ----

    def country_row(self):
        return self.r.choice(words.COUNTRIES)

    def country(self):
        if self.chance(0.15):
            form = self.one("US", "U.S.", "UK")
            return propn(form).before(det("the"))
        if self.chance(0.08):
            w = propn("States", True)
            w.lemma, w.plural = "State", False
            return w.before(det("the"), adj("United", "NNP"))
        if self.chance(0.06):
            a, b = self.one(("Saudi", "Arabia"), ("South", "Sudan"),
                            ("North", "Korea"), ("Sri", "Lanka"))
            return propn(b).before(propn(a).as_("compound"))
        return propn(self.country_row()[0])

    def body(self):
        if self.chance(0.15):
            return propn(self.one("NATO", "ECOWAS", "ASEAN", "OPEC"))
        name = self.r.choice(words.BODIES)
        head = propn(name[-1])
        for part in name[:-1]:
            if part in words.BODY_ADJECTIVES:
                head.before(adj(part, "NNP"))
            elif part == "Rights":
                w = propn(part, True).as_("compound")
                w.lemma = "Right"
                head.before(w)
            else:
                head.before(propn(part).as_("compound"))
        return head.first(det("the"))

    def ministry(self):
        m = self.r.choice(words.MINISTRIES)
        head = propn("Ministry")
        head.before(adj(m, "NNP") if m in words.MINISTRY_ADJECTIVES
                    else propn(m).as_("compound"))
        how = self.r.random()
        row = self.country_row()
        if how < 0.3:
            return head.first(self.owner(propn(row[0])))
        if how < 0.7:
            return head.first(det("the"), adj(row[1]))
        return head.first(det("the"))

    def owner(self, w):
        s = Word("'s", "PART", "POS").as_("case")
        s.glued = s.clitic = True
        return w.after(s).as_("nmod:poss")

    def person_name(self):
        first = propn(self.r.choice(words.FIRST))
        last = propn(self.r.choice(words.LAST))
        if self.chance(0.35):
            return last
        return first.after(last.as_("flat"))

    def title(self):
        k = self.r.random()
        if k < 0.3:
            t = propn("Minister")
            m = self.r.choice(["Prime", "Foreign", "Defense", "Interior"])
            t.before(adj(m, "NNP") if m in ("Prime", "Foreign")
                     else propn(m).as_("compound"))
        elif k < 0.6:
            t = propn(self.one("President", "President", "General", "Senator",
                               "Ambassador", "Colonel", "Governor"))
        else:
            t = modified(self.one(
                "opposition/leader", "rebel/leader", "army/chief",
                "ministry/spokesman", "police/chief", "activist",
                "human:rights+/lawyer", "militia/commander", "journalist",
                "spokeswoman", "general"))
            if t.form == "lawyer":
                t = modified("rights+/lawyer")
        if self.chance(0.5):
            t.first(adj(self.country_row()[1]))
        elif t.upos == "NOUN" and self.chance(0.2):
            t.first(adj("former"))
        return t.as_("nmod:desc")

    def person(self):
        name = self.person_name()
        if self.chance(0.75):
            name.first(self.title())
            if self.chance(0.25):
                row = self.country_row()
                if not any(w.upos == "ADJ" for w in name.left[0].left[:1]):
                    name.first(self.owner(propn(row[0])))
        return name

    # ---- numbers ----

    def number(self, top=40):
        """In words, in figures; in hundreds only where `top` is great."""
        if self.chance(0.45):
            w = Word(self.r.choice(words.SMALL), "NUM", "CD")
        else:
            n = self.r.randint(3, top)
            if top >= 40 and self.chance(0.15):
                n *= 100
            form = "{:,}".format(n)
            w = Word(form, "NUM", "CD", str(n))
        w.plural = True
        return w

    def about(self, w):
        """"at least nine", "more than 30": on a number."""
        k = self.r.random()
        if k < 0.3:
            least = Word("least", "ADJ", "JJS", "least").as_("nmod")
            return w.before(least.before(case("at")))
        if k < 0.42:
            more = Word("more", "ADJ", "JJR", "more").as_("advmod")
            return w.before(more.after(
                Word("than", "ADP", "IN").as_("fixed")))
        if k < 0.5:
            return w.before(Word(self.one("nearly", "about", "around"),
                                 "ADV", "RB").as_("advmod"))
        return w

    def counted(self, head):
        k = self.r.random()
        if k < 0.7:
            return head.first(self.about(self.number()).as_("nummod"))
        if k < 0.8:
            return head.first(adj(self.one("several", "many")))
        many = plural(self.one("dozens", "hundreds", "thousands", "scores"))
        return many.after(self.pp("of", head).as_("nmod"))

    def pp(self, preposition, np):
        """A phrase with its case; the relation is the caller's."""
        for p in reversed(preposition.split("_")):
            np.first(case(p))
        return np

    # ---- people ----

    def backed(self):
        """"Iran-backed": a participle with its agent."""
        if self.chance(0.6):
            by = propn(self.one(*(row[0] for row in words.COUNTRIES), "US",
                                "NATO", "UN", "Saudi", "EU", "Kremlin"))
            by.as_("obl:unmarked")
        elif self.chance(0.4):
            by = adj(self.country_row()[1]).as_("compound")
        else:
            by = noun(self.one("government", "rebel", "state", "army",
                               "militia", "opposition")).as_("compound")
        by.after(hyphen())
        form, lemma = self.one(("backed", "back"), ("led", "lead"),
                               ("held", "hold"), ("backed", "back"),
                               ("controlled", "control"), ("run", "run"),
                               ("sponsored", "sponsor"), ("funded", "fund"),
                               ("trained", "train"), ("brokered", "broker"),
                               ("supported", "support"), ("armed", "arm"))
        return Word(form, "VERB", "VBN", lemma).as_("amod").before(by), form

    def people(self, heads, the=0.15):
        """A plural of some heads with what may stand before it."""
        w = modified(self.r.choice(heads))
        k = self.r.random()
        if k < 0.31:
            whose = adj(self.country_row()[1]) if k < 0.25 else propn(
                self.one("US", "U.S.", "UN", "NATO", "EU")).as_("compound")
            # "suspected Chadian militants", "Chadian police officers"
            w.left.insert(1 if w.left and w.left[0].form in PARTICIPLES
                          and k < 0.25 else 0, whose)
        elif k < 0.4:
            b, form = self.backed()
            if form not in ("held", "brokered"):
                w.first(b)
        if self.chance(the):
            w.first(det("the"))
        elif self.chance(0.2):
            return self.counted(w)
        return w

    def force(self):
        return self.people(["police+", "police+", "soldiers+", "troops+",
                            "security/forces+", "police/officers+",
                            "riot/police+", "border/guards+", "forces+",
                            "government/troops+", "government/forces+",
                            "army/units+", "special:forces+", "authorities+",
                            "security/services+", "warplanes+", "commandos+",
                            "peacekeepers+"])

    def police(self):
        w = self.people(["police+", "police+", "riot/police+",
                         "security/forces+", "police/officers+", "soldiers+",
                         "border/guards+", "authorities+"])
        return w

    def army(self):
        k = self.r.random()
        if k < 0.3:
            w = noun(self.one("army", "military", "navy"))
            return w.before(det("the"), adj(self.country_row()[1]))
        if k < 0.4:
            return noun(self.one("army", "military", "junta", "coalition")
                        ).before(det("the"))
        return self.people(["troops+", "soldiers+", "government/forces+",
                            "forces+", "warplanes+", "fighter/jets+", "drones+",
                            "artillery/units+", "ground/forces+", "tanks+",
                            "navy/ships+"])

    def rebels(self):
        k = self.r.random()
        if k < 0.1:
            w = propn(self.r.choice(words.GROUPS))
            w.plural = w.form == "Houthis"
            if w.form in ("Taliban", "PKK", "FARC", "ELN", "YPG", "Houthis"):
                w.before(det("the"))
            if w.form == "Houthis":
                w.xpos, w.lemma = "NNPS", "Houthi"
            return w
        return self.people(["rebels+", "militants+", "fighters+", "gunmen+",
                            "separatists+", "insurgents+", "militiamen+",
                            "armed:men+", "masked:gunmen+", "armed:groups+",
                            "separatist/fighters+", "suspected:militants+",
                            "rebel/fighters+", "jihadists+", "guerrillas+",
                            "insurgent/groups+"])

    def crowd(self):
        w = self.people(["protesters+", "protesters+", "demonstrators+",
                         "migrants+", "students+", "opposition/supporters+",
                         "workers+", "refugees+", "farmers+", "activists+",
                         "union/members+", "rioters+", "residents+",
                         "miners+", "villagers+", "asylum/seekers+"])
        if self.chance(0.2) and w.upos == "NOUN" and not w.left:
            w.first(adj(self.one("anti-government", "pro-democracy", "angry",
                                 "anti-war", "peaceful", "young",
                                 "pro-Russian", "anti-police", "local")))
        return w

    def victims(self):
        k = self.r.random()
        if k < 0.25:
            return self.about(self.number())
        if k < 0.31:
            few = Word(self.r.choice(words.SMALL), "NUM", "CD")
            few.plural = True
            of = modified(self.one("soldiers+", "attackers+", "hostages+",
                                   "protesters+", "victims+", "men+"))
            return few.after(self.pp("of", of.first(det("the"))).as_("nmod"))
        w = modified(self.one(
            "people+", "people+", "civilians+", "civilians+", "soldiers+",
            "children+", "police/officers+", "protesters+", "women+",
            "villagers+", "aid/workers+", "journalists+", "policemen+",
            "passengers+", "students+", "fishermen+", "others+", "militants+",
            "peacekeepers+", "worshippers+", "teenagers+"))
        if self.chance(0.25) and w.form != "others":
            w.first(adj(self.country_row()[1]))
        w = self.counted(w)
        if self.chance(0.15) and k > 0.5:
            part = modified(self.one("children+", "women+", "officers+",
                                     "foreigners+", "journalists+"))
            part.first(self.number(12).as_("nummod"))
            part.first(Word("including", "VERB", "VBG", "include")
                       .as_("case"))
            w.after(part.first(comma()).as_("nmod"), comma())
        return w

    def detainees(self):
        return self.one(self.crowd, self.rebels, self.victims, self.person,
                        self.suspect)()

    def suspect(self):
        w = modified(self.one("man", "suspect", "opposition/leader",
                              "journalist", "student", "lawyer", "woman",
                              "suspected:militant", "army/general",
                              "human:rights+/activist"))
        if self.chance(0.4):
            w.first(adj(self.country_row()[1]))
        a = flat_first(w)
        return w.first(det("an" if a[0].lower() in "aeio" else "a"))

    def diplomats(self):
        w = modified(self.one("diplomats+", "ambassador", "envoy",
                              "embassy/staff", "military:attache+",
                              "consul", "journalists+"))
        w.first(adj(self.country_row()[1]))
        if w.plural:
            return w.first(self.number(12).as_("nummod"))
        return w.first(det("the"))

    # ---- those who decide ----

    def gov(self):
        k = self.r.random()
        if k < 0.25:
            return self.country()
        if k < 0.33:
            return propn(self.country_row()[2])
        if k < 0.48:
            w = noun(self.one("government", "government", "opposition",
                              "parliament", "regime", "administration",
                              "president"))
            if self.chance(0.3):
                return w.first(self.owner(propn(self.country_row()[0])))
            return w.first(det("the"), adj(self.country_row()[1]))
        if k < 0.6:
            return self.ministry()
        if k < 0.72:
            return self.body()
        if k < 0.88:
            return self.person()
        if k < 0.95:
            return self.people(["officials+", "authorities+", "leaders+",
                                "lawmakers+", "diplomats+", "prosecutors+"])
        return self.owner_of_government()

    def owner_of_government(self):
        w = noun(self.one("government", "party", "administration", "regime"))
        return w.first(self.owner(propn(self.r.choice(words.LAST))))

    def states(self):
        """"Poland, Latvia and Lithuania"."""
        names = self.r.sample(words.COUNTRIES, self.r.randint(2, 4))
        return self.coordinate([propn(n[0]) for n in names])

    def coordinate(self, items, oxford=None):
        head, rest = items[0], items[1:]
        oxford = self.chance(0.3) if oxford is None else oxford
        for i, w in enumerate(rest):
            last = i == len(rest) - 1
            if last:
                w.first(Word("and", "CCONJ", "CC").as_("cc"))
                if oxford and len(rest) > 1:
                    w.first(comma())
            else:
                w.first(comma())
            head.after(w.as_("conj"))
        head.plural = True
        return head

    def speaker(self):
        k = self.r.random()
        if k < 0.2:
            return self.ministry()
        if k < 0.5:
            return self.person()
        if k < 0.7:
            return self.people(["officials+", "police+", "authorities+",
                                "witnesses+", "activists+", "residents+",
                                "rights+/groups+", "diplomats+", "doctors+"],
                               0.1)
        if k < 0.8:
            w = noun(self.one("spokesman", "spokeswoman", "official"))
            w.first(det("an" if w.form == "official" else "a"))
            of = self.one(self.ministry, self.body, self.army)()
            return w.after(self.pp(self.one("for", "of") if w.form !=
                                   "official" else "in", of).as_("nmod"))
        if k < 0.9:
            w = modified(self.one("army", "ministry", "government",
                                  "army/chief",
                                  "state/media", "news/agency", "statement",
                                  "police/chief", "army/spokesman"))
            if w.form == "media":
                w.xpos, w.lemma, w.plural = "NNS", "media", True
                return w
            return w.first(det("the"))
        return self.gov()

    # ---- things ----

    def thing(self, text):
        """Articles stand in the lists as "a ", "the "."""
        article, _, rest = text.partition(" ")
        if article in ("a", "an", "the"):
            return modified(rest).first(det(article))
        return modified(text)

    def gas(self):
        items = ["tear/gas", "tear/gas", "tear/gas", "rubber/bullets+",
                 "water/cannon", "stun/grenades+", "live:ammunition",
                 "pepper/spray", "live:rounds+", "plastic:bullets+",
                 "tear/gas/canisters+", "smoke/grenades+", "water/cannons+",
                 "warning/shots+", "flash/grenades+"]
        n = 1 if self.chance(0.6) else 2 if self.chance(0.7) else 3
        chosen = [modified(t) for t in self.r.sample(sorted(set(items)), n)]
        return self.coordinate(chosen) if n > 1 else modified(
            self.r.choice(items))

    def missile(self):
        w = self.thing(self.one(
            "rockets+", "missiles+", "mortar/rounds+", "a missile", "shells+",
            "ballistic:missiles+", "a ballistic:missile", "rockets+",
            "a rocket", "artillery/shells+", "attack/drones+"))
        if w.plural and self.chance(0.35):
            return self.counted(w)
        return w

    def stone(self):
        items = ["stones+", "rocks+", "petrol/bombs+", "bottles+", "fireworks+",
                 "bricks+", "Molotov/cocktails+", "debris", "firebombs+",
                 "smoke/bombs+"]
        n = 1 if self.chance(0.5) else 2 if self.chance(0.8) else 3
        chosen = []
        for t in self.r.sample(items, n):
            w = modified(t)
            for part in w.left:
                if part.form[0].isupper():
                    part.upos, part.xpos = "PROPN", "NNP"
            chosen.append(w)
        return self.coordinate(chosen) if n > 1 else chosen[0]

    def arms(self):
        items = ["weapons+", "arms+", "ammunition", "tanks+", "rifles+",
                 "missiles+", "anti-tank:missiles+", "fighter/jets+",
                 "drones+", "heavy:weapons+", "military:equipment",
                 "artillery", "small:arms+", "armored:vehicles+"]
        n = 1 if self.chance(0.6) else 2
        chosen = [modified(t) for t in self.r.sample(items, n)]
        return self.coordinate(chosen) if n > 1 else chosen[0]

    def troops(self):
        items = ["troops+", "soldiers+", "tanks+", "peacekeepers+",
                 "warships+", "special:forces+", "military:advisers+",
                 "warplanes+", "reinforcements+", "combat/troops+",
                 "armored:vehicles+", "police/officers+"]
        n = 1 if self.chance(0.6) else 2
        chosen = [modified(t) for t in self.r.sample(items, n)]
        if self.chance(0.45):
            chosen[0] = chosen[0].first(
                self.about(self.number(90)).as_("nummod"))
        elif self.chance(0.3):
            chosen[0].first(adj(self.one("more", "additional", "new",
                                         "foreign", "extra")))
            for w in chosen[0].left[:1]:
                if w.form == "more":
                    w.xpos, w.lemma = "JJR", "more"
        return self.coordinate(chosen) if n > 1 else chosen[0]

    def weapon_in_hand(self):
        return self.thing(self.one("batons+", "clubs+", "rifle/butts+",
                                   "sticks+", "metal/bars+", "shields+"))

    def sanctions(self):
        items = ["sanctions+", "economic:sanctions+", "new:sanctions+",
                 "travel/bans+", "an arms+/embargo", "tariffs+",
                 "asset/freezes+", "trade/restrictions+", "visa/bans+"]
        n = 1 if self.chance(0.75) else 2
        chosen = [self.thing(t) for t in self.r.sample(items, n)]
        return self.coordinate(chosen) if n > 1 else chosen[0]

    def sanctions_on(self):
        w = self.thing(self.one("sanctions+", "economic:sanctions+",
                                "an arms+/embargo", "the sanctions+",
                                "restrictions+"))
        on = self.one(self.country, self.gov)()
        return w.after(self.pp(self.one("on", "on", "against"), on)
                       .as_("nmod"))

    def facility(self):
        w = self.thing(self.one(
            "a police/station", "the presidential:palace", "a military:base",
            "the parliament/building", "an army/checkpoint", "a hospital",
            "the airport", "a school", "an oil/refinery", "a power/plant",
            "a prison", "a market", "government/buildings+", "a church",
            "a mosque", "the city/hall", "a refugee/camp", "a border/post",
            "an ammunition/depot", "army/positions+", "rebel/positions+",
            "residential:areas+", "the central:bank", "an army/barracks",
            "a convoy", "a naval:base", "a bus/station", "a training/camp"))
        if w.form == "barracks":
            w.xpos, w.lemma = "NNS", "barrack"
        if self.chance(0.2) and w.upos == "NOUN":
            w.after(self.pp(self.one("in", "near", "in"), self.city())
                    .as_("nmod"))
        elif self.chance(0.2):
            for i, d in enumerate(w.left):
                if d.upos == "DET":
                    w.left[i] = self.one(
                        lambda: d,
                        lambda: self.owner(self.city()))()
        return w

    def embassy(self):
        w = noun(self.one("embassy", "consulate"))
        w.first(det("the"), adj(self.country_row()[1]))
        return w.after(self.pp("in", self.city()).as_("nmod"))

    def city(self):
        if self.chance(0.3):
            return propn(self.country_row()[2])
        return propn(self.r.choice(words.CITIES))

    def town(self):
        if self.chance(0.45):
            return self.city()
        w = noun(self.one("town", "city", "village", "port", "province",
                          "region", "district"))
        name = self.city() if w.form not in ("province", "region") else propn(
            self.r.choice(words.REGIONS))
        if self.chance(0.4):
            w.first(adj(self.one("northern", "southern", "eastern", "western",
                                 "central", "strategic", "disputed")
                        ))
        if self.chance(0.2):
            w.first(adj(self.country_row()[1]))
        return w.first(det("the")).after(self.pp("of", name).as_("nmod"))

    def region(self):
        k = self.r.random()
        if k < 0.5:
            w = propn(self.country_row()[0])
            return w.first(adj(self.one("northern", "southern", "eastern",
                                        "western", "central",
                                        "north-eastern", "northwestern")))
        w = propn(self.r.choice(words.REGIONS))
        return w

    def road(self):
        return self.thing(self.one("the main:road", "roads+", "a highway",
                                   "the capital", "the border", "a bridge",
                                   "the entrance", "the railway/line"))

    def border(self):
        w = noun("border")
        k = self.r.random()
        if k < 0.6:
            return w.first(det("the")).after(
                self.pp("with", self.country()).as_("nmod"))
        if k < 0.8:
            return w.first(det("the"), adj(self.country_row()[1]))
        two = self.r.sample(words.COUNTRIES, 2)
        pair = self.coordinate([propn(n[0]) for n in two])
        return w.first(det("the")).after(self.pp("between", pair)
                                         .as_("nmod"))

    def fire(self):
        return noun("fire")

    def deal(self):
        w = self.thing(self.one("a ceasefire", "a peace/deal", "the truce",
                                "a trade/agreement", "the peace/agreement",
                                "a prisoner/swap", "the nuclear:deal",
                                "a ceasefire/agreement", "an arms+/treaty",
                                "a peace/accord", "a memorandum"))
        if self.chance(0.2):
            w.after(self.pp("with", self.one(self.country, self.rebels)())
                    .as_("nmod"))
        return w

    def talks(self):
        w = self.thing(self.one("talks+", "peace/talks+", "negotiations+",
                                "consultations+", "indirect:talks+",
                                "a meeting", "a summit"))
        if self.chance(0.7):
            w.after(self.pp("with", self.one(self.country, self.gov,
                                             self.rebels, self.person)())
                    .as_("nmod"))
        if self.chance(0.3):
            w.after(self.pp(self.one("on", "over", "about"), self.issue())
                    .as_("nmod"))
        return w

    def issue(self):
        w = self.thing(self.one(
            "the crisis", "the conflict", "the border/dispute", "migration",
            "human:rights+", "the nuclear:program", "trade", "the election",
            "gas/prices+", "water/shortages+", "corruption", "the war",
            "prisoner/exchanges+", "election/results+", "the pension/reform",
            "fuel/prices+", "police/brutality", "the killing", "the coup",
            "the military:exercises+", "electricity/cuts+"))
        return w

    def deed(self):
        """What is condemned or answered: an act as a noun."""
        k = self.r.random()
        w = self.thing(self.one(
            "the attack", "the crackdown", "the killing", "the raid",
            "the invasion", "the bombing", "the ambush", "the decision",
            "the sanctions+", "the missile/test", "the coup", "the arrests+",
            "the expulsion", "the strike", "the protests+", "the air/strikes+",
            "the offensive", "the move", "the blockade", "the violence",
            "the shelling", "the verdict"))
        if k < 0.3 and not w.plural:
            w.left[0] = self.owner(self.one(
                lambda: propn(self.country_row()[0]), self.person_name)())
        elif k < 0.6:
            if w.form in ("attack", "raid", "strike", "strikes", "bombing",
                          "ambush", "offensive", "shelling", "crackdown",
                          "blockade"):
                p = {"bombing": "of", "ambush": "of", "shelling": "of",
                     "blockade": "of", "offensive": "against"}.get(
                         w.form, "on")
                on = self.one(self.facility, self.town, self.force)() \
                    if w.form != "crackdown" else self.crowd()
                w.after(self.pp(p, on).as_("nmod"))
                if self.chance(0.3):
                    w.after(self.pp("by", self.one(self.rebels, self.force)())
                            .as_("nmod"))
        return w

    def attack(self):
        """An act that kills: subject of killing."""
        w = self.thing(self.one(
            "a car/bomb", "a suicide/bomber", "an air/strike", "a bomb",
            "a roadside/bomb", "an explosion", "a drone/strike", "a blast",
            "a rocket/attack", "the shelling", "a landmine", "clashes+",
            "the explosion", "an attack", "air/strikes+", "a missile/strike",
            "a gun/battle", "a knife/attack"))
        if self.chance(0.3):
            place = self.one(self.facility, self.city, self.town)()
            p = self.one("in", "near") if w.form not in ("attack", "strike") \
                else self.one("on", "in")
            w.after(self.pp(p, place).as_("nmod"))
        if self.chance(0.12):
            w.after(self.pp("by", self.one(self.rebels, self.army)())
                    .as_("nmod"))
        return w

    def bomb(self):
        return self.thing(self.one("a bomb", "a car/bomb", "a roadside/bomb",
                                   "bombs+",
                                   "a grenade", "a landmine", "a device"))

    def strike(self):
        w = self.thing(self.one("an attack", "air/strikes+", "a raid",
                                "an offensive", "attacks+", "air/raids+",
                                "an operation", "a military:operation",
                                "a suicide/attack", "drone/strikes+",
                                "an assault"))
        return w

    def demand(self):
        k = self.r.random()
        if k < 0.4:
            w = noun(self.one("release", "resignation", "withdrawal",
                              "extradition", "arrest")).first(det("the"))
            of = {"withdrawal": self.troops, "resignation": self.person}.get(
                w.form, self.one(self.person, self.detainees))()
            return w.after(self.pp("of", of).as_("nmod"))
        if k < 0.6:
            w = noun("end").first(det("an"))
            what = self.thing(self.one("the fighting", "the war",
                                       "the blockade",
                                       "the violence", "the occupation"))
            return w.after(self.pp("to", what).as_("nmod"))
        return self.thing(self.one("an investigation", "new:elections+",
                                   "early:elections+", "higher:wages+",
                                   "an immediate:ceasefire", "an inquiry",
                                   "better:conditions+", "a ceasefire",
                                   "independence", "talks+"))

    def offence(self):
        return self.thing(self.one(
            "treason", "terrorism", "espionage", "corruption", "murder",
            "war/crimes+", "human:rights+/abuses+", "ethnic:cleansing",
            "election/fraud", "genocide", "interference", "torture",
            "incitement", "aggression", "sabotage"))

    def term(self):
        if self.chance(0.2):
            return noun("death")
        w = plural("years").first(self.number(30).as_("nummod"))
        if self.chance(0.8):
            w.after(self.pp("in", noun("prison")).as_("nmod"))
        return w

    def prisoners(self):
        w = self.thing(self.one("prisoners+", "political:prisoners+",
                                "hostages+", "detainees+", "activists+",
                                "prisoners+"))
        if w.form == "prisoners" and self.chance(0.3):
            w.after(self.pp("of", noun("war")).as_("nmod"))
        return self.counted(w) if self.chance(0.5) else w

    def drone(self):
        w = self.thing(self.one("a drone", "a helicopter", "a military:plane",
                                "a fighter/jet", "a passenger/plane",
                                "a surveillance/drone"))
        if self.chance(0.5):
            d = w.left.pop(0)
            w.first(adj(self.country_row()[1])).first(d)
        return w

    def aid(self):
        items = ["aid", "humanitarian:aid", "military:aid", "food",
                 "medical:supplies+", "loans+", "medicines+", "blankets+"]
        n = 1 if self.chance(0.5) else 2
        chosen = [modified(t) for t in self.r.sample(items, n)]
        return self.coordinate(chosen) if n > 1 else chosen[0]

    def policy(self):
        w = self.thing(self.one(
            "the government", "a draft/law", "the war", "price/rises+",
            "police/violence", "the president", "the coup", "corruption",
            "the election/results+", "austerity/measures+", "the verdict",
            "the pension/reform", "military:rule", "the new:law"))
        return w

    def resolution(self):
        return self.thing(self.one("a resolution", "a draft/resolution",
                                   "a bill", "the budget", "a statement",
                                   "a law", "an amnesty/law"))

    def post(self):
        return self.thing(self.one("prime:minister", "army/chief",
                                   "defense/minister", "interior/minister",
                                   "special:envoy", "police/chief"))

    def rights(self):
        w = self.thing(self.one("human:rights+", "international:law",
                                "the ceasefire", "a UN/resolution",
                                "the constitution", "the airspace"))
        for part in w.left:
            if part.form == "UN":
                part.upos, part.xpos = "PROPN", "NNP"
        if w.form == "airspace":
            w.left[0] = self.owner(propn(self.country_row()[0]))
        return w

    def workers(self):
        return self.people(["workers+", "miners+", "teachers+", "doctors+",
                            "railway/workers+", "truck/drivers+",
                            "bus/drivers+", "nurses+"])

    def court(self):
        w = modified(self.one("court", "court", "military:court", "tribunal",
                              "appeals+/court", "judge"))
        if self.chance(0.5):
            w.first(adj(self.country_row()[1]))
        if self.chance(0.2):
            w.after(self.pp("in", self.city()).as_("nmod"))
        a = flat_first(w)
        return w.first(det("an" if a[0].lower() in "aeio" else "a"))

    def charge(self):
        """A noun that takes a clause."""
        w = self.thing(self.one("charges+", "claims+", "allegations+",
                                "accusations+", "reports+", "the charges+",
                                "suggestions+", "the claim", "the allegation"))
        k = self.r.random()
        if k < 0.3:
            w.left = [x for x in w.left if x.upos != "DET"]
            w.first(adj(self.country_row()[1]))
            if not w.plural:
                w.first(det("the"))
        elif k < 0.6:
            w.left = [x for x in w.left if x.upos != "DET"]
            w.first(propn(self.one("EU", "US", "UN", "NATO", "U.S."))
                    .as_("compound")).first(det("the"))
        return w


    def ties(self):
        return self.thing(self.one("ties+", "diplomatic:ties+", "relations+",
                                   "trade/links+",
                                   "diplomatic:relations+"))

    def election(self):
        return self.thing(self.one("the election", "elections+", "the vote",
                                   "the presidential:election",
                                   "the referendum"))

    def tariffs(self):
        w = self.thing(self.one("tariffs+", "import/duties+", "taxes+",
                                "fuel/prices+", "gas/exports+"))
        if self.chance(0.5):
            w.after(self.pp("on", self.thing(self.one(
                "steel", "grain", "imports+", "fuel", "cars+"))).as_("nmod"))
        return w

    def slur(self):
        return self.thing(self.one("a terrorist", "terrorists+", "a dictator",
                                   "an aggressor", "a puppet", "traitors+",
                                   "a war/criminal", "a terrorist:group"))

    def hostage(self):
        return noun("hostage")

    def withdrawal(self):
        w = noun(self.one("withdrawal", "deployment", "transfer", "return"))
        w.first(det("the")).after(self.pp("of", self.troops()).as_("nmod"))
        to = "from" if w.form == "withdrawal" else "to"
        return w.after(self.pp(to, self.one(self.region, self.city,
                                            self.country)()).as_("nmod"))

    def millions(self):
        return self.thing(self.one("millions+", "compensation", "a ransom",
                                   "cash"))

    def veto(self):
        w = self.thing(self.one("a veto", "an embargo", "a ban", "a complaint",
                                "a lawsuit", "a boycott"))
        if w.form in ("veto",) or self.chance(0.4):
            w.left[0] = self.owner(self.country())
        on = {"veto": "of", "embargo": "against", "ban": "on",
              "complaint": "against", "lawsuit": "against",
              "boycott": "of"}[w.form]
        return w.after(self.pp(self.one(on, "against"),
                               self.one(self.country, self.person)())
                       .as_("nmod"))

    def streets(self):
        w = plural("streets").first(det("the"))
        if self.chance(0.4):
            w.after(self.pp("of", self.city()).as_("nmod"))
        return w

    def emergency(self):
        w = noun("emergency")
        state = noun("state").first(det("a"))
        if self.chance(0.5):
            return self.thing(self.one("a curfew", "martial:law",
                                       "a lockdown"))
        return state.after(self.pp("of", w).as_("nmod"))

    def assets(self):
        w = plural("assets")
        if self.chance(0.5):
            return w.first(self.owner(self.one(self.country, self.person)()))
        return w.first(det("the")).after(
            self.pp("of", self.one(self.person, self.gov)()).as_("nmod"))

    def rally(self):
        return self.thing(self.one("the rally", "protests+", "the march",
                                   "demonstrations+", "public:gatherings+",
                                   "the party", "opposition/parties+"))

    def parliament(self):
        if self.chance(0.4):
            return self.body()
        w = noun(self.one("parliament", "senate", "assembly", "council"))
        if self.chance(0.4):
            return w.first(self.owner(propn(self.country_row()[0])))
        return w.first(det("the"), adj(self.country_row()[1]))

    def migrants(self):
        return self.people(["migrants+", "refugees+", "asylum/seekers+",
                            "civilians+", "people+", "residents+"], 0.3)

    def weather(self):
        return self.thing(self.one("the fighting", "floods+", "the siege",
                                   "the storm", "clashes+", "the blockade"))

    def convoy(self):
        return self.thing(self.one("an aid/convoy", "a convoy", "a patrol",
                                   "an army/patrol", "a police/convoy",
                                   "a police/patrol", "a bus"))


def flat_first(w):
    while w.left:
        w = w.left[0]
    return w.form
