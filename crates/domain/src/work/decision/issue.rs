//! Issuing a decision: what the program itself sends out as decided, and therefore asks about first.
//!
//! The paper in force that day is asked. If it says no, the refusal quotes the line and says where to lift. Without a paper
//! nothing is refused. Only arenas issue here: no arena, and no program, decides for a board or a principal.

use super::{Act, How, Kind};
use crate::{
    acts,
    context::Context,
    id::{ArenaId, DecisionId, MatterId, Node, PaperId},
    refusal::Refusal,
    state::State,
    text::{Text, Title},
    view::answers::{self, Answer, May},
    work::matter::{self, Standpoint},
};
use jiff::civil::Date;

/// Has the program issue a decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// The decision.
    pub id: DecisionId,
    /// By which arenas, jointly where they are several.
    pub by: Vec<ArenaId>,
    /// In which matter.
    pub matter: Option<MatterId>,
    /// What it is called.
    pub title: Title,
    /// What is decided.
    pub text: Text,
    /// What kind of decision it is.
    pub kind: Kind,
    /// How it was taken.
    pub how: Option<How>,
    /// The day.
    pub on: Date,
}

/// A decision that the paper in force gives to somebody else, with its own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overstepped {
    /// Who would have decided.
    pub arena: ArenaId,
    /// What kind of decision.
    pub kind: Kind,
    /// The paper.
    pub paper: PaperId,
    /// The line, by its number.
    pub line: u16,
    /// The heading it stands under.
    pub heading: Title,
    /// What it says.
    pub text: Text,
    /// Where the matter can be lifted; all its papers come along.
    pub lift_to: Vec<Node>,
}

/// What the paper in force says of an arena that decides something of this kind.
pub fn asked<'a>(state: &'a State, arena: &ArenaId, kind: Kind, day: Date) -> Answer<'a> {
    match kind {
        Kind::OwnWork => Answer { verdict: May::Yes, quotes: Vec::new(), lift_to: Vec::new() },
        Kind::NoStandpoint => answers::may_decide(state, arena, false, day),
        Kind::Standpoint => answers::may_decide(state, arena, true, day),
        Kind::TowardsPrincipals => answers::may_recommend(state, arena, day),
    }
}

/// The kind of decision it is in this matter: one that needs a political standpoint does so, whatever it is called.
pub fn kind_in(state: &State, matter: Option<&MatterId>, kind: Kind, day: Date) -> Kind {
    let road = matter.and_then(|matter| state.matters.get(matter));
    let needs = road.and_then(|road| matter::stand(road, day).standpoint());
    match (kind, needs) {
        (Kind::NoStandpoint, Some(Standpoint::NeedsStandpoint)) => Kind::Standpoint,
        _ => kind,
    }
}

/// Decides whether it may be issued.
pub(crate) fn decide(state: &State, cx: &Context, issue: Issue) -> Result<acts::Event<Act>, Refusal> {
    let Issue { id, by, matter, title, text, kind, how, on } = issue;
    if state.decisions.contains_key(&id) {
        return Err(Refusal::AlreadyRegistered(id.into()));
    }
    if on > cx.today {
        return Err(Refusal::HasNotHappened { subject: id.into(), on: on.into() });
    }
    let asked_as = kind_in(state, matter.as_ref(), kind, on);
    for arena in &by {
        let answer = asked(state, arena, asked_as, on);
        if answer.verdict == May::No {
            return Err(overstepped(arena, asked_as, answer));
        }
    }
    let by = by.into_iter().map(Node::Arena).collect();
    let act = Act::Made { by, matter, title, text, kind, how, issued: true };
    Ok(acts::Event::Recorded { id, act, on: on.into(), source: None })
}

fn overstepped(arena: &ArenaId, kind: Kind, answer: Answer<'_>) -> Refusal {
    let quote = answer.quotes.first().expect("a paper says no in some line");
    Refusal::Overstepped(Box::new(Overstepped {
        arena: arena.clone(),
        kind,
        paper: quote.paper.clone(),
        line: quote.line,
        heading: quote.heading.clone(),
        text: quote.text.clone(),
        lift_to: answer.lift_to,
    }))
}
