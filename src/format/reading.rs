//! A text read as a plan.

use super::decode::{Decoded, decode};
use crate::model::Plan;
use crate::problem::Problem;
use crate::syntax::Tree;

/// A text and what it says.
#[derive(Debug)]
pub struct Reading {
    /// The text as a tree.
    pub tree: Tree,
    /// The plan, as far as it could be decoded; nothing where its places are not those of the text, so that no more can
    /// be said of it than its problems. To be trusted only if there are none.
    pub plan: Option<Plan>,
    /// What could be read where that is nothing: to show the parts it has by their ids, never to be judged as a whole.
    pub parts: Option<Plan>,
    /// What is wrong, in the order of the text.
    pub problems: Vec<Problem>,
}

impl Reading {
    /// What the text of a tree says.
    #[must_use]
    pub fn of(tree: Tree) -> Self {
        let Decoded { plan, parts, problems } = decode(&tree);
        Self { tree, plan, parts, problems }
    }

    /// The text and the plan, if nothing is wrong.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the text.
    pub fn sound(self) -> Result<(Tree, Plan), Vec<Problem>> {
        match self.plan {
            Some(plan) if self.problems.is_empty() => Ok((self.tree, plan)),
            _ => Err(self.problems),
        }
    }
}

/// Reads a text as a plan, with every problem there is.
#[must_use]
pub fn read(text: impl Into<String>) -> Reading {
    Reading::of(Tree::new(text.into()))
}
