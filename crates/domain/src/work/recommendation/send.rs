//! Sending a letter: what the program itself sends to one of those asked, and therefore asks about first.
//!
//! That a letter was sent can be recorded of whatever went on elsewhere. What the program is to send now goes only to
//! somebody who was asked, has not answered, still exists and has a mailbox, about what has not been taken back.

use super::{Act, Letter};
use crate::{
    acts,
    certainty::Certainty,
    context::Context,
    id::{Node, RecommendationId, Subject},
    refusal::Refusal,
    register::mailbox::Mailbox,
    state::State,
    text::Text,
    view::standing::{Asked, End, Stage, Standing, standing},
};
use jiff::civil::Date;

/// Has the program send a letter to one of those asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Send {
    /// What about.
    pub id: RecommendationId,
    /// To whom.
    pub to: Node,
    /// Which letter.
    pub letter: Letter,
    /// What is to stand in it besides.
    pub note: Option<Text>,
}

/// The longest note, in characters: a letter is about the recommendation.
pub const NOTE_MOST: usize = 1_000;

/// Why nothing is sent to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotSent {
    /// It was taken back, or another took its place.
    HasEnded,
    /// They were not asked.
    NotAsked,
    /// They have decided, or it does not concern them.
    HasAnswered,
    /// They no longer exist.
    IsGone,
    /// Nobody has said where their letters go.
    NoMailbox,
}

impl NotSent {
    /// Every reason.
    pub const ALL: [NotSent; 5] =
        [NotSent::HasEnded, NotSent::NotAsked, NotSent::HasAnswered, NotSent::IsGone, NotSent::NoMailbox];
}

/// Where the letters of somebody go that day.
pub fn mailbox<'a>(state: &'a State, node: &Node, day: Date) -> Option<&'a Mailbox> {
    let mailbox = match node {
        Node::Body(id) => state.bodies.get(id)?.mailbox(day),
        Node::Principal(id) => state.principals.get(id)?.mailbox(day),
        Node::Party(id) => state.parties.get(id)?.mailbox(day),
        Node::Arena(id) => state.arenas.get(id)?.mailbox(day),
        Node::Unit(_) | Node::Office(_) => None,
    };
    mailbox.filter(|mailbox| mailbox.said().is_some())
}

/// Where a letter to somebody asked is sent, or why none is.
pub fn goes_to<'a>(
    state: &'a State,
    standing: &Standing<'_>,
    asked: &Asked<'_>,
    day: Date,
) -> Result<&'a Mailbox, NotSent> {
    match () {
        () if matches!(standing.end, Some((End::Withdrawn(_) | End::Superseded(_), _))) => {
            Err(NotSent::HasEnded)
        }
        () if !asked.is_asked => Err(NotSent::NotAsked),
        () if matches!(asked.stage, Stage::Decided(_) | Stage::NotConcerned) => Err(NotSent::HasAnswered),
        () if is_gone(state, &asked.of, day) => Err(NotSent::IsGone),
        () => mailbox(state, &asked.of, day).ok_or(NotSent::NoMailbox),
    }
}

/// Whether it surely no longer exists.
fn is_gone(state: &State, node: &Node, day: Date) -> bool {
    let exists = match node {
        Node::Body(id) => state.bodies.get(id).map(|body| body.exists_on(day)),
        Node::Principal(id) => state.principals.get(id).map(|principal| principal.exists_on(day)),
        Node::Party(id) => state.parties.get(id).map(|party| party.exists_on(day)),
        Node::Arena(id) => state.arenas.get(id).map(|arena| arena.exists_on(day)),
        Node::Unit(_) | Node::Office(_) => None,
    };
    exists.is_none_or(|exists| exists == Certainty::No)
}

/// Decides whether it may be sent.
pub(crate) fn decide(state: &State, cx: &Context, send: Send) -> Result<acts::Event<Act>, Refusal> {
    let Send { id, to, letter, note } = send;
    let subject = Subject::from(id.clone());
    let Some(road) = state.recommendations.get(&id).filter(|road| road.is_there()) else {
        return Err(Refusal::NotRegistered(subject));
    };
    let no = |why| Refusal::NotSent { subject: subject.clone(), to: Subject::from(&to), why };
    let standing = standing(state, road, cx.today).ok_or_else(|| no(NotSent::NotAsked))?;
    let asked = standing.asked.iter().find(|asked| asked.of == to).ok_or_else(|| no(NotSent::NotAsked))?;
    goes_to(state, &standing, asked, cx.today).map_err(no)?;
    let act = Act::LetterSent { of: to, letter, note };
    Ok(acts::Event::Recorded { id, act, on: cx.today.into(), source: None })
}
