//! `roadmap`: a tracker for road maps, the plans of measures, steps, deadlines, executors and KPIs that governments
//! and large organisations run on, kept in one YAML file that people edit by hand.
//!
//! The house, in reading order:
//!
//! 1. [`model`]: what a plan is.
//! 2. [`yaml`]: from text to plan, every fault gathered; from a place in the plan to its line.
//! 3. [`check`]: the rules a plan can be held against.
//! 4. [`report`]: what was asked for, as plain tables.
//! 5. [`render`]: how it is drawn.
//! 6. [`cli`]: the command line, the one clock and the one disk.

pub mod check;
pub mod cli;
pub mod model;
pub mod problem;
pub mod render;
pub mod report;
mod suggestion;
pub mod yaml;
