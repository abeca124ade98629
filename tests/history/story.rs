//! The story of a small plan in 200 commits: marks and observations week by week, and everything that people do to a file
//! in a year that a ledger has to bear.

use chrono::NaiveDateTime;
use roadmap::history::{Oid, RepoPath};

use super::script::{Built, Change, Draft, Script, path, write};
use crate::support::Sandbox;

const PLAN: &str = include_str!("../data/history/plan.yaml");

/// Six in the morning of 2 January 2023, UTC.
const BEGIN: i64 = 1_672_639_200;

/// Commits that the tests ask for by name, each by its number in the story, from 1.
pub(crate) const BACKDATED: usize = 20;
pub(crate) const MERGE: usize = 34;
pub(crate) const DUE_MOVED: usize = 50;
pub(crate) const MARK_REMOVED: usize = 60;
pub(crate) const BROKEN: [usize; 2] = [70, 71];
pub(crate) const REPAIRED: usize = 72;
pub(crate) const RENAMED: usize = 80;
pub(crate) const REWRITTEN: usize = 101;
pub(crate) const RENAMED_BY_MERGE: usize = 114;
pub(crate) const REMOVED: usize = 130;
pub(crate) const RESTORED: usize = 132;
pub(crate) const RENAMED_BACK: usize = 150;
pub(crate) const RENUMBERED: usize = 161;
pub(crate) const EMPTY_MERGE: usize = 172;
pub(crate) const CLOCK_BACK: usize = 190;
pub(crate) const LAST: usize = 200;

/// What the main line held after a commit that changed the plan.
#[derive(Debug, PartialEq)]
pub(crate) struct Expected {
    pub(crate) number: usize,
    pub(crate) recorded: NaiveDateTime,
    pub(crate) author: &'static str,
    pub(crate) subject: String,
    pub(crate) path: RepoPath,
    /// The text; none where the file was removed.
    pub(crate) text: Option<String>,
}

/// The plan as it is being edited.
#[derive(Clone)]
struct Edited {
    path: &'static str,
    template: String,
    observations: Vec<(String, u32)>,
}

/// The repository and what must be found in it.
pub(crate) struct Story {
    pub(crate) built: Built,
    pub(crate) expected: Vec<Expected>,
}

struct Teller {
    script: Script,
    number: usize,
    plan: Edited,
    /// What the main line holds: its path and text.
    main: Option<(&'static str, String)>,
    expected: Vec<Expected>,
}

impl Story {
    /// Tells it into a folder of the sandbox.
    pub(crate) fn tell(sandbox: &Sandbox, name: &str) -> Self {
        let plan = Edited { path: "roadmap.yaml", template: PLAN.into(), observations: Vec::new() };
        let mut teller =
            Teller { script: Script::default(), number: 0, plan, main: None, expected: Vec::new() };
        teller.first_year_half();
        teller.second_year_half();
        assert_eq!(teller.number, LAST);
        Self { built: teller.script.build(sandbox, name), expected: teller.expected }
    }

    /// The name of a commit of the story.
    pub(crate) fn id(&self, number: usize) -> &Oid {
        &self.built.ids[number - 1]
    }
}

impl Edited {
    fn text(&self) -> String {
        let lines = self
            .observations
            .iter()
            .map(|(day, value)| format!("              - {{date: {day}, value: {value}}}\n"));
        let list = if self.observations.is_empty() {
            String::new()
        } else {
            format!("            observations:\n{}", lines.collect::<String>())
        };
        self.template.replace("            # observations\n", &list)
    }

    /// Replaces what must be there once.
    #[track_caller]
    fn edit(&mut self, old: &str, new: &str) {
        assert_eq!(self.template.matches(old).count(), 1, "{old}");
        self.template = self.template.replace(old, new);
    }
}

impl Teller {
    fn first_year_half(&mut self) {
        self.readme("Begin");
        self.save("The plan as adopted");
        self.weeks(BACKDATED - 1);
        self.plan
            .edit("Approve the plan, due: 2023-02-28", "Approve the plan, due: 2023-02-28, done: 2023-01-05");
        self.save("Approved, it turns out");
        self.weeks(MERGE - 5);
        self.on_a_branch();
        self.weeks(DUE_MOVED - 1);
        self.plan.edit("Buy the equipment, due: 2023-04-30", "Buy the equipment, due: 2023-05-31");
        self.save("Tidy");
        self.weeks(MARK_REMOVED - 1);
        self.plan
            .edit("Approve the plan, due: 2023-02-28, done: 2023-01-05", "Approve the plan, due: 2023-02-28");
        self.save("Tidy again");
        self.weeks(BROKEN[0] - 1);
        let whole = self.plan.clone();
        self.plan.edit("version: 1\n", "<<<<<<< HEAD\nversion: 1\n=======\nversion: 1\n>>>>>>> theirs\n");
        self.save("Merge by hand");
        self.plan.edit("  - id: II", "\t- id: II");
        self.save("Still broken");
        self.plan = whole;
        self.save("Repair");
        self.weeks(RENAMED - 1);
        self.plan.edit("title: A small plan", "title: A small plan, moved");
        self.rename("plans/road map.yaml", "Move the plan");
        self.weeks(REWRITTEN - 1);
    }

