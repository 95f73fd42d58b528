//! Documents made from the published schemas, and then spoilt: the same for the same seed.

use communs::diagnostic::{Diagnostic, Severity};
use communs::model::Kind;
use communs::schema::{Document, json_schema};
use communs::{Checker, Options};
use serde_json::{Map, Value, json};

use super::hostile;

/// `SplitMix64`: small, and the same everywhere.
#[derive(Clone)]
pub(crate) struct Random(pub(crate) u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// A number below a bound.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound.max(1) as u64).unwrap()
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub(crate) fn pick<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }
}

/// Makes documents of each kind.
pub(crate) struct Documents {
    pub(crate) random: Random,
    schemas: Vec<Value>,
    /// What free texts are made of besides; of nothing where they stay harmless.
    pieces: &'static [&'static str],
}

const WORDS: [&str; 9] = [
    "Covoiturage",
    "vélo",
    "Un lieu où réparer",
    "地図",
    "🚲 en ville",
    "a\tb\nc",
    "\"",
    "\\u0041",
    "été  ",
];
const LANGUAGES: [&str; 6] = ["fr", "en", "fr-CA", "oc", "zh-Hant-TW", "de-DE-1996"];

/// Texts at the edges of what some field takes.
const TEXTS: [&str; 46] = [
    "",
    " ",
    "\n",
    "\t\r\n ",
    "\u{a0}",
    "\u{feff}",
    "\0",
    "é",
    "null",
    "true",
    "1.0",
    "1.1",
    "2.0",
    "1.01",
    "01.0",
    "10",
    "0",
    "00",
    "-1",
    "1e3",
    "0.5",
    "actor",
    "commons",
    "other",
    "a--b",
    "-a",
    "a-",
    "A",
    "é-e",
    "https://x",
    "http://",
    "HTTPS://x.example",
    "https://x y",
    "https://[::1]/",
    "mailto:a@b.example",
    "a:",
    "urn:",
    "2024",
    "2024-02-30",
    "2024-13",
    "24-1-1",
    "fr-",
    "en_GB",
    "MIT OR",
    "841037539",
    "https://x/\u{10ffff}",
];
const KEYS: [&str; 12] = [
    "",
    "x",
    "nom",
    "Name",
    "name ",
    "__proto__",
    "constructor",
    "toString",
    "a/b",
    "~",
    "é",
    "$ref",
];
const NUMBERS: [&str; 20] = [
    "0",
    "-0",
    "-0.0",
    "1",
    "-1",
    "0.1",
    "1e0",
    "1E+2",
    "1e-7",
    "90",
    "90.0000001",
    "-90",
    "-180",
    "180.5",
    "300",
    "1.7976931348623157e308",
    "5e-324",
    "9007199254740993",
    "18446744073709551615",
    "-9223372036854775809",
];

impl Documents {
    pub(crate) fn new(seed: u64) -> Self {
        let schema = |kind: &Kind| serde_json::from_str(json_schema(Document::Description(*kind))).unwrap();
        Self {
            random: Random(seed),
            schemas: Kind::ALL.iter().map(schema).collect(),
            pieces: &[],
        }
    }

