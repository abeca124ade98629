//! A word of a title or name mixes Cyrillic and Latin letters.

use crate::check::Subject;
use crate::check::finding::{Report, Severity, Where};
use crate::check::registry::{Rule, Run};
use crate::check::script::{Mixed, mixed};
use crate::model::Text;

pub(super) const RULE: Rule = Rule {
    id: "mixed-script",
    severity: Severity::Warning,
    opt_in: false,
    summary: "a word mixes Cyrillic and Latin letters",
    explanation: "A Latin `o` in a Cyrillic word looks right and is found by nobody: search, sorting \
and the comparison of two files all miss the word. Type the letter anew in the alphabet of its \
word.\n\nAn abbreviation with an ending behind a hyphen, such as `IT-Паркда`, is two words. One with the \
ending written on to it, such as `SMSлар`, is let be too, unless all its letters have a double in the \
other alphabet.",
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for (place, title) in subject.titles() {
        let texts: Vec<_> = match title {
            Text::Plain(text) => vec![(place, text)],
            Text::Languages(all) => {
                all.iter().map(|(tag, text)| (place.key(tag.to_string()), text)).collect()
            }
        };
        for (place, text) in texts {
            for word in text.split(|c: char| !c.is_alphanumeric()) {
                if let Some(mixed) = mixed(word) {
                    report.add(Where::Value(place.clone()), said(word, &mixed)).help(help(&mixed));
                }
            }
        }
    }
}

fn said(word: &str, mixed: &Mixed) -> String {
    let (strange, own) = (mixed.strange.word(), mixed.strange.other().word());
    let letter = |(at, letter): &(usize, char)| {
        format!("letter {at}, {strange} `{letter}` (U+{:04X})", u32::from(*letter))
    };
    let letters: Vec<_> = mixed.letters.iter().map(letter).collect();
    format!("the word `{word}` is {own} but for {}", letters.join(" and "))
}

fn help(mixed: &Mixed) -> String {
    let own = mixed.strange.other().word();
    match &mixed.mended {
        Some(word) => format!("in {own} letters alone it is `{word}`"),
        None => format!("write it in {own} letters alone"),
    }
}
