//! Every address, as a type. What a reader has chosen, a day or a language, stays in every link.

use crate::{
    App, asset, error,
    form::{self, Address},
    pages::{
        self,
        door::Door,
        person::Personal,
        recommendation::{letter::Letters, list::Shown as Recommended},
    },
};
use axum::{
    Router,
    middleware::from_fn_with_state,
    routing::{get, post},
};
use domain::{
    context::RequestId,
    id::{ArenaId, Id, Node, PersonId, RecommendationId, Subject},
    view::decided::Wanted as Decisions,
};
use jiff::civil::Date;
use words::Language;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// How it stands: the first page.
    Overview,
    /// Every arena.
    Arenas {
        /// Those that have ended too.
        ended: bool,
    },
    /// One arena.
    Arena(ArenaId),
    /// The map.
    Map {
        /// Only what concerns this arena.
        arena: Option<ArenaId>,
    },
    /// Every principal and other party.
    Principals,
    /// Every governing paper.
    Papers,
    /// The matters.
    Matters {
        /// Which of them.
        shown: Shown,
        /// Only those that this arena has.
        arena: Option<ArenaId>,
    },
    /// What has been decided.
    Decisions(Decisions),
    /// The documents.
    Documents,
    /// Everybody who can sign in.
    Accounts,
    /// The spaces one may read.
    Spaces,
    /// The space of one authority.
    Space(Node),
    /// Who has read what is protected.
    Readings,
    /// Every seat, by arena, with those who sit there.
    Seats,
    /// The recommendations against the principals.
    Recommendations(Recommended),
    /// The same as a table for a spreadsheet.
    RecommendationTable(Recommended),
    /// The letters about a recommendation.
    Letters(RecommendationId, Letters),
    /// Every source.
    Sources,
    /// Everything that sources disagree about.
    Disputes(Disputes),
    /// A thing in the register with a page, or a place on one, of its own; arenas have their own route.
    Thing(Subject),
    /// What the checks have found.
    Checks,
    /// One check, explained.
    Check(&'static str),
    /// What has been written, the newest first.
    Journal {
        /// Only what concerns this thing.
        about: Option<Subject>,
        /// Only what was written before this request.
        before: Option<RequestId>,
        /// Only what was written on this day or before.
        until: Option<Date>,
    },
    /// Everything that one request led to.
    Act {
        /// The request.
        request: RequestId,
        /// How many of its events to pass over.
        skip: usize,
    },
    /// What is called as somebody typed.
    Find {
        /// What was typed.
        typed: String,
        /// Only things of this kind.
        kind: Option<String>,
    },
    /// What is mine to do.
    Mine,
    /// What is kept of somebody outside the register.
    Person(PersonId, Personal),
    /// A further part of a list, by its number.
    Part(Box<Route>, usize),
    /// Where something is written.
    Form(Address),
    /// Where one signs in, and what is kept for that.
    Door(Door),
}

/// Which of the facts that sources disagree about are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Disputes {
    /// All.
    #[default]
    All,
    /// Those where the county has not chosen.
    Open,
    /// Those where it has.
    Chosen,
}

impl Disputes {
    /// All of them, in the order they are offered.
    pub const ALL: [Disputes; 3] = [Disputes::All, Disputes::Open, Disputes::Chosen];

    fn code(self) -> Option<&'static str> {
        match self {
            Disputes::All => None,
            Disputes::Open => Some("oppna"),
            Disputes::Chosen => Some("valda"),
        }
    }

    /// What an address asks for; what it does not know asks for all.
    pub fn asked(code: Option<&str>) -> Disputes {
        Disputes::ALL.into_iter().find(|shown| shown.code() == code).unwrap_or_default()
    }
}

/// Which matters are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// Those that something is still to be done about.
    #[default]
    Open,
    /// Those that wait for something outside.
    Parked,
    /// Those that nothing happens to, or whose promised day has passed.
    Asleep,
    /// Those that nothing more is done about.
    Concluded,
    /// All.
    All,
}

impl Shown {
    /// All of them, in the order they are offered.
    pub const ALL: [Shown; 5] = [Shown::Open, Shown::Parked, Shown::Asleep, Shown::Concluded, Shown::All];

    fn code(self) -> Option<&'static str> {
        match self {
            Shown::Open => None,
            Shown::Parked => Some("parkerade"),
            Shown::Asleep => Some("sovande"),
            Shown::Concluded => Some("avslutade"),
            Shown::All => Some("alla"),
        }
    }

    /// What an address asks for; what it does not know asks for the open ones.
    pub fn asked(code: Option<&str>) -> Shown {
        Shown::ALL.into_iter().find(|shown| shown.code() == code).unwrap_or_default()
    }
}

