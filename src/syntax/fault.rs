//! The words for what is wrong with the YAML of a text.

use granit_parser::{ErrorKind, ScanError, Tag};

use super::slip::slip;
use crate::problem::{NOT_UTF_8, Problem, Span, TOO_LARGE, UNKNOWN_TAG, YAML, quoted};

/// A limit that was passed.
pub(super) fn too_large(message: impl Into<crate::problem::Message>, span: Span) -> Problem {
    Problem::new(&TOO_LARGE, message).at(span)
}

/// Where bytes are not UTF-8. The fast check does not say that; the standard library's does.
pub(super) fn not_utf8(bytes: &[u8]) -> Problem {
    let valid = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    let byte = bytes.get(valid).copied().unwrap_or_default();
    let message = format!("the file is not UTF-8: byte 0x{byte:02X} at offset {valid}");
    let problem = Problem::new(&NOT_UTF_8, message);
    if matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]) {
        // Of UTF-16 no line can be shown.
        return problem.hint("it looks like UTF-16: save it as UTF-8");
    }
    problem
        .hint("save it as UTF-8 (an old editor may have written Windows-1251)")
        .at(Span::new(valid, valid + 1))
}

/// A tag that is not one of YAML's own.
pub(super) fn unknown_tag(tag: &Tag, span: Span) -> Problem {
    Problem::new(&UNKNOWN_TAG, format!("the tag {} has no meaning in a plan", quoted(&tag.original())))
        .hint("remove the tag, or put the value in quotes if it begins with `!`")
        .at(span)
}

/// The text goes on after its one document.
pub(super) fn second_document(span: Span) -> Problem {
    Problem::new(&YAML, "a second YAML document begins here; a plan is one document")
        .hint("keep each plan in a file of its own and name them all with `-f`")
        .at(span)
}

/// An alias of something that has not ended yet.
pub(super) fn alias_of_itself(span: Span) -> Problem {
    Problem::new(&YAML, "this alias stands inside the node it refers to").at(span)
}

/// An error of the parser.
pub(super) fn syntax_error(error: &ScanError, text: &str) -> Problem {
    let (words, hint) = in_words(error.kind());
    let at = error.marker().byte_offset().unwrap_or_default();
    if matches!(words, Some(COLON | COLUMN))
        && let Some(slip) = slip(text, at, words == Some(COLUMN))
    {
        return slip;
    }
    let words = words.map_or_else(|| error.info(), str::to_owned);
    let problem = Problem::new(&YAML, format!("not readable as YAML: {words}")).at(Span::new(at, at));
    match hint {
        Some(hint) => problem.hint(hint),
        None => problem,
    }
}

/// What the parser says where a key cannot stand.
const COLON: &str = "a colon makes a key here, where none may stand";
/// What it says where a line fits into nothing above it.
const COLUMN: &str = "this line stands in no column begun above";

/// What is wrong in words people know, and a way out. What is rare keeps the parser's words.
#[expect(clippy::wildcard_enum_match_arm, reason = "the parser knows a hundred kinds")]
fn in_words(kind: &ErrorKind) -> (Option<&'static str>, Option<&'static str>) {
    use ErrorKind as Kind;
    match kind {
        Kind::UnknownAnchor => (
            Some("this alias refers to nothing above it"),
            Some("define it with `&name` above, or quote a value that begins with `*`"),
        ),
        Kind::TabNotAllowed | Kind::TabInBlockIndentation | Kind::TabInIndentation => {
            (Some("a tab stands where blanks are wanted"), Some("indent with blanks"))
        }
        Kind::UnexpectedCharacter { .. } => {
            (Some("no value begins with this sign"), Some("put the value in quotes"))
        }
        Kind::MappingValueNotAllowed | Kind::InvalidMappingValueWhitespace => {
            (Some(COLON), Some("put a text that holds `: ` in quotes; else look at the indentation"))
        }
        Kind::InvalidColonPlacement
        | Kind::ExpectedFlowSequenceSeparator
        | Kind::ExpectedFlowMappingSeparator
        | Kind::UnclosedFlowCollection { .. }
        | Kind::MismatchedFlowCollectionEnd { .. } => (
            Some("a list `[…]` or a map `{…}` begun above does not end well"),
            Some("look for a missing `]`, `}` or comma, or for a text that wants quotes"),
        ),
        Kind::UnclosedQuotedScalar
        | Kind::InvalidQuotedScalarIndent
        | Kind::InvalidTrailingDoubleQuotedScalar
        | Kind::InvalidTrailingSingleQuotedScalar => {
            (None, Some("close the quote; within `\"…\"` write `\\\"` for a quote, within `'…'` write `''`"))
        }
        Kind::ExpectedBlockSequenceEntry
        | Kind::ExpectedBlockMappingKey
        | Kind::InvalidIndentation
        | Kind::BlockSequenceEntryNotAllowed
        | Kind::SimpleKeyExpected
        | Kind::InvalidSimpleKey => (
            Some(COLUMN),
            Some("look at the indentation: the keys of one map stand under each other, and so do dashes"),
        ),
        Kind::RecursionLimitExceeded => (Some("too deeply nested"), None),
        _ => (None, None),
    }
}
