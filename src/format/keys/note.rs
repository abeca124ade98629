//! Keys that many maps have.

use super::key::{Key, Type, key};

/// Anything worth knowing; allowed nearly everywhere.
pub(super) const NOTE: Key = key(
    "note",
    Type::Text,
    &["The act is being agreed with the ministries"],
    "Anything worth knowing. Shown by `show`.",
);

/// Allowed on what has a title or a name.
pub(super) const SHORT: Key = key(
    "short",
    Type::Text,
    &["Broadband ports"],
    "A few words, used where there is little room: in tables of a terminal, in charts.",
);
