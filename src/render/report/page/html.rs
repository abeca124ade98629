//! Text as a part of a page: nothing of a plan becomes markup.

use std::fmt::{self, Write as _};

use askama::filters::HtmlSafe;

use crate::render::address;

/// Before and after what is to become a link to an item, while a sentence is put together.
pub(super) const MARKS: [char; 2] = ['\u{e000}', '\u{e001}'];

/// Markup. There is no way from a text to it but through the functions below.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Html(String);

impl HtmlSafe for Html {}

impl fmt::Display for Html {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Html {
    /// A text: addresses of the web become links, line ends breaks.
    pub(super) fn text(text: &str) -> Self {
        let mut html = Self::default();
        html.push_linked(text);
        html
    }

    /// A text without links, for places that may hold none, such as headings of links.
    pub(super) fn plain(text: &str) -> Self {
        let mut html = Self::default();
        html.push(text);
        html
    }

    /// A sentence in which some names of items stand between marks: they become links where the page has such an item.
    pub(super) fn marked(text: &str, is_known: impl Fn(&str) -> bool) -> Self {
        let mut html = Self::default();
        let mut parts = text.split(MARKS[0]);
        html.push_linked(parts.next().unwrap_or_default());
        for part in parts {
            let (name, rest) = part.split_once(MARKS[1]).unwrap_or(("", part));
            let id = item_of(name);
            if is_known(id) {
                html.push_link(id, name);
            } else {
                html.push(name);
            }
            html.push_linked(rest);
        }
        html
    }

    /// A link to the item of an id.
    pub(super) fn to_item(id: &str, name: &str) -> Self {
        let mut html = Self::default();
        html.push_link(id, name);
        html
    }

    /// An address as a link around this text, if it is one of the web.
    pub(super) fn to_address(address: &str, text: &str) -> Self {
        let mut html = Self::default();
        if !address.is_empty() && address::length(address) == address.len() {
            html.push_address(address, text);
        } else {
            html.push(text);
        }
        html
    }

    /// What a template has drawn: it escapes by itself.
    pub(super) fn drawn(template: &impl askama::Template) -> Self {
        Self(template.render().unwrap_or_default())
    }

    /// These one after the other within an element of this name and class.
    pub(super) fn wrapped(element: &'static str, class: &str, inner: &Self) -> Self {
        let mut html = Self::default();
        let _ = write!(html.0, "<{element}");
        if !class.is_empty() {
            let _ = write!(html.0, " class=\"{class}\"");
        }
        let _ = write!(html.0, ">{inner}</{element}>");
        html
    }

    /// A sign from the page's store of signs.
    pub(super) fn sign(name: &'static str) -> Self {
        Self(format!("<svg class=\"i {name}\" aria-hidden=\"true\"><use href=\"#s-{name}\"/></svg>"))
    }

    pub(super) fn append(&mut self, other: &Self) {
        self.0.push_str(&other.0);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A text in which days hold together: a browser would break them at their hyphens.
    fn push(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = day_at(rest) {
            let (before, from) = rest.split_at(at);
            let (day, after) = from.split_at(DAY);
            self.push_escaped(before);
            self.0.push_str("<span class=\"nb\">");
            self.push_escaped(day);
            self.0.push_str("</span>");
            rest = after;
        }
        self.push_escaped(rest);
    }

    fn push_escaped(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                '\n' => self.0.push_str("<br>"),
                _ if MARKS.contains(&c) => {}
                _ => self.0.push(c),
            }
        }
    }

    fn push_linked(&mut self, text: &str) {
        let mut rest = text;
        while let Some((before, address, after)) = address::first(rest) {
            self.push(before);
            self.push_address(address, address);
            rest = after;
        }
        self.push(rest);
    }

    fn push_address(&mut self, address: &str, text: &str) {
        self.0.push_str("<a href=\"");
        self.push_escaped(address);
        self.0.push_str("\" rel=\"noreferrer\">");
        self.push_escaped(text);
        self.0.push_str("</a>");
    }

    fn push_link(&mut self, id: &str, name: &str) {
        self.0.push_str("<a href=\"#item-");
        self.push_escaped(id);
        self.0.push_str("\">");
        self.push_escaped(name);
        self.0.push_str("</a>");
    }
}

/// The item to which a period belongs: `3.3` of `3.3@2023-Q2`.
pub(super) fn item_of(id: &str) -> &str {
    id.split('@').next().unwrap_or(id)
}

/// How many bytes a day has: `2023-07-01`.
const DAY: usize = 10;

/// Where the first day of a text begins.
fn day_at(text: &str) -> Option<usize> {
    let is_day = |bytes: &[u8]| {
        bytes.iter().enumerate().all(|(n, byte)| match n {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        })
    };
    // What begins and ends with a digit of ASCII begins and ends with a letter.
    text.as_bytes().windows(DAY).position(is_day)
}

/// A text as a string of CSS, for an attribute or a style sheet: all but letters, digits and spaces are written by
/// number.
pub(super) fn css(text: &str) -> Html {
    let mut out = String::from("'");
    for c in text.chars() {
        if c.is_alphanumeric() || c == ' ' {
            out.push(c);
        } else {
            let _ = write!(out, "\\{:x} ", u32::from(c));
        }
    }
    out.push('\'');
    Html(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_a_text_stays_text() {
        let hostile = "<script>alert('1')</script> & \"x\"\n</style>";
        assert_eq!(
            Html::text(hostile).to_string(),
            "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot;<br>&lt;/style&gt;"
        );
        assert_eq!(css("a'}</style>\\").to_string(), r"'a\27 \7d \3c \2f style\3e \5c '");
    }

    #[test]
    fn addresses_of_the_web_become_links_and_no_others() {
        let link = |text: &str| Html::text(text).to_string();
        assert_eq!(
            link("Order 5, https://a.uz/x?a=1&b=2."),
            "Order 5, <a href=\"https://a.uz/x?a=1&amp;b=2\" rel=\"noreferrer\">https://a.uz/x?a=1&amp;b=2</a>."
        );
        assert!(link("(http://a.uz/x)").ends_with("</a>)"));
        assert!(link("http://a.uz/x_(y)").contains("x_(y)</a>"));
        for text in ["javascript:alert(1)", "https://", "xhttp://a", "data:text/html,x", "httpx"] {
            assert!(!link(text).contains("<a"), "{text}");
        }
        assert!(!link("https://a.uz/\"onclick=x").contains("\"onclick"));
        assert_eq!(
            ["javascript:x", ""].map(|address| Html::to_address(address, "y").to_string()),
            ["y", "y"]
        );
    }

    #[test]
    fn days_hold_together() {
        assert_eq!(Html::text("ў 2023-07-01.").to_string(), "ў <span class=\"nb\">2023-07-01</span>.");
        assert_eq!(Html::text("2023-07-0 20230701").to_string(), "2023-07-0 20230701");
        assert!(Html::text("http://a.uz/2023-07-01").to_string().ends_with(">http://a.uz/2023-07-01</a>"));
    }

    #[test]
    fn marked_items_become_links_where_there_are_such() {
        let text = "see (\u{e000}3.3@2023-Q2\u{e001}, \u{e000}4\u{e001}) \u{e000}open";
        let html = Html::marked(text, |id| id == "3.3");
        assert_eq!(html.to_string(), "see (<a href=\"#item-3.3\">3.3@2023-Q2</a>, 4) open");
    }
}
