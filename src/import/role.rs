//! What a column of a plan's table holds, and how a heading says it.

use std::sync::LazyLock;

use super::wording::folded;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The numbers of measures, and of steps that have a row of their own.
    Number,
    /// The measures.
    Measure,
    /// How a measure is carried out.
    Steps,
    /// Deadlines, or the last days of intervals.
    Due,
    /// The first days of intervals.
    Start,
    /// The lengths of intervals.
    Duration,
    /// Who is responsible. Several columns may be.
    Executors,
    /// Who pays. Several columns may be.
    Funding,
    /// Results. Several columns may be.
    Outcome,
    /// The section of each row.
    Section,
    /// What has become of it.
    State,
    /// Anything else to be kept with the row.
    Note,
}

impl Role {
    /// All of them with the names that `--columns` has for them.
    pub const NAMES: [(Self, &'static str); 12] = [
        (Self::Number, "no"),
        (Self::Measure, "measure"),
        (Self::Steps, "steps"),
        (Self::Due, "due"),
        (Self::Start, "start"),
        (Self::Duration, "duration"),
        (Self::Executors, "executors"),
        (Self::Funding, "funding"),
        (Self::Outcome, "outcome"),
        (Self::Section, "section"),
        (Self::State, "state"),
        (Self::Note, "note"),
    ];

    /// Its name for `--columns`.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(role, _)| *role == self).map_or("", |(_, name)| name)
    }

    /// Whether several columns may have it.
    pub(super) fn may_repeat(self) -> bool {
        matches!(self, Self::Executors | Self::Funding | Self::Outcome | Self::Note)
    }
}

/// The beginnings of words by which a heading says what a column holds, the likeliest first: *expected result of the
/// measure* is a result. `$` ends a word that must be whole; words with a space between them follow one another.
const PLAIN: [(Role, &str); 11] = [
    (Role::Start, "бошланиш|начал|start|begin"),
    (Role::Duration, "давомийли|длительност|продолжительност|duration"),
    (
        Role::Due,
        "муддат|срок|deadline|due$|timeline|timeframe|time frame|тугаш|якунлан|окончани|\
         завершени|end$|finish|completion date|target date|by when$",
    ),
    (
        Role::Executors,
        "масъул|ижрочи|бажарувчи|ответствен|исполнител|responsib|executor|owner|lead$|agency|\
         agencies|assigned|assignee|implementing|who$|accountable",
    ),
    (Role::Funding, "молиялаштир|маблағ|финансир|бюджет|стоимост|қиймати|funding|budget|financ|cost"),
    (Role::Outcome, "натижа|кутилаётган|результат|эффект|outcome|output|result|deliverable|expected|kpi"),
    (Role::Steps, "механизм|mechanism|кичик банд|шаги$|steps|substep|sub activit|sub action"),
    (
        Role::Measure,
        "чора|тадбир|топшириқ|вазифа|ишлар$|мероприяти|задач|activit|measure|action|task|\
         commitment|initiative|milestone",
    ),
    (
        Role::Section,
        "бўлим|йўналиш|босқич|мақсад|раздел|направлени|этап|блок$|цель$|цели$|section|\
         component|pillar|goal|workstream|phase$|theme$|area$",
    ),
    (
        Role::State,
        "ҳолат|бажарилиши|состояни|статус|ход$|выполнени|status|state$|progress|done$|\
         complete$|completed$",
    ),
    (Role::Note, "изоҳ|муаммо|таклиф|примечани|note|remark|comment"),
];

/// Words that say it only where no other column does.
const WEAK: [(Role, &str); 3] = [
    (
        Role::Measure,
        "номи$|мазмун|иш$|направлени|наименовани|содержани|работ|description|what$|title$|\
         name$",
    ),
    (Role::Due, "сана|вақт|чорак|дата$|период|квартал|date$|when$|period|quarter"),
    (Role::Outcome, "кўрсаткич|показател|indicator|target$"),
];

/// Words of the day on which something really happened, or will, which is not the deadline.
const ACTUAL: &str = "факт|амалда|actual|revised|extended";

/// Words of the end of an interval; its column is no start, although *start and end* has both words.
const END: &str = "тугаш|якунлан|окончани|завершени|end$|finish";

