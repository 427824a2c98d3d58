//! The widget looks at home on light and dark pages.

use super::support::Page;

fn theme(page: &Page) -> String {
    page.attribute(".sip-compare", "data-theme").expect("the widget always has a theme")
}

#[test]
fn the_theme_of_the_attribute_counts() {
    let page = Page::embedded("<sip-compare theme=dark></sip-compare>");
    assert_eq!(theme(&page), "dark");
    assert_eq!(page.string("getComputedStyle($('[part=title]')).color"), "rgb(232, 235, 239)");
    page.run("host.theme = 'light';", Vec::new());
    page.waits_for("$('.sip-compare').dataset.theme === 'light'");
    assert_eq!(page.string("getComputedStyle($('[part=title]')).color"), "rgb(27, 32, 38)");
}

#[test]
fn without_a_theme_the_widget_follows_a_dark_page() {
    let page = Page::embedded("<style>body { background: #101418 }</style><sip-compare></sip-compare>");
    assert_eq!(theme(&page), "dark");
}

#[test]
fn without_a_theme_the_widget_follows_the_nearest_background() {
    let page = Page::embedded(
        "<style>body { background: black } div { background: white }</style><div><sip-compare></sip-compare></div>",
    );
    assert_eq!(theme(&page), "light");
}

#[test]
fn the_widget_follows_a_page_that_switches_its_theme() {
    let page = Page::embedded(
        "<style>html { background: white } html.dark { background: #101418 }</style><sip-compare></sip-compare>",
    );
    assert_eq!(theme(&page), "light");
    page.run("document.documentElement.classList.add('dark');", Vec::new());
    page.waits_for("$('.sip-compare').dataset.theme === 'dark'");
    page.run("document.documentElement.classList.remove('dark');", Vec::new());
    page.waits_for("$('.sip-compare').dataset.theme === 'light'");
}

#[test]
fn the_widget_follows_a_page_that_fades_its_theme() {
    let page = Page::embedded(
        "<style>body { background: white; transition: background-color 300ms } .dark body { background: #101418 }</style>\
         <sip-compare></sip-compare>",
    );
    page.run("document.documentElement.classList.add('dark');", Vec::new());
    page.waits_for("$('.sip-compare').dataset.theme === 'dark'");
}

#[test]
fn a_page_that_leaves_it_to_the_system_is_followed_with_the_system() {
    let page = Page::embedded("<style>html { color-scheme: light dark }</style><sip-compare></sip-compare>");
    assert_eq!(theme(&page), "light");
    page.set_system_theme("dark");
    page.waits_for("$('.sip-compare').dataset.theme === 'dark'");
}

#[test]
fn a_light_page_stays_light_on_a_dark_system() {
    let page = Page::embedded("<sip-compare></sip-compare>");
    page.set_system_theme("dark");
    page.run("document.documentElement.classList.add('any');", Vec::new());
    assert_eq!(theme(&page), "light");
}

#[test]
fn the_standalone_page_takes_its_theme_from_the_address_and_the_menu() {
    let page = Page::standalone("?theme=dark&first=486");
    page.waits_for("$('.sip-compare').dataset.theme === 'dark'");
    assert_eq!(page.string("document.getElementById('sip-compare-page-theme').value"), "dark");
    let choose = "const menu = document.getElementById('sip-compare-page-theme'); menu.value = 'light';\
                  menu.dispatchEvent(new Event('change', { bubbles: true }));";
    page.run(choose, Vec::new());
    page.waits_for("$('.sip-compare').dataset.theme === 'light'");
    assert!(page.address().contains("theme=light") && page.address().contains("first=486"), "{}", page.address());
}

// ---- The conventions of documentation generators ----

/// The theme and the background of the widget's surfaces, as an expression.
const LOOK: &str = "[$('.sip-compare').dataset.theme, getComputedStyle($('.swap')).backgroundColor]";

