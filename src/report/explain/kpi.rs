//! The figures of a KPI, each with its formula and its numbers.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::rating::reason;
use super::rule::{days, in_words, long};
use crate::model::{Direction, Kind, Kpi, KpiReading, When};
use crate::report::cell::{Cell, Phrase};
use crate::report::document::{Block, Heading, Outcome, Working};
use crate::report::line::title_of;
use crate::report::portfolio::{KpiLine, View};

pub(super) fn blocks(view: &View<'_>, line: &KpiLine<'_>) -> Vec<Block> {
    let kpi = line.indicator.kpi;
    let title = title_of(view, line.file, &kpi.title, kpi.short.as_ref());
    let heading = Heading { id: line.file.address(&kpi.id), title: Cell::Title(title) };
    let unit = kpi.unit.as_ref().map(|unit| unit.shown(view.portfolio.languages(line.file)).into_owned());
    let figures = Figures { kpi, reading: &line.reading, day: line.file.day, unit };
    vec![Block::Heading(heading), Block::Working(figures.lines())]
}

/// What the formulas are made of.
struct Figures<'a> {
    kpi: &'a Kpi,
    reading: &'a KpiReading,
    day: NaiveDate,
    unit: Option<String>,
}

/// The straight way from the baseline to the last target.
#[derive(Clone, Copy)]
struct Way {
    base: Decimal,
    first: NaiveDate,
    target: Decimal,
    by: NaiveDate,
}

impl Way {
    fn rise(self) -> Option<Decimal> {
        self.target.checked_sub(self.base)
    }

    fn days(self) -> i64 {
        (self.by - self.first).num_days()
    }
}

