//! The name of a commit, as a user may type it.

use std::fmt;

use crate::problem::{ARGUMENT, Message, Problem, shortened};

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
        let refused = |why: Message, hint: Message| {
            let message = Message::id("revision-refused").with("revision", shortened(text));
            Err(Problem::new(&ARGUMENT, message.with("why", why)).hint(hint))
        };
        if text.is_empty() {
            let problem = Problem::new(&ARGUMENT, Message::id("revision-empty"));
            return Err(problem.hint(Message::id("hint-name-commit")));
        }
        if text.starts_with('-') {
            return refused(Message::id("revision-option"), Message::id("hint-name-ref"));
        }
        if text.chars().count() > LONGEST {
            return refused(Message::id("revision-long"), Message::id("hint-name-commit"));
        }
        if text.starts_with('^') || text.contains("..") {
            return refused(Message::id("revision-range"), Message::id("hint-two-ends"));
        }
        if text.contains("@{")
            && !UPSTREAM.iter().any(|form| text.ends_with(form) && text.matches("@{").count() == 1)
        {
            return refused(Message::id("revision-reflog"), Message::id("hint-recorded-day"));
        }
        if text.contains("^{") {
            return refused(Message::id("revision-search"), Message::id("hint-name-commit"));
        }
        // What no name of a ref may hold; a space, a control or a wildcard is a typing error.
        if text.contains(|c: char| c.is_control() || c.is_whitespace() || "?*[\\:".contains(c)) {
            return refused(Message::id("revision-letter"), Message::id("hint-name-commit"));
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
            ("", "empty"),
            ("-x", "option"),
            ("--upload-pack=touch x", "option"),
            ("--", "option"),
            ("--output=/etc/passwd", "option"),
            ("a..b", "range"),
            ("a...b", "range"),
            ("^main", "range"),
            ("HEAD@{1}", "reflog"),
            ("HEAD@{99999999999999 years ago}", "reflog"),
            ("@{-1}", "reflog"),
            ("@{yesterday}@{u}", "reflog"),
            ("HEAD@{1}@", "reflog"),
            ("HEAD^{/(a+)+$}", "search"),
            ("HEAD^{tree}", "search"),
            (":/(a+)+$", "letter"),
            (":(attr:x)", "letter"),
            (":0", "letter"),
            ("main roadmap", "letter"),
            ("main\n--all", "letter"),
            ("main\0", "letter"),
            ("*", "letter"),
        ] {
            let problem = Revision::parse(text).unwrap_err();
            let said = format!("{:?}", problem.message);
            assert!(said.contains(&format!("revision-{why}")), "{text}: {said}");
            assert!(problem.hint.is_some());
        }
        assert!(Revision::parse(&format!("HEAD{}", "^".repeat(100_000))).is_err());
    }
}
