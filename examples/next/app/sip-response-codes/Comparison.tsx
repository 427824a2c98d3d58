"use client";

import { useEffect, useRef, useState } from "react";
import type { SipCompareElement, SipCompareElementEventMap } from "sip-compare";
import "sip-compare";

const NOTES = {
  486: "On our trunk, 486 also means that all the channels you have booked are in use.",
};

type Codes = Pick<SipCompareElement, "first" | "second">;

export function Comparison() {
  const [codes, setCodes] = useState<Codes>({ first: 486, second: 603 });
  const chosen = [codes.first, codes.second].filter((code) => code !== null);
  const element = useRef<SipCompareElement>(null);

  // React takes over the HTML of the build, and then sets neither objects nor event handlers of a custom element.
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const follow = ({ detail }: SipCompareElementEventMap["sip-compare-change"]) => setCodes(detail);
    current.notes = NOTES;
    current.addEventListener("sip-compare-change", follow);
    return () => current.removeEventListener("sip-compare-change", follow);
  }, []);

  return (
    <>
      <sip-compare ref={element} first={codes.first} second={codes.second}>
        <a href="https://www.rfc-editor.org/rfc/rfc3261#section-21">SIP response codes (RFC 3261)</a>
      </sip-compare>
      <p>
        Does one of your calls end with {chosen.join(" or ") || "a code that puzzles you"}? Send us its Call-ID and the
        time, and we look it up in the trace.
      </p>
    </>
  );
}
