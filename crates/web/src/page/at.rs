//! Where a reader stands: the county, the day, the language, the page, and what they may do there.

use super::{
    Asked, Frame, Link,
    reader::{Asks, Question},
    saved::saved,
};
use crate::{
    App,
    pages::door::{Door, own::is_sign_in, sign_in::with_onward},
    part::Line,
    people::{Names, Visit},
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
use std::{
    cell::{Cell, OnceCell, RefCell},
    sync::Arc,
};
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
    /// What has been told of this county today, whatever day is shown.
    memory: Option<Arc<Memory>>,
    /// Whose the entries are, where nothing of the county is kept.
    owners: OnceCell<Owners>,
    /// Who belongs to whom, likewise.
    index: OnceCell<Index>,
    /// What people are called, for those who are told.
    names: Option<&'a Arc<Names>>,
    /// What the page has asked about whoever reads it.
    asks: RefCell<Asks>,
    /// Whether what is asked now is asked for the frame, which is made for each reader.
    is_framing: Cell<bool>,
    /// Who asks, in which session, once it has been asked.
    exactly: OnceCell<(Actor, Option<String>)>,
    /// The heading of the page, once it is known.
    title: OnceCell<String>,
    /// Whether one can sign in here.
    has_door: bool,
    /// What has just been recorded.
    pub(super) saved: Option<String>,
}

impl<'a> At<'a> {
    /// Where the request stands in this state.
    pub fn new(app: &App, asked: &'a Asked, state: &'a State, route: Option<Route>) -> At<'a> {
        At::with(app, asked, Rights::of(state, asked.actor(), app.today()), route)
    }

    /// The same where what they may do today has been worked out.
    pub(super) fn with(app: &App, asked: &'a Asked, rights: Rights<'a>, route: Option<Route>) -> At<'a> {
        let (state, today) = (rights.state(), app.today());
        let (choices, language, misread) = asked.choices(today);
        let who = asked.who();
        let speaker = Speaker::new(language, state, choices.day.unwrap_or(today));
        let names = asked.names(app, &rights);
        let speaker = Speaker { names: names.map(|names| &**names), ..speaker };
        let saved = saved(asked, speaker.words);
        let (writes, has_door) = (app.writes(), app.accounts().is_some());
        let memory = app.memory(state, today);
        let (owners, index) = (OnceCell::new(), OnceCell::new());
        let (exactly, title) = (OnceCell::new(), OnceCell::new());
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
            names,
            asks: RefCell::new(Asks::of(names)),
            is_framing: Cell::new(false),
            exactly,
            title,
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

    /// What has been told of this county today, where it is kept. As of another day things have other names, and are told
    /// anew.
    pub fn memory(&self) -> Option<&Memory> {
        self.remembered().filter(|_| self.choices.day.is_none())
    }

    /// What is kept of this county today, whatever day is shown.
    pub(super) fn remembered(&self) -> Option<&Memory> {
        self.memory.as_deref()
    }

    /// Whether what people are called is told here.
    pub fn tells_names(&self) -> bool {
        self.names.is_some()
    }

    /// What people are called, for those who are told.
    pub(super) fn names(&self) -> Option<&Arc<Names>> {
        self.names
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

    /// What whoever asks may do today, all of it: a page that asks so is kept for them alone.
    pub fn rights(&self) -> &Rights<'a> {
        self.ask_who();
        &self.rights
    }

    /// Who asks.
    pub fn actor(&self) -> &'a Actor {
        self.ask_who();
        &self.who.actor
    }

    /// Who asks, whatever the page has asked.
    pub(super) fn reader(&self) -> &'a Actor {
        &self.who.actor
    }

    /// When whoever asks was here before.
    pub fn visit(&self) -> Visit {
        self.ask_who();
        self.who.visit
    }

    /// Who asks, in which session, whatever the page has asked.
    pub(super) fn who_exactly(&self) -> &(Actor, Option<String>) {
        self.exactly.get_or_init(|| (self.who.actor.clone(), self.who.token()))
    }

    /// Whether whoever asks has signed in, and the frame says nothing of this very request.
    pub(super) fn has_its_usual_frame(&self) -> bool {
        self.who.session().is_some() && self.saved.is_none() && self.misread.is_none()
    }

    /// Says that the page tells of something that changes without a word in the journal, and is not to be kept.
    pub fn looks_outside(&self) {
        self.asks.borrow_mut().look_outside();
    }

    /// The heading of the page and what it asked about its reader, once it has been made.
    pub(super) fn asked_of_reader(&self) -> (Option<String>, Asks) {
        (self.title.get().cloned(), self.asks.borrow().clone())
    }

    /// The answer to a question about whoever reads the page today.
    pub(super) fn answer(&self, question: &Question) -> bool {
        self.is_open()
            && match question {
                Question::Acts(action, subject) => self.rights.acts(*action, Some(subject)),
                Question::May(action, on) => self.rights.may(*action, on),
                Question::Somewhere(action) => self.rights.may_somewhere(*action),
                Question::KeepsSomething => self.rights.keeps_something(),
            }
    }

    fn ask(&self, question: Question) -> bool {
        match self.is_framing.get() {
            true => self.answer(&question),
            false => self.asks.borrow_mut().answer(question, |question| self.answer(question)),
        }
    }

    fn ask_who(&self) {
        if !self.is_framing.get() {
            self.asks.borrow_mut().ask_who(self);
        }
    }

    /// Whether whoever asks may write about this thing here.
    pub fn may_keep(&self, subject: &Subject) -> bool {
        self.may_act(Action::KeepRegister, subject)
    }

    /// Whether whoever asks may do this to a thing here.
    pub fn may_act(&self, action: Action, subject: &Subject) -> bool {
        self.ask(Question::Acts(action, subject.clone()))
    }

    /// Whether whoever asks may do this here.
    pub fn may(&self, action: Action, on: &On) -> bool {
        self.ask(Question::May(action, on.clone()))
    }

    /// Whether whoever asks may do this here to the county or to any arena at all.
    pub fn may_somewhere(&self, action: Action) -> bool {
        self.ask(Question::Somewhere(action))
    }

    /// Whether there is anything in the register that whoever asks may write about here.
    pub fn keeps_something(&self) -> bool {
        self.ask(Question::KeepsSomething)
    }

    /// What a form has to carry; nothing where nobody is signed in.
    pub fn token(&self) -> Option<String> {
        self.ask_who();
        self.who_exactly().1.clone()
    }

    /// The way in, or to one's own account; none where nobody can sign in.
    pub fn way_in(&self) -> Option<Link> {
        self.ask_who();
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

    /// The code of the language.
    pub(super) fn lang(&self) -> &'static str {
        self.language.code()
    }

    /// The frame around the page. What it asks about the reader is not asked by the page.
    pub fn frame(&self, title: &str) -> Frame {
        self.is_framing.set(true);
        let frame = self.frame_of(title);
        self.is_framing.set(false);
        self.title.get_or_init(|| title.to_owned());
        frame
    }

    fn frame_of(&self, title: &str) -> Frame {
        let county = self.state().county.as_ref().map(|county| self.speaker.title(&county.name));
        let county = county.unwrap_or_else(|| self.words().frame_product());
        Frame::new(self, title, county)
    }
}
