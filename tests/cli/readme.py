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


if __name__ == "__main__":
    unittest.main()
