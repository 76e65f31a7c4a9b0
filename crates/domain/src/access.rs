//! Who may do what, and who may know what: the one place that answers.
//!
//! What a person may do follows from what the register says that they are *today*: a seat, an office, a time as
//! secretary, a stand-in ([`ground`]). It begins and ends with that. Beside the register there are three roles only
//! ([`commission`]). There is no list of permissions to keep, and so none to forget. People get two things wrong:
//! rights use now, whatever day a page shows or an appointment is dated to; and what is only perhaps so opens nothing.
//!
//! `opens` is the whole table. A page or command asks [`Rights`], made once for each request.

pub mod authority;
pub mod commission;
pub mod denied;
pub mod ground;
pub mod receiver;
mod thing;
mod work;

pub use authority::Authority;
pub use denied::{Denied, Instead, Rule};
pub use ground::{Ground, Held};
pub use thing::is_own;

use crate::{
    context::Actor,
    id::{ArenaId, BodyId, PersonId, Subject},
    refusal::Refusal,
    state::State,
};
use jiff::civil::Date;

/// Something one may want to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// Read the register and its findings.
    ReadRegister,
    /// Read who wrote what and when.
    ReadJournal,
    /// Read what has been shared with those who sit in an arena.
    ReadShared,
    /// Read what an authority has not shared.
    ReadSpace,
    /// Begin something in an authority's own space.
    WriteDraft,
    /// Write facts into the register: an arena's own, or the county's.
    KeepRegister,
    /// Say that one leaves one's own seat.
    ReportLeaving,
    /// Silence a finding, with a reason.
    SilenceFinding,
    /// Raise a matter.
    RegisterMatter,
    /// Prepare a matter: move it, add to it, class it, conclude it.
    PrepareMatter,
    /// Call a matter up to a political arena.
    CallUpMatter,
    /// Record a decision that was taken.
    RecordDecision,
    /// Have the program issue a decision.
    IssueDecision,
    /// Make a recommendation, and say whom it is for and by when.
    Recommend,
    /// Note what becomes of a recommendation, and remind.
    FollowUpRecommendation,
    /// Answer a recommendation for the one asked.
    AnswerRecommendation,
    /// Give somebody a role beside the register, or end it.
    GiveRole,
    /// Invite somebody to sign in, close an account, and let in again who has lost their keys.
    KeepAccounts,
    /// Read what those who hold seats are called.
    ReadNames,
    /// Read how somebody is reached, and all else that is kept of them.
    ReadPersonal,
    /// Enter or correct what somebody is called and how they are reached.
    KeepPersonal,
    /// Erase all that is kept of somebody.
    ErasePerson,
    /// Read who has read what is protected about somebody.
    ReadReadings,
    /// Redact a text by a lawful decision.
    RedactText,
    /// Bring the journal back from a backup.
    RestoreJournal,
}

impl Action {
    /// Every action there is.
    pub const ALL: [Action; 25] = [
        Action::ReadRegister,
        Action::ReadJournal,
        Action::ReadShared,
        Action::ReadSpace,
        Action::WriteDraft,
        Action::KeepRegister,
        Action::ReportLeaving,
        Action::SilenceFinding,
        Action::RegisterMatter,
        Action::PrepareMatter,
        Action::CallUpMatter,
        Action::RecordDecision,
        Action::IssueDecision,
        Action::Recommend,
        Action::FollowUpRecommendation,
        Action::AnswerRecommendation,
        Action::GiveRole,
        Action::KeepAccounts,
        Action::ReadNames,
        Action::ReadPersonal,
        Action::KeepPersonal,
        Action::ErasePerson,
        Action::ReadReadings,
        Action::RedactText,
        Action::RestoreJournal,
    ];

    /// A stable name, the key to the words.
    pub fn code(self) -> &'static str {
        match self {
            Action::ReadRegister => "read_register",
            Action::ReadJournal => "read_journal",
            Action::ReadShared => "read_shared",
            Action::ReadSpace => "read_space",
            Action::WriteDraft => "write_draft",
            Action::KeepRegister => "keep_register",
            Action::ReportLeaving => "report_leaving",
            Action::SilenceFinding => "silence_finding",
            Action::RegisterMatter => "register_matter",
            Action::PrepareMatter => "prepare_matter",
            Action::CallUpMatter => "call_up_matter",
            Action::RecordDecision => "record_decision",
            Action::IssueDecision => "issue_decision",
            Action::Recommend => "recommend",
            Action::FollowUpRecommendation => "follow_up_recommendation",
            Action::AnswerRecommendation => "answer_recommendation",
            Action::GiveRole => "give_role",
            Action::KeepAccounts => "keep_accounts",
            Action::ReadNames => "read_names",
            Action::ReadPersonal => "read_personal",
            Action::KeepPersonal => "keep_personal",
            Action::ErasePerson => "erase_person",
            Action::ReadReadings => "read_readings",
            Action::RedactText => "redact_text",
            Action::RestoreJournal => "restore_journal",
        }
    }
}

