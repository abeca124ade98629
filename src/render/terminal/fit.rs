//! How wide each column of a table is, and whether a terminal has room for the table at all.

/// What a column holds, as far as its width depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// What people read: it has the rest of the line.
    Title,
    /// Figures, days, states: never broken.
    Fixed,
    /// Names and texts: broken between names or words.
    Loose,
}

/// What a column asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wish {
    pub(super) role: Role,
    /// The narrowest it can be.
    pub(super) least: usize,
    /// The widest it has any use for.
    pub(super) most: usize,
}

/// In a table that is asked for whatever it looks like.
const ANY_TITLE: usize = 10;

/// The width of each column, `gap` between two; `None` where there is no room. `is_forced` gives up what makes a table
/// readable, but no column.
pub(super) fn fit(wishes: &[Wish], gap: usize, room: usize, is_forced: bool) -> Option<Vec<usize>> {
    let room = room.checked_sub(gap * wishes.len().saturating_sub(1))?;
    let mut widths: Vec<usize> = wishes.iter().map(|wish| wish.most).collect();
    // First the title gives way down to its least, then names and texts, each as far as it must, the widest first.
    let title = wishes.iter().position(|wish| wish.role == Role::Title);
    if let Some(at) = title {
        let others: usize = widths.iter().enumerate().filter(|(n, _)| *n != at).map(|(_, width)| width).sum();
        let wish = wishes.get(at)?;
        let least = wish.least.min(if is_forced { ANY_TITLE } else { usize::MAX });
        *widths.get_mut(at)? = room.saturating_sub(others).clamp(least, wish.most.max(least));
    }
    let mut over = widths.iter().sum::<usize>().saturating_sub(room);
    while over > 0 {
        let loose = wishes
            .iter()
            .zip(&mut widths)
            .filter(|(wish, width)| wish.role == Role::Loose && **width > wish.least);
        let (_, widest) = loose.max_by_key(|(_, width)| **width)?;
        *widest -= 1;
        over -= 1;
    }
    Some(widths)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(role: Role, least: usize, most: usize) -> Wish {
        Wish { role, least, most }
    }

    #[test]
    fn the_title_has_the_rest_and_the_table_is_no_wider_than_what_is_in_it() {
        let wishes = [wish(Role::Fixed, 4, 4), wish(Role::Title, 30, 60), wish(Role::Loose, 9, 18)];
        assert_eq!(fit(&wishes, 2, 200, false), Some(vec![4, 60, 18]));
        assert_eq!(fit(&wishes, 2, 80, false), Some(vec![4, 54, 18]));
    }

    #[test]
    fn names_give_way_before_the_title_gets_too_narrow_and_then_there_is_no_table() {
        let wishes = [wish(Role::Fixed, 20, 20), wish(Role::Title, 30, 60), wish(Role::Loose, 9, 18)];
        assert_eq!(fit(&wishes, 2, 70, false), Some(vec![20, 30, 16]));
        assert_eq!(fit(&wishes, 2, 63, false), Some(vec![20, 30, 9]));
        assert_eq!(fit(&wishes, 2, 62, false), None);
        assert_eq!(fit(&wishes, 2, 62, true), Some(vec![20, 20, 18]));
        assert_eq!(fit(&wishes, 2, 40, true), None);
    }

    #[test]
    fn without_a_title_the_widest_text_gives_way() {
        let wishes = [wish(Role::Fixed, 10, 10), wish(Role::Loose, 8, 40), wish(Role::Loose, 8, 20)];
        assert_eq!(fit(&wishes, 2, 54, false), Some(vec![10, 20, 20]));
    }
}
