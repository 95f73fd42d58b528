//! A progress bar on the standard error, for work that takes long.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::follow::Progress;

/// What takes less is not worth a bar.
const PATIENCE: Duration = Duration::from_millis(500);

/// Draws how far a run is, after a moment.
#[derive(Debug)]
pub(crate) struct Bar {
    drawn: ProgressBar,
    start: Instant,
    shown: bool,
    wanted: bool,
}

impl Bar {
    pub(crate) fn new(wanted: bool) -> Self {
        Self {
            drawn: ProgressBar::hidden(),
            start: Instant::now(),
            shown: false,
            wanted,
        }
    }

    /// Takes in how far the run is.
    pub(crate) fn at(&mut self, progress: Progress) {
        if !self.wanted {
            return;
        }
        if !self.shown && self.start.elapsed() > PATIENCE {
            self.shown = true;
            let template = if progress.total.is_some() {
                "{wide_bar} {pos}/{len}"
            } else {
                "{spinner} {pos}"
            };
            if let Ok(style) = ProgressStyle::with_template(template) {
                self.drawn.set_style(style);
            }
            self.drawn.set_length(progress.total.unwrap_or_default() as u64);
            self.drawn.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.drawn.set_position(progress.done as u64);
    }

    /// Takes the bar away while something is written.
    pub(crate) fn aside<T>(&self, write: impl FnOnce() -> T) -> T {
        self.drawn.suspend(write)
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.drawn.finish_and_clear();
    }
}
