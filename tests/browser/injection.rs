//! Markup and scripts through every door: attributes, properties, notes, addresses, what is pasted or dropped, messages to a
//! frame, the functions of the module. Nothing runs, and nothing that was text becomes an element.

use std::time::Instant;

use serde_json::json;

use super::support::{Page, Site, host_page, print_figure};

/// What is tried. Whatever of it runs calls `hit()`.
const INJECTIONS: &str = include_str!("cases/injections.json");

/// Counts what runs and what takes a text for markup or for a script, and keeps the warnings, of which there are many.
const COUNTER: &str = "<script>
    window.hits = []; window.warnings = [];
    window.hit = () => hits.push('ran'); alert = confirm = prompt = () => hits.push('dialog');
    console.warn = (...texts) => warnings.push(texts.join(' '));
    const sink = (object, name) => {
        const descriptor = Object.getOwnPropertyDescriptor(object, name);
        const kind = descriptor.set ? 'set' : 'value', before = descriptor[kind];
        Object.defineProperty(object, name, { ...descriptor, [kind](...texts) { hits.push(name); return before.apply(this, texts); } });
    };
    for (const name of ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe']) sink(Element.prototype, name);
    for (const name of ['innerHTML', 'setHTMLUnsafe']) sink(ShadowRoot.prototype, name);
    for (const name of ['write', 'writeln']) sink(Document.prototype, name);
    sink(DOMParser.prototype, 'parseFromString'); sink(Range.prototype, 'createContextualFragment');
    sink(HTMLIFrameElement.prototype, 'srcdoc'); sink(HTMLScriptElement.prototype, 'text'); sink(window, 'eval');
</script>";

/// Tells what is wrong in an element, in a text; nothing if it is as it should be. What it shows consists of elements that the
/// widget has anyway, without a handler and without an address that runs something.
const CHECKS: &str = "
    const ours = 'div, p, span, b, strong, code, pre, wbr, ul, ol, li, dl, dt, dd, kbd, nav, section, figure, figcaption, h1, h2, h3, h4, h5, h6, '
        + 'table, thead, tbody, tr, th, td, label, input[type=text], input[type=search], input[type=checkbox], input[type=file], button[type=button], '
        + 'select, optgroup, option, textarea, details, summary, a, slot, svg, line, path';
    // A module of our own that is loading has a link there.
    const loading = 'link[rel=modulepreload][integrity]';
    const wrong = (root) => [...root.querySelectorAll(`:not(${loading})`)].flatMap((element) => [
        ...(element.matches(ours) ? [] : [element.outerHTML.slice(0, 80)]),
        ...[...element.attributes].filter(({ name }) => /^on|^style$|srcdoc|formaction|^src/.test(name) && !element.matches('.sip-compare, .term-text'))
            .map(({ name, value }) => `${name}=${value}`),
        ...[...element.attributes].filter(({ name, value }) => /href/.test(name) && !/^(https?:|mailto:|[?#])/.test(new URL(value, location.href).href))
            .map(({ name, value }) => `${name}=${value}`),
    ]);
    const soon = () => new Promise((next) => setTimeout(next));
    const found = new Set();
    const check = (what, root = host?.shadowRoot) => { for (const fault of [...(root ? wrong(root) : []), ...hits]) found.add(`${what} gives ${fault}`); };
    const before = document.querySelectorAll('*').length;
    const done = () => [...found, ...(document.querySelectorAll('*').length === before ? [] : ['the page has other elements'])].slice(0, 20);
";

fn injections() -> Vec<String> {
    serde_json::from_str(INJECTIONS).expect("the list is JSON")
}

/// A host page with this body that counts what runs.
fn counting(body: &str) -> Page {
    let page = Page::open(Site::with_host(&host_page(&format!("{COUNTER}{body}"))), "/host.html");
    page.is_ready();
    page
}

/// How many strings are tried without a look at the page: a script may not take long on a slow machine.
const AT_ONCE: usize = 16;

/// Tries every string at a door: the statements try `text` and may check. Nothing may be wrong, and every warning is the
/// element's own, and short.
fn try_all(page: &Page, door: &str, statements: &str) {
    let start = Instant::now();
    let texts = injections();
    let script = format!(
        "return (async () => {{ {CHECKS} for (const text of arguments[0]) {{ {statements} }} await soon(); check('{door}'); return done(); }})();"
    );
    for some in texts.chunks(AT_ONCE) {
        assert_eq!(page.run(&script, vec![json!(some)]), json!([]), "{door}");
    }
    let strange = "(window.warnings ?? []).filter((text) => !text.startsWith('<sip-compare> ') || text.length > 500)";
    assert_eq!(page.value(strange), json!([]), "{door}");
    print_figure(&format!("{} strings, {door}: none ran, in {:?}", texts.len(), start.elapsed()));
}

#[test]
fn what_would_run_is_seen() {
    let page = counting("<sip-compare first=486 second=603></sip-compare>");
    let planted = page.run(
        &format!(
            "{CHECKS} const image = document.createElement('img'); image.setAttribute('onerror', 'hit()'); $('.view').append(image);
             $('.summary').innerHTML = 'x'; check('planted'); return done().length;"
        ),
        Vec::new(),
    );
    assert_eq!(planted, 3, "an element, its handler, and the way it is made");
}

#[test]
fn attributes() {
    let page = counting("<sip-compare first=486 second=603></sip-compare>");
    let names = page.value("host.constructor.observedAttributes");
    assert!(names.as_array().is_some_and(|names| names.len() > 10), "{names}");
    try_all(
        &page,
        "attributes",
        "const names = host.constructor.observedAttributes;
         for (const some of [names, [names[text.length % names.length]]]) {
             const before = some.map((name) => [name, host.getAttribute(name)]);
             for (const name of some) host.setAttribute(name, text);
             await soon(); check(`${some}=${text}`);
             for (const [name, value] of before) value === null ? host.removeAttribute(name) : host.setAttribute(name, value);
         }",
    );
}

#[test]
fn properties_and_children() {
    let page = counting("<sip-compare first=486 second=603>Children</sip-compare>");
    try_all(
        &page,
        "properties and children",
        "const names = ['first', 'second', 'third', 'lang', 'theme', 'controls', 'rows', 'view', 'keys', 'history', 'headingLevel', 'loading', 'report'];
         for (const name of names) { host[name] = text; host[name]; }
         host.textContent = text; await soon(); check(text);
         for (const name of names) host[name] = { first: 486, second: 603 }[name] ?? null;",
    );
}

#[test]
fn notes() {
    let page = counting("<sip-compare first=486 second=603></sip-compare>");
    try_all(
        &page,
        "notes",
        "host.notes = { 486: text, 603: ` ${text}${text}`, [text]: text }; await soon(); await soon(); check(text);
         const [first] = $$('[part=note]');
         if (!first.textContent.endsWith(text)) found.add(`${text} is shown as ${first.textContent}`);",
    );
    assert_eq!(page.count("[part=note]"), 2);
}

/// What a page says of an address goes into a link.
#[test]
fn addresses_for_reports() {
    let page = counting("<sip-compare first=486 second=603></sip-compare>");
    try_all(
        &page,
        "report",
        "for (const address of [text, `https://docs.example/${text}`]) { host.report = address; await soon(); check(address); }",
    );
}

#[test]
fn the_address_of_the_page() {
    let page = counting("<sip-compare history=query></sip-compare>");
    try_all(
        &page,
        "query string and fragment",
        // A browser lets a page travel some two hundred times in ten seconds, WebKit a hundred times.
        "const value = encodeURIComponent(text), query = `first=${value}&second=603&${value}=486&third=${value}`;
         history.pushState(null, '', `/host.html?${query}#${value}`);
         dispatchEvent(new PopStateEvent('popstate')); dispatchEvent(new HashChangeEvent('hashchange'));
         await new Promise((next) => setTimeout(next, 110)); check(query);",
    );
}

/// A page that is opened takes longer than one that is travelled through: the strings that differ most stand for all.
#[test]
fn links_to_our_own_pages() {
    let start = Instant::now();
    let texts: Vec<String> = injections().into_iter().step_by(25).collect();
    let encoded = |page: &Page, text: &str| page.run("return encodeURIComponent(arguments[0]);", vec![json!(text)]);
    let names = "?first=T&second=603&third=T&lang=T&theme=T&controls=T&view=T&heading-level=T&id=T&origin=T#T";
    let page = Page::standalone("");
    let elements = "document.querySelectorAll(':not(link[rel=modulepreload])').length";
    for path in ["/", "/embed.html"] {
        let mut plain = None;
        // A text without any markup says how many elements the page has.
        for text in ["x"].into_iter().chain(texts.iter().map(String::as_str)) {
            let value = encoded(&page, text);
            page.go_to(&format!("{path}{}", names.replace('T', value.as_str().expect("it is a text"))));
            page.is_ready();
            if path == "/" {
                page.waits_for("document.documentElement.dataset.started === ''");
            }
            let count = page.value(elements);
            assert_eq!(
                &count,
                plain.get_or_insert_with(|| count.clone()),
                "{path} {text}: the page has other elements"
            );
            let wrong =
                page.run(&format!("{COUNTER_IN_PLACE}{CHECKS} check({}); return done();", json!(text)), Vec::new());
            assert_eq!(wrong, json!([]), "{path} {text}");
            page.takes_warning("first=");
            page.takes_warning("third=");
            if path == "/embed.html" {
                for name in ["theme", "controls", "view", "heading-level"] {
                    page.takes_warning(name);
                }
            }
        }
    }
    print_figure(&format!("{} strings, links to two pages: none ran, in {:?}", texts.len(), start.elapsed()));
}

/// On a page that does not count by itself.
const COUNTER_IN_PLACE: &str = "window.hits ??= [];";

/// Waits until a text was read; nothing may be left from the one before.
const READS: &str = "const isRead = () => $('.reading-answer')?.hasChildNodes() || $('.reading-said')?.textContent;
    const forget = () => {
        $('.reading-answer')?.replaceChildren();
        if ($('.reading-said')) $('.reading-said').textContent = '';
    };
    const read = async (what) => {
        for (let tries = 0; tries < 1000 && !isRead(); tries++) await soon();
        if (!isRead()) found.add(`${what} is not read`);
    };";

#[test]
fn what_is_typed_and_read_as_a_log() {
    let page = counting("<sip-compare first=486 second=603></sip-compare>");
    page.run("$('#first-input').focus();", Vec::new());
    page.finds_words();
    try_all(
        &page,
        "typed into a picker",
        "const input = $('#first-input');
         input.value = text; input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })); await soon(); check(text);",
    );
    page.run("$('#first-input').blur(); $('.read-button').click();", Vec::new());
    page.waits_for("$('#reading-text')");
    try_all(
        &page,
        "read as a log",
        &format!("{READS} const log = `12:00:01 INVITE sip:${{text}} -> ${{text}}\\n\\nSIP/2.0 486 ${{text}}\\r\\nCall-ID: ${{text}}\\r\\nServer: ${{text}}\\r\\nReason: SIP;text=\"${{text}}\"\\r\\n\\r\\n`;
         forget();
         $('#reading-text').value = log;
         $('#reading-text').dispatchEvent(new KeyboardEvent('keydown', {{ key: 'Enter', ctrlKey: true, bubbles: true }}));
         await read(log); check(log);"),
    );
}

#[test]
fn what_filters_all_codes() {
    let page = counting("<sip-compare></sip-compare>");
    try_all(
        &page,
        "typed into the filter",
        "const filter = $('.codes-filter'); filter.value = text;
         filter.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })); await soon(); check(text);",
    );
    page.waits_for("$('.codes-none')?.checkVisibility()");
}

