// What the element takes where a framework writes it: the base of the types for each of them.

import type { SipCompareElement, SipCompareElementEventMap } from "../sip-compare.js";

/** A status code, as a number or as it is written. */
type Code = number | string | null | undefined;

type Choices = Pick<SipCompareElement, "theme" | "controls" | "rows" | "view" | "keys" | "history" | "loading">;

/** The attributes that hold in every framework. */
export type SipCompareAttributes = { first?: Code; second?: Code; third?: Code } & {
  [Name in keyof Choices]?: Choices[Name] | undefined;
};

/** The attribute with a dash in its name, as HTML has it. */
export type HeadingLevelAttribute = { "heading-level"?: SipCompareElement["headingLevel"] | `${SipCompareElement["headingLevel"]}` | undefined };

/** The properties whose attributes have another name, or none. */
export type SipCompareProperties = { headingLevel?: SipCompareElement["headingLevel"] | undefined; notes?: SipCompareElement["notes"] | undefined };

/** The listeners of the events, with this before the name of each. */
export type SipCompareListeners<Prefix extends string> = {
  [Event in keyof SipCompareElementEventMap as `${Prefix}${Event}`]?: ((event: SipCompareElementEventMap[Event]) => void) | undefined;
};
