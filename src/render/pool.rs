//! The threads that divide long work among themselves: as many as there are processors and as can be had.

use std::sync::OnceLock;
use std::thread::available_parallelism;

use rayon::{ThreadPool, ThreadPoolBuilder};

static MOST: OnceLock<usize> = OnceLock::new();
static POOL: OnceLock<Option<ThreadPool>> = OnceLock::new();

/// Keeps to so many threads at most. More than there are processors are never started, however many are asked for; what
/// is asked for after the first work comes too late.
pub fn limit(most: usize) {
    let _ = MOST.set(most);
}

/// Does work that is divided by rayon. Where the system gives no thread more, the one that is there does all of it.
pub fn divided<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    match POOL.get_or_init(pool) {
        Some(pool) => pool.install(work),
        // Rayon's own threads are a last resort: it ends the program where it gets none.
        None => work(),
    }
}

fn pool() -> Option<ThreadPool> {
    let processors = available_parallelism().map_or(1, usize::from);
    of_threads(MOST.get().map_or(processors, |most| processors.min(*most).max(1)))
}

/// A pool of so many threads, or of fewer, down to the thread that asks.
fn of_threads(most: usize) -> Option<ThreadPool> {
    let halves = std::iter::successors(Some(most), |count| Some(count / 2).filter(|half| *half > 1));
    let started = halves
        .take_while(|count| *count > 1)
        .find_map(|count| build(ThreadPoolBuilder::new().num_threads(count)));
    started.or_else(|| build(ThreadPoolBuilder::new().num_threads(1).use_current_thread()))
}

fn build(builder: ThreadPoolBuilder) -> Option<ThreadPool> {
    builder.build().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

    #[test]
    fn work_is_done_by_many_threads_and_by_the_one_that_asks() {
        for most in [0, 1, 2, 3] {
            let sum = std::thread::spawn(move || {
                let pool = of_threads(most).unwrap();
                assert_eq!(pool.current_num_threads(), most.max(1));
                pool.install(|| (0..1_000).into_par_iter().sum::<i32>())
            });
            assert_eq!(sum.join().unwrap(), 499_500);
        }
        assert_eq!(divided(|| (0..1_000).into_par_iter().sum::<i32>()), 499_500);
    }
}
