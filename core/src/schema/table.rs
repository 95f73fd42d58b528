//! The shapes of the model, generated from its types by `cargo run -p communs-schemas`.

use super::shape::{Either, Field, Map, Number, Object, Shape, Text, ValueCheck};
use crate::text::word;
use crate::value::{self, Value};

/// A document that describes an actor.
pub static ACTOR: Object = Object {
    name: "Actor",
    fields: &[
        Field {
            name: "communs",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::FormatVersion::NAME,
                    check: <value::FormatVersion as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "kind",
            shape: Shape::Words(&["actor"]),
        },
        Field {
            name: "id",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Slug::NAME,
                    check: <value::Slug as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "name",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: true,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: true,
                    longest: None,
                })),
            }),
        },
        Field {
            name: "summary",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: Some(300),
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: Some(300),
                })),
            }),
        },
        Field {
            name: "description",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                })),
            }),
        },
        Field {
            name: "language",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::LanguageTag::NAME,
                    check: <value::LanguageTag as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "aliases",
            shape: Shape::List(&Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "sameAs",
            shape: Shape::List(&Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Iri::NAME,
                    check: <value::Iri as Value>::check,
                }),
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "links",
            shape: Shape::List(&Shape::Object(&DEF_LINK)),
        },
        Field {
            name: "image",
            shape: Shape::Object(&DEF_IMAGE),
        },
        Field {
            name: "tags",
            shape: Shape::List(&Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "themes",
            shape: Shape::List(&Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Slug::NAME,
                    check: <value::Slug as Value>::check,
                }),
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "challenges",
            shape: Shape::List(&Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Slug::NAME,
                    check: <value::Slug as Value>::check,
                }),
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "territories",
            shape: Shape::List(&Shape::Object(&DEF_TERRITORY)),
        },
        Field {
            name: "types",
            shape: Shape::List(&Shape::Words(&[
                "territory",
                "company",
                "research-lab",
                "start-up",
                "competitiveness-cluster",
                "university",
                "agency",
                "ministry",
                "association",
                "cooperative",
                "transport-operator",
                "mobility-authority",
                "public-institution",
                "federation",
                "incubator",
                "third-place",
                "community",
                "person",
                "other",
            ])),
        },
        Field {
            name: "legalForm",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "identifiers",
            shape: Shape::Object(&DEF_IDENTIFIERS),
        },
        Field {
            name: "location",
            shape: Shape::Object(&DEF_LOCATION),
        },
        Field {
            name: "memberships",
            shape: Shape::List(&Shape::Object(&DEF_MEMBERSHIP)),
        },
        Field {
            name: "offers",
            shape: Shape::List(&Shape::Object(&DEF_OFFER)),
        },
        Field {
            name: "interests",
            shape: Shape::List(&Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                })),
            })),
        },
        Field {
            name: "contacts",
            shape: Shape::List(&Shape::Object(&DEF_CONTACT)),
        },
        Field {
            name: "needs",
            shape: Shape::List(&Shape::Object(&DEF_NEED)),
        },
        Field {
            name: "created",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::PartialDate::NAME,
                    check: <value::PartialDate as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "modified",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::PartialDate::NAME,
                    check: <value::PartialDate as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "provenance",
            shape: Shape::List(&Shape::Object(&DEF_PROVENANCE)),
        },
        Field {
            name: "extensions",
            shape: Shape::Anything,
        },
    ],
    words: &[
        word("communs"),
        word("kind"),
        word("id"),
        word("name"),
        word("summary"),
        word("description"),
        word("language"),
        word("aliases"),
        word("sameAs"),
        word("links"),
        word("image"),
        word("tags"),
        word("themes"),
        word("challenges"),
        word("territories"),
        word("types"),
        word("legalForm"),
        word("identifiers"),
        word("location"),
        word("memberships"),
        word("offers"),
        word("interests"),
        word("contacts"),
        word("needs"),
        word("created"),
        word("modified"),
        word("provenance"),
        word("extensions"),
    ],
    required: 0b1111,
};