/// The name in an address that asks for ended arenas too.
pub const ENDED: (&str, &str) = ("avslutade", "ja");
/// The name in an address of the arena the map is drawn around.
pub const ARENA: &str = "arena";
/// The name in an address of the seat that is looked for among all.
pub const SEAT: &str = "plats";
/// The name in an address of the year that is shown.
pub const YEAR: &str = "ar";
/// The name in an address that asks for some of what a list has.
pub const SHOWN: &str = "visa";
/// The name in an address of the thing whose journal is shown.
pub const ABOUT: &str = "om";
/// The name in an address of the request that the journal is shown before.
pub const BEFORE: &str = "fore";
/// The name in an address of the last day of the journal that is shown.
pub const UNTIL: &str = "till";
/// The name in an address of how many events are passed over.
pub const SKIP: &str = "efter";
/// The name in an address of what was typed to be found.
pub const TYPED: &str = "q";
/// The name in an address of the kind of things that are shown.
pub const KIND: &str = "slag";
/// The name in an address of the day that is shown.
pub const DAY: &str = "per";
/// The name in an address of the language.
pub const LANGUAGE: &str = "sprak";

impl Route {
    /// The matters that something is still to be done about.
    pub fn matters() -> Route {
        Route::Matters { shown: Shown::Open, arena: None }
    }

    /// This part of the list that the page is.
    pub fn part(self, part: usize) -> Route {
        if part > 1 { Route::Part(Box::new(self), part) } else { self }
    }

    /// The list that the page is a part of, and which; any other page is a whole, and its first part.
    pub fn whole(&self) -> (&Route, usize) {
        match self {
            Route::Part(whole, part) => (whole, *part),
            whole => (whole, 1),
        }
    }

    /// The page about a thing in the register, where there is one.
    pub fn of(subject: &Subject) -> Option<Route> {
        match subject {
            Subject::Arena(arena) => Some(Route::Arena(arena.clone())),
            other => folder(other).map(|_| Route::Thing(other.clone())),
        }
    }

    /// Its path.
    pub fn path(&self) -> String {
        match self {
            Route::Overview => "/".to_owned(),
            Route::Arenas { .. } => "/arenor".to_owned(),
            Route::Arena(arena) => format!("/arenor/{}", arena.handle()),
            Route::Map { .. } => "/karta".to_owned(),
            Route::Principals => "/huvudman".to_owned(),
            Route::Papers => "/papper".to_owned(),
            Route::Matters { .. } => "/arenden".to_owned(),
            Route::Decisions(_) => "/beslut".to_owned(),
            Route::Documents => "/handlingar".to_owned(),
            Route::Accounts => "/konton".to_owned(),
            Route::Spaces => "/granskning".to_owned(),
            Route::Space(authority) => format!("/granskning/{authority}"),
            Route::Readings => "/laslogg".to_owned(),
            Route::Seats | Route::Thing(Subject::Seat(_)) => "/platser".to_owned(),
            Route::Recommendations(_) => "/rekommendationer".to_owned(),
            Route::RecommendationTable(_) => "/rekommendationer/tabell/hamta".to_owned(),
            Route::Letters(id, letters) => format!("/rekommendationer/{}/{}", id.handle(), letters.path()),
            Route::Sources => "/kallor".to_owned(),
            Route::Disputes(_) => "/motsagelser".to_owned(),
            Route::Thing(subject) => {
                format!("/{}/{}", folder(subject).expect("the thing has a page"), subject.handle())
            }
            Route::Checks => "/kontroller".to_owned(),
            Route::Check(check) => format!("/kontroller/{check}"),
            Route::Journal { .. } => "/journal".to_owned(),
            Route::Act { request, .. } => format!("/journal/{request:?}"),
            Route::Find { .. } => "/sok".to_owned(),
            Route::Mine => "/mitt".to_owned(),
            Route::Person(person, page) => format!("/personer/{}/{}", person.handle(), page.path()),
            Route::Part(whole, _) => whole.path(),
            Route::Form(address) => address.path(),
            Route::Door(door) => door.path(),
        }
    }

    /// The thing in the register that the page is about.
    pub fn subject(&self) -> Option<Subject> {
        match self {
            Route::Arena(arena) => Some(arena.clone().into()),
            // Of a person nothing is said but where they sit.
            Route::Thing(Subject::Person(_)) => None,
            Route::Thing(subject) => Some(subject.clone()),
            _ => None,
        }
    }

