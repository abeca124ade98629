//! A page read by a reader of HTML that had no part in writing it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use html5gum::{Token, Tokenizer};

/// Elements without an end.
const VOID: [&str; 5] = ["br", "col", "link", "meta", "input"];

/// What is in a page.
#[derive(Default)]
pub(super) struct Markup {
    /// The names of all elements.
    pub(super) elements: BTreeSet<String>,
    /// The names of all attributes.
    pub(super) attributes: BTreeSet<String>,
    /// Every id, in order.
    pub(super) ids: Vec<String>,
    /// Where links lead, from texts and pictures.
    pub(super) links: Vec<String>,
    /// All text but the style sheet, entities read.
    pub(super) text: String,
    /// What a browser would have to guess.
    pub(super) faults: Vec<String>,
}

/// Reads a page.
pub(super) fn read(page: &str) -> Markup {
    let mut markup = Markup::default();
    let mut open: Vec<String> = Vec::new();
    for token in Tokenizer::new(page) {
        match token.unwrap() {
            Token::StartTag(tag) => {
                let name = String::from_utf8(tag.name.to_vec()).unwrap();
                for (key, value) in &tag.attributes {
                    let key = String::from_utf8(key.to_vec()).unwrap();
                    let value = String::from_utf8(value.value.to_vec()).unwrap();
                    match key.as_str() {
                        "id" => markup.ids.push(value),
                        "href" => markup.links.push(value),
                        _ => {}
                    }
                    markup.attributes.insert(key);
                }
                if !tag.self_closing && !VOID.contains(&name.as_str()) {
                    open.push(name.clone());
                }
                markup.elements.insert(name);
            }
            Token::EndTag(tag) => {
                let name = String::from_utf8(tag.name.to_vec()).unwrap();
                let opened = open.pop();
                if opened.as_ref() != Some(&name) {
                    markup.faults.push(format!("{name} ends within {opened:?}"));
                }
            }
            Token::String(text) if open.last().is_none_or(|name| name != "style") => {
                let _ = write!(markup.text, "{}", String::from_utf8_lossy(&text));
            }
            Token::Error(error) => markup.faults.push(format!("{error:?}")),
            Token::String(_) | Token::Comment(_) | Token::Doctype(_) => {}
        }
    }
    markup.faults.extend(open.into_iter().map(|name| format!("{name} does not end")));
    markup.check();
    markup
}

impl Markup {
    /// Ids once each, and every link within the page leads somewhere.
    fn check(&mut self) {
        let mut seen = BTreeSet::new();
        for id in &self.ids {
            if !seen.insert(id.clone()) {
                self.faults.push(format!("the id {id} is there twice"));
            }
        }
        for link in &self.links {
            let leads = match link.strip_prefix('#') {
                Some(id) => seen.contains(id),
                None => link.starts_with("https://") || link.starts_with("http://"),
            };
            if !leads {
                self.faults.push(format!("{link} leads nowhere"));
            }
        }
    }
}
