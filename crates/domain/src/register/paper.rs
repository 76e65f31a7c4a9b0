//! Governing papers: dated texts that say what an arena is for and what it may do, and what rules read out of them.
//!
//! *Anchored* and *adopted* are two acts. A paper with several adopters is in force when all of them have adopted it.
//! Every rule names the line it was read from, so that an answer can quote it.

use crate::{
    certainty::Certainty,
    facts::{Content, Entity, Found, Refers, facts, mentions_nothing, reads},
    id::{ArenaId, Node, PaperId, SeatId, Subject},
    refusal::Refusal,
    register::source::RegisterNumber,
    text::{Text, Title},
    time::PartialDate,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

facts! {
    PaperId, existence: Some(Aspect::Exists), refuse: every_rule_reads_a_line,
    /// From when there is such a paper, to when it is withdrawn or replaced.
    one "exists" Exists(()),
    /// What it is called.
    one "title" Title(Title),
    /// What kind of paper it is.
    one "kind" Kind(PaperKind),
    /// An arena it governs.
    many "governs" Governs(ArenaId),
    /// The date it carries; missing when it carries none.
    one "dated" Dated(PartialDate),
    /// The paper it takes the place of.
    one "replaces" Replaces(PaperId),
    /// Somebody who has to adopt it.
    many "adopter" Adopter(Node),
    /// Support won for it, which is not yet adoption; true from the day it was won.
    many "anchored" Anchored(Act),
    /// Adoption; true from the day it was decided.
    many "adopted" Adopted(Act),
    /// When it shall be looked over.
    one "review_by" ReviewBy(PartialDate),
    /// A line of its text.
    many "line" Line(Line),
    /// What a rule reads out of a line.
    many "rule" Rule(Reading),
}

/// A governing paper with all that is said of it.
pub type Paper = Entity<Fact>;

reads! {
    Paper:
    /// What it is called that day.
    title Title -> Title,
    /// What kind of paper it is.
    kind Kind -> PaperKind,
}

/// The kinds of governing papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// A description of what an arena is to do (*uppdragsbeskrivning*).
    Mandate,
    /// A working form (*arbetsform*).
    WorkingForm,
    /// Rules laid down by an elected assembly (*reglemente*).
    Rules,
    /// An agreement (*avtal*).
    Agreement,
    /// Something else.
    Other,
}

/// A decision somebody took: who, and where it stands in their minutes. The day is that of the claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// Who decided.
    pub by: Node,
    /// The paragraph in that body's minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<u16>,
    /// The number in that body's register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub register_number: Option<RegisterNumber>,
}

/// A line of a paper: its own words, numbered by us from the top.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Its number.
    pub no: u16,
    /// The heading it stands under.
    pub heading: Title,
    /// What it says.
    pub text: Text,
}

/// What a rule reads out of a line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// The number of the line.
    pub line: u16,
    /// What it says, as a rule.
    pub says: Rule,
}

/// A rule about an arena.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "the parts of each rule say what they are")]
pub enum Rule {
    /// It may decide this.
    Decides { what: Scope },
    /// It lifts this to them.
    Lifts { what: Scope, to: Vec<Node> },
    /// What it decides towards these is a recommendation.
    Recommends { to: Recipients },
    /// It may give assignments; `timed`: only with an end.
    Assigns { timed: bool },
    /// It prepares for these.
    Prepares { to: Vec<ArenaId> },
    /// It follows up what these recommend.
    FollowsUp { of: Vec<ArenaId> },
    /// It works from the balance lists of these.
    WorksFrom { lists_of: Vec<ArenaId> },
    /// It is a place for information about decisions.
    Informs {},
    /// It is a place for discussion before decisions.
    Discusses {},
    /// It watches national changes.
    Watches {},
    /// What these seats are held by virtue of stands here.
    SeatBasis { seats: Vec<SeatId> },
    /// Who steps in for these seats stands here.
    Substitutes { seats: Vec<SeatId> },
    /// Whom these seats speak for stands here.
    Represents { seats: Vec<SeatId> },
    /// Others may be called in without a seat.
    Guests {},
    /// Who makes the agenda.
    Agenda { by: Vec<Node> },
    /// Papers are out this many days before the meeting.
    Notice { days: u16 },
    /// Who gets the minutes.
    Minutes { to: Vec<Receiver> },
    /// Who presides.
    Chair { turn: Turn, between: Vec<super::seat::Side> },
    /// Who writes the minutes.
    Secretary { turn: Turn, between: Vec<super::seat::Side> },
    /// How often it meets.
    Meets { per_term: u16, hours: u16 },
    /// What is done once a year.
    Year { focus: Focus },
    /// Whom somebody who leaves tells about a replacement.
    Leaver { reports_to: MeetingRole },
    /// Which seats fetch from and carry to which networks.
    Carries { seats: Vec<SeatId>, between: Vec<Node> },
    /// The headings an assignment is described under.
    Template { headings: Vec<Title> },
    /// What the arena is for stands here.
    Purpose {},
    /// What it wants to reach stands here.
    Goal {},
    /// Which paper this one takes the place of stands here.
    Replaces { paper: PaperId },
    /// Who has adopted it stands here.
    Adopted { by: Vec<Node> },
}

/// What a decision is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Matters that need no political standpoint.
    NoPoliticalStandpoint,
    /// Matters that need a political standpoint.
    PoliticalStandpoint,
    /// Its own work, papers and assignments.
    OwnWork,
    /// What it may not decide itself.
    TheRest,
    /// Everything.
    Everything,
}

/// To whom a recommendation goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recipients {
    /// The principals, each of which decides for itself.
    Principals,
    /// The boards.
    Boards,
}

