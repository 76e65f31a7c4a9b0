//! Every route for every kind of person: what each of them is answered, before, during and after they are somebody.
//!
//! The rows are found in the program itself, so that a new route without a row fails; and what is answered is held in
//! `testdata/routes.golden`, which somebody reads before it is blessed.

use super::signed::{DAY, People};
use axum::http::{Method, StatusCode};
use domain::access::Action;
use jiff::civil::{Date, date};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};
use testkit::persons::PERSONS;

/// What a route takes.
pub(super) enum Takes {
    /// A right over what it is about.
    Right(Action),
    /// That one is signed in: it is one's own account.
    SignedIn,
    /// Nothing: it is where one signs in.
    Nothing,
}

use Takes::{Nothing, Right, SignedIn};

/// Each route with a method, an address to try, and what it takes.
#[rustfmt::skip]
pub(super) const ROWS: &[(&str, &str, Takes)] = &[
    ("GET /", "/", Right(Action::ReadRegister)),
    ("GET /arenor", "/arenor", Right(Action::ReadRegister)),
    ("GET /arenor/{handle}", "/arenor/own", Right(Action::ReadRegister)),
    ("GET /karta", "/karta", Right(Action::ReadRegister)),
    ("GET /huvudman", "/huvudman", Right(Action::ReadRegister)),
    ("GET /huvudman/{handle}", "/huvudman/region", Right(Action::ReadRegister)),
    ("GET /organ/{handle}", "/organ/board", Right(Action::ReadRegister)),
    ("GET /verksamheter/{handle}", "/verksamheter/area", Right(Action::ReadRegister)),
    ("GET /parter/{handle}", "/parter/none", Right(Action::ReadRegister)),
    ("GET /befattningar/{handle}", "/befattningar/coordinator", Right(Action::ReadRegister)),
    ("GET /papper", "/papper", Right(Action::ReadRegister)),
    ("GET /papper/{handle}", "/papper/none", Right(Action::ReadRegister)),
    ("GET /platser", "/platser", Right(Action::ReadRegister)),
    ("GET /personer/{handle}", "/personer/member", Right(Action::ReadRegister)),
    ("GET /kallor", "/kallor", Right(Action::ReadRegister)),
    ("GET /kallor/{handle}", "/kallor/none", Right(Action::ReadRegister)),
    ("GET /motsagelser", "/motsagelser", Right(Action::ReadRegister)),
    ("GET /kontroller", "/kontroller", Right(Action::ReadRegister)),
    ("GET /kontroller/{check}", "/kontroller/missing-mandate", Right(Action::ReadRegister)),
    ("GET /personer/{handle}/uppgifter", "/personer/member/uppgifter", Right(Action::ReadPersonal)),
    ("POST /personer/{handle}/uppgifter", "/personer/member/uppgifter", Right(Action::KeepPersonal)),
    ("GET /personer/{handle}/uppgifter/fil", "/personer/member/uppgifter/fil", Right(Action::ReadPersonal)),
    ("POST /personer/{handle}/adress", "/personer/member/adress", Right(Action::KeepPersonal)),
    ("GET /personer/{handle}/radera", "/personer/member/radera", Right(Action::ErasePerson)),
    ("POST /personer/{handle}/radera", "/personer/member/radera", Right(Action::ErasePerson)),
    ("GET /konton", "/konton", Right(Action::KeepAccounts)),
    ("POST /konton", "/konton", Right(Action::KeepAccounts)),
    ("POST /konton/{handle}/{act}", "/konton/member/stang", Right(Action::KeepAccounts)),
    ("GET /granskning", "/granskning", Right(Action::ReadSpace)),
    ("GET /granskning/{authority}", "/granskning/principal-region", Right(Action::ReadSpace)),
    ("GET /granskning/{authority}", "/granskning/principal-town", Right(Action::ReadSpace)),
    ("GET /laslogg", "/laslogg", Right(Action::ReadReadings)),
    ("GET /konto/bekrafta", "/konto/bekrafta", SignedIn),
    ("POST /konto/bekrafta", "/konto/bekrafta", SignedIn),
    ("GET /mitt", "/mitt", SignedIn),
    ("POST /mitt/foljer", "/mitt/foljer", Right(Action::KeepRegister)),
    ("POST /mitt/overlamna", "/mitt/overlamna", Right(Action::WriteDraft)),
    ("GET /arenden", "/arenden", Right(Action::ReadRegister)),
    ("GET /arenden/{handle}", "/arenden/none", Right(Action::ReadRegister)),
    ("GET /beslut", "/beslut", Right(Action::ReadRegister)),
    ("GET /beslut/{handle}", "/beslut/none", Right(Action::ReadRegister)),
    ("GET /arenden/{handle}/{act}", "/arenden/none/lyft", Right(Action::PrepareMatter)),
    ("POST /arenden/{handle}/{act}", "/arenden/none/lyft", Right(Action::PrepareMatter)),
    ("GET /handlingar", "/handlingar", Right(Action::ReadRegister)),
    ("GET /handlingar/{handle}", "/handlingar/memo", Right(Action::ReadRegister)),
    ("GET /handlingar/{handle}", "/handlingar/unshared", Right(Action::ReadRegister)),
    ("GET /handlingar/{handle}/{act}", "/handlingar/memo/expediera", Right(Action::WriteDraft)),
    ("GET /handlingar/{handle}/{act}", "/handlingar/memo/diarienummer", Right(Action::WriteDraft)),
    ("POST /handlingar/{handle}/{act}", "/handlingar/memo/expediera", Right(Action::WriteDraft)),
    ("GET /nytt/{concept}", "/nytt/handling", Right(Action::WriteDraft)),
    ("POST /nytt/{concept}", "/nytt/handling", Right(Action::WriteDraft)),
    ("GET /beslut/{handle}/{act}", "/beslut/decided/rekommendation", Right(Action::Recommend)),
    ("GET /beslut/{handle}/{act}", "/beslut/decided/handling", Right(Action::RecordDecision)),
    ("POST /beslut/{handle}/{act}", "/beslut/decided/rekommendation", Right(Action::Recommend)),
    ("GET /nytt/{concept}", "/nytt/rekommendation", Right(Action::Recommend)),
    ("POST /nytt/{concept}", "/nytt/rekommendation", Right(Action::Recommend)),
    ("GET /rekommendationer", "/rekommendationer", Right(Action::ReadRegister)),
    ("GET /rekommendationer/tabell/hamta", "/rekommendationer/tabell/hamta", Right(Action::ReadRegister)),
    ("GET /rekommendationer/{handle}", "/rekommendationer/none", Right(Action::ReadRegister)),
    ("GET /rekommendationer/{handle}/{act}", "/rekommendationer/asked/datum", Right(Action::Recommend)),
    ("POST /rekommendationer/{handle}/{act}", "/rekommendationer/asked/datum", Right(Action::Recommend)),
    ("GET /rekommendationer/{handle}/{act}/{of}", "/rekommendationer/asked/beslut/body-board", Right(Action::AnswerRecommendation)),
    ("GET /rekommendationer/{handle}/{act}/{of}", "/rekommendationer/asked/notera/body-board", Right(Action::FollowUpRecommendation)),
    ("POST /rekommendationer/{handle}/{act}/{of}", "/rekommendationer/asked/beslut/body-board", Right(Action::AnswerRecommendation)),
    ("GET /andra/{subject}/{no}/{verb}", "/andra/recommendation-asked/1/rattat", Right(Action::Recommend)),
    ("POST /andra/{subject}/{no}/{verb}", "/andra/recommendation-asked/1/rattat", Right(Action::Recommend)),
    ("GET /rekommendationer/{handle}/brev", "/rekommendationer/r/brev", Right(Action::FollowUpRecommendation)),
    ("POST /rekommendationer/{handle}/brev", "/rekommendationer/r/brev", Right(Action::FollowUpRecommendation)),
    ("GET /rekommendationer/{handle}/brev/{of}", "/rekommendationer/r/brev/body-board", Right(Action::ReadRegister)),
    ("GET /rekommendationer/{handle}/brev/{of}/hamta", "/rekommendationer/r/brev/body-board/hamta", Right(Action::ReadRegister)),
    ("GET /sok", "/sok?q=own", Right(Action::ReadRegister)),
    ("GET /static/{file}", "/static/none", Nothing),
    ("GET /journal", "/journal", Right(Action::ReadJournal)),
    ("POST /journal/kontroll", "/journal/kontroll", Right(Action::KeepRegister)),
    ("GET /journal/{request}", "/journal/ffffffffffffffffffffffffffffffff", Right(Action::ReadJournal)),
    ("GET /andra/{subject}", "/andra/arena-own", Right(Action::ReadRegister)),
    ("GET /andra/{subject}/{no}", "/andra/arena-own/1", Right(Action::ReadRegister)),
    ("GET /andra/{subject}/{no}/{verb}", "/andra/arena-own/1/tillbaka", Right(Action::KeepRegister)),
    ("POST /andra/{subject}/{no}/{verb}", "/andra/arena-own/1/tillbaka", Right(Action::KeepRegister)),
    ("GET /andra/{subject}/{no}/{verb}/{claim}", "/andra/arena-own/1/rattat/0", Right(Action::KeepRegister)),
    ("POST /andra/{subject}/{no}/{verb}/{claim}", "/andra/arena-own/1/rattat/0", Right(Action::KeepRegister)),
    ("GET /andra/{subject}/{no}/{verb}", "/andra/arena-other/1/tillbaka", Right(Action::KeepRegister)),
    ("GET /andra/{subject}/{no}/{verb}", "/andra/holder-member/ny/leaving", Right(Action::ReportLeaving)),
    ("GET /andra/{subject}/{no}/{verb}", "/andra/holder-member/ny/proposes", Right(Action::ReportLeaving)),
    ("POST /andra/{subject}/{no}/{verb}", "/andra/holder-member/ny/proposes", Right(Action::ReportLeaving)),
    ("GET /andra/{subject}/{no}/{verb}", "/andra/holder-secretary/1/upphort", Right(Action::KeepRegister)),
    ("GET /lansfil", "/lansfil", Right(Action::ReadRegister)),
    ("POST /lansfil", "/lansfil", Right(Action::KeepRegister)),
    ("GET /lansfil/hamta", "/lansfil/hamta", Right(Action::ReadRegister)),
    ("GET /utkast", "/utkast", Right(Action::WriteDraft)),
    ("POST /utkast/{id}", "/utkast/07070707070707070707070707070707", Right(Action::WriteDraft)),
    ("GET /nytt", "/nytt", Right(Action::ReadRegister)),
    ("GET /nytt/{concept}", "/nytt/arena", Right(Action::KeepRegister)),
    ("GET /nytt/{concept}", "/nytt/seat", Right(Action::KeepRegister)),
    ("POST /nytt/{concept}", "/nytt/arena", Right(Action::KeepRegister)),
    ("GET /kontroller/{check}/{subject}/{verb}", "/kontroller/missing-mandate/arena-own/tysta", Right(Action::SilenceFinding)),
    ("POST /kontroller/{check}/{subject}/{verb}", "/kontroller/missing-mandate/arena-own/tysta", Right(Action::SilenceFinding)),
    ("GET /logga-in", "/logga-in", Nothing),
    ("POST /logga-in", "/logga-in", Nothing),
    ("GET /logga-in/kod", "/logga-in/kod", Nothing),
    ("POST /logga-in/kod", "/logga-in/kod", Nothing),
    ("POST /logga-ut", "/logga-ut", Nothing),
    ("GET /glomt", "/glomt", Nothing),
    ("POST /glomt", "/glomt", Nothing),
    ("GET /losenord/{secret}", "/losenord/a7", Nothing),
    ("POST /losenord/{secret}", "/losenord/a7", Nothing),
    ("GET /adress/{secret}", "/adress/a7", Nothing),
    ("POST /adress/{secret}", "/adress/a7", Nothing),
    ("GET /demo/{secret}", "/demo/a7", Nothing),
    ("POST /demo/{secret}", "/demo/a7", Nothing),
    ("GET /konto", "/konto", SignedIn),
    ("POST /konto/sessioner", "/konto/sessioner", SignedIn),
    ("POST /konto/brev/{n}", "/konto/brev/1", SignedIn),
    ("GET /konto/losenord", "/konto/losenord", SignedIn),
    ("POST /konto/losenord", "/konto/losenord", SignedIn),
    ("GET /konto/kod", "/konto/kod", SignedIn),
    ("POST /konto/kod", "/konto/kod", SignedIn),
];

