//! The map in words: every box on its level, with its signs and what it has to do with others. What a phone shows.

use super::{Shown, drawing, name};
use crate::part::Mark;
use domain::{
    register::relation::RelationKind,
    view::map::{self, CardOn, ThreadOn},
};
use words::{Say, Words, speaker::list};

/// A level with its boxes.
pub struct Level {
    /// What it is called.
    pub name: String,
    /// A stable name.
    pub code: &'static str,
    /// Its boxes.
    pub boxes: Vec<Told>,
}

/// A box in words.
pub struct Told {
    /// What it is called.
    pub name: String,
    /// The map around it.
    pub href: Option<String>,
    /// Whether it only perhaps existed.
    pub is_perhaps: bool,
    /// The state of its mandate, and the worst the checks have found.
    pub marks: Vec<Mark>,
    /// What it does, and what is done to it.
    pub ties: Vec<String>,
}

/// What a level is called.
pub fn level(words: &Words, level: map::Level) -> String {
    match level {
        map::Level::Political => words.map_level_political(),
        map::Level::Officials => words.map_level_officials(),
        map::Level::Networks => words.map_level_networks(),
        map::Level::Boards => words.map_level_boards(),
    }
}

/// The levels there is something on.
pub fn levels(shown: &Shown<'_, '_>) -> Vec<Level> {
    let on_level = |level: map::Level| {
        let cards = shown.picture.cards.iter();
        cards.filter(move |on| shown.map.cards[on.card].level == level)
    };
    let levels = map::Level::ALL.into_iter().map(|own| Level {
        name: level(shown.at.words(), own),
        code: own.code(),
        boxes: on_level(own).map(|on| told(shown, on)).collect(),
    });
    levels.filter(|level| !level.boxes.is_empty()).collect()
}

fn told(shown: &Shown<'_, '_>, on: &CardOn) -> Told {
    Told {
        name: name::of(shown, on),
        href: drawing::link(shown, on),
        is_perhaps: on.certainty.is_perhaps(),
        marks: drawing::marks(shown, on),
        ties: ties(shown, on),
    }
}

fn ties(shown: &Shown<'_, '_>, on: &CardOn) -> Vec<String> {
    let words = shown.at.words();
    let out = RelationKind::ALL.into_iter().filter_map(|kind| {
        let whom = others(shown, on, kind, false);
        (!whom.is_empty()).then(|| format!("{} {}", kind.say(words), list(words, &whom)))
    });
    let towards = RelationKind::ALL.into_iter().filter_map(|kind| {
        let who = others(shown, on, kind, true);
        (!who.is_empty()).then(|| words.map_towards(kind.say(words), list(words, &who)))
    });
    out.chain(towards).collect()
}

/// Those at the other ends of a box's threads of this kind, each marked where it is only perhaps so.
pub fn others(shown: &Shown<'_, '_>, on: &CardOn, kind: RelationKind, is_towards: bool) -> Vec<String> {
    let words = shown.at.words();
    let other = |thread: &ThreadOn<'_>| {
        let (certainty, thread) = (thread.certainty, &shown.map.threads[thread.thread]);
        let (this, other) = if is_towards { (thread.whom, thread.who) } else { (thread.who, thread.whom) };
        if thread.kind != kind || this != on.card {
            return None;
        }
        let told = name::brief(shown, shown.picture.cards.iter().find(|card| card.card == other)?);
        Some(if certainty.is_perhaps() { words.map_maybe(told) } else { told })
    };
    shown.picture.threads.iter().filter_map(other).collect()
}
