//! A measure of the plan from its rows.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use chrono::NaiveDate;

use super::body::{Body, RowStep};
use super::deadline::Words;
use super::directory::Directory;
use super::draft::{Deadline, Done, Line, Remark};
use super::event::Events;
use super::free::Free;
use super::grid::Cell;
use super::layout::Layout;
use super::leftover::Ledger;
use super::mark::Mark;
use super::name::{Found, Names};
use super::numbering;
use super::offer::offers;
use super::outline::Rows;
use super::pairing::Candidate;
use super::reading::Readings;
use super::role::Role;
use super::schedule::{Dated, Dating, Schedule, Slot};
use super::state::State;
use super::term;
use super::wording::{capitalized, clean, folded, is_nothing, paragraphs, title, words};

/// What the measures of a plan share.
#[derive(Debug)]
pub(super) struct Shared<'o> {
    pub(super) readings: Readings,
    pub(super) on: NaiveDate,
    pub(super) is_russian: bool,
    /// The ids of all measures.
    pub(super) ids: HashSet<String>,
    pub(super) ledger: &'o mut Ledger,
    pub(super) executors: Directory,
    pub(super) funding: Directory,
    pub(super) events: Events,
    pub(super) executor_names: Names,
    pub(super) funding_names: Names,
}

impl Shared<'_> {
    /// The measure of some rows, with its steps.
    pub(super) fn measure(&mut self, layout: &Layout<'_>, rows: &Rows, id: &str) -> Line {
        let body = Body::read(layout, rows, self.ledger);
        let mut measure = Line { id: id.to_owned(), ..Line::default() };
        name(&mut measure, &body.title, "measure");
        if body.struck {
            measure.remarks.push(crossed_out());
        }
        let first = rows.members.first().map_or(0, |member| member.row);
        for member in &rows.members {
            let number = layout.fresh(member.row, Role::Number);
            let has_step = || body.steps.iter().any(|step| step.row == member.row);
            // What is no number alone, or one of a row that is nothing in the plan, has no place there.
            let known = |cell: &&Cell| {
                let text = clean(&cell.text());
                let says_more = || Mark::split(&text).is_some_and(|(_, rest)| !rest.is_empty());
                let number = numbering::of(layout, member.row);
                let is_own = number.is_some() && number == rows.number;
                is_nothing(&text) || is_own || number.is_some() && has_step() && !says_more()
            };
            number.filter(known).into_iter().for_each(|cell| self.ledger.take(layout.index, cell));
        }
        measure.steps = body.steps.iter().map(step).collect();
        unique(&mut measure.steps, |step| self.ids.contains(&format!("{id}.{step}")));
        self.deadlines(layout, rows, &body, &mut measure);
        let mut steps_in: HashMap<usize, Vec<usize>> = HashMap::new();
        for (nth, step) in body.steps.iter().enumerate() {
            steps_in.entry(step.row).or_default().push(nth);
        }
        for member in &rows.members {
            let here = steps_in.get(&member.row).map(Vec::as_slice).unwrap_or_default();
            self.bodies(layout, member.row, first, here, &mut measure);
            self.words(layout, member.row, first, here, &mut measure);
            if layout.table.rows().get(member.row).is_some_and(|row| row.hidden) {
                target(&mut measure, member.row == first, here)
                    .remarks
                    .push(Remark::read("hidden in the document"));
            }
        }
        measure.offers = offers(id, &measure.outcome);
        measure
    }

    /// The deadlines of the measure and its steps.
    fn deadlines(&mut self, layout: &Layout<'_>, rows: &Rows, body: &Body, measure: &mut Line) {
        let own: Vec<usize> = rows.members.iter().map(|member| member.row).collect();
        let first = own.first().copied().unwrap_or(0);
        let slots: Vec<Slot<'_>> = body.steps.iter().map(slot).collect();
        let mut steps_in: HashMap<usize, usize> = HashMap::new();
        for slot in &slots {
            *steps_in.entry(slot.row).or_default() += 1;
        }
        let mut dated = Vec::new();
        for row in &own {
            // The rows of a measure follow one another down the table.
            let covered = |cell: &Cell| {
                let from = own.partition_point(|row| *row < cell.row);
                let to = own.partition_point(|row| *row < cell.row + cell.rows);
                own.get(from..to).unwrap_or_default().to_vec()
            };
            let cell = [Role::Due, Role::Start, Role::Duration]
                .into_iter()
                .find_map(|role| layout.fresh(*row, role));
            let rows = cell.map(covered).unwrap_or_default();
            let steps = rows.iter().filter_map(|row| steps_in.get(row)).sum();
            let groups = term::of(layout, *row, steps, &self.readings);
            if !groups.is_empty() {
                dated.push(Dated { groups, rows });
            }
            for role in [Role::Due, Role::Start, Role::Duration] {
                layout.fresh(*row, role).into_iter().for_each(|cell| self.ledger.take(layout.index, cell));
            }
        }
        let schedule = Schedule::new(&body.title.join(" "), first, &slots, dated);
        let around: Vec<(NaiveDate, NaiveDate)> = schedule
            .measure
            .iter()
            .chain(schedule.steps.iter().filter_map(|dating| match dating {
                Dating::Own(words) => Some(words),
                Dating::None | Dating::Content(_) => None,
            }))
            .filter_map(Words::days)
            .collect();
        // Only the first and the last of them to fall due bound a series.
        let ends =
            around.iter().min_by_key(|(_, last)| *last).zip(around.iter().max_by_key(|(_, last)| *last));
        let around: Vec<(NaiveDate, NaiveDate)> =
            ends.into_iter().flat_map(|(first, last)| [*first, *last]).collect();
        let has_due = schedule.measure.is_some();
        measure.deadline = schedule.measure.map(|words| self.finish(&words, &around));
        for (step, dating) in measure.steps.iter_mut().zip(schedule.steps) {
            match dating {
                Dating::Own(words) => step.deadline = Some(self.finish(&words, &around)),
                Dating::Content(remark) => {
                    step.is_content = true;
                    step.remarks.push(remark);
                }
                Dating::None if has_due => {}
                Dating::None => step.remarks.push(Remark::open("the document gives this step no deadline")),
            }
        }
        if measure.steps.is_empty() && !has_due {
            measure.remarks.push(Remark::open("the document gives this measure no deadline"));
        }
    }

    fn finish(&mut self, words: &Words, around: &[(NaiveDate, NaiveDate)]) -> Deadline {
        let event = words.relative().map(|relative| self.events.id_of(&relative.of, self.is_russian));
        words.finish(around, self.readings.year(), event.as_deref())
    }

    /// Executors and funding of a row.
    fn bodies(&mut self, layout: &Layout<'_>, row: usize, first: usize, here: &[usize], measure: &mut Line) {
        for role in [Role::Executors, Role::Funding] {
            let mut ids: Vec<String> = Vec::new();
            let mut seen: HashSet<String> = HashSet::new();
            let mut notes = Vec::new();
            for cell in layout.all_fresh(row, role) {
                self.ledger.take(layout.index, cell);
                let found = self.names(role, cell);
                let directory = if role == Role::Executors { &mut self.executors } else { &mut self.funding };
                for name in found.names {
                    if let Some(note) = condition(&name, layout.heading_of(cell.column)) {
                        notes.push(note);
                        continue;
                    }
                    let id = directory.id_of(&name);
                    if let Some(decision) = found.decided.get(&name) {
                        directory.remark(&id, Remark::read(decision.said()));
                    }
                    if seen.insert(id.clone()) {
                        ids.push(id);
                    }
                }
            }
            target(measure, row == first, here).note.extend(notes);
            put(measure, role, ids, row == first, here);
        }
    }

    fn names(&self, role: Role, cell: &Cell) -> Found {
        let names = if role == Role::Executors { &self.executor_names } else { &self.funding_names };
        names.of(cell)
    }

    /// Outcome, state and notes of a row.
    fn words(&mut self, layout: &Layout<'_>, row: usize, first: usize, here: &[usize], measure: &mut Line) {
        for cell in layout.all_fresh(row, Role::Outcome) {
            self.ledger.take(layout.index, cell);
            measure
                .outcome
                .extend(paragraphs(cell.paragraphs.iter()).into_iter().filter(|text| !is_nothing(text)));
        }
        let several = layout.all_fresh(row, Role::Note).count() > 1;
        for cell in layout.all_fresh(row, Role::Note) {
            self.ledger.take(layout.index, cell);
            let texts = paragraphs(cell.paragraphs.iter()).into_iter().filter(|text| !is_nothing(text));
            let heading = layout.heading_of(cell.column);
            let named = |text: String| {
                if several && !heading.is_empty() { format!("{heading}: {text}") } else { text }
            };
            target(measure, row == first, here).note.extend(texts.map(named));
        }
        let Some(cell) = layout.fresh(row, Role::State) else { return };
        self.ledger.take(layout.index, cell);
        let words = clean(&cell.text());
        let line = target(measure, row == first, here);
        match layout.state(row) {
            Some((State::Done, _)) => done(line, &words, self.on),
            Some((State::Dropped, _)) => {
                line.remarks.push(Remark::open(format!(
                    "the document says “{words}”: add `dropped` with its day and reason"
                )));
            }
            Some((State::Open, _)) if layout.asks() => {
                // `N` says nothing without the question.
                line.note.push(format!("{}: {words}", layout.heading_of(cell.column)));
            }
            Some((State::Open, _)) | None if is_nothing(&words) => {}
            Some((State::Open, _)) | None => line.note.extend(paragraphs(cell.paragraphs.iter())),
        }
    }
}

