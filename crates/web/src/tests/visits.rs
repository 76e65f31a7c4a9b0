//! What is new since somebody was here: counted from the last day before today, however often they look today.

use super::{
    html,
    signed::{DAY, People},
};
use crate::people::{Contact, People as _};
use domain::Command;
use jiff::civil::{Date, date};

const COORDINATOR: Option<&str> = Some("person-coordinator");
const MEMBER: Option<&str> = Some("person-member");

/// An arena without any mandate, which a check finds.
fn arena(handle: &str, name: &str) -> Command {
    let told = format!(
        r#"
        [county]
        handle = "c"
        name = "C"
        [arena.{handle}]
        exists = {{ from = "2005" }}
        name = {{ is = "{name}" }}
        kind = {{ is = "officials" }}
        mandate = {{ missing = true }}
        "#
    );
    let all = crate::samples::commands(&told).into_iter();
    Command::All(all.filter(|command| matches!(command, Command::Arena(_))).collect())
}

/// What stands on the first page as new, if the page tells that.
async fn new(people: &People, who: Option<&str>) -> Option<String> {
    let page = people.get(who, "/").await.text;
    html::is_sound(&page, "en").unwrap();
    let from = page.find("<h2 id=\"new\">")?;
    let section = &page[from..];
    Some(section[..section.find("</section>").unwrap()].to_owned())
}

fn people() -> People {
    let people = People::on(DAY);
    for person in ["person-coordinator", "person-member"] {
        let contact = Contact { name: person.to_owned(), e_mail: None };
        people.counties.people.keep(&person.parse().unwrap(), &contact).unwrap();
    }
    people.is_now(DAY);
    people
}

const MONDAY: Date = date(2026, 6, 22);
const TUESDAY: Date = date(2026, 6, 23);

#[tokio::test]
async fn what_is_new_is_counted_from_the_last_day_before_today() {
    let people = people();
    let first = new(&people, COORDINATOR).await.unwrap();
    assert!(first.contains("When you sign in on another day"), "{first}");
    people.is_now(date(2026, 6, 19));
    people.write(arena("friday", "Entered on Friday"));

    people.is_now(MONDAY);
    // Any page is a visit, and that of today hides nothing however often she looks.
    people.get(COORDINATOR, "/arenor").await;
    for _ in 0..2 {
        let found = new(&people, COORDINATOR).await.unwrap();
        assert!(found.contains("New since your last visit (2026-06-15)"), "{found}");
        assert!(found.contains("Entered on Friday"), "{found}");
    }
    people.write(arena("monday", "Entered on Monday"));
    let found = new(&people, COORDINATOR).await.unwrap();
    assert!(found.contains("Entered on Friday") && found.contains("Entered on Monday"), "{found}");
    assert!(
        new(&people, MEMBER).await.unwrap().contains("When you sign in on another day"),
        "it is her first"
    );
    assert_eq!(new(&people, None).await, None, "nobody knows when a visitor was here");

    people.is_now(TUESDAY);
    let found = new(&people, COORDINATOR).await.unwrap();
    assert!(found.contains("New since your last visit (2026-06-22)"), "{found}");
    assert!(found.contains("Entered on Monday") && !found.contains("Entered on Friday"), "{found}");
    people.is_now(date(2026, 6, 24));
    let found = new(&people, COORDINATOR).await.unwrap();
    assert!(found.contains("The checks have found nothing new from that day on."), "{found}");
}

#[tokio::test]
async fn what_is_told_as_new_is_not_told_again_below_and_more_of_it_is_counted() {
    let people = people();
    people.get(COORDINATOR, "/").await;
    people.is_now(MONDAY);
    people.write(arena("one", "The one arena"));
    let page = people.get(COORDINATOR, "/").await.text;
    let (above, below) = page.split_once("<h2 id=\"worst\">").unwrap();
    let below = below.split_once("</section>").unwrap().0;
    assert!(below.starts_with("The most serious besides</h2>"), "{below}");
    assert!(above.contains("The one arena") && !below.contains("The one arena"), "{below}");
    for n in 0..4 {
        people.write(arena(&format!("more{n}"), &format!("One more {n}")));
    }
    let found = new(&people, COORDINATOR).await.unwrap();
    assert!(found.contains("more are among all findings"), "{found}");
}

#[tokio::test]
async fn another_day_than_today_tells_nothing_as_new() {
    let people = people();
    people.get(COORDINATOR, "/").await;
    people.is_now(MONDAY);
    let page = people.get(COORDINATOR, "/?per=2026-06-19").await.text;
    assert!(!page.contains("<h2 id=\"new\">"));
}

#[tokio::test]
async fn whoever_asks_what_is_kept_of_them_reads_when_they_were_here() {
    let people = people();
    people.get(MEMBER, "/").await;
    people.is_now(MONDAY);
    let file = people.get(MEMBER, "/personer/member/uppgifter/fil").await.text;
    assert!(file.contains("Last signed in 2026-06-22, and before that 2026-06-15."), "{file}");
}
