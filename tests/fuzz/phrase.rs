//! Deadlines as documents write them: read whole, in one way, or not at all.

use std::panic::catch_unwind;

use roadmap::model::Due;
use roadmap::phrase::{Deadline, Options, read};

use super::fuzzer::Target;
use super::mutation::Mutator;
use crate::laws::dice::Dice;

const PHRASES: &str = include_str!("../data/phrases.tsv");

const TOKENS: &[&str] = &[
    "2023",
    "2024",
    "23",
    "йил",
    "йилда",
    "йилнинг",
    "yil",
    "yilning",
    "года",
    "год",
    "г.",
    "гг.",
    "year",
    "I",
    "II",
    "III",
    "IV",
    "V",
    "1",
    "2",
    "3",
    "4",
    "30",
    "31",
    "29",
    "01",
    "12",
    "чорак",
    "чоракда",
    "chorak",
    "квартал",
    "квартала",
    "quarter",
    "Q2",
    "H1",
    "ярим йиллик",
    "полугодие",
    "half",
    "январь",
    "апрель",
    "апреля",
    "aprel",
    "April",
    "май",
    "мая",
    "may",
    "февраль",
    "February",
    "декабрь",
    "декабря",
    "гача",
    "қадар",
    "qadar",
    "gacha",
    "до",
    "к",
    "by",
    "until",
    "by the end of",
    "до конца",
    "якунига",
    "охиригача",
    "бошлаб",
    "from",
    "с",
    "ҳар",
    "har",
    "ежеквартально",
    "ежемесячно",
    "quarterly",
    "monthly",
    "annually",
    "доимий",
    "doimiy",
    "постоянно",
    "permanently",
    "муддат",
    "в течение",
    "within",
    "давомида",
    "ичида",
    "месяцев",
    "ой",
    "oy",
    "кун",
    "дней",
    "days",
    "months",
    "after",
    "после",
    "кейин",
    "со дня",
    "и",
    "ва",
    "and",
    ",",
    ".",
    "-",
    "–",
    "—",
    "/",
    "..",
    "(",
    ")",
    "№",
    "№ 5",
    "-сон",
    "қарор",
    " ",
    "  ",
    "\u{a0}",
    "\n",
    "2023-Q2",
    "2023-04-30",
    "30.04.2023",
    "01.05.23",
    "2023/..",
    "ё",
    "ʻ",
    "’",
    "ў",
    "\u{306}",
    "\u{202e}",
    "\u{0}",
];

struct Phrases(Mutator);

pub(super) fn begin() -> Box<dyn Target> {
    let phrases = PHRASES.lines().skip(1).filter_map(|line| line.split('\t').next());
    Box::new(Phrases(Mutator {
        corpus: phrases.map(str::to_owned).collect(),
        tokens: TOKENS,
        lengths: &[1, 2, 4, 12],
    }))
}

impl Target for Phrases {
    fn draw(&self, dice: &mut Dice) -> Vec<u8> {
        let text = if dice.one_in(3) {
            (0..=dice.below(6)).map(|_| dice.pick(TOKENS)).collect::<Vec<_>>().join(" ")
        } else {
            self.0.drawn(2, dice)
        };
        text.into_bytes()
    }

    fn hold(&self, input: &[u8]) -> bool {
        let Ok(text) = std::str::from_utf8(input) else { return false };
        let plain = read(text, Options::default());
        let given = read(text, Options { year: Some(2031) });
        assert_eq!(read(text, Options::default()), plain, "the same phrase is read in two ways");
        let Ok(reading) = &plain else { return given.is_ok() };
        assert_eq!(
            given.as_ref().map(|given| &given.due),
            Ok(&reading.due),
            "the document's year changes a phrase that has its own"
        );
        let spaced = read(&format!("  {text}\u{a0} "), Options::default());
        assert_eq!(
            spaced.map(|spaced| spaced.due).as_ref(),
            Ok(&reading.due),
            "spaces around it change a phrase"
        );
        let days =
            catch_unwind(|| (reading.due.first(), reading.due.last())).expect("a deadline without days");
        if let (Some(first), Some(last)) = days {
            assert!(first <= last, "it ends before it begins: {:?}", reading.due);
        }
        if let (Some(notation), Deadline::Within(_) | Deadline::Between(..) | Deadline::From(_)) =
            (reading.to_notation(), &reading.due)
        {
            let due: Due = notation
                .parse()
                .unwrap_or_else(|why| panic!("not a deadline of the file: {notation}: {why:?}"));
            assert_eq!(due.to_string(), notation, "the file says it in another way");
            // A month such as `2011-12` may be a fiscal year, and is refused.
            if let Ok(again) = read(&notation, Options::default()) {
                assert_eq!(again.due, reading.due, "its notation is read in another way");
            }
        }
        true
    }
}
