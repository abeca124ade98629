//! No circles among files: whoever reads a file reads first the files that it names, and never comes back to it.
//!
//! A name that a module only re-exports belongs to the file that defines it. To declare a module is not to name it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::{absolute, branches, closing, paths, sources, without_words};

/// The files of a crate by their modules, such as `crate::model::plan`.
type Files = BTreeMap<String, File>;

struct File {
    name: String,
    /// The names that `use` binds in it, and what they stand for.
    bound: BTreeMap<String, String>,
    /// Every path in it.
    named: Vec<String>,
}

impl File {
    fn new(name: &str, text: &str) -> Self {
        let text = text.split("\nmod tests {").next().unwrap_or_default();
        let code = without_visibility(&without_words(text));
        let (mut rest, mut body, mut bound) = (code.as_str(), String::new(), BTreeMap::new());
        while let Some((before, after)) = rest.split_once("use ").filter(|_| rest.contains(';')) {
            let starts_a_word = before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
            let (tree, after) = after.split_once(';').unwrap_or((after, ""));
            body.push_str(before);
            if !starts_a_word {
                bind("", tree, &mut bound);
            }
            rest = after;
        }
        body.push_str(rest);
        let inline = paths(&body).into_iter().filter(|path| path.contains("::"));
        let named = bound.values().cloned().chain(inline).collect();
        Self { name: name.into(), bound, named }
    }
}

/// The code without the modules in `pub(in crate::cli)`, which name nothing that is used.
fn without_visibility(code: &str) -> String {
    let mut parts = code.split("pub(in ");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |code, part| code + part.split_once(')').map_or(part, |(_, after)| after))
}

/// The leaves of `a::{b, c as d}`, each by the name it is bound to.
fn bind(before: &str, tree: &str, bound: &mut BTreeMap<String, String>) {
    let tree = tree.trim();
    if let Some((path, group)) = tree.split_once('{') {
        let group = &group[..closing(group)];
        for branch in group_parts(group) {
            bind(&format!("{before}{}", path.trim()), branch, bound);
        }
        return;
    }
    let (path, alias) = tree.split_once(" as ").unwrap_or((tree, ""));
    let path = format!("{before}{}", path.trim());
    let path = path.strip_suffix("::self").unwrap_or(&path).to_owned();
    let last = path.rsplit("::").next().unwrap_or_default();
    bound.insert(if alias.is_empty() { last.to_owned() } else { alias.trim().to_owned() }, path);
}

