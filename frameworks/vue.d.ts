// Vue: `<sip-compare>` in templates. It is a custom element, so `compilerOptions.isCustomElement` has to say so.

import type { HTMLAttributes } from "vue";

import type { SipCompareElementEventMap } from "../sip-compare.js";
import type { HeadingLevelAttribute, SipCompareAttributes, SipCompareProperties } from "./props.js";

declare module "vue" {
  interface GlobalComponents {
    "sip-compare": new () => {
      $props: HTMLAttributes &
        SipCompareAttributes &
        SipCompareProperties &
        HeadingLevelAttribute & {
          onSipCompareReady?: (event: SipCompareElementEventMap["sip-compare-ready"]) => void;
          onSipCompareChange?: (event: SipCompareElementEventMap["sip-compare-change"]) => void;
          onSipCompareError?: (event: SipCompareElementEventMap["sip-compare-error"]) => void;
        };
    };
  }
}
