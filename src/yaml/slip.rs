//! The slips people make in YAML itself, in words they know.

use granit_parser::ErrorKind;

/// What is wrong, and a way out. What is rare keeps the parser's words.
#[expect(clippy::wildcard_enum_match_arm, reason = "the parser knows a hundred kinds")]
pub(super) fn in_words(kind: &ErrorKind) -> (Option<&'static str>, Option<&'static str>) {
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
        Kind::MappingValueNotAllowed | Kind::InvalidMappingValueWhitespace => (
            Some("a colon makes a key here, where none may stand"),
            Some("put a text that holds `: ` in quotes; else look at the indentation"),
        ),
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
            Some("this line stands in no column begun above"),
            Some("look at the indentation: the keys of one map stand under each other, and so do dashes"),
        ),
        Kind::RecursionLimitExceeded => (Some("too deeply nested"), None),
        _ => (None, None),
    }
}
