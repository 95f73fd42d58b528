//! Which asterisks and underscores are emphasis, as CommonMark pairs them, and the apostrophes that say the same.

/// A part of a text.
#[derive(Debug, Clone)]
pub(super) enum Token {
    /// Wikitext as it is.
    Text(String),
    /// A run of asterisks or underscores.
    Run(Run),
    /// The end of a line that says nothing.
    Line,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    pub(super) mark: char,
    pub(super) count: usize,
    pub(super) opens: bool,
    pub(super) closes: bool,
}

impl Run {
    /// A run between two characters; none at the edges of the text.
    pub(super) fn new(mark: char, count: usize, before: Option<char>, after: Option<char>) -> Self {
        let blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let point = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace() && !c.is_alphanumeric());
        let left = !blank(after) && (!point(after) || blank(before) || point(before));
        let right = !blank(before) && (!point(before) || blank(after) || point(after));
        let (opens, closes) = if mark == '_' {
            (
                left && (!right || point(before)),
                right && (!left || point(after)),
            )
        } else {
            (left, right)
        };
        Self {
            mark,
            count,
            opens,
            closes,
        }
    }
}

/// What a run does: the widths that it closes, in order, what is left of it, the widths that it opens. The width of
/// both kinds at once is 3.
#[derive(Debug, Clone, Default)]
struct Effect {
    closes: Vec<usize>,
    left: usize,
    opens: Vec<usize>,
}

/// The text with apostrophes for emphasis; lines end at [`Token::Line`], and emphasis with them.
pub(super) fn written(tokens: &[Token]) -> Vec<String> {
    let effects = paired(tokens);
    let mut writer = Writer::default();
    let mut effects = effects.into_iter();
    for token in tokens {
        match token {
            Token::Text(text) => writer.text(text),
            Token::Line => writer.end_line(),
            Token::Run(run) => {
                let Some(effect) = effects.next() else { continue };
                for width in effect.closes {
                    writer.close(width);
                }
                if effect.left > 0 {
                    writer.text(&run.mark.to_string().repeat(effect.left));
                }
                for width in effect.opens.into_iter().rev() {
                    writer.open(width);
                }
            }
        }
    }
    writer.lines.push(writer.line);
    writer.lines
}

/// What each run does.
fn paired(tokens: &[Token]) -> Vec<Effect> {
    let runs: Vec<Run> = tokens
        .iter()
        .filter_map(|token| match token {
            Token::Run(run) => Some(*run),
            _ => None,
        })
        .collect();
    let mut effects: Vec<Effect> = runs
        .iter()
        .map(|run| Effect {
            left: run.count,
            ..Effect::default()
        })
        .collect();
    let mut openers: Vec<usize> = Vec::new();
    // Below these none of the openers pairs with such a run.
    let mut bottoms = [0_usize; 12];
    for (at, run) in runs.iter().enumerate() {
        let kind = usize::from(run.mark == '_') * 6 + usize::from(run.opens) * 3 + run.count % 3;
        let mut last = None;
        while run.closes && effects.get(at).is_some_and(|effect| effect.left > 0) {
            let bottom = bottoms.get(kind).copied().unwrap_or(0).min(openers.len());
            let found = openers
                .get(bottom..)
                .unwrap_or_default()
                .iter()
                .rposition(|opener| runs.get(*opener).is_some_and(|opener| pair(opener, run)));
            let Some(position) = found.map(|found| bottom + found) else {
                if let Some(bottom) = bottoms.get_mut(kind) {
                    *bottom = openers.len();
                }
                break;
            };
            openers.truncate(position + 1);
            let Some(opener) = openers.last().copied() else {
                break;
            };
            let left = |at: usize| effects.get(at).map_or(0, |effect| effect.left);
            let width = if left(opener) >= 2 && left(at) >= 2 { 2 } else { 1 };
            let again = last == Some(opener);
            last = Some(opener);
            if let Some(effect) = effects.get_mut(opener) {
                effect.left -= width;
                add(&mut effect.opens, width, again);
                if effect.left == 0 {
                    openers.pop();
                }
            }
            if let Some(effect) = effects.get_mut(at) {
                effect.left -= width;
                add(&mut effect.closes, width, again);
            }
        }
        if run.opens && effects.get(at).is_some_and(|effect| effect.left > 0) {
            openers.push(at);
        }
        for bottom in &mut bottoms {
            *bottom = (*bottom).min(openers.len());
        }
    }
    effects
}

/// Adds a width; to that before, where the same two runs give both.
fn add(widths: &mut Vec<usize>, width: usize, again: bool) {
    match widths.last_mut() {
        Some(before) if again && *before + width == 3 => *before = 3,
        _ => widths.push(width),
    }
}

fn pair(opener: &Run, closer: &Run) -> bool {
    let thirds = (opener.closes || closer.opens)
        && (opener.count + closer.count).is_multiple_of(3)
        && !(opener.count.is_multiple_of(3) && closer.count.is_multiple_of(3));
    opener.mark == closer.mark && !thirds
}

/// Writes lines with apostrophes.
#[derive(Debug, Default)]
struct Writer {
    lines: Vec<String>,
    line: String,
    /// The widths that are open; those within the same width are not written.
    open: Vec<(usize, bool)>,
    /// The line ends with apostrophes that are markup.
    marked: bool,
}

impl Writer {
    fn text(&mut self, text: &str) {
        if self.marked && text.starts_with('\'') {
            self.line.push_str(NOTHING);
        }
        self.marked &= text.is_empty();
        self.line.push_str(text);
    }

    fn quotes(&mut self, width: usize) {
        if self.line.ends_with('\'') {
            self.line.push_str(NOTHING);
        }
        self.line.push_str(match width {
            3 => "'''''",
            2 => "'''",
            _ => "''",
        });
        self.marked = true;
    }

    fn open(&mut self, width: usize) {
        if width == 3 && !self.open.is_empty() {
            self.open(1);
            return self.open(2);
        }
        let fresh = !self.open.iter().any(|(own, _)| *own == width || *own == 3);
        if fresh {
            self.quotes(width);
        }
        self.open.push((width, fresh));
    }

    fn close(&mut self, width: usize) {
        // Pairs stand in one another, so that what was opened last is what closes.
        if let Some((own, written)) = self.open.pop() {
            if written {
                self.quotes(own);
            }
            if own < width {
                self.close(width - own);
            }
        }
    }

    fn end_line(&mut self) {
        let open = std::mem::take(&mut self.open);
        for (width, written) in open.iter().rev() {
            if *written {
                self.quotes(*width);
            }
        }
        self.lines.push(std::mem::take(&mut self.line));
        self.marked = false;
        for (width, written) in &open {
            if *written {
                self.quotes(*width);
            }
        }
        self.open = open;
    }
}

/// What keeps two marks apart, and shows nothing.
pub(super) const NOTHING: &str = "<nowiki/>";
