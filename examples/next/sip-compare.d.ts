import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { SipCompareElement } from "sip-compare";

type Props = Partial<Pick<SipCompareElement, "first" | "second" | "third" | "theme" | "controls" | "rows" | "keys" | "history" | "headingLevel" | "loading">>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "sip-compare": DetailedHTMLProps<HTMLAttributes<SipCompareElement>, SipCompareElement> & Props;
    }
  }
}
