//! The figures a report begins with.

use rust_decimal::Decimal;

use super::content::{Block, Figure, Part, PartName, Tone};
use super::scope::Scope;
use crate::model::{Counts, Rating, Status};
use crate::report::cell::{Cell, Phrase};

/// The ratings of KPIs with a target, the best first and those without a value last.
const RATED: [Rating; 8] = [
    Rating::Met,
    Rating::OnTrack,
    Rating::AtRisk,
    Rating::OffTrack,
    Rating::Worsening,
    Rating::Missed,
    Rating::Unreported,
    Rating::Unknown,
];

/// How bad it is, in two sentences and up to five figures.
pub(super) fn part(scope: &Scope<'_>) -> Part {
    let mut counts = Counts::default();
    for line in scope.items() {
        counts.add(&line.state);
    }
    let mut blocks: Vec<Block> =
        sentences(scope, &counts, "paper-lead-all").into_iter().map(Block::Sentence).collect();
    blocks.push(Block::Figures(figures(scope, &counts)));
    blocks.push(Block::Shares(counts));
    Part { name: PartName::Headline, heading: Phrase::new("paper-headline").cell(), blocks }
}

/// How many items there are and how many are done, in the words of this message; what is late.
pub(super) fn sentences(scope: &Scope<'_>, counts: &Counts, all: &'static str) -> Vec<Cell> {
    let number = |count: u32| Cell::Count(count.into());
    let all = Phrase::new(all)
        .with("all", number(counts.items + counts.dropped))
        .with("dropped", number(counts.dropped))
        .with("items", number(counts.items))
        .with("done", number(counts.done))
        .with("of-all", Cell::from_option(counts.done_of_all(), Cell::Percent));
    let due = if counts.fallen_due == 0 {
        Phrase::new("paper-lead-none-due")
    } else {
        Phrase::new("paper-lead-due")
            .with("due", number(counts.fallen_due))
            .with("done", number(counts.fallen_due_done))
            .with("of-due", Cell::from_option(counts.done_of_due(), Cell::Percent))
    };
    let late = scope.items().filter(|line| line.state.status == Status::Overdue);
    let longest = late.filter_map(|line| line.state.days_late()).max();
    let overdue = match longest {
        Some(longest) => Phrase::new("paper-lead-overdue")
            .with("overdue", number(counts.overdue))
            .with("longest", Cell::Days(longest)),
        None => Phrase::new("paper-lead-none-overdue"),
    };
    let mut second = vec![overdue.cell()];
    if counts.done_late > 0 {
        second.push(Phrase::new("paper-lead-late").with("late", number(counts.done_late)).cell());
    }
    if scope.confirms() && counts.done_unconfirmed > 0 {
        let unconfirmed = Phrase::new("paper-lead-unconfirmed");
        second.push(unconfirmed.with("count", number(counts.done_unconfirmed)).cell());
    }
    vec![joined(vec![all.cell(), due.cell()]), sentence(second)]
}

/// One sentence of several.
fn sentence(parts: Vec<Cell>) -> Cell {
    Phrase::new("paper-sentence").with("text", joined(parts)).cell()
}

fn joined(sentences: Vec<Cell>) -> Cell {
    let mut sentences = sentences.into_iter();
    let first = sentences.next().unwrap_or(Cell::Empty);
    sentences.fold(first, |text, next| Phrase::new("paper-then").with("text", text).with("next", next).cell())
}

/// As many figures as there is something to say.
fn figures(scope: &Scope<'_>, counts: &Counts) -> Vec<Figure> {
    let mut figures = vec![overdue(scope, counts)];
    let of_due = Rate {
        caption: "paper-figure-of-due",
        whole: counts.fallen_due,
        done: (counts.fallen_due_done, counts.done_of_due()),
        confirmed: (
            counts.fallen_due_done.saturating_sub(counts.fallen_due_unconfirmed),
            counts.confirmed_of_due(),
        ),
    };
    let of_all = Rate {
        caption: "paper-figure-of-all",
        whole: counts.items,
        done: (counts.done, counts.done_of_all()),
        confirmed: (counts.done.saturating_sub(counts.done_unconfirmed), counts.confirmed_of_all()),
    };
    figures.extend([of_due, of_all].into_iter().filter_map(|rate| rate.figure(scope.confirms())));
    figures.push(coming(scope));
    figures.extend(kpis(scope));
    figures
}

