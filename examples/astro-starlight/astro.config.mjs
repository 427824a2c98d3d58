import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";

export default defineConfig({
  site: "https://docs.example.com",
  integrations: [
    starlight({
      title: "Trunk handbook",
      customCss: ["./src/styles/custom.css"],
      sidebar: [
        { label: "Home", link: "/" },
        { label: "SIP response codes", link: "/sip-response-codes/" },
      ],
    }),
  ],
});
