//! `roadmap`: a tracker for road maps, the plans of measures, steps, deadlines, executors and KPIs that governments
//! and large organisations run on, kept in one YAML file that people edit by hand.
//!
//! The rooms, in reading order:
//!
//! 1. [`problem`]: what can be wrong, anywhere; and `suggestion`, what was probably meant.
//! 2. [`model`]: what a plan is.
//! 3. [`syntax`]: a YAML text as a tree of nodes.
//! 4. [`mod@format`]: the tree as a plan, every fault gathered; a change of the plan as one of the text.
//! 5. [`phrase`]: deadlines as documents write them, in four languages.
//! 6. [`import`]: documents as tables, the first step from a document to a plan.
//! 7. [`check`]: the rules a plan can be held against.
//! 8. [`locale`]: what depends on a language alone: letters, scripts, searching, sorting.
//! 9. [`report`]: what was asked for, as plain tables.
//! 10. [`form`]: what executors fill in, before it is drawn.
//! 11. [`history`]: the versions of a plan in git, and what changed.
//! 12. [`render`]: how it is drawn.
//! 13. [`lsp`]: the same for an editor, while a plan is typed.
//! 14. [`cli`]: the command line, the one clock, the one disk and the one door to other programs.

pub mod check;
pub mod cli;
pub mod form;
pub mod format;
pub mod history;
pub mod import;
pub mod locale;
pub mod lsp;
pub mod model;
pub mod phrase;
pub mod problem;
pub mod render;
pub mod report;
mod suggestion;
pub mod syntax;
