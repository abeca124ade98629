//! What every report and letter says of its plan.

use super::content::Front;
use super::scope::Scope;
use crate::model::Text;
use crate::report::cell::Cell;

/// The plan, its act and the day.
pub(super) fn front(scope: &Scope<'_>, is_whole: bool) -> Front {
    let plan = &scope.file.plan;
    let languages = scope.view.portfolio.languages(scope.file);
    let text = |text: Option<&Text>| text.map(|text| Cell::Text(text.shown(languages).to_owned()));
    let source = plan.source.as_ref();
    let url = source.and_then(|source| source.url.as_ref()).map(|url| url.shown(languages).to_owned());
    Front {
        plan: text(plan.title.as_ref()).unwrap_or_else(|| Cell::Text(scope.file.path.clone())),
        act: text(source.and_then(|source| source.title.as_ref())),
        url,
        day: scope.day,
        zone: plan.timezone.as_ref().map(ToString::to_string),
        note: text(plan.notes.note.as_ref()),
        is_whole,
        items: scope.items().count(),
        letter: None,
    }
}
