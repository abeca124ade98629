//! The versions of a plan in git, read from repositories that a script makes.

#[cfg(unix)]
mod hostile;
mod ledger;
mod reader;
mod script;
mod story;
