//! A reader who follows a link within the widget arrives at the beginning of what it leads to.

use super::support::Page;

/// Scrolls an element of the widget to the middle of the window and clicks it.
fn follow(page: &Page, link: &str) {
    page.opens_folds();
    page.run(&format!("({link}).scrollIntoView({{ block: 'center' }});"), Vec::new());
    page.click_value(link);
}

/// The reader sees the title of the view, near the top of the window if the page had to scroll, and has the focus there.
fn assert_arrived(page: &Page, title: &str) {
    page.waits_for(&format!("$('[part=title]')?.innerText.startsWith({title:?})"));
    let place = page.value("$('[part=title]').getBoundingClientRect().top").as_f64().expect("a place is a number");
    assert!((0.0..450.0).contains(&place), "{title}: the title stands at {place} px of 900");
    assert!(page.holds("focused() === $('[part=title]')"), "{title}: the title has the focus");
}

fn chip(first: u16, second: u16) -> String {
    format!("withText('.learn-more [data-look=chip]', '{first} vs {second}')")
}

fn item(code: u16) -> String {
    format!("$$('[data-look=code-item]').find((item) => text(item).startsWith('{code}'))")
}

/// The list of all codes and “Compare next” stand screens below the title: the next view began in its middle or at its end.
#[test]
fn a_link_from_far_below_leads_to_the_title_of_the_next_view() {
    for width in [390, 1280] {
        let page = Page::standalone("");
        page.set_width(width);
        for code in [494, 687, 603] {
            follow(&page, &item(code));
            assert_arrived(&page, &format!("SIP {code}"));
            page.goes_back();
            page.waits_for("$('.overview')");
        }
        let page = Page::standalone("?first=480&second=486");
        page.set_width(width);
        follow(&page, &chip(408, 480));
        assert_arrived(&page, "SIP 408");
    }
}

#[test]
fn an_embedded_widget_brings_its_reader_to_its_own_title_below_a_header_that_stays() {
    let page = Page::embedded(
        "<style>sip-compare { --sip-compare-sticky-top: 80px } header { position: sticky; top: 0; height: 80px }</style>\
         <header>Host</header><p style='height: 700px'>Text</p>\
         <sip-compare first=480 second=486 loading=eager></sip-compare><p style='height: 900px'>More</p>",
    );
    follow(&page, &chip(408, 480));
    assert_arrived(&page, "SIP 408");
    let place = page.value("$('[part=title]').getBoundingClientRect().top").as_f64().expect("a place is a number");
    assert!(place >= 80.0, "the header of the host does not cover the title at {place} px");
}

#[test]
fn pickers_and_swap_leave_the_page_where_it_is() {
    let page = Page::standalone("?first=480&second=486");
    page.run("scrollTo(0, 120);", Vec::new());
    page.click("[part=swap]");
    page.waits_for("location.search === '?first=486&second=480'");
    assert_eq!(page.value("scrollY"), 120);
    assert_eq!(page.string("focused().className"), "swap");
}

#[test]
fn a_link_whose_title_is_in_sight_moves_nothing() {
    let page = Page::standalone("?first=486");
    page.click_text("603 Decline");
    assert_arrived(&page, "SIP 486");
    assert_eq!(page.value("scrollY"), 0);
}
