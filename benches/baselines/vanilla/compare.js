// What is said of two codes: by hand, or put together from what each brings.

import { fill } from "./dom.js";
import { nameOf } from "./data.js";

/** A reader takes in this many answers at a glance. */
const MOST_ANSWERS = 5;
const TELLING = 50;
const LEAST = 2;
const MOST = 4;
const MOST_NAMES = 4;
const PAIRS_FOR_A_CODE = 3;

/** The comparison of two codes; `pair` is what was written by hand about them. */
export function compare({ index, codes: [first, second], pair }) {
  const { texts } = index;
  const holes = {
    first: first.code,
    first_phrase: first.phrase,
    second: second.code,
    second_phrase: second.phrase,
  };
  const summary = [first.summary, second.summary];
  let closer = [];
  if (pair) summary.push(pair.confusion);
  else if (closeness(index, first, second) === "unrelated") {
    closer = pairsOf(first, second, 1);
    const names = closer.map(([one, other]) => fill(texts.comparison.pair, { first: one, second: other }));
    if (names.length) summary.push(fill(texts.comparison.see_also, { pairs: and(texts.list, names) }));
  }
  return {
    title: fill(texts.comparison.title, holes),
    verdict: pair ? pair.verdict : tell(texts.contrast, first, second, "sign"),
    answers: answersOf(index, [first, second]),
    summary: summary.join(" "),
    closer,
    decision: decision(texts.contrast, first, second, pair),
    differences: pair ? pair.differences : differences(index, first, second),
    rows: rowsOf(index, [first, second]),
    references: referencesOf([first, second]),
    related: index.codes.map(([code]) => code).filter((code) => isRelated(first, second, code)),
    comparisons: [...triplesOf(index, first, second), ...pairsOf(first, second, PAIRS_FOR_A_CODE)],
  };
}

/** The triples with both codes. */
function triplesOf({ triples }, first, second) {
  return triples.filter((triple) => triple.includes(first.code) && triple.includes(second.code));
}

/** A row for each aspect of which there is something to say about one of the codes. */
export function rowsOf(index, codes) {
  const isTold = (aspect) => codes.some((code) => code.told.includes(aspect));
  const row = (aspect) => {
    const cells = codes.map((code) => code.cells[aspect]);
    const mark = markOf(codes, aspect);
    return { aspect, label: index.labels[aspect], cells, mark, both: mark === "same" ? bothOf(cells) : null };
  };
  const groups = index.groups.map(([key, title, aspects]) => ({ key, title, rows: aspects.filter(isTold).map(row) }));
  return groups.filter(({ rows }) => rows.length);
}

/** How two codes compare under an aspect; null for prose and sources, and for one code alone. */
function markOf(codes, aspect) {
  if (codes.length < 2 || !(aspect in codes[0].kinds)) return null;
  const [[facts, details], [otherFacts, otherDetails]] = codes.map(({ kinds }) => kinds[aspect]);
  if (facts !== otherFacts) return "differs";
  return details === otherDetails ? "same" : "same-but";
}

/** What is said of both at once, with the sources of both. */
function bothOf(cells) {
  const references = cells.flatMap(({ references = [] }) => references);
  return { ...cells[0], references: [...new Map(references.map((entry) => [`${entry}`, entry])).values()] };
}

/** The questions that matter for one of the codes, with the answers of both. */
/** The questions that matter for some of these codes, with their answers. */
export function answersOf(index, codes) {
  const rows = [];
  for (const [place, [label, aspect]] of index.points.entries()) {
    const told = codes.map(({ answers }) => answers[place]);
    const answers = told.map(([answer]) => answer);
    const differs = answers.some((answer) => answer !== answers[0]);
    if (told.some(([, matters]) => matters)) rows.push({ label, aspect, answers, differs });
  }
  // Of too many, the last that both answer alike is left out; where there is none, -1 is the last of all.
  if (rows.length > MOST_ANSWERS) rows.splice(rows.findLastIndex(({ differs }) => !differs), 1);
  return rows;
}

