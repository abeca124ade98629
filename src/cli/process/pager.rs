//! The program that shows an answer page by page, chosen and called as git does.

use std::io::{self, ErrorKind, Write as _};
use std::process::{Command, Stdio};

/// A program that reads an answer and shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pager {
    /// What the user has written, as a shell reads it.
    line: String,
}

impl Pager {
    /// The one the user has chosen, else `less`.
    #[must_use]
    pub fn new(chosen: Option<&str>) -> Self {
        Self { line: chosen.unwrap_or("less").to_owned() }
    }

    /// Shows a text and waits until it was read.
    ///
    /// # Errors
    /// Where the program cannot be started. A reader that stops early is none.
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one door to the environment of other programs"
    )]
    pub fn show(&self, text: &str) -> io::Result<()> {
        let mut command = self.command();
        command.stdin(Stdio::piped());
        // Colours pass, a text that fits is printed, and the text stays on the screen.
        if std::env::var_os("LESS").is_none() {
            command.env("LESS", "FRX");
        }
        if std::env::var_os("LV").is_none() {
            command.env("LV", "-c");
        }
        keep_interrupts();
        let mut child = command.spawn()?;
        if let Some(mut stdin) = child.stdin.take() {
            match stdin.write_all(text.as_bytes()) {
                Err(error) if error.kind() != ErrorKind::BrokenPipe => return Err(error),
                Ok(()) | Err(_) => {}
            }
        }
        // A shell that does not find the program ends with this code, and nothing was shown.
        if child.wait()?.code() == Some(127) { Err(ErrorKind::NotFound.into()) } else { Ok(()) }
    }

    /// A name alone is started as it is, so that no shell is needed; anything else is for the shell to read.
    fn command(&self) -> Command {
        let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
        #[expect(clippy::disallowed_methods, reason = "this is the one door to other programs")]
        if cfg!(unix) && !self.line.chars().all(is_name) {
            let mut command = Command::new("sh");
            command.args(["-c", &self.line]);
            command
        } else {
            let mut words = self.line.split_whitespace();
            let mut command = Command::new(words.next().unwrap_or("less"));
            command.args(words);
            command
        }
    }
}

/// A pager handles an interrupt itself; this program must not leave it behind at the terminal.
#[cfg(unix)]
fn keep_interrupts() {
    // Where it cannot be kept, the pager is left behind: no reason not to show the answer.
    let _ = signal_hook::flag::register(signal_hook::consts::SIGINT, std::sync::Arc::default());
}

#[cfg(not(unix))]
fn keep_interrupts() {}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "a page is read")]
    fn the_text_reaches_the_program_as_the_shell_reads_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("seen");
        let pager = Pager::new(Some(&format!("cat > {}", file.display())));
        pager.show("one\ntwo\n").unwrap();
        assert_eq!(std::fs::read_to_string(file).unwrap(), "one\ntwo\n");
    }

    #[test]
    fn a_program_that_is_not_there_is_an_error_and_one_that_stops_reading_is_none() {
        assert!(Pager::new(Some("no-such-pager-anywhere")).show("text").is_err());
        assert!(Pager::new(Some("no-such-pager-anywhere --x")).show("text").is_err());
        Pager::new(Some("head -n 1 > /dev/null")).show(&"line\n".repeat(100_000)).unwrap();
    }
}
