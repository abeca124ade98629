//! The messages of one language, each read when it is first asked for.

use std::cell::RefCell;
use std::collections::HashMap;

use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentBundle, FluentError, FluentResource};

use super::figures;
use super::language::Language;

/// A catalogue has a thousand messages, and a command says thirty of them: to find where each begins takes a
/// fraction of the time that Fluent needs to read all.
pub(super) struct Catalogue {
    /// Where the text of each message is, its id with it.
    texts: HashMap<&'static str, &'static str>,
    /// Those read so far.
    bundle: RefCell<FluentBundle<FluentResource>>,
}

impl Catalogue {
    /// A test holds the catalogues free of faults, so none is looked for here. What an earlier text says of an id
    /// holds.
    pub(super) fn new(language: Language) -> Self {
        let mut texts = HashMap::with_capacity(1_500);
        for (id, text) in language.catalogues().into_iter().flat_map(messages) {
            texts.entry(id).or_insert(text);
        }
        let mut bundle = FluentBundle::new(vec![language.locale()]);
        // The marks that isolate right-to-left arguments would be rubbish in a file; no language here needs them.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(figures::grouped));
        Self { texts, bundle: RefCell::new(bundle) }
    }

    /// `None` where there is no such message. An argument it asks for in vain reads `{$name}`.
    pub(super) fn format(&self, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        self.format_with_faults(id, arguments).map(|(text, _)| text)
    }

    /// The same, with what is wrong with the message or its arguments.
    pub(super) fn format_with_faults(
        &self,
        id: &str,
        arguments: &FluentArgs<'_>,
    ) -> Option<(String, Vec<FluentError>)> {
        self.read(id);
        loop {
            let (text, faults) = self.format_read(id, arguments)?;
            // Messages that it refers to are read as they are found to be missing.
            if !faults.iter().filter_map(missing).fold(false, |any, id| self.read(id) || any) {
                return Some((text, faults));
            }
        }
    }

    fn format_read(&self, id: &str, arguments: &FluentArgs<'_>) -> Option<(String, Vec<FluentError>)> {
        let (bundle, mut faults) = (self.bundle.borrow(), Vec::new());
        let pattern = bundle.get_message(id)?.value()?;
        let text = bundle.format_pattern(pattern, Some(arguments), &mut faults).into_owned();
        Some((text, faults))
    }

    /// Whether the message is there and was not read before.
    fn read(&self, id: &str) -> bool {
        let Some(text) = self.texts.get(id) else { return false };
        let mut bundle = self.bundle.borrow_mut();
        if bundle.has_message(id) {
            return false;
        }
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(readable, _)| readable);
        bundle.add_resource_overriding(resource);
        true
    }
}

/// The messages of a text with their ids. Each begins at the start of a line; what continues it is indented or
/// begins with a brace.
fn messages(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let begins = |line: &str| line.starts_with(|first: char| first.is_ascii_alphabetic() || first == '#');
    let mut start = 0;
    text.split_inclusive('\n')
        .scan(0, |end, line| {
            let from = *end;
            *end += line.len();
            Some((from, line))
        })
        .filter(move |(_, line)| begins(line))
        .map(|(from, _)| from)
        .chain([text.len()])
        .filter_map(move |end| {
            let message = text.get(start..end)?;
            start = end;
            let (id, _) = message.split_once(" =")?;
            Some((id, message))
        })
        .filter(|(id, _)| !id.starts_with('#'))
}

/// The message that a formatted one refers to in vain.
fn missing(fault: &FluentError) -> Option<&str> {
    let FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Message { id, .. })) = fault
    else {
        return None;
    };
    Some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_cut_out_is_what_is_read_of_the_whole_text() {
        for text in Language::all().flat_map(Language::catalogues) {
            let whole = FluentResource::try_new(text.to_owned()).expect("no fault in the catalogue");
            let cut: Vec<_> = messages(text)
                .map(|(_, message)| {
                    FluentResource::try_new(message.to_owned()).expect("no fault in a message")
                })
                .collect();
            assert!(whole.entries().eq(cut.iter().flat_map(FluentResource::entries)));
        }
    }
}
