//! Deadlines that run from another part of the plan: that part must be there, it must be one that can happen, and no
//! two may wait for each other.

use std::collections::HashMap;

use super::decoder::{Decoder, Wait};
use super::unknown::MOST_COMPARED;
use crate::model::{Due, Item, Plan, Position, Step};
use crate::problem::{BAD_DEADLINE, CIRCULAR_DEADLINE, Problem, UNKNOWN_REFERENCE, quoted};
use crate::suggestion::nearest;
use crate::syntax::Node;

/// Items of a circle that are named.
const MOST_NAMED: usize = 12;
/// Steps of a measure among which an id is looked for.
const MOST_BESIDE: usize = 16;
/// Lines of a plan that a misspelt id is compared with.
const MOST_LINES: usize = 10_000;

impl<'t> Decoder<'t> {
    /// Remembers a deadline that runs from another part, unless the line it belongs to has no id.
    pub(super) fn wait(&mut self, of: Node<'t>, measure: Option<Node<'t>>, step: Option<Node<'t>>) {
        let step = step.map_or(0, Node::id);
        self.relatives.extend(measure.map(|measure| Wait { of: of.id(), measure: measure.id(), step }));
    }

    /// Forgets those deadlines of a measure, from the given one on, that run from one of its steps with days of its own:
    /// nothing is wrong with them. That is best seen while the steps are at hand, and mostly all of them are such.
    pub(super) fn settle(&mut self, first: usize, measure: Option<&str>, steps: &[Step]) {
        if steps.len() > MOST_BESIDE {
            return;
        }
        let tree = self.tree;
        let has_days = |wait: &mut Wait| {
            let id = tree.node(wait.of)?.resolved().text()?;
            let step = id.strip_prefix(measure?)?.strip_prefix('.')?;
            let step = steps.iter().find(|known| known.id.as_str() == step)?;
            let due = step.commitment.due.as_ref()?;
            Some(!step.content && matches!(due, Due::Within(_) | Due::Between(..)))
        };
        self.relatives.extract_if(first.., |wait| has_days(wait) == Some(true)).for_each(drop);
    }

    /// Reports what no deadline can run from, and deadlines that wait for each other. A plan that lacks a part is not
    /// looked at: what is missing there may be what a deadline runs from.
    pub(super) fn check_relatives(&mut self, plan: &Plan) {
        let waits = std::mem::take(&mut self.relatives);
        if !self.whole || !self.places_hold {
            return;
        }
        // Many run from one measure, whose steps are then gone through once.
        let mut judged: HashMap<&str, Option<Box<Problem>>> = HashMap::new();
        let mut is_chain = false;
        for of in waits.iter().filter_map(|wait| self.tree.node(wait.of)) {
            let id = of.resolved().text().unwrap_or_default();
            let line = || plan.position(id).and_then(|position| plan.line(position));
            let mut judge = |line: Option<Item<'_>>| {
                is_chain |= line.is_some_and(|line| may_wait(&line));
                line.map_or_else(|| Some(self.unknown_start(plan, id)), |line| foreign(line, id))
            };
            let problem = match judged.get(id) {
                Some(known) => known.as_deref().cloned(),
                None => match line() {
                    Some(step) if step.step.is_some() => judge(Some(step)),
                    other => judged.entry(id).or_insert(judge(other).map(Box::new)).as_deref().cloned(),
                },
            };
            if let Some(problem) = problem {
                self.fault_of_whole(of, || problem);
            }
        }
        // Where nothing that a deadline runs from waits itself, none waits for another in a circle.
        let circles = if is_chain { Circles::new(plan).found() } else { Vec::new() };
        if circles.is_empty() {
            return;
        }
        let place = |wait| Some((self.holder(plan, wait)?, self.tree.node(wait.of)?));
        let places: HashMap<Position, Node<'t>> = waits.iter().filter_map(place).collect();
        for circle in circles {
            let place = circle.iter().find_map(|position| place_of(plan, &places, *position));
            self.fault_of_whole(place, || circular(plan, &circle));
        }
    }

    /// The line to which a deadline was given.
    fn holder(&self, plan: &Plan, wait: &Wait) -> Option<Position> {
        let text = |id: u32| self.tree.node(id).and_then(|node| node.resolved().text());
        let measure = text(wait.measure)?;
        if wait.step == 0 {
            return plan.position(measure);
        }
        plan.position(&format!("{measure}.{}", text(wait.step)?))
    }

    fn unknown_start(&mut self, plan: &Plan, id: &str) -> Problem {
        self.compared += 1;
        let near = (self.compared <= MOST_COMPARED).then(|| {
            let events = plan.events.iter().map(|event| event.id.to_string());
            let lines = plan.lines().take(MOST_LINES).map(|line| line.id());
            let measures = plan.measures().take(MOST_LINES).map(|(_, measure)| measure.id.to_string());
            let known: Vec<String> = events.chain(measures).chain(lines).collect();
            nearest(id, known.iter().map(String::as_str)).map(str::to_owned)
        });
        let hint = match near.flatten() {
            Some(near) => format!("did you mean `{near}`?"),
            None => "name an event of the table `events:`, a step such as `9.2`, or a measure".into(),
        };
        let message = format!("there is no event, measure or step {}", quoted(id));
        Problem::new(&UNKNOWN_REFERENCE, message).hint(hint)
    }
}