/// A document that describes a catalogue.
pub static CATALOGUE: Object = Object {
    name: "Catalogue",
    fields: &[
        Field {
            name: "communs",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::FormatVersion::NAME,
                    check: <value::FormatVersion as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "kind",
            shape: Shape::Words(&["catalogue"]),
        },
        Field {
            name: "id",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Slug::NAME,
                    check: <value::Slug as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "name",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: true,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: true,
                    longest: None,
                })),
            }),
        },
        Field {
            name: "language",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::LanguageTag::NAME,
                    check: <value::LanguageTag as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "base",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Iri::NAME,
                    check: <value::Iri as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "license",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Spdx::NAME,
                    check: <value::Spdx as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "publisher",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Reference::NAME,
                    check: <value::Reference as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "themes",
            shape: Shape::List(&Shape::Object(&DEF_WORD)),
        },
        Field {
            name: "challenges",
            shape: Shape::List(&Shape::Object(&DEF_WORD)),
        },
        Field {
            name: "actors",
            shape: Shape::List(&Shape::Object(&DEF_ACTOR)),
        },
        Field {
            name: "commons",
            shape: Shape::List(&Shape::Object(&DEF_COMMONS)),
        },
        Field {
            name: "projects",
            shape: Shape::List(&Shape::Object(&DEF_PROJECT)),
        },
    ],
    words: &[
        word("communs"),
        word("kind"),
        word("id"),
        word("name"),
        word("language"),
        word("base"),
        word("license"),
        word("publisher"),
        word("themes"),
        word("challenges"),
        word("actors"),
        word("commons"),
        word("projects"),
    ],
    required: 0b1111,
};

/// A document that describes a commons.
pub static COMMONS: Object = Object {
    name: "Commons",
    fields: &[
        Field {
            name: "communs",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::FormatVersion::NAME,
                    check: <value::FormatVersion as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "kind",
            shape: Shape::Words(&["commons"]),
        },
        Field {
            name: "id",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Slug::NAME,
                    check: <value::Slug as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "name",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: true,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: true,
                    longest: None,
                })),
            }),
        },
        Field {
            name: "summary",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: Some(300),
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: Some(300),
                })),
            }),
        },
        Field {
            name: "description",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                })),
            }),
        },
        Field {
            name: "language",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::LanguageTag::NAME,
                    check: <value::LanguageTag as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "aliases",
            shape: Shape::List(&Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "sameAs",
            shape: Shape::List(&Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Iri::NAME,
                    check: <value::Iri as Value>::check,
                }),
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "links",
            shape: Shape::List(&Shape::Object(&DEF_LINK)),
        },
        Field {
            name: "image",
            shape: Shape::Object(&DEF_IMAGE),
        },
        Field {
            name: "tags",
            shape: Shape::List(&Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "themes",
            shape: Shape::List(&Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Slug::NAME,
                    check: <value::Slug as Value>::check,
                }),
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "challenges",
            shape: Shape::List(&Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Slug::NAME,
                    check: <value::Slug as Value>::check,
                }),
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "territories",
            shape: Shape::List(&Shape::Object(&DEF_TERRITORY)),
        },
        Field {
            name: "resource",
            shape: Shape::Object(&DEF_RESOURCE),
        },
        Field {
            name: "community",
            shape: Shape::Object(&DEF_COMMUNITY),
        },
        Field {
            name: "governance",
            shape: Shape::Object(&DEF_GOVERNANCE),
        },
        Field {
            name: "scopes",
            shape: Shape::List(&Shape::Words(&["project", "sector", "infrastructure"])),
        },
        Field {
            name: "maturity",
            shape: Shape::Object(&DEF_MATURITY),
        },
        Field {
            name: "relations",
            shape: Shape::List(&Shape::Object(&DEF_RELATION)),
        },
        Field {
            name: "adoption",
            shape: Shape::Object(&DEF_ADOPTION),
        },
        Field {
            name: "assessments",
            shape: Shape::List(&Shape::Object(&DEF_ASSESSMENT)),
        },
        Field {
            name: "funding",
            shape: Shape::List(&Shape::Object(&DEF_FUNDING)),
        },
        Field {
            name: "needs",
            shape: Shape::List(&Shape::Object(&DEF_NEED)),
        },
        Field {
            name: "created",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::PartialDate::NAME,
                    check: <value::PartialDate as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "modified",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::PartialDate::NAME,
                    check: <value::PartialDate as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "provenance",
            shape: Shape::List(&Shape::Object(&DEF_PROVENANCE)),
        },
        Field {
            name: "extensions",
            shape: Shape::Anything,
        },
    ],
    words: &[
        word("communs"),
        word("kind"),
        word("id"),
        word("name"),
        word("summary"),
        word("description"),
        word("language"),
        word("aliases"),
        word("sameAs"),
        word("links"),
        word("image"),
        word("tags"),
        word("themes"),
        word("challenges"),
        word("territories"),
        word("resource"),
        word("community"),
        word("governance"),
        word("scopes"),
        word("maturity"),
        word("relations"),
        word("adoption"),
        word("assessments"),
        word("funding"),
        word("needs"),
        word("created"),
        word("modified"),
        word("provenance"),
        word("extensions"),
    ],
    required: 0b1111,
};

