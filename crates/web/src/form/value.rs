//! The values of the register that have parts, or are one of a few words: what each is made of.

use super::{
    Field, Reading, Typed, Wrong,
    control::{Choice, Control, Kind, Options, Way},
    field::{Asking, capital},
};
use domain::{
    id::{ArenaId, BodyId, Node, OfficeId, PaperId, SeatId, SourceId},
    register::{
        arena::{ArenaKind, Between, Group, LegalForm, Level, Mandate, TargetGroup, Weight},
        body::{BoardMeeting, BodyKind},
        holder::ActsAs,
        lineage::{How, Step},
        paper::{
            Act, Focus, Line, MeetingRole, PaperKind, Reading as Read, Receiver, Recipients, Rule, Scope,
            Turn,
        },
        party::PartyKind,
        principal::PrincipalKind,
        relation::{Link, RelationKind},
        rulebook::{Part, Trigger},
        seat::{Appointer, Basis, Each, Places, Post, Represents, Side, Spread, Substitutes},
        source::RegisterNumber,
        unit::UnitKind,
    },
    source::{Citation, Locator},
    text::{Text, Title},
    time::PartialDate,
};
use words::Say;

/// Values that are one of a few words, by what is sent and what they are. Several are boxes to tick.
macro_rules! words_of {
    ($($type:ident ($asking:ident, $value:ident) -> $label:expr; $($code:literal $variant:ident,)*)*) => {
        $(impl Field for $type {
            fn ask(asking: &Asking<'_>, name: &str, label: String) -> Control {
                let options = options(asking, name, &[$(($code, $type::$variant),)*]);
                asking.control(name, label, Kind::Pick(vec![Options { heading: None, options }]))
            }

            fn fill(&self, typed: &mut Typed, name: &str) {
                typed.put(name, self.code());
            }

            fn read(reading: &mut Reading<'_>, name: &str) -> Option<Self> {
                match reading.typed.get(name) {
                    $($code => Some($type::$variant),)*
                    _ => reading.wrong(name, Wrong::NotChosen),
                }
            }

            fn ask_several(asking: &Asking<'_>, name: &str, label: String) -> Control {
                let options = options(asking, name, &[$(($code, $type::$variant),)*]);
                asking.control(name, label, Kind::Ticks(options))
            }

            fn fill_several(all: &[Self], typed: &mut Typed, name: &str) {
                all.iter().for_each(|one| typed.add(name, one.code()));
            }

            fn read_several(reading: &mut Reading<'_>, name: &str) -> Option<Vec<Self>> {
                let all = [$(($code, $type::$variant),)*];
                Some(all.into_iter().filter(|(code, _)| reading.typed.has(name, code)).map(|(_, one)| one).collect())
            }
        }

        impl Word for $type {
            fn code(&self) -> &'static str {
                match self { $($type::$variant => $code,)* }
            }

            fn label(&self, $asking: &Asking<'_>) -> String {
                let $value = self;
                $label
            }
        })*
    };
}

pub(super) use words_of;

/// A value that is one of a few words.
pub(super) trait Word {
    /// What is sent.
    fn code(&self) -> &'static str;

