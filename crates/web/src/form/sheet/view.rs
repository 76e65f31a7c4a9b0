//! What a form's page shows, from the top: what stood in the way, what stands in the register now, and the fields.

use super::{
    Because, Form, Reach, reach, seen_at,
    space::{self, Space},
};
use crate::{
    form::{
        Typed, Wrong,
        control::{Control, Kind, place},
        field::Asking,
        reading::Wrongs,
        thing::Stands,
        typed::Wish,
    },
    markdown::Markup,
    page::{At, Frame},
    routes::Route,
};
use askama::Template;
use domain::{Refusal, id::Subject};
use engine::chance::new_request;
use jiff::Timestamp;
use std::collections::BTreeSet;
use words::{Words, refusal};

/// The page.
#[derive(Template)]
#[template(path = "form/sheet.html")]
pub struct View {
    frame: Frame,
    words: &'static Words,
    lead: String,
    /// What one may have meant instead: a question, what the other form is called, and its address.
    otherwise: Option<(String, String, String)>,
    /// What stood in the way, with where to mend it.
    summary: Vec<Trouble>,
    /// What somebody else has changed.
    clash: Option<Clash>,
    /// What else stood in the way: the form has been sent before, or the draft is not there.
    hindrance: Option<Hindrance>,
    /// What was typed where the form no longer asks anything.
    left_over: Vec<String>,
    stands: Option<Stands>,
    /// Whether longer texts can be seen beforehand, and how they then look, each under what it is.
    is_markdown: bool,
    previews: Vec<(String, Markup)>,
    /// Who will have it, once that has been asked.
    reach: Option<Reach>,
    /// What the button that sends it says.
    save: String,
    controls: Vec<Control>,
    /// Whether there is a space where a draft of it could lie.
    may_begin: bool,
    /// Whose space a draft lies in: told, or chosen where there are several.
    space: Option<Space>,
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

/// Something that stood in the way and is about no field.
struct Hindrance {
    heading: String,
    text: String,
}

/// What stood when the form was made, and what has been said of it since.
struct Clash {
    heading: String,
    lead: String,
    stood: String,
    now: String,
}

impl Clash {
    /// Of a fact that has become another, or a road that has gone on.
    fn new(words: &Words, is_fact: bool, typed: &Typed, now: String) -> Clash {
        let (heading, lead) = match is_fact {
            true => (words.form_clash(), words.form_clash_lead()),
            false => (words.form_clash_road(), words.form_clash_road_lead()),
        };
        Clash { heading, lead, stood: typed.get(Typed::STOOD).to_owned(), now }
    }
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
        let (controls, spaces) = (form.ask(&asking), space::several(at));
        let stands = form.seen(at).map(|seen| seen.stands);
        let passed = form.passed(at);
        let since = seen_at(typed).filter(|_| because == Because::Changed);
        let now = match (&stands, &passed) {
            (Some(stands), _) => stands.says(),
            (None, Some(passed)) => passed.says(since),
            (None, None) => String::new(),
        };
        let written_at = stands.as_ref().map(|stands| stands.recorded_at);
        let written_at = written_at.or(passed.map(|passed| passed.written_at));
        let clash =
            (because == Because::Changed).then(|| Clash::new(words, stands.is_some(), typed, now.clone()));
        let mut frame = at.frame(&form.title(at));
        let left_over = if because == Because::Older { left_over(at, form, typed) } else { Vec::new() };
        if !matches!(because, Because::Asked | Because::Reaches) {
            frame.tab = words.form_tab_wrong(frame.tab.as_str());
        }
        let reach = if because == Because::Reaches { reach::of(at, form, typed) } else { None };
        let mut hidden = hidden(typed, because, written_at, now);
        hidden.extend(reach.as_ref().map(|reach| (Typed::REACH, reach.digest())));
        View {
            frame,
            words,
            save: match (&reach, form.asks_who()) {
                (Some(_), _) => words.reach_now(),
                (None, true) => words.reach_see(),
                (None, false) => words.form_save(),
            },
            reach,
            lead: form.lead(at),
            otherwise: form.otherwise(at).map(|(question, label, route)| (question, label, at.link(&route))),
            summary: summary(words, &controls, wrong),
            clash,
            hindrance: hindrance(words, because),
            left_over,
            may_begin: !spaces.is_empty(),
            space: Space::of(&asking, &spaces),
            action: at.link(&Route::Form(form.address())),
            is_markdown: form.is_markdown() && has_lines(&controls),
            controls,
            previews: if form.is_markdown() && typed.wish() == Wish::Show {
                previews(&form.ask(&asking))
            } else {
                Vec::new()
            },
            hidden,
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
            None => self.in_full.join("; "),
        }
    }
}

