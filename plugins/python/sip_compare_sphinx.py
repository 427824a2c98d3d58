"""An extension of Sphinx: the directive `sip-compare` puts the element with the comparison inside into a page.

    .. sip-compare:: 302 428
       :lang: zh-Hans
       :heading-level: 3

In conf.py: `sys.path.append("node_modules/sip-compare/plugins/python")` and `extensions = ["sip_compare_sphinx"]`.
"""

from typing import List

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.addnodes import only
from sphinx.errors import SphinxError
from sphinx.util.docutils import SphinxDirective

import sip_compare_command as command


class SipCompareError(SphinxError):
    """A directive that cannot be answered; it ends the build."""

    category = "sip-compare"


class AnyOption(dict):
    """Lets every option through, so that a wrong one ends the build with a message that says which there are."""

    def __bool__(self) -> bool:
        return True

    def __getitem__(self, name: str):
        return directives.unchanged


class SipCompare(SphinxDirective):
    """The directive."""

    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec = AnyOption()

    def run(self) -> List[nodes.Node]:
        options = [f"{name}={value}" for name, value in self.options.items()]
        try:
            block = command.read(" ".join([*self.arguments, *options]), "\n".join(self.content))
            html = nodes.raw("", f"{block.html()}\n", format="html")
            # Writers of paper, of terminals and of manuals get it as text.
            text = only(expr="not html")
            text += _text(block.values())
        except command.Refusal as refusal:
            raise SipCompareError(f"{self.get_location()}: {refusal}") from refusal
        self.set_source_info(html)
        # Another version of the package may say it otherwise: then the page is read anew.
        self.env.note_dependency(str(command.COMMAND))
        return [html, text]


def _text(comparison: dict) -> List[nodes.Node]:
    """The comparison as nodes: its title, what decides, what the codes mean, when to use which, and what differs."""
    title = nodes.paragraph("", "", nodes.strong("", comparison["title"]))
    paragraphs = [nodes.paragraph("", comparison[part]) for part in ("verdict", "summary", "decision")]
    differences = nodes.bullet_list()
    for difference in comparison["differences"]:
        codes = "/".join(map(str, difference.get("between") or []))
        lead = nodes.strong("", " ".join(filter(None, [codes, difference["lead"]])) + ":")
        differences += nodes.list_item("", nodes.paragraph("", "", lead, nodes.Text(" " + difference["text"])))
    return [title, *paragraphs, differences]


def setup(app) -> dict:
    """Called by Sphinx."""
    app.add_directive("sip-compare", SipCompare)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
