//! What other references on SIP get wrong is right here: a line a claim, with the section that settles it.

mod support;

mod claims {
    mod behavior;
    mod facts;
    mod pairs;
    mod questions;
}
