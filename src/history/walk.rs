//! The way back through the main line, from the newest version of a file to the first, across renames.
//!
//! `git log --follow` would do the same for a history without merges only. Here each name of the file is asked for by
//! itself along first parents, and the one commit in which a name appears is asked for renames: so a rename counts on the
//! day it came into the main line, as everything else does.

use super::{Blob, Commit, Entry, Oid, RepoPath, Version};

/// Names of one file that are followed; what has more is not a plan that people keep.
const MOST_NAMES: usize = 1_000;

/// What has to be asked of git on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question<'a> {
    /// The commits that changed the path, newest first, from this commit back along first parents.
    Changes {
        /// Where to begin.
        from: &'a Oid,
        /// What to look at.
        path: &'a RepoPath,
    },
    /// This commit alone with everything it changed, renames found.
    Renames {
        /// Which one.
        commit: &'a Oid,
    },
}

/// A commit that gave the file another name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rename {
    /// The commit.
    pub commit: Oid,
    /// The name before.
    pub from: RepoPath,
    /// The name after.
    pub to: RepoPath,
}

/// Why older versions may be missing. Whoever answers from such a history must say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// The clone holds only the last part of the history: what its oldest version holds may have been recorded earlier.
    Shallow,
    /// The file was renamed too often to follow.
    Renames,
}

/// Every version of a file, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// One for each commit of the main line that changed the file.
    pub versions: Vec<Version>,
    /// The renames followed, oldest first.
    pub renames: Vec<Rename>,
    /// Why older versions may be missing.
    pub gap: Option<Gap>,
}

impl History {
    /// The names the file has had, newest first: `path` is the newest.
    pub fn names<'a>(&'a self, path: &'a RepoPath) -> impl Iterator<Item = &'a RepoPath> {
        std::iter::once(path).chain(self.renames.iter().rev().map(|rename| &rename.from))
    }
}

