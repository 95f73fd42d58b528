//! `context.jsonld`: what the keys of documents mean.
//!
//! Each kind has a context of its own, and each record one inside of it, so that `status` is what the record says that it is.
//! There are no prefixes, so that no address is taken for a short form.

use serde_json::{Map, Value, json};

use super::added::{ADDED, CLASSES};
use super::term::{How, OWN, XSD, class_of, how, iri, iri_of, is_class, key, record};
use crate::model::{Field, Model, Record, Type};

type Context = Map<String, Value>;

/// The whole file.
pub(crate) fn context(model: &Model) -> Result<String, String> {
    let mut context = Context::new();
    context.insert("@version".into(), json!(1.1));
    context.insert("id".into(), "@id".into());
    context.insert("kind".into(), "@type".into());
    let classes = model.records.iter().filter_map(|record| record.class.as_deref());
    let words = model.vocabularies.iter().flat_map(|words| words.terms.values());
    let named = words.map(String::as_str).filter(|term| is_class(term));
    let mut classes: Vec<_> = classes.chain(named).chain(CLASSES).collect();
    classes.sort_unstable_by_key(|class| key(class));
    classes.dedup();
    for class in classes {
        define(&mut context, key(class), iri(class).into())?;
    }
    for date in ["gYear", "gYearMonth"] {
        define(&mut context, date, format!("{XSD}{date}").into())?;
    }
    for record in &model.records {
        if let (Some(kind), Some(class)) = (record.kind(), class_of(record)) {
            let terms = terms(model, record)?;
            define(&mut context, kind, json!({ "@id": class, "@context": terms }))?;
        }
    }
    serde_json::to_string_pretty(&json!({ "@context": context }))
        .map(|text| text + "\n")
        .map_err(|error| error.to_string())
}

/// What the keys of a record mean.
fn terms(model: &Model, of: &Record) -> Result<Context, String> {
    let mut context = Context::new();
    fields(model, of, &mut context)?;
    for field in &of.fields {
        // What the words of a list's items say is said of the record that has the list.
        let items = match &field.of {
            Type::List(items) => words_of(model, items)?,
            _ => continue,
        };
        said(model, items, &mut context)?;
    }
    Ok(context)
}

fn fields(model: &Model, of: &Record, context: &mut Context) -> Result<(), String> {
    for field in &of.fields {
        let named = |error| format!("{}.{}: {error}", of.name, field.key);
        let value = how(model, field).map_err(named)?;
        if let How::Nest(name) = &value {
            let nested = record(model, name)?;
            define(context, &field.key, "@nest".into())?;
            context.extend(terms_of_nested(model, nested, context)?);
        } else if let Some(definition) = definition(model, field, &value).map_err(named)? {
            define(context, &field.key, definition)?;
        }
    }
    for added in ADDED.iter().filter(|added| added.record == of.name) {
        if let Some(definition) = written(model, &iri(added.term), &added.how)? {
            define(context, added.key, definition)?;
        }
    }
    Ok(())
}

/// What the keys of a record mean whose fields are those of the record around it.
fn terms_of_nested(model: &Model, nested: &Record, around: &Context) -> Result<Context, String> {
    let terms = terms(model, nested)?;
    match terms
        .iter()
        .find(|(key, value)| around.get(*key).is_some_and(|there| there != *value))
    {
        Some((key, _)) => Err(format!("{}.{key} is something else around it", nested.name)),
        None => Ok(terms),
    }
}

/// The vocabularies of the fields of a list's items.
fn words_of<'m>(model: &'m Model, items: &Type) -> Result<Vec<&'m str>, String> {
    let Type::Record(name) = items else {
        return Ok(Vec::new());
    };
    let record = record(model, name)?;
    if record.kind().is_some() {
        return Ok(Vec::new());
    }
    Ok(record
        .fields
        .iter()
        .filter_map(|field| match &field.of {
            Type::Vocabulary(name) => Some(name.as_str()),
            _ => None,
        })
        .collect())
}

fn said(model: &Model, vocabularies: Vec<&str>, context: &mut Context) -> Result<(), String> {
    for name in vocabularies {
        let vocabulary = model.vocabulary(name).ok_or("an unknown vocabulary")?;
        for term in vocabulary.terms.values().filter(|term| !is_class(term)) {
            define(context, key(term), json!({ "@id": iri(term), "@type": "@id" }))?;
        }
    }
    Ok(())
}

fn definition(model: &Model, field: &Field, how: &How) -> Result<Option<Value>, String> {
    written(model, &iri_of(field), how)
}

fn written(model: &Model, id: &str, how: &How) -> Result<Option<Value>, String> {
    Ok(Some(match how {
        How::Id | How::Class | How::Nest(_) => return Ok(None),
        How::Link => json!({ "@id": id, "@type": "@id" }),
        How::Texts => json!({ "@id": id, "@container": "@language" }),
        How::ManyTexts => {
            let text = json!({ "@id": format!("{OWN}text"), "@container": "@language" });
            json!({ "@id": id, "@context": { "text": text } })
        }
        How::Plain | How::Native => json!({ "@id": id, "@language": null }),
        How::Typed(name) => json!({ "@id": id, "@type": format!("{XSD}{name}") }),
        How::Json => json!({ "@id": id, "@type": "@json" }),
        How::Description(_) => json!({ "@id": id }),
        How::Word(name) => {
            let vocabulary = model.vocabulary(name).ok_or("an unknown vocabulary")?;
            let words = vocabulary.words.iter();
            let words: Context = words
                .map(|(word, _)| (word.clone(), format!("{OWN}{name}/{word}").into()))
                .collect();
            json!({ "@id": id, "@type": "@vocab", "@context": words })
        }
        How::Node(name) => {
            let terms = terms(model, record(model, name)?)?;
            json!({ "@id": id, "@context": terms })
        }
        How::Named => {
            let part = |name| json!({ "@id": iri(name), "@language": null });
            let terms = json!({ "propertyID": part("schema:propertyID"), "value": part("schema:value") });
            json!({ "@id": id, "@context": terms })
        }
    }))
}

/// Defines a key once: what means two things would mean neither.
fn define(context: &mut Context, key: &str, definition: Value) -> Result<(), String> {
    match context.get(key) {
        Some(there) if *there != definition => Err(format!("`{key}` means {there} and {definition}")),
        _ => {
            context.insert(key.to_owned(), definition);
            Ok(())
        }
    }
}
