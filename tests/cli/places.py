"""Names of places as `bede annotate` lists them."""
import json
import unittest

from program import Case, bede


def places(text, entities=None):
    article = {"id": "a", "date": "2020-05-01", "text": text}
    if entities:
        article["entities"] = entities
    ran = bede("annotate", "--from", "jsonl", "-", text=json.dumps(article))
    return {text[p["start"]:p["end"]]: p for p in json.loads(ran.out)["places"]}


class Places(Case):
    def test_spelling(self):
        for name in ("Kuźnica", "Kuznica", "KUŹNICA"):
            found = places(f"Guards stopped a bus near {name} on Friday.")
            self.assertEqual(found[name]["geonameid"], 766927)

    def test_qualifiers(self):
        for text, name, country, region in (
                ("A fire broke out in Paris, Texas, on Monday.",
                 "Paris", "USA", "US-TX"),
                ("A fire broke out in Paris on Monday.",
                 "Paris", "FRA", "FR-IDF"),
                ("Police closed a road in Long Beach, CA, on Monday.",
                 "Long Beach", "USA", "US-CA"),
                ("The factory in Alexandria, Va., has closed.",
                 "Alexandria", "USA", "US-VA"),
                ("The factory in Cambridge, Ontario, has closed.",
                 "Cambridge", "CAN", "CA-ON")):
            found = places(text)[name]
            self.assertEqual((found["country"], found["admin1"]),
                             (country, region), text)

    def test_qualifier_is_a_place_too(self):
        found = places("The mill in Fresno, Calif., has closed.")
        self.assertEqual(found["Calif."]["precision"], "admin1")
        self.assertEqual(found["Calif."]["country"], "USA")
        found = places("The mill in Tampa, Fla., has closed.")
        self.assertEqual(found["Fla."]["admin1"], "US-FL")

    def test_a_list_is_no_qualifier(self):
        found = places("Flights to Paris, London and Rome were late.")
        self.assertEqual(found["Paris"]["country"], "FRA")
        found = places("Mills in California, New Jersey and two other states "
                       "closed.")
        self.assertEqual(found["California"]["admin1"], "US-CA")

    def test_text_without_capitals(self):
        found = places("police fired at a mob in kanpur near the railway "
                       "station on tuesday.")
        self.assertEqual(found["kanpur"]["admin1"], "IN-UP")
        self.assertNotIn("railway", found)

    def test_what_it_is_behind_its_name_is_no_town(self):
        found = places("A man was shot inside the Cobra Bar on Monday.")
        self.assertNotIn("Bar", found)

    def test_region(self):
        found = places("Rebels hold most of Aleppo province.")["Aleppo"]
        self.assertEqual((found["precision"], found["admin1"]),
                         ("admin1", "SY-HL"))
        found = places("Rebels shelled Aleppo on Sunday.")["Aleppo"]
        self.assertEqual(found["precision"], "city")

    def test_regions_by_their_english_names(self):
        for name, code in (("Tigray", "ET-TI"), ("North Kivu", "CD-NK"),
                           ("Donetsk Oblast", "UA-14"),
                           ("Salahuddin", "IQ-SD"), ("Crimea", "UA-43"),
                           ("Lower Shabelle", "SO-SH"), ("Corsica", "FR-20R"),
                           ("Okinawa", "JP-47")):
            text = "Two men were shot in the province of %s, %s." % (
                name, {"IQ": "Iraq"}.get(code[:2], "x"))
            at = text.index(name)
            given = [{"start": at, "end": at + len(name), "type": "LOC"}]
            self.assertEqual(places(text, given)[name].get("admin1"), code)

    def test_the_story_decides(self):
        text = ("The school board of Toledo, Ohio, met on Monday. Teachers "
                "came from Columbus and Dublin.")
        found = places(text)
        self.assertEqual(found["Dublin"]["admin1"], "US-OH")
        self.assertIn("IRL", found["Dublin"]["runner_up"])
        self.assertTrue(found["Dublin"]["reason"])
        found = places("Protesters marched in Dublin on Monday.")
        self.assertEqual(found["Dublin"]["country"], "IRL")

    def test_unknown(self):
        found = places("Troops reached the village of Qarnulaq on Monday.",
                       [{"start": 30, "end": 38, "type": "LOC"}])
        self.assertNotIn("lat", found["Qarnulaq"])
        self.assertNotIn("name", found["Qarnulaq"])

    def test_unknown_but_for_its_country(self):
        def country(text):
            name = text.index("Qarnulaq")
            given = [{"start": name, "end": name + 8, "type": "LOC"}]
            found = places(text, given)["Qarnulaq"]
            self.assertNotIn("lat", found)
            self.assertEqual(found.get("precision"),
                             "country" if "country" in found else None)
            return found.get("country")
        self.assertEqual(country("Rebels shelled Qarnulaq in Idlib."), "SYR")
        self.assertEqual(country("Rebels shelled Qarnulaq. Nigeria sent "
                                 "troops from Lagos and Abuja."), "NGA")
        self.assertIsNone(country("Rebels shelled Qarnulaq. Troops came from "
                                  "Lagos and Lima."))

    def test_a_hamlet_is_hardly_meant(self):
        found = places("Nine men were shot on the West Side of Chicago.")
        self.assertEqual(found["Chicago"]["admin1"], "US-IL")
        self.assertNotIn("name", found.get("West Side", {}))

        found = places("Nine men were shot in Bern. Hundreds rallied at City "
                       "Hall.")
        self.assertNotIn("name", found.get("City Hall", {}))

    def test_the_name_of_today(self):
        found = places("A fire broke out in Newtown, Connecticut.")["Newtown"]
        self.assertEqual(found["name"], "Newtown")  # and not Hartford
        found = places("Nine men were shot in Faizabad in India.")["Faizabad"]
        self.assertEqual(found["name"], "Fyzābād")

    def test_a_seat_before_its_region(self):
        found = places("The ministers met in Arusha.")["Arusha"]
        self.assertEqual(found["precision"], "city")
        found = places("The ministers met in Quebec.")["Quebec"]
        self.assertEqual(found["precision"], "admin1")

    def test_a_region_beside_it(self):
        found = places("Gunmen shot nine men in Port Arthur, Tasmania, in "
                       "May.")["Port Arthur"]
        self.assertEqual((found.get("name"), found["country"]), (None, "AUS"))

    def test_a_word_that_is_a_town_too(self):
        found = places("The ministers met in Independence, Missouri.")
        self.assertEqual(found["Independence"]["admin1"], "US-MO")
        self.assertEqual(places("They spoke of Independence."), {})

    def test_a_region_of_a_country_s_name(self):
        def codes(text):
            ran = bede("annotate", "--from", "jsonl", "-", text=json.dumps(
                {"id": "a", "date": "2020-05-01", "text": text}))
            return {text[m["start"]:m["end"]]: m.get("code")
                    for m in json.loads(ran.out)["mentions"]}
        self.assertEqual(codes("ATLANTA (AP) - Georgia police shot a man in "
                               "Macon.")["Georgia police"], "USA")
        self.assertEqual(codes("Clairton police shot a man."
                               )["Clairton police"], "USA")
        self.assertEqual(codes("TBILISI (AP) - Georgia police shot a man."
                               )["Georgia police"], "GEO")

    def test_an_agency_is_no_country(self):
        found = places("HAVANA (AP) -- Castro spoke. Exiles in Miami marched. "
                       "Cuba protested.")
        self.assertEqual(found["HAVANA"]["country"], "CUB")
        self.assertEqual(found["Cuba"]["country"], "CUB")

    def test_parts_of_longer_names(self):
        found = places("The U.S. Army Corps opened an Asia-Pacific seminar.")
        self.assertNotIn("Pacific", found)
        self.assertEqual(found.get("U.S.", {}).get("country", "USA"), "USA")

    def test_a_seat_is_a_place(self):
        found = places("The ministers met in Tel Aviv and at the White House. "
                       "Whitehouse, Ohio, is far away.")
        self.assertEqual(found["Tel Aviv"]["precision"], "city")
        self.assertEqual(found["White House"]["precision"], "point")

    def test_a_street_is_no_town(self):
        for name in ("Washington", "Baltimore"):
            found = places("Nine men were shot on Washington Street. It was "
                           "on Baltimore Street.")
            self.assertNotIn("name", found.get(name, {}))
        found = places("Nine men were shot near 29th Avenue and Roosevelt "
                       "on Monday.")
        self.assertNotIn("name", found.get("Roosevelt", {}))
        found = places("Nine men were shot in a Hebron street.")
        self.assertEqual(found["Hebron"]["country"], "PSE")

    def test_the_police_of_a_town(self):
        found = places("The Clairton Police Department closed a road.")
        self.assertEqual(found["Clairton"]["admin1"], "US-PA")
        self.assertEqual(found["Clairton"]["kind"], "people")

    def test_a_state_is_not_the_capital(self):
        found = places("A cow from a farm in Washington state was ill.")
        self.assertEqual(found["Washington"]["admin1"], "US-WA")

    def test_kinds(self):
        found = places("Russian troops left Georgia, and Moscow denied it.")
        self.assertEqual(found["Russian"]["kind"], "people")
        self.assertEqual(found["Moscow"]["kind"], "government")
        found = places("Clashes broke out in Moscow on Sunday.")
        self.assertEqual(found["Moscow"]["kind"], "place")

    def test_given(self):
        text = "Mobile has lost its mayor."
        self.assertNotIn("Mobile", places(text))
        found = places(text, [{"start": 0, "end": 6, "type": "LOC"}])
        self.assertEqual(found["Mobile"]["country"], "USA")

    def test_command(self):
        out = bede("place", "Paris, Texas").out
        self.assertIn("admin1  US-TX\n", out)
        self.assertIn("reason  a qualifier beside it\n", out)
        out = bede("place", "Springfield").out
        self.assertGreater(out.count("candidate "), 5)
        self.assertIn("runner-up Springfield, USA, US-", out)
        out = bede("place", "20 km north of Homs").out
        self.assertIn("point   34.91000 36.71000\n", out)
        self.assertIn("uncertainty_km 5\n", out)
        out = bede("place", "near Paris, Texas").out
        self.assertIn("admin1  US-TX\n", out)
        self.assertIn("uncertainty_km 20\n", out)
        out = bede("place", "Qarnulaq").out
        self.assertEqual(out, "no place of this name is known\n")


if __name__ == "__main__":
    unittest.main()
