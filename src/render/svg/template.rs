//! What all pictures have in common.

/// The colours of light, dark and paper, as custom properties of the whole document.
pub const TOKENS: &str = include_str!("tokens.css");
/// The style of everything in a picture, by those colours.
pub const STYLE: &str = include_str!("style.css");
/// The signs and hatches, which a document needs once.
pub const SIGNS: &str = include_str!("signs.svg");

/// What a template makes of its values.
pub(super) fn filled(template: &impl askama::Template) -> String {
    #[expect(clippy::expect_used, reason = "texts and numbers are printed into a text, which never fails")]
    template.render().expect("texts and numbers can be printed")
}
