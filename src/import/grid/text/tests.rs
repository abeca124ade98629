//! Texts, one for each shape.

use std::fmt::Write as _;
use std::ops::Add as _;

use super::super::sample::{only, paragraphs, shown};
use super::super::{Document, Limits};
use super::read;

fn text(text: &str) -> Document {
    read(text.as_bytes(), &Limits::default()).unwrap()
}

#[test]
fn a_markdown_table_is_read_with_its_signs() {
    let document = text(
        "# Road map\nfor 2025\n\n| No. | Measure | Due |\n|-----|:-------:|----:|\n| 1 | **Build** `a|b` \\| c<br>and ~~paint~~ | 2025-Q1 |\n\
         | I. Section |\n| 2 | slid left |\n\nA note.\n",
    );
    assert_eq!(
        only(&document),
        "No. | Measure | Due\n1 | ~…*…Build `a|b` | c⏎and paint…*…~ | 2025-Q1\nI. Section | × | ×\n2 | slid left | ×\n"
    );
    let table = &document.tables[0];
    assert_eq!(paragraphs(&table.before), ["Road map", "for 2025"]);
    assert_eq!(paragraphs(&document.after), ["A note."]);
    assert!(table.rows()[0].heading && !table.rows()[1].heading);
    assert_eq!(table.place(2, 0).to_string(), "line 7");
}

#[test]
fn tables_that_programs_print_are_read() {
    let mysql = "+----+------+\n| id | name |\n+----+------+\n|  1 | a    |\n|  2 | b    |\n+----+------+\n";
    assert_eq!(only(&text(mysql)), "id | name\n1 | a\n2 | b\n");
    let rst = "+---+-----+\n| n | x y |\n+===+=====+\n| 1 | a   |\n|   | b   |\n+---+-----+\n| 2 | c   |\n+---+-----+\n";
    assert_eq!(only(&text(rst)), "n | x y\n1 | a⏎b\n2 | c\n");
    assert_eq!(only(&text("no | what | due\n1 | a | b\n")), "no | what | due\n1 | a | b\n");
    assert!(text("either a|b or c\nand a|b again\n").tables.is_empty());
}

#[test]
fn a_table_with_tabs_keeps_the_lines_of_its_cells() {
    let document =
        text("PLAN\n\n1\tfirst\t\"one\n\ntwo \"\"2\"\"\"\nI. Section\n2\t\"quoted\" word\tx\n\nend");
    assert_eq!(only(&document), "1 | first | one¶¶two \"2\"\nI. Section | × | ×\n2 | quoted word | x\n");
    assert_eq!(paragraphs(&document.after), ["end"]);
    assert_eq!(document.tables[0].place(2, 0).to_string(), "line 7");
    let never_ends = text("1\t\"a\n2\tb\n\n3\tc\n4\td");
    assert_eq!(
        never_ends.tables.iter().map(shown).collect::<Vec<_>>(),
        ["1 | \"a\n2 | b\n", "3 | c\n4 | d\n"]
    );
}

#[test]
fn a_text_without_tables_is_paragraphs() {
    let document = text("one\r\ntwo\r\n\r\n  three \r\n");
    assert!(document.tables.is_empty());
    assert_eq!(paragraphs(&document.after), ["one⏎two", "three"]);
    assert_eq!(document.after[1].line, Some(4));
}

