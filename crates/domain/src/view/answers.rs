//! What an arena's paper in force answers when somebody asks, each answer with the line it was read from.
//!
//! The paper is the one the arena's mandate rests on, directly or through the arena whose mandate it shares. Without a
//! paper nothing is refused: the answer is [`May::NoPaper`], and what is decided is *without established mandate*. Where
//! the paper is silent, or only perhaps in force, the answer is perhaps.

use crate::{
    certainty::Certainty,
    id::{ArenaId, Node, PaperId, SeatId},
    register::{
        paper::{Paper, Receiver, Rule, Scope},
        seat::{Represents, Seat, Substitutes},
    },
    state::State,
    text::{Text, Title},
    view::mandate::{self, Ground},
};
use jiff::civil::Date;

/// The paper's own words.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote<'a> {
    /// The paper.
    pub paper: &'a PaperId,
    /// The number of the line.
    pub line: u16,
    /// The heading it stands under.
    pub heading: &'a Title,
    /// What it says.
    pub text: &'a Text,
}

/// Whether an arena may do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum May {
    /// The paper says that it may.
    Yes,
    /// The paper says that it may not, or gives it something else to do.
    No,
    /// The paper does not say, or is only perhaps in force.
    Perhaps,
    /// There is no paper in force. Nothing is refused.
    NoPaper,
}

/// Whether an arena may do something, by which words, and where the matter can go instead.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer<'a> {
    /// Whether it may.
    pub verdict: May,
    /// The words it rests on.
    pub quotes: Vec<Quote<'a>>,
    /// Where the matter can be lifted when the arena may not.
    pub lift_to: Vec<Node>,
}

/// Something a paper says, and how sure it is that it holds that day.
#[derive(Clone, Debug, PartialEq)]
pub struct Said<'a, T> {
    /// What it says.
    pub what: T,
    /// Whether the paper surely is in force.
    pub certainty: Certainty,
    /// Where it says so.
    pub quote: Quote<'a>,
}

/// What holds of a seat, and the line that says so where there is one.
#[derive(Clone, Debug, PartialEq)]
pub struct OfSeat<'a, T> {
    /// The seat.
    pub seat: &'a SeatId,
    /// What holds; `None` where it is not known.
    pub what: Option<&'a T>,
    /// The words it rests on; `None` where no line in force has been read as saying it.
    pub quote: Option<Quote<'a>>,
}

/// Whether the arena may itself decide a matter that needs a political standpoint, or one that needs none.
pub fn may_decide<'a>(
    state: &'a State,
    arena: &ArenaId,
    needs_political_standpoint: bool,
    day: Date,
) -> Answer<'a> {
    let Some(paper) = InForce::of(state, arena, day) else { return Answer::no_paper() };
    let own_scope =
        if needs_political_standpoint { Scope::PoliticalStandpoint } else { Scope::NoPoliticalStandpoint };
    let decides = paper.quotes(
        |rule| matches!(rule, Rule::Decides { what } if *what == own_scope || *what == Scope::Everything),
    );
    if !decides.is_empty() {
        return paper.answer(May::Yes, decides);
    }
    let lifts = paper.quotes(|rule| lifts(rule, own_scope).is_some());
    if !lifts.is_empty() {
        return Answer { lift_to: paper.lift_to(own_scope), ..paper.answer(May::No, lifts) };
    }
    // A paper that says what the arena decides, and not this, leaves this to others. To recommend is not to decide.
    let other = paper
        .quotes(|rule| matches!(rule, Rule::Decides { .. } | Rule::Recommends { .. }) && !is_own_work(rule));
    let verdict = if other.is_empty() { May::Perhaps } else { May::No };
    paper.answer(verdict, other)
}

/// Whether what the arena decides may go to principals or boards as a recommendation, which binds nobody.
pub fn may_recommend<'a>(state: &'a State, arena: &ArenaId, day: Date) -> Answer<'a> {
    let Some(paper) = InForce::of(state, arena, day) else { return Answer::no_paper() };
    let recommends = paper
        .quotes(|rule| matches!(rule, Rule::Recommends { .. } | Rule::Decides { what: Scope::Everything }));
    if !recommends.is_empty() {
        return paper.answer(May::Yes, recommends);
    }
    // To turn to principals is to take a political standpoint.
    let lifts = paper.quotes(|rule| lifts(rule, Scope::PoliticalStandpoint).is_some());
    let verdict = if lifts.is_empty() { May::Perhaps } else { May::No };
    Answer { lift_to: paper.lift_to(Scope::PoliticalStandpoint), ..paper.answer(verdict, lifts) }
}

/// Whether the arena may give an assignment without an end.
pub fn may_assign_untimed<'a>(state: &'a State, arena: &ArenaId, day: Date) -> Answer<'a> {
    let Some(paper) = InForce::of(state, arena, day) else { return Answer::no_paper() };
    let untimed = paper.quotes(|rule| matches!(rule, Rule::Assigns { timed: false }));
    let timed = paper.quotes(|rule| matches!(rule, Rule::Assigns { timed: true }));
    match (untimed.is_empty(), timed.is_empty()) {
        (false, _) => paper.answer(May::Yes, untimed),
        (true, false) => paper.answer(May::No, timed),
        (true, true) => paper.answer(May::Perhaps, Vec::new()),
    }
}

/// Where a matter of this kind goes from the arena, line by line.
pub fn goes_where<'a>(
    state: &'a State,
    arena: &ArenaId,
    scope: Scope,
    day: Date,
) -> Vec<Said<'a, &'a [Node]>> {
    let paper = InForce::of(state, arena, day);
    paper.map_or_else(Vec::new, |paper| paper.says(|rule| lifts(rule, scope)).collect())
}

