"""A hook of MkDocs: a fenced block of the language `sip-compare` becomes the element with the comparison inside.

In mkdocs.yml: `hooks: [node_modules/sip-compare/plugins/python/sip_compare_mkdocs.py]`.
"""

import re
from typing import List, Optional

from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from mkdocs.exceptions import PluginError

import sip_compare_command as command

# Quotes and markers of lists, then the fence and what stands behind it.
OPENING = re.compile(r"^((?:[ \t]|>|[-*+] |\d+[.)] )*)(`{3,}(?=[^`]*$)|~{3,})[ \t]*(\S*)(.*)$")
# What indents the lines below it: an item of a list, an admonition, a tab.
MARKER = re.compile(r"^[ \t>]*(?:[-*+]|\d+[.)]|!!!|\?\?\?\+?|===)[ \t]+")


class Blocks(Preprocessor):
    """Puts HTML in the place of each block, before other extensions look for fences."""

    page = ""
    lines_above = 0

    def run(self, lines: List[str]) -> List[str]:
        written: List[str] = []
        at = 0
        # How far the text of the list or admonition is indented that a line may belong to.
        indentation = 0
        while at < len(lines):
            marker = MARKER.match(lines[at])
            if marker:
                indentation = 4 + len(marker[0]) - len(marker[0].lstrip())
            elif re.match(r"[^\s>]", lines[at]):
                indentation = 0
            opening = OPENING.match(lines[at])
            end = at
            if opening and (marker or _ending_spaces(opening[1]) < indentation + 4):
                end = _end_of_block(lines, at, opening[2])
                if opening[3] == "sip-compare":
                    inside = "\n".join(line.lstrip(" \t>") for line in lines[at + 1 : end])
                    stored = self._stored(opening[4], inside, at)
                    at = end + 1
                    written += _paragraph(opening[1], stored, lines[at] if at < len(lines) else "")
                    continue
            written += lines[at : end + 1]
            at = end + 1
        return written

    def _stored(self, words: str, text: str, at: int) -> str:
        try:
            html = command.read(words, text).html()
        except command.Refusal as refusal:
            raise PluginError(f"{self.page}:{self.lines_above + at + 1}: sip-compare: {refusal}") from refusal
        # Markdown knows a <div> as a block; what is stored is put into the page as it is.
        return self.md.htmlStash.store(f"<div>\n{html}\n</div>")


class SipCompare(Extension):
    """The extension of Markdown; one for all pages."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks = Blocks()

    def extendMarkdown(self, md) -> None:
        self.blocks.md = md
        # After line ends are made alike (30), before fences (25).
        md.preprocessors.register(self.blocks, "sip-compare", 27)


extension = SipCompare()


def on_config(config):
    """MkDocs reads its configuration anew while it serves."""
    if extension not in config.markdown_extensions:
        config.markdown_extensions.append(extension)
    return config


def on_page_markdown(markdown: str, page, **_) -> Optional[str]:
    """What is read next is this page, without its front matter."""
    extension.blocks.page = page.file.src_uri
    source = page.file.content_string
    extension.blocks.lines_above = source.rstrip().count("\n") - markdown.rstrip().count("\n")
    return None


def _paragraph(prefix: str, text: str, following: str) -> List[str]:
    """A paragraph of its own in a list or a quote, before the line that follows it."""
    further = re.sub(r"[^>\t]", " ", prefix)
    above = [further.rstrip()] if further == prefix else []
    is_quoted = following.lstrip().startswith(">")
    below = [further.rstrip() if is_quoted else ""] if following.strip(" \t>") else []
    return [*above, prefix + text, *below]


def _end_of_block(lines: List[str], start: int, fence: str) -> int:
    closing = re.compile(rf"^[ \t>]*{fence[0]}{{{len(fence)},}}[ \t]*$")
    return next((at for at in range(start + 1, len(lines)) if closing.match(lines[at])), len(lines))


def _ending_spaces(text: str) -> int:
    return len(text) - len(text.rstrip(" "))
