//! A word mixes Cyrillic and Latin letters.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::script::{Mixed, has_both, mixed};
use crate::check::subject::Subject;
use crate::check::text::Sort;
use crate::model::Text;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "mixed-script",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "a word mixes Cyrillic and Latin letters",
        explanation: "A Latin `o` in a Cyrillic word looks right and is found by nobody: search, sorting \
and the comparison of two files all miss the word. Type the letter again in the alphabet of its \
word.\n\nAn abbreviation with an ending after a hyphen, such as `IT-Паркда`, is two words. One with the \
ending written on to it, such as `SMSлар`, is allowed too, unless all its letters have a double in the \
other alphabet. Words of the document (`deadline`, `act`, `source`) and addresses are not looked at.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    subject.texts(&mut |sort, text, place| {
        if matches!(sort, Sort::Quotation | Sort::Address) {
            return;
        }
        let (plain, languages) = match text {
            Text::Plain(text) => (Some(text), [].as_slice()),
            Text::Languages(all) => (None, all.as_slice()),
        };
        let all = plain.map(|text| (None, text)).into_iter();
        let all = all.chain(languages.iter().map(|(tag, text)| (Some(tag), text)));
        for (tag, text) in all.filter(|(_, text)| has_both(text)) {
            for word in text.split(|c: char| !c.is_alphanumeric()) {
                let Some(mixed) = mixed(word) else { continue };
                let at = tag.map_or_else(place, |tag| place().key(tag.to_string()));
                report.add(Where::Value(at), message(word, &mixed)).set_hint(hint(&mixed));
            }
        }
    });
}

fn message(word: &str, mixed: &Mixed) -> String {
    let (strange, own) = (mixed.strange.word(), mixed.strange.other().word());
    let letter = |(at, letter): &(usize, char)| {
        format!("letter {at}, {strange} `{letter}` (U+{:04X})", u32::from(*letter))
    };
    let letters: Vec<_> = mixed.letters.iter().map(letter).collect();
    format!("the word `{word}` is {own} but for {}", letters.join(" and "))
}

fn hint(mixed: &Mixed) -> String {
    let own = mixed.strange.other().word();
    match &mixed.corrected {
        Some(word) => format!("in {own} letters alone it is `{word}`"),
        None => format!("write it in {own} letters alone"),
    }
}
