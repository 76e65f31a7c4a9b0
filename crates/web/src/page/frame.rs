//! The frame around every page: the menu, the languages, the choice of day, and the ways on from the page.

use super::At;
use crate::{
    asset,
    colour::Sheet,
    form::{Address, thing::thing},
    pages::{audit::spaces::audits, drafts, find::Search, recommendation::list::Shown as Recommended},
    routes::{Choices, LANGUAGE, Route},
    told::Memory,
};
use domain::{
    access::{Action, On},
    id::Subject,
};
use words::{Language, Words, words};

/// A place in the menu.
pub struct Place {
    /// Its address.
    pub href: String,
    /// Its name.
    pub label: String,
    /// Whether the reader is there.
    pub is_here: bool,
    /// Whether the reader is on it or on a page under it.
    pub is_within: bool,
}

/// A language in the choice of languages.
pub struct Tongue {
    /// Its code.
    pub code: &'static str,
    /// Its own name.
    pub name: String,
    /// The same page in it.
    pub href: String,
    /// Whether it is the one spoken.
    pub is_spoken: bool,
}

/// The frame around every page.
pub struct Frame {
    /// The words of the language.
    pub words: &'static Words,
    /// The code of the language.
    pub lang: &'static str,
    /// The heading.
    pub title: String,
    /// The title in the browser's tab.
    pub tab: String,
    /// What the county is called.
    pub county: String,
    /// The first page.
    pub home: String,
    /// The menu.
    pub places: Vec<Place>,
    /// The pages beside this one, under the place in the menu it belongs to.
    pub beside: Vec<Place>,
    /// The languages.
    pub tongues: Vec<Tongue>,
    /// The choice of day.
    pub day: DayChoice,
    /// What has just been recorded.
    pub saved: Option<String>,
    /// The page of the county file.
    pub county_file: String,
    /// The page of the documents.
    pub documents: String,
    /// The pages that not all have a use for: accounts, spaces to read, and who has read.
    pub offices: Vec<Link>,
    /// The page of what is one's own to do, for those who have signed in.
    pub mine: Option<String>,
    /// The page of one's own drafts, where one may write.
    pub drafts: Option<String>,
    /// What a form has to carry; nothing where nobody is signed in.
    pub token: Option<String>,
    /// The way in, or to one's own account.
    pub way_in: Option<Link>,
    /// Whether the page shows a day.
    pub is_dated: bool,
    /// The way to write something on this page.
    pub edit: Option<Link>,
    /// The way to what has been written about what the page is about.
    pub journal: Option<Link>,
    /// The address of the style sheet.
    pub style: &'static str,
    /// The address of the style sheet of the county's own colour.
    pub colour: Option<String>,
    /// The addresses of the scripts.
    pub scripts: &'static [&'static str],
    /// The search field.
    pub search: Search,
    /// The address of the mark.
    pub icon: &'static str,
}

/// A link.
pub struct Link {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub label: String,
}

