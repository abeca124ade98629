//! Ctrl-C, where work that waits is to end well.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether somebody wants the program to end.
pub(super) struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// From now on an interrupt is noted; a second one ends the program at once, and so does the first where none can be
    /// noted.
    pub(super) fn watched() -> Self {
        let came = Arc::new(AtomicBool::new(false));
        note(&came);
        Self(came)
    }

    /// Whether there was one.
    pub(super) fn came(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

#[cfg(unix)]
fn note(came: &Arc<AtomicBool>) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::flag;
    for signal in [SIGINT, SIGTERM, SIGHUP] {
        // In this order, the first one finds that none has come yet.
        let _ = flag::register_conditional_default(signal, Arc::clone(came));
        let _ = flag::register(signal, Arc::clone(came));
    }
}

#[cfg(not(unix))]
fn note(_: &Arc<AtomicBool>) {}
