"""bede code --to geojson: a FeatureCollection (RFC 7946), for a map."""
import json
import os
import select
import subprocess
import unittest

from program import BEDE, CHECKER, Case, EXAMPLE, bede, check_schema

PLACED = "Kenyan police arrested twelve protesters in Nairobi."
UNKNOWN = "Kenyan police arrested twelve protesters in Zorblatt."
NOWHERE = "Russia accused Estonia of spying."
QUIET = "It rained."


def jsonl(*stories):
    return "".join(json.dumps({"id": f"s{i}", "date": "2023-05-03",
                               "text": text}) + "\n"
                   for i, text in enumerate(stories))


def geojson(*words, text=""):
    return bede("code", "--to", "geojson", *words, text=text)


class Geojson(Case):
    def assert_collection(self, whole):
        """What RFC 7946 asks for; its features."""
        self.assertEqual(list(whole), ["type", "features"])
        self.assertEqual(whole["type"], "FeatureCollection")
        for feature in whole["features"]:
            self.assertEqual(feature["type"], "Feature")
            self.assertEqual(feature["id"], feature["properties"]["id"])
            if feature["geometry"] is not None:
                self.assertEqual(feature["geometry"]["type"], "Point")
                lon, lat = feature["geometry"]["coordinates"]
                self.assertTrue(-180 <= lon <= 180 and -90 <= lat <= 90)
        return whole["features"]

    def features(self, ran, status=0):
        self.assert_done(ran, status)
        return self.assert_collection(json.loads(ran.out))

    def test_longitude_comes_first(self):
        [one] = self.features(geojson(text=PLACED))
        lon, lat = one["geometry"]["coordinates"]
        self.assertAlmostEqual(lon, 36.8, delta=0.3)  # Nairobi
        self.assertAlmostEqual(lat, -1.3, delta=0.3)

    def test_properties_are_the_record(self):
        placed = [r for r in bede("code", EXAMPLE).lines() if "event_loc" in r]
        self.assertTrue(placed)
        kept = {r["id"] for r in placed}
        for record in placed:  # no link leads to what is left out
            links = [x for x in record.pop("links", []) if x["to"] in kept]
            record.update({"links": links} if links else {})
        records = [f["properties"] for f in self.features(geojson(EXAMPLE))]
        self.assertEqual(records, placed)
        lines = [json.dumps(r).encode() for r in records]
        self.assertEqual(check_schema.check(lines, "out", CHECKER), 0)

    def test_places_without_coordinates_and_no_places(self):
        ran = geojson(text=jsonl(PLACED, UNKNOWN, NOWHERE, QUIET))
        where = {f["properties"]["event_loc"]["text"]: f["geometry"]
                 for f in self.features(ran)}
        self.assertEqual(set(where), {"Nairobi", "Zorblatt"})
        self.assertIsNone(where["Zorblatt"])
        self.assertIn("\n1 record without a place left out, 1 record written "
                      "whose place has no coordinates\n", ran.err)

    def test_no_record_is_valid(self):
        for text in (jsonl(QUIET), jsonl(NOWHERE), jsonl(QUIET, NOWHERE), ""):
            with self.subTest(text=text):
                self.assertEqual(self.features(geojson(text=text)), [])

    def test_a_feature_a_line_whatever_comes_between(self):
        stories = [QUIET, PLACED, QUIET, NOWHERE, PLACED, UNKNOWN, QUIET] * 5
        for jobs in ("1", "3"):
            ran = geojson("--jobs", jobs, text=jsonl(*stories))
            self.assertEqual(len(self.features(ran)), 15)
            lines = ran.out.splitlines()
            self.assertEqual(len(lines), 17)
            for line in lines[1:-1]:
                json.loads(line.lstrip(","))

    def test_no_text(self):
        ran = geojson("--no-text", text=PLACED)
        [one] = self.features(ran)
        self.assertNotIn("text", one["properties"])
        self.assertNotIn("Kenyan", ran.out)

    def test_a_stopped_run_is_valid(self):
        text = jsonl(PLACED) + "{\n"
        ran = geojson("--from", "jsonl", "--max-rejects", "0", text=text)
        self.assertEqual(len(self.features(ran, 1)), 1)

    def test_what_is_done_is_written(self):
        with subprocess.Popen([BEDE, "code", "--to", "geojson", "--from",
                               "jsonl"], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL) as process:
            out = b""
            for story in (PLACED, UNKNOWN):
                process.stdin.write(jsonl(story).encode())
                process.stdin.flush()
                place = b"Nairobi" if story == PLACED else b"Zorblatt"
                while place not in out:
                    ready, _, _ = select.select([process.stdout], [], [], 30)
                    self.assertTrue(ready, "nothing came within 30 s")
                    out += os.read(process.stdout.fileno(), 1 << 20)
                self.assertTrue(out.endswith(b"\n"))
            process.stdin.close()
            out += process.stdout.read()
            self.assertEqual(process.wait(30), 0)
        self.assertEqual(len(self.assert_collection(json.loads(out))), 2)


if __name__ == "__main__":
    unittest.main()
