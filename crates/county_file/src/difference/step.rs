//! How a fact becomes what the file says: the commands of the register, the gentlest that do.

use super::{
    Act,
    pair::{cites, says_the_same},
};
use crate::{file::Stated, problem::Span, write::written};
use domain::{
    facts::{Aspect, Claim, Command, Content, Entry, Fact, FactNo, Statement},
    source::Citation,
    text::Text,
    time::{PartialDate, Period},
};

/// One change to one fact.
pub(super) struct Step<F: Fact> {
    pub act: Act,
    /// When it is carried out among the changes to the same aspect.
    pub order: u8,
    pub before: Vec<String>,
    pub after: Vec<String>,
    pub doing: Doing<F>,
}

/// What is done: the commands of the register without the thing and the reason.
#[derive(Clone)]
pub(super) enum Doing<F: Fact> {
    Retract { no: FactNo },
    Correct { no: FactNo, claim: u16, by: Claim<F> },
    End { no: FactNo, to: PartialDate, sources: Vec<Citation> },
    Change { no: FactNo, content: Content<F>, from: PartialDate, sources: Vec<Citation> },
    Dispute { no: FactNo, claim: Claim<F> },
    Cite { no: FactNo, claim: u16, sources: Vec<Citation> },
    Choose { no: FactNo, claim: Option<u16> },
    State { statement: Statement<F> },
}

impl<F: Fact> Doing<F> {
    /// The command, for what needs a reason.
    pub fn command(&self, id: F::Id, reason: Text) -> Command<F> {
        match self.clone() {
            Doing::Retract { no } => Command::Retract { id, no, reason },
            Doing::Correct { no, claim, by } => Command::Correct { id, no, claim, by, reason },
            other => other.plain_command(id),
        }
    }

    /// The command, for what needs no reason.
    pub fn plain_command(self, id: F::Id) -> Command<F> {
        match self {
            Doing::End { no, to, sources } => Command::End { id, no, to, sources },
            Doing::Change { no, content, from, sources } => {
                Command::Change { id, no, content, from, sources }
            }
            Doing::Dispute { no, claim } => Command::Dispute { id, no, claim },
            Doing::Cite { no, claim, sources } => Command::Cite { id, no, claim, sources },
            Doing::Choose { no, claim } => Command::Choose { id, no, claim },
            Doing::State { statement } => Command::State { id, statement },
            Doing::Retract { .. } | Doing::Correct { .. } => unreachable!("asks for a reason"),
        }
    }

    /// What takes away comes first, what makes room next, what takes room last.
    fn order(&self, entry: Option<&Entry<F>>) -> u8 {
        match (self, entry) {
            (Doing::Retract { .. }, _) => 0,
            (Doing::Correct { claim, by, .. }, Some(entry)) => {
                if is_within(&by.when, &entry.claims[usize::from(*claim)].when) { 1 } else { 3 }
            }
            (Doing::End { .. } | Doing::Change { .. }, _) => 2,
            (
                Doing::Cite { .. } | Doing::Dispute { .. } | Doing::Choose { .. } | Doing::Correct { .. },
                _,
            ) => 4,
            (Doing::State { .. }, _) => 5,
        }
    }
}

fn is_within(inner: &Period, outer: &Period) -> bool {
    let begins_later = outer.from.is_none() || inner.sort_day() >= outer.sort_day();
    let ends_earlier = match (inner.to, outer.to) {
        (_, None) => true,
        (Some(inner), Some(outer)) => inner.sort_day() <= outer.sort_day(),
        (None, Some(_)) => false,
    };
    begins_later && ends_earlier
}

impl<F: Fact> Step<F> {
    fn new(act: Act, entry: Option<&Entry<F>>, after: Vec<String>, doing: Doing<F>) -> Step<F> {
        let before = entry.map(|entry| written(&entry.claims, entry.chosen)).into_iter().collect();
        Step { act, order: doing.order(entry), before, after, doing }
    }
}

/// Takes a fact back.
pub(super) fn retract<F: Fact>(entry: &Entry<F>) -> Step<F> {
    Step::new(Act::Retract, Some(entry), Vec::new(), Doing::Retract { no: entry.no })
}

/// States a new fact.
pub(super) fn state<F: Fact>(stated: &Stated<F>) -> Step<F> {
    let doing = Doing::State { statement: stated.statement.clone() };
    Step::new(Act::State, None, after(stated), doing)
}

fn after<F: Fact>(stated: &Stated<F>) -> Vec<String> {
    vec![written(&stated.statement.claims, stated.statement.chosen)]
}

/// Makes a recorded fact what the file says. If it only ends, and one of the `successors` begins that day, the two are
/// one change in the world, and the successor is taken.
pub(super) fn steps<'a, F: Fact>(
    entry: &Entry<F>,
    stated: &'a Stated<F>,
    successors: &mut Vec<&'a Stated<F>>,
) -> Vec<(Step<F>, Span)> {
    match end(entry, &stated.statement) {
        Some(end) => ending(entry, stated, end, successors),
        None => rewriting(entry, stated).into_iter().map(|step| (step, stated.span)).collect(),
    }
}

/// That the only news of a fact is that it has ended, and perhaps more sources.
struct End<'a, F: Fact> {
    to: PartialDate,
    /// The claim of the file for each claim of the entry.
    claims: Vec<&'a Claim<F>>,
}

