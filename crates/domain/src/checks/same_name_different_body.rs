//! Two different things with one name: whoever reads an old paper, or writes to one of them, takes the wrong one. There
//! have been two called Kommunförbundet (domain brief, section 9).
//!
//! Arenas, parties and principals are set against everything. Bodies, units and offices are set against those and their
//! own siblings only: every municipality may have its board of the same name.

use super::{Case, Check, Findings, Severity, survey::Survey};
use crate::{
    certainty::Certainty,
    facts::{Entity, Fact, Table},
    id::{Node, Subject},
    register::{arena, body, office, party, principal, unit},
    source::Citation,
    text::Title,
    time::PartialDate,
};
use jiff::civil::Date;

pub(super) const CHECK: Check = Check {
    name: "same-name-different-body",
    cases: &[
        Case { name: "both-exist", severity: Severity::Warning },
        Case { name: "over-time", severity: Severity::Note },
    ],
    rests_on: &["A3", "s2"],
    run,
};

fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    macro_rules! name {
        ($concept:ident) => {
            |fact| match fact {
                $concept::Fact::Name(name) | $concept::Fact::Alias(name) => Some(name),
                _ => None,
            }
        };
    }
    let (state, day) = (survey.state, survey.day);
    let mut all = Names { day, things: Vec::new(), names: Vec::new() };
    all.add(&state.principals, name!(principal), |_| Reach::Everything);
    all.add(&state.parties, name!(party), |_| Reach::Everything);
    all.add(&state.arenas, name!(arena), |_| Reach::Everything);
    all.add(&state.bodies, name!(body), |body| Reach::siblings(body.within(day)));
    all.add(&state.units, name!(unit), |unit| Reach::siblings(unit.within(day)));
    all.add(&state.offices, name!(office), |office| Reach::siblings(office.at(day)));
    all.find(findings);
}

/// What a thing is set against.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reach<'a> {
    Everything,
    /// Whatever stands at the same place.
    Siblings(&'a Node),
    /// Nobody knows where it stands.
    Unknown,
}

impl<'a> Reach<'a> {
    fn siblings(parent: Option<&'a Node>) -> Reach<'a> {
        parent.map_or(Reach::Unknown, Reach::Siblings)
    }
}

/// Something that has names.
struct Thing<'a> {
    subject: Subject,
    certainty: Certainty,
    since: Option<PartialDate>,
    reach: Reach<'a>,
}

/// A name that something has or has had.
#[derive(Clone, Copy)]
struct Named<'a> {
    /// The name without regard to case and blanks, as a number: quick to sort, and looked into when two are equal.
    folded: u64,
    name: &'a str,
    thing: usize,
    sources: &'a [Citation],
}

/// Every name of every thing that had begun by the day.
struct Names<'a> {
    day: Date,
    things: Vec<Thing<'a>>,
    names: Vec<Named<'a>>,
}

impl<'a> Names<'a> {
    fn add<F: Fact>(
        &mut self,
        table: &'a Table<F>,
        name: fn(&F) -> Option<&Title>,
        reach: impl Fn(&'a Entity<F>) -> Reach<'a>,
    ) {
        for entity in table.values() {
            let Some(when) = entity.existence(self.day).map(|existence| existence.reading().when) else {
                continue;
            };
            if !when.has_begun(self.day).is_possible() {
                continue;
            }
            for claim in entity.standing().map(|entry| entry.reading()) {
                let named = claim.content.fact().and_then(name).and_then(Title::said);
                let is_later = claim.when.from.is_some_and(|from| !from.has_come(self.day).is_possible());
                if let Some(name) = named.filter(|_| !is_later) {
                    let (thing, sources) = (self.things.len(), claim.sources.as_slice());
                    self.names.push(Named { folded: number(name), name, thing, sources });
                }
            }
            let subject = entity.id.clone().into();
            let certainty = when.holds_on(self.day);
            self.things.push(Thing { subject, certainty, since: when.from, reach: reach(entity) });
        }
    }

    fn find(mut self, findings: &mut Findings<'_>) {
        let mut names = std::mem::take(&mut self.names);
        names.sort_unstable_by_key(|named| (named.folded, named.thing));
        // A thing may be written twice with the same name.
        names.dedup_by_key(|named| (named.folded, named.thing));
        for alike in names.chunk_by(|one, other| one.folded == other.folded).filter(|alike| alike.len() > 1) {
            let is_same = |named: &&Named<'a>| fold(named.name).eq(fold(alike[0].name));
            let mut alike: Vec<Named<'a>> = alike.iter().filter(is_same).copied().collect();
            let reach = |named: &Named<'a>| self.things[named.thing].reach;
            if alike.iter().any(|named| reach(named) == Reach::Everything) {
                self.set_side_by_side(&alike, findings);
                continue;
            }
            alike.sort_by_key(reach);
            for siblings in alike.chunk_by(|one, other| reach(one) == reach(other)) {
                if reach(&siblings[0]) != Reach::Unknown {
                    self.set_side_by_side(siblings, findings);
                }
            }
        }
    }

    /// One finding for all that have the name: of those there are today, if they are several, else of all there were.
    fn set_side_by_side(&self, alike: &[Named<'a>], findings: &mut Findings<'_>) {
        let thing = |named: &Named<'a>| &self.things[named.thing];
        let exists = |named: &&Named<'a>| thing(named).certainty.is_possible();
        let today: Vec<Named<'a>> = alike.iter().filter(exists).copied().collect();
        let (case, named) =
            if today.len() > 1 { ("both-exist", today.as_slice()) } else { ("over-time", alike) };
        let [first, others @ ..] = named else { return };
        if others.is_empty() {
            return;
        }
        let n_sure = today.iter().filter(|named| thing(named).certainty.is_yes()).count();
        let is_sure = case == "over-time" || n_sure > 1;
        let certainty = if is_sure { Certainty::Yes } else { Certainty::Perhaps };
        let finding = findings.find(case, certainty, thing(first).subject.clone());
        others.iter().for_each(|other| {
            finding.with(thing(other).subject.clone());
        });
        finding.sources.extend(named.iter().flat_map(|named| named.sources).cloned());
        // They have shared it since the last of them came.
        finding.since = named.iter().filter_map(|named| thing(named).since).max_by_key(PartialDate::sort_day);
    }
}

fn fold(name: &str) -> impl Iterator<Item = char> {
    name.split_whitespace().flat_map(|word| word.chars().flat_map(char::to_lowercase).chain([' ']))
}

/// The folded name as a number (FNV-1a).
fn number(name: &str) -> u64 {
    fold(name).fold(0xcbf2_9ce4_8422_2325, |number, sign| {
        (number ^ u64::from(u32::from(sign))).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_blanks_make_no_other_name() {
        assert_eq!(number("The  Federation "), number("the federation"));
        assert_ne!(number("The Federation"), number("TheFederation"));
    }
}