/// Who gets the minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum Receiver {
    Members,
    Substitutes,
    Presenters,
    Municipalities,
}

/// How a role passes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// Every year between the sides.
    Yearly,
    /// It does not.
    Fixed,
    /// By election.
    Elected,
}

/// What is done once a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Focus {
    /// Focus areas are chosen at the first meeting.
    Chosen,
    /// They are judged at the last.
    Judged,
    /// All agreements in the county are followed up.
    Agreements,
}

/// A role at the meetings of an arena.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum MeetingRole {
    Chair,
    Secretary,
}

mentions_nothing!(PaperKind, Line);

impl Refers for Act {
    fn refers(&self, each: &mut dyn FnMut(Subject)) {
        self.by.refers(each);
    }
}

impl Refers for Reading {
    fn refers(&self, each: &mut dyn FnMut(Subject)) {
        match &self.says {
            Rule::Lifts { to: nodes, .. } | Rule::Agenda { by: nodes } | Rule::Adopted { by: nodes } => {
                nodes.iter().for_each(|node| node.refers(each));
            }
            Rule::Prepares { to: arenas }
            | Rule::FollowsUp { of: arenas }
            | Rule::WorksFrom { lists_of: arenas } => {
                arenas.iter().for_each(|arena| each(arena.clone().into()));
            }
            Rule::SeatBasis { seats } | Rule::Substitutes { seats } | Rule::Represents { seats } => {
                seats.iter().for_each(|seat| each(seat.clone().into()));
            }
            Rule::Carries { seats, between } => {
                seats.iter().for_each(|seat| each(seat.clone().into()));
                between.iter().for_each(|node| node.refers(each));
            }
            Rule::Replaces { paper } => each(paper.clone().into()),
            _ => {}
        }
    }
}

fn every_rule_reads_a_line(paper: &Paper) -> Result<(), Refusal> {
    let lines: Vec<u16> = paper.lines().map(|line| line.no).collect();
    let unread = paper.rules().map(|reading| reading.line).find(|line| !lines.contains(line));
    unread.map_or(Ok(()), |line| Err(Refusal::NoSuchLine { paper: paper.id.clone().into(), line }))
}

impl Paper {
    /// The lines of its text that we have.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.of(Aspect::Line).filter_map(|entry| match entry.reading().content.fact() {
            Some(Fact::Line(line)) => Some(line),
            _ => None,
        })
    }

    /// The line with this number.
    pub fn line(&self, no: u16) -> Option<&Line> {
        self.lines().find(|line| line.no == no)
    }

    /// What rules read out of it, in the order of entry.
    pub fn rules(&self) -> impl Iterator<Item = &Reading> {
        self.of(Aspect::Rule).filter_map(|entry| match entry.reading().content.fact() {
            Some(Fact::Rule(reading)) => Some(reading),
            _ => None,
        })
    }

    /// The arenas it governs that day.
    pub fn governs(&self, day: Date) -> impl Iterator<Item = &ArenaId> {
        self.all_on(Aspect::Governs, day).filter_map(|found| match found.fact() {
            Some(Fact::Governs(arena)) => Some(arena),
            _ => None,
        })
    }

    /// Who has to adopt it.
    pub fn adopters(&self) -> impl Iterator<Item = &Node> {
        self.of(Aspect::Adopter).filter_map(|entry| match entry.reading().content.fact() {
            Some(Fact::Adopter(node)) => Some(node),
            _ => None,
        })
    }

    /// Every adoption that has, or may have, been decided by that day.
    pub fn adoptions(&self, day: Date) -> impl Iterator<Item = (&Act, Found<'_, Fact>)> {
        self.all_on(Aspect::Adopted, day).filter_map(|found| match found.fact() {
            Some(Fact::Adopted(act)) => Some((act, found)),
            _ => None,
        })
    }

    /// Every anchoring that has, or may have, been made by that day.
    pub fn anchorings(&self, day: Date) -> impl Iterator<Item = (&Act, Found<'_, Fact>)> {
        self.all_on(Aspect::Anchored, day).filter_map(|found| match found.fact() {
            Some(Fact::Anchored(act)) => Some((act, found)),
            _ => None,
        })
    }

    /// Whether it has been adopted that day by all who have to. With no adopter named, any adoption will do.
    pub fn is_adopted(&self, day: Date) -> Certainty {
        let by = |node: &Node| {
            let adoptions = self.adoptions(day).filter(|(act, _)| act.by == *node);
            adoptions.map(|(_, found)| found.certainty).max().unwrap_or(Certainty::No)
        };
        let all = self.adopters().map(by).min();
        all.unwrap_or_else(|| {
            self.adoptions(day).map(|(_, found)| found.certainty).max().unwrap_or(Certainty::No)
        })
    }

    /// Whether it was in force that day: it existed and had been adopted. What no source tells is perhaps.
    pub fn is_in_force(&self, day: Date) -> Certainty {
        let told = self.of(Aspect::Adopted).next().is_some() || self.of(Aspect::Adopter).next().is_some();
        let adopted = if told { self.is_adopted(day) } else { Certainty::Perhaps };
        self.exists_on(day) & adopted
    }

    /// Whether it is known to carry no date.
    pub fn is_undated(&self) -> bool {
        let said = self.of(Aspect::Dated).map(|entry| &entry.reading().content);
        said.last().is_some_and(|content| matches!(content, Content::Missing(_) | Content::NotFound(_)))
    }

    /// The date it carries.
    pub fn dated(&self) -> Option<PartialDate> {
        self.of(Aspect::Dated)
            .filter_map(|entry| match entry.reading().content.fact() {
                Some(Fact::Dated(date)) => Some(*date),
                _ => None,
            })
            .last()
    }
}
