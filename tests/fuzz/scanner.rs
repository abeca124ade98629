//! The tree of any text says what the parser says, whichever way the text was read.

use roadmap::syntax::Tree;

use super::fuzzer::Target;
use super::mutation::Mutator;
use super::plan;
use crate::laws::dice::Dice;
use crate::laws::tree;
use crate::support::EXAMPLE;

/// How many bytes of a plan are enough to meet all that the parser has to decide.
const WINDOW: usize = 400;

struct Trees(Mutator);

pub(super) fn begin() -> Box<dyn Target> {
    let corpus =
        plan::corpus().into_iter().chain([EXAMPLE.to_owned()]).flat_map(|text| windows(&text)).collect();
    Box::new(Trees(Mutator { corpus, tokens: plan::TOKENS, lengths: &[1, 2, 6, 30] }))
}

/// A plan in pieces of some lines, each with its own indentation kept.
fn windows(text: &str) -> Vec<String> {
    let (mut windows, mut window) = (Vec::new(), String::new());
    for line in text.split_inclusive('\n') {
        window += line;
        if window.len() > WINDOW {
            windows.push(std::mem::take(&mut window));
        }
    }
    windows.push(window);
    windows
}

impl Target for Trees {
    fn draw(&self, dice: &mut Dice) -> Vec<u8> {
        let text = if dice.one_in(3) { self.0.scraps(24, dice) } else { self.0.drawn(4, dice) };
        text.into_bytes()
    }

    fn hold(&self, input: &[u8]) -> bool {
        let Ok(text) = std::str::from_utf8(input) else { return false };
        tree::hold(text);
        Tree::new(text.into()).error().is_none()
    }
}
