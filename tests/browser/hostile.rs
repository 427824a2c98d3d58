//! Pages with styles of their own: nothing of them comes into the widget but the font, and nothing of it gets out.

use serde_json::{Value, json};

use super::support::{LAYS_OUT_ALL, Page, Site, host_page};

/// The place of the widget on every page of this file, whatever the page does to its elements.
const PLACE: &str = "display: block !important; width: 700px !important; font: 16px/1.5 sans-serif";

/// What is inside: the box of each, and all computed styles of one of each kind.
const INSIDE: &str = "
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const zero = $('.sip-compare').getBoundingClientRect();
    const near = (value) => Math.round(value * 4) / 4;
    const name = (element) => [element.localName, element.className.baseVal ?? element.className, element.getAttribute('part'),
        element.dataset.look, element.dataset.state].filter(Boolean).join(' ');
    const boxes = [], styles = {};
    // Where a line may break there is no box.
    for (const element of $$(':not(wbr)')) {
        const { x, y, width, height } = element.getBoundingClientRect();
        if (element.checkVisibility()) boxes.push([name(element), ...[x - zero.x, y - zero.y, width, height].map(near)]);
        for (const pseudo of ['', '::before', '::placeholder']) {
            const kind = name(element) + pseudo;
            if (styles[kind]) continue;
            const style = getComputedStyle(element, pseudo);
            // What is not there says so by this alone, and only inputs have a placeholder.
            const isThere = { '': true, '::before': style.content !== 'none', '::placeholder': 'placeholder' in element }[pseudo];
            const properties = isThere ? [...style] : ['content'];
            styles[kind] = Object.fromEntries(properties.map((property) => [property, style.getPropertyValue(property)]));
        }
    }
    return { boxes, styles };
";

/// The inside of a comparison and of the overview on a page with this style.
fn inside(style: &str, font_size: u8) -> Vec<Value> {
    let place = PLACE.replace("16px", &format!("{font_size}px"));
    let views = ["first=486 second=603", ""].map(|codes| {
        let page = Page::embedded(&format!(
            "<style>{style}</style><div style='{place}'><sip-compare {codes}></sip-compare></div>"
        ));
        page.waits_for("document.readyState === 'complete' && $('.sip-compare').getBoundingClientRect().width === 700");
        // The section that is read is marked in the frame after.
        page.waits_for("!$('.contents') || $('.contents [aria-current]')");
        page.run(&format!("return (async () => {{ {LAYS_OUT_ALL} {INSIDE} }})();"), Vec::new())
    });
    views.into()
}

/// Nothing inside is different on a page with this style; `font_size` is that of the text around the element then.
fn stays_outside(style: &str, font_size: u8) {
    for (plain, hostile) in inside("", font_size).iter().zip(&inside(style, font_size)) {
        let (plain_styles, hostile_styles) = (&plain["styles"], &hostile["styles"]);
        let mut differences = Vec::new();
        for (kind, properties) in plain_styles.as_object().expect("kinds are listed") {
            for (property, value) in properties.as_object().expect("properties are listed") {
                let other = &hostile_styles[kind][property];
                // A variable is of no concern until something uses it.
                if property != "font-family" && !property.starts_with("--") && other != value {
                    differences.push(format!("{kind} {{ {property}: {other} }} instead of {value}"));
                }
            }
        }
        differences.truncate(20);
        assert!(differences.is_empty(), "{style}\ncomes in: {differences:#?}");
        assert_eq!(plain["boxes"], hostile["boxes"], "{style}\nchanges the boxes");
    }
}

#[test]
fn a_page_that_unsets_everything_changes_nothing_inside() {
    stays_outside("* { all: unset }", 16);
}

#[test]
fn a_heavy_reset_changes_nothing_inside_but_the_size_of_the_font() {
    stays_outside(
        "* { margin: 0; padding: 0; box-sizing: content-box !important; line-height: 3 !important; letter-spacing: 2px; font-size: 10px }",
        10,
    );
}

