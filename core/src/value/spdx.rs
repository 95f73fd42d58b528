//! Licence expressions.

use spdx::expression::{ExprNode, Operator};
use spdx::lexer::{Lexer, Token};
use spdx::{Expression, LicenseId, ParseMode};

use super::{Flaw, Value};

mod guess;

text_value! {
    /// A licence expression of SPDX: `MIT`, `etalab-2.0`, `MIT OR Apache-2.0`, `LicenseRef-charte`.
    ///
    /// Ids and exceptions are those of the SPDX list, in its case; deprecated ones are accepted, and told by
    /// [`Spdx::deprecated`]. Operators are in upper case, and there is no `/`.
    ///
    /// Source: SPDX specification, *SPDX license expressions*; the list is that of the `spdx` crate.
    ///
    /// ```
    /// use communs::value::Spdx;
    ///
    /// let license: Spdx = "MIT OR LicenseRef-charte".parse()?;
    /// assert_eq!(license.is_open(), Some(true));
    /// assert_eq!("Licence Ouverte 2.0".parse::<Spdx>().unwrap_err().suggestion(), Some("etalab-2.0"));
    /// # Ok::<(), communs::value::Invalid>(())
    /// ```
    Spdx
}

/// A licence or exception that the SPDX list holds no longer current.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deprecated<'a> {
    /// What is deprecated, as it is written in the expression, its `+` included.
    pub id: &'a str,
    /// Where it begins in the expression, in bytes from 0.
    pub offset: usize,
    /// What SPDX says in its place; `None` where there is no single answer.
    pub replacement: Option<&'static str>,
}

/// What the Open Knowledge Foundation (Open Definition 2.1, conformant licences and the public domain) and the
/// Open Source Hardware Association accept, beyond what the OSI approves and the FSF holds free; and the licence
/// of the French state, which says it meets the Open Definition. Sorted.
pub(super) const OPEN: &[&str] = &[
    "CC-BY-1.0",
    "CC-BY-2.0",
    "CC-BY-2.5",
    "CC-BY-3.0",
    "CC-BY-4.0",
    "CC-BY-SA-2.0",
    "CC-BY-SA-2.5",
    "CC-BY-SA-3.0",
    "CC-BY-SA-4.0",
    "CC-PDDC",
    "CC-PDM-1.0",
    "CC0-1.0",
    "CERN-OHL-1.2",
    "CERN-OHL-P-2.0",
    "CERN-OHL-S-2.0",
    "CERN-OHL-W-2.0",
    "DL-DE-BY-2.0",
    "DL-DE-ZERO-2.0",
    "LAL-1.3",
    "MirOS",
    "ODC-By-1.0",
    "ODbL-1.0",
    "OGL-Canada-2.0",
    "OGL-UK-2.0",
    "OGL-UK-3.0",
    "PDDL-1.0",
    "SHL-0.5",
    "SHL-0.51",
    "TAPR-OHL-1.0",
    "etalab-2.0",
];

/// What the SPDX list gives in place of deprecated ids, where it is more than `-only` or `-or-later`.
const REPLACEMENTS: &[(&str, &str)] = &[
    ("BSD-2-Clause-FreeBSD", "BSD-2-Clause-Views"),
    ("BSD-2-Clause-NetBSD", "BSD-2-Clause"),
    (
        "GPL-2.0-with-GCC-exception",
        "GPL-2.0-only WITH GCC-exception-2.0",
    ),
    (
        "GPL-2.0-with-autoconf-exception",
        "GPL-2.0-only WITH Autoconf-exception-2.0",
    ),
    (
        "GPL-2.0-with-bison-exception",
        "GPL-2.0-only WITH Bison-exception-2.2",
    ),
    (
        "GPL-2.0-with-classpath-exception",
        "GPL-2.0-only WITH Classpath-exception-2.0",
    ),
    (
        "GPL-2.0-with-font-exception",
        "GPL-2.0-only WITH Font-exception-2.0",
    ),
    (
        "GPL-3.0-with-GCC-exception",
        "GPL-3.0-only WITH GCC-exception-3.1",
    ),
    (
        "GPL-3.0-with-autoconf-exception",
        "GPL-3.0-only WITH Autoconf-exception-3.0",
    ),
    ("Nokia-Qt-exception-1.1", "Qt-LGPL-exception-1.1"),
    ("Nunit", "zlib-acknowledgement"),
    ("StandardML-NJ", "SMLNJ"),
    ("bzip2-1.0.5", "bzip2-1.0.6"),
    ("eCos-2.0", "GPL-2.0-or-later WITH eCos-exception-2.0"),
    ("wxWindows", "LGPL-2.0-or-later WITH WxWindows-exception-3.1"),
];

impl Spdx {
    /// Whether the licence is open: a choice is where one side is, a sum where both are. An exception adds
    /// permissions and changes nothing.
    ///
    /// Open is what the OSI approves, the FSF holds free, or the Open Definition or the OSHWA accepts. `None`
    /// where it hangs on a `LicenseRef-` or an `AdditionRef-`, whose text nobody here has read.
    pub fn is_open(&self) -> Option<bool> {
        openness(&self.0)
    }

