// A rule for ESLint: scripts use nothing that a browser of the floor lacks. A member counts by its name, whatever it is a
// member of: what any interface has is taken for old. The settings hold the syntax by the version of the language.

import { api, builtins, css, missing } from "./floor.js";

/** What each name of a member may stand for. */
const members = new Map();

function learn(name, feature) {
  members.set(name, [...(members.get(name) ?? []), feature]);
}

for (const owner of [...Object.values(api), ...Object.values(builtins), ...Object.values(builtins.Intl)]) {
  for (const [name, feature] of Object.entries(owner)) learn(name.replace(/_static$/, ""), feature);
}
for (const [name, feature] of Object.entries(css.properties)) {
  learn(name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase()), feature);
}

const supported = {
  meta: {
    type: "problem",
    docs: { description: "refuse what the oldest browsers do not have" },
    messages: { missing: "“{{name}}” is not in every browser of the floor; it came with {{browsers}}." },
    schema: [
      {
        type: "object",
        properties: {
          // Names of our own.
          own: { type: "array", items: { type: "string" } },
          // What is done where it is missing, by its name.
          without: { type: "object", additionalProperties: { type: "string" } },
        },
        additionalProperties: false,
      },
    ],
  },
  create({ options: [{ own = [], without = {} } = {}], sourceCode, report }) {
    const allowed = new Set([...own, ...Object.keys(without)]);
    const check = (node, name, features = []) => {
      const browsers = allowed.has(name) ? undefined : missing(features);
      if (browsers) report({ node, messageId: "missing", data: { name, browsers } });
    };
    const checkMember = (node) => node.type === "Identifier" && check(node, node.name, members.get(node.name));
    return {
      "MemberExpression[computed=false]"({ object, property }) {
        const owner = sourceCode.isGlobalReference(object) && (api[object.name] ?? builtins[object.name]);
        const feature = owner && (owner[`${property.name}_static`] ?? owner[property.name]);
        if (feature) check(property, property.name, [feature]);
        else checkMember(property);
      },
      "ObjectPattern > Property[computed=false]": ({ key }) => checkMember(key),
      "CallExpression:matches([callee.name=addEventListener], [callee.property.name=addEventListener]) > Literal.arguments:first-child"(event) {
        check(event, event.value, members.get(`${event.value}_event`));
      },
      Identifier(node) {
        const { name } = node;
        if (sourceCode.isGlobalReference(node)) check(node, name, [builtins[name], api[name], api.Window[name]]);
      },
    };
  },
};

export default { rules: { supported } };
