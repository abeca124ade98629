//! From the name of a message to the file that answers it.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lsp_server::{ErrorCode, Notification};
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

use super::session::Session;
use super::{action, completion, hint, hover, reference, symbol};
use crate::render::sanitize;

/// Why a request is not answered.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) code: ErrorCode,
    pub(super) message: String,
}

impl Refusal {
    /// What was asked for cannot be done.
    pub(super) fn failed(message: impl Into<String>) -> Self {
        Self { code: ErrorCode::RequestFailed, message: message.into() }
    }
}

/// Does something that must not end the server: its panic becomes the error of one request.
pub(super) fn guarded<T>(work: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    // What is shared is either replaced as a whole or only read.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        let message = "this request met a fault of the program; the server goes on";
        Err(Refusal { code: ErrorCode::InternalError, message: message.into() })
    })
}

/// The parameters of a message.
pub(super) fn understood<T: DeserializeOwned>(params: Value) -> Result<T, Refusal> {
    let wrong = |error: serde_json::Error| Refusal {
        code: ErrorCode::InvalidParams,
        message: format!("parameters that are not those of the method: {error}"),
    };
    serde_json::from_value(params).map_err(wrong)
}

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
        DidCloseTextDocument::METHOD => return Ok(vec![session.close(&understood(params)?)]),
        // What is not known is no reason to complain: the protocol has notifications for others.
        _ => {}
    }
    Ok(Vec::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_the_error_of_one_request() {
        let refusal = guarded::<()>(|| panic!("a fault")).unwrap_err();
        assert_eq!(refusal.code as i32, ErrorCode::InternalError as i32);
        assert_eq!(guarded(|| Ok(7)).unwrap(), 7);
    }
}
