//! A developer who does not know yet which code to send: tasks that a pair settles, and questions that lead to a code.

use serde_json::json;
use thirtyfour::Key;

use super::accessibility::violations;
use super::support::{Answer, Page, Part};

/// Answers a question.
fn answer(page: &Page, text: &str) {
    page.waits_for(&format!("$$('.deciding-replies button').some((button) => text(button) === {text:?})"));
    page.click_text(text);
}

#[test]
fn a_task_leads_to_the_pair_that_settles_it() {
    let page = Page::standalone("");
    assert_eq!(page.count("[data-look=task]"), 8);
    page.click_value("$$('[data-look=task]').find((task) => text(task).startsWith('Reject a call on this phone'))");
    page.waits_for("$('[part=title]').innerText === 'SIP 486 Busy Here vs 603 Decline'");
    assert_eq!(page.address(), "/?first=486&second=603");
}

#[test]
fn a_pair_in_a_group_is_named_with_its_phrases() {
    let page = Page::standalone("");
    assert!(page.count(".pair-group") >= 5);
    page.click_value(
        "$$('[data-look=pair]').find((pair) => text(pair).includes('401 Unauthorized') && text(pair).includes('407'))",
    );
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 401 Unauthorized vs 407')");
}

#[test]
fn questions_lead_to_a_code_with_its_source() {
    let page = Page::standalone("");
    page.click(".decide-button");
    answer(&page, "Valid, but refused or failed");
    page.waits_for("$$('.deciding-way li').length === 1");
    assert!(page.holds("focused().matches('.deciding [role=heading]')"), "the reader is brought to the next question");
    answer(&page, "Proxy, SBC, B2BUA, redirect server");
    answer(&page, "User unknown or without contact");
    // Whatever is answered, an end comes within six questions.
    for _ in 0..4 {
        if page.count(".deciding-replies") == 0 {
            break;
        }
        page.click(".deciding-replies li:last-child button");
    }
    page.waits_for("$('.deciding a[href^=\"https://www.rfc-editor.org/\"]')");
    assert!(page.text("#deciding-step").starts_with("Send "));
    assert_eq!(violations(&page), Vec::<String>::new());
    page.click_text("Back");
    page.waits_for("$('.deciding-replies')");
    page.click(".deciding-replies li:last-child button");
    page.waits_for("$('#deciding-step').innerText.startsWith('Send ')");
    page.waits_for("$$('.deciding-why p').length === 2");
    let [reason, neighbor] = [1, 2].map(|place| page.text(&format!(".deciding-why p:nth-child({place})")));
    assert!(reason.starts_with("Send ") && neighbor.starts_with("Not to be confused with "), "{reason} {neighbor}");
    page.waits_for("$$('.deciding .reading-actions button').some((button) => text(button).startsWith('Compare '))");
    // The code takes the place of the questions, which begin anew the next time.
    let code = page.string("$('#deciding-step').innerText.match(/\\d{3}/)[0]");
    page.click_text(&format!("Show {code}"));
    page.waits_for(&format!("$('[part=title]').innerText.startsWith('SIP {code}')"));
    page.waits_for("!$('.deciding') && focused() === $('[part=title]')");
    page.goes_back();
    page.click(".decide-button");
    page.waits_for("$('.deciding-replies') && $$('.deciding-way li').length === 0");
    page.press(Key::Escape);
    page.waits_for("!$('.deciding')");
}

#[test]
fn the_questions_follow_the_language() {
    let page = Page::embedded("<sip-compare></sip-compare>");
    page.click(".decide-button");
    answer(&page, "Valid, but refused or failed");
    page.run("$('.code-input').focus(); host.lang = 'zh-Hans';", Vec::new());
    page.waits_for("/[\\u3400-\\u9fff]/.test(text($('#deciding-step')))");
    assert_eq!(page.value("$$('.deciding-way li').length"), json!(1), "what was answered stays");
    assert!(page.holds("focused()?.matches('.code-input')"), "and the reader where he was");
}

#[test]
fn questions_that_cannot_be_loaded_are_said_to_be_missing() {
    let page = Page::standalone("?first=486&second=603");
    page.site.set(Part::Words, Answer::NotFound);
    page.go_to("/");
    page.waits_for("$('.overview')");
    page.click(".decide-button");
    page.waits_for("$('[part=notice]')");
    page.takes_warning("words");
    // The browser tells of each file that is not found.
    page.takes_errors("404");
    page.site.heal();
    page.click(".decide-button");
    page.waits_for("$('.deciding')");
}
