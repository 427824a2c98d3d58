//! The page for frames: its parameters, and its messages to the page around it and from there.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::accessibility::violations;
use super::support::{Answer, Page, Part, Site};

const PAIR: &str = "first=486&second=603";

/// The address of the page for frames, with these parameters.
fn frame_page(widget: &Site, query: &str) -> String {
    format!("{}/embed.html?{query}", widget.origin())
}

/// A page of another site with a frame, which writes down what it is told.
fn host(head: &str, frame: &str, more: &str) -> String {
    format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Host page</title><link rel=icon href=data:,>{head}\
         <script>window.got = []; addEventListener('message', ({{ data, origin }}) => got.push({{ ...data, origin }}));</script>\
         </head><body><h1>Host page</h1><iframe src=\"{frame}\" title=Comparison width=900 height=900></iframe>{more}</body></html>"
    )
}

/// The page around a frame that holds `embed.html` of another site with these parameters, when its widget is ready.
struct Framed {
    page: Page,
    widget: Site,
}

impl Framed {
    fn new(query: &str) -> Self {
        Self::with(query, "", "")
    }

    fn with(query: &str, head: &str, more: &str) -> Self {
        let widget = Site::new();
        let page = Page::open(Site::with_host(&host(head, &frame_page(&widget, query), more)), "/host.html");
        page.in_frame(|| page.is_ready());
        Self { page, widget }
    }

    /// Waits until the page was told of this kind of event, and returns the last message about it.
    fn told(&self, event: &str) -> Value {
        let last = format!("got.findLast(({{ type }}) => type === 'sip-compare:{event}')");
        self.page.waits_for(&last);
        self.page.value(&last)
    }

    /// Sends a message to the frame.
    fn sends(&self, message: Value) {
        let send = "document.querySelector('iframe').contentWindow.postMessage(arguments[0], '*');";
        self.page.run(send, vec![message]);
    }

    /// Sends an order that is heeded, and waits for it: every message before it has been heard by then.
    fn sends_the_last(&self) {
        self.sends(json!({ "type": "sip-compare:set", "controls": "none" }));
        self.page.in_frame(|| self.page.waits_for("host.getAttribute('controls') === 'none'"));
    }

    /// The attributes of the widget that may be set.
    fn attributes(&self) -> Value {
        let names = "['first', 'second', 'lang', 'theme', 'controls', 'heading-level']";
        self.page.in_frame(|| self.page.value(&format!("{names}.map((name) => host.getAttribute(name))")))
    }

    /// Gives the frame time to do what it should not do.
    fn gives_time(&self) {
        self.page.in_frame(|| {
            self.page.run("setTimeout(() => { window.isLater = true; }, 300);", Vec::new());
            self.page.waits_for("window.isLater");
        });
    }
}

impl Drop for Framed {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.page.has_asked_only(&self.widget);
        }
    }
}

#[test]
fn the_parameters_of_the_address_reach_the_widget() {
    let framed = Framed::new("first=486&second=603&lang=zh-Hans&theme=dark&controls=none&heading-level=3");
    assert_eq!(framed.attributes(), json!(["486", "603", "zh-Hans", "dark", "none", "3"]));
    let page = &framed.page;
    page.in_frame(|| {
        let shown = "[document.documentElement.lang, document.documentElement.dataset.theme, $('.sip-compare').lang,
            $('.sip-compare').dataset.theme, $('[part=title]').localName, !$('input')?.checkVisibility()]";
        assert_eq!(page.value(shown), json!(["zh-Hans", "dark", "zh-Hans", "dark", "h3", true]));
    });
}

#[test]
fn the_page_around_is_told_that_the_widget_is_ready_and_how_high_it_is() {
    let framed = Framed::new(&format!("{PAIR}&id=one"));
    let height = framed.told("height");
    let page = &framed.page;
    assert_eq!(page.string("got[0].type"), "sip-compare:ready");
    let senders = "[...new Set(got.map(({ id, origin }) => `${id} ${origin}`))]";
    assert_eq!(page.value(senders), json!([format!("one {}", framed.widget.origin())]));
    let version = page.string("got[0].version");
    assert_eq!(version, env!("CARGO_PKG_VERSION"));
    let measured = page.in_frame(|| page.value("Math.ceil(document.documentElement.getBoundingClientRect().height)"));
    assert_eq!(height["height"], measured);
    assert!(height["height"].as_u64() > Some(1500), "{height}");
}

