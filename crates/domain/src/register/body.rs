//! Bodies: who inside a principal prepares and decides (*fullmäktige, styrelse, nämnd*), each with its own register.

use crate::{
    facts::{Entity, facts, mentions_nothing, reads},
    id::{BodyId, Node},
    register::mailbox::Mailbox,
    text::Title,
    time::PartialDate,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

facts! {
    BodyId, existence: Some(Aspect::Exists), refuse: |_| Ok(()),
    /// When it exists.
    one "exists" Exists(()),
    /// What it is called.
    one "name" Name(Title),
    /// What else it is called.
    many "alias" Alias(Title),
    /// What kind of body it is.
    one "kind" Kind(BodyKind),
    /// The principal, federation or body it is inside.
    one "within" Within(Node),
    /// How many members it has.
    one "members" Members(u16),
    /// A meeting in its calendar, planned or held.
    many "meeting" Meeting(BoardMeeting),
    /// Where its letters go: an office's mailbox, never a person's.
    one "mailbox" Mailbox(Mailbox),
}

/// A body with all that is said of it.
pub type Body = Entity<Fact>;

reads! {
    Body:
    /// What it is called that day.
    name Name -> Title,
    /// What kind of body it is.
    kind Kind -> BodyKind,
    /// What it is inside that day.
    within Within -> Node,
    /// Where its letters go that day.
    mailbox Mailbox -> Mailbox,
}

/// The kinds of bodies the Local Government Act (2017:725) knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyKind {
    /// The elected assembly (*fullmäktige*).
    Council,
    /// The executive board (*styrelse*).
    Executive,
    /// A board (*nämnd*).
    Board,
    /// A committee of a board (*utskott*).
    Committee,
    /// The elected auditors.
    Auditors,
    /// A joint board of several principals (*gemensam nämnd*).
    JointBoard,
    /// The board of a federation (*direktion*).
    Directorate,
}

/// A meeting in a board's calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoardMeeting {
    /// When the board meets.
    pub on: PartialDate,
    /// The last day for papers to it, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub papers_by: Option<PartialDate>,
}

mentions_nothing!(BodyKind, BoardMeeting);

impl Body {
    /// The calendar as it stands: every meeting that has not been taken back or ended, in order of their days.
    pub fn calendar(&self, day: Date) -> Vec<BoardMeeting> {
        let mut all: Vec<BoardMeeting> = self
            .all_on(Aspect::Meeting, day)
            .filter_map(|found| match found.fact() {
                Some(Fact::Meeting(meeting)) => Some(*meeting),
                _ => None,
            })
            .collect();
        all.sort_by_key(|meeting| (meeting.on.sort_day(), meeting.on));
        all
    }

    /// The next meeting after that day, whatever its last day for papers.
    pub fn next_meeting(&self, day: Date) -> Option<BoardMeeting> {
        self.calendar(day).into_iter().find(|meeting| meeting.on.sort_day() > day)
    }

    /// The first meeting that can decide on papers that are ready that day. Nobody knows where the calendar is silent,
    /// and a meeting that does not say its last day for papers may still take them.
    pub fn earliest_decision(&self, ready: Date) -> Option<BoardMeeting> {
        let takes = |meeting: &BoardMeeting| {
            let papers = meeting.papers_by.map_or(meeting.on.sort_day(), |by| by.sort_day());
            meeting.on.sort_day() > ready && papers >= ready
        };
        self.calendar(ready).into_iter().find(takes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Claim, Content, Statement, Table, apply, decide};

    #[test]
    fn the_earliest_decision_waits_for_the_last_day_for_papers() {
        let meeting = |on: &str, by: &str| {
            let papers_by = (!by.is_empty()).then(|| by.parse().expect("a date"));
            Fact::Meeting(BoardMeeting { on: on.parse().expect("a date"), papers_by })
        };
        let facts = [
            Fact::Exists(()),
            meeting("2024-11-20", "2024-11-06"),
            meeting("2024-10-16", "2024-10-02"),
            meeting("2024-12-18", ""),
        ];
        let claim = |fact| Claim { content: Content::Fact(fact), when: Default::default(), sources: vec![] };
        let statements = facts.map(|fact| Statement::from(claim(fact))).to_vec();
        let id: BodyId = "body-b".parse().expect("an id");
        let mut table: Table<Fact> = Table::default();
        let registered = decide(&table, crate::facts::Command::Register { id: id.clone(), statements });
        apply(&mut table, &registered.expect("allowed").expect("new"), jiff::Timestamp::UNIX_EPOCH);
        for (ready, on) in [
            ("2024-10-02", Some("2024-10-16")),
            ("2024-10-03", Some("2024-11-20")),
            ("2024-11-07", Some("2024-12-18")),
            ("2024-12-18", None),
        ] {
            let found = table[&id].earliest_decision(ready.parse().expect("a day"));
            assert_eq!(found.map(|meeting| meeting.on), on.map(|on| on.parse().expect("a date")), "{ready}");
        }
    }
}
