//! The clock, the environment and the terminal: read here and nowhere else.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate, Utc};

use crate::model::is_usual_year;
use crate::render::Signs;

/// Where GitHub Actions and GitLab CI say which folder the repository is in.
const WORKSPACES: [&str; 2] = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"];

/// The variable by which the script of a shell asks for an answer.
pub(super) const COMPLETION: &str = "ROADMAP_COMPLETE";

/// What the program knows of the world around it.
#[derive(Clone)]
pub(super) struct Env {
    now: DateTime<Utc>,
    folder: Option<PathBuf>,
    workspace: Option<PathBuf>,
    screen: Option<(u16, u16)>,
    signs: Signs,
    pager: Option<String>,
    is_watched: bool,
    threads: Option<usize>,
    is_dumb: bool,
    home: Option<PathBuf>,
    completion: Option<Completion>,
}

/// What the script of a shell passes on when it asks what could come next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Completion {
    /// The name of the shell.
    pub(super) shell: String,
    /// The line up to the cursor, of bash.
    pub(super) line: String,
    /// What bash is about to do with the answer, as it says.
    pub(super) kind: String,
    /// The signs at which bash divides words.
    pub(super) breaks: String,
    /// The columns of the terminal, of bash.
    pub(super) width: usize,
}

impl Env {
    #[expect(clippy::disallowed_methods, reason = "this is the one door to clock and environment")]
    pub(super) fn from_process() -> Self {
        let is_terminal = std::io::stdout().is_terminal();
        let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        Self {
            now: moment(SystemTime::now()),
            folder: std::env::current_dir().ok(),
            workspace: WORKSPACES
                .iter()
                .filter_map(std::env::var_os)
                .find(|path| !path.is_empty())
                .map(PathBuf::from),
            screen: terminal_size::terminal_size()
                .filter(|_| is_terminal)
                .map(|(width, height)| (width.0, height.0)),
            signs: signs(["LC_ALL", "LC_CTYPE", "LANG"].map(variable), variable("TERM").as_deref()),
            pager: variable("PAGER"),
            is_watched: std::io::stderr().is_terminal(),
            threads: variable("RAYON_NUM_THREADS")
                .and_then(|count| count.parse().ok())
                .filter(|count| *count > 0),
            is_dumb: variable("TERM").as_deref() == Some("dumb"),
            home: std::env::home_dir(),
            completion: variable(COMPLETION).map(|shell| {
                let passed = |name: &str| variable(&format!("{COMPLETION}_{name}")).unwrap_or_default();
                Completion {
                    shell,
                    line: passed("LINE"),
                    kind: passed("TYPE"),
                    breaks: passed("BREAKS"),
                    width: passed("WIDTH").parse().unwrap_or(80),
                }
            }),
        }
    }

    /// The day it is in a zone; in UTC where the plan names none.
    pub(super) fn today(&self, timezone: Option<&str>) -> NaiveDate {
        day_in(self.now, timezone)
    }

    /// The day it is in a zone by now, of a program that runs on.
    #[expect(clippy::disallowed_methods, clippy::unused_self, reason = "this is the one door to the clock")]
    pub(super) fn present_day(&self, timezone: Option<&str>) -> NaiveDate {
        day_in(Utc::now(), timezone)
    }

    /// The folder the program was started in.
    pub(super) fn folder(&self) -> Option<&PathBuf> {
        self.folder.as_ref()
    }

    /// The folder in which a service for continuous integration has put the repository.
    pub(super) fn workspace(&self) -> Option<&PathBuf> {
        self.workspace.as_ref()
    }

    /// The width of the terminal; `None` where the answer goes elsewhere.
    pub(super) fn width(&self) -> Option<u16> {
        self.screen.map(|(width, _)| width)
    }

    /// How many lines the terminal has; `None` where the answer goes elsewhere.
    pub(super) fn height(&self) -> Option<u16> {
        self.screen.map(|(_, height)| height)
    }

    /// The signs that can be drawn.
    pub(super) fn signs(&self) -> Signs {
        self.signs
    }

    /// Whether the terminal does as its control sequences say.
    pub(super) fn obeys(&self) -> bool {
        !self.is_dumb
    }

    /// The pager the user has chosen.
    pub(super) fn pager(&self) -> Option<&str> {
        self.pager.as_deref()
    }

    /// What the clock says where that cannot be: no plan has such a day.
    pub(super) fn wrong_clock(&self) -> Option<NaiveDate> {
        let day = self.now.date_naive();
        Some(day).filter(|day| !is_usual_year(day.year()))
    }

    /// The most threads that may be started.
    pub(super) fn threads(&self) -> Option<usize> {
        self.threads
    }