    /// What it is called.
    fn label(&self, asking: &Asking<'_>) -> String;
}

pub(super) fn options<T: Word>(asking: &Asking<'_>, name: &str, all: &[(&str, T)]) -> Vec<Choice> {
    let option = |(code, value): &(&str, T)| Choice {
        value: (*code).to_owned(),
        label: capital(&value.label(asking)),
        is_chosen: asking.typed.has(name, code),
    };
    all.iter().map(option).collect()
}

words_of! {
    ArenaKind (asking, value) -> value.say(asking.words());
        "political" Political, "officials" Officials, "mixed" Mixed, "network" Network,
        "knowledge_steering" KnowledgeSteering, "steering_group" SteeringGroup,
    LegalForm (asking, value) -> value.say(asking.words());
        "none" None, "joint_board" JointBoard, "federation" Federation, "board" Board, "association" Association,
    Level (asking, value) -> value.say(asking.words());
        "county" County, "municipal" Municipal, "region_internal" RegionInternal, "inter_county" InterCounty,
    Between (asking, value) -> value.say(asking.words());
        "region_and_municipalities" RegionAndMunicipalities, "municipalities" Municipalities, "region" Region,
        "with_others" WithOthers,
    Group (asking, value) -> value.say(asking.words());
        "children" Children, "young" Young, "adults" Adults, "older" Older,
    Weight (asking, value) -> asking.say(&format!("choice-weight-{}", value.code()));
        "only" Only, "primarily" Primarily, "partly" Partly,
    BodyKind (asking, value) -> value.say(asking.words());
        "council" Council, "executive" Executive, "board" Board, "committee" Committee, "auditors" Auditors,
        "joint_board" JointBoard, "directorate" Directorate,
    UnitKind (asking, value) -> value.say(asking.words());
        "administration" Administration, "department" Department, "area" Area, "operation" Operation,
    PartyKind (asking, value) -> value.say(asking.words());
        "federation" Federation, "police" Police, "prosecutor" Prosecutor, "county_board" CountyBoard,
        "user_organisation" UserOrganisation, "university" University, "other" Other,
    PrincipalKind (asking, value) -> value.say(asking.words());
        "region" Region, "municipality" Municipality,
    RelationKind (asking, value) -> value.say(asking.words());
        "prepares_for" PreparesFor, "reports_to" ReportsTo, "lifts_to" LiftsTo, "recommends_to" RecommendsTo,
        "proposes_to" ProposesTo, "steers" Steers, "sets_form_of" SetsFormOf, "feeds_seats_to" FeedsSeatsTo,
        "represents" Represents, "supports" Supports, "coordinates" Coordinates, "informs" Informs,
    How (asking, value) -> asking.say(&format!("choice-how-{}", value.code()));
        "renamed" Renamed, "merged" Merged, "split" Split, "replaced" Replaced,
    PaperKind (asking, value) -> value.say(asking.words());
        "mandate" Mandate, "working_form" WorkingForm, "rules" Rules, "agreement" Agreement, "other" Other,
    Part (asking, value) -> value.say(asking.words());
        "purpose" Purpose, "decides" Decides, "lifts" Lifts, "seats" Seats, "chair" Chair, "meetings" Meetings,
        "minutes" Minutes, "reporting" Reporting,
    Trigger (asking, value) -> value.say(asking.words());
        "cost" Cost, "agreement" Agreement, "goals" Goals, "several_boards" SeveralBoards,
    Scope (asking, value) -> value.say(asking.words());
        "no_political_standpoint" NoPoliticalStandpoint, "political_standpoint" PoliticalStandpoint,
        "own_work" OwnWork, "the_rest" TheRest, "everything" Everything,
    Recipients (asking, value) -> asking.say(&format!("choice-recipients-{}", value.code()));
        "principals" Principals, "boards" Boards,
    Receiver (asking, value) -> value.say(asking.words());
        "members" Members, "substitutes" Substitutes, "presenters" Presenters, "municipalities" Municipalities,
    Turn (asking, value) -> asking.say(&format!("choice-turn-{}", value.code()));
        "yearly" Yearly, "fixed" Fixed, "elected" Elected,
    Focus (asking, value) -> asking.say(&format!("choice-focus-{}", value.code()));
        "chosen" Chosen, "judged" Judged, "agreements" Agreements,
    MeetingRole (asking, value) -> value.say(asking.words());
        "chair" Chair, "secretary" Secretary,
    Side (asking, value) -> value.say(asking.words());
        "region" Region, "municipalities" Municipalities, "neither" Neither,
    Post (asking, value) -> value.say(asking.words());
        "chair" Chair, "vice_chair" ViceChair, "presidium" Presidium, "member" Member,
        "representative" Representative,
    Each (asking, value) -> asking.say(&format!("choice-each-{}", value.code()));
        "municipality" Municipality, "principal" Principal,
    Spread (asking, value) -> value.say(asking.words());
        "different_municipalities" DifferentMunicipalities,
    ActsAs (asking, value) -> value.say(asking.words());
        "ordinary" Ordinary, "substitute" Substitute,
}

/// Values that are one of several ways to answer, each with parts of its own. What stands in brackets both takes the
/// value apart and puts it together. The words are `choice-TYPE-CODE` and `part-TYPE-CODE-PART`.
macro_rules! ways_of {
    ($($type:ident $word:literal: $($code:literal [$($made:tt)*] { $($part:ident: $kind:ty),* },)*)*) => {
        $(impl Field for $type {
            fn ask(asking: &Asking<'_>, name: &str, label: String) -> Control {
                let ways: &[Asked<'_>] = &[$(($code, &[$((stringify!($part), <$kind as Field>::ask),)*]),)*];
                ask_ways(asking, name, label, $word, ways)
            }

            fn fill(&self, typed: &mut Typed, name: &str) {
                match self {
                    $($($made)* => {
                        typed.put(name, $code);
                        $($part.fill(typed, &part(name, $code, stringify!($part)));)*
                    })*
                }
            }

            fn read(reading: &mut Reading<'_>, name: &str) -> Option<Self> {
                match reading.typed.get(name) {
                    $($code => {
                        $(let $part = <$kind>::read(reading, &part(name, $code, stringify!($part)));)*
                        $(let $part = $part?;)*
                        Some($($made)*)
                    })*
                    _ => reading.wrong(name, Wrong::NotChosen),
                }
            }
        })*
    };
}

pub(super) use ways_of;

pub(super) type Ask = fn(&Asking<'_>, &str, String) -> Control;
pub(super) type Asked<'a> = (&'a str, &'a [(&'a str, Ask)]);

