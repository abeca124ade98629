//! Which columns of a table a terminal has room for, and how wide each is.

/// What a column asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wish {
    /// The narrowest that cuts no word and keeps the text readable.
    pub least: usize,
    /// What its longest line takes.
    pub most: usize,
    /// How soon it gives way: 0 never, then the highest first.
    pub rank: u8,
}

/// For each column its width, or `None` where it has to give way. Between two columns lie `gap` spaces.
///
/// Columns give way by rank, of equals the one on the right first. What room is left over is dealt out evenly among
/// those that want more. Columns that never give way may be wider than the terminal together.
pub(super) fn fit(wishes: &[Wish], gap: usize, room: usize) -> Vec<Option<usize>> {
    let mut widths: Vec<Option<usize>> = wishes.iter().map(|wish| Some(wish.least)).collect();
    while taken(&widths, gap) > room {
        let shown = wishes.iter().enumerate().filter(|(n, _)| widths.get(*n).is_some_and(Option::is_some));
        let next = shown.filter(|(_, wish)| wish.rank > 0).max_by_key(|(_, wish)| wish.rank);
        let Some(width) = next.and_then(|(n, _)| widths.get_mut(n)) else { break };
        *width = None;
    }
    let mut left_over = room.saturating_sub(taken(&widths, gap));
    loop {
        let mut hungry: Vec<(&mut usize, usize)> = widths
            .iter_mut()
            .zip(wishes)
            .filter_map(|(width, wish)| width.as_mut().map(|width| (width, wish.most)))
            .filter(|(width, most)| **width < *most)
            .collect();
        if hungry.is_empty() || left_over == 0 {
            return widths;
        }
        let share = (left_over / hungry.len()).max(1);
        for (width, most) in &mut hungry {
            let more = share.min(*most - **width).min(left_over);
            **width += more;
            left_over -= more;
        }
    }
}

fn taken(widths: &[Option<usize>], gap: usize) -> usize {
    let shown = widths.iter().flatten();
    shown.map(|width| width + gap).sum::<usize>().saturating_sub(gap)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(least: usize, most: usize, rank: u8) -> Wish {
        Wish { least, most, rank }
    }

    #[test]
    fn spare_room_is_dealt_out_evenly() {
        let wishes = [wish(3, 3, 0), wish(10, 40, 0), wish(10, 14, 1)];
        assert_eq!(fit(&wishes, 2, 100), [Some(3), Some(40), Some(14)]);
        assert_eq!(fit(&wishes, 2, 37), [Some(3), Some(16), Some(14)]);
    }

    #[test]
    fn the_highest_rank_gives_way_first_and_rank_0_never() {
        let wishes = [wish(10, 10, 0), wish(10, 10, 2), wish(10, 10, 1), wish(10, 10, 2)];
        assert_eq!(fit(&wishes, 2, 46), [Some(10); 4]);
        assert_eq!(fit(&wishes, 2, 45), [Some(10), Some(10), Some(10), None]);
        assert_eq!(fit(&wishes, 2, 30), [Some(10), None, Some(10), None]);
        assert_eq!(fit(&wishes, 2, 5), [Some(10), None, None, None]);
    }
}
