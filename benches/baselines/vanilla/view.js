// What is shown: the overview, one code, or two side by side. The parts and classes are those of the style sheet.

import { answersOf, compare, referencesOf, rowsOf } from "./compare.js";
import { fill, h, jargonOf, rich } from "./dom.js";
import { copyButton, heading, link, phraseOf, placeLink, sectionHeading, titleOf, toneOf } from "./pieces.js";
import { callFlows, examples } from "./scenes.js";

/** The view of a selection, and the comparison if there is one; of two codes `isShort` leaves out the rows that are the same. */
export function viewOf(data, first, second, isShort) {
  if (!first && !second) return { view: overview(data.index) };
  if (!first || !second || first === second) return { view: codeView(data, first === second) };
  const comparison = compare(data);
  return { view: comparisonView(data, comparison, isShort), comparison };
}

function comparisonView({ index, codes }, comparison, isShort) {
  const { texts } = index;
  const { title, verdict, answers, summary, decision, differences, rows } = comparison;
  const sections = [
    ["differences", texts.comparison.differences_title],
    ...places(texts, rows),
    ["learn-more", texts.learn_more.title],
  ];
  return h(
    "div",
    null,
    h("div", { class: "title-line" }, titleOf(title), copyButtons(texts.copy, ["summary"])),
    contents(texts, codes, sections),
    h("p", { class: "verdict", part: "verdict" }, rich(verdict)),
    verdictStrip(codes, answers),
    decisionCards(codes, decision, texts.comparison.decision_title),
    h("p", { class: "summary", part: "summary" }, rich(summary)),
    comparison.closer.length > 0 && chips(index, comparison.closer),
    h("div", { class: "host-notes" }),
    h(
      "section",
      { class: "differences", part: "differences" },
      sectionHeading(1, "differences", texts.comparison.differences_title),
      differencesOf(texts, differences),
    ),
    table(texts, codes, rows, texts.comparison.table_title, isShort),
    callFlows(texts, codes),
    examples(texts, codes),
    learnMore(index, comparison),
    h("div", { class: "copy-buttons" }, copyButtons(texts.copy, ["summary", "markdown", "text", "card-svg", "json"])),
  );
}

function differencesOf(texts, differences) {
  const explain = jargonOf(texts.terms);
  const item = ([topic, text]) =>
    h("li", null, h("b", { class: "lead" }, topic), " ", h("span", null, rich(text, explain)));
  return h("ol", null, differences.map(item));
}

/** Links to the title and to the sections, which are given with the names of their places. */
function contents(texts, codes, sections) {
  const numbers = codes.map(({ code }) => h("b", { "data-tone": toneOf(code) }, code));
  return h(
    "nav",
    { class: "contents", part: "contents", "data-controls": true, "aria-label": texts.comparison.contents },
    h("ul", null, [["title", numbers], ...sections].map(([id, content]) => h("li", null, placeLink(id, content)))),
  );
}

/** The places that the views of one code and of two have: the groups of the table, call flow and example. */
function places({ flow }, rows) {
  return [...rows.map(({ key, title }) => [key, title]), ["call-flow", flow.title], ["example", flow.example_title]];
}

function verdictStrip(codes, answers) {
  const head = ({ code }) => h("th", { role: "columnheader", scope: "col", "data-tone": toneOf(code) }, code);
  const row = ({ label, aspect, answers, differs }) =>
    h(
      "tr",
      { role: "row", "data-state": differs && "differs" },
      h("th", { role: "rowheader", scope: "row" }, placeLink(`row-${aspect}`, label)),
      answers.map((answer) => h("td", { role: "cell" }, answer)),
    );
  return h(
    "table",
    { class: "verdict-strip", part: "verdict-strip", role: "table", "data-codes": codes.length },
    h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, h("td", { role: "cell" }), codes.map(head))),
    h("tbody", { role: "rowgroup" }, answers.map(row)),
  );
}

function decisionCards(codes, { sends, rule }, title) {
  const card = ({ code, phrase, check }, place) =>
    h(
      "div",
      { class: "decision-card", "data-tone": toneOf(code) },
      h("p", { class: "card-code" }, h("b", null, code), " ", phrase),
      h("p", null, rich(withStrong(sends[place], `${code}`))),
      h("p", null, rich(check)),
    );
  return h(
    "section",
    { class: "decision" },
    heading(1, title),
    h(
      "div",
      { class: "decision-cards", part: "decision" },
      codes.map(card),
      rule && h("p", { class: "decision-rule" }, rich(rule)),
    ),
  );
}

