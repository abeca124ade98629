//! Containers in flow style: `{…}` and `[…]`, on one line or over several.

use super::{Made, Splicer};
use crate::yaml::edit::EditRefusal;
use crate::yaml::edit::source::line_end;
use crate::yaml::edit::splice::Splice;
use crate::yaml::edit::tree::{Kind, Node};
use crate::yaml::edit::value::{Style, Value, written_key};

impl Splicer<'_> {
    /// A new entry or element behind one that stands.
    pub(super) fn insert_flow(&self, container: &Node, before: usize, entry: &str, style: Style) -> Made {
        let gap = self.flow_gap(container, style)?;
        let at = self.end(before);
        let rest = self.between(at, line_end(self.text, at)).trim_start();
        let rest = rest.strip_prefix(',').unwrap_or(rest).trim_start();
        if rest.starts_with('#') && gap.contains('\n') {
            return Err(self.refuse(at, "a comment stands behind the entry that the new one would follow"));
        }
        // libyaml takes no comma right behind a colon.
        let blank =
            if self.tree.node(before).is_some_and(|before| before.kind == Kind::Empty) { " " } else { "" };
        Ok(vec![Splice::insertion(at, format!("{blank},{gap}{entry}"))])
    }

    /// What stands between the comma and the next entry of a container.
    pub(super) fn flow_gap(&self, container: &Node, style: Style) -> Result<String, EditRefusal> {
        let plain = if style.compact { "" } else { " " };
        let gap = match container.children.as_slice() {
            [.., before, last] => {
                let gap = self.between(self.end(*before), self.begin(*last)).trim_start();
                gap.strip_prefix(',').unwrap_or(gap)
            }
            [only] => Some(self.between(container.start + 1, self.begin(*only)))
                .filter(|open| open.contains('\n'))
                .unwrap_or(plain),
            [] => plain,
        };
        if gap.trim().is_empty() {
            return Ok(gap.to_owned());
        }
        // Of the comment behind the comma only the new line is copied.
        let line = gap.rfind('\n').and_then(|at| gap.get(at..)).filter(|line| line.trim().is_empty());
        let line =
            line.ok_or_else(|| self.refuse(container.start, "a comment stands between these entries"))?;
        let crlf = gap.contains("\r\n");
        Ok(if crlf { format!("\r{line}") } else { line.to_owned() })
    }

    /// An element written as its neighbour is: on one line, or an entry a line.
    pub(super) fn flow_element(&self, neighbour: usize, value: &Value, style: Style) -> String {
        let like = self.tree.node(neighbour).filter(|node| node.kind == Kind::Map { flow: true });
        let (Some(like), Value::Map(entries)) = (like, value) else { return value.written(style) };
        let (Some(first), Some(last)) = (like.children.first(), like.children.last()) else {
            return value.written(style);
        };
        let open = self.between(like.start + 1, self.begin(*first));
        let close = self.between(self.end(*last), like.end.saturating_sub(1)).trim_start_matches(',');
        let gap = self.flow_gap(like, style).unwrap_or_default();
        if !open.trim().is_empty() || !close.trim().is_empty() || (open.contains('\n') && !gap.contains('\n'))
        {
            return value.written(style);
        }
        let colon = if style.compact { ":" } else { ": " };
        let entries: Vec<_> = entries
            .iter()
            .map(|(key, value)| format!("{}{colon}{}", written_key(key, style), value.written(style)))
            .collect();
        format!("{{{open}{}{close}}}", entries.join(&format!(",{gap}")))
    }
}
