//! A value that was not taken.

use std::fmt;

use serde::de;

use crate::yaml::complaint::{Complaint, shortened};

/// The fault has been put down; only the way back is left.
#[derive(Debug)]
pub(in crate::yaml) struct Rejected(pub(super) Option<Complaint>);

impl de::Error for Rejected {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(Some(Complaint::parse(&message.to_string())))
    }

    fn invalid_type(unexpected: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        let found = if let de::Unexpected::Str(text) = unexpected {
            format!("`{}`", shortened(text))
        } else if unexpected == de::Unexpected::Map {
            "a map".into()
        } else if unexpected == de::Unexpected::Seq {
            "a list".into()
        } else {
            // Of other values the reader hands over only an empty one.
            "nothing".into()
        };
        Self(Some(Complaint::new("wrong-type", format!("expected {expected}, found {found}"))))
    }
}

impl fmt::Display for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_ref().map_or("", |complaint| &complaint.message))
    }
}

impl std::error::Error for Rejected {}
