//! What one does with a recommendation, and what those asked have done: the acts that have a form, what can be chosen on
//! the road of each, and who may. A board's own decision is recorded by its registrar; whoever follows up notes it.

use super::{
    Field, Reading, Typed,
    control::{Control, Kind},
    field::Asking,
    recommend::AddressForm,
    right::Needs,
    sheet::Form,
    step::{self, ON, Steps, named, offer, steps},
    ticked::{Any, Several},
};
use crate::{page::At, pages::recommendation::list::Shown, routes::Route};
use domain::{
    Command, Refusal, State,
    access::{Action, On},
    acts::{self, ActNo, Road, Step, Table},
    id::{ArenaId, BodyId, DecisionId, MatterId, Node, PrincipalId, RecommendationId, Subject, UnitId},
    text::{Text, Title},
    time::PartialDate,
    view::standing::{Stage, Standing, principal_of, standing},
    work::{
        Nonsense,
        due::Due,
        link::Link,
        number::RegisterNumber,
        recommendation::{self, Act, Awaited, Condition, Kind as Recommended, Letter, PartNo, Taken},
    },
};
use jiff::civil::Date;
use words::date;

/// Addressing it to several at once has a form of its own.
const ADDRESS: (&str, &str) = ("rikta", "address");

/// The form of its own, if this is it and the recommendation is there.
pub fn own(state: &State, subject: &Subject, verb: &str, of: Option<&Node>) -> Option<Box<dyn Form>> {
    let Subject::Recommendation(id) = subject else { return None };
    let is_it = verb == ADDRESS.1 && of.is_none() && step::road::<Act>(state, id).is_some();
    is_it.then(|| Box::new(AddressForm { id: id.clone() }) as Box<dyn Form>)
}

impl Steps for Act {
    const WORD: &'static str = "recommendation";

    const OWN: &'static [(&'static str, &'static str)] = &[ADDRESS];

    steps! {
        "" "made" Made {
            kind: Recommended, title: Title, by: Vec<ArenaId>, decision: Option<DecisionId>,
            matter: Option<MatterId>, follow_up: Option<ArenaId>,
        }
        "namn" "titled" Titled { title: Title, }
        "punkt" "part_added" PartAdded { part: PartNo, text: Text, }
        "namnder" "addressed" Addressed {
            to: Node, boards: Any<BodyId>, parts: Any<PartNo>, through: Option<Node>,
        }
        "villkor" "condition_set" ConditionSet { is: Condition, }
        "datum" "due_set" DueSet { what: Awaited, due: Due, }
        "ersatt" "superseded" Superseded { by: RecommendationId, }
        "tillbaka" "withdrawn" Withdrawn { reason: Text, }
        "mottagen" "received" Received { of: Node, number: Option<RegisterNumber>, }
        "tas-upp" "scheduled" Scheduled { of: Node, meets: PartialDate, }
        "beslut" "decision_recorded" DecisionRecorded { of: Node, is: Taken, instead_of: Option<ActNo>, }
        "notera" "decision_noted" DecisionNoted { of: Node, is: Taken, }
        "bekrafta" "decision_confirmed" DecisionConfirmed { of: Node, note: ActNo, }
        "berors-inte" "not_concerned" NotConcerned { of: Node, reason: Option<Text>, }
        "andring" "amendment_proposed" AmendmentProposed { of: Node, text: Text, }
        "verksamheter" "operations_named" OperationsNamed { of: Node, units: Several<UnitId>, }
        "genomfort" "carried_out" CarriedOut {
            of: Node, unit: Option<UnitId>, evidence: Option<Text>, link: Option<Link>,
        }
        "" "letter_sent" LetterSent { of: Node, letter: Letter, note: Option<Text>, }
        "pamind" "reminded" Reminded { of: Node, }
    }

    fn table(state: &State) -> &Table<Act> {
        &state.recommendations
    }

    fn command(command: acts::Command<Act>) -> Command {
        Command::Recommendation(command)
    }

    fn needs(at: &At<'_>, road: &Road<Act>, verb: &str, of: Option<&Node>) -> Needs {
        // Whom it is addressed to answers nothing yet, but where it only is to be said which board takes it.
        let of = of.filter(|of| verb != "addressed" || recommendation::asks_as_a_whole(road, of));
        let made = &road.beginning().act;
        let (action, any) = recommendation::takes(at.state(), made, verb, of, at.today());
        Needs::Any(action, any)
    }

    fn begin(at: &At<'_>, road: &Road<Act>, verb: &str, of: Option<&Node>, typed: &mut Typed) {
        match (verb, of) {
            ("titled", _) => {
                if let Some(title) = road.title(at.today()) {
                    title.fill(typed, "title");
                }
            }
            ("part_added", _) => {
                let last = parts(road).map(|(part, _)| part).max();
                (last.unwrap_or(0) + 1).fill(typed, "part");
            }
            ("due_set", _) => Awaited::Answer.fill(typed, "what"),
            (_, Some(of)) => begin_answer(at, road, verb, of, typed),
            _ => {}
        }
    }

