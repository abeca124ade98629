//! What is typed where an id belongs and is none: a day, or several ids in one argument.

use super::day::day_typed;
use crate::locale::latin_twins;
use crate::model::{Item, Period, Plan, Position};
use crate::phrase::{self, Deadline, Options};
use crate::problem::{Message, Problem};
use crate::suggestion::nearest;

/// More ids are not listed.
const MOST: usize = 20;

/// The refusal of an id that the plan has not, with what was probably meant by it.
pub(super) fn with_way_out(mut refusal: Problem, id: &str, plan: &Plan) -> Problem {
    let hint = if matches!(refusal.message, Message::Id("request-no-kpi", _)) {
        kpi_meant(id, plan).map(|near| Message::id("hint-did-you-mean").with("near", near))
    } else {
        let meant = match &refusal.hint {
            Some(hint) if *hint == Message::id("hint-see-list") => meant(id, plan),
            Some(hint) if *hint == Message::id("hint-period-example") => periods_meant(id, plan),
            Some(_) | None => None,
        };
        meant.map(|meant| Message::id("hint-terms").with("list", meant))
    };
    if let Some(hint) = hint {
        refusal.set_hint(hint);
    }
    refusal
}

/// The KPI whose id is nearest.
fn kpi_meant(id: &str, plan: &Plan) -> Option<String> {
    let known: Vec<String> = plan.indicators().iter().map(|one| one.kpi.id.to_string()).collect();
    let lower = id.to_lowercase();
    let same = known.iter().find(|known| known.to_lowercase() == lower).cloned();
    same.or_else(|| nearest(id, known.iter().map(String::as_str)).map(str::to_owned))
}

/// The periods of a series that are typed in one argument or in other words: `3.3@2023-Q2,2023-Q3`, `3.3@2023-Q2..2023-Q4`,
/// `3.3@2023Q2`.
fn periods_meant(id: &str, plan: &Plan) -> Option<String> {
    let (series, typed) = id.split_once('@')?;
    plan.position(series)?;
    let read = |text: &str| {
        let text = text.trim();
        let text =
            text.split_once('@').filter(|(other, _)| *other == series).map_or(text, |(_, period)| period);
        text.to_uppercase().parse::<Period>().ok().or_else(|| {
            match phrase::read(text, Options::default()).ok()?.due {
                Deadline::Within(period) => Some(period),
                Deadline::Between(..)
                | Deadline::From(_)
                | Deadline::Ongoing
                | Deadline::Each(_)
                | Deadline::After(_) => None,
            }
        })
    };
    let periods: Vec<Period> = match typed.split_once("..") {
        Some((from, to)) => run(read(from)?, read(to)?)?,
        None => typed.split([',', ';']).map(read).collect::<Option<_>>()?,
    };
    let ids: Vec<String> = periods.iter().map(|period| format!("{series}@{period}")).collect();
    Some(ids.join(" "))
}

/// The periods from one to another of the same length, both counted.
fn run(from: Period, to: Period) -> Option<Vec<Period>> {
    let months = from.months();
    let next = |period: &Period| period.later(months);
    let all = std::iter::successors(Some(from), next).take(MOST);
    let all: Vec<Period> = all.take_while(|period| period.first() <= to.first()).collect();
    (months == to.months() && all.last() == Some(&to)).then_some(all)
}

/// What is to be typed instead.
fn meant(id: &str, plan: &Plan) -> Option<String> {
    if let Some(day) = day_typed(id) {
        return Some(format!("--on {day}"));
    }
    let listed = || {
        let pieces = id.split([',', ';', ' ']).filter(|piece| !piece.is_empty());
        let known: Option<Vec<String>> = pieces.map(|piece| in_any_case(piece, plan)).collect();
        known.filter(|known| !known.is_empty())
    };
    let range = || {
        let (from, to) = ["..", "–", "-"].into_iter().find_map(|sign| id.split_once(sign))?;
        between(plan, plan.position(from.trim())?, plan.position(to.trim())?)
    };
    let ids = listed().or_else(|| as_document(id, plan)).or_else(range)?;
    (ids.len() <= MOST).then(|| ids.join(" "))
}

/// `№9.2`, `9. 2`, `9-2`, and ids with Cyrillic letters that look like Latin ones.
fn as_document(id: &str, plan: &Plan) -> Option<Vec<String>> {
    let close: String = id.chars().filter(|c| !c.is_whitespace() && !"№#()".contains(*c)).collect();
    let close = close.trim_matches('.');
    let ways = [close.to_owned(), close.replace(['-', '/'], "."), latin_twins(close)];
    let known = ways.into_iter().find_map(|way| in_any_case(&way, plan))?;
    Some(vec![known])
}

/// The id of a line that is typed in any case of letters.
fn in_any_case(id: &str, plan: &Plan) -> Option<String> {
    if plan.position(id).is_some() {
        return Some(id.to_owned());
    }
    let (id, period) = id.split_once('@').map_or((id, None), |(id, period)| (id, Some(period)));
    let lower = id.to_lowercase();
    let known = plan.lines().map(|line| line.id()).find(|known| known.to_lowercase() == lower)?;
    Some(period.map_or_else(|| known.clone(), |period| format!("{known}@{period}")))
}

/// The ids from one line to another, both counted.
fn between(plan: &Plan, from: Position, to: Position) -> Option<Vec<String>> {
    let lines: Vec<_> = plan.lines().filter(|line| !line.is_content()).collect();
    let at = |position: Position| lines.iter().position(|line| line.position() == position);
    let lines = lines.get(at(from)?..=at(to)?)?;
    Some(lines.iter().map(Item::id).collect())
}
