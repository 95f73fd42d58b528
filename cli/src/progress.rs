//! A progress bar on the standard error, for work that takes long.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// What takes less is not worth a bar.
const PATIENCE: Duration = Duration::from_millis(500);

/// Counts what is done, and draws it after a moment.
#[derive(Debug)]
pub(crate) struct Progress {
    bar: ProgressBar,
    start: Instant,
    shown: std::sync::Once,
    wanted: bool,
}

impl Progress {
    pub(crate) fn new(wanted: bool) -> Self {
        Self {
            bar: ProgressBar::hidden(),
            start: Instant::now(),
            shown: std::sync::Once::new(),
            wanted,
        }
    }

    /// Says how much there is to do; nothing is known of streams.
    pub(crate) fn expect(&self, steps: usize) {
        self.bar
            .set_length(self.bar.length().unwrap_or_default() + steps as u64);
    }

    /// Counts steps that are done.
    pub(crate) fn step(&self, steps: usize) {
        if self.wanted && self.start.elapsed() > PATIENCE {
            self.shown.call_once(|| {
                let template = if self.bar.length().unwrap_or_default() > 0 {
                    "{wide_bar} {pos}/{len}"
                } else {
                    "{spinner} {pos}"
                };
                if let Ok(style) = ProgressStyle::with_template(template) {
                    self.bar.set_style(style);
                }
                self.bar.set_draw_target(ProgressDrawTarget::stderr());
            });
        }
        self.bar.inc(steps as u64);
    }

    /// Takes the bar away while something is written.
    pub(crate) fn aside<T>(&self, write: impl FnOnce() -> T) -> T {
        self.bar.suspend(write)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
