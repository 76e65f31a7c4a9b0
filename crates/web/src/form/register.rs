//! Entering a new thing: what it is called, a few facts to begin with, and when it exists.

use super::{
    Address, Field, Reading, Typed, Wrong, claim,
    concept::Asked,
    control::Control,
    field::{Asking, capital},
    sheet::Form,
};
use crate::{page::At, routes::Route};
use domain::{
    Command, Refusal, State,
    facts::{Aspect, Claim, Command as Do, Content, Statement},
    id::{Handle, Id, Subject},
    register::{
        arena, body, holder, lineage, office, paper, party, principal, relation, rulebook, seat, source, unit,
    },
    time::{PartialDate, Period},
};
use std::marker::PhantomData;
use words::{Say, Speaker, Words, aspect, message};

/// The field of the handle.
const HANDLE: &str = "handle";

macro_rules! registers {
    ($($variant:ident $concept:ident $table:ident $name:literal,)*) => {
        /// Every kind of thing there is.
        pub const CONCEPTS: &[&str] = &[$($name),*];

        /// The form that enters a thing of this kind.
        pub fn form(state: &State, concept: &str) -> Option<Box<dyn Form>> {
            match concept {
                // There is one rulebook in a county.
                "rulebook" if !state.rulebooks.is_empty() => None,
                $($name => Some(Box::new(RegisterForm::<$concept::Fact>(PhantomData))),)*
                _ => None,
            }
        }
    };
}

domain::concepts!(registers);

/// What a kind of thing is called.
pub fn label(words: &Words, concept: &str) -> String {
    let any = format!("{concept}-x").parse::<Subject>();
    any.map_or_else(|_| concept.to_owned(), |subject| subject.say(words))
}

/// What a kind of thing is, in a sentence for whoever chooses among them.
pub fn means(words: &Words, concept: &str) -> String {
    message(words.language(), &format!("new-means-{concept}"), &[]).unwrap_or_default()
}

struct RegisterForm<F>(PhantomData<F>);

impl<F: Asked> Form for RegisterForm<F> {
    fn address(&self) -> Address {
        Address::Register(<F::Id as Id>::CONCEPT)
    }

    fn title(&self, at: &At<'_>) -> String {
        at.words().form_register_title(label(at.words(), <F::Id as Id>::CONCEPT))
    }

    fn lead(&self, at: &At<'_>) -> String {
        at.words().form_register_lead(means(at.words(), <F::Id as Id>::CONCEPT))
    }

    fn begin(&self, _at: &At<'_>) -> Typed {
        Typed::default()
    }

    fn filled_by_address(&self) -> &'static [&'static str] {
        &["seat", claim::FROM]
    }

    fn ask(&self, asking: &Asking<'_>) -> Vec<Control> {
        let words = asking.words();
        let ask = |about: &F::Aspect| {
            F::ask(*about, asking, about.name(), capital(&aspect::label(words, about.name())))
        };
        let mut controls: Vec<Control> = F::NEEDED.iter().map(ask).collect();
        controls.extend(F::WISHED.iter().map(|about| ask(about).optional()));
        let from = if F::existence().is_some() { words.form_from_existence() } else { words.form_from() };
        controls.push(
            Option::<PartialDate>::ask(asking, claim::FROM, from).hinted(words.form_from_existence_hint()),
        );
        controls.push(
            Option::<PartialDate>::ask(asking, claim::TO, words.form_to()).hinted(words.form_to_hint()),
        );
        controls.push(claim::ask_sources(asking));
        let handle = asking.line(HANDLE, words.form_handle()).hinted(words.form_handle_hint()).optional();
        controls.push(handle);
        controls
    }

    fn read(&self, state: &State, reading: &mut Reading<'_>) -> Option<Command> {
        let needed: Vec<Option<F>> =
            F::NEEDED.iter().map(|about| F::read(*about, reading, about.name())).collect();
        let said: Vec<F::Aspect> =
            F::WISHED.iter().copied().filter(|about| !reading.typed.is_blank(about.name())).collect();
        let wished: Vec<Option<F>> =
            said.iter().map(|about| F::read(*about, reading, about.name())).collect();
        let when = claim::read_when(reading);
        let sources = claim::read_sources(reading);
        let facts: Option<Vec<F>> = needed.into_iter().chain(wished).collect();
        let id = facts.as_ref().and_then(|facts| id::<F>(state, reading, &facts[0]));
        let (facts, when, sources, id) = (facts?, when?, sources?, id?);
        let statement = |content, when| Statement::from(Claim { content, when, sources: sources.clone() });
        // What comes and goes has its dates on its existence, and its facts are as old as it; else they stand on the facts.
        let own = if F::existence().is_some() { Period::default() } else { when };
        let mut statements: Vec<Statement<F>> = Vec::new();
        if let Some(existence) = F::existence() {
            statements.push(statement(Content::Fact(F::read(existence, reading, "")?), when));
        }
        statements.extend(facts.into_iter().map(|fact| statement(Content::Fact(fact), own)));
        Some(F::command(Do::Register { id, statements }))
    }

    fn place(&self, refusal: &Refusal) -> Option<&'static str> {
        match refusal {
            Refusal::AlreadyRegistered(_) => Some(HANDLE),
            Refusal::EndsBeforeItBegins { .. } => Some(claim::TO),
            _ => None,
        }
    }

    fn then(&self, command: &Command) -> Route {
        let Some(Do::Register { id, .. }) = F::command_of(command) else { return self.back() };
        let subject: Subject = id.clone().into();
        Route::of(&subject).unwrap_or(Route::Form(Address::Thing(subject)))
    }

    fn back(&self) -> Route {
        Route::Form(Address::New)
    }
}

