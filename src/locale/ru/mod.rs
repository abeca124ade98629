//! Russian.

use super::Locale;
use super::letters::LATIN;
use super::message::messages;
use super::particle::{Particle, Particles};
use super::relative::{RelativeWords, Unit};

/// Its own letters, and those of Uzbek and Ukrainian after the ones they were made from.
const LETTERS: &str = "а б в г ғ ґ д е ё є ж з и і ї й к қ л м н о п р с т у ў ф х ҳ ц ч ш щ ъ ы ь э ю я";

/// What people type for the keys of a query.
const KEYS: &[(&str, &str)] = &[
    ("раздел", "section"),
    ("разделы", "section"),
    ("разделам", "section"),
    ("исполнитель", "executor"),
    ("исполнителям", "executor"),
    ("министерство", "executor"),
    ("ведомство", "executor"),
    ("исполнители", "executor"),
    ("ответственный", "executor"),
    ("ответственные", "executor"),
    ("финансирование", "funding"),
    ("источник", "funding"),
    ("состояние", "status"),
    ("статус", "status"),
    ("срок", "due"),
    ("сроку", "due"),
    ("срокам", "due"),
    ("исполнено", "done"),
    ("просрочка", "late"),
    ("слово", "text"),
    ("название", "text"),
    ("не", "not"),
    ("без", "not"),
    ("кроме", "not"),
    ("пункт", "id"),
    ("мероприятие", "id"),
    ("шаг", "id"),
];

/// What people type for the states of items.
const STATES: &[(&str, &str)] = &[
    ("просрочено", "overdue"),
    ("просроченные", "overdue"),
    ("срок истек", "overdue"),
    ("истек срок", "overdue"),
    ("опоздание", "overdue"),
    ("на исполнении", "in-progress"),
    ("в работе", "in-progress"),
    ("начато", "in-progress"),
    ("ожидает", "waiting"),
    ("срок не наступил", "planned"),
    ("запланировано", "planned"),
    ("исполнено", "done"),
    ("выполнено", "done"),
    ("завершено", "done"),
    ("исполненные", "done"),
    ("выполненные", "done"),
    ("завершенные", "done"),
    ("исключено", "dropped"),
    ("снято с контроля", "dropped"),
    ("не исполнено", "overdue,in-progress,waiting,planned"),
    ("не выполнено", "overdue,in-progress,waiting,planned"),
    ("неисполненные", "overdue,in-progress,waiting,planned"),
    ("невыполненные", "overdue,in-progress,waiting,planned"),
    ("не сделано", "overdue,in-progress,waiting,planned"),
    ("не завершено", "overdue,in-progress,waiting,planned"),
    ("не подтверждено", "unconfirmed"),
];

/// What people type for the ratings of KPIs.
const RATINGS: &[(&str, &str)] = &[
    ("не достигнуто", "missed"),
    ("не достигнуты", "missed"),
    ("недостигнутые", "missed"),
    ("нет данных", "unreported"),
    ("без данных", "unreported,unknown"),
    ("ухудшается", "worsening"),
    ("ухудшаются", "worsening"),
    ("ухудшение", "worsening"),
    ("отстаёт", "off-track"),
    ("отстают", "off-track"),
    ("отстающие", "at-risk,off-track"),
    ("отставание", "at-risk,off-track"),
    ("под угрозой", "at-risk"),
    ("в графике", "on-track"),
    ("по графику", "on-track"),
    ("достигнуто", "met"),
    ("достигнуты", "met"),
    ("достигнутые", "met"),
    ("неизвестно", "unknown"),
    ("без цели", "no-target"),
];

/// Small words that people type in queries.
const PARTICLES: Particles = &[
    (Particle::And, &["и"]),
    (Particle::Or, &["или"]),
    (Particle::Until, &["до", "по"]),
    (Particle::All, &["все", "всё"]),
    (Particle::Number, &["п.", "пункт"]),
    (Particle::MoreThan, &["более", "больше", "свыше", "дольше"]),
    (Particle::Before, &["раньше", "ранее"]),
    (Particle::After, &["после", "позже", "позднее"]),
    (Particle::Since, &["начиная с"]),
    (Particle::Sort, &["сортировать", "сортировка"]),
    (Particle::Group, &["группировать", "группировка"]),
    (Particle::By, &["по"]),
    (Particle::Limit, &["топ", "первые"]),
];

/// What people type for days and periods by their distance from today.
const RELATIVE: RelativeWords = RelativeWords {
    days: &[("сегодня", 0), ("вчера", -1), ("завтра", 1)],
    which: &[
        ("эт", 0),
        ("теку", 0),
        ("прошл", -1),
        ("прошедш", -1),
        ("предыду", -1),
        ("следую", 1),
        ("буду", 1),
    ],
    units: &[
        ("дн", Unit::Day),
        ("ден", Unit::Day),
        ("недел", Unit::Week),
        ("меся", Unit::Month),
        ("квартал", Unit::Quarter),
        ("год", Unit::Year),
    ],
    before: &["в", "на", "за", "к", "до"],
};

pub(super) const LOCALE: Locale = Locale {
    tag: "ru",
    cldr: "ru",
    office: "ru-RU",
    about: "In Russian.",
    letters: LETTERS,
    other_letters: LATIN,
    keys: KEYS,
    states: STATES,
    ratings: RATINGS,
    relative: RELATIVE,
    particles: PARTICLES,
    dative: &[],
    year_first: false,
    day_first: true,
    percent_sign: "\u{a0}%",
    answers: messages!("words.ftl"),
    reports: messages!("report.ftl"),
    forms: messages!("form.ftl"),
    dates: messages!("date.ftl"),
    plan: include_str!("plan.yaml"),
};
