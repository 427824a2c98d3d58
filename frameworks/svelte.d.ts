// Svelte: `<sip-compare>` in components.

import type { HTMLAttributes } from "svelte/elements";

import type { SipCompareElement } from "../sip-compare.js";
import type { HeadingLevelAttribute, SipCompareAttributes, SipCompareListeners, SipCompareProperties } from "./props.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "sip-compare": HTMLAttributes<SipCompareElement> &
      SipCompareAttributes &
      SipCompareProperties &
      HeadingLevelAttribute &
      SipCompareListeners<"on"> &
      SipCompareListeners<"on:">;
  }
}