    fn dress(asking: &Asking<'_>, road: &Road<Act>, controls: Vec<Control>) -> Vec<Control> {
        let whole = controls.into_iter().flat_map(|control| match (control.name.as_str(), control.kind) {
            // A decision is asked for part by part, and not as a thing in itself.
            ("is", Kind::Group(parts)) => parts,
            (_, kind) => vec![Control { kind, ..control }],
        });
        whole.filter_map(|control| dressed(asking, road, control)).collect()
    }

    fn place(refusal: &Refusal) -> Option<&'static str> {
        match refusal {
            Refusal::Nonsense { why, .. } => match why {
                Nonsense::PartIsAdded => Some("part"),
                Nonsense::NoSuchPart => Some("parts"),
                Nonsense::NoSuchNote => Some("note"),
                Nonsense::AsksNobody => Some("to"),
                Nonsense::DecidesForAnother => Some("is.by"),
                Nonsense::RelatedToItself | Nonsense::DecidedByNobody => Some("by"),
                _ => None,
            },
            _ => None,
        }
    }

    fn is_mendable(&self) -> bool {
        !matches!(self, Act::LetterSent { .. })
    }

    fn list() -> Route {
        Route::Recommendations(Shown::default())
    }
}

/// What is known when one tells what somebody asked has done: when it is to meet, and what others have noted.
fn begin_answer(at: &At<'_>, road: &Road<Act>, verb: &str, of: &Node, typed: &mut Typed) {
    let standing = standing(at.state(), road, at.today());
    let asked = standing.as_ref().and_then(|standing| standing.asked.iter().find(|asked| asked.of == *of));
    let note = notes(road, of).last();
    match verb {
        "scheduled" => {
            let next = asked.and_then(|asked| asked.earliest_decision(at.state(), at.today()));
            if let Some(next) = next {
                next.on.fill(typed, "meets");
            }
        }
        "decision_confirmed" => {
            if let Some(note) = note {
                note.no.fill(typed, "note");
            }
        }
        "decision_recorded" | "decision_noted" => {
            if let Some(Stage::Scheduled(meets)) = asked.map(|asked| asked.stage)
                && meets.has_come(at.today()).is_yes()
            {
                meets.fill(typed, ON);
            }
            if let (Some(note), "decision_recorded") = (note, verb) {
                note.no.fill(typed, "instead_of");
                note.on.fill(typed, ON);
                if let Some(taken) = note.act.taken() {
                    taken.fill(typed, "is");
                }
            }
        }
        "addressed" => begin_passing(at, standing.as_ref(), of, typed),
        _ => {}
    }
}

/// Of what a principal was asked as a whole: the parts, where not all were, and the board that whoever asks answers for.
fn begin_passing(at: &At<'_>, standing: Option<&Standing<'_>>, of: &Node, typed: &mut Typed) {
    let asked = standing.and_then(|standing| standing.asked.iter().find(|asked| asked.of == *of));
    let all = standing.map_or(0, |standing| standing.parts.len());
    if let Some(asked) = asked.filter(|asked| asked.parts.len() < all) {
        Any::from(asked.parts.clone()).fill(typed, "parts");
    }
    let any = recommendation::answerers(at.state(), of, at.today());
    let own = any.into_iter().filter(|on| at.rights().may(Action::AnswerRecommendation, on));
    let boards: Vec<BodyId> =
        own.filter_map(|on| if let On::Board(board) = on { Some(board) } else { None }).collect();
    // Whoever answers for one board means that one.
    if boards.len() == 1 {
        Any::from(boards).fill(typed, "boards");
    }
}

/// A control with what can be chosen on this road; none where there is nothing to choose.
fn dressed(asking: &Asking<'_>, road: &Road<Act>, control: Control) -> Option<Control> {
    let (state, day) = (asking.at.state(), asking.at.today());
    let whom = ["of", "to"].iter().find_map(|name| asking.typed.get(name).parse::<Node>().ok());
    let principal = whom.as_ref().and_then(|whom| principal(state, whom, day));
    let offers = match control.name.as_str() {
        "parts" | "is.parts" => offered_parts(asking, road),
        "note" | "instead_of" => {
            let told = |step: &Step<Act>| {
                let on = date::date(asking.words(), &step.on);
                (step.no.to_string(), format!("{on}: {}", asking.at.speaker.act(&step.act)))
            };
            whom.iter().flat_map(|of| notes(road, of)).map(told).collect()
        }
        "boards" | "is.by" => {
            named(asking, principal.iter().flat_map(|of| boards(state, of, day)).map(Subject::from))
        }
        "unit" | "units" => {
            named(asking, principal.iter().flat_map(|of| units(state, of, day)).map(Subject::from))
        }
        "meets" => return Some(meetings(asking, whom.as_ref(), control)),
        _ => return Some(control),
    };
    let was_chosen = !asking.typed.is_blank(&control.name);
    (!offers.is_empty() || was_chosen).then(|| offer(asking, control, offers))
}