/// The id: of the handle that was typed, else of one made from what the thing is called.
fn id<F: Asked>(state: &State, reading: &mut Reading<'_>, first: &F) -> Option<F::Id> {
    if <F::Id as Id>::CONCEPT == "rulebook" {
        return Some(Id::new(Handle::parse("county").expect("a handle")));
    }
    if !reading.typed.get(HANDLE).is_empty() {
        return reading.parsed(HANDLE, Handle::parse).map(Id::new);
    }
    let speaker = Speaker::new(words::Language::Swedish, state, jiff::civil::Date::MAX);
    let proposed = propose(&speaker.fact(first).to_string());
    proposed.map(Id::new).or_else(|| reading.wrong(HANDLE, Wrong::Blank))
}

/// A handle made of a name: without the dots and rings of Swedish letters, other signs as hyphens.
pub fn propose(name: &str) -> Option<Handle> {
    let mut handle = String::new();
    for sign in name.chars().flat_map(char::to_lowercase) {
        match plain(sign) {
            Some(letter) => handle.push(letter),
            None if !handle.is_empty() && !handle.ends_with('-') => handle.push('-'),
            None => {}
        }
    }
    let begins = handle.find(|sign: char| sign.is_ascii_lowercase())?;
    let whole: String = handle[begins..].chars().take(Handle::MOST).collect();
    Handle::parse(whole.trim_end_matches('-')).ok()
}

fn plain(sign: char) -> Option<char> {
    match sign {
        'a'..='z' | '0'..='9' => Some(sign),
        '\u{e0}'..='\u{e6}' => Some('a'),
        '\u{e8}'..='\u{eb}' => Some('e'),
        '\u{ec}'..='\u{ef}' => Some('i'),
        '\u{f2}'..='\u{f6}' | '\u{f8}' => Some('o'),
        '\u{f9}'..='\u{fc}' => Some('u'),
        '\u{e7}' => Some('c'),
        '\u{f1}' => Some('n'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handle_is_made_of_the_name() {
        for (name, handle) in [
            ("Barnarenan", Some("barnarenan")),
            ("L\u{e4}nsn\u{e4}tverk f\u{f6}r \u{c5}re & Berg", Some("lansnatverk-for-are-berg")),
            ("2021 \u{e5}rs grupp", Some("ars-grupp")),
            ("Elev- och stud\u{e9}randeh\u{e4}lsa", Some("elev-och-studerandehalsa")),
            ("\u{2014}", None),
            ("2021", None),
        ] {
            assert_eq!(propose(name).map(|handle| handle.to_string()).as_deref(), handle, "{name}");
        }
        let long = propose(&"Samverkansgruppen ".repeat(9)).unwrap();
        assert!(long.as_str().len() <= Handle::MOST && !long.as_str().ends_with('-'));
    }
}
