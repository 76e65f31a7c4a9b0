//! What a field looks like on a page: a line, a list to choose from, a group. A control may hold others.

use askama::{Template, filters::HtmlSafe};
use words::Words;

/// Something to type in or choose from.
#[derive(Template)]
#[template(path = "form/control.html")]
pub struct Control {
    /// The words of the page.
    pub words: &'static Words,
    /// The name it is sent under.
    pub name: String,
    /// What it asks for.
    pub label: String,
    /// How to answer.
    pub hint: Option<String>,
    /// What is wrong with the answer.
    pub wrong: Option<String>,
    /// Whether it may be left blank.
    pub is_optional: bool,
    /// Whether somebody has to say that ten digits are no personal number, and whether that has been said.
    pub stands: Option<Stands>,
    /// How it is answered.
    pub kind: Kind,
}

/// Whether ten digits have been said to be no personal number.
pub struct Stands {
    /// The name it is sent under.
    pub name: String,
    /// Whether it has been said.
    pub is_said: bool,
}

/// How a control is answered.
pub enum Kind {
    /// A line of text.
    Line {
        /// What stands there.
        value: String,
        /// The type of the field, such as `text` or `date`.
        input: &'static str,
        /// What keys a phone shows.
        keys: &'static str,
    },
    /// A line of text, with some that may be meant.
    Offered {
        /// What stands there.
        value: String,
        /// What may be meant, each with a word about it.
        offers: Vec<(String, String)>,
    },
    /// Several lines of text.
    Lines {
        /// What stands there.
        value: String,
        /// How many lines are shown.
        n_lines: usize,
    },
    /// One of a list.
    Pick(Vec<Options>),
    /// A box to tick.
    Tick(bool),
    /// Several boxes to tick.
    Ticks(Vec<Choice>),
    /// Several controls that belong together.
    Group(Vec<Control>),
    /// One of a few ways to answer, each with controls of its own.
    Ways(Vec<Way>),
    /// One of many ways to answer; only the controls of the chosen one are shown.
    ManyWays {
        /// The ways.
        ways: Vec<Choice>,
        /// The controls of the chosen one.
        parts: Vec<Control>,
    },
    /// Several of the same, with room for more.
    Rows(Vec<Control>),
    /// Nothing to ask: the fact is that it is so.
    Nothing,
    /// Nothing to ask: the address says it already.
    Given {
        /// What is sent.
        value: String,
        /// What it is called.
        told: String,
    },
}

/// Options under a heading.
pub struct Options {
    /// The heading, where there are several.
    pub heading: Option<String>,
    /// The options.
    pub options: Vec<Choice>,
}

/// Something to choose.
#[derive(Clone)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What it is called.
    pub label: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// A way to answer.
pub struct Way {
    /// What is sent, what it is called, and whether it is chosen.
    pub choice: Choice,
    /// What else it asks for.
    pub parts: Vec<Control>,
}

impl HtmlSafe for Control {}

impl Control {
    /// The place on the page.
    pub fn id(&self) -> String {
        place(&self.name)
    }

    /// May be left blank; of rows every one.
    pub fn optional(self) -> Control {
        let kind = match self.kind {
            Kind::Rows(rows) => Kind::Rows(rows.into_iter().map(Control::optional).collect()),
            kind => kind,
        };
        Control { is_optional: true, kind, ..self }
    }

    /// With a word on how to answer.
    pub fn hinted(self, hint: String) -> Control {
        Control { hint: Some(hint), ..self }
    }

    /// Whether there is nothing to ask.
    pub fn is_nothing(&self) -> bool {
        matches!(self.kind, Kind::Nothing)
    }

    /// Where the words about it stand.
    fn described_by(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.id()));
        let wrong = self.wrong.as_ref().map(|_| format!("{}-wrong", self.id()));
        let both: Vec<String> = hint.into_iter().chain(wrong).collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    /// Whether it is a group with a legend, and not one field with a label.
    fn is_group(&self) -> bool {
        matches!(self.kind, Kind::Ticks(_) | Kind::Group(_) | Kind::Ways(_) | Kind::Rows(_))
    }
}

/// The place on the page of the control with this name.
pub fn place(name: &str) -> String {
    format!("falt-{name}")
}

impl Control {
    /// Every field in it, by name and by what it asks for, in the order they stand.
    pub fn names(&self, into: &mut Vec<(String, String)>) {
        into.push((self.name.clone(), self.label.clone()));
        let within: Vec<&Control> = match &self.kind {
            Kind::Group(parts) | Kind::Rows(parts) | Kind::ManyWays { parts, .. } => parts.iter().collect(),
            Kind::Ways(ways) => ways.iter().flat_map(|way| &way.parts).collect(),
            _ => Vec::new(),
        };
        within.into_iter().for_each(|control| control.names(into));
    }
}
