//! The command line: the lines of the manual, changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use super::fuzzer::Target;
use super::mutation::Mutator;
use super::process::{Answer, Place, written};
use crate::laws::dice::Dice;
use crate::support::{EXAMPLE, LIBRARIES, Sandbox, read, words};

/// Arguments are apart by line ends.
const TOKENS: &[&str] = &[
    "\n",
    "\nlist",
    "\nshow",
    "\noverdue",
    "\nupcoming",
    "\nkpi",
    "\nsummary",
    "\ntimeline",
    "\nchanges",
    "\nhistory",
    "\ntrend",
    "\nexport",
    "\ncheck",
    "\nexplain",
    "\ndone",
    "\nstart",
    "\ndrop",
    "\nconfirm",
    "\nextend",
    "\nrecord",
    "\nlog",
    "\nreopen",
    "\napply",
    "\ninit",
    "\nform",
    "\nimport",
    "\nreport",
    "\nschema",
    "\n--format\n",
    "json",
    "jsonl",
    "csv",
    "tsv",
    "markdown",
    "github",
    "gitlab",
    "sarif",
    "junit",
    "ics",
    "html",
    "docx",
    "xlsx",
    "\n--lang\n",
    "uz",
    "uz-Latn",
    "ru",
    "en",
    "xx",
    "\n--as-of\n",
    "\n--on\n",
    "2025-07-15",
    "1.7.2025",
    "-1w",
    "yesterday",
    "2025-Q2",
    "9999-12-31",
    "0001-01-01",
    "1900-01-01",
    "2200-12-31",
    "\n--width\n",
    "20",
    "65535",
    "\n--columns\n",
    "all",
    "id,title",
    "id,id",
    "line",
    "nope",
    "\n--sort\n",
    "\n--by\n",
    "executor",
    "section",
    "plan",
    "\n--group\n",
    "\n--recorded",
    "\n--exit-code",
    "\n--dry-run",
    "\n--force",
    "\n-f\n",
    "roadmap.yaml",
    "country.yaml",
    ".",
    "rows.csv",
    "document.html",
    "form.xlsx",
    "none.yaml",
    "\n-o\n",
    "out.html",
    "out.docx",
    "out.svg",
    "out.xlsx",
    "out.yaml",
    "out.md",
    "\n--since\n",
    "HEAD",
    "HEAD~1",
    "HEAD~9",
    "main",
    "-",
    "--",
    "\n--help",
    "\n-h",
    "\n--version",
    "\n--all-steps",
    "\n--reason\n",
    "Rain",
    "\n--to\n",
    "2026-03",
    "2026",
    "\n--note\n",
    "\n--text\n",
    "\n--value\n",
    "\n--window\n",
    "2025",
    "\n--alarm\n",
    "7d",
    "1",
    "1.1",
    "4.2",
    "4.2-a",
    "pages",
    "II",
    "II/1",
    "status:overdue",
    "not:",
    "due:2025",
    "executor:culture",
    "text:book",
    "late:>3",
    "\n--color\nalways",
    "\n--layout\nstacked",
    "\n--explain\n",
    "\n--only\n",
    "\n--baseline\n",
    "\n--write-baseline\n",
    "known.txt",
    "",
    " ",
    "=",
    ",",
    "99999999999999999999",
    "\u{202e}",
    "\u{1b}[31m",
    "й",
    "'",
    "\"",
    "%",
];

struct Lines {
    mutator: Mutator,
    place: Place,
    files: BTreeMap<String, Vec<u8>>,
}

/// Every command line of the manual that is one.
fn manual() -> Vec<String> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut pages = vec![top.join("README.md")];
    pages.extend(fs::read_dir(top.join("docs")).unwrap().map(|entry| entry.unwrap().path()));
    pages.sort();
    let texts = pages.iter().filter(|page| page.extension().is_some_and(|end| end == "md"));
    let texts: String = texts.map(|page| fs::read_to_string(page).unwrap()).collect();
    let lines = texts.lines().filter_map(|line| line.strip_prefix("$ roadmap "));
    let alone = lines.map(|line| line.split(['|', '>', '&', ';', '<', '"']).next().unwrap_or_default());
    let mut lines: Vec<String> = alone.map(|line| words(line.trim()).join("\n")).collect();
    lines.sort();
    lines.dedup();
    lines
}

