//! Texts as people have them, with invented addresses, numbers and names: none of these is left.

mod logs;
mod messages;

use sip_codes::stand_ins::with_stand_ins;

/// A text, what must be gone, and what must still be there.
struct Case {
    text: &'static str,
    gone: &'static [&'static str],
    kept: &'static [&'static str],
}

fn faults(case: &Case) -> Vec<String> {
    let cleaned = with_stand_ins(case.text).text;
    let mut faults = Vec::new();
    for gone in case.gone {
        assert!(case.text.contains(gone), "the text has “{gone}”");
        if cleaned.contains(gone) {
            faults.push(format!("“{gone}” is left in\n{cleaned}"));
        }
    }
    for kept in case.kept {
        if !cleaned.contains(kept) {
            faults.push(format!("“{kept}” is lost in\n{cleaned}"));
        }
    }
    if cleaned.lines().count() != case.text.lines().count() {
        faults.push(format!("other lines in\n{cleaned}"));
    }
    let again = with_stand_ins(&cleaned).text;
    if again != cleaned {
        faults.push(format!("a second time changes\n{cleaned}\nto\n{again}"));
    }
    faults
}

#[test]
fn nothing_private_is_left() {
    let cases = || messages::CASES.iter().chain(logs::CASES);
    let faults: Vec<String> = cases().flat_map(faults).collect();
    println!("{} texts, {} private words", cases().count(), cases().map(|case| case.gone.len()).sum::<usize>());
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n---\n"));
}
