// What is shown: the overview, one code, or two side by side. The parts and classes are those of the style sheet.

import { compare, rowsOf } from "./compare.js";
import { fill, h, rich, svg } from "./dom.js";

/** How many of the pairs people ask for are offered. */
const PAIRS = 16;

/** Where the lifelines of two, three and four parties stand. */
const LIFELINES = {
  2: ["25%", "75%"],
  3: ["16.667%", "50%", "83.333%"],
  4: ["12.5%", "37.5%", "62.5%", "87.5%"],
};

/** The tone of a code. */
export const toneOf = (code) => Math.floor(code / 100);

/** The view of a selection, and the comparison if there is one. */
export function viewOf(data, first, second) {
  if (!first && !second) return { view: overview(data.index) };
  if (!first || !second || first === second) return { view: codeView(data, first === second) };
  const comparison = compare(data);
  return { view: comparisonView(data, comparison), comparison };
}

function comparisonView({ index, codes }, comparison) {
  const { texts } = index;
  const { title, summary, decision, differences, rows } = comparison;
  const cards = decision.texts.map((text, place) =>
    h("p", { class: "decision-card", "data-tone": toneOf(codes[place].code) }, rich(withStrong(text, `${codes[place].code}`))),
  );
  return h(
    "div",
    { class: "comparison-view" },
    heading(0, title),
    h("p", { class: "summary", part: "summary" }, rich(summary)),
    h("div", { class: "host-notes" }),
    h(
      "section",
      { class: "decision" },
      heading(1, texts.comparison.decision_title),
      h(
        "div",
        { class: "decision-cards", part: "decision" },
        cards,
        decision.rule && h("p", { class: "decision-rule" }, rich(decision.rule)),
      ),
    ),
    h(
      "section",
      { class: "differences", part: "differences" },
      heading(1, texts.comparison.differences_title),
      h("ol", null, differences.map((sentence) => h("li", null, h("span", null, rich(sentence))))),
    ),
    table(texts, codes, rows, texts.comparison.table_title, texts.comparison.table_introduction),
    callFlows(texts, codes),
    examples(texts, codes),
    learnMore(index, comparison),
    copyButtons(texts.copy),
  );
}

function codeView({ index, codes: [code] }, isSame) {
  const texts = index.texts.single;
  const [title, request] = isSame ? [texts.same_title, texts.same_introduction] : [texts.title, texts.invitation];
  const others = code.neighbors.map((other) => [other, [code.code, other]]);
  return h(
    "div",
    { class: "code-view" },
    heading(0, fill(title, code)),
    h("p", { class: "summary", part: "summary" }, rich(code.summary)),
    h("div", { class: "host-notes" }),
    h(
      "section",
      { class: "invitation", "data-tone": toneOf(code.code) },
      h("p", { class: "invitation-text" }, fill(request, code)),
      heading(1, fill(texts.neighbors_title, code)),
      codeChips(index, others),
    ),
    table(index.texts, [code], rowsOf(index, [code]), fill(texts.table_title, code), ""),
    callFlows(index.texts, [code]),
    examples(index.texts, [code]),
  );
}

function overview(index) {
  const texts = index.texts.overview;
  const of = (isFit) => index.codes.filter(isFit);
  const list = (codes) => h("ul", { class: "code-list" }, codes.map(codeItem));
  const block = ([digit, name]) =>
    h(
      "section",
      { class: "class-block", "data-tone": digit },
      heading(2, fill(index.texts.facts.class_badge, { digit, name })),
      list(of(([code, , isRegistered]) => isRegistered && toneOf(code) === Number(digit))),
    );
  return h(
    "div",
    { class: "overview" },
    heading(0, texts.title),
    h("p", { class: "summary", part: "summary" }, texts.introduction),
    h("section", { class: "asked-pairs" }, heading(1, texts.pairs_title), pairChips(index, index.pairs.slice(0, PAIRS))),
    h(
      "section",
      { class: "all-codes" },
      heading(1, texts.codes_title),
      h("div", { class: "class-blocks" }, Object.entries(index.classes).map(block)),
    ),
    h(
      "section",
      { class: "unregistered-codes" },
      heading(1, texts.unregistered_title),
      h("p", { class: "section-note" }, texts.unregistered_introduction),
      list(of(([, , isRegistered]) => !isRegistered)),
    ),
  );
}

