//! What reading a file can find: one documented table, a row for each kind of fault.

use super::code::{Code, Family, Severity};

/// An invalid day.
pub static BAD_DATE: Code = Code {
    id: "bad-date",
    severity: Severity::Error,
    family: Family::Plan,
    summary: "an invalid day",
    explanation: "A mark, an extension or an observation belongs to one day, written as `2023-04-30`. \
Other orders of day and month are read differently in different countries, so none is guessed at.",
};

/// An invalid deadline or period.
pub static BAD_DEADLINE: Code = Code {
    id: "bad-deadline",
    severity: Severity::Error,
    family: Family::Plan,
    summary: "an invalid deadline or period",
    explanation: "A deadline that is not understood would never be overdue. Write `2023-04-30`, \
`2023-12`, `2023-Q2`, `2023-H1`, `2023`, `2024/2025`, `2024-01-01/..`, or a series `{every: quarter, \
from: 2023-Q2}`. The year comes first, then the month, then the day, and the calendar must have it.",
};

/// An id that cannot be one.
pub static BAD_ID: Code = Code {
    id: "bad-id",
    severity: Severity::Error,
    family: Family::Plan,
    summary: "an id that cannot be one",
    explanation: "An id is an integer or a text of letters, digits, `.` and `-`, so that it can be \
typed in a command. A fraction such as `1.10` is refused without quotes, since YAML reads it as 1.1: \
write `\"1.10\"`.",
};

/// An invalid number.
pub static BAD_NUMBER: Code = Code {
    id: "bad-number",
    severity: Severity::Error,
    family: Family::Plan,
    summary: "an invalid number",
    explanation: "Values are exact decimals: digits and a decimal point, such as `29800000` or `3.6`. \
Commas, blanks and units mean different things in different countries, so none is guessed at; the unit \
has a key of its own.",
};

/// Deadlines run from each other.
pub static CIRCULAR_DEADLINE: Code = Code {
    id: "circular-deadline",
    severity: Severity::Error,
    family: Family::Plan,
    summary: "deadlines that run from each other",
    explanation: "A relative deadline runs from the day another item was done. Where that item's \
deadline runs, over however many others, from the first one, none of them can ever be told. Give one of \
them a day of its own, or let it run from an event.",
};

/// An id is given twice.
pub static DUPLICATE_ID: Code = Code {
    id: "duplicate-id",
    severity: Severity::Error,
    family: Family::Plan,
    summary: "an id is given twice",
    explanation: "An id names one thing: `9.2` in a letter, a command or a report must lead to one \
line. Two branches that each added a measure often meet like this. Give the newer one a number that was \
never used, and never use a number again.",
};

/// A key stands twice in the same map.
pub static DUPLICATE_KEY: Code = Code {
    id: "duplicate-key",
    severity: Severity::Error,
    family: Family::Text,
    summary: "a key stands twice in the same map",
    explanation: "YAML readers disagree which of the two counts, so one person's edit would hide \
another's. This happens easily when two branches are merged. Keep one of them.",
};

/// A content line with a deadline.
pub static MARKED_CONTENT: Code = Code {
    id: "marked-content",
    severity: Severity::Error,
    family: Family::Plan,
    summary: "a content line with a deadline",
    explanation: "`kind: content` is for lines that only say what another step must contain; they are \
never due and never counted. A line with a deadline is a step: remove `kind: content`, or the deadline.",
};

/// A mark on a line that is not marked itself.
pub static MISPLACED_MARK: Code = Code {
    id: "misplaced-mark",
    severity: Severity::Error,
    family: Family::Plan,
    summary: "a mark on a line that is not marked itself",
    explanation: "A measure with steps is done when its steps are, and a content line is part of \
another step. A mark there would say the same thing twice, sometimes differently. Mark the steps.",
};

/// A key that must be there is not.
pub static MISSING_KEY: Code = Code {
    id: "missing-key",
    severity: Severity::Error,
    family: Family::Plan,
    summary: "a key that must be there is not",
    explanation: "Without an id a line cannot be named, without a title nobody knows what was \
promised, without a day a mark says nothing. Add the key that the message names.",
};