#[test]
fn rules_for_kinds_of_elements_change_nothing_inside() {
    stays_outside(
        "button { all: unset !important; background: red !important } input { width: 10px !important; border: 9px solid red !important }
         table { display: none !important } h2 { font-size: 80px !important; text-transform: uppercase !important }
         p, ul, li, ol { margin: 40px !important; list-style: square !important } a { color: red !important } pre, code { background: red !important }
         svg { display: none !important } [hidden] { display: block !important } label { display: none !important }
         .view, .field, .note, .chips, .label, .source, .options, .visually-hidden { display: none !important; border: 5px solid red !important }",
        16,
    );
}

#[test]
fn another_size_of_the_root_changes_nothing_inside() {
    stays_outside("html { font-size: 62.5% }", 16);
    stays_outside("html { font-size: 125% }", 16);
}

#[test]
fn what_texts_inherit_does_not_come_inside() {
    stays_outside(
        "body { line-height: 4; letter-spacing: 3px; word-spacing: 9px; text-align: right; text-transform: uppercase; text-indent: 40px;
             white-space: pre; font-weight: 900; font-style: italic; font-variant: small-caps; color: red; cursor: crosshair; hyphens: auto;
             word-break: break-all; direction: rtl; list-style: square; border-collapse: collapse; border-spacing: 9px; quotes: none; tab-size: 20;
             text-shadow: 1px 1px red; -webkit-text-stroke: 1px red; caret-color: red; accent-color: red; text-wrap: nowrap;
             caption-side: bottom; empty-cells: hide; orphans: 9; widows: 9; text-underline-offset: 9px; font-stretch: condensed;
             font-feature-settings: 'smcp'; font-kerning: none; user-select: none; pointer-events: none; overflow-wrap: anywhere }",
        16,
    );
}

#[test]
fn variables_of_the_page_do_not_come_inside() {
    stays_outside(
        ":root { --text: red; --text-soft: red; --surface: red; --surface-sunk: red; --line: red; --accent: red; --ground: red; --tone: red;
             --start: 3; --end: 0; --halves: 2; --font: fantasy; --radius: 40px; --space-1: 50px; --space-4: 50px; --size-body: 40px; --class-4: red;
             --shadow: none; --sticky-top: 40px; --font-code: fantasy }",
        16,
    );
    let page =
        Page::embedded("<style>:root { --ground: red }</style><sip-compare theme=light first=486></sip-compare>");
    assert_eq!(page.string("getComputedStyle($('.sip-compare')).backgroundColor"), "rgb(255, 255, 255)");
}

#[test]
fn a_page_without_outlines_still_shows_the_focus_inside() {
    let page = Page::embedded(
        "<style>*:focus, *:focus-visible, sip-compare:focus-within { outline: none !important } </style><sip-compare first=486 second=603></sip-compare>",
    );
    page.run("$('#first-input').focus();", Vec::new());
    assert_eq!(page.string("getComputedStyle($('.field')).outlineStyle"), "solid");
    page.press(thirtyfour::Key::Tab);
    assert!(page.holds("focused() === $('.swap')"));
    assert_eq!(page.string("getComputedStyle($('.swap')).outlineStyle"), "solid");
}

#[test]
fn sizes_follow_the_font_size_of_the_text_around() {
    let page =
        Page::embedded("<div id=around style='font-size: 16px'><sip-compare first=486 second=603></sip-compare></div>");
    let sizes = "['[part=title]', '.summary', 'tbody th', '.field', '.swap'].map((css) => $(css)).map((element) => \
        [parseFloat(getComputedStyle(element).fontSize), parseFloat(getComputedStyle(element).minHeight) || element.offsetHeight * 0])\
        .flat().concat($('.swap').offsetWidth, parseFloat(getComputedStyle($('.swap')).width))";
    let plain: Vec<f64> = serde_json::from_value(page.value(sizes)).expect("sizes are numbers");
    assert!((plain[0] - 28.0).abs() < 0.01, "{plain:?}");
    for size in [10.0, 12.8, 20.0, 32.0] {
        page.run("document.getElementById('around').style.fontSize = `${arguments[0]}px`;", vec![json!(size)]);
        let other: Vec<f64> = serde_json::from_value(page.value(sizes)).expect("sizes are numbers");
        for (one, other) in plain.iter().zip(&other) {
            assert!((other - one * size / 16.0).abs() < 0.51, "{size}: {plain:?} {other:?}");
        }
    }
}

