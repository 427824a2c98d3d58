//! Where the parts are looked for, for bundlers that copy no files: in a folder that the page names, or in the module.

use std::fs;

use super::support::{Page, Site, bundle, dist, folder, package};

const ELEMENT: &str = "<sip-compare first=486 second=603><p>486 vs 603</p></sip-compare>";
const TITLE: &str = "SIP 486 Busy Here vs 603 Decline";

/// A host page beside the scripts alone, as bundlers leave them that copy no other files.
fn site_with(scripts: &str) -> Site {
    let html = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host page</title><link rel=icon href=data:,>{scripts}{ELEMENT}"
    );
    let site = Site::with_host(&html);
    for file in fs::read_dir(dist()).expect("there is a build").flatten() {
        let name = file.file_name().into_string().expect("names are ASCII");
        if name.ends_with(".js") {
            site.add_file(&format!("/bundle/{name}"), &fs::read(file.path()).expect("the build can be read"));
        }
    }
    site
}

/// The entry and these lines after it, as esbuild makes one script of them that is no module.
fn classic_script(name: &str, lines: &str) -> Vec<u8> {
    let main = folder(name).join("main.js");
    let entry = dist().join("sip-compare.js");
    let text = format!("import {{ SipCompareElement }} from {:?};\n{lines}\n", entry.display().to_string());
    fs::write(&main, text).expect("the folder of the test can be written");
    fs::read(bundle(&main, "out.js", &["--format=iife"])).expect("esbuild wrote its output")
}

fn shows_the_pair(page: &Page) {
    page.is_ready();
    assert_eq!(page.text("[part=title]"), TITLE);
}

#[test]
fn the_parts_are_found_in_the_folder_that_the_module_is_told() {
    let script = "<script type=module>import { SipCompareElement } from '/bundle/sip-compare.js';
        SipCompareElement.base = '/';</script>";
    let page = Page::open(site_with(script), "/host.html");
    shows_the_pair(&page);
    page.click(".swap");
    assert_eq!(page.text("[part=title]"), "SIP 603 Decline vs 486 Busy Here");
    assert!(page.site.asked().iter().all(|path| !path.starts_with("/bundle/sip-compare-")), "{:?}", page.site.asked());
}

#[test]
fn the_parts_are_found_in_the_folder_that_a_script_names() {
    let script = "<script type=module src=/bundle/sip-compare.js data-sip-compare-base=/></script>";
    shows_the_pair(&Page::open(site_with(script), "/host.html"));
}

#[test]
fn an_author_is_told_what_to_do_where_a_bundler_copied_no_parts() {
    let page = Page::open(site_with("<script type=module src=/bundle/sip-compare.js></script>"), "/host.html");
    page.waits_for("$('[part=error]')");
    let warning = page.takes_warning("answered 404");
    assert!(warning.contains("set SipCompareElement.base to their folder or import sip-compare/inline"), "{warning}");
    assert!(!page.text("[part=error]").contains("bundler"), "a reader can do nothing about it");
    page.takes_errors("404");
}

#[test]
fn a_server_that_answers_with_its_page_is_no_part() {
    let site = site_with("<script type=module src=/bundle/sip-compare.js></script>");
    for file in fs::read_dir(dist()).expect("there is a build").flatten() {
        let name = file.file_name().into_string().expect("names are ASCII");
        if name.starts_with("sip-compare-") && !name.ends_with(".js") {
            site.add_page(&format!("/bundle/{name}"), "<!doctype html><title>An app</title>");
        }
    }
    let page = Page::open(site, "/host.html");
    page.waits_for("$('[part=error]')");
    page.takes_warning("answered with a page");
    page.takes_errors("404");
}

#[test]
fn a_script_that_is_no_module_finds_the_parts_where_it_says() {
    let site = site_with("<script defer src=/classic.js></script>");
    site.add_file("/classic.js", &classic_script("base", "SipCompareElement.base = '/';"));
    shows_the_pair(&Page::open(site, "/host.html"));
}

#[test]
fn a_script_that_is_no_module_and_says_nothing_goes_on_without_the_widget() {
    let site = site_with("<script defer src=/classic.js></script>");
    site.add_file("/classic.js", &classic_script("no-base", "window.goesOn = SipCompareElement.version;"));
    let page = Page::open(site, "/host.html");
    page.waits_for("window.goesOn && $('[part=error]')");
    assert!(page.holds("host.querySelector('p').checkVisibility()"), "the children stay");
    let warning = page.takes_warning("has no address");
    assert!(warning.contains("SipCompareElement.base"), "{warning}");
}

#[test]
fn one_module_with_everything_needs_no_other_file_under_a_strict_policy() {
    let script = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; img-src data:; script-src 'self' 'wasm-unsafe-eval'\">\
        <script type=module src=/inline.js></script>";
    let site = site_with(script);
    let module = package().join("sip-compare/inline.js");
    site.add_file("/inline.js", &fs::read(&module).unwrap_or_else(|error| panic!("{}: {error}", module.display())));
    let page = Page::open(site, "/host.html");
    shows_the_pair(&page);
    page.click(".swap");
    page.run("host.lang = 'zh-Hans';", Vec::new());
    page.waits_for("$('[part=title]').innerText.includes('此处忙')");
    assert_eq!(page.site.asked(), ["/host.html", "/inline.js"]);
}

/// A host page with the module of another site, and that site.
fn page_with_module_of(other: Site) -> (Page, Site) {
    let html = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host page</title><link rel=icon href=data:,>\
         <script type=module src=\"{}/sip-compare.js\"></script>{ELEMENT}",
        other.origin()
    );
    let page = Page::open(Site::with_host(&html), "/host.html");
    page.may_ask(&other);
    (page, other)
}

#[test]
fn the_folder_of_another_origin_works_if_that_allows_it() {
    let other = Site::new();
    other.opens();
    let (page, other) = page_with_module_of(other);
    shows_the_pair(&page);
    page.click(".swap");
    assert_eq!(page.text("[part=title]"), "SIP 603 Decline vs 486 Busy Here");
    assert_eq!(page.site.asked(), ["/host.html"], "everything comes from the other one");
    assert!(other.asked().len() > 6, "{:?}", other.asked());
}

#[test]
fn the_children_stay_where_another_origin_does_not_allow_it() {
    let (page, _other) = page_with_module_of(Site::new());
    page.takes_error("CORS");
    page.takes_error("net::ERR_FAILED");
    assert!(page.holds("host.querySelector('p').checkVisibility() && !customElements.get('sip-compare')"));
}

#[test]
fn a_sandboxed_frame_of_another_origin_shows_the_widget_if_that_allows_it() {
    let other = Site::new();
    other.opens();
    let html = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host page</title><link rel=icon href=data:,>\
         <iframe sandbox=allow-scripts title=Comparison width=900 height=600 src=\"{}/embed.html?first=486&second=603\"></iframe>",
        other.origin()
    );
    let page = Page::open(Site::with_host(&html), "/host.html");
    page.may_ask(&other);
    page.in_frame(|| shows_the_pair(&page));
}
