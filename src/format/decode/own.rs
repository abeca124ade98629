//! What users keep under keys of their own: values of any shape.

use super::container::Fields;
use super::decoder::Decoder;
use super::scalar::exact;
use crate::model::{Extra, Str};
use crate::syntax::{Entry, Node};

/// Values under the own keys of one map.
const MOST_OWN: usize = 100_000;
/// The same in the whole plan: a key of one's own on each of a million steps, and half as many again.
const MOST_OWN_IN_ALL: usize = 3_000_000;

impl<'t> Decoder<'t> {
    pub(super) fn own_keys(&mut self, fields: &Fields<'t>) -> Vec<(Str, Extra)> {
        // Where the text breaks off in the map, they are counted, but nothing is said of what they hold.
        let before = fields.is_open.then(|| self.values.clone());
        let (mut all, mut count) = (Vec::with_capacity(fields.own.len()), 0);
        for Entry { key, value } in &fields.own {
            count += 1;
            let extra = self.extra(*value, &mut count);
            all.push((self.str(*key), extra));
        }
        self.values = before.unwrap_or_else(|| std::mem::take(&mut self.values));
        all
    }

    /// A value of any shape. The count is that of the part's own keys.
    fn extra(&mut self, node: Node<'t>, count: &mut usize) -> Extra {
        let node = node.resolved();
        self.count_own(node, count);
        if self.stopped.is_some() {
            return Extra::Null;
        }
        if node.kind().is_map() {
            let mut all = Vec::new();
            self.words(node, |decoder, _, Entry { key, value }| {
                decoder.count_own(key, count);
                let extra = decoder.extra(value, count);
                all.push((decoder.str(key), extra));
                Some(())
            });
            self.count_own(node, count);
            return Extra::Map(all);
        }
        if node.kind().is_list() {
            let mut all = Vec::new();
            self.items(node, |decoder, item| all.push(decoder.extra(item, count)));
            self.count_own(node, count);
            return Extra::List(all);
        }
        match node.text().unwrap_or_default() {
            _ if node.is_null() => Extra::Null,
            _ if !node.is_plain() => Extra::Text(self.str(node)),
            "true" => Extra::Bool(true),
            "false" => Extra::Bool(false),
            text if exact(text).is_some() => Extra::Number(self.str(node)),
            _ => Extra::Text(self.str(node)),
        }
    }

    /// Counts a scalar, or the beginning or end of a container, under the user's own keys.
    fn count_own(&mut self, node: Node<'t>, count: &mut usize) {
        *count += 1;
        self.own += 1;
        if *count > MOST_OWN + 1 || self.own > MOST_OWN_IN_ALL {
            self.stop("the keys of your own hold too much", node.resolved().span());
        }
    }
}
