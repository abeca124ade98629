//! What a kind of problem is, and the few kinds that only name where one comes from.

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The plan is wrong: `check` fails.
    Error,
    /// The plan is probably wrong: `check --strict` fails.
    Warning,
    /// Worth knowing.
    Notice,
}

impl Severity {
    /// The word for people.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Notice => "note",
        }
    }

    /// The word in machine formats.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Notice => "notice",
        }
    }
}

/// Where a problem comes from. The heading and the exit code depend on this alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// The text is not readable: encoding, YAML, limits.
    Text,
    /// The plan in the text is wrong.
    Plan,
    /// A change cannot be written into this text safely.
    Edit,
    /// The plan does not allow what was asked for.
    Request,
    /// A term of a query.
    Query,
    /// An argument or a variable.
    Argument,
    /// A file, a lock, a child process.
    Io,
}

/// A kind of problem.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// Its name, stable, in kebab-case.
    pub id: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Where it comes from.
    pub family: Family,
    /// What it is, in one line.
    pub summary: &'static str,
    /// Why that matters, and what to do.
    pub explanation: &'static str,
}

/// A change cannot be written into this text safely.
pub static EDIT: Code = Code {
    id: "edit",
    severity: Severity::Error,
    family: Family::Edit,
    summary: "a change that cannot be written safely",
    explanation: "",
};

/// The plan does not allow what was asked for.
pub static REQUEST: Code = Code {
    id: "request",
    severity: Severity::Error,
    family: Family::Request,
    summary: "a request that the plan does not allow",
    explanation: "",
};

/// A term of a query means nothing.
pub static QUERY: Code = Code {
    id: "query",
    severity: Severity::Error,
    family: Family::Query,
    summary: "a term of a query that means nothing",
    explanation: "",
};

/// An argument or a variable is not understood.
pub static ARGUMENT: Code = Code {
    id: "argument",
    severity: Severity::Error,
    family: Family::Argument,
    summary: "an argument that is not understood",
    explanation: "",
};

/// A file, a lock or a child process.
pub static IO: Code = Code {
    id: "io",
    severity: Severity::Error,
    family: Family::Io,
    summary: "a file, a lock or a child process failed",
    explanation: "",
};
