// A comparison as Markdown or plain text, to be taken along.

import { fill, plain } from "./dom.js";

const STYLES = {
  markdown: { title: "## ", heading: "### ", item: "- ", name: "**", after: "**", example: "```sip\n", end: "\n```\n" },
  text: { title: "", heading: "", item: "  ", name: "", after: ":", example: "", end: "\n" },
};

/** The comparison in a format. */
export function document({ index: { texts }, codes }, comparison, format) {
  const style = STYLES[format];
  const { title, summary, decision, differences, references } = comparison;
  const flow = (code) => {
    const line = ({ route, text, detail }) => route + (detail ? fill(texts.flow.with_detail, { text, detail }) : text);
    return `${style.name}${code.code} ${code.phrase}${style.after}\n\n${numbered(code.flow.steps.map(line)).join("\n")}\n`;
  };
  const example = (code) => style.example + code.example.map(([line]) => line).join("\n") + style.end;
  const rules = [...decision.texts, decision.rule].filter(Boolean);
  const sections = [
    [texts.comparison.decision_title, rules.map((text) => style.item + text)],
    [texts.comparison.differences_title, numbered(differences)],
    [texts.comparison.table_title, rows(texts, codes, comparison.rows, format)],
    [texts.flow.title, codes.map(flow)],
    [texts.flow.example_title, codes.map(example)],
    [texts.learn_more.title, references.map(({ text, url }) => `${style.item}${text}: ${url}`)],
  ];
  const written = sections.map(([name, lines]) => `\n${style.heading}${name}\n\n${lines.join("\n")}\n`);
  const whole = `${style.title}${title}\n\n${summary}\n${written.join("")}`;
  return format === "text" ? plain(whole) : whole;
}

function rows(texts, codes, groups, format) {
  const all = groups.flatMap(({ rows }) => rows);
  const mark = ({ differs }) => (differs === null ? "" : texts.comparison[differs ? "differs" : "same"]);
  if (format === "text") {
    const cell = (content, place) => `  ${codes[place].code}: ${cellText(texts, content)}\n`;
    return all.map((row) => `${row.label}${mark(row) && ` [${mark(row)}]`}\n${row.cells.map(cell).join("")}`);
  }
  const entry = (entry) => (typeof entry === "string" ? entry : `[${entry[0]}](${entry[1]})`);
  const cell = (content) => withNote(texts, content.entries.map(entry).join("<br>"), content).replaceAll("|", "\\|");
  const head = `| | ${codes[0].code} | ${codes[1].code} | |\n|---|---|---|---|`;
  return [head, ...all.map((row) => `| ${row.label} | ${row.cells.map(cell).join(" | ")} | ${mark(row)} |`)];
}

function cellText(texts, content) {
  const entries = content.entries.map((entry) => plain(typeof entry === "string" ? entry : entry[0]));
  const areSentences = entries.every((text) => /[.?]["”’»›)\]]*$/.test(text));
  return withNote(texts, entries.join(areSentences ? "\n       " : texts.list.entry_separator), content);
}

function withNote(texts, fact, { note }) {
  return note ? fill(texts.facts.with_note, { fact, note }) : fact;
}

const numbered = (sentences) => sentences.map((sentence, place) => `${place + 1}. ${sentence}`);
