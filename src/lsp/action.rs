//! What can be done at a place: corrections, findings accepted, marks, later deadlines.
//!
//! A change of the plan costs a second reading of the text, so it is made only once it is chosen, where the client can wait
//! for that.

use chrono::{Datelike as _, NaiveDate};
use lsp_server::ErrorCode;
use lsp_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, Diagnostic, Uri, WorkspaceEdit,
};
use serde::{Deserialize, Serialize};

use super::allowance;
use super::context::{Context, Part};
use super::diagnostic::{bytes, correction, diagnostic, text_edit};
use super::document::Document;
use super::edit;
use super::refusal::{Refusal, understood};
use super::session::Session;
use super::snapshot::Snapshot;
use crate::format;
use crate::model::{Change, Conditions, MarkDetails, MarkKind, Named, Period, Request};
use crate::problem::{Problem, Severity};
use crate::render::sanitize;
use crate::report::{Cell, Phrase};

/// The most problems of one place that actions are offered for.
const MOST: usize = 50;

/// What an action does, kept by the client until it is chosen.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Work {
    Done { id: String },
    Started { id: String },
    Extend { id: String, to: NaiveDate },
    Allow { rule: String, at: usize },
}

/// The work, and the text it was offered for.
#[derive(Debug, Deserialize, Serialize)]
struct Data {
    uri: Uri,
    version: i32,
    work: Work,
}

/// Answers a request.
pub(super) fn actions(
    session: &Session<'_>,
    params: &CodeActionParams,
) -> Result<Vec<CodeActionOrCommand>, Refusal> {
    let document = session.document(&params.text_document.uri)?;
    let snapshot = document.snapshot(session.options);
    let maker = Maker { session, document, snapshot: &snapshot };
    let mut all = maker.corrections(params.range)?;
    for (title, work) in maker.changes(params.range.start) {
        all.extend(maker.action(title, CodeActionKind::REFACTOR_REWRITE, None, work));
    }
    if let Some(only) = &params.context.only {
        let is_asked_for = |action: &CodeAction| {
            action.kind.as_ref().is_some_and(|kind| {
                only.iter().any(|wanted| {
                    let rest = kind.as_str().strip_prefix(wanted.as_str());
                    wanted.as_str().is_empty()
                        || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
                })
            })
        };
        all.retain(is_asked_for);
    }
    Ok(all.into_iter().map(CodeActionOrCommand::CodeAction).collect())
}

/// Makes the edit of an action that was chosen.
pub(super) fn resolve(session: &Session<'_>, mut action: CodeAction) -> Result<CodeAction, Refusal> {
    let Some(data) = action.data.clone() else { return Ok(action) };
    let Data { uri, version, work } = understood(data)?;
    let document = session.document(&uri)?;
    if document.version != version {
        let message = "the text has changed since this was offered".to_owned();
        return Err(Refusal { code: ErrorCode::ContentModified, message });
    }
    let snapshot = document.snapshot(session.options);
    action.edit = Some(Maker { session, document, snapshot: &snapshot }.edit(&work)?);
    Ok(action)
}

struct Maker<'a> {
    session: &'a Session<'a>,
    document: &'a Document,
    snapshot: &'a Snapshot,
}

