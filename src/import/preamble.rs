//! What stands above the table: the title of the plan, and the act.

use std::sync::LazyLock;

use super::draft::Remark;
use super::grid::{Cell, Document, Extent, Paragraph};
use super::layout::Layout;
use super::leftover::Ledger;
use super::wording::{capitalized, clean, folded, is_in_capitals, words};

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Preamble {
    pub(super) title: String,
    pub(super) act: Option<String>,
    pub(super) remark: Option<Remark>,
}

/// Words by which a title calls itself a plan.
static PLANS: LazyLock<Vec<String>> = LazyLock::new(|| {
    words(
        "йўл харита|чора-тадбирлар|дастур|режа|дорожная карта|план|програм|мероприят|\
         road map|roadmap|plan|programme",
    )
});

/// Words of acts and of their annexes.
static ACTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    words(
        "илова|ilova|қарор|qaror|фармон|farmon|фармойиш|буйруқ|приложени|постановлени|указ|\
         распоряжени|приказ|annex|decree|resolution|decision|order",
    )
});

/// Words of numbers and annexes of acts.
static ANNEXES: LazyLock<Vec<String>> = LazyLock::new(|| words("сон|илова|приложени|annex"));

/// Words of captions of tables.
static CAPTIONS: LazyLock<Vec<String>> = LazyLock::new(|| words("жадвал|таблица|table"));

/// A text above the table, and what it is taken from.
struct Above<'a> {
    text: String,
    stands_out: bool,
    source: Source<'a>,
}

enum Source<'a> {
    Paragraph(usize, usize),
    Cell(usize, &'a Cell),
}

/// Reads what stands above the first table of the plan.
pub(super) fn read(document: &Document, layouts: &[Layout<'_>], ledger: &mut Ledger) -> Preamble {
    let mut preamble = Preamble::default();
    let Some(first) = layouts.first() else { return preamble };
    let above = above(document, first);
    let is_act = |text: &Above<'_>| is_act(&text.text);
    let title = title(&above);
    let act = above.iter().position(is_act);
    for (nth, text) in above.iter().enumerate() {
        if title.contains(&nth) || Some(nth) == act {
            match text.source {
                Source::Paragraph(table, paragraph) => ledger.take_before(table, paragraph),
                Source::Cell(table, cell) => ledger.take(table, cell),
            }
        }
    }
    let texts: Vec<&str> =
        title.iter().filter_map(|nth| above.get(*nth)).map(|text| text.text.as_str()).collect();
    preamble.title = capitalized(&clean(&texts.join(" ")));
    preamble.act = act.and_then(|nth| above.get(nth)).map(|text| text.text.clone());
    if preamble.title.is_empty() {
        let sheet = first.table.sheet.as_ref().map(|sheet| clean(sheet)).filter(|sheet| !sheet.is_empty());
        preamble.title = sheet.unwrap_or_else(|| "…".to_owned());
        preamble.remark = Some(Remark::open("the document gives the plan no title"));
    }
    preamble
}

/// The paragraphs and rows above the heading of a table, from the table before on.
fn above<'a>(document: &'a Document, layout: &Layout<'a>) -> Vec<Above<'a>> {
    let mut all = paragraphs(document, layout.index);
    if !all.iter().any(Above::names_plan) {
        // The title of the document may stand above a small table, of terms or of those who approve.
        let earlier = (0..layout.index).rev().map(|table| paragraphs(document, table));
        let titled = earlier.into_iter().find(|texts| texts.iter().any(Above::names_plan));
        all.splice(0..0, titled.unwrap_or_default());
    }
    for row in 0..layout.heading_rows().start {
        for cell in layout.table.row(row) {
            let stands_out = cell.filled().all(stands_out) || cell.columns > 2;
            all.push(Above {
                text: clean(&cell.text()),
                stands_out,
                source: Source::Cell(layout.index, cell),
            });
        }
    }
    all.retain(|above| !above.text.is_empty());
    all
}

/// The paragraphs before a table.
fn paragraphs<'a>(document: &Document, table: usize) -> Vec<Above<'a>> {
    let before = document.tables.get(table).map(|table| table.before.as_slice()).unwrap_or_default();
    let above = |(nth, paragraph): (usize, &Paragraph)| Above {
        text: clean(&paragraph.joined()),
        stands_out: stands_out(paragraph),
        source: Source::Paragraph(table, nth),
    };
    before.iter().enumerate().map(above).collect()
}

fn stands_out(paragraph: &Paragraph) -> bool {
    paragraph.bold == Extent::All || paragraph.capitals || is_in_capitals(&paragraph.text)
}

/// Which of the texts are the title: those together that stand out around the last one that calls itself a plan, and the
/// lines in which its sentence goes on.
fn title(above: &[Above<'_>]) -> Vec<usize> {
    const LONGEST: usize = 700;
    let fits = |nth: &usize| {
        above.get(*nth).is_some_and(|text| {
            !is_act(&text.text) && !is_caption(&text.text) && text.text.chars().count() < LONGEST
        })
    };
    let plan = (0..above.len()).rev().filter(fits).find(|nth| above.get(*nth).is_some_and(Above::names_plan));
    let loud = || {
        (0..above.len()).rev().filter(fits).find(|nth| above.get(*nth).is_some_and(|text| text.stands_out))
    };
    let Some(middle) = plan.or_else(loud).or_else(|| (0..above.len()).rev().find(fits)) else {
        return Vec::new();
    };
    let like = |nth: &usize| {
        let same = above.get(middle).zip(above.get(*nth));
        fits(nth) && same.is_some_and(|(middle, text)| middle.stands_out && text.stands_out)
    };
    let goes_on = |nth: usize| above.get(nth).is_some_and(|text| text.text.starts_with(char::is_lowercase));
    let up = (0..middle).rev().take_while(|nth| like(nth) || fits(nth) && goes_on(nth + 1));
    let down = (middle + 1..above.len()).take_while(|nth| like(nth) || fits(nth) && goes_on(*nth));
    let mut title: Vec<usize> = up.chain([middle]).chain(down).collect();
    title.sort_unstable();
    title
}

impl Above<'_> {
    /// Whether it calls itself a plan.
    fn names_plan(&self) -> bool {
        let words = folded(&self.text);
        !is_act(&self.text) && !is_caption(&self.text) && PLANS.iter().any(|plan| words.contains(plan))
    }
}

/// `Table 2. Actions`, `2-жадвал`
fn is_caption(text: &str) -> bool {
    let folded = folded(text);
    let mut first = folded.split(' ').take(2);
    let has_number = first.clone().any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    has_number && first.any(|word| CAPTIONS.iter().any(|caption| word == caption))
}

fn is_act(text: &str) -> bool {
    let folded = folded(text);
    let begins = |stem: &String| folded.split(' ').any(|word| word.starts_with(stem));
    // A title may name the act that it carries out; an annex or a number makes it the act itself.
    let numbered = text.contains('№') || text.contains("No.");
    ACTS.iter().any(begins) && (numbered || ANNEXES.iter().any(begins))
}
