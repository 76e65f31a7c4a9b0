//! Everything that is held about somebody, as a file that they can read: the right of access.

use super::{
    About, Personal,
    details::{account, read_by},
};
use crate::{
    App, error,
    page::{Asked, At},
    pages::door::confirm::Doing,
    people::Everything,
};
use axum::{
    extract::{Path, State as Served},
    http::header,
    response::{IntoResponse, Response},
};
use domain::{access::Action, facts::Entity, id::Subject, register::holder};
use std::fmt::Write;
use words::journal::instant;

/// `GET /personer/{handle}/uppgifter/fil`.
pub async fn get(Served(app): Served<App>, Path(handle): Path<String>, asked: Asked) -> Response {
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    let found = About::find(&app, &asked, &state, &handle, Action::ReadPersonal);
    let found =
        found.and_then(|about| about.after_password(&app, &asked, &state, Doing::Opening, Personal::File));
    let read = found.and_then(|about| about.read(&app, &asked).map(|kept| (about, kept)));
    let (about, kept) = match read {
        Ok(read) => read,
        Err(answer) => return *answer,
    };
    let at = At::new(&app, &asked, &state, Some(about.route(Personal::File)));
    let name = format!("attachment; filename=\"{}.txt\"", about.person);
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, told(&at, &about, &kept)).into_response()
}

fn told(at: &At<'_>, about: &About, kept: &Everything) -> String {
    let words = at.words();
    let mut told = String::new();
    let mut section = |heading: String, lines: Vec<String>| {
        let lines = if lines.is_empty() { vec![words.personal_nothing()] } else { lines };
        let list: String = lines.iter().fold(String::new(), |mut list, line| {
            writeln!(list, "- {line}").expect("written to memory");
            list
        });
        write!(told, "{heading}\n\n{list}\n").expect("written to memory");
    };
    let contact = kept.contact.as_ref();
    let name = contact.map(|contact| format!("{}: {}", words.personal_name(), contact.name));
    let e_mail = contact.and_then(|contact| contact.e_mail.as_ref());
    let e_mail = e_mail.map(|e_mail| format!("{}: {e_mail}", words.personal_e_mail()));
    let waiting = kept.waiting.as_ref();
    let waiting = waiting.map(|waiting| words.personal_file_waiting(waiting.address.as_str()));
    let county = at.state().county.as_ref().map(|county| at.speaker.title(&county.name)).unwrap_or_default();
    section(
        words.personal_file_title(county, at.today().to_string(), about.person.to_string()),
        name.into_iter().chain(e_mail).chain(waiting).collect(),
    );
    let held = at.state().held_by(&about.person).map(|holder| seat(at, holder));
    section(words.personal_file_seats(), held.collect());
    let roles = at.state().commissions.of(&about.person).iter().map(|role| {
        use words::Say;
        let of = role.role.of().map(|of| at.speaker.name(&Subject::from(&of))).unwrap_or_default();
        let to = role.to.map(|to| to.to_string()).unwrap_or_default();
        format!("{} {of} {}\u{2013}{to}", role.role.say(words), role.from)
    });
    section(words.personal_file_roles(), roles.collect());
    section(words.personal_file_account(), account(words, kept, |_, says| says.to_owned()));
    section(words.personal_file_read_by(), read_by(at, kept));
    let has_read = kept.has_read.iter();
    section(
        words.personal_file_has_read(),
        has_read.map(|(when, what)| format!("{} {what}", instant(*when))).collect(),
    );
    told.push_str(&words.personal_file_end());
    told.push('\n');
    told
}

/// A seat somebody holds or has held, with all that is said of it.
fn seat(at: &At<'_>, holder: &Entity<holder::Fact>) -> String {
    let seat = holder.seat().map(|seat| at.speaker.name(&seat.clone().into())).unwrap_or_default();
    let said = holder.standing().map(|entry| {
        let claim = entry.reading();
        let when = at.speaker.when(claim).unwrap_or_default();
        format!("{} {when}", at.speaker.content(&claim.content)).trim().to_owned()
    });
    let said: Vec<String> = said.filter(|said| !said.is_empty()).collect();
    format!("{seat}: {}", said.join("; "))
}
