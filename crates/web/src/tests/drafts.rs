//! Forms kept unsent: opened where they were left, sent and then gone, thrown away, and known to nobody else.

use super::{
    html,
    office::{Office, desk, filled},
};
use crate::samples;
use axum::http::StatusCode;
use domain::access::Authority;
use testkit::desk::Desk;

const FORM: &str = "/andra/arena-svom/4/rattat";

/// Presses the button, and answers the address of the draft.
async fn kept(office: &Office, address: &str, fields: Vec<(String, String)>) -> String {
    let answer = office.post(address, &filled(fields, &[("gor", "utkast")])).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    answer.location
}

#[tokio::test]
async fn a_form_is_kept_with_all_that_was_typed_and_opened_again_after_a_restart() {
    let desk = desk();
    let office = Office::open(&desk);
    let n_records = office.n_records();
    // With things wrong in it: the date is none, and the reason is not given.
    let typed =
        [("value", "To meet \"often\",\r\nand agree."), ("from", "igar"), ("sources.0.source", "source-s2")];
    let location = kept(&office, FORM, filled(office.form(FORM).await, &typed)).await;
    assert!(location.starts_with(&format!("{FORM}?utkast=")), "{location}");
    let page = office.get(&location).await;
    assert!(page.text.contains("The draft is saved."), "{}", page.text);
    drop(office);

    let office = Office::open(&desk);
    let list = office.get("/utkast").await;
    html::is_sound(&list.text, "en").unwrap();
    assert!(
        list.text.contains("Correct: Purpose – SVOM")
            && list.text.contains("Saved 20")
            && html::plain(&list.text).contains("To meet \"often\",</p>"),
        "{}",
        list.text
    );
    let link = html::links(&list.text).into_iter().find(|link| link.contains("?utkast=")).unwrap();
    assert!(location.starts_with(&link));
    let fields = html::form(&office.get(&link).await.text);
    for (name, value) in typed {
        assert!(fields.contains(&(name.into(), value.into())), "{name}: {fields:?}");
    }
    assert_eq!(office.n_records(), n_records, "a draft is no event");

    // Kept again it is the same draft; sent it is gone.
    let again = kept(&office, FORM, filled(fields.clone(), &[("from", "2005")])).await;
    assert_eq!(again, location);
    assert_eq!(desk.drafts.list(&Authority::Machine).len(), 1);
    let fields = filled(html::form(&office.get(&again).await.text), &[("reason", "More was said.")]);
    let sent = office.post(FORM, &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    assert_eq!(office.n_records(), n_records + 1);
    assert!(office.get("/utkast").await.text.contains("There are no drafts."));
    let gone = office.get(&link).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    assert!(gone.text.contains("The draft is no longer there"));
    html::is_sound(&gone.text, "en").unwrap();
}

#[tokio::test]
async fn every_form_can_be_kept_and_opened() {
    let office = Office::open(&desk());
    for address in [
        "/nytt/arena",
        "/nytt/rulebook",
        "/andra/arena-svom/ny/goal",
        "/andra/arena-svom/2/andrat",
        "/andra/arena-svom/1/upphort",
        "/andra/arena-svom/4/tillbaka",
        "/andra/arena-svom/3/annan-kalla",
        "/andra/arena-svom/3/fler-kallor/1",
        "/andra/arena-svom/3/valj-kalla",
        "/andra/arena-svom/3/rattat/1",
        "/kontroller/missing-mandate/arena-svom/tysta",
        "/kontroller/missing-mandate/arena-svom/hor",
    ] {
        let page = office.get(address).await;
        assert!(page.text.contains("value=\"utkast\""), "{address}");
        let location = kept(&office, address, html::form(&page.text)).await;
        let opened = office.get(&location).await;
        assert_eq!(opened.status, StatusCode::OK, "{location}");
        let kept: Vec<_> =
            html::form(&opened.text).into_iter().filter(|(name, _)| name != "utkast").collect();
        assert_eq!(kept, html::form(&page.text), "{address}");
    }
}

#[tokio::test]
async fn a_draft_of_a_fact_that_has_been_changed_since_is_shown_what_changed() {
    let office = Office::open(&desk());
    let typed = [("value", "Hers."), ("reason", "Heard.")];
    let location = kept(&office, FORM, filled(office.form(FORM).await, &typed)).await;
    office.send(FORM, &[("value", "His."), ("reason", "Typed wrong.")]).await;
    let fields = html::form(&office.get(&location).await.text);
    let late = office.post(FORM, &fields).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    for expected in ["Somebody else changed the fact", "<dd>His. (s1)</dd>", "Hers.</textarea>"] {
        assert!(late.text.contains(expected), "{expected}: {}", late.text);
    }
    // Refused, the draft is still there; sent, it goes.
    assert!(office.get("/utkast").await.text.contains("?utkast="));
    let again = office.post(FORM, &html::form(&late.text)).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.text);
    assert!(!office.get("/utkast").await.text.contains("?utkast="));
}

