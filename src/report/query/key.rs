//! The keys of terms.

use crate::locale::query_key;

/// Every key.
pub(super) const KEYS: [&str; 10] =
    ["section", "executor", "lead", "funding", "status", "due", "done", "late", "text", "not"];

/// Whether a word is the key of a term, in any case of letters.
pub(super) fn is_key(word: &str) -> bool {
    KEYS.contains(&word.to_lowercase().as_str())
}

/// The key that a word is or stands for; `id` where it announces an id.
pub(super) fn key_meant(word: &str) -> Option<&'static str> {
    let lower = word.trim().to_lowercase();
    KEYS.into_iter().find(|key| *key == lower).or_else(|| query_key(&lower))
}
