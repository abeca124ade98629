//! Small plans, printed in every style people write YAML in.

use super::dice::Dice;

/// A value of YAML.
pub(super) enum Tree {
    /// A number or another bare word.
    Word(String),
    Day(String),
    Text(&'static str),
    /// Nothing behind the colon, or a word or sign for it.
    Nothing(&'static str),
    Map(Vec<(String, Tree)>),
    List(Vec<Tree>),
}

/// How a whole plan is written.
pub(crate) struct Style {
    flow: Flow,
    indent: usize,
    lists_indented: bool,
    day: &'static str,
    key: &'static str,
    comments: bool,
    blocks: bool,
    line_end: &'static str,
    /// What stands before the first line.
    head: &'static str,
    /// What ends the last line.
    end: &'static str,
    /// What a step keeps under `done` and `extensions` while there is nothing to say.
    pub(super) empty: Option<[&'static str; 2]>,
}

#[derive(Clone, Copy, PartialEq)]
enum Flow {
    /// Block style; flow here and there.
    Sometimes,
    /// One line each for steps and KPIs.
    Lines,
    JsonTall,
    JsonCompact,
}

impl Style {
    pub(crate) fn any(dice: &mut Dice) -> Self {
        let flow = dice.pick(&[
            Flow::Sometimes,
            Flow::Sometimes,
            Flow::Sometimes,
            Flow::Lines,
            Flow::JsonTall,
            Flow::JsonCompact,
        ]);
        let json = matches!(flow, Flow::JsonTall | Flow::JsonCompact);
        let empty = if json {
            dice.pick(&[None, None, Some(["null", "[]"])])
        } else {
            dice.pick(&[
                None,
                None,
                Some(["", ""]),
                Some(["null", "~"]),
                Some(["", "[]"]),
                Some(["~", "[ ]"]),
            ])
        };
        Self {
            flow,
            indent: dice.pick(&[2, 2, 4]),
            lists_indented: dice.one_in(2),
            day: if json { "\"" } else { dice.pick(&["", "", "'", "\""]) },
            key: if json { "\"" } else { dice.pick(&["", "", "", "'", "\""]) },
            comments: !json && dice.one_in(2),
            blocks: !json && dice.one_in(2),
            line_end: dice.pick(&["\n", "\n", "\r\n"]),
            head: if json { "" } else { dice.pick(&["", "", "", "\u{feff}", "---\n", "\u{feff}# plan\n"]) },
            end: dice.pick(&["\n", "\n", ""]),
            empty,
        }
    }

    pub(super) fn json(&self) -> bool {
        matches!(self.flow, Flow::JsonTall | Flow::JsonCompact)
    }

    pub(super) fn crlf(&self) -> bool {
        self.line_end == "\r\n"
    }
}

pub(super) fn print(tree: &Tree, style: &Style, dice: &mut Dice) -> String {
    let mut printer = Printer { style, dice, out: String::new(), comments: 0 };
    match style.flow {
        Flow::JsonTall => printer.tall(tree, 0),
        Flow::JsonCompact => printer.flow(tree, ",", ":"),
        Flow::Sometimes | Flow::Lines => {
            printer.block(tree, 0, 0);
            printer.out.remove(0);
        }
    }
    let text = format!("{}{}{}", style.head, printer.out, style.end);
    text.replace('\n', style.line_end)
}

struct Printer<'a> {
    style: &'a Style,
    dice: &'a mut Dice,
    out: String,
    comments: usize,
}

impl Printer<'_> {
    fn put(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// A map or list in block style; every line begins with its break.
    fn block(&mut self, tree: &Tree, column: usize, depth: usize) {
        match tree {
            Tree::Map(entries) => {
                for (key, value) in entries {
                    self.notes(column);
                    self.put(&format!("\n{}{}", " ".repeat(column), self.key(key)));
                    self.entry(key, value, column, depth);
                }
            }
            Tree::List(elements) => {
                for element in elements {
                    self.notes(column);
                    self.put(&format!("\n{}-", " ".repeat(column)));
                    self.element(element, column, depth);
                }
            }
            Tree::Word(_) | Tree::Day(_) | Tree::Text(_) | Tree::Nothing(_) => self.scalar(tree),
        }
    }

    fn entry(&mut self, key: &str, value: &Tree, column: usize, depth: usize) {
        self.out.push(':');
        let small = depth > 4 || (depth > 2 && self.style.flow == Flow::Lines);
        match value {
            Tree::Map(inner) if !(inner.is_empty() || small && self.dice.one_in(2)) => {
                self.remark();
                self.block(value, column + self.style.indent, depth + 1);
            }
            Tree::List(inner) if !(inner.is_empty() || small && self.dice.one_in(3)) => {
                self.remark();
                let deeper = if self.style.lists_indented { self.style.indent } else { 0 };
                self.block(value, column + deeper, depth + 1);
            }
            Tree::Text(text)
                if self.style.blocks && matches!(key, "outcome" | "note") && self.dice.one_in(2) =>
            {
                let header = self.dice.pick(&["|", "|-", "|+", ">", ">-", "| # c", "|+\n"]);
                let (header, tail) =
                    header.split_once('\n').map_or((header, ""), |(header, _)| (header, "\n"));
                let inner = " ".repeat(column + self.style.indent);
                let second =
                    if self.dice.one_in(2) { format!("\n\n{inner}  # no comment") } else { String::new() };
                self.put(&format!(" {header}\n{inner}{text}{second}{tail}"));
            }
            Tree::Word(_)
            | Tree::Day(_)
            | Tree::Text(_)
            | Tree::Nothing(_)
            | Tree::Map(_)
            | Tree::List(_) => {
                if !matches!(value, Tree::Nothing("")) {
                    self.out.push(' ');
                }
                self.flow(value, ", ", ": ");
                self.remark();
            }
        }
    }

    fn element(&mut self, element: &Tree, column: usize, depth: usize) {
        let Tree::Map(entries) = element else {
            self.out.push(' ');
            self.flow(element, ", ", ": ");
            return self.remark();
        };
        let flow = if self.style.flow == Flow::Lines { depth > 2 } else { self.dice.one_in(6) && depth > 4 };
        if flow {
            self.out.push(' ');
            self.flow(element, ", ", ": ");
            return self.remark();
        }
        let gap = self.style.indent.max(2) - 1;
        for (n, (key, value)) in entries.iter().enumerate() {
            if n == 0 {
                self.out += &" ".repeat(gap);
            } else {
                self.notes(column + gap + 1);
                self.put(&format!("\n{}", " ".repeat(column + gap + 1)));
            }
            self.out += &self.key(key);
            self.entry(key, value, column + gap + 1, depth + 1);
        }
    }

    fn flow(&mut self, tree: &Tree, comma: &str, colon: &str) {
        match tree {
            Tree::Map(entries) => {
                self.out.push('{');
                for (n, (key, value)) in entries.iter().enumerate() {
                    let key = self.key(key);
                    self.put(&format!("{}{key}{colon}", if n == 0 { "" } else { comma }));
                    self.flow(value, comma, colon);
                }
                self.out.push('}');
            }
            Tree::List(elements) => {
                self.out.push('[');
                for (n, element) in elements.iter().enumerate() {
                    self.out += if n == 0 { "" } else { comma };
                    self.flow(element, comma, colon);
                }
                self.out.push(']');
            }
            Tree::Word(_) | Tree::Day(_) | Tree::Text(_) | Tree::Nothing(_) => self.scalar(tree),
        }
    }

    fn tall(&mut self, tree: &Tree, column: usize) {
        let inner = column + self.style.indent;
        let (open, entries, close): (char, Vec<(Option<&String>, &Tree)>, char) = match tree {
            Tree::Map(entries) if !entries.is_empty() => {
                ('{', entries.iter().map(|(key, value)| (Some(key), value)).collect(), '}')
            }
            Tree::List(elements) if !elements.is_empty() => {
                ('[', elements.iter().map(|element| (None, element)).collect(), ']')
            }
            Tree::Word(_)
            | Tree::Day(_)
            | Tree::Text(_)
            | Tree::Nothing(_)
            | Tree::Map(_)
            | Tree::List(_) => return self.flow(tree, ", ", ": "),
        };
        self.out.push(open);
        for (n, (key, value)) in entries.into_iter().enumerate() {
            self.out += if n == 0 { "\n" } else { ",\n" };
            self.out += &" ".repeat(inner);
            if let Some(key) = key {
                self.put(&format!("{}: ", self.key(key)));
            }
            self.tall(value, inner);
        }
        self.put(&format!("\n{}{close}", " ".repeat(column)));
    }

    fn key(&self, key: &str) -> String {
        format!("{0}{key}{0}", self.style.key)
    }

    fn scalar(&mut self, tree: &Tree) {
        match tree {
            Tree::Word(text) => self.out += text,
            Tree::Day(text) => self.put(&format!("{0}{text}{0}", self.style.day)),
            Tree::Text(text) if text.contains(['#', ':', ',', '[']) || self.style.day == "\"" => {
                self.put(&format!("\"{text}\""));
            }
            Tree::Nothing(text) | Tree::Text(text) => self.out += text,
            Tree::Map(_) | Tree::List(_) => {}
        }
    }

    fn comment(&mut self) -> String {
        self.comments += 1;
        format!("# remark {};", self.comments)
    }

    /// Perhaps a comment behind what was written.
    fn remark(&mut self) {
        if self.style.comments && self.dice.one_in(5) {
            let comment = self.comment();
            self.put(&format!(" {comment}"));
        }
    }

    /// Perhaps an empty line, or comments on lines of their own, before the next line.
    fn notes(&mut self, column: usize) {
        if self.style.comments && self.dice.one_in(8) {
            if self.dice.one_in(3) {
                self.out.push('\n');
            }
            let column = column + self.dice.pick(&[0, 0, 0, 2]);
            let comment = self.comment();
            self.put(&format!("\n{}{comment}", " ".repeat(column)));
        } else if !matches!(self.style.flow, Flow::JsonTall) && self.dice.one_in(12) {
            self.out.push('\n');
        }
    }
}
