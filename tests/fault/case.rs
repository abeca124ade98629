//! The commands that write, and what lies around them.

/// A command in a folder of its own.
pub(super) struct Case {
    pub(super) name: &'static str,
    pub(super) arguments: &'static [&'static str],
    /// What lies there before, each with its content.
    pub(super) files: &'static [(&'static str, Content)],
    /// It writes several files, each whole or not at all, and can be ended between two of them.
    pub(super) is_several: bool,
}

/// What a file holds before the command.
pub(super) enum Content {
    Bytes(&'static [u8]),
    /// What this command writes there.
    WrittenBy(&'static [&'static str]),
}

use Content::{Bytes, WrittenBy};

const PLAN: (&str, Content) = ("plan.yaml", Bytes(include_bytes!("../../docs/example.yaml")));
const ROWS: (&str, Content) =
    ("rows.csv", Bytes(b"id,done,started,note\n4.2,2025-07-01,,Kept in the book\n4.2-a,,2025-07-02,\n"));
const DOCUMENT: (&str, Content) =
    ("document.docx", Bytes(include_bytes!("../data/import/plan-of-works-ru.docx")));
/// Two who lead something each: two files.
const SHARED: (&str, Content) = (
    "plan.yaml",
    Bytes(
        b"version: 1\nexecutors: {a: Board, b: Council}\nmeasures:\n- {id: 1, title: Do it, due: 2025-03, executors: [a]}\n\
          - {id: 2, title: Do more, due: 2025-09, executors: [b, a]}\n",
    ),
);
const REPORT: [&str; 6] = ["report", "-f", "plan.yaml", "--as-of", "2025-07-15", "-o"];

pub(super) const CASES: [Case; 14] = [
    Case {
        name: "done",
        arguments: &["done", "4.2", "--on", "2025-07-01", "-f", "plan.yaml"],
        files: &[PLAN],
        is_several: false,
    },
    Case {
        name: "apply",
        arguments: &["apply", "rows.csv", "-f", "plan.yaml"],
        files: &[PLAN, ROWS],
        is_several: false,
    },
    Case {
        name: "extend",
        arguments: &[
            "extend",
            "4.2",
            "--to",
            "2026-03",
            "--reason",
            "Rain",
            "--on",
            "2025-07-01",
            "-f",
            "plan.yaml",
        ],
        files: &[PLAN],
        is_several: false,
    },
    Case {
        name: "check --write-baseline",
        arguments: &["check", "-f", "plan.yaml", "--as-of", "2025-07-15", "--write-baseline", "known.txt"],
        files: &[PLAN],
        is_several: false,
    },
    Case {
        name: "check --write-baseline over another",
        arguments: &["check", "-f", "plan.yaml", "--as-of", "2027-07-15", "--write-baseline", "known.txt"],
        files: &[
            PLAN,
            (
                "known.txt",
                WrittenBy(&[
                    "check",
                    "-f",
                    "plan.yaml",
                    "--as-of",
                    "2025-01-01",
                    "--write-baseline",
                    "known.txt",
                ]),
            ),
        ],
        is_several: false,
    },
    Case {
        name: "report -o",
        arguments: &[REPORT[0], REPORT[1], REPORT[2], REPORT[3], REPORT[4], REPORT[5], "report.docx"],
        files: &[PLAN],
        is_several: false,
    },
    Case {
        name: "report -o over another",
        arguments: &[REPORT[0], REPORT[1], REPORT[2], REPORT[3], REPORT[4], REPORT[5], "report.html"],
        files: &[
            PLAN,
            (
                "report.html",
                WrittenBy(&["report", "-f", "plan.yaml", "--as-of", "2025-01-01", "-o", "report.html"]),
            ),
        ],
        is_several: false,
    },
    Case {
        name: "form -o",
        arguments: &["form", "-f", "plan.yaml", "--as-of", "2025-07-15", "-o", "form.xlsx"],
        files: &[PLAN],
        is_several: false,
    },
    Case {
        name: "form --by",
        arguments: &["form", "-f", "plan.yaml", "--as-of", "2025-07-15", "--by", "executor", "-o", "forms"],
        files: &[SHARED],
        is_several: true,
    },
    Case {
        name: "report --by",
        arguments: &[
            REPORT[0], REPORT[1], REPORT[2], REPORT[3], REPORT[4], REPORT[5], "letters", "--by", "executor",
            "--format", "html",
        ],
        files: &[SHARED],
        is_several: true,
    },
    Case {
        name: "report -o of a workbook",
        arguments: &[REPORT[0], REPORT[1], REPORT[2], REPORT[3], REPORT[4], REPORT[5], "report.xlsx"],
        files: &[SHARED],
        is_several: false,
    },
    Case {
        name: "timeline -o over another",
        arguments: &["timeline", "-f", "plan.yaml", "--as-of", "2025-07-15", "-o", "plan.svg"],
        files: &[
            SHARED,
            (
                "plan.svg",
                WrittenBy(&["timeline", "-f", "plan.yaml", "--as-of", "2025-01-01", "-o", "plan.svg"]),
            ),
        ],
        is_several: false,
    },
    Case {
        name: "import -o",
        arguments: &["import", "document.docx", "--on", "2025-07-15", "-o", "new.yaml"],
        files: &[DOCUMENT],
        is_several: false,
    },
    Case {
        name: "init",
        arguments: &["init", "new.yaml", "--as-of", "2025-07-15"],
        files: &[],
        is_several: false,
    },
];
