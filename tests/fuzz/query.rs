//! Queries: what is accepted picks what its terms pick alone, what is refused is told.

use std::collections::BTreeSet;

use roadmap::render::Words;
use roadmap::report::{PlanFile, Portfolio, Query, Subject};

use super::clean::{all_words, assert_told};
use super::fuzzer::Target;
use super::mutation::Mutator;
use super::plan::fnv;
use crate::laws::dice::Dice;
use crate::support::{EXAMPLE, LIBRARIES, read};

const SUBJECTS: [Subject; 3] = [Subject::Items, Subject::Kpis, Subject::Parts];

/// Words of the language of queries, of the plans asked, and what does harm.
const TOKENS: &[&str] = &[
    "not:",
    "status:",
    "executor:",
    "lead:",
    "funding:",
    "section:",
    "due:",
    "done:",
    "late:",
    "text:",
    "бажарувчи:",
    "ижрочи:",
    "статус:",
    "муддат:",
    "holat:",
    "overdue",
    "done",
    "planned",
    "unconfirmed",
    "муддати ўтган",
    "бажарилди",
    "в работе",
    "at-risk",
    "off-track",
    "met",
    "1",
    "1.1",
    "1.4",
    "4.2-a",
    "9",
    "5",
    "5.2",
    "pages",
    "lessons",
    "readers",
    "I",
    "II",
    "II/1",
    "V/2",
    "..",
    ",",
    "@",
    "@2025-Q2",
    "@2025-08",
    "2025",
    "2025-Q2",
    "2025-07-15",
    "2025-H1",
    "31",
    ">",
    ">=",
    "<",
    "=",
    ">14",
    "14d",
    "2w",
    "-1w",
    "+3",
    ":",
    "::",
    "/",
    "'",
    "\"",
    " ",
    "  ",
    "*",
    "-",
    "--",
    "books",
    "китоб",
    "Кутубхона",
    "o‘qish",
    "library",
    "country",
    "village",
    "book",
    "National Library",
    "ministry",
    "0",
    "00",
    "99999999999999999999",
    "\u{202e}",
    "\u{0}",
    "\u{1b}[31m",
    "\u{300}",
    "е",
    "İ",
    "ß",
    "🙂",
    "\t",
    "line\nend",
    "`",
    "{",
    "%",
];

/// Queries that are right.
const QUERIES: [&str; 24] = [
    "1",
    "1.1..1.4",
    "1,4.2,5",
    "section:II",
    "executor:culture",
    "lead:library",
    "status:overdue,planned",
    "due:2025-Q2",
    "due:..2025-06-30",
    "due:2025-01..2025-07",
    "done:2025-Q2",
    "late:>14",
    "late:<=3w",
    "text:book",
    "not:status:done",
    "not:not:1",
    "pages",
    "1.4@2025-Q2",
    "books\n1.2",
    "status:overdue\nlate:>3",
    "book:1",
    "country:",
    "not:2..4",
    "II/1",
];

struct Queries {
    mutator: Mutator,
    one: Portfolio,
    two: Portfolio,
    words: Vec<Words>,
}

pub(super) fn begin() -> Box<dyn Target> {
    let file = |name: Option<&str>, text| PlanFile {
        name: name.map(str::to_owned),
        path: "plan.yaml".into(),
        plan: read(text).unwrap(),
        day: "2025-07-15".parse().unwrap(),
    };
    let portfolio = |files| Portfolio { files, language: Some("en".into()) };
    Box::new(Queries {
        mutator: Mutator {
            corpus: QUERIES.map(str::to_owned).into(),
            tokens: TOKENS,
            lengths: &[1, 1, 2, 6],
        },
        one: portfolio(vec![file(None, EXAMPLE)]),
        two: portfolio(vec![file(Some("book"), EXAMPLE), file(Some("country"), LIBRARIES)]),
        words: all_words(),
    })
}

/// The lines and KPIs that are picked, by their addresses.
fn picked(query: &Query, plans: &Portfolio, subject: Subject) -> BTreeSet<String> {
    if subject == Subject::Kpis {
        let kpis = plans.kpis();
        let meant = kpis.iter().filter(|line| query.matches_kpi(line));
        return meant.map(|line| line.file.address(&line.indicator.kpi.id)).collect();
    }
    plans.lines().filter(|line| query.matches(line)).map(|line| line.file.address(&line.item.id())).collect()
}

impl Target for Queries {
    fn draw(&self, dice: &mut Dice) -> Vec<u8> {
        let text = if dice.one_in(3) { self.mutator.scraps(5, dice) } else { self.mutator.drawn(3, dice) };
        text.into_bytes()
    }

    fn hold(&self, input: &[u8]) -> bool {
        let Ok(text) = std::str::from_utf8(input) else { return false };
        let hash = fnv(input);
        let plans = if hash & 1 == 0 { &self.one } else { &self.two };
        let subject = SUBJECTS[usize::try_from(hash >> 1 & 0xff).unwrap() % 3];
        let parse = |terms: &[String]| Query::parse(terms, plans, subject);
        let terms: Vec<String> = text.split('\n').map(str::to_owned).collect();
        let query = match parse(&terms) {
            Ok(query) => query,
            Err(problem) => {
                let language = usize::try_from(hash >> 9 & 0xff).unwrap() % self.words.len();
                assert_told(&problem, &self.words[language..=language]);
                return false;
            }
        };
        let found = picked(&query, plans, subject);
        let spaced: Vec<String> = terms.iter().map(|term| format!("  {term} ")).collect();
        assert_eq!(parse(&spaced).ok().as_ref(), Some(&query), "spaces around terms make another query");
        if let [one, other] = terms.as_slice()
            && let (Ok(one), Ok(other)) =
                (parse(std::slice::from_ref(one)), parse(std::slice::from_ref(other)))
        {
            let (one, other) = (picked(&one, plans, subject), picked(&other, plans, subject));
            let (both, any) = (&one & &other, &one | &other);
            assert!(
                found == both || found == any,
                "two terms pick neither what both pick nor what any picks"
            );
        }
        if let [term] = terms.as_slice()
            && let Ok(opposite) = parse(&[format!("not:{term}")])
        {
            let rest = picked(&opposite, plans, subject);
            let all = picked(&Query::default(), plans, subject);
            assert!(rest.is_disjoint(&found), "a term and its opposite pick the same");
            assert_eq!(&rest | &found, all, "a term and its opposite do not pick everything");
            let twice = parse(&[format!("not:not:{term}")]);
            assert_eq!(
                twice.map(|query| picked(&query, plans, subject)).ok(),
                Some(found),
                "not:not: is another term"
            );
        }
        true
    }
}