    /// Where the text of an expression stands; `None` where it is no expression. One licence of the list, which is
    /// what most are, is looked up once and takes no memory.
    pub(crate) fn standing(text: &str) -> Option<Standing> {
        if is_usual(text) {
            return Some(Standing {
                open: Some(true),
                current: true,
            });
        }
        if let Some(id) = listed(text) {
            let (open, current) = (Some(is_open_id(id)), !id.is_deprecated());
            return Some(Standing { open, current });
        }
        Self::judge(text).ok()?;
        let current = Lexer::new(text).flatten().all(|token| match token.token {
            Token::Spdx(id) => !id.is_deprecated(),
            Token::Exception(id) => !id.is_deprecated(),
            _ => true,
        });
        Some(Standing {
            open: openness(text),
            current,
        })
    }

    /// What is deprecated in the expression, in order.
    pub fn deprecated(&self) -> Vec<Deprecated<'_>> {
        let mut found = Vec::new();
        let mut tokens = Lexer::new(&self.0).flatten().peekable();
        while let Some(token) = tokens.next() {
            let later = tokens.next_if(|next| next.token == Token::Plus);
            let (name, replacement) = match &token.token {
                Token::Spdx(id) if id.is_deprecated() => (id.name, replacement(*id, later.is_some())),
                Token::Exception(id) if id.is_deprecated() => (id.name, listed_replacement(id.name)),
                _ => continue,
            };
            let offset = token.span.start;
            let end = offset + name.len() + usize::from(later.is_some());
            if let Some(id) = self.0.get(offset..end) {
                found.push(Deprecated {
                    id,
                    offset,
                    replacement,
                });
            }
        }
        found
    }

    /// The same expression with what is deprecated replaced; `None` where nothing is, or where there is no
    /// single answer.
    pub fn renewed(&self) -> Option<Self> {
        let mut text = String::with_capacity(self.0.len() * 2);
        let mut copied = 0;
        for Deprecated {
            id,
            offset,
            replacement,
        } in self.deprecated()
        {
            text.push_str(self.0.get(copied..offset)?);
            text.push_str(replacement?);
            copied = offset + id.len();
        }
        text.push_str(self.0.get(copied..)?);
        (text != self.as_str()).then(|| Self::judged(text)).flatten()
    }

    /// The value, without a guess where it is none: guesses come here.
    fn judged(text: String) -> Option<Self> {
        Self::judge(&text).ok()?;
        Some(Self(text.into()))
    }
}

/// What is to be said of an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Standing {
    /// [`Spdx::is_open`]
    pub(crate) open: Option<bool>,
    /// Whether nothing in it is deprecated.
    pub(crate) current: bool,
}

/// The expressions that most descriptions have, open and current: nothing to look up. A test holds them to the list.
macro_rules! usual {
    ($($id:literal)*) => {
        fn is_usual(text: &str) -> bool {
            matches!(text, $($id)|*)
        }

        #[cfg(test)]
        pub(super) const USUAL: &[&str] = &[$($id),*];
    };
}
usual! {
    "MIT" "Apache-2.0" "ODbL-1.0" "etalab-2.0" "CC-BY-4.0" "CC-BY-SA-4.0" "CC0-1.0" "AGPL-3.0-or-later"
    "AGPL-3.0-only" "GPL-3.0-or-later" "GPL-3.0-only" "GPL-2.0-or-later" "LGPL-3.0-or-later" "MPL-2.0" "EUPL-1.2"
    "BSD-3-Clause" "BSD-2-Clause" "ISC" "CERN-OHL-S-2.0" "MIT OR Apache-2.0"
}

/// One licence of the list. The look-up of the crate passes over a `+`, which not every licence takes.
fn listed(text: &str) -> Option<LicenseId> {
    if text.ends_with('+') {
        None
    } else {
        spdx::license_id(text)
    }
}

pub(super) fn openness(text: &str) -> Option<bool> {
    let expression = Expression::parse_mode(text, MODE).ok()?;
    let mut stack: Vec<Option<bool>> = Vec::new();
    for node in expression.iter() {
        let open = match node {
            ExprNode::Req(requirement) => match &requirement.req.addition {
                Some(addition) if addition.id().is_none() => None,
                _ => requirement.req.license.id().map(is_open_id),
            },
            ExprNode::Op(operator) => {
                let decisive = Some(*operator == Operator::Or);
                match (stack.pop()?, stack.pop()?) {
                    (one, other) if one == decisive || other == decisive => decisive,
                    (None, _) | (_, None) => None,
                    (one, _) => one,
                }
            }
        };
        stack.push(open);
    }
    stack.pop()?
}

