import { useState } from "react";
import "sip-compare";

const NOTES = {
  486: "On our trunk, 486 also means that all the channels you have booked are in use.",
};

export function ResponseCodes() {
  const [codes, setCodes] = useState({ first: 486, second: 603 });
  const chosen = [codes.first, codes.second].filter(Boolean);

  return (
    <>
      <h1>SIP response codes</h1>
      <p>
        A busy phone answers <code>486</code>, a callee who does not want the call answers <code>603</code>. They look
        alike to the caller and are different to a proxy. Pick any two codes to see what sets them apart.
      </p>
      <sip-compare
        first={codes.first}
        second={codes.second}
        notes={NOTES}
        onsip-compare-change={(event) => setCodes(event.detail)}
      >
        <a href="https://www.rfc-editor.org/rfc/rfc3261#section-21">SIP response codes (RFC 3261)</a>
      </sip-compare>
      <p>
        Does one of your calls end with {chosen.join(" or ") || "a code that puzzles you"}? Send us its Call-ID and the
        time, and we look it up in the trace.
      </p>
    </>
  );
}
