//! What every script of a test may use.

/// The first element, its shadow root and what is in it, its visible text; and what a reader sees of the host page.
pub const PRELUDE: &str = "
    const host = document.querySelector('sip-compare');
    const root = host?.shadowRoot;
    const $ = (css) => root?.querySelector(css);
    const $$ = (css) => [...(root?.querySelectorAll(css) ?? [])];
    const shownText = (element) => element.innerText.trim().replace(/\\s+/g, ' ');
    // What is far out of sight is not laid out, and in Firefox and WebKit it has no text then.
    const text = (element) => {
        if (element.checkVisibility({ contentVisibilityAuto: true })) return shownText(element);
        const around = [];
        for (let place = element; place; place = place.parentElement) {
            if (getComputedStyle(place).contentVisibility === 'auto') around.push(place);
        }
        for (const { style } of around) style.contentVisibility = 'visible';
        const found = shownText(element);
        for (const { style } of around) style.contentVisibility = '';
        return found;
    };
    // The first element with this text; what is seen of each is asked only where it may be it, as that lays out what is far away.
    const withText = (css, wanted) => {
        const packed = (text) => text.replace(/\\s+/g, '');
        return $$(css).find((element) => packed(element.textContent).includes(packed(wanted)) && text(element) === wanted);
    };
    // Copies go to this function and not to the system.
    const copiesBy = (write) => {
        navigator.clipboard.writeText = write;
        navigator.clipboard.write = async ([item]) => write(await (await item.getType('text/plain')).text());
    };
    const row = (name) => $$('tbody tr').find((row) => row.querySelector('th').firstChild.textContent.trim() === name);
    const cells = (name) => [...(row(name)?.querySelectorAll('td') ?? [])].map(text);
    const focused = () => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element;
    };
    const seen = (css) => [...document.querySelectorAll(css)].find((element) => (element.closest('select') ?? element).checkVisibility());
    const ground = (element) => element && getComputedStyle(element).backgroundColor;
    const painted = (element) => /, 0\\)$/.test(ground(element)) ? painted(element.parentElement) : ground(element) ?? '';
";

/// Lays out what is out of sight, too, of whose height there is only a guess otherwise.
pub const LAYS_OUT_ALL: &str = "
    const laidOut = $$('*').filter((element) => getComputedStyle(element).contentVisibility === 'auto');
    for (const element of laidOut) element.style.contentVisibility = 'visible';
";