function codeItem([code, phrase]) {
  return h("li", null, link([code], "code-item", toneOf(code), h("b", null, code), " ", h("span", null, phrase)));
}

function heading(depth, text, id) {
  const title = depth === 0 && { part: "title", tabindex: "-1" };
  return h(`h${2 + depth}`, { id, ...title }, text);
}

/** What leads to a selection; the element listens for clicks. */
function link(selection, look, tone, ...content) {
  return h("button", { type: "button", "data-look": look, "data-tone": tone, "data-codes": selection.join() }, content);
}

function table(texts, codes, groups, title, introduction) {
  const head = ({ code, phrase }) =>
    h(
      "th",
      { role: "columnheader", scope: "col", "data-tone": toneOf(code), part: "column-head" },
      h("span", { class: "code" }, code),
      " ",
      h("span", { class: "phrase" }, phrase),
    );
  const group = ({ title, rows }) =>
    h(
      "tbody",
      { role: "rowgroup" },
      h(
        "tr",
        { role: "row", class: "group" },
        h("th", { role: "rowheader", scope: "rowgroup", colspan: codes.length + 1 }, title),
      ),
      rows.map((row) => tableRow(texts, codes, row)),
    );
  return h(
    "section",
    { class: "comparison-table", part: "table" },
    heading(1, title, "table-title"),
    introduction && h("p", { class: "section-note" }, introduction),
    h(
      "table",
      { role: "table", "aria-labelledby": "table-title" },
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, h("td", { role: "cell" }), codes.map(head))),
      groups.map(group),
    ),
    h("p", { class: "section-note" }, texts.comparison.strengths),
  );
}

function tableRow(texts, codes, { aspect, label, cells, differs }) {
  const state = differs === null ? null : differs ? "differs" : "same";
  const cell = (content, place) =>
    h(
      "td",
      { role: "cell", "data-tone": toneOf(codes[place].code) },
      h("span", { class: "cell-code" }, codes[place].code),
      fact(aspect, content),
    );
  return h(
    "tr",
    { role: "row", "data-state": state, part: "row" },
    h("th", { role: "rowheader", scope: "row" }, label, " ", h("span", { class: "mark" }, state && texts.comparison[state])),
    cells.map(cell),
  );
}

function fact(aspect, { entries, note, references }) {
  const fact =
    entries.length > 1
      ? h("ul", null, entries.map((entry) => h("li", null, content(entry))))
      : h("p", null, aspect === "class" ? h("span", { class: "badge" }, entries.map(content)) : entries.map(content));
  return h(
    "div",
    { class: "fact" },
    fact,
    note && h("p", { class: "note" }, rich(note)),
    references && h("p", { class: "cited" }, references.map(content)),
  );
}

/** An entry: a text, or a text that leads somewhere. */
function content(entry) {
  return typeof entry === "string" ? rich(entry) : h("a", { class: "source", href: entry[1] }, rich(entry[0]));
}

function sideBySide(codes, content) {
  const figure = (code) =>
    h(
      "figure",
      { "data-tone": toneOf(code.code) },
      h("figcaption", null, h("b", null, code.code), " ", code.phrase),
      content(code),
    );
  return h("div", { class: "side-by-side" }, codes.map(figure));
}

function callFlows({ flow }, codes) {
  return h(
    "section",
    { class: "call-flows", part: "call-flow" },
    heading(1, flow.title),
    h("p", { class: "section-note" }, flow.introduction),
    sideBySide(codes, ladder),
  );
}

