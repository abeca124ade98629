//! KPIs: where they stood, what they are to reach, what was observed.

use super::container::Fields;
use super::decoder::{Decoder, Field, Parent, Table};
use super::fault::Owner;
use super::scalar::exact;
use crate::format::keys::{
    BASELINE, DIRECTION, DIRECTIONS, KPI, KPI_KIND, KPI_KINDS, OBSERVATION, TARGET, Type,
};
use crate::model::{
    Baseline, FEW_DIGITS, Kind, Kpi, MOST_DIGITS, Notes, Observation, Period, Target, ThinVec,
};
use crate::problem::{BAD_NUMBER, MISSING_KEY, Problem, TARGET_ORDER, WRONG_TYPE};
use crate::syntax::Node;

impl<'t> Decoder<'t> {
    pub(super) fn kpis(&mut self, list: Field<Node<'t>>) -> ThinVec<Kpi> {
        self.each(list, Self::kpi)
    }

    fn kpi(&mut self, node: Node<'t>) -> Option<Kpi> {
        let f = self.fields(node, &KPI)?;
        let mut owner = Owner { kind: "KPI", within: None, id: None };
        let id = self.id_of(f.get(const { KPI.at("id") }), &owner, Parent::default(), node);
        owner.id = id.and_then(|id| id.resolved().text());
        let title = f.get(const { KPI.at("title") }).read(|node| self.filled(node, "title"));
        let title = self.needed(title, &owner, "title", "…", node);
        let short = f.get(const { KPI.at("short") }).read(|node| self.text(node)).given();
        let targets = self.targets_of(&f, &owner);
        let unit = f.get(const { KPI.at("unit") }).read(|node| self.text(node)).given();
        let kind = f.get(const { KPI.at("kind") }).read(|node| self.one_of(node, &KPI_KIND, &KPI_KINDS));
        let direction = f.get(const { KPI.at("direction") });
        let direction = direction.read(|node| self.one_of(node, &DIRECTION, &DIRECTIONS)).given();
        self.check_periods(&f, &targets, kind);
        let executors = self.references(f.get(const { KPI.at("executors") }), Table::Executors);
        let key = f.key(const { KPI.at("baseline") }).unwrap_or(node);
        let baseline = f.get(const { KPI.at("baseline") }).read(|node| self.baseline(node, key)).given();
        let observations = self.each(f.get(const { KPI.at("observations") }), Self::observation);
        let notes = self.notes(&f, const { KPI.at("note") });
        let kpi = Kpi {
            id: self.str(id?),
            title: title?,
            short,
            unit,
            kind: kind.given().unwrap_or_default(),
            direction,
            executors,
            baseline,
            targets,
            observations,
            notes,
        };
        self.check_digits(&kpi, &owner, node);
        Some(kpi)
    }

    /// The numbers of a KPI, and the forecast that is made of them, are exact.
    fn check_digits(&mut self, kpi: &Kpi, owner: &Owner<'_>, node: Node<'t>) {
        let digits = kpi.digits();
        if digits > MOST_DIGITS {
            self.fault_of_whole(node, || {
                let message = "have too many digits, before the point and after it, to be exact";
                Problem::new(&BAD_NUMBER, format!("the numbers of {owner} {message}")).hint(format!(
                    "they may have {MOST_DIGITS} together: round them, or count in a larger unit"
                ))
            });
        } else if digits > FEW_DIGITS
            && let Some(day) = kpi.unforeseeable()
        {
            self.fault_of_whole(node, || {
                let forecast = format!("the forecast of {owner} by its value of {day}");
                Problem::new(&BAD_NUMBER, format!("{forecast} has more than 28 digits"))
                    .hint("round its numbers, or count in a larger unit")
            });
        }
    }

    /// The targets of a KPI, one or a path of them; none of one that is only watched.
    fn targets_of(&mut self, f: &Fields<'t>, owner: &Owner<'_>) -> ThinVec<Target> {
        // Read even where `targets` makes it wrong: it may be wrong in itself as well.
        let target = f.get(const { KPI.at("target") }).read(|node| self.target(node, false));
        let targets = f.get(const { KPI.at("targets") });
        if targets.is_absent() {
            return target.given().into_iter().collect();
        }
        if !target.is_absent() {
            self.fault_of_whole(f.key(const { KPI.at("target") }), || {
                Problem::new(&WRONG_TYPE, format!("{owner} has both `target` and `targets`"))
                    .hint("put it last in `targets`")
            });
        }
        self.targets(targets)
    }

    /// A target for a period alone is one of a flow, and then all of a KPI's targets are.
    fn check_periods(&mut self, f: &Fields<'t>, targets: &[Target], kind: Field<Kind>) {
        let within = targets.iter().filter(|target| target.within.is_some()).count();
        if within == 0 {
            return;
        }
        let key = f.key(const { KPI.at("targets") }).or_else(|| f.key(const { KPI.at("target") }));
        if within < targets.len() {
            self.fault_of_whole(key, || {
                Problem::new(
                    &WRONG_TYPE,
                    "one KPI has totals (`by`) or targets for each period (`in`), not both",
                )
                .hint("make two KPIs of it")
            });
        } else if matches!(kind, Field::Absent | Field::Given(Kind::Level)) {
            self.fault_of_whole(key, || {
                let message =
                    "only the values of a flow add up in a period, so only a flow has targets with `in`";
                Problem::new(&WRONG_TYPE, message).hint("write `by`, or add `kind: flow` to the KPI")
            });
        }
    }

