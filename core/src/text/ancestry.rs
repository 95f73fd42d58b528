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
        let mut parents = vec![(0, 0); count as usize];
        for index in 0..count {
            let end = index + tree.node(index).width();
            let (mut at, mut position) = (index + 1, 0);
            while at < end {
                if let Some(parent) = parents.get_mut(at as usize) {
                    *parent = (index, position);
                }
                position += 1;
                at += tree.node(at).width();
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
