//! Why something is not answered, and how a fault of one request stays with it.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lsp_server::ErrorCode;
use serde::de::DeserializeOwned;
use serde_json::Value;

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
