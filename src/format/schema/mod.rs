//! The JSON Schema (2020-12) of the file, made from the table of keys.
//!
//! A value is mostly written as a scalar or as a map. Its schema is no choice between two schemas: it has the keywords
//! of the scalar, and those of the map where there is a map. So an editor can say what is wrong with the value, not
//! only that neither fits; and it offers the scalar, which is the shorter one to type.

mod scalar;
mod writer;

pub use writer::schema;
