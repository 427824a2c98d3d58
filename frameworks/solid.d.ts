// Solid: `<sip-compare>` in TSX, with `prop:notes` and `on:sip-compare-change` as Solid writes properties and events.

import type { JSX } from "solid-js";

import type { SipCompareElement } from "../sip-compare.js";
import type { HeadingLevelAttribute, SipCompareAttributes, SipCompareListeners, SipCompareProperties } from "./props.js";

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "sip-compare": JSX.HTMLAttributes<SipCompareElement> &
        SipCompareAttributes &
        HeadingLevelAttribute &
        SipCompareListeners<"on:"> & {
          [Name in keyof SipCompareProperties as `prop:${Name}`]?: SipCompareProperties[Name];
        };
    }
  }
}
