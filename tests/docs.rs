//! The README and every page of `docs` are tests: their commands are run and their output is compared letter for letter,
//! their pictures are drawn again, their links are followed, their plans are read.
//!
//! `UPDATE=1 cargo test` writes what the commands say now into the pages and draws the pictures.

#![expect(clippy::disallowed_methods, reason = "pages are read, and rewritten when asked for")]

mod example;
mod link;
mod page;
#[cfg(unix)]
mod picture;
mod places;

use std::collections::BTreeSet;

use roadmap::model::Due;

use crate::support::Sandbox;
use page::Page;

#[cfg(unix)]
#[test]
fn every_command_of_a_page_says_what_is_printed_there() {
    let mut count = 0;
    for page in Page::all() {
        let (now, commands) = page.run();
        count += commands;
        page.holds(&now);
    }
    assert!(count > 60, "{count} commands");
}

#[test]
fn a_command_that_is_shown_is_run() {
    let mut wrong = Vec::new();
    for page in Page::all() {
        for block in page.blocks() {
            let commands = block
                .text
                .lines()
                .filter(|line| line.trim_start().starts_with("$ ") || line.starts_with("roadmap "));
            let is_run = block.info == "console" && !block.indented;
            if commands.count() > 0 && !is_run {
                wrong.push(format!("{}:{}", page.name, block.line));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new(), "commands stand in blocks of the kind `console`, not indented");
}

/// What is late depends on the day, so a page would be true for one day only.
#[test]
fn a_command_that_is_shown_says_which_day_it_is() {
    let mut wrong = Vec::new();
    for page in Page::all() {
        for block in page.blocks().iter().filter(|block| block.info == "console") {
            let commands = block.text.lines().filter_map(|line| line.strip_prefix("$ "));
            let asks = |command: &&str| {
                let runs =
                    command.split(['|', ';', '&']).any(|part| part.trim_start().starts_with("roadmap "));
                let timeless = ["--as-of", "--explain", "--due", "roadmap schema"];
                runs && !timeless.iter().any(|word| command.contains(word))
            };
            wrong.extend(commands.filter(asks).map(|command| format!("{}: {command}", page.name)));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_command_that_is_named_exists() {
    let help = Sandbox::empty().run("--help").answer();
    let (_, commands) = help.split_once("Commands:\n").unwrap();
    let (commands, _) = commands.split_once("\n\n").unwrap();
    let commands: BTreeSet<&str> =
        commands.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(commands.len() > 15, "{commands:?}");
    for page in Page::all() {
        let prose = page.prose();
        let named = prose.split('`').skip(1).step_by(2).filter_map(|code| code.strip_prefix("roadmap "));
        let named = named.filter_map(|line| line.split_whitespace().next());
        for command in named.filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase())) {
            assert!(commands.contains(command), "{}: there is no `roadmap {command}`", page.name);
        }
    }
}

#[test]
fn every_plan_on_a_page_is_read() {
    let mut count = 0;
    for page in Page::all() {
        for block in page.blocks().iter().filter(|block| block.text.starts_with("version: 1\n")) {
            let problems = crate::support::read(&block.text).err();
            assert!(problems.is_none(), "{}:{}: {problems:?}", page.name, block.line);
            count += 1;
        }
    }
    assert!(count > 0);
}

#[test]
fn every_notation_of_a_deadline_in_the_table_is_read() {
    let page = Page::named("docs/deadlines.md");
    let (_, table) = page.text.split_once("## Deadlines\n").unwrap();
    let (table, _) = table.split_once("\n## ").unwrap();
    let first_cells = table.lines().filter(|line| line.starts_with("| `")).map(|line| line.split('|').nth(1));
    let notations: Vec<&str> =
        first_cells.flat_map(|cell| cell.unwrap().split('`').skip(1).step_by(2)).collect();
    assert!(notations.len() >= 10, "{notations:?}");
    for text in notations {
        let due =
            format!("version: 1\nevents: {{in-force: }}\nmeasures: [{{id: 1, title: A, due: {text}}}]\n");
        let plan = crate::support::read(&due).unwrap_or_else(|faults| panic!("{text}: {faults:?}"));
        let item = plan.items().next().unwrap();
        assert_eq!(text.parse::<Due>().is_ok(), !text.starts_with('{'), "{text}");
        assert!(item.due().is_some(), "{text}");
    }
}
