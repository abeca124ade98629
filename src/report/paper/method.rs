//! What the figures mean and where they come from.

use super::content::{Block, Part, PartName};
use super::scope::Scope;
use crate::report::cell::{Cell, Phrase};

/// What the plan was read from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The SHA-256 of its bytes, in hexadecimal digits.
    pub digest: String,
    /// The last commit that touched it, where it lies in a repository.
    pub commit: Option<String>,
    /// Whether the plan has changed since that commit.
    pub has_changed: bool,
}

/// The rules in sentences, then the sources.
pub(super) fn part(scope: &Scope<'_>, origin: &Origin) -> Part {
    let mut rules = vec!["paper-method-due", "paper-method-rates"];
    if scope.confirms() {
        rules.push("paper-method-confirmed");
    }
    if scope.items().any(|line| !line.state.extensions.is_empty()) {
        rules.push("paper-method-extended");
    }
    if !scope.kpis.is_empty() {
        rules.extend(["paper-method-pace", "paper-method-thresholds"]);
    }
    let mut blocks: Vec<Block> =
        rules.into_iter().map(|id| Block::Sentence(Phrase::new(id).cell())).collect();
    let name = |id| Phrase::new(id).cell();
    let mut facts = vec![
        (name("paper-method-file"), Cell::Text(file_name(&scope.file.path))),
        (name("paper-method-digest"), Cell::Text(origin.digest.clone())),
    ];
    facts.extend(commit(origin).map(|commit| (name("paper-method-commit"), commit)));
    blocks.push(Block::Facts(facts));
    Part { name: PartName::Method, heading: Phrase::new("paper-method").cell(), blocks }
}

/// The last commit of the plan, and that it says something else now.
fn commit(origin: &Origin) -> Option<Cell> {
    let commit = Cell::Text(origin.commit.clone()?);
    let changed = || Phrase::new("paper-method-changed").with("commit", commit.clone()).cell();
    Some(if origin.has_changed { changed() } else { commit })
}

/// The name alone: where the file lies on one machine is nobody else's matter, and the same plan gives the same report.
fn file_name(path: &str) -> String {
    path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned()
}
