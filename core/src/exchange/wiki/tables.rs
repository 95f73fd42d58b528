//! Which parameter of a template goes where: the aliases of its name, its place in the description, its reader.

use super::actors::{membership, organisations, person};
use super::addresses::{image, links, same_as};
use super::lists::{aliases, challenges, tags, themes, words};
use super::places::{location, number, territory};
use super::texts::{description, interests, kept, line, name, needs, offers, text};
use super::values::{date, licence, value};
use super::write::spell;
use crate::exchange::fields::{Field, find, is_named, table};
use crate::model::Kind;

/// A template that describes something.
#[derive(Debug)]
pub(super) struct Described {
    /// What the template is called, divided by `|`.
    names: &'static str,
    pub(super) kind: Kind,
    /// The type of the actors that it describes, where the template says it.
    pub(super) actor_type: Option<&'static str>,
    pub(super) tables: &'static [&'static [Field]],
}

impl Described {
    /// What the template is called.
    pub(super) fn name(&self) -> &'static str {
        self.names.split('|').next().unwrap_or_default()
    }
}

/// The template whose own parameters are called like most of these names.
pub(super) fn likeliest(names: &[&str]) -> &'static Described {
    let own = |template: &Described| {
        let fields = template.tables.first().copied().unwrap_or_default();
        let known = |name: &&&str| fields.iter().any(|field| is_named(field.names, name));
        names.iter().filter(known).count()
    };
    // Of several that fit alike the first one: commons are what wikis hold most of.
    let best = TEMPLATES.iter().rev().max_by_key(|template| own(template));
    best.unwrap_or(&COMMONS_TEMPLATE)
}

/// The template for a new page.
pub(super) fn fresh(description: &serde_json::Map<String, serde_json::Value>) -> &'static Described {
    let kind = description.get("kind").and_then(serde_json::Value::as_str);
    let types = description.get("types").and_then(serde_json::Value::as_array);
    let has = |of: &str| types.is_some_and(|types| types.iter().any(|one| one == of));
    let mut fitting = TEMPLATES
        .iter()
        .filter(|template| kind == Some(template.kind.as_str()));
    let special = fitting
        .clone()
        .find(|template| template.actor_type.is_some_and(has));
    special.or_else(|| fitting.next()).unwrap_or(&COMMONS_TEMPLATE)
}

/// The template of commons.
const COMMONS_TEMPLATE: Described = Described {
    names: "Ressource|Resource|Commun|Commons",
    kind: Kind::Commons,
    actor_type: None,
    tables: &[COMMONS, SHARED],
};

/// The templates that describe something.
static TEMPLATES: &[Described] = &[
    COMMONS_TEMPLATE,
    Described {
        names: "Project|Projet",
        kind: Kind::Project,
        actor_type: None,
        tables: &[PROJECT, SHARED],
    },
    Described {
        names: "Acteur|Actor|Organisation|Organization",
        kind: Kind::Actor,
        actor_type: None,
        tables: &[ACTOR, SHARED],
    },
    Described {
        names: "Communauté|Community",
        kind: Kind::Actor,
        actor_type: Some("community"),
        tables: &[ACTOR, SHARED],
    },
];

/// The parameters of every template: what the template is called, what it describes, the row.
pub(in crate::exchange) fn parameters() -> impl Iterator<Item = (&'static str, Kind, &'static Field)> {
    TEMPLATES.iter().flat_map(|template| {
        let rows = template.tables.iter().copied().flatten();
        // A parameter of the template's own stands before that of all templates.
        let counts =
            |row: &&Field| find(template.tables, row.name()).is_some_and(|first| std::ptr::eq(first, *row));
        rows.filter(counts)
            .map(|row| (template.name(), template.kind, row))
    })
}

/// What a template describes, by its name; `Modèle:` may stand before it.
pub(super) fn described(name: &str) -> Option<&'static Described> {
    let bare = name
        .split_once(':')
        .filter(|(space, _)| is_named("Modèle|Template", space))
        .map_or(name, |(_, bare)| bare);
    TEMPLATES.iter().find(|template| is_named(template.names, bare))
}

/// Parameters of every template.
const SHARED: &[Field] = table! {
    "titre|title|nom|name" => "name": name,
    "shortDescription|description courte|courte description|résumé|summary|accroche|baseline" => "summary": line,
    "description|présentation|longDescription|description longue|texte" => "description": description,
    "langue|language|lang" => "language" "language-tag": value,
    "autre nom|autres noms|alias|aliases|acronyme|sigle" => "aliases": aliases,
    "Main_Picture|image|logo|photo|picture|illustration" => "image/url": image,
    "Tags|tag|mots-clés|mot-clé|keywords|étiquettes" => "tags": tags,
    "Theme|themes|thème|thèmes|thématique|thématiques" => "themes": themes,
    "challenge|challenges|défi|défis" => "challenges": challenges,
    "needs|need|besoin|besoins" => "needs": needs,
    "url|site|site web|site internet|website|homepage|lien|adresse web" => "links" "homepage": links,
    "code|dépôt|dépôt de code|repository|repo|code source|source code|github|gitlab|git" => "links" "source-code": links,
    "documentation|doc|docs|manuel" => "links" "documentation": links,
    "démo|demo|démonstration|démonstrateur" => "links" "demo": links,
    "téléchargement|download" => "links" "download": links,
    "données|data|jeu de données|dataset" => "links" "data": links,
    "api" => "links" "api": links,
    "issues|tickets|bugs" => "links" "issues": links,
    "chat|discussion|salon|messagerie" => "links" "chat": links,
    "forum" => "links" "forum": links,
    "liste de diffusion|mailing list|mailing-list" => "links" "mailing-list": links,
    "wiki" => "links" "wiki": links,
    "réseau social|réseaux sociaux|social|twitter|linkedin|facebook|mastodon" => "links" "social": links,
    "vidéo|video|vidéos|videos|youtube" => "links" "video": links,
    "interview|entretien" => "links" "interview": links,
    "autre lien|autres liens|liens|links|ressources" => "links" "other": links,
    "pageCo|communecter|page communecter|sameAs|wikidata" => "sameAs": same_as,
    "location|lieu|localisation|territoire|territoires|zone" => "territories": territory,
    "insee|code insee|commune insee" => "territories" "insee-commune": territory,
    "date|date de création|création|created|creation date" => "created": date,
    "modified|date de modification|mise à jour|dernière mise à jour" => "modified": date,
    "contact|contacts|auteur|auteurs|author|authors|animateur|animatrice|animateurs|référent|référente|responsable|interlocuteur" => "contacts" "name": person,
    "email|mail|courriel|e-mail|adresse mail" => "contacts" "email": person,
    "téléphone|phone|tel" => "contacts": person,
};

