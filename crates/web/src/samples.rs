//! States that pages are tried with: the county we know, one with nothing in it, and one that means harm.

use domain::{
    Command, Context, Event, Stamped, State, apply,
    checks::silence,
    context::{Actor, RequestId},
    decide,
    id::Handle,
    text::{Text, Title},
};
use engine::history::History;
use jiff::{Timestamp, civil::Date};
use std::sync::{Arc, LazyLock};
use testkit::desk::Desk;

/// The county file of the county we know.
pub const COUNTY: &str = include_str!("../../../counties/jamtland-harjedalen.toml");

/// The county of the county file.
pub fn county() -> State {
    let state = with_acts(of_file(COUNTY), include_str!("../../../testdata/matters.acts"));
    let state = with_acts(state, include_str!("../../../testdata/recommendations.acts"));
    with_acts(state, include_str!("../../../testdata/documents.acts"))
}

fn with_acts(mut state: State, acts: &str) -> State {
    let acts = testkit::county::acts_of(acts).expect("the sample can be read");
    acts.into_iter().for_each(|(_, act)| run(&mut state, act));
    state
}

/// A county that has been opened and nothing more.
pub fn empty() -> State {
    let mut state = State::default();
    let open = Command::OpenCounty {
        handle: Handle::parse("empty").expect("a handle"),
        name: Title::parse("Empty").expect("a title"),
    };
    run(&mut state, open);
    state
}

/// The county whose first finding somebody has silenced until the end of 2026.
pub fn silenced() -> State {
    let mut state = county();
    let subject = "arena-barnarenan".parse().expect("an id");
    let reason = Text::parse("The board takes it up in November.").expect("a text");
    let (check, until) = ("missing-mandate".to_owned(), Date::constant(2026, 12, 31));
    run(&mut state, Command::Silence(silence::Command::Silence { check, subject, reason, until }));
    state
}

/// A county whose names are markup.
pub fn hostile() -> State {
    let state = of_file(
        r#"
        [county]
        handle = "hostile"
        name = "<script>alert(1)</script>"
        [source.s]
        title = { is = "<img src=x onerror=alert(2)>", source = "s" }
        [arena.a]
        exists = { from = "2005", source = "s" }
        name = { is = "\"><script>alert(3)</script>", source = "s" }
        alias = { is = "'; DELETE FROM arenas; --", source = "s" }
        purpose = { is = "</p></main><h1>&amp;", source = "s" }
        mandate = { practice = "<style>*{display:none}</style>", source = "s" }
        "#,
    );
    let acts = r##"
#! 2020 matter-m {"registered":{"title":"<script>alert(4)</script>","text":"<img src=x onerror=alert(5)>\n\n[a](javascript:alert(6))"}}
#! 2021 matter-m {"paper_added":{"title":"\"><script>alert(7)</script>","link":"https://example.org/'onclick='alert(8)"}}
#! 2021 decision-d {"made":{"by":["arena-a"],"title":"<b>D</b>","text":"<script>alert(9)</script>","kind":"standpoint"}}
"##;
    with_acts(state, acts)
}

/// Where there is no page.
pub const NOWHERE: &str = "/nowhere";

/// The address of every kind of page, with the arenas and days that look the most different. What has a route and does
/// not stand here fails a test.
pub fn pages() -> &'static [&'static str] {
    PAGES
}

const PAGES: &[&str] = &[
    "/",
    "/?per=2009-07-01",
    "/arenor",
    "/arenor?avslutade=ja",
    "/arenor?per=yesterday",
    "/arenor/samreko",
    "/arenor/barnarenan",
    "/karta",
    "/huvudman",
    "/huvudman/region-jamtland-harjedalen",
    "/organ/hsn",
    "/verksamheter/bup",
    "/parter/kommunforbundet-jamtland-harjedalen",
    "/befattningar/regionoverlakare",
    "/arenden",
    "/arenden?visa=sovande",
    "/arenden?visa=avslutade",
    "/arenden?visa=alla&arena=svom",
    "/arenden/samreko-prov",
    "/arenden/tillnyktring",
    "/arenden/samreko-prov/lyft",
    "/arenden/samreko-prov/forslag",
    "/arenden/samreko-prov/utfarda",
    "/arenden/samreko-prov/bordlagg",
    "/beslut",
    "/beslut?arena=svom&ar=2025",
    "/beslut/prov",
    "/beslut/prov/handling",
    "/beslut/prov/rekommendation",
    "/andra/matter-samreko-prov/1/rattat",
    "/andra/recommendation-prov/2/tillbaka",
    "/nytt/arende",
    "/handlingar",
    "/handlingar/prov",
    "/handlingar/prov/dela-med-fler",
    "/nytt/handling",
    "/papper",
    "/papper/samreko",
    "/papper/rsr-reglemente-b",
    "/rekommendationer",
    "/rekommendationer?visa=oppna&arena=svom",
    "/rekommendationer?ar=2025&rad=prov",
    "/rekommendationer/prov",
    "/rekommendationer/prov?per=2025-03-25",
    "/rekommendationer/prov-alla",
    "/rekommendationer/prov-arena",
    "/rekommendationer/prov/rikta",
    "/rekommendationer/prov/datum",
    "/rekommendationer/prov/namnder/principal-berg",
    "/rekommendationer/prov/tas-upp/body-regionstyrelsen",
    "/rekommendationer/prov/beslut/body-regionstyrelsen",
    "/rekommendationer/prov/bekrafta/body-stromsund-kommunstyrelsen",
    "/rekommendationer/prov/brev",
    "/rekommendationer/prov/brev/body-regionstyrelsen",
    "/rekommendationer/prov/brev/principal-berg?brev=paminnelse",
    "/nytt/rekommendation",
    "/platser",
    "/personer/nobody",
    "/kallor",
    "/kallor/s2",
    "/motsagelser",
    "/motsagelser?visa=valda",
    "/kontroller",
    "/kontroller/missing-mandate",
    "/karta?per=2009-07-01",
    "/karta?arena=barnarenan",
    "/journal",
    "/journal?om=arena-barnarenan&till=2026-07-02",
    "/journal/ffffffffffffffffffffffffffffffff",
    "/journal/ffffffffffffffffffffffffffffffff?efter=100",
    "/sok",
    "/sok?q=L-IFO",
    "/sok?q=samverkan&per=2019-05-01",
    "/sok?q=smarekkoo",
    "/andra/arena-barnarenan",
    "/andra/arena-barnarenan/1",
    "/andra/arena-barnarenan/1/andrat",
    "/andra/arena-barnarenan/1/rattat/1",
    "/andra/arena-samreko/ny/mandate",
    "/nytt",
    "/nytt/seat",
    "/kontroller/missing-mandate/arena-barnarenan/tysta",
    "/lansfil",
    "/utkast",
    NOWHERE,
];