/// What a row speaks of: the one step that stands in it, or the measure.
fn target<'m>(measure: &'m mut Line, is_first: bool, here: &[usize]) -> &'m mut Line {
    let one = match here {
        [one] if !is_first || measure.title.is_empty() => Some(*one),
        _ => None,
    };
    match one {
        Some(nth) if nth < measure.steps.len() => &mut measure.steps[nth],
        _ => measure,
    }
}

/// Marks a line done by a day, where it can be.
fn done(line: &mut Line, words: &str, by: NaiveDate) {
    let due = line.deadline.as_ref().and_then(|deadline| deadline.due.as_deref()).unwrap_or_default();
    if !line.steps.is_empty() {
        line.remarks
            .push(Remark::open(format!("the document says “{words}” of the whole measure: mark its steps")));
    } else if due.starts_with("{every") {
        line.remarks.push(Remark::open(format!(
            "the document says “{words}”: add `done` for each period that is in"
        )));
    } else if !line.is_content {
        line.done = Some(Done { by, words: words.to_owned() });
    }
}

/// Ids of a row: those of the measure in its first one, else those of the steps that stand in it.
fn put(measure: &mut Line, role: Role, ids: Vec<String>, is_first: bool, here: &[usize]) {
    fn list(line: &mut Line, role: Role) -> &mut Vec<String> {
        if role == Role::Executors { &mut line.executors } else { &mut line.funding }
    }
    if ids.is_empty() {
        return;
    }
    if is_first || here.is_empty() {
        let own = list(measure, role);
        let mut known: HashSet<String> = own.iter().cloned().collect();
        own.extend(ids.into_iter().filter(|id| known.insert(id.clone())));
    } else if *list(measure, role) != ids {
        for nth in here {
            if let Some(step) = measure.steps.get_mut(*nth) {
                list(step, role).clone_from(&ids);
            }
        }
    }
}

