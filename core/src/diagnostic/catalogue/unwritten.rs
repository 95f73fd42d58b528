//! What an export could not write, each with its place in the description.

use super::family;
use crate::diagnostic::Term;

family! {
    /// What an export could not write, each with its place in the description.
    pub enum Unwritten {
        /// ## What
        /// A field of the description has no place in the format that it is written in.
        ///
        /// ## Why
        /// Formats say different things: `CITATION.cff` has no challenges. What is not said again when the file is read back
        /// is named here, so that nothing is lost unseen.
        ///
        /// ## Example
        /// ```text
        /// challenges: [logistics]
        /// ```
        ///
        /// ## Fix
        /// Keep the description itself beside what was written, or write a format that holds the field, such as JSON-LD.
        NoPlace { field: String, format: String } = "lossy-unwritten" Warning {
            en: "`{field}` has no place in {format}, and is not written",
                "keep the description beside the file, or write a format that holds the field";
            fr: "`{field}` n'a pas de place dans {format}, et n'est pas écrit",
                "garder la description à côté du fichier, ou écrire un format qui porte ce champ";
            "
            ## Quoi
            Un champ de la description n'a pas de place dans le format où elle est écrite.

            ## Pourquoi
            Les formats ne disent pas les mêmes choses : `CITATION.cff` n'a pas de défis. Ce qui ne sera plus dit quand le fichier sera relu est nommé ici,
            pour que rien ne se perde sans être vu.

            ## Exemple
            ```text
            challenges: [logistics]
            ```

            ## Correction
            Garder la description elle-même à côté de ce qui est écrit, ou écrire un format qui porte ce champ, comme
            JSON-LD.
            "
        }

        /// ## What
        /// A value of the description is written, and is not quite the same when the file is read again: the blanks in it or
        /// around it, the spelling of its markup, or the language that it is said to be in.
        ///
        /// ## Why
        /// Pages of a wiki say a summary on one line, and `CITATION.cff` has no languages. What is read again says the same in other
        /// characters, or in the same without saying the language.
        ///
        /// ## Example
        /// ```text
        /// summary: "A  bike\n"
        /// ```
        ///
        /// ## Fix
        /// Nothing, where the words are all that counts; otherwise keep the description itself beside what was written.
        Changed { field: String, format: String } = "lossy-changed" Hint {
            en: "`{field}` is written in {format}, and reads back a little changed",
                "keep the description beside the file where blanks, the spelling of markup, or the language of a text count";
            fr: "`{field}` est écrit en {format}, et se relit un peu changé",
                "garder la description à côté du fichier si les blancs, l'écriture des marques ou la langue d'un texte comptent";
            "
            ## Quoi
            Une valeur de la description est écrite, et n'est plus tout à fait la même quand le fichier est relu : les blancs qu'elle
            contient ou qui l'entourent, l'écriture de ses marques, ou la langue qui en est dite.

            ## Pourquoi
            Les pages d'un wiki disent un résumé sur une ligne, et `CITATION.cff` n'a pas de langues. Ce qui est relu dit la même chose en d'autres
            caractères, ou dans les mêmes sans en dire la langue.

            ## Exemple
            ```text
            summary: \"A  bike\\n\"
            ```

            ## Correction
            Rien, si seuls les mots comptent ; sinon garder la description elle-même à côté de ce qui est écrit.
            "
        }

        /// ## What
        /// The format demands a field that the description gives nothing for. The file is written without it, and the
        /// format's own checks refuse it until the field is there.
        ///
        /// ## Why
        /// A made-up value would look like a fact. `publiccode.yml` demands platforms, which no field of ours gives.
        ///
        /// ## Example
        /// ```text
        /// name: GTFS
        /// ```
        ///
        /// ## Fix
        /// Write the field of the description that gives it; where no field of the model does, write the field of the format
        /// under `extensions`, below the format's name.
        Asked { field: String, from: String, format: String } = "lossy-asked" Error {
            en: "{format} demands `{field}`, and the description says nothing for it",
                "write `{from}` in the description";
            fr: "{format} demande `{field}`, et la description ne dit rien qui le donne",
                "écrire `{from}` dans la description";
            "
            ## Quoi
            Le format demande un champ pour lequel la description ne donne rien. Le fichier est écrit sans lui, et les
            contrôles du format le refusent tant que le champ manque.

            ## Pourquoi
            Une valeur inventée aurait l'air d'un fait. `publiccode.yml` demande des plateformes, qu'aucun champ d'ici ne donne.

            ## Exemple
            ```text
            name: GTFS
            ```

            ## Correction
            Écrire le champ de la description qui le donne ; si aucun champ du modèle ne le donne, écrire le champ du format
            sous `extensions`, sous le nom du format.
            "
        }

        /// ## What
        /// The format demands a field that no description gives, and that whoever writes the file says: by an option of the
        /// export, which was not given. The file is written without it, and the format's own checks refuse it.
        ///
        /// ## Why
        /// Which goals of sustainable development a commons serves is a judgement of those who nominate it, and no fact of the
        /// commons.
        ///
        /// ## Example
        /// ```text
        /// communs convert --to dpg commons.yml
        /// ```
        ///
        /// ## Fix
        /// Give the option: `--goals 9,11` on the command line, `goals="9,11"` from Python, `{ goals: '9,11' }` from JavaScript.
        /// Or write the field of the format under `extensions`, below the format's name.
        AskedOption { field: String, option: String, from: String, format: String } = "lossy-asked-option" Error {
            en: "{format} demands `{field}`, which the option `{option}` gives",
                "give the option `{option}` to the export, or write `{from}` in the description";
            fr: "{format} demande `{field}`, que donne l'option `{option}`",
                "donner l'option `{option}` à l'export, ou écrire `{from}` dans la description";
            "
            ## Quoi
            Le format demande un champ qu'aucune description ne donne, et que dit qui écrit le fichier : par une option de
            l'export, qui n'a pas été donnée. Le fichier est écrit sans lui, et les contrôles du format le refusent.

            ## Pourquoi
            Les objectifs de développement durable que sert un commun sont un jugement de qui le présente, non un fait du commun.

            ## Exemple
            ```text
            communs convert --to dpg commons.yml
            ```

            ## Correction
            Donner l'option : `--goals 9,11` sur la ligne de commande, `goals=\"9,11\"` depuis Python, `{ goals: '9,11' }` depuis
            JavaScript. Ou écrire le champ du format sous `extensions`, sous le nom du format.
            "
        }

        /// ## What
        /// The format demands a field, and what the description says where it would come from cannot be written there.
        ///
        /// ## Why
        /// `CITATION.cff` has names of authors, and an address is no name. A made-up value would look like a fact, so that the
        /// file is written without the field, and the format's own checks refuse it.
        ///
        /// ## Example
        /// ```text
        /// community:
        ///   members: [{actor: 'https://fabmob.io/', role: carrier}]
        /// ```
        ///
        /// ## Fix
        /// Say it the way the format has it: an actor of the catalogue, by its id, has a name. Or write the field of the format
        /// under `extensions`, below the format's name.
        Unusable { field: String, from: String, format: String, reason: Term } = "lossy-unusable" Error {
            en: "{format} demands `{field}`, and what `{from}` says cannot be written there: {reason}",
                "say it in `{from}` the way the format takes it, or write `{field}` under `extensions`";
            fr: "{format} demande `{field}`, et ce que dit `{from}` ne peut pas y être écrit : {reason}",
                "le dire dans `{from}` comme le format le prend, ou écrire `{field}` sous `extensions`";
            "
            ## Quoi
            Le format demande un champ, et ce que la description dit là d'où il viendrait ne peut pas y être écrit.

            ## Pourquoi
            `CITATION.cff` porte des noms d'auteurs, et une adresse n'est pas un nom. Une valeur inventée aurait l'air d'un fait : le
            fichier est écrit sans le champ, et les contrôles du format le refusent.

            ## Exemple
            ```text
            community:
              members: [{actor: 'https://fabmob.io/', role: carrier}]
            ```

            ## Correction
            Le dire comme le format le porte : un acteur du catalogue, désigné par son identifiant, a un nom. Ou écrire le champ du
            format sous `extensions`, sous le nom du format.
            "
        }

        /// ## What
        /// An actor is written by its name, and its id is not the one that the name makes.
        ///
        /// ## Why
        /// Other formats know actors by name. When the file is read again, the actor has the id of its name, and what refers to the
        /// former id does not find it.
        ///
        /// ## Example
        /// ```text
        /// actors: [{id: fm, name: FabMob}]
        /// ```
        ///
        /// ## Fix
        /// Nothing, unless the file is to be read back: then give the actor the id that its name makes, `fabmob`.
        ByName { id: String, name: String, format: String } = "lossy-by-name" Hint {
            en: "{format} has the actor `{id}` by its name, `{name}`; the id is not written",
                "give the actor the id that its name makes, where the file is to be read back";
            fr: "{format} porte l'acteur `{id}` par son nom, `{name}` ; l'identifiant n'est pas écrit",
                "donner à l'acteur l'identifiant que son nom produit, si le fichier doit être relu";
            "
            ## Quoi
            Un acteur est écrit par son nom, et son identifiant n'est pas celui que le nom produit.

            ## Pourquoi
            Les autres formats connaissent les acteurs par leur nom. Quand le fichier est relu, l'acteur a l'identifiant de son nom, et ce
            qui renvoie à l'ancien ne le trouve pas.

            ## Exemple
            ```text
            actors: [{id: fm, name: FabMob}]
            ```

            ## Correction
            Rien, sauf si le fichier doit être relu : donner alors à l'acteur l'identifiant que son nom produit, `fabmob`.
            "
        }

        /// ## What
        /// A text is shorter or longer than the format takes. It is written as it is, and the format's own checks refuse
        /// the file.
        ///
        /// ## Why
        /// Cut or stretched, it would be another text than the one that was written. `publiccode.yml` takes a short
        /// description of at most 150 characters, and a long one of at least as many.
        ///
        /// ## Example
        /// ```text
        /// description: A journey planner.
        /// ```
        ///
        /// ## Fix
        /// Write a text of that length in the description.
        Length { field: String, length: u64, least: u64, most: u64, format: String } = "lossy-length" Error {
            en: "{format} takes from {least} to {most} characters in `{field}`, and there are {length}",
                "write a text of that length in the description";
            fr: "{format} prend de {least} à {most} caractères dans `{field}`, et il y en a {length}",
                "écrire un texte de cette longueur dans la description";
            "
            ## Quoi
            Un texte est plus court ou plus long que le format ne le permet. Il est écrit tel quel, et les contrôles du
            format refusent le fichier.

            ## Pourquoi
            Coupé ou allongé, ce serait un autre texte que celui qui a été écrit. `publiccode.yml` prend une description courte de
            150 caractères au plus, et une longue d'au moins autant.

            ## Exemple
            ```text
            description: A journey planner.
            ```

            ## Correction
            Écrire un texte de cette longueur dans la description.
            "
        }

        /// ## What
        /// The option that names the description to write names none that is there.
        ///
        /// ## Why
        /// Another description in its place would be taken for the one that was asked for.
        ///
        /// ## Example
        /// ```text
        /// communs convert --to cff --id opentripplaner catalogue.yml
        /// ```
        ///
        /// ## Fix
        /// Give the id of a description of the catalogue, as its `id` has it.
        NoSuchId { id: String } = "lossy-no-such-id" Error {
            en: "no description has the id `{id}`",
                "give the id of a description that is there";
            fr: "aucune description n'a l'identifiant `{id}`",
                "donner l'identifiant d'une description présente";
            "
            ## Quoi
            L'option qui nomme la description à écrire n'en nomme aucune qui soit là.

            ## Pourquoi
            Une autre description à sa place serait prise pour celle qui était demandée.

            ## Exemple
            ```text
            communs convert --to cff --id opentripplaner catalogue.yml
            ```

            ## Correction
            Donner l'identifiant d'une description du catalogue, tel que l'écrit son `id`.
            "
        }

        /// ## What
        /// The description cannot be written in the format at all: the format is about other things.
        ///
        /// ## Why
        /// An actor is no software, an organisation no person. A file that says so would be believed.
        ///
        /// ## Example
        /// ```text
        /// kind: actor
        /// ```
        ///
        /// ## Fix
        /// Write another description, or another format. Of a catalogue, name the description to write.
        Refused { subject: Term, format: String } = "lossy-refused" Error {
            en: "{format} cannot hold {subject}",
                "choose another description, or another format";
            fr: "{format} ne peut pas contenir {subject}",
                "choisir une autre description, ou un autre format";
            "
            ## Quoi
            La description ne peut pas être écrite dans ce format, qui parle d'autre chose.

            ## Pourquoi
            Un acteur n'est pas un logiciel, une organisation n'est pas une personne. Un fichier qui le dirait serait cru.

            ## Exemple
            ```text
            kind: actor
            ```

            ## Correction
            Écrire une autre description, ou un autre format. D'un catalogue, nommer la description à écrire.
            "
        }
    }
}
