//! What can be folded, so that a long page is read where it matters.

use askama::Template;

use super::html::Html;

/// Something that can be folded.
#[derive(Template)]
#[template(config = ".askama.toml", path = "folded.html", whitespace = "minimize")]
pub(super) struct Folded {
    pub(super) is_open: bool,
    /// Whether what is said above it is a heading.
    pub(super) is_section: bool,
    pub(super) summary: Html,
    pub(super) inner: Html,
}