#[test]
fn the_page_around_is_told_what_the_reader_chose() {
    let framed = Framed::new(PAIR);
    let page = &framed.page;
    page.in_frame(|| page.click(".swap"));
    let change = framed.told("change");
    assert_eq!([&change["first"], &change["second"], &change["id"]], [&json!(603), &json!(486), &json!("")]);
    page.in_frame(|| page.click(".clear:not([hidden])"));
    page.waits_for("got.findLast(({ type }) => type === 'sip-compare:change').first === null");
    assert_eq!(framed.told("change")["second"], 486);
}

#[test]
fn the_page_around_is_told_the_height_anew_when_it_changes() {
    let framed = Framed::new(PAIR);
    let before = framed.told("height")["height"].as_u64().expect("a height is a number");
    framed.sends(json!({ "type": "sip-compare:set", "first": 480, "second": null }));
    framed.page.waits_for(&format!("got.at(-1).type === 'sip-compare:height' && got.at(-1).height !== {before}"));
}

#[test]
fn the_page_around_is_told_that_the_widget_cannot_start() {
    let widget = Site::new();
    widget.set(Part::Wasm, Answer::NotFound);
    let page = Page::open(Site::with_host(&host("", &frame_page(&widget, PAIR), "")), "/host.html");
    page.waits_for("got.some(({ type }) => type === 'sip-compare:height')");
    let error = page.value("got.find(({ type }) => type === 'sip-compare:error')");
    let message = error["message"].as_str().unwrap_or_default();
    assert!(message.contains("could not start") && message.contains("404"), "{error}");
    assert!(!page.holds("got.some(({ type }) => type === 'sip-compare:ready')"));
    page.in_frame(|| {
        let link =
            "[host.querySelector('a').checkVisibility(), host.querySelector('a').href, text(host.querySelector('a'))]";
        let address = format!("{}/?{PAIR}", widget.origin());
        assert_eq!(page.value(link), json!([true, address, "SIP 486 vs 603"]), "there is a way out of the frame");
    });
    page.takes_warning("could not start");
    page.takes_error("404");
    page.has_asked_only(&widget);
}

#[test]
fn the_page_around_sets_what_the_widget_shows() {
    let framed = Framed::new(PAIR);
    let page = &framed.page;
    framed.sends(json!({ "type": "sip-compare:set", "first": 480, "second": null }));
    page.in_frame(|| page.waits_for("$('[part=title]').innerText === 'SIP 480 Temporarily Unavailable'"));
    framed.sends(json!({
        "type": "sip-compare:set", "id": "", "second": "603", "theme": "dark", "lang": "zh-Hans", "controls": "none"
    }));
    page.in_frame(|| {
        page.waits_for("$('[part=title]').innerText.includes('603') && $('.sip-compare').lang === 'zh-Hans'");
        let shown =
            "[document.documentElement.lang, document.documentElement.dataset.theme, $('.sip-compare').dataset.theme]";
        assert_eq!(page.value(shown), json!(["zh-Hans", "dark", "dark"]));
    });
    assert_eq!(framed.attributes(), json!(["480", "603", "zh-Hans", "dark", "none", null]));
    framed.sends(json!({ "type": "sip-compare:set", "theme": null, "lang": null, "controls": null }));
    page.in_frame(|| {
        page.waits_for("$('.sip-compare').lang === 'en' && $('.sip-compare').dataset.theme === 'light'");
        assert_eq!(page.value("document.documentElement.lang"), "en");
    });
    assert_eq!(
        page.value("got.filter(({ type }) => type === 'sip-compare:change')"),
        json!([]),
        "it knows its own orders"
    );
}

#[test]
fn messages_that_are_no_orders_change_nothing() {
    let framed = Framed::new(&format!("{PAIR}&id=one"));
    for message in [
        json!({ "type": "sip-compare:set", "id": "another", "first": 100 }),
        json!({ "type": "sip-compare:set", "id": 1, "first": 100 }),
        json!({ "type": "sip-compare:set", "first": { "toString": "100" }, "second": [100], "lang": true }),
        json!({ "type": "sip-compare:set", "onclick": "alert(1)", "style": "display: none", "history": "query" }),
        json!({ "type": "sip-compare:change", "first": 100 }),
        json!({ "first": 100 }),
        json!("sip-compare:set"),
        json!([]),
        json!(null),
    ] {
        framed.sends(message);
    }
    framed.sends_the_last();
    assert_eq!(framed.attributes(), json!(["486", "603", null, null, "none", null]));
    let page = &framed.page;
    let others = page.in_frame(|| page.value("['onclick', 'style', 'history'].map((name) => host.getAttribute(name))"));
    assert_eq!(others, json!([null, null, null]));
}