/// The choice of day.
pub struct DayChoice {
    /// The page it is about.
    pub action: String,
    /// What else the page was asked for.
    pub hidden: Vec<(&'static str, String)>,
    /// The day, or what was typed.
    pub value: String,
    /// What was wrong with what was typed.
    pub misread: Option<String>,
    /// What is shown when it is not today.
    pub other_day: Option<String>,
    /// The same page today.
    pub today: String,
}

impl Frame {
    /// Around the page where the reader stands.
    pub(super) fn new(at: &At<'_>, title: &str, county: String) -> Frame {
        let words = at.words();
        Frame {
            words,
            lang: at.language.code(),
            title: title.to_owned(),
            tab: words.frame_title(&county, title),
            county,
            home: at.link(&Route::Overview),
            places: places(at),
            beside: beside(at),
            tongues: tongues(at),
            day: DayChoice::new(at),
            saved: at.saved.clone(),
            county_file: at.link(&Route::Form(Address::CountyFile)),
            documents: at.link(&Route::Documents),
            offices: offices(at),
            mine: at.actor().person().map(|_| at.link(&Route::Mine)),
            drafts: (at.writes() && drafts::may_begin(at)).then(|| at.link(&Route::Form(Address::Drafts))),
            token: at.token(),
            way_in: at.way_in(),
            is_dated: true,
            edit: way_to_edit(at),
            journal: way_to_journal(at),
            style: asset::STYLE.path,
            colour: colour(at),
            scripts: scripts(at),
            search: Search::new(at),
            icon: asset::ICON.path,
        }
    }
}

/// htmx and our own for every page; the slider for the map.
fn scripts(at: &At<'_>) -> &'static [&'static str] {
    const ALL: [&str; 3] = [asset::HTMX.path, asset::FIND.path, asset::SLIDE.path];
    let n_here = if matches!(at.route(), Some(Route::Map { .. })) { 3 } else { 2 };
    &ALL[..n_here]
}

/// The pages that whoever asks has a use for and others have not.
fn offices(at: &At<'_>) -> Vec<Link> {
    let words = at.words();
    let keeps = at.rights().may(Action::KeepAccounts, &On::County);
    let all = [
        (keeps && at.way_in().is_some(), Route::Accounts, words.accounts_title()),
        (audits(at), Route::Spaces, words.audit_title()),
        (keeps || audits(at), Route::Readings, words.readings_title()),
    ];
    let shown = all.into_iter().filter(|(is_shown, ..)| *is_shown);
    shown.map(|(_, route, label)| Link { href: at.link(&route), label }).collect()
}

/// The address of the style sheet of the county's colour that day.
fn colour(at: &At<'_>) -> Option<String> {
    at.memory().map_or_else(|| Sheet::address(at.state(), at.day()), Memory::colour)
}

/// The way to write something on this page: on that of a thing what is said of it, on that of all of them a new one.
fn way_to_edit(at: &At<'_>) -> Option<Link> {
    let route = at.route().filter(|_| at.is_open())?;
    let (address, label) = match route.subject() {
        // What happened to a matter is added to on its own page.
        Some(subject) if thing(at.state(), &subject).is_none() => return None,
        Some(subject) if at.may_keep(&subject) => (Address::Thing(subject), at.words().form_edit_all()),
        Some(_) => return None,
        None if is_list(route) && at.keeps_something() => (Address::New, at.words().edit_new_title()),
        None => return None,
    };
    Some(Link { href: at.link(&Route::Form(address)), label })
}

/// Whether the page is where somebody looks for what is not there yet.
fn is_list(route: &Route) -> bool {
    use Route::*;
    matches!(route, Overview | Arenas { .. } | Map { arena: None } | Principals | Papers | Seats | Sources)
}

/// What was written about the thing. On another day than today the way stays open: the journal has days of its own.
fn way_to_journal(at: &At<'_>) -> Option<Link> {
    let about = at.route().filter(|route| !matches!(route, Route::Form(_)))?.subject()?;
    let route = Route::Journal { about: Some(about), before: None, until: None };
    Some(Link { href: at.link(&route), label: at.words().journal_of_thing() })
}

/// A place in a menu.
fn place(at: &At<'_>, route: Route, label: String) -> Place {
    let here = at.route.as_ref().map(Route::path).unwrap_or_default();
    let path = route.path();
    let is_here = here == path;
    Place {
        href: at.link(&route),
        label,
        is_here,
        is_within: is_here || here.starts_with(&format!("{path}/")),
    }
}

fn places(at: &At<'_>) -> Vec<Place> {
    let (words, under) = (at.words(), at.route().and_then(stands_under));
    let journal = Route::Journal { about: None, before: None, until: None };
    let mut places = vec![
        place(at, Route::Overview, words.nav_overview()),
        place(at, Route::Arenas { ended: false }, words.nav_arenas()),
        place(at, Route::matters(), words.nav_matters()),
        place(at, Route::Recommendations(Recommended::default()), words.nav_recommendations()),
        place(at, Route::Checks, words.nav_checks()),
        place(at, journal, words.nav_journal()),
    ];
    places[1].is_within = !beside(at).is_empty();
    if let Some(under) = under {
        places[under].is_within = true;
    }
    places
}

/// Which place in the menu a form stands under: the register's, or for what is about the whole county the first.
fn stands_under(route: &Route) -> Option<usize> {
    match route {
        Route::Form(Address::CountyFile | Address::Drafts) => Some(0),
        Route::Form(
            Address::Recommend(_)
            | Address::Step(Subject::Recommendation(_), ..)
            | Address::Act(Subject::Recommendation(_), _),
        ) => Some(3),
        Route::Form(Address::Raise | Address::Step(..) | Address::Share | Address::Stamp(..)) => Some(2),
        Route::Part(whole, _) => stands_under(whole),
        Route::Documents | Route::Thing(Subject::Document(_)) => Some(2),
        Route::Decisions(_) | Route::Thing(Subject::Decision(_)) => Some(2),
        Route::Form(Address::Act(Subject::Matter(_) | Subject::Decision(_), _)) => Some(2),
        Route::Form(Address::Silence(..) | Address::Hear(..)) => Some(4),
        Route::Form(_) => Some(1),
        _ => None,
    }
}

/// The pages under Arenor: everything that tells who there is, and where that was read.
fn beside(at: &At<'_>) -> Vec<Place> {
    let words = at.words();
    let group: [(Route, String, &[&str]); 6] = [
        (Route::Arenas { ended: false }, words.nav_arenas(), &[]),
        (Route::Map { arena: None }, words.nav_map(), &[]),
        (Route::Principals, words.nav_principals(), &["/organ", "/verksamheter", "/parter", "/befattningar"]),
        (Route::Seats, words.nav_seats(), &["/personer"]),
        (Route::Papers, words.nav_papers(), &[]),
        (Route::Sources, words.nav_sources(), &["/motsagelser"]),
    ];
    let here = at.route.as_ref().map(Route::path).unwrap_or_default();
    let beside = |(route, label, also): (Route, String, &[&str])| {
        let place = place(at, route, label);
        let is_under = also.iter().any(|path| here.starts_with(path));
        Place { is_within: place.is_within || is_under, ..place }
    };
    let group = group.map(beside);
    if group.iter().any(|place| place.is_within) { group.into() } else { Vec::new() }
}

fn tongues(at: &At<'_>) -> Vec<Tongue> {
    let here = at.route.clone().unwrap_or(Route::Overview);
    let tongue = |language: Language| Tongue {
        code: language.code(),
        name: words(language).language_own_name(),
        href: Choices { language: Some(language), ..at.choices }.link(&here),
        is_spoken: language == at.language,
    };
    Language::ALL.map(tongue).into()
}

impl DayChoice {
    fn new(at: &At<'_>) -> DayChoice {
        let (words, day) = (at.words(), at.day());
        let here = at.route.clone().unwrap_or(Route::Overview);
        let language = at.choices.language.map(|language| (LANGUAGE, language.code().to_owned()));
        let other_day = (day != at.today).then(|| match day < at.today {
            true => words.frame_day_past(day.to_string()),
            false => words.frame_day_future(day.to_string()),
        });
        DayChoice {
            action: here.path(),
            hidden: here.query().into_iter().chain(language).collect(),
            value: at.misread.clone().unwrap_or_else(|| day.to_string()),
            misread: at.misread.as_ref().map(|typed| words.frame_day_misread(typed)),
            other_day,
            today: Choices { day: None, ..at.choices }.link(&here),
        }
    }
}
