//! Making a recommendation: what, by whom, to whom and by when, in one form; and addressing it to more later. Most are one
//! text to every principal with a day to answer by, so that is what stands there to begin with.

use super::{
    Address, Field, Reading, Typed, Wrong,
    control::{Control, Kind},
    field::{Asking, capital},
    pick::pick,
    raise::free_id,
    recommendation::offered_parts,
    right::Needs,
    sheet::{Form, Passed},
    step::{self, ON, named, offer},
    ticked::Any,
};
use crate::{
    page::At,
    pages::recommendation::{list::Shown, place},
    routes::Route,
};
use domain::{
    Command, Refusal, State,
    access::{Action, On},
    acts::{self, Road},
    id::{ArenaId, DecisionId, Id, MatterId, Node, PartyId, PrincipalId, RecommendationId, Subject},
    source::Citation,
    text::{Text, Title},
    time::PartialDate,
    view::standing::standing,
    work::{
        Nonsense, decision,
        due::Due,
        recommendation::{Act, Awaited, Condition, Kind as Recommended, PartNo},
    },
};

/// The fields.
const TEXTS: &str = "texts";
const PRINCIPALS: &str = "principals";
const OTHERS: &str = "others";

/// Makes a recommendation, perhaps of a decision.
pub struct MakeForm {
    decision: Option<DecisionId>,
}

/// What it takes to make one: for the arenas that took the decision, else for any.
pub fn needs(at: &At<'_>, decision: Option<&DecisionId>) -> Needs {
    let decided: Vec<ArenaId> =
        decision.and_then(|id| made(at.state(), id)).map(|(by, ..)| arenas(by)).unwrap_or_default();
    if decided.is_empty() {
        return Needs::Somewhere(Action::Recommend);
    }
    Needs::Any(Action::Recommend, decided.into_iter().map(On::Arena).collect())
}

/// What a decision says: by whom, its title and text, the matter.
type Decided<'a> = (&'a [Node], &'a Title, &'a Text, Option<&'a MatterId>);

fn made<'a>(state: &'a State, id: &DecisionId) -> Option<Decided<'a>> {
    match &step::road::<decision::Act>(state, id)?.beginning().act {
        decision::Act::Made { by, title, text, matter, .. } => Some((by, title, text, matter.as_ref())),
        _ => None,
    }
}

fn arenas(nodes: &[Node]) -> Vec<ArenaId> {
    nodes.iter().filter_map(|node| node.arena().cloned()).collect()
}

impl MakeForm {
    /// The form, if the decision is there.
    pub fn find(state: &State, decision: Option<DecisionId>) -> Option<MakeForm> {
        let is_there = decision.as_ref().is_none_or(|id| made(state, id).is_some());
        is_there.then_some(MakeForm { decision })
    }
}

impl Form for MakeForm {
    fn address(&self) -> Address {
        Address::Recommend(self.decision.clone())
    }

    fn title(&self, at: &At<'_>) -> String {
        match &self.decision {
            None => at.words().do_recommendation_make(),
            Some(id) => at.words().do_recommendation_make_of(at.speaker.name(&id.clone().into())),
        }
    }

    fn lead(&self, at: &At<'_>) -> String {
        at.words().do_recommendation_make_lead()
    }

    fn is_markdown(&self) -> bool {
        true
    }

    fn begin(&self, at: &At<'_>) -> Typed {
        let mut typed = Typed::default();
        PartialDate::from(at.today()).fill(&mut typed, ON);
        Recommended::Recommendation.fill(&mut typed, "kind");
        Any::from(principals(at.state(), at)).fill(&mut typed, PRINCIPALS);
        let of = self.decision.as_ref().and_then(|id| Some((id, made(at.state(), id)?)));
        match of {
            Some((id, (by, title, text, matter))) => {
                let road = &at.state().decisions[id];
                arenas(by).fill(&mut typed, "by");
                title.fill(&mut typed, "title");
                vec![text.clone()].fill(&mut typed, TEXTS);
                Some(id.clone()).fill(&mut typed, "decision");
                matter.cloned().fill(&mut typed, "matter");
                road.beginning().on.fill(&mut typed, ON);
                road.beginning().source.fill(&mut typed, step::SOURCE);
            }
            None => {
                let own = |arena: &&ArenaId| at.rights().may(Action::Recommend, &On::Arena((*arena).clone()));
                // Whoever keeps one arena means that one; whoever keeps them all has to say which.
                let own: Vec<ArenaId> = at.state().arenas.keys().filter(own).take(2).cloned().collect();
                if own.len() == 1 {
                    own.fill(&mut typed, "by");
                }
            }
        }
        typed
    }

