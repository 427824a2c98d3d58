// The oldest browsers that the widget is made for, as package.json names them, and what they do not have yet. Their versions
// for phones have the same engine, but for what makes no sense there.

import compat from "@mdn/browser-compat-data/forLegacyNode";
import { readFileSync } from "node:fs";

const { browserslist } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

const floor = browserslist.map((line) => {
  const [name, version] = line.split(" >= ");
  return { name, version: Number(version) };
});

export const { api, css } = compat;
/** What JavaScript itself brings, by the names of its globals. */
export const builtins = { ...compat.javascript.builtins, WebAssembly: compat.webassembly.api };

/**
 * The browsers of the floor that lack what a name may stand for, each with the version that brought it; undefined if they
 * all have one of the features that it may stand for, or the data knows none.
 */
export function missing(features) {
  const lists = features.filter((feature) => feature?.__compat).map(lacking);
  return lists.some((list) => list.length === 0) ? undefined : lists[0]?.join(", ");
}

function lacking({ __compat: { support } }) {
  const late = floor.filter(({ name, version }) => !versionsOf(support[name]).some(([from, to]) => from <= version && version < to));
  return late.map(({ name }) => `${name} ${versionsOf(support[name]).at(-1)?.[0] ?? "(never)"}`);
}

/** From which version on, and up to which one, a feature is there under its name and without a switch; the newest first. */
function versionsOf(support = []) {
  const plain = [support].flat().filter(({ flags, prefix, alternative_name }) => !flags && !prefix && !alternative_name);
  const versions = plain.map(({ version_added, version_removed }) => [numberOf(version_added), numberOf(version_removed) || Infinity]);
  return versions.filter(([from]) => from);
}

function numberOf(version) {
  return Number.parseFloat(String(version).replace("≤", ""));
}