/// Words of the kind of document that ends a measure (*форма завершения*), which is what comes out of it and no day.
const FORM: &str =
    "форма завершени|форма реализаци|форма исполнени|вид документа|якунлаш шакли|form of completion";

/// What stands above numbers, folded; signs such as `№` fold to nothing.
const NUMBERS: &str =
    "т р|н п п|п п|no|n|nr|number|номер|id|код|code|тартиб рақами|s n|ref|ref no|reference|action no|item no";

type Table = Vec<(Role, Vec<String>)>;

static PLAIN_FOLDED: LazyLock<Table> = LazyLock::new(|| table(&PLAIN));
static WEAK_FOLDED: LazyLock<Table> = LazyLock::new(|| table(&WEAK));
static ACTUAL_FOLDED: LazyLock<Vec<String>> = LazyLock::new(|| stems(ACTUAL));
static END_FOLDED: LazyLock<Vec<String>> = LazyLock::new(|| stems(END));
static FORM_FOLDED: LazyLock<Vec<String>> = LazyLock::new(|| stems(FORM));
static NUMBERS_FOLDED: LazyLock<Vec<String>> = LazyLock::new(|| stems(NUMBERS));

fn table(words: &[(Role, &str)]) -> Table {
    words.iter().map(|(role, words)| (*role, stems(words))).collect()
}

fn stems(words: &str) -> Vec<String> {
    let folded = |word: &str| match word.strip_suffix('$') {
        Some(word) => folded(word) + "$",
        None => folded(word),
    };
    words.split('|').map(folded).collect()
}

/// What the headings of the columns say of each. A column that says nothing has no role.
pub(super) fn assign(headings: &[String]) -> Vec<(Role, usize)> {
    let said: Vec<Meanings> = headings.iter().map(|heading| Meanings::of(heading)).collect();
    let mut columns = Columns::default();
    for (column, meanings) in said.iter().enumerate() {
        match meanings.plain.first() {
            // A second column of measures says how they are carried out.
            Some(Role::Measure) if columns.has(Role::Measure) => columns.add(Role::Steps, column),
            Some(role) => columns.add(*role, column),
            None => {}
        }
    }
    for (column, meanings) in said.iter().enumerate() {
        for role in &meanings.weak {
            let direction = *role == Role::Measure && meanings.plain == [Role::Section];
            if !columns.has(*role) && (columns.is_free(column) || direction) {
                // *Direction of work* names the measures where nothing else does.
                columns.0.retain(|(_, other)| *other != column);
                columns.add(*role, column);
            }
        }
    }
    columns.0.sort_by_key(|(_, column)| *column);
    columns.0
}

#[derive(Default)]
struct Columns(Vec<(Role, usize)>);

impl Columns {
    fn has(&self, role: Role) -> bool {
        self.0.iter().any(|(one, _)| *one == role)
    }

    fn is_free(&self, column: usize) -> bool {
        self.0.iter().all(|(_, other)| *other != column)
    }

    fn add(&mut self, role: Role, column: usize) {
        if role.may_repeat() || !self.has(role) {
            self.0.push((role, column));
        }
    }
}

/// What a heading may mean.
struct Meanings {
    plain: Vec<Role>,
    weak: Vec<Role>,
}

impl Meanings {
    fn of(heading: &str) -> Self {
        let text = folded(heading);
        if is_number(heading, &text) {
            return Self { plain: vec![Role::Number], weak: Vec::new() };
        }
        if has_any(&text, &FORM_FOLDED) {
            return Self { plain: vec![Role::Outcome], weak: Vec::new() };
        }
        let ends = has_any(&text, &END_FOLDED);
        let actual = has_any(&text, &ACTUAL_FOLDED);
        let says = |table: &Table| {
            let roles = table.iter().filter(|(_, stems)| has_any(&text, stems)).map(|(role, _)| *role);
            roles.filter(|role| !(*role == Role::Start && ends || *role == Role::Due && actual)).collect()
        };
        Self { plain: says(&PLAIN_FOLDED), weak: says(&WEAK_FOLDED) }
    }
}

fn is_number(heading: &str, text: &str) -> bool {
    NUMBERS_FOLDED.iter().any(|name| name == text) || (text.is_empty() && heading.contains(['№', '#']))
}

