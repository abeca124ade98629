//! How a command that could be done ended.

/// How a command that could be done ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Well.
    Fine,
    /// With findings on which the caller asked to fail.
    Found,
}

impl Outcome {
    pub(super) fn found_if(found: bool) -> Self {
        if found { Self::Found } else { Self::Fine }
    }
}
