//! A checked tree as a document, without types.

use serde_json::Value;

use crate::model::Kind;
use crate::schema;
use crate::text::Tree;

/// The document that a valid tree holds: what [`Description::to_value`](crate::model::Description::to_value) gives of the typed
/// description, for programs that have no use for types and are smaller without them.
///
/// [`Checker::check_then`](crate::Checker::check_then) and [`Checker::check_built`](crate::Checker::check_built) hand on the
/// tree and its kind where it is valid. Of another tree there may be no document.
///
/// ```
/// use communs::{Checker, Options, document};
///
/// let text = "name: FabMob\nid: fabmob\nkind: actor\ncommuns: '1.0'";
/// let (_, document) = Checker::new(Options::default()).check_then(text, document)?;
/// assert_eq!(
///     document.flatten().unwrap().to_string(),
///     r#"{"communs":"1.0","kind":"actor","id":"fabmob","name":"FabMob"}"#
/// );
/// # Ok::<(), communs::diagnostic::Error>(())
/// ```
pub fn document(tree: Tree<'_>, kind: Kind) -> Option<Value> {
    schema::normal(tree.root(), kind)
}