/// What an action concerns, as far as rights go.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum On {
    /// The county as a whole, and whatever belongs to several arenas or to none.
    County,
    /// What is one arena's own: the arena, its seats and who holds them, a paper that governs it alone.
    Arena(ArenaId),
    /// What a board says for itself.
    Board(BodyId),
    /// What lies in an authority's space and has not been shared.
    Space(Authority),
    /// What is kept of a person outside the journal.
    Person(PersonId),
}

/// The table: whether somebody who is this may do that to what.
fn opens(state: &State, day: Date, is: &Ground, action: Action, on: &On) -> bool {
    match (action, on) {
        (Action::ReadRegister | Action::ReadJournal, _) => true,

        // What is shared in an arena is for those who sit there, who steps in for them, who supports it; and auditors.
        (Action::ReadShared, On::Arena(arena)) => match is {
            Ground::Member(own) | Ground::Chair(own) | Ground::Secretary(own) => own == arena,
            Ground::Substitute(own) | Ground::Supports(own) | Ground::Runs(own) => own == arena,
            Ground::Coordinator(_) | Ground::Auditor(_) => true,
            _ => false,
        },

        // A space is for those who act for the authority, and for the auditors of its principal.
        (Action::ReadSpace, On::Space(authority)) => match is {
            Ground::ActsFor(own) => own == authority,
            Ground::Auditor(of) => authority.principal(state, day).as_ref() == Some(of),
            _ => false,
        },
        (Action::WriteDraft, On::Space(authority)) => *is == Ground::ActsFor(authority.clone()),

        // The secretary keeps what is the arena's own, the coordinator all of it.
        (Action::KeepRegister | Action::SilenceFinding, On::Arena(arena)) => match is {
            Ground::Secretary(own) | Ground::Runs(own) => own == arena,
            Ground::Coordinator(_) => true,
            _ => false,
        },
        (Action::KeepRegister | Action::SilenceFinding, On::County) => matches!(is, Ground::Coordinator(_)),

        // Whoever sits somewhere may say that they leave.
        (Action::ReportLeaving, On::Arena(arena)) => match is {
            Ground::Member(own) | Ground::Substitute(own) => own == arena,
            _ => false,
        },

        (Action::GiveRole | Action::KeepAccounts, On::County) => *is == Ground::Administrator,
        // Who has read a space is for those whose it is.
        (Action::ReadReadings, On::Space(authority)) => *is == Ground::ActsFor(authority.clone()),
        (Action::RedactText, On::County) => matches!(is, Ground::Registrar(_)),

        _ => opens_of_people(state, day, is, action, on),
    }
}

/// The part of the table that is about people.
fn opens_of_people(state: &State, day: Date, is: &Ground, action: Action, on: &On) -> bool {
    match (action, on) {
        // What the others in the work are called is known to all who have a part in it.
        (Action::ReadNames, On::County) => true,
        // How they are reached is for those who call them: the secretary where they sit, the coordinator, and whoever looks
        // after accounts.
        (Action::ReadPersonal | Action::KeepPersonal, On::Person(person)) => match is {
            // Where letters go is the way in. Of somebody who is more than a part of this arena, another keeps it: else the
            // secretary of one could seat anybody there, and let herself in as them.
            Ground::Secretary(own) | Ground::Runs(own) => {
                let is_here =
                    state.arenas_of(person).contains(own) || state.arenas_waiting_for(person).contains(own);
                is_here
                    && (action == Action::ReadPersonal || !ground::reaches_beyond(state, person, own, day))
            }
            Ground::Coordinator(_) | Ground::Administrator => true,
            _ => false,
        },
        (Action::ErasePerson | Action::ReadReadings, On::Person(_)) | (Action::ReadReadings, On::County) => {
            *is == Ground::Administrator
        }
        _ => work::opens(is, action, on),
    }
}

/// Whether it is what everybody may do about themselves.
fn is_about_oneself(action: Action, on: &On, own: &PersonId) -> bool {
    let about = matches!(action, Action::ReadPersonal | Action::KeepPersonal | Action::ReadReadings);
    about && *on == On::Person(own.clone())
}

/// Whether it is to enter somebody new whom they propose to follow them: who proposes says what the new one is called, once.
fn is_about_a_follower(state: &State, action: Action, on: &On, own: &PersonId) -> bool {
    let On::Person(person) = on else { return false };
    action == Action::KeepPersonal
        && !state.people.is_known(person)
        && !state.arenas_waiting_for(person).is_empty()
        && state.proposed_by(person).any(|holder| holder.person() == Some(own))
}

/// What somebody may do on a day. Made once for each request, from the state the request reads.
#[derive(Debug)]
pub struct Rights<'a> {
    state: &'a State,
    actor: &'a Actor,
    today: Date,
    held: Vec<Held>,
}