/// A page with this style; each step of a script gives a theme and a background.
fn follows(style: &str, start: &str, steps: &[(&str, &str, &str)]) {
    let page = Page::embedded(&format!(
        "<style>{style}</style><script>{start}</script><main><sip-compare first=486></sip-compare></main>"
    ));
    for (script, theme, background) in steps {
        page.run(script, Vec::new());
        // A surface fades for a moment.
        page.waits_for(&format!("{LOOK}.join() === '{theme},{background}'"));
    }
}

#[test]
fn a_page_that_switches_by_data_theme_is_followed() {
    follows(
        ":root { --background: #fcfcfc } html[data-theme=dark] { --background: #131416; color-scheme: dark } body { background: var(--background) }",
        "document.documentElement.dataset.theme = 'dark';",
        &[
            ("", "dark", "rgb(19, 20, 22)"),
            ("document.documentElement.dataset.theme = 'light';", "light", "rgb(252, 252, 252)"),
            ("document.documentElement.dataset.theme = 'dark';", "dark", "rgb(19, 20, 22)"),
            ("delete document.documentElement.dataset.theme;", "light", "rgb(252, 252, 252)"),
        ],
    );
}

#[test]
fn a_page_that_switches_by_data_bs_theme_is_followed() {
    follows(
        ":root, [data-bs-theme=light] { --bs-body-bg: #fff; color-scheme: light } [data-bs-theme=dark] { --bs-body-bg: #212529; color-scheme: dark }
         body { background-color: var(--bs-body-bg) }",
        "document.documentElement.dataset.bsTheme = 'light';",
        &[
            ("", "light", "rgb(255, 255, 255)"),
            ("document.documentElement.dataset.bsTheme = 'dark';", "dark", "rgb(33, 37, 41)"),
            ("document.documentElement.dataset.bsTheme = 'light';", "light", "rgb(255, 255, 255)"),
        ],
    );
}

#[test]
fn a_page_that_switches_by_data_md_color_scheme_on_its_body_is_followed() {
    follows(
        "body { background-color: var(--md-default-bg-color); transition: background-color 250ms }
         [data-md-color-scheme=default] { --md-default-bg-color: hsla(0, 0%, 100%, 1); color-scheme: light }
         [data-md-color-scheme=slate] { --md-default-bg-color: hsla(225, 15%, 14%, 1); color-scheme: dark }",
        "document.body.dataset.mdColorScheme = 'slate';",
        &[
            ("", "dark", "rgb(30, 33, 41)"),
            ("document.body.dataset.mdColorScheme = 'default';", "light", "rgb(255, 255, 255)"),
            ("document.body.dataset.mdColorScheme = 'slate';", "dark", "rgb(30, 33, 41)"),
        ],
    );
}

#[test]
fn a_page_that_switches_by_the_five_classes_of_a_book_is_followed() {
    let to = |theme: &str| format!("document.documentElement.className = '{theme} js sidebar-visible';");
    let scripts = ["navy", "rust", "coal", "light", "ayu"].map(to);
    follows(
        ".light { --bg: hsl(0, 0%, 100%); color-scheme: light } .rust { --bg: hsl(60, 9%, 87%); color-scheme: light }
         .coal { --bg: hsl(200, 7%, 8%); color-scheme: dark } .navy { --bg: hsl(226, 23%, 11%); color-scheme: dark }
         .ayu { --bg: hsl(220, 7%, 8.5%); color-scheme: dark } html { font-size: 62.5%; background-color: var(--bg) } body { font-size: 1.6rem }",
        "document.documentElement.className = 'coal js';",
        &[
            ("", "dark", "rgb(19, 21, 22)"),
            (&scripts[0], "dark", "rgb(22, 25, 35)"),
            (&scripts[1], "light", "rgb(225, 225, 219)"),
            (&scripts[2], "dark", "rgb(19, 21, 22)"),
            (&scripts[3], "light", "rgb(255, 255, 255)"),
            (&scripts[4], "dark", "rgb(20, 21, 23)"),
        ],
    );
}

