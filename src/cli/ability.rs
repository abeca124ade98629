//! What a command is able to. Each says it in its own file; the parser, the help and `schema` ask for it by name.

use serde_json::Value;

use super::args::Format;
use super::output::TABLES;
use crate::render::json::schema as answer;

/// What a command does with plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Work {
    /// It answers from them and leaves them as they are.
    Reads,
    /// It changes them.
    Changes,
    /// It makes one, of something else or of nothing.
    Makes,
    /// It knows none of its own.
    Without,
}

/// What a command is able to.
pub(super) struct Ability {
    /// What it does with plans.
    pub(super) work: Work,
    /// The formats that it has.
    pub(super) formats: &'static [Format],
    /// Makes the schema of its answer in JSON, if it answers in JSON.
    pub(super) schema: Option<fn(&'static str) -> Value>,
}

impl Ability {
    /// That of a command that says nothing in JSON.
    pub(super) const fn new(work: Work, formats: &'static [Format]) -> Self {
        Self { work, formats, schema: None }
    }

    /// That of a command that answers with a view, in the formats of most.
    pub(super) const fn answering(schema: fn(&'static str) -> Value) -> Self {
        Self { work: Work::Reads, formats: &TABLES, schema: Some(schema) }
    }

    /// That of a command that changes plans and reports what it did.
    pub(super) const fn changing() -> Self {
        Self { work: Work::Changes, formats: &TABLES, schema: Some(answer::reports) }
    }

    /// The same with other formats.
    pub(super) const fn with_formats(self, formats: &'static [Format]) -> Self {
        Self { formats, ..self }
    }

    /// Whether a plan is written.
    pub(super) fn writes(&self) -> bool {
        matches!(self.work, Work::Changes | Work::Makes)
    }
}

/// Adds its arguments to a command.
pub(super) type Declare = fn(clap::Command) -> clap::Command;

/// The abilities and the arguments of all commands, by name.
#[derive(Clone, Copy)]
pub(super) struct Abilities(pub(super) &'static [(&'static str, Ability, Declare)]);

impl Abilities {
    /// That of a command.
    pub(super) fn of(self, command: &str) -> &'static Ability {
        #[expect(clippy::expect_used, reason = "a test holds that every command has a row")]
        let (_, ability, _) =
            self.0.iter().find(|(name, ..)| *name == command).expect("every command has a row in the table");
        ability
    }

    /// The commands that answer in JSON.
    pub(super) fn in_json(self) -> impl Iterator<Item = &'static str> {
        self.0.iter().filter(|(_, ability, _)| ability.schema.is_some()).map(|(name, ..)| *name)
    }

    /// A command with its arguments and no word of help, if there is one of this name. A call names its command first as
    /// a rule, and to declare the arguments of all of them takes longer than to read a plan: they are declared together
    /// only for help, for what is wrong, and for a shell that completes.
    pub(super) fn declared(self, command: &str) -> Option<clap::Command> {
        let (name, _, declare) = self.0.iter().find(|(name, ..)| *name == command)?;
        Some(declare(clap::Command::new(*name)))
    }
}
