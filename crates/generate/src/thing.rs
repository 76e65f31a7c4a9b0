//! How each kind of thing is entered: with what a register usually knows of it.

use crate::{
    dice::Dice,
    say::{cite, id, read_in, since, text, title},
};
use domain::{
    Command, State,
    facts::Command::Register,
    id::{ArenaId, Handle, Id, Node, RulebookId},
    register::{
        arena::{self, ArenaKind, Between, Group, LegalForm, Level, TargetGroup},
        body::{self, BodyKind},
        holder, office,
        paper::{self, Act, Line, PaperKind, Reading, Receiver, Rule, Scope, Turn},
        party::{self, PartyKind},
        principal::{self, PrincipalKind},
        relation::{self, Link, RelationKind},
        rulebook::{self, Part},
        seat::{self, Appointer, Basis, Each, Places, Post, Represents, Side, Substitutes},
        source, unit,
    },
};
use jiff::{ToSpan, civil::Date};

/// The county's own thresholds.
pub fn rulebook(day: Date) -> Command {
    use rulebook::Fact::*;
    let mut facts =
        vec![StaleMandateMonths(48), AnchoredWaitsMonths(12), SeatsPerPersonMost(4), VacancyGraceDays(60)];
    facts.extend([Part::Purpose, Part::Decides, Part::Lifts, Part::Seats].map(MandateStates));
    let statements = facts.into_iter().map(|fact| since(day, fact)).collect();
    let handle = Handle::parse("county").expect("a word is a handle");
    Command::Rulebook(Register { id: RulebookId::new(handle), statements })
}

/// Minutes or a report, as a source of facts.
pub fn source(n: usize, day: Date) -> Command {
    use source::Fact::*;
    let statements = vec![
        since(day, Title(title("Protokoll", n))),
        since(day, Dated(day.into())),
        since(day, Issuer(title("Arbetsgrupp", n % 40 + 1))),
    ];
    Command::Source(Register { id: id(n), statements })
}

/// The region, which is the first principal, or a municipality.
pub fn principal(n: usize, day: Date) -> Command {
    use principal::Fact::*;
    let (name, kind) = match n {
        1 => ("Region", PrincipalKind::Region),
        _ => ("Kommun", PrincipalKind::Municipality),
    };
    let statements = vec![since(day, Exists(())), since(day, Name(title(name, n))), since(day, Kind(kind))];
    Command::Principal(Register { id: id(n), statements })
}

/// A council, executive, board or the auditors inside a principal.
pub fn body(n: usize, principal: usize, kind: BodyKind, day: Date) -> Command {
    use body::Fact::*;
    let statements = vec![
        since(day, Exists(())),
        since(day, Name(title("Organ", n))),
        since(day, Kind(kind)),
        since(day, Within(Node::Principal(id(principal)))),
        since(day, Members(9 + (n % 7) as u16 * 2)),
    ];
    Command::Body(Register { id: id(n), statements })
}

/// An administration or operation under a body.
pub fn unit(n: usize, body: usize, day: Date) -> Command {
    use unit::Fact::*;
    let statements = vec![
        since(day, Exists(())),
        since(day, Name(title("Enhet", n))),
        since(day, Within(Node::Body(id(body)))),
    ];
    Command::Unit(Register { id: id(n), statements })
}

/// Somebody who takes part without being a principal.
pub fn party(n: usize, kind: PartyKind, day: Date) -> Command {
    use party::Fact::*;
    let statements = vec![since(day, Exists(())), since(day, Name(title("Part", n))), since(day, Kind(kind))];
    Command::Party(Register { id: id(n), statements })
}

/// A post at a unit.
pub fn office(n: usize, unit: usize, day: Date, dice: &mut Dice) -> Command {
    use office::Fact::*;
    let statements = vec![
        since(day, Exists(())),
        since(day, Name(title("Chef", n))),
        since(day, At(Node::Unit(id(unit)))),
        since(day, Duty(text(dice))),
    ];
    Command::Office(Register { id: id(n), statements })
}

/// An arena without a mandate so far: its paper has to name it first.
pub fn arena(state: &State, n: usize, day: Date, dice: &mut Dice) -> Command {
    use arena::Fact::*;
    let source = |dice: &mut Dice| cite(dice.upto(state.sources.len()), dice);
    let group = self::TargetGroup { groups: vec![Group::Children, Group::Young], weight: None };
    let kind = dice.pick(&[ArenaKind::Political, ArenaKind::Officials, ArenaKind::Network]);
    let facts = [
        Exists(()),
        Name(title("Arena", n)),
        Kind(kind),
        Form(LegalForm::None),
        Level(self::Level::County),
        Between(self::Between::RegionAndMunicipalities),
        TargetGroup(group),
        Purpose(text(dice)),
        Task(text(dice)),
        Rhythm(text(dice)),
    ];
    let statements = facts.into_iter().map(|fact| read_in(source(dice), day, fact)).collect();
    Command::Arena(Register { id: id(n), statements })
}

