//! Single texts of `publiccode.yml`.

use super::super::values::{IRI, form, has_host, of, urn};
use super::words::{ALIASES, CURRENT, VERSIONS};
use crate::diagnostic::Term;
use crate::diagnostic::catalogue::{ForeignHint, Rule, Shape as Problem};
use crate::schema::{Findings, Found};
use crate::text::{Node, nearest};
use crate::value::{Spdx, Url, Value};

/// A version of the format.
pub(super) fn version(node: Node<'_>, text: &str, found: &mut Findings) {
    if !VERSIONS.contains(&text) {
        let problem = Problem::Vocabulary {
            value: text.to_owned(),
            allowed: VERSIONS.iter().map(|version| (*version).to_owned()).collect(),
        };
        found.push(Found::at(node, problem).suggest(nearest(text, VERSIONS.iter().copied())));
    } else if !CURRENT.contains(&text) {
        let problem = ForeignHint::OutdatedVersion {
            found: text.to_owned(),
            current: "0".to_owned(),
        };
        found.push(Found::at(node, problem).suggest(Some("0".to_owned())));
    }
}

pub(super) fn spdx(node: Node<'_>, text: &str, found: &mut Findings) {
    of::<Spdx>(node, text, found);
}

/// The codes of Italian bodies begin so.
const ITALIAN: &str = "x-italian-pa";

/// An organisation: an address with a host, or a URN.
pub(super) fn organisation(node: Node<'_>, text: &str, found: &mut Findings) {
    match urn(text) {
        Some((space, code)) if space.eq_ignore_ascii_case(ITALIAN) => italian_body(node, code, found),
        Some(_) => {}
        None if has_host(text) => {}
        None => {
            let meant = Url::guess(text).filter(|meant| Url::judge(meant).is_ok());
            form(node, text, Term::OrganisationUri, meant, found);
        }
    }
}

/// A code of the index of Italian public bodies: at most eight letters, digits and low lines; that of a school `istsc_`
/// and ten more. Which codes there are changes by the day, and is not looked up.
pub(super) fn italian_body(node: Node<'_>, text: &str, found: &mut Findings) {
    let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let code = text.strip_prefix("istsc_").filter(|school| school.len() == 10);
    let is_code = code.is_some() || (1..=8).contains(&text.len());
    if !is_code || !text.bytes().all(is_sign) {
        form(node, text, Term::ItalianBody, None, found);
    }
}

/// A standard: one of the aliases, or an address.
pub(super) fn supported(node: Node<'_>, text: &str, found: &mut Findings) {
    let Some(alias) = text.strip_prefix("alias:") else {
        return IRI(node, text, found);
    };
    if !ALIASES.contains(&alias) {
        let full = |alias: &str| format!("alias:{alias}");
        let problem = Problem::Vocabulary {
            value: text.to_owned(),
            allowed: ALIASES.iter().map(|alias| full(alias)).collect(),
        };
        let near = nearest(alias, ALIASES.iter().copied()).map(|alias| full(&alias));
        found.push(Found::at(node, problem).suggest(near));
    }
}

/// A file: a relative path, or an address on the web. Tells whether it is one.
fn is_reference(node: Node<'_>, text: &str, found: &mut Findings) -> bool {
    let is_refused = text.starts_with('/') || text.starts_with("file:");
    if is_refused {
        let problem = Rule::FileReference {
            value: text.to_owned(),
        };
        found.push(Found::at(node, problem));
    }
    !is_refused
}

pub(super) fn reference(node: Node<'_>, text: &str, found: &mut Findings) {
    is_reference(node, text, found);
}

/// A logo.
pub(super) fn logo_reference(node: Node<'_>, text: &str, found: &mut Findings) {
    ending(node, text, LOGOS, found);
}

const LOGOS: &[&str] = &[".svg", ".svgz", ".png"];

/// Whether an address can be that of a logo.
pub(in crate::exchange) fn is_logo(url: &str) -> bool {
    ends(url, LOGOS)
}

/// A screenshot.
pub(super) fn image_reference(node: Node<'_>, text: &str, found: &mut Findings) {
    ending(node, text, &[".jpg", ".png"], found);
}

fn ending(node: Node<'_>, text: &str, endings: &[&str], found: &mut Findings) {
    // Nothing written is no logo, which is the same as none.
    if text.is_empty() || !is_reference(node, text, found) {
        return;
    }
    if !ends(text, endings) {
        let problem = Rule::FileEnding {
            value: text.to_owned(),
            allowed: endings.iter().map(|ending| (*ending).to_owned()).collect(),
        };
        found.push(Found::at(node, problem));
    }
}

fn ends(text: &str, endings: &[&str]) -> bool {
    let path = path(text).to_ascii_lowercase();
    endings.iter().any(|ending| path.ends_with(ending))
}

/// The path of an address, or the text itself.
fn path(text: &str) -> &str {
    if is_address(text) {
        text.split(['?', '#']).next().unwrap_or_default()
    } else {
        text
    }
}

/// Whether a reference leads to the web, and not to a file beside the text.
pub(super) fn is_address(text: &str) -> bool {
    text.contains("://")
}

/// Sites that offer videos by oEmbed, by the ends of their hosts, and those that install `PeerTube` below any host are
/// not among them: the registry of oEmbed does not list those either.
const VIDEO_HOSTS: &[&str] = &[
    "youtube.com",
    "youtu.be",
    "youtube-nocookie.com",
    "vimeo.com",
    "dailymotion.com",
    "dai.ly",
    "facebook.com",
    "instagram.com",
    "tiktok.com",
    "ted.com",
    "loom.com",
    "streamable.com",
    "wistia.com",
    "wistia.net",
    "wi.st",
    "vidyard.com",
    "odysee.com",
    "d.tube",
    "microsoftstream.com",
    "livestream.com",
    "ultimedia.com",
    "univ-lille.fr",
    "umotion-test.univ-lemans.fr",
    "twitch.tv",
    "soundcloud.com",
];

/// A video.
pub(super) fn video(node: Node<'_>, text: &str, found: &mut Findings) {
    if Url::judge(text).is_err() {
        return of::<Url>(node, text, found);
    }
    if !is_known_video(text) {
        let host = host(text);
        found.push(Found::at(node, Rule::VideoHost { host }));
    }
}

/// Whether a site offers its videos to others.
pub(in crate::exchange) fn is_known_video(url: &str) -> bool {
    let host = host(url);
    VIDEO_HOSTS.iter().any(|known| {
        host.strip_suffix(known)
            .is_some_and(|before| before.is_empty() || before.ends_with('.'))
    })
}

fn host(url: &str) -> String {
    url.split_once("://")
        .and_then(|(_, rest)| rest.split(['/', '?', '#', ':']).next())
        .unwrap_or_default()
        .to_ascii_lowercase()
}
