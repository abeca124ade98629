//! The columns of KPIs, in one list: `--columns`, tables, CSV, JSON and its schema draw from it.

use rust_decimal::Decimal;

use super::gap::{is_gap_of_baseline, shown_gap};
use super::record::{OBSERVATION, TARGET, observations, targets};
use super::remark::remark;
use crate::model::{Direction, Kind as KpiKind, Rating, Text};
use crate::report::cell::Cell;
use crate::report::field::{Column, Field, Kind};
use crate::report::line::{executors, own, title_of};
use crate::report::portfolio::{KpiLine, View};

/// Finds the value of a column in a KPI.
pub type KpiCell = fn(&View<'_>, &KpiLine<'_>) -> Cell;

const fn column(field: Field, cell: KpiCell) -> Column<KpiCell> {
    Column { field, cell }
}

const fn text(name: &'static str, json: &'static str, about: &'static str) -> Field {
    Field::new(name, json, Kind::Text, about)
}

const fn number(name: &'static str, json: &'static str, about: &'static str) -> Field {
    Field::new(name, json, Kind::Number, about)
}

const fn ratio(name: &'static str, json: &'static str, about: &'static str) -> Field {
    Field::new(name, json, Kind::Ratio, about)
}

const fn day(name: &'static str, json: &'static str, about: &'static str) -> Field {
    Field::new(name, json, Kind::Day, about)
}

const fn flag(name: &'static str, json: &'static str, about: &'static str) -> Field {
    Field::new(name, json, Kind::Flag, about).always()
}

fn ratings() -> Vec<&'static str> {
    Rating::ALL.map(Rating::word).to_vec()
}

fn directions() -> Vec<&'static str> {
    [Direction::Increase, Direction::Decrease].map(Direction::word).to_vec()
}

fn kinds() -> Vec<&'static str> {
    [KpiKind::Level, KpiKind::Flow].map(KpiKind::word).to_vec()
}

