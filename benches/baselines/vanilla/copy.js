// A comparison as Markdown or plain text, or the answer alone, to be taken along.

import { fill, plain } from "./dom.js";

const STYLES = {
  markdown: {
    title: "## ",
    heading: "### ",
    group: ["#### ", ""],
    name: ["**", "**"],
    example: ["```\n", "\n```\n"],
    hasLinks: true,
  },
  text: { title: "", heading: "", group: ["[", "]"], name: ["", ""], example: ["", "\n"], hasLinks: false },
};

/** How long a summary is at most, in characters, without the line that says where it comes from. */
const SUMMARY = 1500;

/** The comparison in a format; `address` is where it stands, or nothing. */
export function document(data, comparison, format, address) {
  const text = format === "summary" ? summary(data, comparison) : whole(data, comparison, STYLES[format]);
  const source = address && `\n${fill(data.index.texts.copy.source, { address })}\n`;
  return (format === "markdown" ? text : plain(text)) + source;
}

/** The answer for a ticket, with as many differences as there is room for. */
function summary({ index: { texts }, codes }, comparison) {
  const sentences = decision(codes, comparison).map((sentence) => `- ${sentence}\n`);
  let text = plain(`${beginning(codes, comparison)}\n${sentences.join("")}`);
  let title = `\n${texts.comparison.differences_title}\n`;
  for (const difference of differences(texts, comparison, ["", ""])) {
    const line = `${title}${plain(difference)}\n`;
    if (text.length + line.length > SUMMARY) break;
    text += line;
    title = "";
  }
  return text;
}

function whole({ index: { texts }, codes }, comparison, style) {
  const flow = (code) => {
    const line = ({ route, text, detail }) => route + (detail ? fill(texts.flow.with_detail, { text, detail }) : text);
    return `${around(style.name, `${code.code} ${code.phrase}`)}\n\n${numbered(code.flow.steps.map(line)).join("\n")}\n`;
  };
  const example = ({ example }) => around(style.example, example.map(([line]) => line).join("\n"));
  const sections = [
    [texts.comparison.decision_title, decision(codes, comparison).map((sentence) => `- ${sentence}`)],
    [texts.comparison.differences_title, differences(texts, comparison, style.name)],
    [texts.comparison.table_title, comparison.rows.flatMap((group) => rows(texts, codes, group, style))],
    [texts.flow.title, codes.map(flow)],
    [texts.flow.example_title, codes.map(example)],
    [texts.learn_more.title, comparison.references.map(({ text, url }) => `- ${text}: ${url}`)],
  ];
  const written = sections.map(([name, lines]) => `\n${style.heading}${name}\n\n${lines.join("\n")}\n`);
  return `${style.title}${beginning(codes, comparison)}\n${comparison.summary}\n${written.join("")}`;
}

/** Title and verdict, and the questions with the answers of both. */
function beginning([first, second], { title, verdict, answers }) {
  const line = ({ label, answers: [one, other] }) =>
    `- ${label.replace(/\?$/, "")}: ${first.code} ${one} · ${second.code} ${other}\n`;
  return `${title}\n\n${verdict}\n\n${answers.map(line).join("")}`;
}

function decision(codes, { decision: { sends, rule } }) {
  return [...sends.flatMap((send, place) => [send, codes[place].check]), rule].filter(Boolean);
}

function differences(texts, { differences }, name) {
  const line = ([topic, text]) => fill(texts.comparison.difference, { topic: around(name, topic), text });
  return numbered(differences.map(line));
}

/** A group of the table: each aspect with its mark, and below it what is said of each code, or of both. */
function rows(texts, codes, { title, rows }, style) {
  const row = ({ label, mark, cells, both }) => {
    const said = both ? [[texts.comparison.both, both]] : cells.map((cell, place) => [codes[place].code, cell]);
    const items = said.map(([name, cell]) => item(texts, name, cell, style));
    return `${around(style.name, label)}${mark ? ` (${texts.marks[mark]})` : ""}\n\n${items.join("")}`;
  };
  return [`${around(style.group, title)}\n`, ...rows.map(row)];
}

/** What is said of a code, or of both, as an item of a list; several sentences are a list of their own. */
function item(texts, name, { entries, note }, { hasLinks }) {
  const all = entries.map((entry) => [entry].flat());
  const written = all.map(([text, url]) => (url && hasLinks ? `[${text}](${url})` : text));
  if (all.length > 1 && all.every(([text]) => /[.?]["”’»›)\]]*$/.test(text))) {
    return `- ${name}:\n${written.map((text) => `  - ${text}\n`).join("")}`;
  }
  const joined = written.join(texts.list.entry_separator);
  const fact = note ? fill(texts.facts.with_note, { fact: joined, note }) : joined;
  return `- ${name}: ${fact[0].toUpperCase()}${fact.slice(1)}\n`;
}

const around = ([before, after], text) => before + text + after;
const numbered = (sentences) => sentences.map((sentence, place) => `${place + 1}. ${sentence}`);
