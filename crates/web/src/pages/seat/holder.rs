//! Somebody who holds a seat, as a line: who, how, from when to when.

use crate::{
    page::At,
    part::{Fact, Line, Sources},
};
use domain::{checks::survey::roster::HolderOn, register::holder};
use words::{Say, date};

/// Somebody who holds a seat.
pub struct HolderLine {
    /// The person, by id: names are kept elsewhere.
    pub person: Line,
    /// Ordinary or substitute, from which principal, of which party.
    pub as_what: Vec<Line>,
    /// From when to when.
    pub term: String,
    /// That the term is over, or that they have said that they leave.
    pub leaves: Option<String>,
    /// Whether they only perhaps sit that day.
    pub is_perhaps: bool,
    /// Where it was read.
    pub sources: Sources,
}

impl HolderLine {
    /// The holder as of the day.
    pub fn new(at: &At<'_>, on: &HolderOn<'_>) -> HolderLine {
        let words = at.words();
        let person = on.holder.person().map(|person| at.line(&at.speaker.thing(person.clone())));
        let has_left = on.has_left(at.day()).is_yes();
        let leaves = on.leaves.map(|day| date::date(words, &day));
        HolderLine {
            person: person.unwrap_or_else(|| Line::plain(words.unknown())),
            as_what: as_what(at, on),
            term: at.speaker.when(on.existence.reading()).unwrap_or_else(|| words.period_unknown()),
            leaves: match (leaves, has_left, on.has_said_so) {
                (Some(day), true, _) => Some(words.holder_left(day)),
                (Some(day), false, true) => Some(words.holder_leaves(day)),
                _ => None,
            },
            is_perhaps: on.sits.is_perhaps(),
            sources: Sources::of(at, on.existence),
        }
    }
}

fn as_what(at: &At<'_>, on: &HolderOn<'_>) -> Vec<Line> {
    let holder = on.holder;
    let told = |aspect| {
        holder.on(aspect, at.day()).map(|found| Fact::of(at, found.entry, found.certainty).value.clone())
    };
    let acts_as = Line::plain(holder.acts_as().say(at.words()));
    [Some(acts_as), told(holder::Aspect::Of), told(holder::Aspect::Party)].into_iter().flatten().collect()
}
