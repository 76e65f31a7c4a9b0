//! What stands in a form, told in words: each field by what it asks and as it was answered, the way whoever wrote it sees it.
//! For those who read a form and do not send it.

use super::{
    Typed,
    control::{Choice, Control, Kind},
    field::Asking,
    reading::Wrongs,
    sheet::Form,
};
use crate::page::At;
use domain::id::Subject;

/// Everything that is answered, in the order it is asked.
pub fn in_words(at: &At<'_>, form: &dyn Form, typed: &Typed) -> Vec<(String, Vec<String>)> {
    let asking = Asking { at, typed, wrong: &Wrongs::new(), more: None };
    let mut told = Vec::new();
    form.ask(&asking).iter().for_each(|control| control.tell(&mut told));
    let named = |said: String| called(at, &said).unwrap_or(said);
    told.into_iter().map(|(label, says)| (label, says.into_iter().map(named).collect())).collect()
}

/// What is called by its id where whoever reads could not have chosen it.
fn called(at: &At<'_>, said: &str) -> Option<String> {
    let subject: Subject = said.parse().ok()?;
    at.state().holds(&subject).then(|| at.speaker.name(&subject))
}

impl Control {
    /// What it asks and how it was answered, and so what it holds.
    fn tell(&self, into: &mut Vec<(String, Vec<String>)>) {
        let within: Vec<&Control> = match &self.kind {
            Kind::Group(parts) | Kind::Rows(parts) => parts.iter().collect(),
            Kind::ManyWays { parts, .. } => parts.iter().collect(),
            // What stands under a way that was not taken is not said.
            Kind::Ways(ways) => {
                ways.iter().filter(|way| way.choice.is_chosen).flat_map(|way| &way.parts).collect()
            }
            _ => Vec::new(),
        };
        let says = self.says();
        if !says.is_empty() {
            into.push((self.label.clone(), says));
        }
        within.into_iter().for_each(|control| control.tell(into));
    }

    /// How it was answered; nothing where it was not.
    fn says(&self) -> Vec<String> {
        let chosen = |choices: &mut dyn Iterator<Item = &Choice>| -> Vec<String> {
            choices.filter(|choice| choice.is_chosen).map(|choice| choice.label.clone()).collect()
        };
        match &self.kind {
            Kind::Line { value, .. } | Kind::Offered { value, .. } | Kind::Lines { value, .. } => {
                value.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect()
            }
            Kind::Pick(lists) => chosen(&mut lists.iter().flat_map(|list| &list.options)),
            Kind::Tick(is_ticked) => is_ticked.then(|| self.words.personal_yes()).into_iter().collect(),
            Kind::Ticks(choices) => chosen(&mut choices.iter()),
            Kind::Ways(ways) => chosen(&mut ways.iter().map(|way| &way.choice)),
            Kind::ManyWays { ways, .. } => chosen(&mut ways.iter()),
            Kind::Given { told, .. } => vec![told.clone()],
            Kind::Group(_) | Kind::Rows(_) | Kind::Nothing => Vec::new(),
        }
    }
}