/// More ways than this are chosen from a list first, so that the page does not hold the fields of all of them.
const FEW: usize = 8;

pub(super) fn part(name: &str, code: &str, part: &str) -> String {
    format!("{name}.{code}.{part}")
}

pub(super) fn ask_ways(
    asking: &Asking<'_>,
    name: &str,
    label: String,
    word: &str,
    ways: &[Asked<'_>],
) -> Control {
    let hyphened = |text: &str| text.replace('_', "-");
    let choice = |code: &str| Choice {
        value: code.to_owned(),
        label: asking.say(&format!("choice-{word}-{}", hyphened(code))),
        is_chosen: asking.typed.has(name, code),
    };
    let parts = |code: &str, parts: &[(&str, Ask)]| -> Vec<Control> {
        let ask = |(own, ask): &(&str, Ask)| {
            let label = asking.say(&format!("part-{word}-{}-{}", hyphened(code), hyphened(own)));
            ask(asking, &part(name, code, own), label)
        };
        parts.iter().map(ask).collect()
    };
    if ways.len() <= FEW {
        let way = |(code, asked): &Asked<'_>| Way { choice: choice(code), parts: parts(code, asked) };
        return asking.control(name, label, Kind::Ways(ways.iter().map(way).collect()));
    }
    let chosen = ways.iter().find(|(code, _)| asking.typed.has(name, code));
    let parts = chosen.map_or_else(Vec::new, |(code, asked)| parts(code, asked));
    let ways = ways.iter().map(|(code, _)| choice(code)).collect();
    asking.control(name, label, Kind::ManyWays { ways, parts })
}

ways_of! {
    Mandate "mandate":
        "paper" [Mandate::Paper(paper)] { paper: PaperId },
        "same_as" [Mandate::SameAs(arena)] { arena: ArenaId },
        "practice" [Mandate::Practice(text)] { text: Text },
    Basis "basis":
        "office" [Basis::Office(office)] { office: OfficeId },
        "body" [Basis::Body { body, post }] { body: BodyId, post: Post },
        "arena" [Basis::Arena { arena, post }] { arena: ArenaId, post: Post },
        "network" [Basis::Network { arena, post }] { arena: ArenaId, post: Title },
        "board_like" [Basis::BoardLike { post, what }] { post: Post, what: Title },
        "post" [Basis::Post(title)] { title: Title },
        "appointed" [Basis::Appointed {}] {},
    Places "places":
        "count" [Places::Count(count)] { count: u16 },
        "one_each" [Places::OneEach(each)] { each: Each },
    Appointer "appointer":
        "node" [Appointer::Node(node)] { node: Node },
        "each" [Appointer::Each(each)] { each: Each },
    Substitutes "substitutes":
        "none" [Substitutes::None] {},
        "personal" [Substitutes::Personal] {},
        "pooled" [Substitutes::Pooled(count)] { count: u16 },
    Represents "represents":
        "own" [Represents::Own] {},
        "node" [Represents::Node(node)] { node: Node },
    Rule "rule":
        "decides" [Rule::Decides { what }] { what: Scope },
        "lifts" [Rule::Lifts { what, to }] { what: Scope, to: Vec<Node> },
        "recommends" [Rule::Recommends { to }] { to: Recipients },
        "assigns" [Rule::Assigns { timed }] { timed: bool },
        "prepares" [Rule::Prepares { to }] { to: Vec<ArenaId> },
        "follows_up" [Rule::FollowsUp { of }] { of: Vec<ArenaId> },
        "works_from" [Rule::WorksFrom { lists_of }] { lists_of: Vec<ArenaId> },
        "informs" [Rule::Informs {}] {},
        "discusses" [Rule::Discusses {}] {},
        "watches" [Rule::Watches {}] {},
        "seat_basis" [Rule::SeatBasis { seats }] { seats: Vec<SeatId> },
        "substitutes" [Rule::Substitutes { seats }] { seats: Vec<SeatId> },
        "represents" [Rule::Represents { seats }] { seats: Vec<SeatId> },
        "guests" [Rule::Guests {}] {},
        "agenda" [Rule::Agenda { by }] { by: Vec<Node> },
        "notice" [Rule::Notice { days }] { days: u16 },
        "minutes" [Rule::Minutes { to }] { to: Vec<Receiver> },
        "chair" [Rule::Chair { turn, between }] { turn: Turn, between: Vec<Side> },
        "secretary" [Rule::Secretary { turn, between }] { turn: Turn, between: Vec<Side> },
        "meets" [Rule::Meets { per_term, hours }] { per_term: u16, hours: u16 },
        "year" [Rule::Year { focus }] { focus: Focus },
        "leaver" [Rule::Leaver { reports_to }] { reports_to: MeetingRole },
        "carries" [Rule::Carries { seats, between }] { seats: Vec<SeatId>, between: Vec<Node> },
        "template" [Rule::Template { headings }] { headings: Vec<Title> },
        "purpose" [Rule::Purpose {}] {},
        "goal" [Rule::Goal {}] {},
        "replaces" [Rule::Replaces { paper }] { paper: PaperId },
        "adopted" [Rule::Adopted { by }] { by: Vec<Node> },
}

/// Values made of several parts. The words of a part are `part-TYPE-PART`.
macro_rules! parts_of {
    ($($type:ident $word:literal { $($part:ident: $kind:ty,)* })*) => {
        $(impl Field for $type {
            fn ask(asking: &Asking<'_>, name: &str, label: String) -> Control {
                let parts = vec![$({
                    let id = format!("part-{}-{}", $word, stringify!($part).replace('_', "-"));
                    <$kind as Field>::ask(asking, &format!("{name}.{}", stringify!($part)), asking.say(&id))
                },)*];
                asking.control(name, label, Kind::Group(parts))
            }

            fn fill(&self, typed: &mut Typed, name: &str) {
                // A part may be asked for as something else than it is kept as.
                $(<$kind>::from(self.$part.clone()).fill(typed, &format!("{name}.{}", stringify!($part)));)*
            }

            fn read(reading: &mut Reading<'_>, name: &str) -> Option<Self> {
                $(let $part = <$kind>::read(reading, &format!("{name}.{}", stringify!($part)));)*
                Some($type { $($part: $part?.into(),)* })
            }
        })*
    };
}

pub(super) use parts_of;

parts_of! {
    Citation "citation" { source: SourceId, place: Option<Locator>, }
    TargetGroup "target-group" { groups: Vec<Group>, weight: Option<Weight>, }
    Link "link" { who: Node, does: RelationKind, whom: Node, }
    Step "step" { how: How, before: Vec<Node>, after: Vec<Node>, }
    BoardMeeting "board-meeting" { on: PartialDate, papers_by: Option<PartialDate>, }
    Act "act" { by: Node, paragraph: Option<u16>, register_number: Option<RegisterNumber>, }
    Line "line" { no: u16, heading: Title, text: Text, }
    Read "reading" { line: u16, says: Rule, }
}
