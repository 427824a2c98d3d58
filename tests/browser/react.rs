//! The component for React takes over what a server wrote.

use std::fs;
use std::process::Command;

use super::support::{Page, Site, bundle, folder, package};

const APP: &str = r#"
import { createElement, useState } from "react";
import { SipCompare } from "PACKAGE/frameworks/react.js";

export function App() {
  const [told, setTold] = useState("");
  const [note, setNote] = useState("Ours.");
  const codes = { first: 486, second: 603, headingLevel: 3, className: "wide", notes: { 486: note } };
  const onChange = ({ detail }) => setTold(`${told} ${detail.first}/${detail.second}`);
  return createElement("main", null,
    createElement(SipCompare, { ...codes, onChange }, createElement("p", null, "486 vs 603")),
    createElement("button", { id: "note", onClick: () => setNote("Yours.") }, "Note"),
    createElement("output", null, told));
}
"#;

/// A page that a server wrote with the component, and the script that takes it over.
fn rendered_site() -> Site {
    let folder = folder("react");
    let write = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::write(&path, text).expect("the folder of the test can be written");
        path
    };
    write("app.js", &APP.replace("PACKAGE", &package().join("sip-compare").display().to_string()));
    let server = write(
        "server.js",
        "import { createElement } from 'react'; import { renderToString } from 'react-dom/server'; import { App } from './app.js';
         process.stdout.write(renderToString(createElement(App)));",
    );
    let client = write(
        "client.js",
        "import { createElement } from 'react'; import { hydrateRoot } from 'react-dom/client'; import { App } from './app.js';
         hydrateRoot(document.getElementById('root'), createElement(App));",
    );
    let banner = "--banner:js=import { createRequire } from 'module'; const require = createRequire(import.meta.url);";
    let server = bundle(&server, "server.mjs", &["--format=esm", "--platform=node", banner]);
    let rendered = Command::new("node").arg(server).output().expect("Node.js starts");
    assert!(rendered.status.success(), "{}", String::from_utf8_lossy(&rendered.stderr));
    let html = String::from_utf8(rendered.stdout).expect("it writes UTF-8");
    assert!(html.contains("<sip-compare first=\"486\" second=\"603\" class=\"wide\" heading-level=\"3\"><p>486 vs 603</p></sip-compare>"), "{html}");

    let page = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host page</title><link rel=icon href=data:,>\
         <div id=root>{html}</div><script type=module src=/client.js></script>"
    );
    let site = Site::with_host(&page);
    let script = bundle(&client, "client.out.js", &["--format=esm"]);
    site.add_file("/client.js", &fs::read(script).expect("esbuild wrote its output"));
    site
}

#[test]
fn the_component_has_its_notes_and_listeners_on_a_page_that_a_server_wrote() {
    let page = Page::open(rendered_site(), "/host.html");
    page.is_ready();
    page.waits_for("$('[part=note]')?.innerText.includes('Ours.')");
    assert_eq!(page.string("$('[part=title]').getAttribute('aria-level') ?? $('[part=title]').localName"), "h3");
    page.click(".swap");
    page.waits_for("document.querySelector('output').textContent === ' 603/486'");
    page.click(".swap");
    page.waits_for("document.querySelector('output').textContent === ' 603/486 486/603'");
    page.run("document.querySelector('#note').click();", Vec::new());
    page.waits_for("$('[part=note]').innerText.includes('Yours.')");
    assert_eq!(page.string("host.getAttribute('first') + host.getAttribute('second')"), "486603");
}
