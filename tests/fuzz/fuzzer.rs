//! A fuzzer, its run, and what it finds.

use std::any::Any;
use std::fmt;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use super::shrink;
use crate::laws::dice::Dice;
use crate::support::processor_time;

/// More of a processor no input may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// How many faults of one fuzzer are kept.
const MOST_FAULTS: usize = 5;

/// One way into the program.
pub(super) struct Fuzzer {
    pub(super) name: &'static str,
    /// Its share of the inputs of a long run.
    pub(super) share: u64,
    /// How many of its inputs are tried with all tests.
    pub(super) few: u64,
    pub(super) begin: fn() -> Box<dyn Target>,
}

/// What is fed.
pub(super) trait Target {
    /// The next input.
    fn draw(&self, dice: &mut Dice) -> Vec<u8>;

    /// Feeds it, and panics where a law is broken. Whether it was accepted. Everything follows from the input, so that a
    /// shorter one can be tried.
    fn hold(&self, input: &[u8]) -> bool;
}

/// How long to go on.
#[derive(Clone, Copy, Debug)]
pub(super) enum Length {
    Inputs(u64),
    Time(Duration),
}

/// What a fuzzer has done.
pub(super) struct Run {
    name: &'static str,
    pub(super) inputs: u64,
    pub(super) accepted: u64,
    seed: u64,
    took: Duration,
    slowest: (Duration, u64),
    pub(super) faults: Vec<Fault>,
}

/// A law that was broken.
pub(super) struct Fault {
    fuzzer: &'static str,
    seed: u64,
    why: String,
    input: Vec<u8>,
}

impl Fuzzer {
    /// Feeds inputs, one for each seed from the first.
    pub(super) fn run(&self, seed: u64, length: Length) -> Run {
        let target = (self.begin)();
        let begun = Instant::now();
        let mut run = Run {
            name: self.name,
            inputs: 0,
            accepted: 0,
            seed,
            took: Duration::ZERO,
            slowest: (Duration::ZERO, seed),
            faults: Vec::new(),
        };
        while match length {
            Length::Inputs(inputs) => run.inputs < inputs,
            Length::Time(time) => begun.elapsed() < time,
        } {
            let seed = seed.wrapping_add(run.inputs);
            let input = target.draw(&mut Dice::new(seed));
            let since = processor_time();
            let held = held(&*target, &input);
            let took = processor_time().saturating_sub(since);
            run.inputs += 1;
            run.slowest = run.slowest.max((took, seed));
            match held {
                Ok(is_accepted) => run.accepted += u64::from(is_accepted),
                Err(why) => run.found(Fault { fuzzer: self.name, seed, why, input }, &*target),
            }
            if run.faults.len() >= MOST_FAULTS {
                break;
            }
        }
        run.took = begun.elapsed();
        run
    }
}

/// Whether the input was accepted; what a law says that it breaks.
pub(super) fn held(target: &dyn Target, input: &[u8]) -> Result<bool, String> {
    let since = processor_time();
    let held = catch_unwind(AssertUnwindSafe(|| target.hold(input))).map_err(|payload| said(&*payload))?;
    let took = processor_time().saturating_sub(since);
    if took < PATIENCE { Ok(held) } else { Err(format!("it takes {took:?} of a processor")) }
}

/// What a panic says.
fn said(payload: &(dyn Any + Send)) -> String {
    let text = payload.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or("it panics").to_owned()
}

impl Run {
    /// Keeps a fault, cut down, unless the same law was broken before.
    fn found(&mut self, fault: Fault, target: &dyn Target) {
        let is_known = self.faults.iter().any(|known| known.kind() == fault.kind());
        if is_known {
            return;
        }
        let (input, why) = shrink::shrunk(target, fault.input, fault.why);
        let fault = Fault { why, input, ..fault };
        fault.keep();
        self.faults.push(fault);
    }
}

impl Fault {
    /// The beginning of what is wrong, which does not hold the input yet.
    fn kind(&self) -> String {
        self.why.chars().take(40).collect()
    }

    fn keep(&self) {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz");
        let _ = fs::create_dir_all(&folder);
        let _ = fs::write(folder.join(format!("{}-{}", self.fuzzer, self.seed)), &self.input);
    }
}

impl fmt::Display for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, inputs, accepted, seed, took, slowest: (slowest, at), faults } = self;
        write!(f, "{name}: {inputs} inputs from seed {seed} in {} s, {accepted} accepted, ", took.as_secs())?;
        write!(f, "the slowest {slowest:?} of seed {at}, {} faults", faults.len())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { fuzzer, seed, why, input } = self;
        let why: String = why.chars().take(2_000).collect();
        writeln!(f, "FUZZ_ONLY={fuzzer} FUZZ_SEED={seed} finds: {why}")?;
        match std::str::from_utf8(input) {
            Ok(text) => writeln!(f, "in {} bytes: {text:?}", input.len()),
            Err(_) => writeln!(f, "in {} bytes: {}", input.len(), input.escape_ascii()),
        }
    }
}
