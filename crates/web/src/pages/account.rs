//! Who can sign in? Everybody with an account, who has not used their link, and the ways to invite, to send the link again,
//! to close an account, and to let in again somebody who has lost both code app and recovery codes.
//!
//! It is done on purpose by an administrator who has just given their password, and each time is written down where readings
//! are. To let somebody in again is to close their account and invite them anew: no way of theirs into it is kept.

use crate::{
    App,
    accounts::{Accounts, Held, Invited, Sent as Letter},
    error,
    form::{
        Field, Reading, Typed, Wrong,
        control::{Choice, Control, Kind, Options},
        field::Asking,
        reading::Wrongs,
        sent::Sent,
        sheet,
    },
    page::{Asked, At, Frame, SAVED, html},
    pages::door::confirm::{Doing, first},
    paging::{self, Cut, Paging},
    part::sort_key,
    people::{Contact, Did, People, id_from},
    routes::Route,
};
use askama::Template;
use axum::{
    Router,
    extract::{Path, State as Served},
    http::{HeaderValue, StatusCode, header},
    response::Response,
    routing::{get, post},
};
use domain::{
    Command, State,
    access::{Action, On},
    id::{Handle, Id, PersonId, Subject},
    person,
    text::Title,
    time::clock_in_sweden,
};
use engine::Order;
use std::{collections::BTreeSet, sync::Arc};
use words::{Language, Words, words};

const PERSON: &str = "person";
const NAME: &str = "name";
const E_MAIL: &str = "e_mail";

/// The pages.
pub fn router() -> Router<App> {
    Router::new().route("/konton", get(page).post(invite)).route("/konton/{handle}/{act}", post(act))
}

/// The page.
#[derive(Template)]
#[template(path = "account/list.html")]
struct View {
    frame: Frame,
    words: &'static Words,
    wrong: Vec<String>,
    rows: Vec<Row>,
    paging: Paging,
    controls: Vec<Control>,
    action: String,
}

/// Somebody with an account.
struct Row {
    name: String,
    person: String,
    seats: String,
    stands: Vec<String>,
    link: String,
    acts: Vec<Way>,
}

/// Something that can be done, and what follows from it.
struct Way {
    label: String,
    means: String,
    action: String,
}

impl View {
    fn new(at: &At<'_>, held: &[Held], typed: &Typed, wrong: &Wrongs) -> View {
        let words = at.words();
        let asking = Asking { at, typed, wrong, more: None };
        let mut frame = at.frame(&words.accounts_title());
        frame.is_dated = false;
        let mut sorted: Vec<&Held> = held.iter().collect();
        sorted.sort_by_cached_key(|held| sort_key(&at.speaker.name(&held.person.clone().into())));
        let mut cut = Cut::new(at, sorted.len());
        View {
            frame,
            words,
            wrong: wrong.values().map(|wrong| wrong.say(words)).collect(),
            rows: cut.next(sorted).into_iter().map(|held| Row::new(at, held)).collect(),
            paging: cut.paging(at),
            controls: vec![
                whom(&asking, held),
                Title::ask(&asking, NAME, words.personal_name()),
                asking.line(E_MAIL, words.personal_e_mail()).hinted(words.accounts_e_mail_hint()),
            ],
            action: at.link(&Route::Accounts),
        }
    }
}

/// The seats somebody sits in, with the arena of each.
fn seats(at: &At<'_>, person: &PersonId) -> String {
    let named = at.state().held_by(person).filter_map(|holder| {
        let term = holder.existence(at.today())?;
        let seat = at.state().seats.get(holder.seat()?)?;
        let name = at.speaker.name(&seat.id.clone().into());
        let arena = seat.arena().map(|arena| at.speaker.name(&arena.clone().into())).unwrap_or_default();
        term.reading().holds_on(at.today()).is_possible().then(|| format!("{arena} \u{2013} {name}"))
    });
    named.collect::<Vec<_>>().join("; ")
}

impl Row {
    fn new(at: &At<'_>, held: &Held) -> Row {
        let words = at.words();
        let handle = held.person.handle();
        let way = |act: &str, label: String, means: String| Way {
            label,
            means,
            action: format!("{}/{handle}/{act}", Route::Accounts.path()),
        };
        let mut acts = Vec::new();
        // Nobody decides over their own account here: who locks themself out can let nobody in.
        if at.actor().person() != Some(&held.person) {
            if !held.has_password {
                acts.push(way(SEND, words.accounts_send(), words.accounts_send_means()));
            }
            acts.push(way(LET_IN, words.accounts_let_in(), words.accounts_let_in_means()));
            acts.push(way(CLOSE, words.accounts_close(), words.accounts_close_means()));
        }
        let has = [
            (held.has_password, words.accounts_has_password(), words.accounts_no_password()),
            (held.has_code, words.accounts_has_code(), words.accounts_no_code()),
        ];
        Row {
            name: at.speaker.name(&held.person.clone().into()),
            person: held.person.to_string(),
            seats: seats(at, &held.person),
            stands: has.into_iter().map(|(is, yes, no)| if is { yes } else { no }).collect(),
            link: link(words, held.link.as_ref()),
            acts,
        }
    }
}

