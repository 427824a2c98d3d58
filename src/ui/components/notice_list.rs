//! What did not fit: a wrong attribute or a wrong link, said where the reader sees it.

use sip_codes::state::{Action, Notice};
use yew::prelude::*;

use crate::ui::ViewContext;

/// The notices and a button to dismiss them; an empty box without notices.
pub fn notice_list(context: &ViewContext, notices: &[Notice]) -> Html {
    let messages = context.messages();
    let texts = &messages.texts.notice;
    let dismiss = context.dispatch.reform(|_: MouseEvent| Action::Dismiss);
    let item = |notice: &Notice| {
        let text = notice.text(messages);
        html! { <li key={text.clone()}>{ text }</li> }
    };
    html! {
        <div class="notices" role="status">
            if !notices.is_empty() {
                <div class="notice" part="notice">
                    <p class="notice-title">{ texts.title.clone() }</p>
                    <ul>{ for notices.iter().map(item) }</ul>
                    <button type="button" class="quiet-button" onclick={dismiss}>{ texts.dismiss.clone() }</button>
                </div>
            }
        </div>
    }
}
