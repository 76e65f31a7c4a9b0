//! How a value of the register is asked for, put into a form, and read back: one trait, and the values without parts.

use super::{
    Reading, Typed, Wrong,
    control::{Control, Kind, Stands},
    reading::{Wrongs, YES, stands},
};
use crate::page::At;
use domain::{
    edge::Misread,
    id::PersonId,
    register::{rulebook::Colour, source::RegisterNumber},
    source::Locator,
    text::{Text, Title},
    time::PartialDate,
};
use jiff::civil::Date;
use words::{Words, message};

/// A value that a form can ask for. What is filled in and read again is the same value.
pub trait Field: Sized {
    /// The control that asks for it.
    fn ask(asking: &Asking<'_>, name: &str, label: String) -> Control;

    /// Puts it into the form.
    fn fill(&self, typed: &mut Typed, name: &str);

    /// Reads it from the form; nothing when something is wrong, which the reading then knows.
    fn read(reading: &mut Reading<'_>, name: &str) -> Option<Self>;

    /// The control that asks for several: rows, unless they are better chosen from a list.
    fn ask_several(asking: &Asking<'_>, name: &str, label: String) -> Control {
        asking.rows(name, label, |row, label| Self::ask(asking, row, label))
    }

    /// Puts several into the form.
    fn fill_several(all: &[Self], typed: &mut Typed, name: &str) {
        all.iter().enumerate().for_each(|(row, one)| one.fill(typed, &format!("{name}.{row}")));
    }

    /// Reads several from the form; rows that say nothing are left out.
    fn read_several(reading: &mut Reading<'_>, name: &str) -> Option<Vec<Self>> {
        let rows = (0..reading.typed.n_rows(name)).map(|row| format!("{name}.{row}"));
        let filled: Vec<String> = rows.filter(|row| !reading.typed.is_blank(row)).collect();
        // Every row is read, so that everything wrong is told at once.
        let read: Vec<Option<Self>> = filled.iter().map(|row| Self::read(reading, row)).collect();
        read.into_iter().collect()
    }
}

/// Makes controls: on which page, from what was typed, and what is wrong with it.
pub struct Asking<'a> {
    /// The page.
    pub at: &'a At<'a>,
    /// What stands in the fields.
    pub typed: &'a Typed,
    /// What is wrong with them.
    pub wrong: &'a Wrongs,
    /// The list that somebody wants more rows in.
    pub more: Option<&'a str>,
}

/// How many rows somebody gets who asks for more.
const N_MORE: usize = 3;

impl Asking<'_> {
    /// The words of the page.
    pub fn words(&self) -> &'static Words {
        self.at.words()
    }

    /// The words under an id; the id itself where somebody has forgotten them, which a test finds.
    pub fn say(&self, id: &str) -> String {
        message(self.words().language(), id, &[]).map_or_else(|| id.to_owned(), |text| capital(&text))
    }

    /// A control with what is wrong about it.
    pub fn control(&self, name: &str, label: String, kind: Kind) -> Control {
        let wrong = self.wrong.get(name);
        let asks = matches!(wrong, Some(Wrong::Personal(numbers)) if numbers.ask());
        let (stands, is_said) = (stands(name), self.typed.has(&stands(name), YES));
        Control {
            words: self.words(),
            name: name.to_owned(),
            label,
            hint: None,
            wrong: wrong.map(|wrong| wrong.say(self.words())),
            is_optional: false,
            stands: (asks || is_said).then_some(Stands { name: stands, is_said }),
            kind,
        }
    }

    /// A line of text.
    pub fn line(&self, name: &str, label: String) -> Control {
        let value = self.typed.raw(name).to_owned();
        self.control(name, label, Kind::Line { value, input: "text", keys: "text" })
    }

    /// Rows of the same control, with room for one more than is filled. One is asked for; the others may be left blank.
    fn rows(&self, name: &str, label: String, row: impl Fn(&str, String) -> Control) -> Control {
        let shown = self.typed.n_rows(name).max(self.typed.n_filled(name) + 1);
        let shown = if self.more == Some(name) { shown + N_MORE } else { shown };
        let rows = (0..shown).map(|n| {
            let label = self.words().form_row(label.as_str(), n + 1);
            let row = row(&format!("{name}.{n}"), label);
            if n == 0 { row } else { row.optional() }
        });
        let rows = rows.collect();
        self.control(name, label, Kind::Rows(rows))
    }
}

