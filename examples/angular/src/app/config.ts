import type { ApplicationConfig } from "@angular/core";
import { provideClientHydration } from "@angular/platform-browser";
import { provideRouter } from "@angular/router";
import { Home } from "./home";
import { ResponseCodes } from "./response-codes";

export const config: ApplicationConfig = {
  providers: [
    provideClientHydration(),
    provideRouter([
      { path: "", component: Home },
      { path: "sip-response-codes", component: ResponseCodes },
    ]),
  ],
};
