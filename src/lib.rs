//! `roadmap`: a tracker for road maps, the plans of measures, steps, deadlines, executors and KPIs that governments
//! and large organisations run on, kept in one YAML file that people edit by hand.
//!
//! The house, in reading order:
//!
//! 1. [`model`]: what a plan is.
//! 2. [`yaml`]: from text to plan, every fault gathered; from a place in the plan to its line.
//! 3. [`check`]: the rules a plan can be held against.
//! 4. [`report`]: what was asked for, as plain tables.
//! 5. [`history`]: the versions of a plan in git, and what changed.
//! 6. [`phrase`]: deadlines as documents write them, in four languages.
//! 7. [`import`]: documents as tables, the first step from a document to a plan.
//! 8. [`render`]: how it is drawn.
//! 9. [`cli`]: the command line, the one clock, the one disk and the one door to other programs.

pub mod check;
pub mod cli;
pub mod history;
pub mod import;
pub mod model;
pub mod phrase;
pub mod problem;
pub mod render;
pub mod report;
mod suggestion;
pub mod yaml;
