//! Whose space a form lies in while it is a draft. Whoever acts for one authority is told which; whoever acts for several
//! chooses, and nobody outside it can tell that there is anything.

use crate::{
    form::{
        Typed,
        control::{Choice, Control, Kind, Options},
        field::Asking,
    },
    page::At,
    pages::audit,
};
use domain::access::Authority;

/// Whose space it is.
pub enum Space {
    /// The only one there is.
    Told(String),
    /// One of several.
    Chosen(Box<Control>),
}

impl Space {
    /// Of these of whoever the form is shown to; nothing at the machine itself, where there is one and no other.
    pub fn of(asking: &Asking<'_>, spaces: &[Authority]) -> Option<Space> {
        let (at, words) = (asking.at, asking.words());
        let chosen = asking.typed.get(Typed::SPACE);
        let is_listed = spaces.iter().any(|space| space.to_string() == chosen);
        let choice = |(n, space): (usize, &Authority)| {
            let (value, label) = (space.to_string(), audit::name(at, space));
            Choice { is_chosen: value == chosen || !is_listed && n == 0, value, label }
        };
        match spaces {
            [] | [Authority::Machine] => None,
            [only] => Some(Space::Told(words.draft_lies_with(audit::name(at, only)))),
            _ => {
                let options = spaces.iter().enumerate().map(choice).collect();
                let list = Kind::Pick(vec![Options { heading: None, options }]);
                let control = asking.control(Typed::SPACE, words.draft_space(), list);
                Some(Space::Chosen(Box::new(control.hinted(words.draft_space_hint()))))
            }
        }
    }
}

/// The spaces of whoever reads the page.
pub fn several(at: &At<'_>) -> Vec<Authority> {
    at.rights().spaces()
}

/// Whose space a draft lies in, in words, where whoever reads has several.
pub fn lies_with(at: &At<'_>, space: &Authority) -> Option<String> {
    (several(at).len() > 1).then(|| at.words().draft_lies_here(audit::name(at, space)))
}
