//! Text as a tree: the one structure of a YAML text, and the only room that names a YAML crate.
//!
//! [`Tree::new`] turns a text into one flat array of nodes and never fails: where the text stops being YAML, the nodes so
//! far stay, and [`Tree::error`] says what is wrong. Reading a plan, finding a line and editing all walk the same tree.

mod anchor;
mod builder;
mod child;
mod comment;
pub mod edit;
mod extent;
mod fault;
mod line;
mod nodes;
mod refusal;
mod scan;
mod slip;
mod tree;
mod verify;

pub use child::Child;
pub use line::{LineIndex, lone_return};
pub use nodes::Kind;
pub use refusal::Refusal;
pub use slip::{is_odd_space, name as name_of_space};
pub use tree::{Entry, LARGEST_FILE, LONGEST_LINE, Node, Tree, overlong, text};
pub use verify::verify;
