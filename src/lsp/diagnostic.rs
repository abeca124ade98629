//! What `check` finds, as diagnostics.

use std::ops::Range;

use lsp_server::Notification;
use lsp_types::notification::{Notification as _, PublishDiagnostics};
use lsp_types::{
    Diagnostic, DiagnosticSeverity, DiagnosticTag, NumberOrString, PublishDiagnosticsParams, TextEdit, Uri,
};
use serde_json::json;

use super::position::Positions;
use super::session::Session;
use super::snapshot::Snapshot;
use crate::problem::{Fix, Problem, Severity};
use crate::render::sanitize;

/// The most diagnostics a client is sent; nobody reads more, and a hostile text has a million.
const MOST: usize = 1_000;

/// The message that tells a client what is wrong with a document.
pub(super) fn published(uri: &Uri, version: Option<i32>, diagnostics: Vec<Diagnostic>) -> Notification {
    let params = PublishDiagnosticsParams { uri: uri.clone(), diagnostics, version };
    Notification::new(PublishDiagnostics::METHOD.into(), params)
}

/// The same of an open document, as it is now.
pub(super) fn of_document(session: &Session<'_>, uri: &str) -> Option<Notification> {
    let document = session.find(uri)?;
    let snapshot = document.snapshot(session.options);
    Some(published(&document.uri, Some(document.version), all(&snapshot, session)))
}

/// Everything that is wrong with a text.
pub(super) fn all(snapshot: &Snapshot, session: &Session<'_>) -> Vec<Diagnostic> {
    let positions = snapshot.positions(session.client.encoding);
    let findings = snapshot.findings();
    let mut all: Vec<Diagnostic> =
        findings.iter().take(MOST).map(|problem| diagnostic(problem, &positions, snapshot)).collect();
    if let Some(more) = findings.len().checked_sub(MOST).filter(|more| *more > 0) {
        let message = format!("{more} more are not shown here; `roadmap check` has them");
        all.push(Diagnostic { message, source: Some(SOURCE.into()), ..Diagnostic::default() });
    }
    all
}

const SOURCE: &str = "roadmap";

/// One problem. What it quotes from the file is made harmless, and its correction comes with it.
pub(super) fn diagnostic(problem: &Problem, positions: &Positions<'_>, snapshot: &Snapshot) -> Diagnostic {
    let mut message = sanitize::line(problem.message.plain()).into_owned();
    if let Some(hint) = &problem.hint {
        message.push_str("\nhint: ");
        message.push_str(&sanitize::lines(hint.plain()));
    }
    let is_unused = problem.code.id.starts_with("unused-");
    Diagnostic {
        range: positions.range(bytes(problem, &snapshot.text)),
        severity: Some(match problem.severity() {
            Severity::Error => DiagnosticSeverity::ERROR,
            Severity::Warning => DiagnosticSeverity::WARNING,
            Severity::Notice => DiagnosticSeverity::INFORMATION,
        }),
        code: Some(NumberOrString::String(problem.code.id.into())),
        source: Some(SOURCE.into()),
        message,
        tags: is_unused.then(|| vec![DiagnosticTag::UNNECESSARY]),
        data: correction(problem, &snapshot.text).map(|fix| json!({ "fix": text_edit(&fix, positions) })),
        ..Diagnostic::default()
    }
}

/// What to write in place of the bytes concerned: the correction that comes with the problem, or the one that its hint names,
/// if that is all the hint says.
pub(super) fn correction(problem: &Problem, text: &str) -> Option<Fix> {
    if let Some(fix) = &problem.fix {
        return Some((**fix).clone());
    }
    let (hint, span) = (problem.hint.as_ref()?.plain(), problem.span?);
    let named = hint.strip_prefix("write `").and_then(|rest| rest.strip_suffix('`'));
    let named = named.or_else(|| hint.strip_prefix("did you mean `")?.strip_suffix("`?"))?;
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '/' | '"' | '_');
    let old = text.get(span.range())?;
    let replaces_word = !old.is_empty() && !old.contains(char::is_whitespace) && !old.starts_with(['[', '{']);
    (replaces_word && !named.is_empty() && named.chars().all(is_word))
        .then(|| Fix { span, text: named.to_owned() })
}

/// The correction as an edit.
pub(super) fn text_edit(fix: &Fix, positions: &Positions<'_>) -> TextEdit {
    TextEdit { range: positions.range(fix.span.range()), new_text: fix.text.clone() }
}

/// The bytes to be underlined. A place of no or one byte, such as the beginning of a step, runs on to the end of its word.
pub(super) fn bytes(problem: &Problem, text: &str) -> Range<usize> {
    let Some(span) = problem.span else { return 0..0 };
    let bytes = span.range();
    if bytes.len() > 1 {
        return bytes;
    }
    let rest = text.get(bytes.start..).unwrap_or_default();
    let word = rest.find(char::is_whitespace).unwrap_or(rest.len());
    bytes.start..bytes.end.max(bytes.start + word)
}
