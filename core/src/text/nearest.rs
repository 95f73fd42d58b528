//! The nearest of some words to one that was written.

/// The word that was most likely meant; none where nothing comes near.
///
/// Edits are counted as Damerau and Levenshtein do, capitals, hyphens and underscores aside; a third of the
/// letters may differ. What begins with the whole word counts as near.
///
/// ```
/// use communs::text::nearest;
///
/// assert_eq!(nearest("sumary", ["name", "summary"].into_iter()).as_deref(), Some("summary"));
/// assert_eq!(nearest("weight", ["name", "summary"].into_iter()), None);
/// ```
pub fn nearest<'w>(word: &str, words: impl Iterator<Item = &'w str>) -> Option<String> {
    const LONGEST: usize = 60;
    #[cfg(test)]
    guesses::count();
    if word.len() > LONGEST {
        return None;
    }
    let fold = |text: &str| {
        text.chars()
            .filter(|c| !matches!(c, '-' | '_' | ' '))
            .flat_map(char::to_lowercase)
            .collect::<String>()
    };
    let written = fold(word);
    let allowed = written.chars().count() / 3;
    words
        .map(|candidate| {
            let folded = fold(candidate);
            let near = written.chars().count() >= 3
                && (folded.starts_with(&written) || written.starts_with(&folded));
            let distance = strsim::osa_distance(&written, &folded);
            (
                if near {
                    distance.min(1).min(allowed)
                } else {
                    distance
                },
                candidate,
            )
        })
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.to_owned())
}

/// How often a word was looked for: guessing costs more than all else that a check does.
#[cfg(test)]
pub(crate) mod guesses {
    use std::cell::Cell;

    thread_local! {
        static GUESSES: Cell<usize> = const { Cell::new(0) };
    }

    pub(super) fn count() {
        GUESSES.set(GUESSES.get() + 1);
    }

    /// So many in what a function does.
    pub(crate) fn during(run: impl FnOnce()) -> usize {
        let before = GUESSES.get();
        run();
        GUESSES.get() - before
    }
}
