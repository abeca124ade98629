//! Where the value of a point is written: at the cheapest of some places around it.
//!
//! It is measured at the narrowest width, at which letters take most of the picture; a wider one is always freer.

use super::frame::{LEFT, RIGHT, TOP};
use super::shape::{Anchor, Point};

/// The narrowest picture, and how wide and high a letter is, in pixels.
const NARROW: i32 = 300;
const LETTER: i32 = 65;
const ASCENT: i32 = 10;
const DESCENT: i32 = 3;

/// The places, the best first: right, down, anchor.
const PLACES: [(i32, i32, Anchor); 13] = [
    (-7, -7, Anchor::End),
    (7, 15, Anchor::Start),
    (-7, 15, Anchor::End),
    (7, -7, Anchor::Start),
    (0, -9, Anchor::Middle),
    (0, 19, Anchor::Middle),
    (-4, 18, Anchor::Start),
    (-4, 22, Anchor::Start),
    (-4, -10, Anchor::Start),
    (9, 4, Anchor::Start),
    (-9, 4, Anchor::End),
    (6, 27, Anchor::Start),
    (-6, -19, Anchor::End),
];

/// What it costs to cover something, in tenths.
const LABEL: i32 = 120;
const MARK: i32 = 50;
const LINE: i32 = 10;
const SAMPLE: i32 = 2;
const SIDE: i32 = 140;
const EDGE: i32 = 90;
/// At so many places a line is looked at.
const SAMPLES: i32 = 40;

/// A rectangle in pixels of the narrowest picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Area {
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
}

/// What is in the picture already.
#[derive(Default)]
pub(super) struct Occupied {
    labels: Vec<Area>,
    marks: Vec<(i32, i32)>,
    lines: Vec<((i32, i32), (i32, i32))>,
    ground: i32,
}

impl Occupied {
    pub(super) fn new(ground: i32) -> Self {
        Self { ground, ..Self::default() }
    }

    pub(super) fn mark(&mut self, at: Point) {
        self.marks.push(pixel(at));
    }

    pub(super) fn line(&mut self, from: Point, to: Point) {
        self.lines.push((pixel(from), pixel(to)));
    }

    /// The best place for so many letters beside a point, which is taken then.
    pub(super) fn place(&mut self, at: Point, letters: usize) -> ((i32, i32), Anchor) {
        let costs = PLACES.iter().enumerate().map(|(n, (right, down, anchor))| {
            let area = area(at, (*right, *down), *anchor, letters);
            (self.cost(area) + i32::try_from(n).unwrap_or(0), area, (*right, *down), *anchor)
        });
        let Some((_, area, shift, anchor)) = costs.min_by_key(|(cost, ..)| *cost) else {
            return ((0, 0), Anchor::Start);
        };
        self.labels.push(area);
        (shift, anchor)
    }

    fn cost(&self, area: Area) -> i32 {
        let labels = self.labels.iter().filter(|other| area.meets(**other)).count();
        let marks = self.marks.iter().filter(|mark| area.grown(4).has(**mark)).count();
        let lines: i32 = self.lines.iter().map(|line| area.crossed_by(*line)).sum();
        let (left, right) = (LEFT * NARROW / 10_000, RIGHT * NARROW / 10_000);
        let beyond = area.left < left || area.right > right + 12;
        let edge = area.top < TOP / 10 - 18 || area.bottom > self.ground / 10;
        let count = |n: usize| i32::try_from(n).unwrap_or(i32::MAX / 1_000);
        count(labels) * LABEL
            + count(marks) * MARK
            + lines
            + i32::from(beyond) * SIDE
            + i32::from(edge) * EDGE
    }
}

impl Area {
    fn meets(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn has(self, (x, y): (i32, i32)) -> bool {
        (self.left..self.right).contains(&x) && (self.top..self.bottom).contains(&y)
    }

    fn grown(self, by: i32) -> Self {
        Self { left: self.left - by, right: self.right + by, top: self.top - by, bottom: self.bottom + by }
    }

    /// What a line through it costs.
    fn crossed_by(self, (from, to): ((i32, i32), (i32, i32))) -> i32 {
        let at = |n: i32| (from.0 + (to.0 - from.0) * n / SAMPLES, from.1 + (to.1 - from.1) * n / SAMPLES);
        let inside = (0..=SAMPLES).filter(|n| self.has(at(*n))).count();
        if inside == 0 { 0 } else { LINE + SAMPLE * i32::try_from(inside).unwrap_or(0) }
    }
}

fn pixel(at: Point) -> (i32, i32) {
    (at.x * NARROW / 10_000, at.y / 10)
}

fn area(at: Point, shift: (i32, i32), anchor: Anchor, letters: usize) -> Area {
    let (x, y) = pixel(at);
    let (x, y) = (x + shift.0, y + shift.1);
    let wide = i32::try_from(letters).unwrap_or(100) * LETTER / 10;
    let left = match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - wide / 2,
        Anchor::End => x - wide,
    };
    Area { left, right: left + wide, top: y - ASCENT, bottom: y + DESCENT }
}

/// Heights at least so far apart, as near as can be to those wished for, in the same order.
pub(super) fn spread(wishes: &[i32], apart: i32, least: i32, most: i32) -> Vec<i32> {
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by_key(|n| wishes.get(*n).copied());
    let mut placed = wishes.to_vec();
    let mut free = least;
    for n in &order {
        if let Some(y) = placed.get_mut(*n) {
            *y = (*y).max(free);
            free = *y + apart;
        }
    }
    // What was pushed out at the bottom goes up again, and pushes what is above it.
    let mut limit = most;
    for n in order.iter().rev() {
        if let Some(y) = placed.get_mut(*n) {
            *y = (*y).min(limit);
            limit = *y - apart;
        }
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::trajectory::frame::GROUND;

    #[test]
    fn a_label_avoids_the_line_it_would_cover_and_the_label_before_it() {
        let mut occupied = Occupied::new(GROUND);
        let at = Point { x: 5_000, y: 900 };
        assert_eq!(occupied.place(at, 6), ((-7, -7), Anchor::End));
        assert_eq!(occupied.place(at, 6), ((7, 15), Anchor::Start));
        // A line through the best place makes the next one better.
        let mut occupied = Occupied::new(GROUND);
        occupied.line(Point { x: 3_000, y: 780 }, Point { x: 7_000, y: 860 });
        assert_eq!(occupied.place(at, 6), ((7, 15), Anchor::Start));
    }

    #[test]
    fn no_label_leaves_the_plot_while_there_is_another_place() {
        let mut occupied = Occupied::new(GROUND);
        let (shift, anchor) = occupied.place(Point { x: LEFT, y: GROUND }, 7);
        assert_eq!((shift, anchor), ((7, -7), Anchor::Start));
    }

    #[test]
    fn labels_at_the_side_keep_their_distance() {
        assert_eq!(spread(&[300, 900], 310, 200, 1_640), [300, 900]);
        assert_eq!(spread(&[900, 910], 310, 200, 1_640), [900, 1_210]);
        assert_eq!(spread(&[910, 900], 310, 200, 1_640), [1_210, 900]);
        assert_eq!(spread(&[1_600, 1_640], 310, 200, 1_640), [1_330, 1_640]);
    }
}
