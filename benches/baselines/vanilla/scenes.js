// What happens around a code, beside the other one: call flows as ladders, and example responses.

import { h, rich, svg } from "./dom.js";
import { copyButton, sectionHeading, toneOf } from "./pieces.js";

/** Where the lifelines of two, three and four parties stand. */
const LIFELINES = {
  2: ["25%", "75%"],
  3: ["16.667%", "50%", "83.333%"],
  4: ["12.5%", "37.5%", "62.5%", "87.5%"],
};

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

export function callFlows({ copy, flow }, codes) {
  return h(
    "section",
    { class: "call-flows", part: "call-flow" },
    sectionHeading(1, "call-flow", flow.title),
    h("p", { class: "section-note" }, flow.introduction),
    sideBySide(codes, ladder),
    h("p", { class: "take-along" }, copyButton(copy, "mermaid"), copyButton(copy, "flow-svg")),
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

export function examples({ copy, flow }, codes) {
  const line = ([text, isSpecial]) => h("span", { class: "line" }, isSpecial ? h("b", null, text) : text);
  return h(
    "section",
    { class: "examples", part: "example" },
    sectionHeading(1, "example", flow.example_title),
    h("p", { class: "section-note" }, flow.example_introduction),
    sideBySide(codes, ({ example }) => h("pre", { dir: "ltr" }, h("code", null, example.map(line)))),
    h("p", { class: "take-along" }, copyButton(copy, "examples")),
  );
}
