//! A quiet word on what stands in English because nobody has translated it yet.

use yew::prelude::*;

use crate::ui::ViewContext;

/// The mark, in the language of the widget; nothing where the text is translated.
pub fn untranslated_mark(context: &ViewContext, is_translated: bool) -> Html {
    if is_translated {
        return Html::default();
    }
    let mark = context.messages().texts.facts.untranslated.clone();
    html! { <span class="untranslated" lang={context.dataset.language.clone()}>{ mark }</span> }
}
