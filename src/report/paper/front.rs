//! What every report and letter says of its plan.

use chrono::Datelike as _;

use super::content::Front;
use super::scope::Scope;
use crate::model::Text;
use crate::report::cell::{Cell, Phrase};

/// The plan, its act and the day.
pub(super) fn front(scope: &Scope<'_>, is_whole: bool) -> Front {
    let plan = &scope.file.plan;
    let languages = scope.view.portfolio.languages(scope.file);
    let text = |text: Option<&Text>| text.map(|text| Cell::Text(text.shown(languages).into_owned()));
    let source = plan.source.as_ref();
    let url = source.and_then(|source| source.url.as_ref()).map(|url| url.shown(languages).into_owned());
    Front {
        plan: text(plan.title.as_ref()).unwrap_or_else(|| Cell::Text(scope.file.path.clone())),
        act: text(source.and_then(|source| source.title.as_ref())),
        url,
        day: scope.day,
        zone: plan.timezone.as_ref().map(ToString::to_string),
        notes: text(plan.notes.note.as_ref())
            .into_iter()
            .chain(scope.view.portfolio.derived_letters())
            .collect(),
        is_whole,
        items: scope.items().count(),
        letter: None,
    }
}

/// Room to write by hand.
const ROOM: &str = "________________";

impl Front {
    /// The lines on which it is approved, where each blank is followed by what belongs there; none where there is no room
    /// for that.
    #[must_use]
    pub fn approval(&self) -> Vec<Vec<Cell>> {
        if !self.is_whole {
            return Vec::new();
        }
        let (room, say) = (|| Cell::Text(ROOM.to_owned()), |id| Phrase::new(id).cell());
        vec![
            vec![say("paper-approved")],
            vec![room(), say("paper-position")],
            vec![room(), say("paper-signature"), room(), say("paper-name")],
            vec![self.approved_on()],
        ]
    }

    /// The line on which the day of the approval is written, in the year of the report.
    #[must_use]
    pub fn approved_on(&self) -> Cell {
        Phrase::new("paper-approved-day").with("year", Cell::Text(self.day.year().to_string())).cell()
    }
}