    fn ask(&self, asking: &Asking<'_>) -> Vec<Control> {
        let words = asking.words();
        let label = |field: &str| asking.say(&format!("part-act-made-{field}"));
        let mut controls = vec![
            Recommended::ask(asking, "kind", label("kind")),
            Title::ask(asking, "title", label("title")),
            Text::ask_several(asking, TEXTS, label("texts")).hinted(words.do_recommendation_texts_hint()),
            Vec::<ArenaId>::ask(asking, "by", label("by")),
        ];
        let all = principals(asking.at.state(), asking.at);
        controls.extend(ask_receivers(asking, all));
        controls.extend([
            Option::<Due>::ask(asking, "answer_by", label("answer-by")),
            Option::<Condition>::ask(asking, "condition", label("condition")),
            Option::<ArenaId>::ask(asking, "follow_up", label("follow-up"))
                .hinted(words.do_recommendation_follow_up_hint()),
            Option::<MatterId>::ask(asking, "matter", label("matter")),
            Option::<DecisionId>::ask(asking, "decision", label("decision")),
        ]);
        controls.extend(step::ask_when(asking));
        controls
    }

    fn read(&self, state: &State, reading: &mut Reading<'_>) -> Option<Command> {
        let kind = Recommended::read(reading, "kind");
        let title = Title::read(reading, "title");
        let texts = Text::read_several(reading, TEXTS);
        let by = Vec::<ArenaId>::read(reading, "by");
        let to = read_receivers(reading);
        let due = Option::<Due>::read(reading, "answer_by");
        let condition = Option::<Condition>::read(reading, "condition");
        let follow_up = Option::<ArenaId>::read(reading, "follow_up");
        let matter = Option::<MatterId>::read(reading, "matter");
        let decision = Option::<DecisionId>::read(reading, "decision");
        let when = step::read_when(reading);
        let (kind, title, by, texts, to) = (kind?, title?, by?, texts?, to?);
        let (due, condition, (on, source)) = (due?, condition?, when?);
        let (follow_up, matter, decision) = (follow_up?, matter?, decision?);
        let id: RecommendationId =
            free_id(title.as_str(), |id: &RecommendationId| state.recommendations.contains_key(id));
        let mut acts = vec![Act::Made { kind, title, by, decision, matter, follow_up }];
        acts.extend((1..).zip(texts).map(|(part, text)| Act::PartAdded { part, text }));
        let addressed = |to| Act::Addressed { to, boards: Vec::new(), parts: Vec::new(), through: None };
        acts.extend(to.into_iter().map(addressed));
        acts.extend(due.map(|due| Act::DueSet { what: Awaited::Answer, due }));
        acts.extend(condition.map(|is| Act::ConditionSet { is }));
        Some(record(&id, acts, on, source))
    }

    fn place(&self, refusal: &Refusal) -> Option<&'static str> {
        match refusal {
            Refusal::Nonsense { why: Nonsense::AsksNobody, .. } => Some(OTHERS),
            other => step::place::<Act>(other),
        }
    }

    fn then(&self, command: &Command) -> Route {
        let first = match command {
            Command::All(all) => all.first(),
            one => Some(one),
        };
        match first {
            Some(Command::Recommendation(acts::Command::Record { id, .. })) => {
                Route::Thing(id.clone().into())
            }
            _ => self.back(),
        }
    }

    fn back(&self) -> Route {
        match &self.decision {
            Some(id) => Route::Thing(id.clone().into()),
            None => Route::Recommendations(Shown::default()),
        }
    }
}

/// Addresses a recommendation to several at once.
pub struct AddressForm {
    /// The recommendation.
    pub id: RecommendationId,
}

impl AddressForm {
    fn road<'a>(&self, state: &'a State) -> &'a Road<Act> {
        step::road(state, &self.id).expect("the form is about a recommendation that is there")
    }

    /// The principals that have not been asked.
    fn unasked(&self, at: &At<'_>) -> Vec<PrincipalId> {
        let standing = standing(at.state(), self.road(at.state()), at.today());
        let is_asked = |id: &PrincipalId| {
            let whom = Node::Principal(id.clone());
            standing.as_ref().is_some_and(|standing| {
                standing.asked.iter().any(|asked| asked.is_asked && asked.whom == whom)
            })
        };
        principals(at.state(), at).into_iter().filter(|id| !is_asked(id)).collect()
    }
}

impl Form for AddressForm {
    fn address(&self) -> Address {
        Address::Step(self.id.clone().into(), "address", None)
    }

    fn title(&self, at: &At<'_>) -> String {
        let name = at.speaker.name(&self.id.clone().into());
        at.words().do_matter_title(name, step::title::<Act>(at.words(), "address"))
    }

    fn lead(&self, at: &At<'_>) -> String {
        step::lead::<Act>(at.words(), "address")
    }

