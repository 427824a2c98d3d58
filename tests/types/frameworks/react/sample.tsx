// What authors write with React; also compiled with the types of React 18.

import { SipCompare } from "../../../../target/types/frameworks/react.js";

export const element = (
  <sip-compare
    first={486}
    second="603"
    theme="dark"
    heading-level={3}
    rows="different"
    lang="en"
    notes={{ 403: "On our trunk this means that the number is not yours." }}
    onsip-compare-change={({ detail }) => console.log(detail.first?.toFixed(), detail.third)}
  >
    <p>486 vs 603</p>
  </sip-compare>
);

export const component = (
  <SipCompare
    first={486}
    second={603}
    headingLevel={3}
    notes={{ 403: "…" }}
    className="wide"
    ref={(element) => console.log(element?.comparison?.title)}
    onChange={({ detail: { first } }) => console.log(first?.toFixed())}
    onError={({ detail }) => console.warn(detail.message)}
  >
    <p>486 vs 603</p>
  </SipCompare>
);

// @ts-expect-error: no such theme.
export const wrongTheme = <sip-compare theme="blue" />;
// @ts-expect-error: a note is a text.
export const wrongNote = <SipCompare notes={{ 403: 1 }} />;
// @ts-expect-error: an event has no such detail.
export const wrongDetail = <SipCompare onChange={({ detail }) => console.log(detail.fourth)} />;
// @ts-expect-error: no such property.
export const wrongName = <SipCompare firts={486} />;
