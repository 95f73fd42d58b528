//! CommonMark to wiki markup, the way back of [`super::to_commonmark`].

mod blocks;
mod emphasis;
mod inline;

use super::markup::Options;
use super::parse::parse;
use blocks::Blocks;

/// Converts CommonMark to wikitext: headings, lists, quotes, code, tables, links, pictures, bold and italic. HTML and
/// templates stay as they are, as wikis read them; what would be markup in a wiki alone is kept from being it.
///
/// What [`super::to_commonmark`] writes comes back to the same CommonMark. Links to pages need the same
/// [`Options::base`].
///
/// ```
/// use communs::exchange::wikitext::{Options, to_wikitext};
///
/// let options = Options { base: Some("https://wiki.example.org/wiki/") };
/// let text = "## Why\n- **free** [maps](https://wiki.example.org/wiki/Bus_map)\n  1. a # b";
/// assert_eq!(to_wikitext(text, &options), "== Why ==\n* '''free''' [[Bus map|maps]]\n*# a # b");
/// ```
pub fn to_wikitext(commonmark: &str, options: &Options<'_>) -> String {
    let templates: Vec<_> = parse(commonmark)
        .templates
        .into_iter()
        .map(|template| template.span)
        .collect();
    let mut blocks = Blocks::new(commonmark, options, &templates);
    blocks.all();
    blocks.finish()
}
