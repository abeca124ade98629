//! The versions of one file along the main line.

use chrono::{NaiveDate, NaiveDateTime};

use super::{Oid, RepoPath};

/// What a path holds after a commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Blob {
    /// A file with this content.
    File(Oid),
    /// Nothing: the file was removed.
    Removed,
    /// A symbolic link or another repository, so no text of its own.
    NoFile,
}

/// What a file was after one commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The commit.
    pub commit: Oid,
    /// When it was recorded, in UTC.
    pub recorded: NaiveDateTime,
    /// Who wrote the change.
    pub author: String,
    /// The first line of the commit's message.
    pub subject: String,
    /// Where the file was.
    pub path: RepoPath,
    /// What it held.
    pub blob: Blob,
}

/// The version in force on a day: of the versions, oldest first, each with the day it was recorded, the last one recorded
/// by then. A clock that went wrong does not hide what came after it.
#[must_use]
pub fn in_force(days: &[NaiveDate], day: NaiveDate) -> Option<usize> {
    days.iter().rposition(|recorded| *recorded <= day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_version_recorded_by_a_day_is_in_force() {
        let days = ["2023-01-10", "2031-01-01", "2023-01-12", "2023-01-12"].map(|day| day.parse().unwrap());
        for (day, version) in
            [("2023-01-09", None), ("2023-01-10", Some(0)), ("2023-01-11", Some(0)), ("2023-01-12", Some(3))]
        {
            assert_eq!(in_force(&days, day.parse().unwrap()), version, "{day}");
        }
    }
}
