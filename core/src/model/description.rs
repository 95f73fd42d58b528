//! A description of any kind.

use super::actor::Actor;
use super::catalogue::Catalogue;
use super::commons::Commons;
use super::project::Project;
use super::shared::Version;
use super::text::Text;
use super::vocabulary::vocabulary;
use crate::diagnostic::Term;
use crate::text::{Buffer, Limits, Node, Style, Tree, to_json, to_yaml};

vocabulary! {
    /// What a description is of.
    pub enum Kind {
        /// An actor.
        Actor = "actor",
        /// A commons.
        Commons = "commons",
        /// A project.
        Project = "project",
        /// A catalogue of the three.
        Catalogue = "catalogue",
    }
}

impl Kind {
    /// The lists of a catalogue that hold descriptions, in canonical order, and the kind of what stands in each.
    ///
    /// ```
    /// use communs::model::Kind;
    ///
    /// assert!(Kind::LISTS.contains(&("actors", Kind::Actor)));
    /// ```
    pub const LISTS: [(&str, Self); 3] = [
        ("actors", Self::Actor),
        ("commons", Self::Commons),
        ("projects", Self::Project),
    ];
}

impl From<Kind> for Term {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Actor => Self::Actor,
            Kind::Commons => Self::Commons,
            Kind::Project => Self::Project,
            Kind::Catalogue => Self::Catalogue,
        }
    }
}

/// A description of any kind. Written through serde, it begins with `communs` and `kind`, as a document does.
///
/// ```
/// use communs::model::{Actor, Description};
///
/// let actor = Description::from(Actor::new("fabmob".parse()?, "La Fabrique des Mobilités"));
/// let written = serde_json::to_string(&actor)?;
/// assert!(written.starts_with(r#"{"communs":"1.0","kind":"actor","id":"fabmob""#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub enum Description {
    /// Of an actor.
    Actor(Actor),
    /// Of a commons.
    Commons(Commons),
    /// Of a project.
    Project(Project),
    /// A catalogue.
    Catalogue(Catalogue),
}

impl Description {
    /// What it is of.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Actor(_) => Kind::Actor,
            Self::Commons(_) => Kind::Commons,
            Self::Project(_) => Kind::Project,
            Self::Catalogue(_) => Kind::Catalogue,
        }
    }

    /// Its id.
    pub fn id(&self) -> &str {
        match self {
            Self::Actor(actor) => actor.id.as_str(),
            Self::Commons(commons) => commons.id.as_str(),
            Self::Project(project) => project.id.as_str(),
            Self::Catalogue(catalogue) => catalogue.id.as_str(),
        }
    }

    /// Its name.
    pub const fn name(&self) -> &Text {
        match self {
            Self::Actor(actor) => &actor.name,
            Self::Commons(commons) => &commons.name,
            Self::Project(project) => &project.name,
            Self::Catalogue(catalogue) => &catalogue.name,
        }
    }
}

impl Description {
    /// The description as a value of JSON, in canonical order; it begins with `communs` and `kind`.
    pub fn to_value(&self) -> serde_json::Value {
        let fields = match self {
            Self::Actor(actor) => serde_json::to_value(actor),
            Self::Commons(commons) => serde_json::to_value(commons),
            Self::Project(project) => serde_json::to_value(project),
            Self::Catalogue(catalogue) => serde_json::to_value(catalogue),
        };
        let head = [("communs", Version::CURRENT), ("kind", self.kind().as_str())];
        let mut value: serde_json::Map<_, _> = head
            .map(|(key, text)| (key.to_owned(), text.into()))
            .into_iter()
            .collect();
        // Records have text keys and numbers that are finite, which is all that could fail.
        if let Ok(serde_json::Value::Object(fields)) = fields {
            value.extend(fields);
        }
        value.into()
    }

    /// The description as JSON, indented, in canonical order.
    ///
    /// What stands deeper than [`Limits::DEEPEST`] under `extensions`, which no text that is read can hold, is written all
    /// the same, the whole then on one line.
    ///
    /// ```
    /// use communs::model::{Actor, Description};
    ///
    /// let actor = Description::from(Actor::new("fabmob".parse()?, "FabMob"));
    /// assert!(actor.to_json().starts_with("{\n  \"communs\": \"1.0\",\n"));
    /// assert_eq!(actor.to_yaml(), "communs: '1.0'\nkind: actor\nid: fabmob\nname: FabMob\n");
    /// # Ok::<(), communs::value::Invalid>(())
    /// ```
    pub fn to_json(&self) -> String {
        self.write(|root| to_json(root, Style::Pretty))
    }

    /// The description as JSON on one line, with its end.
    pub fn to_line(&self) -> String {
        self.write(|root| to_json(root, Style::Compact) + "\n")
    }

    /// The description as YAML, in canonical order; one that is deeper than [`Limits::DEEPEST`] as JSON, which YAML reads.
    pub fn to_yaml(&self) -> String {
        self.write(to_yaml)
    }

    fn write(&self, write: impl FnOnce(Node<'_>) -> String) -> String {
        let mut buffer = Buffer::new();
        let value = self.to_value();
        match Tree::of(&value, &Limits::UNBOUNDED, &mut buffer) {
            Ok(tree) => write(tree.root()),
            // No tree holds it, and yet nothing may be lost.
            Err(_) => value.to_string() + "\n",
        }
    }
}

impl serde::Serialize for Description {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_value().serialize(serializer)
    }
}

macro_rules! from {
    ($($kind:ident)*) => {
        $(impl From<$kind> for Description {
            fn from(description: $kind) -> Self {
                Self::$kind(description)
            }
        })*
    };
}
from!(Actor Commons Project Catalogue);