fn end<'a, F: Fact>(entry: &Entry<F>, statement: &'a Statement<F>) -> Option<End<'a, F>> {
    // The register ends every open claim on one day, and none when the one that rules read has ended.
    if entry.claims.len() != statement.claims.len() || entry.reading().when.to.is_some() {
        return None;
    }
    let mut left: Vec<&Claim<F>> = statement.claims.iter().collect();
    let mut claims = Vec::new();
    let mut to = None;
    for claim in &entry.claims {
        let is_it = |other: &&Claim<F>| {
            other.content == claim.content && other.when.from == claim.when.from && cites(other, claim)
        };
        let found = left.remove(left.iter().position(is_it)?);
        match claim.when.to {
            Some(_) if found.when.to != claim.when.to => return None,
            None if found.when.to.is_none() || to.is_some_and(|to| Some(to) != found.when.to) => return None,
            None => to = found.when.to,
            Some(_) => {}
        }
        claims.push(found);
    }
    let chosen = |at: u16| &statement.claims[usize::from(at)];
    let same_choice = match (entry.chosen, statement.chosen) {
        (None, None) => true,
        (Some(one), Some(other)) => says_the_same(claims[usize::from(one)], chosen(other)),
        _ => false,
    };
    same_choice.then_some(End { to: to?, claims })
}

fn ending<'a, F: Fact>(
    entry: &Entry<F>,
    stated: &'a Stated<F>,
    end: End<'_, F>,
    successors: &mut Vec<&'a Stated<F>>,
) -> Vec<(Step<F>, Span)> {
    let (no, to) = (entry.no, end.to);
    let claims = || entry.claims.iter().zip(&end.claims);
    let mut sources: Vec<_> = claims().map(|(claim, found)| new_sources(claim, found)).collect();
    let follows = |next: &&Stated<F>| {
        !entry.aspect().is_many()
            && next.statement.chosen.is_none()
            && matches!(next.statement.claims.as_slice(), [claim]
                if claim.when == Period::since(to) && claim.content != entry.reading().content)
    };
    let step = if let Some(index) = successors.iter().position(follows) {
        let next = successors.remove(index);
        let Claim { content, sources, .. } = next.statement.claims[0].clone();
        let doing = Doing::Change { no, content, from: to, sources };
        (Step::new(Act::Change, Some(entry), [after(stated), after(next)].concat(), doing), next.span)
    } else {
        let doing = Doing::End { no, to, sources: take_common(entry, &mut sources) };
        (Step::new(Act::End, Some(entry), after(stated), doing), stated.span)
    };
    let cited = sources.into_iter().enumerate().filter(|(_, sources)| !sources.is_empty());
    let cited = cited.map(|(claim, sources)| {
        let doing = Doing::Cite { no, claim: claim as u16, sources };
        (Step::new(Act::Cite, Some(entry), after(stated), doing), stated.span)
    });
    std::iter::once(step).chain(cited).collect()
}

/// The new sources, where every claim that now ends has got the same: they tell of the end.
fn take_common<F: Fact>(entry: &Entry<F>, sources: &mut [Vec<Citation>]) -> Vec<Citation> {
    let ends = |index: usize| entry.claims[index].when.to.is_none();
    let mut told = (0..sources.len()).filter(|index| ends(*index)).map(|index| sources[index].clone());
    let Some(common) = told.next().filter(|first| told.all(|other| other == *first)) else {
        return Vec::new();
    };
    (0..sources.len()).filter(|index| ends(*index)).for_each(|index| sources[index].clear());
    common
}

fn new_sources<F: Fact>(known: &Claim<F>, found: &Claim<F>) -> Vec<Citation> {
    found.sources.iter().filter(|source| !known.sources.contains(source)).cloned().collect()
}

fn rewriting<F: Fact>(entry: &Entry<F>, stated: &Stated<F>) -> Vec<Step<F>> {
    let no = entry.no;
    let claims = &stated.statement.claims;
    let Some(matched) = match_claims(&entry.claims, claims) else {
        // The register has no way to take back one claim of several, so that the whole fact is taken back and said anew.
        return vec![retract(entry), state(stated)];
    };
    let new = |act, doing| Step::new(act, Some(entry), after(stated), doing);
    let mut steps = Vec::new();
    for (claim, (known, found)) in entry.claims.iter().zip(matched.iter().map(|at| &claims[*at])).enumerate()
    {
        let claim = claim as u16;
        if !says_the_same(known, found) || !cites(found, known) {
            steps.push(new(Act::Correct, Doing::Correct { no, claim, by: found.clone() }));
        } else if !cites(known, found) {
            steps.push(new(Act::Cite, Doing::Cite { no, claim, sources: new_sources(known, found) }));
        }
    }
    let mut order = matched;
    for (at, claim) in claims.iter().enumerate() {
        if !order.contains(&at) {
            order.push(at);
            steps.push(new(Act::Dispute, Doing::Dispute { no, claim: claim.clone() }));
        }
    }
    let chosen = stated.statement.chosen.map(usize::from);
    let chosen = chosen.and_then(|chosen| order.iter().position(|at| *at == chosen)).map(|at| at as u16);
    if chosen != entry.chosen {
        steps.push(new(Act::Choose, Doing::Choose { no, claim: chosen }));
    }
    steps
}

/// Whether two claims belong together.
type Test<F> = fn(&Claim<F>, &Claim<F>) -> bool;

/// For each recorded claim the one in the file that it is, or is to become: first those that say the same, then those that
/// say it of another time, then in order. `None` when the file has fewer.
fn match_claims<F: Fact>(known: &[Claim<F>], found: &[Claim<F>]) -> Option<Vec<usize>> {
    let mut matched: Vec<Option<usize>> = vec![None; known.len()];
    let tests: [Test<F>; 3] = [says_the_same, |one, other| one.content == other.content, |_, _| true];
    for test in tests {
        for (index, claim) in known.iter().enumerate() {
            if matched[index].is_none() {
                let free = |at: &usize| !matched.contains(&Some(*at)) && test(claim, &found[*at]);
                matched[index] = (0..found.len()).find(free);
            }
        }
    }
    matched.into_iter().collect()
}
