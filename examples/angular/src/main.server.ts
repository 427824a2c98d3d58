import { mergeApplicationConfig } from "@angular/core";
import { bootstrapApplication, type BootstrapContext } from "@angular/platform-browser";
import { provideServerRendering, RenderMode, withRoutes } from "@angular/ssr";
import { App } from "./app/app";
import { config } from "./app/config";

const onServer = { providers: [provideServerRendering(withRoutes([{ path: "**", renderMode: RenderMode.Prerender }]))] };

export default (context: BootstrapContext) =>
  bootstrapApplication(App, mergeApplicationConfig(config, onServer), context);
