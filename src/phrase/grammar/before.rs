//! Bounds where prepositions stand before: Russian and English.

use super::super::Language;
use super::super::point::{Bounds, Extent, Part, Point, interval};
use super::super::words::{Sense, Unit};
use super::{Grammar, Parses};

impl Grammar<'_> {
    /// Every bound at a place.
    pub(super) fn bounds_before(&self, at: usize) -> Parses<Bounds> {
        let mut found = self.within(at);
        if let Some(next) = self.word(at, Sense::By) {
            found.extend(
                self.points_at(next).into_iter().map(|((point, _), next)| (Bounds::Until(point), next)),
            );
        }
        found.extend(self.ends(at).into_iter().map(|(point, next)| (Bounds::End(point), next)));
        if let Some(next) = self.word(at, Sense::From) {
            found.extend(self.from(next));
        }
        if let Some(next) = self.word(at, Sense::Begin) {
            let colon = self.skip_mark(next, &[':', '-']);
            let next = [Sense::In, Sense::By, Sense::From]
                .into_iter()
                .find_map(|sense| self.word(colon, sense))
                .unwrap_or(colon);
            found.extend(
                self.points_at(next).into_iter().map(|((point, _), next)| (Bounds::From(point), next)),
            );
        }
        found.extend(self.between_and(at));
        found
    }

    /// `2024`, `в 2024 году`, `during 2024`, `в течение года`, `in course of 2023 and 2024`
    fn within(&self, at: usize) -> Parses<Bounds> {
        let behind = self.word(at, Sense::In);
        let mut found = Vec::new();
        for next in [at].into_iter().chain(behind) {
            found.extend(self.extents(next).into_iter().map(|((extent, _), next)| (bounds(extent), next)));
        }
        let Some(next) = behind else { return found };
        if self.language == Language::Russian
            && let Some(next) = self.word(next, Sense::Unit(Unit::Year))
        {
            found.push((Bounds::In(Point::year(None)), next));
        }
        found.extend(self.two_years(next));
        found
    }

    /// `2023 and 2024`, one after the other.
    pub(super) fn two_years(&self, at: usize) -> Parses<Bounds> {
        let mut found = Vec::new();
        for ((first, _), next) in self.years(at) {
            let Some(next) = self.word(next, Sense::And) else { continue };
            for ((second, form), next) in self.years(next) {
                if let (Some(first), Some(second)) = (first, second)
                    && first.checked_add(1) == Some(second)
                    && form.case == super::Case::Bare
                {
                    let bounds = Bounds::Between(Point::year(Some(first)), Point::year(Some(second)));
                    found.push((bounds, next));
                }
            }
        }
        found
    }

    /// `до конца 2024 года`, `by the end of Q2 2024`, `в конце декабря`, `year-end 2024`, `до конца года`
    pub(super) fn ends(&self, at: usize) -> Parses<Point> {
        let by = [Sense::By, Sense::To, Sense::In].into_iter().find_map(|sense| self.word(at, sense));
        let at = self.skip_small(by.unwrap_or(at));
        let mut found = Vec::new();
        if let Some(next) = self.word(at, Sense::End) {
            let next = self.skip_small(self.skip_mark(next, &['-']));
            let points = self.points_at(next).into_iter().filter(|((point, _), _)| !point.is_day());
            found.extend(points.map(|((point, _), next)| (point, next)));
            found.extend(self.word(next, Sense::Unit(Unit::Year)).map(|next| (Point::year(None), next)));
        }
        if let Some(next) = self.word(at, Sense::Unit(Unit::Year))
            && let Some(next) = self.word(self.skip_mark(next, &['-']), Sense::End)
        {
            found.push((Point::year(None), next));
            let years = self.years(self.skip_small(self.skip_mark(next, &[','])));
            found.extend(years.into_iter().map(|((year, _), next)| (Point::year(year), next)));
        }
        found
    }

    /// `1 января 2024 года`, `1 марта по 15 апреля 2024 года`, `1 по 20 февраля`, `I по III квартал`
    fn from(&self, at: usize) -> Parses<Bounds> {
        let mut found = Vec::new();
        for ((first, _), next) in self.points_at(at) {
            // `from 2025 onwards`
            found.push((Bounds::From(first), self.skip(next, Sense::Starting)));
            let comma = self.skip_mark(next, &[',']);
            let to = self.word(comma, Sense::To).map(|next| self.points_at(next)).unwrap_or_default();
            let to = to.into_iter().map(|((point, _), next)| (point, next));
            let end = if self.word(comma, Sense::To).is_some() { self.ends(comma) } else { Vec::new() };
            found.extend(to.chain(end).filter_map(|(second, next)| {
                let (from, to) = interval(first, second)?;
                Some((Bounds::Between(from, to), next))
            }));
        }
        let short = self.day_numbers(at).into_iter().chain(self.nth(at, 0));
        for (first, next) in short {
            let Some(next) = self.word(next, Sense::To) else { continue };
            found.extend(self.points_at(next).into_iter().filter_map(|((to, _), next)| {
                let part = match to.part? {
                    Part::Day(month, _) => Part::Day(month, first),
                    Part::Quarter(_) => Part::Quarter(first),
                    Part::Month(_) | Part::Half(_) => return None,
                };
                Some((Bounds::Between(Point { part: Some(part), ..to }, to), next))
            }));
        }
        found
    }

    /// `between 1 March and 30 April 2024`
    fn between_and(&self, at: usize) -> Parses<Bounds> {
        let Some(at) = self.word(at, Sense::Between) else { return Vec::new() };
        let mut found = Vec::new();
        for ((first, _), next) in self.points_at(at) {
            let Some(next) = self.word(next, Sense::And) else { continue };
            found.extend(self.points_at(next).into_iter().filter_map(|((second, _), next)| {
                let (from, to) = interval(first, second)?;
                Some((Bounds::Between(from, to), next))
            }));
        }
        found
    }
}

/// What an extent is without any word that says more.
pub(super) fn bounds(extent: Extent<Point>) -> Bounds {
    match extent {
        Extent::One(point) => Bounds::In(point),
        Extent::Two(from, to) => Bounds::Between(from, to),
    }
}
