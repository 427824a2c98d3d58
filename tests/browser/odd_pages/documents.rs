//! Documents that an element is moved to, and documents of other kinds.

use serde_json::json;

use crate::browser::support::{Answer, Page, Part, Site, host_page};

const PAIR: &str = "<sip-compare first=486 second=603 loading=eager></sip-compare>";

/// Whether the first heading and the picker of an element look as the style sheet says.
const IS_DRESSED: &str = "
    const isDressed = (element) => {
        const inside = element.shadowRoot, view = element.ownerDocument.defaultView;
        const style = (css) => view.getComputedStyle(inside.querySelector(css));
        return style('.pickers').display !== 'block' && style('[part=title]').marginTop === '0px' && style('.swap').cursor === 'pointer'
            && parseFloat(style('[part=title]').fontSize) > 20;
    };
";

/// A document takes only style sheets that were made in it: an element that came back from a frame had lost its own.
#[test]
fn an_element_is_dressed_in_every_document() {
    let page = Page::embedded(&format!("{PAIR}<iframe width=900 height=700 srcdoc='<!doctype html><body>'></iframe>"));
    let dressed = |place: &str| page.run(&format!("{IS_DRESSED} return isDressed({place});"), Vec::new()) == true;
    assert!(dressed("host"));
    page.run("window.moved = host; document.querySelector('iframe').contentDocument.body.append(host);", Vec::new());
    assert!(dressed("moved"), "in a frame");
    page.run("moved.shadowRoot.querySelector('.read-button').click();", Vec::new());
    page.waits_for("moved.shadowRoot.querySelector('.reading')");
    page.run("moved.first = 480;", Vec::new());
    page.waits_for("moved.shadowRoot.querySelector('[part=title]').innerText.startsWith('SIP 480 ')");
    page.run("document.body.append(moved);", Vec::new());
    assert!(dressed("host"), "back in its page");
    assert!(
        page.holds(
            "getComputedStyle($('.reading')).borderTopStyle === 'solid' && root.adoptedStyleSheets.length === 2"
        )
    );
    page.run(
        "const away = document.implementation.createHTMLDocument(); away.adoptNode(moved); document.body.append(moved);",
        Vec::new(),
    );
    assert!(dressed("host"), "back from a document that nobody sees");
}

/// The link by which a browser checks a module stood in the document of the first element, and the module was taken as it came.
#[test]
fn modules_are_checked_where_the_first_element_is_in_a_frame() {
    let page = Page::blank(Site::with_host(&host_page("<iframe title=Frame></iframe>")));
    page.site.set(Part::Glue, Answer::Longer);
    page.go_to("/host.html");
    page.waits_for("customElements.get('sip-compare')");
    page.run(
        "for (const place of [document.querySelector('iframe').contentDocument, document]) {
            const element = document.createElement('sip-compare');
            element.loading = 'eager';
            place.body.append(element);
        }",
        Vec::new(),
    );
    page.waits_for("$('[part=error]')");
    page.takes_warning("/sip-compare-app-");
    page.takes_reports();
}

/// Made in one document and put into another it never was ready.
#[test]
fn an_element_starts_in_another_document_than_it_was_made_in() {
    for loading in ["eager", "lazy"] {
        let page =
            Page::embedded(&format!("{PAIR}<iframe width=900 height=700 srcdoc='<!doctype html><body>'></iframe>"));
        page.run(
            "window.moved = document.createElement('sip-compare'); moved.first = 302; moved.second = 428; moved.loading = arguments[0];
             document.querySelector('iframe').contentDocument.body.append(moved);",
            vec![json!(loading)],
        );
        assert_eq!(page.run("return moved.ready.then((element) => element === moved);", Vec::new()), true, "{loading}");
        page.waits_for("moved.shadowRoot.querySelector('[part=table]')");
        assert!(page.run(&format!("{IS_DRESSED} return isDressed(moved);"), Vec::new()) == true);
    }
}

#[test]
fn an_element_works_in_a_window_of_its_own() {
    let page = Page::embedded(PAIR);
    page.run(
        "window.other = open('', '', 'width=900,height=700'); window.moved = document.createElement('sip-compare');
         moved.first = 302; moved.second = 428; other.document.body.append(moved);",
        Vec::new(),
    );
    assert_eq!(page.run("return moved.ready.then((element) => element === moved);", Vec::new()), true);
    page.waits_for("moved.shadowRoot.querySelector('[part=table]')");
    page.run("moved.first = 480;", Vec::new());
    page.waits_for("moved.shadowRoot.querySelector('[part=title]').innerText.startsWith('SIP 480 ')");
    page.run("other.close();", Vec::new());
}

/// A frame without an origin of its own may have style sheets, but not hold them to a hash.
#[test]
fn our_page_is_read_in_its_style_in_a_frame_without_an_origin() {
    let site = Site::with_host(
        "<!doctype html><html lang=en><title>Host</title><iframe src=/ sandbox title=Codes></iframe></html>",
    );
    let page = Page::open(site, "/host.html");
    page.in_frame(|| page.waits_for("getComputedStyle(document.querySelector('.page-header')).display === 'flex'"));
    page.takes_errors("");
}

/// An element away from a Chinese page fetched English meanwhile, and was in English when it came back.
#[test]
fn an_element_that_is_away_keeps_its_language() {
    let site = Site::with_host(&host_page(PAIR).replace("lang=en", "lang=zh-Hans"));
    let page = Page::open(site, "/host.html");
    page.is_ready();
    page.run(
        "window.away = host; away.remove(); away.first = 480; document.documentElement.className = 'x';",
        Vec::new(),
    );
    page.run("return new Promise((next) => setTimeout(next, 200));", Vec::new());
    page.run("document.body.append(away);", Vec::new());
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 480 ')");
    assert_eq!(page.attribute(".sip-compare", "lang").as_deref(), Some("zh-Hans"));
    assert_eq!(page.site.hits_of(Part::Index).len(), 1, "no other language was asked for");
}

#[test]
fn a_page_without_a_body_is_no_obstacle() {
    let page = Page::open(Site::with_host(&host_page("")), "/host.html");
    page.waits_for("customElements.get('sip-compare')");
    page.run(
        "document.body.remove(); const made = document.createElement('sip-compare'); made.first = 486; made.loading = 'eager';
         document.documentElement.append(made);",
        Vec::new(),
    );
    page.waits_for("$('[part=title]')?.innerText === 'SIP 486 Busy Here'");
}

/// Chromium runs no module scripts in XHTML, and yet an import of the module.
#[test]
fn a_page_in_xhtml_has_its_comparison() {
    let site = Site::new();
    site.add_file(
        "/host.xhtml",
        br#"<html xmlns="http://www.w3.org/1999/xhtml"><head><title>XHTML</title><link rel="icon" href="data:,"/><script>import("/sip-compare.js");</script></head>
            <body lang="zh-Hans"><sip-compare first="486" second="603" loading="eager"></sip-compare></body></html>"#,
    );
    let page = Page::open(site, "/host.xhtml");
    page.is_ready();
    assert_eq!(page.string("document.contentType"), "application/xhtml+xml");
    assert_eq!(page.attribute(".sip-compare", "lang").as_deref(), Some("zh-Hans"));
    page.click(".swap");
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 603 ')");
}
