//! Each recipe keeps what its README promises.

use std::fs;
use std::thread;
use std::time::Duration;

use serde_json::json;
use thirtyfour::Key;

use super::site::{built, hosts, site_of};
use super::support::{Page, Part};
use super::table::{
    ALL, DOCUSAURUS, MDBOOK, MKDOCS_MATERIAL, PLAIN_HTML, REACT, Recipe, SPHINX_FURO, Theme, VITEPRESS, VUE,
};

/// The width of a desktop, where every host shows all of itself.
const WIDTH: u32 = 1280;

/// Runs before the scripts of every page: sums up how far its content jumps. What a host does in its own bars is not ours.
const WATCH: &str = "
    {
        window.jumped = 0;
        window.jumps = [];
        const element = (node) => node instanceof Element ? node : node?.parentElement;
        const isContent = (element) => element?.getRootNode() !== document || element.closest('main, [role=main], article');
        new PerformanceObserver((list) => {
            for (const { value, startTime, sources } of list.getEntries()) {
                const moved = sources.map(({ node }) => element(node));
                if (!moved.some(isContent)) continue;
                window.jumped += value;
                const names = moved.map((element) => element?.outerHTML.slice(0, 80)).join(' ');
                window.jumps.push(`${value.toFixed(4)} after ${Math.round(startTime)} ms: ${names}`);
            }
        }).observe({ type: 'layout-shift', buffered: true });
    }
";

#[test]
fn the_widget_is_at_home_on_a_page_of_plain_html() {
    is_at_home(&PLAIN_HTML);
}

#[test]
fn the_widget_is_at_home_in_mdbook() {
    is_at_home(&MDBOOK);
}

#[test]
fn the_widget_is_at_home_in_material_for_mkdocs() {
    is_at_home(&MKDOCS_MATERIAL);
}

#[test]
fn the_widget_is_at_home_in_sphinx_with_furo() {
    is_at_home(&SPHINX_FURO);
}

#[test]
fn the_widget_is_at_home_in_docusaurus() {
    is_at_home(&DOCUSAURUS);
}

#[test]
fn the_widget_is_at_home_in_vitepress() {
    is_at_home(&VITEPRESS);
}

#[test]
fn the_widget_is_at_home_in_react() {
    is_at_home(&REACT);
}

#[test]
fn the_widget_is_at_home_in_vue() {
    is_at_home(&VUE);
}

#[test]
fn every_recipe_that_is_built_is_tried() {
    let mut tried = ALL.map(|recipe| recipe.name.to_owned());
    tried.sort();
    assert_eq!(tried, *built().into_keys().collect::<Vec<_>>());
}

/// Comes to the page with the widget and does everything there that a reader does.
fn is_at_home(recipe: &Recipe) {
    let page = visit(recipe);
    goes(&page, recipe, recipe.there, "host");
    picks(&page, 480);
    if let Some(place) = recipe.listens {
        page.waits_for(&format!("seen({place:?}).textContent.includes('480')"));
    }
    for theme in recipe.themes {
        switches(&page, theme);
        is_pictured(&page, &format!("{}-{}", recipe.name, theme.name));
    }
    keeps_its_head_in_sight(&page);

    goes(&page, recipe, recipe.away, "!host");
    // By then, an element that was taken out of the page has let its widget go.
    thread::sleep(Duration::from_millis(2300));
    goes(&page, recipe, recipe.there, "host");
    picks(&page, 404);
    switches(&page, &recipe.themes[0]);

    stays_in_place(&page, recipe);
}

/// Opens the first page of a site.
fn visit(recipe: &Recipe) -> Page {
    let page = Page::blank(site_of(recipe));
    page.set_width(WIDTH);
    page.tell_browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH }));
    page.go_to(recipe.home);
    page
}

/// Follows a link of the host page until it holds there that the reader has arrived.
fn goes(page: &Page, recipe: &Recipe, link: &str, arrived: &str) {
    page.waits_for("document.readyState === 'complete'");
    page.value("window.stays = true");
    clicks(page, link);
    page.waits_for(&format!("document.readyState === 'complete' && {arrived}"));
    assert_eq!(page.holds("window.stays"), recipe.is_client_side, "whether the page stayed when {link} was followed");
    if arrived == "host" {
        is_styled(page);
    }
}