/// More faults than are shown.
pub static MORE: Code = Code {
    id: "more",
    severity: Severity::Error,
    family: Family::Text,
    summary: "more faults than are shown",
    explanation: "After a thousand faults the rest is only counted: nobody reads that many, and most \
of them usually have one cause. Correct the first ones and check again.",
};

/// The file is empty, or yaml of another kind.
pub static NOT_A_PLAN: Code = Code {
    id: "not-a-plan",
    severity: Severity::Error,
    family: Family::Plan,
    summary: "the file is empty, or YAML of another kind",
    explanation: "A file without `version`, `sections` and `measures` was probably named by mistake, \
so nothing is said of its keys one by one. A plan begins with `version: 1` and has `sections:` or \
`measures:`.",
};

/// The file holds bytes that are not utf-8.
pub static NOT_UTF_8: Code = Code {
    id: "not-utf-8",
    severity: Severity::Error,
    family: Family::Text,
    summary: "the file holds bytes that are not UTF-8",
    explanation: "Read in the wrong encoding, every letter beyond a–z becomes another one, and a \
change would write that down. Old editors write Windows-1251 or UTF-16: open the file there and save it \
as UTF-8.",
};

/// A target falls due no later than the one before it.
pub static TARGET_ORDER: Code = Code {
    id: "target-order",
    severity: Severity::Error,
    family: Family::Plan,
    summary: "a target falls due no later than the one before it",
    explanation: "`targets` is a path: what is expected on a day is read off the line from one target \
to the next, and the last one is the promise. List them by day, each day once.",
};

/// Something is larger or deeper than any plan needs.
pub static TOO_LARGE: Code = Code {
    id: "too-large",
    severity: Severity::Error,
    family: Family::Text,
    summary: "something is larger or deeper than any plan needs",
    explanation: "Limits keep a hostile file from harming the machine that reads it: what aliases stand for, \
100,000 keys in one map, a line of a megabyte, a gigabyte in all. A plan of a million steps stays \
far below each of them. `docs/speed.md` lists them all.",
};

/// A comment accepts findings of a rule that does not exist.
pub static UNKNOWN_ALLOW: Code = Code {
    id: "unknown-allow",
    severity: Severity::Error,
    family: Family::Plan,
    summary: "a comment accepts findings of a rule that does not exist",
    explanation: "A misspelt rule in `# roadmap: allow RULE` accepts nothing, while its writer \
believes it does. Correct the name; `roadmap check --explain all` lists every rule.",
};

/// An executor that the table `executors` does not have.
pub static UNKNOWN_EXECUTOR: Code = Code {
    id: "unknown-executor",
    severity: Severity::Error,
    family: Family::Plan,
    summary: "an executor that the table `executors` does not have",
    explanation: "A plan with a table of executors names everybody there once, so that one body has \
one name in every report. An id that is missing there is a slip, or a body nobody has entered. Correct \
the id, or add it to `executors:` at the top.",
};

/// A funding source that the table `funding` does not have.
pub static UNKNOWN_FUNDING: Code = Code {
    id: "unknown-funding",
    severity: Severity::Error,
    family: Family::Plan,
    summary: "a funding source that the table `funding` does not have",
    explanation: "A plan with a table of funding sources names each there once, so that sums by source \
are right. Correct the id, or add it to `funding:` at the top.",
};

/// A key that the format does not have.
pub static UNKNOWN_KEY: Code = Code {
    id: "unknown-key",
    severity: Severity::Error,
    family: Family::Plan,
    summary: "a key that the format does not have",
    explanation: "Nothing in a plan is ever silently ignored, so a misspelt key is an error. Keys of your own begin \
with `x-`: they are kept, shown by `show`, and written to JSON.",
};

/// An unknown language tag.
pub static UNKNOWN_LANGUAGE: Code = Code {
    id: "unknown-language",
    severity: Severity::Error,
    family: Family::Plan,
    summary: "an unknown language tag",
    explanation: "Texts are kept under BCP 47 tags such as `uz`, `uz-Latn`, `ru` or `en`. A text under \
any other name would never be shown.",
};

/// A period that the series does not have.
pub static UNKNOWN_PERIOD: Code = Code {
    id: "unknown-period",
    severity: Severity::Error,
    family: Family::Plan,
    summary: "a period that the series does not have",
    explanation: "A report marked for a period outside its series would never be counted: the item \
would stay overdue though somebody delivered. Write one of the periods between `from` and `until`, or \
change the series if the act did.",
};

