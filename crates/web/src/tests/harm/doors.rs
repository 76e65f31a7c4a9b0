//! The same for what is sent without a sheet: signing in, one's own account, names and addresses, letters, drafts, a county
//! file; and for everything that an address can ask for.

use super::{HARM, filling, page};
use crate::tests::{
    html,
    office::{Office, desk, encoded, filled},
    rights::{ROWS, routes},
    signed::{DAY, People},
};
use axum::http::Method;
use std::{collections::BTreeSet, path::PathBuf};

const MEMBER: Option<&str> = Some("person-member");
const SECRETARY: Option<&str> = Some("person-secretary");
const ADMINISTRATOR: Option<&str> = Some("person-administrator");

/// What is sent without a sheet: by whom, and the page that has the form.
const DOORS: &[(&str, Option<&str>, &str)] = &[
    ("/journal/kontroll", SECRETARY, "/journal"),
    ("/konto/bekrafta", MEMBER, "/konto/bekrafta"),
    ("/konto/brev/{n}", MEMBER, "/konto"),
    ("/konto/kod", MEMBER, "/konto/kod"),
    ("/konto/losenord", MEMBER, "/konto/losenord"),
    ("/konto/sessioner", MEMBER, "/konto"),
    ("/konton", ADMINISTRATOR, "/konton"),
    ("/konton/{handle}/{act}", ADMINISTRATOR, "/konton"),
    ("/lansfil", SECRETARY, "/lansfil"),
    ("/adress/{secret}", None, "/adress/a7"),
    ("/demo/{secret}", None, "/demo/a7"),
    ("/glomt", None, "/glomt"),
    ("/logga-in", None, "/logga-in"),
    ("/logga-in/kod", None, "/logga-in/kod"),
    ("/logga-ut", MEMBER, "/konto"),
    ("/losenord/{secret}", None, "/losenord/a7"),
    ("/mitt/foljer", SECRETARY, "/mitt"),
    ("/mitt/overlamna", SECRETARY, "/mitt"),
    ("/personer/{handle}/adress", MEMBER, "/konto"),
    ("/personer/{handle}/radera", ADMINISTRATOR, "/personer/member/radera"),
    ("/personer/{handle}/uppgifter", ADMINISTRATOR, "/personer/member/uppgifter"),
    ("/rekommendationer/{handle}/brev", SECRETARY, "/rekommendationer/r/brev"),
    ("/utkast/{id}", SECRETARY, "/utkast"),
];

/// Where what was kept of it is shown.
const AFTER: &[&str] = &[
    "/konto",
    "/konton",
    "/laslogg",
    "/mitt",
    "/personer/member",
    "/personer/member/uppgifter",
    "/rekommendationer/r",
    "/rekommendationer/r/brev",
    "/utkast",
];

#[test]
fn every_route_that_takes_something_is_a_sheet_or_has_a_row() {
    let mut found = BTreeSet::new();
    routes(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    let sheets = include_str!("../../form.rs").lines().filter(|line| line.contains("post(sheet::post)"));
    let sheets: Vec<&str> = sheets.filter_map(|line| line.split('"').nth(1)).collect();
    let taking = found.iter().filter_map(|route| route.strip_prefix("POST "));
    let taking: BTreeSet<&str> = taking.filter(|route| !sheets.contains(route)).collect();
    let rows: BTreeSet<&str> = DOORS.iter().map(|(route, ..)| *route).collect();
    assert!(sheets.len() > 5, "sheets are found: {sheets:?}");
    assert_eq!(taking, rows, "each has a row in DOORS, so that script is tried in it");
}

/// Every field on the page, with harm where one writes; or in all of them but the one that shows whose form it is.
fn fields(page: &str, everywhere: bool) -> String {
    let written = filling::written_anywhere(page);
    let names = html::names(page).into_iter().filter(|(name, _)| name != "nyckel");
    let harmed = names.map(|(name, value)| {
        let is_harmed = everywhere || written.contains(&name);
        format!("{}={}", encoded(&name), encoded(if is_harmed { HARM } else { &value }))
    });
    harmed.collect::<Vec<_>>().join("&")
}

#[tokio::test]
async fn what_is_sent_without_a_sheet_brings_no_script_to_a_page() {
    for (route, who, page) in DOORS {
        let (_, address, _) =
            ROWS.iter().find(|(row, ..)| *row == format!("POST {route}")).expect("it has a row there too");
        for everywhere in [false, true] {
            let people = if *who == SECRETARY { People::writing() } else { People::on(DAY) };
            let begun = people.get(*who, page).await;
            let fields = fields(&begun.text, everywhere);
            let answer = people.post(*who, address, &fields).await;
            assert_eq!(page::harm(&answer.text), None, "{route} with {fields}");
            let onwards = answer.header("location").to_owned();
            for after in AFTER.iter().copied().chain([onwards.as_str()]).filter(|after| !after.is_empty()) {
                let shown = people.get(*who, after).await;
                assert_eq!(page::harm(&shown.text), None, "{after} after {route}");
            }
            // A letter is words, and what it is about is one line.
            let told = people.letters().told();
            assert!(told.iter().all(|letter| !letter.contains(['\r', '\n'])), "{told:?}");
        }
    }
}

#[tokio::test]
async fn a_draft_and_a_county_file_bring_none() {
    let office = Office::open(&desk());
    const FORM: &str = "/andra/arena-svom/ny/goal";
    let fields = filled(office.form(FORM).await, &[("value", HARM), ("gor", "utkast")]);
    let kept = office.post(FORM, &fields).await;
    for address in [kept.location.as_str(), "/utkast", "/granskning", "/granskning/machine"] {
        assert_eq!(page::harm(&office.get(address).await.text), None, "{address}");
    }
    let file = office.get("/lansfil/hamta").await.text;
    let quoted = HARM.replace('\\', "").replace('"', "\\\"");
    for file in
        [file.replace("To meet.", &quoted), HARM.to_owned(), format!("[{HARM}]\n"), format!("{file}\n{HARM}")]
    {
        for doing in ["granska", "las-in", HARM] {
            let mut fields = office.form("/lansfil").await;
            fields.extend([
                ("fil".into(), file.clone()),
                ("reason".into(), HARM.into()),
                ("gor".into(), doing.into()),
            ]);
            let answer = office.post_parts("/lansfil", &fields).await;
            assert_eq!(page::harm(&answer.text), None, "{doing}: {file}");
        }
    }
}

#[tokio::test]
async fn what_an_address_asks_for_brings_none() {
    let people = People::on(DAY);
    const ASKS: [&str; 17] = [
        "per", "sprak", "q", "slag", "visa", "arena", "ar", "rad", "om", "fore", "till", "sida", "plats",
        "vidare", "sparat", "utkast", "huvudman",
    ];
    let harm = encoded(HARM);
    let all: Vec<String> = ASKS.iter().map(|name| format!("{name}={harm}")).collect();
    for (route, address, _) in ROWS.iter().filter(|(route, ..)| route.starts_with("GET ")) {
        let address = format!("{}?{}", address.split('?').next().unwrap_or_default(), all.join("&"));
        for who in [None, ADMINISTRATOR] {
            let answer = people.ask(who, Method::GET, &address, "", &[]).await;
            let is_page = answer.header("content-type").starts_with("text/html");
            assert!(
                !is_page || page::harm(&answer.text).is_none(),
                "{route}: {:?}",
                page::harm(&answer.text)
            );
        }
    }
}
