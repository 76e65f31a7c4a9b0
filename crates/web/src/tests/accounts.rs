//! Accounts are looked after by administrators who have just given their password; spaces are read by those who audit them;
//! and each of it is written down.

use super::signed::{DAY, People};
use crate::people::{Did, People as _};
use axum::http::{Method, StatusCode};

const ADMINISTRATOR: Option<&str> = Some("person-administrator");
const AUDITOR: Option<&str> = Some("person-auditor");

fn noted(people: &People) -> Vec<(String, Did, String)> {
    let readings = people.counties.people.readings().unwrap();
    readings
        .noted
        .into_iter()
        .map(|noted| (noted.who.to_string(), noted.did, noted.what.to_string()))
        .collect()
}

#[tokio::test]
async fn what_cannot_be_undone_asks_for_the_password_again() {
    let people = People::on(DAY);
    people.are_old();
    let details = "/personer/member/uppgifter";
    let sensitive = ["/personer/member/radera", "/personer/member/uppgifter/fil", details, "/konton"];
    for address in sensitive {
        let asked = people.get(ADMINISTRATOR, address).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{address}");
        assert_eq!(asked.header("location"), format!("/konto/bekrafta?vidare={address}"));
    }
    // Some forms are sent to an address where there is no page to come back to.
    for (address, fields, page) in [
        ("/personer/member/radera", "ground=Beslut", "/personer/member/radera"),
        (details, "name=Eva&e_mail=eva@alby.example", details),
        ("/konton", "name=Eva", "/konton"),
        ("/konton/member/stang", "", "/konton"),
    ] {
        let sent = people.post(ADMINISTRATOR, address, fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{address}: {}", sent.text);
        assert_eq!(sent.header("location"), format!("/konto/bekrafta?vidare={page}"));
    }
    assert!(people.done().is_empty() && noted(&people).is_empty(), "{:?}", noted(&people));
    // To read the county file takes nothing, to read one in the password.
    let coordinator = Some("person-coordinator");
    let page = people.get(coordinator, "/lansfil").await;
    assert!(page.text.contains("/konto/bekrafta?vidare=/lansfil"), "{}", page.text);
    assert!(!page.text.contains("name=\"fil\"") && page.text.contains("/lansfil/hamta"), "{}", page.text);
    let n_records = people.n_records();
    let sent = people.post(coordinator, "/lansfil", "text=x&gor=visa").await;
    assert_eq!(sent.header("location"), "/konto/bekrafta?vidare=/lansfil", "{}", sent.text);
    assert_eq!(people.n_records(), n_records);
    // What takes no more than a session takes no more.
    assert_eq!(people.get(ADMINISTRATOR, "/konto").await.status, StatusCode::OK);
    let wrong = people.post(ADMINISTRATOR, "/konto/bekrafta", "losenord=other&vidare=/konton").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("name=\"vidare\" value=\"/konton\""), "{}", wrong.text);
    let right = people.post(ADMINISTRATOR, "/konto/bekrafta", "losenord=right&vidare=/konton").await;
    assert_eq!((right.status, right.header("location")), (StatusCode::SEE_OTHER, "/konton"));
    assert!(right.header("set-cookie").contains("HttpOnly"), "it goes on under a new secret");
    let away = people.post(ADMINISTRATOR, "/konto/bekrafta", "losenord=right&vidare=//evil.example").await;
    assert_eq!(away.header("location"), "/");
}

#[tokio::test]
async fn each_thing_done_with_an_account_is_written_down() {
    let people = People::on(DAY);
    let page = people.get(ADMINISTRATOR, "/konton").await.text;
    assert!(page.contains("person-member") && page.contains("no password yet"), "{page}");
    assert!(page.contains("/konton/member/slapp-in"), "{page}");
    assert!(!page.contains("/konton/administrator/"), "nobody decides over their own: {page}");
    for (act, did, done) in [
        ("skicka-igen", Did::Invited, "invite person-member"),
        ("slapp-in", Did::LetIn, "let in person-member"),
        ("stang", Did::Closed, "close person-member"),
    ] {
        let answer = people.post(ADMINISTRATOR, &format!("/konton/member/{act}"), "").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{act}: {}", answer.text);
        assert_eq!(people.done().last().map(String::as_str), Some(done));
        let last = noted(&people).pop().unwrap();
        assert_eq!(last, ("person-administrator".to_owned(), did, "person-member".to_owned()));
    }
    for address in ["/konton/administrator/stang", "/konton/nobody/stang", "/konton/member/annat"] {
        let answer = people.post(ADMINISTRATOR, address, "").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
    }
    assert_eq!(people.done().len(), 3);
    let log = people.get(ADMINISTRATOR, "/laslogg").await.text;
    assert!(log.contains("let in again") && log.contains("366 days"), "{log}");
}

