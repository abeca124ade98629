//! What comes back: every month, quarter, half-year, year.

use crate::model::Every;

use super::super::Language;
use super::super::deadline::Start;
use super::super::point::{Extent, Part};
use super::super::words::{Case, Form, Sense, Unit};
use super::{Grammar, Parses, Recurring, Symbol};

impl Grammar<'_> {
    /// Every series at a place, without its bounds.
    pub(super) fn every(&self, at: usize) -> Parses<Recurring> {
        let bare = match self.language {
            Language::Uzbek => self.every_after(at),
            Language::Russian | Language::English => self.every_before(at),
        };
        let mut found = Vec::new();
        for (series, next) in bare {
            found.push((series, next));
            if series.part.is_none() && series.grace == 0 {
                found.extend(self.more(series, self.skip_mark(next, &[',', '-'])));
            }
        }
        found
    }

    /// What may stand behind a series: the part of the year, the end of the period, the days of grace.
    fn more(&self, series: Recurring, at: usize) -> Parses<Recurring> {
        let mut found: Parses<Recurring> = Vec::new();
        if series.every == Every::Year {
            let part = |part| Recurring { part: Some(Start::EachYear(part)), ..series };
            let parts = match self.language {
                Language::Uzbek => self.parts_after(at),
                Language::Russian | Language::English => self.parts_before(at),
            };
            found.extend(parts.into_iter().map(|(found, next)| (part(found), next)));
        }
        if series.every == Every::Month {
            found.extend(
                self.monthly_day(at)
                    .map(|(day, next)| (Recurring { part: Some(Start::EachMonth(day)), ..series }, next)),
            );
        }
        found.extend(self.same_end(series.every, at).map(|next| (series, next)));
        found.extend(self.grace(at).map(|(grace, next)| (Recurring { grace, ..series }, next)));
        found
    }

    /// `ежеквартально`, `every quarter`, `once a year`, `раз в год`, `every August`, `до 25 числа каждого месяца`,
    /// `within 25 days after the end of each quarter`
    fn every_before(&self, at: usize) -> Parses<Recurring> {
        let mut found = Vec::new();
        if let Some((every, _, next)) = self.pick(at, often) {
            found.push((series(every), next));
        }
        let each = self.skip(at, Sense::In);
        let each = self.each(each).or_else(|| self.each(self.word(at, Sense::Once)?));
        if let Some((every, next)) = each {
            found.push((series(every), next));
        }
        if let Some(next) = self.word(at, Sense::Each) {
            let month = self.parts(next).into_iter().filter_map(|(parted, next)| {
                if let Extent::One(part @ Part::Month(_)) = parted.extent { Some((part, next)) } else { None }
            });
            let part = |part| Recurring { part: Some(Start::EachYear(part)), ..series(Every::Year) };
            found.extend(month.map(|(found, next)| (part(found), next)));
        }
        let once = self.word(self.skip_one(at), Sense::Once);
        if let Some((every, _, next)) =
            once.and_then(|next| self.word(next, Sense::Per)).and_then(|next| self.pick(next, unit))
        {
            found.push((series(every), next));
        }
        found.extend(self.end_of_each(at));
        found.extend(self.part_of_each_year(at));
        found.extend(self.day_of_each_month(at));
        found.extend(self.grace_first(at));
        found
    }

    fn each(&self, at: usize) -> Option<(Every, usize)> {
        let next = self.word(at, Sense::Each)?;
        self.pick(next, unit).map(|(every, _, next)| (every, next))
    }

    fn skip_one(&self, at: usize) -> usize {
        let one = self.word(at, Sense::Count(1)).or_else(|| {
            let (number, next) = self.number(at, 1..2)?;
            (number == 1).then_some(next)
        });
        one.unwrap_or(at)
    }

    /// `в конце каждого квартала`, `по итогам каждого года`, `at the end of each quarter`
    fn end_of_each(&self, at: usize) -> Option<(Recurring, usize)> {
        let by = [Sense::By, Sense::To, Sense::In].into_iter().find_map(|sense| self.word(at, sense));
        let next = self.word(self.skip_small(by.unwrap_or(at)), Sense::End)?;
        self.each(self.skip_small(next)).map(|(every, next)| (series(every), next))
    }

    /// `до 25 числа каждого месяца`, `by the 25th of each month`
    fn day_of_each_month(&self, at: usize) -> Option<(Recurring, usize)> {
        let at = [Sense::By, Sense::In].into_iter().find_map(|sense| self.word(at, sense)).unwrap_or(at);
        let (day, next) = self.numbered_day(at)?;
        let (every, next) = self.each(self.skip_small(next))?;
        let part = Some(Start::EachMonth(day)).filter(|_| every == Every::Month)?;
        Some((Recurring { part: Some(part), ..series(every) }, next))
    }

    /// `до 1 марта каждого года`, `к 1 сентября ежегодно`, `in August every year`, `by Q1 of each year`
    fn part_of_each_year(&self, at: usize) -> Parses<Recurring> {
        let yearly = |at: usize| {
            let at = self.skip_small(self.skip_mark(at, &[',']));
            let often = self.pick(at, often).map(|(every, _, next)| (every, next));
            self.each(at).or(often).filter(|(every, _)| *every == Every::Year).map(|(_, next)| next)
        };
        let parts = match self.language {
            Language::Uzbek => self.parts_after(at),
            Language::Russian | Language::English => self.parts_before(at),
        };
        let part = |part| Recurring { part: Some(Start::EachYear(part)), ..series(Every::Year) };
        parts.into_iter().filter_map(|(found, next)| Some((part(found), yearly(next)?))).collect()
    }

    /// A day that can be none of a length: `10 числа`, `10-го`, `the 10th`, `the 15th day`.
    fn numbered_day(&self, at: usize) -> Option<(u32, usize)> {
        let (day, next) = self.number(self.skip_small(at), 1..3)?;
        let ordinal = self.ordinal(next);
        let after = ordinal.unwrap_or(next);
        match self.language {
            Language::Russian => self.word(after, Sense::DayOfMonth).or(ordinal).map(|next| (day, next)),
            Language::English => ordinal.map(|next| (day, self.skip(next, Sense::Unit(Unit::Day)))),
            Language::Uzbek => None,
        }
    }

    /// `ежемесячно до 10 числа`, `monthly by the 10th`: the day falls in every month, whatever month it reports on.
    fn monthly_day(&self, at: usize) -> Option<(u32, usize)> {
        let by = [Sense::By, Sense::In].into_iter().find_map(|sense| self.word(at, sense));
        self.numbered_day(by.unwrap_or(at))
    }

    /// `within 25 days after the end of each quarter`
    fn grace_first(&self, at: usize) -> Option<(Recurring, usize)> {
        let next = self.word(at, Sense::Within)?;
        let (grace, next) = self.number(next, 1..3)?;
        let next = self.word(self.skip(next, Sense::Calendar), Sense::Unit(Unit::Day))?;
        let next = self.skip_small(self.word(next, Sense::After)?);
        let next = self.word(next, Sense::End)?;
        let (every, next) = self.each(self.skip_small(next))?;
        Some((Recurring { grace, ..series(every) }, next))
    }

    /// `в августе`, `до 1 марта`, `by 31 March`, `I квартал`
    fn parts_before(&self, at: usize) -> Parses<Part> {
        let prepositions = [Sense::In, Sense::By];
        let at = prepositions.into_iter().find_map(|sense| self.word(at, sense)).unwrap_or(at);
        self.parts(at)
            .into_iter()
            .filter(|(parted, _)| !parted.halved)
            .filter_map(|(parted, next)| match parted.extent {
                Extent::One(part) => Some((part, next)),
                Extent::Two(..) => None,
            })
            .collect()
    }

    /// `августда`, `1 мартига қадар`, `август ойида`
    fn parts_after(&self, at: usize) -> Parses<Part> {
        let mut found = Vec::new();
        for (parted, next) in self.parts(at) {
            let Extent::One(part) = parted.extent else { continue };
            match parted.form.case {
                Case::Bare | Case::In => found.push((part, next)),
                Case::Until | Case::To | Case::From => {
                    found.extend(self.by(parted.form, next).map(|next| (part, next)));
                }
                Case::Of | Case::Adjective => {}
            }
        }
        found
    }

    /// `ҳар чоракда`, `ҳар чорак якунида`, `йилда бир марта`, `ҳар ойнинг 25-санасига қадар`
    fn every_after(&self, at: usize) -> Parses<Recurring> {
        let mut found = Vec::new();
        if let Some((every, _, next)) = self.pick(at, often) {
            found.push((series(every), next));
        }
        if let Some((every, form, next)) = self.word(at, Sense::Each).and_then(|at| self.pick(at, unit)) {
            if matches!(form.case, Case::Bare | Case::In) || (every == Every::Year && form.case == Case::Of) {
                found.push((series(every), self.once(next).unwrap_or(next)));
            }
            found.extend(self.end(form, next).map(|next| (series(every), next)));
            if every == Every::Month && matches!(form.case, Case::Of | Case::Bare | Case::In) {
                found.extend(self.day_behind(next).map(|(day, next)| {
                    (Recurring { part: Some(Start::EachMonth(day)), ..series(every) }, next)
                }));
            }
        }
        // `2024-2026 йилларда бир марта` is once in three years.
        let counted = at > 0 && matches!(self.symbol(at - 1), Some(Symbol::Number(..) | Symbol::Roman(_)));
        if let Some((every, Form { case: Case::In | Case::To, .. }, next)) =
            self.pick(at, unit).filter(|_| !counted)
        {
            found.extend(self.once(next).map(|next| (series(every), next)));
        }
        found.extend(self.part_of_each_year(at));
        found
    }

    /// `бир марта`
    fn once(&self, at: usize) -> Option<usize> {
        let next = self.skip_one(at);
        self.word(next, Sense::Once).filter(|_| next > at)
    }

    /// `25-санасигача`, `25 кунига қадар`
    fn day_behind(&self, at: usize) -> Option<(u32, usize)> {
        self.day_numbers(at).into_iter().find_map(|(day, next)| {
            let (form, next) = self.day_noun(self.skip_mark(next, &['-']))?;
            match form.case {
                Case::Bare | Case::In => Some((day, next)),
                Case::Of | Case::To | Case::Until | Case::From | Case::Adjective => {
                    self.by(form, next).map(|next| (day, next))
                }
            }
        })
    }

    /// The end of the period that a series is of anyway: `ежеквартально, по итогам квартала`.
    fn same_end(&self, every: Every, at: usize) -> Option<usize> {
        if self.language == Language::Uzbek {
            let (found, form, next) = self.pick(at, unit)?;
            return self.end(form, next).filter(|_| found == every);
        }
        let by = [Sense::By, Sense::To, Sense::In].into_iter().find_map(|sense| self.word(at, sense));
        let next = self.word(self.skip_small(by.unwrap_or(at)), Sense::End)?;
        let next = self.skip(self.skip_small(next), Sense::Each);
        self.pick(next, unit).filter(|(found, _, _)| *found == every).map(|(_, _, next)| next)
    }

    /// `до 10 числа месяца, следующего за отчетным`, `by the 10th of the following month`, `кейинги ойнинг
    /// 10-санасигача`
    fn grace(&self, at: usize) -> Option<(u32, usize)> {
        if self.language == Language::Uzbek {
            let next = self.word(at, Sense::Following)?;
            let (form, next) = self.form(next, Sense::Unit(Unit::Month))?;
            return self.day_behind(next).filter(|_| form.case == Case::Of);
        }
        let (day, next) = self.numbered_day(self.word(at, Sense::By)?)?;
        let next = self.skip_small(next);
        let month = |at| self.word(at, Sense::Unit(Unit::Month));
        let next = match self.word(next, Sense::Following) {
            Some(next) => month(next)?,
            None => self.word(self.skip_mark(month(next)?, &[',']), Sense::Following)?,
        };
        Some((day, next))
    }
}

fn series(every: Every) -> Recurring {
    Recurring { every, part: None, bounds: None, grace: 0 }
}

fn often(sense: Sense) -> Option<Every> {
    if let Sense::Often(every) = sense { Some(every) } else { None }
}

fn unit(sense: Sense) -> Option<Every> {
    let Sense::Unit(unit) = sense else { return None };
    match unit {
        Unit::Month => Some(Every::Month),
        Unit::Quarter => Some(Every::Quarter),
        Unit::Half => Some(Every::HalfYear),
        Unit::Year => Some(Every::Year),
        Unit::Day | Unit::Week => None,
    }
}
