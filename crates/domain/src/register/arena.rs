//! Arenas: standing forums across principals (*samverkansarena*), with what each is for and what its mandate rests on.
//!
//! A mandate rests on a paper, on another arena's mandate, on practice — or is known to be missing, or was not found.

use crate::{
    facts::{Entity, Refers, facts, mentions_nothing, reads},
    id::{ArenaId, Node, PaperId, Subject},
    register::mailbox::Mailbox,
    text::{Text, Title},
};
use serde::{Deserialize, Serialize};

facts! {
    ArenaId, existence: Some(Aspect::Exists), refuse: |_| Ok(()),
    /// When it exists.
    one "exists" Exists(()),
    /// What it is called.
    one "name" Name(Title),
    /// What else it is called, misspellings in sources included.
    many "alias" Alias(Title),
    /// Who sits in it.
    one "kind" Kind(ArenaKind),
    /// Its legal form; only some forms switch the Local Government Act's rules on.
    one "form" Form(LegalForm),
    /// Where it works.
    one "level" Level(Level),
    /// Between whom.
    one "between" Between(Between),
    /// For whom it works.
    one "target_group" TargetGroup(TargetGroup),
    /// What it is for.
    many "purpose" Purpose(Text),
    /// What it wants to reach.
    many "goal" Goal(Text),
    /// How it works.
    many "principle" Principle(Text),
    /// What it does.
    many "task" Task(Text),
    /// What its mandate rests on.
    one "mandate" Mandate(Mandate),
    /// Who may change its governing paper.
    many "changes_paper" ChangesPaper(Node),
    /// How many seats it has in all.
    one "places" Places(u16),
    /// How often it meets.
    one "rhythm" Rhythm(Text),
    /// The neighbouring county it belongs to, when it is only a guest in this register.
    one "guest_of" GuestOf(Title),
    /// Where its letters go: an office's mailbox, never a person's.
    one "mailbox" Mailbox(Mailbox),
}

/// An arena with all that is said of it.
pub type Arena = Entity<Fact>;

reads! {
    Arena:
    /// What it is called that day.
    name Name -> Title,
    /// Who sits in it that day.
    kind Kind -> ArenaKind,
    /// Its legal form that day.
    form Form -> LegalForm,
    /// Between whom it works that day.
    between Between -> Between,
    /// Where it works that day.
    level Level -> Level,
    /// For whom it works that day.
    target_group TargetGroup -> TargetGroup,
    /// How often it meets.
    rhythm Rhythm -> Text,
    /// Where its letters go that day.
    mailbox Mailbox -> Mailbox,
}

/// Who sits in an arena.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ArenaKind {
    /// Elected people.
    Political,
    /// Officials.
    Officials,
    /// Elected people with officials in support.
    Mixed,
    /// A network of officials.
    Network,
    /// A programme area that steers knowledge in health care (*kunskapsstyrning*).
    KnowledgeSteering,
    /// A steering group for a joint activity.
    SteeringGroup,
}

/// The legal form of an arena. Its name does not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LegalForm {
    /// None: what it decides is a recommendation, or agreement between officials.
    None,
    /// A joint board.
    JointBoard,
    /// A body of a federation.
    Federation,
    /// A board of one principal.
    Board,
    /// A company or association.
    Association,
}

/// Where an arena works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// The whole county.
    County,
    /// Within one municipality.
    Municipal,
    /// Within the region's own organisation.
    RegionInternal,
    /// Several counties.
    InterCounty,
}

/// Between whom an arena works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Between {
    /// The region and the municipalities.
    RegionAndMunicipalities,
    /// The municipalities alone.
    Municipalities,
    /// Within the region.
    Region,
    /// Also with others than principals.
    WithOthers,
}

/// For whom an arena works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetGroup {
    /// The groups.
    pub groups: Vec<Group>,
    /// How far the arena keeps to them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Weight>,
}

/// A group of people an arena works for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "they say what they are")]
pub enum Group {
    Children,
    Young,
    Adults,
    Older,
}

/// How far an arena keeps to its target group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// No others.
    Only,
    /// Mostly these.
    Primarily,
    /// These among others.
    Partly,
}

/// What an arena's mandate rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mandate {
    /// A governing paper.
    Paper(PaperId),
    /// The mandate of another arena.
    SameAs(ArenaId),
    /// What is done, without a paper.
    Practice(Text),
}

mentions_nothing!(ArenaKind, LegalForm, Level, Between, TargetGroup);

impl Refers for Mandate {
    fn refers(&self, each: &mut dyn FnMut(Subject)) {
        match self {
            Mandate::Paper(paper) => each(paper.clone().into()),
            Mandate::SameAs(arena) => each(arena.clone().into()),
            Mandate::Practice(_) => {}
        }
    }
}
