import { Component } from "@angular/core";
import { RouterLink } from "@angular/router";

@Component({
  selector: "handbook-home",
  imports: [RouterLink],
  template: `
    <h1>Trunk handbook</h1>
    <p>How our SIP trunks behave, for the people who run a PBX behind one.</p>
    <p>Start with the <a routerLink="/sip-response-codes">SIP response codes</a> that a call can end with.</p>
  `,
})
export class Home {}