#[tokio::test]
async fn an_invitation_needs_a_name_and_an_address_that_nobody_else_has() {
    let people = People::on(DAY);
    for (fields, says) in [
        ("person=person-chair&name=&e_mail=eva%40alby.example", "It has to say something"),
        ("person=person-none&name=Eva&e_mail=eva%40alby.example", "Choose"),
        ("person=person-chair&name=19121212-1212&e_mail=eva%40alby.example", "personal"),
    ] {
        let answer = people.post(ADMINISTRATOR, "/konton", fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields}: {}", answer.text);
        assert!(answer.text.contains(says) || says == "It has to say something", "{says}: {}", answer.text);
        assert!(answer.text.contains("eva@alby.example"), "what was typed is kept: {}", answer.text);
    }
    assert!(people.done().is_empty());
}

#[tokio::test]
async fn an_address_is_confirmed_by_whoever_has_the_link_and_only_when_they_say_so() {
    let people = People::on(DAY);
    let member = Some("person-member");
    people.counties.people.has_wait("person-member");
    let fields = "name=Eva&e_mail=nova%40example.com";
    let asked = people.post(member, "/personer/member/uppgifter", fields).await;
    assert_eq!(asked.header("location"), "/personer/member/uppgifter?sparat=adress-vantar", "{}", asked.text);
    let own = people.get(member, "/konto").await.text;
    assert!(own.contains("A new e-mail address waits") && own.contains("nova@example.com"), "{own}");
    assert!(own.contains("action=\"/personer/member/adress\""), "{own}");
    assert!(own.contains("href=\"/personer/member/uppgifter\""), "{own}");
    let other = people.get(Some("person-chair"), "/konto").await.text;
    assert!(!other.contains("nova@example.com"), "{other}");
    // A program that opens links in letters does nothing by it.
    for _ in 0..2 {
        let page = people.get(None, "/adress/good").await;
        assert!(page.status == StatusCode::OK && page.text.contains("to nova@example.com."), "{}", page.text);
        assert_eq!(page.header("cache-control"), "no-store");
    }
    let strange =
        people.ask(None, Method::POST, "/adress/good", "", &[("origin", "https://evil.example")]).await;
    assert_eq!(strange.status, StatusCode::FORBIDDEN);
    let done = people.post(None, "/adress/good", "").await;
    assert!(
        done.status == StatusCode::OK && done.text.contains("now go to nova@example.com"),
        "{}",
        done.text
    );
    assert!(!people.get(member, "/konto").await.text.contains("A new e-mail address waits"));
    for who in [None, member] {
        let used = people.post(who, "/adress/good", "").await;
        assert!(used.status == StatusCode::GONE && used.text.contains("href=\"/konto\""), "{}", used.text);
        assert_eq!(people.get(who, "/adress/good").await.status, StatusCode::GONE);
    }
}

#[tokio::test]
async fn an_auditor_reads_the_spaces_of_their_principal_and_each_reading_is_written_down() {
    let people = People::on(DAY);
    let fields = "title=Region+plan&owner=principal-region&with.0=arena-own&gor=utkast";
    let kept = people.post(Some("person-chair"), "/nytt/handling", fields).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER);
    let kept = people.post(Some("person-member"), "/nytt/handling", "title=Town+plan&gor=utkast").await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER);
    let list = people.get(AUDITOR, "/granskning").await.text;
    assert!(
        list.contains("/granskning/principal-region") && list.contains("/granskning/body-board"),
        "{list}"
    );
    assert!(!list.contains("principal-town"), "{list}");
    assert!(noted(&people).is_empty(), "to see which there are is not to read them");
    let space = people.get(AUDITOR, "/granskning/principal-region").await;
    assert!(
        space.text.contains("Region plan") && space.header("cache-control") == "no-store",
        "{}",
        space.text
    );
    // As whoever wrote it sees it: by what is asked, and in words.
    for expected in [
        "<dt>What it is called</dt><dd><span class=\"said\">Region plan",
        "<span class=\"said\">region</span>",
    ] {
        assert!(space.text.contains(expected), "{expected}: {}", space.text);
    }
    assert!(
        !space.text.contains(">principal-region") && !space.text.contains("arena-own<"),
        "{}",
        space.text
    );
    let read = ("person-auditor".to_owned(), Did::Read, "principal-region".to_owned());
    assert_eq!(noted(&people), [read]);
    assert_eq!(people.get(AUDITOR, "/granskning/principal-town").await.status, StatusCode::NOT_FOUND);
    // Those whose it is see who has read it; others of the county do not.
    let own = people.get(Some("person-chair"), "/laslogg").await.text;
    assert!(own.contains("auditor"), "{own}");
    let other = people.get(Some("person-member"), "/laslogg").await.text;
    assert!(!other.contains("auditor"), "{other}");
    // And to read one's own is no reading.
    assert_eq!(people.get(Some("person-chair"), "/granskning/principal-region").await.status, StatusCode::OK);
    assert_eq!(noted(&people).len(), 1);
}
