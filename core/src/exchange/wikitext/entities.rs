//! Character references.

/// The references met in prose, by name; others stay as they are.
const NAMED: [(&str, char); 40] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("hellip", '…'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bull", '•'),
    ("middot", '·'),
    ("euro", '€'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("deg", '°'),
    ("times", '×'),
    ("rarr", '→'),
    ("larr", '←'),
    ("agrave", 'à'),
    ("acirc", 'â'),
    ("ccedil", 'ç'),
    ("egrave", 'è'),
    ("eacute", 'é'),
    ("ecirc", 'ê'),
    ("euml", 'ë'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("ocirc", 'ô'),
    ("ugrave", 'ù'),
    ("ucirc", 'û'),
    ("oelig", 'œ'),
    ("Eacute", 'É'),
    ("Agrave", 'À'),
];

/// How long the reference is that a text begins with.
pub(in crate::exchange) fn entity_length(text: &str) -> Option<usize> {
    entity(text).map(|(_, length)| length)
}

/// The text with the characters that its references stand for.
pub(in crate::exchange) fn resolved(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, at)) = rest.find('&').and_then(|at| rest.split_at_checked(at)) {
        out.push_str(before);
        let (c, length) = entity(at).unwrap_or(('&', 1));
        out.push(c);
        rest = at.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// The longest reference that is looked for, in bytes, `&` and `;` included.
const LONGEST: usize = 12;

/// The character that a reference at the start of the text stands for, and the length of the reference in bytes.
pub(super) fn entity(text: &str) -> Option<(char, usize)> {
    let name = text.strip_prefix('&')?;
    let length = name.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = name.get(..length)?;
    let c = match name.strip_prefix('#') {
        Some(number) => {
            let hexadecimal = number.strip_prefix(['x', 'X']);
            let (digits, radix) = hexadecimal.map_or((number, 10), |digits| (digits, 16));
            let code = u32::from_str_radix(digits, radix).ok()?;
            char::from_u32(code).filter(|c| *c != '\0' && !digits.starts_with('+'))?
        }
        None => NAMED.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((c, length + 2))
}