    fn passed(&self, at: &At<'_>) -> Option<Passed> {
        Some(step::passed(at, self.road(at.state())))
    }

    fn begin(&self, at: &At<'_>) -> Typed {
        let mut typed = Typed::default();
        PartialDate::from(at.today()).fill(&mut typed, ON);
        Any::from(self.unasked(at)).fill(&mut typed, PRINCIPALS);
        typed
    }

    fn ask(&self, asking: &Asking<'_>) -> Vec<Control> {
        let label = |field: &str| asking.say(&format!("part-act-addressed-{field}"));
        let mut controls = ask_receivers(asking, self.unasked(asking.at));
        let parts = offered_parts(asking, self.road(asking.at.state()));
        if !parts.is_empty() {
            controls.push(offer(asking, Any::<PartNo>::ask(asking, "parts", label("parts")), parts));
        }
        controls.push(Option::<Node>::ask(asking, "through", label("through")));
        controls.extend(step::ask_when(asking));
        controls
    }

    fn read(&self, _state: &State, reading: &mut Reading<'_>) -> Option<Command> {
        let to = read_receivers(reading);
        let parts = Any::<PartNo>::read(reading, "parts");
        let through = Option::<Node>::read(reading, "through");
        let when = step::read_when(reading);
        let (to, through, (on, source)) = (to?, through?, when?);
        let parts: Vec<PartNo> = parts?.into();
        if to.is_empty() {
            return reading.wrong(PRINCIPALS, Wrong::NotChosen);
        }
        let addressed = |to| {
            let (parts, through) = (parts.clone(), through.clone());
            Act::Addressed { to, boards: Vec::new(), parts, through }
        };
        Some(record(&self.id, to.into_iter().map(addressed).collect(), on, source))
    }

    fn place(&self, refusal: &Refusal) -> Option<&'static str> {
        match refusal {
            Refusal::Nonsense { why: Nonsense::AsksNobody, .. } => Some(OTHERS),
            other => step::place::<Act>(other),
        }
    }

    fn repeats(&self) -> Option<&'static str> {
        Some(ON)
    }

    fn then(&self, _command: &Command) -> Route {
        self.back()
    }

    fn back(&self) -> Route {
        Route::Thing(self.id.clone().into())
    }
}

/// All of it, on one day and from one source.
fn record(id: &RecommendationId, acts: Vec<Act>, on: PartialDate, source: Option<Citation>) -> Command {
    let one = |act| {
        let (id, source) = (id.clone(), source.clone());
        Command::Recommendation(acts::Command::Record { id, act, on, source })
    };
    Command::All(acts.into_iter().map(one).collect())
}

/// The principals that are there, the region first.
fn principals(state: &State, at: &At<'_>) -> Vec<PrincipalId> {
    let there = state.principals.values().filter(|principal| principal.exists_on(at.today()).is_possible());
    let mut all: Vec<PrincipalId> = there.map(|principal| principal.id.clone()).collect();
    all.sort_by_cached_key(|id| place(at, &Node::Principal(id.clone())));
    all
}

/// Whom it is for: principals to tick, and parties and arenas to choose.
fn ask_receivers(asking: &Asking<'_>, all: Vec<PrincipalId>) -> Vec<Control> {
    let words = asking.words();
    let ticks = Any::<PrincipalId>::ask(asking, PRINCIPALS, capital(&words.part_act_made_principals()));
    let ticks = offer(asking, ticks, named(asking, all.into_iter().map(Subject::from)));
    let others = Vec::<Other>::ask(asking, OTHERS, capital(&words.part_act_made_others())).optional();
    let has_any = !matches!(&ticks.kind, Kind::Ticks(choices) if choices.is_empty());
    has_any.then_some(ticks).into_iter().chain([others]).collect()
}

fn read_receivers(reading: &mut Reading<'_>) -> Option<Vec<Node>> {
    let principals = Any::<PrincipalId>::read(reading, PRINCIPALS);
    let others = Other::read_several(reading, OTHERS);
    let (principals, others): (Vec<PrincipalId>, Vec<Other>) = (principals?.into(), others?);
    Some(
        principals
            .into_iter()
            .map(Node::Principal)
            .chain(others.into_iter().map(|Other(node)| node))
            .collect(),
    )
}

/// Somebody who is no principal and can be asked all the same.
struct Other(Node);

impl Field for Other {
    fn ask(asking: &Asking<'_>, name: &str, label: String) -> Control {
        pick(asking, name, label, &[ArenaId::CONCEPT, PartyId::CONCEPT])
    }

    fn fill(&self, typed: &mut Typed, name: &str) {
        self.0.fill(typed, name);
    }

    fn read(reading: &mut Reading<'_>, name: &str) -> Option<Self> {
        Node::read(reading, name).map(Other)
    }
}
