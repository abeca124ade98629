//! Uzbek Cyrillic letters in Latin ones, by the alphabet of 1995 and the spelling rules of 24 August 1995 (Cabinet
//! resolution No. 339) with their appendix on the letters that Latin lacks.

/// Letters that are written the same wherever they stand. The others are е, ц, ъ, ь and с before ҳ.
pub(in super::super) const LETTERS: [(char, &str); 37] = [
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('д', "d"),
    ('ё', "yo"),
    ('ж', "j"),
    ('з', "z"),
    ('и', "i"),
    ('й', "y"),
    ('к', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "x"),
    ('ч', "ch"),
    ('ш', "sh"),
    ('э', "e"),
    ('ю', "yu"),
    ('я', "ya"),
    ('ў', "oʻ"),
    ('қ', "q"),
    ('ғ', "gʻ"),
    ('ҳ', "h"),
    // Only in names and in words from Russian and Ukrainian; І also stands in Roman numerals.
    ('ы', "i"),
    ('щ', "sh"),
    ('і', "i"),
    ('ї', "yi"),
    ('є', "ye"),
    ('ґ', "g"),
];

/// Beginnings of words that are spelt otherwise than their letters say. Where ё, ю or я only soften the consonant
/// before them, most words have o, u or a, and no rule tells which.
pub(in super::super) const STEMS: [(&str, &str); 27] = [
    ("сентябр", "sentabr"),
    ("октябр", "oktabr"),
    ("бюджет", "budjet"),
    ("сюжет", "sujet"),
    ("брошюра", "broshura"),
    ("парашют", "parashut"),
    ("шлюз", "shluz"),
    ("этюд", "etud"),
    ("дюжина", "dujina"),
    ("дюйм", "duym"),
    ("отряд", "otrad"),
    ("шляпа", "shlapa"),
    ("фляга", "flaga"),
    ("стажёр", "stajor"),
    ("тренажёр", "trenajor"),
    ("дирижёр", "dirijor"),
    ("режиссёр", "rejissor"),
    ("актёр", "aktor"),
    ("суфлёр", "suflor"),
    ("самолёт", "samolot"),
    ("счёт", "schot"),
    ("мещан", "meshshan"),
    // A prefix before ц counts as a beginning.
    ("антициклон", "antisiklon"),
    // At the end of a word ц is s; these keep it before endings.
    ("абзац", "abzas"),
    ("шприц", "shpris"),
    ("матрац", "matras"),
    // Before я the sign is kept in Arabic words alone.
    ("қатъян", "qatʼiyan"),
];

/// The months without their soft sign, which no ending keeps.
pub(in super::super) const MONTHS: [&str; 12] = [
    "январ",
    "феврал",
    "март",
    "апрел",
    "май",
    "июн",
    "июл",
    "август",
    "сентябр",
    "октябр",
    "ноябр",
    "декабр",
];

/// The endings a month has in a date. `марта` is no month but *times*: `йилига 2 марта`.
pub(in super::super) const MONTH_ENDINGS: [&str; 9] =
    ["", "да", "даги", "дан", "га", "гача", "ни", "нинг", "и"];
