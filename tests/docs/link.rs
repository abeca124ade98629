//! Links from page to page: the file is there, and so is the heading.

use std::path::{Component, Path, PathBuf};

use super::page::{Page, here};

/// Where the links of a text lead, without those to other sites.
fn targets(spoken: &str) -> Vec<&str> {
    let links = spoken.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    links.filter(|target| !target.contains("://") && !target.starts_with("mailto:")).collect()
}

/// The anchors of the headings, as GitHub and GitLab make them.
fn anchors(page: &Page) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let prose = page.prose();
    let headings = prose.lines().filter(|line| line.starts_with('#'));
    for heading in headings.map(|line| line.trim_start_matches('#').trim().to_lowercase()) {
        let letters = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        let anchor: String = letters.map(|c| if c == ' ' { '-' } else { c }).collect();
        let again = all.iter().filter(|known| **known == anchor).count();
        all.push(if again == 0 { anchor } else { format!("{anchor}-{again}") });
    }
    all
}

/// The path from the top of the repository, of one that is seen from a page.
fn from_top(page: &str, path: &str) -> Option<String> {
    let mut full = PathBuf::from(page);
    full.pop();
    for part in Path::new(path).components() {
        match part {
            Component::ParentDir => {
                if !full.pop() {
                    return None;
                }
            }
            Component::CurDir => {}
            Component::Normal(name) => full.push(name),
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    full.to_str().map(str::to_owned)
}

/// What is wrong with a link.
fn fault(page: &Page, target: &str) -> Option<String> {
    let (path, anchor) = target.split_once('#').map_or((target, None), |(path, anchor)| (path, Some(anchor)));
    let name = if path.is_empty() { page.name.clone() } else { from_top(&page.name, path)? };
    if !here(&name).exists() {
        return Some(format!("{}: there is no `{target}`", page.name));
    }
    let anchor = anchor?;
    let is_there = anchors(&Page::named(&name)).iter().any(|known| known == anchor);
    (!is_there).then(|| format!("{}: `{name}` has no heading `#{anchor}`", page.name))
}

#[test]
fn every_link_leads_somewhere() {
    let pages = Page::all();
    let links = pages.iter().flat_map(|page| {
        let spoken = page.spoken();
        targets(&spoken).into_iter().map(|target| (page, target.to_owned())).collect::<Vec<_>>()
    });
    let links: Vec<_> = links.collect();
    assert!(links.len() > 50, "{}", links.len());
    let faults: Vec<String> = links.iter().filter_map(|(page, target)| fault(page, target)).collect();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn a_link_that_leads_nowhere_is_seen() {
    let page = Page {
        name: "docs/a.md".into(),
        text: "# A b, `c`!\n## A\n## A\n[x](format.md#keys) [y](none.md) [z](../README.md#none) [w](#a-1) `[v](none)`\n\
               ```\n[u](none)\n```\n"
            .into(),
    };
    assert_eq!(anchors(&page), ["a-b-c", "a", "a-1"]);
    assert_eq!(targets(&page.spoken()), ["format.md#keys", "none.md", "../README.md#none", "#a-1"]);
    assert!(fault(&page, "format.md#keys").is_none());
    assert!(fault(&page, "none.md").is_some());
    assert!(fault(&page, "../README.md#none").is_some());
}
