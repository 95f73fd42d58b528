//! A tree from values that have no text.

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
        Self::build(limits, buffer, |builder| builder.value(value))
    }

    /// The tree of what a function writes, one value: for objects of other languages. It has no text and no places.
    ///
    /// ```
    /// use communs::text::{Buffer, Exceeded, Limits, Tree};
    ///
    /// let mut buffer = Buffer::new();
    /// let tree = Tree::build::<Exceeded>(&Limits::default(), &mut buffer, |builder| {
    ///     builder.open_object()?;
    ///     builder.key("id")?;
    ///     builder.text("gtfs")?;
    ///     builder.close();
    ///     Ok(())
    /// }).unwrap();
    /// assert_eq!(tree.root().get("id").unwrap().as_str(), Some("gtfs"));
    /// ```
    ///
    /// # Errors
    /// What the function says.
    pub fn build<E>(
        limits: &Limits,
        buffer: &'t mut Buffer,
        write: impl FnOnce(&mut Builder<'_>) -> Result<(), E>,
    ) -> Result<Self, E> {
        buffer.start(limits);
        let mut builder = Builder {
            buffer,
            limits,
            inside: None,
        };
        write(&mut builder)?;
        while builder.inside.is_some() {
            builder.close();
        }
        Ok(Self::new("", buffer))
    }
}

/// Takes in a value part by part, as JSON would write it: see [`Tree::build`].
///
/// Every method that adds something fails where that goes over a limit.
#[derive(Debug)]
pub struct Builder<'b> {
    buffer: &'b mut Buffer,
    limits: &'b Limits,
    /// What the innermost open container is.
    inside: Option<SlotKind>,
}

impl Builder<'_> {
    /// Adds `null`.
    pub fn null(&mut self) -> Result<(), Exceeded> {
        self.item();
        self.scalar(SlotKind::Null, "")
    }

    /// Adds true or false.
    pub fn boolean(&mut self, value: bool) -> Result<(), Exceeded> {
        self.item();
        self.scalar(if value { SlotKind::True } else { SlotKind::False }, "")
    }

    /// Adds a number, written as JSON has it.
    pub fn number(&mut self, digits: &str) -> Result<(), Exceeded> {
        self.item();
        self.scalar(SlotKind::Number, digits)
    }

    /// Adds a text.
    pub fn text(&mut self, text: &str) -> Result<(), Exceeded> {
        self.item();
        self.scalar(SlotKind::String, text)
    }

    /// Adds the key of the value that comes next, in an object.
    pub fn key(&mut self, key: &str) -> Result<(), Exceeded> {
        self.buffer.count();
        self.scalar(SlotKind::String, key)
    }

    /// Begins a list; [`Builder::close`] ends it.
    pub fn open_list(&mut self) -> Result<(), Exceeded> {
        self.open(SlotKind::Array)
    }

    /// Begins an object; [`Builder::close`] ends it.
    pub fn open_object(&mut self) -> Result<(), Exceeded> {
        self.open(SlotKind::Object)
    }

    /// Ends the innermost list or object.
    pub fn close(&mut self) {
        self.inside = self.buffer.close(0);
    }

    /// Adds a value of JSON with all that it holds.
    pub fn value(&mut self, value: &Value) -> Result<(), Exceeded> {
        match value {
            Value::Null => self.null(),
            Value::Bool(value) => self.boolean(*value),
            Value::Number(number) => self.number(&number.to_string()),
            Value::String(text) => self.text(text),
            // No deeper than the limit lets it.
            Value::Array(items) => {
                self.open_list()?;
                for item in items {
                    self.value(item)?;
                }
                self.close();
                Ok(())
            }
            Value::Object(members) => {
                self.open_object()?;
                for (key, value) in members {
                    self.key(key)?;
                    self.value(value)?;
                }
                self.close();
                Ok(())
            }
        }
    }

    fn open(&mut self, kind: SlotKind) -> Result<(), Exceeded> {
        self.item();
        self.buffer.open(kind, 0)?;
        self.inside = Some(kind);
        Ok(())
    }

    /// Counts an item of a list; members of objects are counted by their keys.
    fn item(&mut self) {
        if self.inside == Some(SlotKind::Array) {
            self.buffer.count();
        }
    }

    fn scalar(&mut self, kind: SlotKind, content: &str) -> Result<(), Exceeded> {
        let most = self.limits.bytes.min(u32::MAX as usize - 1);
        let start = self.buffer.scratch.len();
        if content.len() > most - start {
            return Err(Exceeded {
                limit: Limit::Bytes,
                most,
            });
        }
        self.buffer.scratch.push_str(content);
        let slot = Slot {
            kind,
            in_scratch: true,
            plain: false,
            start: 0,
            end: 0,
            a: small(start),
            b: small(content.len()),
        };
        self.buffer.push(slot).map(drop)
    }
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
