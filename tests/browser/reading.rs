//! The place where a log or a trace is read.

use std::time::Duration;

use serde_json::json;
use thirtyfour::Key;

use super::accessibility::violations;
use super::support::{Answer, Page, Part};

/// A call that is challenged, rings and is refused as busy; the sizes look like statuses.
const TRACE: &str = "<--- Received SIP response (486 bytes) from UDP:198.51.100.30:5060 --->
SIP/2.0 407 Proxy Authentication Required
Via: SIP/2.0/UDP 192.0.2.61:5060;branch=z9hG4bKa1
From: <sip:4471@example.net>;tag=b8
To: <sip:+12025550131@example.net>;tag=3a
Call-ID: 9d0b@192.0.2.61
CSeq: 1 INVITE
Content-Length: 0

<--- Received SIP response (404 bytes) from UDP:198.51.100.30:5060 --->
SIP/2.0 486 Busy Here
Via: SIP/2.0/UDP 192.0.2.61:5060;branch=z9hG4bKa2
From: <sip:4471@example.net>;tag=b8
To: <sip:+12025550131@example.net>;tag=77
Call-ID: 9d0b@192.0.2.61
CSeq: 2 INVITE
Content-Length: 0
";

/// Pastes a text into the first picker, as a browser does. Scripts give it to Firefox in another way.
fn pastes(page: &Page, text: &str) {
    page.run(
        "const data = new DataTransfer(); data.setData('text/plain', arguments[0]);
         $('#first-input').focus();
         window.wasTaken = !$('#first-input').dispatchEvent(new ClipboardEvent('paste',
            { clipboardData: data, data: arguments[0], dataType: 'text/plain', bubbles: true, composed: true, cancelable: true }));",
        vec![json!(text)],
    );
}

/// Opens the place, writes a text into it and has it read.
fn reads(page: &Page, text: &str) {
    page.click(".read-button");
    page.waits_for("focused().id === 'reading-text'");
    page.run("$('#reading-text').value = arguments[0];", vec![json!(text)]);
    page.click_text("Read");
}

/// Another language brought the codes of the text back, and what was chosen after it was lost.
#[test]
fn what_was_chosen_after_a_text_stays_in_another_language() {
    let page = Page::standalone("");
    reads(&page, TRACE);
    page.waits_for("host.first === 486");
    page.run("host.first = 302; host.second = 428;", Vec::new());
    page.waits_for("$('[part=title]')?.innerText.startsWith('SIP 302')");
    page.run("host.lang = 'zh-Hans';", Vec::new());
    page.waits_for("$('.reading-heading-1')?.innerText.startsWith('起决定作用的是 486')");
    assert_eq!(page.value("[host.first, host.second]"), json!([302, 428]));
}

#[test]
fn a_pasted_trace_is_read_and_what_matters_is_shown_below() {
    let page = Page::standalone("");
    pastes(&page, TRACE);
    assert_eq!(page.value("window.wasTaken"), true, "an input would lose the ends of the lines");
    page.waits_for("$('.reading-heading-1')?.innerText === '486 Busy Here decides'");
    assert_eq!(page.string("$('#reading-text').value"), TRACE, "nothing is lost");
    assert_eq!(page.texts(".reading-statuses .option-code"), ["407", "486"], "sizes are no statuses");
    assert_eq!(page.texts(".reading-statuses .reading-mark"), ["decides"]);
    assert!(
        page.text(".reading-answer").contains("407 lacks Proxy-Authenticate, which RFC 3261, section 22.3 demands.")
    );
    page.waits_for("focused().matches('.reading-heading-1')");
    page.waits_for("$('[part=title]').innerText === 'SIP 486 Busy Here'");
    assert_eq!(page.address(), "/?first=486");
    page.press(Key::Tab);
    assert!(page.text(".reading-actions button:focus").contains("486"), "the codes come next");
}

#[test]
fn what_a_text_sets_against_each_other_is_compared_below() {
    let page = Page::standalone("");
    reads(&page, "The carrier says 480,\nbut I would expect 486.\nWhat is the difference between 480 and 486?");
    page.waits_for("$('[part=title]').innerText === 'SIP 480 Temporarily Unavailable vs 486 Busy Here'");
}

#[test]
fn a_line_stays_in_the_picker() {
    let page = Page::standalone("");
    pastes(&page, "SIP/2.0 486 Busy Here\n");
    assert_eq!(page.value("[window.wasTaken, $('.reading-place').childElementCount]"), json!([false, 0]));
}