/// What stands among the payers and is none: a sum, or how it is reckoned.
fn condition(name: &str, heading: &str) -> Option<String> {
    const WORDS: [&str; 4] = ["ҳисоб-китоб", "hisob-kitob", "согласно расчет", "according to calculation"];
    let small = name.to_lowercase();
    let is_sum = is_sum(name);
    let known = is_sum || WORDS.iter().any(|words| small.contains(words));
    known.then(|| {
        if heading.is_empty() { capitalized(name) } else { format!("{}: {name}", capitalized(heading)) }
    })
}

/// Whether a text is an amount of money, or only figures: `12,4 млрд тенге`, `45 mlrd soʻm`.
fn is_sum(text: &str) -> bool {
    static MONEY: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let words = words(
            "тыс|минг|млн|миллион|млрд|миллиард|трлн|триллион|тысяч|миллионов|миллиарда|миллиардов|thousand|\
             million|billion|mln|bln|сўм|сум|сумов|тенге|рубль|рублей|руб|доллар|долларов|долл|сша|ақш|долларов сша|\
             евро|usd|eur|uzs|kzt|rub|soum|sum|dollars|tenge|us",
        );
        words.into_iter().collect()
    });
    let figures = |word: &str| word.chars().all(|c| !c.is_alphabetic());
    let folded = folded(text);
    !text.contains(char::is_alphabetic)
        || text.contains(|c: char| c.is_ascii_digit())
            && folded.split(' ').all(|word| figures(word) || MONEY.contains(word))
}

/// The title of a line from its paragraphs; the others are its note.
fn name(line: &mut Line, texts: &[String], kind: &str) {
    let mut texts = texts.iter();
    line.title = texts.next().map(|text| title(text)).unwrap_or_default();
    line.note = texts.cloned().collect();
    if line.title.is_empty() {
        "…".clone_into(&mut line.title);
        line.remarks.push(Remark::open(format!("the document gives this {kind} no text of its own")));
    }
}

fn step(step: &RowStep) -> Line {
    let mut line = Line { id: step.found.id.clone().unwrap_or_default(), ..Line::default() };
    name(&mut line, &step.found.text, "step");
    if step.found.struck {
        line.remarks.push(crossed_out());
    }
    line
}

fn crossed_out() -> Remark {
    Remark::open("crossed out in the document")
}

fn slot(step: &RowStep) -> Slot<'_> {
    let text = step.found.text.first().map(String::as_str).unwrap_or_default();
    let candidate = Candidate { id: step.found.id.as_deref(), text, top: step.found.top };
    Slot { row: step.row, candidate }
}

/// Two steps of one number, or a step and a measure of one address: the later step gets another id, and a person decides.
fn unique(steps: &mut [Line], is_taken: impl Fn(&str) -> bool) {
    let mut free = Free::default();
    for step in steps {
        let id = free.take_unless(&step.id, &is_taken);
        let own = std::mem::replace(&mut step.id, id);
        if step.id != own {
            step.remarks.push(Remark::open(format!("the document gives the number {own} twice")));
        }
    }
}
