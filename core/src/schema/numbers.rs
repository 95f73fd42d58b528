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

/// Whether a number means the same to every reader that holds it as a double, as RFC 7493 asks of what is exchanged:
/// the shortest digits that lead back to the double have its value. `0.1` and `1e3` do, 2⁵³ + 1 does not.
pub(super) fn exact(number: &str) -> bool {
    /// So many digits survive in any double that is neither huge nor next to nothing.
    const DIGITS: usize = 15;
    const POWERS: std::ops::RangeInclusive<i32> = -290..=290;
    let Some((digits, power)) = significant(number) else {
        return false;
    };
    let count = digits.bytes().filter(u8::is_ascii_digit).count();
    if count == 0 || count <= DIGITS && POWERS.contains(&power) {
        return true;
    }
    // Written as in a file of JSON, and only where it is finite.
    let Some(shortest) = double(number).and_then(serde_json::Number::from_f64) else {
        return false;
    };
    let shortest = shortest.to_string();
    let figures = |text: &str| text.bytes().filter(u8::is_ascii_digit).collect::<Vec<_>>();
    significant(&shortest).is_some_and(|(kept, of)| of == power && figures(kept) == figures(digits))
}

/// The digits of a number without the zeros around them, a point among them perhaps, and the power of ten of the first;
/// none where the power is beyond any double.
fn significant(number: &str) -> Option<(&str, i32)> {
    let (mantissa, power) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let whole = mantissa.trim_start_matches('-');
    let from_first = whole.trim_start_matches(['0', '.']);
    let digits = from_first.trim_end_matches(['0', '.']);
    if digits.is_empty() {
        return Some((digits, 0));
    }
    let first = i32::try_from(whole.len() - from_first.len()).ok()?;
    let point = i32::try_from(whole.find('.').unwrap_or(whole.len())).ok()?;
    // The point itself stands before the digits behind it.
    let own = if first < point {
        point - first - 1
    } else {
        point - first
    };
    Some((digits, power.parse::<i32>().ok()?.checked_add(own)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_that_a_double_keeps() {
        for number in [
            "0",
            "-0",
            "0.00",
            "0e99999999999",
            "1",
            "1.10",
            "0.1",
            "1e3",
            "1E+3",
            "-1.5e-7",
            "100000000000000000000",
            "9007199254740992",
            "-9007199254740992",
            "9007199254740994",
            "12345678901234567000",
            "0.30000000000000004",
            "1e23",
            "5e-324",
            "1.7976931348623157e308",
            "123456789012345.00000000000",
            "0.000000000000000000000000001",
        ] {
            assert!(exact(number), "{number}");
        }
        for number in [
            "9007199254740993",
            "-9007199254740993",
            "12345678901234567890",
            "18446744073709551615",
            "123456789012345678901234567890",
            "0.10000000000000001",
            "3.14159265358979323846",
            "1e400",
            "1e-400",
            "1e99999999999",
            "1.23456789012345e-310",
            "9007199254740993.0",
            "90071992547409930e-1",
        ] {
            assert!(!exact(number), "{number}");
        }
    }

    proptest! {
        #[test]
        fn what_is_kept_is_what_a_double_writes(value in any::<f64>().prop_filter("finite", |value| value.is_finite())) {
            for written in [format!("{value:e}"), value.to_string()] {
                prop_assert!(exact(&written), "{}", written);
            }
        }

        #[test]
        fn integers_are_kept_as_far_as_doubles_hold_them(value in any::<i64>()) {
            let written = value.to_string();
            prop_assert!(exact(&(value >> 10).to_string()));
            prop_assert_eq!(exact(&written), written.parse::<f64>().unwrap().to_string() == written);
        }
    }
}