    fn second_year_half(&mut self) {
        self.plan.observations[2].1 += 100_000;
        self.save("Correct a figure");
        self.weeks(RENAMED_BY_MERGE - 4);
        self.rename_on_a_branch();
        self.weeks(REMOVED - 1);
        let old = self.plan.path;
        self.commit("main", "Remove the plan", None, vec![Change::Remove(old.into())], None);
        self.readme("Nothing here");
        self.save("Bring it back");
        self.weeks(RENAMED_BACK - 1);
        self.rename("roadmap.yaml", "Back to the top");
        self.weeks(RENUMBERED - 1);
        self.plan.edit("{id: 4, title: Report to the ministry", "{id: 5, title: Report to the ministry");
        self.plan.edit("{id: 3, title: Build the stations", "{id: 4, title: Build the stations");
        self.plan.edit("          - {id: 4, title: Connect the ports}\n", "");
        self.save("Renumber");
        self.weeks(EMPTY_MERGE - 3);
        self.script.branch("docs", "main");
        self.commit("docs", "Explain", None, vec![write("README.md", "explained")], None);
        self.readme("Meanwhile");
        let text = self.main_text();
        self.commit("main", "Merge branch 'docs'", Some("docs"), vec![write("README.md", "both")], text);
        self.weeks(LAST);
    }

    /// Three commits on a branch, of which the main line sees the merge alone.
    fn on_a_branch(&mut self) {
        self.script.branch("edits", "main");
        self.plan.edit("Install the ports, due", "Install all ports, due");
        self.save_on("edits", "Reword");
        self.commit("edits", "Docs", None, vec![write("docs.md", "x")], None);
        self.plan.edit("executors: [roads]", "executors: [roads, mdt]");
        self.save_on("edits", "One more executor");
        self.readme("On the main line");
        let (path, text) = (self.plan.path, self.plan.text());
        let changes = vec![write(path, &text), write("docs.md", "x")];
        self.commit("main", "Merge branch 'edits'", Some("edits"), changes, Some((path, text)));
    }

    fn rename_on_a_branch(&mut self) {
        self.script.branch("rename", "main");
        let (old, new) = (self.plan.path, "йўл харитаси.yaml");
        let rename = || Change::Rename(old.into(), new.into());
        self.commit("rename", "Rename", None, vec![rename()], None);
        self.plan.path = new;
        self.plan.edit("Ports in use", "Ports that are used");
        self.save_on("rename", "Reword a title");
        self.readme("On the main line again");
        let text = self.plan.text();
        let changes = vec![rename(), write(new, &text)];
        self.commit("main", "Merge branch 'rename'", Some("rename"), changes, Some((new, text)));
    }

    /// Commits of every day until the one of that number is made.
    fn weeks(&mut self, last: usize) {
        while self.number < last {
            if self.number % 4 == 3 {
                self.readme("Notes");
            } else {
                let n = u32::try_from(self.plan.observations.len()).unwrap();
                let day = format!("2023-{:02}-{:02}", 1 + n / 28 % 12, 1 + n % 28);
                self.plan.observations.push((day, 4_600_000 + n * 1_000));
                self.save("Record the ports");
            }
        }
    }

    fn readme(&mut self, subject: &str) {
        let content = format!("Note {}\n", self.number);
        let main = self.main.clone();
        self.commit("main", subject, None, vec![write("README.md", content)], main);
    }

    fn save(&mut self, subject: &str) {
        let (path, text) = (self.plan.path, self.plan.text());
        self.commit("main", subject, None, vec![write(path, &text)], Some((path, text)));
    }

    fn save_on(&mut self, branch: &'static str, subject: &str) {
        let change = write(self.plan.path, self.plan.text());
        self.commit(branch, subject, None, vec![change], None);
    }

    fn rename(&mut self, new: &'static str, subject: &str) {
        let old = std::mem::replace(&mut self.plan.path, new);
        let text = self.plan.text();
        let changes = vec![Change::Rename(old.into(), new.into()), write(new, &text)];
        self.commit("main", subject, None, changes, Some((new, text)));
    }

    fn main_text(&self) -> Option<(&'static str, String)> {
        self.main.clone()
    }

    /// Makes a commit. On the main line, `held` is what it holds afterwards.
    fn commit(
        &mut self,
        branch: &'static str,
        subject: &str,
        merge: Option<&'static str>,
        changes: Vec<Change>,
        held: Option<(&'static str, String)>,
    ) {
        self.number += 1;
        let days = i64::try_from(self.number * 2).unwrap();
        // Once the clock of a machine stood a hundred days back.
        let recorded = BEGIN + 86_400 * (days - if self.number == CLOCK_BACK { 100 } else { 0 });
        let author = ["Aziza O'Neil", "Йўлдош \"Y\" Каримов"][self.number % 2];
        let subject = subject.to_owned();
        self.script.commit(Draft { branch, author, recorded, subject: subject.clone(), merge, changes });
        if branch == "main" && held != self.main {
            let shown = held.as_ref().or(self.main.as_ref()).map_or("", |(path, _)| path);
            self.expected.push(Expected {
                number: self.number,
                recorded: chrono::DateTime::from_timestamp(recorded, 0).unwrap().naive_utc(),
                author,
                subject,
                path: path(shown),
                text: held.as_ref().map(|(_, text)| text.clone()),
            });
            self.main = held;
        }
    }
}
