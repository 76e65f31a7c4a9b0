//! What the arenas have on their hands, in words: what happened to a matter or decision, and when something is due.
//!
//! An act is told as a clause without its thing, so that the journal can put the thing before it and a page can put it in
//! a list. A longer text that an act carries is handed over apart ([`Happened::text`]).

use crate::{
    Happening, Say, Sentence, Speaker, Words, date,
    speaker::{Telling, list},
};
use domain::{
    acts::{self, Table},
    id::Subject,
    text::Text,
    time::PartialDate,
    work::{
        Nonsense,
        decision::{self, Overstepped},
        due::{Due, Standing, Which},
        matter::{self, Ending, How, Perspective, Phase, Raiser, Standpoint, Treatment, Trigger},
        number::Paragraph,
    },
};

/// An act that can be told.
pub trait Happened: acts::Act {
    /// What happened, as a clause that begins with a small letter and has no full stop.
    fn told(&self, telling: &mut Telling<'_>) -> String;

    /// The longer text it carries.
    fn text(&self) -> Option<&Text>;
}

/// Longest text that the journal tells whole, in characters: a few lines on a page.
const MOST_IN_JOURNAL: usize = 300;

impl Speaker<'_> {
    /// What happened, as a clause.
    pub fn act<A: Happened>(&self, act: &A) -> Sentence {
        self.sentence(|telling| act.told(telling))
    }

    /// When something is due, as a clause.
    pub fn due(&self, due: &Due) -> Sentence {
        self.sentence(|telling| telling.due(due))
    }

    /// Who raised a matter.
    pub fn raiser(&self, raiser: &Raiser) -> Sentence {
        self.sentence(|telling| telling.raiser(raiser))
    }

    /// An event of a road in words.
    pub(crate) fn of_act<A: Happened>(&self, table: &Table<A>, event: &acts::Event<A>) -> Happening {
        let words = self.words;
        let day = |on: &PartialDate| date::date(words, on);
        let step = |no: acts::ActNo| table.get(event.id()).and_then(|road| road.step(no));
        let said = self.sentence(|telling| {
            let thing = telling.thing(event.id().clone());
            match event {
                acts::Event::Recorded { act, on, .. } => {
                    let short = act.text().map(|text| telling.text(text));
                    match short.filter(|text| text.chars().count() <= MOST_IN_JOURNAL) {
                        Some(text) => words.journal_act_text(act.told(telling), day(on), text, thing),
                        None => words.journal_act(act.told(telling), day(on), thing),
                    }
                }
                acts::Event::Corrected { act, on, .. } => {
                    words.journal_act_corrected(act.told(telling), day(on), thing)
                }
                acts::Event::Retracted { no, .. } => {
                    let act = step(*no).map(|step| step.act.told(telling)).unwrap_or_default();
                    words.journal_act_retracted(act, thing)
                }
            }
        });
        let (reason, source) = match event {
            acts::Event::Recorded { source, .. } => (None, source.clone()),
            acts::Event::Corrected { source, reason, .. } => (Some(self.text(reason)), source.clone()),
            acts::Event::Retracted { reason, .. } => (Some(self.text(reason)), None),
        };
        Happening { said, reason, sources: source.into_iter().collect() }
    }
}

impl Telling<'_> {
    pub(crate) fn due(&mut self, due: &Due) -> String {
        let words = self.words();
        match due {
            Due::Date(on) => words.due_date(date::date(words, on)),
            Due::Meeting { arena, which: Which::Next } => words.due_meeting_next(self.thing(arena.clone())),
            Due::Meeting { arena, which: Which::On(on) } => {
                words.due_meeting_on(self.thing(arena.clone()), date::date(words, on))
            }
            Due::Period(on) => words.due_period(date::date(words, on)),
            Due::Event(what) => words.due_event(self.text(what)),
        }
    }

    pub(crate) fn raiser(&mut self, raiser: &Raiser) -> String {
        let words = self.words();
        match raiser {
            Raiser::Node(node) => self.node(node),
            Raiser::Member { of } => words.raiser_member(self.node(of)),
            Raiser::Group { of, name } => words.raiser_group(self.title(name), self.node(of)),
        }
    }
}