#[tokio::test]
async fn a_draft_is_thrown_away_and_only_from_our_own_pages() {
    let desk = desk();
    let office = Office::open(&desk);
    kept(&office, FORM, office.form(FORM).await).await;
    let list = office.get("/utkast").await.text;
    let throw = list.split_once("action=\"/utkast/").unwrap().1.split_once('"').unwrap().0;
    let throw = format!("/utkast/{throw}");
    let stranger = office.post_from("http://example.com", &throw, &[]).await;
    assert_eq!(stranger.status, StatusCode::FORBIDDEN);
    assert_eq!(desk.drafts.list(&Authority::Machine).len(), 1);
    for _ in 0..2 {
        let answer = office.post(&throw, &[]).await;
        assert_eq!(
            (answer.status, answer.location.as_str()),
            (StatusCode::SEE_OTHER, "/utkast?sparat=kastat")
        );
        assert!(desk.drafts.list(&Authority::Machine).is_empty());
    }
}

#[tokio::test]
async fn a_strangers_name_that_leads_here_reads_no_draft() {
    let office = Office::open(&desk());
    let typed = [("value", "Not for strangers."), ("reason", "Heard.")];
    let location = kept(&office, FORM, filled(office.form(FORM).await, &typed)).await;
    for address in ["/utkast", location.as_str()] {
        let ours = office.get(address).await;
        assert!(ours.text.contains("Not for strangers."), "{}", ours.text);
        let theirs = office.get_under("stranger.example:7171", address).await;
        assert_eq!(theirs.status, StatusCode::NOT_FOUND);
        assert!(!theirs.text.contains("Not for strangers."));
    }
}

#[tokio::test]
async fn nobody_else_can_tell_that_there_is_a_draft() {
    let desk = desk();
    let pages = ["/", "/arenor/svom", "/andra/arena-svom", "/andra/arena-svom/4", "/kontroller", FORM];
    let office = Office::open(&desk);
    let mut before = Vec::new();
    for page in pages {
        before.push(office.get(page).await.text);
    }
    let location = kept(&office, FORM, office.form(FORM).await).await;
    for (page, before) in pages.iter().zip(before) {
        let after = office.get(page).await.text;
        // The number of a form's request is drawn anew each time.
        assert!(after == before || (*page == FORM && !after.contains("utkast\" value")), "{page}");
    }
    // What another authority has kept is neither listed nor opened.
    let (_, _, bytes) = desk.drafts.list(&Authority::Machine).remove(0);
    let region = Authority::Of("principal-region".parse().unwrap());
    desk.drafts.keep(&region, domain::context::RequestId([7; 16]), bytes).unwrap();
    assert_eq!(office.get("/utkast").await.text.matches("?utkast=").count(), 1);
    assert_eq!(office.get(&format!("{FORM}?utkast={}", "07".repeat(16))).await.status, StatusCode::NOT_FOUND);
    office.post(&format!("/utkast/{}", "07".repeat(16)), &[]).await;
    assert_eq!(desk.drafts.list(&region).len(), 1);
    // Whoever only reads gets the same answer whether there is one or not.
    let reads = Office::with(&desk, false);
    let none = format!("{FORM}?utkast={}", "00".repeat(16));
    let (real, none) = (reads.get(&location).await, reads.get(&none).await);
    assert_eq!((real.status, none.status), (StatusCode::FORBIDDEN, StatusCode::FORBIDDEN));
    assert_eq!(reads.get("/utkast").await.status, StatusCode::FORBIDDEN);
    assert!(!reads.get("/").await.text.contains("/utkast"));
}

#[tokio::test]
async fn what_must_not_be_kept_is_not_kept_even_unsent() {
    let desk = desk();
    let office = Office::open(&desk);
    let fields = filled(office.form(FORM).await, &[("value", "Ask 850101-2382."), ("gor", "utkast")]);
    let answer = office.post(FORM, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("id=\"falt-value-wrong\"") && answer.text.contains("Ask 850101-2382."));
    assert!(desk.drafts.list(&Authority::Machine).is_empty());
    // Ten digits are asked about here too, and stand when somebody has said what they are not.
    let fields = filled(fields, &[("value", "Call 8501012382.")]);
    let asked = office.post(FORM, &fields).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(desk.drafts.list(&Authority::Machine).is_empty());
    let said = filled(html::form(&asked.text), &[("value.star", "ja"), ("gor", "utkast")]);
    kept(&office, FORM, said).await;
    assert_eq!(desk.drafts.list(&Authority::Machine).len(), 1);
}

