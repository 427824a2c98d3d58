//! What a reader does in a host, the same in each: a recipe keeps what its README promises.

use std::fs;
use std::thread;
use std::time::Duration;

use serde_json::json;
use thirtyfour::Key;

use super::site::{hosts, site_of};
use super::support::{Page, Part};
use super::table::{Recipe, Theme};

/// The width of a desktop, where every host shows all of itself.
const WIDTH: u32 = 1280;

/// Holds while the widget is in sight: a slide that is over keeps what it has.
const IN_SIGHT: &str = "host?.checkVisibility({ opacityProperty: true })";

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

/// Comes to the page with the widget and does everything there that a reader does.
pub fn is_at_home(recipe: &Recipe) {
    let page = visit(recipe);
    goes(&page, recipe, recipe.there, true);
    picks(&page, 480);
    if let Some(place) = recipe.listens {
        page.waits_for(&format!("seen({place:?}).textContent.includes('480')"));
    }
    for theme in recipe.themes {
        switches(&page, recipe, theme);
        is_pictured(&page, &format!("{}-{}", recipe.name, theme.name));
    }
    keeps_its_head_in_sight(&page);

    goes(&page, recipe, recipe.away, false);
    // By then, an element that was taken out of the page has let its widget go.
    thread::sleep(Duration::from_millis(2300));
    goes(&page, recipe, recipe.there, true);
    picks(&page, 404);
    switches(&page, recipe, &recipe.themes[0]);

    stays_in_place(&page, recipe);
    asks_for_one_language(&page);
}

/// Opens the first page of a site.
fn visit(recipe: &Recipe) -> Page {
    let page = Page::blank(site_of(recipe));
    page.set_width(WIDTH);
    page.tell_browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH }));
    opens(&page, recipe, recipe.home);
    page
}

/// Loads a page of the host.
fn opens(page: &Page, recipe: &Recipe, path: &str) {
    page.go_to(path);
    if let Some(warning) = recipe.warns {
        page.takes_warning(warning);
    }
}

/// Follows a link of the host page: until then the widget is out of sight, and then in it, or the other way round.
fn goes(page: &Page, recipe: &Recipe, link: &str, to_widget: bool) {
    around(page, recipe, || {
        page.waits_for("document.readyState === 'complete'");
        page.value("window.stays = true");
        clicks(page, link);
    });
    let arrived = if to_widget { IN_SIGHT.to_owned() } else { format!("!{IN_SIGHT}") };
    page.waits_for(&format!("document.readyState === 'complete' && {arrived}"));
    let stays = around(page, recipe, || page.holds("window.stays"));
    assert_eq!(stays, recipe.is_client_side, "whether the page stayed when {link} was followed");
    if to_widget {
        is_styled(page);
    }
}

/// Does something in the page of the host, and goes on where the widget is: in a frame of it, if the host has it in one.
fn around<T>(page: &Page, recipe: &Recipe, act: impl FnOnce() -> T) -> T {
    page.leaves_frames();
    let done = act();
    if let Some(frame) = recipe.frame {
        page.enters_frame(frame);
    }
    done
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
fn switches(page: &Page, recipe: &Recipe, theme: &Theme) {
    let mut rounds = 0;
    while !page.comes_within(Duration::from_secs(u64::from(rounds > 0)), theme.holds) {
        rounds += 1;
        assert!(rounds < 5, "the host page does not come to its theme {}", theme.name);
        around(page, recipe, || {
            theme.clicks.iter().for_each(|place| clicks(page, place));
            // A menu may stay open after a choice.
            page.press(Key::Escape);
        });
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
    // What scrolls is the page, or a slide of it.
    let scrolls = "const scrolls = (element) => element === document.body ? document.documentElement
        : /auto|scroll/.test(getComputedStyle(element).overflowY) ? element : scrolls(element.parentElement);
        const place = scrolls(host);";
    // Furo has a bar at the top of narrow pages only.
    for width in [900, WIDTH] {
        page.set_width(width);
        page.waits_for(&format!("top.innerWidth === {width}"));
        page.run(
            &format!(
                "{scrolls} const {{ top }} = $('[part=table]').getBoundingClientRect();
                place.scrollTo({{ top: place.scrollTop + top + 1000, behavior: 'instant' }});"
            ),
            Vec::new(),
        );
        page.waits_for(&format!(
            "(() => {{
                {scrolls}
                const {{ left, top, bottom }} = $('[part=column-head]').getBoundingClientRect();
                const isInFront = (y) => document.elementFromPoint(left + 20, y) === host
                    && root.elementFromPoint(left + 20, y).closest('thead');
                // Without columns there is no head.
                const isHidden = getComputedStyle($('[part=table] thead')).position === 'absolute';
                const from = Math.max(place.getBoundingClientRect().top, 0);
                return isHidden || top - from < 140 && [top + 2, bottom - 2].every(isInFront);
            }})()"
        ));
        page.run(&format!("{scrolls} place.scrollTo({{ top: 0, behavior: 'instant' }});"), Vec::new());
    }
}

/// Nothing was loaded of a language that the reader does not read: some hosts ask beforehand for all that a page may need.
fn asks_for_one_language(page: &Page) {
    let asked = Part::DATA.into_iter().flat_map(|part| page.site.hits_of(part));
    let of_another: Vec<String> = asked.map(|hit| hit.path).filter(|path| path.contains("zh-Hans")).collect();
    assert!(of_another.is_empty(), "{of_another:?}");
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
    opens(page, recipe, recipe.page);
    around(page, recipe, || {});
    is_styled(page);
    assert!(asked() > asked_before, "the widget was not loaded again");
    // Shifts are told with the next frames.
    page.value(
        "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))",
    );
    let jumped = page.value("jumped").as_f64().expect("it is summed up on every page");
    assert!(jumped < 0.01, "the page jumped by {jumped}: {}", page.value("jumps"));
}
