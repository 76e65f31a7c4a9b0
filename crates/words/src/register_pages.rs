//! Sentences of the pages about the register that mention things in it.

use crate::{Sentence, Speaker, date};
use domain::{
    facts::{Entry, Fact},
    id::{PersonId, Subject},
    source::Citation,
    time::Period,
    view::force::WhyNot,
};

macro_rules! every_table {
    ($($variant:ident $concept:ident $table:ident $name:literal,)*) => {
        impl Speaker<'_> {
            /// When a thing exists, as far as is known.
            fn existence(&self, subject: &Subject) -> Option<Period> {
                match subject {
                    $(Subject::$variant(id) => when(self.state.$table.get(id)?.existence(self.day)?),)*
                    _ => None,
                }
            }
        }
    };
}

domain::concepts!(every_table);

fn when<F: Fact>(entry: &Entry<F>) -> Option<Period> {
    Some(entry.reading().when)
}

impl Speaker<'_> {
    /// A thing, and when it exists.
    pub fn with_existence(&self, subject: &Subject) -> Sentence {
        let period = self.existence(subject).map(|when| date::period(self.words, &when));
        let period = period.unwrap_or_else(|| self.words.period_unknown());
        self.sentence(|telling| self.words.node_with_existence(period, telling.thing(subject.clone())))
    }

    /// The source by its title, with its date and the place in it.
    pub fn citation(&self, citation: &Citation) -> Sentence {
        let (words, source) = (self.words, self.state.sources.get(&citation.source));
        let dated = source.and_then(|source| source.dated(self.day)).map(|day| date::date(words, day));
        self.sentence(|telling| {
            let title = telling.thing(citation.source.clone());
            match dated {
                Some(day) => words.source_dated(citation.to_string(), day, title),
                None => words.source_place(citation.to_string(), title),
            }
        })
    }

    /// That a person has several seats in the same arena.
    pub fn sits_in_several(&self, person: &PersonId, count: usize) -> Sentence {
        self.sentence(|telling| self.words.seats_double(count, telling.thing(person.clone())))
    }

    /// Why a paper is not surely in force.
    pub fn why_not(&self, why: &WhyNot<'_>) -> Sentence {
        let words = self.words;
        match why {
            WhyNot::NotYet(None) => words.force_not_yet().into(),
            WhyNot::NotYet(Some(day)) => words.force_not_before(date::date(words, day)).into(),
            WhyNot::Over(day) => words.force_over(date::date(words, day)).into(),
            WhyNot::PerhapsNot => words.force_perhaps_not().into(),
            WhyNot::NotAdoptedBy(node) => {
                self.sentence(|telling| words.force_not_adopted_by(telling.node(node)))
            }
            WhyNot::PerhapsAdoptedBy(node) => {
                self.sentence(|telling| words.force_perhaps_adopted_by(telling.node(node)))
            }
            WhyNot::NotAdopted => words.force_not_adopted().into(),
            WhyNot::PerhapsAdopted => words.force_perhaps_adopted().into(),
            WhyNot::AdoptionUnknown => words.force_adoption_unknown().into(),
        }
    }
}
