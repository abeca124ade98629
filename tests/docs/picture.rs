//! The pictures of the pages: an image whose text is a command (`![$ roadmap overdue](overdue.svg)`) is what the program
//! draws at a terminal, in colour.

use std::fs;
use std::path::Path;

use anstyle::RgbColor;
use anstyle_svg::{Palette, Term};

use super::page::{Page, here};
use crate::support::{EXAMPLE, Sandbox};

/// How wide the terminal is.
const COLUMNS: usize = 96;

const INK: RgbColor = RgbColor(0x24, 0x29, 0x2F);
const PAPER: RgbColor = RgbColor(0xF6, 0xF8, 0xFA);

/// Colours that can be read on paper: black, red, green, yellow, blue, magenta, cyan, white.
const COLOURS: [RgbColor; 8] = [
    INK,
    RgbColor(0xB3, 0x26, 0x1E),
    RgbColor(0x1E, 0x7B, 0x34),
    RgbColor(0x8A, 0x5A, 0x00),
    RgbColor(0x1F, 0x4E, 0xA8),
    RgbColor(0x7A, 0x2E, 0x8C),
    RgbColor(0x00, 0x69, 0x7A),
    PAPER,
];

/// The images of a page: the command, and the path of the picture from the top of the repository.
fn pictures(page: &Page) -> Vec<(String, String)> {
    let spoken = page.spoken();
    let images = spoken.split("![$ ").skip(1).filter_map(|rest| rest.split_once(')')?.0.split_once("]("));
    let folder = Path::new(&page.name).parent().unwrap();
    images.map(|(command, path)| (command.into(), folder.join(path).to_str().unwrap().into())).collect()
}

/// The picture of a terminal in which the command was typed.
fn draw(command: &str) -> String {
    let sandbox = Sandbox::founding().with("docs/example.yaml", EXAMPLE);
    let line = command.strip_prefix("roadmap ").expect("a command of this program");
    let run = sandbox.roadmap(&format!("{line} --color always --width {COLUMNS}")).env("ROADMAP_LANG", "en");
    let screen = format!("\u{1b}[2m$\u{1b}[0m {command}\n\n{}", run.run().answer());
    let [black, red, green, yellow, blue, magenta, cyan, white] = COLOURS;
    let palette = Palette([
        black, red, green, yellow, blue, magenta, cyan, white, black, red, green, yellow, blue, magenta,
        cyan, white,
    ]);
    Term::new().palette(palette).fg_color(INK.into()).bg_color(PAPER.into()).render_svg(&screen)
}

#[test]
fn every_picture_is_what_the_program_draws() {
    let pictures: Vec<_> = Page::all().iter().flat_map(pictures).collect();
    assert!(!pictures.is_empty());
    for (command, path) in pictures {
        let now = draw(&command);
        let drawn = fs::read_to_string(here(&path)).unwrap_or_default();
        if drawn != now && std::env::var_os("UPDATE").is_some() {
            fs::write(here(&path), now).unwrap();
            continue;
        }
        assert!(drawn == now, "{path} is stale; UPDATE=1 draws it again");
    }
}
