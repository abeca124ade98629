//! Whether the work grows with the plan and no faster: nanoseconds a step at each size, and in brackets how many times
//! those at 10,000 steps. What grows in step stays near 1 from there on; below, what every run costs weighs more.
//!
//! ```sh
//! cargo bench --bench growth               # 50 to 100,000 steps
//! MILLION=1 cargo bench --bench growth     # and a million: some minutes, 5 GB of memory
//! ```

mod generator;
mod work;

use std::hint::black_box;
use std::io::{self, Write};
use std::time::{Duration, Instant};

use work::{Work, sizes};

type Job = (&'static str, fn(&Work));

const JOBS: [Job; 5] = [
    ("reading", |work| drop(black_box(work.reading()))),
    ("overdue", |work| drop(black_box(work.overdue()))),
    ("kpi", |work| drop(black_box(work.kpi()))),
    ("check", |work| _ = black_box(work.check())),
    ("edit", |work| drop(black_box(work.edit()))),
];

/// The size the others are held against.
const YARDSTICK: usize = 10_000;

/// So long is each job repeated at each size, and at least three times.
const PATIENCE: Duration = Duration::from_secs(1);

fn main() -> io::Result<()> {
    let sizes = sizes();
    // A plan is made once for its size, and is gone before the next.
    let measured: Vec<[f64; 5]> = sizes.iter().map(|steps| measure(*steps)).collect();
    let yardstick = sizes.iter().position(|steps| *steps == YARDSTICK).unwrap_or_default();
    let mut out = io::stdout().lock();
    write!(out, "{:10}", "ns a step")?;
    for steps in &sizes {
        write!(out, "{steps:>18}")?;
    }
    writeln!(out)?;
    for (n, (name, _)) in JOBS.iter().enumerate() {
        write!(out, "{name:10}")?;
        for all in &measured {
            write!(out, "{:>10.0} ({:>5.2})", all[n], all[n] / measured[yardstick][n])?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// The median nanoseconds a step of every job.
#[expect(clippy::cast_precision_loss, reason = "sizes are far below 2^52")]
fn measure(steps: usize) -> [f64; 5] {
    let work = Work::new(steps);
    JOBS.map(|(_, job)| {
        let (begun, mut times) = (Instant::now(), Vec::new());
        while times.len() < 3 || begun.elapsed() < PATIENCE {
            let start = Instant::now();
            job(&work);
            times.push(start.elapsed());
        }
        times.sort();
        times[times.len() / 2].as_secs_f64() * 1e9 / steps as f64
    })
}
