//! The catalogue of codes as data.

use communs::diagnostic::{Locale, catalogue};
use serde_json::{Map, Value, json};

/// `codes.json`: every code with its severity, parameters, messages, helps and explanations.
pub(crate) fn json() -> Result<String, String> {
    let both = |text: &dyn Fn(Locale) -> &'static str| -> Value {
        Locale::ALL
            .iter()
            .map(|locale| (locale.as_str().to_owned(), text(*locale).trim().into()))
            .collect::<Map<_, _>>()
            .into()
    };
    let codes: Vec<Value> = catalogue::entries()
        .map(|entry| {
            let params: Map<_, _> = entry
                .params()
                .iter()
                .map(|(name, of)| ((*name).to_owned(), Value::from(*of)))
                .collect();
            json!({
                "code": entry.code(),
                "severity": entry.severity().as_str(),
                "params": params,
                "message": both(&|locale| entry.message(locale)),
                "help": both(&|locale| entry.help(locale)),
                "explanation": both(&|locale| entry.explanation(locale)),
            })
        })
        .collect();
    serde_json::to_string_pretty(&json!({ "version": "1", "codes": codes }))
        .map(|text| text + "\n")
        .map_err(|error| error.to_string())
}
