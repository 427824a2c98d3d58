//! Faults of the words of the interface.

use super::copy::{UI, check};

#[test]
fn a_fault_of_the_interface_names_its_message_and_what_it_needs() {
    check(
        "interface",
        &[
            (
                UI,
                "title = \"SIP {code} {phrase}\"",
                "title = \"SIP {code}\"",
                "single.title",
                "needs exactly [{code} {phrase}]",
            ),
            (
                UI,
                "clear = \"Clear\"",
                "clear = \"Clear {code}\"",
                "picker.clear",
                "has the holes [{code}], but needs exactly []",
            ),
            (UI, "clear = \"Clear\"", "clear = \"\"", "picker.clear", "is empty; write the message"),
            (
                UI,
                "uas = \"",
                "nobody = \"Nobody\"\nuas = \"",
                "terms.senders.nobody",
                "is no term of this list; allowed are uas",
            ),
            (UI, "edge-proxy = \"edge proxies\"", "", "terms.senders.edge-proxy", "is missing; write the words"),
            (
                UI,
                "edge-proxy = \"edge proxies\"",
                "edge-proxy = \"{names}\"",
                "terms.senders.edge-proxy",
                "has the hole {names}",
            ),
            (
                UI,
                "[terms.senders]",
                "[terms.postmen]\na = \"b\"\n[terms.senders]",
                "terms.postmen",
                "is no list of terms",
            ),
            (UI, "17 = \"user busy\"", "170 = \"user busy\"", "causes.170", "a number from 1 to 127"),
            (UI, "direction = \"ltr\"", "direction = \"down\"", "language.direction", "must be ltr or rtl"),
            (UI, "complete = \"yes\"", "complete = \"no\"", "language.complete", "every other language is filled from"),
            (UI, "complete = \"yes\"", "complete = \"nearly\"", "language.complete", "must be yes if nothing may be"),
            (UI, "sentence_end = \"mark\"", "sentence_end = \"no\"", "language.sentence_end", "must be mark, or none"),
        ],
    );
}
