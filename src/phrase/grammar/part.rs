//! Parts of a year: days, months, quarters, half-years.

use super::super::Language;
use super::super::point::{Extent, Part};
use super::super::words::{Case, Form, Sense, Unit};
use super::{Grammar, Parses, Symbol};

/// A part of a year, or two of one kind in one breath (`1–20 февраля`, `I–II чорак`).
#[derive(Clone, Copy, Debug)]
pub(super) struct Parted {
    /// The part or parts.
    pub extent: Extent<Part>,
    /// The form of its last word.
    pub form: Form,
    /// It cannot stand without its year: the first half of what?
    pub halved: bool,
}

impl Parted {
    fn new(extent: Extent<Part>, form: Form) -> Self {
        Self { extent, form, halved: false }
    }
}

impl Grammar<'_> {
    /// Every part of a year at a place.
    pub(super) fn parts(&self, at: usize) -> Parses<Parted> {
        let at = self.skip_small(at);
        let mut found = self.days(at);
        found.extend(self.months(at));
        found.extend(self.quarters_and_halves(at));
        found
    }

    /// `30 апрель`, `30-april`, `1–20 fevral`, `the 1st of May`, `May 1`, `майнинг 15-санаси`
    fn days(&self, at: usize) -> Parses<Parted> {
        let mut found = Vec::new();
        for (day, next) in self.day_numbers(at) {
            let month_at = self.skip_small(self.skip_mark(next, &['-']));
            if let Some((month, form, next)) = self.month(month_at) {
                found.push((Parted::new(Extent::One(Part::Day(month, day)), form), next));
            }
            let second = self.mark(next, '-').map(|at| self.day_numbers(at)).unwrap_or_default();
            for (last, next) in second {
                let month_at = self.skip_small(self.skip_mark(next, &['-']));
                if let Some((month, form, next)) = self.month(month_at) {
                    let extent = Extent::Two(Part::Day(month, day), Part::Day(month, last));
                    found.push((Parted::new(extent, form), next));
                    // `11–20 mart kunlari`
                    let days = self.form(next, Sense::Unit(Unit::Day)).filter(|(form, _)| form.owned);
                    found.extend(
                        days.map(|(form, next)| (Parted::new(extent, Form { owned: false, ..form }), next)),
                    );
                }
            }
        }
        match self.language {
            Language::English => found.extend(self.days_behind_month(at)),
            Language::Uzbek => found.extend(self.days_of_month(at)),
            Language::Russian => {}
        }
        found
    }

    /// `May 1`, `March 1-15`
    fn days_behind_month(&self, at: usize) -> Parses<Parted> {
        let mut found = Vec::new();
        let Some((month, form, next)) = self.month(at) else { return found };
        for (day, next) in self.day_numbers(next) {
            found.push((Parted::new(Extent::One(Part::Day(month, day)), form), next));
            let second = self.mark(next, '-').map(|at| self.day_numbers(at)).unwrap_or_default();
            found.extend(second.into_iter().map(|(last, next)| {
                let extent = Extent::Two(Part::Day(month, day), Part::Day(month, last));
                (Parted::new(extent, form), next)
            }));
        }
        found
    }

    /// `май ойининг 15-санаси`, `майнинг 15 куни`
    fn days_of_month(&self, at: usize) -> Parses<Parted> {
        let Some((month, next)) = self
            .months(at)
            .into_iter()
            .filter(|(parted, _)| parted.form.case == Case::Of)
            .find_map(|(parted, next)| {
                if let Extent::One(Part::Month(month)) = parted.extent { Some((month, next)) } else { None }
            })
        else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for (day, next) in self.day_numbers(next) {
            if let Some((form, next)) = self.day_noun(self.skip_mark(next, &['-'])) {
                // The day belongs to the month, so its owner is said.
                let form = Form { owned: false, ..form };
                found.push((Parted::new(Extent::One(Part::Day(month, day)), form), next));
            }
        }
        found
    }

    /// A day's number, with or without its ending: `15`, `15th`, `1-го`.
    pub(super) fn day_numbers(&self, at: usize) -> Parses<u32> {
        let Some((day, next)) = self.number(self.skip_small(at), 1..3) else { return Vec::new() };
        let ordinal = self.ordinal(next).map(|next| (day, next));
        [(day, next)].into_iter().chain(ordinal).collect()
    }

    /// `санаси`, `куни`: the day of a month. `5 кун` is a length.
    pub(super) fn day_noun(&self, at: usize) -> Option<(Form, usize)> {
        let day = self.form(at, Sense::Unit(Unit::Day)).filter(|(form, _)| form.owned);
        self.form(at, Sense::DayOfMonth).or(day)
    }

    fn month(&self, at: usize) -> Option<(u32, Form, usize)> {
        self.pick(at, |sense| if let Sense::Month(month) = sense { Some(month) } else { None })
    }

    /// `апрель`, `апрель ойида`, `в мае месяце`
    fn months(&self, at: usize) -> Parses<Parted> {
        let Some((month, form, next)) = self.month(at) else { return Vec::new() };
        let extent = Extent::One(Part::Month(month));
        let mut found = vec![(Parted::new(extent, form), next)];
        if form.case == Case::Bare
            && let Some((outer, next)) = self.form(next, Sense::Unit(Unit::Month))
        {
            let form = Form { owned: form.owned, ..outer };
            found.push((Parted::new(extent, form), next));
        }
        found
    }

    /// `IV чорак`, `4-chorak`, `Q4`, `the last quarter`, `I–II кварталы`, `биринчи ярим йиллик`, `H1`, `иккинчи ярми`
    fn quarters_and_halves(&self, at: usize) -> Parses<Parted> {
        let mut found = Vec::new();
        for (unit, last) in [(Unit::Quarter, 4), (Unit::Half, 2)] {
            let part = |nth| if unit == Unit::Half { Part::Half(nth) } else { Part::Quarter(nth) };
            for (nth, next) in self.nth(at, last) {
                let second = self.mark(next, '-').map(|at| self.nth(at, last)).unwrap_or_default();
                let unit_at = self.skip_mark(next, &['-']);
                if let Some((form, next)) = self.form(unit_at, Sense::Unit(unit)) {
                    found.push((Parted::new(Extent::One(part(nth)), form), next));
                }
                let letter = self.word(next, Sense::Letter(unit));
                found.extend(letter.map(|next| (Parted::new(Extent::One(part(nth)), Form::default()), next)));
                if let Some((form, next)) = self.form(unit_at, Sense::HalfOf).filter(|_| unit == Unit::Half) {
                    let parted = Parted::new(Extent::One(part(nth)), form);
                    found.push((Parted { halved: true, ..parted }, next));
                }
                for (end, next) in second {
                    if let Some((form, next)) = self.form(self.skip_mark(next, &['-']), Sense::Unit(unit)) {
                        found.push((Parted::new(Extent::Two(part(nth), part(end)), form), next));
                    }
                }
            }
            if self.language == Language::English
                && let Some(next) = self.word(at, Sense::Unit(unit)).or(self.word(at, Sense::Letter(unit)))
                && let Some((nth, next)) = self.digit(next)
            {
                found.push((Parted::new(Extent::One(part(nth)), Form::default()), next));
            }
        }
        found
    }

    /// The number of a quarter or half-year: `IV`, `4`, `4-й`, `тўртинчи`, `last`.
    pub(super) fn nth(&self, at: usize, last: u32) -> Parses<u32> {
        let at = self.skip_small(at);
        let mut found = Vec::new();
        if let Some((nth, next)) = self.digit(at) {
            found.push((nth, next));
            found.extend(self.ordinal(next).map(|next| (nth, next)));
        }
        let word = self.pick(at, |sense| if let Sense::Nth(nth) = sense { Some(nth) } else { None });
        found.extend(self.word(at, Sense::Last).map(|next| (last, next)));
        found.extend(word.map(|(nth, _, next)| (nth, next)));
        found
    }

    fn digit(&self, at: usize) -> Option<(u32, usize)> {
        match self.symbol(at) {
            Some(Symbol::Roman(nth) | Symbol::Number(nth, 1)) => Some((*nth, at + 1)),
            _ => None,
        }
    }

    /// The ending of a number: `-й`, `-inchi`, `th`.
    pub(super) fn ordinal(&self, at: usize) -> Option<usize> {
        self.word(self.skip_mark(at, &['-']), Sense::Ordinal)
    }
}
