//! Who sits in which seat as of a day, and how many places the rule gives it.
//!
//! The end of a term and the day somebody has said that they leave are read alike: from the earlier of the two they no
//! longer sit. Whether somebody sits may be uncertain, so seats are counted between a least and a most.

use super::{ArenaOn, Survey, existence, places};
use crate::{
    certainty::Certainty,
    facts::{Entry, Found},
    id::{ArenaId, HolderId, SeatId},
    register::{
        holder::{self, ActsAs, Holder},
        seat::{self, Each, Places, Seat},
    },
    state::State,
    time::PartialDate,
};
use jiff::civil::Date;

/// A number that may be uncertain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// There are surely that many.
    pub least: u32,
    /// There cannot be more.
    pub most: u32,
}

impl Count {
    /// Counts one more that is there, or may be.
    pub fn add(&mut self, certainty: Certainty) {
        self.least += u32::from(certainty.is_yes());
        self.most += u32::from(certainty.is_possible());
    }

    /// How many of these there are.
    pub fn of(certainties: impl Iterator<Item = Certainty>) -> Count {
        certainties.fold(Count::default(), |mut count, certainty| {
            count.add(certainty);
            count
        })
    }

    /// How many of these are left when the others are taken away.
    pub fn less(self, others: Count) -> Count {
        Count { least: self.least.saturating_sub(others.most), most: self.most.saturating_sub(others.least) }
    }

    /// Whether there are any, and then how many: the sure number, else what there may be.
    pub fn some(self) -> Option<(Certainty, u32)> {
        match (self.least, self.most) {
            (_, 0) => None,
            (0, most) => Some((Certainty::Perhaps, most)),
            (least, _) => Some((Certainty::Yes, least)),
        }
    }
}

impl From<u32> for Count {
    fn from(known: u32) -> Count {
        Count { least: known, most: known }
    }
}

/// A seat as of a day.
pub struct SeatOn<'a> {
    /// The seat.
    pub seat: &'a Seat,
    /// Whether it surely exists.
    pub certainty: Certainty,
    /// Where its existence stands.
    pub existence: &'a Entry<seat::Fact>,
    /// How many places the rule gives it, where that is told.
    pub places: Option<Found<'a, seat::Fact>>,
    /// Who steps in by the rule, where that is told.
    pub substitution: Option<Found<'a, seat::Fact>>,
    /// Everybody ever entered as holding it, in the order of ids.
    pub holders: Vec<HolderOn<'a>>,
}

/// Somebody entered as holding a seat, as of a day.
pub struct HolderOn<'a> {
    /// The holder.
    pub holder: &'a Holder,
    /// Where their term stands.
    pub existence: &'a Entry<holder::Fact>,
    /// Ordinary or substitute.
    pub acts_as: ActsAs,
    /// The holder they step in for, when they are a personal substitute.
    pub stands_in_for: Option<&'a HolderId>,
    /// Whether they had begun.
    pub begun: Certainty,
    /// Whether they sit that day: they have begun and have not left.
    pub sits: Certainty,
    /// The day they leave or left: the earlier of the end of the term and the day they said.
    pub leaves: Option<PartialDate>,
    /// Whether they have said that they leave.
    pub has_said_so: bool,
}

impl HolderOn<'_> {
    /// When they began.
    pub fn from(&self) -> Option<PartialDate> {
        self.existence.reading().when.from
    }

    /// Whether they had left that day.
    pub fn has_left(&self, day: Date) -> Certainty {
        self.leaves.map_or(Certainty::No, |leaves| leaves.has_come(day))
    }
}

impl<'a> SeatOn<'a> {
    /// Those entered as ordinary holders, whenever.
    pub fn ordinary(&self) -> impl Iterator<Item = &HolderOn<'a>> {
        self.holders.iter().filter(|on| on.acts_as == ActsAs::Ordinary)
    }

    /// Those entered as substitutes, whenever.
    pub fn substitutes(&self) -> impl Iterator<Item = &HolderOn<'a>> {
        self.holders.iter().filter(|on| on.acts_as == ActsAs::Substitute)
    }

    /// How many ordinary holders sit that day.
    pub fn sitting(&self) -> Count {
        Count::of(self.ordinary().map(|on| on.sits))
    }

    /// The ordinary holder who left last, or may have.
    pub fn last_left(&self, day: Date) -> Option<&HolderOn<'a>> {
        let has_left = |on: &&HolderOn<'a>| on.begun.is_possible() && on.has_left(day).is_possible();
        self.ordinary().filter(has_left).max_by_key(|on| on.leaves.map(|leaves| leaves.sort_day()))
    }

    /// Everybody who sits there, or may, with the facts that say so.
    pub fn sitting_by(&self) -> impl Iterator<Item = &HolderOn<'a>> {
        self.ordinary().filter(|on| on.sits.is_possible())
    }

    /// How many places the rule gives the seat; `None` where it is not known.
    pub fn n_places(&self, survey: &Survey<'_>) -> Option<Count> {
        let Some(seat::Fact::Places(places)) = self.places.as_ref()?.fact() else { return None };
        Some(match places {
            Places::Count(count) => u32::from(*count).into(),
            Places::OneEach(Each::Municipality) => survey.municipalities,
            Places::OneEach(Each::Principal) => survey.principals,
        })
    }
}

/// Puts each seat in its arena, and each holder in their seat.
pub(super) fn seats<'a>(
    state: &'a State,
    day: Date,
    arenas: &mut [ArenaOn<'a>],
    tied: &places::Places<ArenaId>,
) {
    let mut holders: Vec<(&SeatId, &Holder)> =
        state.holders.values().filter_map(|holder| Some((holder.seat()?, holder.as_ref()))).collect();
    // Stable: within a seat the order of ids is kept.
    holders.sort_by_key(|(seat, _)| *seat);
    let mut holders = holders.into_iter().peekable();
    for seat in state.seats.values() {
        // Both are in the order of seats; a holder of a seat that is not registered is passed over.
        while holders.next_if(|(id, _)| **id < seat.id).is_some() {}
        let certainty = seat.exists_on(day);
        let arena = seat.arena().and_then(|arena| tied.of(arena)).filter(|_| certainty.is_possible());
        let mut own = Vec::new();
        while let Some((_, holder)) = holders.next_if(|(id, _)| **id == seat.id) {
            own.extend(arena.and_then(|_| holder_on(holder, day)));
        }
        if let Some(place) = arena {
            arenas[place].seats.push(SeatOn {
                seat,
                certainty,
                existence: existence(seat, day),
                places: seat.on(seat::Aspect::Places, day),
                substitution: seat.on(seat::Aspect::Substitutes, day),
                holders: own,
            });
        }
    }
}

/// `None` where it has been taken back that they held it.
fn holder_on(holder: &Holder, day: Date) -> Option<HolderOn<'_>> {
    let existence = holder.existence(day)?;
    let term = existence.reading().when;
    let said = holder.of(holder::Aspect::Leaving).last().map(|entry| entry.reading().when.from);
    let ends = [term.to, said.flatten()];
    let leaves = ends.into_iter().flatten().min_by_key(|date| date.latest().unwrap_or(Date::MAX));
    let begun = term.has_begun(day);
    let left = leaves.map_or(Certainty::No, |leaves| leaves.has_come(day));
    let stands_in_for = holder.stands_in_for();
    let acts_as = holder.acts_as();
    Some(HolderOn {
        holder,
        existence,
        acts_as,
        stands_in_for,
        begun,
        sits: begun & !left,
        leaves,
        has_said_so: said.is_some(),
    })
}
