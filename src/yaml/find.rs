//! From a place in the plan to the bytes of the text.

use std::sync::{Arc, OnceLock};

use super::fault::Spot;
use super::locate::Locator;
use crate::model::Place;
use crate::problem::Span;

/// Finds the places of one plan in its text, which is looked at when the first one is asked for.
pub struct Finder {
    text: Arc<str>,
    locator: OnceLock<Locator>,
}

impl Finder {
    /// The places of the plan in this text.
    #[must_use]
    pub fn new(text: Arc<str>) -> Self {
        Self { text, locator: OnceLock::new() }
    }

    /// Where the value stands; for a map or list its beginning.
    #[must_use]
    pub fn value(&self, place: &Place) -> Option<Span> {
        self.locator().value(place).map(Spot::span)
    }

    /// Where its key stands; for an element of a list, its beginning.
    #[must_use]
    pub fn key(&self, place: &Place) -> Option<Span> {
        self.locator().key(place).map(Spot::span)
    }

    /// Where the nearest part of the way to a place stands.
    #[must_use]
    pub fn nearest(&self, place: &Place) -> Option<Span> {
        self.locator().nearest(place).map(Spot::span)
    }

    fn locator(&self) -> &Locator {
        self.locator.get_or_init(|| Locator::new(&self.text))
    }
}
