//! The ways from the root of a tree to its nodes.

use super::pointer::Pointer;
use super::tree::{Kind, Node, Tree};

/// Knows the parent of every node: made once for a tree that has something wrong, so that each pointer costs no
/// more than it is long. [`Node::pointer`] walks down instead, past all that stands before.
#[derive(Debug)]
pub(crate) struct Ancestry<'t> {
    tree: Tree<'t>,
    /// For each node its parent and its position there.
    parents: Vec<(u32, u32)>,
}

impl<'t> Ancestry<'t> {
    /// The ways of a tree.
    pub(crate) fn of(tree: Tree<'t>) -> Self {
        let count = tree.root().width();
        let mut parents = Vec::with_capacity(count as usize);
        // The containers that the next node is inside of: where each ends, itself, and how many of its values came.
        let mut open: Vec<(u32, u32, u32)> = Vec::new();
        for index in 0..count {
            while open.last().is_some_and(|(end, _, _)| *end <= index) {
                open.pop();
            }
            let node = tree.node(index);
            match open.last_mut() {
                Some((_, parent, position)) => {
                    parents.push((*parent, *position));
                    *position += 1;
                }
                None => parents.push((0, 0)),
            }
            if node.width() > 1 {
                open.push((index + node.width(), index, 0));
            }
        }
        Self { tree, parents }
    }

    /// The pointer of a node; of a key, that of its value.
    pub(crate) fn pointer(&self, node: Node<'_>) -> Pointer {
        let mut steps = Vec::new();
        let mut at = node.index();
        while let Some((parent, position)) = self.parents.get(at as usize).copied().filter(|_| at > 0) {
            steps.push((parent, position, at));
            at = parent;
        }
        let way = steps.into_iter().rev();
        way.fold(Pointer::default(), |pointer, (parent, position, at)| {
            match self.tree.node(parent).kind() {
                Kind::Array => pointer.index(position as usize),
                // Keys and values take turns.
                _ => pointer.key(self.tree.node(at - position % 2).as_str().unwrap_or_default()),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Buffer, Format, Limits, read};

    #[test]
    fn pointers_are_those_that_walking_down_finds() {
        let text = r#"{"a": [1, {"b/c": [[], {}, "x"]}, []], "d": {"e~": {"f": null}}, "": 2}"#;
        let mut buffer = Buffer::new();
        let tree = read(text, Format::Json, &Limits::default(), &mut buffer).unwrap();
        let ancestry = Ancestry::of(tree);
        for index in 0..tree.root().width() {
            let node = tree.node(index);
            assert_eq!(ancestry.pointer(node), node.pointer(), "node {index}");
        }
    }
}
