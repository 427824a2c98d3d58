// The plugin for remark, in Markdown as Astro reads it and in MDX as Docusaurus and Next do.

import assert from "node:assert/strict";
import test from "node:test";

import { compileSync, evaluateSync } from "@mdx-js/mdx";
import { JSDOM } from "jsdom";

import { elementIn, ofPackage, REFUSED, snippet, withoutLayout } from "./samples.js";

const { default: sipCompare } = await ofPackage("plugins/remark.js");
const { tree } = await ofPackage("plugins/tree.js");

const { document } = new JSDOM().window;

/** Makes elements of a page, with the attributes that React makes of properties. */
function jsx(type, { children = [], ...properties }) {
  const element = document.createElement(type);
  for (const [name, value] of Object.entries(properties)) element.setAttribute(name.replace("colSpan", "colspan"), value);
  element.append(...[children].flat());
  return element;
}

/** The page that becomes of Markdown. */
function page(value, format = "md", plugins = [sipCompare]) {
  const options = { format, remarkPlugins: plugins, Fragment: "main", jsx, jsxs: jsx };
  const { default: Page } = evaluateSync({ path: "docs/codes.md", value }, options);
  const made = Page({});
  const whole = document.createElement("div");
  whole.append(made);
  return withoutLayout(whole);
}

test("a block becomes the element with the comparison inside, in Markdown and in MDX", () => {
  for (const [words, codes, options] of [
    ["302 428", [302, 428], {}],
    ["480 486 603", [480, 486, 603], {}],
    ["302 428 lang=zh-Hans", [302, 428], { lang: "zh-Hans" }],
    ["302 428 heading-level=3 lang=en", [302, 428], { headingLevel: 3, lang: "en" }],
  ]) {
    for (const format of ["md", "mdx"]) {
      const made = page(`# Codes\n\n\`\`\`sip-compare ${words}\n\`\`\`\n`, format).querySelector("sip-compare");
      assert.ok(made.isEqualNode(elementIn(snippet(codes, options))), `${words} in ${format}: ${made.outerHTML}`);
      assert.ok(made.querySelector("table th[colspan]") && made.querySelector("pre code"), words);
    }
  }
});

test("properties have the names that React knows", () => {
  const code = String(compileSync("```sip-compare 302 428\n```\n", { remarkPlugins: [sipCompare] }));
  assert.match(code, /colSpan: "3"/);
});

test("the tree of a comparison is what a browser reads from its HTML", () => {
  const made = (node) => (node.value ?? jsx(node.tagName, { ...node.properties, children: node.children.map(made) }));
  for (const codes of [[100, 180], [401, 407], [404, 604, 410], [421, 420], [433, 608], [503, 500], [699, 499]]) {
    for (const lang of ["en", "zh-Hans"]) {
      const html = snippet(codes, { lang });
      assert.ok(made(tree(html)).isEqualNode(elementIn(html)), `${codes} ${lang}`);
    }
  }
});

test("a block in a list, a quote and a longer fence", () => {
  const nested = page("- In a list:\n\n  > ```sip-compare 302 428\n  > ```\n").querySelector("li > blockquote > sip-compare");
  assert.ok(nested.isEqualNode(elementIn(snippet([302, 428]))));
  assert.equal(page("````md\n```sip-compare 302 428\n```\n````\n").querySelector("sip-compare"), null);
});

test("blocks of other languages stay", () => {
  const others = "```js\nsip-compare 302 428\n```\n\n```sip 302 428\n```\n\n```\nsip-compare\n```\n\nA `sip-compare`\n";
  assert.ok(page(others).isEqualNode(page(others, "md", [])));
});

test("what cannot be answered stops with file, line and what is allowed", () => {
  for (const [words, text, message] of REFUSED) {
    const markdown = `# Codes\n\n\`\`\`sip-compare ${words}\n${text}\n\`\`\`\n`;
    assert.throws(() => page(markdown), (error) => {
      assert.ok(error.reason.includes(message), error.reason);
      assert.ok(error.file === "docs/codes.md" && error.line === 3 && error.fatal, String(error));
      return true;
    });
  }
});
