//! Every address, as a type. What a reader has chosen, a day or a language, stays in every link.

use crate::{
    App, asset, error,
    form::{self, Address},
    pages,
};
use axum::{Router, routing::get};
use domain::id::{ArenaId, Id, Subject};
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
    /// What the checks have found.
    Checks,
    /// One check, explained.
    Check(&'static str),
    /// Where something is written.
    Form(Address),
}

/// The name in an address that asks for ended arenas too.
pub const ENDED: (&str, &str) = ("avslutade", "ja");
/// The name in an address of the arena the map is drawn around.
pub const ARENA: &str = "arena";
/// The name in an address of the day that is shown.
pub const DAY: &str = "per";
/// The name in an address of the language.
pub const LANGUAGE: &str = "sprak";

impl Route {
    /// The page about a thing in the register, where there is one.
    pub fn of(subject: &Subject) -> Option<Route> {
        match subject {
            Subject::Arena(arena) => Some(Route::Arena(arena.clone())),
            _ => None,
        }
    }

    /// Its path.
    pub fn path(&self) -> String {
        match self {
            Route::Overview => "/".to_owned(),
            Route::Arenas { .. } => "/arenor".to_owned(),
            Route::Arena(arena) => format!("/arenor/{}", arena.handle()),
            Route::Map { .. } => "/karta".to_owned(),
            Route::Checks => "/kontroller".to_owned(),
            Route::Check(check) => format!("/kontroller/{check}"),
            Route::Form(address) => address.path(),
        }
    }

    /// The thing in the register that the page is about.
    pub fn subject(&self) -> Option<Subject> {
        match self {
            Route::Arena(arena) => Some(arena.clone().into()),
            _ => None,
        }
    }

    /// What the page itself asks for besides day and language.
    pub fn query(&self) -> Option<(&'static str, String)> {
        match self {
            Route::Arenas { ended: true } => Some((ENDED.0, ENDED.1.to_owned())),
            Route::Map { arena: Some(arena) } => Some((ARENA, arena.handle().to_string())),
            _ => None,
        }
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
    /// The address of a page that keeps what was chosen.
    pub fn link(&self, route: &Route) -> String {
        let own = route.query().map(|(name, value)| format!("{name}={value}"));
        let day = self.day.map(|day| format!("{DAY}={day}"));
        let language = self.language.map(|language| format!("{LANGUAGE}={}", language.code()));
        let query: Vec<String> = [own, day, language].into_iter().flatten().collect();
        let path = route.path();
        if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) }
    }
}

/// Everything that is served.
pub fn router(app: App) -> Router {
    Router::new()
        .route("/", get(pages::overview::get))
        .route("/arenor", get(pages::arena::list::get))
        .route("/arenor/{handle}", get(pages::arena::show::get))
        .route("/karta", get(pages::map::get))
        .route("/kontroller", get(pages::check::list::get))
        .route("/kontroller/{check}", get(pages::check::show::get))
        .route("/static/{file}", get(asset::get))
        .merge(form::router())
        .fallback(error::not_found)
        .layer(axum::middleware::map_response(crate::page::with_headers))
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
        ] {
            assert_eq!(choices.link(route), expected);
        }
    }
}