/// All computed styles of the page's own elements, and what else a script could leave behind.
const OUTSIDE: &str = "
    const styles = [...document.querySelectorAll('html, body, body *:not(sip-compare, sip-compare *, script)')].map((element) =>
        ['', '::before', '::placeholder', '::marker', '::selection'].map((pseudo) => { const style = getComputedStyle(element, pseudo);
            return [...style].filter((property) => !/^(block-size|height|perspective-origin|transform-origin)$/.test(property))
                .map((property) => `${property}: ${style.getPropertyValue(property)}`); }));
    return [styles, document.styleSheets.length, document.adoptedStyleSheets.length, document.fonts.size,
        [document.documentElement, document.body].map((element) => [...element.attributes].map(({ name, value }) => name + value)),
        Object.keys(window).filter((name) => !/^(cdc|ret|se)_/.test(name)).sort(), document.head.innerHTML.replace(/<script type.*?<\\/script>/, ''), document.body.children.length];
";

#[test]
fn nothing_of_the_widget_gets_out() {
    let body = "<style>html { overflow-y: scroll } body { color: navy } .view { color: teal }</style><h2 class=view>Own</h2><p class=note>Text <a href=/#>link</a> <code>code</code></p>\
        <ul><li>One</ul><table><tr><th>A<td>B</table><button>Button</button><input placeholder=words><select><option>One</select>\
        <details><summary>More</summary></details><dialog open>Words</dialog><pre class=examples>Pre</pre>\
        <sip-compare first=486 second=603 loading=eager></sip-compare>";
    let with = Page::embedded(body);
    with.click("#first-input");
    with.types("busy");
    with.press(thirtyfour::Key::Escape);
    with.run("focused().blur();", Vec::new());
    let script = "<script type=module src=/sip-compare.js></script>";
    let without = Page::open(Site::with_host(&host_page(body).replace(script, "")), "/host.html");
    for page in [&with, &without] {
        // What a test itself left: the list of events of each page is the same but for its entries.
        page.run("window.scrollTo(0, 0);", Vec::new());
    }
    let (with, without) = (with.run(OUTSIDE, Vec::new()), without.run(OUTSIDE, Vec::new()));
    assert_eq!(with[0].as_array().map(Vec::len), without[0].as_array().map(Vec::len));
    let lists = |value: &Value| value[0].as_array().cloned().unwrap_or_default();
    for (one, other) in lists(&with).iter().zip(&lists(&without)) {
        for (one, other) in one.as_array().into_iter().flatten().zip(other.as_array().into_iter().flatten()) {
            for (one, other) in one.as_array().into_iter().flatten().zip(other.as_array().into_iter().flatten()) {
                assert_eq!(one, other);
            }
        }
    }
    for place in 1..8 {
        assert_eq!(with[place], without[place]);
    }
}

#[test]
fn every_width_of_its_place_is_enough() {
    let page = Page::embedded("<div id=place><sip-compare></sip-compare></div>");
    page.set_width(1600);
    for (first, second) in [("null", "null"), ("486", "null"), ("486", "603"), ("302", "428")] {
        page.run(&format!("host.first = {first}; host.second = {second};"), Vec::new());
        let title = if second == "null" { "'SIP'" } else { "' vs '" };
        page.waits_for(&format!("{first} === null ? $('.overview') : $('[part=title]').innerText.includes({title}) && $('[part=title]').innerText.includes('{first}')"));
        for width in [280, 320, 480, 768, 1280] {
            page.run("document.getElementById('place').style.width = `${arguments[0]}px`;", vec![json!(width)]);
            page.waits_for(&format!("host.offsetWidth === {width}"));
            assert!(
                page.holds(&format!("host.scrollWidth <= {width} && $('.sip-compare').scrollWidth <= {width}")),
                "{first} {second} at {width}"
            );
            let too_wide = "(() => { const edge = host.getBoundingClientRect();
                return $$('*').filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, thead, .contents li, wbr, svg svg'))
                    .filter((element) => { const { left, right } = element.getBoundingClientRect(); return right > edge.right + 0.5 || left < edge.left - 0.5; })
                    .map((element) => element.outerHTML.slice(0, 120)); })()";
            assert_eq!(page.value(too_wide), json!([]), "{first} {second} at {width}");
        }
    }
    assert!(page.holds("document.documentElement.scrollWidth <= innerWidth"));
}