    /// The same with texts that a format may take for something else.
    pub(crate) fn hostile(seed: u64, pieces: &'static [&'static str]) -> Self {
        Self {
            pieces,
            ..Self::new(seed)
        }
    }

    /// A kind, by chance.
    pub(crate) fn kind(&mut self) -> Kind {
        Kind::ALL[self.random.below(Kind::ALL.len())]
    }

    /// A document that its schema accepts.
    pub(crate) fn document(&mut self, kind: Kind) -> Value {
        let position = Kind::ALL.iter().position(|one| *one == kind).unwrap();
        let schema = std::mem::take(&mut self.schemas[position]);
        let document = self.value(&schema, &schema["$defs"], None, 0);
        self.schemas[position] = schema;
        document
    }

    fn value(&mut self, schema: &Value, defs: &Value, examples: Option<&Value>, depth: usize) -> Value {
        let examples = schema.get("examples").or(examples);
        if let Some(name) = schema["$ref"].as_str() {
            return self.value(
                &defs[name.strip_prefix("#/$defs/").unwrap()],
                defs,
                examples,
                depth,
            );
        }
        if let Some(choices) = schema
            .get("anyOf")
            .or(schema.get("oneOf"))
            .and_then(Value::as_array)
        {
            let choice = &choices[self.random.below(choices.len())];
            return self.value(choice, defs, examples, depth);
        }
        if let Some(value) = schema.get("const") {
            return value.clone();
        }
        if let Some(words) = schema["enum"].as_array() {
            return words[self.random.below(words.len())].clone();
        }
        match schema["type"].as_str().unwrap() {
            "object" => self.object(schema, defs, depth),
            "array" => {
                let length = self.random.below(if depth > 2 { 2 } else { 4 });
                (0..length)
                    .map(|_| self.value(&schema["items"], defs, None, depth + 1))
                    .collect()
            }
            "string" if self.is_hostile(schema) => hostile::text(&mut self.random, self.pieces).into(),
            "string" => match examples.and_then(Value::as_array) {
                Some(examples) => examples[self.random.below(examples.len())].clone(),
                None => self.random.pick(&WORDS).into(),
            },
            "number" => self.number(schema),
            "boolean" => self.random.chance(50).into(),
            other => panic!("no values of type {other}"),
        }
    }

    /// Whether a free text is to be one that a format may take for something else.
    fn is_hostile(&mut self, schema: &Value) -> bool {
        !self.pieces.is_empty() && schema.get("pattern").is_none() && self.random.chance(60)
    }

    /// A document of a kind that the check accepts: what the rules refuse of it is taken out, but for texts that are too
    /// long, which formats carry all the same.
    pub(crate) fn valid(&mut self, kind: Kind) -> Option<Value> {
        let mut document = self.document(kind);
        for _ in 0..8 {
            let wrong = errors(&document);
            if wrong.is_empty() {
                return Some(document);
            }
            for pointer in wrong.iter().rev() {
                remove(&mut document, pointer);
            }
        }
        None
    }

    fn object(&mut self, schema: &Value, defs: &Value, depth: usize) -> Value {
        let mut fields = Map::new();
        if let Some(properties) = schema["properties"].as_object() {
            let required: Vec<_> = schema["required"].as_array().into_iter().flatten().collect();
            let percent = if depth == 0 { 60 } else { 45 };
            for (name, schema) in properties {
                let needed = required.iter().any(|one| *one == name);
                if needed || self.random.chance(percent) {
                    fields.insert(name.clone(), self.value(schema, defs, None, depth + 1));
                }
            }
            return fields.into();
        }
        if schema["additionalProperties"].is_object() {
            for _ in 0..=self.random.below(3) {
                let key = self.random.pick(&LANGUAGES);
                fields.insert(
                    key.to_owned(),
                    self.value(&schema["additionalProperties"], defs, None, depth + 1),
                );
            }
            return fields.into();
        }
        self.anything(0)
    }

    fn number(&mut self, schema: &Value) -> Value {
        let bound = |name: &str| schema[name].as_f64();
        let least = bound("minimum").or(bound("exclusiveMinimum")).unwrap_or(-1000.0);
        let most = bound("maximum").unwrap_or(least + 2000.0);
        match self.random.below(4) {
            0 => json!(most),
            1 if bound("exclusiveMinimum").is_none() => json!(least),
            2 => json!(f64::midpoint(least, most).ceil()),
            _ => json!(least + (most - least) * 0.375),
        }
    }

    /// An object of anything.
    fn anything(&mut self, depth: usize) -> Value {
        let mut fields = Map::new();
        for _ in 0..self.random.below(4) {
            let key = match self.random.below(10) {
                0..7 => self.random.pick(&WORDS),
                7 if !self.pieces.is_empty() => self.random.pick(self.pieces),
                _ => self.random.pick(&KEYS),
            };
            let value = match self.random.below(8) {
                0 | 1 if depth < 3 => self.anything(depth + 1),
                2 if depth < 3 => vec![self.anything(depth + 1), Value::Null].into(),
                3 => Value::Null,
                4 => self
                    .random
                    .pick(&NUMBERS)
                    .parse::<serde_json::Number>()
                    .unwrap()
                    .into(),
                5 => self.random.chance(50).into(),
                6 if !self.pieces.is_empty() => hostile::text(&mut self.random, self.pieces).into(),
                _ => self.random.pick(&TEXTS).into(),
            };
            fields.insert(key.to_owned(), value);
        }
        fields.into()
    }

    /// Spoils a document in one place or a few; now and then nothing is wrong afterwards.
    pub(crate) fn spoil(&mut self, document: &mut Value) {
        for _ in 0..=self.random.below(3) {
            let mut pointers = Vec::new();
            pointers_of(document, String::new(), &mut pointers);
            let pointer = &pointers[self.random.below(pointers.len())];
            let other = document
                .pointer(&pointers[self.random.below(pointers.len())])
                .unwrap()
                .clone();
            let value = document.pointer_mut(pointer).unwrap();
            self.change(value, other);
        }
    }

    fn change(&mut self, value: &mut Value, other: Value) {
        match (self.random.below(10), value) {
            (0..=3, Value::Object(fields)) if !fields.is_empty() => self.change_fields(fields, other),
            (0..=2, Value::Array(items)) => match self.random.below(3) {
                0 => items.clear(),
                1 => items.push(other),
                _ => items.push(Value::Null),
            },
            (0..=3, value @ Value::String(_)) | (4, value) => *value = self.text().into(),
            (0..=3, value @ Value::Number(_)) | (5, value) => *value = self.any_number(),
            (6, value) => *value = Value::Array(vec![value.take()]),
            (7, value) => *value = other,
            (_, value) => {
                let others = [
                    json!(null),
                    json!(true),
                    json!([]),
                    json!({}),
                    json!([null]),
                    json!({"fr": "x"}),
                    json!({"": 1}),
                ];
                *value = others[self.random.below(others.len())].clone();
            }
        }
    }

    fn change_fields(&mut self, fields: &mut Map<String, Value>, other: Value) {
        let name = fields
            .keys()
            .nth(self.random.below(fields.len()))
            .unwrap()
            .clone();
        match self.random.below(4) {
            0 => {
                fields.shift_remove(&name);
            }
            1 => {
                let value = fields.shift_remove(&name).unwrap();
                fields.insert(self.random.pick(&KEYS).to_owned(), value);
            }
            2 => {
                fields.insert(self.random.pick(&KEYS).to_owned(), other);
            }
            _ => {
                let value = fields.shift_remove(&name).unwrap();
                fields.insert(format!("{name}s"), value);
            }
        }
    }

    fn any_number(&mut self) -> Value {
        self.random
            .pick(&NUMBERS)
            .parse::<serde_json::Number>()
            .unwrap()
            .into()
    }

    fn text(&mut self) -> String {
        match self.random.below(8) {
            0 => "é".repeat(299 + self.random.below(3)),
            1 => "🚲".repeat(299 + self.random.below(3)),
            2 => "a".repeat(79 + self.random.below(3)),
            3 => "long ".repeat(2000),
            _ => self.random.pick(&TEXTS).to_owned(),
        }
    }
}

