//! The only door to other programs: how one is started, how long it may be silent, how much it may say.

mod child;
mod git;

pub use git::{Git, Objects, Repository};
