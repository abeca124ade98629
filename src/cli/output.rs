//! The answer on stdout, in the format asked for.

use std::io::{self, BufWriter, ErrorKind, IsTerminal, StdoutLock, Write as _};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Context as _;
use chrono::NaiveDate;
use clap::ValueEnum as _;
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use serde::Serialize;

use super::args::{Colour, Format, Global};
use super::env::Env;
use super::error::{self, Failure};
use super::plans::Plans;
use super::process::Pager;
use crate::model::Place;
use crate::problem::{ARGUMENT, Message, Problem};
use crate::render::delimited::{self, Delimiter};
use crate::render::diagnostic::{self, Examined};
use crate::render::github::Annotator;
use crate::render::json::{self, Answer, Envelope};
use crate::render::{Look, Words, github, gitlab, junit, markdown, pool, sarif, terminal};
use crate::report::{Audience, Cell, Document, Phrase, PlanFile, Sheet, View};
use crate::suggestion::nearest;

/// The formats of every command but `check`.
pub(super) const TABLES: [Format; 6] =
    [Format::Table, Format::Json, Format::Jsonl, Format::Csv, Format::Tsv, Format::Markdown];

/// The formats of commands whose answer can be put on lines of the plan.
pub(super) const ANNOTATED: [Format; 7] =
    [Format::Table, Format::Json, Format::Jsonl, Format::Csv, Format::Tsv, Format::Markdown, Format::Github];

/// The formats of what leaves the program whole.
pub(super) const EXPORTS: [Format; 4] = [Format::Ics, Format::Csv, Format::Jsonl, Format::Json];

/// The formats of what only people read.
pub(super) const PROSE: [Format; 2] = [Format::Table, Format::Markdown];

/// The formats of `check`.
pub(super) const FINDINGS: [Format; 7] = [
    Format::Table,
    Format::Json,
    Format::Jsonl,
    Format::Github,
    Format::Gitlab,
    Format::Sarif,
    Format::Junit,
];

/// The formats of letters.
pub(super) const LETTERS: [Format; 4] = [Format::Docx, Format::Html, Format::Markdown, Format::Xlsx];

/// Where an answer goes.
pub(super) struct Output<'a> {
    pub(super) global: &'a Global,
    pub(super) env: &'a Env,
    pub(super) plans: &'a Plans,
}

