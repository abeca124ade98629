//! Small hand-made promises for the tests of this room.

use chrono::NaiveDate;

use super::{
    Commitment, Days, Done, Due, Every, Extension, Mark, Measure, Notes, Period, Section, Series, State,
    Step, Text,
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
        self.started = Some(Box::new(Mark::on(day(on))));
        self
    }

    pub(super) fn done(mut self, on: &str) -> Self {
        self.done = Some(Done::Once(Box::new(Mark::on(day(on)))));
        self
    }

    pub(super) fn delivered(mut self, marks: &[(&str, &str)]) -> Self {
        let marks = marks.iter().map(|(given, on)| (period(given), Mark::on(day(on)))).collect();
        self.done = Some(Done::Periods(marks));
        self
    }

    pub(super) fn dropped(mut self, on: &str) -> Self {
        self.dropped = Some(Box::new(Mark::on(day(on))));
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
    pub(super) fn alone(self) -> Section {
        Section::holding(self, Vec::new())
    }
}

fn extension(granted: &str, to: &str, period: Option<Period>) -> Extension {
    Extension {
        to: to.parse().unwrap(),
        date: day(granted),
        period,
        reason: None,
        act: None,
        notes: Notes::default(),
    }
}

impl Section {
    /// One measure with these steps.
    pub(super) fn holding(commitment: Commitment, steps: Vec<Commitment>) -> Self {
        let step = |commitment| Step {
            id: "1".into(),
            title: Text::Plain("Step".into()),
            content: false,
            executors: Vec::new(),
            funding: Vec::new(),
            outcome: None,
            commitment,
            notes: Notes::default(),
        };
        let measure = Measure {
            id: "9".into(),
            title: Text::Plain("Measure".into()),
            executors: Vec::new(),
            funding: Vec::new(),
            outcome: None,
            commitment,
            steps: steps.into_iter().map(step).collect(),
            kpis: Vec::new(),
            notes: Notes::default(),
        };
        Self { id: None, title: None, notes: Notes::default(), measures: vec![measure] }
    }

    /// The state of its measure's first item.
    pub(super) fn on(&self, today: &str) -> State<'_> {
        self.measures[0].states(self, day(today)).next().unwrap()
    }
}
