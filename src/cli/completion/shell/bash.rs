//! Bash, from the 3.2 of macOS on.

use clap_complete::engine::CompletionCandidate;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::written::about;
use crate::cli::env::Completion;

/// The line is taken apart by the program: bash would divide `executor:mdt` at the colon.
pub(super) const SCRIPT: &str = r#"_roadmap() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        COMPREPLY+=("$line")
    done < <(ROADMAP_COMPLETE=bash ROADMAP_COMPLETE_LINE="${COMP_LINE:0:COMP_POINT}" \
        ROADMAP_COMPLETE_TYPE="$COMP_TYPE" ROADMAP_COMPLETE_BREAKS="$COMP_WORDBREAKS" \
        ROADMAP_COMPLETE_WIDTH="${COLUMNS:-80}" "$1" 2>/dev/null)
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[:/=] ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -o nosort -F _roadmap roadmap 2>/dev/null || complete -F _roadmap roadmap
"#;

/// When bash lists what there is and types nothing but what all have in common.
const LISTS: [&str; 2] = ["63", "33"];

/// A line for each. Bash knows no explanations, so where it only lists they are part of what is listed: what all lines
/// have in common ends before them.
pub(super) fn written(
    offered: &[&CompletionCandidate],
    current: &str,
    open: Option<char>,
    asked: &Completion,
) -> String {
    let kept = if open.is_some() { 0 } else { replaced_from(current, &asked.breaks) };
    let values: Vec<String> = offered
        .iter()
        .map(|one| {
            let value = one.get_value().to_string_lossy();
            let rest = value.get(kept..).unwrap_or_default();
            if open.is_some() { rest.to_owned() } else { escaped(rest) }
        })
        .collect();
    let lists = LISTS.contains(&asked.kind.as_str()) && offered.len() > 1;
    let widest = values.iter().map(|value| value.width()).max().unwrap_or_default();
    let room = asked.width.saturating_sub(widest + 4);
    let explained = |value: &String, one: &CompletionCandidate| match about(one) {
        Some(about) if lists && room > 10 => {
            let space = " ".repeat(widest - value.width());
            format!("{value}{space}  {}\n", cut(&about, room))
        }
        _ => format!("{value}\n"),
    };
    values.iter().zip(offered).map(|(value, one)| explained(value, one)).collect()
}

/// Where the part of a word begins that bash puts something else in the place of: after the last sign that divides words.
fn replaced_from(word: &str, breaks: &str) -> usize {
    // A quote or a space is no part of the word any more.
    let divides = |c: char| !c.is_whitespace() && !matches!(c, '\'' | '"') && breaks.contains(c);
    word.rfind(divides).and_then(|at| Some(at + word.get(at..)?.chars().next()?.len_utf8())).unwrap_or(0)
}

/// With a backslash before each sign that bash would read otherwise.
fn escaped(value: &str) -> String {
    let is_special = |c: char| " \t'\"\\$`&;|<>()*?[]{}!#~".contains(c);
    value.chars().flat_map(|c| is_special(c).then_some('\\').into_iter().chain([c])).collect()
}

/// The beginning of a text that takes no more columns than these.
fn cut(text: &str, room: usize) -> String {
    if text.width() <= room {
        return text.to_owned();
    }
    let mut used = 0;
    let fits = |c: &char| {
        used += c.width().unwrap_or_default();
        used < room
    };
    text.chars().take_while(fits).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BREAKS: &str = " \t\n\"'@><=;|&(:";

    fn asked(kind: &str) -> Completion {
        Completion { kind: kind.into(), breaks: BREAKS.into(), width: 40, ..Completion::default() }
    }

    fn of(values: &[(&str, &str)], current: &str, open: Option<char>, kind: &str) -> String {
        let all: Vec<CompletionCandidate> = values
            .iter()
            .map(|(value, about)| CompletionCandidate::new(*value).help(Some((*about).to_owned().into())))
            .collect();
        written(&all.iter().collect::<Vec<_>>(), current, open, &asked(kind))
    }

    #[test]
    fn only_what_follows_the_last_sign_that_divides_is_typed() {
        let executors = [("executor:mdt", "Ministry"), ("executor:mef", "Economy")];
        assert_eq!(of(&executors, "executor:m", None, "9"), "mdt\nmef\n");
        assert_eq!(of(&[("3.3@2023-Q2", "")], "3.3@", None, "9"), "2023-Q2\n");
        assert_eq!(of(&[("late:>14", "")], "late:", None, "9"), "\\>14\n");
        assert_eq!(of(&[("late:>14", "")], "late:>", Some('\''), "9"), "late:>14\n");
    }

    #[test]
    fn explanations_are_listed_and_never_typed() {
        let ids = [("9", "Everything"), ("9.2", "A very long title of a step of this plan")];
        assert_eq!(of(&ids, "9", None, "9"), "9\n9.2\n");
        let listed = of(&ids, "9", None, "63");
        assert_eq!(listed, "9    Everything\n9.2  A very long title of a step of t…\n");
        assert_eq!(of(&ids[1..], "9.", None, "63"), "9.2\n");
    }
}