/// The parts there are, each with the beginning of what it says.
pub fn offered_parts(asking: &Asking<'_>, road: &Road<Act>) -> Vec<(String, String)> {
    /// As much as tells one part from another.
    const MOST: usize = 80;
    let told = |(part, text): (PartNo, &Text)| {
        let text = asking.at.speaker.text(text);
        let mut short: String = text.chars().take(MOST).collect();
        if text.chars().count() > MOST {
            short.push('\u{2026}');
        }
        let named = words::recommendation::parts(asking.words(), &[part]);
        (part.to_string(), format!("{}: {short}", super::field::capital(&named)))
    };
    let mut all: Vec<(PartNo, &Text)> = parts(road).collect();
    all.sort_by_key(|(part, _)| *part);
    all.into_iter().map(told).collect()
}

fn parts(road: &Road<Act>) -> impl Iterator<Item = (PartNo, &Text)> {
    road.standing().filter_map(|step| match &step.act {
        Act::PartAdded { part, text } => Some((*part, text)),
        _ => None,
    })
}

/// What others have noted that somebody decided and nobody has confirmed or taken the place of.
pub fn notes<'a>(road: &'a Road<Act>, of: &'a Node) -> impl Iterator<Item = &'a Step<Act>> {
    let answered = |no: ActNo| {
        road.standing().any(|step| match &step.act {
            Act::DecisionConfirmed { note, .. } => *note == no,
            Act::DecisionRecorded { instead_of, .. } => *instead_of == Some(no),
            _ => false,
        })
    };
    road.standing().filter(move |step| {
        matches!(&step.act, Act::DecisionNoted { of: noted, .. } if noted == of) && !answered(step.no)
    })
}

/// The meetings that a board has before it, as its calendar says.
fn meetings(asking: &Asking<'_>, whom: Option<&Node>, control: Control) -> Control {
    let (words, today) = (asking.words(), asking.at.today());
    let Some(Node::Body(board)) = whom else { return control };
    let Some(board) = asking.at.state().bodies.get(board) else { return control };
    let coming = board.calendar(today).into_iter().filter(|meeting| meeting.on.sort_day() >= today);
    let told = |meeting: domain::register::body::BoardMeeting| {
        let papers = meeting.papers_by.map(|by| words.recommendation_papers_by(date::date(words, &by)));
        (meeting.on.to_string(), papers.unwrap_or_default())
    };
    let offers: Vec<(String, String)> = coming.map(told).collect();
    if offers.is_empty() {
        return control;
    }
    let line = |(on, papers): &(String, String)| match papers.is_empty() {
        true => on.clone(),
        false => format!("{on} ({})", papers.trim_end_matches('.')),
    };
    let all: Vec<String> = offers.iter().map(line).collect();
    let hint = words.do_recommendation_meetings(all.join(", "));
    let value = asking.typed.raw(&control.name).to_owned();
    Control { kind: Kind::Offered { value, offers }, ..control }.hinted(hint)
}

/// The principal that somebody belongs to.
fn principal(state: &State, node: &Node, day: Date) -> Option<PrincipalId> {
    match node {
        Node::Principal(id) => Some(id.clone()),
        Node::Body(id) => principal_of(state, id, day),
        Node::Unit(id) => {
            let mut at = id;
            // No operation lies deeper; a circle in the register ends here.
            for _ in 0..8 {
                match state.units.get(at)?.within(day)? {
                    Node::Unit(outer) => at = outer,
                    outer => return principal(state, outer, day),
                }
            }
            None
        }
        Node::Party(_) | Node::Office(_) | Node::Arena(_) => None,
    }
}

/// The boards of a principal that are there.
fn boards<'a>(state: &'a State, of: &'a PrincipalId, day: Date) -> impl Iterator<Item = BodyId> + 'a {
    let own = move |body: &&BodyId| {
        state.bodies[*body].exists_on(day).is_possible()
            && principal_of(state, body, day).as_ref() == Some(of)
    };
    state.bodies.keys().filter(own).cloned()
}

/// The operations of a principal that are there.
fn units<'a>(state: &'a State, of: &'a PrincipalId, day: Date) -> impl Iterator<Item = UnitId> + 'a {
    let own = move |unit: &&UnitId| {
        let node = Node::Unit((*unit).clone());
        state.units[*unit].exists_on(day).is_possible() && principal(state, &node, day).as_ref() == Some(of)
    };
    state.units.keys().filter(own).cloned()
}

/// Whether a principal has operations that can carry something out.
pub fn has_units(state: &State, of: &Node, day: Date) -> bool {
    principal(state, of, day).is_some_and(|principal| units(state, &principal, day).next().is_some())
}

/// Whether a principal has boards to choose among.
pub fn has_boards(state: &State, of: &Node, day: Date) -> bool {
    matches!(of, Node::Principal(id) if boards(state, id, day).next().is_some())
}
