//! In which order lines stand, how they are grouped, and how many of them are shown.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::cell::{Cell, Title};
use super::column::{find, unknown};
use super::field::Column;
use super::line::{COLUMNS, LineCell, executors};
use super::portfolio::{Line, View};
use crate::locale::alphabet::Alphabet;
use crate::model::Status;
use crate::problem::Problem;

/// What is asked for beside a query: order, groups, and how many lines at most.
#[derive(Clone, Default)]
pub struct Arrangement {
    /// By what to sort, the first first; without any the view's own order.
    pub sort: Vec<SortKey>,
    /// By what to group.
    pub group: Option<GroupBy>,
    /// How many lines to show at most.
    pub limit: Option<usize>,
}

/// A column to sort by.
#[derive(Clone, Copy)]
pub struct SortKey {
    column: &'static Column<LineCell>,
    descending: bool,
}

/// What lines are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupBy {
    /// Everybody who is responsible: a line stands in each one's group.
    Executor,
    /// The first of them.
    Lead,
    /// The section.
    Section,
    /// The state.
    Status,
}

/// Lines that belong together.
pub struct Group<'l, 'a> {
    /// The id of the executor or the section.
    pub id: Option<String>,
    /// What it is called; `None` where lines are not grouped.
    pub name: Option<Cell>,
    /// How many lines belong to it, shown or not.
    pub count: usize,
    /// Those that are shown.
    pub lines: Vec<&'l Line<'a>>,
}

impl SortKey {
    /// A column by its name; `-` before it turns the order around.
    ///
    /// # Errors
    /// A name that no column has.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let (name, descending) = text.strip_prefix('-').map_or((text, false), |name| (name, true));
        // The document's words for deadlines have no order but that of their days.
        let name = if name == "deadline" { "due" } else { name };
        let column = find(name, COLUMNS).ok_or_else(|| unknown(name, COLUMNS, ""))?;
        Ok(Self { column, descending })
    }
}

impl Arrangement {
    /// Whether lines stay in the order in which the view has them.
    #[must_use]
    pub fn keeps_order(&self) -> bool {
        self.sort.is_empty() && self.group.is_none()
    }

    /// The lines in the order asked for, in one list: each once, under the first of its groups.
    #[must_use]
    pub fn ordered<'l, 'a>(&self, view: &View<'_>, lines: &'l [Line<'a>]) -> Vec<&'l Line<'a>> {
        let mut lines = self.sorted(view, lines);
        if let Some(by) = self.group {
            let mut order: HashMap<String, usize> = HashMap::new();
            let mut place = |line: &Line<'_>| {
                let key = by.keys(view, line).into_iter().next().map(|key| key.text).unwrap_or_default();
                let next = order.len();
                *order.entry(key).or_insert(next)
            };
            let mut placed: Vec<_> = lines.into_iter().map(|line| (place(line), line)).collect();
            placed.sort_by_key(|(place, _)| *place);
            lines = placed.into_iter().map(|(_, line)| line).collect();
        }
        lines.truncate(self.limit.unwrap_or(usize::MAX));
        lines
    }

    /// The same lines one after the other, each found when it is asked for where all need not be known to put them in
    /// order.
    pub(super) fn arranged<'s>(
        &self,
        view: &View<'_>,
        lines: impl Iterator<Item = Line<'s>> + 's,
    ) -> Box<dyn Iterator<Item = Line<'s>> + 's> {
        if self.keeps_order() {
            return Box::new(lines.take(self.limit.unwrap_or(usize::MAX)));
        }
        let lines: Vec<Line<'s>> = lines.collect();
        let ordered: Vec<Line<'s>> = self.ordered(view, &lines).into_iter().cloned().collect();
        Box::new(ordered.into_iter())
    }

    /// The lines in their groups; one group without a name where none are asked for.
    #[must_use]
    pub fn grouped<'l, 'a>(&self, view: &View<'_>, lines: &'l [Line<'a>]) -> Vec<Group<'l, 'a>> {
        let lines = self.sorted(view, lines);
        let mut groups: Vec<Group<'l, 'a>> = Vec::new();
        match self.group {
            None => groups.push(Group { id: None, name: None, count: lines.len(), lines }),
            Some(by) => {
                let mut numbers: HashMap<String, usize> = HashMap::new();
                for line in lines {
                    for key in by.keys(view, line) {
                        let number = *numbers.entry(key.text).or_insert_with(|| {
                            let (id, name) = (key.id, Some(key.name));
                            groups.push(Group { id, name, count: 0, lines: Vec::new() });
                            groups.len() - 1
                        });
                        if let Some(group) = groups.get_mut(number) {
                            group.count += 1;
                            group.lines.push(line);
                        }
                    }
                }
            }
        }
        let mut left = self.limit.unwrap_or(usize::MAX);
        for group in &mut groups {
            group.lines.truncate(left);
            left -= group.lines.len();
        }
        groups.retain(|group| !group.lines.is_empty());
        groups
    }

    fn sorted<'l, 'a>(&self, view: &View<'_>, lines: &'l [Line<'a>]) -> Vec<&'l Line<'a>> {
        if self.sort.is_empty() {
            return lines.iter().collect();
        }
        let own = view.portfolio.files.first().and_then(|file| file.plan.language.as_deref());
        let alphabet = Alphabet::of(view.portfolio.language.as_deref().or(own).unwrap_or_default());
        let key = |line: &Line<'_>| {
            let cells = self
                .sort
                .iter()
                .map(|key| SortValue::of(&(key.column.cell)(view, line), line, &alphabet, key));
            cells.collect::<Vec<_>>()
        };
        let mut keyed: Vec<_> = lines.iter().map(|line| (key(line), line)).collect();
        keyed.sort_by(|(one, _), (other, _)| self.compare(one, other));
        keyed.into_iter().map(|(_, line)| line).collect()
    }

    fn compare(&self, one: &[SortValue], other: &[SortValue]) -> Ordering {
        let pairs = self.sort.iter().zip(one.iter().zip(other));
        pairs.fold(Ordering::Equal, |order, (key, (one, other))| {
            order.then_with(|| match (one, other) {
                // What has no value comes last, whatever the direction.
                (SortValue::Nothing, _) | (_, SortValue::Nothing) => one.cmp(other),
                _ if key.descending => other.cmp(one),
                _ => one.cmp(other),
            })
        })
    }
}

