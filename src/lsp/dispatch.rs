//! From the name of a message to the file that answers it.

use lsp_server::{ErrorCode, Notification};
use lsp_types::DidCloseTextDocumentParams;
use lsp_types::notification::{
    DidChangeTextDocument, DidCloseTextDocument, DidOpenTextDocument, Notification as _,
};
use lsp_types::request::{
    CodeActionRequest, CodeActionResolveRequest, Completion, DocumentSymbolRequest, GotoDefinition,
    HoverRequest, InlayHintRequest, PrepareRenameRequest, References, Rename, Request as _,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::refusal::{Refusal, understood};
use super::session::Session;
use super::{action, completion, diagnostic, hint, hover, reference, symbol};
use crate::render::sanitize;

/// Answers a request.
pub(super) fn answer(session: &Session<'_>, method: &str, params: Value) -> Result<Value, Refusal> {
    match method {
        HoverRequest::METHOD => on(params, |params| hover::hover(session, &params)),
        Completion::METHOD => on(params, |params| completion::complete(session, &params)),
        DocumentSymbolRequest::METHOD => on(params, |params| symbol::symbols(session, &params)),
        InlayHintRequest::METHOD => on(params, |params| hint::hints(session, &params)),
        CodeActionRequest::METHOD => on(params, |params| action::actions(session, &params)),
        CodeActionResolveRequest::METHOD => on(params, |action| action::resolve(session, action)),
        GotoDefinition::METHOD => on(params, |params| reference::definition(session, &params)),
        References::METHOD => on(params, |params| reference::references(session, &params)),
        PrepareRenameRequest::METHOD => on(params, |params| reference::prepare_rename(session, &params)),
        Rename::METHOD => on(params, |params| reference::rename(session, &params)),
        _ => {
            let message = format!("there is no method `{}`", sanitize::short(method));
            Err(Refusal { code: ErrorCode::MethodNotFound, message })
        }
    }
}

/// Answers with what one feature makes of the parameters.
fn on<P: DeserializeOwned, R: Serialize>(
    params: Value,
    feature: impl FnOnce(P) -> Result<R, Refusal>,
) -> Result<Value, Refusal> {
    let result = feature(understood(params)?)?;
    serde_json::to_value(result).map_err(|error| Refusal::failed(error.to_string()))
}

/// Takes note of something, and says what the client is to be told.
pub(super) fn note(
    session: &mut Session<'_>,
    method: &str,
    params: Value,
) -> Result<Vec<Notification>, Refusal> {
    match method {
        DidOpenTextDocument::METHOD => session.open(understood(params)?),
        DidChangeTextDocument::METHOD => session.change(&understood(params)?)?,
        DidCloseTextDocument::METHOD => {
            let params: DidCloseTextDocumentParams = understood(params)?;
            let uri = params.text_document.uri;
            session.close(&uri);
            // The client is to forget what was wrong with it.
            return Ok(vec![diagnostic::published(&uri, None, Vec::new())]);
        }
        // What is not known is no reason to complain: the protocol has notifications for others.
        _ => {}
    }
    Ok(Vec::new())
}
