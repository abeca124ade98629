//! From the tree to the plan. What a plan passes through in which nothing is wrong lies in `decoder`, `container`, `plan`,
//! `measure`, `kpi`, `scalar` and for marks in `mark`; the other files are entered with what is rare, or wrong.

mod container;
mod decoder;
mod fault;
mod hint;
mod kpi;
mod look_alike;
mod mark;
mod meant;
mod measure;
mod own;
mod plan;
mod relative;
mod repeated;
mod scalar;
#[cfg(test)]
mod tests;
mod unknown;
mod zone;

pub use self::plan::{Reading, read};
