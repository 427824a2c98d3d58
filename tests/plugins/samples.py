"""What the tests of the plugins in Python share: where the package is, and what no plugin answers."""

import os
import sys
from html.parser import HTMLParser
from pathlib import Path

MADE = Path(os.environ.get("SIP_COMPARE_PACKAGE") or Path(__file__).resolve().parents[2] / "target/package")
PLUGINS = MADE / "sip-compare/plugins/python"

# No compiled files are left in the package.
sys.dont_write_bytecode = True
sys.path.insert(0, str(PLUGINS))

# The words of a block and the text inside, with what the message says.
REFUSED = [
    ("302", "", "codes given: 1; allowed are two or three"),
    ("302 700", "", "a SIP status code is a number from 100 to 699"),
    ("302 302", "", "allowed are two or three different codes from 100 to 699"),
    ("302 --help", "", '"--help" is no SIP status code, which is a number from 100 to 699'),
    ("302 428 theme=dark", "", 'there is no option "theme"; there are: lang, heading-level'),
    ("302 428 lang=en lang=en", "", "an option is there twice"),
    ("302 428 lang=xx", "", 'there is no language "xx"; there are: en, zh-Hans'),
    ("302 428 heading-level=7", "", 'heading-level is 1 to 6, and not "7"'),
    ("302 428", "Two codes", "the text inside the block would be lost; put it above or below"),
]


class Elements(HTMLParser):
    """The elements around each comparison of a page, from outside to inside."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open = []
        self.around = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if tag == "sip-compare":
            self.around.append(list(self.open))
        if tag not in ("meta", "link", "input", "img", "br", "hr"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag in self.open:
            while self.open.pop() != tag:
                pass
