//! The only door to other programs: how one is started, how long it may be silent, how much it may say.

mod child;
mod git;
mod pager;
mod repository;

pub use git::Git;
pub use pager::Pager;
pub use repository::{Objects, Repository};
