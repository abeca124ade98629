//! The names in a cell: of executors, or of who pays.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

use super::division::{lines, split_at_commas};
use super::grid::Cell;
use super::wording::{clean, folded, is_nothing, without_end, words};

/// Words that end, or begin, the name of a body, in all languages; what ends in one is a whole name.
static BODIES: LazyLock<HashSet<String>> = LazyLock::new(|| {
    set("вазирлиги|вазирликлар|вазирлик|вазирликлари|маҳкамаси|қўмитаси|қўмита|агентлиги|\
         агентлик|ҳокимлиги|ҳокимият|ҳокимияти|ҳокимликлар|ҳокимликлари|ҳокимлик|ҳокими|\
         университети|академияси|институти|маркази|жамғармаси|банки|банк|банклар|палатаси|\
         бошқармаси|бошқармалари|департаменти|инспекцияси|кенгаши|кенгашлари|кенгаши|суди|\
         прокуратураси|комиссияси|идоралар|идоралари|ташкилотлар|ташкилотлари|корхоналар|\
         корхоналари|органлари|органлар|операторлари|операторлар|провайдерлари|провайдерлар|\
         уюшмаси|бирлашмаси|компанияси|жамияти|аж|ак|мчж|дук|ао|ооо|гуп|министерство|комитет|\
         агентство|хокимият|хокимияты|университет|академия|институт|центр|фонд|палата|\
         управление|департамент|инспекция|совет|комиссия|ведомства|организации|органы|\
         операторы|провайдеры|предприятия|банки|кабинет|ministry|committee|agency|hokimiyat|\
         university|academy|institute|centre|center|fund|chamber|department|inspectorate|\
         council|commission|ministries|agencies|operators|providers|banks|jsc|llc|company")
});

/// Beginnings of names that may hold commas.
static LISTING: LazyLock<HashSet<String>> =
    LazyLock::new(|| set("министерство|комитет|агентство|ministry|committee|agency|department"));

/// Words that end names which are lists more often than others.
static MINISTRIES: LazyLock<Vec<String>> = LazyLock::new(|| words("вазирлиги|қўмитаси|агентлиги|жамғармаси"));

fn set(list: &str) -> HashSet<String> {
    words(list).into_iter().collect()
}

/// A line of more parts is a list, whatever they are.
const MOST: usize = 300;

/// A text of more bytes is no name, and is not searched for names.
const LONGEST: usize = 600;

/// Knows which texts are names.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Names that stand alone somewhere, folded.
    whole: BTreeSet<String>,
}

/// What a cell names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) names: Vec<String>,
    /// Which of them were not plain.
    pub(super) decided: HashMap<String, Decision>,
    /// The names, folded.
    seen: HashSet<String>,
}

/// How a name was told from what is around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decision {
    /// It goes on after a comma.
    Joined,
    /// It ends, or begins, at an *and*.
    Parted,
}

impl Decision {
    /// What a person is told.
    pub(super) fn said(self) -> &'static str {
        match self {
            Self::Joined => "the commas are taken for a part of the name",
            Self::Parted => "taken out of a longer text",
        }
    }
}

