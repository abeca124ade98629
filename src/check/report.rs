//! Where the rules put what they find.

use crate::format::Finder;
use crate::model::Place;
use crate::problem::{Code, MORE, Message, Problem, Severity, Span};
use crate::syntax::Node;

/// Where something is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Where {
    /// The value at a place of the plan.
    Value(Place),
    /// The key at a place of the plan; of an element of a list its beginning.
    Key(Place),
    /// Bytes of the text.
    Bytes(usize, usize),
}

impl Where {
    /// The bytes; of a place that is not in the text, those of the nearest part of the way to it.
    pub(super) fn span(self, finder: &Finder<'_>) -> Option<Span> {
        let (node, place) = match self {
            Self::Value(place) => (finder.value(&place), place),
            Self::Key(place) => (finder.key(&place), place),
            Self::Bytes(start, end) => return Some(Span::new(start, end)),
        };
        node.map(Node::span).or_else(|| finder.nearest(&place))
    }
}

/// Where one rule puts what it finds.
pub struct Report<'a> {
    code: &'static Code,
    locate: &'a dyn Fn(Where) -> Option<Span>,
    findings: &'a mut Findings,
}

/// More findings than anybody reads; the rest is counted.
const MOST: usize = 100_000;

/// What the rules have found.
#[derive(Default)]
pub(super) struct Findings {
    all: Vec<Problem>,
    /// How many more there are, and how bad the worst of them is.
    more: Option<(usize, Severity)>,
    /// The last of those that are only counted.
    spare: Option<Problem>,
}

impl<'a> Report<'a> {
    pub(super) fn new(
        code: &'static Code,
        locate: &'a dyn Fn(Where) -> Option<Span>,
        findings: &'a mut Findings,
    ) -> Self {
        Self { code, locate, findings }
    }

    /// Records what was found; a way out and a correction may be added to it.
    pub fn add(&mut self, at: Where, message: impl Into<Message>) -> &mut Problem {
        let mut problem = Problem::new(self.code, message);
        let Findings { all, more, spare } = &mut *self.findings;
        if all.len() >= MOST {
            let (count, worst) = more.unwrap_or((0, self.code.severity));
            *more = Some((count + 1, worst.min(self.code.severity)));
            return spare.insert(problem);
        }
        problem.span = (self.locate)(at);
        all.push(problem);
        // The index is that of the element just pushed.
        let last = all.len() - 1;
        &mut all[last]
    }
}

impl Findings {
    /// All of them, and the number of those left out.
    pub(super) fn finish(mut self) -> Vec<Problem> {
        self.all.extend(self.more.map(|(count, worst)| {
            Problem::new(more(worst), format!("{count} more findings are not shown"))
                .hint("correct some of these, or look at one rule at a time with `--select`")
                .at(Span::default())
        }));
        self.all
    }
}

/// [`MORE`] is as bad as the worst of what it stands for.
pub(super) fn more(worst: Severity) -> &'static Code {
    static WARNINGS: Code = Code { severity: Severity::Warning, ..MORE };
    static NOTICES: Code = Code { severity: Severity::Notice, ..MORE };
    match worst {
        Severity::Error => &MORE,
        Severity::Warning => &WARNINGS,
        Severity::Notice => &NOTICES,
    }
}
