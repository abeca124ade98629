//! Uzbek in Latin letters.

use super::Locale;
use super::letters::UZBEK_CYRILLIC;
use super::message::messages;
use super::particle::{Particle, Particles};
use super::relative::RelativeWords;

/// The alphabet of 1995. Foreign c and w stand where English has them.
const LETTERS: &str = "a b c d e f g h i j k l m n o p q r s t u v w x y z oʻ gʻ sh ch";

/// Small words that people type in queries, as they end a text; by themselves they are folded.
const PARTICLES: Particles = &[
    (Particle::BehindBefore, &["dan oldin", "dan avval"]),
    (Particle::BehindAfter, &["dan keyin", "dan soʻng", "dan so‘ng", "dan so'ng"]),
];

pub(super) const LOCALE: Locale =
    // What people type is folded, so the Cyrillic words of the language are these words too.
    Locale {
        tag: "uz-Latn",
        cldr: "uz-Latn",
        office: "uz-Latn-UZ",
        about: "In Uzbek, Latin letters.",
        letters: LETTERS,
        other_letters: UZBEK_CYRILLIC,
        keys: &[],
        states: &[],
        ratings: &[],
        relative: RelativeWords { days: &[], which: &[], units: &[], before: &[] },
        particles: PARTICLES,
        dative: &[("i", "ga"), ("lar", "ga")],
        year_first: true,
        day_first: true,
        percent_sign: "\u{a0}%",
        answers: messages!("words.ftl"),
        reports: messages!("report.ftl"),
        forms: messages!("form.ftl"),
        dates: messages!("date.ftl"),
        plan: include_str!("plan.yaml"),
    };
