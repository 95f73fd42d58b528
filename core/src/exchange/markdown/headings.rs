//! The sections of a page, as the association's "modèle unique" has them, with the fields that each shows.

use crate::diagnostic::Locale;
use crate::model::Kind;

/// A section.
#[derive(Debug)]
pub(super) struct Section {
    en: &'static str,
    fr: &'static str,
    pub(super) parts: &'static [Part],
}

/// A field that a section shows: its path, and what it is called there; a field without a name is the section's text.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) path: &'static str,
    en: &'static str,
    fr: &'static str,
}

impl Section {
    pub(super) const fn heading(&self, locale: Locale) -> &'static str {
        match locale {
            Locale::English => self.en,
            Locale::French => self.fr,
        }
    }
}

impl Part {
    pub(super) const fn name(&self, locale: Locale) -> &'static str {
        match locale {
            Locale::English => self.en,
            Locale::French => self.fr,
        }
    }
}

/// Writes sections: heading in English and in French, then a line a field.
macro_rules! sections {
    ($($en:literal $fr:literal { $($path:literal $part_en:literal $part_fr:literal,)* })*) => {
        &[$(Section { en: $en, fr: $fr, parts: &[$(Part { path: $path, en: $part_en, fr: $part_fr },)*] },)*]
    };
}

const COMMONS: &[Section] = sections! {
    "Description" "Description" {
        "description" "" "",
    }
    "Resource" "Ressource" {
        "resource/natures" "Nature" "Nature",
        "resource/licenses" "Licences" "Licences",
        "resource/version" "Version" "Version",
        "resource/languages" "Languages" "Langues",
        "resource/implements" "Implements" "Met en œuvre",
        "resource/dependsOn" "Depends on" "Dépend de",
        "relations" "Related commons" "Communs liés",
        "maturity/phase" "Phase" "Phase",
        "maturity/development" "Development" "Développement",
        "maturity/activity" "Activity" "Activité",
        "scopes" "Scope" "Portée",
        "territories" "Territories" "Territoires",
        "themes" "Themes" "Thèmes",
        "challenges" "Challenges" "Défis",
        "tags" "Keywords" "Mots-clés",
    }
    "Community" "Communauté" {
        "community/members" "Members" "Membres",
        "community/users" "Users" "Utilisateurs",
        "community/contributing" "How to contribute" "Comment contribuer",
        "community/codeOfConduct" "Code of conduct" "Code de conduite",
    }
    "Governance" "Gouvernance" {
        "governance/summary" "" "",
        "governance/model" "Model" "Modèle",
        "governance/rules" "Rules" "Règles",
        "governance/stewards" "Stewards" "Garants",
        "governance/legalVehicle" "Legal vehicle" "Structure juridique",
    }
    "Setting up" "Mise en place" {
        "adoption/setup" "" "",
    }
    "Legal matters" "Questions juridiques" {
        "adoption/legal" "" "",
    }
    "Costs" "Coûts" {
        "adoption/costs" "" "",
        "funding" "Funding" "Financements",
    }
    "Conditions" "Conditions" {
        "adoption/conditions" "" "",
    }
    "Demonstration" "Démonstration" {
        "adoption/demo" "" "",
    }
    "Feedback" "Retours d'expérience" {
        "adoption/feedback" "" "",
        "assessments" "Assessments" "Évaluations",
    }
    "Needs" "Besoins" {
        "needs" "" "",
    }
    "Links" "Liens" {
        "links" "" "",
        "sameAs" "The same elsewhere" "Aussi décrit ici",
    }
};

const ACTOR: &[Section] = sections! {
    "Description" "Description" {
        "description" "" "",
    }
    "Who it is" "Qui c'est" {
        "types" "Type" "Type",
        "legalForm" "Legal form" "Forme juridique",
        "identifiers" "Identifiers" "Identifiants",
        "location" "Location" "Adresse",
        "territories" "Territories" "Territoires",
        "themes" "Themes" "Thèmes",
        "challenges" "Challenges" "Défis",
        "tags" "Keywords" "Mots-clés",
        "contacts" "Contacts" "Contacts",
    }
    "Memberships" "Adhésions" {
        "memberships" "" "",
    }
    "What it brings" "Ce qu'il apporte" {
        "offers" "" "",
    }
    "Interests" "Intérêts" {
        "interests" "" "",
    }
    "Needs" "Besoins" {
        "needs" "" "",
    }
    "Links" "Liens" {
        "links" "" "",
        "sameAs" "The same elsewhere" "Aussi décrit ici",
    }
};

const PROJECT: &[Section] = sections! {
    "Description" "Description" {
        "description" "" "",
    }
    "Goal" "Objectif" {
        "goal" "" "",
        "territories" "Territories" "Territoires",
        "themes" "Themes" "Thèmes",
        "challenges" "Challenges" "Défis",
        "tags" "Keywords" "Mots-clés",
    }
    "Participants" "Participants" {
        "participants" "" "",
    }
    "Commons" "Communs" {
        "produces" "Produces" "Produit",
        "uses" "Uses" "Utilise",
        "contributesTo" "Contributes to" "Contribue à",
    }
    "Progress" "Avancement" {
        "phase" "Phase" "Phase",
        "status" "Status" "État",
        "start" "Start" "Début",
        "end" "End" "Fin",
        "deliverables" "Deliverables" "Livrables",
    }
    "Funding" "Financement" {
        "budget" "Budget" "Budget",
        "funding" "Funding" "Financements",
    }
    "Needs" "Besoins" {
        "needs" "" "",
    }
    "Links" "Liens" {
        "links" "" "",
        "sameAs" "The same elsewhere" "Aussi décrit ici",
    }
};

/// The section that names what the others lack.
pub(super) const STILL_TO_SAY: Section = Section {
    en: "Still to say",
    fr: "Reste à dire",
    parts: &[],
};

/// The sections of a kind.
pub(super) const fn sections(kind: Kind) -> &'static [Section] {
    match kind {
        Kind::Actor => ACTOR,
        Kind::Project => PROJECT,
        Kind::Commons | Kind::Catalogue => COMMONS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::root;
    use crate::schema::shape::Shape;

    /// Every field is shown, or stands above the sections, or is for programs alone.
    #[test]
    fn every_field_has_a_section() {
        let above = [
            "communs", "kind", "id", "name", "summary", "language", "aliases", "image",
        ];
        let unseen = ["created", "modified", "provenance", "extensions", "externalIds"];
        for kind in [Kind::Actor, Kind::Commons, Kind::Project] {
            let parts = || sections(kind).iter().flat_map(|section| section.parts);
            for field in root(kind).fields {
                let mut paths = vec![field.name.to_owned()];
                if let Shape::Object(inside) = field.shape
                    && !parts().any(|part| part.path == field.name)
                {
                    paths = inside
                        .names()
                        .map(|name| format!("{}/{name}", field.name))
                        .collect();
                }
                for path in paths {
                    let known = above.contains(&path.as_str()) || unseen.contains(&path.as_str());
                    assert!(
                        known
                            || path == "image/url"
                            || path.starts_with("image/")
                            || parts().any(|part| part.path == path),
                        "{path}"
                    );
                }
            }
        }
    }
}
