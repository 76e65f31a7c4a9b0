//! How a request becomes a page: who asks, about which day, in which language, and what the frame around it shows.

use crate::{
    App, asset,
    cache::{Key, Packed},
    colour::Sheet,
    error,
    form::{Address, thing::thing},
    pages::{
        door::{Door, own::is_sign_in, sign_in::with_onward},
        drafts,
        find::Search,
        recommendation::list::Shown as Recommended,
    },
    part::Line,
    people::Names,
    routes::{Choices, DAY, LANGUAGE, Route},
    site::Peer,
    told::{Memory, Owners},
    who::Who,
};
use askama::Template;
use axum::{
    extract::{FromRequestParts, Query},
    http::{HeaderMap, HeaderValue, Uri, header, request::Parts},
    response::{Html, IntoResponse, Response},
};
use domain::{
    Refusal, State,
    access::{Action, On, Rights, may_see},
    context::Actor,
    id::Subject,
    time::PartialDate,
};
use jiff::civil::Date;
use std::{
    cell::OnceCell,
    collections::BTreeMap,
    convert::Infallible,
    net::{IpAddr, Ipv4Addr},
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, OnceLock},
};
use words::{Language, Speaker, Words, words};

/// What a request asks for, besides the page.
#[derive(Default)]
pub struct Asked {
    query: BTreeMap<String, String>,
    headers: HeaderMap,
    uri: Uri,
    who: Who,
    names: OnceLock<Arc<Names>>,
    peer: Option<IpAddr>,
    is_own_name: bool,
}

impl FromRequestParts<App> for Asked {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<Peer>().map(|Peer(address)| *address);
        Ok(Asked { peer, ..Asked::new(app, parts.uri.clone(), parts.headers.clone()) })
    }
}

impl Asked {
    /// What a request with this address and these headers asks for.
    pub fn new(app: &App, uri: Uri, headers: HeaderMap) -> Asked {
        let query = Query::<BTreeMap<String, String>>::try_from_uri(&uri);
        let (who, is_own_name) = (Who::of(app, &headers), app.site().is_ours(&headers));
        let query = query.map(|Query(query)| query).unwrap_or_default();
        Asked { query, headers, uri, who, peer: None, is_own_name, names: OnceLock::new() }
    }

    /// Who asks.
    pub fn actor(&self) -> &Actor {
        &self.who.actor
    }

    /// Who asks, and by what that is known.
    pub fn who(&self) -> &Who {
        &self.who
    }

