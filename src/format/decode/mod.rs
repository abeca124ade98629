//! From the tree to the plan. What a plan passes through in which nothing is wrong lies in `decoder`, `map`, `plan`,
//! `commitment`, `kpi`, `scalar` and for marks in `mark`; the other files are entered with what is rare, or wrong.

mod commitment;
mod decoder;
mod due;
mod fault;
mod hint;
mod id;
mod kpi;
mod look_alike;
mod map;
mod mark;
mod meant;
mod own;
mod plan;
mod reference;
mod relative;
mod scalar;
#[cfg(test)]
mod tests;
mod unknown;
mod zone;

pub use self::decoder::{Reading, read};
