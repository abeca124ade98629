//! Words of the answers of which there are only some.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::model::{Direction, Every, Rating, Status};
use crate::problem::Severity;
use crate::report::summary::By;

/// Implements the schema of words of which there are only some.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident: $words:expr;)*) => {$(
        $(#[$doc])*
        pub struct $name;

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({"type": "string", "enum": $words})
            }
        }
    )*};
}

words! {
    /// What a line is.
    Kind: ["measure", "step", "content"];
    /// The states of an item.
    State: Status::ALL.map(Status::word);
    /// How often a deadline comes back.
    Often: Every::ALL.map(Every::word);
    /// Which way is better.
    Way: [Direction::Increase, Direction::Decrease].map(Direction::word);
    /// How a KPI stands.
    Grade: Rating::ALL.map(Rating::word);
    /// How bad a finding is.
    Gravity: [Severity::Error, Severity::Warning, Severity::Notice].map(Severity::word);
    /// What a summary groups by.
    Group: [By::Section.word(), By::Executor.word(), By::Funding.word(), By::Plan.word(), "all"];
}
