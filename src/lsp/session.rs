//! What is known of a client: what it can do, and the documents it has open.

use std::collections::BTreeMap;

use lsp_server::ErrorCode;
use lsp_types::{
    ClientCapabilities, CodeActionKind, CodeActionOptions, CodeActionProviderCapability, CompletionOptions,
    DidChangeTextDocumentParams, DidOpenTextDocumentParams, HoverProviderCapability, MarkupKind, OneOf,
    RenameOptions, ServerCapabilities, TextDocumentSyncCapability, TextDocumentSyncKind,
    TextDocumentSyncOptions, Uri, WorkDoneProgressOptions,
};

use super::document::Document;
use super::options::Options;
use super::position::Encoding;
use super::refusal::Refusal;

/// What a client can do.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "the protocol asks for each by itself")]
pub(super) struct Client {
    pub(super) encoding: Encoding,
    /// It shows Markdown.
    pub(super) markdown: bool,
    /// It shows symbols within each other.
    pub(super) nested_symbols: bool,
    /// It carries edits out on the version they were made for, and on no other.
    pub(super) versioned_edits: bool,
    /// It asks for the edit of an action once that is chosen.
    pub(super) resolves_edits: bool,
}

impl Client {
    /// What a client says of itself.
    fn of(client: &ClientCapabilities) -> Self {
        let offered = client.general.as_ref().and_then(|general| general.position_encodings.as_deref());
        let document = client.text_document.as_ref();
        let hover = document.and_then(|document| document.hover.as_ref());
        let symbols = document.and_then(|document| document.document_symbol.as_ref());
        let edits = client.workspace.as_ref().and_then(|workspace| workspace.workspace_edit.as_ref());
        let action = document.and_then(|document| document.code_action.as_ref());
        let resolved = action.and_then(|action| action.resolve_support.as_ref());
        Self {
            encoding: Encoding::of(offered),
            markdown: hover
                .and_then(|hover| hover.content_format.as_ref())
                .is_some_and(|formats| formats.contains(&MarkupKind::Markdown)),
            nested_symbols: symbols
                .and_then(|symbols| symbols.hierarchical_document_symbol_support)
                .unwrap_or_default(),
            versioned_edits: edits.and_then(|edits| edits.document_changes).unwrap_or_default(),
            resolves_edits: action.and_then(|action| action.data_support).unwrap_or_default()
                && resolved.is_some_and(|resolved| resolved.properties.iter().any(|name| name == "edit")),
        }
    }
}

/// One client and its documents.
pub(super) struct Session<'a> {
    pub(super) options: &'a Options<'a>,
    pub(super) client: Client,
    documents: BTreeMap<String, Document>,
    /// The documents that are not checked yet, the one changed last at the end.
    unchecked: Vec<String>,
}

impl<'a> Session<'a> {
    pub(super) fn new(options: &'a Options<'a>) -> Self {
        Self { options, client: Client::default(), documents: BTreeMap::new(), unchecked: Vec::new() }
    }

    /// Learns what the client can do.
    pub(super) fn begin(&mut self, client: &ClientCapabilities) {
        self.client = Client::of(client);
    }

    /// What the server can do.
    pub(super) fn capabilities(&self) -> ServerCapabilities {
        let sync = TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::INCREMENTAL),
            ..TextDocumentSyncOptions::default()
        };
        ServerCapabilities {
            position_encoding: Some(self.client.encoding.kind()),
            text_document_sync: Some(TextDocumentSyncCapability::Options(sync)),
            hover_provider: Some(HoverProviderCapability::Simple(true)),
            completion_provider: Some(CompletionOptions {
                trigger_characters: Some([" ", "[", ",", "{"].map(str::to_owned).to_vec()),
                ..CompletionOptions::default()
            }),
            document_symbol_provider: Some(OneOf::Left(true)),
            inlay_hint_provider: Some(OneOf::Left(true)),
            code_action_provider: Some(CodeActionProviderCapability::Options(CodeActionOptions {
                code_action_kinds: Some(vec![CodeActionKind::QUICKFIX, CodeActionKind::REFACTOR_REWRITE]),
                resolve_provider: Some(true),
                ..CodeActionOptions::default()
            })),
            definition_provider: Some(OneOf::Left(true)),
            references_provider: Some(OneOf::Left(true)),
            rename_provider: Some(OneOf::Right(RenameOptions {
                prepare_provider: Some(true),
                work_done_progress_options: WorkDoneProgressOptions::default(),
            })),
            ..ServerCapabilities::default()
        }
    }

    pub(super) fn open(&mut self, params: DidOpenTextDocumentParams) {
        let document = params.text_document;
        self.touch(&document.uri);
        self.documents.insert(
            document.uri.as_str().to_owned(),
            Document::new(document.uri, document.version, document.text),
        );
    }

    pub(super) fn change(&mut self, params: &DidChangeTextDocumentParams) -> Result<(), Refusal> {
        let uri = &params.text_document.uri;
        let encoding = self.client.encoding;
        let document = self.documents.get_mut(uri.as_str()).ok_or_else(|| not_open(uri))?;
        document.change(params.text_document.version, &params.content_changes, encoding);
        self.touch(uri);
        Ok(())
    }

    /// Forgets a document.
    pub(super) fn close(&mut self, uri: &Uri) {
        self.documents.remove(uri.as_str());
        self.set_checked(uri.as_str());
    }

    fn touch(&mut self, uri: &Uri) {
        self.set_checked(uri.as_str());
        self.unchecked.push(uri.as_str().to_owned());
    }

    /// The document to be checked next.
    pub(super) fn unchecked(&self) -> Option<String> {
        self.unchecked.last().cloned()
    }

    pub(super) fn set_checked(&mut self, uri: &str) {
        self.unchecked.retain(|other| other != uri);
    }

    /// The document of an address, if it is open.
    pub(super) fn find(&self, uri: &str) -> Option<&Document> {
        self.documents.get(uri)
    }

    /// An open document.
    pub(super) fn document(&self, uri: &Uri) -> Result<&Document, Refusal> {
        self.documents.get(uri.as_str()).ok_or_else(|| not_open(uri))
    }
}

fn not_open(uri: &Uri) -> Refusal {
    Refusal { code: ErrorCode::InvalidParams, message: format!("{} is not open", uri.as_str()) }
}