static DEF_ACTOR: Object = Object {
    name: "Actor",
    fields: ACTOR.fields,
    words: ACTOR.words,
    required: 0b1100,
};

static DEF_ADOPTION: Object = Object {
    name: "Adoption",
    fields: &[
        Field {
            name: "setup",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                })),
            }),
        },
        Field {
            name: "legal",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                })),
            }),
        },
        Field {
            name: "costs",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                })),
            }),
        },
        Field {
            name: "conditions",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                })),
            }),
        },
        Field {
            name: "demo",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Url::NAME,
                    check: <value::Url as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "feedback",
            shape: Shape::Object(&DEF_FEEDBACK),
        },
    ],
    words: &[
        word("setup"),
        word("legal"),
        word("costs"),
        word("conditions"),
        word("demo"),
        word("feedback"),
    ],
    required: 0b0,
};

static DEF_ASSESSMENT: Object = Object {
    name: "Assessment",
    fields: &[
        Field {
            name: "grid",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "date",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::PartialDate::NAME,
                    check: <value::PartialDate as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "by",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Reference::NAME,
                    check: <value::Reference as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "selfAssessment",
            shape: Shape::Boolean,
        },
        Field {
            name: "criteria",
            shape: Shape::List(&Shape::Object(&DEF_CRITERION)),
        },
    ],
    words: &[
        word("grid"),
        word("date"),
        word("by"),
        word("selfAssessment"),
        word("criteria"),
    ],
    required: 0b1011,
};

static DEF_BUDGET: Object = Object {
    name: "Budget",
    fields: &[
        Field {
            name: "amount",
            shape: Shape::Either(&Either {
                boolean: None,
                number: Some(Shape::Number(Number {
                    least: Some(0.0),
                    above: None,
                    most: None,
                })),
                object: None,
                text: Some(Shape::Text(Text {
                    value: Some(ValueCheck {
                        name: value::Decimal::NAME,
                        check: <value::Decimal as Value>::check,
                    }),
                    not_blank: false,
                    longest: None,
                })),
            }),
        },
        Field {
            name: "currency",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::CurrencyCode::NAME,
                    check: <value::CurrencyCode as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
    ],
    words: &[word("amount"), word("currency")],
    required: 0b11,
};

static DEF_COMMONS: Object = Object {
    name: "Commons",
    fields: COMMONS.fields,
    words: COMMONS.words,
    required: 0b1100,
};

static DEF_COMMUNITY: Object = Object {
    name: "Community",
    fields: &[
        Field {
            name: "members",
            shape: Shape::List(&Shape::Object(&DEF_COMMUNITY_MEMBER)),
        },
        Field {
            name: "users",
            shape: Shape::List(&Shape::Object(&DEF_COMMUNITY_USER)),
        },
        Field {
            name: "contributing",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Url::NAME,
                    check: <value::Url as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "codeOfConduct",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Url::NAME,
                    check: <value::Url as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
    ],
    words: &[
        word("members"),
        word("users"),
        word("contributing"),
        word("codeOfConduct"),
    ],
    required: 0b0,
};

static DEF_COMMUNITY_MEMBER: Object = Object {
    name: "CommunityMember",
    fields: &[
        Field {
            name: "actor",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Reference::NAME,
                    check: <value::Reference as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "role",
            shape: Shape::Words(&[
                "carrier",
                "contributor",
                "operator",
                "guarantor",
                "sponsor",
                "member",
                "facilitator",
                "source",
            ]),
        },
        Field {
            name: "since",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::PartialDate::NAME,
                    check: <value::PartialDate as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "until",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::PartialDate::NAME,
                    check: <value::PartialDate as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
    ],
    words: &[word("actor"), word("role"), word("since"), word("until")],
    required: 0b11,
};

static DEF_COMMUNITY_USER: Object = Object {
    name: "CommunityUser",
    fields: &[
        Field {
            name: "actor",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Reference::NAME,
                    check: <value::Reference as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "since",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::PartialDate::NAME,
                    check: <value::PartialDate as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "evidence",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Url::NAME,
                    check: <value::Url as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
    ],
    words: &[word("actor"), word("since"), word("evidence")],
    required: 0b1,
};

static DEF_CONTACT: Object = Object {
    name: "Contact",
    fields: &[
        Field {
            name: "role",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "name",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "url",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Url::NAME,
                    check: <value::Url as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "email",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Email::NAME,
                    check: <value::Email as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
    ],
    words: &[word("role"), word("name"), word("url"), word("email")],
    required: 0b0,
};

static DEF_CRITERION: Object = Object {
    name: "Criterion",
    fields: &[
        Field {
            name: "key",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "value",
            shape: Shape::Either(&Either {
                boolean: Some(Shape::Boolean),
                number: Some(Shape::Number(Number {
                    least: None,
                    above: None,
                    most: None,
                })),
                object: None,
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                })),
            }),
        },
        Field {
            name: "evidence",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                })),
            }),
        },
    ],
    words: &[word("key"), word("value"), word("evidence")],
    required: 0b11,
};