/// What became of the last link.
fn link(words: &Words, link: Option<&Letter>) -> String {
    let time = |at| clock_in_sweden(at).strftime("%Y-%m-%d %H:%M").to_string();
    match link {
        None => words.accounts_link_none(),
        Some(Letter { used: Some(used), .. }) => words.accounts_link_used(time(*used)),
        Some(Letter { is_open: true, until, sent, .. }) => {
            words.accounts_link_open(time(*sent), time(*until))
        }
        Some(Letter { until, .. }) => words.accounts_link_expired(time(*until)),
    }
}

/// Everybody who sits somewhere and cannot sign in, by seat; the field is left blank for somebody whom nothing is known of.
fn whom(asking: &Asking<'_>, held: &[Held]) -> Control {
    let at = asking.at;
    let chosen = asking.typed.get(PERSON);
    let with: BTreeSet<&PersonId> = held.iter().map(|held| &held.person).collect();
    let persons = at.state().persons();
    let without =
        persons.iter().filter(|person| !with.contains(person) && !at.state().people.is_erased(person));
    let choice = |person: &PersonId| {
        let seats = seats(at, person);
        (!seats.is_empty()).then(|| Choice {
            value: person.to_string(),
            label: format!("{} ({seats})", at.speaker.name(&person.clone().into())),
            is_chosen: person.to_string() == chosen,
        })
    };
    let mut options: Vec<Choice> = without.filter_map(choice).collect();
    options.sort_by_key(|choice| sort_key(&choice.label));
    let kind = Kind::Pick(vec![Options { heading: None, options }]);
    asking.control(PERSON, asking.words().accounts_person(), kind)
}

/// A request that may be answered: by an administrator who has just said who they are.
struct Desk {
    state: Arc<State>,
    accounts: Arc<dyn Accounts>,
    people: Arc<dyn People>,
}

impl Desk {
    fn open(app: &App, asked: &Asked, doing: Doing) -> Result<Desk, Box<Response>> {
        let Some(state) = app.snapshot() else { return Err(Box::new(error::closed(app, asked))) };
        let (Some(accounts), Some(people)) = (app.accounts(), app.people()) else {
            return Err(Box::new(error::missing(app, asked, &state)));
        };
        let may = At::new(app, asked, &state, None).rights().may_do(Action::KeepAccounts, &On::County);
        may.map_err(|refusal| Box::new(error::refused(app, asked, &state, &refusal)))?;
        first(app, asked, &state, doing, &Route::Accounts)?;
        Ok(Desk { state, accounts, people })
    }

    fn show(&self, app: &App, asked: &Asked, typed: &Typed, wrong: &Wrongs) -> Response {
        let route = Route::Accounts.part(paging::part(asked));
        let at = At::new(app, asked, &self.state, Some(route));
        let held = match self.accounts.all() {
            Ok(held) => held,
            Err(why) => return error::failed_because(app, asked, &why.0),
        };
        let mut response = html(View::new(&at, &held, typed, wrong).render());
        if !wrong.is_empty() {
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        }
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }
}

/// `GET /konton`.
async fn page(Served(app): Served<App>, asked: Asked) -> Response {
    match Desk::open(&app, &asked, Doing::Opening) {
        Ok(desk) => desk.show(&app, &asked, &Typed::default(), &Wrongs::new()),
        Err(answer) => *answer,
    }
}

