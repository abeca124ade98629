//! Plans of any size, the same every time, written as they are made: nothing is held in memory.
//!
//! Five steps make two measures, of two steps and of three; ten measures make a section. Titles are Uzbek of about
//! 100 bytes, deadlines are days of 2023 to 2025, two steps of five are done, every measure has a KPI with one
//! observation, and two of 40 executors. Every part follows from its number alone, so that it can be asked for
//! without those before it.

use std::io::{self, Write};

/// The day all questions are asked of, as the plan and the other files write it.
pub(crate) const AS_OF: &str = "2024-06-30";

const EXECUTORS: u64 = 40;
const MEASURES_OF_A_SECTION: usize = 10;
const UNITS: [&str; 5] = ["фоиз", "минг нафар", "млрд сўм", "дона", "км"];
const FIRST_WORDS: [&str; 8] =
    ["Янги", "Замонавий", "Ягона", "Барча", "Ҳудудий", "Рақамли", "Давлат", "Намунавий"];
const WORDS: [&str; 32] = [
    "вилоятларда",
    "мактаблар",
    "учун",
    "электрон",
    "хизматларни",
    "тизимга",
    "улаш",
    "ва",
    "мутахассисларни",
    "тайёрлаш",
    "дастурини",
    "тасдиқлаш",
    "алоқа",
    "тармоғини",
    "кенгайтириш",
    "маълумотлар",
    "базасини",
    "яратиш",
    "шаҳар",
    "туманларда",
    "ишга",
    "тушириш",
    "қурилиш",
    "лойиҳасини",
    "келишиш",
    "оптик",
    "толали",
    "йўллар",
    "бўйича",
    "ҳисобот",
    "бериш",
    "текшириш",
];

/// A plan of so many steps.
#[derive(Clone, Copy)]
pub(crate) struct Generator {
    pub(crate) steps: usize,
}

/// A step of it.
pub(crate) struct Step {
    pub(crate) measure: usize,
    pub(crate) number: usize,
    pub(crate) title: String,
    pub(crate) due: String,
    /// The day it was done.
    pub(crate) done: Option<String>,
}

/// The KPI of a measure.
pub(crate) struct Kpi {
    pub(crate) title: String,
    pub(crate) unit: &'static str,
    pub(crate) baseline: u64,
    pub(crate) target: u64,
    pub(crate) value: u64,
}

/// The right answers.
pub(crate) struct Answers {
    /// Items overdue on [`AS_OF`].
    pub(crate) overdue: usize,
    pub(crate) kpis: usize,
    /// The last step that is overdue: the one to mark done.
    pub(crate) last_overdue: Step,
}

impl Step {
    pub(crate) fn id(&self) -> String {
        format!("{}.{}", self.measure, self.number)
    }

    pub(crate) fn is_overdue(&self) -> bool {
        self.done.is_none() && self.due.as_str() < AS_OF
    }
}

impl Generator {
    pub(crate) fn steps(self) -> impl DoubleEndedIterator<Item = Step> {
        (0..self.steps).map(step)
    }

    /// How many measures there are, each with a KPI.
    pub(crate) fn measures(self) -> usize {
        self.steps.checked_sub(1).map_or(0, |last| position(last).0)
    }

    /// The right answers, counted step by step; `None` where nothing is overdue.
    pub(crate) fn answers(self) -> Option<Answers> {
        Some(Answers {
            overdue: self.steps().filter(Step::is_overdue).count(),
            kpis: self.measures(),
            last_overdue: self.steps().rev().find(Step::is_overdue)?,
        })
    }

    /// The plan in the format of `roadmap`.
    pub(crate) fn write(self, out: &mut impl Write) -> io::Result<()> {
        out.write_all(
            "version: 1\ntitle: Йўл харитаси\nlanguage: uz\ntimezone: Asia/Tashkent\n\n".as_bytes(),
        )?;
        writeln!(out, "executors:")?;
        for number in 1..=EXECUTORS {
            writeln!(out, "  o{number:02}: Ташкилот {number}")?;
        }
        writeln!(out, "\nsections:")?;
        let mut open = 0;
        for step in self.steps() {
            if step.number == 1 {
                if open > 0 {
                    write_kpi(open, out)?;
                }
                open = step.measure;
                write_head(open, out)?;
            }
            writeln!(out, "          - id: {}", step.number)?;
            writeln!(out, "            title: {}", step.title)?;
            writeln!(out, "            due: {}", step.due)?;
            if let Some(day) = &step.done {
                writeln!(out, "            done: {day}")?;
            }
        }
        if open > 0 {
            write_kpi(open, out)?;
        }
        Ok(())
    }
}

