//! Checks of what was not read from text: descriptions built in code, values of JSON.

use super::{Checker, Options, check_tree, locate};
use crate::diagnostic::{Error, Report};
use crate::model::Description;
use crate::text::Tree;

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
        let Self {
            options,
            buffer,
            found,
        } = self;
        let tree = Tree::of(value, &options.limits, buffer).map_err(Error::Exceeded)?;
        found.start(options.most(), options.profile.raises());
        check_tree(tree, options, true, found)?;
        Ok(locate::report(tree, found, options))
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
