//! A piece of the view that is drawn again only when something of it is new, and at its time.

use std::mem::discriminant;

use yew::html::Scope;
use yew::prelude::*;

use super::{comparison_rest, comparison_top, overview};
use crate::ui::ViewContext;
use crate::ui::app::Handle;
use crate::ui::asked::Rows;
use crate::ui::browser::is_rewritten;
use crate::ui::content::Content;

/// What a piece is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct PieceProps {
    /// What every piece of the view shares.
    pub context: ViewContext,
    /// What is shown.
    pub content: Handle<Content>,
    /// Which piece it is.
    pub place: Place,
}

/// Where a piece stands.
#[derive(Clone, PartialEq)]
pub enum Place {
    /// The answer, which is seen first.
    Top,
    /// Everything that follows.
    Rest {
        /// Which rows are shown.
        rows: Rows,
        /// Is told how to say that what is above is painted, for which the piece waits; `None` if it does not wait.
        waits: Option<Callback<Scope<Piece>>>,
    },
}

/// A piece of the view.
///
/// Of another pair the answer is drawn and painted before the rest, which keeps until then what it had. A keystroke in a
/// picker draws neither.
pub struct Piece {
    drawn: Option<PieceProps>,
    node: NodeRef,
    /// How often it had to be made anew, since somebody else had rewritten it.
    edition: usize,
}

impl Component for Piece {
    /// What is above is painted.
    type Message = ();
    type Properties = PieceProps;

    fn create(context: &Context<Self>) -> Self {
        let props = context.props();
        let waits = props.waits();
        waits.iter().for_each(|waits| waits.emit(context.link().clone()));
        Self { drawn: waits.is_none().then(|| props.clone()), node: NodeRef::default(), edition: 0 }
    }

    fn update(&mut self, context: &Context<Self>, (): ()) -> bool {
        let is_due = self.drawn.as_ref() != Some(context.props());
        if is_due {
            self.take(context.props());
        }
        is_due
    }

    fn changed(&mut self, context: &Context<Self>, _: &PieceProps) -> bool {
        let props = context.props();
        // Of another kind of view nothing may stay, and the focus may be on its way into it.
        let may_stay = |drawn: &PieceProps| {
            drawn.content != props.content && discriminant(&*drawn.content.0) == discriminant(&*props.content.0)
        };
        let waits = props.waits().is_some() && self.drawn.as_ref().is_none_or(may_stay);
        if !waits {
            self.take(props);
        }
        !waits
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let drawn = self.drawn.as_ref().map(PieceProps::draw).unwrap_or_default();
        // Yew 0.23 may lose its place in the page with a component that draws nothing.
        html! { <div ref={self.node.clone()} key={self.edition} class="piece" data-waits={self.drawn.is_none().then_some("")}>{ drawn }</div> }
    }
}

impl Piece {
    fn take(&mut self, props: &PieceProps) {
        self.drawn = Some(props.clone());
        self.edition += usize::from(is_rewritten(&self.node));
    }
}

impl PieceProps {
    fn waits(&self) -> Option<&Callback<Scope<Piece>>> {
        match &self.place {
            Place::Top => None,
            Place::Rest { waits, .. } => waits.as_ref(),
        }
    }

    fn draw(&self) -> Html {
        let Self { context, content, place } = self;
        match (&*content.0, place) {
            (Content::Overview, Place::Top) => overview(context),
            (Content::Overview, Place::Rest { .. }) => Html::default(),
            (Content::One { told, is_same }, Place::Top) => comparison_top(context, told, *is_same),
            (Content::Several(told), Place::Top) => comparison_top(context, told, false),
            (_, Place::Rest { .. }) if context.is_short => Html::default(),
            (Content::One { told, .. } | Content::Several(told), Place::Rest { rows, .. }) => {
                comparison_rest(context, told, *rows)
            }
        }
    }
}