impl Figures<'_> {
    fn lines(&self) -> Vec<Working> {
        let mut lines = Vec::new();
        lines.extend(self.course());
        lines.push(self.value());
        lines.extend(self.gap());
        lines.extend(self.of_target());
        lines.extend(self.achieved());
        lines.extend(self.elapsed());
        lines.extend(self.expected());
        lines.extend(self.pace());
        lines.extend(self.needed());
        lines.extend(self.forecast());
        if self.reading.direction_assumed {
            lines.push(told("direction", Phrase::new("explain-direction-assumed").cell()));
        }
        let outcome = Outcome::Is(Cell::Rating(self.reading.rating));
        let text = reason(self.kpi, self.reading, self.day);
        lines.push(Working { number: None, key: "rating", text, result: Some(outcome) });
        lines
    }

    /// Where a flow starts is 0, whatever the baseline's value.
    fn base(&self) -> Option<Decimal> {
        let baseline = self.kpi.baseline.as_ref()?;
        Some(if self.kpi.kind == Kind::Flow { Decimal::ZERO } else { baseline.value })
    }

    fn way(&self) -> Option<Way> {
        let first = self.kpi.baseline.as_ref()?.date?.day();
        let (target, by) = (self.reading.target?, self.reading.by?);
        let is_total = self.reading.within.is_none();
        Some(Way { base: self.base()?, first, target, by }).filter(|way| is_total && way.days() > 0)
    }

    /// From where to where the values are to go.
    fn course(&self) -> Option<Working> {
        if let Some(period) = self.reading.within {
            let text = Phrase::new("explain-in-period").with("target", self.number(self.reading.target?));
            return Some(told("course", text.with("period", Cell::Text(period.to_string())).cell()));
        }
        let Some(way) = self.way() else {
            let target = self.reading.target?;
            let text = match self.reading.by {
                Some(by) => Phrase::new("explain-target-only").with("by", long(by)),
                None => Phrase::new("explain-target-no-day"),
            };
            return Some(told("course", text.with("target", self.number(target)).cell()));
        };
        let interim = self.kpi.targets.split_last().map_or(&[][..], |(_, rest)| rest);
        let id = if interim.is_empty() { "explain-course" } else { "explain-course-through" };
        let stops = interim.iter().filter_map(|target| {
            let day = target.last_day(None)?;
            Some(on(self.number(target.value), When::Day(day)))
        });
        let text = Phrase::new(id)
            .with("base", self.number(way.base))
            .with("first", long(way.first))
            .with("target", self.number(way.target))
            .with("by", long(way.by))
            .with("rise", signed(way.rise()?))
            .with("days", days(way.days()))
            .with("stops", Phrase::list(stops.collect()));
        let derived = self.kpi.baseline.as_ref().is_some_and(|baseline| baseline.derived);
        let derived = derived.then(|| Phrase::new("derived").cell());
        Some(told("course", Phrase::list(std::iter::once(text.cell()).chain(derived).collect())))
    }

    fn value(&self) -> Working {
        let Some((value, date)) = self.reading.value.zip(self.reading.date) else {
            return told("value", Phrase::new("explain-no-value").cell());
        };
        let phrase = match (self.kpi.kind, self.way()) {
            (Kind::Flow, _) => Phrase::new("explain-value-sum"),
            (Kind::Level, Some(way)) => Phrase::new("explain-value-day")
                .with("nth", Cell::Text((date.day() - way.first).num_days().to_string())),
            (Kind::Level, None) => Phrase::new("explain-value"),
        };
        told("value", phrase.with("value", self.number(value)).with("on", in_words(date)).cell())
    }

    fn gap(&self) -> Option<Working> {
        let (gap, target) = (self.reading.gap?, self.reading.target?);
        let value = if self.reading.gap_from_baseline { self.base()? } else { self.reading.value? };
        let (from, less) = match self.reading.direction? {
            Direction::Increase => (target, value),
            Direction::Decrease => (value, target),
        };
        let id = if self.reading.gap_from_baseline { "explain-minus-baseline" } else { "explain-minus" };
        let text = Phrase::new(id).with("from", self.number(from)).with("less", self.number(less));
        Some(self.equals("gap", text.cell(), self.with_unit(Cell::Number(gap))))
    }

    fn of_target(&self) -> Option<Working> {
        let (value, target) = (self.reading.value?, self.reading.target?);
        let share = Cell::Percent(self.reading.of_target?);
        Some(self.equals("of-target", over(self.number(value), self.number(target)), share))
    }

    fn achieved(&self) -> Option<Working> {
        let base = self.base()?;
        let text =
            over(self.difference(self.reading.value?, base), self.difference(self.reading.target?, base));
        Some(self.equals("achieved", text, Cell::Percent(self.reading.achieved?)))
    }

    fn elapsed(&self) -> Option<Working> {
        let way = self.way()?;
        let gone = (self.day - way.first).num_days().clamp(0, way.days());
        let text = Phrase::new("explain-days-of").with("gone", Cell::Text(gone.to_string()));
        let text = text.with("days", days(way.days())).cell();
        Some(self.equals("elapsed", text, Cell::Percent(self.reading.elapsed?)))
    }

    /// On the day of the value; where there is none, on the day asked about.
    fn expected(&self) -> Option<Working> {
        let way = self.way()?;
        let (expected, day, id) = match (self.reading.expected_at_value, self.reading.date) {
            (Some(expected), Some(date)) => (expected, date.day(), "explain-on-value-day"),
            _ => (self.reading.expected?, self.day, "explain-on-day"),
        };
        let line = if self.kpi.targets.len() > 1 {
            Phrase::new("explain-on-path").cell()
        } else {
            let gone = (day - way.first).num_days().clamp(0, way.days());
            Phrase::new("explain-part-of-way")
                .with("base", self.number(way.base))
                .with("rise", self.number(way.rise()?))
                .with("share", Cell::Text(format!("{gone}/{}", way.days())))
                .cell()
        };
        let text = Phrase::new(id).with("line", line).with("day", long(day)).cell();
        Some(self.equals("expected", text, self.rough(expected)))
    }

    fn pace(&self) -> Option<Working> {
        let (base, value) = (self.base()?, self.reading.value?);
        let expected = self.reading.expected_at_value?;
        let asked = Phrase::new("explain-difference")
            .with("from", self.rough(expected))
            .with("less", self.number(base))
            .cell();
        let text = over(self.difference(value, base), asked);
        Some(self.equals("pace", text, Cell::Ratio(self.reading.pace?)))
    }

    fn needed(&self) -> Option<Working> {
        let needed = self.reading.needed?;
        let rest = self.reading.target?.checked_sub(self.reading.value?)?;
        let left = (self.reading.by? - self.day).num_days();
        let text = Phrase::new("explain-days-left").with("rest", self.number(rest));
        let result = Phrase::new("explain-a-day").with("value", self.with_unit(self.rough(needed)));
        Some(self.equals("needed", text.with("days", days(left)).cell(), result.cell()))
    }

    #[expect(clippy::single_match_else, reason = "both cases say something")]
    fn forecast(&self) -> Option<Working> {
        let (forecast, way) = (self.reading.forecast?, self.way()?);
        let text = match self.reading.pace {
            Some(pace) => Phrase::new("explain-way-at-pace")
                .with("base", self.number(way.base))
                .with("rise", self.number(way.rise()?))
                .with("pace", Cell::Ratio(pace)),
            None => {
                let gone = (self.reading.date?.day() - way.first).num_days();
                Phrase::new("explain-drift")
                    .with("base", self.number(way.base))
                    .with("gain", self.difference(self.reading.value?, way.base))
                    .with("share", Cell::Text(format!("{gone}/{}", way.days())))
            }
        };
        Some(self.equals("forecast", text.cell(), self.rough(forecast)))
    }

    fn difference(&self, from: Decimal, less: Decimal) -> Cell {
        let difference = Phrase::new("explain-difference").with("from", self.number(from));
        difference.with("less", self.number(less)).cell()
    }

    #[expect(clippy::unused_self, reason = "the methods of one view are called alike")]
    fn equals(&self, key: &'static str, text: Cell, result: Cell) -> Working {
        Working { number: None, key, text, result: Some(Outcome::Equals(result)) }
    }

    /// A value; of percents with their sign, which the numbers of a formula have as well.
    fn number(&self, value: Decimal) -> Cell {
        self.with_sign(Cell::Number(value))
    }

    fn rough(&self, value: Decimal) -> Cell {
        self.with_sign(Cell::Rough(value))
    }

    fn with_sign(&self, value: Cell) -> Cell {
        if self.kpi.is_percent() {
            return Phrase::new("with-percent").with("value", value).cell();
        }
        value
    }

    fn with_unit(&self, value: Cell) -> Cell {
        match &self.unit {
            _ if self.kpi.is_percent() => Phrase::new("percentage-points").with("value", value).cell(),
            Some(unit) => {
                Phrase::new("with-unit").with("value", value).with("unit", Cell::Text(unit.clone())).cell()
            }
            None => value,
        }
    }
}

fn told(key: &'static str, text: Cell) -> Working {
    Working { number: None, key, text, result: None }
}

fn over(part: Cell, whole: Cell) -> Cell {
    Phrase::new("explain-over").with("part", part).with("whole", whole).cell()
}

fn on(value: Cell, date: When) -> Cell {
    Phrase::new("value-on").with("value", value).with("date", in_words(date)).cell()
}

/// A change with its sign.
fn signed(change: Decimal) -> Cell {
    if change > Decimal::ZERO {
        return Phrase::new("explain-plus").with("value", Cell::Number(change)).cell();
    }
    Cell::Number(change)
}
