//! Damaged documents of office programs, as the tests of `import` damage them.

use roadmap::format;
use roadmap::import::grid::{Limits, read};
use roadmap::import::{self, Options};
use roadmap::render::Words;

use super::clean::{all_words, assert_told};
use super::fuzzer::Target;
use crate::import::mutated::{corpus, damaged};
use crate::laws::dice::Dice;

struct Documents {
    corpus: Vec<Vec<u8>>,
    words: Vec<Words>,
}

pub(super) fn begin() -> Box<dyn Target> {
    Box::new(Documents { corpus: corpus(), words: all_words() })
}

impl Target for Documents {
    fn draw(&self, dice: &mut Dice) -> Vec<u8> {
        damaged(&self.corpus[dice.below(self.corpus.len())], dice)
    }

    fn hold(&self, input: &[u8]) -> bool {
        let options = Options::new("2025-08-01".parse().unwrap());
        let found =
            match read(input, &Limits::default()).and_then(|document| import::plan(&document, &options)) {
                Ok(found) => found,
                Err(problem) => {
                    assert!(problem.hint.is_some(), "refused without a way out: {problem:?}");
                    assert_told(&problem, &self.words);
                    return false;
                }
            };
        if found.measures == 0 {
            return false;
        }
        let read = format::read(found.yaml.as_str()).sound();
        assert!(read.is_ok(), "the plan has faults: {:#?}\n{}", read.err(), found.yaml);
        true
    }
}
