//! How far a typed word is from a known one.

/// How many letters may be wrong in a word of this length.
pub const fn allowed(length: usize) -> usize {
    match length {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// Whether `typed` is `known` with at most `most` slips: a letter left out, put in, taken for another, or two swapped.
pub fn is_slip(typed: &[char], known: &[char], most: usize) -> bool {
    if typed.len().abs_diff(known.len()) > most {
        return false;
    }
    // Rows of the table of distances between the beginnings of both words: this one, the last one and the one before.
    let mut earlier: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=known.len()).collect();
    for (row, letter) in typed.iter().enumerate() {
        let mut this = vec![row + 1];
        for (column, other) in known.iter().enumerate() {
            let at = |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX / 2);
            let changed = at(&last, column) + usize::from(letter != other);
            let mut least = changed.min(at(&last, column + 1) + 1).min(at(&this, column) + 1);
            let is_swap = column > 0
                && row > 0
                && known.get(column - 1) == Some(letter)
                && typed.get(row - 1) == Some(other)
                && letter != other;
            if is_swap {
                least = least.min(at(&earlier, column - 1) + 1);
            }
            this.push(least);
        }
        if this.iter().all(|distance| *distance > most) {
            return false;
        }
        earlier = std::mem::replace(&mut last, this);
    }
    last.last().is_some_and(|distance| *distance <= most)
}

/// How many letters both words begin with.
pub fn shared(one: &[char], other: &[char]) -> usize {
    one.iter().zip(other).take_while(|(one, other)| one == other).count()
}

#[cfg(test)]
mod tests {
    use super::{allowed, is_slip};

    fn is_close(typed: &str, known: &str) -> bool {
        let [typed, known]: [Vec<char>; 2] = [typed, known].map(|word| word.chars().collect());
        is_slip(&typed, &known, allowed(typed.len()))
    }

    #[test]
    fn slips_are_forgiven_and_other_words_are_not() {
        for (typed, known) in
            [("forbiden", "forbidden"), ("unwnated", "unwanted"), ("sever", "server"), ("rinigng", "ringing")]
        {
            assert!(is_close(typed, known), "{typed} is {known}");
        }
        for (typed, known) in [("busy", "bush8y"), ("cat", "car"), ("interval", "internally"), ("gone", "done!!")] {
            assert!(!is_close(typed, known), "{typed} is not {known}");
        }
    }
}
