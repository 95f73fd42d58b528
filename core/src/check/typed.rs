//! Checks of what was not read from text: descriptions built in code, values of JSON.

use super::{Checker, Options, check_tree, locate, not_an_object};
use crate::diagnostic::{Error, Report};
use crate::model::{Description, Kind};
use crate::rules;
use crate::schema::shape::Object;
use crate::schema::{self, Found};
use crate::text::{Builder, Tree};

impl Checker {
    /// Checks a value of JSON. Diagnostics have pointers and no spans: there is no text.
    ///
    /// ```
    /// use communs::{Checker, Options};
    ///
    /// let value = serde_json::json!({ "communs": "1.0", "kind": "actor", "id": "fabmob", "name": 1 });
    /// let report = Checker::new(Options::default()).check_value(&value)?;
    /// let one = report.iter().find(|one| one.code() == "shape-type").unwrap();
    /// assert_eq!((one.pointer().as_str(), one.span()), ("/name", None));
    /// # Ok::<(), communs::diagnostic::Error>(())
    /// ```
    ///
    /// # Errors
    /// The value could not be looked at: it goes over a limit, or is of another version of the format.
    pub fn check_value(&mut self, value: &serde_json::Value) -> Result<Report, Error> {
        self.check_built(|builder| Ok(builder.value(value)?), |_, _| ())
            .map(|(report, _)| report)
    }

    /// Checks what a function builds, and hands the tree on where it is valid: for objects of other languages.
    ///
    /// # Errors
    /// What the function says, or else what [`Checker::check_value`] says.
    pub fn check_built<T, E: From<Error>>(
        &mut self,
        build: impl FnOnce(&mut Builder<'_>) -> Result<(), E>,
        then: impl FnOnce(Tree<'_>, Kind) -> T,
    ) -> Result<(Report, Option<T>), E> {
        let Self {
            options,
            buffer,
            found,
        } = self;
        let tree = Tree::build(&options.limits, buffer, build)?;
        found.start(options.most(), options.profile.raises());
        let kind = check_tree(tree, options, true, found)?;
        let report = locate::report(tree, found, options);
        let valid = report.is_valid().then(|| then(tree, kind));
        Ok((report, valid))
    }

    /// The same for a record by itself, before it is a part of a description: its fields, and what they have against
    /// each other.
    ///
    /// ```
    /// use communs::schema::record;
    /// use communs::{Checker, Options};
    ///
    /// let value = serde_json::json!({ "of": "fabmob", "role": "member", "since": "2024", "until": "2020" });
    /// let mut checker = Checker::new(Options::default());
    /// let membership = record("Membership").unwrap();
    /// let (report, valid) = checker.check_record(membership, |builder| builder.value(&value), |_| ())?;
    /// assert_eq!((report.diagnostics()[0].code(), valid), ("rule-order", None));
    /// # Ok::<(), communs::text::Exceeded>(())
    /// ```
    ///
    /// # Errors
    /// What the function says.
    pub fn check_record<T, E>(
        &mut self,
        record: &'static Object,
        build: impl FnOnce(&mut Builder<'_>) -> Result<(), E>,
        then: impl FnOnce(Tree<'_>) -> T,
    ) -> Result<(Report, Option<T>), E> {
        let Self {
            options,
            buffer,
            found,
        } = self;
        let tree = Tree::build(&options.limits, buffer, build)?;
        found.start(options.most(), options.profile.raises());
        let root = tree.root();
        if root.kind() == crate::text::Kind::Object {
            schema::walk_object(root, record, found);
            rules::check_record(record.name, root, found);
        } else {
            found.push(Found::at(root, not_an_object(root)));
        }
        let report = locate::report(tree, found, options);
        let valid = report.is_valid().then(|| then(tree));
        Ok((report, valid))
    }
}

impl Description {
    /// Checks a description that was built in code: its fields may each be right and not go together.
    ///
    /// ```
    /// use communs::model::{Commons, Description, License, Resource};
    /// use communs::{Options, parse};
    ///
    /// let license = License { spdx: "ODbL-1.0".parse()?, applies_to: None, url: None };
    /// let mut commons = Commons::new("openstreetmap".parse()?, "OpenStreetMap");
    /// commons.resource = Some(Resource { licenses: vec![license], ..Resource::default() });
    /// let description = Description::from(commons);
    ///
    /// let report = description.check(&Options::default())?;
    /// assert_eq!(report.diagnostics()[0].code(), "hint-no-nature");
    /// assert_eq!(parse(description.to_json(), &Options::default())?, description);
    /// assert_eq!(parse(description.to_yaml(), &Options::default())?, description);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// The description goes over a limit.
    pub fn check(&self, options: &Options) -> Result<Report, Error> {
        Checker::new(*options).check_value(&self.to_value())
    }
}
