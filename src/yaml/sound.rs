//! Reads a plan in which nothing is wrong, fast: in pieces side by side, and without a way back to the text.
//!
//! Whatever is doubtful ends it, and the text is left to the thorough reading, which tells the faults. So this one may say
//! no where there is nothing wrong, and must never say yes where there is.

use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use super::assemble::Part;
use super::limit::MOST_OWN_IN_ALL;
use super::pieces::{Outline, PIECE, Pieces};
use super::reader::{Read, read_while_sound};
use super::shape::PlanShape;
use crate::model::Plan;

/// The plan, if there is surely no fault in it.
pub(super) fn plan(text: &str) -> Option<Plan> {
    in_pieces(text, PIECE)
}

fn in_pieces(text: &str, size: usize) -> Option<Plan> {
    let pieces = Pieces::cut(text, size);
    if pieces.len() == 1 {
        let Read { value, faults, .. } = read_while_sound::<PlanShape>(text, Outline::default());
        let shape = value.filter(|shape| faults.is_empty() && shape.is_a_plan())?;
        return Part::join([Part::first(shape)?]);
    }
    let read = (0..pieces.len()).into_par_iter().map(|index| piece(&pieces, index));
    let (parts, own): (Vec<Part>, Vec<usize>) = read.collect::<Option<Vec<_>>>()?.into_iter().unzip();
    (own.iter().sum::<usize>() <= MOST_OWN_IN_ALL).then(|| Part::join(parts))?
}

