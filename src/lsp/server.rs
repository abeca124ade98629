//! The order of messages: how a session begins and ends, what is answered first, and when a text is checked.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use lsp_server::{Connection, ErrorCode, Message, Notification, Request, RequestId, Response};
use lsp_types::notification::{Cancel, Exit, Initialized, LogMessage, Notification as _};
use lsp_types::request::{Initialize, Request as _, Shutdown};
use lsp_types::{InitializeParams, LogMessageParams, MessageType};
use serde_json::{Value, json};

use super::options::{Ending, Options};
use super::refusal::{Refusal, guarded, understood};
use super::session::Session;
use super::{diagnostic, dispatch};
use crate::render::sanitize;

/// The method under which the server is told of a message that could not be read; no client sends it.
pub(super) const UNREADABLE: &str = "$/unreadable";
/// The longest time that is waited for another keystroke before a large text is checked.
const LONGEST_PAUSE: Duration = Duration::from_millis(150);
/// A check that is faster than this is made after every keystroke.
const FAST: Duration = Duration::from_millis(40);

/// How far a session has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    New,
    Open,
    Closed,
}

/// Answers messages until the client says goodbye or goes away.
#[must_use]
pub fn run(connection: &Connection, options: &Options<'_>) -> Ending {
    let session = Session::new(options);
    let mut server =
        Server { connection, session, queue: VecDeque::new(), stage: Stage::New, cost: Duration::ZERO };
    while let Some(message) = server.next() {
        match message {
            Message::Request(request) => server.answer(request),
            Message::Notification(note) if note.method == Exit::METHOD => {
                return if server.stage == Stage::Closed { Ending::Orderly } else { Ending::Abrupt };
            }
            Message::Notification(note) => server.note(note),
            // Nothing is asked of the client that it has to answer with more than yes.
            Message::Response(_) => {}
        }
    }
    Ending::Abrupt
}

struct Server<'a> {
    connection: &'a Connection,
    session: Session<'a>,
    queue: VecDeque<Message>,
    stage: Stage,
    /// How long the last check took.
    cost: Duration,
}

impl Server<'_> {
    /// The next message. While there is none, what was changed is checked: so of many keystrokes in a row only the last one
    /// leads to a check.
    fn next(&mut self) -> Option<Message> {
        loop {
            while let Ok(message) = self.connection.receiver.try_recv() {
                self.enqueue(message);
            }
            if let Some(message) = self.queue.pop_front() {
                return Some(message);
            }
            let message = if let Some(uri) = self.session.unchecked() {
                match self.connection.receiver.recv_timeout(self.pause()) {
                    Ok(message) => message,
                    Err(error) if error.is_timeout() => {
                        self.check(&uri);
                        continue;
                    }
                    Err(_) => return None,
                }
            } else {
                self.connection.receiver.recv().ok()?
            };
            self.enqueue(message);
        }
    }

    /// How long to wait for another keystroke before a check.
    fn pause(&self) -> Duration {
        if self.cost < FAST { Duration::ZERO } else { LONGEST_PAUSE.min(self.cost / 4) }
    }

    /// Keeps a message until its turn comes. A request that is cancelled meanwhile is not worked on.
    fn enqueue(&mut self, message: Message) {
        if let Message::Notification(note) = &message
            && note.method == Cancel::METHOD
        {
            let id = note.params.get("id").cloned().unwrap_or_default();
            let Ok(id) = serde_json::from_value::<RequestId>(id) else { return };
            let is_meant =
                |message: &Message| matches!(message, Message::Request(request) if request.id == id);
            if let Some(at) = self.queue.iter().position(is_meant) {
                self.queue.remove(at);
                let code = ErrorCode::RequestCanceled as i32;
                self.send(Response::new_err(id, code, "cancelled".into()).into());
            }
            return;
        }
        self.queue.push_back(message);
    }

    fn send(&self, message: Message) {
        // A client that has gone is noticed where the next message is waited for.
        drop(self.connection.sender.send(message));
    }

    fn answer(&mut self, Request { id, method, params }: Request) {
        let result = match (self.stage, method.as_str()) {
            (Stage::New, Initialize::METHOD) => self.begin(params),
            (Stage::New, _) => refuse(ErrorCode::ServerNotInitialized, "`initialize` comes first"),
            (Stage::Open, Initialize::METHOD) => {
                refuse(ErrorCode::InvalidRequest, "the session has begun already")
            }
            (Stage::Open, Shutdown::METHOD) => {
                self.stage = Stage::Closed;
                Ok(Value::Null)
            }
            (Stage::Open, method) => guarded(|| dispatch::answer(&self.session, method, params)),
            (Stage::Closed, _) => refuse(ErrorCode::InvalidRequest, "the session has ended"),
        };
        self.send(Message::Response(match result {
            Ok(result) => Response { id, response_result: Ok(result) },
            Err(Refusal { code, message }) => Response::new_err(id, code as i32, message),
        }));
    }

    fn begin(&mut self, params: Value) -> Result<Value, Refusal> {
        let params: InitializeParams = understood(params)?;
        self.stage = Stage::Open;
        self.session.begin(&params.capabilities);
        Ok(json!({
            "capabilities": self.session.capabilities(),
            "serverInfo": { "name": "roadmap", "version": env!("CARGO_PKG_VERSION") },
        }))
    }

    fn note(&mut self, Notification { method, params }: Notification) {
        if method == UNREADABLE {
            let why = params.as_str().unwrap_or_default();
            self.log(&format!("a message could not be read: {}", sanitize::short(why)));
            return;
        }
        if self.stage != Stage::Open || method == Initialized::METHOD {
            return;
        }
        match guarded(|| dispatch::note(&mut self.session, &method, params)) {
            Ok(messages) => messages.into_iter().for_each(|message| self.send(message.into())),
            Err(refusal) => self.log(&refusal.message),
        }
    }

    /// Tells the client what is wrong with a document.
    fn check(&mut self, uri: &str) {
        let start = Instant::now();
        match guarded(|| Ok(diagnostic::of_document(&self.session, uri))) {
            Ok(found) => found.into_iter().for_each(|message| self.send(message.into())),
            Err(refusal) => self.log(&refusal.message),
        }
        // Whatever came of it, the same text is not checked again.
        self.session.set_checked(uri);
        self.cost = start.elapsed();
    }

    fn log(&self, message: &str) {
        let params = LogMessageParams { typ: MessageType::ERROR, message: message.to_owned() };
        self.send(Notification::new(LogMessage::METHOD.into(), params).into());
    }
}

fn refuse(code: ErrorCode, message: &str) -> Result<Value, Refusal> {
    Err(Refusal { code, message: message.to_owned() })
}
