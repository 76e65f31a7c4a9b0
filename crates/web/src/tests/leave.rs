//! Whoever leaves proposes who follows; whoever keeps the seat takes the proposal with one press, or somebody else.

use super::{
    html,
    office::{Office, filled},
    people::office,
};
use axum::http::StatusCode;
use domain::id::{HolderId, Id, PersonId};

const LEAVE: &str = "/andra/holder-member/ny/leaving";
const PROPOSE: &str = "/andra/holder-member/ny/proposes";
const NEW: &str = "Nova Persona";

/// What one press of the button sends.
fn press(page: &str) -> Vec<(String, String)> {
    let form =
        page.split("action=\"/mitt/foljer\"").nth(1).expect("a button").split("</form>").next().unwrap();
    html::form(&format!("<form class=\"sheet\"{form}</form>"))
}

fn proposed(office: &Office) -> Option<PersonId> {
    office.state().holders[&"holder-member".parse::<HolderId>().unwrap()].proposes().cloned()
}

#[tokio::test]
async fn somebody_new_is_proposed_by_name_and_seated_with_one_press() {
    let (office, people) = office();
    office.is_now("member");
    let fields = [("from", "2026-09-01"), ("follows", "new"), ("name", NEW)];
    let sent = office.send(LEAVE, &fields).await;
    assert_eq!(
        (sent.status, sent.location.as_str()),
        (StatusCode::SEE_OTHER, "/mitt?sparat=ja"),
        "{}",
        sent.text
    );
    let new = proposed(&office).unwrap();
    assert_eq!(people.name(&new).as_deref(), Some(NEW));
    assert!(office.mine("member").await.contains(&format!("proposes {NEW}")));
    // The name is kept beside the journal, and whoever has no part in the work is not told it.
    assert!(!format!("{:?}", office.state()).contains("Nova"));
    office.is_now("visitor");
    assert!(!office.get("/journal").await.text.contains("Nova"));
    // To be proposed is to hold nothing yet.
    assert!(office.state().held_by(&new).next().is_none());
    for who in ["member", "chair", "supporter"] {
        assert!(!office.mine(who).await.contains("/mitt/foljer"), "{who}");
    }
    let page = office.mine("secretary").await;
    assert!(page.contains(&format!("Proposed: {NEW}.")) && page.contains(&format!("Enter {NEW}")), "{page}");
    let fields = press(&page);
    office.is_now("member");
    assert_eq!(office.post("/mitt/foljer", &fields).await.status, StatusCode::NOT_FOUND);
    office.is_now("secretary");
    for said in ["/mitt?sparat=ja", "/mitt?sparat=redan"] {
        let taken = office.post("/mitt/foljer", &fields).await;
        assert_eq!((taken.status, taken.location.as_str()), (StatusCode::SEE_OTHER, said), "{}", taken.text);
    }
    let state = office.state();
    let held: Vec<_> = state.held_by(&new).collect();
    assert_eq!(held.len(), 1, "pressed twice, seated once");
    assert_eq!(held[0].seat().unwrap().to_string(), "seat-plain");
    let term = held[0].existence(super::TODAY).unwrap().reading().when;
    assert_eq!(term.from.unwrap().to_string(), "2026-09-01");
    assert!(!office.mine("secretary").await.contains("leaves the seat <"), "the duty is over");
}

#[tokio::test]
async fn somebody_known_is_proposed_later_and_the_secretary_may_choose_another() {
    let (office, _people) = office();
    office.is_now("member");
    let sent = office.send(LEAVE, &[("from", "2026-09-01")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    assert_eq!(proposed(&office), None);
    assert!(office.mine("member").await.contains(PROPOSE));
    let none = office.send(PROPOSE, &[("follows", "known"), ("person", "")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    let sent = office.send(PROPOSE, &[("follows", "known"), ("person", "person-supporter")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    assert!(!office.mine("member").await.contains(PROPOSE));
    let page = office.mine("secretary").await;
    assert!(page.contains("Proposed: supporter."), "{page}");
    let other = page.split("href=\"").find(|part| part.starts_with("/nytt/holder?")).unwrap();
    let other = other.split('"').next().unwrap().replace("&amp;", "&").replace("&#38;", "&");
    let form = office.form(&other).await;
    for field in [("seat", "seat-plain"), ("from", "2026-09-01")] {
        assert!(form.contains(&(field.0.to_owned(), field.1.to_owned())), "{form:?}");
    }
    let next = [("handle", "next"), ("person", "person-next")];
    assert_eq!(office.send(&other, &next).await.status, StatusCode::SEE_OTHER);
    assert!(!office.mine("secretary").await.contains("Proposed: supporter"));
}

#[tokio::test]
async fn a_name_that_comes_to_nothing_is_not_kept_and_nobodys_name_is_written_over() {
    let (office, people) = office();
    office.is_now("member");
    let proposal = [("from", "2026-09-01"), ("follows", "new"), ("name", NEW)];
    let late = filled(office.form(LEAVE).await, &proposal);
    assert_eq!(office.send(LEAVE, &proposal).await.status, StatusCode::SEE_OTHER);
    let (new, n_named) = (proposed(&office).unwrap(), people.n_named());
    // The same again from another tab: the seat is left already, and the second name stays nowhere.
    let late = filled(late, &[("from", "2026-10-01"), ("name", "Altera Persona")]);
    assert_eq!(office.post(LEAVE, &late).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(people.n_named(), n_named);
    // A number made up so that it means somebody who is there.
    let number = format!("{}{}", "0".repeat(22), &new.handle().as_str()[1..]);
    let false_name = [("follows", "new"), ("name", "Falsa Persona"), ("nummer", number.as_str())];
    office.send(PROPOSE, &false_name).await;
    assert_eq!(people.name(&new).as_deref(), Some(NEW));
}
