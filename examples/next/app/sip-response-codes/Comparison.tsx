"use client";

import { useState } from "react";
import type { SipCompareElement } from "sip-compare";
import { SipCompare } from "sip-compare/react";

const NOTES = {
  486: "On our trunk, 486 also means that all the channels you have booked are in use.",
};

type Codes = Pick<SipCompareElement, "first" | "second">;

export function Comparison() {
  const [codes, setCodes] = useState<Codes>({ first: 486, second: 603 });
  const chosen = [codes.first, codes.second].filter((code) => code !== null);

  return (
    <>
      <SipCompare first={codes.first} second={codes.second} notes={NOTES} onChange={({ detail }) => setCodes(detail)}>
        <a href="https://www.rfc-editor.org/rfc/rfc3261#section-21">SIP response codes (RFC 3261)</a>
      </SipCompare>
      <p>
        Does one of your calls end with {chosen.join(" or ") || "a code that puzzles you"}? Send us its Call-ID and the
        time, and we look it up in the trace.
      </p>
    </>
  );
}