impl Output<'_> {
    /// Writes an answer: the document for people, the one table of CSV, or the lists of JSON. Only what the format needs
    /// is made.
    pub(super) fn answer<'s>(
        &self,
        command: &'static str,
        document: impl FnOnce() -> Result<Document, Problem>,
        sheet: impl FnOnce() -> Result<Sheet<'s>, Problem>,
        lists: impl FnOnce() -> Vec<(&'static str, Sheet<'s>)>,
    ) -> Result<(), Failure> {
        let words = self.words()?;
        self.remark(&words);
        let json = || Answer { command, as_of: self.plans.portfolio.day(), lists: lists() };
        let delimited = |sheet, delimiter| stream(|out| delimited::write(sheet, delimiter, &words, out));
        match self.global.format {
            Format::Table => self.show(document()?, &words),
            Format::Markdown => print(&markdown::draw(&document()?, &words)),
            Format::Csv => delimited(sheet()?, Delimiter::Comma),
            Format::Tsv => delimited(sheet()?, Delimiter::Tab),
            Format::Json => stream(|out| json().write_object(&words, out)),
            Format::Jsonl => stream(|out| json().write_lines(&words, out)),
            Format::Github
            | Format::Gitlab
            | Format::Sarif
            | Format::Junit
            | Format::Ics
            | Format::Docx
            | Format::Html
            | Format::Xlsx => Err(not_here(self.global.format, &TABLES)),
        }
    }

    /// Writes what a command has changed: the document as people or tables want it, or the structs of JSON.
    pub(super) fn write<I: Iterator<Item: Serialize>>(
        &self,
        document: impl FnOnce(Audience) -> Result<Document, Problem>,
        json: impl FnOnce() -> Envelope<I>,
    ) -> Result<(), Failure> {
        let words = self.words()?;
        self.remark(&words);
        let tables = |document: &Document, delimiter| {
            stream(|out| delimited::write_tables(document, delimiter, &words, out))
        };
        match self.global.format {
            Format::Csv => tables(&document(Audience::Machine)?, Delimiter::Comma),
            Format::Tsv => tables(&document(Audience::Machine)?, Delimiter::Tab),
            Format::Table => self.show(document(Audience::Person)?, &words),
            Format::Markdown => print(&markdown::draw(&document(Audience::Person)?, &words)),
            Format::Json => stream(|out| json().write_object(out)),
            Format::Jsonl => stream(|out| json().write_lines(out)),
            Format::Github
            | Format::Gitlab
            | Format::Sarif
            | Format::Junit
            | Format::Ics
            | Format::Docx
            | Format::Html
            | Format::Xlsx => Err(not_here(self.global.format, &TABLES)),
        }
    }

    /// Whether the answer is to be put on lines of the plan, by [`Output::annotate`].
    pub(super) fn annotates(&self) -> bool {
        self.global.format == Format::Github
    }

    /// Writes an answer as annotations of the plan's lines.
    pub(super) fn annotate(&self, draw: impl FnOnce(&Annotator<'_>) -> String) -> Result<(), Failure> {
        let lines = self.plans.lines();
        let line_of = |file: &PlanFile, place: &Place| lines.of(file, place);
        print(&draw(&Annotator::new(View { portfolio: &self.plans.portfolio, line_of: &line_of })))
    }

    /// The words of the language asked for, else of the plan's own.
    pub(super) fn words(&self) -> Result<Words, Failure> {
        let portfolio = &self.plans.portfolio;
        if let Some(asked) = &self.global.lang {
            check_language(asked, &portfolio.files)?;
        }
        let own = portfolio.files.first().and_then(|file| file.plan.language.as_deref());
        Ok(Words::new(self.global.lang.as_deref().or(own)))
    }

    /// Says on stderr that texts are in letters which the plan does not have. Reports say so themselves.
    fn remark(&self, words: &Words) {
        // One command says it once, however often it is asked.
        static SAID: Once = Once::new();
        if words.tag() == "uz-Latn" && self.plans.portfolio.is_transliterated() {
            SAID.call_once(|| error::note(&words.phrase(&Phrase::new("transliterated"))));
        }
    }

    /// Writes an answer that only people read.
    #[expect(clippy::wildcard_enum_match_arm, reason = "all other kinds are alike here")]
    pub(super) fn tell(&self, document: Document) -> Result<(), Failure> {
        let words = self.words()?;
        self.remark(&words);
        match self.global.format {
            Format::Markdown => print(&markdown::draw(&document, &words)),
            _ => self.show(document, &words),
        }
    }

    /// Shows an answer to a person; says on stderr which columns had no room.
    fn show(&self, document: Document, words: &Words) -> Result<(), Failure> {
        let look = look(self.global, self.env);
        let left_out = terminal::left_out(&document, words, look);
        let text = terminal::draw(document, words, look);
        let is_long = look.height.is_some_and(|height| text.lines().count() >= height.into());
        if is_long && !self.global.no_pager {
            Pager::new(self.env.pager()).show(&text).or_else(|_| print(&text))?;
        } else {
            print(&text)?;
        }
        if !left_out.is_empty() {
            let width = Cell::Count(look.width.unwrap_or_default().into());
            let phrase = Phrase::new("left-out").with("width", width);
            error::note(&words.phrase(&phrase.with("columns", Cell::Text(left_out.join(", ")))));
        }
        Ok(())
    }
}

/// What the output is to look like.
fn look(global: &Global, env: &Env) -> Look {
    Look {
        width: global.width.or_else(|| env.width()),
        height: env.height(),
        colour: coloured(global),
        signs: env.signs(),
        layout: global.layout(),
    }
}

/// What was chosen for the answer holds for messages as well.
pub(super) fn choose_colours(global: &Global) {
    match global.color {
        Colour::Always => anstream::ColorChoice::Always.write_global(),
        Colour::Never => anstream::ColorChoice::Never.write_global(),
        Colour::Auto => {}
    }
}

/// An answer that only people read and that is of no plan.
#[expect(clippy::wildcard_enum_match_arm, reason = "all other kinds are alike here")]
pub(super) fn drawn(document: Document, words: &Words, global: &Global, env: &Env) -> String {
    match global.format {
        Format::Markdown => markdown::draw(&document, words),
        _ => terminal::draw(document, words, look(global, env)),
    }
}

/// Whether the answer is to be coloured.
pub(super) fn coloured(global: &Global) -> bool {
    let stdout = std::io::stdout();
    match global.color {
        Colour::Always => true,
        Colour::Never => false,
        Colour::Auto => {
            stdout.is_terminal() && anstream::AutoStream::choice(&stdout) != anstream::ColorChoice::Never
        }
    }
}