impl Maker<'_> {
    /// What can be done about the problems in a range.
    fn corrections(&self, range: lsp_types::Range) -> Result<Vec<CodeAction>, Refusal> {
        let snapshot = self.snapshot;
        let positions = snapshot.positions(self.session.client.encoding);
        let asked = positions.byte(range.start)..=positions.byte(range.end);
        let is_here = |problem: &&Problem| {
            let about = bytes(problem, &snapshot.text);
            problem.span.is_some() && about.start <= *asked.end() && about.end >= *asked.start()
        };
        let mut all = Vec::new();
        for problem in snapshot.findings().iter().filter(is_here).take(MOST) {
            let about = diagnostic(problem, &positions, snapshot);
            if let Some(fix) = correction(problem, &snapshot.text) {
                let edits = [text_edit(&fix, &positions)];
                all.push(CodeAction {
                    title: self.fix_title(&fix.text),
                    kind: Some(CodeActionKind::QUICKFIX),
                    diagnostics: Some(vec![about.clone()]),
                    edit: Some(edit::workspace_edit(&edits, self.document, self.session)?),
                    is_preferred: problem.fix.is_some().then_some(true),
                    ..CodeAction::default()
                });
            }
            if problem.severity() != Severity::Error {
                let at = problem.span.map_or(0, |span| span.start as usize);
                let rule = problem.code.id;
                let title = self.words(Phrase::new("action-allow").with("rule", Cell::Text(rule.into())));
                let work = Work::Allow { rule: rule.into(), at };
                all.extend(self.action(title, CodeActionKind::QUICKFIX, Some(about), work));
            }
        }
        Ok(all)
    }

    fn fix_title(&self, text: &str) -> String {
        if text.is_empty() {
            return self.words(Phrase::new("action-remove"));
        }
        let text = Cell::Text(sanitize::short(text.trim()).into_owned());
        self.words(Phrase::new("action-fix").with("text", text))
    }

    fn words(&self, phrase: Phrase) -> String {
        self.snapshot.words.line(&Cell::Phrase(phrase))
    }

    /// The changes that the plan allows of the part at a position.
    fn changes(&self, at: lsp_types::Position) -> Vec<(String, Work)> {
        let snapshot = self.snapshot;
        if !snapshot.is_sound() {
            return Vec::new();
        }
        let positions = snapshot.positions(self.session.client.encoding);
        let byte = positions.byte(at);
        // In front of its text a line belongs to what it says, not to the line above.
        let line = positions.line_of(byte);
        let words = snapshot.text.get(line.clone()).unwrap_or_default();
        let text = words.find(|c: char| c != ' ' && c != '-').unwrap_or_default();
        let context = Context::at(&snapshot.tree, byte.max(line.start + text));
        let event = match context.part() {
            Some(Part::Named(Named::Event, id)) => Some(id),
            _ => None,
        };
        let mut offered = Vec::new();
        let mut offer = |message: &'static str, id: &str, work: Work, to: Option<NaiveDate>| {
            let change = self.change(&work);
            if let Ok((id_meant, changes)) = change
                && !changes.is_empty()
            {
                let id = if id_meant.is_empty() { id.to_owned() } else { id_meant };
                let phrase = Phrase::new(message).with("id", Cell::Text(id));
                let phrase = to.into_iter().fold(phrase, |phrase, to| phrase.with("to", Cell::Day(to)));
                offered.push((self.words(phrase), work));
            }
        };
        if let Some(id) = event {
            offer("action-happened", &id, Work::Done { id: id.clone() }, None);
        } else if let Some(id) = context.item() {
            offer("action-done", &id, Work::Done { id: id.clone() }, None);
            offer("action-started", &id, Work::Started { id: id.clone() }, None);
            for to in self.later_days(&id) {
                offer("action-extend", &id, Work::Extend { id: id.clone(), to }, Some(to));
            }
        }
        offered
    }

    /// The ends of the next two quarters after the deadline in force and today.
    fn later_days(&self, id: &str) -> Vec<NaiveDate> {
        let plan = self.snapshot.plan();
        let today = self.snapshot.day();
        let line = plan.position(id).and_then(|position| plan.line(position));
        let due = line.and_then(|line| line.state(today).due_day);
        let after = due.map_or(today, |due| due.max(today));
        let Some(first) = after.succ_opt().and_then(quarter_end) else { return Vec::new() };
        let second = first.succ_opt().and_then(quarter_end);
        std::iter::once(first).chain(second).collect()
    }

    /// What a work comes to: the id it was resolved to, and the changes.
    fn change(&self, work: &Work) -> Result<(String, Vec<Change>), Problem> {
        let mark = |kind, id: &String| Request::Mark {
            kind,
            id: id.clone(),
            details: MarkDetails::default(),
            all_steps: false,
        };
        let request = match work {
            Work::Done { id } => mark(MarkKind::Done, id),
            Work::Started { id } => mark(MarkKind::Started, id),
            Work::Extend { id, to } => {
                let Ok(to) = to.to_string().parse() else { return Ok(Default::default()) };
                let reason = Some(self.words(Phrase::new("action-extend-reason")));
                let details = MarkDetails { reason, ..MarkDetails::default() };
                Request::Extend { id: id.clone(), to, details }
            }
            Work::Allow { .. } => return Ok(Default::default()),
        };
        let resolved = self.snapshot.plan().resolve(&request, &Conditions::on(self.snapshot.day()))?;
        let id = resolved.first().map(|one| one.id.clone()).unwrap_or_default();
        Ok((id, resolved.into_iter().filter_map(|one| one.change).collect()))
    }

    /// An action, with its edit at once where the client does not ask for it later.
    fn action(
        &self,
        title: String,
        kind: CodeActionKind,
        about: Option<Diagnostic>,
        work: Work,
    ) -> Option<CodeAction> {
        let action = CodeAction {
            title,
            kind: Some(kind),
            diagnostics: about.map(|about| vec![about]),
            ..CodeAction::default()
        };
        if !self.session.client.resolves_edits {
            return Some(CodeAction { edit: Some(self.edit(&work).ok()?), ..action });
        }
        let data = Data { uri: self.document.uri.clone(), version: self.document.version, work };
        Some(CodeAction { data: serde_json::to_value(data).ok(), ..action })
    }

    /// The edit that a work comes to, verified as every change of a plan.
    fn edit(&self, work: &Work) -> Result<WorkspaceEdit, Refusal> {
        let snapshot = self.snapshot;
        let refused = |problem: Problem| Refusal::failed(snapshot.words.message(&problem.message));
        let text = match work {
            Work::Allow { rule, at } => allowance::accepted(snapshot, rule, *at)
                .ok_or_else(|| Refusal::failed("no comment can accept this here"))?,
            Work::Done { .. } | Work::Started { .. } | Work::Extend { .. } => {
                let (_, changes) = self.change(work).map_err(refused)?;
                let reading = format::read(snapshot.text.as_str()).sound();
                let (tree, plan) =
                    reading.map_err(|_| Refusal::failed("the plan has errors; they come first"))?;
                let edited = format::edit(tree, plan, &changes).map_err(refused)?;
                edited.tree.text().to_string()
            }
        };
        edit::to(&text, self.document, self.session)
    }
}

/// The last day of the quarter a day lies in.
fn quarter_end(day: NaiveDate) -> Option<NaiveDate> {
    let quarter = (day.month0() / 3) + 1;
    format!("{}-Q{quarter}", day.year()).parse::<Period>().ok().map(Period::last)
}
