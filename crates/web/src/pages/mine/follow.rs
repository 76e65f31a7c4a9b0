//! Entering who follows: the one the leaver proposed with one press, from the day the seat is free; or somebody else, in
//! the form of a holder, where seat and day stand already.

use crate::{
    App, error,
    form::{
        Address,
        sent::Sent,
        sheet::{request, see_other},
    },
    page::{Asked, At, SAVED, SO_ALREADY},
    routes::Route,
};
use axum::{extract::State as Served, response::Response};
use domain::{
    Command, State,
    access::Action,
    facts::{self, Claim, Content, Statement},
    id::{Handle, HolderId, Id},
    register::holder::Fact,
    time::Period,
    view::duties::{self, Duty},
};
use engine::Order;

/// The field that says who leaves.
const LEAVER: &str = "lamnar";

/// Whether whoever asks may enter the one proposed as it stands: a day is known, the seat is theirs to keep, and they are
/// not the one.
pub(super) fn may_take(at: &At<'_>, duty: &Duty) -> bool {
    let is_other = duty.proposed.as_ref().is_some_and(|person| at.actor().person() != Some(person));
    is_other
        && duty.leaves.is_some()
        && at.is_open()
        && at.may_act(Action::KeepRegister, &duty.seat.clone().into())
}

/// The form where anybody is entered, with what is known already.
pub(super) fn form(at: &At<'_>, duty: &Duty) -> String {
    let address = at.link(&Route::Form(Address::Register("holder")));
    let from = duty.leaves.map(|day| format!("&from={day}")).unwrap_or_default();
    format!("{address}{}seat={}{from}", if address.contains('?') { '&' } else { '?' }, duty.seat)
}

/// What enters the one proposed.
fn command(state: &State, duty: &Duty) -> Option<Command> {
    let person = duty.proposed.clone()?;
    let id = free(state, &format!("{}-{}", duty.seat.handle(), person.handle()))?;
    let say = |fact, when| Statement::from(Claim { content: Content::Fact(fact), when, sources: Vec::new() });
    let term = Period { from: Some(duty.leaves?), to: None };
    let statements = vec![
        say(Fact::Exists(()), term),
        say(Fact::Seat(duty.seat.clone()), Period::default()),
        say(Fact::Person(person), Period::default()),
    ];
    Some(Command::Holder(facts::Command::Register { id, statements }))
}

/// An id made of this, that nobody has.
fn free(state: &State, name: &str) -> Option<HolderId> {
    let short: String = name.chars().take(Handle::MOST - 4).collect();
    let short = short.trim_end_matches('-');
    let numbered = (2..100).map(|number| format!("{short}-{number}"));
    let names = std::iter::once(short.to_owned()).chain(numbered);
    let mut ids = names.filter_map(|name| Handle::parse(&name).ok()).map(HolderId::new);
    ids.find(|id| !state.holders.contains_key(id))
}

/// `POST /mitt/foljer`. The writer asks for the right.
pub(super) async fn post(Served(app): Served<App>, asked: Asked, sent: Sent) -> Response {
    let typed = match sent.0 {
        Ok(typed) => typed,
        Err(blocked) => return error::blocked(&app, &asked, blocked),
    };
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    let at = At::new(&app, &asked, &state, Some(Route::Mine));
    if let Err(refusal) = super::may_look(&at) {
        return error::refused(&app, &asked, &state, &refusal);
    }
    if !at.is_open() {
        return error::only_reading(&app, &asked, &state, Route::Mine);
    }
    let own = at.actor().person().map(|person| duties::of(&state, person, at.today())).unwrap_or_default();
    let duty = own.into_iter().find(|duty| duty.leaver.to_string() == typed.get(LEAVER));
    let Some(command) = duty.as_ref().and_then(|duty| command(&state, duty)) else {
        // Somebody has been entered meanwhile, perhaps by the same press; or it is nothing of theirs.
        let leaver = typed.get(LEAVER).parse().ok().filter(|leaver| state.holds(leaver));
        return match leaver.filter(|leaver| at.may_act(Action::KeepRegister, leaver)) {
            Some(_) => see_other(&at, &Route::Mine, &[SO_ALREADY]),
            None => error::missing(&app, &asked, &state),
        };
    };
    let order = Order { actor: asked.actor().clone(), request: request(&typed), command };
    match app.execute(order).await {
        Ok(Ok(_)) => see_other(&at, &Route::Mine, &[SAVED]),
        Ok(Err(refusal)) => error::refused(&app, &asked, &state, &refusal),
        Err(failure) => error::not_carried_out(&app, &asked, &failure),
    }
}
