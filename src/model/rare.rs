//! What few parts of a plan have.

use std::fmt;
use std::ops::{Deref, DerefMut};

/// Fields that most parts of a large plan leave empty: all together take no more room than a pointer.
#[derive(Clone)]
pub struct Rare<T>(Option<Box<T>>);

/// What has a value in which every field is empty.
pub trait Empty: Sized + 'static {
    /// That value.
    const EMPTY: &'static Self;
}

impl<T> Rare<T> {
    /// Every field empty, where only a constant may stand.
    pub const EMPTY: Self = Self(None);
}

impl<T> Default for Rare<T> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<T: Empty + PartialEq> From<T> for Rare<T> {
    fn from(fields: T) -> Self {
        Self((fields != *T::EMPTY).then(|| Box::new(fields)))
    }
}

impl<T: Empty> Deref for Rare<T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        self.0.as_deref().unwrap_or(T::EMPTY)
    }
}

impl<T: Empty + Default> DerefMut for Rare<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.0.get_or_insert_default()
    }
}

impl<T: Empty + PartialEq> PartialEq for Rare<T> {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (None, None) => true,
            (Some(_) | None, _) => **self == **other,
        }
    }
}

impl<T: Empty + Eq> Eq for Rare<T> {}

impl<T: Empty + fmt::Debug> fmt::Debug for Rare<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use crate::model::{Extra, Notes, Text};

    #[test]
    fn notes_without_anything_are_equal_however_they_were_made() {
        let mut emptied = Notes::new(Some(Text::Plain("a".into())), Vec::new());
        assert_ne!(emptied, Notes::default());
        emptied.note = None;
        assert_eq!(emptied, Notes::default());
        assert!(Notes::new(None, Vec::new()).0.is_none());
        let mut filled = Notes::default();
        filled.extras.push(("x-a".into(), Extra::Null));
        assert_eq!(filled, Notes::new(None, vec![("x-a".into(), Extra::Null)]));
        assert_eq!(size_of::<Notes>(), size_of::<usize>());
    }
}
