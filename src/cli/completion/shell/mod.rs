//! The shells: the script of each, how it passes on what is typed, and how it is answered.

mod bash;
mod written;
mod zsh;

use std::ffi::OsString;
use std::io;

use clap::ValueEnum;
use clap_complete::engine::CompletionCandidate;
use clap_complete::env::{EnvCompleter as _, Fish, Powershell};

use super::word::{unquoted, words};
use crate::cli::env::{COMPLETION, Completion};
use crate::problem::is_harmful;

/// A shell that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Shell {
    /// Bash.
    Bash,
    /// Zsh.
    Zsh,
    /// Fish.
    Fish,
    /// `PowerShell`.
    Powershell,
}

/// What is typed, and who asks.
pub(super) struct Typed {
    shell: Shell,
    asked: Completion,
    /// The program and the words after it; the last is the one at the cursor.
    pub(super) words: Vec<OsString>,
    /// The quote that is open at the cursor.
    open: Option<char>,
}

impl Shell {
    /// The shell of a name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::from_str(name, true).ok()
    }

    /// The script by which the shell asks.
    ///
    /// # Errors
    /// None but those of memory.
    pub(in crate::cli) fn script(self) -> io::Result<Vec<u8>> {
        let mut script = Vec::new();
        match self {
            Self::Bash => script.extend(bash::SCRIPT.as_bytes()),
            Self::Zsh => script.extend(zsh::SCRIPT.as_bytes()),
            Self::Fish => Fish.write_registration(COMPLETION, NAME, NAME, NAME, &mut script)?,
            Self::Powershell => Powershell.write_registration(COMPLETION, NAME, NAME, NAME, &mut script)?,
        }
        Ok(script)
    }
}

/// The name of the program.
const NAME: &str = "roadmap";

impl Typed {
    /// Takes apart what a shell passes on; `None` where it passes on no word.
    pub(super) fn new(shell: Shell, asked: Completion, arguments: Vec<OsString>) -> Option<Self> {
        if let Shell::Bash = shell {
            let typed = words(&asked.line);
            let open = typed.last()?.open;
            let words = typed.into_iter().map(|word| word.text.into()).collect();
            return Some(Self { shell, asked, words, open });
        }
        // What follows `--` is what was typed.
        let mut words: Vec<OsString> =
            arguments.into_iter().skip_while(|word| word != "--").skip(1).collect();
        if shell == Shell::Zsh {
            // Zsh passes words on as they are typed.
            for word in &mut words {
                if let Some(text) = word.to_str().map(unquoted) {
                    *word = text.into();
                }
            }
        }
        (!words.is_empty()).then_some(Self { shell, asked, words, open: None })
    }

    /// What is offered, as the shell reads it.
    pub(super) fn written(&self, offered: &[CompletionCandidate]) -> String {
        let safe = |one: &&CompletionCandidate| {
            one.get_value().to_str().is_some_and(|value| !value.chars().any(is_harmful))
        };
        let offered: Vec<&CompletionCandidate> = offered.iter().filter(safe).collect();
        match self.shell {
            Shell::Bash => {
                let current = self.words.last().map(|word| word.to_string_lossy()).unwrap_or_default();
                bash::written(&offered, &current, self.open, &self.asked)
            }
            Shell::Zsh | Shell::Fish => written::in_lines(&offered, str::to_owned),
            Shell::Powershell => written::in_lines(&offered, written::for_powershell),
        }
    }
}