static DEF_DELIVERABLE: Object = Object {
    name: "Deliverable",
    fields: &[
        Field {
            name: "name",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: true,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: true,
                    longest: None,
                })),
            }),
        },
        Field {
            name: "due",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::PartialDate::NAME,
                    check: <value::PartialDate as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "done",
            shape: Shape::Either(&Either {
                boolean: Some(Shape::Boolean),
                number: None,
                object: None,
                text: Some(Shape::Text(Text {
                    value: Some(ValueCheck {
                        name: value::PartialDate::NAME,
                        check: <value::PartialDate as Value>::check,
                    }),
                    not_blank: false,
                    longest: None,
                })),
            }),
        },
        Field {
            name: "commons",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Reference::NAME,
                    check: <value::Reference as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
    ],
    words: &[word("name"), word("due"), word("done"), word("commons")],
    required: 0b1,
};

static DEF_FEEDBACK: Object = Object {
    name: "Feedback",
    fields: &[
        Field {
            name: "url",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Url::NAME,
                    check: <value::Url as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "outcome",
            shape: Shape::Words(&["success", "failure"]),
        },
        Field {
            name: "summary",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                })),
            }),
        },
    ],
    words: &[word("url"), word("outcome"), word("summary")],
    required: 0b11,
};

static DEF_FUNDING: Object = Object {
    name: "Funding",
    fields: &[
        Field {
            name: "kind",
            shape: Shape::Words(&[
                "membership",
                "partnership-agreement",
                "grant",
                "call",
                "donation",
                "in-kind",
                "revenue",
                "other",
            ]),
        },
        Field {
            name: "funder",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Reference::NAME,
                    check: <value::Reference as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "call",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "amount",
            shape: Shape::Either(&Either {
                boolean: None,
                number: Some(Shape::Number(Number {
                    least: Some(0.0),
                    above: None,
                    most: None,
                })),
                object: None,
                text: Some(Shape::Text(Text {
                    value: Some(ValueCheck {
                        name: value::Decimal::NAME,
                        check: <value::Decimal as Value>::check,
                    }),
                    not_blank: false,
                    longest: None,
                })),
            }),
        },
        Field {
            name: "currency",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::CurrencyCode::NAME,
                    check: <value::CurrencyCode as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "rate",
            shape: Shape::Number(Number {
                least: None,
                above: Some(0.0),
                most: Some(1.0),
            }),
        },
        Field {
            name: "decided",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::PartialDate::NAME,
                    check: <value::PartialDate as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "status",
            shape: Shape::Words(&["candidate", "selected", "rejected", "ended"]),
        },
    ],
    words: &[
        word("kind"),
        word("funder"),
        word("call"),
        word("amount"),
        word("currency"),
        word("rate"),
        word("decided"),
        word("status"),
    ],
    required: 0b1,
};

static DEF_GOVERNANCE: Object = Object {
    name: "Governance",
    fields: &[
        Field {
            name: "model",
            shape: Shape::Words(&[
                "single-maintainer",
                "core-team",
                "association",
                "foundation",
                "cooperative",
                "public-body",
                "consortium",
                "assembly",
                "other",
            ]),
        },
        Field {
            name: "summary",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                })),
            }),
        },
        Field {
            name: "rules",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Url::NAME,
                    check: <value::Url as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "stewards",
            shape: Shape::List(&Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Reference::NAME,
                    check: <value::Reference as Value>::check,
                }),
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "legalVehicle",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
    ],
    words: &[
        word("model"),
        word("summary"),
        word("rules"),
        word("stewards"),
        word("legalVehicle"),
    ],
    required: 0b0,
};

