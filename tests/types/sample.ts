// What authors write with the types of the module; `cargo xtask test --only types` has the compiler check it.

import {
  codes,
  compare,
  negotiate,
  search,
  SipCompareElement,
  type Aspect,
  type Closeness,
  type Code,
  type Comparison,
  type ComparisonRow,
  type Controls,
  type HeadingLevel,
  type HistoryMode,
  type LanguageOptions,
  type Loading,
  type Scene,
  type SipCompareElementEventMap,
  type Theme,
} from "../../target/types/sip-compare.js";

// ---- The element and its properties ----

const element = document.createElement("sip-compare");
const found: SipCompareElement | null = document.querySelector("sip-compare");
const made: HTMLElement = new SipCompareElement();
const version: string = SipCompareElement.version;

element.first = 486;
element.second = null;
element.lang = "zh-Hans";
element.theme = "dark" satisfies Theme;
element.controls = "none" satisfies Controls;
element.history = "query" satisfies HistoryMode;
element.headingLevel = 3 satisfies HeadingLevel;
element.loading = "eager" satisfies Loading;
element.notes = { 403: "On our trunk this means that the number is not yours." };
const note: string | undefined = element.notes[403];

const shown: Comparison | null = element.comparison;
const titleOnceShown = async (): Promise<string | undefined> => (await element.ready).comparison?.title;

// @ts-expect-error: a code is a number.
element.first = "486";
// @ts-expect-error: no such theme.
element.theme = "blue";
// @ts-expect-error: no such controls.
element.controls = "some";
// @ts-expect-error: no such history.
element.history = "hash";
// @ts-expect-error: headings have six levels.
element.headingLevel = 7;
// @ts-expect-error: no such loading.
element.loading = "late";
// @ts-expect-error: a note is a text.
element.notes = { 403: 1 };
// @ts-expect-error: what is compared follows from the codes.
element.comparison = null;
// @ts-expect-error: the element itself keeps the promise.
element.ready = Promise.resolve(element);
// @ts-expect-error: no such property.
element.fourth = 403;
// @ts-expect-error: the build gives the version.
SipCompareElement.version = "1.0.0";

// ---- The events ----

element.addEventListener("sip-compare-ready", function (event) {
  const level: HeadingLevel = this.headingLevel;
  const nothing: null = event.detail;
  console.log(level, nothing);
});
const onChange = ({ detail: { first, second, third } }: SipCompareElementEventMap["sip-compare-change"]): void => {
  const selection: [number | null, number | null, number | null] = [first, second, third];
  console.log(selection);
};
element.addEventListener("sip-compare-change", onChange, { once: true });
element.removeEventListener("sip-compare-change", onChange);
document.addEventListener("sip-compare-error", ({ detail }) => console.warn(detail.message.length));
element.addEventListener("click", ({ clientX }) => console.log(clientX));
element.addEventListener("another-event", (event: Event) => console.log(event.type));

// @ts-expect-error: this event has no message.
element.addEventListener("sip-compare-change", ({ detail }) => console.log(detail.message));
// @ts-expect-error: the other one has no codes.
window.addEventListener("sip-compare-error", ({ detail }) => console.log(detail.first));

// ---- The functions ----

const german: LanguageOptions = { lang: "de" };
const aspects: Record<"who" | "why", Aspect> = { who: "senders", why: "occurs" };

export async function report(): Promise<string[]> {
  const comparison: Comparison = await compare(486, "603", german);
  const three: Comparison = await compare(480, 486, { ...german, third: "603" });
  const third: number | null | undefined = three.third;
  console.log(third, three.rows.map((row) => row.third), three.differences.map(({ between }) => between?.[0]));
  const closeness: Closeness = comparison.closeness;
  const rowLine = ({ aspect, label, first, second, mark }: ComparisonRow): string =>
    `${aspect === aspects.who ? "*" : ""}${label}: ${first} | ${second}${mark ? " (mark)" : ""}`;
  const sceneLines = ({ name, callFlow, example }: Scene): string[] => [name, ...callFlow, example];
  const [firstScene, secondScene] = comparison.scenes;
  const pairs: string[] = comparison.pairs.map(([first, second]) => `${first.toFixed()}/${second.toFixed()}`);
  const numbers: number[] = [comparison.first, comparison.second, ...comparison.related];
  return [
    comparison.title,
    comparison.summary,
    comparison.decision,
    closeness,
    ...comparison.rows.map(rowLine),
    ...sceneLines(firstScene),
    ...sceneLines(secondScene),
    ...comparison.differences.map(({ lead, text }) => `${lead}: ${text}`),
    ...comparison.references,
    ...pairs,
    ...numbers.map(String),
  ];
}

export async function list(): Promise<string[]> {
  const all: Code[] = [...(await codes()), ...(await codes({ lang: "en" })), ...(await search("busy", german)), ...(await search(48))];
  return all.map(({ code, phrase, gist, meaning }) => `${code.toFixed()} ${phrase}: ${gist}. ${meaning}`);
}

const language: string = negotiate(navigator.languages);

// @ts-expect-error: two codes are compared.
void compare(486);
// @ts-expect-error: the language is an option.
void compare(486, 603, "de");
// @ts-expect-error: no such option.
void codes({ language: "de" });
// @ts-expect-error: a list of tags is wanted; the letters of one tag are none.
negotiate("de");
// @ts-expect-error: the functions answer later.
const early: Code[] = codes();
// @ts-expect-error: no such aspect.
const unknown: Aspect = "colour";

console.log(found, made, version, note, shown, titleOnceShown, language, early, unknown);
