//! A program that was started, what it prints, and how long it may be silent.

use std::io::{self, BufRead, BufReader, Read, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

/// Items that wait to be used, so that a program never runs far ahead of its reader.
const AHEAD: usize = 4;

/// What is kept of stderr.
const MOST_STDERR: u64 = 64 << 10;

/// Why nothing more is to be had of a program.
#[derive(Debug)]
pub(super) enum Stop {
    /// It could not be started, or what it printed could not be read.
    Io(io::Error),
    /// It printed nothing for as long as it may be silent.
    Silent,
    /// It printed more than it may.
    TooMuch,
}

/// A running program that prints items of a type. It ends when this is dropped.
pub(super) struct Running<T> {
    child: Child,
    items: Receiver<io::Result<T>>,
    stderr: Receiver<Vec<u8>>,
    patience: Duration,
}

/// How a program ended.
pub(super) struct Exit {
    /// Its status.
    pub(super) status: ExitStatus,
    /// What it printed on stderr, the beginning of it.
    pub(super) stderr: Vec<u8>,
}

impl<T: Send + 'static> Running<T> {
    /// Starts a program with something to read. `read` takes one item from its stdout, `None` at the end.
    pub(super) fn start(
        command: &mut Command,
        input: Vec<u8>,
        patience: Duration,
        read: impl FnMut(&mut BufReader<ChildStdout>) -> io::Result<Option<T>> + Send + 'static,
    ) -> io::Result<Self> {
        let stdin = if input.is_empty() { Stdio::null() } else { Stdio::piped() };
        command.stdin(stdin).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn()?;
        let (sender, items) = sync_channel(AHEAD);
        let (stderr_sender, stderr) = sync_channel(1);
        // Each pipe has a thread of its own, so that none can fill up while another one is waited for. They end with the
        // program; a program that it started itself may keep a pipe open, and is not waited for.
        let (stdin, stdout, stderr_pipe) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
        let running = Self { child, items, stderr, patience };
        if let Some(stdin) = stdin {
            thread::Builder::new().spawn(move || write(stdin, &input))?;
        }
        if let Some(stdout) = stdout {
            let read = move || forward(BufReader::with_capacity(64 << 10, stdout), read, &sender);
            thread::Builder::new().spawn(read)?;
        }
        if let Some(stderr) = stderr_pipe {
            thread::Builder::new().spawn(move || {
                let _ = stderr_sender.send(beginning(stderr));
            })?;
        }
        Ok(running)
    }

    /// The next item; `None` after the last.
    pub(super) fn next(&mut self) -> Result<Option<T>, Stop> {
        match self.items.recv_timeout(self.patience) {
            Ok(item) => item.map(Some).map_err(Stop::Io),
            Err(RecvTimeoutError::Disconnected) => Ok(None),
            Err(RecvTimeoutError::Timeout) => Err(Stop::Silent),
        }
    }

    /// Waits for the end, once there are no more items.
    pub(super) fn finish(mut self) -> Result<Exit, Stop> {
        let since = Instant::now();
        let mut pause = Duration::from_micros(100);
        loop {
            if let Some(status) = self.child.try_wait().map_err(Stop::Io)? {
                let stderr = self.stderr.recv_timeout(Duration::from_secs(1)).unwrap_or_default();
                return Ok(Exit { status, stderr });
            }
            if since.elapsed() > self.patience {
                return Err(Stop::Silent);
            }
            thread::sleep(pause);
            pause = (pause * 2).min(Duration::from_millis(20));
        }
    }
}

impl<T> Drop for Running<T> {
    fn drop(&mut self) {
        // What has ended already cannot be killed, and nobody is left to be told.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs a program to its end and returns what it printed on stdout.
pub(super) fn output(
    command: &mut Command,
    patience: Duration,
    largest: usize,
) -> Result<(Vec<u8>, Exit), Stop> {
    let chunk = |stdout: &mut BufReader<ChildStdout>| {
        let bytes = stdout.fill_buf()?.to_vec();
        stdout.consume(bytes.len());
        Ok(Some(bytes).filter(|bytes| !bytes.is_empty()))
    };
    let mut running = Running::start(command, Vec::new(), patience, chunk).map_err(Stop::Io)?;
    let since = Instant::now();
    let mut all = Vec::new();
    while let Some(bytes) = running.next()? {
        all.extend(bytes);
        if all.len() > largest {
            return Err(Stop::TooMuch);
        }
        if since.elapsed() > patience {
            return Err(Stop::Silent);
        }
    }
    Ok((all, running.finish()?))
}

fn write(mut stdin: ChildStdin, input: &[u8]) {
    // A program that stops reading ends early and says why on stderr.
    let _ = stdin.write_all(input);
}

fn forward<T>(
    mut stdout: BufReader<ChildStdout>,
    mut read: impl FnMut(&mut BufReader<ChildStdout>) -> io::Result<Option<T>>,
    sender: &SyncSender<io::Result<T>>,
) {
    while let Some(item) = read(&mut stdout).transpose() {
        let is_error = item.is_err();
        if sender.send(item).is_err() || is_error {
            break;
        }
    }
}

fn beginning(mut stderr: impl Read) -> Vec<u8> {
    let mut bytes = Vec::new();
    let _ = stderr.by_ref().take(MOST_STDERR).read_to_end(&mut bytes);
    // The rest is thrown away, so that the program is not held up by a full pipe.
    let _ = io::copy(&mut stderr, &mut io::sink());
    bytes
}