static DEF_IDENTIFIERS: Object = Object {
    name: "Identifiers",
    fields: &[
        Field {
            name: "siren",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Siren::NAME,
                    check: <value::Siren as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "siret",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Siret::NAME,
                    check: <value::Siret as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "rna",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Rna::NAME,
                    check: <value::Rna as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "ror",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Ror::NAME,
                    check: <value::Ror as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "wikidata",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Wikidata::NAME,
                    check: <value::Wikidata as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "isni",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Isni::NAME,
                    check: <value::Isni as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "orcid",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Orcid::NAME,
                    check: <value::Orcid as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "lei",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Lei::NAME,
                    check: <value::Lei as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "vat",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Vat::NAME,
                    check: <value::Vat as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "naf",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Naf::NAME,
                    check: <value::Naf as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
    ],
    words: &[
        word("siren"),
        word("siret"),
        word("rna"),
        word("ror"),
        word("wikidata"),
        word("isni"),
        word("orcid"),
        word("lei"),
        word("vat"),
        word("naf"),
    ],
    required: 0b0,
};

static DEF_IMAGE: Object = Object {
    name: "Image",
    fields: &[
        Field {
            name: "url",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Url::NAME,
                    check: <value::Url as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "alt",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                })),
            }),
        },
        Field {
            name: "license",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Spdx::NAME,
                    check: <value::Spdx as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
    ],
    words: &[word("url"), word("alt"), word("license")],
    required: 0b1,
};

static DEF_KIND_FROM: Object = Object {
    name: "KindFrom",
    fields: &[
        Field {
            name: "from",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "words",
            shape: Shape::Map(&Map {
                keys: None,
                values: Shape::Words(&["actor", "commons", "project"]),
                least: 0,
            }),
        },
    ],
    words: &[word("from"), word("words")],
    required: 0b11,
};

static DEF_LICENSE: Object = Object {
    name: "License",
    fields: &[
        Field {
            name: "spdx",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Spdx::NAME,
                    check: <value::Spdx as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "appliesTo",
            shape: Shape::Words(&["code", "data", "content", "hardware", "documentation"]),
        },
        Field {
            name: "url",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Url::NAME,
                    check: <value::Url as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
    ],
    words: &[word("spdx"), word("appliesTo"), word("url")],
    required: 0b1,
};

static DEF_LINK: Object = Object {
    name: "Link",
    fields: &[
        Field {
            name: "role",
            shape: Shape::Words(&[
                "homepage",
                "source-code",
                "documentation",
                "demo",
                "download",
                "data",
                "api",
                "issues",
                "chat",
                "forum",
                "mailing-list",
                "wiki",
                "social",
                "video",
                "interview",
                "other",
            ]),
        },
        Field {
            name: "url",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Url::NAME,
                    check: <value::Url as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "label",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                })),
            }),
        },
    ],
    words: &[word("role"), word("url"), word("label")],
    required: 0b11,
};

static DEF_LOCATION: Object = Object {
    name: "Location",
    fields: &[
        Field {
            name: "address",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "postalCode",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "city",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "country",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::CountryCode::NAME,
                    check: <value::CountryCode as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "latitude",
            shape: Shape::Number(Number {
                least: Some(-90.0),
                above: None,
                most: Some(90.0),
            }),
        },
        Field {
            name: "longitude",
            shape: Shape::Number(Number {
                least: Some(-180.0),
                above: None,
                most: Some(180.0),
            }),
        },
    ],
    words: &[
        word("address"),
        word("postalCode"),
        word("city"),
        word("country"),
        word("latitude"),
        word("longitude"),
    ],
    required: 0b0,
};

static DEF_MAPPED_LIST: Object = Object {
    name: "MappedList",
    fields: &[
        Field {
            name: "at",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "set",
            shape: Shape::Map(&Map {
                keys: None,
                values: Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                }),
                least: 0,
            }),
        },
    ],
    words: &[word("at"), word("set")],
    required: 0b1,
};

static DEF_MATURITY: Object = Object {
    name: "Maturity",
    fields: &[
        Field {
            name: "phase",
            shape: Shape::Words(&["prefiguration", "emergence", "maturity"]),
        },
        Field {
            name: "development",
            shape: Shape::Words(&[
                "idea",
                "prototype",
                "proof-of-concept",
                "first-users",
                "validated",
            ]),
        },
        Field {
            name: "activity",
            shape: Shape::Words(&["active", "dormant", "archived"]),
        },
    ],
    words: &[word("phase"), word("development"), word("activity")],
    required: 0b0,
};

