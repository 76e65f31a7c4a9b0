//! What one does with a matter: the acts that have a form, what is known when one is opened, and who may.

use super::{
    Field, Reading, Typed,
    control::Control,
    decide::DECIDED,
    field::Asking,
    right::Needs,
    step::{Steps, steps},
};
use crate::{page::At, routes::Route};
use domain::{
    Command, State,
    access::{Action, On},
    acts::{self, Road, Table},
    id::{ArenaId, DecisionId, MatterId, Node},
    register::{arena::TargetGroup, rulebook::Trigger},
    text::{Text, Title},
    view::answers,
    work::{
        due::Due,
        link::Link,
        matter::{self, Act, Ending, How, Perspective, Raiser, Standpoint, Treatment, stand},
        number::{Paragraph, RegisterNumber},
    },
};

impl Steps for Act {
    const WORD: &'static str = "matter";

    const OWN: &'static [(&'static str, &'static str)] = &DECIDED;

    steps! {
        "" "registered" Registered { title: Title, text: Option<Text>, raised_by: Option<Raiser>, }
        "namn" "titled" Titled { title: Title, }
        "till-arena" "placed_in" PlacedIn { arena: ArenaId, }
        "fran-arena" "left_arena" LeftArena { arena: ArenaId, }
        "beredning" "prepared_by" PreparedBy { by: Node, }
        "forslag" "proposal_made" ProposalMade { text: Text, }
        "underlag" "paper_added" PaperAdded { title: Title, link: Option<Link>, text: Option<Text>, supplementary: bool, }
        "inflytande" "influence_stated" InfluenceStated { is: Perspective, }
        "barnratt" "child_rights_stated" ChildRightsStated { is: Perspective, }
        "beror" "touches" Touches { what: Vec<Trigger>, }
        "bedomning" "classed" Classed { standpoint: Standpoint, reason: Text, }
        "lyft-upp" "called_up" CalledUp { by: ArenaId, reason: Option<Text>, }
        "tas-upp" "taken_up" TakenUp { by: Node, how: Treatment, text: Option<Text>, paragraph: Option<Paragraph>, }
        "nasta-steg" "planned" Planned { what: Text, due: Option<Due>, }
        "aterremiss" "sent_back" SentBack { to: Node, reason: Text, }
        "bordlagg" "adjourned" Adjourned { to: Due, }
        "parkera" "parked" Parked { until: Option<Due>, }
        "vack" "woken" Woken { by: Text, }
        "lyft" "lifted" Lifted { from: Option<ArenaId>, to: Vec<ArenaId>, }
        "diarienummer" "numbered" Numbered { authority: Node, number: RegisterNumber, }
        "hor-ihop" "related" Related { how: How, to: MatterId, }
        "fraga" "question_opened" QuestionOpened { question: u16, text: Text, }
        "svar-pa-fraga" "question_answered" QuestionAnswered { question: u16, text: Text, }
        "svar" "answered" Answered { to: Node, text: Text, }
        "malgrupp" "target_group" TargetGroup { is: TargetGroup, }
        "avsluta" "concluded" Concluded { how: Ending, text: Option<Text>, }
        "ta-upp-igen" "reopened" Reopened { reason: Text, }
        "" "decided" Decided { decision: DecisionId, }
    }

    fn table(state: &State) -> &Table<Act> {
        &state.matters
    }

    fn command(command: acts::Command<Act>) -> Command {
        Command::Matter(command)
    }

    fn needs(at: &At<'_>, road: &Road<Act>, verb: &str, _of: Option<&Node>) -> Needs {
        let own = matter::concerns(road, at.today());
        let action = match verb {
            // In the arena that it comes to; which, the form has yet to say.
            "called_up" => return Needs::Somewhere(Action::CallUpMatter),
            "placed_in" if own == [On::County] => Action::RegisterMatter,
            "decided" => Action::RecordDecision,
            "issue" => Action::IssueDecision,
            _ => Action::PrepareMatter,
        };
        Needs::Any(action, own)
    }

    fn begin(at: &At<'_>, road: &Road<Act>, verb: &str, _of: Option<&Node>, typed: &mut Typed) {
        begin_act(at, road, verb, typed);
    }

    fn list() -> Route {
        Route::matters()
    }
}

/// What is known already: where it is, where its paper would have it lifted, the number of the next question.
pub fn begin_act(at: &At<'_>, road: &Road<Act>, verb: &str, typed: &mut Typed) {
    let now = stand(road, at.today());
    let arena = now.arenas.first().map(|(arena, _)| (*arena).clone());
    match (verb, &arena) {
        ("lifted", Some(arena)) => {
            arena.fill(typed, "from");
            let to: Vec<ArenaId> = lifts_to(at, arena);
            ArenaId::fill_several(&to, typed, "to");
        }
        ("left_arena", Some(arena)) => arena.fill(typed, "arena"),
        ("taken_up" | "decided" | "issue", Some(arena)) => Node::Arena(arena.clone()).fill(typed, "by.0"),
        _ => {}
    }
    if let ("taken_up", Some(arena)) = (verb, &arena) {
        Node::Arena(arena.clone()).fill(typed, "by");
    }
    match verb {
        "titled" => {
            if let Some(title) = now.title {
                title.fill(typed, "title")
            }
        }
        "proposal_made" => {
            if let Some((text, _)) = now.proposal {
                text.fill(typed, "text")
            }
        }
        "decided" | "issue" => {
            if let Some(title) = now.title {
                title.fill(typed, "title")
            }
            if let Some((text, _)) = now.proposal {
                text.fill(typed, "text")
            }
        }
        "question_opened" => {
            let last = road.standing().filter_map(|step| match &step.act {
                Act::QuestionOpened { question, .. } => Some(*question),
                _ => None,
            });
            (last.max().unwrap_or(0) + 1).fill(typed, "question");
        }
        "question_answered" => {
            if let Some((number, _)) = now.questions.iter().find(|(_, question)| question.answer.is_none()) {
                number.fill(typed, "question");
            }
        }
        "touches" => {
            let proposed = now.touches.iter().copied().collect::<Vec<_>>();
            Trigger::fill_several(&proposed, typed, "what");
        }
        "classed" if !now.proposed(at.state().rulebook(), at.today()).is_empty() => {
            Standpoint::NeedsStandpoint.fill(typed, "standpoint");
        }
        _ => {}
    }
}

/// Where the arena's paper would have a matter lifted.
pub fn lifts_to(at: &At<'_>, arena: &ArenaId) -> Vec<ArenaId> {
    let answer = answers::may_decide(at.state(), arena, true, at.today());
    answer.lift_to.iter().filter_map(Node::arena).filter(|to| *to != arena).cloned().collect()
}
