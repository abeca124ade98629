//! The titles a word is searched in.

use crate::locale::folding::SearchWord;
use crate::model::{Indicator, Item, Measure, Plan, Text};

/// A text in each of its languages, with the language where that is known.
pub(super) fn languages<'a>(text: &'a Text, own: Option<&'a str>) -> Vec<(&'a str, Option<&'a str>)> {
    match text {
        Text::Plain(words) => vec![(words, own)],
        Text::Languages(all) => all.iter().map(|(tag, words)| (words.as_str(), Some(tag.as_str()))).collect(),
    }
}

/// Whether a text has it at the beginning of a word, in any language.
pub(super) fn has(word: &SearchWord, text: &Text, own: Option<&str>) -> bool {
    match text {
        Text::Plain(words) => word.begins_word_of(words, own),
        Text::Languages(all) => all.iter().any(|(tag, words)| word.begins_word_of(words, Some(tag))),
    }
}

fn has_any<'a>(word: &SearchWord, texts: impl IntoIterator<Item = &'a Text>, plan: &Plan) -> bool {
    texts.into_iter().any(|text| has(word, text, plan.language.as_deref()))
}

/// Whether the title of a line has it, or that of its measure.
pub(super) fn line_has(word: &SearchWord, line: &Item<'_>) -> bool {
    let measure = [Some(&line.measure.title), line.measure.short.as_ref()];
    let step = line.step.map(|step| [Some(&step.title), step.short.as_ref()]);
    has_any(word, step.into_iter().flatten().chain(measure).flatten(), line.plan)
}

/// Whether the title of a KPI has it, or that of the measure or step it belongs to.
pub(super) fn kpi_has(word: &SearchWord, one: &Indicator<'_>) -> bool {
    has_any(word, [Some(&one.kpi.title), one.kpi.short.as_ref()].into_iter().flatten(), one.plan)
        || one.line().is_some_and(|line| line_has(word, &line))
}

/// Whether any title of a measure or step has it.
pub(super) fn plan_has(word: &SearchWord, plan: &Plan) -> bool {
    plan.measures().any(|(_, measure)| has_any(word, titles(measure), plan))
}

/// Whether any title of a KPI has it.
pub(super) fn plan_kpis_have(word: &SearchWord, plan: &Plan) -> bool {
    let mut kpis = plan.indicators().into_iter().map(|one| one.kpi);
    kpis.any(|kpi| has_any(word, [Some(&kpi.title), kpi.short.as_ref()].into_iter().flatten(), plan))
}

/// The titles of a measure and its steps.
pub(super) fn titles(measure: &Measure) -> impl Iterator<Item = &Text> {
    let steps = measure.steps.iter().flat_map(|step| [Some(&step.title), step.short.as_ref()]);
    [Some(&measure.title), measure.short.as_ref()].into_iter().chain(steps).flatten()
}
