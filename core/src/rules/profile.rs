//! Profiles: how much a description has to say.

/// How much is asked of a description. A profile raises advice to errors.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Profile {
    /// What the model requires; a name is enough to start.
    #[default]
    Basic,
    /// What a page that others read needs: a summary, a link, types or natures, a licence, and who answers for it.
    Publish,
    /// What makes a commons one: a resource, a community, a governance, an open licence, and a challenge.
    Commons,
}

impl Profile {
    /// Every profile.
    pub const ALL: [Self; 3] = [Self::Basic, Self::Publish, Self::Commons];

    /// The name: `basic`, `publish` or `commons`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Basic => "basic",
            Self::Publish => "publish",
            Self::Commons => "commons",
        }
    }

    /// The profile with a name.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|profile| profile.as_str() == word)
    }

    /// The codes whose advice is an error under the profile.
    pub const fn raises(self) -> &'static [&'static str] {
        match self {
            Self::Basic => &[],
            Self::Publish => &[
                "hint-no-summary",
                "hint-no-link",
                "hint-no-type",
                "hint-no-nature",
                "hint-no-license",
                "hint-no-provenance",
            ],
            Self::Commons => &[
                "hint-no-nature",
                "hint-no-license",
                "hint-license-not-open",
                "hint-no-community",
                "hint-no-governance",
                "hint-no-challenge",
            ],
        }
    }
}
