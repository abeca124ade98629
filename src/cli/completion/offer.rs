//! What is offered, made safe to show.

use clap_complete::engine::CompletionCandidate;

use crate::problem::is_harmful;
use crate::render::sanitize;
use crate::report::offer::Offer;

/// The longest explanation, in letters.
const LONGEST: usize = 72;

/// What of these begins as the word typed does. What holds a sign that a terminal would obey cannot be typed.
pub(super) fn beginning_with(
    typed: &str,
    offers: impl IntoIterator<Item = Offer>,
) -> Vec<CompletionCandidate> {
    offers
        .into_iter()
        .filter(|offer| offer.value.starts_with(typed) && !offer.value.chars().any(is_harmful))
        .enumerate()
        .map(|(n, offer)| {
            let about = about(&offer.about);
            // The order is that of the plan.
            CompletionCandidate::new(offer.value).help(about.map(Into::into)).display_order(Some(n))
        })
        .collect()
}

/// An explanation on one line.
fn about(text: &str) -> Option<String> {
    let text = sanitize::line(text);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(LONGEST) {
        _ if text.is_empty() => None,
        Some((end, _)) => Some(text.get(..end).unwrap_or_default().trim_end().to_owned() + "…"),
        None => Some(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_neither_typed_nor_shown() {
        let offers = [
            Offer::new("a\u{1b}[2J", "never typed"),
            Offer::new("b", "one\u{1b}[31m\ntwo\tthree"),
            Offer::new("c", "x".repeat(200)),
            Offer::new("d", ""),
        ];
        let offered = beginning_with("", offers);
        let shown: Vec<String> = offered
            .iter()
            .map(|one| {
                let help = one.get_help().map(ToString::to_string).unwrap_or_default();
                format!("{} {help}", one.get_value().display())
            })
            .collect();
        assert_eq!(
            shown,
            ["b one\u{fffd}[31m two three".to_owned(), format!("c {}…", "x".repeat(72)), "d ".to_owned()]
        );
    }
}
