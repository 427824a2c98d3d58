// React 18 and 19: the component, and `<sip-compare>` in TSX.

import type { DetailedHTMLProps, ForwardRefExoticComponent, HTMLAttributes, ReactNode, RefAttributes } from "react";

import type { SipCompareElement, SipCompareElementEventMap } from "../sip-compare.js";
import type { HeadingLevelAttribute, SipCompareAttributes, SipCompareListeners, SipCompareProperties } from "./props.js";

/** The properties of the component. */
export type SipCompareProps = SipCompareAttributes &
  SipCompareProperties & {
    lang?: string | undefined;
    id?: string | undefined;
    className?: string | undefined;
    style?: HTMLAttributes<SipCompareElement>["style"];
    hidden?: boolean | undefined;
    /** What is shown until the widget is there, and if it cannot start. */
    children?: ReactNode;
    /** The widget is shown. An element that was so before React came has told already. */
    onReady?: ((event: SipCompareElementEventMap["sip-compare-ready"]) => void) | undefined;
    /** The reader chose other codes. */
    onChange?: ((event: SipCompareElementEventMap["sip-compare-change"]) => void) | undefined;
    /** The widget could not start, or failed later. */
    onError?: ((event: SipCompareElementEventMap["sip-compare-error"]) => void) | undefined;
  };

/**
 * The element as a component, with `notes` and listeners also on pages that a server wrote.
 *
 * @example
 * <SipCompare first={486} second={603} onChange={({ detail }) => console.log(detail.first)} />
 */
export const SipCompare: ForwardRefExoticComponent<SipCompareProps & RefAttributes<SipCompareElement>>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "sip-compare": Omit<DetailedHTMLProps<HTMLAttributes<SipCompareElement>, SipCompareElement>, "controls"> &
        SipCompareAttributes &
        SipCompareProperties &
        HeadingLevelAttribute &
        SipCompareListeners<"on">;
    }
  }
}
