// A rule for Stylelint: sheets use nothing that a browser of the floor lacks.

import stylelint from "stylelint";

import { css, missing } from "./floor.js";

const RULE = "floor/supported";

/** Units that the data has under one name for all of their kind. */
const KINDS = [
  [/^dv/, "viewport_percentage_units_dynamic"],
  [/^lv/, "viewport_percentage_units_large"],
  [/^sv/, "viewport_percentage_units_small"],
  [/^cq/, "container_query_length_units"],
];

/** What each function and each keyword of a type may stand for, at any depth of the data. */
const types = new Map();

function learn(branch) {
  for (const [name, feature] of Object.entries(branch)) {
    if (name === "__compat") continue;
    types.set(name, [...(types.get(name) ?? []), feature]);
    learn(feature);
  }
}
learn(css.types);

/** The names that a value uses, with the features of each. Texts and names of variables say nothing. */
function* ofValue(name, value) {
  const property = css.properties[name] ?? {};
  const plain = value.replace(/"[^"]*"|url\([^)]*\)|--[\w-]+|#[\da-f]+\b/gi, " ");
  for (const [, called] of plain.matchAll(/(?<![\w-])([a-z][\w-]*)(?=\()/g)) yield [`${called}()`, types.get(called)];
  for (const [, unit] of plain.matchAll(/(?<![\w-])[\d.]+([a-z]+)/gi)) {
    const kind = KINDS.find(([pattern]) => pattern.test(unit))?.[1] ?? unit;
    yield [unit, [css.types.length[kind]]];
  }
  for (const [word] of plain.matchAll(/(?<![\w.-])[a-z][a-z-]*(?![\w(-])/g)) yield [`${name}: ${word}`, [property[word]]];
  if (/\/\s*"/.test(value)) yield [`${name}: … / ""`, [property.alt_text]];
}

/** The names that a query uses: features of media or containers, and comparisons. */
function* ofQuery(query) {
  const { media } = css["at-rules"];
  for (const [, name] of query.matchAll(/\(\s*([a-z][a-z-]*)\s*[:)<>=]/g)) yield [`(${name})`, [media[name]]];
  if (/[<>]/.test(query)) yield ["(a < b)", [media.range_syntax]];
}

function* ofSelector(selector) {
  for (const [written, name] of selector.matchAll(/::?([a-z-]+)/g)) yield [written, [css.selectors[name]]];
  if (selector.includes("&")) yield ["&", [css.selectors.nesting]];
}

/** The names that a node of a sheet uses, with what each may stand for. */
function* namesOf(node) {
  if (node.type === "decl" && node.parent.type === "atrule") {
    yield [`@${node.parent.name}`, [css["at-rules"][node.parent.name]?.[node.prop]]];
  } else if (node.type === "decl") {
    yield [node.prop, [css.properties[node.prop]]];
    yield* ofValue(node.prop, node.value);
  } else if (node.type === "atrule") {
    yield [`@${node.name}`, [css["at-rules"][node.name]]];
    yield* ofQuery(node.params);
  } else if (node.type === "rule") yield* ofSelector(node.selector);
}

/** The options name what is done without, each with what a reader has then. */
const rule = (isOn, { without = {} } = {}) => (root, result) => {
  root.walk((node) => {
    for (const [name, features = []] of namesOf(node)) {
      const isAllowed = Object.hasOwn(without, name) || Object.hasOwn(without, name.split(":")[0]);
      const browsers = isAllowed ? undefined : missing(features);
      const message = `“${name}” is not in every browser of the floor; it came with ${browsers} (${RULE})`;
      if (isOn && browsers) stylelint.utils.report({ result, ruleName: RULE, node, message });
    }
  });
};

rule.ruleName = RULE;

export default stylelint.createPlugin(RULE, rule);
