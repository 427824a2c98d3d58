//! Each recipe keeps what its README promises.

use std::thread;
use std::time::Duration;

use thirtyfour::Key;

use super::site::built;
use super::table::{
    ALL, DOCUSAURUS, MDBOOK, MKDOCS_MATERIAL, PLAIN_HTML, REACT, Recipe, SPHINX_FURO, Theme, VITEPRESS, VUE,
};
use super::visit::{Visit, WIDTH};

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
    let visit = Visit::to(recipe);
    goes(&visit, recipe, recipe.there, "host");
    picks(&visit, 480);
    if let Some(place) = recipe.listens {
        visit.waits_for(&format!("seen({place:?}).textContent.includes('480')"));
    }
    for theme in recipe.themes {
        switches(&visit, theme);
        visit.is_pictured(&format!("{}-{}", recipe.name, theme.name));
    }
    keeps_its_head_in_sight(&visit);

    goes(&visit, recipe, recipe.away, "!host");
    // By then, an element that was taken out of the page has let its widget go.
    thread::sleep(Duration::from_millis(2300));
    goes(&visit, recipe, recipe.there, "host");
    picks(&visit, 404);
    switches(&visit, &recipe.themes[0]);

    stays_in_place(&visit, recipe);
}

/// Follows a link of the host page until it holds there that the reader has arrived.
fn goes(visit: &Visit, recipe: &Recipe, link: &str, arrived: &str) {
    visit.waits_for("document.readyState === 'complete'");
    visit.value("window.stays = true");
    visit.clicks(link);
    visit.waits_for(&format!("document.readyState === 'complete' && {arrived}"));
    assert_eq!(visit.holds("window.stays"), recipe.is_client_side, "whether the page stayed when {link} was followed");
    if arrived == "host" {
        is_styled(visit);
    }
}

fn is_styled(visit: &Visit) {
    visit.waits_for("$('.view')");
    let rules = visit.value("root.adoptedStyleSheets.reduce((sum, { cssRules }) => sum + cssRules.length, 0)");
    assert!(rules.as_u64().is_some_and(|rules| rules > 50), "the widget has {rules} rules of style");
}

/// Picks a code in the first picker with the keyboard.
fn picks(visit: &Visit, code: u16) {
    visit.value("$('#first-input').focus()");
    visit.types(&code.to_string());
    visit.presses(Key::Enter);
    visit.waits_for(&format!("/^SIP {code} .* vs 603 Decline$/.test($('[part=title]').textContent.trim())"));
}

/// Switches the theme where the reader of the host page does, and sees the widget follow.
fn switches(visit: &Visit, theme: &Theme) {
    let mut rounds = 0;
    while !visit.comes_within(Duration::from_secs(u64::from(rounds > 0)), theme.holds) {
        rounds += 1;
        assert!(rounds < 5, "the host page does not come to its theme {}", theme.name);
        theme.clicks.iter().for_each(|place| visit.clicks(place));
        // A menu may stay open after a choice.
        visit.presses(Key::Escape);
    }
    let expected = if theme.is_dark { "dark" } else { "light" };
    visit.waits_for(&format!("$('.sip-compare').dataset.theme === {expected:?}"));
    visit.waits_for("$('.sip-compare').style.getPropertyValue('--ground') === painted(host)");
}

/// Scrolls into the table: its head stays in the window, and no bar of the host page covers it.
fn keeps_its_head_in_sight(visit: &Visit) {
    // Furo has a bar at the top of narrow pages only.
    for width in [900, WIDTH] {
        visit.has_width(width);
        visit.value("scrollTo({ top: scrollY + $('table').getBoundingClientRect().top + 1000, behavior: 'instant' })");
        visit.waits_for(
            "(() => {
                const { left, top, bottom } = $('thead th').getBoundingClientRect();
                const isInFront = (y) => document.elementFromPoint(left + 20, y) === host
                    && root.elementFromPoint(left + 20, y).closest('thead');
                // Without columns there is no head.
                const isHidden = getComputedStyle($('thead')).position === 'absolute';
                return isHidden || top < 100 && [top + 2, bottom - 2].every(isInFront);
            })()",
        );
    }
    visit.value("scrollTo({ top: 0, behavior: 'instant' })");
}

/// Loads the page with the widget from afar: what the reader reads already does not move when the widget comes.
fn stays_in_place(visit: &Visit, recipe: &Recipe) {
    visit.leaves();
    visit.site.slows_down();
    visit.go_to(recipe.page);
    is_styled(visit);
    // Shifts are told with the next frames.
    visit.value(
        "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))",
    );
    let jumped = visit.value("jumped").as_f64().expect("it is summed up on every page");
    assert!(jumped < 0.01, "the page jumped by {jumped}: {}", visit.value("jumps"));
}
