//! `JUnit` XML as Jenkins and GitLab read it: a suite for each file, a failing case for each finding.
//!
//! Elements and attributes are those of the schema of Jenkins (`junit-10.xsd`), which has no line for a case.

use std::borrow::Cow;
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::diagnostic::Examined;
use super::fingerprint::Repeats;
use super::words::sanitize;
use crate::problem::{Problem, is_harmful};

/// The report.
///
/// # Errors
/// None for a text in memory; the writer's type needs one.
pub fn draw(files: &[Examined]) -> io::Result<String> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let counted = |file: &Examined| (file.problems.len().max(1), file.problems.len());
    let (tests, failures) = files.iter().map(counted).fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    let suites = writer.create_element("testsuites").with_attributes([
        ("name", "roadmap check"),
        ("tests", &tests.to_string()),
        ("failures", &failures.to_string()),
    ]);
    suites.write_inner_content(|writer| files.iter().try_for_each(|file| suite(writer, file)))?;
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    String::from_utf8(bytes).map_err(io::Error::other)
}

fn suite(writer: &mut Writer<Vec<u8>>, file: &Examined) -> io::Result<()> {
    let failures = file.problems.len();
    let path = sanitize::line(&file.path);
    let path = legal(&path);
    let suite = writer.create_element("testsuite").with_attributes([
        ("name", &*path),
        ("tests", &failures.max(1).to_string()),
        ("failures", &failures.to_string()),
        ("errors", "0"),
        ("file", &*path),
    ]);
    suite.write_inner_content(|writer| {
        if failures == 0 {
            let case = writer.create_element("testcase");
            case.with_attributes([("name", "check"), ("classname", &*path)]).write_empty()?;
        }
        let mut repeats = Repeats::default();
        file.problems.iter().try_for_each(|problem| {
            let repeat = repeats.count(&file.path, problem);
            let place = file.position(problem).map(|(line, column)| format!(":{line}:{column}"));
            case(writer, (&path, &place.unwrap_or_default()), problem, repeat)
        })
    })?;
    Ok(())
}

fn case(
    writer: &mut Writer<Vec<u8>>,
    (path, place): (&str, &str),
    problem: &Problem,
    repeat: usize,
) -> io::Result<()> {
    let (message, severity) = (problem.message.plain(), problem.severity());
    // Cases of one name would be taken for one case; a line in the name would make a new case of every move.
    let again = if repeat > 1 { format!(" ({repeat})") } else { String::new() };
    let name = format!("{}: {message}{again}", problem.code.id);
    let case =
        writer.create_element("testcase").with_attributes([("name", &*legal(&name)), ("classname", path)]);
    let hint = problem.hint.as_ref().map(|hint| format!("\n{}", hint.plain())).unwrap_or_default();
    let text = format!("{path}{place}: {message}{hint}");
    case.write_inner_content(|writer| {
        let failure = writer.create_element("failure");
        let failure = failure.with_attributes([("message", &*legal(message)), ("type", severity.word())]);
        failure.write_text_content(BytesText::new(&legal(&text)))?;
        Ok(())
    })?;
    Ok(())
}

/// XML has no way to say most control characters, not even escaped, and readers of reports show the others as they are.
fn legal(text: &str) -> Cow<'_, str> {
    let illegal = |c: char| (is_harmful(c) && c != '\n') || matches!(c, '\u{fffe}' | '\u{ffff}');
    if text.contains(illegal) { text.replace(illegal, "\u{fffd}").into() } else { text.into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::UNKNOWN_KEY;

    #[test]
    fn signs_that_mean_something_to_xml_and_such_it_has_not_are_written_so_that_it_can_be_read() {
        let problem = Problem::new(&UNKNOWN_KEY, "`<a href=\"&\">'\u{1}\u{1b}\u{ffff}`").hint("]]>");
        let text = draw(&[Examined::new("a&b.yaml".into(), String::new().into(), vec![problem])]).unwrap();
        let mut reader = quick_xml::Reader::from_str(&text);
        while reader.read_event().unwrap() != Event::Eof {}
        let (_, inside) = text.split_once("type=\"error\">").unwrap();
        let said = quick_xml::escape::unescape(inside.split_once("</failure>").unwrap().0).unwrap();
        let expected = "a&b.yaml: `<a href=\"&\">'\u{fffd}\u{fffd}\u{fffd}`\n]]>";
        assert_eq!(said, expected);
    }
}
