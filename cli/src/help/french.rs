//! The texts of the help in French, each behind its English, so that a text which changes is missed here.

/// The French of a text.
pub(super) fn of(english: &str) -> Option<&'static str> {
    let mut texts = TEXTS.iter();
    texts.find(|(en, _)| *en == english).map(|(_, fr)| *fr)
}

pub(super) const TEXTS: &[(&str, &str)] = &[
    // What clap says. It puts a colon behind headings, so that these end with the space before it.
    ("Usage:", "Utilisation :"),
    ("Commands", "Commandes\u{a0}"),
    ("Arguments", "Arguments\u{a0}"),
    ("Options", "Options\u{a0}"),
    (
        "Options of single formats",
        "Options propres à certains formats\u{a0}",
    ),
    ("default:", "par défaut :"),
    ("possible values:", "valeurs possibles :"),
    ("Possible values:", "Valeurs possibles :"),
    ("Print help", "Afficher l'aide"),
    (
        "Print help (see more with '--help')",
        "Afficher l'aide (complète avec `--help`)",
    ),
    (
        "Print help (see a summary with '-h')",
        "Afficher l'aide (abrégée avec `-h`)",
    ),
    ("Print version", "Afficher la version"),
    (
        "Print this message or the help of the given subcommand(s)",
        "Afficher ce message, ou l'aide d'une commande",
    ),
    // The names of values.
    ("BYTES", "OCTETS"),
    ("CODE", "CODE"),
    ("COMMAND", "COMMANDE"),
    ("COUNT", "NOMBRE"),
    ("DOCUMENT", "DOCUMENT"),
    ("FILE", "FICHIER"),
    ("FORMAT", "FORMAT"),
    ("FROM", "SOURCES"),
    ("KIND", "GENRE"),
    ("LANGUAGE", "LANGUE"),
    ("LEVELS", "NIVEAUX"),
    ("NAME", "NOM"),
    ("OUT", "SORTIE"),
    ("PATHS", "CHEMINS"),
    ("PROFILE", "PROFIL"),
    ("SEVERITIES", "GRAVITÉS"),
    ("SHELL", "SHELL"),
    ("TITLE", "TITRE"),
    ("VALUE", "VALEUR"),
    ("WHEN", "QUAND"),
    // All commands.
    (
        "Read, validate and exchange descriptions of commons, of their actors and of their projects",
        "Lire, vérifier et échanger des descriptions de communs, de leurs acteurs et de leurs projets",
    ),
    (
        "The language of messages and of help; by default that of the environment (`LC_ALL`, `LC_MESSAGES`, `LANG`)",
        "La langue des messages et de l'aide ; par défaut, celle de l'environnement (`LC_ALL`, `LC_MESSAGES`, `LANG`)",
    ),
    (
        "When to colour: by default on a terminal, unless `NO_COLOR` is set",
        "Quand mettre des couleurs : par défaut dans un terminal, sauf si `NO_COLOR` est définie",
    ),
    (
        "The size of a text at most, in bytes (of a line, in a `.jsonl`)",
        "La taille maximale d'un texte, en octets (d'une ligne, dans un `.jsonl`)",
    ),
    (
        "How deep lists and objects stand in one another at most; 512 is the most that can be asked for",
        "La profondeur maximale des listes et des objets les uns dans les autres ; 512 est le plus qui puisse être demandé",
    ),
    (
        "Values and keys in a text at most",
        "Le nombre maximal de valeurs et de clés d'un texte",
    ),
    (
        "Values that YAML aliases stand for at most",
        "Le nombre maximal de valeurs dont les alias YAML tiennent lieu",
    ),
    ("Example:", "Exemple :"),
    ("Examples:", "Exemples :"),
    // check
    (
        "Check descriptions: files, folders, or `-` for the standard input",
        "Vérifier des descriptions : fichiers, dossiers, ou `-` pour l'entrée standard",
    ),
    (
        "Files, folders, or `-` for the standard input",
        "Des fichiers, des dossiers, ou `-` pour l'entrée standard",
    ),
    (
        "Check files of another format by its own rules: publiccode, cff or codemeta. Files that they name are looked up beside them",
        "Vérifier des fichiers d'un autre format selon ses propres règles : publiccode, cff ou codemeta. Les fichiers qu'ils nomment sont cherchés à côté d'eux",
    ),
    (
        "Refuse descriptions of another kind",
        "Refuser les descriptions d'un autre genre",
    ),
    (
        "What a description has to hold: `publish` and `commons` raise advice to errors",
        "Ce qu'une description doit contenir ; avec `publish` et `commons`, des conseils deviennent des erreurs",
    ),
    ("The form of the report", "La forme du rapport"),
    ("For people", "pour les personnes"),
    ("One JSON object", "un objet JSON"),
    (
        "One JSON object a text, each on a line",
        "un objet JSON par texte, un par ligne",
    ),
    ("SARIF 2.1.0", "SARIF 2.1.0"),
    ("JUnit XML", "XML de JUnit"),
    (
        "Annotations of a GitHub workflow",
        "annotations d'un workflow GitHub",
    ),
    (
        "Count warnings, or hints, as errors",
        "Compter les avertissements (`warnings`), ou les conseils (`hints`), comme des erreurs",
    ),
    (
        "Leave out the summary and the progress bar",
        "Omettre le bilan et la barre de progression",
    ),
    (
        "Diagnostics of a text at most",
        "Le nombre maximal de diagnostics d'un texte",
    ),
    (
        "A folder or a `.jsonl` file is one catalogue: references are followed through all of it. Other files named on the command line are checked each alone.",
        "Un dossier ou un fichier `.jsonl` est un seul catalogue : les références y sont suivies d'un bout à l'autre. Les autres fichiers nommés sur la ligne de commande sont vérifiés chacun pour soi.",
    ),
    (
        "In a folder, `*.json *.yml *.yaml *.jsonl` and Markdown with front matter are read; what `.gitignore`, `.ignore` or `.communsignore` leave out, and files with neither a `communs` field nor a `kind` of this format, are passed over. With `--as`, each file is checked alone, and what a folder holds is the files of that name: `publiccode.yml`, `CITATION.cff`, `codemeta.json`.",
        "Dans un dossier sont lus `*.json *.yml *.yaml *.jsonl` et le Markdown à en-tête ; ce qu'excluent `.gitignore`, `.ignore` ou `.communsignore`, et les fichiers qui n'ont ni champ `communs` ni `kind` de ce format, sont laissés de côté. Avec `--as`, chaque fichier est vérifié pour soi, et d'un dossier ne sont pris que ceux qui ont ce nom : `publiccode.yml`, `CITATION.cff`, `codemeta.json`.",
    ),
    (
        "Exit status: 0 no error; 1 errors; 2 something could not be looked at, or the command line is wrong.",
        "Code de sortie : 0 pas d'erreur ; 1 des erreurs ; 2 quelque chose n'a pas pu être examiné, ou la ligne de commande est fausse.",
    ),
    // convert
    (
        "Turn other formats into descriptions, and descriptions into other formats",
        "Convertir d'autres formats en descriptions, et des descriptions en d'autres formats",
    ),
    (
        "Files of another format, or descriptions; `-` for the standard input",
        "Des fichiers d'un autre format, ou des descriptions ; `-` pour l'entrée standard",
    ),
    (
        "The format of the files; by default their content tells",
        "Le format des fichiers ; par défaut, leur contenu le dit",
    ),
    (
        "The format to write; by default what the name of OUT says, or YAML",
        "Le format à écrire ; par défaut, celui que dit le nom de SORTIE, ou YAML",
    ),
    (
        "The file to write; by default the standard output",
        "Le fichier à écrire ; par défaut, la sortie standard",
    ),
    (
        "A mapping file: how tables, lists and front matters of others become descriptions",
        "Un fichier de correspondance : comment les tableaux, les listes et les en-têtes des autres deviennent des descriptions",
    ),
    (
        "Keep the names of persons; by default they stay out",
        "Garder les noms de personnes ; par défaut, ils restent dehors",
    ),
    (
        "The title of the wiki's page, where a file holds its wikitext alone",
        "Le titre de la page du wiki, quand un fichier n'en a que le wikitexte",
    ),
    (
        "The name of the catalogue that files of other formats become; by default that of the first that has one",
        "Le nom du catalogue que deviennent des fichiers d'autres formats ; par défaut, celui du premier qui en a un",
    ),
    (
        "The id of the description to write, of a catalogue of several",
        "L'identifiant de la description à écrire, dans un catalogue qui en a plusieurs",
    ),
    (
        "The language to write, where the format has one only; by default that of the description",
        "La langue à écrire, quand le format n'en a qu'une ; par défaut, celle de la description",
    ),
    (
        "The goals of sustainable development, such as `9,11`, where the format asks for them",
        "Les objectifs de développement durable, par exemple `9,11`, quand le format les demande",
    ),
    (
        "The file of the wiki's page to write onto: what it says besides stays",
        "Le fichier de la page du wiki sur laquelle écrire : ce qu'elle dit d'autre reste",
    ),
    (
        "What the addresses of the wiki's pages begin with, where neither the source nor the provenance tells it",
        "Le début des adresses des pages du wiki, quand ni la source ni la provenance ne le disent",
    ),
    (
        "The kind that a table is of, of a catalogue that holds several: actor, commons or project",
        "Le genre que contient un tableau, quand le catalogue en a plusieurs : actor, commons ou project",
    ),
    (
        "What could not be mapped is told on the standard error, and so is what a format to write cannot hold or asks for.",
        "La sortie d'erreur dit ce qui n'a pas pu être repris, ce qu'un format à écrire ne peut pas contenir, et ce qu'il demande.",
    ),
    (
        "One export of a wiki goes to JSON Lines page by page, whatever its length: when it is the only source, with `--to jsonl` and neither `--mapping` nor an option of a single format but `--base`. Each line is written as its page ends, and the line of the catalogue itself, with its themes and challenges, comes last. A file is read twice, first for its redirects; of what is piped, redirects that come after their page are told as lost.",
        "Un export de wiki passe vers JSON Lines page par page, quelle que soit sa longueur : quand il est la seule source, avec `--to jsonl`, sans `--mapping` ni option d'un seul format, sauf `--base`. Chaque ligne est écrite quand sa page est finie ; celle du catalogue lui-même, avec ses thèmes et ses défis, vient en dernier. Un fichier est lu deux fois, d'abord pour ses redirections ; de ce qui vient d'un tube, les redirections qui suivent leur page sont signalées comme perdues.",
    ),
    (
        "Exit status: 0 all went well; 1 what was found or lost is an error, or the format refuses the description; 2 something could not be looked at, or the command line is wrong.",
        "Code de sortie : 0 tout s'est bien passé ; 1 ce qui a été trouvé ou perdu est une erreur, ou le format refuse la description ; 2 quelque chose n'a pas pu être examiné, ou la ligne de commande est fausse.",
    ),
    // format
    (
        "Put descriptions in their usual form: the order of keys, quotes and white space; comments stay",
        "Mettre des descriptions sous leur forme habituelle : ordre des clés, guillemets et blancs ; les commentaires restent",
    ),
    (
        "Files and folders; `-` reads the standard input and writes the standard output",
        "Des fichiers et des dossiers ; `-` lit l'entrée standard et écrit sur la sortie standard",
    ),
    (
        "Write nothing; name the files that would change, and exit with status 1 if there are any",
        "Ne rien écrire ; nommer les fichiers qui changeraient, et sortir avec le code 1 s'il y en a",
    ),
    (
        "exit status 1 if a file would change",
        "code de sortie 1 si un fichier change",
    ),
    // new
    (
        "Write a skeleton of a description, every field explained, to fill in",
        "Écrire une description à remplir, où chaque champ est expliqué",
    ),
    ("What to describe", "Ce qu'il faut décrire"),
    // schema
    (
        "Print the JSON Schema of a kind of description, of mapping files or of reports; or the context of JSON-LD",
        "Afficher le schéma JSON d'un genre de description, des fichiers de correspondance ou des rapports ; ou le contexte de JSON-LD",
    ),
    (
        "A kind of description, `mapping`, `report`, or `context` for that of JSON-LD",
        "Un genre de description, `mapping`, `report`, ou `context`, le contexte de JSON-LD",
    ),
    // explain
    (
        "Say what a code means; without a code, list them all",
        "Dire ce que signifie un code ; sans code, les lister tous",
    ),
    ("The code of a diagnostic", "Le code d'un diagnostic"),
    // completions
    (
        "Print the completions of a shell",
        "Afficher les complétions d'un shell",
    ),
    ("The shell", "Le shell"),
];
