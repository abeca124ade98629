//! "Did you mean …?": the known word nearest to one that is not known.

/// A longer word is not looked at: the comparison takes time with the square of the length.
const LONGEST: usize = 64;
/// Of more words only the first are compared.
const MOST: usize = 1_000;

/// The nearest of the known words, if one is near enough to be meant.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = Some(word).filter(|word| word.chars().nth(LONGEST).is_none())?.to_lowercase();
    let length = lower.chars().count();
    known
        .into_iter()
        .take(MOST)
        .filter_map(|candidate| {
            let other = candidate.chars().count();
            let longer = length.max(other);
            // One typing error in a short word, two in a longer one, a third of a long one.
            let most = (longer / 3).max(1);
            // Words can be no nearer than their lengths are.
            let distance = Some(length.abs_diff(other))
                .filter(|least| *least <= most)
                .map(|_| strsim::osa_distance(&lower, &candidate.to_lowercase()))?;
            (distance <= most && distance < longer).then_some((distance, candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// How many slips (a letter more, less, wrong, or two in the wrong order) make one word of the other, if not more than
/// `most`.
#[must_use]
pub fn slips(word: &str, other: &str, most: usize) -> Option<usize> {
    let (length, of_other) = (word.chars().count(), other.chars().count());
    if length.max(of_other) > LONGEST || length.abs_diff(of_other) > most {
        return None;
    }
    Some(strsim::osa_distance(word, other)).filter(|slips| *slips <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_understood_and_a_stranger_is_not() {
        let known = ["title", "due", "executors", "funding"];
        for (word, meant) in [
            ("titel", Some("title")),
            ("Due", Some("due")),
            ("dui", Some("due")),
            ("executor", Some("executors")),
            ("responsible", None),
            ("x", None),
        ] {
            assert_eq!(nearest(word, known), meant, "{word}");
        }
    }
}
