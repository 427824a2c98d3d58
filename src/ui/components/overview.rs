//! The start: what leads to a code, the pairs people ask for, and all codes by class.

use sip_codes::dataset::{CodeEntry, PairGroup, Task};
use sip_codes::messages::fill;
use sip_codes::sip::Standing;
use sip_codes::state::Selection;
use sip_codes::{ResponseClass, StatusCode, Term};
use yew::prelude::*;

use super::{code_link, heading, title, tone};
use crate::ui::ViewContext;

/// Tasks, pairs in groups, and all codes by class.
pub fn overview(context: &ViewContext) -> Html {
    let dataset = context.dataset;
    let texts = &context.messages().texts.overview;
    html! {
        <div class="overview">
            { title(context, &texts.title) }
            <p class="summary" part="summary">{ texts.introduction.clone() }</p>
            { tasks(context, &dataset.tasks) }
            <section class="all-codes">
                <div class="codes-line">
                    { heading(context, 1, &texts.codes_title) }
                    // What is typed here is the element's: it hides the codes that do not fit (element/filter.js).
                    <input class="codes-filter" type="search" autocomplete="off" hidden={!context.has_controls()} placeholder={texts.filter.clone()} aria-label={texts.filter.clone()} />
                </div>
                <div role="status"><p class="codes-none" hidden={true}>{ texts.filtered_out.clone() }</p></div>
                <div class="class-blocks">{ for ResponseClass::ALL.iter().map(|class| class_block(context, *class)) }</div>
            </section>
            <section class="asked-pairs">
                { heading(context, 1, &texts.pairs_title) }
                <div class="pair-groups">{ for dataset.groups.iter().enumerate().map(|group| pair_group(context, group)) }</div>
            </section>
            <section class="unregistered-codes">
                { heading(context, 1, &texts.unregistered_title) }
                <p class="section-note">{ texts.unregistered_introduction.clone() }</p>
                { code_list(context, dataset.entries.iter().filter(|entry| !is_registered(entry))) }
            </section>
        </div>
    }
}

/// What developers want to say, each a link to the pair that settles it, and a few questions for everything else.
fn tasks(context: &ViewContext, tasks: &[Task]) -> Html {
    let texts = &context.messages().texts.overview;
    let decide = context.decide.reform(|_: MouseEvent| ());
    let item = |(place, Task { text, answer, other }): (usize, &Task)| {
        let codes = fill(&texts.task, &[("answer", &answer.to_string()), ("other", &other.to_string())]);
        let content = html! { <><span>{ text.clone() }</span>{ " " }<b>{ codes }</b></> };
        let link = code_link(context, Selection::of(&[*answer, *other]), "task", Some(answer.class()), content);
        html! { <li key={place}>{ link }</li> }
    };
    html! {
        <section class="tasks">
            { heading(context, 1, &texts.tasks_title) }
            <ul role="list">{ for tasks.iter().enumerate().map(item) }</ul>
            <button type="button" class="quiet-button decide-button" hidden={!context.has_controls()} onclick={decide}>
                { texts.decide.clone() }
            </button>
        </section>
    }
}

fn pair_group(context: &ViewContext, (place, PairGroup { name, pairs }): (usize, &PairGroup)) -> Html {
    let side = |code: StatusCode| {
        let phrase = context.dataset.phrase(code).to_owned();
        html! { <span data-tone={tone(code.class())}><b>{ code.as_u16() }</b>{ " " }{ phrase }</span> }
    };
    let item = |(place, (first, second)): (usize, &(StatusCode, StatusCode))| {
        let content = html! { <>{ side(*first) }{ " " }{ side(*second) }</> };
        html! { <li key={place}>{ code_link(context, Selection::of(&[*first, *second]), "pair", None, content) }</li> }
    };
    html! {
        <section key={place} class="pair-group">
            { heading(context, 2, name) }
            <ul role="list">{ for pairs.iter().enumerate().map(item) }</ul>
        </section>
    }
}

fn class_block(context: &ViewContext, class: ResponseClass) -> Html {
    html! {
        <section key={class.key()} class="class-block" data-tone={tone(class)}>
            { heading(context, 2, &context.messages().name_of_class(class)) }
            { code_list(context, context.dataset.entries_of(class).filter(|entry| is_registered(entry))) }
        </section>
    }
}

fn code_list<'dataset>(context: &ViewContext, entries: impl Iterator<Item = &'dataset CodeEntry>) -> Html {
    let item = |entry: &CodeEntry| {
        let selection = Selection::of(&[entry.code]);
        let phrase = entry.phrase.clone();
        let content = html! { <><b>{ entry.code.as_u16() }</b>{ " " }<span>{ phrase }</span></> };
        let link = code_link(context, selection, "code-item", Some(entry.code.class()), content);
        html! { <li key={entry.code.as_u16()}>{ link }</li> }
    };
    html! { <ul role="list" class="code-list">{ for entries.map(item) }</ul> }
}

fn is_registered(entry: &CodeEntry) -> bool {
    entry.standing != Standing::Unregistered
}
