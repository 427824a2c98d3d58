// The element as a component of React, 18 and newer. React itself leaves out properties and listeners where it takes over
// what a server wrote, and knows no events of elements before version 19; the component sets them when it is there.

"use client";

import { createElement, forwardRef, useEffect, useImperativeHandle, useRef } from "react";

import "../sip-compare.js";

/** The names of the events, by those of the properties. */
const EVENTS = { onReady: "sip-compare-ready", onChange: "sip-compare-change", onError: "sip-compare-error" };

export const SipCompare = forwardRef(function SipCompare(props, ref) {
  const { notes, headingLevel, className, onReady, onChange, onError, ...attributes } = props;
  const element = useRef(null);
  useImperativeHandle(ref, () => element.current, []);

  const listeners = useRef({});
  useEffect(() => {
    listeners.current = { onReady, onChange, onError };
  });
  useEffect(() => {
    const { current } = element;
    const added = Object.entries(EVENTS).map(([name, event]) => {
      const listener = (/** @type {Event} */ told) => listeners.current[name]?.(told);
      current.addEventListener(event, listener);
      return () => current.removeEventListener(event, listener);
    });
    return () => added.forEach((remove) => remove());
  }, []);
  useEffect(() => {
    element.current.notes = notes ?? {};
  }, [notes]);

  return createElement("sip-compare", { ...attributes, class: className, "heading-level": headingLevel, ref: element });
});
