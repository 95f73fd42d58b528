//! Texts that are not values of their type: a code for each type of [`crate::value`].

use super::family;
use crate::diagnostic::Term;

family! {
    /// Texts that are not values of their type: a code for each type of [`crate::value`].
    pub enum BadValue {
        /// ## What
        /// A text is not an id.
        Slug { value: String, flaw: Term } = "value-slug" Error {
            en: "`{value}` is not an id: {flaw}",
                "write lower-case letters, digits and single hyphens, at most 80 characters";
            fr: "`{value}` n'est pas un identifiant : {flaw}",
                "écrire des minuscules sans accent, des chiffres et des traits d'union simples, 80 caractères au plus";
            ""
        }

        /// ## What
        /// A text is not a date.
        Date { value: String, flaw: Term } = "value-date" Error {
            en: "`{value}` is not a date: {flaw}",
                "write `2023`, `2023-07` or `2023-07-14`";
            fr: "`{value}` n'est pas une date : {flaw}",
                "écrire `2023`, `2023-07` ou `2023-07-14`";
            ""
        }

        /// ## What
        /// A text is not a language tag.
        LanguageTag { value: String, flaw: Term } = "value-language-tag" Error {
            en: "`{value}` is not a language tag: {flaw}",
                "write a BCP 47 tag such as `fr`, `en` or `pt-BR`";
            fr: "`{value}` n'est pas une étiquette de langue : {flaw}",
                "écrire une étiquette BCP 47 telle que `fr`, `en` ou `pt-BR`";
            ""
        }

        /// ## What
        /// A text is not an absolute IRI.
        Iri { value: String, flaw: Term } = "value-iri" Error {
            en: "`{value}` is not an absolute IRI: {flaw}",
                "write the whole address, from its scheme on: `https://…`";
            fr: "`{value}` n'est pas un IRI absolu : {flaw}",
                "écrire l'adresse entière, à partir de son schéma : `https://…`";
            ""
        }

        /// ## What
        /// A text is not a web address.
        Url { value: String, flaw: Term } = "value-url" Error {
            en: "`{value}` is not a web address: {flaw}",
                "write the whole address, from `https://` on";
            fr: "`{value}` n'est pas une adresse web : {flaw}",
                "écrire l'adresse entière, à partir de `https://`";
            ""
        }

        /// ## What
        /// A text is not an SPDX licence expression.
        Spdx { value: String, flaw: Term } = "value-spdx" Error {
            en: "`{value}` is not an SPDX licence expression: {flaw}",
                "write SPDX identifiers such as `ODbL-1.0` or `MIT OR Apache-2.0`, or `LicenseRef-` and a name for a licence that SPDX does not list";
            fr: "`{value}` n'est pas une expression de licence SPDX : {flaw}",
                "écrire des identifiants SPDX tels que `ODbL-1.0` ou `MIT OR Apache-2.0`, ou `LicenseRef-` et un nom pour une licence absente de SPDX";
            ""
        }

        /// ## What
        /// A text is not a version of this format.
        FormatVersion { value: String, flaw: Term } = "value-format-version" Error {
            en: "`{value}` is not a version of this format: {flaw}",
                "write `\"1.0\"`";
            fr: "`{value}` n'est pas une version de ce format : {flaw}",
                "écrire `\"1.0\"`";
            ""
        }

        /// ## What
        /// A text is not a reference.
        Reference { value: String, flaw: Term } = "value-reference" Error {
            en: "`{value}` is not a reference: {flaw}",
                "write the `id` of a description of the same catalogue, or an absolute IRI";
            fr: "`{value}` n'est pas une référence : {flaw}",
                "écrire l'`id` d'une description du même catalogue, ou un IRI absolu";
            ""
        }

        /// ## What
        /// A text is not an ISO 3166-1 country code.
        Country { value: String, flaw: Term } = "value-country" Error {
            en: "`{value}` is not an ISO 3166-1 country code: {flaw}",
                "write two capital letters such as `FR`";
            fr: "`{value}` n'est pas un code de pays ISO 3166-1 : {flaw}",
                "écrire deux capitales telles que `FR`";
            ""
        }

        /// ## What
        /// A text is not an ISO 3166-2 code.
        Subdivision { value: String, flaw: Term } = "value-subdivision" Error {
            en: "`{value}` is not an ISO 3166-2 code: {flaw}",
                "write the country, a hyphen and the subdivision, such as `FR-ARA`";
            fr: "`{value}` n'est pas un code ISO 3166-2 : {flaw}",
                "écrire le pays, un trait d'union et la subdivision, par exemple `FR-ARA`";
            ""
        }

        /// ## What
        /// A text is not an ISO 4217 currency code.
        Currency { value: String, flaw: Term } = "value-currency" Error {
            en: "`{value}` is not an ISO 4217 currency code: {flaw}",
                "write three capital letters such as `EUR`";
            fr: "`{value}` n'est pas un code de monnaie ISO 4217 : {flaw}",
                "écrire trois capitales telles que `EUR`";
            ""
        }

        /// ## What
        /// A text is not an amount.
        Decimal { value: String, flaw: Term } = "value-decimal" Error {
            en: "`{value}` is not an amount: {flaw}",
                "write digits, with a point before the cents: `12000.50`";
            fr: "`{value}` n'est pas un montant : {flaw}",
                "écrire des chiffres, avec un point avant les centimes : `12000.50`";
            ""
        }

        /// ## What
        /// A text is not a SIREN.
        Siren { value: String, flaw: Term } = "value-siren" Error {
            en: "`{value}` is not a SIREN: {flaw}",
                "copy the nine digits again from an official document";
            fr: "`{value}` n'est pas un SIREN : {flaw}",
                "recopier les neuf chiffres depuis un document officiel";
            ""
        }

        /// ## What
        /// A text is not a SIRET.
        Siret { value: String, flaw: Term } = "value-siret" Error {
            en: "`{value}` is not a SIRET: {flaw}",
                "copy the fourteen digits again from an official document";
            fr: "`{value}` n'est pas un SIRET : {flaw}",
                "recopier les quatorze chiffres depuis un document officiel";
            ""
        }

        /// ## What
        /// A text is not an RNA number.
        Rna { value: String, flaw: Term } = "value-rna" Error {
            en: "`{value}` is not an RNA number: {flaw}",
                "write `W` and nine digits, as the official journal of associations does";
            fr: "`{value}` n'est pas un numéro RNA : {flaw}",
                "écrire `W` et neuf chiffres, comme le Journal officiel des associations";
            ""
        }

        /// ## What
        /// A text is not a ROR identifier.
        Ror { value: String, flaw: Term } = "value-ror" Error {
            en: "`{value}` is not a ROR identifier: {flaw}",
                "copy the identifier again from the organisation's page at ROR";
            fr: "`{value}` n'est pas un identifiant ROR : {flaw}",
                "recopier l'identifiant depuis la page de l'organisation chez ROR";
            ""
        }

        /// ## What
        /// A text is not a Wikidata item.
        Wikidata { value: String, flaw: Term } = "value-wikidata" Error {
            en: "`{value}` is not a Wikidata item: {flaw}",
                "write `Q` and the number of the item";
            fr: "`{value}` n'est pas un élément de Wikidata : {flaw}",
                "écrire `Q` et le numéro de l'élément";
            ""
        }

        /// ## What
        /// A text is not an ISNI.
        Isni { value: String, flaw: Term } = "value-isni" Error {
            en: "`{value}` is not an ISNI: {flaw}",
                "write the sixteen characters without spaces";
            fr: "`{value}` n'est pas un ISNI : {flaw}",
                "écrire les seize caractères sans espaces";
            ""
        }

        /// ## What
        /// A text is not an ORCID iD.
        Orcid { value: String, flaw: Term } = "value-orcid" Error {
            en: "`{value}` is not an ORCID iD: {flaw}",
                "write four groups of four, such as `0000-0002-1825-0097`";
            fr: "`{value}` n'est pas un ORCID iD : {flaw}",
                "écrire quatre groupes de quatre, par exemple `0000-0002-1825-0097`";
            ""
        }

        /// ## What
        /// A text is not an LEI.
        Lei { value: String, flaw: Term } = "value-lei" Error {
            en: "`{value}` is not an LEI: {flaw}",
                "copy the twenty characters again";
            fr: "`{value}` n'est pas un LEI : {flaw}",
                "recopier les vingt caractères";
            ""
        }

        /// ## What
        /// A text is not a European VAT number.
        Vat { value: String, flaw: Term } = "value-vat" Error {
            en: "`{value}` is not a European VAT number: {flaw}",
                "write the country's letters and the number, without spaces";
            fr: "`{value}` n'est pas un numéro de TVA européen : {flaw}",
                "écrire les lettres du pays et le numéro, sans espaces";
            ""
        }

        /// ## What
        /// A text is not a NAF code.
        Naf { value: String, flaw: Term } = "value-naf" Error {
            en: "`{value}` is not a NAF code: {flaw}",
                "write four digits with a point, and a letter: `62.01Z`";
            fr: "`{value}` n'est pas un code NAF : {flaw}",
                "écrire quatre chiffres avec un point, et une lettre : `62.01Z`";
            ""
        }

        /// ## What
        /// A text is not the INSEE code of a commune.
        InseeCommune { value: String, flaw: Term } = "value-insee-commune" Error {
            en: "`{value}` is not the INSEE code of a commune: {flaw}",
                "write the five characters of the official code, not the postal code";
            fr: "`{value}` n'est pas le code INSEE d'une commune : {flaw}",
                "écrire les cinq caractères du code officiel, pas le code postal";
            ""
        }

        /// ## What
        /// A text is not the code of a French département.
        InseeDepartement { value: String, flaw: Term } = "value-insee-departement" Error {
            en: "`{value}` is not the code of a French département: {flaw}",
                "write the code on two characters, or three overseas: `01`, `2A`, `974`";
            fr: "`{value}` n'est pas le code d'un département : {flaw}",
                "écrire le code sur deux caractères, ou trois outre-mer : `01`, `2A`, `974`";
            ""
        }

        /// ## What
        /// A text is not the code of a French region.
        InseeRegion { value: String, flaw: Term } = "value-insee-region" Error {
            en: "`{value}` is not the code of a French region: {flaw}",
                "write one of the codes of today's regions, such as `84`";
            fr: "`{value}` n'est pas le code d'une région : {flaw}",
                "écrire un des codes des régions actuelles, par exemple `84`";
            ""
        }

        /// ## What
        /// A text is not the SIREN of an intercommunality.
        Epci { value: String, flaw: Term } = "value-epci" Error {
            en: "`{value}` is not the SIREN of an intercommunality: {flaw}",
                "copy the nine digits, which begin with 2, from the official list";
            fr: "`{value}` n'est pas le SIREN d'une intercommunalité : {flaw}",
                "recopier les neuf chiffres, qui commencent par 2, depuis la liste officielle";
            ""
        }

        /// ## What
        /// A text is not a NUTS code.
        Nuts { value: String, flaw: Term } = "value-nuts" Error {
            en: "`{value}` is not a NUTS code: {flaw}",
                "write the country's letters and up to three more characters, such as `FRK2`";
            fr: "`{value}` n'est pas un code NUTS : {flaw}",
                "écrire les lettres du pays et au plus trois caractères, par exemple `FRK2`";
            ""
        }

        /// ## What
        /// A text is not an e-mail address.
        Email { value: String, flaw: Term } = "value-email" Error {
            en: "`{value}` is not an e-mail address: {flaw}",
                "write a name, `@` and a domain";
            fr: "`{value}` n'est pas une adresse électronique : {flaw}",
                "écrire un nom, `@` et un domaine";
            ""
        }

    }
}

