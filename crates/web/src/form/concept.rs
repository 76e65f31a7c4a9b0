//! Which values the facts of each concept have, and what is asked first of a new thing. The compiler says when a fact
//! is missing here.

use super::{Field, Reading, Typed, control::Control, field::Asking};
use county_file::file::Concept;
use domain::{
    facts::Aspect as _,
    id::{ArenaId, HolderId, Node, PaperId, PersonId, PrincipalId, SeatId},
    register::{
        arena, body, holder, lineage, mailbox, office, paper, party, principal, relation, rulebook, seat,
        source, unit,
    },
    text::{Text, Title},
    time::PartialDate,
};
use words::Spoken;

/// A kind of thing whose facts can be asked for.
pub trait Asked: Concept + Spoken {
    /// What has to be said of a new thing. Its handle is made of the first.
    const NEEDED: &'static [Self::Aspect];
    /// What is asked of a new thing besides.
    const WISHED: &'static [Self::Aspect];

    /// The control that asks for the value of an aspect.
    fn ask(aspect: Self::Aspect, asking: &Asking<'_>, name: &str, label: String) -> Control;

    /// Puts the value into a form.
    fn fill(&self, typed: &mut Typed, name: &str);

    /// Reads the value from a form.
    fn read(aspect: Self::Aspect, reading: &mut Reading<'_>, name: &str) -> Option<Self>;

    /// The aspect with this name.
    fn named(name: &str) -> Option<Self::Aspect> {
        Self::Aspect::ALL.iter().copied().find(|aspect| aspect.name() == name)
    }
}

macro_rules! asked {
    ($($concept:ident [$($needed:ident),*; $($wished:ident),*] { $($variant:ident $value:ty,)* })*) => {
        $(impl Asked for $concept::Fact {
            const NEEDED: &'static [Self::Aspect] = &[$($concept::Aspect::$needed),*];
            const WISHED: &'static [Self::Aspect] = &[$($concept::Aspect::$wished),*];

            fn ask(aspect: Self::Aspect, asking: &Asking<'_>, name: &str, label: String) -> Control {
                match aspect {
                    $($concept::Aspect::$variant => <$value as Field>::ask(asking, name, label),)*
                }
            }

            fn fill(&self, typed: &mut Typed, name: &str) {
                match self { $($concept::Fact::$variant(value) => value.fill(typed, name),)* }
            }

            fn read(aspect: Self::Aspect, reading: &mut Reading<'_>, name: &str) -> Option<Self> {
                match aspect {
                    $($concept::Aspect::$variant => {
                        <$value as Field>::read(reading, name).map($concept::Fact::$variant)
                    })*
                }
            }
        })*
    };
}

asked! {
    rulebook [StaleMandateMonths; AnchoredWaitsMonths, SeatsPerPersonMost, VacancyGraceDays, MatterAsleepMonths,
        AnswerWaitsMonths, CarryOutWaitsMonths] {
        StaleMandateMonths u16, AnchoredWaitsMonths u16, SeatsPerPersonMost u16, VacancyGraceDays u16,
        AnswerWaitsMonths u16, CarryOutWaitsMonths u16,
        StandpointWhen rulebook::Trigger, MatterAsleepMonths u16, MandateStates rulebook::Part, Colour rulebook::Colour,
    }
    source [Title; Dated, Issuer, RegisterNumber] {
        Title Title, Dated PartialDate, Issuer Title, RegisterNumber source::RegisterNumber,
    }
    principal [Name, Kind;] {
        Exists (), Name Title, Alias Title, Kind principal::PrincipalKind,
        Mailbox mailbox::Mailbox,
    }
    body [Name, Kind; Within] {
        Exists (), Name Title, Alias Title, Kind body::BodyKind, Within Node, Members u16,
        Meeting body::BoardMeeting, Mailbox mailbox::Mailbox,
    }
    unit [Name, Kind; Within] {
        Exists (), Name Title, Alias Title, Kind unit::UnitKind, Within Node,
    }
    party [Name, Kind;] {
        Exists (), Name Title, Alias Title, Kind party::PartyKind, Mailbox mailbox::Mailbox,
    }
    office [Name; At] {
        Exists (), Name Title, Alias Title, At Node, Duty Text,
    }
    arena [Name, Kind; Between, Purpose] {
        Exists (), Name Title, Alias Title, Kind arena::ArenaKind, Form arena::LegalForm, Level arena::Level,
        Between arena::Between, TargetGroup arena::TargetGroup, Purpose Text, Goal Text, Principle Text, Task Text,
        Mandate arena::Mandate, ChangesPaper Node, Places u16, Rhythm Text, GuestOf Title,
        Mailbox mailbox::Mailbox,
    }
    relation [Link; Extent] {
        Exists (), Link relation::Link, Extent Text, TargetGroup arena::TargetGroup,
    }
    lineage [Step;] {
        Step lineage::Step,
    }
    paper [Title, Kind; Governs, Dated] {
        Exists (), Title Title, Kind paper::PaperKind, Governs ArenaId, Dated PartialDate, Replaces PaperId,
        Adopter Node, Anchored paper::Act, Adopted paper::Act, ReviewBy PartialDate, Line paper::Line,
        Rule paper::Reading,
    }
    seat [Name, In; Side, Basis, Places] {
        Exists (), In ArenaId, Name Title, Side seat::Side, Basis seat::Basis, Places seat::Places,
        Spread seat::Spread, Appointer seat::Appointer, Substitutes seat::Substitutes, Represents seat::Represents,
    }
    holder [Seat, Person; ActsAs, StandsInFor, Of] {
        Exists (), Seat SeatId, Person PersonId, ActsAs holder::ActsAs, StandsInFor HolderId, Of PrincipalId,
        Appointed paper::Act, ServesAs paper::MeetingRole, Party Title, Leaving (), Proposes PersonId,
    }
}
