import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";

const meta: Meta = {
  title: "Home",
  render: () => html`
    <h1>Trunk handbook</h1>
    <p>How our SIP trunks behave, for the people who run a PBX behind one.</p>
  `,
};

export default meta;

export const Home: StoryObj = {};
