//! What git says when it refuses, in our words.

use crate::problem::{IO, Message, Problem, shortened};

/// What git printed on stderr as a problem. It was asked to speak English (`LC_ALL=C`); what it advises is passed on.
#[must_use]
pub fn refusal(stderr: &[u8]) -> Problem {
    let text = String::from_utf8_lossy(stderr);
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let says = |words: &str| lines.iter().find(|line| line.contains(words)).copied();
    if let Some(line) = says("dubious ownership") {
        let place = line.split_once(" at ").map_or("", |(_, place)| place);
        let advice = says("safe.directory").unwrap_or("git config --global --add safe.directory FOLDER");
        return Problem::new(&IO, Message::id("git-ownership").with("place", place))
            .hint(Message::id("hint-trust").with("command", advice));
    }
    if says("not a git repository").is_some() {
        return Problem::new(&IO, Message::id("git-no-repository"))
            .hint(Message::id("hint-keep-in-repository"));
    }
    if let Some(line) = says("missing blob").or_else(|| says("lazy fetch")) {
        return Problem::new(&IO, Message::id("git-lacks").with("what", shortened(line)))
            .hint(Message::id("hint-refetch"));
    }
    let without = |line: &str, label: &str| {
        let rest = line.strip_prefix(label).map(str::trim);
        rest.filter(|rest| !rest.is_empty()).map(str::to_owned)
    };
    let first = |label| lines.iter().find_map(|line| without(line, label));
    let message =
        first("fatal:").or_else(|| first("error:")).or_else(|| lines.first().map(|line| (*line).into()));
    let problem = match message {
        Some(message) => Problem::new(&IO, Message::id("git-refused").with("why", message)),
        None => Problem::new(&IO, Message::id("git-silent")),
    };
    match first("hint:") {
        Some(advice) => problem.hint(advice),
        None => problem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(stderr: &str) -> (String, Option<String>) {
        let problem = refusal(stderr.as_bytes());
        (problem.message.english(), problem.hint.map(|hint| hint.english()))
    }

    #[test]
    fn a_repository_of_somebody_else_is_passed_on_with_gits_advice() {
        let stderr = "fatal: detected dubious ownership in repository at '/srv/a b'\n\
            To add an exception for this directory, call:\n\n\tgit config --global --add safe.directory '/srv/a b'\n";
        let (message, hint) = said(stderr);
        assert_eq!(message, "git does not read the repository at '/srv/a b': it belongs to somebody else");
        assert_eq!(
            hint.unwrap(),
            "if you trust it, run `git config --global --add safe.directory '/srv/a b'`"
        );
    }

    #[test]
    fn anything_else_is_told_in_gits_own_words() {
        assert_eq!(
            said("warning: x\nfatal: bad object HEAD\nhint: run git fsck\n"),
            ("git refused: bad object HEAD".into(), Some("run git fsck".into()))
        );
        assert_eq!(said("Killed\n"), ("git refused: Killed".into(), None));
        assert_eq!(said(""), ("git refused without a word".into(), None));
        assert_eq!(said("fatal: no\nhint:\n"), ("git refused: no".into(), None));
    }
}
