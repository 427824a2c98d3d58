import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import type { SipCompareElement } from "sip-compare";
import "sip-compare";

type Args = Pick<SipCompareElement, "first" | "second" | "controls">;

const meta: Meta<Args> = {
  title: "Response Codes",
  argTypes: {
    controls: { control: "inline-radio", options: ["full", "none"] },
  },
  args: { first: 486, second: 603, controls: "full" },
  render: ({ first, second, controls }) => html`
    <sip-compare .first=${first} .second=${second} .controls=${controls}>
      <a href="https://www.rfc-editor.org/rfc/rfc3261#section-21">SIP response codes (RFC 3261)</a>
    </sip-compare>
  `,
};

export default meta;

export const ResponseCodes: StoryObj<Args> = {};
