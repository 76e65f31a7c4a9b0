//! What stands in the fields of a form, exactly as somebody typed it.

use std::collections::BTreeMap;

/// The fields of a form by name. A part of a value has the name of the value, a full stop, and its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed(BTreeMap<String, Vec<String>>);

/// What the person wants done with the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Record it.
    Save,
    /// Show the fields of what was just chosen.
    Show,
    /// More rows in this list.
    More(String),
    /// Keep it as it is, unsent.
    Keep,
}

impl Typed {
    /// The field that tells what is wanted.
    pub const WISH: &str = "gor";
    /// The number of the request.
    pub const REQUEST: &str = "nummer";
    /// When what the form is about was last written to, as seen when the form was made.
    pub const SEEN: &str = "sedd";
    /// What then stood there.
    pub const STOOD: &str = "stod";
    /// The number of the draft it was opened from.
    pub const DRAFT: &str = "utkast";
    /// Whose space it lies in while it is a draft.
    pub const SPACE: &str = "utrymme";
    /// Who would have it, as whoever sends the form was shown.
    pub const REACH: &str = "mottagare";

    /// As a browser sent it, where every line ends with two characters.
    pub fn received(fields: impl IntoIterator<Item = (String, String)>) -> Typed {
        let mut typed = Typed::default();
        fields.into_iter().for_each(|(name, value)| typed.add(&name, value.replace("\r\n", "\n")));
        typed
    }

    /// What stands in a field; nothing where it is blank or was not asked.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).and_then(|values| values.first()).map_or("", |value| value.trim())
    }

    /// What stands in a field with every blank and line, to be shown again.
    pub fn raw(&self, name: &str) -> &str {
        self.0.get(name).and_then(|values| values.first()).map_or("", String::as_str)
    }

    /// Whether this was chosen, perhaps among others.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.0.get(name).is_some_and(|values| values.iter().any(|found| found == value))
    }

    /// Everything chosen in a field.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.get(name).into_iter().flatten().map(String::as_str)
    }

    /// One more value in a field.
    pub fn add(&mut self, name: &str, value: impl Into<String>) {
        self.0.entry(name.to_owned()).or_default().push(value.into());
    }

    /// The only value of a field.
    pub fn put(&mut self, name: &str, value: impl Into<String>) {
        self.0.insert(name.to_owned(), vec![value.into()]);
    }

    /// Whether nothing stands in a field, nor in any part of it.
    pub fn is_blank(&self, name: &str) -> bool {
        let says = |values: &Vec<String>| values.iter().any(|value| !value.trim().is_empty());
        !self.0.get(name).is_some_and(says) && !self.under(name).any(|(_, values)| says(values))
    }

    /// How many rows a list has, blank ones too.
    pub fn n_rows(&self, name: &str) -> usize {
        self.under(name).filter_map(|(rest, _)| number(rest)).max().map_or(0, |last| last + 1)
    }

    /// How many rows a list has up to the last one that says something.
    pub fn n_filled(&self, name: &str) -> usize {
        (0..self.n_rows(name))
            .rev()
            .find(|row| !self.is_blank(&format!("{name}.{row}")))
            .map_or(0, |row| row + 1)
    }

    fn under(&self, name: &str) -> impl Iterator<Item = (&str, &Vec<String>)> {
        let prefix = format!("{name}.");
        let from = self.0.range(prefix.clone()..);
        from.map_while(move |(found, values)| Some((found.strip_prefix(&prefix)?, values)))
    }

    /// What the person wants done.
    pub fn wish(&self) -> Wish {
        match self.get(Typed::WISH) {
            "visa" => Wish::Show,
            "utkast" => Wish::Keep,
            other => match other.strip_prefix("fler:") {
                Some(list) => Wish::More(list.to_owned()),
                None => Wish::Save,
            },
        }
    }

    /// Every field with every value.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .flat_map(|(name, values)| values.iter().map(move |value| (name.as_str(), value.as_str())))
    }
}

/// The number of the row that the rest of a name begins with.
fn number(rest: &str) -> Option<usize> {
    /// More rows than any list needs, and few enough that nobody can ask for a page that never ends.
    const MOST: usize = 200;
    let number = rest.split('.').next()?.parse().ok()?;
    (number < MOST).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fields: &[(&str, &str)]) -> Typed {
        Typed::received(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
    }

    #[test]
    fn rows_are_counted_by_their_fields() {
        let typed = typed(&[
            ("to.0", "arena-a"),
            ("to.1", ""),
            ("to.2.place", ""),
            ("total", "x"),
            ("to.99999", "x"),
        ]);
        assert_eq!((typed.n_rows("to"), typed.n_filled("to")), (3, 1));
        assert!(!typed.is_blank("to") && typed.is_blank("to.1") && typed.is_blank("t"));
    }

    #[test]
    fn a_line_ends_as_we_write_it() {
        assert_eq!(typed(&[("text", " a\r\nb ")]).get("text"), "a\nb");
        assert_eq!(typed(&[("text", " a\r\nb ")]).raw("text"), " a\nb ");
    }
}