function decision(templates, first, second, pair) {
  if (pair) {
    const [lower, higher] = pair.decision;
    return { sends: first.code < second.code ? [lower, higher] : [higher, lower], rule: pair.rule };
  }
  const [one, other] = [first.contrast, second.contrast];
  const isTold = one.fork && other.fork && one.fork !== other.fork;
  return { sends: [first.advice, second.advice], rule: isTold ? tell(templates, first, second, "way_back") : null };
}

/**
 * The contrasts, each with what it weighs for a pair; 0 for one that is not told of it.
 *
 * @type {[string, (one: any, other: any) => number][]}
 */
const CONTRASTS = [
  ["methods", (one, other) => (areApart(one, other) ? 100 : 0)],
  ["next_step", () => 90],
  ["proof", ({ reach: one }, { reach: other }) => (isDisjoint(one, other) ? 86 : one[0] === other[0] ? 47 : 62)],
  ["header_fields", (one, other) => (one.always && other.always ? 84 : 45)],
  ["request_header_fields", () => 66],
  ["heard", (one, other) => (one.hears === other.hears ? 20 : one.invite && other.invite ? 58 : 52)],
  ["mid_dialog", () => 44],
  ["q850", () => 42],
  ["counts", () => 38],
];

/** The most telling contrasts, each with its topic. */
function differences({ texts, topics }, first, second) {
  const found = [];
  for (const [name, weigh] of CONTRASTS) {
    const weight = weigh(first.contrast, second.contrast);
    const sentence = weight && tell(texts.contrast, first, second, name);
    if (sentence) found.push({ weight, difference: [topics[name], sentence] });
  }
  // Of two that weigh the same, the one that stands first stays first.
  found.sort((one, other) => other.weight - one.weight);
  const telling = found.filter(({ weight }) => weight >= TELLING).length;
  return found.slice(0, Math.min(MOST, Math.max(LEAST, telling))).map(({ difference }) => difference);
}

/** A sentence with a value of each code, if both bring one and the two are not the same. */
function tell(templates, first, second, name) {
  const [one, other] = [first.contrast[name], second.contrast[name]];
  if (!one || !other || one === other) return null;
  return fill(templates[name], { first: first.code, first_value: one, second: second.code, second_value: other });
}

const isDisjoint = (one, other) => !one.some((entry) => other.includes(entry));
const areFew = (names) => names.length <= MOST_NAMES && !names.includes("any");
const areApart = ({ names: one }, { names: other }) => areFew(one) && areFew(other) && isDisjoint(one, other);

function closeness(index, first, second) {
  const listed = index.closeness[nameOf(first.code, second.code)];
  if (listed) return listed;
  return first.related.includes(second.code) || second.related.includes(first.code) ? "related" : "unrelated";
}

function isRelated(first, second, code) {
  return code !== first.code && code !== second.code && (first.related.includes(code) || second.related.includes(code));
}

/** Pairs to read next, some of each code, lower code first. */
function pairsOf(first, second, forEach) {
  const found = new Map();
  for (const [code, partner] of [[first, second], [second, first]]) {
    const others = code.neighbors.filter((other) => other !== partner.code && !found.has(nameOf(code.code, other)));
    for (const other of others.slice(0, forEach)) {
      found.set(nameOf(code.code, other), [Math.min(code.code, other), Math.max(code.code, other)]);
    }
  }
  return [...found.values()];
}

/** The sections that define these codes. */
export function referencesOf(codes) {
  const found = new Map();
  for (const { code, references } of codes) {
    for (const [text, url] of references) {
      if (!found.has(url)) found.set(url, { text, url, codes: [] });
      found.get(url).codes.push(code);
    }
  }
  return [...found.values()];
}

function and(list, names) {
  const [last, ...rest] = [...names].reverse();
  if (!rest.length) return last;
  const template = rest.length === 1 ? list.and_two : list.and_many;
  return fill(template, { list: rest.reverse().join(list.separator), last });
}