/// What is wrong with a line of this id as that from which a deadline runs.
fn foreign(line: Item<'_>, id: &str) -> Option<Problem> {
    let refuse = |what: &str, hint: &'static str| {
        let message = format!("no deadline can run from `{id}`: {what}");
        Some(Problem::new(&BAD_DEADLINE, message).hint(hint))
    };
    if line.is_content() {
        return refuse("it is content, which is never done", "name the step it belongs to");
    }
    if line.step.is_none() && !line.measure.is_item() && line.measure.steps.iter().all(|step| step.content) {
        return refuse("it holds nothing that can be done", "name a step, a measure or an event");
    }
    let endless = parts(line).find_map(|part| {
        let due = part.due()?;
        let what = match due {
            Due::Each(_) => "comes back and is never done once and for all",
            Due::From(_) => "never ends",
            Due::Within(_) | Due::Between(..) | Due::After(_) => return None,
        };
        let part = part.id();
        Some(if part == id { format!("it {what}") } else { format!("its step {part} {what}") })
    });
    refuse(&endless?, "name what is done once, or an event")
}

/// Whether a line waits for others: it has a relative deadline, or its steps may have.
fn may_wait(line: &Item<'_>) -> bool {
    line.due().and_then(Due::relative).is_some() || line.step.is_none() && !line.measure.is_item()
}

/// The items of a line: itself, or of a measure with steps those that can be done.
fn parts(line: Item<'_>) -> impl Iterator<Item = Item<'_>> {
    let alone = line.step.is_some().then_some(line);
    let several = line.step.is_none().then(|| line.lines());
    alone.into_iter().chain(several.into_iter().flatten().filter(|part| !part.is_content()))
}

/// Where the deadline of a line is given: at the line, or at its measure, from which it is inherited.
fn place_of<'t>(plan: &Plan, places: &HashMap<Position, Node<'t>>, position: Position) -> Option<Node<'t>> {
    let line = plan.line(position)?;
    let holder = if line.inherits_due() { Position { step: None, ..position } } else { position };
    places.get(&holder).copied()
}

fn circular(plan: &Plan, circle: &[Position]) -> Problem {
    let lines = circle.iter().filter_map(|position| plan.line(*position));
    let mut ids: Vec<String> = lines.map(|line| line.id()).collect();
    ids.extend(ids.first().cloned());
    if ids.len() > MOST_NAMED {
        let rest = ids.split_off(MOST_NAMED - 1);
        ids.push("…".into());
        ids.extend(rest.last().cloned());
    }
    Problem::new(&CIRCULAR_DEADLINE, format!("these deadlines run from each other: {}", ids.join(" → ")))
        .hint("give one of them a day of its own")
}

/// Searches for deadlines that run from each other, each line looked at once. It keeps its own stack: a chain may be as
/// long as the plan.
struct Circles<'a> {
    plan: &'a Plan,
    seen: HashMap<Position, Seen>,
    found: Vec<Vec<Position>>,
}

#[derive(Clone, Copy, PartialEq)]
enum Seen {
    OnTheWay,
    Done,
}

impl<'a> Circles<'a> {
    fn new(plan: &'a Plan) -> Self {
        Self { plan, seen: HashMap::new(), found: Vec::new() }
    }

    fn found(mut self) -> Vec<Vec<Position>> {
        // What runs from an event waits for no other line.
        let plan = self.plan;
        let waits = |item: &Item<'_>| {
            let relative = item.due().and_then(Due::relative);
            relative.is_some_and(|relative| plan.event(&relative.of).is_none())
        };
        for item in plan.items().filter(waits) {
            self.follow(item.position());
        }
        self.found
    }

    fn follow(&mut self, start: Position) {
        let mut way: Vec<(Position, usize)> = Vec::new();
        let mut next = Some(start);
        loop {
            if let Some(position) = next.take() {
                match self.seen.get(&position) {
                    None => {
                        self.seen.insert(position, Seen::OnTheWay);
                        way.push((position, 0));
                    }
                    Some(Seen::OnTheWay) => {
                        let circle = way.iter().map(|(position, _)| *position);
                        self.found.push(circle.skip_while(|on_way| *on_way != position).collect());
                    }
                    Some(Seen::Done) => {}
                }
            }
            let Some((position, nth)) = way.last_mut() else { return };
            next = self.nth_start(*position, *nth);
            *nth += 1;
            if next.is_none() {
                self.seen.insert(*position, Seen::Done);
                way.pop();
            }
        }
    }

    /// The nth of the lines for which a line waits: of one with a relative deadline what that runs from, of a measure
    /// with steps its steps.
    fn nth_start(&self, position: Position, nth: usize) -> Option<Position> {
        let line = self.plan.line(position)?;
        if line.step.is_none() && !line.measure.is_item() {
            // Content waits for nothing.
            let has_it = nth < line.measure.steps.len();
            return has_it.then_some(Position { step: Some(nth), ..position });
        }
        let relative = line.due().and_then(Due::relative).filter(|_| nth == 0)?;
        if self.plan.event(&relative.of).is_some() { None } else { self.plan.position(&relative.of) }
    }
}
