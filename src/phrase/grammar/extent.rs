//! Points in time with their years, and intervals between two of them.

use super::super::Language;
use super::super::point::{Extent, Part, Point, interval};
use super::super::words::{Case, Form, Sense, Unit};
use super::{Grammar, Parses, Symbol};

impl Grammar<'_> {
    /// A year: `2024`, `2024 йил`, `2024-yilda`, `2024 года`, `the year 2024`, `жорий йил`. `None` is that of the
    /// document.
    pub(super) fn years(&self, at: usize) -> Parses<(Option<u32>, Form)> {
        let at = self.skip_small(at);
        let mut found = Vec::new();
        if let Some((year, next)) = self.number(at, 4..5) {
            found.push(((Some(year), Form::default()), next));
            let next = self.ordinal(next).unwrap_or(next);
            let word_at = self.skip_mark(next, &['-']);
            let word = self.form(word_at, Sense::Unit(Unit::Year));
            let ending = self.form(word_at, Sense::Ending);
            found.extend(word.or(ending).map(|(form, next)| ((Some(year), form), next)));
        }
        if let Some(next) = self.word(at, Sense::Current)
            && let Some((form, next)) = self.form(next, Sense::Unit(Unit::Year))
        {
            found.push(((None, form), next));
        }
        found.extend(self.word(at, Sense::ThisYear).map(|next| ((None, Form::default()), next)));
        if self.language == Language::English
            && let Some(next) = self.word(at, Sense::Unit(Unit::Year))
            && let Some((year, next)) = self.number(next, 4..5)
        {
            found.push(((Some(year), Form::default()), next));
        }
        found
    }

    /// A single point with the form of its last word.
    pub(super) fn points_at(&self, at: usize) -> Parses<(Point, Form)> {
        let one = |((extent, form), next)| match extent {
            Extent::One(point) => Some(((point, form), next)),
            Extent::Two(..) => None,
        };
        self.singles(at, false).into_iter().filter_map(one).collect()
    }

    /// As [`Self::points_at`], where the words before have said whose a month is: `1 мартидан 15 апрелига`.
    pub(super) fn owned_points_at(&self, at: usize) -> Parses<(Point, Form)> {
        let one = |((extent, form), next)| match extent {
            Extent::One(point) => Some(((point, form), next)),
            Extent::Two(..) => None,
        };
        self.singles(at, true).into_iter().filter_map(one).collect()
    }

    /// A point, or an interval.
    pub(super) fn extents(&self, at: usize) -> Parses<(Extent<Point>, Form)> {
        let mut found = self.singles(at, false);
        for ((first, form), next) in self.points_at(at) {
            if form.case != Case::Bare {
                continue;
            }
            for next in self.between(at, next) {
                found.extend(self.points_at(next).into_iter().filter_map(|((second, form), next)| {
                    // `сентябрь 2024-2026` may be three Septembers.
                    let (from, to) = interval(first, second).filter(|(from, to)| from.is_like(*to))?;
                    Some(((Extent::Two(from, to), form), next))
                }));
            }
        }
        found.extend(self.days_before_date(at));
        found
    }

    /// What stands between the ends of an interval: a dash; a slash between two dates in digits or two years; *to*.
    fn between(&self, first: usize, at: usize) -> Vec<usize> {
        let digits = |at| match self.symbol(at) {
            Some(Symbol::Date(_)) => Some(0),
            Some(Symbol::Number(_, length @ 4)) => Some(*length),
            _ => None,
        };
        let slash = self
            .mark(at, '/')
            .filter(|next| at == first + 1 && digits(first).is_some() && digits(first) == digits(*next));
        let to = self.word(at, Sense::To).filter(|_| self.language == Language::English);
        self.mark(at, '-').into_iter().chain(slash).chain(to).collect()
    }

    /// `1-20.02.2025`
    fn days_before_date(&self, at: usize) -> Parses<(Extent<Point>, Form)> {
        let date = |(day, next)| {
            let next = self.mark(next, '-')?;
            let Some(Symbol::Date(date)) = self.symbol(next) else { return None };
            let (to, next) = (date.point.ok()?, next + 1);
            let Some(Part::Day(month, _)) = to.part else { return None };
            let from = Point::new(Part::Day(month, day), to.year);
            let (form, next) = self.form(next, Sense::Unit(Unit::Year)).unwrap_or((Form::default(), next));
            Some(((Extent::Two(from, to), form), next))
        };
        self.number(at, 1..3).and_then(date).into_iter().collect()
    }

    fn singles(&self, at: usize, owned: bool) -> Parses<(Extent<Point>, Form)> {
        let mut found = self.dates(at);
        for ((year, form), next) in self.years(at) {
            found.push(((Extent::One(Point::year(year)), form), next));
            if matches!(form.case, Case::Bare | Case::Of | Case::Adjective) {
                found.extend(self.parts_behind_year(year, next));
            }
        }
        for (parted, next) in self.parts(at) {
            let whole = Self::with_year(parted.extent, None);
            if !parted.halved && (owned || !parted.form.owned) {
                found.push(((whole, parted.form), next));
            }
            if parted.form.case == Case::Bare && !parted.form.owned {
                let next = self.skip_small(self.year_separator(next, parted.extent));
                found.extend(
                    self.years(next)
                        .into_iter()
                        .map(|((year, form), next)| ((Self::with_year(parted.extent, year), form), next)),
                );
            }
        }
        found
    }

    /// `2024 йил 30 апрель`, `2017-Q3`
    fn parts_behind_year(&self, year: Option<u32>, at: usize) -> Parses<(Extent<Point>, Form)> {
        let comma = self.skip_mark(at, &[',']);
        let joined = self.skip_mark(at, &['-', '/']);
        let mut found = self.parts(comma);
        if self.language == Language::English && joined != at {
            let quarter = |extent| matches!(extent, Extent::One(Part::Quarter(_) | Part::Half(_)));
            found.extend(self.parts(joined).into_iter().filter(|(parted, _)| quarter(parted.extent)));
        }
        let dated = |(parted, next): (super::part::Parted, usize)| {
            ((Self::with_year(parted.extent, year), parted.form), next)
        };
        found.into_iter().map(dated).collect()
    }

    /// `March 22, 2017`, `30-Sep-2024`, `Q3/2017`
    fn year_separator(&self, at: usize, extent: Extent<Part>) -> usize {
        let marks: &[char] = match (self.language, extent) {
            (Language::English, Extent::One(Part::Quarter(_) | Part::Half(_))) => &[',', '-', '/'],
            (_, Extent::One(Part::Day(..))) => &[',', '-'],
            _ => &[','],
        };
        self.skip_mark(at, marks)
    }

    /// A date in digits, with or without the word *year* or an ending behind it.
    fn dates(&self, at: usize) -> Parses<(Extent<Point>, Form)> {
        let Some(Symbol::Date(date)) = self.symbol(at) else { return Vec::new() };
        let Ok(point) = date.point else { return Vec::new() };
        let mut found = vec![((Extent::One(point), Form::default()), at + 1)];
        let behind = self.skip_mark(at + 1, &['-']);
        let year = self.form(behind, Sense::Unit(Unit::Year)).filter(|_| point.year.is_some());
        let ending = self.form(behind, Sense::Ending);
        found.extend(year.or(ending).map(|(form, next)| ((Extent::One(point), form), next)));
        found
    }

    fn with_year(extent: Extent<Part>, year: Option<u32>) -> Extent<Point> {
        match extent {
            Extent::One(part) => Extent::One(Point::new(part, year)),
            Extent::Two(from, to) => Extent::Two(Point::new(from, year), Point::new(to, year)),
        }
    }
}
