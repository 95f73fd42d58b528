//! Phrases of the command itself, in both languages. Those of diagnostics are the core's.

use communs::diagnostic::{Locale, Severity};

/// One text of two.
pub(crate) const fn pick<'t>(locale: Locale, en: &'t str, fr: &'t str) -> &'t str {
    match locale {
        Locale::English => en,
        Locale::French => fr,
    }
}

/// A count with its noun: English has a plural from 2 and for 0, French from 2.
pub(crate) fn count(locale: Locale, number: usize, en: [&str; 2], fr: [&str; 2]) -> String {
    let [one, many] = match locale {
        Locale::English => en,
        Locale::French => fr,
    };
    let singular = number == 1 || (number == 0 && locale == Locale::French);
    format!("{number} {}", if singular { one } else { many })
}

/// `3 errors`.
pub(crate) fn severities(locale: Locale, number: usize, severity: Severity) -> String {
    match severity {
        Severity::Error => count(locale, number, ["error", "errors"], ["erreur", "erreurs"]),
        Severity::Warning => count(
            locale,
            number,
            ["warning", "warnings"],
            ["avertissement", "avertissements"],
        ),
        Severity::Hint => count(locale, number, ["hint", "hints"], ["conseil", "conseils"]),
    }
}

/// `12 files checked`, with the documents in them where those are more.
pub(crate) fn files_checked(locale: Locale, files: usize, documents: usize) -> String {
    let checked = count(
        locale,
        files,
        ["file checked", "files checked"],
        ["fichier vérifié", "fichiers vérifiés"],
    );
    if documents <= files {
        return checked;
    }
    let documents = count(
        locale,
        documents,
        ["description", "descriptions"],
        ["description", "descriptions"],
    );
    format!("{checked} ({documents})")
}

/// `3 files passed over: no `communs` field`.
pub(crate) fn passed_over(locale: Locale, files: usize) -> String {
    count(
        locale,
        files,
        [
            "file passed over: no `communs` field",
            "files passed over: no `communs` field",
        ],
        [
            "fichier laissé de côté : pas de champ `communs`",
            "fichiers laissés de côté : pas de champ `communs`",
        ],
    )
}

/// What a run says in which no file was found, and which names it looked for.
pub(crate) fn nothing_to_check(locale: Locale, names: &[String]) -> String {
    let said = pick(
        locale,
        "nothing to check was found; in folders, files of these names are looked into:",
        "rien à vérifier n'a été trouvé ; dans les dossiers, les fichiers de ces noms sont examinés :",
    );
    format!("{said} {}", names.join(", "))
}

/// `1 could not be looked at`.
pub(crate) fn not_looked_at(locale: Locale, number: usize) -> String {
    count(
        locale,
        number,
        ["could not be looked at", "could not be looked at"],
        ["n'a pas pu être examiné", "n'ont pas pu être examinés"],
    )
}

/// A colon after a word: French has a space before it.
pub(crate) const fn colon(locale: Locale) -> &'static str {
    pick(locale, ":", "\u{a0}:")
}

/// `imported: 3 actors, 183 commons, 1 project`.
pub(crate) fn imported(locale: Locale, [actors, commons, projects]: [usize; 3]) -> String {
    let counts = [
        count(locale, actors, ["actor", "actors"], ["acteur", "acteurs"]),
        count(locale, commons, ["commons", "commons"], ["commun", "communs"]),
        count(locale, projects, ["project", "projects"], ["projet", "projets"]),
    ];
    format!("{} {}", pick(locale, "imported:", "importé :"), counts.join(", "))
}

/// `option `title` is about files of other formats, and there is none`.
pub(crate) fn only_for_imports(locale: Locale, option: &str) -> String {
    match locale {
        Locale::English => format!("option `{option}` is about files of other formats, and there is none"),
        Locale::French => {
            format!("l'option `{option}` concerne les fichiers d'autres formats, et il n'y en a pas")
        }
    }
}

/// `the profile `publish` would still ask for: hint-no-license (183), …`.
pub(crate) fn still_asked(locale: Locale, profile: communs::Profile, codes: &[(&str, usize)]) -> String {
    let name = profile.as_str();
    let head = match locale {
        Locale::English => format!("the profile `{name}` would still ask for:"),
        Locale::French => format!("le profil `{name}` demanderait encore :"),
    };
    let codes: Vec<String> = codes
        .iter()
        .map(|(code, number)| format!("{code} ({number})"))
        .collect();
    format!("{head} {}", codes.join(", "))
}

/// What stands where the limit of diagnostics cut a report.
pub(crate) const fn truncated(locale: Locale) -> &'static str {
    pick(
        locale,
        "there is more than the limit `diagnostics` lets in; raise it to see the rest",
        "il y en a plus que la limite `diagnostics` n'en laisse passer ; la relever pour voir le reste",
    )
}
