//! Where a reader stands: the county, the day, the language, the page, and what they may do there.

use super::{Asked, Frame, Link, saved::saved};
use crate::{
    App,
    pages::door::{Door, own::is_sign_in, sign_in::with_onward},
    part::Line,
    routes::{Choices, Route},
    told::{Index, Memory, Owners},
    who::Who,
};
use domain::{
    Refusal, State,
    access::{Action, On, Rights},
    context::Actor,
    id::Subject,
};
use jiff::civil::Date;
use std::{cell::OnceCell, sync::Arc};
use words::{Language, Speaker, Words};

/// Where a reader stands: the county, the day, the language, the page.
pub struct At<'a> {
    /// The county as of the day, in the language.
    pub speaker: Speaker<'a>,
    /// What stays in every link.
    pub choices: Choices,
    pub(super) today: Date,
    pub(super) route: Option<Route>,
    pub(super) misread: Option<String>,
    pub(super) language: Language,
    /// Whether the county is written in by pages.
    writes: bool,
    /// What whoever asks may do today.
    rights: Rights<'a>,
    who: &'a Who,
    /// What has been told of this county today.
    memory: Option<Arc<Memory>>,
    /// Whose the entries are, where nothing of the county is kept.
    owners: OnceCell<Owners>,
    /// Who belongs to whom, likewise.
    index: OnceCell<Index>,
    /// Whether there is anything that whoever asks may write about here; every fact on the page asks.
    keeps_something: OnceCell<bool>,
    /// Whether one can sign in here.
    has_door: bool,
    /// What has just been recorded.
    pub(super) saved: Option<String>,
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
        let saved = saved(asked, speaker.words);
        let (writes, has_door) = (app.writes(), app.accounts().is_some());
        // As of another day things have other names, and are told anew.
        let memory = app.memory(state, today).filter(|_| choices.day.is_none());
        let (owners, index, keeps_something) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
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
            index,
            keeps_something,
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

    /// Who belongs to whom.
    pub fn index(&self) -> &Index {
        let anew = || self.index.get_or_init(|| Index::new(self.state()));
        self.memory().map_or_else(anew, Memory::index)
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
        self.is_open() && self.rights.acts(action, Some(subject))
    }

    /// Whether whoever asks may do this here.
    pub fn may(&self, action: Action, on: &On) -> bool {
        self.is_open() && self.rights.may(action, on)
    }

    /// Whether there is anything in the register that whoever asks may write about here.
    pub fn keeps_something(&self) -> bool {
        *self.keeps_something.get_or_init(|| self.is_open() && self.rights.keeps_something())
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
            (Some(_), _) => link(Door::Own, words.frame_own()),
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
