//! What is known of a language.

use super::message::Messages;
use super::particle::Particles;
use super::relative::RelativeWords;

/// What a language's folder says.
#[derive(Clone, Copy, Debug)]
pub struct Locale {
    /// The BCP 47 tag: `en`, `uz` (Cyrillic), `uz-Latn` or `ru`.
    pub tag: &'static str,
    /// The tag as CLDR has it, where `uz` alone means Latin letters.
    pub cldr: &'static str,
    /// The tag that office documents have, with script and country.
    pub office: &'static str,
    /// What an editor says of a text in it.
    pub about: &'static str,
    /// Its letters in order, small, separated by spaces; a letter may be written with two signs.
    pub(super) letters: &'static str,
    /// The letters of the other script, which come after its own.
    pub(super) other_letters: &'static str,
    /// Words that people type for the keys of a query (`executor`, `due`).
    pub(super) keys: &'static [(&'static str, &'static str)],
    /// Words that people type for the states of items, with those states.
    pub(super) states: &'static [(&'static str, &'static str)],
    /// Words that people type for the ratings of KPIs, with those ratings.
    pub(super) ratings: &'static [(&'static str, &'static str)],
    /// Words that people type for days and periods by their distance from today.
    pub(super) relative: RelativeWords,
    /// Small words that people type to join, compare and arrange.
    pub(super) particles: Particles,
    /// How a name is changed where a letter is addressed to it: what is added to a name that ends so.
    pub(super) dative: &'static [(&'static str, &'static str)],
    /// Whether a day in words begins with its year.
    pub year_first: bool,
    /// Whether offices write days as *01.07.2023*; otherwise as ISO does.
    pub day_first: bool,
    /// The sign after a figure in percent, with the space before it.
    pub percent_sign: &'static str,
    /// What answers say, as Fluent messages.
    pub answers: Messages,
    /// What reports say.
    pub reports: Messages,
    /// What forms say.
    pub forms: Messages,
    /// Days and periods as Fluent messages.
    pub dates: Messages,
    /// A plan to begin with; `@month@` and the like stand for days around the one asked for.
    pub plan: &'static str,
}
