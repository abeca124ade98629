//! What the tags of a page say of the text in them.

use html5gum::{HtmlString, StartTag};

use super::super::write::Look;

/// What is never shown, or never part of the text.
const DROPPED: [&str; 17] = [
    "script", "style", "title", "noscript", "template", "select", "option", "button", "iframe", "object",
    "svg", "textarea", "audio", "video", "canvas", "math", "xml",
];

/// The buttons that lex.uz puts under every paragraph of an act.
const BUTTONS: &str = "lx_elem2";

/// An element that is open, and how text in it is shown.
#[derive(Clone, Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) look: Look,
    pub(super) dropped: bool,
    /// Word's number in front of a paragraph.
    pub(super) number: bool,
    pub(super) keep_lines: bool,
}

impl Element {
    /// An element within another, which it takes its look from where it says nothing.
    pub(super) fn read(tag: &StartTag<()>, name: String, below: &Self) -> Self {
        let says = |property: &str, words: &[&str]| {
            style(tag, property).map(|value| words.iter().any(|word| value.contains(word)))
        };
        let heading =
            matches!(name.as_str(), "b" | "strong" | "th" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
        let struck = matches!(name.as_str(), "s" | "strike" | "del");
        let buttons =
            attribute(tag, "class").is_some_and(|class| class.split_whitespace().any(|one| one == BUTTONS));
        let Look { bold, strike, capitals } = below.look;
        Self {
            look: Look {
                bold: says("font-weight", &["bold", "600", "700", "800", "900"]).unwrap_or(heading || bold),
                strike: strike || struck || says("text-decoration", &["line-through"]) == Some(true),
                capitals: capitals || says("text-transform", &["uppercase"]) == Some(true),
            },
            dropped: below.dropped || DROPPED.contains(&name.as_str()) || buttons || is_hidden(tag),
            number: below.number || says("mso-list", &["ignore"]) == Some(true),
            keep_lines: below.keep_lines || name == "pre",
            name,
        }
    }
}

/// A name in small letters; the tokenizer makes it so.
pub(super) fn name(name: &HtmlString) -> String {
    String::from_utf8_lossy(name).into_owned()
}

pub(super) fn attribute(tag: &StartTag<()>, name: &str) -> Option<String> {
    tag.attributes.get(name.as_bytes()).map(|value| String::from_utf8_lossy(value).into_owned())
}

/// A property of the style in a tag, in small letters. The last one counts.
pub(super) fn style(tag: &StartTag<()>, property: &str) -> Option<String> {
    let style = attribute(tag, "style")?.to_lowercase();
    let pairs = style.split(';').filter_map(|pair| pair.split_once(':'));
    let mut found =
        pairs.filter(|(name, _)| name.trim() == property).map(|(_, value)| value.trim().to_owned());
    found.next_back()
}

pub(super) fn is_hidden(tag: &StartTag<()>) -> bool {
    let says = |property: &str, word: &str| style(tag, property).is_some_and(|value| value.starts_with(word));
    attribute(tag, "hidden").is_some()
        || says("display", "none")
        || says("mso-hide", "all")
        || says("visibility", "hidden")
}
