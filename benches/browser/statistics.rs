//! What is said of many measurements of one thing.

/// Measurements of one thing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sample(Vec<f64>);

impl Sample {
    /// Takes in a measurement.
    pub fn add(&mut self, value: f64) {
        self.0.push(value);
    }

    /// The measurements, in their order.
    pub fn values(&self) -> &[f64] {
        &self.0
    }

    /// The value below which this share of the measurements lies, between neighbors where it falls between them; NaN
    /// without any.
    ///
    /// It is the seventh of the definitions of Hyndman and Fan, which spreadsheets use.
    pub fn quantile(&self, share: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let Some(last) = sorted.len().checked_sub(1) else { return f64::NAN };
        let place = share * last as f64;
        let (below, above) = (sorted[place.floor() as usize], sorted[place.ceil() as usize]);
        below + (above - below) * place.fract()
    }

    /// The middle of the measurements.
    pub fn median(&self) -> f64 {
        self.quantile(0.5)
    }

    /// How many times the median of another sample its median is; `None` where that says nothing.
    pub fn ratio_to(&self, other: &Self) -> Option<f64> {
        Some(self.median() / other.median()).filter(|ratio| ratio.is_finite())
    }
}

impl FromIterator<f64> for Sample {
    fn from_iter<I: IntoIterator<Item = f64>>(values: I) -> Self {
        Self(values.into_iter().collect())
    }
}
