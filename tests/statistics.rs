//! The statistics of the bench, whose own program is no test.

#[path = "../benches/browser/statistics.rs"]
mod statistics;

use statistics::Sample;

fn sample(values: &[f64]) -> Sample {
    values.iter().copied().collect()
}

#[test]
fn the_median_is_in_the_middle() {
    assert_eq!(sample(&[3.0, 1.0, 2.0]).median(), 2.0);
    assert_eq!(sample(&[4.0, 1.0, 2.0, 3.0]).median(), 2.5);
    assert_eq!(sample(&[7.0]).median(), 7.0);
    assert!(sample(&[]).median().is_nan());
}

#[test]
fn a_quantile_falls_between_its_neighbors() {
    let ten = sample(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0]);
    assert_eq!((ten.quantile(0.25), ten.quantile(0.75)), (3.25, 7.75));
    assert_eq!((ten.quantile(0.0), ten.quantile(1.0)), (1.0, 10.0));
    assert!((ten.quantile(0.95) - 9.55).abs() < 1e-9);
}

#[test]
fn a_ratio_is_that_of_the_medians() {
    assert_eq!(sample(&[6.0, 6.0, 100.0]).ratio_to(&sample(&[4.0, 4.0, 0.0])), Some(1.5));
    assert_eq!(sample(&[6.0]).ratio_to(&sample(&[0.0])), None);
    assert_eq!(sample(&[6.0]).ratio_to(&sample(&[])), None);
}

#[test]
fn measurements_stay_in_their_order() {
    let mut sample = Sample::default();
    sample.add(2.0);
    sample.add(1.0);
    assert_eq!(sample.values(), [2.0, 1.0]);
}
