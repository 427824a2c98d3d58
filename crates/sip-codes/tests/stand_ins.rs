//! A pasted trace loses what identifies people and networks, and stays a trace.

mod stand_ins {
    mod kinds;
    mod private;
    mod structure;
}