/// The measure and the number in it, both from 1, of a step numbered from 0.
fn position(step: usize) -> (usize, usize) {
    let (pair, rest) = (step / 5, step % 5);
    if rest < 2 { (2 * pair + 1, rest + 1) } else { (2 * pair + 2, rest - 1) }
}

fn step(number: usize) -> Step {
    let (measure, own) = position(number);
    // The steps of a measure fall due one after the other, within half a year.
    let months = 60 * (own as u64 - 1) + scattered(number, 0) % 60;
    let due = day(scattered(measure, 1) % (3 * 365 + 1 - 180) + months);
    let done = (number as u64 + scattered(number / 5, 2)) % 5 < 2;
    let done = done.then(|| due.as_str().min(AS_OF).to_owned());
    Step { measure, number: own, title: title(number, 3, 100), due, done }
}

pub(crate) fn kpi(measure: usize) -> Kpi {
    let any = scattered(measure, 4);
    let baseline = 5 + any % 50;
    Kpi {
        title: title(measure, 5, 60),
        unit: UNITS[(any % 5) as usize],
        baseline,
        target: baseline + 10 + (any >> 8) % 50,
        value: baseline + (any >> 16) % 50,
    }
}

fn write_head(measure: usize, out: &mut impl Write) -> io::Result<()> {
    if (measure - 1).is_multiple_of(MEASURES_OF_A_SECTION) {
        let section = (measure - 1) / MEASURES_OF_A_SECTION + 1;
        writeln!(out, "  - id: S{section}")?;
        writeln!(out, "    title: {}", title(section, 6, 70))?;
        writeln!(out, "    measures:")?;
    }
    let any = scattered(measure, 7);
    let (first, apart) = (any % EXECUTORS, 1 + (any >> 8) % (EXECUTORS - 1));
    let second = (first + apart) % EXECUTORS;
    writeln!(out, "      - id: {measure}")?;
    writeln!(out, "        title: {}", title(measure, 8, 100))?;
    writeln!(out, "        executors: [o{:02}, o{:02}]", first + 1, second + 1)?;
    writeln!(out, "        steps:")
}

fn write_kpi(measure: usize, out: &mut impl Write) -> io::Result<()> {
    let kpi = kpi(measure);
    writeln!(out, "        kpis:")?;
    writeln!(out, "          - id: kpi-{measure}")?;
    writeln!(out, "            title: {}", kpi.title)?;
    writeln!(out, "            unit: {}", kpi.unit)?;
    writeln!(out, "            baseline: {{value: {}, date: 2022-12-31}}", kpi.baseline)?;
    writeln!(out, "            target: {{value: {}, by: 2025}}", kpi.target)?;
    writeln!(out, "            observations:")?;
    writeln!(out, "              - {{date: 2024-03-31, value: {}}}", kpi.value)
}

/// Words until there are about so many bytes.
fn title(number: usize, purpose: u64, bytes: usize) -> String {
    let mut place = 16 * number;
    let mut title = FIRST_WORDS[(scattered(place, purpose) % 8) as usize].to_owned();
    while title.len() + 8 < bytes {
        place += 1;
        title.push(' ');
        title.push_str(WORDS[(scattered(place, purpose) % 32) as usize]);
    }
    title
}

/// A day of 2023 to 2025 by its number from 0.
fn day(mut number: u64) -> String {
    for year in 2023.. {
        for month in 1..=12 {
            let length = match month {
                2 if year == 2024 => 29,
                2 => 28,
                4 | 6 | 9 | 11 => 30,
                _ => 31,
            };
            if number < length {
                return format!("{year}-{month:02}-{:02}", number + 1);
            }
            number -= length;
        }
    }
    String::new()
}

/// A number that looks like chance, always the same for the same two: the last part of `SplitMix64`.
fn scattered(number: usize, purpose: u64) -> u64 {
    let mut x = (number as u64).wrapping_add(purpose << 48).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}
