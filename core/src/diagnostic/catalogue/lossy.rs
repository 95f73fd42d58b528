//! What an import could not carry, each with its place in the source.

use super::family;
use crate::diagnostic::{Quoted, Term};

family! {
    /// What an import could not carry, each with its place in the source.
    pub enum Lossy {
        /// ## What
        /// The source has a field that the table of its format does not know. Its content is kept as it was
        /// written, under `extensions`.
        ///
        /// ## Why
        /// Nothing is lost, but programs do not look into `extensions`: searches and checks pass over it.
        ///
        /// ## Example
        /// ```text
        /// {{Ressource
        /// |couleur=bleu
        /// }}
        /// ```
        ///
        /// ## Fix
        /// Move the content into the field that fits, or leave it: `extensions` is kept through every read and
        /// write.
        Extension { field: String } = "lossy-extension" Warning {
            en: "`{field}` is no field of the description; it is kept under `extensions`",
                "move the content into a field by hand where one fits";
            fr: "`{field}` ne correspond à aucun champ de la description ; il est gardé sous `extensions`",
                "reporter le contenu à la main dans un champ qui convient";
            "
            ## Quoi
            La source a un champ inconnu de la table de son format. Son contenu est gardé tel quel sous `extensions`.

            ## Pourquoi
            Rien n'est perdu, mais les programmes ne regardent pas sous `extensions` : recherches et contrôles passent à
            côté.

            ## Exemple
            ```text
            {{Ressource
            |couleur=bleu
            }}
            ```

            ## Correction
            Reporter le contenu dans le champ qui convient, ou le laisser : `extensions` traverse toute lecture et
            écriture.
            "
        }

        /// ## What
        /// A value of the source is no word of the vocabulary, no address, no date or no number where the field
        /// takes one. The whole value is kept under `extensions`.
        ///
        /// ## Why
        /// Had it been written into the field, the description would not be valid; had it been dropped, it
        /// would be lost.
        ///
        /// ## Example
        /// ```text
        /// {{Ressource
        /// |url=bientôt
        /// }}
        /// ```
        ///
        /// ## Fix
        /// Find out what was meant, and write it into the field: `links: [{role: homepage, url:
        /// 'https://example.org/'}]`.
        Value { field: String, value: String } = "lossy-value" Warning {
            en: "`{value}` is nothing that `{field}` can hold; it is kept under `extensions`",
                "write the value in the form that the field takes";
            fr: "`{value}` ne peut pas être une valeur de `{field}` ; elle est gardée sous `extensions`",
                "écrire la valeur sous la forme que prend le champ";
            "
            ## Quoi
            Une valeur de la source n'est ni un mot du vocabulaire, ni une adresse, ni une date, ni un nombre, là où le
            champ en prend un. La valeur entière est gardée sous `extensions`.

            ## Pourquoi
            Écrite dans le champ, elle rendrait la description invalide ; omise, elle serait perdue.

            ## Exemple
            ```text
            {{Ressource
            |url=bientôt
            }}
            ```

            ## Correction
            Retrouver ce qui était voulu et l'écrire dans le champ : `links: [{role: homepage, url:
            'https://example.org/'}]`.
            "
        }

        /// ## What
        /// The source gives two values for a field of the description that takes one: in a list, or in two keys that mean the
        /// same. The first is taken; the other is kept under `extensions`.
        ///
        /// ## Why
        /// Which of the two was meant, only whoever wrote them knows.
        ///
        /// ## Example
        /// ```json
        /// {"schema:name": "GTFS", "name": "General Transit Feed Specification"}
        /// ```
        ///
        /// ## Fix
        /// Keep one of the two in the source, or leave it: what is kept goes back into the format that it came from.
        Second { field: String, value: String } = "lossy-second" Warning {
            en: "`{field}` gives a second value where the description takes one; `{value}` is kept under `extensions`",
                "keep one of the two in the source, or leave it: the first is taken";
            fr: "`{field}` donne une seconde valeur là où la description en prend une ; `{value}` est gardé sous `extensions`",
                "n'en garder qu'une dans la source, ou laisser ainsi : la première est prise";
            "
            ## Quoi
            La source donne deux valeurs à un champ de la description qui en prend une : dans une liste, ou sous deux clés de
            même sens. La première est prise ; l'autre est gardée sous `extensions`.

            ## Pourquoi
            Laquelle des deux était voulue, seul qui les a écrites le sait.

            ## Exemple
            ```json
            {\"schema:name\": \"GTFS\", \"name\": \"General Transit Feed Specification\"}
            ```

            ## Correction
            N'en garder qu'une dans la source, ou laisser ainsi : ce qui est gardé retourne dans le format d'où il vient.
            "
        }

        /// ## What
        /// A value of the source does not have the form that its field takes, and can be told: a date in words,
        /// an address with the rest of an HTML tag, a sentence that says yes.
        ///
        /// ## Why
        /// The reading is a guess. It is said so that somebody can check it.
        ///
        /// ## Example
        /// ```text
        /// {{Ressource
        /// |date=Juillet 2023
        /// |url=https://example.org/" target="_blank
        /// }}
        /// ```
        ///
        /// ## Fix
        /// Check the value, and write it in the source the way the description has it: `2023-07`.
        Mended { value: String, read: String } = "lossy-mended" Hint {
            en: "`{value}` was read as `{read}`",
                "check that this is what was meant, and mend the source";
            fr: "`{value}` a été lu comme `{read}`",
                "vérifier que c'est bien ce qui était voulu, et corriger la source";
            r#"
            ## Quoi
            Une valeur de la source n'a pas la forme que prend son champ, mais se devine : une date en toutes lettres,
            une adresse avec le reste d'une balise HTML, une phrase qui dit oui.

            ## Pourquoi
            Cette lecture est une supposition. Elle est dite pour pouvoir être vérifiée.

            ## Exemple
            ```text
            {{Ressource
            |date=Juillet 2023
            |url=https://example.org/" target="_blank
            }}
            ```

            ## Correction
            Vérifier la valeur, et l'écrire dans la source comme la description la porte : `2023-07`.
            "#
        }

        /// ## What
        /// An item of a list of themes or challenges is none that the wiki is known to use. The catalogue gets
        /// a word of that name.
        ///
        /// ## Why
        /// A comma inside a name, or a slip of the pen, makes two words of one, and pages no longer find each
        /// other.
        ///
        /// ## Example
        /// ```text
        /// {{Ressource
        /// |challenge=Accélérer le covoiturage, quotidien
        /// }}
        /// ```
        ///
        /// ## Fix
        /// Write the name as the list has it, or keep the new word if it is meant to be one.
        Word { name: String, list: Term } = "lossy-word" Hint {
            en: "`{name}` is not a known {list}; it becomes a new word of the catalogue",
                "check the spelling against the words of the list";
            fr: "`{name}` n'est pas un {list} connu ; le catalogue reçoit un nouveau mot",
                "vérifier l'orthographe dans la liste des mots";
            "
            ## Quoi
            Un élément d'une liste de thèmes ou de défis n'est aucun de ceux que le wiki emploie. Le catalogue reçoit un
            mot de ce nom.

            ## Pourquoi
            Une virgule dans un nom, ou une faute de frappe, fait deux mots d'un seul, et les pages ne se retrouvent
            plus.

            ## Exemple
            ```text
            {{Ressource
            |challenge=Accélérer le covoiturage, quotidien
            }}
            ```

            ## Correction
            Écrire le nom comme la liste le porte, ou garder le nouveau mot s'il est voulu.
            "
        }

        /// ## What
        /// The source names a person: a user of the wiki, an author, a contact. The name is not carried over.
        ///
        /// ## Why
        /// A name is personal data. A description without any is complete, and may be published without asking
        /// anybody.
        ///
        /// ## Example
        /// ```text
        /// {{Ressource
        /// |from=[[Utilisateur:Camille]]
        /// }}
        /// ```
        ///
        /// ## Fix
        /// Name the organisation instead, or import with persons where those named agreed.
        Person { field: String } = "lossy-person" Warning {
            en: "`{field}` names a person, who is left out",
                "ask for persons when importing, where they agreed to be named";
            fr: "`{field}` nomme une personne, qui est laissée de côté",
                "demander les personnes à l'import, si elles ont accepté d'être nommées";
            "
            ## Quoi
            La source nomme une personne : une utilisatrice du wiki, un auteur, un contact. Le nom n'est pas repris.

            ## Pourquoi
            Un nom est une donnée personnelle. Une description sans aucun nom est complète, et peut être publiée
            librement.

            ## Exemple
            ```text
            {{Ressource
            |from=[[Utilisateur:Camille]]
            }}
            ```

            ## Correction
            Nommer l'organisation à la place, ou importer avec les personnes si elles l'ont accepté.
            "
        }

        /// ## What
        /// A page has text before or after the template that describes it. Only the template becomes a
        /// description.
        ///
        /// ## Why
        /// Whoever relies on the description would not know that the page says more.
        ///
        /// ## Example
        /// ```text
        /// {{Ressource|shortDescription=Un calculateur}}
        /// Voir aussi la page du projet.
        /// ```
        ///
        /// ## Fix
        /// Move the text into the template's `description`, or keep the page beside the description.
        Text { text: String } = "lossy-text" Warning {
            en: "the text `{text}` stands outside of the template and is not carried over",
                "move it into the description, or keep the page";
            fr: "le texte `{text}` est hors du modèle et n'est pas repris",
                "le déplacer dans la description, ou garder la page";
            "
            ## Quoi
            Une page a du texte avant ou après le modèle qui la décrit. Seul le modèle devient une description.

            ## Pourquoi
            Qui s'en tient à la description ignorerait que la page en dit plus.

            ## Exemple
            ```text
            {{Ressource|shortDescription=Un calculateur}}
            Voir aussi la page du projet.
            ```

            ## Correction
            Déplacer le texte dans la `description` du modèle, ou garder la page à côté de la description.
            "
        }

        /// ## What
        /// A page has another template beside the one that describes it: the first whose name is known.
        ///
        /// ## Why
        /// One page gives one description; which of two templates was meant cannot be told.
        ///
        /// ## Example
        /// ```text
        /// {{Ressource|shortDescription=Un calculateur}}
        /// {{Project|shortDescription=Une expérimentation}}
        /// ```
        ///
        /// ## Fix
        /// Give each template a page of its own.
        Template { name: String } = "lossy-template" Warning {
            en: "the template `{name}` is not the one that describes the page, and is not carried over",
                "give it a page of its own, or keep the page";
            fr: "le modèle `{name}` n'est pas celui qui décrit la page, et n'est pas repris",
                "lui donner sa propre page, ou garder la page";
            "
            ## Quoi
            Une page a un autre modèle que celui qui la décrit, le premier dont le nom est connu.

            ## Pourquoi
            Une page donne une description ; lequel de deux modèles était voulu ne se devine pas.

            ## Exemple
            ```text
            {{Ressource|shortDescription=Un calculateur}}
            {{Project|shortDescription=Une expérimentation}}
            ```

            ## Correction
            Donner à chaque modèle sa propre page.
            "
        }

        /// ## What
        /// A template, a link, a comment, a tag or a table is opened and never closed. A template that
        /// describes the page is read up to the end of the page; anything else is kept as text.
        ///
        /// ## Why
        /// What follows may have been read as a part of it, or the text was cut there.
        ///
        /// ## Example
        /// ```text
        /// {{Ressource
        /// |description=Voir la page [[Covoiturage
        /// }}
        /// ```
        ///
        /// ## Fix
        /// Close it: `[[Covoiturage]]`.
        Unclosed { mark: String } = "lossy-unclosed" Warning {
            en: "`{mark}` is never closed; it is read as if it were text or as if it ended with the page",
                "close it in the source";
            fr: "`{mark}` n'est jamais fermé ; il est lu comme du texte, ou comme s'il finissait avec la page",
                "le fermer dans la source";
            "
            ## Quoi
            Un modèle, un lien, un commentaire, une balise ou un tableau est ouvert et jamais fermé. Un modèle qui
            décrit la page est lu jusqu'à la fin de la page ; le reste est gardé comme du texte.

            ## Pourquoi
            Ce qui suit a pu être lu comme une partie du passage, ou le texte a été coupé là.

            ## Exemple
            ```text
            {{Ressource
            |description=Voir la page [[Covoiturage
            }}
            ```

            ## Correction
            Fermer le passage : `[[Covoiturage]]`.
            "
        }

        /// ## What
        /// A text holds markup that CommonMark cannot say: a template, a category, a tag, a table in another
        /// shape, a link to a page of a wiki whose address is not known.
        ///
        /// ## Why
        /// The text reads well only on the page that it comes from.
        ///
        /// ## Example
        /// ```text
        /// {{Ressource|description=Voir {{Lien|nom=Covoiturage}} }}
        /// ```
        ///
        /// ## Fix
        /// Write the passage without the markup, or with markup that CommonMark has.
        Markup { markup: String } = "lossy-markup" Warning {
            en: "the markup `{markup}` has no counterpart; its text is kept where there is one",
                "write it in the description another way";
            fr: "le balisage `{markup}` n'a pas d'équivalent ; son texte est gardé quand il y en a un",
                "l'écrire autrement dans la description";
            "
            ## Quoi
            Un texte porte un balisage que CommonMark ne sait pas dire : un modèle, une catégorie, une balise, un
            tableau d'une autre forme, un lien vers une page d'un wiki dont l'adresse n'est pas connue.

            ## Pourquoi
            Le texte ne se lit bien que sur la page d'où il vient.

            ## Exemple
            ```text
            {{Ressource|description=Voir {{Lien|nom=Covoiturage}} }}
            ```

            ## Correction
            Écrire le passage sans ce balisage, ou avec celui de CommonMark.
            "
        }

        /// ## What
        /// A text ends inside a link: what made the source kept only its beginning. What is there is kept.
        ///
        /// ## Why
        /// The rest is lost already, and only the page itself has it.
        ///
        /// ## Example
        /// ```text
        /// {{Ressource|description=La plateforme est le [[Point d'accès
        /// }}
        /// ```
        ///
        /// ## Fix
        /// Import from the page itself, or write the end of the text.
        Cut { text: String } = "lossy-cut" Warning {
            en: "the text was cut inside `{text}`",
                "fetch the whole page and import it again, or finish the text";
            fr: "le texte a été coupé dans `{text}`",
                "reprendre la page entière et l'importer de nouveau, ou finir le texte";
            "
            ## Quoi
            Un texte finit dans un lien : ce qui a produit la source n'en a gardé que le début. Ce qui est là est gardé.

            ## Pourquoi
            La suite est déjà perdue ; seule la page elle-même la porte.

            ## Exemple
            ```text
            {{Ressource|description=La plateforme est le [[Point d'accès
            }}
            ```

            ## Correction
            Importer depuis la page elle-même, ou écrire la fin du texte.
            "
        }

        /// ## What
        /// A template has the same parameter several times. The last one counts, as on the wiki.
        ///
        /// ## Why
        /// The page shows the last one alone, so that the others were most likely forgotten; they are not
        /// carried over.
        ///
        /// ## Example
        /// ```text
        /// {{Ressource
        /// |url=https://example.org/ancien
        /// |url=https://example.org/
        /// }}
        /// ```
        ///
        /// ## Fix
        /// Keep one, or write both into it.
        Repeated { field: String, value: String } = "lossy-repeated" Warning {
            en: "`{field}` is there again; `{value}` gives way to the last one",
                "keep one of them in the source";
            fr: "`{field}` est donné plusieurs fois ; `{value}` cède la place à la dernière valeur",
                "n'en garder qu'une dans la source";
            "
            ## Quoi
            Un modèle porte plusieurs fois le même paramètre. Le dernier compte, comme sur le wiki.

            ## Pourquoi
            La page ne montre que le dernier : les autres ont sans doute été oubliés ; ils ne sont pas repris.

            ## Exemple
            ```text
            {{Ressource
            |url=https://example.org/ancien
            |url=https://example.org/
            }}
            ```

            ## Correction
            N'en garder qu'un, ou y écrire les deux.
            "
        }

        /// ## What
        /// The source holds several revisions of a page. The latest becomes the description, the older ones are
        /// not carried over.
        ///
        /// ## Why
        /// A description says how things are; how the page came to say so is known to the wiki alone.
        ///
        /// ## Example
        /// ```text
        /// <page><title>Covoiturage</title>
        ///   <revision><timestamp>2024-03-01T08:00:00Z</timestamp> …
        ///   <revision><timestamp>2026-03-01T08:00:00Z</timestamp> …
        /// </page>
        /// ```
        ///
        /// ## Fix
        /// Export the current revision only, or keep the source if the history matters.
        Revision { older: u64 } = "lossy-revision" Hint {
            en: "only the latest revision of the page is carried over; older ones left out: {older}",
                "export the current revision only, or keep the source";
            fr: "seule la dernière version de la page est reprise ; versions antérieures laissées : {older}",
                "n'exporter que la version actuelle, ou garder la source";
            "
            ## Quoi
            La source contient plusieurs versions d'une page. La dernière devient la description, les précédentes ne
            sont pas reprises.

            ## Pourquoi
            Une description dit ce qui est ; comment la page en est venue là, seul le wiki le sait.

            ## Exemple
            ```text
            <page><title>Covoiturage</title>
              <revision><timestamp>2024-03-01T08:00:00Z</timestamp> …
              <revision><timestamp>2026-03-01T08:00:00Z</timestamp> …
            </page>
            ```

            ## Correction
            N'exporter que la version actuelle, ou garder la source si l'historique compte.
            "
        }

        /// ## What
        /// Ids are made of titles, and two titles make the same one; the later gets a number. So do two
        /// organisations of one name whose register numbers differ.
        ///
        /// ## Why
        /// References written with the id lead to the first. Two pages on the same thing are often one too
        /// many.
        ///
        /// ## Example
        /// ```text
        /// Vélo libre
        /// Vélo - libre !
        /// ```
        ///
        /// ## Fix
        /// Rename one of the pages, or merge them.
        Id { title: String, id: String } = "lossy-id" Warning {
            en: "another description has the id of `{title}`, which becomes `{id}`",
                "give one of the pages a title of its own, or delete the double";
            fr: "une autre description a l'identifiant de `{title}`, qui devient `{id}`",
                "donner à l'une des pages un titre à elle, ou supprimer le double";
            "
            ## Quoi
            Les identifiants sont faits des titres, et deux titres donnent le même ; le second reçoit un numéro. De même deux
            organisations de même nom dont les numéros d'un registre diffèrent.

            ## Pourquoi
            Les références écrites avec l'identifiant mènent au premier. Deux pages sur le même sujet sont souvent une
            de trop.

            ## Exemple
            ```text
            Vélo libre
            Vélo - libre !
            ```

            ## Correction
            Renommer l'une des pages, ou les fusionner.
            "
        }

        /// ## What
        /// A name has no letter or digit that an id is made of: ids are of the Latin alphabet. The id is a checksum of the
        /// name, behind the kind.
        ///
        /// ## Why
        /// It is the same in every import, whatever else comes in, and says nothing to a reader.
        ///
        /// ## Example
        /// ```text
        /// {{Ressource|titre=自転車}}
        /// ```
        ///
        /// ## Fix
        /// Give the description an id of its own where people are to read it.
        MadeId { title: String, id: String } = "lossy-made-id" Hint {
            en: "no letter of `{title}` can stand in an id; `{id}` is a checksum of it",
                "give the description an id of its own, if people are to read it";
            fr: "aucune lettre de `{title}` ne peut figurer dans un identifiant ; `{id}` en est une somme de contrôle",
                "donner à la description un identifiant à elle, s'il doit être lu";
            "
            ## Quoi
            Un nom n'a ni lettre ni chiffre dont un identifiant puisse être fait : ceux-ci sont de l'alphabet latin.
            L'identifiant est une somme de contrôle du nom, derrière le genre.

            ## Pourquoi
            Il est le même à chaque import, quoi qu'il arrive d'autre, et ne dit rien à qui le lit.

            ## Exemple
            ```text
            {{Ressource|titre=自転車}}
            ```

            ## Correction
            Donner à la description un identifiant à elle, s'il doit être lu.
            "
        }

        /// ## What
        /// A wiki has pages that are about other pages: talk, templates, files, categories, help. They describe nothing, even
        /// where a template of a description stands on them, and are not carried over. It is told once for each namespace.
        ///
        /// ## Why
        /// A template's own page shows how to use it, and would become a commons of that name.
        ///
        /// ## Example
        /// ```text
        /// <page><title>Modèle:Ressource</title><ns>10</ns> …
        /// ```
        ///
        /// ## Fix
        /// Nothing has to be done. Export the pages of content alone to be told less.
        Namespace { namespace: String, title: String } = "lossy-namespace" Hint {
            en: "pages of the namespace `{namespace}`, of which `{title}` is the first, describe nothing and are not carried over",
                "nothing to mend: export the pages of content alone to leave them out";
            fr: "les pages de l'espace de noms `{namespace}`, dont `{title}` est la première, ne décrivent rien et ne sont pas reprises",
                "rien à corriger : n'exporter que les pages de contenu pour les omettre";
            "
            ## Quoi
            Un wiki a des pages qui parlent d'autres pages : discussions, modèles, fichiers, catégories, aide. Elles ne
            décrivent rien, même si un modèle de description y figure, et ne sont pas reprises. C'est dit une fois par espace de noms.

            ## Pourquoi
            La page d'un modèle montre comment l'employer, et deviendrait un commun de ce nom.

            ## Exemple
            ```text
            <page><title>Modèle:Ressource</title><ns>10</ns> …
            ```

            ## Correction
            Il n'y a rien à faire. N'exporter que les pages de contenu pour moins de messages.
            "
        }

        /// ## What
        /// The source is not in the format that it was read as, or holds nothing at all.
        ///
        /// ## Why
        /// An empty catalogue would look as if there was nothing to import.
        ///
        /// ## Example
        /// ```text
        /// communs convert --from mediawiki-export CITATION.cff
        /// ```
        ///
        /// ## Fix
        /// Give the file that was meant, or name its format.
        OtherFormat { format: String } = "lossy-other-format" Error {
            en: "the source is not in the format `{format}`",
                "give the file that was meant, or name its format";
            fr: "la source n'est pas au format `{format}`",
                "donner le fichier voulu, ou nommer son format";
            "
            ## Quoi
            La source n'est pas au format dans lequel elle a été lue, ou ne contient rien.

            ## Pourquoi
            Un catalogue vide ferait croire qu'il n'y avait rien à importer.

            ## Exemple
            ```text
            communs convert --from mediawiki-export CITATION.cff
            ```

            ## Correction
            Donner le fichier voulu, ou nommer son format.
            "
        }

        /// ## What
        /// A list or a table has names of its own for its fields, and no mapping says what they are here.
        ///
        /// ## Why
        /// `nom` may be a name, and `type` anything. A mapping file says so once for all records.
        ///
        /// ## Example
        /// ```text
        /// siren;nom;type
        /// 213500010;Acigné;COM
        /// ```
        ///
        /// ## Fix
        /// Write a mapping file, as the guide *Read tables and lists* (`docs/guide/en/read-tables-and-lists.md`) shows, and give it:
        /// `communs convert members.csv --mapping members.yml`.
        NoMapping = "lossy-no-mapping" Error {
            en: "the fields of this list or table are not ours, and no mapping says what they mean",
                "write a mapping file and give it as the option `mapping`, on the command line `--mapping FILE`; the guide `read-tables-and-lists` shows how";
            fr: "les champs de cette liste ou de ce tableau ne sont pas les nôtres, et aucune correspondance ne dit ce qu'ils veulent dire",
                "écrire un fichier de correspondance et le donner par l'option `mapping`, en ligne de commande `--mapping FICHIER` ; le guide `read-tables-and-lists` montre comment";
            "
            ## Quoi
            Une liste ou un tableau a ses propres noms de champs, et aucune correspondance ne dit ce qu'ils sont ici.

            ## Pourquoi
            `nom` peut être un nom, et `type` n'importe quoi. Un fichier de correspondance le dit une fois pour toutes les
            fiches.

            ## Exemple
            ```text
            siren;nom;type
            213500010;Acigné;COM
            ```

            ## Correction
            Écrire un fichier de correspondance, comme le montre le guide *Lire des tableaux et des listes*
            (`docs/guide/fr/read-tables-and-lists.md`), et le donner : `communs convert membres.csv --mapping membres.yml`.
            "
        }

        /// ## What
        /// A record of a list, a row of a table or a document lacks what no description can be without. What it lacks is told
        /// beside.
        ///
        /// ## Why
        /// Nothing can be called by a name that it does not have, and a made-up one would be believed.
        ///
        /// ## Example
        /// ```text
        /// nom;siren
        /// ;213500010
        /// ```
        ///
        /// ## Fix
        /// Mend what is told beside it in the source, or leave the record out.
        Record { title: String } = "lossy-record" Warning {
            en: "`{title}` gives no description, and is not carried over",
                "mend what is told of it beside this, or leave it out";
            fr: "`{title}` ne donne aucune description, et n'est pas repris",
                "corriger ce qui en est dit à côté, ou l'omettre";
            "
            ## Quoi
            Une fiche d'une liste, une ligne d'un tableau ou un document n'a pas ce qu'il faut à toute description. Ce qui
            manque est dit à côté.

            ## Pourquoi
            Rien ne se nomme sans nom, et un nom inventé serait cru.

            ## Exemple
            ```text
            nom;siren
            ;213500010
            ```

            ## Correction
            Corriger dans la source ce qui est dit à côté, ou omettre la fiche.
            "
        }

        /// ## What
        /// A bare wikitext does not hold the title of its page. The title comes from a parameter or from the
        /// name of the input.
        ///
        /// ## Why
        /// Name and id of the description are made of it, and references need the id.
        ///
        /// ## Example
        /// ```text
        /// {{Ressource|shortDescription=Un calculateur}}
        /// ```
        ///
        /// ## Fix
        /// Give the title with the options of the import.
        Title { title: String } = "lossy-title" Hint {
            en: "the source does not say the title; `{title}` is taken for it",
                "give the title when importing";
            fr: "la source ne dit pas le titre ; `{title}` en tient lieu",
                "donner le titre à l'import";
            "
            ## Quoi
            Un wikitexte seul ne porte pas le titre de sa page. Le titre vient d'un paramètre, ou du nom de la source.

            ## Pourquoi
            Le nom et l'identifiant de la description en sont faits, et les références ont besoin de l'identifiant.

            ## Exemple
            ```text
            {{Ressource|shortDescription=Un calculateur}}
            ```

            ## Correction
            Donner le titre avec les options de l'import.
            "
        }

        /// ## What
        /// A page has none of the templates that describe something, has no text, or redirects; or a document
        /// is no description.
        ///
        /// ## Why
        /// Nothing can be told of it but its title. A page that should be there may have lost its template.
        ///
        /// ## Example
        /// ```text
        /// #REDIRECTION [[Covoiturage]]
        /// ```
        ///
        /// ## Fix
        /// Add the template to the page, or leave the page out of the export.
        Page { title: String } = "lossy-page" Warning {
            en: "the page `{title}` holds no description that can be read, and is not carried over",
                "leave the page out, or describe it with one of the known templates";
            fr: "la page `{title}` ne porte aucune description lisible, et n'est pas reprise",
                "omettre la page, ou la décrire avec un des modèles connus";
            "
            ## Quoi
            Une page n'a aucun des modèles qui décrivent quelque chose, n'a pas de texte, ou redirige ; ou un document
            n'est pas une description.

            ## Pourquoi
            Rien ne peut en être dit que le titre. Une page attendue a pu perdre son modèle.

            ## Exemple
            ```text
            #REDIRECTION [[Covoiturage]]
            ```

            ## Correction
            Ajouter le modèle à la page, ou omettre la page de l'export.
            "
        }

        /// ## What
        /// The reply of the wiki says how to go on: it is not the last one.
        ///
        /// ## Why
        /// A catalogue made of it alone lacks the pages that follow.
        ///
        /// ## Example
        /// ```text
        /// "continue": {"gcmcontinue": "2016-11-21 15:23:53|796", "continue": "gcmcontinue||"}
        /// ```
        ///
        /// ## Fix
        /// Repeat the request with the parameters under `continue` until there are none, and import all replies
        /// together.
        MorePages = "lossy-more-pages" Warning {
            en: "the wiki has more pages than this reply holds",
                "ask again with what stands under `continue`, and import all replies together";
            fr: "le wiki a plus de pages que cette réponse n'en contient",
                "redemander avec ce qui est sous `continue`, et importer toutes les réponses ensemble";
            r#"
            ## Quoi
            La réponse du wiki dit comment continuer : ce n'est pas la dernière.

            ## Pourquoi
            Un catalogue fait d'elle seule n'a pas les pages qui suivent.

            ## Exemple
            ```text
            "continue": {"gcmcontinue": "2016-11-21 15:23:53|796", "continue": "gcmcontinue||"}
            ```

            ## Correction
            Répéter la requête avec les paramètres de `continue` jusqu'à ce qu'il n'y en ait plus, et importer toutes
            les réponses.
            "#
        }

        /// ## What
        /// The source breaks the syntax of its format, or is a message of an error. What came before is carried
        /// over, what comes after is not.
        ///
        /// ## Why
        /// A download that stopped halfway looks like a small wiki.
        ///
        /// ## Example
        /// ```text
        /// <mediawiki><page><title>Covoiturage</ti
        /// ```
        ///
        /// ## Fix
        /// Fetch the source again, whole.
        Unreadable { detail: Quoted } = "lossy-unreadable" Error {
            en: "the source cannot be read from here on: {detail}",
                "fetch the source again; it may have been cut";
            fr: "la source est illisible à partir d'ici : {detail}",
                "obtenir de nouveau la source ; elle a pu être coupée";
            "
            ## Quoi
            La source enfreint la syntaxe de son format, ou est un message d'erreur. Ce qui précède est repris, ce qui
            suit ne l'est pas.

            ## Pourquoi
            Un téléchargement arrêté à mi-chemin ressemble à un petit wiki.

            ## Exemple
            ```text
            <mediawiki><page><title>Covoiturage</ti
            ```

            ## Correction
            Obtenir de nouveau la source, entière.
            "
        }

        /// ## What
        /// A file of another format has the same key twice in one place. The first counts; the other value is not carried over.
        ///
        /// ## Why
        /// Programs keep the first or the last, and say nothing. Which of the two was meant, only whoever wrote them knows.
        ///
        /// ## Example
        /// ```yaml
        /// title: GTFS
        /// title: General Transit Feed Specification
        /// ```
        ///
        /// ## Fix
        /// Keep one of the two in the source.
        Again { field: String, value: String } = "lossy-again" Warning {
            en: "`{field}` stands there twice; the first counts, and `{value}` is not carried over",
                "keep one of the two in the source";
            fr: "`{field}` est présent deux fois ; le premier compte, et `{value}` n'est pas repris",
                "n'en garder qu'un dans la source";
            "
            ## Quoi
            Un fichier d'un autre format a deux fois la même clé au même endroit. La première compte ; l'autre valeur n'est pas reprise.

            ## Pourquoi
            Les programmes gardent la première ou la dernière, sans rien dire. Laquelle était voulue, seul qui les a écrites le sait.

            ## Exemple
            ```yaml
            title: GTFS
            title: General Transit Feed Specification
            ```

            ## Correction
            N'en garder qu'une dans la source.
            "
        }

        /// ## What
        /// A mapping file speaks of a column or a list that the source does not have.
        ///
        /// ## Why
        /// The field that it stands for stays empty in every record: a letter that differs is enough, or a table whose
        /// columns were renamed.
        ///
        /// ## Example
        /// ```yaml
        /// describes: actor
        /// fields: {name: nom, identifiers.siren: n_siren}
        /// ```
        ///
        /// ## Fix
        /// Write the name as the header of the table writes it. A table without a mapping has our own fields as columns, `name`
        /// among them.
        Column { column: String } = "lossy-column" Warning {
            en: "the source has no column or list `{column}`",
                "write the name as the source does, or take it out of the mapping";
            fr: "la source n'a ni colonne ni liste `{column}`",
                "écrire le nom comme la source, ou le retirer de la correspondance";
            "
            ## Quoi
            Un fichier de correspondance parle d'une colonne ou d'une liste que la source n'a pas.

            ## Pourquoi
            Le champ qu'elle donne reste vide dans toutes les fiches : il suffit d'une lettre qui diffère, ou d'un tableau dont
            les colonnes ont été renommées.

            ## Exemple
            ```yaml
            describes: actor
            fields: {name: nom, identifiers.siren: n_siren}
            ```

            ## Correction
            Écrire le nom comme l'en-tête du tableau. Un tableau lu sans correspondance a pour colonnes nos propres champs, dont
            `name`.
            "
        }

        /// ## What
        /// A mapping was given, and no source is of a format that is read along one.
        ///
        /// ## Why
        /// Whoever writes a mapping counts on it. Tables, lists and Markdown pages are read along mappings; all else has rows of its own.
        ///
        /// ## Example
        /// ```text
        /// communs convert --mapping members.yml page.wikitext
        /// ```
        ///
        /// ## Fix
        /// Name the format of the source where it was told wrongly, or leave the mapping out.
        UnusedMapping = "lossy-unused-mapping" Warning {
            en: "the mapping was not used: no source is a table, a list or a Markdown page",
                "name the format of the source, `csv`, `list` or `markdown`, or leave the mapping out";
            fr: "la correspondance n'a pas servi : aucune source n'est un tableau, une liste ou une page Markdown",
                "nommer le format de la source, `csv`, `list` ou `markdown`, ou omettre la correspondance";
            "
            ## Quoi
            Une correspondance a été donnée, et aucune source n'est d'un format qui se lit ainsi.

            ## Pourquoi
            Qui écrit une correspondance compte dessus. Les tableaux, les listes et les pages Markdown se lisent selon elle ; tout le
            reste a ses propres lignes.

            ## Exemple
            ```text
            communs convert --mapping members.yml page.wikitext
            ```

            ## Correction
            Nommer le format de la source s'il a été mal reconnu, ou omettre la correspondance.
            "
        }

        /// ## What
        /// A page of a wiki redirects to another, which is not in the import. A redirect to a page that is there becomes an
        /// alias of what that page describes.
        ///
        /// ## Why
        /// The other name of a thing is lost, and whoever looks for it finds nothing.
        ///
        /// ## Example
        /// ```text
        /// #REDIRECTION [[Covoiturage]]
        /// ```
        ///
        /// ## Fix
        /// Import the target together with the redirect.
        Redirect { title: String, target: String } = "lossy-redirect" Hint {
            en: "the page `{title}` redirects to `{target}`, which is not in the import",
                "import both together: the title then becomes an alias";
            fr: "la page `{title}` redirige vers `{target}`, qui n'est pas dans l'import",
                "importer les deux ensemble : le titre devient alors un alias";
            "
            ## Quoi
            Une page d'un wiki redirige vers une autre, qui n'est pas dans l'import. Une redirection vers une page présente
            devient un alias de ce que cette page décrit.

            ## Pourquoi
            L'autre nom d'une chose est perdu, et qui le cherche ne trouve rien.

            ## Exemple
            ```text
            #REDIRECTION [[Covoiturage]]
            ```

            ## Correction
            Importer la cible avec la redirection.
            "
        }

        /// ## What
        /// A page of a wiki lists the pages that share a name. It describes nothing itself, and is not carried over.
        ///
        /// ## Why
        /// It is told so that nobody looks for a description that was never there.
        ///
        /// ## Example
        /// ```text
        /// {{Homonymie}}
        /// ```
        ///
        /// ## Fix
        /// Nothing has to be done.
        Disambiguation { title: String } = "lossy-disambiguation" Hint {
            en: "the page `{title}` lists pages of one name, and is not carried over",
                "nothing to mend: the pages that it lists have descriptions of their own";
            fr: "la page `{title}` liste des pages de même nom, et n'est pas reprise",
                "rien à corriger : les pages listées ont leurs propres descriptions";
            "
            ## Quoi
            Une page d'un wiki liste les pages qui partagent un nom. Elle ne décrit rien elle-même, et n'est pas reprise.

            ## Pourquoi
            C'est dit pour que personne ne cherche une description qui n'a jamais existé.

            ## Exemple
            ```text
            {{Homonymie}}
            ```

            ## Correction
            Il n'y a rien à faire.
            "
        }

        /// ## What
        /// Two sources describe the same: two wikis have a page of the same name, which became one description, or two records
        /// name the same actor. They say different things in a field that holds one value. The value that came first is taken.
        ///
        /// ## Why
        /// One of the two is older or wrong, and only somebody who knows the thing can tell which.
        ///
        /// ## Example
        /// ```text
        /// {{Ressource|date=2022}}
        /// {{Ressource|date=2023}}
        /// ```
        ///
        /// ## Fix
        /// Find out which is right, and mend the other source.
        Differs { id: String, field: String, value: String, kept: String } = "lossy-differs" Warning {
            en: "`{field}` of `{id}` is `{value}` here and `{kept}` in the source that came first, which is taken",
                "find out which one is right, and mend the other source";
            fr: "`{field}` de `{id}` vaut `{value}` ici et `{kept}` dans la source venue d'abord, qui l'emporte",
                "retrouver la bonne valeur, et corriger l'autre source";
            "
            ## Quoi
            Deux sources décrivent la même chose : deux wikis ont une page de même nom, devenue une seule description, ou deux fiches
            nomment le même acteur. Elles disent des choses différentes dans un champ à une seule valeur. La valeur venue d'abord
            est prise.

            ## Pourquoi
            L'une des deux est ancienne ou fausse, et seul qui connaît la chose peut dire laquelle.

            ## Exemple
            ```text
            {{Ressource|date=2022}}
            {{Ressource|date=2023}}
            ```

            ## Correction
            Retrouver la bonne valeur, et corriger l'autre source.
            "
        }

        /// ## What
        /// A page of an export says something of an actor that has a page of its own. The export is read page by page, and
        /// the description of the actor was handed out before; it is without this.
        ///
        /// ## Why
        /// An export of any length fits into the memory only because nothing of a page is kept. Read as a whole, the same
        /// export adds to a description what other pages say of the same actor.
        ///
        /// ## Example
        /// ```text
        /// {{Ressource|from=[https://mobicoop.example/ Mobicoop]}}
        /// ```
        ///
        /// ## Fix
        /// Import the export as a whole, into one catalogue, or write the value into the description of the actor.
        Late { id: String, field: String, value: String } = "lossy-late" Warning {
            en: "`{value}` comes from another page than that of `{id}`, whose description was handed out already; it is not added to its `{field}`",
                "import the export as a whole, into one catalogue, or write the value into the description";
            fr: "`{value}` vient d'une autre page que celle de `{id}`, dont la description était déjà rendue ; ce n'est pas ajouté à son champ `{field}`",
                "importer l'export d'un seul tenant, dans un catalogue, ou écrire la valeur dans la description";
            "
            ## Quoi
            Une page d'un export dit quelque chose d'un acteur qui a sa propre page. L'export est lu page par page, et la
            description de l'acteur était déjà rendue ; elle ne le contient pas.

            ## Pourquoi
            Un export de toute longueur ne tient en mémoire que parce que rien n'est gardé d'une page. Lu d'un seul tenant, le même
            export ajoute à une description ce que d'autres pages disent du même acteur.

            ## Exemple
            ```text
            {{Ressource|from=[https://mobicoop.example/ Mobicoop]}}
            ```

            ## Correction
            Importer l'export d'un seul tenant, dans un catalogue, ou écrire la valeur dans la description de l'acteur.
            "
        }
    }
}