    /// Where the request came from; this machine, where nobody knows.
    pub fn peer(&self) -> IpAddr {
        self.peer.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST))
    }

    /// What the browser calls itself.
    pub fn browser(&self) -> &str {
        let name = self.headers.get(header::USER_AGENT);
        name.and_then(|name| name.to_str().ok()).unwrap_or_default()
    }

    /// Asks for nothing, in a language.
    #[cfg(test)]
    pub fn in_language(code: &str) -> Asked {
        let headers = HeaderMap::from_iter([(header::ACCEPT_LANGUAGE, code.parse().expect("a code"))]);
        Asked { headers, ..Asked::default() }
    }

    /// What the address says under this name.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.query.get(name).map(String::as_str)
    }

    /// Whether the address says this.
    pub fn says(&self, (name, value): (&str, &str)) -> bool {
        self.query.get(name).is_some_and(|found| found == value)
    }

    /// The day, the language, and what was typed when it was no day.
    pub fn choices(&self, today: Date) -> (Choices, Language, Option<String>) {
        let language = self.query.get(LANGUAGE).and_then(|code| Language::from_code(code));
        let typed = self.query.get(DAY).map(|typed| typed.trim()).filter(|typed| !typed.is_empty());
        let read =
            typed.map(|typed| typed.parse::<PartialDate>().ok().and_then(|date| date.day()).ok_or(typed));
        let day = read.and_then(Result::ok).filter(|day| *day != today);
        let misread = read.and_then(Result::err).map(str::to_owned);
        let speaks = language.unwrap_or_else(|| self.preferred());
        (Choices { day, language }, speaks, misread)
    }

    /// The browser's language.
    fn preferred(&self) -> Language {
        let accepted = self.headers.get(header::ACCEPT_LANGUAGE);
        Language::preferred(accepted.and_then(|value| value.to_str().ok()).unwrap_or_default())
    }

    /// Shows a page that everybody may read, or why it cannot be shown. As a visitor sees it, it is the same for all, and
    /// is kept, packed, until something is written. A page that fails is caught here and has a number.
    pub fn show<V: Template>(
        &self,
        app: &App,
        route: impl FnOnce(&State) -> Option<Route>,
        view: impl FnOnce(&At<'_>) -> V,
    ) -> Response {
        let made = catch_unwind(AssertUnwindSafe(|| {
            let Some(state) = app.snapshot() else { return error::closed(app, self) };
            let (today, key) = (app.today(), self.key(app));
            if let Some(page) = key.as_ref().and_then(|key| app.cache().find(&state, today, key)) {
                return page.respond(&self.headers);
            }
            let route = may_see(&state, self.actor(), today).then(|| route(&state)).flatten();
            let Some(route) = route else { return error::missing(app, self, &state) };
            app.remember(&state, today);
            let at = At::new(app, self, &state, Some(route));
            let rendered = view(&at).render();
            let Some(key) = key else { return self.of_one(rendered) };
            let page = Packed::new(&written(rendered));
            app.cache().keep(&state, today, key, &page);
            page.respond(&self.headers)
        }));
        made.unwrap_or_else(|_| error::failed(app, self))
    }

    /// A page for nobody else: packed where the reader takes that, and kept nowhere on its way.
    fn of_one(&self, rendered: askama::Result<String>) -> Response {
        let mut response = match asset::takes_gzip(&self.headers) {
            true => Packed::new(&written(rendered)).respond(&HeaderMap::new()),
            false => html(rendered),
        };
        if self.who.session().is_some() {
            let headers = response.headers_mut();
            headers.remove(header::ETAG);
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
        response
    }

    /// What the page is kept under; none when whoever asks cannot unpack it, is somebody of their own, or is told what
    /// people are called: names lie beside the journal, and may be erased without anything being written in it.
    fn key(&self, app: &App) -> Option<Key> {
        if !asset::takes_gzip(&self.headers) {
            return None;
        }
        let is_operator = match self.who.actor {
            _ if self.who.session().is_some() => return None,
            Actor::Visitor => false,
            Actor::Operator if self.all_names(app).is_empty() => true,
            _ => return None,
        };
        let address = self.uri.path_and_query()?.as_str();
        Some(Key { address: address.to_owned(), language: self.preferred(), is_operator })
    }

    /// Whether the reader came under a name of ours. What only one authority may read is not read under another: a
    /// stranger's page whose name leads here would be a page of ours to the browser.
    pub fn is_to_this_machine(&self) -> bool {
        self.is_own_name
    }

    /// What people are called, for those who may know it.
    fn names(&self, app: &App, rights: &Rights<'_>) -> Option<&Names> {
        rights.may(Action::ReadNames, &On::County).then(|| self.all_names(app))
    }

    /// What people are called. When it cannot be read they are shown by their ids.
    fn all_names(&self, app: &App) -> &Names {
        let read = || {
            let names = app.people().map(|people| people.names());
            names.unwrap_or_else(|| Ok(Arc::default())).unwrap_or_else(|why| {
                tracing::error!(why = why.0, "names could not be read");
                Arc::default()
            })
        };
        self.names.get_or_init(read).as_ref()
    }

    /// The path that was asked for.
    pub fn path(&self) -> &str {
        self.uri.path()
    }
}

/// What an address says after something has been recorded.
pub const SAVED: (&str, &str) = ("sparat", "ja");
/// What an address says after something that was so already.
pub const SO_ALREADY: (&str, &str) = ("sparat", "redan");
/// What an address says after a form has been kept unsent.
pub const KEPT: (&str, &str) = ("sparat", "utkast");
/// What an address says after drafts have been handed over.
pub const GIVEN: (&str, &str) = ("sparat", "overlamnat");
/// What an address says after a session has been ended.
pub const SIGNED_OUT: (&str, &str) = ("sparat", "utloggad");
/// What an address says after a password has been changed.
pub const PASSWORD_CHANGED: (&str, &str) = ("sparat", "bytt");
/// What an address says after a draft has been thrown away.
pub const THROWN: (&str, &str) = ("sparat", "kastat");

/// A rendered template as a response.
pub fn html(rendered: askama::Result<String>) -> Response {
    Html(written(rendered)).into_response()
}

/// A template only fails when it cannot write, and it writes to memory.
pub fn written(rendered: askama::Result<String>) -> String {
    rendered.expect("a page is written to memory")
}

/// Where a reader stands: the county, the day, the language, the page.
pub struct At<'a> {
    /// The county as of the day, in the language.
    pub speaker: Speaker<'a>,
    /// What stays in every link.
    pub choices: Choices,
    today: Date,
    route: Option<Route>,
    misread: Option<String>,
    language: Language,
    /// Whether the county is written in by pages.
    writes: bool,
    /// What whoever asks may do today.
    rights: Rights<'a>,
    who: &'a Who,
    /// What has been told of this county today.
    memory: Option<Arc<Memory>>,
    /// Whose the entries are, where nothing of the county is kept.
    owners: OnceCell<Owners>,
    /// Whether one can sign in here.
    has_door: bool,
    /// What has just been recorded.
    saved: Option<String>,
}

