//! How much a reader takes in before it gives up.

use std::fmt;

/// What a reader takes in at most. The defaults fit descriptions and catalogues of them, and keep hostile text
/// from costing more than a moment.
///
/// ```
/// use communs::text::Limits;
///
/// let limits = Limits { depth: 8, ..Limits::default() };
/// assert_eq!(limits.bytes, 64 * 1024 * 1024);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The size of a text, in bytes; never more than 4 GiB.
    pub bytes: usize,
    /// How deep arrays and objects stand in one another; never more than 512.
    pub depth: usize,
    /// Values and keys in a text.
    pub nodes: usize,
    /// Values and keys that YAML aliases stand for, all together.
    pub aliases: usize,
    /// Diagnostics in a report, one at least. Those beyond are left out, advice before errors, and the report says
    /// that it is truncated.
    pub diagnostics: usize,
}

impl Limits {
    /// The deepest that [`Limits::depth`] is followed.
    pub const DEEPEST: usize = 512;

    /// As much as a tree can hold: for what was taken in already, and is not bounded again.
    pub const UNBOUNDED: Self = Self {
        bytes: u32::MAX as usize - 1,
        depth: Self::DEEPEST,
        nodes: u32::MAX as usize - 1,
        aliases: u32::MAX as usize - 1,
        diagnostics: u32::MAX as usize - 1,
    };

    /// The limit with a name, and the most that it can be.
    pub(crate) fn field_mut(&mut self, name: &str) -> Option<(&mut usize, usize)> {
        Some(match name {
            "bytes" => (&mut self.bytes, Self::UNBOUNDED.bytes),
            "depth" => (&mut self.depth, Self::UNBOUNDED.depth),
            "nodes" => (&mut self.nodes, Self::UNBOUNDED.nodes),
            "aliases" => (&mut self.aliases, Self::UNBOUNDED.aliases),
            "diagnostics" => (&mut self.diagnostics, Self::UNBOUNDED.diagnostics),
            _ => return None,
        })
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 64 * 1024 * 1024,
            depth: 64,
            nodes: 8_000_000,
            aliases: 10_000,
            diagnostics: 1_000,
        }
    }
}

/// One of the limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Limit {
    /// [`Limits::bytes`]
    Bytes,
    /// [`Limits::depth`]
    Depth,
    /// [`Limits::nodes`]
    Nodes,
    /// [`Limits::aliases`]
    Aliases,
}

impl Limit {
    /// The name of the field of [`Limits`].
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Bytes => "bytes",
            Self::Depth => "depth",
            Self::Nodes => "nodes",
            Self::Aliases => "aliases",
        }
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A text went over a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exceeded {
    /// Which one.
    pub limit: Limit,
    /// Its value.
    pub most: usize,
}
