//! Documents that were damaged, and documents made to do harm, before the readers of `import`.

mod hostile;
#[path = "../../src/import/grid/make.rs"]
mod make;
mod mutated;
