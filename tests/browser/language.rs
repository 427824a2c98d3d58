//! The reader's language: which one it is, how it changes, and what is told about it.

use std::time::Duration;

use serde_json::{Value, json};

use super::support::{ACCENTED, Answer, Page, Part, Site, host_page};

const CHINESE_TITLE: &str = "SIP 486 Busy Here（此处忙）与 603 Decline（拒绝）的区别";
const ENGLISH_TITLE: &str = "SIP 486 Busy Here vs 603 Decline";

/// The languages that were asked for.
fn languages(page: &Page) -> Vec<String> {
    let hits = page.site.hits_of(Part::Index);
    let language = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or_default();
        name.rsplit_once('-').map_or(name, |(language, _)| language).to_owned()
    };
    hits.iter().map(|hit| language(&hit.path)).collect()
}

#[test]
fn an_element_speaks_its_own_language_on_a_page_in_another() {
    let page = Page::embedded("<sip-compare first=486 second=603 lang=zh-Hans></sip-compare>");
    assert_eq!(page.text("[part=title]"), CHINESE_TITLE);
    let root = "[$('.sip-compare').lang, $('.sip-compare').dir, document.documentElement.lang]";
    assert_eq!(page.value(root), json!(["zh-Hans", "ltr", "en"]));
    assert_eq!(page.count("[lang=en]"), 0, "nothing is left in English");
    assert_eq!(page.texts("section > h3, section > h4").first().map(String::as_str), Some("如何选用"));
    assert_eq!(languages(&page), ["zh-Hans"], "only the language that is shown is downloaded");
}

#[test]
fn a_change_of_language_keeps_codes_focus_and_place() {
    let page = Page::embedded("<div style='height: 300px'></div><sip-compare first=486 second=603></sip-compare>");
    assert_eq!(page.text("[part=title]"), ENGLISH_TITLE);
    page.run("$('#second-input').focus({ preventScroll: true }); scrollTo(0, 500);", Vec::new());
    let state = "[focused().id, focused() === window.kept, Math.abs(scrollY - 500) < 40, host.first, host.second, $('#second-input').selectionEnd > 0]";
    page.run("window.kept = focused();", Vec::new());
    let before = page.value(state);
    assert_eq!(before, json!(["second-input", true, true, 486, 603, true]));
    for (language, title) in [("zh-CN", CHINESE_TITLE), ("en-GB", ENGLISH_TITLE), ("zh", CHINESE_TITLE)] {
        page.run("host.lang = arguments[0];", vec![json!(language)]);
        page.waits_for(&format!("text($('[part=title]')) === '{title}'"));
        assert_eq!(page.value(state), before, "{language}");
    }
    assert_eq!(languages(&page), ["en", "zh-Hans"], "each language is downloaded once");
}

#[test]
fn the_focus_stays_on_a_chip_whose_words_change() {
    let page = Page::embedded("<sip-compare first=302 second=428></sip-compare>");
    page.run("window.kept = $('.learn-more [data-look=chip]'); kept.focus();", Vec::new());
    page.run("host.lang = 'zh-Hans';", Vec::new());
    page.waits_for("$('.sip-compare').lang === 'zh-Hans' && $('[part=title]').innerText.includes('区别')");
    assert!(page.holds("focused() === window.kept && kept.isConnected"));
}

#[test]
fn the_language_of_the_page_is_followed_live() {
    let page = Page::embedded("<sip-compare first=486 second=603></sip-compare>");
    page.run("document.documentElement.lang = 'zh-CN';", Vec::new());
    page.waits_for(&format!("text($('[part=title]')) === '{CHINESE_TITLE}'"));
    page.run("document.documentElement.lang = 'en';", Vec::new());
    page.waits_for(&format!("text($('[part=title]')) === '{ENGLISH_TITLE}'"));
    // Of two changes in a row the last one counts.
    page.run("host.lang = 'zh-Hans'; document.documentElement.lang = 'zh'; host.lang = 'en';", Vec::new());
    page.run("host.first = 480;", Vec::new());
    page.waits_for("text($('[part=title]')) === 'SIP 480 Temporarily Unavailable vs 603 Decline'");
}

