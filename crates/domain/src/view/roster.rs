//! The rule for a seat beside those who sit there: full, empty places, too many — shown, never forbidden.

use crate::{
    certainty::Certainty,
    checks::survey::{
        ArenaOn, Survey,
        roster::{HolderOn, SeatOn},
    },
    id::PersonId,
};
use jiff::civil::Date;

/// How those who sit compare with the rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filled {
    /// Nobody has told who sits anywhere in the arena.
    NobodyTold,
    /// How many places there are is not known.
    PlacesUnknown,
    /// As many as the rule says.
    Full,
    /// So many places are empty.
    Vacant(Certainty, u32),
    /// So many too many sit.
    TooMany(Certainty, u32),
}

/// How those who sit in a seat compare with the rule.
pub fn filled(survey: &Survey<'_>, arena: &ArenaOn<'_>, on: &SeatOn<'_>) -> Filled {
    if arena.seats.iter().all(|on| on.holders.is_empty()) {
        return Filled::NobodyTold;
    }
    let Some(places) = on.n_places(survey) else { return Filled::PlacesUnknown };
    let sitting = on.sitting();
    match (places.less(sitting).some(), sitting.less(places).some()) {
        (_, Some((Certainty::Yes, number))) => Filled::TooMany(Certainty::Yes, number),
        (Some((certainty, number)), _) => Filled::Vacant(certainty, number),
        (_, Some((certainty, number))) => Filled::TooMany(certainty, number),
        (None, None) => Filled::Full,
    }
}

/// Those who sit, or may sit, that day; and where a place is empty the one who left it last, who stays, marked, until
/// replaced.
pub fn shown<'a, 'b>(on: &'b SeatOn<'a>, filled: Filled, day: Date) -> Vec<&'b HolderOn<'a>> {
    let sitting = on.holders.iter().filter(|holder| holder.sits.is_possible());
    let left = on.last_left(day).filter(|_| matches!(filled, Filled::Vacant(..)));
    let left = left.filter(|holder| !holder.sits.is_possible());
    sitting.chain(left).collect()
}

/// Those with more than one ordinary seat in the arena, each with how many.
pub fn doubles<'a>(arena: &ArenaOn<'a>) -> Vec<(&'a PersonId, usize)> {
    let sitting = || arena.seats.iter().flat_map(SeatOn::sitting_by).filter_map(|on| on.holder.person());
    let mut persons: Vec<&PersonId> = sitting().collect();
    persons.sort();
    persons.dedup();
    let count = |person: &'a PersonId| (person, sitting().filter(|other| *other == person).count());
    persons.into_iter().map(count).filter(|(_, count)| *count > 1).collect()
}