/// `POST /konton`: keeps a name and an address, says in the journal that there is one, and sends a link.
async fn invite(Served(app): Served<App>, asked: Asked, sent: Sent) -> Response {
    let typed = match sent.0 {
        Ok(typed) => typed,
        Err(blocked) => return error::blocked(&app, &asked, blocked),
    };
    let desk = match Desk::open(&app, &asked, Doing::Sending) {
        Ok(desk) => desk,
        Err(answer) => return *answer,
    };
    let (person, contact) = match read(&desk, &typed) {
        Ok(read) => read,
        Err(wrong) => return desk.show(&app, &asked, &typed, &wrong),
    };
    let language = asked.language();
    if let Err(taken) = desk.people.keep(&person, &contact) {
        let says = match taken.says(words(language), typed.get(E_MAIL)) {
            Ok(says) => says,
            Err(why) => return error::failed_because(&app, &asked, &why.0),
        };
        let wrong = Wrongs::from([(E_MAIL.to_owned(), Wrong::Refused(says))]);
        return desk.show(&app, &asked, &typed, &wrong);
    }
    let enter = Command::Person(person::Command::Enter { person: person.clone() });
    let order = Order { actor: asked.actor().clone(), request: sheet::new_request(), command: enter };
    match app.execute(order).await {
        Ok(Ok(_)) => {}
        Ok(Err(refusal)) => return error::refused(&app, &asked, &desk.state, &refusal),
        Err(failure) => return error::not_carried_out(&app, &asked, &failure),
    }
    send(&app, &asked, &desk, &person, Did::Invited, language)
}

fn read(desk: &Desk, typed: &Typed) -> Result<(PersonId, Contact), Wrongs> {
    let mut reading = Reading::new(typed);
    let name = Title::read(&mut reading, NAME);
    let e_mail = reading.line(E_MAIL).map(str::to_owned);
    // Somebody whom nothing is known of yet has an id that says nothing of whose it is.
    let person = match typed.get(PERSON) {
        "" => Some(new_person(&desk.state)),
        chosen => chosen.parse().ok().filter(|id| desk.state.persons().contains(id)),
    };
    let person = person.or_else(|| reading.wrong(PERSON, Wrong::NotChosen));
    let read = name.zip(e_mail).zip(person);
    let ((name, e_mail), person) = reading.finish(read)?;
    Ok((person, Contact { name: name.as_str().to_owned(), e_mail: Some(e_mail) }))
}

fn new_person(state: &State) -> PersonId {
    let mut ids = std::iter::repeat_with(|| id_from(sheet::new_request()));
    ids.find(|id| !crate::pages::person::is_known(state, id)).expect("there are more numbers than people")
}

/// Writes down what is about to be done, then does it: what cannot be written down is not done.
fn send(app: &App, asked: &Asked, desk: &Desk, person: &PersonId, did: Did, language: Language) -> Response {
    let noted = desk.people.did(asked.actor(), did, person);
    let done = noted.and_then(|()| match did {
        Did::Closed => desk.accounts.close(person).map(|()| Invited::Sent),
        Did::LetIn => desk.accounts.let_in_again(person, asked.actor().person(), language),
        _ => desk.accounts.invite(person, asked.actor().person(), language),
    });
    let at = At::new(app, asked, &desk.state, None);
    match done {
        Ok(Invited::Sent) => sheet::see_other(&at, &Route::Accounts, &[SAVED]),
        Ok(Invited::NoAddress) => {
            let mut typed = Typed::default();
            typed.put(PERSON, person.to_string());
            let says = at.words().accounts_no_address(at.speaker.name(&Subject::Person(person.clone())));
            let wrong = Wrongs::from([(E_MAIL.to_owned(), Wrong::Refused(says))]);
            desk.show(app, asked, &typed, &wrong)
        }
        Err(why) => error::failed_because(app, asked, &why.0),
    }
}

/// The last parts of the addresses.
const SEND: &str = "skicka-igen";
const LET_IN: &str = "slapp-in";
const CLOSE: &str = "stang";

/// `POST /konton/{handle}/{act}`.
async fn act(
    Served(app): Served<App>,
    Path((handle, act)): Path<(String, String)>,
    asked: Asked,
    sent: Sent,
) -> Response {
    if let Err(blocked) = sent.0 {
        return error::blocked(&app, &asked, blocked);
    }
    let desk = match Desk::open(&app, &asked, Doing::Sending) {
        Ok(desk) => desk,
        Err(answer) => return *answer,
    };
    let did = match act.as_str() {
        SEND => Did::Invited,
        LET_IN => Did::LetIn,
        CLOSE => Did::Closed,
        _ => return error::missing(&app, &asked, &desk.state),
    };
    let all = match desk.accounts.all() {
        Ok(all) => all,
        Err(why) => return error::failed_because(&app, &asked, &why.0),
    };
    let person = Handle::parse(&handle).ok().map(PersonId::new);
    let person = person.filter(|person| all.iter().any(|held| held.person == *person));
    // Nobody locks themself out, nor lets themself in.
    let Some(person) = person.filter(|person| asked.actor().person() != Some(person)) else {
        return error::missing(&app, &asked, &desk.state);
    };
    let language = asked.language();
    send(&app, &asked, &desk, &person, did, language)
}