impl BadValue {
    /// The problem of a text that is not a value of a type, by the type's name.
    pub(crate) fn of(name: &str, value: String, flaw: Term) -> Option<Self> {
        Some(match name {
            "slug" => Self::Slug { value, flaw },
            "date" => Self::Date { value, flaw },
            "language-tag" => Self::LanguageTag { value, flaw },
            "iri" => Self::Iri { value, flaw },
            "url" => Self::Url { value, flaw },
            "spdx" => Self::Spdx { value, flaw },
            "format-version" => Self::FormatVersion { value, flaw },
            "reference" => Self::Reference { value, flaw },
            "country" => Self::Country { value, flaw },
            "subdivision" => Self::Subdivision { value, flaw },
            "currency" => Self::Currency { value, flaw },
            "decimal" => Self::Decimal { value, flaw },
            "siren" => Self::Siren { value, flaw },
            "siret" => Self::Siret { value, flaw },
            "rna" => Self::Rna { value, flaw },
            "ror" => Self::Ror { value, flaw },
            "wikidata" => Self::Wikidata { value, flaw },
            "isni" => Self::Isni { value, flaw },
            "orcid" => Self::Orcid { value, flaw },
            "lei" => Self::Lei { value, flaw },
            "vat" => Self::Vat { value, flaw },
            "naf" => Self::Naf { value, flaw },
            "insee-commune" => Self::InseeCommune { value, flaw },
            "insee-departement" => Self::InseeDepartement { value, flaw },
            "insee-region" => Self::InseeRegion { value, flaw },
            "epci" => Self::Epci { value, flaw },
            "nuts" => Self::Nuts { value, flaw },
            "email" => Self::Email { value, flaw },
            _ => return None,
        })
    }

