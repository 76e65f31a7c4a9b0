//! The journal as people read it.

use super::{
    html,
    office::{Office, desk},
};
use axum::http::StatusCode;

/// The links of a page that lead into the journal.
fn into_journal(page: &str) -> Vec<String> {
    let links = html::links(page).into_iter();
    links.filter(|link| link.starts_with("/journal/") || link.starts_with("/journal?")).collect()
}

#[tokio::test]
async fn what_was_written_last_stands_first_in_plain_words() {
    let desk = desk();
    let office = Office::open(&desk);
    let sent = office.send("/andra/arena-svom/ny/task", &[("value", "Follow the children")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    let page = office.get("/journal").await;
    assert_eq!(page.status, StatusCode::OK);
    html::is_sound(&page.text, "en").unwrap();
    let new = page.text.find("Follow the children").expect("the new fact is told");
    let old = page.text.find("Entered: ").expect("what was entered first is told");
    assert!(new < old, "the newest stands first");
    assert!(page.text.contains("New fact about"), "{}", page.text);
    assert!(page.text.contains("by whoever runs the program"));
}

#[tokio::test]
async fn what_was_written_at_once_can_be_read_whole() {
    let office = Office::open(&desk());
    let page = office.get("/journal").await;
    let links = into_journal(&page.text);
    let act = links.iter().find(|link| link.starts_with("/journal/")).expect("the import has more");
    let whole = office.get(act).await;
    assert_eq!(whole.status, StatusCode::OK);
    for thing in ["The letter", "The minutes", "Regionen", "SVOM"] {
        assert!(whole.text.contains(thing), "{thing} is missing");
    }
    let past_the_end = office.get(&format!("{act}?efter=1000")).await;
    assert_eq!(past_the_end.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn one_can_ask_for_one_thing_and_for_a_day() {
    let office = Office::open(&desk());
    let about = office.get("/journal?om=principal-region").await;
    assert!(about.text.contains("Journal of Regionen"));
    assert!(about.text.contains("Entered: <a href=\"/huvudman/region\">Regionen</a> (principal)"));
    assert!(!about.text.contains("The minutes"));
    let before = office.get("/journal?till=2020-01-01").await;
    assert!(before.text.contains("Nothing in the journal matches"));
    let misread = office.get("/journal?till=yesterday").await;
    assert!(misread.text.contains("“yesterday” is not a date"));
    assert!(misread.text.contains("Entered: "), "what cannot be read asks for nothing");
    for odd in ["/journal?om=arena-nobody", "/journal?fore=zzz", "/journal?fore=00", "/journal?om=%00"] {
        assert_eq!(office.get(odd).await.status, StatusCode::OK, "{odd}");
    }
    assert_eq!(office.get("/journal/zzz").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_long_journal_is_turned_page_by_page_and_nothing_is_left_out() {
    let desk = desk();
    let office = Office::open(&desk);
    for n in 0..70 {
        let said = format!("Task number {n}.");
        let sent = office.send("/andra/arena-svom/ny/task", &[("value", &said)]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    }
    let (mut address, mut told, mut n_pages) = ("/journal".to_owned(), String::new(), 0);
    loop {
        let page = office.get(&address).await;
        assert_eq!(page.status, StatusCode::OK);
        told += &page.text;
        n_pages += 1;
        let links = into_journal(&page.text);
        let is_older = |link: &&String| {
            link.starts_with("/journal?fore=") && !link.contains("sprak=") && **link != address
        };
        match links.iter().find(is_older).cloned() {
            Some(older) => address = older,
            None => break,
        }
    }
    assert_eq!(n_pages, 3);
    for n in 0..70 {
        assert_eq!(told.matches(&format!("Task number {n}.")).count(), 1, "task {n}");
    }
}

#[tokio::test]
async fn it_is_checked_when_somebody_asks_and_says_when_it_was() {
    let desk = desk();
    let office = Office::open(&desk);
    let before = office.get("/journal").await;
    assert!(before.text.contains("The journal is untouched."));
    let asked = office.post("/journal/kontroll", &[]).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER);
    assert_eq!(asked.location, "/journal");
    desk.spoil();
    let asked = office.post("/journal/kontroll", &[]).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER);
    let after = office.get("/journal").await;
    assert!(after.text.contains("The journal is not as it was written."), "{}", after.text);
}

#[tokio::test]
async fn who_may_only_read_is_not_offered_to_check() {
    let office = Office::with(&desk(), false);
    let page = office.get("/journal").await;
    assert!(!page.text.contains("/journal/kontroll"));
    assert_eq!(office.post("/journal/kontroll", &[]).await.status, StatusCode::FORBIDDEN);
}

/// How many records there are between two that somebody may see would tell that there are others.
#[tokio::test]
async fn no_place_in_the_journal_is_told() {
    let office = Office::open(&desk());
    let page = office.get("/journal").await;
    for link in into_journal(&page.text) {
        let number = link.rsplit(['/', '=']).next().unwrap();
        assert!(number.len() == 32 || !number.bytes().all(|byte| byte.is_ascii_digit()), "{link}");
    }
}

#[tokio::test]
async fn a_correction_tells_what_was_said_before() {
    let office = Office::open(&desk());
    let address = "/andra/arena-svom/4/rattat";
    for (value, reason) in [("To meet often.", "Typed wrong."), ("To meet and agree.", "Typed wrong.")] {
        let sent = office.send(address, &[("value", value), ("reason", reason)]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    }
    let page = office.get("/journal").await;
    html::is_sound(&page.text, "en").unwrap();
    for told in [
        "To meet often. \u{2013} it said before: To meet.",
        "To meet and agree. \u{2013} it said before: To meet often.",
    ] {
        assert!(page.text.contains(told), "{told}: {}", page.text);
    }
}