/// A repository with three versions of a plan, and what commands read, in a folder of its own.
fn repository() -> Sandbox {
    let form = written(EXAMPLE, &["form", "-o", "form.xlsx", "--as-of", "2025-07-15"], "form.xlsx");
    let document =
        "<table><tr><td>№<td>Measure<td>Deadline<td>Responsible<tr><td>1<td>Build<td>2025-Q2<td>Bank</table>";
    let sandbox = Sandbox::empty()
        .with("plans/country.yaml", LIBRARIES)
        .with("plans/rows.csv", "id,done\n4.2,2025-07-01\n")
        .with("plans/document.html", document)
        .with("plans/form.xlsx", form);
    let git = |arguments: &[&str]| {
        let mut git: Command = sandbox.sealed("git");
        git.env("PATH", "/usr/bin:/bin").args(["-c", "user.name=A", "-c", "user.email=a@b"]).args(arguments);
        assert!(git.output().unwrap().status.success(), "git {arguments:?}");
    };
    git(&["init", "-q", "-b", "main"]);
    let without = |line: &str| {
        let kept: Vec<&str> = EXAMPLE.split_inclusive('\n').filter(|other| !other.contains(line)).collect();
        kept.concat()
    };
    for text in [without("started: 2025-06-03"), without("done: ../2025-07-10"), EXAMPLE.to_owned()] {
        fs::write(sandbox.path("plans/roadmap.yaml"), text).unwrap();
        git(&["add", "plans"]);
        git(&["commit", "-q", "-m", "A version"]);
    }
    sandbox
}

pub(super) fn begin() -> Box<dyn Target> {
    let place = Place::new(repository());
    let files = files(&place);
    Box::new(Lines {
        mutator: Mutator { corpus: manual(), tokens: TOKENS, lengths: &[1, 2, 6, 20] },
        place,
        files,
    })
}

fn files(place: &Place) -> BTreeMap<String, Vec<u8>> {
    let names = fs::read_dir(place.inner.path("plans")).unwrap().map(|entry| entry.unwrap());
    let file = |entry: fs::DirEntry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        // A folder has no bytes.
        (name, fs::read(entry.path()).unwrap_or_default())
    };
    names.map(file).collect()
}

/// Whether an argument could lead out of the folder, or never come back.
fn is_beyond(argument: &str) -> bool {
    let leads_out =
        argument.match_indices('/').any(|(at, _)| !argument[..at].ends_with(char::is_alphanumeric));
    leads_out || argument.contains('\0') || argument.starts_with("--watch") || argument == "lsp"
}

impl Target for Lines {
    fn draw(&self, dice: &mut Dice) -> Vec<u8> {
        self.mutator.drawn(4, dice).into_bytes()
    }

    fn hold(&self, input: &[u8]) -> bool {
        let Ok(text) = std::str::from_utf8(input) else { return false };
        let arguments: Vec<&str> = text.split('\n').collect();
        if arguments.iter().any(|argument| is_beyond(argument)) {
            return false;
        }
        let answer = self.place.run("plans", &arguments, b"");
        let after = files(&self.place);
        if after != self.files {
            self.restore(&after);
        }
        if answer.code == 2 {
            // Of several plans those that can be read are answered from all the same.
            let is_partial =
                answer.stderr.contains("of the plans") || answer.stderr.contains("could not be read");
            assert!(
                answer.stdout.is_empty() || is_partial,
                "it fails after an answer: {}{}",
                answer.stdout,
                answer.stderr
            );
            assert!(after == self.files, "it fails and writes: {}", answer.stderr);
            return false;
        }
        for name in ["roadmap.yaml", "country.yaml"] {
            let text = std::str::from_utf8(&after[name]).expect("a plan that is no text");
            assert!(read(text).is_ok(), "a plan can be read no more: {name}");
        }
        let is = |format: &str| arguments.windows(2).any(|pair| pair == ["--format", format]);
        // A cluster of letters with an `h` among them asks for help as well.
        let is_answer = !answer.stdout.contains("Usage: roadmap") && !answer.stdout.starts_with("roadmap ");
        if answer.code == 0 && is_answer {
            machines_read(&answer, is("json"), is("jsonl"));
        }
        true
    }
}

fn machines_read(answer: &Answer, is_json: bool, is_lines: bool) {
    let reads = |text: &str| serde_json::from_str::<serde_json::Value>(text).is_ok();
    if is_json && !answer.stdout.is_empty() {
        assert!(reads(&answer.stdout), "no JSON is printed: {}", answer.stdout);
    }
    if is_lines {
        assert!(answer.stdout.lines().all(reads), "no JSON lines are printed: {}", answer.stdout);
    }
}

impl Lines {
    /// Takes away what was added, and writes what was there before.
    fn restore(&self, after: &BTreeMap<String, Vec<u8>>) {
        for name in after.keys().filter(|name| !self.files.contains_key(*name)) {
            let path = self.place.inner.path("plans").join(name);
            let gone = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
            gone.unwrap();
        }
        for (name, bytes) in &self.files {
            if after.get(name) != Some(bytes) {
                fs::write(self.place.inner.path("plans").join(name), bytes).unwrap();
            }
        }
    }
}
