//! Titles, outcomes and names of a line, in the plan, in the older document and in the revised one.

use super::bodies::names;
use super::column::Column;
use super::entry::{Fact, Why};
use super::pairs::Pair;
use super::reviser::Reviser;
use crate::import::wording::clean;
use crate::model::{Amendment, Body, Item, Measure, Plan, Position, Step, Str, Text, ThinVec, Wording};

/// A text or a list of names, three ways.
enum Three {
    /// The document says nothing else than before, or what the plan says already.
    Same,
    /// The document says something else.
    Other,
    /// So does the plan, and not the same.
    Both,
}

fn three<T: PartialEq>(plan: &T, base: Option<&T>, new: &T) -> Three {
    match base {
        _ if plan == new => Three::Same,
        Some(base) if base == new => Three::Same,
        Some(base) if base != plan => Three::Both,
        Some(_) | None => Three::Other,
    }
}

impl<'a> Reviser<'a> {
    /// Lists and carries out what is otherwise of the words of a line.
    pub(super) fn words(&mut self, pair: Pair) {
        for wording in [Wording::Title, Wording::Outcome] {
            if wording == Wording::Title && pair.plan.step.is_none() && self.loses_steps(pair) {
                continue;
            }
            self.text_of(pair, wording);
        }
        for body in [Body::Executors, Body::Funding] {
            self.bodies_of(pair, body);
        }
    }

    fn text_of(&mut self, pair: Pair, wording: Wording) {
        let Some((line, new)) = self.plan.line(pair.plan).zip(self.new.line(pair.new)) else { return };
        let language = self.language();
        let words = |item: &Item<'a>| {
            let found = text(item, wording).and_then(|text| in_language(text, language));
            found.map_or("", |(_, words)| words).trim()
        };
        let now = Some(words(&new)).filter(|now| *now != NOTHING).unwrap_or_default();
        let base = pair.base.and_then(|base| self.base?.line(base)).map(|base| words(&base));
        if now.is_empty() {
            if self.is_emptied(&line, base, wording) {
                self.leave(&line, Why::Emptied(wording));
            }
            return;
        }
        let (tag, was) = match text(&line, wording) {
            None => (None, ""),
            Some(text) => match in_language(text, language).filter(|_| self.is_own(text)) {
                Some((tag, words)) => (tag.cloned(), words),
                // What the plan has in other languages alone cannot be compared with it.
                None if base.is_some_and(|base| clean(base) == clean(now)) => return,
                None => return self.leave(&line, Why::OtherLanguage(wording, now.to_owned())),
            },
        };
        match three(&clean(was), base.map(clean).as_ref(), &clean(now)) {
            Three::Same => {}
            Three::Other => {
                let fact = Fact::Reworded(wording, was.to_owned(), now.to_owned());
                self.tell(&line, fact);
                self.amend(&line, Amendment::Reword(wording, tag, now.into()));
            }
            Three::Both => self.leave(&line, Why::Edited(wording, now.to_owned())),
        }
    }

    /// Whether a text of the plan is in the language of the document, as far as the plan says.
    fn is_own(&self, text: &Text) -> bool {
        let plan = self.plan.language.as_ref();
        let differ = plan.zip(self.language()).is_some_and(|(plan, own)| !plan.eq_ignore_ascii_case(own));
        matches!(text, Text::Languages(_)) || !differ
    }

    /// Whether a text that the document lacks was there.
    fn is_emptied(&self, line: &Item<'a>, base: Option<&str>, wording: Wording) -> bool {
        let is_given = text(line, wording).is_some_and(|text| text.every().any(|words| words != NOTHING));
        let is_usual = match (wording, line.step) {
            (Wording::Title, _) => true,
            (Wording::Outcome, None) => self.columns.has(Column::Outcome),
            (Wording::Outcome, Some(_)) => self.columns.has(Column::OutcomeOfSteps),
        };
        is_given && base.map_or(is_usual, |base| !base.is_empty() && base != NOTHING)
    }

    fn bodies_of(&mut self, pair: Pair, body: Body) {
        let Some((line, new)) = self.plan.line(pair.plan).zip(self.new.line(pair.new)) else { return };
        // What both take from the measure is told of the measure.
        if line.step.is_some() && own(&line, body).is_empty() && own(&new, body).is_empty() {
            return;
        }
        let languages = self.languages();
        let of_document = |plan: &'a Plan, item: &Item<'a>| -> Vec<String> {
            names(plan, body, effective(item, body), plan.languages(None))
        };
        let now = of_document(self.new, &new);
        let was = names(self.plan, body, effective(&line, body), languages);
        let base = pair.base.and_then(|base| Some((self.base?, self.base?.line(base)?)));
        let base = base.map(|(plan, item)| of_document(plan, &item));
        if now.is_empty() {
            let is_usual = match body {
                Body::Executors => self.columns.has(Column::Executors),
                Body::Funding => self.columns.has(Column::Funding),
            };
            let is_gone = base.map_or(is_usual, |base| !base.is_empty());
            if is_gone && !was.is_empty() {
                self.leave(&line, Why::Nobody(body, was));
            }
            return;
        }
        let table = self.names_of(body);
        let keys = |names: &[String]| names.iter().map(|name| table.key(name)).collect::<Vec<_>>();
        let stands: Vec<String> = effective(&line, body).iter().map(ToString::to_string).collect();
        let outcome = three(&stands, base.as_deref().map(keys).as_ref(), &keys(&now));
        match outcome {
            Three::Same => {}
            Three::Other => {
                let ids = self.ids(&new, body);
                self.tell(&line, Fact::Reassigned(body, was, now));
                self.amend(&line, Amendment::Assign(body, ids));
            }
            Three::Both => self.leave(&line, Why::Changed(body, now)),
        }
    }

    /// The ids in the plan of those that a line of the document names.
    pub(super) fn ids(&mut self, new: &Item<'a>, body: Body) -> ThinVec<Str> {
        self.named(effective(new, body), body)
    }

    /// The same of what ids of the document's own plan stand for.
    pub(super) fn named(&mut self, proposed: &[Str], body: Body) -> ThinVec<Str> {
        let names = names(self.new, body, proposed, self.new.languages(None));
        self.ids_of(&names, proposed, body)
    }

    /// The ids in the plan of names with the ids they have in the document's own plan.
    fn ids_of(&mut self, names: &[String], proposed: &[Str], body: Body) -> ThinVec<Str> {
        let language = self.language();
        let table = match body {
            Body::Executors => &mut self.executors,
            Body::Funding => &mut self.funding,
        };
        names
            .iter()
            .zip(proposed)
            .map(|(name, proposed)| table.id_of(name, proposed, language, &mut self.tables))
            .collect()
    }
}

