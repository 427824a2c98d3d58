// Preact: `<sip-compare>` in TSX.

import type { HTMLAttributes } from "preact";

import type { SipCompareElement } from "../sip-compare.js";
import type { HeadingLevelAttribute, SipCompareAttributes, SipCompareListeners, SipCompareProperties } from "./props.js";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "sip-compare": HTMLAttributes<SipCompareElement> &
        SipCompareAttributes &
        SipCompareProperties &
        HeadingLevelAttribute &
        SipCompareListeners<"on">;
    }
  }
}