/// Whether a folded text has one of these words, by their beginnings.
fn has_any(text: &str, stems: &[String]) -> bool {
    stems.iter().any(|stem| has(text, stem))
}

fn has(text: &str, stem: &str) -> bool {
    let (stem, whole) = stem.strip_suffix('$').map_or((stem, false), |stem| (stem, true));
    let parts = stem.split(' ').count();
    let words: Vec<&str> = text.split(' ').collect();
    words.windows(parts).any(|words| {
        words.iter().zip(stem.split(' ')).all(|(word, part)| {
            if whole { *word == part } else { word.starts_with(part) || is_misspelt(word, part) }
        })
    })
}

/// Whether a long word differs from the beginning of another in one letter: headings have typing mistakes too.
fn is_misspelt(word: &str, stem: &str) -> bool {
    let length = stem.chars().count();
    length > 7
        && (length - 1..=length + 1).any(|letters| {
            let beginning: String = word.chars().take(letters).collect();
            strsim::levenshtein(&beginning, stem) < 2
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roles(headings: &[&str]) -> String {
        let headings: Vec<String> = headings.iter().map(|&heading| heading.to_owned()).collect();
        let names =
            assign(&headings).into_iter().map(|(role, column)| format!("{}={}", role.name(), column + 1));
        names.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn columns_are_known_in_both_uzbek_scripts_russian_and_english() {
        let all = "no=1 measure=2 due=3 executors=4 funding=5 outcome=6";
        for headings in [
            [
                "Т/р",
                "Чора-тадбирлар номи",
                "Амалга ошириш муддати",
                "Масъул ижрочилар",
                "Молиялаштириш манбаси",
                "Бажарилган ишларнинг пировард натижаси",
            ],
            [
                "T/r",
                "Chora-tadbirlar nomi",
                "Ijro muddati",
                "Mas’ul ijrochilar",
                "Moliyalashtirish manbasi",
                "Erishiladigan natija va koʻrsatkichlar",
            ],
            [
                "№ п/п",
                "Наименование мероприятий",
                "Срок исполнения",
                "Ответственные исполнители",
                "Источник финансирования мероприятия",
                "Ожидаемый результат реализации мероприятия",
            ],
            ["No.", "Activities", "Deadline", "Responsible agency", "Source of funding", "Expected outcome"],
        ] {
            assert_eq!(roles(&headings), all, "{headings:?}");
        }
    }

    #[test]
    fn columns_may_stand_in_any_order_and_be_called_otherwise() {
        for (headings, expected) in [
            (
                &["№", "Чора-тадбирлар", "Амалга ошириш механизми", "Муддати", "Масъуллар"][..],
                "no=1 measure=2 steps=3 due=4 executors=5",
            ),
            (&["Who", "What", "When"], "executors=1 measure=2 due=3"),
            (&["Раздел", "Мероприятия", "Срок", "Статус"], "section=1 measure=2 due=3 state=4"),
            (
                &[
                    "№ п/п",
                    "Направление работ",
                    "Сроки Начало",
                    "Сроки Окночные",
                    "Ответственный",
                    "Примечание",
                ],
                "no=1 measure=2 start=3 due=4 executors=5 note=6",
            ),
            (&["Task", "Start", "Duration", "Owner"], "measure=1 start=2 duration=3 executors=4"),
            (&["Task", "Planned date", "Actual date"], "measure=1 due=2"),
            (&["Task", "Дата начала", "Дата окончания"], "measure=1 start=2 due=3"),
            (&["Мероприятие", "Срок", "Ответсвенный"], "measure=1 due=2 executors=3"),
            (&["Чора-тадбирлар", "Чора-тадбирлар", "Муддат"], "measure=1 steps=2 due=3"),
            (&["Indicator", "Unit", "Target 2025"], "outcome=1"),
            (
                &["Ref", "Action", "Lead agency", "Timeframe", "KPI / Target", "Status"],
                "no=1 measure=2 executors=3 due=4 outcome=5 state=6",
            ),
            (
                &["Мероприятие", "Форма завершения", "Срок исполнения начало", "Срок исполнения окончание"],
                "measure=1 outcome=2 start=3 due=4",
            ),
            (&["Ф.И.О.", "Лавозими"], ""),
        ] {
            assert_eq!(roles(headings), expected, "{headings:?}");
        }
    }
}