/// How the crate reads what this type accepts.
const MODE: ParseMode = ParseMode {
    allow_deprecated: true,
    allow_postfix_plus_on_gpl: true,
    ..ParseMode::STRICT
};

fn is_open_id(id: LicenseId) -> bool {
    // GNU licences are free in every version, flags or not; documents with invariant sections are not
    let invariant = id.name.contains("-invariants") && !id.name.contains("-no-invariants");
    id.is_osi_approved()
        || id.is_fsf_free_libre()
        || (id.is_gnu() && !invariant)
        || OPEN.binary_search(&id.name).is_ok()
}

fn listed_replacement(name: &str) -> Option<&'static str> {
    let pair = REPLACEMENTS.iter().find(|(old, _)| *old == name);
    pair.map(|(_, new)| *new)
}

fn replacement(id: LicenseId, or_later: bool) -> Option<&'static str> {
    let ending = if or_later { "or-later" } else { "only" };
    let suffixed = || spdx::license_id(&format!("{}-{ending}", id.name)).map(|id| id.name);
    listed_replacement(id.name).or_else(suffixed)
}

/// What a token may follow.
#[derive(Clone, Copy, PartialEq)]
enum After {
    /// The start, an operator or `(`.
    Opening,
    /// A licence of the list, which may take `+`.
    License,
    /// A licence with `+`, a `-only` or `-or-later` one, or a `LicenseRef-`.
    FullLicense,
    /// `WITH`.
    With,
    /// An exception or `)`.
    Whole,
}

fn step(after: After, token: &Token<'_>, depth: &mut usize) -> Option<After> {
    let named = |document: Option<&str>, name: &str| document != Some("") && !name.is_empty();
    match (after, token) {
        (After::Opening, Token::Spdx(id)) if id.name.ends_with("-only") || id.name.ends_with("-or-later") => {
            Some(After::FullLicense)
        }
        (After::Opening, Token::Spdx(_)) => Some(After::License),
        (After::Opening, Token::LicenseRef { doc_ref, lic_ref }) if named(*doc_ref, lic_ref) => {
            Some(After::FullLicense)
        }
        (After::Opening, Token::OpenParen) => {
            *depth += 1;
            Some(After::Opening)
        }
        (After::License, Token::Plus) => Some(After::FullLicense),
        (After::License | After::FullLicense, Token::With) => Some(After::With),
        (After::With, Token::Exception(_)) => Some(After::Whole),
        (After::With, Token::AdditionRef { doc_ref, add_ref }) if named(*doc_ref, add_ref) => {
            Some(After::Whole)
        }
        (After::License | After::FullLicense | After::Whole, Token::And | Token::Or) => Some(After::Opening),
        (After::License | After::FullLicense | After::Whole, Token::CloseParen) => {
            *depth = depth.checked_sub(1)?;
            Some(After::Whole)
        }
        _ => None,
    }
}

fn has_form(text: &str) -> bool {
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b".:+() -".contains(&byte);
    text.starts_with(|first: char| first == '(' || first.is_ascii_alphanumeric())
        && !text.ends_with(' ')
        && text.bytes().all(is_allowed)
}

impl Value for Spdx {
    const NAME: &'static str = "spdx";
    const PATTERN: &'static str = "^[(A-Za-z0-9]([A-Za-z0-9.:+() -]*[A-Za-z0-9.:+()-])?$";
    const DESCRIPTION: &'static str =
        "A licence, as an SPDX expression such as `MIT`, `etalab-2.0` or `MIT OR Apache-2.0`.";
    const EXAMPLES: &'static [&'static str] = &[
        "MIT",
        "etalab-2.0",
        "ODbL-1.0",
        "MIT OR Apache-2.0",
        "GPL-2.0-only WITH Classpath-exception-2.0",
        "(LGPL-2.1-or-later OR MPL-2.0+) AND LicenseRef-charte",
    ];

    fn judge(text: &str) -> Result<(), Flaw> {
        if is_usual(text) || listed(text).is_some() {
            return Ok(());
        }
        if !has_form(text) {
            return Err(Flaw::Form);
        }
        let (mut after, mut depth) = (After::Opening, 0);
        for token in Lexer::new(text) {
            let token = token.map_err(|error| match error.reason {
                spdx::error::Reason::UnknownTerm => Flaw::Unknown,
                _ => Flaw::Grammar,
            })?;
            let shouted = match token.token {
                Token::And => Some("AND"),
                Token::Or => Some("OR"),
                Token::With => Some("WITH"),
                _ => None,
            };
            if shouted.is_some() && text.get(token.span) != shouted {
                return Err(Flaw::Grammar);
            }
            after = step(after, &token.token, &mut depth).ok_or(Flaw::Grammar)?;
        }
        if depth == 0 && !matches!(after, After::Opening | After::With) {
            Ok(())
        } else {
            Err(Flaw::Grammar)
        }
    }

    fn guess(text: &str) -> Option<String> {
        guess::mended(text).or_else(|| guess::titled(text))
    }
}
