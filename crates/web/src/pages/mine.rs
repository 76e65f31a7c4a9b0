//! What is mine to do: the seats I sit on and how I leave them, who leaves and nobody follows, and who takes over after me.
//!
//! Duties pass with the post by themselves. A draft lies with an authority; where the next secretary belongs to another, it
//! is given to them on purpose, and the page says beforehand who will have it.

mod follow;

use crate::{
    App, error,
    form::{
        Address,
        act::Act,
        draft::{self, Draft},
        sent::Sent,
        sheet::{new_request, see_other},
    },
    page::{Asked, At, Frame, GIVEN, html},
    pages::waiting::{self, Waits},
    part::Line,
    routes::Route,
};
use askama::Template;
use axum::{
    Router,
    extract::State as Served,
    http::{HeaderValue, header},
    response::Response,
    routing::{get, post},
};
use domain::{
    Refusal, State,
    access::{Action, Authority, Ground, On, Rights},
    context::{Actor, RequestId},
    facts::Aspect,
    id::{ArenaId, Subject},
    register::holder::{self, Holder},
    view::duties::{self, HandOver},
};
use words::{Words, date};

/// The pages.
pub fn router() -> Router<App> {
    Router::new()
        .route("/mitt", get(page))
        .route("/mitt/overlamna", post(pass))
        .route("/mitt/foljer", post(follow::post))
}

/// The page.
#[derive(Template)]
#[template(path = "mine.html")]
struct View {
    frame: Frame,
    words: &'static Words,
    seats: Vec<Seat>,
    duties: Vec<Duty>,
    /// What else waits.
    waits: Vec<Waits>,
    passes: Vec<Pass>,
    drafts: Option<String>,
}

/// A seat somebody sits on.
struct Seat {
    seat: Line,
    arena: Line,
    /// What else is worth knowing: from when to when, for whom they stand in, that they have said that they leave.
    also: Vec<Line>,
    leave: Option<String>,
    /// Where whoever leaves says who could follow.
    propose: Option<String>,
}

/// Somebody leaves, and nobody is entered to follow.
struct Duty {
    seat: Line,
    text: String,
    /// Whom the leaver proposes, and what it takes to enter them.
    proposed: Option<String>,
    take: Option<Take>,
    follow: Option<(String, String)>,
}

/// One press enters who was proposed.
struct Take {
    label: String,
    leaver: String,
    request: String,
}

/// Somebody takes over.
struct Pass {
    text: Line,
    on: String,
    /// What lies with this authority and not with the next, and whom it would be given to.
    crosses: Option<Crossing>,
}

struct Crossing {
    lead: String,
    arena: String,
    drafts: Vec<(String, String)>,
    give: String,
}

impl View {
    fn new(at: &At<'_>, drafts: &[Draft]) -> View {
        let state = at.state();
        let own = at.actor().person();
        let held: Vec<&Holder> = own.into_iter().flat_map(|person| state.held_by(person)).collect();
        let sits = held.into_iter().filter(|holder| {
            holder.existence(at.today()).is_some_and(|term| term.reading().holds_on(at.today()).is_possible())
        });
        let duties = own.map(|person| duties::of(state, person, at.today())).unwrap_or_default();
        View {
            frame: at.frame(&at.words().mine_title()),
            words: at.words(),
            seats: sits.map(|holder| Seat::new(at, holder)).collect(),
            duties: duties.iter().map(|duty| Duty::new(at, duty)).collect(),
            waits: waiting::for_reader(at, false),
            passes: passes(at).iter().map(|(arena, pass)| Pass::new(at, arena, pass, drafts)).collect(),
            drafts: (!drafts.is_empty()).then(|| at.link(&Route::Form(Address::Drafts))),
        }
    }
}

