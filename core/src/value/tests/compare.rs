//! What values say of each other, and of themselves.

use proptest::prelude::*;

use crate::value::{Decimal, PartialDate, Reference, Siren, Siret, Url, Value};

fn date(text: &str) -> PartialDate {
    text.parse().unwrap()
}

#[test]
fn a_date_is_after_another_only_when_it_certainly_is() {
    for (earlier, later) in [
        ("2022", "2023"),
        ("2023-01", "2023-02-01"),
        ("2023-02-28", "2023-03"),
        ("0001", "9999-12-31"),
    ] {
        assert!(date(later).is_after(&date(earlier)));
        assert!(!date(earlier).is_after(&date(later)));
    }
    for (one, other) in [
        ("2023", "2023-07"),
        ("2023-07", "2023-07-31"),
        ("2023", "2023-12-31"),
        ("2023", "2023"),
    ] {
        assert!(!date(one).is_after(&date(other)));
        assert!(!date(other).is_after(&date(one)));
    }
}

#[test]
fn a_date_spans_the_days_it_can_mean() {
    let days = |text: &str| {
        let (first, last) = PartialDate::bounds(text).unwrap();
        [first, last].map(|day| (day.year, day.month, day.day))
    };
    assert_eq!(days("2024"), [(2024, 1, 1), (2024, 12, 31)]);
    assert_eq!(days("2024-02"), [(2024, 2, 1), (2024, 2, 29)]);
    assert_eq!(days("2024-02-10"), [(2024, 2, 10), (2024, 2, 10)]);
    assert_eq!(PartialDate::bounds("2023-02-29"), None);
}

#[test]
fn amounts_are_read_from_strings_and_numbers() {
    for (json, text) in [
        ("12000", "12000"),
        ("0.5", "0.5"),
        ("1e3", "1000"),
        ("\"12000.50\"", "12000.50"),
    ] {
        assert_eq!(serde_json::from_str::<Decimal>(json).unwrap().as_str(), text);
    }
    for json in ["-1", "-0.5", "1e300", "null", "true", "[1]", "\"12 000\""] {
        assert!(serde_json::from_str::<Decimal>(json).is_err(), "{json}");
    }
}

proptest! {
    #[test]
    fn amounts_compare_as_numbers(a in 0u32.., b in 0u32.., places in 0usize..4) {
        let [one, other] = [a, b].map(|n| format!("{n}.{n:04}").parse::<Decimal>().unwrap());
        prop_assert_eq!(one.cmp(&other), (a, format!("{a:04}")).cmp(&(b, format!("{b:04}"))));
        let longer: Decimal = format!("{one}{}", "0".repeat(places)).parse().unwrap();
        prop_assert_eq!(&longer, &one);
    }
}

#[test]
fn parts_are_those_of_the_text() {
    let siret: Siret = "35600000000048".parse().unwrap();
    assert_eq!(siret.siren(), "356000000");
    let there: Reference = "https://fabmob.io/".parse().unwrap();
    assert_eq!(
        (there.is_local(), there.as_slug(), there.as_iri()),
        (false, None, Some("https://fabmob.io/"))
    );
}

#[test]
fn texts_too_long_to_be_mistyped_get_no_guess() {
    let long = format!("www.fabmob.io/{}", "a".repeat(1 << 20));
    assert_eq!(Url::check(&long).unwrap_err().suggestion(), None);
}

#[test]
#[expect(clippy::print_stderr, reason = "says that it was skipped")]
fn accepts_the_sirens_of_public_bodies() {
    let table = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../shared/data/tables/organisations-odf.csv"
    );
    let Ok(table) = std::fs::read_to_string(table) else {
        eprintln!("skipped: no shared data");
        return;
    };
    let column = table.lines().skip(1).filter_map(|line| line.split(';').nth(1));
    let sirens: Vec<&str> = column.filter(|siren| siren.len() == 9).collect();
    assert!(sirens.len() > 800);
    for siren in sirens {
        assert_eq!(Siren::check(siren), Ok(()), "{siren}");
    }
}
