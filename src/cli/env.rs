//! The clock, the environment and the terminal: read here and nowhere else.

use std::io::IsTerminal;
use std::path::PathBuf;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

use crate::render::sanitize::is_harmful;

/// Where GitHub Actions and GitLab CI say which folder the repository is in.
const WORKSPACES: [&str; 2] = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"];

/// What the program knows of the world around it.
pub(super) struct Env {
    now: DateTime<Utc>,
    folder: Option<PathBuf>,
    workspace: Option<PathBuf>,
    width: Option<u16>,
    is_watched: bool,
}

impl Env {
    #[expect(clippy::disallowed_methods, reason = "this is the one door to clock and environment")]
    pub(super) fn from_process() -> Self {
        let terminal = std::io::stdout().is_terminal();
        Self {
            now: Utc::now(),
            folder: std::env::current_dir().ok(),
            workspace: WORKSPACES
                .iter()
                .filter_map(std::env::var_os)
                .find(|path| !path.is_empty())
                .map(PathBuf::from),
            width: if terminal { terminal_size::terminal_size().map(|(width, _)| width.0) } else { None },
            is_watched: std::io::stderr().is_terminal(),
        }
    }

    /// The day it is in a zone; in UTC where the plan names none.
    pub(super) fn today(&self, timezone: Option<&str>) -> NaiveDate {
        day_in(self.now, timezone)
    }

    /// The folder the program was started in.
    pub(super) fn folder(&self) -> Option<&PathBuf> {
        self.folder.as_ref()
    }

    /// The folder in which a service for continuous integration has put the repository.
    pub(super) fn workspace(&self) -> Option<&PathBuf> {
        self.workspace.as_ref()
    }

    /// Whether an argument holds what a terminal would obey.
    #[expect(clippy::unused_self, reason = "arguments are a part of the environment")]
    pub(super) fn has_harmful_arguments(&self) -> bool {
        std::env::args_os().any(|argument| argument.to_string_lossy().chars().any(is_harmful))
    }

    /// The width of the terminal; `None` where the answer goes elsewhere.
    pub(super) fn width(&self) -> Option<u16> {
        self.width
    }

    /// Whether somebody sees at once what goes to stderr.
    pub(super) fn is_watched(&self) -> bool {
        self.is_watched
    }
}

fn day_in(now: DateTime<Utc>, timezone: Option<&str>) -> NaiveDate {
    let zone = timezone.and_then(|zone| tzdb_data::find_tz(zone.as_bytes()));
    let type_ = zone.and_then(|zone| zone.find_local_time_type(now.timestamp()).ok());
    let offset = type_.and_then(|type_| FixedOffset::east_opt(type_.ut_offset()));
    offset.map_or_else(|| now.date_naive(), |offset| now.with_timezone(&offset).date_naive())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_that_of_the_plan_and_not_of_the_machine() {
        let now = DateTime::parse_from_rfc3339("2023-06-30T19:30:00Z").unwrap().to_utc();
        for (zone, day) in [
            (Some("Asia/Tashkent"), "2023-07-01"),
            (Some("America/New_York"), "2023-06-30"),
            (Some("Pacific/Kiritimati"), "2023-07-01"),
            (None, "2023-06-30"),
        ] {
            assert_eq!(day_in(now, zone).to_string(), day, "{zone:?}");
        }
    }
}
