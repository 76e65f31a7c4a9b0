//! A page in parts is the page as it would be made whole: what was kept for somebody is given to nobody who would have
//! been told something else.

use super::signed::{DAY, People};
use crate::people::{Contact, People as _};
use std::collections::BTreeSet;
use testkit::persons::PERSONS;

/// Pages that follow from the county's state and from who reads.
const PAGES: [&str; 27] = [
    "/",
    "/?per=2026-01-15",
    "/arenor",
    "/arenor?avslutade=ja",
    "/arenor?sprak=sv",
    "/arenor/own",
    "/arenor/own?per=2026-01-15",
    "/arenor/other",
    "/karta",
    "/karta?arena=own",
    "/huvudman",
    "/huvudman/region",
    "/organ/board",
    "/verksamheter/area",
    "/befattningar/coordinator",
    "/papper",
    "/platser",
    "/kallor",
    "/motsagelser",
    "/kontroller",
    "/kontroller/missing-mandate",
    "/arenden",
    "/arenden?visa=alla",
    "/beslut/decided",
    "/rekommendationer",
    "/rekommendationer/asked",
    "/personer/member",
];

fn people() -> People {
    let people = People::on(DAY);
    call(&people, "Somebody Invented");
    people
}

fn call(people: &People, name: &str) {
    let contact = Contact { name: name.to_owned(), e_mail: None };
    people.counties.people.keep(&"person-member".parse().unwrap(), &contact).unwrap();
}

fn cookie(person: &str) -> Option<String> {
    (person != "visitor").then(|| format!("person-{person}"))
}

#[tokio::test]
async fn a_page_in_parts_says_to_everybody_what_it_says_whole() {
    let shared = people();
    // A page is made, then put in a frame, and then the frame is kept too.
    for round in 1..=3 {
        for person in PERSONS {
            let (who, alone) = (cookie(person), people());
            for page in PAGES {
                let expected = alone.get(who.as_deref(), page).await;
                let found = shared.get(who.as_deref(), page).await;
                assert_eq!(found.status, expected.status, "{page} for {person}");
                assert!(found.text == expected.text, "{page} for {person}, round {round}");
            }
        }
    }
    let kept = shared.leaves();
    let pages = kept.iter().map(|(address, _)| address.as_str()).collect::<BTreeSet<_>>();
    assert_eq!(pages.len(), PAGES.len() - 1, "all but that of a person are kept: {pages:?}");
    for page in ["/beslut/decided", "/rekommendationer", "/rekommendationer/asked"] {
        let n_kinds = kept.iter().find(|(address, _)| address.ends_with(page)).map(|(_, n_kinds)| *n_kinds);
        assert!(n_kinds.is_some_and(|n| n <= 5), "{page} asks what one may do, and not who one is: {kept:?}");
    }
    let shared = kept.iter().filter(|(_, n_kinds)| *n_kinds <= 5).count();
    assert!(shared > 15, "a page that asks little is made for few kinds of readers: {kept:?}");
}

#[tokio::test]
async fn what_the_frame_says_of_one_request_is_said_in_no_other() {
    let (people, who) = (people(), cookie("coordinator"));
    let told = async |page: &str| people.get(who.as_deref(), page).await.text;
    let usual = told("/arenor").await;
    for unusual in ["/arenor?sparat=ja", "/arenor?per=someday"] {
        for _ in 0..3 {
            assert_eq!(told("/arenor").await, usual);
            assert_ne!(told(unusual).await, usual, "{unusual}");
        }
    }
}

#[tokio::test]
async fn what_somebody_is_called_is_not_kept_for_longer_than_it_is_told() {
    let (people, who) = (people(), cookie("coordinator"));
    let told = async |person: Option<&str>| people.get(person, "/platser").await.text;
    assert!(told(who.as_deref()).await.contains("Somebody Invented"));
    assert!(!told(None).await.contains("Somebody Invented"), "not to a visitor");
    call(&people, "Another Invented");
    let after = told(who.as_deref()).await;
    assert!(after.contains("Another Invented") && !after.contains("Somebody Invented"), "{after}");
    people.counties.people.erase(&"person-member".parse().unwrap()).unwrap();
    assert!(!told(who.as_deref()).await.contains("Another Invented"));
}
