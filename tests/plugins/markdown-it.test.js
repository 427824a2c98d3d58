// The plugin for markdown-it, which VitePress and Eleventy read Markdown with.

import assert from "node:assert/strict";
import test from "node:test";

import MarkdownIt from "markdown-it";

import { elementIn, ofPackage, REFUSED, snippet } from "./samples.js";

const { default: sipCompare } = await ofPackage("plugins/markdown-it.js");

const md = new MarkdownIt().use(sipCompare);

test("a block becomes the element with the comparison inside", () => {
  for (const [words, codes, options] of [
    ["302 428", [302, 428], {}],
    ["480 486 603", [480, 486, 603], {}],
    ["302 428 lang=zh-Hans heading-level=3", [302, 428], { lang: "zh-Hans", headingLevel: 3 }],
  ]) {
    assert.equal(md.render(`\`\`\`sip-compare ${words}\n\`\`\`\n`), snippet(codes, options));
  }
});

test("Vue finds no expression and no blank line in it", () => {
  assert.doesNotMatch(md.render("```sip-compare 403 603\n```\n"), /[{}]|\n\s*\n/);
});

test("a block in a list and a quote", () => {
  const html = md.render("1. In a list:\n\n   > ```sip-compare 302 428\n   > ```\n");
  assert.equal(elementIn(html).parentElement.closest("blockquote").parentElement.tagName, "LI");
});

test("blocks of other languages go to whoever showed them before", () => {
  const others = "```js\nsip-compare 302 428\n```\n\n```sip 302 428\n```\n\n````\n```sip-compare 302 428\n```\n````\n";
  assert.equal(md.render(others), new MarkdownIt().render(others));
  const marked = new MarkdownIt();
  marked.renderer.rules.fence = () => "<mark>";
  assert.equal(marked.use(sipCompare).render("```js\n```\n"), "<mark>");
});

test("what cannot be answered stops with file, line and what is allowed", () => {
  for (const [words, text, message] of REFUSED) {
    const markdown = `# Codes\n\n\`\`\`sip-compare ${words}\n${text}\n\`\`\`\n`;
    for (const env of [{ relativePath: "docs/codes.md" }, { page: { inputPath: "docs/codes.md" } }]) {
      assert.throws(() => md.render(markdown, env), ({ message: told }) => {
        assert.ok(told.startsWith("docs/codes.md, line 3 below the front matter: sip-compare: "), told);
        assert.ok(told.includes(message), told);
        return true;
      });
    }
    assert.throws(() => md.renderInline(`\`x\``) && md.render(markdown), /^Error: line 3/);
  }
});