/// How many days before a meeting its papers are out.
pub fn papers_out<'a>(state: &'a State, arena: &ArenaId, day: Date) -> Option<Said<'a, u16>> {
    let notice = |rule: &'a Rule| match rule {
        Rule::Notice { days } => Some(*days),
        _ => None,
    };
    InForce::of(state, arena, day)?.says(notice).next()
}

/// Who gets the minutes.
pub fn minutes_to<'a>(state: &'a State, arena: &ArenaId, day: Date) -> Option<Said<'a, &'a [Receiver]>> {
    let minutes = |rule: &'a Rule| match rule {
        Rule::Minutes { to } => Some(to.as_slice()),
        _ => None,
    };
    InForce::of(state, arena, day)?.says(minutes).next()
}

/// Who steps in for each seat, in the order of ids.
pub fn steps_in<'a>(state: &'a State, arena: &ArenaId, day: Date) -> Vec<OfSeat<'a, Substitutes>> {
    let about =
        |rule: &Rule, seat: &SeatId| matches!(rule, Rule::Substitutes { seats } if seats.contains(seat));
    of_seats(state, arena, day, |seat| seat.substitutes(day), about)
}

/// Whom each seat represents, in the order of ids.
pub fn represents<'a>(state: &'a State, arena: &ArenaId, day: Date) -> Vec<OfSeat<'a, Represents>> {
    let about =
        |rule: &Rule, seat: &SeatId| matches!(rule, Rule::Represents { seats } if seats.contains(seat));
    of_seats(state, arena, day, |seat| seat.represents(day), about)
}

fn of_seats<'a, T>(
    state: &'a State,
    arena: &ArenaId,
    day: Date,
    what: impl Fn(&'a Seat) -> Option<&'a T>,
    about: impl Fn(&Rule, &SeatId) -> bool,
) -> Vec<OfSeat<'a, T>> {
    let paper = InForce::of(state, arena, day);
    let seats =
        state.seats.values().filter(|seat| seat.arena() == Some(arena) && seat.exists_on(day).is_possible());
    seats
        .map(|seat| {
            let quote = paper
                .as_ref()
                .and_then(|paper| paper.quotes(|rule| about(rule, &seat.id)).into_iter().next());
            OfSeat { seat: &seat.id, what: what(seat), quote }
        })
        .collect()
}

/// To whom a rule lifts matters of this scope.
fn lifts(rule: &Rule, scope: Scope) -> Option<&[Node]> {
    match rule {
        Rule::Lifts { what, to } if *what == scope || matches!(what, Scope::TheRest | Scope::Everything) => {
            Some(to)
        }
        _ => None,
    }
}

/// Every arena decides its own work, so that it says so tells nothing of other matters.
fn is_own_work(rule: &Rule) -> bool {
    matches!(rule, Rule::Decides { what: Scope::OwnWork })
}

/// The paper that an arena's mandate rests on, when it is or may be in force.
pub(super) struct InForce<'a> {
    pub(super) paper: &'a Paper,
    pub(super) certainty: Certainty,
}

/// A longer chain of mandates that are each the next one's is a circle.
const MOST_STEPS: usize = 16;

impl<'a> InForce<'a> {
    pub(super) fn of(state: &'a State, arena: &ArenaId, day: Date) -> Option<InForce<'a>> {
        let mut arena = state.arena(arena)?;
        let mut certainty = Certainty::Yes;
        for _ in 0..MOST_STEPS {
            let verdict = mandate::verdict(state, arena, day);
            certainty = certainty & verdict.certainty;
            match verdict.ground {
                Ground::InForce(paper) | Ground::Undated(paper) => {
                    let certainty = certainty & paper.is_in_force(day);
                    return certainty.is_possible().then_some(InForce { paper, certainty });
                }
                Ground::SameAs(other) => arena = state.arena(other)?,
                _ => return None,
            }
        }
        None
    }

    /// What the paper says by rules of one kind, in the order of entry.
    fn says<T>(&self, read: impl Fn(&'a Rule) -> Option<T>) -> impl Iterator<Item = Said<'a, T>> {
        let (paper, certainty) = (self.paper, self.certainty);
        paper.rules().filter_map(move |reading| {
            let what = read(&reading.says)?;
            let line = paper.line(reading.line)?;
            let quote = Quote { paper: &paper.id, line: line.no, heading: &line.heading, text: &line.text };
            Some(Said { what, certainty, quote })
        })
    }

    fn quotes(&self, is_meant: impl Fn(&Rule) -> bool) -> Vec<Quote<'a>> {
        self.says(|rule| is_meant(rule).then_some(())).map(|said| said.quote).collect()
    }

    fn lift_to(&self, scope: Scope) -> Vec<Node> {
        let mut nodes: Vec<Node> = Vec::new();
        for node in self.says(|rule| lifts(rule, scope)).flat_map(|said| said.what) {
            if !nodes.contains(node) {
                nodes.push(node.clone());
            }
        }
        nodes
    }

    fn answer(&self, verdict: May, quotes: Vec<Quote<'a>>) -> Answer<'a> {
        let verdict = if self.certainty.is_yes() { verdict } else { May::Perhaps };
        Answer { verdict, quotes, lift_to: Vec::new() }
    }
}

impl Answer<'_> {
    fn no_paper() -> Self {
        Answer { verdict: May::NoPaper, quotes: Vec::new(), lift_to: Vec::new() }
    }
}

#[cfg(test)]
mod tests;
