//! The readers and validators of other languages, installed once in the folder that Cargo keeps for tests.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Mutex, PoisonError};

use serde_json::Value;

use crate::support::Sandbox;

const PYTHON_PACKAGES: [&str; 4] = ["pyyaml", "ruamel.yaml", "ruamel.yaml.clib", "check-jsonschema"];
const NODE_PACKAGES: [&str; 3] = ["js-yaml", "yaml", "ajv"];

/// Tests that run side by side install once.
static INSTALLING: Mutex<()> = Mutex::new(());

pub(super) struct Installed {
    folder: PathBuf,
}

impl Installed {
    pub(super) fn new() -> Self {
        let _one_at_a_time = INSTALLING.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readers");
        let installed = Self { folder };
        let done = installed.folder.join("installed");
        if !done.exists() {
            std::fs::create_dir_all(&installed.folder).unwrap();
            installed.install();
            std::fs::write(done, "").unwrap();
        }
        installed
    }

    fn install(&self) {
        let mut pip = Command::new("python3");
        pip.args(["-m", "pip", "install", "--quiet", "--upgrade", "--target"])
            .arg(self.folder.join("python"));
        finished(pip.args(PYTHON_PACKAGES));
        let mut npm = Command::new("npm");
        npm.args(["install", "--silent", "--no-audit", "--no-fund", "--prefix"]).arg(&self.folder);
        finished(npm.args(NODE_PACKAGES));
    }

    fn python(&self, sandbox: &Sandbox) -> Command {
        let mut python = Command::new("python3");
        python.current_dir(sandbox.path("")).env("PYTHONPATH", self.folder.join("python"));
        // Where the system's encoding is another one, Python would write the answer in it.
        python.env("PYTHONUTF8", "1");
        python
    }

    fn node(&self, sandbox: &Sandbox) -> Command {
        let mut node = Command::new("node");
        node.current_dir(sandbox.path("")).env("NODE_PATH", self.folder.join("node_modules"));
        node
    }

    /// What each reader finds in the files of these names.
    pub(super) fn read(&self, names: &[&str], sandbox: &Sandbox) -> BTreeMap<String, Value> {
        let python = json(&finished(self.python(sandbox).arg(script("read.py")).args(names)));
        let node = json(&finished(self.node(sandbox).arg(script("read.js")).args(names)));
        let of = |readers: Value| readers.as_object().expect("a map of readers").clone();
        of(python).into_iter().chain(of(node)).collect()
    }

    /// What each validator has against a plan, if it has anything.
    pub(super) fn complaints(&self, name: &str, sandbox: &Sandbox) -> BTreeMap<String, String> {
        let arguments = ["--validate", "schema.json", name];
        let python = json(&finished(self.python(sandbox).arg(script("read.py")).args(arguments)));
        let node = json(&finished(self.node(sandbox).arg(script("read.js")).args(arguments)));
        let mut program = self.python(sandbox);
        program.args(["-m", "check_jsonschema", "--schemafile", "schema.json", name]);
        let checked = program.output().unwrap();
        // Any other code than 1 would say that the program itself failed.
        assert!(matches!(checked.status.code(), Some(0 | 1)), "{checked:?}");
        let mut all = BTreeMap::new();
        for (validator, found) in [("jsonschema", &python[name]), ("Ajv", &node[name])] {
            if !found.as_array().unwrap().is_empty() {
                all.insert(validator.to_owned(), found.to_string());
            }
        }
        if !checked.status.success() {
            all.insert("check-jsonschema".into(), String::from_utf8_lossy(&checked.stdout).into_owned());
        }
        all
    }
}

fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readers").join(name)
}

fn finished(command: &mut Command) -> Output {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap()
}