impl Names {
    /// Learns from all cells of the columns, and from what is known already.
    pub(super) fn new<'a>(cells: impl Iterator<Item = &'a Cell>, known: &[String]) -> Self {
        let mut names = Self { whole: known.iter().map(|name| folded(name)).collect() };
        for cell in cells {
            for line in lines(cell) {
                let parts = split_at_commas(&line);
                let alone = parts.len() == 1;
                let certain = parts.into_iter().filter(|part| alone || is_body(part));
                let certain: Vec<String> = certain.map(|part| folded(&part)).collect();
                names.whole.extend(certain.into_iter().filter(|name| !name.is_empty()));
            }
        }
        names
    }

    /// The names in a cell.
    pub(super) fn of(&self, cell: &Cell) -> Found {
        let mut found = Found::default();
        let lines = lines(cell);
        let several = lines.len() > 1;
        for line in &lines {
            for (name, is_joined) in self.in_line(line, several) {
                self.add(&name, is_joined, &mut found);
            }
        }
        found
    }

    /// A name, or several that an *and* joins, of which all but the last stand alone elsewhere.
    fn add(&self, name: &str, is_joined: bool, found: &mut Found) {
        let name = clean(without_end(name));
        let mut rest = name.as_str();
        let mut decision = is_joined.then_some(Decision::Joined);
        while let Some((first, second)) = self.parted(rest) {
            decision = Some(Decision::Parted);
            found.add(first, decision);
            rest = second;
        }
        found.add(rest, decision);
    }

    /// A text parted at an *and* after a name that stands alone elsewhere.
    fn parted<'t>(&self, text: &'t str) -> Option<(&'t str, &'t str)> {
        let ands = [" ва ", " va ", " hamda ", " ҳамда ", " и ", " and "];
        let mut parts = ands.iter().filter_map(|and| text.split_once(and)).filter(|_| text.len() <= LONGEST);
        parts.find(|(first, _)| self.whole.contains(&folded(first)))
    }

    /// The names in a line, and whether each was joined. Where each line is a name, only commas after whole names divide it
    /// further.
    fn in_line(&self, line: &str, several: bool) -> Vec<(String, bool)> {
        let mut names: Vec<(String, bool)> = Vec::new();
        let parts = split_at_commas(line);
        let may_go_on = parts.len() < MOST;
        for part in parts {
            match names.last_mut() {
                Some((before, is_joined)) if may_go_on && self.goes_on(before, &part, several) => {
                    *before = format!("{before}, {part}");
                    *is_joined = true;
                }
                _ => names.push((part, false)),
            }
        }
        names
    }

    /// Whether a name goes on after a comma.
    fn goes_on(&self, before: &str, after: &str, several: bool) -> bool {
        if before.len() + after.len() > LONGEST {
            return false;
        }
        let joined = folded(&format!("{before}, {after}"));
        let longer = format!("{joined} ");
        let next = self.whole.range(longer.clone()..).next();
        if self.whole.contains(&joined) || next.is_some_and(|name| name.starts_with(&longer)) {
            return true;
        }
        if is_body(before) || self.whole.contains(&folded(before)) {
            return false;
        }
        if several {
            return true;
        }
        let words = |text: &str| folded(text).split(' ').map(str::to_owned).collect::<Vec<_>>();
        let (before_words, after_words) = (words(before), words(after));
        let small = after.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase);
        let first_is_body = after_words.first().is_some_and(|word| BODIES.contains(word));
        let lists = before_words.first().is_some_and(|word| LISTING.contains(word));
        if lists {
            let english = before.is_ascii();
            let ands = [" и ", " and "].iter().any(|and| after.contains(and));
            return !first_is_body && ands && (small || english);
        }
        // `Олий таълим, фан ва инновациялар вазирлиги`: what ends in a body begins small, so the body has more before it.
        small
            && after_words.len() > 1
            && after_words.last().is_some_and(|word| BODIES.contains(word))
            && is_ministry(after)
    }
}

impl Found {
    fn add(&mut self, name: &str, decision: Option<Decision>) {
        let name = clean(without_end(name));
        if name.is_empty() || is_nothing(&name) || !self.seen.insert(folded(&name)) {
            return;
        }
        self.decided.extend(decision.map(|decision| (name.clone(), decision)));
        self.names.push(name);
    }
}

/// Whether a text is a name by its last word, its first one, or its quotation marks.
fn is_body(text: &str) -> bool {
    let text = without_end(text);
    let words = folded(text);
    let ends = words.rsplit(' ').next().is_some_and(|word| BODIES.contains(word));
    let begins = words.split(' ').next().is_some_and(|word| BODIES.contains(word) && !LISTING.contains(word));
    ends || begins || text.ends_with(['»', '”', '"', ')'])
}

