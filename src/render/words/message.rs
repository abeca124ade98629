//! What problems say, in a language.

use fluent_bundle::FluentValue;

use super::Words;
use super::language::Language;
use crate::problem::{Arg, Message};

impl Words {
    /// What a problem says: English as it stands, a message of the catalogues in this language.
    #[must_use]
    pub fn message(&self, message: &Message) -> String {
        match message {
            Message::Plain(text) => text.clone().into_owned(),
            Message::Id(id, arguments) => {
                let arguments = arguments.iter().map(|(name, argument)| (*name, self.value(argument)));
                self.find(id, &arguments.collect()).unwrap_or_else(|| (*id).to_owned())
            }
        }
    }

    fn value(&self, argument: &Arg) -> FluentValue<'static> {
        match argument {
            Arg::Text(text) => text.clone().into(),
            Arg::Count(count) => (*count).into(),
            Arg::Day(day) => {
                let mut text = String::new();
                Language::write_day(*day, &mut text);
                text.into()
            }
            Arg::Message(message) => self.message(message).into(),
        }
    }
}