impl Happened for matter::Act {
    fn told(&self, telling: &mut Telling<'_>) -> String {
        use matter::Act::*;
        let words = telling.words();
        match self {
            Registered { title, raised_by: None, .. } => words.act_matter_registered(telling.title(title)),
            Registered { title, raised_by: Some(raiser), .. } => {
                words.act_matter_registered_by(telling.title(title), telling.raiser(raiser))
            }
            Titled { title } => words.act_matter_titled(telling.title(title)),
            ProposalMade { .. } => words.act_matter_proposal_made(),
            PaperAdded { title, supplementary: false, .. } => {
                words.act_matter_paper_added(telling.title(title))
            }
            PaperAdded { title, .. } => words.act_matter_paper_supplementary(telling.title(title)),
            InfluenceStated { .. } => words.act_matter_influence_stated(),
            ChildRightsStated { .. } => words.act_matter_child_rights_stated(),
            Touches { what } => words.act_matter_touches(telling.labels(what)),
            Classed { standpoint, .. } => words.act_matter_classed(standpoint.say(words)),
            Planned { due: None, .. } => words.act_matter_planned(),
            Planned { due: Some(due), .. } => words.act_matter_planned_due(telling.due(due)),
            Numbered { authority, number } => {
                words.act_matter_numbered(number.as_str(), telling.node(authority))
            }
            Related { to, how } => words.act_matter_related(how.say(words), telling.thing(to.clone())),
            QuestionOpened { question, .. } => words.act_matter_question_opened(question.to_string()),
            QuestionAnswered { question, .. } => words.act_matter_question_answered(question.to_string()),
            Answered { to, .. } => words.act_matter_answered(telling.node(to)),
            TargetGroup { is } => words.act_matter_target_group(telling.target_group(is)),
            Concluded { how, .. } => words.act_matter_concluded(how.say(words)),
            Reopened { .. } => words.act_matter_reopened(),
            _ => travelled(self, telling),
        }
    }

    fn text(&self) -> Option<&Text> {
        use matter::Act::*;
        match self {
            Registered { text, .. } | PaperAdded { text, .. } => text.as_ref(),
            TakenUp { text, .. } | Concluded { text, .. } => text.as_ref(),
            ProposalMade { text } | QuestionOpened { text, .. } | QuestionAnswered { text, .. } => Some(text),
            Answered { text, .. } | Planned { what: text, .. } | Woken { by: text } => Some(text),
            Classed { reason, .. } | SentBack { reason, .. } | Reopened { reason } => Some(reason),
            CalledUp { reason, .. } => reason.as_ref(),
            InfluenceStated { is } | ChildRightsStated { is } => Some(match is {
                Perspective::Stated(text) | Perspective::NotNeeded { because: text } => text,
            }),
            _ => None,
        }
    }
}

/// The acts that take a matter from one place to another.
fn travelled(act: &matter::Act, telling: &mut Telling<'_>) -> String {
    use matter::Act::*;
    let words = telling.words();
    match act {
        PlacedIn { arena } => words.act_matter_placed_in(telling.thing(arena.clone())),
        LeftArena { arena } => words.act_matter_left_arena(telling.thing(arena.clone())),
        PreparedBy { by } => words.act_matter_prepared_by(telling.node(by)),
        CalledUp { by, .. } => words.act_matter_called_up(telling.thing(by.clone())),
        TakenUp { by, how, paragraph: None, .. } => {
            words.act_matter_taken_up(how.say(words), telling.node(by))
        }
        TakenUp { by, how, paragraph: Some(paragraph), .. } => {
            words.act_matter_taken_up_paragraph(how.say(words), paragraph.to_string(), telling.node(by))
        }
        SentBack { to, .. } => words.act_matter_sent_back(telling.node(to)),
        Adjourned { to } => words.act_matter_adjourned(telling.due(to)),
        Parked { until: None } => words.act_matter_parked(),
        Parked { until: Some(due) } => words.act_matter_parked_until(telling.due(due)),
        Woken { .. } => words.act_matter_woken(),
        Lifted { from: None, to } => words.act_matter_lifted(telling.arenas(to)),
        Lifted { from: Some(from), to } => {
            words.act_matter_lifted_from(telling.thing(from.clone()), telling.arenas(to))
        }
        Decided { decision } => words.act_matter_decided(telling.thing(decision.clone())),
        _ => unreachable!("told among the others"),
    }
}

impl Happened for decision::Act {
    fn told(&self, telling: &mut Telling<'_>) -> String {
        use decision::Act::*;
        let words = telling.words();
        match self {
            Made { by, how, issued, .. } => {
                let who = telling.nodes(by);
                match (issued, how.map(|how| taken(words, how))) {
                    (false, None) => words.act_decision_made(who),
                    (false, Some(how)) => words.act_decision_made_how(how, who),
                    (true, None) => words.act_decision_issued(who),
                    (true, Some(how)) => words.act_decision_issued_how(how, who),
                }
            }
            Numbered { authority, number } => {
                words.act_decision_numbered(number.as_str(), telling.node(authority))
            }
            Documented { title, .. } => words.act_decision_documented(telling.title(title)),
        }
    }

