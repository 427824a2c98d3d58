//! Numbers that look like chance and are the same in each run.

/// A generator of Marsaglia (xorshift64*), which is enough to choose places.
pub struct Random(u64);

impl Random {
    /// The generator of a case: each case has its own, so that one alone can be tried again.
    pub fn of_case(case: u32) -> Self {
        // Neighbors begin far from each other, and none at zero, where the generator would stay.
        Self((u64::from(case) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// A number below the end; 0 if there is none.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap_or(0) % end.max(1)
    }

    /// Any byte.
    pub fn byte(&mut self) -> u8 {
        self.next().to_le_bytes()[7]
    }

    /// One of several.
    pub fn one_of<'list, T>(&mut self, list: &'list [T]) -> &'list T {
        &list[self.below(list.len())]
    }
}
