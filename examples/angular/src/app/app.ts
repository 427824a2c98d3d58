import { Component } from "@angular/core";
import { RouterLink, RouterOutlet } from "@angular/router";

@Component({
  selector: "handbook-app",
  imports: [RouterLink, RouterOutlet],
  template: `
    <header>
      <nav>
        <a routerLink="/">Home</a>
        <a routerLink="/sip-response-codes">SIP response codes</a>
      </nav>
      <button type="button" (click)="switchTheme()">Light or dark</button>
    </header>
    <main><router-outlet /></main>
  `,
})
export class App {
  switchTheme() {
    const { dataset } = document.documentElement;
    const current = dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    dataset.theme = current === "dark" ? "light" : "dark";
  }
}
