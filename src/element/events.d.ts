// What no comment in JavaScript can say to TypeScript: which events the element tells, and what `<sip-compare>` is.

/** The events of the element. They bubble, are composed and cannot be canceled. */
export interface SipCompareElementEventMap {
  /** The widget is shown. */
  "sip-compare-ready": CustomEvent<null>;
  /** The reader chose other codes, or went back or forward to them. */
  "sip-compare-change": CustomEvent<{ first: number | null; second: number | null; third: number | null }>;
  /** The widget could not start, or failed later. */
  "sip-compare-error": CustomEvent<{ message: string }>;
}

declare module "./element.js" {
  interface SipCompareElement {
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
}

declare global {
  interface HTMLElementTagNameMap {
    "sip-compare": import("./element.js").SipCompareElement;
  }

  // The events bubble: the ancestors of the element, the document and the window can listen, too.
  interface GlobalEventHandlersEventMap extends SipCompareElementEventMap {}
}
