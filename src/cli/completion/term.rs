//! The terms of a query.

use super::context::Context;
use super::id;
use crate::report::Subject;
use crate::report::offer::{self, Offer};

/// What a term that begins so can become: ids and keys, after a key its values.
pub(super) fn terms(context: &Context, typed: &str) -> Vec<Offer> {
    if let Some(rest) = typed.strip_prefix("not:") {
        return after("not:", terms_of_key(context, rest).unwrap_or_else(keys));
    }
    terms_of_key(context, typed).unwrap_or_else(|| {
        let mut offers = id::of_query(context, typed);
        offers.extend(keys());
        offers
    })
}

/// Keys without values to choose from are offered as well: they say what can be asked.
fn keys() -> Vec<Offer> {
    offer::keys()
}

/// The values of a key, after those that are typed already.
fn terms_of_key(context: &Context, typed: &str) -> Option<Vec<Offer>> {
    let (key, list) = typed.split_once(':')?;
    if !keys().iter().any(|known| known.value == format!("{key}:")) {
        return None;
    }
    let Some(portfolio) = context.plans() else { return Some(Vec::new()) };
    let subject = if context.command == "kpi" { Subject::Kpis } else { Subject::Items };
    let given = list.rsplit_once(',').map_or("", |(given, _)| given);
    let mut values = offer::values(key, portfolio, subject);
    values.retain(|value| !given.split(',').any(|one| one == value.value));
    let before = if given.is_empty() { format!("{key}:") } else { format!("{key}:{given},") };
    Some(after(&before, values))
}

fn after(prefix: &str, offers: Vec<Offer>) -> Vec<Offer> {
    let prefixed = |offer: Offer| Offer::new(format!("{prefix}{}", offer.value), offer.about);
    offers.into_iter().map(prefixed).collect()
}
