//! What did not fit or could not be had, said where the reader sees it.

use sip_codes::state::{Action, Notice, Selection};
use yew::prelude::*;

use crate::ui::ViewContext;

/// The notices and a button to dismiss them; an empty box without notices.
pub fn notice_list(context: &ViewContext, notices: &[Notice]) -> Html {
    let messages = context.messages();
    let texts = &messages.texts.notice;
    let dismiss = context.dispatch.reform(|_: MouseEvent| Action::Dismiss);
    let item = |notice: &Notice| {
        let text = notice.told(messages);
        html! { <li key={text.clone()}>{ text }</li> }
    };
    let missing = notices.iter().find_map(|notice| match notice {
        Notice::Missing(selection) => Some(*selection),
        Notice::InvalidCode { .. } | Notice::Unread | Notice::Refused(_) => None,
    });
    let refused = notices.iter().find_map(|notice| match notice {
        Notice::Refused(text) => Some(text.clone()).filter(|text| !text.is_empty()),
        _ => None,
    });
    let title = match notices.first() {
        Some(Notice::InvalidCode { .. }) | None => &texts.title,
        Some(Notice::Missing(_) | Notice::Unread) => &texts.missing_title,
        Some(Notice::Refused(_)) => &messages.texts.copy.title,
    };
    // It gets the focus when it comes, selected, so that it can be copied by hand.
    let field = |text: String| {
        html! { <textarea key="text" class="copy-text" readonly=true rows="8" aria-label={title.clone()} value={text} /> }
    };
    let retry = |selection: Selection| {
        let retry = context.dispatch.reform(move |_: MouseEvent| Action::Select(selection));
        html! { <button type="button" class="quiet-button" onclick={retry}>{ texts.retry.clone() }</button> }
    };
    html! {
        <div key={context.edition} class="notices" role="status">
            if !notices.is_empty() {
                <div class="notice" part="notice">
                    <p class="notice-title">{ title.clone() }</p>
                    <ul role="list">{ for notices.iter().map(item) }</ul>
                    { for missing.map(retry) }
                    { for refused.map(field) }
                    <button type="button" class="quiet-button" onclick={dismiss}>{ texts.dismiss.clone() }</button>
                </div>
            }
        </div>
    }
}
