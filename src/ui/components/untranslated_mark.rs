//! A quiet word on what stands in English because nobody has translated it yet.

use yew::prelude::*;

use crate::ui::Widget;

/// The mark, in the language of the widget; nothing where the text is translated.
pub fn untranslated_mark(widget: &Widget, is_translated: bool) -> Html {
    if is_translated {
        return Html::default();
    }
    let mark = widget.messages().texts.facts.untranslated.clone();
    html! { <span class="untranslated" lang={widget.dataset.language.clone()}>{ mark }</span> }
}