function ladder({ flow: { parties, steps } }) {
  const lanes = parties.length;
  return h(
    "div",
    { class: "ladder", "data-lanes": lanes },
    svg(
      "svg",
      { class: "lifelines", "aria-hidden": "true" },
      LIFELINES[lanes].map((x) => svg("line", { x1: x, x2: x, y1: "0", y2: "100%" })),
    ),
    h("div", { class: "parties", "aria-hidden": "true" }, parties.map((name) => h("span", null, name))),
    h("ol", null, steps.map(step)),
  );
}

function step({ kind, from, to, route, text, detail, subject }) {
  return h(
    "li",
    {
      "data-kind": kind,
      "data-start": Math.min(from, to),
      "data-end": Math.max(from, to),
      "data-back": from > to,
      "data-subject": subject,
    },
    h(
      "span",
      { class: "label" },
      h("span", { class: "visually-hidden" }, route),
      h("span", { class: "what" }, text),
      detail && [" ", h("span", { class: "detail" }, rich(detail))],
    ),
    kind !== "event" && arrow(kind === "lost"),
  );
}

function arrow(isLost) {
  const [end, head] = isLost ? ["60%", "M-5 1 5 11M5 1-5 11"] : ["100%", "M0 6-9 2v8z"];
  return svg(
    "svg",
    { class: "arrow", "aria-hidden": "true" },
    svg("line", { x1: "0", x2: end, y1: "6", y2: "6" }),
    svg("svg", { x: end, overflow: "visible" }, svg("path", { d: head })),
  );
}

function examples({ flow }, codes) {
  const line = ([text, isSpecial]) => h("span", { class: "line" }, isSpecial ? h("b", null, text) : text);
  return h(
    "section",
    { class: "examples", part: "example" },
    heading(1, flow.example_title),
    h("p", { class: "section-note" }, flow.example_introduction),
    sideBySide(codes, ({ example }) => h("pre", { dir: "ltr" }, h("code", null, example.map(line)))),
  );
}

function learnMore(index, { references, related, pairs }) {
  const texts = index.texts.learn_more;
  const source = ({ text, url, codes }) =>
    h(
      "li",
      null,
      codes.map((code) => h("b", { "data-tone": toneOf(code) }, code)),
      h("a", { class: "source", href: url }, text),
    );
  return h(
    "section",
    { class: "learn-more", part: "learn-more" },
    heading(1, texts.title),
    heading(2, texts.pairs_title),
    pairChips(index, pairs),
    heading(2, texts.codes_title),
    codeChips(index, related.map((code) => [code, [code]])),
    references.length > 0 && [heading(2, texts.references_title), h("ul", { class: "sources" }, references.map(source))],
  );
}

function pairChips(index, pairs) {
  const name = ([first, second]) => fill(index.texts.comparison.pair, { first, second });
  return h("ul", { class: "chips" }, pairs.map((pair) => h("li", null, link(pair, "chip", null, name(pair)))));
}

function codeChips(index, codes) {
  const phraseOf = (code) => index.codes.find(([number]) => number === code)?.[1];
  const chip = ([code, selection]) =>
    h("li", null, link(selection, "chip", toneOf(code), h("b", null, code), " ", phraseOf(code)));
  return h("ul", { class: "chips" }, codes.map(chip));
}

function copyButtons(texts) {
  const button = (format) => h("button", { type: "button", class: "quiet-button", "data-copy": format }, texts[format]);
  return h(
    "div",
    { class: "copy-buttons", part: "copy", role: "group", "aria-label": texts.title },
    button("markdown"),
    button("text"),
    h("span", { class: "copy-said", "aria-hidden": "true" }),
    h("div", { class: "visually-hidden", role: "status" }),
  );
}

/** The text with the first mention of a word in strong marks; unchanged if it has strong words already. */
function withStrong(text, word) {
  return text.includes("**") ? text : text.replace(word, `**${word}**`);
}