#[test]
fn codes_that_are_typed_together_fill_both_pickers() {
    for query in ["480 vs 486", "480/486", "busy here or temporarily unavailable"] {
        let page = Page::standalone("");
        page.click("#first-input");
        page.types(query);
        page.waits_for("$('#first-list .option-phrase')?.innerText.startsWith('Compare 48')");
        page.press(Key::Enter);
        page.waits_for("$('[part=title]').innerText.includes(' vs ')");
        assert!(["/?first=480&second=486", "/?first=486&second=480"].contains(&page.address().as_str()), "{query}");
    }
}

#[test]
fn a_match_says_why_it_is_there() {
    let page = Page::standalone("");
    page.click("#first-input");
    page.types("Min-Expires");
    page.waits_for("$('#first-option-423 .option-why')?.innerText === 'Min-Expires'");
}

#[test]
fn a_dropped_file_is_read_and_one_without_text_is_refused() {
    let page = Page::embedded("<sip-compare></sip-compare>");
    let drops = |content: &str| {
        page.run(
            "const data = new DataTransfer(); data.items.add(new File([arguments[0]], 'call.log'));
             $('.view').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, composed: true, cancelable: true }));",
            vec![json!(content)],
        );
    };
    drops("-- Got SIP response 503 \"Service Unavailable\" back from 192.0.2.1:5060\n-- line two\n");
    page.waits_for("$('.reading-heading-1')?.innerText === '503 Service Unavailable decides'");
    drops("\0PNG");
    page.waits_for("$('.reading-said')?.innerText.startsWith('This file holds no text.')");
    assert!(page.string("$('#reading-text').value").contains("503"), "what was there stays");
    page.run("window.big = 'word '.repeat(300000);", Vec::new());
    page.run("$('#reading-text').value = big;", Vec::new());
    page.click_text("Read");
    page.waits_for("$('.reading-said')?.innerText === 'The text has 1.5 MB, and up to 1 MB are read. Paste the part around the call that failed.'");
    assert_eq!(page.value("$('#reading-text').value === big"), true);
}

#[test]
fn a_text_without_a_status_is_answered_with_what_is_expected() {
    let page = Page::standalone("");
    for text in [
        "HTTP/1.1 404 Not Found\nServer: x\n\n",
        "lorem\nipsum\ndolor",
        "<img src=x onerror=alert(1)>\n<script>alert(2)</script>",
    ] {
        reads(&page, text);
        page.waits_for("$('.reading-said')?.innerText.startsWith('No SIP response was found in this text.')");
        assert_eq!(page.string("$('#reading-text').value"), text);
        assert_eq!(page.count("img, script"), 0);
        page.press(Key::Escape);
        page.click_text("Close");
        page.waits_for("!$('.reading')");
    }
}

#[test]
fn markup_in_a_text_stays_text() {
    let page = Page::standalone("");
    reads(&page, "SIP/2.0 486 Busy <img src=x onerror=alert(1)>\nCSeq: 1 INVITE\nX: </b><script>alert(2)</script>\n");
    page.waits_for("$$('.reading-statuses li').length === 1");
    assert_eq!(page.count(".reading img, .reading script"), 0);
    assert!(page.text(".reading-statuses").contains("486 Busy"));
}

#[test]
fn what_identifies_gets_stand_ins() {
    let page = Page::standalone("");
    page.click(".read-button");
    page.waits_for("focused().id === 'reading-text'");
    let text = "INVITE sip:+4930901820@sip.telco.de SIP/2.0\nVia: SIP/2.0/UDP 84.19.3.7:5060;branch=z9hG4bKx1\nFrom: \"Erika Muster\" <sip:erika@telco.de>;tag=1\n";
    page.run("$('#reading-text').value = arguments[0];", vec![json!(text)]);
    page.click_text("Remove numbers and addresses");
    page.waits_for("$('.reading-said')?.innerText.startsWith('Replaced by stand-ins: ')");
    let cleaned = page.string("$('#reading-text').value");
    for private in ["4930901820", "84.19.3.7", "Erika", "telco"] {
        assert!(!cleaned.contains(private), "{private} is left: {cleaned}");
    }
    assert_eq!(cleaned.lines().count(), 3);
}

