//! The npm package outside a browser: its command, its module for Node.js, and the element where no browser is.
//!
//! They need the package in `target/package/` and Node.js: `cargo xtask test --only browser` after `cargo xtask package`.

use std::env;
use std::fs;
use std::io::Write;
use std::iter;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use clap::Parser;
use sip_codes::source;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The folder of the package.
fn package() -> PathBuf {
    let made = Path::new(ROOT).join("target/package");
    let folder = env::var_os("SIP_COMPARE_PACKAGE").map_or(made, PathBuf::from).join("sip-compare");
    assert!(folder.is_dir(), "there is no {}; make it: cargo xtask package", folder.display());
    folder
}

/// What Node.js does with these arguments, and nothing else on PATH but what the machine comes with.
fn node(arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new("node");
    command.args(arguments).current_dir(env::temp_dir()).env_remove("CARGO_HOME").env_remove("RUSTUP_HOME");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("Node.js 20 or newer is on PATH");
    let mut stdin = child.stdin.take().expect("the input is a pipe");
    // A program that reads nothing may be gone already.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    child.wait_with_output().expect("it ends")
}

/// What the command of the package does.
fn npx(arguments: &[&str], input: &str) -> (String, String, i32) {
    let cli = package().join("command/cli.js");
    let cli = cli.to_str().expect("the path is UTF-8");
    let Output { stdout, stderr, status } = node(&[&[cli], arguments].concat(), input);
    let text = |bytes| String::from_utf8(bytes).expect("it writes UTF-8");
    (text(stdout), text(stderr), status.code().expect("it ends by itself"))
}

/// The last value that a module of the package gives, as JSON; `lines` have its exports as `node`.
fn module(lines: &str) -> String {
    let address = package().join("command/node.js");
    let script = format!("import * as node from {:?};\n{lines}", address.display().to_string());
    succeeds(node(&["--input-type=module", "--eval", &script], ""))
}

fn succeeds(Output { stdout, stderr, status }: Output) -> String {
    let error = String::from_utf8_lossy(&stderr);
    // Node.js shows the line first, and that of a minified file is long.
    let end: String = error.lines().filter(|line| line.len() < 500).collect::<Vec<_>>().join("\n");
    assert!(status.success() && error.is_empty(), "{status}: {end}");
    String::from_utf8(stdout).expect("it writes UTF-8").trim().to_owned()
}

#[derive(Parser)]
struct Asked {
    #[command(subcommand)]
    command: sip_command::Command,
}

/// What the same command answers that `cargo xtask` has.
fn xtask(arguments: &[&str], input: &str) -> (String, i32) {
    let Asked { command } =
        Asked::try_parse_from([&["xtask"], arguments].concat()).expect("the arguments are in order");
    let source = source::read(&Path::new(ROOT).join("data")).expect("the data is in order");
    let dataset = source.dataset(command.language()).expect("the language is there");
    let mut output = Vec::new();
    let is_answered = command.run(&dataset, || Ok(input.as_bytes().to_vec()), &mut output).expect("it is answered");
    (String::from_utf8(output).expect("it is UTF-8"), i32::from(!is_answered))
}

#[test]
fn the_command_of_the_package_says_what_the_developers_command_says() {
    let trace = "INVITE sip:bob@example.org SIP/2.0\r\n\r\nSIP/2.0 180 Ringing\r\n\r\nSIP/2.0 486 Busy Here\r\n";
    let questions: [(&[&str], &str); 12] = [
        (&["compare", "302", "428"], ""),
        (&["compare", "302", "428", "--format", "markdown"], ""),
        (&["compare", "302", "428", "--format", "json", "--lang", "zh-Hans"], ""),
        (&["compare", "480", "486", "603", "--format", "summary"], ""),
        (&["compare", "486"], ""),
        (&["compare", "499", "699", "--format", "text"], ""),
        (&["compare", "486", "603", "--format", "card"], ""),
        (&["snippet", "302", "428", "--lang", "zh-Hans"], ""),
        (&["snippet", "480", "486", "603", "--heading-level", "3"], ""),
        (&["find", "busy here"], ""),
        (&["find", "-", "--format", "json"], trace),
        (&["find", "qqxxzz"], ""),
    ];
    for (arguments, input) in questions {
        let (output, error, code) = npx(arguments, input);
        assert_eq!(((output, code), error), (xtask(arguments, input), String::new()), "{arguments:?}");
    }
}

#[test]
fn the_command_of_the_package_compares_all_pairs_as_the_developers_command_does() {
    for language in ["en", "zh-Hans"] {
        let arguments = ["compare", "--all", "--lang", language];
        let (output, error, code) = npx(&arguments, "");
        let (expected, _) = xtask(&arguments, "");
        assert!(output.lines().count() > 6900, "{} lines", output.lines().count());
        // Both are megabytes long, which nobody reads side by side.
        assert!(output == expected && error.is_empty() && code == 0, "{language}: {code} {error}");
    }
}

