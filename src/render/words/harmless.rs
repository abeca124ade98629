//! Texts of the plan made safe to show: a terminal obeys control characters, and a reader is misled by marks that
//! turn the order of letters round.

use super::Form;

/// Appends a text. Line ends become newlines or blanks, tabs blanks, every other control character U+FFFD; blank
/// space at the end goes.
pub(super) fn write(text: &str, form: Form, out: &mut String) {
    let text = text.trim_end();
    if !text.chars().any(is_harmful) {
        out.push_str(text);
        return;
    }
    let line_end = if form == Form::Lines { '\n' } else { ' ' };
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\r' if rest.peek() == Some(&'\n') => {}
            '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(line_end),
            '\t' => out.push(' '),
            _ if is_harmful(c) => out.push(char::REPLACEMENT_CHARACTER),
            _ => out.push(c),
        }
    }
}

fn is_harmful(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, form: Form) -> String {
        let mut out = String::new();
        write(text, form, &mut out);
        out
    }

    #[test]
    fn escapes_bells_and_order_marks_are_made_visible() {
        assert_eq!(
            shown("a\u{1b}[31mб\u{7}\u{9b}в\u{202e}", Form::Lines),
            "a\u{fffd}[31mб\u{fffd}\u{fffd}в\u{fffd}"
        );
        assert_eq!(shown("йўл харитаси", Form::Line), "йўл харитаси");
    }

    #[test]
    fn line_ends_are_kept_or_become_blanks() {
        assert_eq!(shown("a\r\nb\tc\u{2028}d\n\n", Form::Lines), "a\nb c\nd");
        assert_eq!(shown("a\r\nb\tc\u{2028}d\n\n", Form::Line), "a b c d");
    }
}
