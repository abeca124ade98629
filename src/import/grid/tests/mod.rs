//! Documents that programs saved, and documents that were damaged.

mod mutated;
mod saved;