/// Every column of a KPI.
pub static COLUMNS: &[Column<KpiCell>] = &[
    column(
        text("id", "id", "Its id, which `record` needs; with several plans `plan:id`.")
            .always()
            .also(&["kpi"]),
        |_, line| Cell::Text(line.file.address(&line.indicator.kpi.id)),
    ),
    column(text("plan-title", "plan_title", "The title of its plan.").of_json(), |view, line| {
        shown(view, line, line.file.plan.title.as_ref())
    }),
    column(
        text("section", "section", "The address of the section it belongs to or stands in."),
        |_, line| {
            let address = line.indicator.section().map(|path| line.file.plan.section_address(path));
            Cell::from_option(address.filter(|address| !address.is_empty()), Cell::Text)
        },
    ),
    column(text("measure", "measure", "The id of the measure it belongs to."), |_, line| {
        Cell::from_option(line.indicator.line(), |part| Cell::Text(part.measure.id.to_string()))
    }),
    column(text("step", "step", "The address of the step it belongs to."), |_, line| {
        let part = line.indicator.line().filter(|part| part.step.is_some());
        Cell::from_option(part, |part| Cell::Text(part.id()))
    }),
    column(
        text("title", "title", "What is measured, in the language asked for.").always().also(&["name"]),
        |view, line| {
            let kpi = line.indicator.kpi;
            Cell::Title(title_of(view, line.file, &kpi.title, kpi.short.as_ref()))
        },
    ),
    column(text("short", "short", "A few words for it, where the plan has any."), |view, line| {
        shown(view, line, line.indicator.kpi.short.as_ref())
    }),
    column(text("unit", "unit", "In what it is measured."), |view, line| {
        shown(view, line, line.indicator.kpi.unit.as_ref())
    }),
    column(
        Field::new("kind", "kind", Kind::Word(kinds), "Whether the last value counts, or values add up.")
            .always(),
        |_, line| Cell::word("kind", line.indicator.kpi.kind.word()),
    ),
    column(
        Field::new(
            "direction",
            "direction",
            Kind::Word(directions),
            "Which way is better; none without a target.",
        ),
        |_, line| Cell::from_option(line.reading.direction, |way| Cell::word("direction", way.word())),
    ),
    column(
        flag(
            "direction-assumed",
            "direction_assumed",
            "Whether nothing tells the direction and increase is assumed.",
        ),
        |_, line| Cell::Flag(line.reading.direction_assumed),
    ),
    column(number("baseline", "baseline", "The value from which progress counts."), |_, line| {
        Cell::from_option(line.indicator.kpi.baseline.as_ref(), |baseline| Cell::Number(baseline.value))
    }),
    column(day("baseline-date", "baseline_date", "The day of the baseline."), |_, line| {
        let date = line.indicator.kpi.baseline.as_ref().and_then(|baseline| baseline.date);
        Cell::from_option(date, Cell::When)
    }),
    column(
        text("baseline-text", "baseline_text", "That day as written, such as `2022-Q4`.").of_json(),
        |_, line| {
            let date = line.indicator.kpi.baseline.as_ref().and_then(|baseline| baseline.date);
            Cell::from_option(date, |date| Cell::Text(date.to_string()))
        },
    ),
    column(
        flag(
            "baseline-derived",
            "baseline_derived",
            "Whether the baseline was worked out and not published.",
        )
        .also(&["derived"]),
        |_, line| Cell::Flag(line.indicator.kpi.baseline.as_ref().is_some_and(|baseline| baseline.derived)),
    ),
    column(
        text("baseline-source", "baseline_source", "Who published the baseline.").of_json(),
        |view, line| {
            shown(
                view,
                line,
                line.indicator.kpi.baseline.as_ref().and_then(|baseline| baseline.source.as_ref()),
            )
        },
    ),
    column(
        text("baseline-note", "baseline_note", "What is noted of the baseline.").of_json(),
        |view, line| {
            shown(
                view,
                line,
                line.indicator.kpi.baseline.as_ref().and_then(|baseline| baseline.notes.note.as_ref()),
            )
        },
    ),
    column(
        Field::new("baseline-x", "baseline_x", Kind::Own, "The user's own keys of the baseline.")
            .of_json()
            .always(),
        |_, line| {
            let baseline = line.indicator.kpi.baseline.as_ref();
            baseline.map_or(Cell::Own(Vec::new()), |baseline| own(&baseline.notes))
        },
    ),
    column(
        number(
            "target",
            "target",
            "The last target; of targets for periods alone, that of the latest one that ended.",
        ),
        |_, line| exact(line.reading.target),
    ),
    column(day("by", "by", "The day by which it must be reached."), |_, line| {
        Cell::from_option(line.reading.by, Cell::Day)
    }),
    column(
        flag("by-inherited", "by_inherited", "Whether that is the last day of the part it belongs to.")
            .of_json(),
        |_, line| Cell::Flag(line.reading.by_inherited),
    ),
    column(text("in", "in", "The period the target is for, where it is for that alone."), |_, line| {
        Cell::from_option(line.reading.within, |period| Cell::Text(period.to_string()))
    }),
    column(number("value", "value", "The value that counts; of a flow the sum."), |_, line| {
        exact(line.reading.value)
    }),
    column(day("date", "date", "The day of that value.").also(&["on"]), |_, line| {
        Cell::from_option(line.reading.date, Cell::When)
    }),
    column(
        number("gap", "gap", "What is missing; 0 or less is met. From the baseline where there is no value."),
        |_, line| Cell::from_option(shown_gap(&line.reading), Cell::Number),
    ),
    column(
        flag("gap-from-baseline", "gap_from_baseline", "Whether the gap is that of the baseline.").of_json(),
        |_, line| Cell::Flag(is_gap_of_baseline(&line.reading)),
    ),
    column(ratio("of-target", "of_target", "Value / target."), |_, line| {
        Cell::from_option(line.reading.of_target, Cell::Percent)
    }),
    column(ratio("achieved", "achieved", "(value − baseline) / (target − baseline)."), |_, line| {
        Cell::from_option(line.reading.achieved, Cell::Bar)
    }),
    column(ratio("elapsed", "elapsed", "How much of the time has passed, 0 to 1."), |_, line| {
        Cell::from_option(line.reading.elapsed, Cell::Percent)
    }),
    column(
        ratio("expected", "expected", "Where the straight path stands on the day asked about."),
        |_, line| rough(line.reading.expected),
    ),
    column(
        ratio(
            "expected-at-value",
            "expected_at_value",
            "Where the straight path stood on the day of the value.",
        ),
        |_, line| rough(line.reading.expected_at_value),
    ),
    column(
        ratio("pace", "pace", "The gain over what the path asked for by then; 1 is on the line."),
        |_, line| Cell::from_option(line.reading.pace, Cell::Ratio),
    ),
    column(ratio("needed", "needed", "What each day left must add, in the KPI's unit a day."), |_, line| {
        rough(line.reading.needed)
    }),
    column(ratio("forecast", "forecast", "Where this pace leads."), |_, line| rough(line.reading.forecast)),
    column(
        Field::new("rating", "rating", Kind::Word(ratings), "How it stands.")
            .always()
            .also(&["status", "state"]),
        |_, line| Cell::Rating(line.reading.rating),
    ),
    column(text("remark", "remark", "What the figures alone do not say."), |_, line| remark(line)),
    column(day("met-on", "met_on", "The first day a value reached the target.").of_json(), |_, line| {
        Cell::from_option(line.reading.met_on, Cell::When)
    }),
    column(
        day("lost-on", "lost_on", "The first day a later value fell short again.").of_json(),
        |_, line| Cell::from_option(line.reading.lost_on, Cell::When),
    ),
    column(
        Field::new("executors", "executors", Kind::Names, "Who reports it.")
            .always()
            .shown()
            .also(&["executor"]),
        |view, line| Cell::Names(executors(view, line.file, line.indicator.executors())),
    ),
    column(text("executor-ids", "", "Their ids.").of_tables(), |_, line| {
        Cell::List(line.indicator.executors().iter().map(ToString::to_string).collect())
    }),
    column(
        Field::new("targets", "targets", Kind::Records(TARGET), "Every target, each judged by itself.")
            .of_json()
            .always(),
        targets,
    ),
    column(
        Field::new("observations", "observations", Kind::Records(OBSERVATION), "What was observed, by day.")
            .of_json()
            .always(),
        observations,
    ),
    column(text("kpi-note", "note", "What is noted of it.").also(&["note"]), |view, line| {
        shown(view, line, line.indicator.kpi.notes.note.as_ref())
    }),
    column(Field::new("x", "x", Kind::Own, "The user's own keys.").of_json().always(), |_, line| {
        own(&line.indicator.kpi.notes)
    }),
    column(text("file", "file", "The file, as it was named.").always(), |_, line| {
        Cell::Text(line.file.path.clone())
    }),
    column(
        Field::new("line", "line", Kind::Count, "The line of the file where it stands, from 1."),
        |view, line| Cell::from_option((view.line_of)(line.file, &line.indicator.place()), Cell::count),
    ),
];

fn shown(view: &View<'_>, line: &KpiLine<'_>, text: Option<&Text>) -> Cell {
    let languages = view.portfolio.languages(line.file);
    Cell::from_option(text, |text| Cell::Text(text.shown(languages).into_owned()))
}

fn exact(value: Option<Decimal>) -> Cell {
    Cell::from_option(value, Cell::Number)
}

fn rough(value: Option<Decimal>) -> Cell {
    Cell::from_option(value, Cell::Rough)
}