/// Whether a name ends in the word of a ministry.
fn is_ministry(text: &str) -> bool {
    let folded = folded(text);
    MINISTRIES.iter().any(|word| folded.ends_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::grid::Paragraph;

    fn cell(text: &str) -> Cell {
        Cell { paragraphs: text.split('¶').map(Paragraph::plain).collect(), ..Cell::default() }
    }

    fn names(all: &[&str], text: &str) -> String {
        let cells: Vec<Cell> = all.iter().chain([&text]).map(|text| cell(text)).collect();
        Names::new(cells.iter(), &[]).of(&cell(text)).names.join(" | ")
    }

    #[test]
    fn one_line_is_divided_at_commas_but_not_inside_a_name() {
        for (text, expected) in [
            (
                "Рақамли технологиялар вазирлиги, мобил алоқа операторлари",
                "Рақамли технологиялар вазирлиги | мобил алоқа операторлари",
            ),
            (
                "Рақамли технологиялар вазирлиги, Инвестициялар, саноат ва савдо вазирлиги",
                "Рақамли технологиялар вазирлиги | Инвестициялар, саноат ва савдо вазирлиги",
            ),
            (
                "Олий таълим, фан ва инновациялар вазирлиги, Ёшлар сиёсати ва спорт вазирлиги",
                "Олий таълим, фан ва инновациялар вазирлиги | Ёшлар сиёсати ва спорт вазирлиги",
            ),
            (
                "Экология, атроф-муҳитни муҳофаза қилиш ва иқлим ўзгариши вазирлиги",
                "Экология, атроф-муҳитни муҳофаза қилиш ва иқлим ўзгариши вазирлиги",
            ),
            ("“Ўзбектелеком” АК, ҳокимликлар.", "“Ўзбектелеком” АК | ҳокимликлар"),
            ("Ўзбектелеком, мобил алоқа операторлари", "Ўзбектелеком | мобил алоқа операторлари"),
            (
                "Oliy taʼlim, fan va innovatsiyalar vazirligi, hokimliklar",
                "Oliy taʼlim, fan va innovatsiyalar vazirligi | hokimliklar",
            ),
            (
                "Министерство инвестиций, промышленности и торговли, хокимият области",
                "Министерство инвестиций, промышленности и торговли | хокимият области",
            ),
            (
                "Министерство цифровых технологий, операторы и провайдеры",
                "Министерство цифровых технологий | операторы и провайдеры",
            ),
            (
                "Ministry of Higher Education, Science and Innovation, Ministry of Justice",
                "Ministry of Higher Education, Science and Innovation | Ministry of Justice",
            ),
            ("Иванов И.И., Петров П.П.", "Иванов И.И. | Петров П.П."),
            ("–", ""),
        ] {
            assert_eq!(names(&[], text), expected);
        }
    }

    #[test]
    fn several_lines_hold_one_name_each() {
        for (text, expected) in [
            ("Сув хўжалиги вазирлиги¶ҳокимликлар", "Сув хўжалиги вазирлиги | ҳокимликлар"),
            (
                "Рақамли технологиялар¶вазирлиги,¶мобил алоқа¶операторлари",
                "Рақамли технологиялар вазирлиги | мобил алоқа операторлари",
            ),
            ("1. Вазирлик;¶2. Агентлик (А. Каримов)", "Вазирлик | Агентлик (А. Каримов)"),
            ("Торговля, промышленность¶¶¶Банк", "Торговля, промышленность | Банк"),
            ("a vazirligi, b vazirligi¶c", "a vazirligi | b vazirligi | c"),
        ] {
            assert_eq!(names(&[], text), expected);
        }
    }

    #[test]
    fn a_text_too_long_for_a_name_is_neither_parted_nor_joined() {
        let parted = |ands: usize| names(&["Bank"], &format!("Bank{}", " and Bank".repeat(ands)));
        assert_eq!(parted(60), "Bank");
        assert_eq!(parted(70).len(), 4 + 70 * 9);
        let joined = |letters: usize| names(&[], &format!("{}, a ва b вазирлиги", "а".repeat(letters)));
        assert!(!joined(250).contains(" | ") && joined(300).contains(" | "));
    }

    #[test]
    fn what_was_told_from_what_is_around_it_is_said() {
        let cells = [cell("Bank"), cell("Bank and Fund of Science, Олий таълим, фан ва таълим вазирлиги")];
        let found = Names::new(cells.iter(), &[]).of(&cells[1]);
        let mut decided: Vec<_> = found.decided.into_iter().collect();
        decided.sort_by(|one, other| one.0.cmp(&other.0));
        assert_eq!(
            decided,
            [
                ("Bank".to_owned(), Decision::Parted),
                ("Fund of Science".to_owned(), Decision::Parted),
                ("Олий таълим, фан ва таълим вазирлиги".to_owned(), Decision::Joined),
            ]
        );
    }

    #[test]
    fn what_stands_alone_elsewhere_is_a_name_by_itself() {
        assert_eq!(
            names(&["мобил алоқа операторлари"], "мобил алоқа операторлари ва интернет провайдерлари"),
            "мобил алоқа операторлари | интернет провайдерлари"
        );
        assert_eq!(names(&[], "операторлар ва провайдерлар"), "операторлар ва провайдерлар");
    }
}
