//! The plan and its parts.

use super::{Commitment, Kpi, Languages, Notes, Str, Text};

/// Ids and the names they stand for, in the file's order.
pub type Directory = Vec<(Str, Text)>;

/// A whole plan: one file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// What the plan is called.
    pub title: Option<Text>,
    /// The language shown when none is asked for.
    pub language: Option<Str>,
    /// The IANA zone whose day is "today"; absent, UTC.
    pub timezone: Option<Str>,
    /// Where the plan comes from.
    pub source: Option<Source>,
    /// Who is responsible; absent, `executors` hold plain names.
    pub executors: Option<Directory>,
    /// Who pays; absent, `funding` holds plain names.
    pub funding: Option<Directory>,
    /// The groups of measures. A plan without sections has one, without id and title.
    pub sections: Vec<Section>,
    /// Its note and the user's own keys.
    pub notes: Notes,
}

/// Where a plan comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The act or paper.
    pub title: Option<Text>,
    /// Where it can be read.
    pub url: Option<Text>,
    /// Its note and the user's own keys.
    pub notes: Notes,
}

/// A group of measures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Usually a Roman numeral; absent where the plan has no sections.
    pub id: Option<Str>,
    /// What it is about.
    pub title: Option<Text>,
    /// Its note and the user's own keys.
    pub notes: Notes,
    /// Its measures.
    pub measures: Vec<Measure>,
}

/// A numbered promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Its number, as text.
    pub id: Str,
    /// What is promised.
    pub title: Text,
    /// Who is responsible, the leader first: ids of [`Plan::executors`], or plain names.
    pub executors: Vec<Str>,
    /// Who pays: ids of [`Plan::funding`], or plain names.
    pub funding: Vec<Str>,
    /// The final result expected, in words.
    pub outcome: Option<Text>,
    /// The promise itself where there are no steps; the deadline that steps without one inherit.
    pub commitment: Commitment,
    /// Its parts.
    pub steps: Vec<Step>,
    /// Its indicators.
    pub kpis: Vec<Kpi>,
    /// Its note and the user's own keys.
    pub notes: Notes,
}

/// A numbered part of a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its number within the measure, as text.
    pub id: Str,
    /// What is to be done.
    pub title: Text,
    /// A line that only says what another step must contain: never due, never counted.
    pub content: bool,
    /// Who is responsible; empty, the measure's.
    pub executors: Vec<Str>,
    /// Who pays; empty, the measure's.
    pub funding: Vec<Str>,
    /// The result expected of this step, in words.
    pub outcome: Option<Text>,
    /// The promise itself.
    pub commitment: Commitment,
    /// Its note and the user's own keys.
    pub notes: Notes,
}

impl Plan {
    /// The languages to show texts in when `asked` is asked for.
    #[must_use]
    pub fn languages<'a>(&'a self, asked: Option<&'a str>) -> Languages<'a> {
        Languages { asked, plan: self.language.as_deref() }
    }

    /// The languages the plan is written in: its own, and those of its title and its measures' titles.
    #[must_use]
    pub fn written_languages(&self) -> Vec<&str> {
        let titles = self.title.iter().chain(self.measures().map(|(_, measure)| &measure.title));
        let given = titles.flat_map(|title| match title {
            Text::Languages(all) => all.as_slice(),
            Text::Plain(_) => &[],
        });
        let mut tags: Vec<&str> =
            self.language.as_deref().into_iter().chain(given.map(|(tag, _)| tag.as_str())).collect();
        tags.sort_unstable();
        tags.dedup();
        tags
    }

    /// Every measure with its section.
    pub fn measures(&self) -> impl Iterator<Item = (&Section, &Measure)> {
        self.sections
            .iter()
            .flat_map(|section| section.measures.iter().map(move |measure| (section, measure)))
    }

    /// The name an executor id stands for; the id itself where the plan has no table.
    #[must_use]
    pub fn executor_name<'a>(&'a self, id: &'a str, languages: Languages<'_>) -> &'a str {
        name(self.executors.as_ref(), id, languages)
    }

    /// The name a funding id stands for; the id itself where the plan has no table.
    #[must_use]
    pub fn funding_name<'a>(&'a self, id: &'a str, languages: Languages<'_>) -> &'a str {
        name(self.funding.as_ref(), id, languages)
    }
}

fn name<'a>(table: Option<&'a Directory>, id: &'a str, languages: Languages<'_>) -> &'a str {
    table
        .and_then(|table| table.iter().find(|(given, _)| given == id))
        .map_or(id, |(_, text)| text.shown(languages))
}
