//! Documents read as plans: the founding plan in every layout it may come in, real plans, each shape plans were seen in;
//! documents that were damaged, and documents made to do harm, before the readers of `import`.

mod founding;
mod hostile;
mod law;
mod layout;
#[path = "../../src/import/grid/make.rs"]
mod make;
pub(crate) mod mutated;
mod office;
mod plan;
mod sample;
mod shape;
