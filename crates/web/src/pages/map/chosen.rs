//! What is said of an arena that was chosen: who prepares for it, whom it lifts to, what its mandate rests on.

use super::{Shown, told};
use crate::routes::Route;
use domain::{
    id::ArenaId,
    register::relation::RelationKind,
    view::mandate::{self, Ground},
};
use words::{Say, speaker::list};

/// An arena that was chosen.
pub struct Chosen {
    /// That only it and its neighbours are shown.
    pub around: Option<String>,
    /// Who prepares for it, whom it lifts to, what its mandate rests on.
    pub sentence: Option<String>,
    /// The page about it: what the link says, and where it leads.
    pub more: (String, String),
    /// The whole map.
    pub all: String,
}

impl Chosen {
    /// What is said of this arena.
    pub fn new(shown: &Shown<'_, '_>, arena: &ArenaId, is_here: bool) -> Chosen {
        let (at, words) = (shown.at, shown.at.words());
        let own = at.speaker.name(&arena.clone().into());
        Chosen {
            around: is_here.then(|| words.map_around(&own)),
            sentence: is_here.then(|| sentence(shown, arena, &own)),
            more: (words.map_more(&own), at.link(&Route::Arena(arena.clone()))),
            all: at.link(&Route::Map { arena: None }),
        }
    }
}

fn sentence(shown: &Shown<'_, '_>, arena: &ArenaId, own: &str) -> String {
    let words = shown.at.words();
    let preparers = others(shown, arena, RelationKind::PreparesFor, true);
    let prepared = match preparers.is_empty() {
        true => words.map_prepared_by_nobody(own),
        false => words.map_prepared_by(own, list(words, &preparers)),
    };
    let kinds = [RelationKind::LiftsTo, RelationKind::ProposesTo, RelationKind::RecommendsTo];
    let lifts: Vec<String> = kinds
        .into_iter()
        .filter_map(|kind| {
            let whom = others(shown, arena, kind, false);
            (!whom.is_empty()).then(|| format!("{} {}", kind.say(words), list(words, &whom)))
        })
        .collect();
    let mandate = rests(shown, arena);
    match lifts.is_empty() {
        true => words.map_chosen_nowhere(mandate, prepared),
        false => words.map_chosen(list(words, &lifts), mandate, prepared),
    }
}

/// Those at the other ends of the arena's relations of this kind.
fn others(shown: &Shown<'_, '_>, arena: &ArenaId, kind: RelationKind, is_towards: bool) -> Vec<String> {
    let own = shown.map.card_of(arena);
    let card = shown.picture.cards.iter().find(|on| Some(on.card) == own);
    card.map(|on| told::others(shown, on, kind, is_towards)).unwrap_or_default()
}

fn rests(shown: &Shown<'_, '_>, arena: &ArenaId) -> String {
    let (at, words) = (shown.at, shown.at.words());
    let Some(arena) = at.state().arena(arena) else { return words.map_rests_not_found() };
    let verdict = mandate::verdict(at.state(), arena, at.day());
    let name = |paper: &domain::register::paper::Paper| at.speaker.name(&paper.id.clone().into());
    let rests = match &verdict.ground {
        Ground::InForce(paper) => words.map_rests_in_force(name(paper)),
        Ground::AnchoredOnly(paper) => words.map_rests_anchored_only(name(paper)),
        Ground::Undated(paper) => words.map_rests_undated(name(paper)),
        Ground::NotInForce(paper) => words.map_rests_not_in_force(name(paper)),
        Ground::SameAs(other) => words.map_rests_same_as(at.speaker.name(&(*other).clone().into())),
        Ground::Practice => words.map_rests_practice(),
        Ground::KnownMissing => words.map_rests_known_missing(),
        Ground::NotFound => words.map_rests_not_found(),
    };
    if verdict.certainty.is_perhaps() { words.map_rests_perhaps(rests) } else { rests }
}
