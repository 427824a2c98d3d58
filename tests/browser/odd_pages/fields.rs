//! Forms around the element, and what reaches its own fields: keys without a name, input methods, shortcuts of the page.

use serde_json::json;
use thirtyfour::Key;

use crate::browser::support::{Page, Site, host_page};

/// In place of a property a form gives its control of that name: `form.lang` was an input, and the walk up from the element
/// never ended at a form whose `parentElement` was one.
#[test]
fn controls_of_a_form_may_have_any_name() {
    let names = "lang, parentElement, parentNode, assignedSlot, getRootNode, getAttribute, getAttributeNS, closest, isConnected, \
        ownerDocument, nodeName, style, dataset, shadowRoot, host, matches, contains, children, dispatchEvent, addEventListener";
    let controls: String = names.split(", ").map(|name| format!("<input name={name}>")).collect();
    let page = Page::embedded(&format!(
        "<form lang=zh-Hans style='background: black'>{controls}<div><sip-compare first=486 second=603></sip-compare></div></form>"
    ));
    assert_eq!(page.attribute(".sip-compare", "lang").as_deref(), Some("zh-Hans"));
    assert_eq!(page.attribute(".sip-compare", "data-theme").as_deref(), Some("dark"));
    page.run("document.querySelector('form').setAttribute('lang', 'en'); host.first = 480;", Vec::new());
    page.waits_for("$('[part=title]').innerText === 'SIP 480 Temporarily Unavailable vs 603 Decline'");
}

/// Named elements of a page hide what its document has under these names.
#[test]
fn elements_of_a_page_may_be_named_as_what_its_document_has() {
    let page = Page::blank(Site::new());
    for name in ["body", "head", "documentElement", "title", "hidden", "forms", "activeElement"] {
        page.site.add_page(
            "/host.html",
            &host_page(&format!(
                "<form name={name}></form><img name={name} src=data:, alt=''><sip-compare first=486 second=603 history=query></sip-compare>"
            )),
        );
        page.go_to("/host.html");
        page.is_ready();
        // The driver of the browser looks for what is clicked with the names that are hidden here.
        page.run("$('.swap').click();", Vec::new());
        page.waits_for("$('[part=title]').innerText === 'SIP 603 Decline vs 486 Busy Here'");
        assert_eq!(page.address(), "/host.html?first=603&second=486", "{name}");
    }
}

/// A browser that fills in a field tells of keys without a name; that stopped the program.
#[test]
fn events_of_odd_kinds_change_nothing() {
    let page = Page::embedded("<sip-compare first=486 second=603></sip-compare>");
    page.run(
        "const kinds = ['keydown', 'keyup', 'keypress', 'input', 'change', 'click', 'focus', 'blur', 'focusin', 'focusout', 'mousedown', 'paste',
             'drop', 'dragover', 'pointerover', 'pointerleave', 'beforematch', 'compositionstart'];
         for (const place of ['#first-input', '.swap', '.view', '[part=title]', '#first-list', '.only-different input', '.term', '.sip-compare'])
             for (const kind of kinds)
                 for (const make of [(kind, init) => new Event(kind, init), (kind, init) => new CustomEvent(kind, { ...init, detail: {} }),
                     (kind, init) => new UIEvent(kind, init), (kind, init) => new KeyboardEvent(kind, init), (kind, init) => new MouseEvent(kind, init)])
                     if (kind !== 'click' || place === '.view') $(place).dispatchEvent(make(kind, { bubbles: true, composed: true, cancelable: true }));
         $('.summary').firstChild.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
         $('.summary').firstChild.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true, composed: true }));",
        Vec::new(),
    );
    page.click(".swap");
    page.waits_for("host.first === 603 && host.second === 486 || host.first === 486 && host.second === 603");
    page.click("#first-input");
    page.types("302");
    page.press(Key::Enter);
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 302 ')");
}

/// Typed in a picker, the letters reached the page as `keypress` and `keyup`, and with Alt or AltGr as `keydown` too: its
/// shortcuts ran while the reader typed.
#[test]
fn no_key_that_writes_reaches_the_page() {
    let page = Page::embedded("<sip-compare first=486 second=603></sip-compare>");
    page.run(
        "window.keys = []; for (const kind of ['keydown', 'keypress', 'keyup']) addEventListener(kind, (event) => keys.push(`${kind} ${event.key}`));
         $('#first-input').focus();",
        Vec::new(),
    );
    page.types("busy 4");
    page.press(Key::Down);
    page.press(Key::Enter);
    assert_eq!(page.value("keys"), json!([]));
    let written = "const send = (init) => focused().dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, ...init }));
        $('#first-input').focus(); keys.length = 0;
        send({ key: 'ß', altKey: true });
        // In WebKit a script cannot hold AltGr.
        const at = { key: '@', ctrlKey: true, altKey: true, modifierAltGraph: true };
        if (new KeyboardEvent('keydown', at).getModifierState('AltGraph')) send(at);
        send({ key: 'k', ctrlKey: true }); send({ key: 'k', metaKey: true }); send({ key: 'ArrowLeft', altKey: true }); send({ key: 'Tab' });
        return keys;";
    assert_eq!(
        page.run(written, Vec::new()),
        json!(["keydown k", "keydown k", "keydown ArrowLeft", "keydown Tab"]),
        "commands are the page's"
    );
    page.run("$('.swap').focus(); keys.length = 0;", Vec::new());
    page.types("x");
    assert_eq!(page.value("keys"), json!(["keydown x", "keypress x", "keyup x"]), "nobody writes on a button");
}

/// The Enter that ends a word of an input method chose an option: in Safari it is known by the number 229 alone.
#[test]
fn keys_of_an_input_method_choose_nothing() {
    let page = Page::embedded("<sip-compare first=486 second=603></sip-compare>");
    page.click("#first-input");
    page.types("302");
    page.waits_for("$('#first-list [aria-selected=true]')");
    page.run(
        "for (const init of [{ key: 'Enter', keyCode: 229 }, { key: 'Enter', isComposing: true }, { key: 'Process', keyCode: 229 }, { key: 'Escape', isComposing: true }])
             $('#first-input').dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }));",
        Vec::new(),
    );
    page.waits_for("$('#first-list [aria-selected=true]')");
    assert_eq!(page.value("host.first"), json!(486));
    page.press(Key::Enter);
    page.waits_for("host.first === 302");
}