    /// What the page itself asks for besides day and language.
    pub fn query(&self) -> Vec<(&'static str, String)> {
        match self {
            Route::Arenas { ended: true } => vec![(ENDED.0, ENDED.1.to_owned())],
            Route::Map { arena: Some(arena) } => vec![(ARENA, arena.handle().to_string())],
            Route::Matters { shown, arena } => {
                let shown = shown.code().map(|code| (SHOWN, code.to_owned()));
                let arena = arena.as_ref().map(|arena| (ARENA, arena.handle().to_string()));
                shown.into_iter().chain(arena).collect()
            }
            Route::Decisions(Decisions { arena, year }) => {
                let arena = arena.as_ref().map(|arena| (ARENA, arena.handle().to_string()));
                arena.into_iter().chain(year.map(|year| (YEAR, year.to_string()))).collect()
            }
            Route::Recommendations(shown) | Route::RecommendationTable(shown) => shown.query(),
            Route::Letters(_, letters) => letters.query(),
            Route::Disputes(shown) => shown.code().map(|code| (SHOWN, code.to_owned())).into_iter().collect(),
            Route::Journal { about, before, until } => {
                let about = about.as_ref().map(|about| (ABOUT, about.to_string()));
                let before = before.map(|before| (BEFORE, format!("{before:?}")));
                let until = until.map(|until| (UNTIL, until.to_string()));
                about.into_iter().chain(before).chain(until).collect()
            }
            Route::Find { typed, kind } => {
                let typed = (!typed.is_empty()).then(|| (TYPED, typed.clone()));
                typed.into_iter().chain(kind.clone().map(|kind| (KIND, kind))).collect()
            }
            Route::Act { skip, .. } if *skip > 0 => vec![(SKIP, skip.to_string())],
            // The page of seats finds the part of it where the seat stands.
            Route::Thing(Subject::Seat(seat)) => vec![(SEAT, seat.handle().to_string())],
            Route::Part(whole, part) => {
                whole.query().into_iter().chain([(crate::paging::PART, part.to_string())]).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The place on the page.
    fn place(&self) -> Option<String> {
        match self {
            Route::Thing(Subject::Seat(seat)) => Some(seat.to_string()),
            _ => None,
        }
    }
}

/// The first part of the path of a thing, for the kinds of things that have a page.
fn folder(subject: &Subject) -> Option<&'static str> {
    match subject {
        Subject::Principal(_) => Some("huvudman"),
        Subject::Body(_) => Some("organ"),
        Subject::Unit(_) => Some("verksamheter"),
        Subject::Party(_) => Some("parter"),
        Subject::Office(_) => Some("befattningar"),
        Subject::Arena(_) => Some("arenor"),
        Subject::Paper(_) => Some("papper"),
        Subject::Seat(_) => Some("platser"),
        Subject::Person(_) => Some("personer"),
        Subject::Source(_) => Some("kallor"),
        Subject::Relation(_) | Subject::Lineage(_) | Subject::Holder(_) | Subject::Rulebook(_) => None,
        Subject::Matter(_) => Some("arenden"),
        Subject::Decision(_) => Some("beslut"),
        Subject::Recommendation(_) => Some("rekommendationer"),
        Subject::Document(_) => Some("handlingar"),
    }
}

/// What a reader has chosen for every page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// The day that is shown, when it is not today.
    pub day: Option<Date>,
    /// The language, when one was chosen and not left to the browser.
    pub language: Option<Language>,
}

impl Choices {
    /// What was chosen, as addresses say it.
    pub fn query(&self) -> Vec<(&'static str, String)> {
        let day = self.day.map(|day| (DAY, day.to_string()));
        let language = self.language.map(|language| (LANGUAGE, language.code().to_owned()));
        day.into_iter().chain(language).collect()
    }

    /// The address of a page that keeps what was chosen.
    pub fn link(&self, route: &Route) -> String {
        let all = route.query().into_iter().chain(self.query());
        let query: Vec<String> = all.map(|(name, value)| format!("{name}={}", escaped(&value))).collect();
        let path = route.path();
        let address = if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) };
        route.place().map_or_else(|| address.clone(), |place| format!("{address}#{place}"))
    }
}

/// A value as it stands in an address: what somebody typed may hold any sign.
fn escaped(value: &str) -> String {
    let escape = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b':' => {
            char::from(byte).to_string()
        }
        other => format!("%{other:02X}"),
    };
    value.bytes().map(escape).collect()
}

