//! Numbers that are the same in each run.

/// A generator of pseudo-random numbers (Marsaglia's xorshift64), which is enough to choose what to try.
pub struct Random(u64);

impl Random {
    /// A generator that always begins alike with the same seed, which is not 0.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number from 0 to one less than this limit.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).expect("it is below a usize")
    }
}