impl<'a> At<'a> {
    /// Where the request stands in this state.
    pub fn new(app: &App, asked: &'a Asked, state: &'a State, route: Option<Route>) -> At<'a> {
        let today = app.today();
        let (choices, language, misread) = asked.choices(today);
        let who = asked.who();
        let rights = Rights::of(state, &who.actor, today);
        let speaker = Speaker::new(language, state, choices.day.unwrap_or(today));
        let speaker = Speaker { names: asked.names(app, &rights), ..speaker };
        let saved = match () {
            () if asked.says(SAVED) => Some(speaker.words.form_saved()),
            () if asked.says(SO_ALREADY) => Some(speaker.words.form_so_already()),
            () if asked.says(KEPT) => Some(speaker.words.draft_is_kept()),
            () if asked.says(GIVEN) => Some(speaker.words.mine_given()),
            () if asked.says(SIGNED_OUT) => Some(speaker.words.door_signed_out()),
            () if asked.says(PASSWORD_CHANGED) => Some(speaker.words.door_changed()),
            () if asked.says(THROWN) => Some(speaker.words.draft_is_thrown()),
            () => None,
        };
        let (writes, has_door) = (app.writes(), app.accounts().is_some());
        // As of another day things have other names, and are told anew.
        let memory = app.memory(state, today).filter(|_| choices.day.is_none());
        let owners = OnceCell::new();
        At {
            speaker,
            choices,
            today,
            route,
            misread,
            language,
            writes,
            rights,
            who,
            has_door,
            memory,
            owners,
            saved,
        }
    }

    /// The county.
    pub fn state(&self) -> &'a State {
        self.speaker.state
    }

    /// The day that is shown.
    pub fn day(&self) -> Date {
        self.speaker.day
    }

    /// Today, whatever day is shown.
    pub fn today(&self) -> Date {
        self.today
    }

    /// What has been told of this county today, where it is kept.
    pub fn memory(&self) -> Option<&Memory> {
        self.memory.as_deref()
    }

    /// Whether what people are called is told here.
    pub fn tells_names(&self) -> bool {
        self.speaker.names.is_some_and(|names| !names.is_empty())
    }

    /// Whose the entries are.
    pub fn owners(&self) -> &Owners {
        let anew = || self.owners.get_or_init(|| Owners::new(self.state()));
        self.memory().map_or_else(anew, Memory::owners)
    }

    /// The words of the language.
    pub fn words(&self) -> &'static Words {
        self.speaker.words
    }

    /// Whether this page may show the way to a form: pages may write, and the day is today. Whether whoever asks may send
    /// it is another question.
    pub fn is_open(&self) -> bool {
        self.writes && self.choices.day.is_none()
    }

    /// What whoever asks may do today.
    pub fn rights(&self) -> &Rights<'a> {
        &self.rights
    }

    /// Who asks.
    pub fn actor(&self) -> &'a Actor {
        &self.who.actor
    }

    /// Whether whoever asks may write about this thing here.
    pub fn may_keep(&self, subject: &Subject) -> bool {
        self.may_act(Action::KeepRegister, subject)
    }

    /// Whether whoever asks may do this to a thing here.
    pub fn may_act(&self, action: Action, subject: &Subject) -> bool {
        self.is_open() && self.rights.may_act(action, Some(subject)).is_ok()
    }

    /// Whether whoever asks may do this here.
    pub fn may(&self, action: Action, on: &On) -> bool {
        self.is_open() && self.rights.may(action, on)
    }

    /// Whether there is anything in the register that whoever asks may write about here.
    pub fn keeps_something(&self) -> bool {
        self.is_open() && self.rights.keeps_something()
    }

    /// What a form has to carry; nothing where nobody is signed in.
    pub fn token(&self) -> Option<String> {
        self.who.token()
    }

    /// The way in, or to one's own account; none where nobody can sign in.
    pub fn way_in(&self) -> Option<Link> {
        let words = self.words();
        let link = |door, label| Some(Link { href: self.link(&Route::Door(door)), label });
        match (&self.who.person, &self.route) {
            _ if !self.has_door => None,
            (Some(_), _) => link(Door::Own, words.door_own_title()),
            (None, Some(Route::Door(_)) | None) => link(Door::SignIn, words.door_sign_in()),
            (None, Some(route)) => {
                let way = link(Door::SignIn, words.door_sign_in())?;
                Some(Link { href: with_onward(way.href, &route.path()), ..way })
            }
        }
    }

    /// The way in, where a rule says that nobody has signed in.
    pub fn way_in_after(&self, refusal: &Refusal) -> Option<Link> {
        self.way_in().filter(|_| is_sign_in(refusal))
    }

    /// A rule's no, as a sentence.
    pub fn says_no(&self, refusal: &Refusal) -> String {
        words::refusal::say(self.words(), refusal, |subject| self.speaker.name(subject))
    }

    /// Whether pages may write, on whichever day.
    pub fn writes(&self) -> bool {
        self.writes
    }

    /// The page.
    pub fn route(&self) -> Option<&Route> {
        self.route.as_ref()
    }

    /// The address of another page.
    pub fn link(&self, route: &Route) -> String {
        self.choices.link(route)
    }

    /// A place in a menu.
    fn place(&self, route: Route, label: String) -> Place {
        let here = self.route.as_ref().map(Route::path).unwrap_or_default();
        let path = route.path();
        let is_here = here == path;
        Place {
            href: self.link(&route),
            label,
            is_here,
            is_within: is_here || here.starts_with(&format!("{path}/")),
        }
    }

    /// A sentence with links in it.
    pub fn line(&self, sentence: &words::Sentence) -> Line {
        Line::new(&self.choices, sentence)
    }

    /// The frame around the page.
    pub fn frame(&self, title: &str) -> Frame {
        let county = self.state().county.as_ref().map(|county| self.speaker.title(&county.name));
        let county = county.unwrap_or_else(|| self.words().frame_product());
        Frame::new(self, title, county)
    }
}

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
    fn new(at: &At<'_>, title: &str, county: String) -> Frame {
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

/// The address of the style sheet of the county's colour that day.
fn colour(at: &At<'_>) -> Option<String> {
    let rulebook = at.state().rulebook()?;
    rulebook.colour(at.day()).map(|colour| Sheet::of(colour).path)
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

fn places(at: &At<'_>) -> Vec<Place> {
    let (words, under) = (at.words(), at.route().and_then(stands_under));
    let journal = Route::Journal { about: None, before: None, until: None };
    let mut places = vec![
        at.place(Route::Overview, words.nav_overview()),
        at.place(Route::Arenas { ended: false }, words.nav_arenas()),
        at.place(Route::matters(), words.nav_matters()),
        at.place(Route::Recommendations(Recommended::default()), words.nav_recommendations()),
        at.place(Route::Checks, words.nav_checks()),
        at.place(journal, words.nav_journal()),
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
        Route::Documents | Route::Thing(Subject::Document(_)) => Some(2),
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
    let place = |(route, label, also): (Route, String, &[&str])| {
        let place = at.place(route, label);
        let is_under = also.iter().any(|path| here.starts_with(path));
        Place { is_within: place.is_within || is_under, ..place }
    };
    let group = group.map(place);
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

/// Nothing from elsewhere, nothing inline, no frames; forms and htmx go to us. What a page is about stays with us too.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Puts the headers every response has.
pub async fn with_headers(mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::VARY, "accept-language, accept-encoding, cookie"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // A page is always asked for again, so that what was just recorded is seen; files with a hash say otherwise.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-cache"));
    response
}
