//! The name of a commit, as a user may type it.

use std::fmt;

use crate::problem::{ARGUMENT, Problem, quoted};

/// Letters of a revision. The longest names in use are branches of some hundred letters.
const LONGEST: usize = 255;

/// The only forms with `@{` that do not depend on the local reflog or on the clock.
const UPSTREAM: [&str; 3] = ["@{u}", "@{upstream}", "@{push}"];

/// A revision that is safe to hand to git: one commit, never an option, a range or a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision(String);

impl Revision {
    /// The newest commit of the branch that is checked out.
    #[must_use]
    pub fn head() -> Self {
        Self("HEAD".into())
    }

    /// Reads a revision: a branch, a tag, a hash, `HEAD~2`, `main^`, `@{upstream}`.
    ///
    /// # Errors
    /// Says why it is refused. Whether the repository has such a commit is not known here.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let refused = |why: &str, hint: &'static str| {
            Err(Problem::new(&ARGUMENT, format!("{} is not a valid revision: {why}", quoted(text)))
                .hint(hint))
        };
        if text.is_empty() {
            return refused("it is empty", "name a branch, a tag or a commit");
        }
        if text.starts_with('-') {
            return refused("it begins with `-`", "name a branch `-x` as `refs/heads/-x`");
        }
        if text.chars().count() > LONGEST {
            return refused("it is too long", "name a branch, a tag or a commit");
        }
        if text.starts_with('^') || text.contains("..") {
            return refused("one commit is needed, not a range", "give the two ends as `OLD NEW`");
        }
        if text.contains("@{")
            && !UPSTREAM.iter().any(|form| text.ends_with(form) && text.matches("@{").count() == 1)
        {
            return refused(
                "the reflog belongs to one clone and is forgotten after a while",
                "name a commit, or ask for a day with `--as-of DAY --recorded`",
            );
        }
        if text.contains("^{") {
            return refused("searches and types are not allowed", "name a branch, a tag or a commit");
        }
        // What no name of a ref may hold; a space, a control or a wildcard is a typing error.
        if text.contains(|c: char| c.is_control() || c.is_whitespace() || "?*[\\:".contains(c)) {
            return refused("it holds a letter that no revision has", "name a branch, a tag or a commit");
        }
        Ok(Self(text.to_owned()))
    }

    /// The revision as typed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn branches_tags_hashes_and_ancestors_are_revisions() {
        for text in [
            "main",
            "v1.0",
            "HEAD",
            "HEAD~2",
            "HEAD^^",
            "main^2~3",
            "@",
            "@{u}",
            "main@{upstream}",
            "a1b2c3d",
            "feature/йўл-харитаси",
            "refs/heads/-x",
            "it's",
            "a\"b",
            "{x}",
            "$(reboot)",
            "a;b",
            "%s",
            "x@y",
        ] {
            assert_eq!(Revision::parse(text).map(|revision| revision.to_string()), Ok(text.into()));
        }
    }

    #[test]
    fn options_ranges_searches_reflogs_and_odd_letters_are_refused() {
        for (text, why) in [
            ("", "it is empty"),
            ("-x", "it begins with `-`"),
            ("--upload-pack=touch x", "it begins with `-`"),
            ("--", "it begins with `-`"),
            ("--output=/etc/passwd", "it begins with `-`"),
            ("a..b", "not a range"),
            ("a...b", "not a range"),
            ("^main", "not a range"),
            ("HEAD@{1}", "reflog"),
            ("HEAD@{99999999999999 years ago}", "reflog"),
            ("@{-1}", "reflog"),
            ("@{yesterday}@{u}", "reflog"),
            ("HEAD@{1}@", "reflog"),
            ("HEAD^{/(a+)+$}", "searches"),
            ("HEAD^{tree}", "searches"),
            (":/(a+)+$", "a letter"),
            (":(attr:x)", "a letter"),
            (":0", "a letter"),
            ("main roadmap", "a letter"),
            ("main\n--all", "a letter"),
            ("main\0", "a letter"),
            ("*", "a letter"),
        ] {
            let problem = Revision::parse(text).unwrap_err();
            assert!(problem.message.plain().contains(why), "{text}: {problem:?}");
            assert!(problem.hint.is_some());
        }
        assert!(Revision::parse(&format!("HEAD{}", "^".repeat(100_000))).is_err());
    }
}
