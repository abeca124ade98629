//! A small document of each shape that official plans were seen in: sections, numbers, deadlines and names as people
//! write them.

mod deadline;
mod name;
mod number;
mod row;
mod sheet;
mod state;
mod table;

use super::plan;