/// A part of the plan, and how many values stand under own keys in it.
fn piece(pieces: &Pieces<'_>, index: usize) -> Option<(Part, usize)> {
    let text = pieces.get(index);
    let Read { value, faults, outline, has_anchors, own } =
        read_while_sound::<PlanShape>(&text, pieces.outline(index, &text));
    let parted = pieces.elements_before(&text, &outline).is_some();
    let shape = value.filter(|_| faults.is_empty() && !has_anchors && parted)?;
    let part = if index == 0 { Part::first(shape) } else { Part::further(shape) };
    Some((part?, own))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::examine_thoroughly;

    const PLAN: &str = "\
version: 1
title: {en: Plan, uz: Режа}
executors: {mdt: Ministry, ops: Operators}
sections: # two of them
  - id: I
    title: |+
      First

  # between
  - id: II
    title: Second
    measures:
      - {id: 1, title: Cables, executors: [mdt], due: 2023, steps: [{id: 1, title: Dig}]}
      - id: '2'
        title: \"long
          text\"
        executors:
        - ops
        note: >
          - id: 9

          - id: 10
  -
    id: III
    title: Third
    x-a: {b: [1, 2]}
  - id: IV
    title: 'Fourth'
    measures: []
  - id: V
    title: Ўзбекистон Республикаси Вазирлар Маҳкамаси
    note: |
      Йўл харитаси бўйича чора-тадбирлар ижроси
  - id: VI
    title: Рақамли ислоҳотлар 😀 йўл харитаси
    note: |
      Охирги қатор
  - id: VII
    title: Last
";

    const BEHIND: &str = "\
# behind the list
note: |
  - id: VIII

    title: Quoted
x-after: {a: [b]}
";

    /// That the pieces give the plan of the whole, or nothing; whether they give it.
    fn holds(text: &str, size: usize) -> bool {
        let (plan, faults) = examine_thoroughly(text);
        let sound = in_pieces(text, size);
        if let Some(sound) = &sound {
            assert_eq!(faults, [], "{size}\n{text}");
            assert_eq!(Some(sound), plan.as_ref(), "{size}\n{text}");
        }
        sound.is_some()
    }

    #[test]
    fn a_plan_is_the_same_in_pieces_of_any_size() {
        for size in 1..PLAN.len() {
            assert!(holds(PLAN, size), "{size}");
            // A cut at what only looks like an element is found out.
            holds(&format!("{PLAN}{BEHIND}"), size);
            assert!(holds(&format!("{PLAN}{}", BEHIND.replace("  - ", "   - ")), size), "{size}");
            assert!(holds(&PLAN.replace('\n', "\r\n"), size), "{size}");
        }
        assert_eq!(Pieces::cut(PLAN, 1).len(), 6);
        for size in 1..PLAN.len() {
            let pieces = Pieces::cut(PLAN, size);
            let ends = (1..pieces.len()).map(|index| pieces.range(index).start);
            assert!(ends.map(|end| &PLAN[..end]).all(|before| before.ends_with('\n')), "{size}");
        }
    }

    #[test]
    fn what_is_wrong_between_pieces_is_not_overlooked() {
        let changed = |from: &str, to: &str| {
            assert!(PLAN.contains(from), "{from}");
            PLAN.replace(from, to)
        };
        for text in [
            changed("id: III", "id: II"),
            changed("id: '2'", "id: '1.1'"),
            changed("- ops", "- opps"),
            changed("  - id: IV", "...\n  - id: IV"),
            changed("  - id: IV", "---\n  - id: IV"),
            changed("  - id: IV", "  - id: IV\n    title: *t\n    x-b: &t x"),
            changed("sections:", "x-notes: |\n  - id: 1\n  - id: 2\nsections:"),
            changed("  -\n    id: III", "  -\n  - id: III"),
            changed("long", "long\n  - id: 5"),
            changed("{b: [1, 2]}", "{b: [1,\n  - id: 5"),
            changed("  - id: IV", "note: cut\n  - id: IV"),
            changed("  - id: IV", "note:\n  - id: IV") + BEHIND,
            changed("title: {en", "note: x\ntitle: {en") + BEHIND,
            changed("    title: 'Fourth'", "    title: [\n") + BEHIND,
            format!("{PLAN}sections: []\n"),
            format!("{PLAN}version: 2\n"),
        ] {
            let (plan, faults) = examine_thoroughly(&text);
            for size in [1, 50, 100, 200] {
                let sound = in_pieces(&text, size);
                assert!(sound.is_none() || (faults.is_empty() && sound == plan), "{text}");
            }
        }
    }

    #[test]
    fn what_aliases_stand_for_is_limited_in_the_whole_text_and_not_in_each_piece() {
        let (named, used) = ("0, ".repeat(300), "*a, ".repeat(10));
        let section = |n| format!("  - id: {n}\n    title: T\n    x-a: &a [{named}]\n    x-b: [{used}]\n");
        let text = |count| format!("version: 1\nsections:\n{}", (0..count).map(section).collect::<String>());
        assert!(!holds(&text(80), 2_000));
        assert!(holds(&text(2), 20_000), "a text of one piece may have anchors");
        assert_eq!(examine_thoroughly(&text(80)).1.first().map(|fault| fault.rule), Some("too-large"));
    }

    /// Bytes of the plan taken out, doubled and moved, many times, always the same.
    #[test]
    fn no_change_of_a_text_makes_the_pieces_say_more_than_the_whole() {
        let mut state = 7_usize;
        let mut below = |end: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % end
        };
        let lines: Vec<&str> = PLAN.lines().collect();
        let signs = [
            "'",
            "\"",
            "[",
            "{",
            "|",
            "- ",
            "  - ",
            "#",
            ":",
            "&a",
            "*a",
            "\n",
            "...",
            "---",
            " ",
            "  - id: 7\n",
        ];
        let mut sound = 0;
        for _ in 0..2_000 {
            let mut text = if below(2) == 0 { PLAN.to_owned() } else { format!("{PLAN}{BEHIND}") };
            for _ in 0..=below(2) {
                let mut at = below(text.len());
                while !text.is_char_boundary(at) {
                    at -= 1;
                }
                match below(3) {
                    0 => text.insert_str(at, signs[below(signs.len())]),
                    1 => drop(text.remove(at)),
                    _ => {
                        let start = text[..at].rfind('\n').map_or(0, |start| start + 1);
                        text.insert_str(start, &format!("{}\n", lines[below(lines.len())]));
                    }
                }
            }
            sound += usize::from(holds(&text, 1 + below(120)));
        }
        assert!(sound > 250, "{sound}");
    }
}
