//! The values of what the arenas have on their hands: how each is asked for and read.

use super::{
    Field, Reading, Typed, Wrong,
    control::{Control, Kind, Options},
    field::Asking,
    ticked::Any,
    value::{Asked, Word, ask_ways, options, part, parts_of, ways_of, words_of},
};
use domain::{
    acts::ActNo,
    edge::Misread,
    id::{ArenaId, BodyId, Node},
    register::mailbox::Mailbox,
    text::{Text, Title},
    time::PartialDate,
    work::{
        decision::{How as Taken, Kind as DecisionKind},
        due::{Due, Which},
        link::Link,
        matter::{Ending, How as Related, Perspective, Raiser, Standpoint, Treatment},
        number::{Paragraph, RegisterNumber},
        recommendation::{
            Awaited, Condition, Kind as Recommended, Letter, PartNo, Stance, Taken as Answered,
        },
    },
};
use words::Say;

words_of! {
    Standpoint (asking, value) -> value.say(asking.words());
        "needs_none" NeedsNone, "needs_standpoint" NeedsStandpoint,
    Treatment (asking, value) -> value.say(asking.words());
        "information" Information, "discussion" Discussion, "workshop" Workshop, "report" Report,
        "consultation" Consultation, "follow_up" FollowUp,
    Related (asking, value) -> value.say(asking.words());
        "touches" Touches, "came_of" CameOf, "replaces" Replaces, "part_of" PartOf,
    Ending (asking, value) -> value.say(asking.words());
        "done" Done, "no_measure" NoMeasure, "goes_on_elsewhere" GoesOnElsewhere, "withdrawn" Withdrawn,
    DecisionKind (asking, value) -> value.say(asking.words());
        "no_standpoint" NoStandpoint, "standpoint" Standpoint, "towards_principals" TowardsPrincipals,
        "own_work" OwnWork,
    Recommended (asking, value) -> value.say(asking.words());
        "recommendation" Recommendation, "plan" Plan, "agreement" Agreement, "report" Report,
        "proposal" Proposal,
    Condition (asking, value) -> value.say(asking.words());
        "at_once" AtOnce, "when_all_have_agreed" WhenAllHaveAgreed,
    Awaited (asking, value) -> value.say(asking.words());
        "answer" Answer, "carrying_out" CarryingOut,
    Letter (asking, value) -> value.say(asking.words());
        "first" First, "reminder" Reminder,
}

ways_of! {
    Due "due":
        "date" [Due::Date(on)] { on: PartialDate },
        "meeting" [Due::Meeting { arena, which }] { arena: ArenaId, which: Which },
        "period" [Due::Period(on)] { on: PartialDate },
        "event" [Due::Event(what)] { what: Text },
    Which "which":
        "next" [Which::Next] {},
        "on" [Which::On(on)] { on: PartialDate },
    Perspective "perspective":
        "stated" [Perspective::Stated(text)] { text: Text },
        "not_needed" [Perspective::NotNeeded { because }] { because: Text },
    Raiser "raiser":
        "node" [Raiser::Node(node)] { node: Node },
        "member" [Raiser::Member { of }] { of: Node },
        "group" [Raiser::Group { of, name }] { of: Node, name: Title },
    Taken "taken":
        "meeting" [Taken::Meeting { paragraph }] { paragraph: Option<Paragraph> },
        "agreement" [Taken::Agreement {}] {},
        "email_round" [Taken::EmailRound {}] {},
    Stance "stance":
        "adopts" [Stance::Adopts {}] {},
        "adopts_with_change" [Stance::AdoptsWithChange { text }] { text: Option<Text> },
        "declines" [Stance::Declines { reason }] { reason: Option<Text> },
        "takes_note" [Stance::TakesNote {}] {},
}

parts_of! {
    Answered "answered" {
        stance: Stance,
        parts: Any<PartNo>,
        paragraph: Option<Paragraph>,
        number: Option<RegisterNumber>,
        document: Option<Link>,
        by: Option<BodyId>,
    }
}

/// The number of a step. Which there are to choose among the form of the road knows.
impl Field for ActNo {
    fn ask(asking: &Asking<'_>, name: &str, label: String) -> Control {
        asking.control(name, label, Kind::Pick(Vec::new()))
    }

    fn fill(&self, typed: &mut Typed, name: &str) {
        typed.put(name, self.to_string());
    }

    fn read(reading: &mut Reading<'_>, name: &str) -> Option<Self> {
        reading.typed.get(name).parse().ok().or_else(|| reading.wrong(name, Wrong::NotChosen))
    }
}

/// The address of a document.
impl Field for Link {
    fn ask(asking: &Asking<'_>, name: &str, label: String) -> Control {
        asking.line(name, label).hinted(asking.words().form_link_hint())
    }

    fn fill(&self, typed: &mut Typed, name: &str) {
        typed.put(name, self.said().unwrap_or_default());
    }

    fn read(reading: &mut Reading<'_>, name: &str) -> Option<Self> {
        reading.parsed(name, |line| match Link::parse(line) {
            // What was typed is told, whatever else is wrong with it.
            Err(Misread::EmptyText) => Err(Misread::Link(line.to_owned())),
            read => read,
        })
    }
}

/// An official mailbox.
impl Field for Mailbox {
    fn ask(asking: &Asking<'_>, name: &str, label: String) -> Control {
        asking.line(name, label).hinted(asking.words().form_mailbox_hint())
    }

    fn fill(&self, typed: &mut Typed, name: &str) {
        typed.put(name, self.said().unwrap_or_default());
    }

    fn read(reading: &mut Reading<'_>, name: &str) -> Option<Self> {
        reading.parsed(name, Mailbox::parse)
    }
}

/// A paragraph, with or without its sign.
impl Field for Paragraph {
    fn ask(asking: &Asking<'_>, name: &str, label: String) -> Control {
        u16::ask(asking, name, label)
    }

    fn fill(&self, typed: &mut Typed, name: &str) {
        self.0.fill(typed, name);
    }

    fn read(reading: &mut Reading<'_>, name: &str) -> Option<Self> {
        u16::read(reading, name).map(Paragraph)
    }
}
