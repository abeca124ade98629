//! Where the assembler is: a place that costs nothing until a fault is put down there.

use std::borrow::Cow;

use crate::model::{Place, Segment};

/// A route from the top of the plan, each turn held by the function that took it.
#[derive(Clone, Debug)]
pub(super) enum Route<'r> {
    Top,
    Then(&'r Route<'r>, Segment),
}

impl Route<'_> {
    pub(super) fn key(&self, key: impl Into<Cow<'static, str>>) -> Route<'_> {
        Route::Then(self, Segment::Key(key.into()))
    }

    pub(super) fn index(&self, index: usize) -> Route<'_> {
        Route::Then(self, Segment::Index(index))
    }

    pub(super) fn place(&self) -> Place {
        match self {
            Self::Top => Place::default(),
            Self::Then(before, Segment::Key(key)) => before.place().key(key.clone()),
            Self::Then(before, Segment::Index(index)) => before.place().index(*index),
        }
    }
}
