use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::lock;
use crate::cli::error::Failure;

const LONG: Duration = Duration::from_secs(20);
const LITTER: &str = ".plan.yaml.roadmap-tmp";

/// A folder with a plan in it that says `old`.
fn sandbox() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan.yaml");
    fs::write(&plan, "old").unwrap();
    (folder, plan)
}

/// Puts a text in the place of whatever is there.
fn put(path: &Path, text: &str) -> Result<bool, Failure> {
    update(path, LONG, |_| Ok(Some(text.into())))
}

#[track_caller]
fn done(result: Result<bool, Failure>) -> bool {
    result.unwrap_or_else(|failure| panic!("{}", said(failure)))
}

/// The message and the hint, the folder's name taken out.
#[track_caller]
fn refused(folder: &TempDir, result: Result<bool, Failure>) -> String {
    let Err(failure) = result else { panic!("it was written") };
    said(failure).replace(&format!("{}/", folder.path().display()), "")
}

fn said(failure: Failure) -> String {
    let text = failure.text(None);
    let text = text.trim_end().strip_prefix("error: ").unwrap();
    text.replace("\nhint: ", " | ")
}

/// What a writing command does: locks, reads, changes, replaces.
fn update(
    path: &Path,
    wait: Duration,
    change: impl FnOnce(&[u8]) -> Result<Option<Vec<u8>>, Failure>,
) -> Result<bool, Failure> {
    let locked = lock(path, wait)?;
    let old = locked.read()?;
    match change(&old)? {
        Some(new) => locked.replace(&old, &new),
        None => Ok(false),
    }
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

/// The names in the folder, sorted.
fn names(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn the_new_bytes_take_the_place_of_the_old() {
    let (folder, plan) = sandbox();
    let changed = update(&plan, LONG, |old| {
        assert_eq!(old, b"old");
        Ok(Some(b"a new and longer text\r\n\xff".into()))
    });
    assert!(done(changed));
    assert_eq!(fs::read(&plan).unwrap(), b"a new and longer text\r\n\xff");
    assert_eq!(names(&folder), ["plan.yaml"]);
}

#[test]
fn nothing_new_writes_nothing() {
    let (folder, plan) = sandbox();
    let before = fs::metadata(&plan).unwrap().modified().unwrap();
    thread::sleep(Duration::from_millis(20));
    assert!(!done(update(&plan, LONG, |_| Ok(None))));
    assert!(!done(put(&plan, "old")));
    assert_eq!(fs::metadata(&plan).unwrap().modified().unwrap(), before);
    assert_eq!(names(&folder), ["plan.yaml"]);
}

#[test]
fn a_change_that_fails_writes_nothing() {
    let (folder, plan) = sandbox();
    let result = update(&plan, LONG, |_| Err(Failure::io("no such step").hint("look")));
    assert_eq!(refused(&folder, result), "no such step | look");
    assert_eq!((text(&plan).as_str(), names(&folder)), ("old", vec!["plan.yaml".into()]));
}

#[test]
fn a_missing_plan_and_a_folder_are_refused() {
    let (folder, plan) = sandbox();
    let missing = folder.path().join("plam.yaml");
    let said = refused(&folder, put(&missing, "new"));
    assert_eq!(said, "there is no file `plam.yaml` | did you mean `plan.yaml`?");
    assert_eq!(names(&folder), ["plan.yaml"]);
    fs::rename(&plan, folder.path().join("roadmap.yaml")).unwrap();
    let said = refused(&folder, put(folder.path(), "new"));
    assert!(said.contains("is a folder, not a plan | did you mean `roadmap.yaml`?"), "{said}");
}

#[test]
fn litter_of_a_killed_run_is_cleared() {
    let (folder, plan) = sandbox();
    fs::write(folder.path().join(LITTER), "half a pl").unwrap();
    assert!(done(put(&plan, "new")));
    assert_eq!((text(&plan).as_str(), names(&folder)), ("new", vec!["plan.yaml".into()]));
}

#[test]
fn where_a_folder_has_the_name_of_the_draft_another_name_is_tried() {
    let (folder, plan) = sandbox();
    fs::create_dir(folder.path().join(LITTER)).unwrap();
    assert!(done(put(&plan, "new")));
    assert_eq!((text(&plan).as_str(), names(&folder)), ("new", vec![LITTER.into(), "plan.yaml".into()]));
}

#[test]
fn where_every_name_of_the_draft_is_taken_what_is_in_the_way_is_said() {
    let (folder, plan) = sandbox();
    for draft in super::draft::paths_of(&plan) {
        fs::create_dir(draft).unwrap();
    }
    let before = names(&folder);
    let said = refused(&folder, put(&plan, "new"));
    assert!(said.starts_with("cannot write `plan.yaml`: `.") && said.contains("` is in the way ("), "{said}");
    assert_eq!((text(&plan).as_str(), names(&folder)), ("old", before));
}

#[test]
fn a_plan_may_have_the_longest_name_that_there_is() {
    let (folder, plan) = sandbox();
    let longest = folder.path().join("n".repeat(250) + ".yaml");
    fs::rename(&plan, &longest).unwrap();
    assert!(done(put(&longest, "new")));
    assert_eq!((text(&longest).as_str(), names(&folder).len()), ("new", 1));
}

#[test]
fn a_writer_waits_for_another() {
    let (_folder, plan) = sandbox();
    let other = File::open(&plan).unwrap();
    other.lock().unwrap();
    let letting_go = thread::spawn(move || {
        thread::sleep(Duration::from_millis(150));
        drop(other);
    });
    let start = Instant::now();
    assert!(done(put(&plan, "new")));
    assert!(start.elapsed() >= Duration::from_millis(140));
    letting_go.join().unwrap();
}

#[test]
fn a_writer_does_not_wait_for_ever() {
    let (folder, plan) = sandbox();
    let other = File::open(&plan).unwrap();
    other.lock().unwrap();
    for (wait, shown) in [(0, "0"), (120, "0.12")] {
        let start = Instant::now();
        let result = update(&plan, Duration::from_millis(wait), |_| panic!("it has no lock"));
        let expected = format!(
            "`plan.yaml` is locked by another writer; waited {shown} s | \
             run it again, or wait longer with `--lock-timeout`"
        );
        assert_eq!(refused(&folder, result), expected);
        assert!(start.elapsed() >= Duration::from_millis(wait));
    }
    assert_eq!(names(&folder), ["plan.yaml"]);
}

#[test]
fn the_lock_is_given_back() {
    let (_folder, plan) = sandbox();
    for turn in 0..3 {
        assert!(done(update(&plan, Duration::ZERO, |_| Ok(Some(turn.to_string().into())))));
    }
    assert_eq!(text(&plan), "2");
}

#[test]
fn who_waited_sees_what_was_written_meanwhile() {
    let (folder, plan) = sandbox();
    let (seized, begun) = mpsc::channel();
    let (path, draft) = (plan.clone(), folder.path().join("draft"));
    let first = thread::spawn(move || {
        let other = File::open(&path).unwrap();
        other.lock().unwrap();
        seized.send(()).unwrap();
        thread::sleep(Duration::from_millis(100));
        // As every writer does: the lock stays with the file that has gone.
        fs::write(&draft, "fresh").unwrap();
        fs::rename(&draft, &path).unwrap();
        thread::sleep(Duration::from_millis(100));
        drop(other);
    });
    begun.recv().unwrap();
    let result = update(&plan, LONG, |old| {
        assert_eq!(old, b"fresh");
        Ok(Some(b"fresh and new".into()))
    });
    assert!(done(result));
    assert_eq!(text(&plan), "fresh and new");
    first.join().unwrap();
}

#[test]
fn writers_beside_each_other_lose_nothing() {
    let (folder, plan) = sandbox();
    let writers: Vec<_> = ('a'..='z')
        .map(|letter| {
            let plan = plan.clone();
            thread::spawn(move || {
                done(update(&plan, LONG, |old| Ok(Some([old, letter.to_string().as_bytes()].concat()))))
            })
        })
        .collect();
    for writer in writers {
        assert!(writer.join().unwrap());
    }
    let mut letters: Vec<char> = text(&plan).chars().skip("old".len()).collect();
    letters.sort_unstable();
    assert_eq!(letters, ('a'..='z').collect::<Vec<_>>());
    assert_eq!(names(&folder), ["plan.yaml"]);
}

#[test]
fn what_an_editor_saved_meanwhile_is_not_overwritten() {
    let expected =
        "`plan.yaml` was changed by another program meanwhile | nothing was overwritten; run it again";
    let (folder, plan) = sandbox();
    let result = update(&plan, LONG, |_| {
        // An editor that writes in place.
        fs::write(&plan, "own").unwrap();
        Ok(Some(b"new".into()))
    });
    assert_eq!(refused(&folder, result), expected);
    let result = update(&plan, LONG, |_| {
        // An editor that puts a new file in the place of the old one; even the same text is another file.
        fs::write(folder.path().join("draft"), "own").unwrap();
        fs::rename(folder.path().join("draft"), &plan).unwrap();
        Ok(Some(b"new".into()))
    });
    assert_eq!(refused(&folder, result), expected);
    assert_eq!((text(&plan).as_str(), names(&folder)), ("own", vec!["plan.yaml".into()]));
}

#[cfg(unix)]
#[test]
fn a_folder_that_vanished_is_said() {
    let (folder, plan) = sandbox();
    let result = update(&plan, LONG, |_| {
        fs::remove_dir_all(folder.path()).unwrap();
        Ok(Some(b"new".into()))
    });
    let said = refused(&folder, result);
    assert!(said.starts_with("cannot write `plan.yaml`: "), "{said}");
    assert!(said.ends_with(
        " | nothing was changed; the folder of the plan is gone, or somebody tidied it up meanwhile"
    ));
}

#[cfg(unix)]
mod unix;
