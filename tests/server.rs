//! The module without a browser, as a page that is rendered on a server imports it.

use std::path::Path;
use std::process::Command;

/// What Node.js prints for a script in which `sip` is the module.
fn on_server(script: &str) -> String {
    let module = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/element/sip-compare.js");
    let script = format!("import * as sip from {:?};\n{script}", format!("file://{}", module.display()));
    let output = Command::new("node").args(["--input-type=module", "--eval", &script]).output();
    let output = output.expect("Node.js is on PATH (https://nodejs.org)");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("what is printed is text").trim().to_owned()
}

#[test]
fn the_module_loads_and_knows_its_languages() {
    assert_eq!(on_server("console.log(typeof sip.SipCompareElement, sip.negotiate(['en-GB']));"), "function en");
}

#[test]
fn a_function_that_needs_a_browser_says_so() {
    // It was a ReferenceError once, which did not say that.
    for call in ["compare(486, 603)", "search('busy')", "codes()"] {
        let said = on_server(&format!("sip.{call}.catch(({{ name, message }}) => console.log(name, message));"));
        assert_eq!(
            said, "Error compare, search, understand and codes work in browsers only; Node.js has sip-compare/node",
            "{call}"
        );
    }
}
