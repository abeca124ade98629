//! Pictures: each is laid out in plain structs, whose numbers can be tested, and drawn by a template. A picture fetches
//! nothing and runs nothing; its texts are texts, its colours follow the reader's choice of light or dark, and each thing
//! has a shape or a hatch of its own besides its colour.

mod axis;
mod drawn;
mod legend;
mod line;
mod pen;
mod picture;
mod row;
mod template;
mod text;
mod timeline;
mod trajectory;
mod trend;
mod unit;

pub use row::{Layers, layers};
pub use template::{SIGNS, STYLE, TOKENS};
pub use timeline::timeline;
pub use trajectory::{plot, trajectory};
pub use trend::{Burnup, burnup, trend};
