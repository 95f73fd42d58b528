//! What a plan makes of each column: a record may have as many of them as its author likes.

use std::collections::HashMap;

use super::plan::{Plan, Rule};

/// The columns that a plan speaks of, by their names.
#[derive(Debug, Default)]
pub(crate) struct Columns(HashMap<String, Column>);

/// What a plan makes of a column.
#[derive(Debug, Default)]
pub(super) struct Column {
    /// The rules that read it, by their numbers.
    rules: Vec<usize>,
    /// Whether it is kept under `extensions` whatever the rules make of it.
    pub(super) is_kept: bool,
    /// Whether what it says has a place, or was left alone.
    pub(super) is_settled: bool,
}

impl Columns {
    pub(super) fn of(plan: &Plan) -> Self {
        let mut columns: HashMap<String, Column> = HashMap::new();
        for (number, rule) in plan.rules.iter().enumerate() {
            columns.entry(rule.from.clone()).or_default().rules.push(number);
        }
        for name in plan.columns().chain(plan.leave.iter().map(String::as_str)) {
            columns.entry(name.to_owned()).or_default().is_settled = true;
        }
        for name in &plan.keep {
            columns.entry(name.clone()).or_default().is_kept = true;
        }
        Self(columns)
    }

    pub(super) fn get(&self, name: &str) -> Option<&Column> {
        self.0.get(name)
    }
}

impl Column {
    /// The rules that read it.
    pub(super) fn rules<'p>(&self, plan: &'p Plan) -> impl Iterator<Item = &'p Rule> {
        self.rules.iter().filter_map(|number| plan.rules.get(*number))
    }
}
