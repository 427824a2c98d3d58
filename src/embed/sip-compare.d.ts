// The types of sip-compare.js. `cargo test --test public_face` holds them to the code.

/** Colors of the widget: those that fit the page behind it, light ones or dark ones. */
export type Theme = "auto" | "light" | "dark";

/** Whether readers can choose other codes and copy. */
export type Controls = "full" | "none";

/** When the element starts: near the visible part of the page, or at once. */
export type Loading = "lazy" | "eager";

/** Whether the two codes live in the query string of the page's address. */
export type HistoryMode = "none" | "query";

/** The level of the widget's title in the outline of the page. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/**
 * How close two codes are: people mix the two up, one names the other as related, or they have little to do with each
 * other.
 */
export type Closeness = "confused" | "related" | "unrelated";

/** What is compared, in the order of the rows. A comparison leaves out an aspect that neither code has. */
export type Aspect =
  | "class"
  | "senders"
  | "retry"
  | "forking"
  | "meaning"
  | "occurs"
  | "caller-remedy"
  | "callee-remedy"
  | "operator-remedy"
  | "dialog"
  | "methods"
  | "header_fields"
  | "request_header_fields"
  | "q850"
  | "http"
  | "standing"
  | "defined_in"
  | "practices";

/** A SIP response code. All texts are plain. */
export interface Code {
  /** The status code, 100 to 699. */
  code: number;
  /** The reason phrase; in other languages than English with its rendering in brackets. */
  phrase: string;
  /** What the response means, as a clause without a full stop, for a list. */
  gist: string;
  /** What the response means, in a few sentences. */
  meaning: string;
}

/** Two codes side by side. All texts are plain and in one language. */
export interface Comparison {
  /** The first code. */
  first: number;
  /** The second code. */
  second: number;
  /** How close the two are. */
  closeness: Closeness;
  /** Both codes with their reason phrases: “SIP 486 Busy Here vs 603 Decline”. */
  title: string;
  /** What each means, and why they are confused or not. */
  summary: string;
  /** Every aspect that one of the two has, in the order of {@link Aspect}. */
  rows: ComparisonRow[];
  /** The call flow and the example response of the first code, then of the second. */
  scenes: [Scene, Scene];
  /** What really differs, most telling first, each a sentence about both codes. */
  differences: string[];
  /** When to use which. */
  decision: string;
  /** Pairs of codes to read next. */
  pairs: [number, number][];
  /** Codes related to one of the two. */
  related: number[];
  /** Addresses (URLs) of the sources: the sections of the RFCs that define the two. */
  references: string[];
}

/** One aspect of both codes. */
export interface ComparisonRow {
  /** The aspect; a key that is the same in every language. */
  aspect: Aspect;
  /** The name of the aspect. */
  label: string;
  /** What is said of the first code. */
  first: string;
  /** What is said of the second code. */
  second: string;
  /** Whether the two differ. Always so for prose: the meaning, when it occurs and the remedies. */
  differs: boolean;
}

/** What happens around a code. */
export interface Scene {
  /** The code with its reason phrase. */
  name: string;
  /** Who sends what to whom, a line a step. */
  callFlow: string[];
  /** The response with its header fields; `\n` separates the lines, where the wire has CRLF. */
  example: string;
}

/** In which language the functions answer. */
export interface LanguageOptions {
  /**
   * The wanted language (BCP 47). One that is not there gives the next one of the reader's browser, then English; see
   * {@link negotiate}.
   *
   * @defaultValue the `lang` of `<html>`, then the languages of the browser, then `en`
   */
  lang?: string;
}

/**
 * Compares two codes.
 *
 * The first call loads the program and the dataset of the language; the elements of the page share them. The order of the
 * codes is the order of presentation and changes no fact. As {@link search} and {@link codes} it works in browsers only,
 * though the module can be imported elsewhere.
 *
 * @param first - A status code of the dataset, as a number or as text.
 * @param second - Another one.
 * @returns The comparison, a new object each time. The promise rejects with a `RangeError` if one of the codes is not
 * in the dataset or both are the same, and with an `Error` if a part cannot be downloaded; another call tries again.
 * @example
 * const { title, differences } = await compare(486, 603, { lang: "en" });
 */
export function compare(first: number | string, second: number | string, options?: LanguageOptions): Promise<Comparison>;

/**
 * Finds codes as the pickers of the element do.
 *
 * @param query - A number or its first digits (`48`), a class (`4xx`), words of the reason phrase or of what people
 * search for (`busy`), or a pasted status line (`SIP/2.0 486 Busy Here`). Every word must match. Nothing at all gives all
 * codes.
 * @returns The codes that are meant, best first; none if nothing fits. The promise rejects with an `Error` if a part
 * cannot be downloaded.
 * @example
 * const [best] = await search("busy here");
 */
export function search(query: number | string, options?: LanguageOptions): Promise<Code[]>;

