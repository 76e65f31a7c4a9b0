//! Values with parts, as sentences: what a seat is held by virtue of, who appoints, who decided, what became of what.

use crate::{Say, date, speaker::Telling};
use domain::register::{
    arena::{Mandate, TargetGroup, Weight},
    body::BoardMeeting,
    lineage::{How, Step},
    paper::Act,
    seat::{Appointer, Basis, Each, Places, Represents, Substitutes},
};

impl Telling<'_> {
    pub(crate) fn basis(&mut self, basis: &Basis) -> String {
        let words = self.words();
        match basis {
            Basis::Office(office) => words.basis_office(self.thing(office.clone())),
            Basis::Body { body, post } => words.basis_body(self.thing(body.clone()), post.say(words)),
            Basis::Arena { arena, post } => words.basis_arena(self.thing(arena.clone()), post.say(words)),
            Basis::Network { arena, post } => {
                words.basis_network(self.thing(arena.clone()), self.title(post))
            }
            Basis::BoardLike { post, what } => words.basis_board_like(post.say(words), self.title(what)),
            Basis::Post(title) => self.title(title),
            Basis::Appointed {} => words.basis_appointed(),
        }
    }

    pub(crate) fn places(&self, places: Places) -> String {
        match places {
            Places::Count(count) => self.words().places_count(count),
            Places::OneEach(Each::Municipality) => self.words().places_each_municipality(),
            Places::OneEach(Each::Principal) => self.words().places_each_principal(),
        }
    }

    pub(crate) fn appointer(&mut self, appointer: &Appointer) -> String {
        match appointer {
            Appointer::Node(node) => self.node(node),
            Appointer::Each(Each::Municipality) => self.words().appointer_each_municipality(),
            Appointer::Each(Each::Principal) => self.words().appointer_each_principal(),
        }
    }

    pub(crate) fn substitutes(&self, substitutes: Substitutes) -> String {
        match substitutes {
            Substitutes::None => self.words().substitutes_none(),
            Substitutes::Personal => self.words().substitutes_personal(),
            Substitutes::Pooled(count) => self.words().substitutes_pooled(count),
        }
    }

    pub(crate) fn represents(&mut self, represents: &Represents) -> String {
        match represents {
            Represents::Own => self.words().represents_own(),
            Represents::Node(node) => self.node(node),
        }
    }

    pub(crate) fn mandate(&mut self, mandate: &Mandate) -> String {
        match mandate {
            Mandate::Paper(paper) => self.thing(paper.clone()),
            Mandate::SameAs(arena) => {
                let arena = self.thing(arena.clone());
                self.words().mandate_value_same_as(arena)
            }
            Mandate::Practice(practice) => self.words().mandate_value_practice(self.text(practice)),
        }
    }

    pub(crate) fn target_group(&self, target: &TargetGroup) -> String {
        let groups = self.labels(&target.groups);
        match target.weight {
            None => groups,
            Some(Weight::Only) => self.words().weight_only(groups),
            Some(Weight::Primarily) => self.words().weight_primarily(groups),
            Some(Weight::Partly) => self.words().weight_partly(groups),
        }
    }

    pub(crate) fn step(&mut self, step: &Step) -> String {
        let before = self.nodes(&step.before);
        if step.how == How::Renamed && step.before == step.after {
            return self.words().lineage_same_renamed(before);
        }
        let after = self.nodes(&step.after);
        match step.how {
            How::Renamed => self.words().lineage_renamed(after, before),
            How::Merged => self.words().lineage_merged(after, before),
            How::Split => self.words().lineage_split(after, before),
            How::Replaced => self.words().lineage_replaced(after, before),
        }
    }

    pub(crate) fn board_meeting(&self, meeting: &BoardMeeting) -> String {
        let on = date::date(self.words(), &meeting.on);
        match &meeting.papers_by {
            None => on,
            Some(by) => self.words().board_meeting_papers(date::date(self.words(), by), on),
        }
    }

    pub(crate) fn act(&mut self, act: &Act) -> String {
        let by = self.node(&act.by);
        let words = self.words();
        let number = act.register_number.as_ref().map(|number| number.as_str());
        match (act.paragraph.map(|paragraph| paragraph.to_string()), number) {
            (None, None) => words.act(by),
            (Some(paragraph), None) => words.act_paragraph(by, paragraph),
            (None, Some(number)) => words.act_register_number(by, number),
            (Some(paragraph), Some(number)) => words.act_both(by, number, paragraph),
        }
    }
}
