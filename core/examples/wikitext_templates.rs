//! Reads wikitexts, one JSON string a line, and prints for each the templates it holds, one JSON array a line:
//! `[{"name": "…", "params": [["name or rank", "raw value"], …]}, …]`, nested ones after what holds them.

use std::io::{BufRead, Write, stdin, stdout};

use communs::exchange::wikitext::{Template, parse};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = stdout().lock();
    for line in stdin().lock().lines() {
        let text: String = serde_json::from_str(&line?)?;
        let mut found = Vec::new();
        list(&parse(&text).templates, &mut found);
        writeln!(out, "{}", Value::from(found))?;
    }
    Ok(())
}

fn list(templates: &[Template<'_>], found: &mut Vec<Value>) {
    for template in templates {
        let params = template.params.iter().map(|param| {
            let name = param
                .name()
                .map_or_else(|| param.index.to_string(), str::to_owned);
            json!([name, param.raw_value])
        });
        found.push(json!({"name": template.name(), "params": params.collect::<Vec<_>>()}));
        list(&template.nested, found);
    }
}
