//! The challenges and themes that the association's wiki uses, each with the slug it has in catalogues.

/// A word of one of the wiki's lists. Slugs are never changed: catalogues hold them.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
}

const fn known(id: &'static str, name: &'static str) -> Known {
    Known { id, name }
}

/// The challenges ("défis").
pub(super) const CHALLENGES: &[Known] = &[
    known(
        "innover-sur-le-vehicule",
        "Abaisser les barrières pour innover sur le véhicule",
    ),
    known(
        "accompagner-une-collectivite",
        "Accompagner une collectivité à ouvrir un maximum de ressources et construire un kit d'aide à l'innovation",
    ),
    known(
        "covoiturage-quotidien",
        "Accélérer le déploiement du covoiturage quotidien",
    ),
    known(
        "mobilites-d-une-entreprise",
        "Aider à réduire les mobilités d'une entreprise dans sa globalité",
    ),
    known(
        "logistique-des-derniers-kilometres",
        "Améliorer la logistique des derniers kilomètres",
    ),
    known(
        "resilience",
        "Améliorer la résilience des systèmes de transports et des solutions de mobilités",
    ),
    known(
        "flux-logistiques",
        "Améliorer le remplissage des flux logistiques",
    ),
    known(
        "contenu-carbone-de-l-electricite",
        "Améliorer les connaissances sur le contenu carbone de l'électricité utilisée pour charger un véhicule en temps réel",
    ),
    known(
        "mobilites-des-personnes-agees",
        "Améliorer les solutions et développer de nouvelles solutions de mobilités pour les personnes agées",
    ),
    known(
        "mobilites-pour-tous",
        "Améliorer les solutions et développer de nouvelles solutions de mobilités pour tous",
    ),
    known(
        "remplissage-des-vehicules",
        "Augmenter le remplissage des véhicules individuels et collectifs",
    ),
    known(
        "connaissances-partagees",
        "Augmenter les connaissances partagées en cartographie et usages des véhicules et réseaux de transports",
    ),
    known("commerce-electronique", "Commerce électronique"),
    known("open-challenge", "Contribuer à l'Open Challenge"),
    known("seconde-vie-des-trottinettes", "2ème vie des trottinettes"),
    known(
        "emissions-des-vehicules",
        "Faciliter le partage la gestion la maintenance la comptabilité des émissions polluantes et de GES des véhicules",
    ),
    known("faire-progresser-la-fabmob", "Faire progresser la FabMob"),
    known("extreme-defi-ademe", "L'extrême défi ADEME"),
    known(
        "espace-public",
        "Maximiser les usages de l'espace public (personne et marchandise)",
    ),
    known(
        "nouveau-contrat-social",
        "Produire un nouveau contrat social entre les citoyens et les acteurs publics / privés pour augmenter les connaissances et changer les pratiques",
    ),
    known(
        "mobilite-individuelle-a-bas-cout",
        "Rendre accessible une mobilité individuelle à bas coût pour tous sans externalités négatives",
    ),
    known(
        "voyages-pedagogiques",
        "Simplifier et automatiser la gestion administrative et financière des voyages pédagogiques",
    ),
    known(
        "donnees-des-vehicules-connectes",
        "Simplifier la production et l'utilisation des données des véhicules connectés",
    ),
    known("open-innovation", "Soutenir l'open innvovation"),
    known("commerce-local", "Soutiens au commerce local"),
    known("territoire-open-source", "Vers un territoire Open Source"),
    known(
        "wiki-accueil",
        "Wiki - améliorer l'accueil - l'expérience et le parcours des contributeurs",
    ),
    known(
        "wiki-contribution",
        "Wiki - augmenter la contribution en qualité et quantité",
    ),
];

/// The themes.
pub(super) const THEMES: &[Known] = &[
    known("accessibilite", "Accessibilité dans les transports"),
    known("autopartage", "Autopartage"),
    known("collectivite", "Collectivité"),
    known("conseillers-en-mobilite", "Conseillers en mobilité"),
    known("covoiturage", "Covoiturage"),
    known("donnees-ouvertes", "Données ouvertes"),
    known("ecomobilite-scolaire", "Ecomobilité scolaire"),
    known("logistique", "Logistique"),
    known(
        "traces-de-mobilite",
        "Traces de mobilité et des données associées",
    ),
    known("velo-et-mobilites-actives", "Vélo et Mobilités Actives"),
    known("voiture-connectee", "Voiture Connectée"),
];
