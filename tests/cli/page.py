"""bede code --to html: one page, whole and safe, of what was coded."""
import html.parser
import json
import re
import unittest
import xml.etree.ElementTree as xml

from program import Case, EXAMPLE, bede

SPACE = "{http://www.w3.org/1999/xhtml}"
STORY = ("Kenyan police arrested twelve protesters in Nairobi on Monday. "
         "Rebels attacked a convoy near Kabul, the army said.\n\n"
         "Gunmen killed nine villagers in Zorblatt.")
VOID = {"meta", "br", "link", "img", "use", "path", "circle", "rect"}


def jsonl(*articles):
    return "".join(json.dumps({"id": f"s{i}", "date": "2023-05-03"} |
                              article) + "\n"
                   for i, article in enumerate(articles))


class Balance(html.parser.HTMLParser):
    """What HTML, which is not XML, makes of it."""

    def __init__(self):
        super().__init__()
        self.open, self.faults, self.tags, self.links = [], [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for name, value in attrs
                       if name in ("src", "href", "xlink:href", "srcset",
                                   "action", "data", "poster")]
        self.faults += [f"{tag} {name}" for name, _ in attrs
                        if name.startswith("on")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)


class Page:
    def __init__(self, text):
        self.text = text
        self.root = xml.fromstring(text.split("\n", 1)[1])
        self.html = Balance()
        self.html.feed(text)

    def all(self, tag, **wanted):
        return [e for e in self.root.iter(SPACE + tag)
                if all(value in (e.get(key.strip("_")) or "").split()
                       for key, value in wanted.items())]

    def body(self):
        """What stands in the page, without style and script."""
        return re.sub(r"<(style|script)>.*?</\1>", "", self.text, flags=re.S)


def words(element):
    return " ".join("".join(element.itertext()).split())


class Html(Case):
    def page(self, *options, text="", status=0):
        ran = bede("code", "--to", "html", *options, text=text)
        self.assert_done(ran, status)
        self.assertTrue(ran.out.startswith("<!DOCTYPE html>\n"))
        page = Page(ran.out)
        self.assertEqual(page.html.faults, [])
        self.assertEqual(page.html.open, [])
        return page

    def test_the_example(self):
        page = self.page(EXAMPLE)
        records = bede("code", EXAMPLE).lines()
        rows = [e.get("id") for e in page.all("tr") if e.get("id")]
        self.assertEqual(rows, ["r" + r["id"] for r in records])
        ids = [e.get("id") for e in page.root.iter() if e.get("id")]
        self.assertEqual(len(ids), len(set(ids)))
        for link in page.html.links:
            self.assertIn(link[1:], ids)

    def test_the_words_of_each_role_are_marked(self):
        page = self.page("--from", "jsonl", text=jsonl({"text": STORY}))
        marked = {role: [words(e) for e in page.all("span", class_=role)
                         if e.get("data-r")] for role in "artpw"}
        self.assertIn("Kenyan police", marked["a"])
        self.assertIn("Rebels", marked["a"])
        # "convoy" is a word of the event, too: a piece of its own
        self.assertIn("a convoy", " ".join(marked["r"]))
        self.assertIn("arrested", marked["t"])
        self.assertIn("Nairobi", marked["p"])
        self.assertIn("Monday", marked["w"])
        self.assertNotIn("the army", marked["a"] + marked["r"])

    def test_the_text_is_whole(self):
        page = self.page("--from", "jsonl", text=jsonl({"text": STORY}))
        [text] = page.all("div", class_="text")
        for reference in text.iter(SPACE + "a"):
            reference.text = ""
        self.assertEqual(words(text), " ".join(STORY.split()))
        self.assertEqual(len(text.findall(SPACE + "p")), 2)

    def test_places_are_on_the_map_or_named_below(self):
        page = self.page("--from", "jsonl", text=jsonl({"text": STORY}))
        spots = {e.get("data-lat") for e in page.all("g", class_="spot")} | \
            {e.get("data-lat") for e in page.root.iter()
             if e.get("class") == "spot"}
        self.assertEqual(len(spots - {None}), 2)
        [caption] = page.all("figcaption")
        self.assertRegex(words(caption), r"Nairobi\s1; Kabul\s2 *Not on the "
                         r"map: Zorblatt\s3")

    def test_nothing_is_fetched(self):
        url = "https://example.org/a?b=1&c=2"
        page = self.page("--from", "jsonl",
                         text=jsonl({"text": STORY, "url": url}))
        outside = [x for x in page.html.links if not x.startswith("#")]
        self.assertEqual(outside, [url])
        self.assertNotRegex(page.text, r"url\(|@import|\bfetch\(|XMLHttp")
        rest = page.text.replace("http://www.w3.org/", "").replace(
            url.replace("&", "&amp;"), "")
        self.assertNotRegex(rest, r"https?://")

    def test_markup_in_an_article_is_text(self):
        evil = "<script>alert(1)</script>"
        text = ("Kenyan police arrested twelve <b>protesters</b> & " + evil +
                " in Nairobi. \"Rebels\" </span></p> attacked 'a convoy'.")
        page = self.page("--from", "jsonl", text=jsonl(
            {"text": text, "title": evil, "publisher": evil + "&amp;",
             "url": "javascript:alert(1)", "id": '"><img src=x>'}))
        self.assertEqual(page.html.tags.count("script"), 1)
        self.assertNotIn("img", page.html.tags)
        self.assertNotIn("b", page.html.tags)
        self.assertEqual([x for x in page.html.links if x[0] != "#"], [])
        [title] = page.all("h2")
        self.assertEqual(words(title), evil)
        [body] = page.all("div", class_="text")
        for reference in body.iter(SPACE + "a"):
            reference.text = ""
        self.assertEqual(words(body), " ".join(text.split()))

    def test_what_xml_cannot_hold(self):
        self.page("--from", "jsonl", text=jsonl(
            {"text": "Kenyan police \u0001\u000b arrested\u0000 twelve "
             "protesters \uffff in Nairobi.", "title": "a\u0008b"}))

    def test_no_text(self):
        page = self.page("--no-text", "--from", "jsonl",
                         text=jsonl({"text": STORY}))
        self.assertEqual(page.all("div", class_="text"), [])
        for word in ("Kenyan", "protesters", "convoy", "villagers",
                     "Zorblatt"):
            self.assertNotIn(word, page.body())
        self.assertIn("Nairobi", page.body())  # a name of the lexicon
        self.assertEqual(len([e for e in page.all("tr") if e.get("id")]), 3)

    def test_without_records(self):
        quiet = jsonl({"text": "It rained.", "title": "Rain"})
        self.assertNotIn("Rain", self.page("--from", "jsonl", text=quiet).text)
        told = self.page("--emit-empty", "--from", "jsonl", text=quiet)
        self.assertEqual([words(e) for e in told.all("h2")], ["Rain"])
        self.assertRegex(words(told.all("article")[0]), "No event: ")
        self.assertIsNone(self.page(text="").root.find(".//" + SPACE +
                                                       "article"))

    def test_a_stopped_run_is_whole(self):
        self.page("--from", "jsonl", "--max-rejects", "0", status=1,
                  text=jsonl({"text": STORY}) + "{\n")

    def test_threads_do_not_matter(self):
        text = jsonl(*[{"text": STORY}] * 9)
        one, three = (bede("code", "--to", "html", "--from", "jsonl",
                           "--jobs", n, text=text).out for n in "13")
        self.assertEqual(one, three)


if __name__ == "__main__":
    unittest.main()
