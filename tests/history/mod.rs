//! The versions of a plan in git, read from repositories that a script makes.

#[cfg(unix)]
mod hostile;
mod ledger;
mod reader;
pub(crate) mod script;
pub(crate) mod story;
