//! Bounds where endings and words behind tell: Uzbek.

use super::super::point::{Bounds, Extent, Point, interval};
use super::super::words::{Case, Form, Sense, Unit};
use super::before::bounds;
use super::{Grammar, Parses};

impl Grammar<'_> {
    /// Every bound at a place.
    pub(super) fn bounds_after(&self, at: usize) -> Parses<Bounds> {
        let mut found = Vec::new();
        for ((extent, form), next) in self.extents(at) {
            found.extend(self.within_behind(bounds(extent), form, next));
            let Extent::One(point) = extent else { continue };
            found.extend(self.until(point, form, next));
            if form.case == Case::From {
                found.extend(self.start_behind(point, next));
            }
        }
        for (bounds, next) in self.two_years(at) {
            found.extend(self.word(next, Sense::Within).map(|next| (bounds, next)));
        }
        // The year of the document: `йил давомида`, `йил якунигача`.
        if let Some((form, next)) = self.form(at, Sense::Unit(Unit::Year)) {
            let year = Point::year(None);
            if let Some(next) = self.word(next, Sense::Within).filter(|_| form.case == Case::Bare) {
                found.push((Bounds::In(year), next));
            }
            found.extend(self.end_behind(year, form, next));
        }
        found
    }

    /// `2024 йил`, `2024 йилда`, `2024 йил давомида`; `2024 йилда бошлаш` is a start.
    fn within_behind(&self, bounds: Bounds, form: Form, at: usize) -> Parses<Bounds> {
        let mut found = Vec::new();
        match form.case {
            Case::Bare => {
                found.push((bounds, at));
                // `5 куни давомида` is five days, not the fifth.
                let day = matches!(bounds, Bounds::In(point) if point.is_day());
                found.extend(self.word(at, Sense::Within).filter(|_| !day).map(|next| (bounds, next)));
            }
            Case::In => {
                found.push((bounds, at));
                if let (Bounds::In(point), Some(next)) = (bounds, self.word(at, Sense::Begin)) {
                    found.push((Bounds::From(point), next));
                }
            }
            Case::Of | Case::To | Case::Until | Case::From | Case::Adjective => {}
        }
        found
    }

    /// `1 майгача`, `1 майга қадар`, `1 майдан кечиктирмай`, `2024 йил якунига қадар`
    fn until(&self, point: Point, form: Form, at: usize) -> Parses<Bounds> {
        let by = self.by(form, at).map(|next| (Bounds::Until(point), next));
        let mut found: Parses<Bounds> = by.into_iter().collect();
        if !point.is_day() {
            found.extend(self.end_behind(point, form, at));
        }
        found
    }

    /// What makes a word with this form an end: nothing behind `гача`, `қадар` behind `га`.
    pub(super) fn by(&self, form: Form, at: usize) -> Option<usize> {
        match form.case {
            Case::Until => Some(at),
            Case::To => self.word(at, Sense::Until),
            Case::From => self.word(at, Sense::NotLater),
            Case::Bare | Case::Of | Case::In | Case::Adjective => None,
        }
    }

    /// `якуни билан`, `якунида`, `якунигача`, `охирига қадар` behind a period.
    fn end_behind(&self, point: Point, form: Form, at: usize) -> Parses<Bounds> {
        let found = self.end(form, at);
        found.into_iter().map(|next| (Bounds::End(point), next)).collect()
    }

    /// The place behind an end of a period whose last word has this form.
    pub(super) fn end(&self, form: Form, at: usize) -> Option<usize> {
        if !matches!(form.case, Case::Bare | Case::Of) {
            return None;
        }
        let (end, next) = self.form(at, Sense::End).filter(|(end, _)| end.owned)?;
        match end.case {
            Case::Bare => Some(self.skip(next, Sense::With)),
            Case::In => Some(next),
            Case::Until | Case::To | Case::From => self.by(end, next),
            Case::Of | Case::Adjective => None,
        }
    }

    /// `1 январдан`, `1 январдан бошлаб`, `1 февралдан бошланиб, 20 мартга қадар`
    fn start_behind(&self, first: Point, at: usize) -> Parses<Bounds> {
        let started = self.skip(at, Sense::Starting);
        let mut found = vec![(Bounds::From(first), started)];
        for ((second, form), next) in self.owned_points_at(self.skip_mark(started, &[','])) {
            let until = self.until(second, form, next);
            found.extend(until.into_iter().filter_map(|(_, next)| {
                let (from, to) = interval(first, second)?;
                Some((Bounds::Between(from, to), next))
            }));
        }
        found
    }
}
