//! The two parts of a page.

/// What tells that the text of a page shows what its front matter says.
pub(in crate::exchange) const MARK: &str = "<!-- communs: this text shows the fields above; edit those -->";

/// The front matter of a page, from the first line on, so that places in it are those of the page; `None` where there is none.
///
/// ```
/// use communs::exchange::front_matter;
///
/// let page = b"---\nkind: actor\n---\n# FabMob\n";
/// assert_eq!(front_matter(page), Some(&b"---\nkind: actor\n"[..]));
/// assert_eq!(front_matter(b"# FabMob\n"), None);
/// ```
pub fn front_matter(page: &[u8]) -> Option<&[u8]> {
    let marker = |line: &[u8]| line.trim_ascii_end().to_owned();
    let start = if page.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    let mut lines = page.get(start..)?.split_inclusive(|&byte| byte == b'\n');
    let first = lines.next().filter(|line| marker(line) == b"---")?;
    let mut end = start + first.len();
    for line in lines {
        if matches!(marker(line).as_slice(), b"---" | b"...") {
            return page.get(..end);
        }
        end += line.len();
    }
    None
}

/// The text below the front matter of a page, where it says something else than shows what the front matter says.
///
/// ```
/// use communs::exchange::text_below;
///
/// assert_eq!(text_below("---\nkind: actor\n---\n\nPour *rouler*.\n"), Some("Pour *rouler*."));
/// assert_eq!(text_below("---\nkind: actor\n---\n"), None);
/// ```
pub fn text_below(page: &str) -> Option<&str> {
    let (_, body, _) = parts(page)?;
    Some(body).filter(|body| !body.is_empty() && !is_written(body))
}

/// The front matter of a page and the text below it, with the place in bytes where that begins.
pub(in crate::exchange) fn parts(page: &str) -> Option<(&str, &str, usize)> {
    let head = page.get(..front_matter(page.as_bytes())?.len())?;
    let rest = page.get(head.len()..)?;
    let line = rest.find('\n').map_or(rest.len(), |at| at + 1);
    let body = rest.get(line..)?;
    let blank = body.len() - body.trim_start().len();
    Some((head, body.trim(), head.len() + line + blank))
}

/// Whether the text of a page shows what its front matter says.
pub(in crate::exchange) fn is_written(body: &str) -> bool {
    body.starts_with(MARK)
}
