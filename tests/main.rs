//! The tests that see the program from outside, in one binary.

mod laws;
mod stress;