fn overdue(scope: &Scope<'_>, counts: &Counts) -> Figure {
    let late = scope.items().filter(|line| line.state.status == Status::Overdue);
    let longest = late.max_by_key(|line| (line.state.days_late(), std::cmp::Reverse(line.index)));
    let note = longest.map(|line| {
        Phrase::new("paper-figure-longest")
            .with("days", Cell::Days(line.state.days_late().unwrap_or_default()))
            .with("id", Cell::Text(line.id()))
            .cell()
    });
    Figure {
        value: Cell::Count(counts.overdue.into()),
        caption: Phrase::new("paper-figure-overdue").cell(),
        notes: note.into_iter().collect(),
        tone: tone_of(counts.overdue > 0, Tone::Status(Status::Overdue)),
        ratings: Vec::new(),
    }
}

/// How many are done of a whole, and how many are confirmed.
struct Rate {
    caption: &'static str,
    whole: u32,
    done: (u32, Option<Decimal>),
    confirmed: (u32, Option<Decimal>),
}

impl Rate {
    fn figure(self, confirms: bool) -> Option<Figure> {
        let of = |id, part: u32| {
            let phrase = Phrase::new(id).with("part", Cell::Count(part.into()));
            phrase.with("whole", Cell::Count(self.whole.into()))
        };
        let mut notes = vec![of("paper-figure-of", self.done.0).cell()];
        let (confirmed, rate) = self.confirmed;
        notes
            .extend(rate.filter(|_| confirms).map(|rate| {
                of("paper-figure-confirmed", confirmed).with("rate", Cell::Percent(rate)).cell()
            }));
        Some(Figure {
            value: Cell::Percent(self.done.1?),
            caption: Phrase::new(self.caption).cell(),
            notes,
            tone: tone_of(self.done.0 > 0, Tone::Status(Status::Done)),
            ratings: Vec::new(),
        })
    }
}

/// The tone of a count: none done is not shown as good, none overdue not as bad.
fn tone_of(is_any: bool, tone: Tone) -> Tone {
    if is_any { tone } else { Tone::Plain }
}

fn coming(scope: &Scope<'_>) -> Figure {
    let coming = super::next::coming(scope);
    let first = coming.first().map(|(day, line)| {
        Phrase::new("paper-figure-first")
            .with("day", Cell::LongDay(*day))
            .with("id", Cell::Text(line.id()))
            .cell()
    });
    Figure {
        value: Cell::count(coming.len()),
        caption: Phrase::new("paper-figure-next").with("day", Cell::LongDay(scope.until)).cell(),
        notes: first.into_iter().collect(),
        tone: Tone::Plain,
        ratings: Vec::new(),
    }
}

fn kpis(scope: &Scope<'_>) -> Option<Figure> {
    let judged = scope.kpis.iter().filter(|line| line.reading.rating != Rating::NoTarget).count();
    let count = |rating: Rating| scope.kpis.iter().filter(|line| line.reading.rating == rating).count();
    let others = Rating::ALL.into_iter().filter(|rating| {
        !matches!(rating, Rating::Met | Rating::OnTrack | Rating::NoTarget) && count(*rating) > 0
    });
    let others: Vec<Cell> = others
        .map(|rating| {
            let phrase = Phrase::new("count-rating").with("count", Cell::count(count(rating)));
            phrase.with("rating", Cell::Rating(rating)).cell()
        })
        .collect();
    let well = count(Rating::Met) + count(Rating::OnTrack);
    (judged > 0).then(|| Figure {
        value: Cell::count(well),
        caption: Phrase::new("paper-figure-kpis").with("count", Cell::count(judged)).cell(),
        notes: if others.is_empty() { Vec::new() } else { vec![Phrase::list(others)] },
        tone: tone_of(well > 0, Tone::Rating(Rating::OnTrack)),
        ratings: RATED.into_iter().flat_map(|rating| std::iter::repeat_n(rating, count(rating))).collect(),
    })
}
