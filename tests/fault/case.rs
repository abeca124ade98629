//! The commands that write, and what lies around them.

/// A command in a folder of its own.
pub(super) struct Case {
    pub(super) name: &'static str,
    pub(super) arguments: &'static [&'static str],
    /// What lies there before, each with its content.
    pub(super) files: &'static [(&'static str, Content)],
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
const REPORT: [&str; 6] = ["report", "-f", "plan.yaml", "--as-of", "2025-07-15", "-o"];

pub(super) const CASES: [Case; 10] = [
    Case {
        name: "done",
        arguments: &["done", "4.2", "--on", "2025-07-01", "-f", "plan.yaml"],
        files: &[PLAN],
    },
    Case { name: "apply", arguments: &["apply", "rows.csv", "-f", "plan.yaml"], files: &[PLAN, ROWS] },
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
    },
    Case {
        name: "check --write-baseline",
        arguments: &["check", "-f", "plan.yaml", "--as-of", "2025-07-15", "--write-baseline", "known.txt"],
        files: &[PLAN],
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
    },
    Case {
        name: "report -o",
        arguments: &[REPORT[0], REPORT[1], REPORT[2], REPORT[3], REPORT[4], REPORT[5], "report.docx"],
        files: &[PLAN],
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
    },
    Case {
        name: "form -o",
        arguments: &["form", "-f", "plan.yaml", "--as-of", "2025-07-15", "-o", "form.xlsx"],
        files: &[PLAN],
    },
    Case {
        name: "import -o",
        arguments: &["import", "document.docx", "--on", "2025-07-15", "-o", "new.yaml"],
        files: &[DOCUMENT],
    },
    Case { name: "init", arguments: &["init", "new.yaml", "--as-of", "2025-07-15"], files: &[] },
];
