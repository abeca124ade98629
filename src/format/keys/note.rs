//! The key that nearly every map has.

use super::key::{Key, Type, key};

/// Anything worth knowing; allowed nearly everywhere.
pub(super) const NOTE: Key = key(
    "note",
    Type::Text,
    &["The act is being agreed with the ministries"],
    "Anything worth knowing. Shown by `show`.",
);
