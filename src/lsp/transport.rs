//! Messages on a stream: a head with their length, then JSON.
//!
//! They are taken apart here by hand. The crate of the messages tries their kinds one after the other, and finds no number
//! among exact decimals, which this program reads; and it would end with the first message that is no JSON.

use std::io::{self, BufRead, BufWriter, Read as _, Write};
use std::thread::Builder;

use lsp_server::{Connection, Message, Notification, Request, RequestId, Response};
use serde_json::Value;

use super::options::{Ending, Options};
use super::server::{UNREADABLE, run};

/// The longest line of a head.
const LONGEST_LINE: u64 = 8 << 10;
/// The most bytes of a message.
const LARGEST: u64 = 2 << 30;

/// Serves one client until it says goodbye or goes away.
///
/// # Errors
/// Where the system gives no threads for reading and writing.
pub fn serve(
    input: impl BufRead + Send + 'static,
    output: impl Write + Send + 'static,
    options: &Options<'_>,
) -> io::Result<Ending> {
    let (server, client) = Connection::memory();
    let Connection { sender, receiver } = client;
    // It may wait for a client that says nothing more, so nobody waits for it.
    Builder::new().spawn(move || {
        let mut input = input;
        while let Ok(Some(message)) = read(&mut input) {
            if sender.send(message).is_err() {
                return;
            }
        }
    })?;
    let writer = Builder::new().spawn(move || {
        let mut output = BufWriter::new(output);
        receiver.iter().try_for_each(|message| message.write(&mut output))
    })?;
    let ending = run(&server, options);
    drop(server);
    Ok(match writer.join() {
        Ok(Ok(())) => ending,
        Ok(Err(_)) | Err(_) => Ending::Abrupt,
    })
}

/// The next message; nothing at the end of the stream. What holds no message is reported as [`UNREADABLE`].
fn read(input: &mut impl BufRead) -> io::Result<Option<Message>> {
    let Some(length) = head(input)? else { return Ok(None) };
    let mut body = Vec::new();
    input.take(length).read_to_end(&mut body)?;
    if (body.len() as u64) < length {
        return Ok(None);
    }
    let message = serde_json::from_slice(&body).map_err(|error| error.to_string()).and_then(message);
    Ok(Some(message.unwrap_or_else(|why| {
        Message::Notification(Notification { method: UNREADABLE.into(), params: Value::String(why) })
    })))
}

/// The length of the message that follows.
fn head(input: &mut impl BufRead) -> io::Result<Option<u64>> {
    let mut length = None;
    loop {
        let mut line = String::new();
        if input.take(LONGEST_LINE).read_line(&mut line)? == 0 {
            return Ok(None);
        }
        let line = line.trim_end_matches(['\r', '\n']);
        if line.is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.trim().eq_ignore_ascii_case("Content-Length")
        {
            length = value.trim().parse::<u64>().ok();
        }
    }
    // Without a length nobody knows where the next message begins.
    let length = length.filter(|length| *length <= LARGEST);
    length.map(Some).ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "a head without a length"))
}

/// What a value is as a message.
fn message(value: Value) -> Result<Message, String> {
    let Value::Object(mut fields) = value else { return Err("a message is an object".into()) };
    let id = match fields.remove("id") {
        None | Some(Value::Null) => None,
        Some(id) => Some(serde_json::from_value::<RequestId>(id).map_err(|error| format!("id: {error}"))?),
    };
    let params = fields.remove("params").unwrap_or_default();
    match (fields.remove("method"), id) {
        (Some(Value::String(method)), Some(id)) => Ok(Request { id, method, params }.into()),
        (Some(Value::String(method)), None) => Ok(Notification { method, params }.into()),
        (Some(_), _) => Err("a method is a text".into()),
        (None, Some(id)) => {
            let response_result = Ok(fields.remove("result").unwrap_or_default());
            Ok(Response { id, response_result }.into())
        }
        (None, None) => Err("a message has a method or answers one".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(stream: &str) -> Vec<String> {
        let mut input = stream.as_bytes();
        let mut all = Vec::new();
        loop {
            match read(&mut input) {
                Ok(Some(message)) => all.push(serde_json::to_string(&message).unwrap()),
                Ok(None) => return all,
                Err(error) => {
                    all.push(error.to_string());
                    return all;
                }
            }
        }
    }

    fn framed(body: &str) -> String {
        format!("Content-Length: {}\r\nContent-Type: x\r\n\r\n{body}", body.len())
    }

    #[test]
    fn requests_notifications_and_answers_are_told_apart_and_numbers_stay() {
        let stream = [
            r#"{"jsonrpc":"2.0","id":7,"method":"a","params":{"n":1}}"#,
            r#"{"jsonrpc":"2.0","id":"x","method":"b"}"#,
            r#"{"jsonrpc":"2.0","method":"c","params":[12345678901234567890.5]}"#,
            r#"{"jsonrpc":"2.0","id":1,"result":null}"#,
        ];
        assert_eq!(
            all(&stream.map(framed).concat()),
            [
                r#"{"id":7,"method":"a","params":{"n":1}}"#,
                r#"{"id":"x","method":"b"}"#,
                r#"{"method":"c","params":[12345678901234567890.5]}"#,
                r#"{"id":1,"result":null}"#,
            ]
        );
    }

    #[test]
    fn what_is_no_message_is_reported_and_the_next_one_read() {
        let bodies = ["{", "[]", r#"{"id":1.5,"method":"a"}"#, "{}", r#"{"method":7}"#, "\u{7}"];
        let stream = bodies.map(framed).concat() + &framed(r#"{"method":"d"}"#);
        let found = all(&stream);
        assert_eq!(found.len(), bodies.len() + 1);
        assert!(found.iter().take(bodies.len()).all(|one| one.contains(UNREADABLE)), "{found:?}");
        assert_eq!(found.last().unwrap(), r#"{"method":"d"}"#);
    }

    #[test]
    fn the_stream_ends_where_no_length_is_known() {
        assert_eq!(all("Content-Length: 10\r\n\r\n{}"), Vec::<String>::new());
        assert_eq!(all("X: 1\r\n\r\n{}"), ["a head without a length"]);
        assert_eq!(all("Content-Length: 9999999999999\r\n\r\n{}"), ["a head without a length"]);
    }
}
