//! What readers have in a browser that lacks something: below the floor the page's own words and one reason in the console,
//! above it everything that matters.

use std::fs;

use serde_json::json;

use super::support::{Page, dist};

/// Browsers before 2024 do not know the function, and drew neither borders nor tints, nor light text on dark pages.
#[test]
fn no_sheet_of_a_build_leaves_the_theme_to_light_dark() {
    let mut sheets = 0;
    for entry in fs::read_dir(dist()).expect("there is a build") {
        let path = entry.expect("an entry can be read").path();
        if path.extension().is_some_and(|extension| extension == "css" || extension == "txt") {
            let sheet = fs::read_to_string(&path).expect("a sheet is text");
            assert!(!sheet.contains("light-dark("), "{}", path.display());
            sheets += usize::from(sheet.contains("--sip-compare-text"));
        }
    }
    assert_eq!(sheets, 2, "those of the widget and of the pages have the tokens");
}

/// The colors of the dark theme stand in a rule of their own, which must not win over what a reader or paper needs.
#[test]
fn dark_colors_give_way_to_more_contrast_and_to_paper() {
    let page = Page::embedded("<sip-compare first=486 second=603 theme=dark></sip-compare>");
    let token = |name: &str| page.string(&format!("getComputedStyle($('.sip-compare')).getPropertyValue('--{name}')"));
    assert_eq!([token("text"), token("text-soft"), token("surface")], ["#e8ebef", "#b2bcc7", "#14181d"]);
    let more = json!({ "features": [{ "name": "prefers-contrast", "value": "more" }] });
    page.tell_browser("Emulation.setEmulatedMedia", more);
    assert_eq!([token("text"), token("text-soft"), token("control-line")], ["#e8ebef"; 3]);
    page.tell_browser("Emulation.setEmulatedMedia", json!({ "media": "print", "features": [] }));
    assert_eq!([token("text"), token("surface"), token("accent")], ["#000", "#fff", "#0b4fa6"]);
}

#[test]
fn the_page_is_as_dark_as_its_menu_or_the_system_says() {
    let page = Page::standalone("?first=486");
    let ground = || page.string("getComputedStyle(document.documentElement).backgroundColor");
    let (light, dark) = ("rgb(255, 255, 255)", "rgb(20, 24, 29)");
    for (theme, in_light, in_dark) in [("auto", light, dark), ("light", light, light), ("dark", dark, dark)] {
        page.run("document.documentElement.dataset.theme = arguments[0];", vec![json!(theme)]);
        for (system, expected) in [("light", in_light), ("dark", in_dark)] {
            page.set_system_theme(system);
            assert_eq!(ground(), expected, "{theme} where the system is {system}");
        }
    }
}