/// A deadline runs from what the plan does not have.
pub static UNKNOWN_REFERENCE: Code = Code {
    id: "unknown-reference",
    severity: Severity::Error,
    family: Family::Plan,
    summary: "a deadline that runs from what the plan does not have",
    explanation: "`of` in a relative deadline names an event of the table `events`, a step (`9.2`) or a \
measure. Anything else will never happen, and the item would wait for ever.",
};

/// A yaml tag that has no meaning in a plan.
pub static UNKNOWN_TAG: Code = Code {
    id: "unknown-tag",
    severity: Severity::Error,
    family: Family::Text,
    summary: "a YAML tag that has no meaning in a plan",
    explanation: "A word that begins with `!` is a tag in YAML and vanishes from the text. Put the \
value in quotes if the sign belongs to it; else remove the tag.",
};

/// A time zone that does not exist.
pub static UNKNOWN_TIMEZONE: Code = Code {
    id: "unknown-timezone",
    severity: Severity::Error,
    family: Family::Plan,
    summary: "a time zone that does not exist",
    explanation: "The time zone decides when a day ends and so what is overdue. Write an IANA name \
such as `Asia/Tashkent`; offsets such as `+05:00` do not say when clocks change.",
};

/// The version of the file format is not known.
pub static UNKNOWN_VERSION: Code = Code {
    id: "unknown-version",
    severity: Severity::Error,
    family: Family::Plan,
    summary: "the version of the file format is not known",
    explanation: "`version` says how the file is to be read. A plan of another version may mean \
something else with the same keys, so it is not guessed at. Write `version: 1`, or use the program the \
plan was written for.",
};

/// A comment accepts findings that are not there.
pub static UNUSED_ALLOW: Code = Code {
    id: "unused-allow",
    severity: Severity::Warning,
    family: Family::Plan,
    summary: "a comment accepts findings that are not there",
    explanation: "`# roadmap: allow RULE` accepts what a rule finds on its line or on the next line \
that says something. Once the fault is mended the comment would hide the next one. Take it out, or move \
it to the line it is about.",
};

/// A value of another kind than its key holds.
pub static WRONG_TYPE: Code = Code {
    id: "wrong-type",
    severity: Severity::Error,
    family: Family::Plan,
    summary: "a value of another kind than its key holds",
    explanation: "A list where one value belongs, a word where a map belongs, one day for a series \
that is done period by period: such a value cannot be understood, and nothing in a plan is ever silently \
ignored. The message says what is expected.",
};

/// The file is not readable as yaml.
pub static YAML: Code = Code {
    id: "yaml",
    severity: Severity::Error,
    family: Family::Text,
    summary: "the file is not readable as YAML",
    explanation: "Where the text stops being YAML, everything behind that place is unknown, so nothing \
can be said of the plan. It is usually an indentation that does not fit, a quote or bracket that is not \
closed, or a text with `: ` in it that wants quotes.\n\nCorrect the place shown and check again: what \
stands behind it is looked at only then.",
};

/// Every code that reading a file can find, by id.
pub static READER: &[&Code] = &[
    &BAD_DATE,
    &BAD_DEADLINE,
    &BAD_ID,
    &BAD_NUMBER,
    &CIRCULAR_DEADLINE,
    &DUPLICATE_ID,
    &DUPLICATE_KEY,
    &MARKED_CONTENT,
    &MISPLACED_MARK,
    &MISSING_KEY,
    &MORE,
    &NOT_A_PLAN,
    &NOT_UTF_8,
    &TARGET_ORDER,
    &TOO_LARGE,
    &UNKNOWN_ALLOW,
    &UNKNOWN_EXECUTOR,
    &UNKNOWN_FUNDING,
    &UNKNOWN_KEY,
    &UNKNOWN_LANGUAGE,
    &UNKNOWN_PERIOD,
    &UNKNOWN_REFERENCE,
    &UNKNOWN_TAG,
    &UNKNOWN_TIMEZONE,
    &UNKNOWN_VERSION,
    &UNUSED_ALLOW,
    &WRONG_TYPE,
    &YAML,
];