#[tokio::test]
async fn a_draft_that_cannot_be_kept_is_told_and_the_text_stays() {
    let desk = desk();
    let office = Office::open(&desk);
    desk.drafts.fill(true);
    let fields = filled(office.form(FORM).await, &[("value", "Long and careful."), ("gor", "utkast")]);
    let answer = office.post(FORM, &fields).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    html::is_sound(&answer.text, "en").unwrap();
    assert!(answer.text.contains("The draft could not be saved"));
    assert!(answer.text.contains("Long and careful.</textarea>"));
}

#[tokio::test]
async fn a_draft_without_a_form_shows_what_was_written() {
    let desk = desk();
    let office = Office::open(&desk);
    let keep = |n: u8, bytes: &str| {
        let id = domain::context::RequestId([n; 16]);
        desk.drafts.keep(&Authority::Machine, id, bytes.as_bytes().to_vec()).unwrap();
    };
    keep(1, r#"[1,"/andra/arena-gone/4/rattat",[["value","Long and careful."],["nummer","00"]]]"#);
    keep(2, r#"[2,"/andra/arena-svom/4/rattat",{"value":"a later release"}]"#);
    let list = office.get("/utkast").await;
    assert_eq!(list.status, StatusCode::OK);
    html::is_sound(&list.text, "en").unwrap();
    assert!(list.text.contains("Long and careful.") && !list.text.contains("?utkast="), "{}", list.text);
    assert_eq!(list.text.matches("A form that no longer exists</h2>").count(), 2);
}

#[tokio::test]
async fn a_draft_is_offered_to_whoever_has_a_space_where_it_can_lie() {
    const COUNTY: &str = include_str!("../../../../testdata/rights.toml");
    const HERS: &str = "person = { is = \"person-secretary\" }\nof = { is = \"principal-region\" }\n";
    // In the other nobody has said whose it is that she sits there.
    let nobody_s = COUNTY.replace(HERS, "person = { is = \"person-secretary\" }\n");
    assert_ne!(nobody_s, COUNTY);
    for (county, is_offered) in [(COUNTY, true), (nobody_s.as_str(), false)] {
        let now = "2026-07-28T08:00:00Z".parse().unwrap();
        let office = Office::open(&Desk::new("c", now, samples::commands(county)));
        office.is_now("secretary");
        let page = office.get("/andra/arena-own/ny/purpose").await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text);
        assert_eq!(page.text.contains("value=\"utkast\""), is_offered, "{}", page.text);
    }
}

#[tokio::test]
async fn who_acts_for_several_authorities_chooses_whose_space_a_draft_lies_in() {
    let (office, _people) = super::people::office();
    const OWN: &str = "/andra/arena-own/ny/purpose";
    office.is_now("secretary");
    let page = office.get(OWN).await.text;
    assert!(page.contains("A draft lies with region;") && !page.contains("name=\"utrymme\""), "{page}");
    // She is given a seat of the town's too.
    office.is_now("coordinator");
    let both = [
        ("handle", "both"),
        ("seat", "seat-plain"),
        ("person", "person-secretary"),
        ("of", "principal-town"),
        ("from", "2026-01-01"),
    ];
    let sent = office.send("/nytt/holder", &both).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    office.is_now("secretary");
    let sees = async |who: &str| {
        office.is_now(who);
        let sees = office.get("/utkast").await.text.contains("Begun here.");
        office.is_now("secretary");
        sees
    };
    let fields = office.form(OWN).await;
    assert!(fields.contains(&("utrymme".into(), "principal-region".into())), "{fields:?}");
    let begun = [("value", "Begun here."), ("utrymme", "principal-town")];
    let location = kept(&office, OWN, filled(fields, &begun)).await;
    assert_eq!([sees("member").await, sees("chair").await, sees("secretary").await], [true, false, true]);
    assert!(office.get("/utkast").await.text.contains("Lies with town"));
    // Opened again it lies where it lay, and is moved by choosing the other.
    let fields = html::form(&office.get(&location).await.text);
    assert!(fields.contains(&("utrymme".into(), "principal-town".into())), "{fields:?}");
    kept(&office, OWN, filled(fields, &[("utrymme", "principal-region")])).await;
    assert_eq!([sees("member").await, sees("chair").await, sees("secretary").await], [false, true, true]);
    // What is not hers to write in is not chosen.
    let fields = html::form(&office.get(&location).await.text);
    kept(&office, OWN, filled(fields, &[("utrymme", "body-board")])).await;
    assert_eq!([sees("supporter").await, sees("secretary").await], [false, true]);
}
