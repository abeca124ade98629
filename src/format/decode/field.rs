//! A value that may be absent or wrong without ending the decoding.

/// The value of a key.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Field<T> {
    /// No key, or a key without a value.
    #[default]
    Absent,
    /// A value that cannot be used, reported already.
    Faulty,
    /// A value.
    Given(T),
}

impl<T> Field<T> {
    /// The same field, its value read; a function that returns nothing has reported why.
    #[inline]
    pub(super) fn read<U>(self, read: impl FnOnce(T) -> Option<U>) -> Field<U> {
        match self {
            Self::Absent => Field::Absent,
            Self::Faulty => Field::Faulty,
            Self::Given(value) => read(value).map_or(Field::Faulty, Field::Given),
        }
    }

    #[inline]
    pub(super) fn given(self) -> Option<T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Absent | Self::Faulty => None,
        }
    }

    #[inline]
    pub(super) fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
}
