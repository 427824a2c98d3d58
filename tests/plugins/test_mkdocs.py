"""The hook of MkDocs, in sites that MkDocs builds."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from samples import PLUGINS, REFUSED, Elements

import sip_compare_command as command

CONFIG = f"""
site_name: Codes
theme: null
hooks: [{PLUGINS / "sip_compare_mkdocs.py"}]
markdown_extensions: [EXTENSIONS]
"""


def build(markdown: str, extensions: str = "fenced_code"):
    """The page that MkDocs makes of Markdown, and what it says."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "docs").mkdir()
        (root / "theme").mkdir()
        (root / "theme/main.html").write_text("{{ page.content }}", encoding="utf-8")
        config = CONFIG.replace("theme: null", "theme: {name: null, custom_dir: theme}")
        (root / "mkdocs.yml").write_text(config.replace("EXTENSIONS", extensions), encoding="utf-8")
        (root / "docs/index.md").write_text(markdown, encoding="utf-8")
        arguments = [sys.executable, "-B", "-m", "mkdocs", "build", "--strict", "--quiet"]
        done = subprocess.run(arguments, cwd=root, capture_output=True, encoding="utf-8")
        page = root / "site/index.html"
        return page.read_text(encoding="utf-8") if page.is_file() else "", done.stderr + done.stdout, done.returncode


class MkDocs(unittest.TestCase):
    def test_a_block_becomes_the_element_with_the_comparison_inside(self):
        for extensions in ("fenced_code", "pymdownx.superfences"):
            html, said, code = build("# Codes\n```sip-compare 302 428 lang=zh-Hans heading-level=3\n```\nAfter\n", extensions)
            self.assertEqual((said, code), ("", 0))
            self.assertIn(command.read("302 428 lang=zh-Hans heading-level=3").html(), html)
            self.assertEqual(Elements(html).around, [["div"]])
            self.assertIn("<p>After</p>", html)

    def test_a_block_in_a_list_a_quote_and_an_admonition(self):
        for markdown, around in [
            ("- A\n\n    ```sip-compare 302 428\n    ```\n", ["ul", "li", "div"]),
            ("- A\n    ~~~sip-compare 302 428\n    ~~~\n- B\n", ["ul", "li", "div"]),
            ("> A\n> ```sip-compare 302 428\n> ```\n", ["blockquote", "div"]),
            ("> ```sip-compare 302 428\n> ```\n> B\n", ["blockquote", "div"]),
            ("!!! note\n\n    ```sip-compare 302 428\n    ```\n", ["div", "div"]),
        ]:
            html, said, code = build(markdown, "admonition")
            self.assertEqual((said, code, Elements(html).around), ("", 0, [around]), markdown)
            self.assertIn(command.read("302 428").html(), html)

    def test_other_blocks_stay(self):
        for markdown in (
            "```js\nsip-compare 302 428\n```\n",
            "````md\n```sip-compare 302 428\n```\n````\n",
            "    ```sip-compare 302 428\n    ```\n",
        ):
            html, said, code = build(markdown)
            self.assertEqual((said, code, Elements(html).around), ("", 0, []), markdown)
            self.assertIn("sip-compare 302 428", html)

    def test_what_cannot_be_answered_stops_with_file_and_line(self):
        words, text, message = REFUSED[-1]
        html, said, code = build(f"---\ntitle: Codes\n---\n\n# Codes\n\n```sip-compare {words}\n{text}\n```\n")
        self.assertEqual((html, code), ("", 1))
        self.assertIn(f"index.md:7: sip-compare: {message}", said.replace("\n", " "))


if __name__ == "__main__":
    unittest.main()