#[test]
fn the_place_is_closed_by_escape_and_speaks_the_language_of_the_widget() {
    let page = Page::embedded("<sip-compare></sip-compare>");
    reads(&page, TRACE);
    page.waits_for("$('.reading-heading-1')?.innerText === '486 Busy Here decides'");
    page.run("host.lang = 'zh-Hans';", Vec::new());
    page.waits_for("$('.reading-heading-1')?.innerText.includes('起决定作用')");
    assert_eq!(page.string("$('#reading-text').value"), TRACE);
    page.run("$('#reading-text').focus();", Vec::new());
    page.press(Key::Escape);
    page.waits_for("!$('.reading') && focused().matches('.read-button')");
    page.press(Key::Enter);
    page.waits_for("focused().id === 'reading-text'");
    assert_eq!(page.string("$('#reading-text').value"), TRACE, "nothing is lost");
}

#[test]
fn nothing_of_it_is_loaded_before_it_is_used_and_a_failure_is_said_and_tried_again() {
    let page = Page::embedded("<sip-compare first=486 second=603></sip-compare>");
    let asked = |part: Part| page.site.hits_of(part).len();
    page.has_everything();
    assert_eq!([Part::Tools, Part::Reading, Part::Words].map(asked), [0, 0, 0]);
    page.click(".read-button");
    page.waits_for("focused().id === 'reading-text'");
    assert_eq!([Part::Tools, Part::Reading, Part::Words].map(asked), [2, 2, 1]);
    page.site.set(Part::Detail, Answer::NotFound);
    page.site.set(Part::Rest, Answer::Late(Duration::from_millis(300)));
    page.run("$('#reading-text').value = arguments[0];", vec![json!(TRACE)]);
    page.click_text("Read");
    page.waits_for("$('.reading-heading-1')");
    page.takes_errors("404");
}

#[test]
fn a_text_is_kept_while_what_reads_it_cannot_be_had() {
    let page = Page::embedded("<sip-compare first=486 second=603></sip-compare>");
    page.site.set(Part::Reading, Answer::NotFound);
    pastes(&page, TRACE);
    page.waits_for("$('[part=notice]')?.innerText.includes('could not be downloaded')");
    page.takes_warning("sip-compare-reading");
    page.site.heal();
    page.click(".read-button");
    page.waits_for("$('.reading-heading-1')?.innerText === '486 Busy Here decides'");
    page.takes_errors("404");
}

#[test]
fn it_is_accessible() {
    for theme in ["light", "dark"] {
        let page = Page::standalone(&format!("?theme={theme}"));
        reads(&page, TRACE);
        page.waits_for("$('.reading-heading-1')");
        page.waits_for("$('[part=title]').innerText === 'SIP 486 Busy Here'");
        assert_eq!(violations(&page), [""; 0], "{theme}");
    }
}

#[test]
fn the_module_reads_a_text() {
    let page = Page::embedded("<sip-compare></sip-compare>");
    let call = "return import('/sip-compare.js').then(({ understand }) => understand(arguments[0], { lang: 'en' }))\
                .then(({ kind, codes, decides, made_by, compare, statuses }) => \
                    [kind, codes, decides.code, made_by, compare, statuses.map(({ line }) => line)]);";
    let answer = page.run(call, vec![json!(TRACE)]);
    assert_eq!(answer, json!(["messages", [486, 407], 486, "cannot be told", null, [2, 11]]));
}

/// A log with two calls got one verdict.
#[test]
fn each_of_two_calls_is_told_by_itself() {
    let page = Page::standalone("");
    let other = TRACE.replace("9d0b@", "7c1e@").replace("SIP/2.0 486 Busy Here", "SIP/2.0 503 Service Unavailable");
    reads(&page, &format!("{TRACE}\n{other}"));
    page.waits_for("$('.reading-heading-1')?.innerText === '503 Service Unavailable decides'");
    assert_eq!(
        page.texts(".reading-calls b"),
        ["Call 1: 486 Busy Here decides", "Call 2: 503 Service Unavailable decides"]
    );
    assert!(page.text(".reading-calls li").contains("Call-ID 9d0b@192.0.2.61"));
    assert_eq!(page.texts(".reading-statuses .reading-mark"), ["decides", "decides"]);
    assert_eq!(violations(&page), Vec::<String>::new());
    page.click(".reading-calls li:first-child button");
    page.waits_for("$('[part=title]').innerText === 'SIP 486 Busy Here'");
}
