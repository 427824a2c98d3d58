// What the rule for scripts refuses, and what it lets pass.

import { RuleTester } from "eslint";
import globals from "globals";
import { after, describe, it } from "node:test";

import floor from "./scripts.js";

Object.assign(RuleTester, { describe, it, afterAll: after });

/** A script that is refused for the sake of one name. */
const refused = (name, code) => ({ name: `${name} is too new`, code, errors: [{ message: new RegExp(`^“${name}” is not in every browser`) }] });

const tester = new RuleTester({ languageOptions: { ecmaVersion: 2022, globals: globals.browser } });

tester.run("floor/supported", floor.rules.supported, {
  valid: [
    "list.at(-1).findLast(is); element.attachShadow(mode); new URL(text); import.meta.url;",
    "new IntersectionObserver(act).observe(element); CSS.supports(text); WebAssembly.compile(bytes);",
    // What a script has itself is not the global of that name, and what nobody knows is its own.
    "const CloseWatcher = {}; CloseWatcher.own; widget.renewed(); class Widget { #role; own = this.#role; }",
    { code: "element.role; element.retry;", options: [{ own: ["retry"], without: { role: "nothing" } }] },
    "element[role]; ({ role: 1 });",
  ],
  invalid: [
    refused("role", "element.role = text;"),
    refused("role", "const { role } = element;"),
    refused("canParse", "URL.canParse(text);"),
    refused("withResolvers", "Promise.withResolvers();"),
    refused("groupBy", "Object.groupBy(list, by);"),
    refused("union", "set.union(other);"),
    refused("toSorted", "list?.toSorted();"),
    refused("CloseWatcher", "new CloseWatcher();"),
    refused("scrollend", 'addEventListener("scrollend", act);'),
    refused("scrollend", 'element.addEventListener("scrollend", act);'),
  ],
});