#[test]
fn the_command_of_the_package_tells_what_is_allowed() {
    let cases: [(&[&str], &str, i32); 6] = [
        (&["compare", "99", "486"], "a SIP status code is a number from 100 to 699", 2),
        (&["compare", "486", "486"], "486 and 486 cannot be compared", 1),
        (&["snippet", "302", "302"], "allowed are two or three different codes from 100 to 699", 1),
        (&["snippet", "302", "428", "--lang", "xx"], "there is no language \"xx\"; there are: en, zh-Hans", 2),
        (&["snippet", "302", "428", "--heading-level", "7"], "7 is not in 1..=6", 2),
        (&["conpare", "302"], "unrecognized subcommand", 2),
    ];
    for (arguments, part, expected) in cases {
        let (output, error, code) = npx(arguments, "");
        assert!(error.contains(part) && code == expected && output.is_empty(), "{arguments:?}: {code} {error}");
    }
    let (help, _, code) = npx(&["--help"], "");
    assert!(code == 0 && ["compare", "find", "snippet"].iter().all(|name| help.contains(name)), "{help}");
    assert_eq!(npx(&["--version"], "").0.trim(), format!("sip-compare {}", env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_module_for_node_answers_with_values() {
    let lines = "const { title, closeness } = node.compare([486, '603']);
        const { decides } = node.understand('SIP/2.0 486 Busy Here\\r\\n', { lang: 'zh-Hans' });
        console.log(JSON.stringify([title, closeness, decides.code, node.snippet([302, 428]).split('\\n')[0]]));";
    assert_eq!(
        module(lines),
        r#"["SIP 486 Busy Here vs 603 Decline","confused",486,"<sip-compare first=\"302\" second=\"428\">"]"#
    );
    let wrong = "for (const ask of [() => node.snippet([486, 486]), () => node.compare(['<b>', 486]), () => node.understand('x', { lang: 'xx' })])
        try { ask(); } catch (error) { console.log(error.message); }";
    let told = module(wrong);
    let told: Vec<&str> = told.lines().collect();
    assert!(
        told[0].starts_with("486 and 486 cannot be compared; allowed are two or three different codes"),
        "{told:?}"
    );
    assert!(told[1].ends_with("a SIP status code is a number from 100 to 699"), "{told:?}");
    assert!(told[2].starts_with("there is no language \"xx\""), "{told:?}");
}

#[test]
fn the_plugins_for_generators_do_what_their_tests_say() {
    let tests = ["remark", "markdown-it", "mdbook"].map(|name| format!("{ROOT}/tests/plugins/{name}.test.js"));
    let arguments: Vec<&str> = iter::once("--test").chain(tests.iter().map(String::as_str)).collect();
    // The tests need the package where this process looks for it.
    assert!(package().is_dir());
    let Output { stdout, status, .. } = node(&arguments, "");
    assert!(status.success(), "{}", String::from_utf8_lossy(&stdout));
}

/// Where a test of a page without a browser looks for its programs.
fn in_project(name: &str, script: &str) -> Output {
    let path = Path::new(ROOT).join("target/tmp").join(format!("package-{name}.mjs"));
    fs::create_dir_all(Path::new(ROOT).join("target/tmp"))
        .and_then(|()| fs::write(&path, script))
        .expect("it is written");
    node(&[path.to_str().expect("the path is UTF-8")], "")
}

#[test]
fn the_element_can_be_imported_and_made_on_a_server() {
    for entry in ["sip-compare.js", "inline.js"] {
        let address = package().join(entry);
        let script = format!(
            "const module = await import({:?}); new module.SipCompareElement; module.SipCompareElement.base = '/a/';
             console.log(module.SipCompareElement.version, module.negotiate(['zh-CN']), module.SipCompareElement.base);
             await module.compare(486, 603).catch((error) => console.log(error.message));",
            address.display().to_string()
        );
        let told = succeeds(node(&["--input-type=module", "--eval", &script], ""));
        let expected = format!(
            "{} zh-Hans /a/\ncompare, search, understand and codes work in browsers only",
            env!("CARGO_PKG_VERSION")
        );
        assert!(told.starts_with(&expected), "{entry}: {told}");
    }
}

#[test]
fn a_test_of_a_page_without_a_browser_sees_the_children() {
    let address = package().join("sip-compare.js").display().to_string();
    let windows = [
        (
            "jsdom",
            "import { JSDOM } from 'jsdom'; const { window } = new JSDOM('<!doctype html><html lang=en><body>', { url: 'http://localhost/' });",
        ),
        ("happy-dom", "import { Window } from 'happy-dom'; const window = new Window({ url: 'http://localhost/' });"),
    ];
    for (name, window) in windows {
        let script = format!(
            "{window}
            const names = ['window', 'document', 'HTMLElement', 'customElements', 'CustomEvent', 'CSSStyleSheet', 'MutationObserver', 'IntersectionObserver', 'Node', 'HTMLInputElement'];
            for (const name of names) if (window[name]) globalThis[name] = window[name];
            process.on('unhandledRejection', (error) => {{ throw error; }});
            await import({address:?});
            document.body.innerHTML = '<sip-compare first=486 second=603><p>486 vs 603</p></sip-compare>';
            const element = document.querySelector('sip-compare');
            const made = document.createElement('sip-compare');
            made.first = 480;
            document.body.append(made);
            element.remove();
            document.body.append(element);
            await new Promise((done) => setTimeout(done, 100));
            console.log(element.textContent, element.first, made.getAttribute('first'), element.comparison);
            process.exit();"
        );
        assert_eq!(succeeds(in_project(name, &script)), "486 vs 603 486 480 null", "{name}");
    }
}
