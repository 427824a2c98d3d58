import { Component, computed, CUSTOM_ELEMENTS_SCHEMA, signal } from "@angular/core";
import type { SipCompareElement, SipCompareElementEventMap } from "sip-compare";
import "sip-compare";

@Component({
  selector: "handbook-response-codes",
  // Angular must not look for a component of the name sip-compare.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>SIP response codes</h1>
    <p>
      A busy phone answers <code>486</code>, a callee who does not want the call answers <code>603</code>. They look
      alike to the caller and are different to a proxy. Pick any two codes to see what sets them apart.
    </p>
    <sip-compare
      [attr.first]="codes().first"
      [attr.second]="codes().second"
      [notes]="notes"
      (sip-compare-change)="follow($event)"
    >
      <a href="https://www.rfc-editor.org/rfc/rfc3261#section-21">SIP response codes (RFC 3261)</a>
    </sip-compare>
    <p>
      Does one of your calls end with {{ chosen() }}? Send us its Call-ID and the time, and we look it up in the trace.
    </p>
  `,
})
export class ResponseCodes {
  readonly notes: SipCompareElement["notes"] = {
    486: "On our trunk, 486 also means that all the channels you have booked are in use.",
  };
  readonly codes = signal<Pick<SipCompareElement, "first" | "second">>({ first: 486, second: 603 });
  readonly chosen = computed(() => {
    const { first, second } = this.codes();
    return [first, second].filter((code) => code !== null).join(" or ") || "a code that puzzles you";
  });

  follow({ detail }: SipCompareElementEventMap["sip-compare-change"]) {
    this.codes.set(detail);
  }
}