/// What a line is sorted by.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum SortValue {
    Number(rust_decimal::Decimal),
    Day(chrono::NaiveDate),
    Text(crate::locale::alphabet::SortKey),
    Nothing,
}

impl SortValue {
    fn of(cell: &Cell, line: &Line<'_>, alphabet: &Alphabet, key: &SortKey) -> Self {
        let text = |text: &str| Self::Text(alphabet.key(text));
        match cell {
            // Numbers of measures are in the file's order, which is no order of letters.
            _ if matches!(key.column.field.name, "id" | "measure" | "section") => {
                Self::Number(line.index.into())
            }
            Cell::Text(words) => text(words),
            Cell::Title(title) => text(&title.text),
            Cell::Names(names) => names.first().map_or(Self::Nothing, |name| text(&name.name)),
            Cell::List(texts) => texts.first().map_or(Self::Nothing, |first| text(first)),
            Cell::Word(word) => text(word.word),
            Cell::Flag(flag) => Self::Number(u8::from(*flag).into()),
            Cell::Day(day) | Cell::DueDay(day) => Self::Day(*day),
            Cell::When(when) => Self::Day(when.day()),
            Cell::Due(due) => due.last().or(due.first()).map_or(Self::Nothing, Self::Day),
            Cell::Count(number) | Cell::Days(number) => Self::Number((*number).into()),
            Cell::Late(late) => late.days().map_or(Self::Nothing, |days| Self::Number(days.into())),
            Cell::Number(number) => Self::Number(*number),
            Cell::State(standing) => {
                let place = Status::ALL.iter().position(|status| *status == standing.status);
                Self::Number(place.unwrap_or_default().into())
            }
            // A remark is sorted by what it is, not by what it says in one language.
            Cell::Phrase(phrase) => text(phrase.id),
            Cell::Facts(cells) | Cell::Lines(cells) => match cells.first() {
                Some(Cell::Phrase(phrase)) => text(phrase.id),
                Some(_) | None => Self::Nothing,
            },
            Cell::Empty
            | Cell::LongDay(_)
            | Cell::Span(..)
            | Cell::Rough(_)
            | Cell::Percent(_)
            | Cell::Ratio(_)
            | Cell::Status(_)
            | Cell::Rating(_)
            | Cell::Bar(_)
            | Cell::Record(_)
            | Cell::Records(_)
            | Cell::Own(_) => Self::Nothing,
        }
    }
}

/// One group of a line.
struct Key {
    text: String,
    id: Option<String>,
    name: Cell,
}

impl GroupBy {
    /// The groups a line belongs to, the first being that of its first executor.
    fn keys(self, view: &View<'_>, line: &Line<'_>) -> Vec<Key> {
        match self {
            Self::Status => {
                let status = line.status();
                let text = status.map(Status::word).unwrap_or_default().to_owned();
                vec![Key { text, id: None, name: Cell::from_option(status, Cell::Status) }]
            }
            Self::Section => vec![section(view, line)],
            Self::Executor | Self::Lead => {
                let mut names = executors(view, line.file, line.item.executors());
                names.truncate(if self == Self::Lead { 1 } else { names.len() });
                if names.is_empty() {
                    return vec![nameless("summary-no-executor")];
                }
                let key = |name: super::cell::Name| {
                    let title = Title { text: name.name, short: None };
                    Key { text: name.id.to_string(), id: Some(name.id.to_string()), name: Cell::Title(title) }
                };
                let mut keys: Vec<Key> = names.into_iter().map(key).collect();
                // Who is named twice is responsible once.
                let mut seen = Vec::new();
                keys.retain(|key| {
                    !seen.contains(&key.text) && {
                        seen.push(key.text.clone());
                        true
                    }
                });
                keys
            }
        }
    }
}

fn nameless(message: &'static str) -> Key {
    Key { text: String::new(), id: None, name: super::cell::Phrase::new(message).cell() }
}

fn section(view: &View<'_>, line: &Line<'_>) -> Key {
    let address = line.file.plan.section_address(line.item.position().section);
    if address.is_empty() && line.file.name.is_none() {
        return nameless("summary-no-section");
    }
    let id = if address.is_empty() { line.file.name.clone() } else { Some(line.file.address(&address)) };
    let text = id.clone().unwrap_or_default();
    let title =
        line.item.section.title.as_ref().or(line.file.plan.title.as_ref().filter(|_| address.is_empty()));
    let name =
        title.map(|title| super::line::title_of(view, line.file, title, line.item.section.short.as_ref()));
    Key { text, id, name: Cell::from_option(name, Cell::Title) }
}