const COMMONS: &[Field] = table! {
    "type|types|nature|natures|type de ressource" => "resource/natures" "nature": words,
    "from|porteur|porteurs|porté par|porteur du projet|carrier|origine" => "community/members" "carrier": organisations,
    "contributeur|contributeurs|contributor|contributors|acteurs|actors" => "community/members" "contributor": organisations,
    "opérateur|opérateurs|operator" => "community/members" "operator": organisations,
    "garant|garants|guarantor" => "community/members" "guarantor": organisations,
    "financeur|financeurs|sponsor|sponsors|soutien|soutiens" => "community/members" "sponsor": organisations,
    "facilitateur|facilitateurs|facilitator" => "community/members" "facilitator": organisations,
    "source|sources" => "community/members" "source": organisations,
    "membre|membres|members" => "community/members" "member": organisations,
    "communauté d'intérêt|communautés d'intérêt|communauté|community" => "community/members" "community": organisations,
    "usage|usages|utilisateur|utilisateurs|utilisé par|used by|users|réutilisations" => "community/users": organisations,
    "licence|license|licences|licenses" => "resource/licenses": licence,
    "version" => "resource/version": text,
    "Develop|développement|niveau de développement|development|maturité|avancement" => "maturity/development" "development": words,
    "phase" => "maturity/phase" "maturity": words,
    "activité|activity|état|statut|status" => "maturity/activity" "activity": words,
    "échelle|scope|scopes|portée" => "scopes" "scope": words,
    "gouvernance|governance" => "governance/summary": description,
    "règles|rules" => "governance/rules" "url": value,
    "contribuer|comment contribuer|contributing" => "community/contributing" "url": value,
};

const PROJECT: &[Field] = table! {
    "but|objectif|objectifs|goal|goals" => "goal": description,
    "from|porteur|porteurs|porté par|porteur du projet|carrier" => "participants" "carrier": organisations,
    "partenaire|partenaires|partner|partners|acteurs" => "participants" "partner": organisations,
    "contributeur|contributeurs|contributor|contributors" => "participants" "contributor": organisations,
    "financeur|financeurs|funder|funders" => "participants" "funder": organisations,
    "utilisateur|utilisateurs|users" => "participants" "user": organisations,
    "facilitateur|facilitateurs|facilitator" => "participants" "facilitator": organisations,
    "phase" => "phase" "phase": words,
    "statut|status|état|avancement" => "status" "status": words,
    "début|start|date de début" => "start": date,
    "fin|end|date de fin" => "end": date,
    "communauté d'intérêt|communautés d'intérêt|communauté|complement|complément" => "extensions": kept,
};

const ACTOR: &[Field] = table! {
    "type|types|type d'acteur|catégorie" => "types" "actor-type": words,
    "forme juridique|statut juridique|legal form" => "legalForm": text,
    "siren" => "identifiers/siren" "siren": value,
    "siret" => "identifiers/siret" "siret": value,
    "rna" => "identifiers/rna" "rna": value,
    "ror" => "identifiers/ror" "ror": value,
    "wikidata" => "identifiers/wikidata" "wikidata": value,
    "lei" => "identifiers/lei" "lei": value,
    "vat|tva|numéro de tva" => "identifiers/vat" "vat": value,
    "naf|ape|code naf" => "identifiers/naf" "naf": value,
    "location|lieu|localisation|siège" => "location": location,
    "adresse|address" => "location/address": text,
    "code postal|postal code" => "location/postalCode": text,
    "ville|commune|city" => "location/city": text,
    "pays|country" => "location/country" "country": words,
    "latitude|lat" => "location/latitude" "90": number,
    "longitude|lon|lng" => "location/longitude" "180": number,
    "adhérent|adhérente|membre|adhésion|membership|member" => "memberships" "member": membership,
    "partenaire|partenariat|convention|partner" => "memberships" "partner": membership,
    "fondateur|membre fondateur|founder" => "memberships" "founder": membership,
    "offre|offres|offer|offers|compétences|propose" => "offers": offers,
    "intérêt|intérêts|interests|objectif|objectifs|but" => "interests": interests,
};
