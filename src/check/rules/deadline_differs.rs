//! A deadline is not what the document's words say.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::model::{Due, Period, Relative, Series, Str, Text, Unit};
use crate::phrase::{self, Deadline, Options, Start, TimeUnit};
use crate::problem::{Code, Family, Severity, shortened};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "deadline-differs",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "a deadline that is not what the document's words say",
        explanation: "`deadline` holds the words of the document and `due` how they are read. Where the two lead to another \
day, one of them has a slip, or the deadline was moved by hand: then restore it and grant an `extension`. If the words \
are meant otherwise than they are read here, accept the finding with `# roadmap: allow deadline-differs`.\n\nWords that \
are not understood whole, or that leave the year, the bounds of a series or the day of an event open, are not held against \
what only the plan can know.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for line in subject.commitments() {
        let commitment = line.commitment();
        let Some((due, deadline)) = commitment.due.as_ref().zip(commitment.deadline.as_ref()) else {
            continue;
        };
        let read = |words: &Str| {
            let reading = phrase::read(words, Options::default()).ok()?;
            (!agree(due, &reading.due)).then(|| (words.clone(), reading))
        };
        let other = match deadline {
            Text::Plain(words) => read(words),
            Text::Languages(all) => all.iter().find_map(|(_, words)| read(words)),
        };
        if let Some((words, reading)) = other {
            let (id, words) = (line.id(), shortened(&words));
            let message =
                format!("`{id}` is due `{due}`, but the document says `{words}`: `{}`", reading.due);
            let finding = report.add(Where::Value(line.place().key("due")), message);
            if let Some(notation) = reading.to_notation() {
                finding.set_hint(format!("if the document is right, write `due: {notation}`"));
            }
        }
    }
}

/// Whether a deadline may be the reading of the document's words. What the words leave open, the plan may say.
fn agree(due: &Due, words: &Deadline) -> bool {
    match (due, words) {
        (Due::Within(_) | Due::Between(..), Deadline::Within(_) | Deadline::Between(..)) => {
            due.last() == words.last()
        }
        (Due::From(begins), Deadline::From(read)) => begins.last() == read.last(),
        (Due::Each(series), Deadline::Each(read)) => agree_as_series(series, read),
        (Due::After(relative), Deadline::After(read)) => agree_as_lengths(relative, read),
        // The plan may know when something permanent begins, and the day of the event already.
        (Due::From(_) | Due::Between(..) | Due::Each(_), Deadline::Ongoing)
        | (Due::Within(_) | Due::Between(..), Deadline::After(_)) => true,
        _ => false,
    }
}

fn agree_as_series(series: &Series, words: &phrase::Series) -> bool {
    let begins = match words.from {
        None | Some(Start::EachYear(_) | Start::EachMonth(_)) => true,
        Some(Start::In(from)) => series.first_period().first() == from.first(),
    };
    let ends = words.until.is_none_or(|until| series.until.map(Period::last) == Some(until.last()));
    let waits = words.grace == 0 || words.grace == series.grace.0;
    series.every == words.every && begins && ends && waits
}

fn agree_as_lengths(relative: &Relative, words: &phrase::Relative) -> bool {
    // Weeks are days and years are months; days and months are not comparable.
    let ours = match relative.within.unit {
        Unit::Day => (relative.within.number, false),
        Unit::Week => (relative.within.number.saturating_mul(7), false),
        Unit::Month => (relative.within.number, true),
        Unit::Year => (relative.within.number.saturating_mul(12), true),
    };
    let theirs = match words.within.unit {
        TimeUnit::Day => (words.within.count, false),
        TimeUnit::Week => (words.within.count.saturating_mul(7), false),
        TimeUnit::Month => (words.within.count, true),
        TimeUnit::Year => (words.within.count.saturating_mul(12), true),
    };
    ours == theirs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Days, Every};

    /// A deadline that holds what a phrase says, where the phrase leaves nothing open.
    fn held(words: &Deadline) -> Option<Due> {
        Some(match words {
            Deadline::Within(period) => Due::Within(*period),
            Deadline::Between(from, to) => Due::Between(*from, *to),
            Deadline::From(period) => Due::From(*period),
            Deadline::Each(series) => {
                let Some(Start::In(from)) = series.from else { return None };
                let (every, until, grace) = (series.every, series.until, Days(series.grace));
                Due::Each(Series { every, from, until, grace })
            }
            Deadline::Ongoing | Deadline::After(_) => return None,
        })
    }

    #[test]
    fn no_phrase_differs_from_its_own_reading_and_every_one_from_another() {
        let other = Due::Within(Period::Year(1999));
        let mut count = 0;
        for line in include_str!("../../../tests/data/phrases.tsv").lines().skip(1) {
            let words = line.split('\t').next().unwrap_or_default();
            let Ok(reading) = phrase::read(words, Options::default()) else { continue };
            let Some(due) = held(&reading.due) else { continue };
            assert!(agree(&due, &reading.due), "{words}: {due}");
            assert!(!agree(&other, &reading.due), "{words}");
            count += 1;
        }
        assert!(count > 400, "{count} phrases");
    }

    #[test]
    fn what_the_words_leave_open_the_plan_may_say() {
        let agrees =
            |due: Due, words: &str| agree(&due, &phrase::read(words, Options::default()).unwrap().due);
        let series = |every, until: &str| {
            let until = Some(until.parse().unwrap());
            Due::Each(Series { every, from: Period::Quarter(2024, 1), until, grace: Days(25) })
        };
        let day = |text: &str| text.parse::<Due>().unwrap();
        let within =
            |length: &str| Due::After(Relative { within: length.parse().unwrap(), of: "in-force".into() });
        for (due, words, expected) in [
            (series(Every::Quarter, "2024"), "ежеквартально", true),
            (series(Every::Month, "2024"), "ежеквартально", false),
            (day("2024"), "ежеквартально", false),
            (day("2024/.."), "постоянно", true),
            (day("2024/2026"), "постоянно", true),
            (day("2024"), "постоянно", false),
            (within("3 months"), "в течение трех месяцев со дня вступления в силу", true),
            (within("90 days"), "в течение трех месяцев со дня вступления в силу", false),
            (day("2024-06-30"), "в течение трех месяцев со дня вступления в силу", true),
            (day("2024-12-31"), "до конца 2024 года", true),
            (day("2024-10/2024-12"), "до конца 2024 года", true),
        ] {
            assert_eq!(agrees(due.clone(), words), expected, "{due}: {words}");
        }
    }
}
