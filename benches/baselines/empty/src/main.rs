//! One line of text in Yew: the least that a page with such an app downloads.

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// The app.
struct Line;

impl Component for Line {
    type Message = ();
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, _: &Context<Self>) -> Html {
        html! { <p class="comparison-view">{ "Nothing is compared." }</p> }
    }
}

/// Shows the app in an element.
#[wasm_bindgen]
pub fn show(root: Element) {
    yew::Renderer::<Line>::with_root(root).render();
}

fn main() {}