/// English words for people, wrapped to the terminal.
pub(super) fn prose(document: Document, global: &Global, env: &Env) -> String {
    terminal::draw(document, &Words::new(None), look(global, env))
}

/// Prints what `check` found, in the format asked for.
pub(super) fn print_problems(files: &[Examined], global: &Global, day: NaiveDate) -> Result<(), Failure> {
    let json = || Envelope::new("check", day, json::found(files));
    match global.format {
        Format::Table => {
            let colour = coloured(global);
            let draw = |file: &Examined| {
                let drawn = diagnostic::draw(file);
                if colour { drawn } else { anstream::adapter::strip_str(&drawn).to_string() }
            };
            let drawn: String = match files {
                [one] => draw(one),
                many => pool::divided(|| many.par_iter().map(draw).collect()),
            };
            print(&(drawn + &diagnostic::total(files)))
        }
        Format::Json => stream(|out| json().write_object(out)),
        Format::Jsonl => stream(|out| json().write_lines(out)),
        Format::Github => print(&github::draw(files)),
        Format::Gitlab => stream(|out| gitlab::write(files, out)),
        Format::Sarif => stream(|out| sarif::write(files, out)),
        Format::Junit => print(&junit::draw(files).context("cannot write XML")?),
        Format::Csv
        | Format::Tsv
        | Format::Markdown
        | Format::Ics
        | Format::Docx
        | Format::Html
        | Format::Xlsx => Err(not_here(global.format, &FINDINGS)),
    }
}

/// Refuses a format that a command has not.
pub(super) fn check_format(format: Format, formats: &[Format]) -> Result<(), Failure> {
    if formats.contains(&format) { Ok(()) } else { Err(not_here(format, formats)) }
}

fn not_here(format: Format, formats: &[Format]) -> Failure {
    let name = |format: &Format| format.to_possible_value().map(|value| value.get_name().to_owned());
    let there: Vec<String> = formats.iter().filter_map(name).collect();
    let message = Message::id("argument-no-format").with("format", name(&format).unwrap_or_default());
    // Where none was named the hint says how to name one.
    let hint = if format == Format::Table { "hint-name-format" } else { "hint-it-has" };
    Failure::new(&ARGUMENT, message).hint(Message::id(hint).with("list", there.join(", ")))
}

/// Refuses a language that neither the program nor the plan has.
pub(super) fn check_language(asked: &str, files: &[PlanFile]) -> Result<(), Failure> {
    if Words::known(asked) {
        return Ok(());
    }
    let mut own: Vec<&str> = files.iter().flat_map(|file| file.plan.written_languages()).collect();
    own.sort_unstable();
    own.dedup();
    if own.iter().any(|tag| tag.eq_ignore_ascii_case(asked)) {
        return Ok(());
    }
    let mut known: Vec<&str> = Words::LANGUAGES.to_vec();
    known.extend(own.into_iter().filter(|tag| !Words::known(tag)));
    let hint = match nearest(asked, known.iter().copied()) {
        Some(near) => Message::id("hint-did-you-mean").with("near", near),
        None => Message::id("hint-there-are").with("list", known.join(", ")),
    };
    Err(Failure::new(&ARGUMENT, Message::id("argument-no-language").with("language", asked)).hint(hint))
}

/// Says on stdout which file was written. The file is there even where that cannot be said.
pub(super) fn print_written(text: &str) -> Result<(), Failure> {
    print(text).map_err(|failure| failure.after_writing("answer-unwritten-file"))
}

/// Whether a reader of stdout has left.
static READER_LEFT: AtomicBool = AtomicBool::new(false);

/// Whether anybody reads stdout, as far as is known.
pub(super) fn is_read() -> bool {
    !READER_LEFT.load(Ordering::Relaxed)
}

/// Writes to stdout. A reader that has seen enough is no failure.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    stream(|out| out.write_all(text.as_bytes()))
}

/// As many bytes are gathered before they are written.
const GATHERED: usize = 1 << 16;

/// The same of what is written piece by piece, as soon as it is made.
fn stream(write: impl FnOnce(&mut BufWriter<StdoutLock<'_>>) -> io::Result<()>) -> Result<(), Failure> {
    let mut out = BufWriter::with_capacity(GATHERED, io::stdout().lock());
    let done = write(&mut out).and_then(|()| out.flush());
    // What could not be written is not tried again.
    drop(out.into_parts());
    match done {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => {
            READER_LEFT.store(true, Ordering::Relaxed);
            Ok(())
        }
        done => done.map_err(|error| Failure::unwritten(&error)),
    }
}
