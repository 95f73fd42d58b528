//! Pages that describe nothing: redirects, and pages that list others of the same name.

use super::bare;
use crate::exchange::fields::is_named;
use crate::exchange::wikitext;

/// The page that a text redirects to, without a place in it.
///
/// `#REDIRECT [[Covoiturage#Essais|essais]]` leads to `Covoiturage`.
pub(in crate::exchange) fn redirect(text: &str) -> Option<String> {
    let text = text.trim_start().strip_prefix('#')?;
    let end = text.find(|c: char| !c.is_alphabetic())?;
    let (word, rest) = text.split_at_checked(end)?;
    if !is_named("REDIRECT|REDIRECTION", word) {
        return None;
    }
    let link = rest
        .trim_start()
        .trim_start_matches(':')
        .trim_start()
        .strip_prefix("[[")?;
    let target = link.get(..link.find("]]")?)?;
    let target = target.split(['|', '#']).next().unwrap_or_default();
    let target = target.trim().trim_start_matches(':').replace('_', " ");
    (!target.is_empty() && !target.contains(['[', '{', '<', '\n'])).then_some(target)
}

/// Whether a page lists the pages of one name.
pub(super) fn is_disambiguation(page: &wikitext::Page<'_>) -> bool {
    let template = page.templates.iter().any(|template| {
        is_named(
            "Homonymie|Homonymes|Paronymie|Disambig|Disambiguation|Disamb|Dab",
            &bare(template.raw_name),
        )
    });
    template
        || ["__DISAMBIG__", "__HOMONYMIE__"]
            .iter()
            .any(|word| page.text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirects_are_told_in_any_language_and_case() {
        let cases = [
            ("#REDIRECT [[Bus]]", Some("Bus")),
            ("\n#redirection: [[:Page_une#a|b]] ...", Some("Page une")),
            ("#REDIRECT Bus", None),
            ("# REDIRECT [[Bus]]", None),
            ("#REDIRECT [[Bus", None),
            ("#REDIRECT [[{{a}}]]", None),
        ];
        for (text, target) in cases {
            assert_eq!(redirect(text).as_deref(), target, "{text}");
        }
    }
}