#[test]
fn what_is_no_text_is_refused() {
    for bytes in [b"\xCF\xEB\xE0\xED".as_slice(), b"a\0b"] {
        let problem = read(bytes, &Limits::default()).unwrap_err();
        assert!(problem.message.plain().contains("nor a text in UTF-8"), "{problem:?}");
    }
    let wide: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain("План".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(paragraphs(&read(&wide, &Limits::default()).unwrap().after), ["План"]);
}

/// Each cell on a line, with how many lines stand above each of its paragraphs.
fn levelled(document: &Document) -> String {
    let mut text = String::new();
    for table in &document.tables {
        for row in 0..table.rows().len() {
            for cell in table.row(row) {
                let level = |top: Option<u32>| top.map(|top| format!("{top}: ")).unwrap_or_default();
                let paragraphs =
                    cell.paragraphs.iter().map(|paragraph| level(paragraph.top) + &paragraph.text);
                let _ = writeln!(
                    text,
                    "{}/{} {}",
                    row + 1,
                    cell.column + 1,
                    paragraphs.collect::<Vec<_>>().join(" ¶ ")
                );
            }
        }
    }
    text
}

#[test]
fn the_pages_of_the_founding_plan_become_its_table_again() {
    let pages = include_str!("../../../../tests/data/import/road-map-2023.txt");
    let expected = include_str!("../../../../tests/data/import/road-map-2023.grid");
    let document = text(pages);
    assert_eq!(levelled(&document), expected);
    assert_eq!(paragraphs(&document.tables[0].before).len(), 1);
    let with_returns = pages.replace('\n', "\r\n");
    assert_eq!(levelled(&text(&with_returns)), expected);
}

#[test]
fn pages_without_spaces_at_the_ends_of_lines_have_the_same_cells_and_no_levels() {
    let pages = include_str!("../../../../tests/data/import/road-map-2023.txt");
    let stripped: String = pages.lines().map(|line| line.trim_end().to_owned() + "\n").collect();
    let [whole, stripped] = [pages, &stripped].map(text);
    let [whole, stripped] = [&whole.tables[0], &stripped.tables[0]];
    assert_eq!(stripped.rows().len(), whole.rows().len());
    for (one, other) in whole.cells().iter().zip(stripped.cells()) {
        assert_eq!((one.row, one.column), (other.row, other.column));
        assert!(other.paragraphs.iter().all(|paragraph| paragraph.top.is_none()));
        if one.column == 2 {
            let texts = |cell: &super::super::Cell| {
                cell.paragraphs.iter().map(|p| p.text.clone()).collect::<Vec<_>>()
            };
            assert_eq!(texts(one), texts(other));
        }
    }
}

#[test]
fn pages_in_another_language_and_of_other_columns_are_read() {
    let pages = "ДОРОЖНАЯ КАРТА \n\n№ Наименование мероприятий \nСрок исполнения \nОтветственные \n\nисполнители \n\nI. Подготовка \n\n\
        1. Разработать проект постановления Кабинета \nМинистров о порядке учёта воды. \n\n1 марта \n2025 года \n\nМинистерство водного \n\
        хозяйства, \n\nМинистерство юстиции \n\n2. Создать единую информационную систему учёта, \nпредусмотрев: \n\n\
        а) ведение реестра водопользователей; \nб) приём показаний приборов. \n\n \n \n\nII квартал \n2025 года \n\nв течение \n2025 года \n\n\
        Агентство цифрового \nразвития \n\n12 \n\n№ Наименование мероприятий \nСрок исполнения \nОтветственные \n\nисполнители \n\n\
        3. Обучить специалистов районных управлений работе \nс системой и выдать им сертификаты. \n\nдо конца \n2025 года \n\n\
        Хокимият области, \nрайонные отделы \n\nII. Строительство \n\n4. Реконструировать насосные станции. 2026 год Министерство водного хозяйства \n";
    let expected = "\
1/1 №
1/2 Наименование мероприятий
1/3 Срок исполнения
1/4 Ответственные исполнители
2/1 I. Подготовка
3/1 0: 1.
3/2 0: Разработать проект постановления Кабинета Министров о порядке учёта воды.
3/3 0: 1 марта 2025 года
3/4 0: Министерство водного хозяйства, Министерство юстиции
4/1 0: 2.
4/2 0: Создать единую информационную систему учёта, предусмотрев: ¶ 2: а) ведение реестра водопользователей; ¶ 3: б) приём показаний приборов.
4/3 2: II квартал 2025 года ¶ 4: в течение 2025 года
4/4 0: Агентство цифрового развития
5/1 0: 3.
5/2 0: Обучить специалистов районных управлений работе с системой и выдать им сертификаты.
5/3 0: до конца 2025 года
5/4 0: Хокимият области, районные отделы
6/1 II. Строительство
7/1 0: 4.
7/2 0: Реконструировать насосные станции.
7/3 0: 2026 год
7/4 0: Министерство водного хозяйства
";
    assert_eq!(levelled(&text(pages)), expected);
}

#[test]
fn hostile_pages_do_not_take_long() {
    let head = "№ Measure Due Executors Funding Result \n\n1. a \n\n";
    let begun = std::time::Instant::now();
    for body in [
        "bank fund bank fund 2025 bank fund bank fund bank fund bank fund bank \n\n".repeat(100),
        "bank \n".repeat(5_000),
        " \n\n".repeat(5_000),
        head.repeat(2_000),
        format!("{}\n", "2) ".repeat(300)).repeat(1_000),
        "№ ".repeat(400).add("\n").repeat(1_000),
    ] {
        let document = text(&(head.to_owned() + &body));
        assert!(document.tables.len() + document.after.len() > 0);
    }
    assert!(begun.elapsed().as_secs() < 30, "{:?}", begun.elapsed());
}