/// What is made for each who asks. The other pages come from [`Asked::show`](crate::page::Asked::show), which answers
/// for their faults.
fn alone(app: App) -> Router<App> {
    Router::new()
        .route("/sok", get(pages::find::get))
        .route("/journal", get(pages::journal::list::get))
        .route("/journal/kontroll", post(pages::journal::list::prove))
        .route("/journal/{request}", get(pages::journal::act::get))
        .route("/handlingar", get(pages::document::list::get))
        .route(
            "/rekommendationer/{handle}/brev",
            get(pages::recommendation::letters::get).post(pages::recommendation::letters::post),
        )
        .route("/rekommendationer/{handle}/brev/{of}/hamta", get(pages::recommendation::letter::text))
        .merge(pages::mine::router())
        .merge(pages::account::router())
        .merge(pages::audit::router())
        .merge(pages::person::router())
        .merge(form::router())
        .merge(pages::door::router())
        .layer(from_fn_with_state(app, error::caught))
}

/// Everything that is served.
pub fn router(app: App) -> Router {
    Router::new()
        .route("/", get(pages::overview::get))
        .route("/arenor", get(pages::arena::list::get))
        .route("/arenor/{handle}", get(pages::arena::show::get))
        .route("/karta", get(pages::map::get))
        .route("/huvudman", get(pages::node::list::get))
        .route("/huvudman/{handle}", get(pages::node::show::principal))
        .route("/organ/{handle}", get(pages::node::show::body))
        .route("/verksamheter/{handle}", get(pages::node::show::unit))
        .route("/parter/{handle}", get(pages::node::show::party))
        .route("/befattningar/{handle}", get(pages::node::show::office))
        .route("/papper", get(pages::paper::list::get))
        .route("/papper/{handle}", get(pages::paper::show::get))
        .route("/arenden", get(pages::matter::list::get))
        .route("/arenden/{handle}", get(pages::matter::show::get))
        .route("/beslut", get(pages::matter::decisions::get))
        .route("/beslut/{handle}", get(pages::matter::decision::get))
        .route("/handlingar/{handle}", get(pages::document::show::get))
        .route("/rekommendationer", get(pages::recommendation::list::get))
        .route("/rekommendationer/tabell/hamta", get(pages::recommendation::csv::get))
        .route("/rekommendationer/{handle}", get(pages::recommendation::show::get))
        .route("/rekommendationer/{handle}/brev/{of}", get(pages::recommendation::letter::get))
        .route("/platser", get(pages::seat::list::get))
        .route("/personer/{handle}", get(pages::seat::person::get))
        .route("/kallor", get(pages::source::list::get))
        .route("/kallor/{handle}", get(pages::source::show::get))
        .route("/motsagelser", get(pages::source::disputes::get))
        .route("/kontroller", get(pages::check::list::get))
        .route("/kontroller/{check}", get(pages::check::show::get))
        .route("/static/{file}", get(asset::get))
        .merge(alone(app.clone()))
        .fallback(error::not_found)
        .layer(axum::middleware::map_response(crate::page::headers::with_headers))
        .with_state(app)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_was_chosen_stays_in_every_link() {
        let arena = Route::Arena("arena-barnarenan".parse().unwrap());
        let chosen = Choices { day: Some(date(2009, 7, 1)), language: Some(Language::English) };
        for (choices, route, expected) in [
            (Choices::default(), &Route::Overview, "/"),
            (Choices::default(), &arena, "/arenor/barnarenan"),
            (chosen, &arena, "/arenor/barnarenan?per=2009-07-01&sprak=en"),
            (chosen, &Route::Arenas { ended: true }, "/arenor?avslutade=ja&per=2009-07-01&sprak=en"),
            (Choices { language: None, ..chosen }, &Route::Checks, "/kontroller?per=2009-07-01"),
            (
                Choices { day: None, ..chosen },
                &Route::Check("no-preparer"),
                "/kontroller/no-preparer?sprak=en",
            ),
            (
                chosen,
                &Route::Thing("seat-s".parse().unwrap()),
                "/platser?plats=s&per=2009-07-01&sprak=en#seat-s",
            ),
            (Choices::default(), &Route::Thing("party-p".parse().unwrap()), "/parter/p"),
            (
                chosen,
                &Route::Find { typed: "a & \u{e5}".to_owned(), kind: None },
                "/sok?q=a%20%26%20%C3%A5&per=2009-07-01&sprak=en",
            ),
            (Choices::default(), &Route::Disputes(Disputes::Open), "/motsagelser?visa=oppna"),
            (
                chosen,
                &Route::Arenas { ended: true }.part(3),
                "/arenor?avslutade=ja&sida=3&per=2009-07-01&sprak=en",
            ),
            (Choices::default(), &Route::Papers.part(1), "/papper"),
        ] {
            assert_eq!(choices.link(route), expected);
        }
    }
}
