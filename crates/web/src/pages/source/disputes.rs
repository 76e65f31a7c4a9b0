//! Where do sources say different things? Every side of each, which one the rules read, and why not the others.

use crate::{
    App,
    form::{
        Address,
        act::{Act, Verb},
    },
    page::{Asked, At, Frame},
    pages::thing::{Visit, label, visit},
    paging::{self, Cut, Paging},
    part::{Cited, Line, value_and_time},
    routes::{Disputes, Route, SHOWN},
};
use askama::Template;
use axum::{extract::State, response::Response};
use domain::{
    facts::{Claim, Entity, Entry},
    id::Subject,
};
use words::{Spoken, Words};

/// The page.
#[derive(Template)]
#[template(path = "source/disputes.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    state: String,
    choices: Vec<Choice>,
    disputes: Vec<Dispute>,
    paging: Paging,
}

/// A choice of what is shown.
struct Choice {
    href: String,
    label: String,
    is_here: bool,
}

/// A fact that sources disagree about.
struct Dispute {
    anchor: String,
    thing: Line,
    /// What the thing is called.
    name: String,
    label: String,
    is_chosen: bool,
    sides: Vec<Side>,
    /// The way to choose, where one may write.
    choose: Option<String>,
}

/// What some sources say.
struct Side {
    value: Line,
    is_read: bool,
    why: String,
    cited: Vec<Cited>,
}

/// Gathers what sources disagree about, of what exists or may exist on the day.
struct Gathering<'a, 'b> {
    at: &'a At<'b>,
    found: Vec<Dispute>,
}

impl Visit for Gathering<'_, '_> {
    fn entry<F: Spoken>(&mut self, entity: &Entity<F>, entry: &Entry<F>) {
        if entry.is_disputed() && entity.exists_on(self.at.day()).is_possible() {
            let subject: Subject = entity.id.clone().into();
            let choice = Act::To { no: entry.no, verb: Verb::Choose, claim: 0 };
            let choose = Route::Form(Address::Act(subject.clone(), choice));
            let may_choose = self.at.may_keep(&subject);
            self.found.push(Dispute {
                anchor: format!("{subject}-{}", entry.no),
                name: self.at.speaker.name(&subject),
                thing: self.at.line(&self.at.speaker.thing(subject)),
                label: label(self.at, entry),
                is_chosen: entry.chosen.is_some(),
                sides: entry.claims.iter().map(|claim| side(self.at, entry, claim)).collect(),
                choose: may_choose.then(|| self.at.link(&choose)),
            });
        }
    }
}

fn side<F: Spoken>(at: &At<'_>, entry: &Entry<F>, claim: &Claim<F>) -> Side {
    let words = at.words();
    let is_read = std::ptr::eq(claim, entry.reading());
    Side {
        value: value_and_time(at, claim),
        is_read,
        why: match (is_read, entry.chosen) {
            (true, Some(_)) => words.disputes_read_chosen(),
            (true, None) => words.disputes_read_earliest(),
            (false, Some(_)) => words.disputes_unread_chosen(),
            (false, None) => words.disputes_unread_later(),
        },
        cited: claim.sources.iter().map(|citation| Cited::new(at, citation)).collect(),
    }
}

impl View {
    /// What sources disagree about.
    pub fn new(at: &At<'_>, shown: Disputes) -> View {
        let words = at.words();
        let mut gathering = Gathering { at, found: Vec::new() };
        visit(at.state(), &mut gathering);
        let mut disputes = gathering.found;
        let n_chosen = disputes.iter().filter(|dispute| dispute.is_chosen).count();
        let n_open = disputes.len() - n_chosen;
        disputes.retain(|dispute| match shown {
            Disputes::All => true,
            Disputes::Open => !dispute.is_chosen,
            Disputes::Chosen => dispute.is_chosen,
        });
        // Where somebody has to look comes first.
        disputes.sort_by_key(|dispute| dispute.is_chosen);
        let mut cut = Cut::new(at, disputes.len());
        let choice = |choice: Disputes| Choice {
            href: at.link(&Route::Disputes(choice)),
            label: match choice {
                Disputes::All => words.disputes_all(n_chosen + n_open),
                Disputes::Open => words.disputes_open(n_open),
                Disputes::Chosen => words.disputes_chosen(n_chosen),
            },
            is_here: choice == shown,
        };
        View {
            frame: at.frame(&words.disputes_title()),
            words,
            state: words.disputes_state(n_chosen, n_open),
            choices: Disputes::ALL.map(choice).into(),
            disputes: cut.next(disputes),
            paging: cut.paging(at),
        }
    }
}

/// `GET /motsagelser`.
pub async fn get(State(app): State<App>, asked: Asked) -> Response {
    let shown = Disputes::asked(asked.value(SHOWN));
    let part = paging::part(&asked);
    asked.show(&app, |_| Some(Route::Disputes(shown).part(part)), |at| View::new(at, shown))
}