/// With a capital at the beginning, as a label has.
pub fn capital(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

/// Several of a value, at least one.
impl<T: Field> Field for Vec<T> {
    fn ask(asking: &Asking<'_>, name: &str, label: String) -> Control {
        T::ask_several(asking, name, label)
    }

    fn fill(&self, typed: &mut Typed, name: &str) {
        T::fill_several(self, typed, name);
    }

    fn read(reading: &mut Reading<'_>, name: &str) -> Option<Self> {
        let all = T::read_several(reading, name)?;
        if all.is_empty() { reading.wrong(name, Wrong::NotChosen) } else { Some(all) }
    }
}

/// A value that may be left blank.
impl<T: Field> Field for Option<T> {
    fn ask(asking: &Asking<'_>, name: &str, label: String) -> Control {
        T::ask(asking, name, label).optional()
    }

    fn fill(&self, typed: &mut Typed, name: &str) {
        if let Some(value) = self {
            value.fill(typed, name);
        }
    }

    fn read(reading: &mut Reading<'_>, name: &str) -> Option<Self> {
        if reading.typed.is_blank(name) { Some(None) } else { T::read(reading, name).map(Some) }
    }
}

/// Nothing to ask: the fact is that it is so.
impl Field for () {
    fn ask(asking: &Asking<'_>, name: &str, label: String) -> Control {
        asking.control(name, label, Kind::Nothing)
    }

    fn fill(&self, _typed: &mut Typed, _name: &str) {}

    fn read(_reading: &mut Reading<'_>, _name: &str) -> Option<Self> {
        Some(())
    }
}

impl Field for bool {
    fn ask(asking: &Asking<'_>, name: &str, label: String) -> Control {
        asking.control(name, label, Kind::Tick(asking.typed.has(name, YES)))
    }

    fn fill(&self, typed: &mut Typed, name: &str) {
        if *self {
            typed.put(name, YES);
        }
    }

    fn read(reading: &mut Reading<'_>, name: &str) -> Option<Self> {
        Some(reading.typed.has(name, YES))
    }
}

impl Field for Title {
    fn ask(asking: &Asking<'_>, name: &str, label: String) -> Control {
        asking.line(name, label)
    }

    fn fill(&self, typed: &mut Typed, name: &str) {
        typed.put(name, self.as_str());
    }

    fn read(reading: &mut Reading<'_>, name: &str) -> Option<Self> {
        reading.parsed(name, Title::parse)
    }
}

impl Field for Text {
    fn ask(asking: &Asking<'_>, name: &str, label: String) -> Control {
        let value = asking.typed.raw(name).to_owned();
        asking.control(name, label, Kind::Lines { value, n_lines: 4 })
    }

    fn fill(&self, typed: &mut Typed, name: &str) {
        typed.put(name, self.as_str());
    }

    fn read(reading: &mut Reading<'_>, name: &str) -> Option<Self> {
        reading.parsed(name, Text::parse)
    }
}

impl Field for u16 {
    fn ask(asking: &Asking<'_>, name: &str, label: String) -> Control {
        let value = asking.typed.raw(name).to_owned();
        asking.control(name, label, Kind::Line { value, input: "text", keys: "numeric" })
    }

    fn fill(&self, typed: &mut Typed, name: &str) {
        typed.put(name, self.to_string());
    }

    fn read(reading: &mut Reading<'_>, name: &str) -> Option<Self> {
        let line = reading.line(name)?;
        line.parse().map_or_else(|_| reading.wrong(name, Wrong::Number(line.to_owned())), Some)
    }
}

/// A date as a source gives it.
impl Field for PartialDate {
    fn ask(asking: &Asking<'_>, name: &str, label: String) -> Control {
        asking.line(name, label).hinted(asking.words().form_date_hint())
    }

    fn fill(&self, typed: &mut Typed, name: &str) {
        typed.put(name, self.to_string());
    }

    fn read(reading: &mut Reading<'_>, name: &str) -> Option<Self> {
        reading.parsed(name, |line| line.parse().map_err(|_| Misread::Date(line.to_owned())))
    }
}

/// A day, chosen from a calendar where the browser has one.
impl Field for Date {
    fn ask(asking: &Asking<'_>, name: &str, label: String) -> Control {
        let value = asking.typed.raw(name).to_owned();
        asking.control(name, label, Kind::Line { value, input: "date", keys: "numeric" })
    }

    fn fill(&self, typed: &mut Typed, name: &str) {
        typed.put(name, self.to_string());
    }

    fn read(reading: &mut Reading<'_>, name: &str) -> Option<Self> {
        let line = reading.line(name)?;
        let day = line.parse::<PartialDate>().ok().and_then(|date| date.day());
        day.or_else(|| reading.wrong(name, Wrong::Day(line.to_owned())))
    }
}

/// Values that are one line of text with rules of its own, each with a word on how it is written.
macro_rules! lines {
    ($($type:ty { $hint:ident, $parse:expr, $write:expr })*) => {
        $(impl Field for $type {
            fn ask(asking: &Asking<'_>, name: &str, label: String) -> Control {
                asking.line(name, label).hinted(asking.words().$hint())
            }

            fn fill(&self, typed: &mut Typed, name: &str) {
                let write: fn(&$type) -> String = $write;
                typed.put(name, write(self));
            }

            fn read(reading: &mut Reading<'_>, name: &str) -> Option<Self> {
                reading.parsed(name, $parse)
            }
        })*
    };
}

lines! {
    RegisterNumber { form_register_number_hint, RegisterNumber::parse, |number| number.as_str().to_owned() }
    Colour { form_colour_hint, |line| Colour::try_from(line.to_owned()), |colour| colour.as_str().to_owned() }
    Locator { form_place_hint, Locator::parse, |place| place.as_str().to_owned() }
    PersonId { form_person_hint, str::parse, ToString::to_string }
}
