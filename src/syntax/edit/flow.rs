//! Containers in flow style: `{…}` and `[…]`, on one line or over several.

use super::{Child, Editor, Made, Splice, Value};
use crate::problem::Problem;
use crate::syntax::line::line_end;
use crate::syntax::nodes::Kind;

impl<'t> Editor<'_, 't> {
    /// A new entry or element after one that stands.
    pub(super) fn insert_flow(&self, container: Child<'t>, before: Child<'t>, entry: &str) -> Made {
        let gap = self.flow_gap(container)?;
        let at = before.end();
        let rest = self.between(at, line_end(self.text, at)).trim_start();
        let rest = rest.strip_prefix(',').unwrap_or(rest).trim_start();
        if rest.starts_with('#') && gap.contains('\n') {
            return Err(self.refuse(at, "a comment stands behind the entry that the new one would follow"));
        }
        // libyaml takes no comma right after a colon.
        let space = if before.value.kind() == Kind::Empty { " " } else { "" };
        Ok(vec![Splice::insertion(at, format!("{space},{gap}{entry}"))])
    }

    /// What stands between the comma and the next entry of a container.
    pub(super) fn flow_gap(&self, container: Child<'t>) -> Result<String, Problem> {
        let plain = if self.style(container).compact { "" } else { " " };
        let open = container.value.start();
        let gap = match container.children().collect::<Vec<_>>().as_slice() {
            [.., before, last] => {
                let gap = self.between(before.end(), last.begin()).trim_start();
                gap.strip_prefix(',').unwrap_or(gap)
            }
            [only] => {
                Some(self.between(open + 1, only.begin())).filter(|gap| gap.contains('\n')).unwrap_or(plain)
            }
            [] => plain,
        };
        if gap.trim().is_empty() {
            return Ok(gap.to_owned());
        }
        // Of the comment after the comma only the new line is copied.
        let line = gap.rfind('\n').and_then(|at| gap.get(at..)).filter(|line| line.trim().is_empty());
        let line = line.ok_or_else(|| self.refuse(open, "a comment stands between these entries"))?;
        Ok(if gap.contains("\r\n") { format!("\r{line}") } else { line.to_owned() })
    }

    /// An element of a list written as one that stands there is: on one line, or an entry a line.
    pub(super) fn flow_element(&self, inside: Child<'t>, like: Child<'t>, value: &Value) -> String {
        let style = self.style(inside);
        let ends = (like.children().next(), like.children().last());
        let (Kind::FlowMap, Value::Map(entries), (Some(first), Some(last))) =
            (like.value.kind(), value, ends)
        else {
            return value.written(style);
        };
        let open = self.between(like.value.start() + 1, first.begin());
        let close = self.between(last.end(), like.value.end().saturating_sub(1)).trim_start_matches(',');
        let gap = self.flow_gap(like).unwrap_or_default();
        let has_comment = !open.trim().is_empty() || !close.trim().is_empty();
        if has_comment || (open.contains('\n') && !gap.contains('\n')) {
            return value.written(style);
        }
        let entries = entries.iter().map(|(key, value)| style.entry(key, value));
        format!("{{{open}{}{close}}}", entries.collect::<Vec<_>>().join(&format!(",{gap}")))
    }
}
