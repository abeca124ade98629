//! Small hand-made promises for the tests of this room.

use chrono::NaiveDate;

use super::{
    Commitment, Days, Done, Due, Every, Extension, Mark, Measure, Notes, Period, Plan, Section, Series,
    State, Status, Step, Text, When,
};

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn period(text: &str) -> Period {
    text.parse().unwrap()
}

/// Every quarter of 2023 from the second on, or what is asked for.
pub(super) fn series(every: Every, from: &str, until: Option<&str>, grace: u32) -> Due {
    Due::Each(Series { every, from: period(from), until: until.map(period), grace: Days(grace) })
}

impl Commitment {
    pub(super) fn due(text: &str) -> Self {
        Self::falling(text.parse().unwrap())
    }

    pub(super) fn falling(due: Due) -> Self {
        Self { due: Some(due), ..Self::default() }
    }

    pub(super) fn started(mut self, on: &str) -> Self {
        self.started = Some(mark(on));
        self
    }

    pub(super) fn done(mut self, on: &str) -> Self {
        self.done = Some(Done::Once(mark(on)));
        self
    }

    pub(super) fn delivered(mut self, marks: &[(&str, &str)]) -> Self {
        let marks = marks.iter().map(|(given, on)| (period(given), mark(on))).collect();
        self.done = Some(Done::Periods(marks));
        self
    }

    pub(super) fn confirmed(mut self, on: &str) -> Self {
        self.confirmed = Some(Done::Once(mark(on)));
        self
    }

    pub(super) fn periods_confirmed(mut self, marks: &[(&str, &str)]) -> Self {
        self.confirmed =
            Some(Done::Periods(marks.iter().map(|(given, on)| (period(given), mark(on))).collect()));
        self
    }

    pub(super) fn dropped(mut self, on: &str) -> Self {
        self.dropped = Some(mark(on));
        self
    }

    pub(super) fn extended(mut self, granted: &str, to: &str) -> Self {
        self.extensions.push(extension(granted, to, None));
        self
    }

    pub(super) fn period_extended(mut self, of: &str, granted: &str, to: &str) -> Self {
        self.extensions.push(extension(granted, to, Some(period(of))));
        self
    }

    /// A measure that is an item itself.
    pub(super) fn alone(self) -> Plan {
        Plan::holding(self, Vec::new())
    }
}

/// A mark of a day, a period, or `../` a day.
pub(super) fn mark(on: &str) -> Mark {
    Mark::on(on.parse::<When>().unwrap())
}

fn extension(granted: &str, to: &str, period: Option<Period>) -> Extension {
    Extension {
        to: to.parse().unwrap(),
        date: granted.parse().unwrap(),
        period,
        reason: None,
        act: None,
        notes: Notes::default(),
    }
}

/// A step with this commitment.
pub(super) fn step(id: &str, commitment: Commitment) -> Step {
    Step { commitment, ..Step::new(id.into(), Text::Plain("Step".into())) }
}

/// Measure 9 with these steps.
pub(super) fn measure(commitment: Commitment, steps: Vec<Step>) -> Measure {
    Measure { commitment, steps, ..Measure::new("9".into(), Text::Plain("Measure".into())) }
}

impl Plan {
    /// One measure, 9, with steps 1, 2, … of these commitments.
    pub(super) fn holding(commitment: Commitment, steps: Vec<Commitment>) -> Self {
        let steps = steps.into_iter().enumerate().map(|(n, one)| step(&(n + 1).to_string(), one)).collect();
        let section = Section { measures: vec![measure(commitment, steps)], ..Section::default() };
        Self { sections: vec![section], ..Self::default() }
    }

    /// The state of its first item.
    pub(super) fn on(&self, today: &str) -> State<'_> {
        self.items().next().unwrap().state(day(today))
    }

    /// The state of an item.
    pub(super) fn state_of(&self, id: &str, today: &str) -> State<'_> {
        self.line(self.position(id).unwrap()).unwrap().state(day(today))
    }

    /// The state of its measure as a whole.
    pub(super) fn whole_on(&self, today: &str) -> Status {
        let states = self.items().map(|item| item.state(day(today)).status);
        Status::together(states)
    }
}