    /// What is wrong with the text.
    pub(crate) const fn flaw(&self) -> Term {
        match self {
            Self::Slug { flaw, .. }
            | Self::Date { flaw, .. }
            | Self::LanguageTag { flaw, .. }
            | Self::Iri { flaw, .. }
            | Self::Url { flaw, .. }
            | Self::Spdx { flaw, .. }
            | Self::FormatVersion { flaw, .. }
            | Self::Reference { flaw, .. }
            | Self::Country { flaw, .. }
            | Self::Subdivision { flaw, .. }
            | Self::Currency { flaw, .. }
            | Self::Decimal { flaw, .. }
            | Self::Siren { flaw, .. }
            | Self::Siret { flaw, .. }
            | Self::Rna { flaw, .. }
            | Self::Ror { flaw, .. }
            | Self::Wikidata { flaw, .. }
            | Self::Isni { flaw, .. }
            | Self::Orcid { flaw, .. }
            | Self::Lei { flaw, .. }
            | Self::Vat { flaw, .. }
            | Self::Naf { flaw, .. }
            | Self::InseeCommune { flaw, .. }
            | Self::InseeDepartement { flaw, .. }
            | Self::InseeRegion { flaw, .. }
            | Self::Epci { flaw, .. }
            | Self::Nuts { flaw, .. }
            | Self::Email { flaw, .. } => *flaw,
        }
    }
}
