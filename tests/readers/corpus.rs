//! Texts that some reader of YAML takes for something else.

/// What YAML 1.1 or 1.2, or a reader of either, takes for no text, or for the end of one.
const SPECIAL: [&str; 117] = [
    // Truth, nothing, and what looks like them.
    "yes",
    "no",
    "on",
    "off",
    "y",
    "n",
    "true",
    "false",
    "null",
    "nil",
    "none",
    "~",
    "=",
    "<<",
    "!",
    "?",
    "-",
    "--",
    "---",
    "...",
    ".",
    "..",
    ":",
    ": )",
    ":)",
    "?x",
    "? x",
    "- x",
    "-x",
    "-3 houses",
    // Numbers.
    "0",
    "7",
    "-7",
    "+7",
    "007",
    "08",
    "0o17",
    "0x1F",
    "0x_1F",
    "0b1010",
    "1_000",
    "12_7",
    "1e3",
    "1E+3",
    "1.5e-3",
    "1.",
    ".5",
    "-.5",
    "+.5",
    "1.10",
    "-3,5",
    "4,9",
    "1,000",
    ".inf",
    "-.inf",
    "+.INF",
    ".nan",
    ".NaN",
    "NaN",
    "Infinity",
    "685_230.15",
    "190:20:30",
    "190:20:30.15",
    "14:30",
    "1:60",
    "12e03",
    "0.",
    "_1",
    "1_",
    "0x",
    "0b",
    // Days and times.
    "2023-05-28",
    "2023-5-8",
    "2023-05",
    "2023-Q2",
    "2001-12-14 21:59:43",
    "2001-12-14t21:59:43.10-05:00",
    "2001-12-14T21:59:43Z",
    "2001-12-14 21:59:43.10 -5",
    "../2025-08-07",
    "2024/2025",
    // Signs of YAML.
    "*alias",
    "&anchor",
    "!tag",
    "!!str x",
    "%TAG",
    "@at",
    "`code`",
    "|",
    "| x",
    ">",
    "> x",
    "[a]",
    "[",
    "]",
    "{a: b}",
    "{",
    "}",
    "a, b",
    ",",
    "a: b",
    "a:",
    "a:b",
    "a :b",
    "#",
    "# a",
    "a #b",
    "a#b",
    "\"quoted\"",
    "'quoted'",
    "it's",
    "a\"b",
    "a\\b",
    "what? why",
    "https://example.org/a?ver=2",
    "https://example.org/?q=a,b#c",
    "C:\\temp\\n",
];

/// What may be lost at the ends, in the middle, or between lines.
const SPACES: [&str; 25] = [
    " a",
    "a ",
    "  a  b  ",
    "\ta",
    "a\t",
    "a\tb",
    "\u{A0}a",
    "a\u{A0}",
    "a\u{A0}b",
    "\u{3000}a\u{3000}",
    "a\u{2003}b",
    "a\u{202F}b",
    "a\nb",
    "a\n\nb",
    "a\n",
    "\na",
    "a\n b",
    " a\nb ",
    "a: b\n# c",
    "- a\n- b",
    "a\n---\nb",
    "a\n...\nb",
    "\u{2007}a",
    "a\u{AD}b",
    "№ 12-сон",
];

/// Letters of every length in UTF-8, and some that are easily damaged.
const LETTERS: [&str; 12] = [
    "Йўл харитаси",
    "«Ўзбектелеком» АК",
    "Oʻzbekiston",
    "Ўзбекистон: йўл",
    "ёлка №5",
    "é",
    "e\u{301}",
    "日本",
    "😀",
    "👩‍👩‍👧",
    "\u{FFFD}",
    "𝒳 = 1",
];

/// Numbers as they are typed, and what they are.
pub(super) const NUMBERS: [(&str, &str); 12] = [
    ("-3,5", "-3.5"),
    ("3.5", "3.5"),
    ("0,50", "0.50"),
    ("4.9M", "4900000"),
    ("300k", "300000"),
    ("4 900 000", "4900000"),
    ("4\u{A0}900\u{A0}000,25", "4900000.25"),
    ("0", "0"),
    ("-0.001", "-0.001"),
    ("12", "12"),
    ("+7", "7"),
    ("123456789.125", "123456789.125"),
];

/// Every text of the lists, and the words among them in other cases.
pub(super) fn texts() -> Vec<String> {
    let mut all: Vec<String> =
        [&SPECIAL[..], &SPACES, &LETTERS].concat().into_iter().map(str::to_owned).collect();
    for word in &SPECIAL[..12] {
        let (first, rest) = word.split_at(1);
        all.push(word.to_uppercase());
        all.push(format!("{}{rest}", first.to_uppercase()));
    }
    all.push("long words ".repeat(100) + "end");
    all.sort();
    all.dedup();
    all
}

/// Texts with each pair of signs, alone, and with a letter before, between and after.
pub(super) fn pairs() -> Vec<String> {
    let signs: Vec<char> =
        (' '..='~').filter(|c| !c.is_ascii_alphanumeric()).chain(['0', 'a', '\u{A0}', 'я']).collect();
    let mut all = Vec::new();
    for one in &signs {
        for other in &signs {
            all.extend([
                format!("{one}{other}"),
                format!("{one}{other}b"),
                format!("b{one}{other}"),
                format!("b{one}{other}b"),
                format!("{one} {other}"),
                format!("{one}b{other}"),
            ]);
        }
    }
    all.sort();
    all.dedup();
    all.retain(|text| !text.trim().is_empty());
    all
}