#[test]
fn a_page_that_names_theme_and_choice_apart_is_followed() {
    follows(
        ":root { --ifm-background-color: transparent; color-scheme: light }
         html[data-theme=dark] { --ifm-background-color: #1b1b1d; color-scheme: dark } html { background-color: var(--ifm-background-color) }",
        "document.documentElement.dataset.theme = 'light'; document.documentElement.dataset.themeChoice = 'system'; document.documentElement.className = 'plugin-docs';",
        &[
            ("", "light", "rgb(255, 255, 255)"),
            ("document.documentElement.dataset.theme = 'dark';", "dark", "rgb(27, 27, 29)"),
            ("document.documentElement.className = 'plugin-docs navigation';", "dark", "rgb(27, 27, 29)"),
            ("document.documentElement.dataset.theme = 'light';", "light", "rgb(255, 255, 255)"),
        ],
    );
}

#[test]
fn a_page_that_switches_its_color_scheme_only_is_followed() {
    follows(
        ":root { color-scheme: light } :root.night { color-scheme: dark }",
        "",
        &[
            ("", "light", "rgb(255, 255, 255)"),
            ("document.documentElement.classList.add('night');", "dark", "rgb(20, 24, 29)"),
            ("document.documentElement.style.colorScheme = 'only light';", "light", "rgb(255, 255, 255)"),
        ],
    );
}

#[test]
fn a_page_that_switches_by_a_class_in_modern_colors_is_followed() {
    follows(
        ":root { --bg: oklch(0.98 0.01 250) } .dark { --bg: oklch(0.2 0.02 250) } .wide { --bg: color(display-p3 0.1 0.1 0.1) } .mixed { --bg: color-mix(in lab, white 95%, black) }
         body { background: var(--bg) }",
        "document.documentElement.className = 'dark';",
        &[
            ("", "dark", "oklch(0.2 0.02 250)"),
            ("document.documentElement.className = '';", "light", "oklch(0.98 0.01 250)"),
            ("document.documentElement.className = 'wide';", "dark", "color(display-p3 0.1 0.1 0.1)"),
        ],
    );
    let page = Page::embedded(
        "<style>body { background: color-mix(in lab, white 95%, black) }</style><sip-compare></sip-compare>",
    );
    assert_eq!(theme(&page), "light");
}

#[test]
fn a_page_that_follows_the_system_by_a_media_query_is_followed() {
    let page = Page::embedded(
        "<style>body { background: #fafafa } @media (prefers-color-scheme: dark) { body { background: #101010 } }</style><sip-compare first=486></sip-compare>",
    );
    for (system, look) in [("dark", "dark,rgb(16, 16, 16)"), ("light", "light,rgb(250, 250, 250)")] {
        page.set_system_theme(system);
        page.waits_for(&format!("{LOOK}.join() === '{look}'"));
    }
}

#[test]
fn a_page_whose_root_fades_is_followed_to_the_end() {
    let page = Page::embedded(
        "<style>html { background: white; transition: background-color 300ms } html.dark { background: #101418 }</style><sip-compare first=486></sip-compare>",
    );
    page.run("document.documentElement.classList.add('dark');", Vec::new());
    page.waits_for(&format!("{LOOK}.join() === 'dark,rgb(16, 20, 24)'"));
}

#[test]
fn the_surface_is_that_of_the_card_around_the_element() {
    let page = Page::embedded(
        "<div style='background: #fff8e7'><div style='background: rgb(0 0 0 / 3%)'><sip-compare first=486></sip-compare></div></div>
         <div style='background: #202020'><sip-compare id=other theme=light first=486></sip-compare></div>",
    );
    assert_eq!(page.value(LOOK), serde_json::json!(["light", "rgb(255, 248, 231)"]));
    let other = "document.getElementById('other').shadowRoot";
    page.waits_for(&format!("{other}.querySelector('.swap')"));
    assert_eq!(
        page.string(&format!("getComputedStyle({other}.querySelector('.swap')).backgroundColor")),
        "rgb(255, 255, 255)"
    );
}
