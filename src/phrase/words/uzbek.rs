//! Uzbek words, written in Latin letters; [`key`](crate::phrase::fold::key) gives Cyrillic ones the same spelling.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::model::Every;

use super::lexeme::{Case, Form, Rows, Sense, Unit};
use crate::phrase::refusal::Kind;

/// Words that take endings.
pub(super) const NOUNS: &Rows = &[
    (Sense::Month(1), "yanvar"),
    (Sense::Month(2), "fevral"),
    (Sense::Month(3), "mart"),
    (Sense::Month(4), "aprel"),
    (Sense::Month(5), "may"),
    (Sense::Month(6), "iyun"),
    (Sense::Month(7), "iyul"),
    (Sense::Month(8), "avgust"),
    (Sense::Month(9), "sentabr sentyabr"),
    (Sense::Month(10), "oktabr oktyabr"),
    (Sense::Month(11), "noyabr"),
    (Sense::Month(12), "dekabr"),
    (Sense::Unit(Unit::Day), "kun takvim_kun kalendar_kun"),
    (Sense::Unit(Unit::Week), "hafta"),
    (Sense::Unit(Unit::Month), "oy"),
    (Sense::Unit(Unit::Quarter), "chorak chorag kvartal"),
    (Sense::Unit(Unit::Half), "yarim_yil yarim_yillik yarim_yillig yarimyillik yarimyillig"),
    (Sense::Unit(Unit::Year), "yil"),
    (Sense::HalfOf, "yarm"),
    (Sense::DayOfMonth, "sana chislo"),
    (Sense::End, "yakun ohir"),
    (Sense::Never(Kind::Vague), "bosh o'rta"),
    (Sense::Never(Kind::Season), "bahor yoz kuz kish mavsum"),
    (Sense::Never(Kind::WorkingDays), "ish_kun bank_kun"),
    (Sense::Never(Kind::FiscalYear), "o'kuv_yil o'kuv_yillig moliya_yil moliyaviy_yil"),
];

/// Words that stand as they are.
pub(super) const WORDS: &Rows = &[
    (Sense::Month(1), "yan."),
    (Sense::Month(2), "fev."),
    (Sense::Month(4), "apr."),
    (Sense::Month(8), "avg."),
    (Sense::Month(9), "sen. sent."),
    (Sense::Month(10), "okt."),
    (Sense::Month(11), "noy."),
    (Sense::Month(12), "dek."),
    (Sense::Unit(Unit::Year), "y. yy. y_y."),
    (Sense::Unit(Unit::Quarter), "chor. kv."),
    (Sense::Nth(1), "birinchi"),
    (Sense::Nth(2), "ikkinchi"),
    (Sense::Nth(3), "uchinchi"),
    (Sense::Nth(4), "to'rtinchi turtinchi"),
    (Sense::Last, "ohirgi so'nggi"),
    (Sense::Count(1), "bir"),
    (Sense::Count(2), "ikki"),
    (Sense::Count(3), "uch"),
    (Sense::Count(4), "to'rt"),
    (Sense::Count(5), "besh"),
    (Sense::Count(6), "olti"),
    (Sense::Count(7), "yetti etti"),
    (Sense::Count(8), "sakkiz"),
    (Sense::Count(9), "to'kkiz"),
    (Sense::Count(10), "o'n un"),
    (Sense::Ordinal, "chi inchi nchi"),
    (Sense::Each, "har har_bir"),
    (Sense::Often(Every::Month), "oyma_oy"),
    (Sense::Once, "marta martaba marotaba"),
    (Sense::Following, "keyingi"),
    (Sense::Within, "davomida mobaynida ichida davrida"),
    (Sense::Within, "muddatda muddat_ichida muddat_davomida muddat_mobaynida"),
    (Sense::With, "bilan bo'yicha buyicha"),
    (Sense::Starting, "boshlab boshlanib etiboran e'tiboran"),
    (Sense::Begin, "boshlash boshlanadi boshlansin"),
    (Sense::Until, "kadar kadarli"),
    (Sense::NotLater, "kechiktirmay kechiktirmasdan kechiktirilmasdan kechiktirmagan_holda"),
    (Sense::After, "kundan_boshlab kunidan_boshlab sanadan_boshlab sanasidan_boshlab paytdan_boshlab"),
    (Sense::After, "kundan_etiboran kunidan_etiboran sanadan_etiboran sanasidan_etiboran"),
    (Sense::After, "so'ng sung song keyin boshlab"),
    (Sense::Permanent, "doimiy doimo doimiy_ravishda doimiy_asosda doimiy_tarzda doimiy_tartibda"),
    (Sense::Current, "joriy"),
    (Sense::And, "va"),
    (Sense::Lead, "muddat muddati ijro_muddati amalga_oshirish_muddati bajarish_muddati bajarilish_muddati"),
    (Sense::Trail, "bosqichma_bosqich bosqichma bo'lgan_muddatda bo'lgan_davrda bo'lgan_davr_ichida"),
];

/// Words that no rule takes, and why.
pub(super) const NEVER: &Rows = &[
    (Sense::Never(Kind::Vague), "muntazam muntazam_ravishda muntazam_asosda belgilangan_muddatda"),
    (Sense::Never(Kind::Vague), "kelgusi keyingi o'tgan taxminan zarurat zaruratga_ko'ra zarur_holda tezda"),
    (Sense::Never(Kind::Vague), "o'z_vaqtida yakin_kunlarda ertaga bugun"),
    (Sense::Never(Kind::FiscalYear), "o'kuv moliya"),
    (Sense::Never(Kind::WorkingDays), "ish bank"),
    (Sense::Never(Kind::Negation), "emas tashkari gacha_emas"),
    (Sense::Never(Kind::Frequency), "haftalik kunlik har_kuni haftada har_hafta har_haftada kunda"),
];

/// The bytes of the longest ending.
pub(super) const LONGEST: usize = "larsigacha".len();

/// The form that an ending gives, `None` where there is no such ending: plural, owner, case.
pub(super) fn form(ending: &str) -> Option<Form> {
    // Most letters of a word begin no ending.
    let may_be = ending.is_empty() || ending.starts_with(['l', 's', 'i', 'n', 'g', 'k', 'd']);
    if !may_be || ending.len() > LONGEST { None } else { FORMS.get(ending).copied() }
}

static FORMS: LazyLock<HashMap<String, Form>> = LazyLock::new(|| {
    let mut forms = HashMap::new();
    for plural in ["", "lar"] {
        for owner in ["", "si", "i"] {
            for (ending, case) in CASES {
                let form = Form { case: *case, owned: !owner.is_empty() };
                forms.entry(format!("{plural}{owner}{ending}")).or_insert(form);
            }
        }
    }
    forms
});

const CASES: &[(&str, Case)] = &[
    ("", Case::Bare),
    ("ning", Case::Of),
    ("ga", Case::To),
    ("ka", Case::To),
    ("gacha", Case::Until),
    ("kacha", Case::Until),
    ("da", Case::In),
    ("dan", Case::From),
    ("gi", Case::Adjective),
    ("dagi", Case::Adjective),
];
