"""What asks the command of the package."""

import os
import unittest
from pathlib import Path
from unittest import mock

from samples import REFUSED

import sip_compare_command as command


class Command(unittest.TestCase):
    def setUp(self):
        command._answer.cache_clear()

    def test_a_block_is_answered_as_html_and_as_values(self):
        block = command.read("480 486 603 lang=zh-Hans heading-level=4")
        html = block.html()
        self.assertTrue(html.startswith('<sip-compare first="480" second="486" third="603" lang="zh-Hans" heading-level="4">'), html[:200])
        self.assertIn("<h4>", html)
        self.assertNotRegex(html, r"\n\s*\n")
        self.assertEqual([block.values()[place] for place in ("first", "second", "third")], [480, 486, 603])

    def test_what_cannot_be_answered_is_told_with_what_is_allowed(self):
        for words, text, message in REFUSED:
            with self.subTest(words), self.assertRaises(command.Refusal) as refused:
                command.read(words, text).html()
            self.assertIn(message, str(refused.exception))

    def test_the_same_is_asked_once(self):
        with mock.patch.object(command.subprocess, "run", wraps=command.subprocess.run) as run:
            texts = {command.read("302 428").html() for _ in range(3)}
        self.assertEqual((len(texts), run.call_count), (1, 1))
        # A list of arguments, which no shell reads.
        self.assertIsInstance(run.call_args.args[0], list)
        self.assertFalse(run.call_args.kwargs.get("shell"))

    def test_what_is_missing_is_named(self):
        with mock.patch.dict(os.environ, {"PATH": "/nowhere"}), self.assertRaisesRegex(command.Refusal, "install Node.js 20 or newer"):
            command.read("302 428").html()
        with mock.patch.object(command, "COMMAND", Path("/nowhere/cli.js")), self.assertRaisesRegex(
            command.Refusal, "there is no /nowhere/cli.js; keep this file in the folder of the npm package sip-compare"
        ):
            command.read("302 428").html()


if __name__ == "__main__":
    unittest.main()
