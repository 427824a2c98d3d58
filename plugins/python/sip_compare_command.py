"""What an author writes to get a comparison, and the command of the package that answers. MkDocs and Sphinx share this."""

import functools
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Dict, List, NamedTuple, Optional

# These files lie in the npm package, beside its command.
COMMAND = Path(__file__).resolve().parents[2] / "command" / "cli.js"


class Refusal(ValueError):
    """A block that cannot be answered. The message says what is allowed, or what to install."""


class Block(NamedTuple):
    """What an author asks for."""

    codes: List[str]
    options: Dict[str, str]

    def html(self) -> str:
        """The element with the comparison inside, without blank lines."""
        return _answer("snippet", *self.codes, *self._asked("lang", "heading-level")).strip()

    def values(self) -> dict:
        """The comparison as values: title, verdict, summary, decision, differences and more."""
        return json.loads(_answer("compare", "--format=json", *self.codes, *self._asked("lang")))

    def _asked(self, *names: str) -> List[str]:
        return [f"--{name}={self.options[name]}" for name in names if name in self.options]


def read(words: str, text: str = "") -> Block:
    """Reads what stands behind the name of a block: two or three codes, `lang=…` and `heading-level=…`.

    `text` is what stands inside. The comparison takes its place, so nothing may.
    """
    if text.strip():
        raise Refusal("the text inside the block would be lost; put it above or below")
    codes = [word for word in words.split() if "=" not in word]
    pairs = [word.split("=", 1) for word in words.split() if "=" in word]
    options = dict(pairs)
    if len(codes) not in (2, 3):
        raise Refusal(f"codes given: {len(codes)}; allowed are two or three, as in: sip-compare 302 428")
    for code in codes:
        if not re.fullmatch("[0-9]+", code):
            raise Refusal(f'"{code}" is no SIP status code, which is a number from 100 to 699')
    if len(options) < len(pairs):
        raise Refusal("an option is there twice")
    for name in options:
        if name not in ("lang", "heading-level"):
            raise Refusal(f'there is no option "{name}"; there are: lang, heading-level')
    if not re.fullmatch("[1-6]", options.get("heading-level", "2")):
        raise Refusal(f'heading-level is 1 to 6, and not "{options["heading-level"]}"')
    return Block(codes, options)


@functools.lru_cache(maxsize=None)
def _answer(*arguments: str) -> str:
    """What the command prints. A build asks once for what it shows on several pages."""
    node = _node()
    if not COMMAND.is_file():
        raise Refusal(f"there is no {COMMAND}; keep this file in the folder of the npm package sip-compare")
    done = subprocess.run([node, str(COMMAND), *arguments], capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        raise Refusal(done.stderr.split("\n\n")[0].replace("error: ", "", 1).strip())
    return done.stdout


def _node() -> str:
    node: Optional[str] = shutil.which("node")
    if node is None:
        raise Refusal("the comparison is written by Node.js, and node is not on PATH; install Node.js 20 or newer (https://nodejs.org)")
    return node