/// A mandate paper of an arena, adopted by two bodies.
pub fn paper(state: &State, n: usize, arena: &ArenaId, day: Date, dice: &mut Dice) -> Command {
    use paper::Fact::*;
    let source = cite(dice.upto(state.sources.len()), dice);
    let adopters = [dice.upto(state.bodies.len()), dice.upto(state.bodies.len())];
    let mut facts = vec![
        Exists(()),
        Title(title("Uppdragsbeskrivning", n)),
        Kind(PaperKind::Mandate),
        Governs(arena.clone()),
        Dated(day.into()),
    ];
    for body in adopters {
        let by = Node::Body(id(body));
        facts.push(Adopter(by.clone()));
        facts.push(Adopted(Act { by, paragraph: Some(dice.upto(120) as u16), register_number: None }));
    }
    let rules = [
        self::Rule::Purpose {},
        self::Rule::Decides { what: Scope::OwnWork },
        self::Rule::Lifts { what: Scope::TheRest, to: vec![Node::Body(id(adopters[0]))] },
        self::Rule::Chair { turn: Turn::Yearly, between: vec![Side::Region, Side::Municipalities] },
        self::Rule::Minutes { to: vec![Receiver::Members, Receiver::Substitutes] },
        self::Rule::Notice { days: 7 },
    ];
    for (no, says) in (1..).zip(rules) {
        facts.push(Line(self::Line { no, heading: title("Stycke", usize::from(no)), text: text(dice) }));
        facts.push(Rule(Reading { line: no, says }));
    }
    let statements = facts.into_iter().map(|fact| read_in(source.clone(), day, fact)).collect();
    Command::Paper(Register { id: id(n), statements })
}

/// A seat in an arena.
pub fn seat(state: &State, n: usize, arena: &ArenaId, day: Date, dice: &mut Dice) -> Command {
    use seat::Fact::*;
    let (side, basis) = match dice.below(3) {
        0 => (self::Side::Region, self::Basis::Office(id(dice.upto(state.offices.len())))),
        1 => (
            self::Side::Municipalities,
            self::Basis::Body { body: id(dice.upto(state.bodies.len())), post: Post::Chair },
        ),
        _ => (self::Side::Municipalities, self::Basis::Post(title("Samordnare", dice.upto(20)))),
    };
    let substitutes = dice.pick(&[
        self::Substitutes::Personal,
        self::Substitutes::Personal,
        self::Substitutes::Pooled(1),
        self::Substitutes::None,
    ]);
    let statements = vec![
        since(day, Exists(())),
        since(day, In(arena.clone())),
        since(day, Name(title("Plats", n))),
        since(day, Side(side)),
        since(day, Basis(basis)),
        since(day, Places(self::Places::Count(1))),
        since(day, Appointer(self::Appointer::Each(Each::Principal))),
        since(day, Substitutes(substitutes)),
        since(day, Represents(self::Represents::Own)),
    ];
    Command::Seat(Register { id: id(n), statements })
}

/// Somebody takes a seat; `n_people` is how many there are to choose among.
pub fn holder(state: &State, n: usize, seat: &domain::id::SeatId, day: Date, dice: &mut Dice) -> Command {
    use holder::Fact::*;
    // Most people sit in two or three places, a few in more than they should.
    let person = dice.upto(state.seats.len() / 2 + 5);
    let act = Act {
        by: Node::Body(id(dice.upto(state.bodies.len()))),
        paragraph: Some(dice.upto(120) as u16),
        register_number: None,
    };
    let decided = day.saturating_sub((dice.upto(40) as i64).days());
    let acts_as = if dice.once_in(4) { holder::ActsAs::Substitute } else { holder::ActsAs::Ordinary };
    let statements = vec![
        since(day, Exists(())),
        since(day, Seat(seat.clone())),
        since(day, Person(id(person))),
        since(day, ActsAs(acts_as)),
        since(day, Of(id(dice.upto(state.principals.len())))),
        since(decided, Appointed(act)),
    ];
    Command::Holder(Register { id: id(n), statements })
}

/// An edge from an arena to another or to a body.
pub fn relation(state: &State, n: usize, who: &ArenaId, day: Date, dice: &mut Dice) -> Option<Command> {
    use relation::Fact::*;
    let (does, whom) = match dice.below(4) {
        0 => (RelationKind::PreparesFor, Node::Arena(id(dice.upto(state.arenas.len())))),
        1 => (RelationKind::LiftsTo, Node::Arena(id(dice.upto(state.arenas.len())))),
        2 => (RelationKind::RecommendsTo, Node::Body(id(dice.upto(state.bodies.len())))),
        _ => (RelationKind::Informs, Node::Party(id(dice.upto(state.parties.len())))),
    };
    let who = Node::Arena(who.clone());
    if who == whom {
        return None;
    }
    let source = cite(dice.upto(state.sources.len()), dice);
    let statements = vec![since(day, Exists(())), read_in(source, day, Link(self::Link { who, does, whom }))];
    Some(Command::Relation(Register { id: id(n), statements }))
}