/// The parts of a group with their aliases.
fn group_parts(group: &str) -> Vec<&str> {
    let starts = branches(group).into_iter().map(|part| part.as_ptr() as usize - group.as_ptr() as usize);
    let starts: Vec<usize> = starts.collect();
    let ends = starts.iter().skip(1).map(|start| start - 1).chain([group.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(start, end)| &group[*start..end])
        .filter(|part| !part.trim().is_empty())
        .collect()
}

fn module_of(name: &str) -> String {
    let parts = name.trim_end_matches(".rs").split('/').filter(|part| !["mod", "lib"].contains(part));
    std::iter::once("crate").chain(parts).collect::<Vec<_>>().join("::")
}

/// A path as seen from the top, if it leads to a file of the crate.
fn full(files: &Files, module: &str, path: &str, skipped: &str) -> Option<String> {
    let parts: Vec<&str> = module.split("::").collect();
    let path = absolute(path, &parts);
    if path == "crate" || path.starts_with("crate::") {
        return Some(path);
    }
    let (first, rest) = path.split_once("::").map_or((path.as_str(), ""), |(first, rest)| (first, rest));
    if files.contains_key(&format!("{module}::{first}")) {
        return Some(format!("{module}::{path}"));
    }
    let bound = files.get(module)?.bound.get(first).filter(|_| first != skipped)?;
    let start = full(files, module, bound, first)?;
    Some(if rest.is_empty() { start } else { format!("{start}::{rest}") })
}

/// The module that defines what a path leads to.
fn definer(files: &Files, path: &str) -> Option<String> {
    let parts: Vec<&str> = path.split("::").collect();
    let length = (1..=parts.len()).rev().find(|length| files.contains_key(&parts[..*length].join("::")))?;
    let module = parts[..length].join("::");
    let bound = parts.get(length).and_then(|name| Some((name, files.get(&module)?.bound.get(*name)?)));
    let onward = bound.and_then(|(name, bound)| full(files, &module, bound, name));
    match onward.filter(|onward| onward != path) {
        Some(onward) => definer(files, &[&[onward.as_str()], &parts[length + 1..]].concat().join("::")),
        None => Some(module),
    }
}

/// Files that name each other, straight or through others.
fn circles(files: &Files) -> Vec<Vec<&str>> {
    let edges: BTreeMap<&str, BTreeSet<String>> = files
        .iter()
        .map(|(module, file)| {
            let named = file.named.iter().filter_map(|path| full(files, module, path, ""));
            let named = named.filter_map(|path| definer(files, &path)).filter(|other| other != module);
            (module.as_str(), named.collect())
        })
        .collect();
    let reached: BTreeMap<&str, BTreeSet<&str>> =
        edges.keys().map(|module| (*module, reached(&edges, module))).collect();
    let mut circles: Vec<Vec<&str>> = Vec::new();
    for module in reached.keys() {
        let circle: Vec<&str> = reached
            .keys()
            .filter(|other| reached[module].contains(*other) && reached[*other].contains(module))
            .map(|other| files[*other].name.as_str())
            .collect();
        if !circle.is_empty() && !circles.contains(&circle) {
            circles.push(circle);
        }
    }
    circles
}

/// Every module that one leads to.
fn reached<'e>(edges: &'e BTreeMap<&str, BTreeSet<String>>, from: &'e str) -> BTreeSet<&'e str> {
    let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
    while let Some(module) = next.pop() {
        next.extend(edges[module].iter().map(String::as_str).filter(|other| seen.insert(*other)));
    }
    seen
}

fn crate_of(texts: &[(&str, &str)]) -> Files {
    texts.iter().map(|(name, text)| (module_of(name), File::new(name, text))).collect()
}

#[test]
fn no_files_name_each_other() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Files::new();
    for path in sources(&top) {
        let name = path.strip_prefix(&top).unwrap().to_string_lossy().replace('\\', "/");
        // The program is its own crate.
        if name != "main.rs" {
            files.insert(module_of(&name), File::new(&name, &fs::read_to_string(&path).unwrap()));
        }
    }
    assert!(files.len() > 100, "{} files", files.len());
    assert_eq!(circles(&files), Vec::<Vec<&str>>::new());
}

#[test]
fn a_circle_is_seen_however_it_is_written() {
    for (first, second) in [
        ("use super::b::B;", "use super::a::A;"),
        ("use crate::m::{b::B};", "fn f(a: &crate::m::a::A) {}"),
        ("use crate::m;\nfn f() { m::b::g() }", "use super::a as other;"),
        ("use crate::{m::{b as c}};\nfn f() { c::g() }", "use super::{a::{self}};"),
    ] {
        let files = crate_of(&[("m/mod.rs", "mod a;\nmod b;"), ("m/a.rs", first), ("m/b.rs", second)]);
        assert_eq!(circles(&files), [["m/a.rs", "m/b.rs"]], "{first}\n{second}");
    }
    let child = ("m/a.rs", "use super::Top;");
    assert_eq!(circles(&crate_of(&[("m/mod.rs", "mod a;\nuse a::A;"), child])), [["m/mod.rs", "m/a.rs"]]);
    let through = [("a.rs", "use crate::b;"), ("b.rs", "use crate::c::C;"), ("c.rs", "use crate::a::A;")];
    assert_eq!(circles(&crate_of(&through)), [["a.rs", "b.rs", "c.rs"]]);
}

#[test]
fn a_name_that_is_only_handed_on_makes_no_circle() {
    let top = ("m/mod.rs", "mod a;\nmod b;\npub use a::A;\npub use b::{B as Bee};");
    let (a, b) =
        (("m/a.rs", "use super::Bee;"), ("m/b.rs", "//! Not crate::m::a::A.\npub(in crate::m) struct B;"));
    assert_eq!(circles(&crate_of(&[top, a, b])), Vec::<Vec<&str>>::new());
}
