//! An answer made of typed lines, as JSON: one object on several lines, or one line for each line of the answer.
//!
//! Lines are made and written one by one, long lists in stretches side by side: a plan may have a hundred thousand.

use std::fmt::Write as _;

use chrono::NaiveDate;
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use super::escape::escaped;
use super::value::Object;
use crate::render::pool;
use crate::render::words::Words;
use crate::report::Sheet;

/// How many lines one stretch has.
const STRETCH: usize = 1_024;

/// What a command answers.
pub struct Answer<'a> {
    /// The command.
    pub command: &'static str,
    /// The day asked about.
    pub as_of: NaiveDate,
    /// Its lists, each under its name.
    pub lists: Vec<(&'static str, Sheet<'a>)>,
}

impl Answer<'_> {
    /// One object on several lines.
    ///
    /// # Errors
    /// None; serde's type needs one.
    pub fn object(&self, words: &Words) -> serde_json::Result<String> {
        let (command, day) = (self.command, self.as_of);
        let mut out = format!("{{\n  \"version\": 1,\n  \"command\": \"{command}\",\n  \"as_of\": \"{day}\"");
        for (name, sheet) in &self.lists {
            let _ = write!(out, ",\n  \"{name}\": [");
            let stretches = stretches(sheet, words, |object| {
                // No text has a line end of its own: JSON escapes them.
                let text = serde_json::to_string_pretty(object)?;
                Ok(format!(",\n    {}", text.replace('\n', "\n    ")))
            })?;
            out.push_str(stretches.concat().trim_start_matches(','));
            out.push_str(if sheet.len == 0 { "]" } else { "\n  ]" });
        }
        out.push_str("\n}\n");
        Ok(escaped(out))
    }

    /// One line for each line of each list.
    ///
    /// # Errors
    /// None; serde's type needs one.
    pub fn lines(&self, words: &Words) -> serde_json::Result<String> {
        let mut out = String::new();
        for (_, sheet) in &self.lists {
            let line = |object: &Object<'_>| serde_json::to_string(object).map(|text| text + "\n");
            out.push_str(&stretches(sheet, words, line)?.concat());
        }
        Ok(escaped(out))
    }
}

/// What is written of each line of a sheet, in stretches; of several, side by side, each with words of its own, since a
/// catalogue cannot be shared.
fn stretches(
    sheet: &Sheet<'_>,
    words: &Words,
    write: impl Fn(&Object<'_>) -> serde_json::Result<String> + Sync,
) -> serde_json::Result<Vec<String>> {
    let stretch = |words: &Words, first: usize| {
        let mut out = String::new();
        for n in first..sheet.len.min(first + STRETCH) {
            out.push_str(&write(&Object { fields: &sheet.fields, cells: &sheet.row(n), words })?);
        }
        Ok(out)
    };
    if sheet.len <= STRETCH {
        return Ok(vec![stretch(words, 0)?]);
    }
    let tag = words.tag();
    let firsts: Vec<usize> = (0..sheet.len).step_by(STRETCH).collect();
    let made =
        firsts.into_par_iter().map_init(|| Words::new(Some(tag)), |words, first| stretch(words, first));
    pool::divided(|| made.collect())
}