function codeView({ index, codes: [code] }, isSame) {
  const { copy, single: texts } = index.texts;
  const rows = rowsOf(index, [code]);
  const neighbor = (other) =>
    h("li", null, link([code.code, other], "pair", toneOf(other), h("b", null, other), " ", phraseOf(index, other)), h("span"));
  return h(
    "div",
    null,
    h("div", { class: "title-line" }, titleOf(fill(texts.title, code)), copyButtons(copy, ["summary"])),
    contents(index.texts, [code], [
      ["neighbors", texts.neighbors_title],
      ...places(index.texts, rows),
      ["learn-more", index.texts.learn_more.title],
    ]),
    isSame && h("p", { class: "section-note" }, texts.same_introduction),
    h("p", { class: "summary", part: "summary" }, rich(code.summary)),
    verdictStrip([code], answersOf(index, [code])),
    decisionCards([code], { sends: [code.advice], rule: null }, texts.decision_title),
    h("div", { class: "host-notes" }),
    h(
      "section",
      { class: "neighbors" },
      sectionHeading(1, "neighbors", texts.neighbors_title),
      h("p", { class: "section-note" }, texts.neighbors_introduction),
      h("ul", null, code.neighbors.map(neighbor)),
    ),
    table(index.texts, [code], rows, texts.table_title),
    callFlows(index.texts, [code]),
    examples(index.texts, [code]),
    learnMore(index, { references: referencesOf([code]), related: code.related.toSorted(), comparisons: [] }),
    h("div", { class: "copy-buttons" }, copyButtons(copy, ["summary", "markdown", "text", "card-svg"])),
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
    titleOf(texts.title),
    h("p", { class: "summary", part: "summary" }, texts.introduction),
    tasks(index),
    h(
      "section",
      { class: "all-codes" },
      h(
        "div",
        { class: "codes-line" },
        heading(1, texts.codes_title),
        h("input", { class: "codes-filter", type: "search", autocomplete: "off", placeholder: texts.filter, "aria-label": texts.filter }),
      ),
      h("p", { class: "codes-none", hidden: true }, texts.filtered_out),
      h("div", { class: "class-blocks" }, Object.entries(index.classes).map(block)),
    ),
    h(
      "section",
      { class: "asked-pairs" },
      heading(1, texts.pairs_title),
      h("div", { class: "pair-groups" }, index.pair_groups.map((group) => pairGroup(index, group))),
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

function tasks({ tasks, texts: { overview } }) {
  const task = ([text, answer, other]) => {
    const codes = h("b", null, fill(overview.task, { answer, other }));
    return h("li", null, link([answer, other], "task", toneOf(answer), h("span", null, text), " ", codes));
  };
  return h(
    "section",
    { class: "tasks" },
    heading(1, overview.tasks_title),
    h("ul", null, tasks.map(task)),
    h("button", { type: "button", class: "quiet-button decide-button" }, overview.decide),
  );
}

function pairGroup(index, [name, pairs]) {
  const side = (code) => h("span", { "data-tone": toneOf(code) }, h("b", null, code), " ", phraseOf(index, code));
  const pair = ([first, second]) => h("li", null, link([first, second], "pair", null, side(first), " ", side(second)));
  return h("section", { class: "pair-group" }, heading(2, name), h("ul", null, pairs.map(pair)));
}

function codeItem([code, phrase]) {
  return h("li", null, link([code], "code-item", toneOf(code), h("b", null, code), " ", h("span", null, phrase)));
}

function table(texts, codes, groups, title, isShort) {
  const head = ({ code, phrase }) =>
    h(
      "th",
      { role: "columnheader", scope: "col", "data-tone": toneOf(code), part: "column-head" },
      h("span", { class: "code" }, code),
      " ",
      h("span", { class: "phrase" }, phrase),
    );
  const group = ({ key, title, rows }) => {
    const explain = jargonOf(texts.terms);
    return h(
      "tbody",
      { role: "rowgroup" },
      h(
        "tr",
        { role: "row", class: "group" },
        h(
          "th",
          { role: "rowheader", scope: "rowgroup", colspan: codes.length + 1 },
          sectionHeading(2, key, title),
        ),
      ),
      rows.map((row) => tableRow(texts, codes, row, explain)),
    );
  };
  return h(
    "section",
    { class: "comparison-table", part: "table", "data-rows": isShort && "different" },
    h(
      "div",
      { class: "table-line", id: "table-title" },
      heading(1, title),
      codes.length === 2 && onlyDifferent(texts, isShort),
    ),
    h(
      "table",
      { role: "table", "aria-labelledby": "table-title" },
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, h("td", { role: "cell" }), codes.map(head))),
      groups.map(group),
    ),
    h("p", { class: "section-note" }, texts.comparison.strengths),
  );
}

/** The switch that leaves out the rows that are the same. */
function onlyDifferent({ comparison }, isShort) {
  const box = h("input", { type: "checkbox", checked: isShort });
  return h("label", { class: "only-different" }, box, " ", comparison.only_different);
}

function tableRow(texts, codes, { aspect, label, cells, mark, both }, explain) {
  const cell = (attributes, name, content) =>
    h(
      "td",
      { role: "cell", ...attributes },
      h("span", { class: "cell-code" }, name),
      " ",
      fact(texts, aspect, content, explain),
    );
  const ofCode = ({ code }, place) => cell({ "data-tone": toneOf(code) }, code, cells[place]);
  return h(
    "tr",
    { role: "row", "data-state": mark, part: "row" },
    h(
      "th",
      { id: `row-${aspect}`, role: "rowheader", scope: "row", tabindex: "-1" },
      h("div", { class: "row-label" }, label, " ", h("span", { class: "mark" }, texts.marks[mark])),
    ),
    both ? cell({ class: "both", colspan: codes.length }, texts.comparison.both, both) : codes.map(ofCode),
  );
}

function fact(texts, aspect, { entries, note, references = [] }, explain) {
  const content = (entry) => contentOf(entry, explain);
  return h(
    "div",
    { class: "fact" },
    entries.length > 1 ? listOf(texts, aspect, entries.map(content)) : one(aspect, entries.map(content)),
    note && h("p", { class: "note" }, rich(note, explain)),
    references.length > 0 && h("p", { class: "cited" }, references.map(content)),
  );
}

function one(aspect, content) {
  return h("p", null, aspect === "class" ? h("span", { class: "badge" }, content) : content);
}

/** The other documents about a code are many, and few readers need them. */
function listOf({ facts }, aspect, entries) {
  const list = h("ul", null, entries.map((entry) => h("li", null, entry)));
  if (aspect !== "treated-in") return list;
  return h("details", null, h("summary", null, fill(facts.treatments, { count: entries.length })), list);
}

/** An entry: a text, or a text that leads somewhere. */
function contentOf(entry, explain) {
  return typeof entry === "string" ? rich(entry, explain) : h("a", { class: "source", href: entry[1] }, entry[0]);
}

function learnMore(index, { references, related, comparisons }) {
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
    sectionHeading(1, "learn-more", texts.title),
    comparisons.length > 0 && [heading(2, texts.pairs_title), chips(index, comparisons)],
    related.length > 0 && [heading(2, texts.codes_title), codeLinks(index, related)],
    references.length > 0 && [heading(2, texts.references_title), h("ul", { class: "sources" }, references.map(source))],
  );
}

function chips(index, comparisons) {
  const { pair, three } = index.texts.comparison;
  const name = ([first, second, third]) => fill(third ? three : pair, { first, second, third });
  return h("ul", { class: "chips" }, comparisons.map((codes) => h("li", null, link(codes, "chip", null, name(codes)))));
}

function codeLinks(index, codes) {
  const item = (code) =>
    h("li", null, link([code], "pair", toneOf(code), h("b", null, code), " ", phraseOf(index, code)));
  return h("ul", { class: "code-links" }, codes.map(item));
}

function copyButtons(texts, formats) {
  const button = (format) => copyButton(texts, format);
  return h("div", { class: "take-along", part: "copy", role: "group", "aria-label": texts.title }, formats.map(button));
}

/** The text with the first mention of a word in strong marks; unchanged if it has strong words already. */
function withStrong(text, word) {
  return text.includes("**") ? text : text.replace(word, `**${word}**`);
}
