//! A route to one part of the plan, independent of bytes and lines.

use std::borrow::Cow;
use std::fmt;

/// One turn of a route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// The value of a key.
    Key(Cow<'static, str>),
    /// The nth element of a list, from 0.
    Index(usize),
}

/// A route from the top of the plan: `sections[1].measures[0].steps[1].due`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place(pub Vec<Segment>);

impl Place {
    /// The same route, one key further.
    #[must_use]
    pub fn key(&self, key: impl Into<Cow<'static, str>>) -> Self {
        self.with(Segment::Key(key.into()))
    }

    /// The same route, one element further.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.with(Segment::Index(index))
    }

    fn with(&self, segment: Segment) -> Self {
        let mut route = Vec::with_capacity(self.0.len() + 1);
        route.extend_from_slice(&self.0);
        route.push(segment);
        Self(route)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Key(key) if n == 0 => write!(f, "{key}")?,
                Segment::Key(key) => write!(f, ".{key}")?,
                Segment::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}