#[test]
fn what_is_dropped() {
    let page = counting("<sip-compare first=486 second=603></sip-compare>");
    try_all(
        &page,
        "dropped as a file",
        &format!("{READS} forget(); const data = new DataTransfer();
         data.items.add(new File([`SIP/2.0 486 ${{text}}\\r\\nCall-ID: ${{text}}\\r\\n\\r\\n`], text, {{ type: 'text/html' }}));
         $('.view').dispatchEvent(new DragEvent('drop', {{ dataTransfer: data, bubbles: true, cancelable: true }}));
         await read(text); check(text);"),
    );
}

#[test]
fn messages_to_a_frame() {
    let site =
        Site::with_host(&host_page("<iframe src=/embed.html?first=486&second=603 width=800 height=600></iframe>"));
    let page = Page::open(site, "/host.html");
    let inside = "document.querySelector('iframe').contentDocument";
    page.waits_for(&format!("{inside}?.querySelector('sip-compare')?.shadowRoot?.querySelector('[part=table]')"));
    page.run(
        &format!(
            "window.hits = []; const inside = {inside}.defaultView; window.warnings = [];
             inside.hit = () => hits.push('ran'); inside.console.warn = (...texts) => warnings.push(texts.join(' '));"
        ),
        Vec::new(),
    );
    try_all(
        &page,
        "messages to a frame",
        &format!(
            "const framed = {inside}, shown = framed.querySelector('sip-compare');
             for (const name of ['first', 'third', 'lang', 'theme', 'controls', 'view']) {{
                 framed.defaultView.postMessage({{ type: 'sip-compare:set', [name]: text, [text]: text, id: undefined }}, '*');
                 await soon(); check(`${{name}}: ${{text}}`, shown.shadowRoot); check(text, shown);
             }}
             for (const data of [text, {{ type: text, first: text }}, {{ type: 'sip-compare:set', first: [text], second: {{ toString: () => text }}.toString() }}])
                 framed.defaultView.postMessage(data, '*');
             await soon(); check(text, shown.shadowRoot);"
        ),
    );
    assert!(page.holds("warnings.length > 0"), "the frame hears the messages");
}

#[test]
fn the_functions_of_the_module() {
    let page = counting("<sip-compare first=486 second=603></sip-compare>");
    try_all(
        &page,
        "functions of the module",
        "const sip = await import('/sip-compare.js');
         const refused = await sip.compare(text, 603).then(() => false, (error) => error instanceof RangeError);
         if (!refused) found.add(`${text} is a code`);
         await sip.search(text, { lang: text }); await sip.understand(text); sip.negotiate([text]); check(text);",
    );
    assert_eq!(page.value("host.comparison.title"), "SIP 486 Busy Here vs 603 Decline");
}
