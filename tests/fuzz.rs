//! Every way into the program, fed with what nobody should write, for as long as one likes:
//!
//! ```console
//! FUZZ_SECONDS=300 cargo test --release -- --ignored --nocapture fuzz
//! FUZZ_INPUTS=10000000 cargo test --release -- --ignored --nocapture fuzz
//! FUZZ_ONLY=query FUZZ_SEED=17 cargo test -- --ignored --nocapture fuzz
//! ```
//!
//! Without `FUZZ_SECONDS` and `FUZZ_INPUTS` it takes a minute. Each fuzzer draws its inputs from a corpus and a dictionary,
//! and holds laws that go beyond "no panic". What breaks one is cut down to what is needed for it, printed with the seed it
//! follows from, and kept below the folder that Cargo has for tests; `FUZZ_SEED` starts there again.
#![expect(
    clippy::disallowed_methods,
    reason = "the corpus is files, the length of a run is in the environment, and what is found is kept"
)]
#![expect(clippy::print_stdout, reason = "a long run says what it has done")]

mod clean;
mod command;
mod damaged;
mod document;
mod fuzzer;
mod git;
mod mutation;
mod number;
mod phrase;
mod plan;
mod process;
mod query;
mod rows;
mod scanner;
mod server;
mod shrink;
mod value;
mod versions;

use std::collections::hash_map::RandomState;
use std::fmt::Write as _;
use std::hash::{BuildHasher, Hasher};
use std::panic;
use std::time::Duration;

use self::fuzzer::{Fuzzer, Length, Run};

/// All of them, each with its share of the inputs: what is quick gets more.
const FUZZERS: [Fuzzer; 13] = [
    Fuzzer { name: "plan", share: 250, few: 1000, begin: plan::begin },
    Fuzzer { name: "scanner", share: 18_000, few: 1000, begin: scanner::begin },
    Fuzzer { name: "query", share: 3_500, few: 200, begin: query::begin },
    Fuzzer { name: "phrase", share: 5_000, few: 300, begin: phrase::begin },
    Fuzzer { name: "value", share: 50_000, few: 1000, begin: value::begin },
    Fuzzer { name: "number", share: 1_000, few: 100, begin: number::begin },
    Fuzzer { name: "document", share: 150, few: 30, begin: document::begin },
    Fuzzer { name: "damaged", share: 10, few: 20, begin: damaged::begin },
    Fuzzer { name: "git", share: 22_000, few: 1000, begin: git::begin },
    Fuzzer { name: "versions", share: 40, few: 20, begin: versions::begin },
    Fuzzer { name: "server", share: 100, few: 20, begin: server::begin },
    Fuzzer { name: "rows", share: 20, few: 15, begin: rows::begin },
    Fuzzer { name: "command", share: 60, few: 30, begin: command::begin },
];

#[test]
#[ignore = "takes as long as one likes: FUZZ_SECONDS or FUZZ_INPUTS"]
fn fuzz() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let only = std::env::var("FUZZ_ONLY").ok();
    let seed = number("FUZZ_SEED").unwrap_or_else(|| RandomState::new().build_hasher().finish() >> 16);
    let chosen: Vec<&Fuzzer> =
        FUZZERS.iter().filter(|fuzzer| only.as_ref().is_none_or(|only| only == fuzzer.name)).collect();
    let shares: u64 = chosen.iter().map(|fuzzer| fuzzer.share).sum();
    let each = u64::try_from(chosen.len()).unwrap().max(1);
    let length = |fuzzer: &Fuzzer| match (number("FUZZ_INPUTS"), number("FUZZ_SECONDS")) {
        (Some(inputs), _) => Length::Inputs((inputs * fuzzer.share).div_ceil(shares)),
        (None, seconds) => {
            Length::Time(Duration::from_secs(seconds.unwrap_or(60)) / u32::try_from(each).unwrap())
        }
    };
    // What is found is printed once, when it is cut down, not at each attempt.
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let runs: Vec<Run> = chosen
        .iter()
        .map(|fuzzer| {
            let run = fuzzer.run(seed, length(fuzzer));
            println!("{run}");
            run
        })
        .collect();
    panic::set_hook(hook);
    let (inputs, faults) =
        runs.iter().fold((0, 0), |(inputs, faults), run| (inputs + run.inputs, faults + run.faults.len()));
    println!("{inputs} inputs from seed {seed}, {faults} faults");
    let mut found = String::new();
    for fault in runs.iter().flat_map(|run| &run.faults) {
        let _ = writeln!(found, "{fault}");
    }
    assert!(found.is_empty(), "{found}");
}

#[test]
fn a_few_inputs_of_every_fuzzer_break_no_law() {
    let mut found = String::new();
    for fuzzer in &FUZZERS {
        let run = fuzzer.run(0, Length::Inputs(fuzzer.few));
        for fault in &run.faults {
            let _ = writeln!(found, "{fault}");
        }
        // All refused would try nothing.
        assert!(!run.faults.is_empty() || run.accepted > 0, "{run}");
    }
    assert!(found.is_empty(), "{found}");
}
