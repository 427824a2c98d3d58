//! The numbers of a line, and those that count lines, frames or rows.

use std::ops::Range;

use super::clean::Clean;

/// Numbers at the start of lines that count up: numbers of lines, frames or rows.
pub(super) fn counters(clean: &Clean) -> Vec<Option<Range<usize>>> {
    let mut counters = vec![None; clean.lines.len()];
    // The lines of the run so far, its last number, and whether it stands in a table.
    let mut run: Vec<(usize, Range<usize>)> = Vec::new();
    let (mut last, mut is_table) = (0, false);
    let mut settle = |run: &mut Vec<(usize, Range<usize>)>, is_table: bool| {
        if run.len() > 2 || is_table && run.len() > 1 {
            for (index, range) in run.iter() {
                if let Some(counter) = counters.get_mut(*index) {
                    *counter = Some(range.clone());
                }
            }
        }
        run.clear();
    };
    for (index, line) in clean.lines.iter().enumerate() {
        let text = clean.line(*line);
        let start = text.len() - text.trim_start_matches([' ', '\t', '"', '|', '[', '#']).len();
        let digits = text.get(start..).map_or(0, |rest| rest.bytes().take_while(u8::is_ascii_digit).count());
        let number: Option<u32> = text.get(start..start + digits).and_then(|digits| digits.parse().ok());
        let Some(number) = number.filter(|_| digits < 8) else { continue };
        let next = text.get(start + digits..).unwrap_or_default();
        if next.starts_with(|next: char| next.is_ascii_alphanumeric() || matches!(next, '-' | '/'))
            || next.starts_with(':')
                && next.get(1..2).is_some_and(|next| next.as_bytes().first().is_some_and(u8::is_ascii_digit))
        {
            continue;
        }
        if run.is_empty() || number != last + 1 {
            settle(&mut run, is_table);
            is_table = next.starts_with(['\t', '|', ',', '"']) || next.starts_with(" |");
        }
        run.push((index, start..start + digits));
        last = number;
    }
    settle(&mut run, is_table);
    counters
}

/// The numbers of a line.
pub(super) fn numbers(lower: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + lower.get(at..)?.bytes().position(|byte| byte.is_ascii_digit())?;
        let length = lower.get(start..)?.bytes().take_while(u8::is_ascii_digit).count();
        at = start + length;
        Some(start..at)
    })
}