impl<'a> Rights<'a> {
    /// The rights of somebody today. Never of the day a page shows.
    pub fn of(state: &'a State, actor: &'a Actor, today: Date) -> Rights<'a> {
        let held = actor.person().map(|person| ground::held(state, person, today)).unwrap_or_default();
        Rights { state, actor, today, held }
    }

    /// The state they follow from.
    pub fn state(&self) -> &'a State {
        self.state
    }

    /// Everything that they are, have been or will be.
    pub fn held(&self) -> &[Held] {
        &self.held
    }

    /// Whether they may do it.
    pub fn may(&self, action: Action, on: &On) -> bool {
        match self.actor {
            Actor::System | Actor::Operator => true,
            _ if matches!(action, Action::ReadRegister | Action::ReadJournal) => true,
            Actor::Person(own) if is_about_oneself(action, on, own) => !self.state.people.is_erased(own),
            Actor::Person(own) if is_about_a_follower(self.state, action, on, own) => true,
            _ => self.held.iter().any(|held| held.is_now() && self.opens(held, action, on)),
        }
    }

    /// Whether they may know that it is there. The register is open to all; a space only to those who may read it.
    pub fn may_know(&self, on: &On) -> bool {
        match on {
            On::County | On::Arena(_) | On::Board(_) | On::Person(_) => true,
            On::Space(_) => self.may(Action::ReadSpace, on),
        }
    }

    /// Whether they may do it, or which rule stands in the way and who may do it instead.
    pub fn may_do(&self, action: Action, on: &On) -> Result<(), Refusal> {
        if self.may(action, on) {
            return Ok(());
        }
        Err(self.refuse(action, on, self.rule(action, on)))
    }

    /// Refuses, by this rule.
    pub(crate) fn refuse(&self, action: Action, on: &On, rule: Rule) -> Refusal {
        // What somebody may not know about is not explained either.
        let is_told = rule != Rule::NotThere;
        let instead = if is_told { denied::instead(self.state, self.today, action, on) } else { Vec::new() };
        Refusal::NotAllowed(Box::new(Denied { action, on: on.clone(), rule, instead }))
    }

    fn opens(&self, held: &Held, action: Action, on: &On) -> bool {
        opens(self.state, self.today, &held.ground, action, on)
    }

    /// The rule that stands in the way, the most telling first.
    fn rule(&self, action: Action, on: &On) -> Rule {
        if !self.may_know(on) {
            return Rule::NotThere;
        }
        if *self.actor == Actor::Visitor {
            return Rule::SignIn;
        }
        if action == Action::RestoreJournal {
            return Rule::AtTheMachine;
        }
        let would = self.held.iter().filter(|held| self.opens(held, action, on));
        would.map(Held::rule).min().unwrap_or(Rule::NotHeld)
    }
}

/// Whether the actor may do it today, or why not. Who asks more than once makes [`Rights`] first.
pub fn may_do(state: &State, actor: &Actor, today: Date, action: Action, on: &On) -> Result<(), Refusal> {
    Rights::of(state, actor, today).may_do(action, on)
}

/// Whether somebody looks after accounts and roles today. It is asked of every request before anything else is known, and
/// follows from the roles beside the register alone.
pub fn is_administrator(state: &State, person: &PersonId, today: Date) -> bool {
    !state.people.is_erased(person)
        && state
            .commissions
            .of(person)
            .iter()
            .any(|held| held.is_now(today) && held.role.ground() == Ground::Administrator)
}

/// Whether the actor may know the register at all.
pub fn may_see(state: &State, actor: &Actor, today: Date) -> bool {
    Rights::of(state, actor, today).may(Action::ReadRegister, &On::County)
}

impl On {
    /// What a thing in the register belongs to; `None` when it is not registered.
    ///
    /// Who sits there by virtue of an office that opens more than this arena is the county's to say: otherwise the
    /// secretary of one arena could let somebody into another.
    pub fn of(state: &State, subject: &Subject, day: Date) -> Option<On> {
        if !state.holds(subject) {
            return None;
        }
        let arena = match subject {
            Subject::Arena(id) => Some(id.clone()),
            Subject::Seat(id) => ground::only_arena(state, state.seats.get(id)?, day),
            Subject::Holder(id) => {
                let seat = state.holders.get(id)?.seat().and_then(|seat| state.seats.get(seat));
                seat.and_then(|seat| ground::only_arena(state, seat, day))
            }
            Subject::Paper(id) => {
                let mut governs = state.papers.get(id)?.governs(day);
                governs.next().filter(|_| governs.next().is_none()).cloned()
            }
            Subject::Person(id) => return Some(On::Person(id.clone())),
            _ => None,
        };
        Some(arena.map_or(On::County, On::Arena))
    }
}
