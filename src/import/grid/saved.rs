//! Documents as office programs save them, from `tests/data/import`.

use super::sample::{only, paragraphs, shown};
use super::{Format, Limits, Value, read};

/// A file of the tests.
macro_rules! file {
    ($name:literal) => {
        include_bytes!(concat!("../../../tests/data/import/", $name)).as_slice()
    };
}

const PLAN: &str = "\
№ | Чора-тадбирлар | Муддати | < | Масъул ижрочилар
^ | ^ | бошланиши | тугаши | ^
*I. Тайёргарлик* | < | < | < | <
[1.] | [1.1.]режани тасдиқлаш; | 2025 йил 1 март | 2025 йил 1 май | Сув хўжалиги вазирлиги,¶ҳокимликлар
^ | [1.2.]лойиҳани бошлаш. | 2025 йил давомида | < | ^
[2.] | Насос станцияларини таъмирлаш:¶[а)]танлаш¶[б)]таъмирлаш | ¶III чорак | < | Вазирлик¶биринчи⏎иккинчи
";

#[test]
fn a_word_document_saved_by_libreoffice_is_read_with_its_numbers() {
    let document = read(file!("libreoffice.docx"), &Limits::default()).unwrap();
    assert_eq!(document.format, Format::Docx);
    assert_eq!(shown(&document.tables[0]), " | ТАСДИҚЛАЙМАН\n");
    assert_eq!(shown(&document.tables[1]), PLAN);
    assert_eq!(paragraphs(&document.tables[1].before), ["*ЙЎЛ ХАРИТАСИ*"]);
    assert_eq!(paragraphs(&document.after), ["Изоҳ: 2-банд бекор қилинган."]);
    let heading = document.tables[1].rows().iter().filter(|row| row.heading).count();
    assert_eq!(heading, 2);
}

#[test]
fn a_page_saved_by_libreoffice_is_read_with_the_numbers_it_still_has() {
    let document = read(file!("libreoffice.html"), &Limits::default()).unwrap();
    assert_eq!(document.format, Format::Html);
    // Its lists are those of the web, which know no `1.1.`.
    let plan = PLAN
        .replace("[1.1.]", "[1.]")
        .replace("[1.2.]", "[2.]")
        .replace("[а)]", "[1.]")
        .replace("[б)]", "[2.]");
    assert_eq!(shown(&document.tables[1]), plan);
}

#[test]
fn spreadsheets_saved_by_libreoffice_show_what_it_shows() {
    let book = "\
*ЙЎЛ ХАРИТАСИ* | < | < | < | < | <
× | × | × | × | × | ×
*№* | *Чора-тадбирлар* | *Муддати* | *Масъул ижрочилар* | *Улуши* | *Ҳолати*
*I. Тайёргарлик* | × | × | × | × | ×
1.10 | режани тасдиқлаш; | 01.10.2025 | Вазирлик,¶¶агентлик | 50% | бажарилди
^ | лойиҳани бошлаш. | 1.10 | 1\u{A0}240.50 | 1 | ×
2 | ~…насосларни танлаш таъмирлаш…~ | октябрь 2025 | TRUE | × | ×
";
    let excel = read(file!("libreoffice.xlsx"), &Limits::default()).unwrap();
    assert_eq!((excel.format, excel.tables.len()), (Format::Xlsx, 2));
    assert_eq!(shown(&excel.tables[0]), book);
    // Of this format the text itself is stored, so it is that of LibreOffice.
    let open = read(file!("libreoffice.ods"), &Limits::default()).unwrap();
    assert_eq!((open.format, open.tables.len()), (Format::Ods, 2));
    assert_eq!(
        shown(&open.tables[0]),
        book.replace("1\u{A0}240.50", "1,240.50").replace("октябрь", "Октябрь")
    );
    for document in [excel, open] {
        let table = &document.tables[0];
        assert_eq!(table.place(4, 2).to_string(), "Режа 2025!D5");
        let october = "2025-10-01".parse().unwrap();
        assert!(matches!(table.cell(4, 2).unwrap().value, Value::Day { day, .. } if day == october));
        assert!(
            matches!(&table.cell(4, 4).unwrap().value, Value::Number { stored, percent: true } if stored == "0.5")
        );
        assert!(table.rows()[6].hidden && !table.rows()[5].hidden);
        assert!(table.cell(4, 5).unwrap().hidden && !table.cell(4, 4).unwrap().hidden);
        assert!(document.tables[1].hidden);
    }
}

#[test]
fn a_real_plan_of_works_is_read_whole() {
    let document = read(file!("plan-of-works-ru.docx"), &Limits::default()).unwrap();
    let table = only(&document);
    let rows: Vec<&str> = table.lines().collect();
    assert_eq!((rows.len(), document.tables[0].columns()), (45, 7));
    assert_eq!(
        rows[..4],
        [
            "№ п/п | Направление работ | Сроки | < | Ответственный (ФИО, должность, подразделение) | \
             Потребное финансирование (тыс. руб.) | Примечание",
            "^ | ^ | Начало | Окночные | ^ | ^ | ^",
            "1 | Разработка MVP с базовым функционалом | 01.07.25/15.08.25 | < |  |  |",
            "1.1 | Разработка базового backend | 01.07.25/05.07.25 | < |  |  | выполнено",
        ]
    );
    let numbers: Vec<String> = (2..45).map(|row| document.tables[0].cell(row, 0).unwrap().text()).collect();
    assert!(numbers.contains(&"2.10".to_owned()), "{numbers:?}");
    assert_eq!(paragraphs(&document.tables[0].before), ["План-график реализации проекта"]);
}
