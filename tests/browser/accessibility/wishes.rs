//! Readers who wish for other colors, more contrast or less motion.

use serde_json::json;
use thirtyfour::Key;

use super::violations;
use crate::browser::support::{Engine, Page};

const PAIR: &str = "?first=486&second=603";

/// What moves, or takes its time to look otherwise.
const SLOW: &str = "$$('*').filter((element) => getComputedStyle(element).transitionDuration.split(', ')
    .some((duration) => parseFloat(duration) > 0)).length";

#[test]
fn with_forced_colors_nothing_is_told_by_a_tint_alone() {
    // Firefox forces the light colors of its preferences.
    let schemes = if Engine::under_test() == Engine::Firefox { &["light"][..] } else { &["light", "dark"] };
    for scheme in schemes {
        let page = Page::standalone(PAIR);
        page.emulates(&[("forced-colors", "active"), ("prefers-color-scheme", scheme)]);
        assert_eq!(violations(&page), Vec::<String>::new(), "{scheme}");
        let text = page.string("getComputedStyle($('.summary')).color");
        let bullet = "getComputedStyle($('.fact li'), '::before').backgroundColor";
        assert_eq!(page.string(bullet), text, "the points of lists are painted");
        let marks = "$$('[data-state=differs] .mark').length > 5 && $$('[data-state=differs] .mark').every((mark) => getComputedStyle(mark, '::before').content.includes('\u{2260}'))";
        assert!(page.holds(marks), "a row that differs has a sign");
        let is_underlined = "getComputedStyle($('.contents [aria-current]')).textDecorationLine === 'underline'";
        page.waits_for("$('.contents [aria-current]')");
        assert!(page.holds(is_underlined), "the section that is read is underlined");
        page.run("$('#first-input').focus();", Vec::new());
        assert!(page.holds("getComputedStyle($('.field')).outlineStyle === 'solid'"), "the focus has a ring");
        page.press(Key::Down);
        page.waits_for("$('#first-list [aria-selected=true]')");
        let ring = "getComputedStyle($('#first-list [aria-selected=true]')).outlineStyle === 'solid'";
        assert!(page.holds(ring), "the option that would be taken has a ring");
    }
}

#[test]
fn with_forced_colors_what_floats_has_an_edge() {
    let page = Page::standalone(PAIR);
    page.emulates(&[("forced-colors", "active")]);
    page.run("copiesBy(() => Promise.resolve());", Vec::new());
    page.click(".take-along button");
    page.waits_for("$('.copied p')");
    let has_edge = |css: &str| {
        page.holds(&format!("(({{ borderTopWidth, borderTopStyle }}) => parseFloat(borderTopWidth) > 0 && borderTopStyle === 'solid')(getComputedStyle($('{css}')))"))
    };
    assert!(has_edge(".copied p"), "what was copied is told on a ground of its own");
    page.run("$('.comparison-table .term').focus();", Vec::new());
    page.waits_for("$('#term-text')");
    assert!(has_edge("#term-text"));
    page.run("$('#first-input').focus();", Vec::new());
    page.press(Key::Down);
    page.waits_for("$('#first-list').checkVisibility()");
    assert!(has_edge("#first-list"));
}

#[test]
fn who_wishes_for_more_contrast_gets_lines_that_are_seen_and_no_tints() {
    let page = Page::standalone(PAIR);
    let color = |css: &str, property: &str| page.string(&format!("getComputedStyle($('{css}')).{property}"));
    let row = ".comparison-table [data-state=differs] > td";
    assert_ne!(color(".section-note", "color"), color(".summary", "color"), "usually remarks are softer");
    assert_ne!(color(row, "backgroundColor"), "rgba(0, 0, 0, 0)");
    page.emulates(&[("prefers-contrast", "more")]);
    assert_eq!(color(".section-note", "color"), color(".summary", "color"));
    assert_eq!(color(row, "backgroundColor"), color(".contents", "backgroundColor"), "no tint");
    assert_ne!(color(row, "boxShadow"), "none", "a bar stands in place of the tint");
    assert_eq!(violations(&page), Vec::<String>::new());
}

#[test]
fn who_wishes_for_no_motion_sees_none() {
    let page = Page::standalone(PAIR);
    page.emulates(&[("prefers-reduced-motion", "no-preference")]);
    assert!(page.value(SLOW).as_u64() > Some(0), "usually buttons take a moment");
    page.emulates(&[("prefers-reduced-motion", "reduce")]);
    assert_eq!(page.value(SLOW), json!(0));
    assert_eq!(page.value("getComputedStyle(document.documentElement).scrollBehavior"), "auto");
}

/// What comes and goes by itself fades or waits, and never moves.
#[test]
fn nothing_that_is_animated_moves() {
    let page = Page::standalone(PAIR);
    page.run("copiesBy(() => Promise.resolve());", Vec::new());
    page.click(".take-along button");
    let fading = "root.getAnimations().filter(({ animationName }) => animationName)";
    page.waits_for(&format!("{fading}.length > 0"));
    let names =
        "[...new Set(fading.flatMap(({ effect }) => effect.getKeyframes().flatMap((frame) => Object.keys(frame))))]
        .filter((name) => !['offset', 'computedOffset', 'easing', 'composite'].includes(name)).sort()";
    let animated = page.run(&format!("const fading = {fading}; return {names};"), Vec::new());
    assert_eq!(animated, json!(["opacity", "visibility"]));
    assert!(
        page.holds(&format!("{fading}.every(({{ effect }}) => effect.getTiming().iterations === 1)")),
        "it fades once"
    );
}