#[test]
fn a_language_that_is_asked_for_during_the_start_is_shown() {
    let site = Site::with_host(&host_page("<sip-compare first=486 second=603></sip-compare>"));
    site.set(Part::Wasm, Answer::Late(Duration::from_millis(700)));
    let page = Page::open(site, "/host.html");
    page.run("host.lang = 'zh-Hans';", Vec::new());
    page.waits_for(&format!("$('[part=title]') && text($('[part=title]')) === '{CHINESE_TITLE}'"));
}

#[test]
fn each_element_of_a_page_has_its_language() {
    let page = Page::embedded(
        "<sip-compare first=486 second=603></sip-compare><div lang=zh-SG><sip-compare id=other first=486 second=603></sip-compare></div>",
    );
    let other = "document.getElementById('other').shadowRoot.querySelector('[part=title]')";
    page.waits_for(other);
    assert_eq!(page.text("[part=title]"), ENGLISH_TITLE);
    assert_eq!(page.string(&format!("text({other})")), CHINESE_TITLE);
}

#[test]
fn tags_are_matched_by_language_and_script() {
    let page = Page::embedded("<sip-compare first=486></sip-compare>");
    for (wanted, expected) in [
        ("zh-CN", "zh-Hans"),
        ("en-GB", "en"),
        ("zh-SG", "zh-Hans"),
        ("zh-TW", "en"),
        ("zh", "zh-Hans"),
        ("zh-Hant", "en"),
        ("zh-Hans-CN", "zh-Hans"),
        ("zh-HK", "en"),
        ("ZH-hans", "zh-Hans"),
        ("de", "en"),
        ("zh-Hans-HK", "zh-Hans"),
        ("not a tag!", "en"),
    ] {
        page.run("host.lang = arguments[0];", vec![json!(wanted)]);
        page.waits_for(&format!("$('.sip-compare').lang === '{expected}'"));
    }
}

#[test]
fn the_standalone_page_is_in_the_language_of_its_address() {
    let page = Page::standalone("?first=486&second=603&lang=zh-Hans");
    assert_eq!(page.text("[part=title]"), CHINESE_TITLE);
    let about = "[document.documentElement.lang, document.title, document.getElementById('sip-compare-page-lang').value,
        text(document.querySelector('.page-header a:not(.skip)')), text(document.querySelector('.page-footer a[data-hole=data]'))]";
    assert_eq!(page.value(about), json!(["zh-Hans", CHINESE_TITLE, "zh-Hans", "SIP 状态码", "data/zh-Hans.json"]));
    let menu =
        "[...document.getElementById('sip-compare-page-lang').options].map((option) => [option.lang, option.text])";
    assert_eq!(page.value(menu), json!([["en", "English"], ["zh-Hans", "简体中文"]]), "each by its own name");
    assert_eq!(languages(&page), ["zh-Hans"]);
    let english = "[...document.querySelectorAll('[data-words]')].filter((element) => !/[\\u3400-\\u9fff]|^RFC 3398$/.test(text(element))).length";
    assert_eq!(page.value(english), json!(0), "every word of the page is Chinese");
}

#[test]
fn the_menu_of_the_page_changes_its_language() {
    let page = Page::standalone("?first=486&second=603");
    page.run(
        "const menu = document.getElementById('sip-compare-page-lang'); menu.value = 'zh-Hans'; menu.dispatchEvent(new Event('change'));",
        Vec::new(),
    );
    page.waits_for(&format!("text($('[part=title]')) === '{CHINESE_TITLE}'"));
    assert_eq!(page.address(), "/?first=486&second=603&lang=zh-Hans");
    page.click(".swap");
    assert_eq!(page.address(), "/?lang=zh-Hans&first=603&second=486", "the language stays in the address");
    assert!(page.holds(
        "document.querySelector('.page-footer a[data-hole=registry]').href.startsWith('https://www.iana.org/')"
    ));
    page.run(
        "const menu = document.getElementById('sip-compare-page-lang'); menu.value = 'en'; menu.dispatchEvent(new Event('change'));",
        Vec::new(),
    );
    page.waits_for("text(document.querySelector('.page-header a:not(.skip)')) === 'SIP response codes'");
    let facts = page.string("text(document.querySelector('[data-words=facts]'))");
    assert!(facts.starts_with("Facts come from the RFCs") && facts.ends_with("The sentences are our own."), "{facts}");
}

