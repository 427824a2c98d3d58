//! What a reader chooses goes out and does not come back: it is drawn once.

use super::support::Page;

/// Counts renderings by what each of them does once: it reads the value of an input, to put it right if it differs.
const COUNTER: &str = "
    const input = $('#second-input');
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    window.renderings = 0;
    Object.defineProperty(input, 'value', {
        configurable: true,
        get() { window.renderings += 1; return get.call(this); },
        set(value) { set.call(this, value); },
    });
    window.mutations = 0;
    window.written = new Map();
    new MutationObserver((records) => {
        window.mutations += records.length;
        for (const { type, target } of records) {
            if (type === 'characterData') written.set(target, (written.get(target) ?? 0) + 1);
        }
    })
        .observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
";

/// How often the widget draws itself for what happens in `work`, and how many mutations of nodes that takes.
fn counted(page: &Page, work: impl FnOnce()) -> (i64, i64) {
    // What was drawn before may still be marked, and what an echo would draw comes a few tasks later.
    let wait = || page.run("return new Promise((done) => setTimeout(done, 200));", Vec::new());
    wait();
    page.run(COUNTER, Vec::new());
    work();
    wait();
    let figure = |name: &str| page.value(&format!("window.{name}")).as_i64().expect("a count is a number");
    (figure("renderings"), figure("mutations"))
}

/// A choice was drawn twice: once when it was made, and once when it came back as attributes.
#[test]
fn a_choice_of_the_reader_is_drawn_once() {
    for query in ["?first=480&second=486", ""] {
        let page = Page::standalone(query);
        page.has_everything();
        let link = if query.is_empty() { "[data-look=pair]" } else { "[part=swap]" };
        let (renderings, mutations) = counted(&page, || page.click(link));
        super::support::print_figure(&format!("{link}: {renderings} rendering, {mutations} mutations"));
        assert_eq!(renderings, 1, "{link}");
        assert!(mutations > 0);
        assert!(page.holds("[...written.values()].every((times) => times === 1)"), "no text is written twice");
    }
}

#[test]
fn attributes_of_the_host_page_are_drawn_once_together() {
    let page = Page::embedded("<sip-compare first=480 second=486 loading=eager></sip-compare>");
    page.has_everything();
    let (renderings, _) = counted(&page, || {
        page.run("host.first = 302; host.second = 428; host.setAttribute('controls', 'full');", Vec::new());
        page.waits_for("$('[part=title]').innerText.startsWith('SIP 302')");
    });
    assert_eq!(renderings, 1);
}

#[test]
fn what_is_shown_already_is_not_drawn_again() {
    let page = Page::embedded("<sip-compare first=480 second=486 loading=eager></sip-compare>");
    let (renderings, mutations) = counted(&page, || {
        page.run("host.first = 480; host.theme = 'auto'; host.setAttribute('loading', 'lazy');", Vec::new());
    });
    assert_eq!((renderings, mutations), (0, 0));
}

#[test]
fn copying_draws_only_what_became_of_it() {
    let page = Page::standalone("?first=480&second=486");
    let (renderings, _) = counted(&page, || page.click(".title-line button"));
    assert_eq!(renderings, 1, "the answer of the browser is drawn, the press of the button is not");
    page.waits_for("$('.copied p, [part=notice]')");
}

#[test]
fn of_another_second_code_what_is_said_of_the_first_is_not_touched() {
    let page = Page::embedded("<sip-compare first=486 second=603></sip-compare>");
    page.has_everything();
    page.run(
        "window.touched = [];
         window.added = new Set();
         new MutationObserver((records) => {
             for (const { target, addedNodes } of records) {
                 touched.push(target);
                 addedNodes.forEach((node) => added.add(node));
             }
         })
             .observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
         host.second = 600;",
        Vec::new(),
    );
    page.waits_for("$('thead').textContent.includes('600') && $('td:nth-child(3) .cell-code').textContent === '600'");
    // A row that only one of the pairs has is new as a whole.
    let touched = |css: &str| {
        let is_in_cell =
            format!("(node) => $$({css:?}).some((cell) => cell.contains(node) && !added.has(cell.closest?.('tr')))");
        let figure = page.value(&format!("touched.filter({is_in_cell}).length"));
        figure.as_u64().expect("a count is a number")
    };
    let [first, second, all] = ["td:nth-child(2)", "td:nth-child(3)", ".view"].map(touched);
    super::support::print_figure(&format!("486/603 to 486/600: {first}, {second} of {all} mutations in the cells"));
    assert_eq!(first, 0, "the cells of 486");
    assert!(second > 20 && all < 400, "{second} in the cells of the second code, {all} in all");
}

#[test]
fn a_swap_and_another_language_write_each_text_once() {
    for change in ["host.first = 603; host.second = 486;", "host.lang = 'zh-Hans';"] {
        let page = Page::embedded("<sip-compare first=486 second=603></sip-compare>");
        page.has_everything();
        let (_, mutations) = counted(&page, || {
            page.run(change, Vec::new());
            page.waits_for(if change.contains("lang") {
                "$('.sip-compare').lang === 'zh-Hans' && /[\\u3400-\\u9fff]/.test($('tbody').textContent)"
            } else {
                "$('thead').textContent.indexOf('603') < $('thead').textContent.indexOf('486')"
            });
        });
        super::support::print_figure(&format!("{change} {mutations} mutations"));
        assert!(page.holds("[...written.values()].every((times) => times === 1)"), "{change} no text is written twice");
        assert!(mutations < 1_200, "{change} {mutations} mutations");
    }
}
