//! What a form's page shows, from the top: what stood in the way, what stands in the register now, and the fields.

use super::{Because, Form};
use crate::{
    form::{
        Typed, Wrong,
        control::{Control, place},
        field::Asking,
        reading::Wrongs,
        thing::Stands,
        typed::Wish,
    },
    page::{At, Frame},
    routes::Route,
};
use askama::Template;
use domain::{Refusal, context::RequestId, id::Subject};
use engine::chance::{Chance, SystemChance};
use words::{Words, refusal};

/// The page.
#[derive(Template)]
#[template(path = "form/sheet.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    lead: String,
    /// What stood in the way, with where to mend it.
    summary: Vec<Trouble>,
    /// What somebody else has changed.
    clash: Option<Clash>,
    /// Whether the form has been sent before with something else in it.
    is_sent: bool,
    stands: Option<Stands>,
    controls: Vec<Control>,
    action: String,
    hidden: Vec<(&'static str, String)>,
    back: String,
}

/// Something that stood in the way.
struct Trouble {
    text: String,
    /// The field it is about.
    href: Option<String>,
}

/// What stood when the form was made, and what has been said of it since.
struct Clash {
    stood: String,
    now: String,
}

impl View {
    /// The form with what was typed and what was wrong.
    pub fn new(at: &At<'_>, form: &dyn Form, typed: &Typed, wrong: &Wrongs, because: Because) -> View {
        let words = at.words();
        let more = match typed.wish() {
            Wish::More(list) => Some(list),
            _ => None,
        };
        let asking = Asking { at, typed, wrong, more: more.as_deref() };
        let stands = form.seen(at).map(|seen| seen.stands);
        let now = stands.as_ref().map_or_else(String::new, Stands::says);
        let clash = (because == Because::Changed)
            .then(|| Clash { stood: typed.get(Typed::STOOD).to_owned(), now: now.clone() });
        let mut frame = at.frame(&form.title(at));
        if because != Because::Asked {
            frame.tab = words.form_tab_wrong(frame.tab.as_str());
        }
        View {
            frame,
            words,
            lead: form.lead(at),
            summary: summary(words, &form.ask(&asking), wrong),
            clash,
            is_sent: because == Because::Sent,
            controls: form.ask(&asking),
            action: at.link(&Route::Form(form.address())),
            hidden: hidden(typed, because, stands.as_ref(), now),
            stands,
            back: at.link(&form.back()),
        }
    }
}

impl Stands {
    /// What stands there, in a line.
    fn says(&self) -> String {
        match &self.retracted {
            Some(reason) => format!("\u{2014} {reason}"),
            None => self.claims.join("; "),
        }
    }
}

/// What the form carries without showing it. A form that is shown again is the same request, unless that has been used;
/// what it was made from is what stood when it was made, until somebody has seen what stands now.
fn hidden(
    typed: &Typed,
    because: Because,
    stands: Option<&Stands>,
    now: String,
) -> Vec<(&'static str, String)> {
    let keep = |name: &str| Some(typed.get(name).to_owned()).filter(|kept| !kept.is_empty());
    let request = keep(Typed::REQUEST).filter(|_| because != Because::Sent);
    let mut hidden = vec![(Typed::REQUEST, request.unwrap_or_else(|| format!("{:?}", new_request())))];
    if let Some(stands) = stands {
        let is_news = because == Because::Changed;
        let seen = keep(Typed::SEEN).filter(|_| !is_news);
        let stood = keep(Typed::STOOD).filter(|_| !is_news);
        hidden.push((Typed::SEEN, seen.unwrap_or_else(|| stands.recorded_at.as_microsecond().to_string())));
        hidden.push((Typed::STOOD, stood.unwrap_or(now)));
    }
    hidden
}

/// A number for a request.
pub fn new_request() -> RequestId {
    SystemChance.request()
}

/// Everything wrong, in the order of the fields; what is about no field first.
fn summary(words: &Words, controls: &[Control], wrong: &Wrongs) -> Vec<Trouble> {
    let mut names = Vec::new();
    controls.iter().for_each(|control| control.names(&mut names));
    let order = |name: &str| names.iter().position(|(known, _)| known == name);
    let mut wrong: Vec<(&String, &Wrong)> = wrong.iter().collect();
    wrong.sort_by_key(|(name, _)| order(name));
    let trouble = |(name, wrong): (&String, &Wrong)| match order(name) {
        Some(at) => {
            let text = words.form_wrong_at(names[at].1.as_str(), wrong.say(words));
            Trouble { text, href: Some(format!("#{}", place(name))) }
        }
        None => Trouble { text: wrong.say(words), href: None },
    };
    wrong.into_iter().map(trouble).collect()
}

/// A rule's no, beside the field it is about.
pub fn refused(at: &At<'_>, form: &dyn Form, typed: &Typed, no: &Refusal) -> Wrongs {
    let sentence = refusal::say(at.words(), no, |subject| at.speaker.name(subject));
    let mentioned = match no {
        Refusal::UnknownReference { to, .. } => where_it_says(typed, to),
        _ => None,
    };
    let field = mentioned.or_else(|| form.place(no).map(str::to_owned)).unwrap_or_default();
    Wrongs::from([(field, Wrong::Refused(sentence))])
}

/// The field in which somebody has chosen this.
fn where_it_says(typed: &Typed, subject: &Subject) -> Option<String> {
    let wanted = subject.to_string();
    typed.pairs().find(|(_, value)| *value == wanted).map(|(name, _)| name.to_owned())
}
