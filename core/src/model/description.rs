//! A description of any kind.

use serde::ser::SerializeMap;

use super::actor::Actor;
use super::catalogue::Catalogue;
use super::commons::Commons;
use super::project::Project;
use super::shared::Version;
use super::text::Text;
use super::vocabulary::vocabulary;
use crate::diagnostic::Term;

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

impl serde::Serialize for Description {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::Error;
        // `flatten` would do this and lose the order of the fields in other formats than JSON.
        let fields = match self {
            Self::Actor(actor) => serde_json::to_value(actor),
            Self::Commons(commons) => serde_json::to_value(commons),
            Self::Project(project) => serde_json::to_value(project),
            Self::Catalogue(catalogue) => serde_json::to_value(catalogue),
        };
        let fields = fields.map_err(Error::custom)?;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("communs", Version::CURRENT)?;
        map.serialize_entry("kind", self.kind().as_str())?;
        for (key, value) in fields.as_object().into_iter().flatten() {
            map.serialize_entry(key, value)?;
        }
        map.end()
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
