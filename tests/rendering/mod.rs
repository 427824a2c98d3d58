//! What the widget writes, rendered to a string without a browser.

use std::path::Path;
use std::rc::Rc;
use std::sync::LazyLock;

use scraper::Html;
use sip_codes::Dataset;
use sip_codes::source::{Source, read};
use sip_compare::ui::app::{App, AppProps, Handle, Language};
use sip_compare::ui::asked::Asked;
use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::{Callback, LocalServerRenderer};

/// Everything in `data/`.
pub static SOURCE: LazyLock<Source> = LazyLock::new(|| {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    read(&data).unwrap_or_else(|problems| panic!("data/ has faults:\n{problems}"))
});

/// What an element with these attributes asks for.
pub fn asked(first: &str, second: &str) -> Asked {
    Asked { codes: [first, second, ""].map(str::to_owned), ..Asked::default() }
}

/// The properties of a widget in a language, which asks for this.
pub fn props_in(dataset: &'static Dataset, asked: Asked) -> AppProps {
    AppProps {
        dataset: Language(dataset),
        asked: Handle(Rc::new(asked)),
        tell: Callback::noop(),
        find: Callback::from(|_| None),
        is_staged: false,
    }
}

/// What the widget writes, as a browser reads it.
pub fn render(props: AppProps) -> Html {
    let runtime = Builder::new_current_thread().build().expect("a runtime without sockets needs nothing");
    let renderer = LocalServerRenderer::<App>::with_props(props).hydratable(false);
    Html::parse_fragment(&LocalSet::new().block_on(&runtime, renderer.render()))
}
