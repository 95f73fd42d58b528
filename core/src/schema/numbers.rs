//! Numbers: their ranges, and whether programs keep them as they are written.

use super::shape::Number;
use crate::diagnostic::catalogue::Shape as ShapeProblem;
use crate::text::double;

/// The problem of a number outside of its range.
pub(super) fn outside(number: &str, range: &Number) -> Option<ShapeProblem> {
    let value = double(number)?;
    let inside = range.least.is_none_or(|least| value >= least)
        && range.above.is_none_or(|above| value > above)
        && range.most.is_none_or(|most| value <= most)
        && value.is_finite();
    if inside {
        return None;
    }
    let write =
        |bound: Option<f64>, none: &str| bound.map_or_else(|| none.to_owned(), |bound| bound.to_string());
    Some(ShapeProblem::Range {
        value: number.to_owned(),
        least: write(range.least.or(range.above), "-∞"),
        most: write(range.most, "∞"),
    })
}

/// Whether a number keeps its value in programs that hold integers of 64 bits and doubles: integers that fit,
/// and decimals of at most 17 significant digits in the range of a double.
pub(super) fn exact(number: &str) -> bool {
    if number.len() <= 15 && !number.bytes().any(|byte| matches!(byte, b'e' | b'E')) {
        return true;
    }
    if number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
        return number.parse::<i64>().is_ok() || number.parse::<u64>().is_ok();
    }
    let mantissa = number.split(['e', 'E']).next().unwrap_or_default();
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let significant = digits.trim_start_matches('0').trim_end_matches('0').len();
    let value = double(number).unwrap_or(f64::INFINITY);
    significant <= 17 && value.is_finite() && (value != 0.0 || significant == 0)
}