static DEF_MEMBERSHIP: Object = Object {
    name: "Membership",
    fields: &[
        Field {
            name: "of",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Reference::NAME,
                    check: <value::Reference as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "role",
            shape: Shape::Words(&["member", "partner", "board", "founder", "staff"]),
        },
        Field {
            name: "status",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "since",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::PartialDate::NAME,
                    check: <value::PartialDate as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "until",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::PartialDate::NAME,
                    check: <value::PartialDate as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "agreement",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Url::NAME,
                    check: <value::Url as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
    ],
    words: &[
        word("of"),
        word("role"),
        word("status"),
        word("since"),
        word("until"),
        word("agreement"),
    ],
    required: 0b11,
};

static DEF_NEED: Object = Object {
    name: "Need",
    fields: &[
        Field {
            name: "kind",
            shape: Shape::Words(&[
                "skill",
                "funding",
                "test-territory",
                "data",
                "software",
                "knowledge",
                "legal",
                "hardware",
                "partner",
                "other",
            ]),
        },
        Field {
            name: "summary",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: true,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: true,
                    longest: None,
                })),
            }),
        },
        Field {
            name: "description",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                })),
            }),
        },
        Field {
            name: "profile",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "themes",
            shape: Shape::List(&Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Slug::NAME,
                    check: <value::Slug as Value>::check,
                }),
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "challenges",
            shape: Shape::List(&Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Slug::NAME,
                    check: <value::Slug as Value>::check,
                }),
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "opened",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::PartialDate::NAME,
                    check: <value::PartialDate as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "closed",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::PartialDate::NAME,
                    check: <value::PartialDate as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "status",
            shape: Shape::Words(&["open", "in-progress", "met", "withdrawn"]),
        },
        Field {
            name: "contact",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Url::NAME,
                    check: <value::Url as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
    ],
    words: &[
        word("kind"),
        word("summary"),
        word("description"),
        word("profile"),
        word("themes"),
        word("challenges"),
        word("opened"),
        word("closed"),
        word("status"),
        word("contact"),
    ],
    required: 0b11,
};

static DEF_OFFER: Object = Object {
    name: "Offer",
    fields: &[
        Field {
            name: "kind",
            shape: Shape::Words(&[
                "skill",
                "funding",
                "test-territory",
                "data",
                "software",
                "knowledge",
                "legal",
                "hardware",
                "partner",
                "other",
            ]),
        },
        Field {
            name: "summary",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                })),
            }),
        },
        Field {
            name: "description",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                })),
            }),
        },
    ],
    words: &[word("kind"), word("summary"), word("description")],
    required: 0b1,
};

static DEF_PARTICIPANT: Object = Object {
    name: "Participant",
    fields: &[
        Field {
            name: "actor",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Reference::NAME,
                    check: <value::Reference as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "role",
            shape: Shape::Words(&[
                "carrier",
                "partner",
                "contributor",
                "funder",
                "user",
                "facilitator",
            ]),
        },
        Field {
            name: "interest",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                })),
            }),
        },
        Field {
            name: "contribution",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                })),
            }),
        },
    ],
    words: &[
        word("actor"),
        word("role"),
        word("interest"),
        word("contribution"),
    ],
    required: 0b11,
};

static DEF_PROJECT: Object = Object {
    name: "Project",
    fields: PROJECT.fields,
    words: PROJECT.words,
    required: 0b1100,
};

static DEF_PROVENANCE: Object = Object {
    name: "Provenance",
    fields: &[
        Field {
            name: "source",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "system",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "retrieved",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::PartialDate::NAME,
                    check: <value::PartialDate as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "license",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Spdx::NAME,
                    check: <value::Spdx as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "revision",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
    ],
    words: &[
        word("source"),
        word("system"),
        word("retrieved"),
        word("license"),
        word("revision"),
    ],
    required: 0b1,
};

static DEF_READ_COLUMN: Object = Object {
    name: "ReadColumn",
    fields: &[
        Field {
            name: "from",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "split",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "words",
            shape: Shape::Map(&Map {
                keys: None,
                values: Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                }),
                least: 0,
            }),
        },
        Field {
            name: "blanks",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "base",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "details",
            shape: Shape::Map(&Map {
                keys: None,
                values: Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                }),
                least: 0,
            }),
        },
    ],
    words: &[
        word("from"),
        word("split"),
        word("words"),
        word("blanks"),
        word("base"),
        word("details"),
    ],
    required: 0b1,
};

static DEF_RELATION: Object = Object {
    name: "Relation",
    fields: &[
        Field {
            name: "type",
            shape: Shape::Words(&["alternative-to", "derived-from", "part-of", "supersedes"]),
        },
        Field {
            name: "target",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Reference::NAME,
                    check: <value::Reference as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
    ],
    words: &[word("type"), word("target")],
    required: 0b11,
};

static DEF_RESOURCE: Object = Object {
    name: "Resource",
    fields: &[
        Field {
            name: "natures",
            shape: Shape::List(&Shape::Words(&[
                "software",
                "data",
                "standard",
                "hardware",
                "knowledge",
                "method",
                "training",
                "service",
                "infrastructure",
                "place",
                "network",
                "other",
            ])),
        },
        Field {
            name: "licenses",
            shape: Shape::List(&Shape::Object(&DEF_LICENSE)),
        },
        Field {
            name: "version",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "languages",
            shape: Shape::List(&Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::LanguageTag::NAME,
                    check: <value::LanguageTag as Value>::check,
                }),
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "implements",
            shape: Shape::List(&Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Reference::NAME,
                    check: <value::Reference as Value>::check,
                }),
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "dependsOn",
            shape: Shape::List(&Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Reference::NAME,
                    check: <value::Reference as Value>::check,
                }),
                not_blank: false,
                longest: None,
            })),
        },
    ],
    words: &[
        word("natures"),
        word("licenses"),
        word("version"),
        word("languages"),
        word("implements"),
        word("dependsOn"),
    ],
    required: 0b0,
};