/// Walks back from a commit. `ask` answers a question; in a shallow clone `is_shallow` makes the end uncertain.
///
/// # Errors
/// The first error of `ask`.
pub fn walk<E>(
    from: &Oid,
    path: &RepoPath,
    is_shallow: bool,
    mut ask: impl FnMut(Question<'_>) -> Result<Vec<Commit>, E>,
) -> Result<History, E> {
    let mut history = History { gap: is_shallow.then_some(Gap::Shallow), ..History::default() };
    let mut next = Some((from.clone(), path.clone()));
    let mut probes = 0;
    while let Some((from, path)) = next.take() {
        for commit in ask(Question::Changes { from: &from, path: &path })? {
            // Files below a folder of that name come along.
            let Some(entry) = commit.entries.iter().find(|entry| entry.path == path) else { continue };
            history.versions.push(version(&commit, entry));
            let Some(parent) = commit.parent.as_ref().filter(|_| entry.is_added) else { continue };
            probes += 1;
            if probes > MOST_NAMES {
                history.gap = Some(Gap::Renames);
                break;
            }
            let whole = ask(Question::Renames { commit: &commit.id })?;
            let entries = whole.into_iter().flat_map(|commit| commit.entries);
            let old_name = entries.filter(|entry| entry.path == path).find_map(|entry| entry.renamed_from);
            if let Some(old) = old_name {
                history.renames.push(Rename { commit: commit.id.clone(), from: old.clone(), to: path });
                next = Some((parent.clone(), old));
                break;
            }
        }
    }
    history.versions.reverse();
    history.renames.reverse();
    Ok(history)
}

fn version(commit: &Commit, entry: &Entry) -> Version {
    Version {
        commit: commit.id.clone(),
        recorded: commit.recorded,
        author: commit.author.clone(),
        subject: commit.subject.clone(),
        path: entry.path.clone(),
        blob: entry.blob.clone(),
    }
}

impl Version {
    /// The content to read; `None` where the file was removed or is not a file.
    #[must_use]
    pub fn content(&self) -> Option<&Oid> {
        match &self.blob {
            Blob::File(id) => Some(id),
            Blob::Removed | Blob::NoFile => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use chrono::NaiveDate;

    use super::*;

    fn id(n: usize) -> Oid {
        Oid::new(&format!("{n:040}")).unwrap()
    }

    fn path(text: &str) -> RepoPath {
        RepoPath::new(text).unwrap()
    }

    fn commit(n: usize, entries: Vec<Entry>) -> Commit {
        Commit {
            id: id(n),
            parent: (n > 1).then(|| id(n - 1)),
            recorded: NaiveDate::from_ymd_opt(2023, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap(),
            author: "A".into(),
            subject: String::new(),
            entries,
        }
    }

    fn entry(name: &str, is_added: bool, from: Option<&str>) -> Entry {
        Entry { path: path(name), renamed_from: from.map(path), blob: Blob::File(id(900)), is_added }
    }

    /// Every question, and the history of `b.yaml`.
    fn walked(answer: impl Fn(&str) -> Vec<Commit>) -> (Vec<String>, History) {
        let mut asked = Vec::new();
        let history = walk(&id(9), &path("b.yaml"), false, |question| {
            let question = match question {
                Question::Changes { from, path } => {
                    format!("{path} from {}", from.as_str().trim_start_matches('0'))
                }
                Question::Renames { commit } => {
                    format!("renames in {}", commit.as_str().trim_start_matches('0'))
                }
            };
            let commits = answer(&question);
            asked.push(question);
            Ok::<_, Infallible>(commits)
        });
        (asked, history.unwrap())
    }

    #[test]
    fn a_rename_is_followed_from_the_parent_of_its_commit() {
        let (asked, history) = walked(|question| match question {
            "b.yaml from 9" => vec![
                commit(8, vec![entry("b.yaml/x", true, None), entry("b.yaml", false, None)]),
                commit(5, vec![entry("b.yaml", true, None)]),
                // An older file of that name is another file.
                commit(2, vec![entry("b.yaml", false, None)]),
            ],
            "renames in 5" => {
                vec![commit(5, vec![entry("x", true, None), entry("b.yaml", false, Some("a.yaml"))])]
            }
            "a.yaml from 4" => vec![
                commit(3, vec![entry("a.yaml", false, None)]),
                commit(1, vec![entry("a.yaml", true, None)]),
            ],
            other => panic!("{other}"),
        });
        assert_eq!(asked, ["b.yaml from 9", "renames in 5", "a.yaml from 4"]);
        assert_eq!(
            history.versions.iter().map(|version| version.commit.clone()).collect::<Vec<_>>(),
            [1, 3, 5, 8].map(id)
        );
        assert_eq!(history.renames, [Rename { commit: id(5), from: path("a.yaml"), to: path("b.yaml") }]);
        let name = path("b.yaml");
        assert_eq!(history.names(&name).collect::<Vec<_>>(), [&path("b.yaml"), &path("a.yaml")]);
    }

    #[test]
    fn a_file_that_was_removed_and_came_back_keeps_its_older_versions() {
        let (asked, history) = walked(|question| match question {
            "b.yaml from 9" => vec![
                commit(7, vec![entry("b.yaml", true, None)]),
                commit(6, vec![Entry { blob: Blob::Removed, ..entry("b.yaml", false, None) }]),
                commit(2, vec![entry("b.yaml", true, None)]),
            ],
            _ => vec![],
        });
        assert_eq!(asked, ["b.yaml from 9", "renames in 7", "renames in 2"]);
        assert_eq!(
            history.versions.iter().map(|version| version.content().is_some()).collect::<Vec<_>>(),
            [true, false, true]
        );
    }

    #[test]
    fn a_file_renamed_without_end_is_left_after_a_while_and_that_is_said() {
        let mut n = 1_000_000;
        let history = walk(&id(n), &path("b.yaml"), false, |question| {
            n -= 1;
            Ok::<_, Infallible>(match question {
                Question::Changes { path, .. } => vec![commit(
                    n,
                    vec![Entry { is_added: true, path: path.clone(), ..entry("x", true, None) }],
                )],
                Question::Renames { .. } => vec![commit(n, vec![entry("b.yaml", false, Some("b.yaml"))])],
            })
        });
        let history = history.unwrap();
        assert_eq!((history.gap, history.renames.len()), (Some(Gap::Renames), MOST_NAMES));
    }
}