const DAYS: [(&str, Date); 3] =
    [("the day before", date(2025, 12, 31)), ("in the middle", DAY), ("the day after", date(2027, 1, 1))];

/// Every route there is, with its method, as the program has them.
pub(super) fn routes(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("tests") {
            routes(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let text = text.split("#[cfg(test)]").next().unwrap();
            // A page has a route too; those of the program begin with a pattern.
            for route in text.split(".route(").skip(1) {
                let Some(route) = route.trim_start().strip_prefix('"') else { continue };
                let (pattern, rest) = route.split_once('"').unwrap();
                let mut depth = 1;
                let is_within = |letter: &char| {
                    depth += i32::from(*letter == '(') - i32::from(*letter == ')');
                    depth > 0
                };
                let rest: String = rest.chars().take_while(is_within).collect();
                for (call, method) in [("get(", "GET"), ("post(", "POST")] {
                    if rest.contains(call) {
                        found.insert(format!("{method} {pattern}"));
                    }
                }
            }
        }
    }
}

#[test]
fn every_route_has_a_row() {
    let mut found = BTreeSet::new();
    routes(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    let rows: BTreeSet<String> = ROWS.iter().map(|(route, ..)| (*route).to_owned()).collect();
    assert!(found.len() > 50, "routes are found: {found:?}");
    assert_eq!(found, rows, "each route has a row in ROWS, which says what it takes");
}

async fn answer(people: &People, person: &str, route: &str, address: &str) -> StatusCode {
    let id = format!("person-{person}");
    let who = (person != "visitor").then_some(id.as_str());
    match route.split_once(' ').unwrap().0 {
        "GET" => people.ask(who, Method::GET, address, "", &[]).await.status,
        _ => people.post(who, address, "x=").await.status,
    }
}

#[tokio::test]
async fn every_route_for_every_kind_of_person() {
    let mut told =
        String::from("Who is answered what, by route and day. 303 leads on to where one signs in.\n");
    // Nothing is changed by reading; what is sent is sent to a county of its own.
    let to_read: Vec<People> = DAYS.iter().map(|(_, day)| People::on(*day)).collect();
    for (route, address, takes) in ROWS {
        let takes = match takes {
            Right(action) => action.code(),
            SignedIn => "a session",
            Nothing => "nothing",
        };
        writeln!(told, "\n{route} ({address}) takes {takes}").unwrap();
        for ((name, day), to_read) in DAYS.into_iter().zip(&to_read) {
            let own = route.starts_with("POST").then(|| People::on(day));
            let people = own.as_ref().unwrap_or(to_read);
            let mut answers: BTreeMap<u16, Vec<&str>> = BTreeMap::new();
            for person in PERSONS {
                let status = answer(people, person, route, address).await;
                assert_ne!(status, StatusCode::INTERNAL_SERVER_ERROR, "{route} {person}");
                answers.entry(status.as_u16()).or_default().push(person);
            }
            for (status, persons) in answers {
                let persons =
                    if persons.len() == PERSONS.len() { "all".to_owned() } else { persons.join(" ") };
                writeln!(told, "  {name}: {status} {persons}").unwrap();
            }
        }
    }
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../testdata/routes.golden");
    if std::env::var_os("SAMVERKAN_BLESS").is_some() {
        fs::write(&path, &told).unwrap();
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(told, golden, "read what differs, then bless testdata/routes.golden");
}

#[tokio::test]
async fn a_no_says_which_rule_and_who_may_instead() {
    let people = People::on(DAY);
    for (who, address, expected) in [
        (None, "/nytt/arena", "you have not signed in"),
        (Some("person-member"), "/andra/arena-own/1/tillbaka", "Today it may be done by"),
        (Some("person-secretary"), "/andra/holder-secretary/1/upphort", "nobody decides over their own seat"),
    ] {
        let answer = people.get(who, address).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{address}");
        assert!(answer.text.contains(expected), "{expected}: {}", answer.text);
    }
    let way = people.get(None, "/nytt/arena").await.text;
    assert!(way.contains("href=\"/logga-in?vidare=/nytt/arena\""), "{way}");
}

#[tokio::test]
async fn a_seat_that_ended_today_opens_nothing_more() {
    // The last day in 2026 is the secretary's last: the first of January they are it no longer.
    let address = "/andra/arena-own/1/tillbaka";
    let last = People::on(date(2026, 12, 31)).get(Some("person-secretary"), address).await;
    assert_eq!(last.status, StatusCode::OK);
    let people = People::on(date(2027, 1, 1));
    let over = people.get(Some("person-secretary"), address).await;
    assert!(over.status == StatusCode::FORBIDDEN && over.text.contains("2027"), "{}", over.text);
    // And a page of another day gives nothing back.
    let dated = people.get(Some("person-secretary"), "/andra/arena-own?per=2026-06-15").await;
    assert!(!dated.text.contains("/ny/"), "{}", dated.text);
    let posted = people.post(Some("person-secretary"), address, "reason=Because.&gor=spara").await;
    assert_eq!(posted.status, StatusCode::FORBIDDEN);
    assert!(posted.text.contains("Because."), "what was typed is kept: {}", posted.text);
}

#[tokio::test]
async fn a_page_of_somebody_is_kept_for_nobody() {
    let people = People::on(DAY);
    let own = people.get(Some("person-coordinator"), "/arenor/own").await;
    assert!(own.text.contains("/andra/arena-own") && own.text.contains("/konto"), "{}", own.text);
    let packed = [("accept-encoding", "gzip")];
    let as_coordinator =
        people.ask(Some("person-coordinator"), Method::GET, "/arenor/own", "", &packed).await;
    let as_visitor = people.ask(None, Method::GET, "/arenor/own", "", &packed).await;
    assert!(as_visitor.header("etag").starts_with("W/"), "a visitor's page is kept");
    assert_eq!(as_coordinator.header("etag"), "", "and nobody else's");
    assert_eq!(as_coordinator.header("cache-control"), "no-store");
    let visitor = people.get(None, "/arenor/own").await;
    assert!(
        !visitor.text.contains("/andra/arena-own") && visitor.text.contains("/logga-in"),
        "{}",
        visitor.text
    );
    let after = people.ask(None, Method::GET, "/arenor/own", "", &packed).await;
    assert_eq!(after.header("etag"), as_visitor.header("etag"));
}