fn is_styled(page: &Page) {
    page.waits_for("$('.view')");
    let rules = page.value("root.adoptedStyleSheets.reduce((sum, { cssRules }) => sum + cssRules.length, 0)");
    assert!(rules.as_u64().is_some_and(|rules| rules > 50), "the widget has {rules} rules of style");
}

/// Clicks what a reader sees of the host page, as soon as it is there.
fn clicks(page: &Page, css: &str) {
    page.click_value(&format!("seen({css:?})"));
}

/// Picks a code in the first picker with the keyboard.
fn picks(page: &Page, code: u16) {
    page.value("$('#first-input').focus()");
    page.types(&code.to_string());
    page.press(Key::Enter);
    page.waits_for(&format!("/^SIP {code} .* vs 603 Decline$/.test($('[part=title]').textContent.trim())"));
}

/// Switches the theme where the reader of the host page does, and sees the widget follow.
fn switches(page: &Page, theme: &Theme) {
    let mut rounds = 0;
    while !page.comes_within(Duration::from_secs(u64::from(rounds > 0)), theme.holds) {
        rounds += 1;
        assert!(rounds < 5, "the host page does not come to its theme {}", theme.name);
        theme.clicks.iter().for_each(|place| clicks(page, place));
        // A menu may stay open after a choice.
        page.press(Key::Escape);
    }
    let expected = if theme.is_dark { "dark" } else { "light" };
    page.waits_for(&format!("$('.sip-compare').dataset.theme === {expected:?}"));
    page.waits_for("$('.sip-compare').style.getPropertyValue('--ground') === painted(host)");
}

/// Takes a picture of the whole page into `shots/` beside the sites.
fn is_pictured(page: &Page, name: &str) {
    // Host pages fade from one theme to the other.
    page.waits_for("document.getAnimations().every(({ playState }) => playState !== 'running')");
    let file = hosts().join("shots").join(format!("{name}.png"));
    let written = fs::create_dir_all(hosts().join("shots")).and_then(|()| fs::write(&file, page.picture(WIDTH)));
    written.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
}

/// Scrolls into the table: its head stays in the window, and no bar of the host page covers it.
fn keeps_its_head_in_sight(page: &Page) {
    // Furo has a bar at the top of narrow pages only.
    for width in [900, WIDTH] {
        page.set_width(width);
        page.waits_for(&format!("innerWidth === {width}"));
        page.value(
            "scrollTo({ top: scrollY + $('[part=table]').getBoundingClientRect().top + 1000, behavior: 'instant' })",
        );
        page.waits_for(
            "(() => {
                const { left, top, bottom } = $('[part=column-head]').getBoundingClientRect();
                const isInFront = (y) => document.elementFromPoint(left + 20, y) === host
                    && root.elementFromPoint(left + 20, y).closest('thead');
                // Without columns there is no head.
                const isHidden = getComputedStyle($('[part=table] thead')).position === 'absolute';
                return isHidden || top < 140 && [top + 2, bottom - 2].every(isInFront);
            })()",
        );
    }
    page.value("scrollTo({ top: 0, behavior: 'instant' })");
}

/// Loads the page with the widget from afar: what the reader reads already does not move when the widget comes.
fn stays_in_place(page: &Page, recipe: &Recipe) {
    // A change of the fragment alone would load nothing.
    page.go_to_address("about:blank");
    // What the browser has kept would be there at once.
    page.tell_browser("Network.clearBrowserCache", json!({}));
    let asked = || page.site.hits_of(Part::Wasm).len();
    let asked_before = asked();
    page.site.slows_down();
    page.go_to(recipe.page);
    is_styled(page);
    assert!(asked() > asked_before, "the widget was not loaded again");
    // Shifts are told with the next frames.
    page.value(
        "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))",
    );
    let jumped = page.value("jumped").as_f64().expect("it is summed up on every page");
    assert!(jumped < 0.01, "the page jumped by {jumped}: {}", page.value("jumps"));
}
