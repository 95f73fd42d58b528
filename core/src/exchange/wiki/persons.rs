//! Users of the wiki, whose names stay out of descriptions unless they are asked for.

use std::borrow::Cow;
use std::ops::Range;

use crate::exchange::fields::is_named;

/// Whether a namespace is that of users' pages.
pub(super) fn is_user_space(name: &str) -> bool {
    is_named(
        "Utilisateur|Utilisatrice|User|Discussion utilisateur|User talk",
        name.trim_start_matches(':'),
    )
}

/// The text without the users it names, and where they stood.
pub(super) fn without_users(text: &str) -> (Cow<'_, str>, Vec<Range<usize>>) {
    let found = users(text);
    if found.is_empty() {
        return (Cow::Borrowed(text), found);
    }
    let mut rest = String::with_capacity(text.len());
    let mut from = 0;
    for user in &found {
        rest.push_str(text.get(from..user.start).unwrap_or_default());
        from = user.end;
    }
    rest.push_str(text.get(from..).unwrap_or_default());
    (Cow::Owned(rest), found)
}

/// Where users are named: links to their pages, and bare `Utilisateur:Name`.
fn users(text: &str) -> Vec<Range<usize>> {
    let mut users: Vec<Range<usize>> = Vec::new();
    for (colon, _) in text.match_indices(':') {
        if users.last().is_some_and(|last| last.end > colon) {
            continue;
        }
        let (head, tail) = text.split_at_checked(colon).unwrap_or((text, ""));
        let word = head
            .rfind(|c: char| !c.is_alphanumeric() && c != '_' && c != ' ')
            .map_or(0, |at| {
                at + head
                    .get(at..)
                    .and_then(|rest| rest.chars().next())
                    .map_or(1, char::len_utf8)
            });
        let space = head.get(word..).unwrap_or_default();
        // Before a bare name the word before is another one.
        let last = space.rfind(' ').map_or(word, |at| word + at + 1);
        let bare = head.get(last..).unwrap_or_default();
        if !is_user_space(space) && !is_user_space(bare) {
            continue;
        }
        let linked = head
            .get(..word)
            .map(|before| before.trim_end_matches(':').ends_with("[["));
        let start = if linked == Some(true) && is_user_space(space) {
            head.get(..word)
                .and_then(|before| before.rfind("[["))
                .unwrap_or(word)
        } else if is_user_space(bare)
            && tail
                .get(1..)
                .is_some_and(|rest| rest.starts_with(|c: char| !c.is_whitespace()))
        {
            last
        } else {
            continue;
        };
        let end = if linked == Some(true) {
            link_end(tail)
        } else if head.get(..word).is_some_and(|before| before.ends_with('/')) {
            tail.find(|c: char| c.is_whitespace() || matches!(c, ']' | '|'))
                .unwrap_or(tail.len())
        } else {
            tail.find([',', ';', '\n', '|', ']', '}', '<', '('])
                .unwrap_or(tail.len())
        };
        if users.last().is_none_or(|last| last.end <= start) {
            users.push(start..colon + end);
        }
    }
    users
}

/// Where a link ends, or the line where nothing ends it.
fn link_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let ends = |at: &usize| bytes.get(*at) == Some(&b'\n') || bytes.get(*at..*at + 2) == Some(b"]]");
    match (0..bytes.len()).find(ends) {
        Some(at) if bytes.get(at) == Some(&b']') => at + 2,
        Some(at) => at,
        None => bytes.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn users_are_taken_out() {
        let cases = [
            ("[[Utilisateur:Camille]]", ""),
            ("écrit par [[User:Camille D|Camille]], relu", "écrit par , relu"),
            ("Utilisateur:Camille D, UBI", ", UBI"),
            (
                "voir https://w.example/wiki/Utilisateur:Camille pour",
                "voir https://w.example/wiki/ pour",
            ),
            ("l'utilisateur: celui qui roule", "l'utilisateur: celui qui roule"),
            ("https://example.org/", "https://example.org/"),
        ];
        for (text, without) in cases {
            assert_eq!(without_users(text).0, without, "{text}");
        }
    }
}