#[test]
fn a_page_that_does_not_say_who_it_is_gets_nothing() {
    let framed = Framed::with(PAIR, "<meta name=referrer content=no-referrer>", "");
    framed.sends(json!({ "type": "sip-compare:set", "first": 100 }));
    framed.gives_time();
    assert_eq!(framed.attributes()[0], "486");
    assert_eq!(framed.page.value("got"), json!([]));
}

#[test]
fn the_address_may_name_the_page_around() {
    let widget = Site::new();
    let around = Site::new();
    let query = format!("{PAIR}&origin={}", around.origin());
    around.add_page("/host.html", &host("<meta name=referrer content=no-referrer>", &frame_page(&widget, &query), ""));
    let page = Page::open(around, "/host.html");
    page.waits_for("got.some(({ type }) => type === 'sip-compare:height')");
    page.has_asked_only(&widget);
}

/// Who wrote a whole address in place of an origin had silence.
#[test]
fn an_origin_that_is_none_is_warned_of_and_the_referrer_counts() {
    let framed = Framed::new(&format!("{PAIR}&origin=https://docs.example/{}", "x".repeat(20_000)));
    let warning = framed.page.takes_warning("is no origin such as https://docs.example");
    assert!(warning.len() < 300, "{warning}");
    framed.page.waits_for("got.some(({ type }) => type === 'sip-compare:ready')");
}

#[test]
fn a_page_of_another_origin_than_the_named_one_gets_nothing() {
    let framed = Framed::new(&format!("{PAIR}&origin=https://docs.example"));
    framed.sends(json!({ "type": "sip-compare:set", "first": 100 }));
    framed.gives_time();
    assert_eq!(framed.attributes()[0], "486");
    assert_eq!(framed.page.value("got"), json!([]));
    // The browser itself reports what it did not deliver.
    framed.page.takes_warnings("does not match the recipient window's origin");
}

#[test]
fn a_frame_beside_it_is_not_obeyed() {
    let widget = Site::new();
    let around =
        Site::with_host(&host("", &frame_page(&widget, PAIR), "<iframe src=/neighbor.html title=Neighbor></iframe>"));
    around.add_page(
        "/neighbor.html",
        "<!doctype html><html lang=en><title>Neighbor</title><script>
            setInterval(() => { parent.frames[0].postMessage({ type: 'sip-compare:set', first: 100 }, '*'); parent.isBusy = true; }, 20);
        </script></html>",
    );
    let page = Page::open(around, "/host.html");
    page.in_frame(|| page.is_ready());
    page.waits_for("window.isBusy");
    let framed = Framed { page, widget };
    framed.gives_time();
    framed.sends_the_last();
    assert_eq!(framed.attributes()[0], "486");
}

#[test]
fn the_page_for_frames_works_as_a_page_too() {
    let page = Page::open(Site::new(), &format!("/embed.html?{PAIR}"));
    page.is_ready();
    page.run("$('#first-input').focus(); $('#first-input').select();", Vec::new());
    page.types("480");
    page.press(Key::Enter);
    page.waits_for("$('[part=title]').innerText === 'SIP 480 Temporarily Unavailable vs 603 Decline'");
    assert_eq!(
        page.string("document.querySelector('sip-compare a').href"),
        format!("{}/?first=480&second=603", page.site.origin())
    );
}

#[test]
fn the_page_for_frames_is_accessible() {
    let page = Page::open(Site::new(), "/embed.html");
    page.is_ready();
    for theme in ["light", "dark"] {
        page.go_to(&format!("/embed.html?{PAIR}&heading-level=1&theme={theme}"));
        page.is_ready();
        assert_eq!(violations(&page), Vec::<String>::new(), "{theme}");
    }
}

/// In a frame that is as high as its page the head of the table never stays in sight, so that cells far down had no names.
#[test]
fn in_a_frame_as_high_as_its_page_cells_name_their_codes() {
    let follow = "<script>const frame = document.querySelector('iframe');
        window.follow = () => { const { height } = got.findLast(({ height }) => height); frame.height = height; };
        addEventListener('message', () => window.isFollowing && follow());</script>";
    let framed = Framed::with(PAIR, "", follow);
    framed.told("height");
    let page = &framed.page;
    let names =
        "$$('.comparison-table tbody td:not(.both) .cell-code').filter((code) => code.checkVisibility()).length";
    page.in_frame(|| assert_eq!(page.value(names), json!(0), "a frame that scrolls has the head of the table"));
    page.run("window.isFollowing = true; follow();", Vec::new());
    page.in_frame(|| page.waits_for(&format!("{names} > 20")));
    framed.gives_time();
    page.in_frame(|| assert!(page.holds(&format!("{names} > 20")), "they stay"));
    page.in_frame(|| page.waits_for("document.documentElement.scrollHeight <= innerHeight + 1"));
}