    /// The same where nobody is to see how far the work has come.
    pub(super) fn unwatched(&self) -> Self {
        Self { is_watched: false, ..self.clone() }
    }

    /// The folder of the user.
    pub(super) fn home(&self) -> Option<&PathBuf> {
        self.home.as_ref()
    }

    /// What the script of a shell asks.
    pub(super) fn completion(&self) -> Option<Completion> {
        self.completion.clone()
    }

    /// Whether somebody sees at once what goes to stderr.
    pub(super) fn is_watched(&self) -> bool {
        self.is_watched
    }
}

/// The moment that a clock says, also before 1970 and after the last year of the calendar.
fn moment(clock: SystemTime) -> DateTime<Utc> {
    let seconds = match clock.duration_since(UNIX_EPOCH) {
        Ok(since) => i64::try_from(since.as_secs()).unwrap_or(i64::MAX),
        Err(before) => {
            // A moment within a second belongs to the second that began before it.
            let before = before.duration();
            let whole = i64::try_from(before.as_secs()).unwrap_or(i64::MAX);
            -whole.saturating_add(i64::from(before.subsec_nanos() > 0))
        }
    };
    let last = if seconds < 0 { DateTime::<Utc>::MIN_UTC } else { DateTime::<Utc>::MAX_UTC };
    DateTime::from_timestamp(seconds, 0).unwrap_or(last)
}

/// What can be drawn where the variables that name the encoding, in their order, and the kind of terminal are these.
/// Where no variable is set, nothing says that there is less than all.
fn signs(encodings: [Option<String>; 3], terminal: Option<&str>) -> Signs {
    let encoding = encodings.into_iter().flatten().next().map(|name| name.to_ascii_lowercase());
    let is_utf_8 = encoding.is_none_or(|name| name.contains("utf-8") || name.contains("utf8"));
    if is_utf_8 && terminal != Some("dumb") { Signs::Unicode } else { Signs::Ascii }
}

/// The day it is in a zone at a moment; in UTC where none is named.
pub(super) fn day_in(now: DateTime<Utc>, timezone: Option<&str>) -> NaiveDate {
    let zone = timezone.and_then(|zone| tzdb_data::find_tz(zone.as_bytes()));
    let type_ = zone.and_then(|zone| zone.find_local_time_type(now.timestamp()).ok());
    let offset = type_.and_then(|type_| FixedOffset::east_opt(type_.ut_offset()));
    // At the ends of the calendar a zone would lead out of it.
    let local = offset.and_then(|offset| now.naive_utc().checked_add_offset(offset));
    local.unwrap_or_else(|| now.naive_utc()).date()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn the_first_variable_that_is_set_tells_the_encoding() {
        let of = |all: Option<&str>, letters: Option<&str>, language: Option<&str>, terminal| {
            signs([all, letters, language].map(|text| text.map(str::to_owned)), terminal)
        };
        assert_eq!(of(None, None, Some("uz_UZ.UTF-8"), Some("xterm")), Signs::Unicode);
        assert_eq!(of(None, None, Some("C.utf8"), None), Signs::Unicode);
        assert_eq!(of(None, None, None, None), Signs::Unicode);
        assert_eq!(of(Some("C"), None, Some("en_GB.UTF-8"), None), Signs::Ascii);
        assert_eq!(of(None, Some("ru_RU.KOI8-R"), Some("ru_RU.UTF-8"), None), Signs::Ascii);
        assert_eq!(of(None, Some("en_GB.UTF-8"), Some("C"), None), Signs::Unicode);
        assert_eq!(of(None, None, Some("en_GB.UTF-8"), Some("dumb")), Signs::Ascii);
    }

    #[test]
    fn a_clock_that_is_set_to_any_time_says_a_day() {
        let at = |seconds: i64, nanos| {
            let apart = Duration::new(seconds.unsigned_abs(), nanos);
            let clock =
                if seconds < 0 { UNIX_EPOCH.checked_sub(apart) } else { UNIX_EPOCH.checked_add(apart) };
            moment(clock.unwrap())
        };
        for (seconds, nanos, day) in [
            (0, 0, "1970-01-01"),
            (-1, 0, "1969-12-31"),
            (-86_400, 0, "1969-12-31"),
            (-86_400, 1, "1969-12-30"),
            (253_402_300_799, 0, "9999-12-31"),
            (253_402_300_800, 0, "+10000-01-01"),
        ] {
            assert_eq!(at(seconds, nanos).date_naive().to_string(), day);
        }
        for seconds in [i64::MAX, i64::MIN + 1] {
            for zone in [None, Some("Asia/Tashkent"), Some("America/New_York")] {
                assert!(!is_usual_year(day_in(at(seconds, 0), zone).year()));
            }
        }
    }

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