static DEF_TERRITORY: Object = Object {
    name: "Territory",
    fields: &[
        Field {
            name: "scheme",
            shape: Shape::Words(&[
                "insee-commune",
                "insee-departement",
                "insee-region",
                "epci",
                "iso-3166-1",
                "iso-3166-2",
                "nuts",
                "wikidata",
            ]),
        },
        Field {
            name: "code",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "name",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                })),
            }),
        },
    ],
    words: &[word("scheme"), word("code"), word("name")],
    required: 0b11,
};

static DEF_WORD: Object = Object {
    name: "Word",
    fields: &[
        Field {
            name: "id",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Slug::NAME,
                    check: <value::Slug as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "name",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: true,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: true,
                    longest: None,
                })),
            }),
        },
    ],
    words: &[word("id"), word("name")],
    required: 0b11,
};

/// A mapping file.
pub static MAPPING: Object = Object {
    name: "Mapping",
    fields: &[
        Field {
            name: "name",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Slug::NAME,
                    check: <value::Slug as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "describes",
            shape: Shape::Words(&["actor", "commons", "project"]),
        },
        Field {
            name: "fields",
            shape: Shape::Map(&Map {
                keys: None,
                values: Shape::Either(&Either {
                    boolean: None,
                    number: None,
                    object: Some(Shape::Object(&DEF_READ_COLUMN)),
                    text: Some(Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: None,
                    })),
                }),
                least: 0,
            }),
        },
        Field {
            name: "unless",
            shape: Shape::Object(&DEF_KIND_FROM),
        },
        Field {
            name: "separator",
            shape: Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "lists",
            shape: Shape::List(&Shape::Object(&DEF_MAPPED_LIST)),
        },
        Field {
            name: "set",
            shape: Shape::Map(&Map {
                keys: None,
                values: Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                }),
                least: 0,
            }),
        },
        Field {
            name: "keep",
            shape: Shape::List(&Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "leave",
            shape: Shape::List(&Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "together",
            shape: Shape::Boolean,
        },
    ],
    words: &[
        word("name"),
        word("describes"),
        word("fields"),
        word("unless"),
        word("separator"),
        word("lists"),
        word("set"),
        word("keep"),
        word("leave"),
        word("together"),
    ],
    required: 0b110,
};

