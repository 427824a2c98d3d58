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
