//! The ids that a command can do something with.

use std::borrow::Cow;

use super::context::Context;
use crate::model::{Due, Event, Indicator, Item, Languages, PeriodState, State, Text};
use crate::report::offer::Offer;
use crate::report::{PlanFile, Portfolio};

/// The ids of a plan that make sense where a command is given ids, each with its title.
pub(super) fn ids(context: &Context, typed: &str) -> Vec<Offer> {
    let Some(portfolio) = context.plans() else { return Vec::new() };
    let command = context.command.as_str();
    let mut offers = Vec::new();
    for file in &portfolio.files {
        let of_plan = OfPlan { file, languages: portfolio.languages(file), typed };
        if command == "record" {
            of_plan.add_kpis(|_| true, &mut offers);
            continue;
        }
        of_plan.add_lines(command, context.all_steps, &mut offers);
        match command {
            "reopen" => of_plan.add_kpis(|one| !one.kpi.observations.is_empty(), &mut offers),
            "show" | "explain" | "history" => of_plan.add_kpis(|_| true, &mut offers),
            _ => {}
        }
        match command {
            "done" => of_plan.add_events(|event| event.date.is_none(), &mut offers),
            "reopen" => of_plan.add_events(|event| event.date.is_some(), &mut offers),
            "show" | "explain" => of_plan.add_events(|_| true, &mut offers),
            _ => {}
        }
        if command == "show" {
            of_plan.add_sections(portfolio, &mut offers);
        }
    }
    offers.retain(|offer| !context.given.contains(&offer.value));
    offers
}

/// The ids that a query can name.
pub(super) fn of_query(context: &Context, typed: &str) -> Vec<Offer> {
    let Some(portfolio) = context.plans() else { return Vec::new() };
    let mut offers = Vec::new();
    for file in &portfolio.files {
        let of_plan = OfPlan { file, languages: portfolio.languages(file), typed };
        if context.command == "kpi" {
            of_plan.add_kpis(|_| true, &mut offers);
        } else {
            of_plan.add_lines("list", true, &mut offers);
        }
    }
    offers.retain(|offer| !context.given.contains(&offer.value));
    offers
}

/// Whether a command can do something with an item in this state.
fn fits(command: &str, state: &State<'_>, item: &Item<'_>) -> bool {
    let is_closed = state.done.is_some() || state.dropped.is_some();
    match command {
        "done" | "drop" => !is_closed,
        "start" => !is_closed && state.started.is_none(),
        "extend" => !is_closed && state.due.is_some(),
        "confirm" => state.done.is_some() && state.confirmed.is_none() && state.dropped.is_none(),
        "reopen" => {
            let marked = [state.done, state.started, state.dropped].iter().any(Option::is_some);
            marked || !state.extensions.is_empty() || !item.commitment().log.is_empty()
        }
        _ => true,
    }
}

/// Whether a command can do something with a period of a series.
fn fits_period(command: &str, period: &PeriodState<'_>) -> bool {
    match command {
        "done" | "extend" => period.done.is_none(),
        "confirm" => period.done.is_some() && period.confirmed.is_none(),
        "reopen" => period.done.is_some(),
        "show" | "explain" | "history" | "list" => true,
        _ => false,
    }
}

/// A plan, and what is typed of an id.
struct OfPlan<'a> {
    file: &'a PlanFile,
    languages: Languages<'a>,
    typed: &'a str,
}

impl<'a> OfPlan<'a> {
    fn text(&self, short: Option<&'a Text>, title: &'a Text) -> Cow<'a, str> {
        short.unwrap_or(title).shown(self.languages)
    }

    /// Measures and steps, with the periods of series. A measure with steps is no item, and only some commands mean it.
    fn add_lines(&self, command: &str, all_steps: bool, offers: &mut Vec<Offer>) {
        for (_, section) in self.file.plan.all_sections() {
            for measure in &section.measures {
                let Some(position) = self.file.plan.position(&measure.id) else { continue };
                let Some(whole) = self.file.plan.line(position) else { continue };
                let means_whole = match command {
                    "done" | "start" | "drop" => all_steps,
                    "confirm" | "reopen" => false,
                    "extend" => measure.commitment.due.is_some(),
                    _ => true,
                };
                if means_whole && !measure.is_item() {
                    self.add(&whole, offers);
                }
                let reads = matches!(command, "show" | "list" | "history" | "explain");
                for line in whole.lines().filter(|line| reads || !line.is_content()) {
                    self.add_line(command, &line, offers);
                }
            }
        }
    }

    fn add_line(&self, command: &str, line: &Item<'a>, offers: &mut Vec<Offer>) {
        let state = line.state(self.file.day);
        let is_series = matches!(state.due, Some(Due::Each(_)));
        if !is_series {
            if fits(command, &state, line) {
                self.add(line, offers);
            }
            return;
        }
        let periods: Vec<_> = state.periods().filter(|period| fits_period(command, period)).collect();
        // Without a period, the earliest one that is over is meant; of what is in, any.
        let means_some = match command {
            "done" | "extend" => periods.iter().any(|period| period.period.last() < self.file.day),
            "confirm" => !periods.is_empty(),
            "reopen" => !periods.is_empty() || fits(command, &state, line),
            _ => fits(command, &state, line),
        };
        if means_some {
            self.add(line, offers);
        }
        // Those to come are offered once the sign before a period is typed.
        let asks_all = self.typed.contains('@');
        let mut next = true;
        for period in periods {
            let ahead = period.done.is_none() && period.due >= self.file.day;
            if asks_all || !ahead || std::mem::take(&mut next) {
                let id = format!("{}@{}", line.id(), period.period);
                let about = format!("due {}: {}", period.due, self.text(line.short(), line.title()));
                offers.push(Offer::new(self.file.address(&id), about));
            }
        }
    }

    fn add(&self, line: &Item<'a>, offers: &mut Vec<Offer>) {
        offers.push(Offer::new(self.file.address(&line.id()), self.text(line.short(), line.title())));
    }

    fn add_kpis(&self, wanted: impl Fn(&Indicator<'_>) -> bool, offers: &mut Vec<Offer>) {
        for one in self.file.plan.indicators().into_iter().filter(wanted) {
            offers.push(Offer::new(
                self.file.address(&one.kpi.id),
                self.text(one.kpi.short.as_ref(), &one.kpi.title),
            ));
        }
    }

    fn add_events(&self, wanted: impl Fn(&Event) -> bool, offers: &mut Vec<Offer>) {
        for event in self.file.plan.events.iter().filter(|event| wanted(event)) {
            let about = event.short.as_ref().or(event.title.as_ref());
            let about = about.map(|text| text.shown(self.languages)).unwrap_or_default();
            offers.push(Offer::new(self.file.address(&event.id), about));
        }
    }

    fn add_sections(&self, portfolio: &Portfolio, offers: &mut Vec<Offer>) {
        if portfolio.files.len() > 1 {
            return;
        }
        for (path, section) in self.file.plan.all_sections() {
            if section.id.is_some() {
                let about = section.short.as_ref().or(section.title.as_ref());
                let about = about.map(|text| text.shown(self.languages)).unwrap_or_default();
                offers.push(Offer::new(format!("section:{}", self.file.plan.section_address(path)), about));
            }
        }
    }
}