impl Seat {
    fn new(at: &At<'_>, holder: &Holder) -> Seat {
        let words = at.words();
        let seat = holder.seat().and_then(|seat| at.state().seats.get(seat));
        let line = |subject: Option<Subject>| {
            let line = subject.map(|subject| at.line(&at.speaker.thing(subject)));
            line.unwrap_or_else(|| Line::plain(words.unknown()))
        };
        let leaving = holder.of(holder::Aspect::Leaving).last();
        let leaves = leaving.and_then(|entry| entry.reading().when.from);
        let term = holder.existence(at.today()).and_then(|term| at.speaker.when(term.reading()));
        let stands_in = holder.stands_in_for().and_then(|other| at.state().holders.get(other)?.person());
        let stands_in = stands_in.map(|person| at.speaker.name(&person.clone().into()));
        let subject = Subject::Holder(holder.id.clone());
        let proposes = holder.proposes().map(|person| at.speaker.name(&person.clone().into()));
        let may = at.may_act(Action::ReportLeaving, &subject);
        let to_say = |about: holder::Aspect| {
            at.link(&Route::Form(Address::Act(subject.clone(), Act::State { about: about.name() })))
        };
        Seat {
            seat: line(seat.map(|seat| seat.id.clone().into())),
            arena: line(seat.and_then(|seat| seat.arena()).map(|arena| arena.clone().into())),
            also: term
                .into_iter()
                .chain(stands_in.map(|name| words.mine_stands_in(name)))
                .chain(leaves.map(|day| words.mine_leaves(date::date(words, &day))))
                .chain(proposes.clone().map(|name| words.mine_proposes(name)))
                .map(Line::plain)
                .collect(),
            leave: (leaving.is_none() && may).then(|| to_say(holder::Aspect::Leaving)),
            propose: (leaving.is_some() && proposes.is_none() && may)
                .then(|| to_say(holder::Aspect::Proposes)),
        }
    }
}

impl Duty {
    fn new(at: &At<'_>, duty: &duties::Duty) -> Duty {
        let words = at.words();
        let leaver = at.state().holders.get(&duty.leaver).and_then(|holder| holder.person());
        let leaver = leaver.map_or_else(|| words.unknown(), |person| at.speaker.name(&person.clone().into()));
        let text = match duty.leaves {
            Some(day) => words.mine_duty_on(date::date(words, &day), leaver),
            None => words.mine_duty(leaver),
        };
        let proposed = duty.proposed.as_ref().map(|person| at.speaker.name(&person.clone().into()));
        let label = if proposed.is_some() { words.mine_follow_other() } else { words.mine_follow() };
        Duty {
            seat: at.line(&at.speaker.thing(duty.seat.clone())),
            text,
            take: follow::may_take(at, duty).then(|| Take {
                label: words.mine_take(proposed.as_deref().unwrap_or_default()),
                leaver: duty.leaver.to_string(),
                request: format!("{:?}", new_request()),
            }),
            proposed: proposed.map(|name| words.mine_proposed(name)),
            follow: at.is_open().then(|| (follow::form(at, duty), label)),
        }
    }
}

/// Those who take over from whoever asks, by arena.
fn passes(at: &At<'_>) -> Vec<(ArenaId, HandOver)> {
    let own = at.rights().held().iter().filter(|held| held.is_now());
    let arenas = own.filter_map(|held| match &held.ground {
        Ground::Secretary(arena) => Some(arena.clone()),
        _ => None,
    });
    let pass = |arena: ArenaId| Some((arena.clone(), duties::hand_over(at.state(), &arena, at.today())?));
    arenas.filter_map(pass).collect()
}

/// To whom drafts would have to be given, where the next belongs to another authority.
fn receiver(pass: &HandOver) -> Option<&Authority> {
    pass.spaces[1].as_ref().filter(|_| pass.crosses())
}

