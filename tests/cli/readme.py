"""What README shows is what comes out."""
import os
import re
import tempfile
import unittest

from program import Case, SOURCE, bede

WIDTH = "100"


class Readme(Case):
    def test_the_example_and_its_output(self):
        with open(os.path.join(SOURCE, "README.md"), encoding="utf-8") as file:
            shown = re.search(r"\$ cat story\.txt\n(.*?)\$ build/bede code "
                              r"--to table story\.txt\n(.*?)```",
                              file.read(), re.S)
        self.assertIsNotNone(shown)
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "story.txt")
            with open(path, "w", encoding="utf-8") as file:
                file.write(shown[1])
            ran = bede("code", "--to", "table", path, env={"COLUMNS": WIDTH})
        self.assertEqual(ran.out, shown[2])

    def test_the_map(self):
        with open(os.path.join(SOURCE, "README.md"), encoding="utf-8") as file:
            shown = re.search(r"\$ echo '(.*?)' \|\n\s*build/bede code --to "
                              r"geojson\n(.*?)```", file.read(), re.S)
        out = bede("code", "--to", "geojson", text=shown[1] + "\n").out
        out = re.sub(r'"id":"\w+"', '"id":"..."', out, count=1)
        out = re.sub(r'"properties":{.*}}', '"properties":{...}}', out)
        self.assertEqual(out, shown[2])


if __name__ == "__main__":
    unittest.main()
