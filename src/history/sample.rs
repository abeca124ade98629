//! Plans for the tests of this room, written in a few words.
//!
//! A line is `I: Section`, `9 Measure`, `9.2 Step`, `kpi ID Title` or `executor ID Name`; behind ` | ` come `due=…`
//! (`FROM*UNTIL` for a quarterly series), `done=DAY` or `done=PERIOD:DAY,…`, `started=`, `dropped=`, `ext=GRANTED>TO,…`,
//! `by=a+b`, `note=`, `outcome=`, `content`, and for a KPI `target=`, `base=` and `seen=DAY:VALUE,…`.

use chrono::NaiveDate;

use crate::model::{
    Baseline, Commitment, Days, Done, Due, Every, Executor, Extension, Kpi, Mark, Measure, Notes,
    Observation, Period, Plan, Progress, Section, Series, Step, Str, Target, Text, ThinVec,
};

/// A plan from its short form.
#[track_caller]
pub(super) fn plan(text: &str) -> Plan {
    let mut plan = Plan::default();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let (head, attributes) = line.split_once(" | ").unwrap_or((line, ""));
        let attributes = Attributes(attributes);
        let (id, title) = head.split_once(' ').unwrap();
        if id == "executor" {
            let (id, name) = title.split_once(' ').unwrap();
            let (id, name) = (id.into(), words(name));
            let (short, contact, notes) = Default::default();
            plan.executors.get_or_insert_default().push(Executor { id, name, short, contact, notes });
        } else if let Some(id) = id.strip_suffix(':') {
            let (id, title) = (Some(id.into()), Some(words(title)));
            plan.sections.push(Section { id, title, ..Section::default() });
        } else if id == "kpi" {
            let (id, title) = title.split_once(' ').unwrap();
            measures(&mut plan).last_mut().unwrap().kpis.push(attributes.kpi(id, title));
        } else if let Some((_, id)) = id.split_once('.') {
            measures(&mut plan).last_mut().unwrap().steps.push(attributes.step(id, title));
        } else {
            measures(&mut plan).push(attributes.measure(id, title));
        }
    }
    plan
}

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn measures(plan: &mut Plan) -> &mut Vec<Measure> {
    &mut plan.sections.last_mut().unwrap().measures
}

fn words(text: &str) -> Text {
    Text::Plain(text.into())
}

fn mark(text: &str) -> Mark {
    Mark::on(day(text))
}

struct Attributes<'a>(&'a str);

impl<'a> Attributes<'a> {
    fn value(&self, key: &str) -> Option<&'a str> {
        self.0.split(' ').find_map(|one| one.strip_prefix(key)?.strip_prefix('='))
    }

    /// The parts of a list of pairs.
    fn pairs(&self, key: &str, between: char) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.value(key)
            .into_iter()
            .flat_map(|list| list.split(','))
            .map(move |pair| pair.split_once(between).unwrap())
    }

    fn list(&self, key: &str) -> ThinVec<Str> {
        self.value(key).into_iter().flat_map(|list| list.split('+')).map(Str::from).collect()
    }

    fn text(&self, key: &str) -> Option<Text> {
        self.value(key).map(words)
    }

    fn notes(&self) -> Notes {
        Notes::new(self.text("note"), Vec::new())
    }

    fn due(&self) -> Option<Due> {
        let text = self.value("due")?;
        let Some((from, until)) = text.split_once('*') else { return Some(text.parse().unwrap()) };
        let (from, until) = (from.parse().unwrap(), Some(until.parse().unwrap()));
        Some(Due::Each(Series { every: Every::Quarter, from, until, grace: Days(0) }))
    }

    fn done(&self) -> Option<Done> {
        let text = self.value("done")?;
        if !text.contains(':') {
            return Some(Done::Once(mark(text)));
        }
        let period = |(period, day): (&str, &str)| (period.parse::<Period>().unwrap(), mark(day));
        Some(Done::Periods(self.pairs("done", ':').map(period).collect()))
    }

    fn commitment(&self) -> Commitment {
        let extension = |(granted, to): (&str, &str)| Extension {
            to: to.parse().unwrap(),
            date: day(granted).into(),
            period: None,
            reason: None,
            act: None,
            notes: Notes::default(),
        };
        let progress = Progress {
            extensions: self.pairs("ext", '>').map(extension).collect(),
            started: self.value("started").map(mark),
            dropped: self.value("dropped").map(mark),
            ..Progress::default()
        };
        Commitment { due: self.due(), done: self.done(), progress: progress.into(), ..Commitment::default() }
    }

    fn measure(&self, id: &str, title: &str) -> Measure {
        Measure {
            executors: self.list("by"),
            funding: self.list("paid"),
            outcome: self.text("outcome"),
            commitment: self.commitment(),
            notes: self.notes(),
            ..Measure::new(id.into(), words(title))
        }
    }

    fn step(&self, id: &str, title: &str) -> Step {
        Step {
            content: self.0.split(' ').any(|word| word == "content"),
            executors: self.list("by"),
            funding: self.list("paid"),
            outcome: self.text("outcome"),
            commitment: self.commitment(),
            notes: self.notes(),
            ..Step::new(id.into(), words(title))
        }
    }

    fn kpi(&self, id: &str, title: &str) -> Kpi {
        let notes = Notes::default;
        let target =
            |value: &str| Target { value: value.parse().unwrap(), by: None, within: None, notes: notes() };
        let observation = |(date, value): (&str, &str)| Observation {
            date: day(date).into(),
            value: value.parse().unwrap(),
            source: None,
            notes: notes(),
        };
        let baseline = |value: &str| Baseline {
            value: value.parse().unwrap(),
            date: None,
            derived: false,
            source: None,
            notes: notes(),
        };
        Kpi {
            baseline: self.value("base").map(baseline),
            targets: self.value("target").map(target).into_iter().collect(),
            observations: self.pairs("seen", ':').map(observation).collect(),
            ..Kpi::new(id.into(), words(title))
        }
    }
}
