//! The language server, asked by a client that follows a script.

mod action;
mod client;
mod completion;
mod diagnostic;
mod hint;
mod hover;
mod neovim;
mod random;
mod reference;
mod session;
mod speed;
mod symbol;

/// A small plan in which everything can be pointed at, best asked on 1 July 2023.
const PLAN: &str = include_str!("../data/lsp/plan.yaml");

/// The day of most tests.
const DAY: &str = "2023-07-01";
