//! How long each job takes at each size, and how many bytes of plan that is a second:
//!
//! ```sh
//! cargo bench --bench size               # 50 to 100,000 steps
//! cargo bench --bench size -- reading    # one job
//! MILLION=1 cargo bench --bench size     # and a million: minutes, and memory many times the plan's 380 MB
//! ```

mod generator;
mod work;

use divan::Bencher;
use divan::counter::BytesCount;

use work::{Work, sizes};

fn main() {
    divan::main();
}

#[divan::bench(args = sizes(), max_time = 3)]
fn reading(bencher: Bencher<'_, '_>, steps: usize) {
    measure(bencher, steps, Work::reading);
}

#[divan::bench(args = sizes(), max_time = 3)]
fn overdue(bencher: Bencher<'_, '_>, steps: usize) {
    measure(bencher, steps, Work::overdue);
}

#[divan::bench(args = sizes(), max_time = 3)]
fn kpi(bencher: Bencher<'_, '_>, steps: usize) {
    measure(bencher, steps, Work::kpi);
}

#[divan::bench(args = sizes(), max_time = 3)]
fn check(bencher: Bencher<'_, '_>, steps: usize) {
    measure(bencher, steps, Work::check);
}

#[divan::bench(args = sizes(), max_time = 3)]
fn edit(bencher: Bencher<'_, '_>, steps: usize) {
    measure(bencher, steps, Work::edit);
}

fn measure<T>(bencher: Bencher<'_, '_>, steps: usize, job: impl Fn(&Work) -> T + Sync) {
    let work = Work::new(steps);
    bencher.counter(BytesCount::new(work.text.len())).bench(|| job(&work));
}
