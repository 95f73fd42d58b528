//! The words of the wiki's forms, in French and in English, and the words of the model that they stand for.

use crate::exchange::fields::is_named;

/// Words of a form, divided by `|`, and the word of the model; none where the word says no more than the template.
type Words = &'static [(&'static str, &'static str)];

/// The word of a form for a word of the model; the word itself where the forms have no other.
pub(super) fn spelling(vocabulary: &str, meant: &str) -> Option<&'static str> {
    let (names, word) = list(vocabulary).iter().find(|(_, word)| *word == meant)?;
    let first = names.split('|').next()?;
    Some(if self::word(vocabulary, first) == Some(word) {
        first
    } else {
        word
    })
}

fn list(vocabulary: &str) -> Words {
    match vocabulary {
        "nature" => NATURES,
        "development" => DEVELOPMENT,
        "maturity" => MATURITY,
        "activity" => ACTIVITY,
        "scope" => SCOPES,
        "actor-type" => ACTOR_TYPES,
        "phase" => PHASES,
        "status" => STATUSES,
        "country" => COUNTRIES,
        _ => ANSWERS,
    }
}

/// The word of the model for a word of a form; empty where there is nothing to say, `None` where it is not known.
pub(super) fn word(vocabulary: &str, written: &str) -> Option<&'static str> {
    list(vocabulary)
        .iter()
        .find(|(names, word)| is_named(names, written) || !word.is_empty() && is_named(word, written))
        .map(|(_, word)| *word)
}

const NATURES: Words = &[
    (
        "commun|commons|ressource|resource|commun numérique|bien commun",
        "",
    ),
    (
        "logiciel|logiciels|application|appli|outil numérique|plateforme|code|code source|outil",
        "software",
    ),
    (
        "données|donnée|jeu de données|base de données|open data|données ouvertes",
        "data",
    ),
    (
        "norme|format|spécification|référentiel technique|standards|standard de données",
        "standard",
    ),
    ("matériel|objet|véhicule|open hardware|plans", "hardware"),
    (
        "connaissance|connaissances|étude|publication|rapport|référentiel|documentation|contenu",
        "knowledge",
    ),
    ("méthode|méthodologie|guide|démarche", "method"),
    ("formation|cours|mooc|atelier", "training"),
    ("services", "service"),
    ("infrastructures", "infrastructure"),
    ("lieu|tiers-lieu|tiers-lieux|espace", "place"),
    ("réseau|communauté|community", "network"),
    ("autre|autres|divers", "other"),
];

const DEVELOPMENT: Words = &[
    ("idée|à l'état d'idée|concept|conception", "idea"),
    (
        "prototypage|en prototypage|maquette|en développement|développement",
        "prototype",
    ),
    (
        "poc|preuve de concept|démonstrateur|expérimentation|test|en test",
        "proof-of-concept",
    ),
    (
        "premiers utilisateurs|premiers clients|premiers usagers|first customers|early users|bêta|beta",
        "first-users",
    ),
    (
        "validé|validée|éprouvé|en production|opérationnel|opérationnelle|déployé|produit|commercialisé|in production",
        "validated",
    ),
];

const MATURITY: Words = &[
    ("préfiguration", "prefiguration"),
    ("émergence|en émergence|émergent", "emergence"),
    ("maturité|mature|mûr", "maturity"),
];

const ACTIVITY: Words = &[
    ("actif|active|en cours|vivant|ouvert", "active"),
    ("en sommeil|dormant|inactif|en pause|en veille", "dormant"),
    ("archivé|archivée|abandonné|terminé|clos|fermé", "archived"),
];

const SCOPES: Words = &[
    ("projet", "project"),
    ("filière|secteur", "sector"),
    ("infrastructures", "infrastructure"),
];

const ACTOR_TYPES: Words = &[
    ("acteur|actor|organisation|organization|structure", ""),
    (
        "territoire|collectivité|collectivités|collectivité territoriale|ville|commune|métropole|région|département|local authority",
        "territory",
    ),
    (
        "entreprise|société|industriel|grand groupe|pme|business|corporate",
        "company",
    ),
    (
        "laboratoire|laboratoire de recherche|labo|recherche|centre de recherche|lab",
        "research-lab",
    ),
    ("startup|jeune pousse", "start-up"),
    ("pôle de compétitivité|pôle|cluster", "competitiveness-cluster"),
    (
        "université|école|grande école|enseignement supérieur|school",
        "university",
    ),
    ("agence|agence publique", "agency"),
    ("ministère|état", "ministry"),
    ("asso|association loi 1901|ong|ngo|non profit", "association"),
    ("coopérative|scop|scic", "cooperative"),
    (
        "opérateur de transport|opérateur|transporteur|opérateur de mobilité",
        "transport-operator",
    ),
    (
        "autorité organisatrice|autorité organisatrice de la mobilité|aom|aot",
        "mobility-authority",
    ),
    (
        "établissement public|institution publique|institution|acteur public|epic|epa",
        "public-institution",
    ),
    ("fédération|syndicat professionnel|union", "federation"),
    ("incubateur|accélérateur|accelerator", "incubator"),
    ("tiers-lieu|fablab|fab lab|coworking|living lab", "third-place"),
    ("communauté", "community"),
    (
        "personne|individu|citoyen|particulier|indépendant|freelance",
        "person",
    ),
    ("autre|autres|divers", "other"),
];

const PHASES: Words = &[
    ("idée|concept", "idea"),
    ("étude|études|préfiguration|conception|cadrage", "study"),
    (
        "opération|réalisation|expérimentation|mise en œuvre|déploiement|exploitation",
        "operation",
    ),
];

const STATUSES: Words = &[
    ("en cours|actif|active|ongoing", "in-progress"),
    ("en retard", "late"),
    ("en pause|suspendu|en attente|on hold", "paused"),
    ("bloqué", "blocked"),
    ("abandonné|annulé|cancelled", "abandoned"),
    ("terminé|fini|achevé|clos|completed|done", "finished"),
];

/// Countries whose name alone stands for a place.
const COUNTRIES: Words = &[
    ("france|france entière|national", "FR"),
    ("allemagne|germany|deutschland", "DE"),
    ("autriche|austria", "AT"),
    ("belgique|belgium", "BE"),
    ("canada", "CA"),
    ("danemark|denmark", "DK"),
    ("espagne|spain", "ES"),
    ("états-unis|usa|united states", "US"),
    ("finlande|finland", "FI"),
    ("irlande|ireland", "IE"),
    ("italie|italy", "IT"),
    ("luxembourg", "LU"),
    ("maroc|morocco", "MA"),
    ("pays-bas|netherlands", "NL"),
    ("portugal", "PT"),
    ("royaume-uni|united kingdom|uk", "GB"),
    ("sénégal|senegal", "SN"),
    ("suède|sweden", "SE"),
    ("suisse|switzerland", "CH"),
    ("tunisie|tunisia", "TN"),
];

/// Answers to questions of yes or no.
const ANSWERS: Words = &[
    ("oui|vrai|true|1|x|o|y", "yes"),
    ("non|faux|false|0|n|aucun|aucune|none", "no"),
];
