//! Documents of text: tables in HTML, Markdown and lines with tabs, and outlines, read as plans.

use std::collections::BTreeSet;

use roadmap::check::{self, Selection};
use roadmap::format;
use roadmap::import::grid::{Limits, read};
use roadmap::import::{self, Options};
use roadmap::problem::Severity;
use roadmap::render::Words;

use super::clean::{all_words, assert_told};
use super::fuzzer::Target;
use super::mutation::Mutator;
use super::plan::fnv;
use crate::laws::dice::Dice;

/// Cells of plans, headings, and what a table may not break on.
const TOKENS: &[&str] = &[
    "№",
    "T/r",
    "Чора-тадбирлар",
    "Муддат",
    "Масъул ижрочилар",
    "Мероприятия",
    "Срок",
    "Ответственные",
    "Actions",
    "Deadline",
    "Responsible",
    "Measure",
    "Step",
    "Executor",
    "Outcome",
    "Натижа",
    "Изоҳ",
    "1",
    "1.",
    "1)",
    "1.1",
    "2.10",
    "010",
    "3-1",
    "а)",
    "I",
    "I.",
    "IV бўлим",
    "ІІ",
    "БЎЛИМ",
    "Глава 2",
    "2025 йил",
    "2025 йил 1 май",
    "до 1 июля 2025 г.",
    "Q2 2025",
    "ҳар чоракда",
    "доимий",
    "within 2 months of approval",
    "31 июня 2025",
    "выполнено",
    "DONE",
    "Вазирлик, агентлик",
    "Банк ва вазирлик",
    "yes",
    "no: [a, b]",
    "{x}",
    "# c",
    "a #b",
    "- dash",
    "'q\"",
    "null",
    "~",
    "12:30",
    "0x1F",
    "<<",
    "=",
    "? q",
    "& a",
    "*a",
    "!t",
    "%d",
    "@a",
    "`t`",
    "|",
    ">",
    "a: b:",
    "\\",
    "5 миллион",
    "75 фоизга",
    "Жами",
    "итого: 5",
    "Бунда: 1) бир; 2) икки",
    "\u{202e}",
    "\u{85}",
    "\u{2028}",
    "\u{feff}",
    "\u{0}",
    "\t",
    "\n",
    "\n\n",
    " ",
    "  ",
    "|---|---|",
    "| ",
    " |\n| ",
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<td rowspan=2>",
    "<td colspan=3>",
    "<br>",
    "<p>",
    "</p>",
    "<ul><li>",
    "<h2>",
    "&nbsp;",
    "&lt;",
    "&#1;",
    "<!--",
    "-->",
    "<b>",
    "<s>",
    "<script>",
    "<style>",
    "\"",
    ";",
    ",",
    "10,5",
];

/// Documents that become plans.
const DOCUMENTS: [&str; 5] = [
    "<table><tr><td>№<td>Чора-тадбирлар<td>Муддат<td>Масъул<tr><td>1<td>Қуриш<td>2025 йил 1 май<td>Вазирлик<tr><td>1.1<td>Режа<td>Q2 2025<td>Банк</table>",
    "| № | Measure | Deadline | Responsible |\n|---|---|---|---|\n| 1 | Build | 2025-Q2 | Ministry |\n| 2 | Open | 1 May 2026 | Bank, Agency |\n",
    "№\tМероприятия\tСрок\tОтветственные\n1\tПостроить\tдо 1 июля 2025 г.\tБанк\n2\tОткрыть\tежеквартально\tБанк\n",
    "I. Roads\n\n1. Build the road\nDeadline: 2025-Q2\nResponsible: Ministry\n\n2. Open the road\nDeadline: 2026\nResponsible: Bank\n",
    "<h2>I бўлим. Йўллар</h2><table><tr><td>Т/р<td>Чора-тадбирлар номи<td>Амалга ошириш механизми<td>Муддати<td>Масъуллар<tr><td rowspan=2>1.<td rowspan=2>Йўл<td>1. Лойиҳа<td>2025 йил I чорак<td rowspan=2>Вазирлик<tr><td>2. Қуриш<td>2025 йил IV чорак</table>",
];

struct Documents {
    mutator: Mutator,
    words: Vec<Words>,
}

pub(super) fn begin() -> Box<dyn Target> {
    let mutator =
        Mutator { corpus: DOCUMENTS.map(str::to_owned).into(), tokens: TOKENS, lengths: &[1, 3, 10, 60] };
    Box::new(Documents { mutator, words: all_words() })
}

impl Target for Documents {
    fn draw(&self, dice: &mut Dice) -> Vec<u8> {
        self.mutator.drawn(6, dice).into_bytes()
    }

    fn hold(&self, input: &[u8]) -> bool {
        let hash = fnv(input);
        let year = hash.is_multiple_of(4).then_some(2025);
        let options = Options { year, ..Options::new("2025-08-01".parse().unwrap()) };
        let found = read(input, &Limits::default()).and_then(|document| import::plan(&document, &options));
        let found = match found {
            Ok(found) => found,
            Err(problem) => {
                let language = usize::try_from(hash >> 2 & 0xff).unwrap() % self.words.len();
                assert!(problem.hint.is_some(), "refused without a way out: {problem:?}");
                assert_told(&problem, &self.words[language..=language]);
                return false;
            }
        };
        if found.measures == 0 {
            return false;
        }
        let reading = format::read(found.yaml.as_str());
        let problems = check::run(format::read(found.yaml.as_str()), &Selection::default(), options.on);
        let plan = match reading.sound() {
            Ok((_, plan)) => plan,
            Err(faults) => panic!("the plan has faults: {faults:#?}\n{}", found.yaml),
        };
        assert_eq!(plan.measures().count(), found.measures, "measures are lost\n{}", found.yaml);
        assert_eq!(plan.lines().count(), found.lines, "lines are lost\n{}", found.yaml);
        let errors: BTreeSet<&str> = problems
            .iter()
            .filter(|problem| problem.code.severity == Severity::Error && problem.code.id != "import-todo")
            .map(|problem| problem.code.id)
            .collect();
        assert!(errors.is_empty(), "a check finds errors: {errors:?}\n{}", found.yaml);
        true
    }
}