/// The pointers of the errors of a document, but for texts that are too long.
pub(crate) fn errors(value: &Value) -> Vec<String> {
    let report = Checker::new(Options::default()).check_value(value).unwrap();
    let is_error = |one: &&Diagnostic| one.severity() == Severity::Error && one.code() != "shape-too-long";
    let errors = report.iter().filter(is_error);
    errors.map(|one| one.pointer().as_str().to_owned()).collect()
}

/// Takes a value out of a document.
fn remove(document: &mut Value, pointer: &str) {
    let Some((parent, key)) = pointer.rsplit_once('/') else {
        return;
    };
    match document.pointer_mut(parent) {
        Some(Value::Object(fields)) => {
            fields.shift_remove(&key.replace("~1", "/").replace("~0", "~"));
        }
        Some(Value::Array(items)) => {
            let at = key.parse::<usize>().unwrap();
            if at < items.len() {
                items.remove(at);
            }
        }
        _ => {}
    }
}

/// The pointers of a value and of all that it holds.
fn pointers_of(value: &Value, pointer: String, out: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                pointers_of(item, format!("{pointer}/{index}"), out);
            }
        }
        Value::Object(fields) => {
            for (key, value) in fields {
                let key = key.replace('~', "~0").replace('/', "~1");
                pointers_of(value, format!("{pointer}/{key}"), out);
            }
        }
        _ => {}
    }
    out.push(pointer);
}
