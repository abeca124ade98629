//! What an answer can say of one thing: each column with its name, type and value, in one list for each view.

/// A column of a view, whatever the format: of a table, of CSV, a property of JSON and of its schema.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The name in `--columns` and the header of CSV; its head is the message `column-…` of this name.
    pub name: &'static str,
    /// Other names that people type.
    pub also: &'static [&'static str],
    /// The name in JSON; `None` where JSON says the same within another field.
    pub json: Option<&'static str>,
    /// Whether tables and CSV have it; JSON has objects and lists as well.
    pub in_tables: bool,
    /// What its values are.
    pub kind: Kind,
    /// Whether there is always a value.
    pub always: bool,
    /// Whether `show` says it for people as well, as it stands here.
    pub is_shown: bool,
    /// What it says, in English, for the JSON Schema.
    pub about: &'static str,
}

/// What the values of a field are.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A text.
    Text,
    /// One of these words.
    Word(fn() -> Vec<&'static str>),
    /// A day.
    Day,
    /// A whole number.
    Count,
    /// An exact number.
    Number,
    /// A number rounded to six decimals.
    Ratio,
    /// Yes or no.
    Flag,
    /// Several texts.
    Texts,
    /// Somebody or several, each with id and name.
    Names,
    /// An object.
    Record(&'static [Field]),
    /// A list of objects.
    Records(&'static [Field]),
    /// The user's own keys.
    Own,
}

/// A field, and the function that finds its value in a line of the view.
#[derive(Clone, Copy)]
pub struct Column<F> {
    /// What it is.
    pub field: Field,
    /// Its value.
    pub cell: F,
}

impl Field {
    /// A field of tables and of JSON, whose value may be absent. `about` says what it is.
    #[must_use]
    pub const fn new(name: &'static str, json: &'static str, kind: Kind, about: &'static str) -> Self {
        Self {
            name,
            also: &[],
            json: Some(json),
            in_tables: true,
            kind,
            always: false,
            is_shown: false,
            about,
        }
    }

    /// The same, with a value in every line.
    #[must_use]
    pub const fn always(self) -> Self {
        Self { always: true, ..self }
    }

    /// The same, which `show` says for people as well: a name and this value.
    #[must_use]
    pub const fn shown(self) -> Self {
        Self { is_shown: true, ..self }
    }

    /// The same, known by other names as well.
    #[must_use]
    pub const fn also(self, also: &'static [&'static str]) -> Self {
        Self { also, ..self }
    }

    /// The same, of JSON alone.
    #[must_use]
    pub const fn of_json(self) -> Self {
        Self { in_tables: false, ..self }
    }

    /// The same, of tables alone.
    #[must_use]
    pub const fn of_tables(self) -> Self {
        Self { json: None, ..self }
    }

    /// With the function that finds it.
    #[must_use]
    pub const fn from<F: Copy>(self, cell: F) -> Column<F> {
        Column { field: self, cell }
    }

    /// Whether tables and CSV have it.
    #[must_use]
    pub fn is_in_tables(&self) -> bool {
        self.in_tables
    }

    /// Whether JSON has it under a name of its own.
    #[must_use]
    pub fn is_in_json(&self) -> bool {
        self.json.is_some()
    }

    /// Whether somebody who types this means this field.
    #[must_use]
    pub fn is_called(&self, typed: &str) -> bool {
        let same = |name: &str| name.eq_ignore_ascii_case(&typed.replace('_', "-"));
        self.in_tables && (same(self.name) || self.also.iter().any(|name| same(name)))
    }
}

/// The columns that tables have, in the order of the list.
pub fn in_tables<F: Copy>(columns: &'static [Column<F>]) -> impl Iterator<Item = &'static Column<F>> {
    columns.iter().filter(|column| column.field.in_tables)
}