    /// A path of targets, by day.
    fn targets(&mut self, list: Field<Node<'t>>) -> ThinVec<Target> {
        let mut before = None;
        let targets: ThinVec<_> = self.each(list, |decoder, node| {
            let target = decoder.target(node, true)?;
            // A target without a day has been complained of; nothing can be said of its order.
            let day = target.by.or(target.within).map(Period::last);
            if before.flatten().zip(day).is_some_and(|(before, day)| before >= day) {
                decoder.fault_of_whole(node, || {
                    Problem::new(&TARGET_ORDER, "this target falls due no later than the one before it")
                        .hint("list targets by day, each day once")
                });
            }
            before = Some(day);
            Some(target)
        });
        if let Field::Given(node) = list
            && node.resolved().kind().is_list()
            && node.resolved().items().next().is_none()
        {
            self.fault_of_whole(node, || {
                Problem::new(&MISSING_KEY, "`targets` is empty").hint("add `{by: 2023, value: …}`")
            });
        }
        targets
    }

    /// A target: its value, or a map, which on a path has a day.
    fn target(&mut self, node: Node<'t>, on_a_path: bool) -> Option<Target> {
        let map = node.resolved();
        if !map.kind().is_map() {
            let value = self.parsed(node, &Type::Or(&Type::Number, &TARGET), exact)?;
            if on_a_path {
                let absent: Field<Period> = Field::Absent;
                self.needed(absent, &"this target", "by", "2023", node);
            }
            return Some(Target { value, by: None, within: None, notes: Notes::default() });
        }
        let f = self.fields(map, &TARGET)?;
        let value = f.get(const { TARGET.at("value") }).read(|node| self.number(node));
        let by = f.get(const { TARGET.at("by") }).read(|node| self.period(node));
        let within = f.get(const { TARGET.at("in") }).read(|node| self.period(node));
        let notes = self.notes(&f, const { TARGET.at("note") });
        let value = self.needed_here(value, "this target has no `value`", "value: …", map)?;
        if !within.is_absent() && !by.is_absent() {
            self.fault_of_whole(f.key(const { TARGET.at("in") }), || {
                let message = "a target has `by` or `in`, not both";
                Problem::new(&WRONG_TYPE, message)
                    .hint("`by` is a total up to then, `in` the sum of that period alone")
            });
        }
        let by = if on_a_path && within.is_absent() {
            self.needed(by, &"this target", "by", "2023", node)
        } else {
            by.given()
        };
        Some(Target { value: value.given()?, by, within: within.given(), notes })
    }

    /// The value from which progress counts, found at its key.
    fn baseline(&mut self, node: Node<'t>, key: Node<'t>) -> Option<Baseline> {
        let f = self.fields(node, &BASELINE)?;
        let value = f.get(const { BASELINE.at("value") }).read(|node| self.number(node));
        let value = self.needed(value, &"this baseline", "value", "…", key);
        let date = f.get(const { BASELINE.at("date") }).read(|node| self.when(node, &Type::Day)).given();
        let derived = f.get(const { BASELINE.at("derived") }).read(|node| self.bool(node)).given();
        let source = f.get(const { BASELINE.at("source") }).read(|node| self.text(node)).given();
        let notes = self.notes(&f, const { BASELINE.at("note") });
        Some(Baseline { value: value?, date, derived: derived.unwrap_or_default(), source, notes })
    }

    fn observation(&mut self, node: Node<'t>) -> Option<Observation> {
        let f = self.fields(node, &OBSERVATION)?;
        let date = f.get(const { OBSERVATION.at("date") }).read(|node| self.when(node, &Type::Day));
        let date = self.needed(date, &"this observation", "date", "2023-06-30", node);
        let value = f.get(const { OBSERVATION.at("value") }).read(|node| self.number(node));
        let value = self.needed(value, &"this observation", "value", "…", node);
        let source = f.get(const { OBSERVATION.at("source") }).read(|node| self.text(node)).given();
        let notes = self.notes(&f, const { OBSERVATION.at("note") });
        Some(Observation { date: date?, value: value?, source, notes })
    }

    fn bool(&mut self, node: Node<'t>) -> Option<bool> {
        let node = node.resolved();
        match node.text() {
            Some("true" | "True" | "TRUE") if node.is_plain() => return Some(true),
            Some("false" | "False" | "FALSE") if node.is_plain() => return Some(false),
            Some(_) => self.mismatch(node, &Type::Bool.expected()),
            None => {
                self.fault(node, || Problem::new(&WRONG_TYPE, format!("expected {}", Type::Bool.expected())));
            }
        }
        None
    }
}