/// A document that describes a project.
pub static PROJECT: Object = Object {
    name: "Project",
    fields: &[
        Field {
            name: "communs",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::FormatVersion::NAME,
                    check: <value::FormatVersion as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "kind",
            shape: Shape::Words(&["project"]),
        },
        Field {
            name: "id",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Slug::NAME,
                    check: <value::Slug as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "name",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: true,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: true,
                    longest: None,
                })),
            }),
        },
        Field {
            name: "summary",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: Some(300),
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: Some(300),
                })),
            }),
        },
        Field {
            name: "description",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                })),
            }),
        },
        Field {
            name: "language",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::LanguageTag::NAME,
                    check: <value::LanguageTag as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "aliases",
            shape: Shape::List(&Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "sameAs",
            shape: Shape::List(&Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Iri::NAME,
                    check: <value::Iri as Value>::check,
                }),
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "links",
            shape: Shape::List(&Shape::Object(&DEF_LINK)),
        },
        Field {
            name: "image",
            shape: Shape::Object(&DEF_IMAGE),
        },
        Field {
            name: "tags",
            shape: Shape::List(&Shape::Text(Text {
                value: None,
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "themes",
            shape: Shape::List(&Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Slug::NAME,
                    check: <value::Slug as Value>::check,
                }),
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "challenges",
            shape: Shape::List(&Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Slug::NAME,
                    check: <value::Slug as Value>::check,
                }),
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "territories",
            shape: Shape::List(&Shape::Object(&DEF_TERRITORY)),
        },
        Field {
            name: "goal",
            shape: Shape::Either(&Either {
                boolean: None,
                number: None,
                object: Some(Shape::Map(&Map {
                    keys: Some(ValueCheck {
                        name: value::LanguageTag::NAME,
                        check: <value::LanguageTag as Value>::check,
                    }),
                    values: Shape::Text(Text {
                        value: None,
                        not_blank: false,
                        longest: None,
                    }),
                    least: 1,
                })),
                text: Some(Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                })),
            }),
        },
        Field {
            name: "participants",
            shape: Shape::List(&Shape::Object(&DEF_PARTICIPANT)),
        },
        Field {
            name: "produces",
            shape: Shape::List(&Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Reference::NAME,
                    check: <value::Reference as Value>::check,
                }),
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "uses",
            shape: Shape::List(&Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Reference::NAME,
                    check: <value::Reference as Value>::check,
                }),
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "contributesTo",
            shape: Shape::List(&Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::Reference::NAME,
                    check: <value::Reference as Value>::check,
                }),
                not_blank: false,
                longest: None,
            })),
        },
        Field {
            name: "phase",
            shape: Shape::Words(&["idea", "study", "operation"]),
        },
        Field {
            name: "status",
            shape: Shape::Words(&[
                "in-progress",
                "late",
                "paused",
                "blocked",
                "abandoned",
                "finished",
            ]),
        },
        Field {
            name: "start",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::PartialDate::NAME,
                    check: <value::PartialDate as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "end",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::PartialDate::NAME,
                    check: <value::PartialDate as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "budget",
            shape: Shape::Object(&DEF_BUDGET),
        },
        Field {
            name: "funding",
            shape: Shape::List(&Shape::Object(&DEF_FUNDING)),
        },
        Field {
            name: "deliverables",
            shape: Shape::List(&Shape::Object(&DEF_DELIVERABLE)),
        },
        Field {
            name: "externalIds",
            shape: Shape::Map(&Map {
                keys: None,
                values: Shape::Text(Text {
                    value: None,
                    not_blank: false,
                    longest: None,
                }),
                least: 0,
            }),
        },
        Field {
            name: "needs",
            shape: Shape::List(&Shape::Object(&DEF_NEED)),
        },
        Field {
            name: "created",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::PartialDate::NAME,
                    check: <value::PartialDate as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "modified",
            shape: Shape::Text(Text {
                value: Some(ValueCheck {
                    name: value::PartialDate::NAME,
                    check: <value::PartialDate as Value>::check,
                }),
                not_blank: false,
                longest: None,
            }),
        },
        Field {
            name: "provenance",
            shape: Shape::List(&Shape::Object(&DEF_PROVENANCE)),
        },
        Field {
            name: "extensions",
            shape: Shape::Anything,
        },
    ],
    words: &[
        word("communs"),
        word("kind"),
        word("id"),
        word("name"),
        word("summary"),
        word("description"),
        word("language"),
        word("aliases"),
        word("sameAs"),
        word("links"),
        word("image"),
        word("tags"),
        word("themes"),
        word("challenges"),
        word("territories"),
        word("goal"),
        word("participants"),
        word("produces"),
        word("uses"),
        word("contributesTo"),
        word("phase"),
        word("status"),
        word("start"),
        word("end"),
        word("budget"),
        word("funding"),
        word("deliverables"),
        word("externalIds"),
        word("needs"),
        word("created"),
        word("modified"),
        word("provenance"),
        word("extensions"),
    ],
    required: 0b1111,
};

/// Every record once, sorted by name; a kind as a member of a catalogue has it.
pub static RECORDS: &[&Object] = &[
    &DEF_ACTOR,
    &DEF_ADOPTION,
    &DEF_ASSESSMENT,
    &DEF_BUDGET,
    &CATALOGUE,
    &DEF_COMMONS,
    &DEF_COMMUNITY,
    &DEF_COMMUNITY_MEMBER,
    &DEF_COMMUNITY_USER,
    &DEF_CONTACT,
    &DEF_CRITERION,
    &DEF_DELIVERABLE,
    &DEF_FEEDBACK,
    &DEF_FUNDING,
    &DEF_GOVERNANCE,
    &DEF_IDENTIFIERS,
    &DEF_IMAGE,
    &DEF_LICENSE,
    &DEF_LINK,
    &DEF_LOCATION,
    &DEF_MATURITY,
    &DEF_MEMBERSHIP,
    &DEF_NEED,
    &DEF_OFFER,
    &DEF_PARTICIPANT,
    &DEF_PROJECT,
    &DEF_PROVENANCE,
    &DEF_RELATION,
    &DEF_RESOURCE,
    &DEF_TERRITORY,
    &DEF_WORD,
];