/**
 * Lists all codes of the dataset, the registered ones and the unregistered ones that people meet.
 *
 * @returns The codes in ascending order. The promise rejects with an `Error` if a part cannot be downloaded.
 */
export function codes(options?: LanguageOptions): Promise<Code[]>;

/**
 * Says in which language the widget speaks to readers who want these, without loading anything.
 *
 * @param wanted - BCP 47 tags, the dearest first. Tags that are not well-formed are passed over.
 * @returns The tag of the first language that the dataset has: by the same tag, or else by the same language in the same
 * script (`zh-CN` gets `zh-Hans`, `zh-TW` does not). `en` if there is none.
 * @example
 * negotiate(navigator.languages);
 */
export function negotiate(wanted: readonly string[]): string;

/** The events of the element. They bubble, are composed and cannot be canceled. */
export interface SipCompareElementEventMap {
  /**
   * The widget is shown. It comes once, and again after a failure that was put right or when an element comes back that
   * was away from the page for more than two seconds.
   */
  "sip-compare-ready": CustomEvent<null>;
  /**
   * The reader chose other codes, or went back or forward to them with `history="query"`. The properties have the new
   * codes already. Changes by the page itself do not tell.
   */
  "sip-compare-change": CustomEvent<{ first: number | null; second: number | null }>;
  /**
   * The widget could not start, or failed later. The children are shown again, with the reason and a button to try
   * again. The message is English, for a log.
   */
  "sip-compare-error": CustomEvent<{ message: string }>;
}

/**
 * The element `<sip-compare>`: two SIP response codes side by side. Importing the module defines it.
 *
 * Each attribute has a property, in step with it both ways and at any time. Setting a property to `null` removes the
 * attribute. A value that is not allowed reads as the default and gives one warning in the console. Children are shown
 * until the widget is there, and stay if it cannot start.
 *
 * @example
 * <sip-compare first="486" second="603"><a href="codes.html">SIP response codes</a></sip-compare>
 */
export class SipCompareElement extends HTMLElement {
  /** The version of sip-compare that this module belongs to. */
  static readonly version: string;

  /**
   * The first code, 100 to 699; `null` if there is none or the attribute is no such number. A code that the dataset does
   * not know leaves the place empty and tells the reader so.
   *
   * @defaultValue `null`: the reader picks
   */
  first: number | null;

  /**
   * The second code, 100 to 699; otherwise as {@link first}.
   *
   * @defaultValue `null`: the reader picks
   */
  second: number | null;

  /**
   * The wanted language (BCP 47); one that is not there gives the next one of the reader's browser, then English.
   *
   * @defaultValue `""`: the nearest `lang` of the page, then the languages of the browser, then `en`
   */
  lang: string;

  /**
   * Light or dark. `auto` is as the page behind the element is, live; the other two bring their own background.
   *
   * @defaultValue `"auto"`
   */
  theme: Theme;

  /**
   * `none` shows the comparison alone: no pickers, no copy buttons, and what links to other codes becomes text.
   *
   * @defaultValue `"full"`
   */
  controls: Controls;

  /**
   * `query` keeps the codes in the query string of the page's address (`?first=302&second=428`), with Back, Forward and
   * the title of the page. At the start the address wins over the attributes. For one element a page.
   *
   * @defaultValue `"none"`
   */
  history: HistoryMode;

  /**
   * The level of the widget's title; the other headings are one or two levels below, at most 6.
   *
   * @defaultValue `2`
   */
  headingLevel: HeadingLevel;

  /**
   * `lazy` starts 400 CSS pixels before the element comes into view, `eager` as soon as it is in the page. It matters
   * until the element has started.
   *
   * @defaultValue `"lazy"`
   */
  loading: Loading;

  /**
   * The page's own words on codes, by status code; shown under “On this site” where the code is shown. They are plain
   * text: markup in them is shown as it is. Reading gives a copy, so set it anew to change something. Entries that are
   * no status code with a text are left out with a warning.
   *
   * @defaultValue `{}`
   * @example
   * element.notes = { 403: "On our trunk this means that the number is not yours." };
   */
  notes: Record<number, string>;

  /**
   * The comparison of {@link first} and {@link second} in the language that is shown, a new object each time. `null`
   * until the widget is ready, while a code is missing or not in the dataset, and while both are the same.
   */
  readonly comparison: Comparison | null;

  /**
   * Resolves to the element when the widget is shown. With `loading="lazy"` that is only after the reader came near. It
   * rejects with an `Error` if the widget cannot start; read it again then for the next try.
   */
  readonly ready: Promise<SipCompareElement>;

  /** Listens to the events of {@link SipCompareElementEventMap}, and to those of every element. */
  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: SipCompareElement, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  /** Listens no more. */
  removeEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: SipCompareElement, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "sip-compare": SipCompareElement;
  }

  // The events bubble: the ancestors of the element, the document and the window can listen, too.
  interface GlobalEventHandlersEventMap extends SipCompareElementEventMap {}
}
