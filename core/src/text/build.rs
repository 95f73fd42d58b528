//! A tree from a value that has no text.

use serde_json::Value;

use super::buffer::{Buffer, Slot, SlotKind, small};
use super::limits::{Exceeded, Limit, Limits};
use super::tree::Tree;

impl<'t> Tree<'t> {
    /// The tree of a value: it has no text and no places, every span is `0..0`.
    ///
    /// ```
    /// use communs::text::{Buffer, Limits, Tree};
    ///
    /// let value = serde_json::json!({"id": "gtfs", "links": [null]});
    /// let mut buffer = Buffer::new();
    /// let tree = Tree::of(&value, &Limits::default(), &mut buffer).unwrap();
    /// assert_eq!(tree.root().get("id").unwrap().as_str(), Some("gtfs"));
    /// assert!(!tree.has_places());
    /// ```
    ///
    /// # Errors
    /// The value goes over a limit; [`Limits::bytes`] counts its keys, texts and numbers.
    pub fn of(value: &Value, limits: &Limits, buffer: &'t mut Buffer) -> Result<Self, Exceeded> {
        buffer.clear();
        build(value, limits, buffer)?;
        Ok(Self::new("", buffer))
    }
}

/// Goes no deeper than [`Buffer::open`] lets it.
fn build(value: &Value, limits: &Limits, buffer: &mut Buffer) -> Result<(), Exceeded> {
    match value {
        Value::Null => scalar(SlotKind::Null, "", limits, buffer),
        Value::Bool(true) => scalar(SlotKind::True, "", limits, buffer),
        Value::Bool(false) => scalar(SlotKind::False, "", limits, buffer),
        Value::Number(number) => scalar(SlotKind::Number, &number.to_string(), limits, buffer),
        Value::String(text) => scalar(SlotKind::String, text, limits, buffer),
        Value::Array(items) => {
            buffer.open(SlotKind::Array, 0, limits)?;
            for item in items {
                buffer.count();
                build(item, limits, buffer)?;
            }
            buffer.close(0);
            Ok(())
        }
        Value::Object(members) => {
            buffer.open(SlotKind::Object, 0, limits)?;
            for (key, value) in members {
                buffer.count();
                scalar(SlotKind::String, key, limits, buffer)?;
                build(value, limits, buffer)?;
            }
            buffer.close(0);
            Ok(())
        }
    }
}

fn scalar(kind: SlotKind, content: &str, limits: &Limits, buffer: &mut Buffer) -> Result<(), Exceeded> {
    let most = limits.bytes.min(u32::MAX as usize - 1);
    let start = buffer.scratch.len();
    if content.len() > most - start {
        return Err(Exceeded {
            limit: Limit::Bytes,
            most,
        });
    }
    buffer.scratch.push_str(content);
    let slot = Slot {
        kind,
        in_scratch: true,
        plain: false,
        start: 0,
        end: 0,
        a: small(start),
        b: small(content.len()),
    };
    buffer.push(slot, limits).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Style, to_json};

    #[test]
    fn a_value_is_what_its_text_is() {
        let text = r#"{"b":[1,-2.5,true,false,null,{}],"a":{"é":"\"\n","":[]}}"#;
        let value: Value = serde_json::from_str(text).unwrap();
        let mut buffer = Buffer::new();
        let tree = Tree::of(&value, &Limits::default(), &mut buffer).unwrap();
        assert_eq!(to_json(tree.root(), Style::Compact), text);
        assert_eq!(tree.root().span(), 0..0);
    }

    #[test]
    fn limits_hold() {
        let limits = Limits {
            depth: 2,
            nodes: 6,
            bytes: 6,
            ..Limits::default()
        };
        let over = |value: Value| {
            Tree::of(&value, &limits, &mut Buffer::new())
                .err()
                .map(|over| over.limit)
        };
        assert_eq!(over(serde_json::json!([["abcdef"]])), None);
        assert_eq!(over(serde_json::json!([[[]]])), Some(Limit::Depth));
        assert_eq!(over(serde_json::json!([1, 2, 3, 4, 5, 6])), Some(Limit::Nodes));
        assert_eq!(over(serde_json::json!({"abc": "defg"})), Some(Limit::Bytes));
    }
}