#[test]
fn a_failure_is_told_in_the_language_of_the_reader() {
    let site = Site::with_host(&host_page("<sip-compare first=486 lang=zh-Hans>fallback</sip-compare>"));
    site.set(Part::Index, Answer::NotFound);
    let page = Page::open(site, "/host.html");
    let said = page.text("[part=error]");
    assert!(said.starts_with("无法显示对比。") && said.contains("重试"), "{said}");
    assert!(page.string("$('[part=error] details').textContent").contains("404"), "the reason is for who opens it");
    assert_eq!(page.value("[$('[part=error]').lang, $('[part=error] span').lang]"), json!(["zh-Hans", "en"]));
    page.takes_warning("could not start");
    page.takes_error("404");
    page.site.heal();
    page.click("[part=error] button");
    page.is_ready();
    assert!(page.text("[part=title]").contains("此处忙"));
}

#[test]
fn search_finds_chinese_and_english_words() {
    let page = Page::embedded("<sip-compare lang=zh-Hans></sip-compare>");
    for (typed, expected) in [("占线", "486"), ("busy", "486"), ("拒绝", "603"), ("4xx", "400"), ("超时", "408")]
    {
        page.run("host.first = null; host.second = null;", Vec::new());
        page.click("#first-input");
        page.run("$('#first-input').value = ''; $('#first-input').dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));", Vec::new());
        page.types(typed);
        page.waits_for(&format!("$$('#first-list .option-code').slice(0, 3).map(text).includes('{expected}')"));
    }
    page.run("$('#first-input').select();", Vec::new());
    page.types("qqqq");
    page.waits_for("text($('.no-match')).includes('qqqq') && /[\\u3400-\\u9fff]/.test(text($('.no-match')))");
}

#[test]
fn what_is_not_translated_yet_is_marked() {
    let host = host_page("<sip-compare first=486 second=603 lang=en-XA></sip-compare>");
    let page = Page::open(ACCENTED.site(&host, &["603"]), "/host.html");
    page.is_ready();
    let row = "$$('tbody tr').find((row) => row.querySelector('td .untranslated'))";
    let marked = format!(
        "[...{row}.querySelectorAll('td')].map((cell) => [!!cell.querySelector('[lang=en]'), !!cell.querySelector('.untranslated')])"
    );
    assert_eq!(page.value(&marked), json!([[false, false], [true, true]]));
    let mark =
        "[$('.untranslated').lang, $('.untranslated').checkVisibility(), /[a-z]/.test($('.untranslated').innerText)]";
    assert_eq!(page.value(mark), json!(["en-XA", true, false]), "the mark is in the language of the widget");
    let Value::Array(languages) = page.value("[...new Set($$('[lang]').map((element) => element.lang))].sort()") else {
        panic!("a list was asked for")
    };
    assert_eq!(languages, [json!("en"), json!("en-XA")]);
}

#[test]
fn the_page_tells_which_edition_it_is() {
    let page = Page::standalone("");
    let told = page.string("text(document.querySelector('[data-hole=version]').parentElement)");
    assert!(told.starts_with(&format!("Version {}", env!("CARGO_PKG_VERSION"))) && told.ends_with('.'), "{told}");
    // A copy without its history does not know the date.
    assert!(!told.contains("data of") || told.contains("data of 20"), "{told}");
}
