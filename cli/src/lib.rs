//! The command `communs`, and what it does to files, as functions: the binary calls them, and so do the packages of other
//! languages.
//!
//! [`run`] is the command, its streams given; [`run_on_process`] runs it on those of the process. [`check_paths`] checks
//! files and folders, [`render`] writes a report for people, [`format_text`] puts a text in its usual form.
//!
//! ```
//! use communs_cli::{Context, run};
//!
//! let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
//! let mut context = Context {
//!     stdin: &mut "communs: '1.0'\nkind: actor\nid: fabmob\nname: FabMob\n".as_bytes(),
//!     stdout: &mut stdout,
//!     stderr: &mut stderr,
//!     colour: false,
//!     interactive: false,
//!     locale: communs::diagnostic::Locale::French,
//! };
//! let status = run(["communs", "check", "--format", "json", "-"], &mut context);
//! assert_eq!(status, 0);
//! ```

mod args;
mod bar;
mod batches;
mod catalogue;
mod check;
mod command;
mod completions;
mod convert;
mod documents;
mod engine;
mod explain;
mod failure;
mod folder;
mod follow;
mod foreign;
mod format;
mod help;
mod inputs;
mod lines;
mod new;
mod outfile;
mod output;
mod paths;
mod process;
mod refused;
mod schema;
mod stream;
mod tally;
mod usage;
mod words;

pub use command::{Context, locale_of_environment, run};
pub use failure::Failure;
pub use follow::{Follow, Looked, Progress};
pub use foreign::Beside;
pub use format::format_text;
pub use inputs::content_of;
pub use output::render;
pub use paths::check_paths;
pub use process::run_on_process;
pub use tally::Tally;

pub(crate) use command::Status;
