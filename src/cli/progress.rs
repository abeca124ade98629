//! How far a long reading has come, for whoever waits at a terminal.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Less is not worth a bar.
const PATIENCE: Duration = Duration::from_secs(1);
const PAUSE: Duration = Duration::from_millis(100);

/// Counts what is done.
#[derive(Default)]
pub(super) struct Progress(AtomicU64);

impl Progress {
    /// One more is done.
    pub(super) fn step(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

/// Does the work and, if somebody is `watching`, shows a bar on stderr once it takes long. It goes when the work is
/// done. One thread looks at the count and draws: those that work only count.
pub(super) fn watched<T>(watching: bool, count: usize, work: impl FnOnce(&Progress) -> T) -> T {
    let progress = Progress::default();
    if !watching {
        return work(&progress);
    }
    let (done, waiting) = channel();
    thread::scope(|scope| {
        let counted = &progress;
        // Without a thread for the bar there is no bar.
        let _ = thread::Builder::new().spawn_scoped(scope, move || draw(counted, count as u64, &waiting));
        let result = work(&progress);
        drop(done);
        result
    })
}

fn draw(progress: &Progress, count: u64, waiting: &Receiver<()>) {
    let is_over = |pause| waiting.recv_timeout(pause) != Err(RecvTimeoutError::Timeout);
    if is_over(PATIENCE) {
        return;
    }
    let bar = ProgressBar::with_draw_target(Some(count), ProgressDrawTarget::stderr());
    let template = match count {
        1 => "reading a large file {spinner} {elapsed}",
        _ => "reading {bar:40} {human_pos} of {human_len} files",
    };
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    while !is_over(PAUSE) {
        bar.set_position(progress.0.load(Ordering::Relaxed));
        bar.tick();
    }
    bar.finish_and_clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_work_is_done_whoever_watches() {
        for watching in [false, true] {
            let steps = watched(watching, 3, |progress| {
                (0..3).for_each(|_| progress.step());
                progress.0.load(Ordering::Relaxed)
            });
            assert_eq!(steps, 3);
        }
    }
}
