//! The value of any fact in the register, as a sentence.

use crate::{Say, date, speaker::Telling};
use domain::{
    facts::Fact,
    register::{
        arena, body, holder, lineage, office, paper, party, principal, relation, rulebook, seat, source, unit,
    },
};

/// A fact whose value can be said.
pub trait Spoken: Fact {
    /// The value; nothing for the fact that a thing exists, of which only the time is news.
    fn told(&self, telling: &mut Telling<'_>) -> String;

    /// Whether it happened on a day rather than being so from it.
    fn is_moment(&self) -> bool {
        false
    }
}

macro_rules! spoken {
    ($($concept:ident ($telling:ident) $(moments $moment:pat,)? { $($value:pat => $told:expr,)* })*) => {
        $(impl Spoken for $concept::Fact {
            fn told(&self, $telling: &mut Telling<'_>) -> String {
                use $concept::Fact::*;
                match self { $($value => $told,)* }
            }

            $(fn is_moment(&self) -> bool {
                use $concept::Fact::*;
                matches!(self, $moment)
            })?
        })*
    };
}

spoken! {
    rulebook (telling) {
        StaleMandateMonths(number) | AnchoredWaitsMonths(number) | SeatsPerPersonMost(number)
            | VacancyGraceDays(number) | MatterAsleepMonths(number) | AnswerWaitsMonths(number)
            | CarryOutWaitsMonths(number) => number.to_string(),
        MandateStates(part) => part.say(telling.words()),
        StandpointWhen(trigger) => trigger.say(telling.words()),
        Colour(colour) => colour.as_str().to_owned(),
    }
    source (telling) {
        Title(title) | Issuer(title) => telling.title(title),
        Dated(day) => date::date(telling.words(), day),
        RegisterNumber(number) => number.as_str().to_owned(),
    }
    principal (telling) {
        Exists(()) => String::new(),
        Name(title) | Alias(title) => telling.title(title),
        Kind(kind) => kind.say(telling.words()),
        Mailbox(mailbox) => telling.title(mailbox.title()),
    }
    body (telling) {
        Exists(()) => String::new(),
        Name(title) | Alias(title) => telling.title(title),
        Kind(kind) => kind.say(telling.words()),
        Within(node) => telling.node(node),
        Members(number) => number.to_string(),
        Meeting(meeting) => telling.board_meeting(meeting),
        Mailbox(mailbox) => telling.title(mailbox.title()),
    }
    unit (telling) {
        Exists(()) => String::new(),
        Name(title) | Alias(title) => telling.title(title),
        Kind(kind) => kind.say(telling.words()),
        Within(node) => telling.node(node),
    }
    party (telling) {
        Exists(()) => String::new(),
        Name(title) | Alias(title) => telling.title(title),
        Kind(kind) => kind.say(telling.words()),
        Mailbox(mailbox) => telling.title(mailbox.title()),
    }
    office (telling) {
        Exists(()) => String::new(),
        Name(title) | Alias(title) => telling.title(title),
        At(node) => telling.node(node),
        Duty(text) => telling.text(text),
    }
    arena (telling) {
        Exists(()) => String::new(),
        Name(title) | Alias(title) | GuestOf(title) => telling.title(title),
        Kind(kind) => kind.say(telling.words()),
        Form(form) => form.say(telling.words()),
        Level(level) => level.say(telling.words()),
        Between(between) => between.say(telling.words()),
        TargetGroup(target) => telling.target_group(target),
        Purpose(text) | Goal(text) | Principle(text) | Task(text) | Rhythm(text) => telling.text(text),
        Mandate(mandate) => telling.mandate(mandate),
        ChangesPaper(node) => telling.node(node),
        Places(number) => number.to_string(),
        Mailbox(mailbox) => telling.title(mailbox.title()),
    }
    relation (telling) {
        Exists(()) => String::new(),
        Link(link) => telling.link(link),
        Extent(text) => telling.text(text),
        TargetGroup(target) => telling.target_group(target),
    }
    lineage (telling) moments Step(_), {
        Step(step) => telling.step(step),
    }
    paper (telling) moments Anchored(_) | Adopted(_), {
        Exists(()) => String::new(),
        Title(title) => telling.title(title),
        Kind(kind) => kind.say(telling.words()),
        Governs(arena) => telling.thing(arena.clone()),
        Dated(day) | ReviewBy(day) => date::date(telling.words(), day),
        Replaces(paper) => telling.thing(paper.clone()),
        Adopter(node) => telling.node(node),
        Anchored(act) | Adopted(act) => telling.act(act),
        Line(line) => telling.line(line),
        Rule(reading) => telling.reading(reading),
    }
    seat (telling) {
        Exists(()) => String::new(),
        In(arena) => telling.thing(arena.clone()),
        Name(title) => telling.title(title),
        Side(side) => side.say(telling.words()),
        Basis(basis) => telling.basis(basis),
        Places(places) => telling.places(*places),
        Spread(spread) => spread.say(telling.words()),
        Appointer(appointer) => telling.appointer(appointer),
        Substitutes(substitutes) => telling.substitutes(*substitutes),
        Represents(represents) => telling.represents(represents),
    }
    holder (telling) moments Appointed(_), {
        Exists(()) | Leaving(()) => String::new(),
        Seat(seat) => telling.thing(seat.clone()),
        Person(person) | Proposes(person) => telling.thing(person.clone()),
        ActsAs(acts_as) => acts_as.say(telling.words()),
        StandsInFor(holder) => telling.thing(holder.clone()),
        Of(principal) => telling.thing(principal.clone()),
        Appointed(act) => telling.act(act),
        ServesAs(role) => role.say(telling.words()),
        Party(title) => telling.title(title),
    }
}