impl Pass {
    fn new(at: &At<'_>, arena: &ArenaId, pass: &HandOver, drafts: &[Draft]) -> Pass {
        let words = at.words();
        let next = at.state().holders.get(&pass.to).and_then(|holder| holder.person());
        let next = next.map_or_else(|| words.unknown(), |person| at.speaker.name(&person.clone().into()));
        let crosses = receiver(pass).map(|to| {
            let to = match to {
                Authority::Of(node) => at.speaker.name(&node.into()),
                Authority::Machine => to.to_string(),
            };
            let title = |draft: &Draft| {
                let form = Address::parse(&draft.form).and_then(|address| address.form(at.state()));
                form.map_or_else(|| words.draft_homeless(), |form| form.title(at))
            };
            Crossing {
                lead: words.mine_crosses(to.as_str()),
                arena: arena.to_string(),
                drafts: drafts.iter().map(|draft| (format!("{:?}", draft.id), title(draft))).collect(),
                give: words.mine_give(to),
            }
        });
        Pass {
            text: at.line(&at.speaker.thing(arena.clone())),
            on: words.mine_takes_over(date::date(words, &pass.on), next),
            crosses,
        }
    }
}

/// Whether there is anybody whose page it could be.
fn may_look(at: &At<'_>) -> Result<(), Refusal> {
    match at.actor() {
        Actor::Visitor => at.rights().may_do(Action::ReadNames, &On::County),
        _ => Ok(()),
    }
}

/// `GET /mitt`.
async fn page(Served(app): Served<App>, asked: Asked) -> Response {
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    let at = At::new(&app, &asked, &state, Some(Route::Mine));
    if let Err(refusal) = may_look(&at) {
        return error::sign_in_first(&app, &asked, &state, &refusal, at.words().mine_sign_in());
    }
    let own = if asked.is_to_this_machine() { draft::all(&app, asked.actor()) } else { Ok(Vec::new()) };
    let drafts = match own {
        Ok(drafts) => drafts,
        Err(why) => return error::failed_because(&app, &asked, &why.0),
    };
    let mut response = html(View::new(&at, &drafts).render());
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// `POST /mitt/overlamna`: gives the chosen drafts to the authority of whoever takes over.
async fn pass(Served(app): Served<App>, asked: Asked, sent: Sent) -> Response {
    let typed = match sent.0 {
        Ok(typed) => typed,
        Err(blocked) => return error::blocked(&app, &asked, blocked),
    };
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    let at = At::new(&app, &asked, &state, Some(Route::Mine));
    if let Err(refusal) = may_look(&at) {
        return error::refused(&app, &asked, &state, &refusal);
    }
    let found = passes(&at).into_iter().find(|(arena, _)| arena.to_string() == typed.get("arena"));
    let Some((_, pass)) = found else { return error::missing(&app, &asked, &state) };
    let Some(to) = receiver(&pass) else { return error::missing(&app, &asked, &state) };
    let own = own_spaces(&app, &asked, &state);
    if own.is_empty() {
        return error::missing(&app, &asked, &state);
    }
    let chosen = typed.pairs().filter(|(name, _)| *name == "val");
    let ids: Vec<RequestId> = chosen.filter_map(|(_, id)| RequestId::parse(id)).collect();
    let mut from = own.iter().filter(|from| *from != to);
    match from.try_for_each(|from| give(&app, from, to, &ids)) {
        Ok(()) => see_other(&at, &Route::Mine, &[GIVEN]),
        Err(why) => error::failed_because(&app, &asked, &why.0),
    }
}

fn own_spaces(app: &App, asked: &Asked, state: &State) -> Vec<Authority> {
    let may = app.writes() && asked.is_to_this_machine();
    if may { Rights::of(state, asked.actor(), app.today()).spaces() } else { Vec::new() }
}

/// Kept where it goes before it leaves where it was: cut off in between, both have it.
fn give(app: &App, from: &Authority, to: &Authority, ids: &[RequestId]) -> Result<(), crate::app::NotKept> {
    let Some(drafts) = app.drafts() else { return Ok(()) };
    for draft in drafts.list(from)?.into_iter().filter(|draft| ids.contains(&draft.id)) {
        drafts.keep(to, draft.id, draft.bytes)?;
        drafts.remove(from, draft.id)?;
    }
    Ok(())
}
