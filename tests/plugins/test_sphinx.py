"""The directive of Sphinx, in documents that Sphinx builds."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from samples import PLUGINS, REFUSED, Elements

import sip_compare_command as command

CONFIG = f"import sys\nsys.path.append({str(PLUGINS)!r})\nextensions = ['sip_compare_sphinx']\nhtml_theme = 'basic'\n"


def build(document: str, builder: str = "html"):
    """The document that Sphinx makes, and what it says."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "conf.py").write_text(CONFIG, encoding="utf-8")
        (root / "index.rst").write_text(document, encoding="utf-8")
        arguments = [sys.executable, "-B", "-m", "sphinx", "-q", "-b", builder, ".", "out"]
        done = subprocess.run(arguments, cwd=root, capture_output=True, encoding="utf-8")
        made = [*root.glob("out/index.html"), *root.glob("out/*.txt"), *root.glob("out/*.tex"), *root.glob("out/*.1")]
        return "".join(path.read_text(encoding="utf-8") for path in made), done.stderr, done.returncode


class Sphinx(unittest.TestCase):
    def test_a_directive_becomes_the_element_with_the_comparison_inside(self):
        html, said, code = build("Codes\n=====\n\n.. sip-compare:: 480 486 603\n   :lang: zh-Hans\n   :heading-level: 3\n")
        self.assertEqual((said, code), ("", 0))
        self.assertIn(command.read("480 486 603 lang=zh-Hans heading-level=3").html(), html)
        comparison = command.read("480 486 603 lang=zh-Hans").values()
        self.assertEqual(html.count(comparison["verdict"]), 1, "the text for other builders is left out")

    def test_a_directive_in_a_list_and_a_quote(self):
        html, said, code = build("Codes\n=====\n\n* A\n\n     .. sip-compare:: 302 428\n")
        self.assertEqual((said, code), ("", 0))
        self.assertEqual(Elements(html).around[0][-3:], ["li", "blockquote", "div"])

    def test_other_builders_get_text(self):
        comparison = command.read("302 428").values()
        for builder in ("text", "latex", "man"):
            text, said, code = build("Codes\n=====\n\n.. sip-compare:: 302 428\n", builder)
            self.assertEqual(code, 0, said)
            plain = " ".join(text.split())
            self.assertNotIn("<table", text)
            for part in (comparison["title"], comparison["differences"][0]["lead"]):
                self.assertIn(part, plain, builder)
        self.assertIn(comparison["verdict"], " ".join(build("A\n=\n\n.. sip-compare:: 302 428\n", "text")[0].split()))

    def test_what_cannot_be_answered_stops_with_file_and_line(self):
        for words, text, message in [REFUSED[1], REFUSED[-1], ("302 428\n   :theme: dark", "", REFUSED[4][2]), ("", "", "codes given: 0")]:
            html, said, code = build(f"Codes\n=====\n\n.. sip-compare:: {words}\n\n   {text}\n")
            self.assertEqual((html, code), ("", 2), words)
            self.assertIn("index.rst:4: ", said)
            self.assertIn(message, said)


if __name__ == "__main__":
    unittest.main()
