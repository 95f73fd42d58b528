//! What holds of every report, whatever the bytes.

use communs::diagnostic::Locale;
use communs::text::{Format, decode};
use communs::{Options, Profile, check, parse};

pub fn look_at(bytes: &[u8], format: Format) {
    for profile in Profile::ALL {
        let options = Options {
            profile,
            format: Some(format),
            ..Options::default()
        };
        let Ok(report) = check(bytes, &options) else {
            assert!(parse(bytes, &options).is_err());
            continue;
        };
        let text = decode(bytes).expect("what was looked at is text");
        for one in &report {
            assert!(!one.message(Locale::French).is_empty());
            let span = one.span().expect("a text has places");
            assert!(text.get(span.bytes()).is_some(), "{}: {span:?}", one.code());
        }
        let keys: Vec<_> = report
            .iter()
            .map(|one| (one.span(), one.pointer().clone(), one.code()))
            .collect();
        assert!(keys.is_sorted());
        assert_eq!(parse(bytes, &options).is_ok(), report.is_valid());
    }
}