    fn text(&self) -> Option<&Text> {
        match self {
            decision::Act::Made { text, .. } => Some(text),
            _ => None,
        }
    }
}

/// How a decision was taken.
pub fn taken(words: &Words, how: decision::How) -> String {
    match how {
        decision::How::Meeting { paragraph: None } => words.decision_how_meeting(),
        decision::How::Meeting { paragraph: Some(Paragraph(no)) } => {
            words.decision_how_paragraph(Paragraph(no).to_string())
        }
        decision::How::Agreement {} => words.decision_how_agreement(),
        decision::How::EmailRound {} => words.decision_how_email_round(),
    }
}

/// Why the program does not issue a decision: the paper's own words, and where the matter can go.
pub(crate) fn overstepped(words: &Words, over: &Overstepped, name: impl Fn(&Subject) -> String) -> String {
    let said = |text: Option<&str>| text.map_or_else(|| words.redacted(), str::to_owned);
    let (arena, paper) = (name(&over.arena.clone().into()), name(&over.paper.clone().into()));
    let (heading, text) = (said(over.heading.said()), said(over.text.said()));
    let place = words.refusal_overstepped_where(heading, over.line.to_string(), paper);
    let kind = over.kind.say(words);
    let to: Vec<String> = over.lift_to.iter().map(|node| name(&node.into())).collect();
    match to.is_empty() {
        true => words.refusal_overstepped_nowhere(arena, kind, place, text),
        false => words.refusal_overstepped(arena, kind, place, text, list(words, &to)),
    }
}

/// What is nonsense about a thing, and what to do.
pub(crate) fn nonsense(words: &Words, why: Nonsense, subject: String) -> String {
    match why {
        Nonsense::NoSuchQuestion => words.nonsense_no_such_question(subject),
        Nonsense::QuestionIsAsked => words.nonsense_question_is_asked(subject),
        Nonsense::GoesNowhere => words.nonsense_goes_nowhere(subject),
        Nonsense::RelatedToItself => words.nonsense_related_to_itself(subject),
        Nonsense::DecidedByNobody => words.nonsense_decided_by_nobody(subject),
        Nonsense::DecidedBefore => words.nonsense_decided_before(subject),
        Nonsense::PartIsAdded => words.nonsense_part_is_added(subject),
        Nonsense::NoSuchPart => words.nonsense_no_such_part(subject),
        Nonsense::AsksNobody => words.nonsense_asks_nobody(subject),
        Nonsense::DecidesForAnother => words.nonsense_decides_for_another(subject),
        Nonsense::OwnedByNoAuthority => words.nonsense_owned_by_no_authority(subject),
        Nonsense::NoSuchNote => words.nonsense_no_such_note(subject),
    }
}

crate::label::labels! {
    Standing {
        Standing::Overdue => due_standing_overdue,
        Standing::Open => due_standing_open,
        Standing::Unknown => due_standing_unknown,
    }
    Phase<'_> {
        Phase::Open => phase_open,
        Phase::SentBack(_) => phase_sent_back,
        Phase::Adjourned(_) => phase_adjourned,
        Phase::Parked(_) => phase_parked,
        Phase::Decided(_) => phase_decided,
        Phase::Concluded(_) => phase_concluded,
    }
    Standpoint {
        Standpoint::NeedsNone => standpoint_needs_none,
        Standpoint::NeedsStandpoint => standpoint_needs_standpoint,
    }
    Trigger {
        Trigger::Cost => trigger_cost,
        Trigger::Agreement => trigger_agreement,
        Trigger::Goals => trigger_goals,
        Trigger::SeveralBoards => trigger_several_boards,
    }
    Treatment {
        Treatment::Information => treatment_information,
        Treatment::Discussion => treatment_discussion,
        Treatment::Workshop => treatment_workshop,
        Treatment::Report => treatment_report,
        Treatment::Consultation => treatment_consultation,
        Treatment::FollowUp => treatment_follow_up,
    }
    How {
        How::Touches => how_related_touches,
        How::CameOf => how_related_came_of,
        How::Replaces => how_related_replaces,
        How::PartOf => how_related_part_of,
    }
    Ending {
        Ending::Done => ending_done,
        Ending::NoMeasure => ending_no_measure,
        Ending::GoesOnElsewhere => ending_goes_on_elsewhere,
        Ending::Withdrawn => ending_withdrawn,
    }
    decision::Kind {
        decision::Kind::OwnWork => decision_kind_own_work,
        decision::Kind::NoStandpoint => decision_kind_no_standpoint,
        decision::Kind::Standpoint => decision_kind_standpoint,
        decision::Kind::TowardsPrincipals => decision_kind_towards_principals,
    }
}
