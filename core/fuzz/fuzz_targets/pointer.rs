//! Pointers: any text is refused or kept as it is; every node of a tree is found again by its own.
#![no_main]

use communs::text::{Buffer, Format, Limits, Node, Pointer, read};

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(pointer) = text.parse::<Pointer>() {
        assert_eq!(pointer.as_str(), text);
        let again = pointer
            .segments()
            .fold(Pointer::default(), |pointer, segment| pointer.key(&segment));
        assert_eq!(again, pointer);
    }
    let mut buffer = Buffer::new();
    let Ok(tree) = read(text, Format::of(text), &Limits::default(), &mut buffer) else {
        return;
    };
    let mut nodes = vec![tree.root()];
    while let Some(node) = nodes.pop() {
        let found = tree
            .root()
            .at(&node.pointer())
            .expect("a node is where its pointer leads");
        assert_eq!(found.index(), node.index());
        if nodes.len() < 1000 {
            // Of two equal keys the first is found.
            let is_first = |key: &str, value: Node<'_>| {
                node.get(key).is_some_and(|first| first.index() == value.index())
            };
            let members = node
                .members()
                .filter(|(key, value)| is_first(key.as_str(), *value));
            nodes.extend(node.items().chain(members.map(|(_, value)| value)));
        }
    }
});
