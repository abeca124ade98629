//! What is known of a language.

/// What a language's folder says.
#[derive(Clone, Copy, Debug)]
pub struct Locale {
    /// The BCP 47 tag: `en`, `uz` (Cyrillic), `uz-Latn` or `ru`.
    pub tag: &'static str,
    /// Its letters in order, small, separated by spaces; a letter may be written with two signs.
    pub(super) letters: &'static str,
    /// The letters of the other script, which come after its own.
    pub(super) other_letters: &'static str,
    /// Words that people type for the keys of a query (`executor`, `due`).
    pub(super) keys: &'static [(&'static str, &'static str)],
    /// Words that people type for the states of items, with those states.
    pub(super) states: &'static [(&'static str, &'static str)],
    /// How a name is changed where a letter is addressed to it: what is added to a name that ends so.
    pub(super) dative: &'static [(&'static str, &'static str)],
    /// Days and periods as Fluent messages.
    pub dates: &'static str,
    /// A plan to begin with; `@month@` and the like stand for days around the one asked for.
    pub plan: &'static str,
}
