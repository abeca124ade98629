//! The messages of one language, each read when it is first asked for.

use std::cell::RefCell;

use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentBundle, FluentError, FluentResource};

use super::figures;
use super::language::Language;

/// The messages of a language, of which Fluent reads those that are said.
pub(super) struct Catalogue {
    language: Language,
    /// Those read so far.
    bundle: RefCell<FluentBundle<FluentResource>>,
}

impl Catalogue {
    /// A test holds the catalogues free of faults, so none is looked for here.
    pub(super) fn new(language: Language) -> Self {
        let mut bundle = FluentBundle::new(vec![language.locale()]);
        // The marks that isolate right-to-left arguments would be rubbish in a file; no language here needs them.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(figures::grouped));
        Self { language, bundle: RefCell::new(bundle) }
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
            // Messages that it refers to are read as they are found to be missing, one after the other.
            if !faults.iter().filter_map(missing).any(|id| self.read(id)) {
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
        let mut catalogues = self.language.catalogues().into_iter();
        let Some(begin) = catalogues.find_map(|messages| messages.from(id)) else { return false };
        let mut bundle = self.bundle.borrow_mut();
        if bundle.has_message(id) {
            return false;
        }
        let resource =
            FluentResource::try_new(first(begin).to_owned()).unwrap_or_else(|(readable, _)| readable);
        bundle.add_resource_overriding(resource);
        true
    }
}

/// The message that a text begins with. What goes on with it is indented or begins with a brace.
fn first(text: &'static str) -> &'static str {
    let ends = |rest: &str| begins_with_id(rest) || rest.starts_with('#');
    let end = line_starts(text).skip(1).find(|start| text.get(*start..).is_some_and(ends));
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

fn begins_with_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
}

fn line_starts(text: &str) -> impl Iterator<Item = usize> {
    std::iter::once(0).chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|end| end + 1))
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
        for text in Language::all().flat_map(Language::catalogues).map(|messages| messages.text) {
            let whole = FluentResource::try_new(text.to_owned()).expect("no fault in the catalogue");
            let begins = line_starts(text).map(|start| &text[start..]).filter(|begin| begins_with_id(begin));
            let cut: Vec<_> = begins
                .map(|begin| FluentResource::try_new(first(begin).to_owned()).expect("no fault in one"))
                .collect();
            assert!(whole.entries().eq(cut.iter().flat_map(FluentResource::entries)));
        }
    }
}
