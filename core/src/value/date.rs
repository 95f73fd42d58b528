//! Dates as precise as they are known.

use super::{Flaw, Slug, Value, form};

text_value! {
    /// A year, a month or a day: `2023`, `2023-07`, `2023-07-01`, from year 1 to 9999.
    ///
    /// Source: ISO 8601-1 (EDTF level 0), the proleptic Gregorian calendar.
    ///
    /// ```
    /// use communs::value::PartialDate;
    ///
    /// let start: PartialDate = "2023-07".parse()?;
    /// let end: PartialDate = "2023".parse()?;
    /// assert!(!start.is_after(&end));
    /// assert!(start.is_after(&"2023-06-30".parse()?));
    /// assert_eq!("7 juillet 2023".parse::<PartialDate>().unwrap_err().suggestion(), Some("2023-07-07"));
    /// # Ok::<(), communs::value::Invalid>(())
    /// ```
    PartialDate
}

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CivilDate {
    /// From 1 to 9999.
    pub year: u16,
    /// From 1 to 12.
    pub month: u8,
    /// From 1 to 31.
    pub day: u8,
}

impl PartialDate {
    /// The first and the last day that the text of a partial date can mean; `None` where it is none.
    pub fn bounds(text: &str) -> Option<(CivilDate, CivilDate)> {
        read(text).ok()
    }

    /// The first day the date can mean.
    pub fn earliest(&self) -> CivilDate {
        self.span().0
    }

    /// The last day the date can mean.
    pub fn latest(&self) -> CivilDate {
        self.span().1
    }

    /// Whether the date is certainly after the other: neither `2023` nor `2023-07` is after the other.
    pub fn is_after(&self, other: &Self) -> bool {
        self.earliest() > other.latest()
    }

    fn span(&self) -> (CivilDate, CivilDate) {
        let none = CivilDate {
            year: 0,
            month: 0,
            day: 0,
        };
        Self::bounds(&self.0).unwrap_or((none, none))
    }
}

fn read(text: &str) -> Result<(CivilDate, CivilDate), Flaw> {
    let masks = ["####", "####-##", "####-##-##"];
    if !masks.iter().any(|mask| form::has_form(text, mask)) {
        return Err(Flaw::Form);
    }
    let number = |from: usize, to: usize| -> Option<u16> { text.get(from..to)?.parse().ok() };
    let small = |from: usize, to: usize| -> Option<u8> { text.get(from..to)?.parse().ok() };
    let year = number(0, 4).ok_or(Flaw::Form)?;
    let (month, day) = (small(5, 7), small(8, 10));
    // what the pattern sees, before what the calendar says
    if month.is_some_and(|month| !(1..=12).contains(&month))
        || day.is_some_and(|day| !(1..=31).contains(&day))
    {
        return Err(Flaw::Form);
    }
    let first = CivilDate {
        year,
        month: month.unwrap_or(1),
        day: day.unwrap_or(1),
    };
    let last_month = month.unwrap_or(12);
    let length = month_length(year, last_month);
    let last = CivilDate {
        year,
        month: last_month,
        day: day.unwrap_or(length),
    };
    if year == 0 || last.day > length {
        Err(Flaw::Calendar)
    } else {
        Ok((first, last))
    }
}

fn month_length(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 => 28 + u8::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The months in French and in English, accents off, and how they are cut short.
const MONTHS: [&[&str]; 12] = [
    &["janvier", "january", "jan", "janv"],
    &["fevrier", "february", "feb", "fev", "fevr"],
    &["mars", "march", "mar"],
    &["avril", "april", "avr", "apr"],
    &["mai", "may"],
    &["juin", "june", "jun"],
    &["juillet", "july", "jul", "juil"],
    &["aout", "august", "aug"],
    &["septembre", "september", "sept", "sep"],
    &["octobre", "october", "oct"],
    &["novembre", "november", "nov"],
    &["decembre", "december", "dec"],
];

fn month_number(word: &str) -> Option<usize> {
    let named = MONTHS.iter().position(|names| names.contains(&word));
    named.map(|place| place + 1).or_else(|| short_number(word))
}

/// One or two digits, `1er`, `7th` and the like.
fn short_number(word: &str) -> Option<usize> {
    let endings = ["er", "st", "nd", "rd", "th"];
    let digits = endings.iter().find_map(|ending| word.strip_suffix(ending));
    let digits = digits.unwrap_or(word);
    (digits.len() <= 2).then(|| digits.parse().ok()).flatten()
}

fn is_year(word: &str) -> bool {
    form::has_form(word, "####")
}

impl Value for PartialDate {
    const NAME: &'static str = "date";
    const PATTERN: &'static str = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";
    const DESCRIPTION: &'static str =
        "A year, a month or a day: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601).";
    const EXAMPLES: &'static [&'static str] = &["2023", "2023-07", "2024-02-29"];

    fn judge(text: &str) -> Result<(), Flaw> {
        read(text).map(|_| ())
    }

    /// Reads day before month in `01/07/2023`, as French does.
    fn guess(text: &str) -> Option<String> {
        let text = text.trim();
        // the date of a date and time
        if let Some((date, rest)) = text.split_at_checked(10)
            && rest.starts_with(['T', 't', ' '])
            && Self::judge(date).is_ok()
        {
            return Some(date.to_owned());
        }
        let words = Slug::of(text)?;
        let words: Vec<&str> = words.as_str().split('-').collect();
        let (year, month, day) = match *words.as_slice() {
            [year] if is_year(year) => (year, None, None),
            [year, month] | [month, year] if is_year(year) => (year, Some(month_number(month)?), None),
            [year, month, day] if is_year(year) => {
                (year, Some(month_number(month)?), Some(short_number(day)?))
            }
            [first, second, year] if is_year(year) => match (short_number(first), month_number(second)) {
                (Some(day), Some(month)) => (year, Some(month), Some(day)),
                _ => (year, Some(month_number(first)?), Some(short_number(second)?)),
            },
            _ => return None,
        };
        Some(match (month, day) {
            (Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
            (Some(month), None) => format!("{year}-{month:02}"),
            (None, _) => year.to_owned(),
        })
    }
}
