// What authors write with Solid.

import type {} from "../../../../target/types/frameworks/solid.js";

export const element = (
  <sip-compare
    first={486}
    second="603"
    theme="dark"
    heading-level={3}
    prop:notes={{ 403: "…" }}
    on:sip-compare-change={({ detail }) => console.log(detail.first?.toFixed())}
  >
    <p>486 vs 603</p>
  </sip-compare>
);

// @ts-expect-error: no such theme.
export const wrongTheme = <sip-compare theme="blue" />;
// @ts-expect-error: an event has no such detail.
export const wrongDetail = <sip-compare on:sip-compare-change={({ detail }) => console.log(detail.fourth)} />;
