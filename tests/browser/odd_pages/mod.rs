//! Pages that are not hostile, only odd: translated, emptied, with forms, frames, routers and scripts of their own ways.

mod documents;
mod fields;
mod links;
mod platform;
mod rewritten;
mod values;
