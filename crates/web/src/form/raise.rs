//! Raising a matter: what it is about, who raised it, and where it belongs if that is known.

use super::{Address, Field, Reading, Typed, control::Control, field::Asking, sheet::Form};
use crate::{page::At, routes::Route};
use domain::{
    Command, Refusal, State, acts,
    id::{ArenaId, Handle, Id, MatterId},
    source::Citation,
    text::{Text, Title},
    time::PartialDate,
    work::matter::{Act, Raiser},
};

/// Raises a matter.
pub struct RaiseForm;

impl Form for RaiseForm {
    fn address(&self) -> Address {
        Address::Raise
    }

    fn title(&self, at: &At<'_>) -> String {
        at.words().do_matter_registered()
    }

    fn lead(&self, at: &At<'_>) -> String {
        at.words().do_matter_registered_lead()
    }

    fn is_markdown(&self) -> bool {
        true
    }

    fn begin(&self, at: &At<'_>) -> Typed {
        let mut typed = Typed::default();
        PartialDate::from(at.today()).fill(&mut typed, "on");
        typed
    }

    fn ask(&self, asking: &Asking<'_>) -> Vec<Control> {
        let words = asking.words();
        let label = |field: &str| asking.say(&format!("part-act-registered-{field}"));
        vec![
            Title::ask(asking, "title", label("title")),
            Option::<Text>::ask(asking, "text", label("text")),
            Option::<Raiser>::ask(asking, "raised_by", label("raised-by")),
            Option::<ArenaId>::ask(asking, "arena", label("arena")).hinted(words.do_matter_arena_hint()),
            PartialDate::ask(asking, "on", words.form_happened_on()),
            Option::<Citation>::ask(asking, "source", words.form_happened_source()),
        ]
    }

    fn read(&self, state: &State, reading: &mut Reading<'_>) -> Option<Command> {
        let title = Title::read(reading, "title");
        let text = Option::<Text>::read(reading, "text");
        let raised_by = Option::<Raiser>::read(reading, "raised_by");
        let arena = Option::<ArenaId>::read(reading, "arena");
        let on = PartialDate::read(reading, "on");
        let source = Option::<Citation>::read(reading, "source");
        let (title, text, raised_by, arena) = (title?, text?, raised_by?, arena?);
        let (on, source) = (on?, source?);
        let id: MatterId = free_id(title.as_str(), |id| state.matters.contains_key(id));
        let record =
            |act| Command::Matter(acts::Command::Record { id: id.clone(), act, on, source: source.clone() });
        let mut all = vec![record(Act::Registered { title, text, raised_by })];
        all.extend(arena.map(|arena| record(Act::PlacedIn { arena })));
        Some(Command::All(all))
    }

    fn place(&self, refusal: &Refusal) -> Option<&'static str> {
        matches!(refusal, Refusal::HasNotHappened { .. }).then_some("on")
    }

    fn then(&self, command: &Command) -> Route {
        let first = match command {
            Command::All(all) => all.first(),
            one => Some(one),
        };
        match first {
            Some(Command::Matter(acts::Command::Record { id, .. })) => Route::Thing(id.clone().into()),
            _ => self.back(),
        }
    }

    fn back(&self) -> Route {
        Route::matters()
    }
}

/// An id made of the title, with a number where another has it.
pub fn free_id<I: Id>(title: &str, is_taken: impl Fn(&I) -> bool) -> I {
    let stem = stem(title);
    let numbered = std::iter::once(stem.clone()).chain((2..).map(|number| format!("{stem}-{number}")));
    let mut ids = numbered.filter_map(|handle| Handle::parse(&handle).ok()).map(I::new);
    ids.find(|id| !is_taken(id)).expect("there are more numbers than things")
}

/// The title in the letters of an address.
pub(super) fn stem(title: &str) -> String {
    /// Room for a number behind.
    const MOST: usize = Handle::MOST - 6;
    let letter = |sign: char| match sign.to_lowercase().next().unwrap_or(sign) {
        '\u{e5}' | '\u{e4}' | '\u{e0}' | '\u{e1}' => 'a',
        '\u{f6}' | '\u{f3}' => 'o',
        '\u{e9}' | '\u{e8}' => 'e',
        '\u{fc}' => 'u',
        other if other.is_ascii_alphanumeric() => other,
        _ => '-',
    };
    let plain: String = title.chars().map(letter).collect();
    let words: Vec<&str> = plain.split('-').filter(|word| !word.is_empty()).collect();
    let stem: String = words.join("-").chars().take(MOST).collect();
    let stem = stem.trim_matches(|sign: char| sign == '-').to_owned();
    match stem.starts_with(|sign: char| sign.is_ascii_lowercase()) {
        true => stem,
        false => format!("m-{stem}").trim_end_matches('-').to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_an_address() {
        for (title, expected) in [
            ("M\u{e5}l f\u{f6}r god och n\u{e4}ra v\u{e5}rd", "mal-for-god-och-nara-vard"),
            ("2021 \u{e5}rs plan", "m-2021-ars-plan"),
            ("\u{2014}", "m"),
            ("Tillnyktring (TNE)!", "tillnyktring-tne"),
        ] {
            assert_eq!(stem(title), expected);
            assert!(Handle::parse(expected).is_ok());
        }
        let long = stem(&"samverkan ".repeat(30));
        assert!(Handle::parse(&format!("{long}-999")).is_ok(), "{long}");
    }
}
