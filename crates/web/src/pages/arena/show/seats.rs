//! Who sits in the arena: the rule for each seat, and who holds it where that is known.

use crate::{
    page::At,
    part::{Fact, Line, Named},
};
use domain::register::{
    arena::Arena,
    seat::{self, Aspect},
};
use words::Say;

/// A seat as of the day.
pub struct Seat {
    /// What it is called.
    pub name: String,
    /// Whether it only perhaps exists that day.
    pub is_perhaps: bool,
    /// By virtue of what, which side, how many, appointed by, substitutes, represents; unknown where nobody has told.
    pub cells: Vec<Cell>,
    /// Who holds it.
    pub holders: Vec<Line>,
    /// Every fact with its source.
    pub facts: Vec<Named>,
}

/// What is said of one side of a seat.
pub struct Cell {
    /// Which.
    pub label: String,
    /// What is said.
    pub value: Line,
}

impl Seat {
    /// Whether anybody is known to hold it.
    pub fn has_holders(&self) -> bool {
        !self.holders.is_empty()
    }
}

/// The seats of an arena that day, the region's first.
pub fn of(at: &At<'_>, arena: &Arena) -> Vec<Seat> {
    let own = at.index().seats(at.state(), &arena.id);
    let mut on_day: Vec<&seat::Seat> = own.filter(|seat| seat.exists_on(at.day()).is_possible()).collect();
    on_day.sort_by_key(|seat| seat.side(at.day()).copied());
    on_day.into_iter().map(|seat| new(at, seat)).collect()
}

fn new(at: &At<'_>, seat: &seat::Seat) -> Seat {
    let words = at.words();
    let cell = |label: String, aspect: Aspect| {
        let found = seat.on(aspect, at.day());
        let value = found.map(|found| at.line(&at.speaker.content(&found.claim.content)));
        Cell { label, value: value.unwrap_or_else(|| Line::plain(words.unknown())) }
    };
    Seat {
        name: at.speaker.name(&seat.id.clone().into()),
        is_perhaps: seat.exists_on(at.day()).is_perhaps(),
        cells: vec![
            cell(words.seat_places(), Aspect::Places),
            cell(words.seat_basis(), Aspect::Basis),
            cell(words.seat_side(), Aspect::Side),
            cell(words.seat_appointer(), Aspect::Appointer),
            cell(words.seat_substitutes(), Aspect::Substitutes),
            cell(words.seat_represents(), Aspect::Represents),
        ],
        holders: holders(at, seat),
        facts: Named::gather(seat.standing().map(|entry| Fact::on_day(at, entry))),
    }
}

fn holders(at: &At<'_>, seat: &seat::Seat) -> Vec<Line> {
    let own = at.index().holders(at.state(), &seat.id);
    own.filter(|holder| holder.exists_on(at.day()).is_possible())
        .map(|holder| {
            let person = holder.person().map(|person| at.speaker.name(&person.clone().into()));
            let person = person.unwrap_or_else(|| at.words().unknown());
            Line::plain(format!("{person} ({})", holder.acts_as().say(at.words())))
        })
        .collect()
}
