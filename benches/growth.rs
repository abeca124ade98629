//! Whether the work grows with the plan and no faster: nanoseconds a step at each size, and from 10,000 steps on, in
//! brackets, how many times those at 10,000. What grows in step with the plan stays near 1.
//!
//! ```sh
//! cargo bench --bench growth               # 50 to 100,000 steps
//! MILLION=1 cargo bench --bench growth     # and a million: minutes, and memory many times the plan's 380 MB
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

/// The size that larger ones are held against.
const YARDSTICK: usize = 10_000;

/// So long is each job repeated at each size; it is done once at least.
const PATIENCE: Duration = Duration::from_secs(2);

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    write!(out, "nanoseconds a step\n{:>9}", "steps")?;
    for (name, _) in JOBS {
        write!(out, "{name:>11}{:8}", "")?;
    }
    let mut yardstick = [0.0; JOBS.len()];
    for steps in sizes() {
        let work = Work::new(steps);
        write!(out, "\n{steps:>9}")?;
        for ((_, job), yardstick) in JOBS.iter().zip(&mut yardstick) {
            let time = time_of_a_step(*job, &work, steps);
            if steps == YARDSTICK {
                *yardstick = time;
            }
            write!(out, "{time:>11.0}")?;
            if steps < YARDSTICK {
                write!(out, "{:8}", "")?;
            } else {
                write!(out, " {:>7}", format!("({:.2})", time / *yardstick))?;
            }
            out.flush()?;
        }
    }
    writeln!(out)
}

/// Nanoseconds a step in the fastest run: whatever else the machine does only makes it slower.
#[expect(clippy::cast_precision_loss, reason = "sizes are far below 2^52")]
fn time_of_a_step(job: fn(&Work), work: &Work, steps: usize) -> f64 {
    let (begun, mut fastest) = (Instant::now(), Duration::MAX);
    while begun.elapsed() < PATIENCE {
        let start = Instant::now();
        job(work);
        fastest = fastest.min(start.elapsed());
    }
    fastest.as_secs_f64() * 1e9 / steps as f64
}