/// What the form carries without showing it. A form that is shown again is the same request, unless that has been used;
/// what it was made from is what stood when it was made, until somebody has seen what stands now.
fn hidden(
    typed: &Typed,
    because: Because,
    written_at: Option<Timestamp>,
    now: String,
) -> Vec<(&'static str, String)> {
    let keep = |name: &str| Some(typed.get(name).to_owned()).filter(|kept| !kept.is_empty());
    let request = keep(Typed::REQUEST).filter(|_| because != Because::Sent);
    let mut hidden: Vec<_> = keep(Typed::DRAFT).map(|draft| (Typed::DRAFT, draft)).into_iter().collect();
    hidden.push((Typed::REQUEST, request.unwrap_or_else(|| format!("{:?}", new_request()))));
    if let Some(written_at) = written_at {
        let is_news = because == Because::Changed;
        let seen = keep(Typed::SEEN).filter(|_| !is_news);
        let stood = keep(Typed::STOOD).filter(|_| !is_news);
        hidden.push((Typed::SEEN, seen.unwrap_or_else(|| written_at.as_microsecond().to_string())));
        hidden.push((Typed::STOOD, stood.unwrap_or(now)));
    }
    hidden
}

fn hindrance(words: &Words, because: Because) -> Option<Hindrance> {
    let (heading, text) = match because {
        Because::Sent => (words.form_sent(), words.form_sent_lead()),
        Because::Older => (words.form_older(), words.form_older_lead()),
        Because::Stale => (words.form_stale(), words.form_stale_lead()),
        Because::NotKept => (words.draft_not_kept(), words.draft_not_kept_lead()),
        Because::NoDraft => (words.draft_gone(), words.draft_gone_lead()),
        Because::Asked | Because::Reaches | Because::Refused | Because::Denied | Because::Changed => {
            return None;
        }
    };
    Some(Hindrance { heading, text })
}

/// What was typed in fields that the form does not have: it was made by another release of the program.
pub fn left_over(at: &At<'_>, form: &dyn Form, typed: &Typed) -> Vec<String> {
    let asking = Asking { at, typed, wrong: &Wrongs::new(), more: None };
    let mut known = Vec::new();
    form.ask(&asking).iter().for_each(|control| control.names(&mut known));
    let own =
        [Typed::WISH, Typed::REQUEST, Typed::SEEN, Typed::STOOD, Typed::DRAFT, Typed::REACH, Typed::SPACE];
    // A part of a value has the name of the value first; which parts there are depends on what was chosen.
    let first = |name: &str| name.split('.').next().unwrap_or_default().to_owned();
    let known: BTreeSet<String> = known.iter().map(|(known, _)| first(known)).collect();
    let is_known = |name: &str| own.contains(&name) || known.contains(&first(name));
    let strange = typed.pairs().filter(|(name, value)| !is_known(name) && !value.trim().is_empty());
    strange.map(|(_, value)| value.to_owned()).collect()
}

/// Whether a longer text is asked for.
fn has_lines(controls: &[Control]) -> bool {
    controls.iter().any(|control| match &control.kind {
        Kind::Lines { .. } => true,
        Kind::Group(parts) | Kind::Rows(parts) => has_lines(parts),
        Kind::Ways(ways) => ways.iter().any(|way| has_lines(&way.parts)),
        _ => false,
    })
}

/// The longer texts as they will look, each under what it is.
fn previews(controls: &[Control]) -> Vec<(String, Markup)> {
    let mut found = Vec::new();
    for control in controls {
        match &control.kind {
            Kind::Lines { value, .. } if !value.trim().is_empty() => {
                found.push((control.label.clone(), Markup::new(value)));
            }
            Kind::Group(parts) | Kind::Rows(parts) => found.append(&mut previews(parts)),
            Kind::Ways(ways) => ways.iter().for_each(|way| found.append(&mut previews(&way.parts))),
            _ => {}
        }
    }
    found
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
            // A label that asks already ends with a sign.
            let text = words.form_wrong_at(names[at].1.trim_end_matches('?'), wrong.say(words));
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