/// What `import` writes where a document says nothing.
pub(super) const NOTHING: &str = "…";

/// The text of a line.
fn text<'p>(line: &Item<'p>, wording: Wording) -> Option<&'p Text> {
    match wording {
        Wording::Title => Some(line.title()),
        Wording::Outcome => {
            line.step.map_or(line.measure.outcome.as_ref(), |step: &Step| step.outcome.as_ref())
        }
    }
}

/// The words of a text in a language, with the tag they stand under.
fn in_language<'t>(text: &'t Text, language: Option<&Str>) -> Option<(Option<&'t Str>, &'t str)> {
    match text {
        Text::Plain(words) => Some((None, words.as_str())),
        Text::Languages(all) => {
            let language = language?;
            let (tag, words) = all.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(language))?;
            Some((Some(tag), words.as_str()))
        }
    }
}

fn own<'p>(line: &Item<'p>, body: Body) -> &'p [Str] {
    let of_measure = |measure: &'p Measure| match body {
        Body::Executors => measure.executors.as_slice(),
        Body::Funding => measure.funding.as_slice(),
    };
    let of_step = |step: &'p Step| match body {
        Body::Executors => step.executors.as_slice(),
        Body::Funding => step.funding.as_slice(),
    };
    line.step.map_or_else(|| of_measure(line.measure), of_step)
}

fn effective<'p>(line: &Item<'p>, body: Body) -> &'p [Str] {
    match body {
        Body::Executors => line.executors(),
        Body::Funding => line.funding(),
    }
}

/// The number of a line in its own list: of a step within its measure.
pub(super) fn number(plan: &Plan, position: Position) -> Option<&Str> {
    let line = plan.line(position)?;
    Some(line.step.map_or(&line.measure.id, |step| &step.id))
}
