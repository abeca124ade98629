//! Files of changes: CSV, JSON lines and forms, through the whole program.

use std::fs;

use super::fuzzer::Target;
use super::mutation::Mutator;
use super::plan::fnv;
use super::process::{Answer, Place, written};
use crate::import::mutated::damaged;
use crate::laws::dice::Dice;
use crate::support::{EXAMPLE, Sandbox, read};

const DAY: &str = "2025-07-15";

/// Besides the names of columns, which the program knows.
const TOKENS: &[&str] = &[
    "title",
    "x",
    ",",
    ";",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\"",
    "\"\"",
    "'",
    "=",
    "+",
    "-",
    "@",
    "sep=;\n",
    "\u{feff}",
    "4.2",
    "4.2-a",
    "5.3",
    "1.4@2025-Q2",
    "1.4",
    "pages",
    "lessons",
    "2",
    "9.9",
    "II",
    "2025-07-01",
    "1.7.2025",
    "01.07.2025",
    "7/1/2025",
    "2025-Q2",
    "45839",
    "../2025-07-01",
    "yesterday",
    "2026-03",
    "1",
    "010",
    "1.10",
    "1e3",
    "29.8M",
    "1,5",
    "50%",
    "101",
    "Rain",
    "{\"id\": \"4.2\", ",
    "\"done\": ",
    "}",
    "{",
    "[",
    "]",
    ":",
    "null",
    "true",
    "[\"a\", \"b\"]",
    "{}",
    "\\u0000",
    "\\ud800",
    "\\n",
    "й",
    "\u{202e}",
    "\u{0}",
    "\u{1b}",
    "\u{85}",
    "\u{2028}",
];

const FILES: [&str; 7] = [
    "id,done,note\n4.2,2025-07-01,Kept in the book\n5.3,2025-07-10,\n",
    "id;started;by\r\n4.2;01.07.2025;\r\n4.2-a;02.07.2025;\r\n",
    "id\tto\treason\tdate\n4.2\t2026-03\tRain\t2025-07-01\n",
    "{\"id\": \"4.2\", \"done\": \"2025-07-01\", \"evidence\": \"a\"}\n{\"id\": \"pages\", \"value\": 5, \"date\": \"2025-07-01\"}\n",
    "id,value,date,source\npages,120000,2025-07-01,Report\n",
    "id,text,problem,percent,by\n4.2,Half of it,No paper,50,A. Karimov\n",
    "sep=;\nid;done\n1.4@2025-Q2;2025-07-03\n4.2;\n",
];

struct Rows {
    mutator: Mutator,
    form: Vec<u8>,
    place: Place,
}

pub(super) fn begin() -> Box<dyn Target> {
    let list = |command: &str| {
        let csv = written(EXAMPLE, &[command, "--format", "csv", "--as-of", DAY], "");
        String::from_utf8(csv).unwrap()
    };
    let corpus = FILES.map(str::to_owned).into_iter().chain([list("list"), list("kpi")]).collect();
    let form = written(EXAMPLE, &["form", "-o", "form.xlsx", "--as-of", DAY], "form.xlsx");
    let place = Place::new(Sandbox::empty().with("roadmap.yaml", EXAMPLE));
    let mutator = Mutator { corpus, tokens: tokens(&place), lengths: &[1, 2, 8, 40] };
    Box::new(Rows { mutator, form, place })
}

/// With the columns that are read, as the program lists them to whoever names one that there is not.
fn tokens(place: &Place) -> &'static [&'static str] {
    let refused = place.run("", &["apply", "-", "--lang", "en", "--as-of", DAY], b"id,zzzz\n4.2,1\n");
    let (_, columns) = refused.stderr.split_once("there are: ").expect("the columns are listed");
    let columns = columns.trim().split(", ").map(|name| &*name.to_owned().leak());
    let all: Vec<&str> = columns.chain(TOKENS.iter().copied()).collect();
    assert!(all.len() > TOKENS.len() + 10, "{}", refused.stderr);
    all.leak()
}

impl Target for Rows {
    fn draw(&self, dice: &mut Dice) -> Vec<u8> {
        if dice.one_in(8) {
            return damaged(&self.form, dice);
        }
        let text = self.mutator.drawn(4, dice);
        match dice.below(12) {
            0 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            1 => encoding_rs::WINDOWS_1251.encode(&text).0.into_owned(),
            _ => text.into_bytes(),
        }
    }

    fn hold(&self, input: &[u8]) -> bool {
        let plan = self.place.inner.path("roadmap.yaml");
        let is_forced = fnv(input).is_multiple_of(8);
        let run = |options: &[&str]| {
            let force: &[&str] = if is_forced { &["--force"] } else { &[] };
            self.place.run("", &[&["apply", "-", "--as-of", DAY][..], options, force].concat(), input)
        };
        let tried = run(&["--dry-run"]);
        assert_eq!(fs::read_to_string(&plan).unwrap(), EXAMPLE, "a dry run writes");
        let applied = run(&["--format", "json"]);
        let new = fs::read_to_string(&plan).unwrap();
        let again = run(&["--format", "json"]);
        let twice = fs::read_to_string(&plan).unwrap();
        fs::write(&plan, EXAMPLE).unwrap();
        assert_eq!(
            tried.code, applied.code,
            "a dry run ends in another way: {} {}",
            tried.stderr, applied.stderr
        );
        if applied.code != 0 {
            assert_eq!(new, EXAMPLE, "it fails and writes");
            assert_eq!(tried.stderr, applied.stderr, "a dry run fails for another reason");
            assert!(applied.stdout.is_empty(), "it fails after an answer");
            return false;
        }
        changed(&tried, &applied, &new);
        // Two rows for one thing can only be told once; so the second time may be refused, and then writes nothing.
        assert!(
            twice == new,
            "the same rows once more write something else: {}{}",
            again.stderr,
            again.stdout
        );
        assert_eq!(again.code, 0, "the same rows once more are refused: {}", again.stderr);
        true
    }
}

/// What was changed is said, and nothing else was.
fn changed(tried: &Answer, applied: &Answer, new: &str) {
    assert!(read(new).is_ok(), "the plan that was written cannot be read: {new}");
    let told: serde_json::Value = serde_json::from_str(&applied.stdout).expect("no JSON is printed");
    let reports = told.as_object().unwrap().values().find_map(serde_json::Value::as_array).unwrap();
    if new == EXAMPLE {
        assert!(!tried.stdout.contains("\n@@"), "a dry run promises a change that is not made");
        return;
    }
    assert!(!reports.is_empty(), "a change that nobody is told of");
    let added = |diff: &str, sign: char| diff.lines().filter(|line| line.starts_with(sign)).count();
    let (old_lines, new_lines) = (EXAMPLE.lines().count(), new.lines().count());
    let (plus, minus) = (added(&tried.stdout, '+'), added(&tried.stdout, '-'));
    assert_eq!(old_lines + plus, new_lines + minus, "the dry run shows another change: {}", tried.stdout);
}