/// A county with sixty arenas, one of them with forty seats, names as long as they come, two versions of a paper, and
/// people who sit twice, too many, no longer or not at all.
pub fn crowded() -> State {
    let mut file = String::from(include_str!("samples/crowded.toml"));
    let long = "Samverkansgruppen f\u{f6}r h\u{e4}lso- och sjukv\u{e5}rdsf\u{f6}rvaltningarnas \
                barnpsykiatriutvecklingsledningsorganisation nummer";
    for n in 1..=60 {
        file += &format!(
            "[arena.a{n}]\nexists = {{ from = \"20{:02}\", source = \"s:{n}\" }}\nname = {{ is = \"{long} {n}\", source = \"s:{n}\" }}\n",
            n % 25
        );
    }
    for n in 1..=40 {
        let (from, to) = (2000 + n % 20, 2021 + n % 8);
        file += &format!(
            "[seat.p{n}]\nexists = {{ from = \"2000\", source = \"s\" }}\nin = {{ is = \"arena-a1\", source = \"s\" }}\n\
             name = {{ is = \"Plats {n}\", source = \"s\" }}\nplaces = {{ count = {}, source = \"s\" }}\n\
             [holder.h{n}]\nexists = {{ from = \"{from}\", to = \"{to}\", source = \"s\" }}\n\
             seat = {{ is = \"seat-p{n}\", source = \"s\" }}\nperson = {{ is = \"person-q{}\", source = \"s\" }}\n",
            1 + n % 3,
            n % 30
        );
    }
    of_file(&file)
}

fn of_file(text: &str) -> State {
    let mut state = State::default();
    run(&mut state, Command::All(commands(text)));
    state
}

/// The commands that make the county a file describes.
pub fn commands(text: &str) -> Vec<Command> {
    let file = county_file::read::read(text).expect("the sample can be read");
    let state = State::default();
    let difference =
        county_file::difference::difference(&state, &state, &file).expect("nothing is in the way");
    let commands = difference.commands(None).expect("nothing is changed");
    commands.into_iter().map(|(command, _)| command).collect()
}

/// Carries it out as whoever runs the program.
pub fn run(state: &mut State, command: Command) {
    let now: Timestamp = "2026-07-01T10:00:00Z".parse().expect("an instant");
    let today = Date::constant(2026, 7, 1);
    let cx = Context { now, today, actor: Actor::Operator, request: RequestId([0; 16]) };
    let events: Vec<Event> = decide(state, &cx, command).expect("the sample breaks no rule");
    for event in &events {
        apply(state, &Stamped { seq: 1, at: now, actor: Actor::Operator, event });
    }
}

/// Serves one state, whatever is asked for.
pub struct One(pub Arc<State>);

impl crate::Counties for One {
    fn snapshot(&self, _county: &str) -> Option<Arc<State>> {
        Some(self.0.clone())
    }

    fn list(&self) -> Vec<crate::Listed> {
        let county = self.0.county.as_ref().expect("the sample is opened");
        let name = county.name.as_str().to_owned();
        vec![crate::Listed { handle: county.handle.to_string(), name }]
    }

    fn problem(&self) -> Option<String> {
        None
    }

    fn history(&self, _county: &str) -> Option<Arc<History>> {
        Some(HISTORY.clone())
    }
}

/// The journal of the county of the county file, imported at once.
static HISTORY: LazyLock<Arc<History>> = LazyLock::new(|| {
    let now = "2026-07-01T10:00:00Z".parse().expect("an instant");
    let commands = commands(include_str!("../../../counties/jamtland-harjedalen.toml"));
    Arc::new(Desk::new("jamtland-harjedalen", now, commands).history())
});
