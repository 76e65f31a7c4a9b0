//! Coming and going: whoever leaves says so, the secretary sees it until somebody follows, and the next secretary takes over.

use super::{
    html,
    office::{Office, filled},
    people::office,
};
use crate::samples;
use axum::http::StatusCode;
use domain::{
    Command,
    access::commission::{self, Role},
    text::Text,
};
use testkit::desk::Desk;

const LEAVE: &str = "/andra/holder-member/ny/leaving";
const DRAFT: &str = "/andra/arena-own/ny/purpose";

#[tokio::test]
async fn whoever_leaves_is_the_secretarys_duty_until_somebody_follows() {
    let (office, _people) = office();
    office.is_now("visitor");
    assert_eq!(office.get("/mitt").await.status, StatusCode::FORBIDDEN);
    let before = office.mine("secretary").await;
    assert!(!before.contains("Nomina Ejusdem leaves"), "{before}");
    assert!(office.mine("member").await.contains(LEAVE));
    let sent = office.send(LEAVE, &[("from", "2026-09-01")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    let own = office.mine("member").await;
    assert!(
        !own.contains(LEAVE) && html::plain(&own).contains("leaves <span class=\"date\">2026-09-01"),
        "{own}"
    );
    for (who, sees) in [("secretary", true), ("chair", false), ("supporter", false)] {
        assert_eq!(office.mine(who).await.contains("Nomina Ejusdem leaves the seat"), sees, "{who}");
    }
    // The secretary enters who follows, and the duty is gone.
    office.is_now("secretary");
    let follows =
        [("handle", "next"), ("seat", "seat-plain"), ("person", "person-next"), ("from", "2026-09-01")];
    let sent = office.send("/nytt/holder", &follows).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    assert!(!office.mine("secretary").await.contains("Nomina Ejusdem leaves the seat"));
}

#[tokio::test]
async fn a_stand_in_sees_for_whom_and_until_when() {
    let (office, _people) = office();
    let page = html::plain(&office.mine("stand-in").await);
    assert!(page.contains("stands in for colleague") && page.contains("2027"), "{page}");
}

#[tokio::test]
async fn drafts_are_handed_over_to_the_next_secretary_and_then_lie_with_them() {
    let (office, _people) = office();
    office.is_now("secretary");
    let fields = filled(office.form(DRAFT).await, &[("value", "Begun here."), ("gor", "utkast")]);
    assert_eq!(office.post(DRAFT, &fields).await.status, StatusCode::SEE_OTHER);
    assert!(!office.mine("secretary").await.contains("/mitt/overlamna"), "nobody takes over yet");
    let next = [("value", "secretary"), ("from", "2027-01-01")];
    let sent = office.send("/andra/holder-member/ny/serves_as", &next).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    let page = office.mine("secretary").await;
    assert!(page.contains("Nomina Ejusdem becomes secretary"), "{page}");
    assert!(
        page.contains("Hand over to town") && page.contains("go to town"),
        "who will have it is told: {page}"
    );
    office.is_now("member");
    assert!(!office.get("/utkast").await.text.contains("Begun here."));
    // Nobody but the secretary gives them away, and not to somebody else.
    let chosen = page.split("name=\"val\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let fields = vec![("arena".to_owned(), "arena-own".to_owned()), ("val".to_owned(), chosen)];
    assert_eq!(office.post("/mitt/overlamna", &fields).await.status, StatusCode::NOT_FOUND);
    office.is_now("secretary");
    let given = office.post("/mitt/overlamna", &fields).await;
    assert_eq!((given.status, given.location.as_str()), (StatusCode::SEE_OTHER, "/mitt?sparat=overlamnat"));
    assert!(!office.get("/utkast").await.text.contains("Begun here."));
    office.is_now("member");
    assert!(office.get("/utkast").await.text.contains("Begun here."));
}

#[tokio::test]
async fn what_one_authority_has_begun_no_other_can_tell_is_there() {
    let (office, _people) = office();
    let pages = ["/", "/arenor/own", "/journal", "/kontroller", "/utkast", "/mitt", "/sok?q=Begun", DRAFT];
    let others = ["visitor", "nobody", "member", "coordinator", "administrator", "supporter"];
    // The number of a form's request is drawn anew each time.
    let still = |text: String| {
        let parts: Vec<&str> = text.split("name=\"nummer\" value=\"").collect();
        let rest = parts.iter().skip(1).map(|part| part.split_once('"').map_or(*part, |(_, rest)| rest));
        std::iter::once(parts[0]).chain(rest).collect::<String>()
    };
    let mut before = Vec::new();
    for who in others {
        office.is_now(who);
        for page in pages {
            let answer = office.get(page).await;
            before.push((answer.status, still(answer.text)));
        }
    }
    let n_records = office.n_records();
    office.is_now("secretary");
    let fields = filled(office.form(DRAFT).await, &[("value", "Begun here."), ("gor", "utkast")]);
    let kept = office.post(DRAFT, &fields).await.location;
    let id = kept.split_once("utkast=").unwrap().1.split('&').next().unwrap().to_owned();
    assert_eq!(office.n_records(), n_records);
    assert!(office.get("/utkast").await.text.contains("Begun here."));
    let mut before = before.into_iter();
    for who in others {
        office.is_now(who);
        for page in pages {
            let answer = office.get(page).await;
            assert_eq!(Some((answer.status, still(answer.text))), before.next(), "{who} {page}");
        }
        // One that is there and one that is not are answered alike.
        let real = office.get(&format!("{DRAFT}?utkast={id}")).await;
        let none = office.get(&format!("{DRAFT}?utkast={}", "0".repeat(32))).await;
        let blind = |text: String| still(text).replace(&id, "X").replace(&"0".repeat(32), "X");
        assert_eq!((real.status, blind(real.text)), (none.status, blind(none.text)), "{who}");
        office.post(&format!("/utkast/{id}"), &[]).await;
    }
    office.is_now("secretary");
    assert!(office.get("/utkast").await.text.contains("Begun here."), "nobody else threw it away");
}

#[tokio::test]
async fn the_first_page_begins_with_what_waits_for_whoever_asks() {
    let mut commands = samples::commands(samples::COUNTY);
    let acts = testkit::county::acts_of(include_str!("../../../../testdata/recommendations.acts")).unwrap();
    commands.extend(acts.into_iter().map(|(_, act)| act));
    let registrar = commission::Command::Give {
        person: "person-registrar".parse().unwrap(),
        role: Role::Registrar { of: "body-regionstyrelsen".parse().unwrap() },
        from: super::TODAY,
        to: None,
        reason: Text::parse("Beslut.").unwrap(),
    };
    commands.push(Command::Commission(registrar));
    let desk = Desk::new("jamtland-harjedalen", "2026-07-28T08:00:00Z".parse().unwrap(), commands);
    let office = Office::open(&desk);
    const ASKED: &str = "Regionstyrelsen</a> has not decided on <a href=\"/rekommendationer/prov\">";
    for (who, is_asked) in [("registrar", true), ("visitor", false), ("nobody", false)] {
        office.is_now(who);
        let page = office.get("/").await;
        assert_eq!(page.status, StatusCode::OK, "{who}");
        let (first, rest) = page.text.split_once("The most serious").unwrap();
        assert_eq!(first.contains("Waiting for you"), is_asked, "{who}: {first}");
        assert_eq!(first.contains(ASKED) && first.contains("overdue"), is_asked, "{who}: {first}");
        // Everybody is told what waits for an answer.
        assert!(rest.contains("Prov: gemensam plan"), "{who}: {rest}");
    }
}

#[tokio::test]
async fn the_coordinator_lets_somebody_stand_in_for_a_stated_time_by_the_form() {
    let (office, _people) = office();
    office.is_now("vikarie");
    assert_eq!(office.get("/nytt/arena").await.status, StatusCode::FORBIDDEN);
    office.is_now("coordinator");
    let page = office.get("/nytt/holder").await.text;
    for field in ["acts_as", "stands_in_for", "from", "to"] {
        assert!(page.contains(&format!("name=\"{field}\"")), "{field}: {page}");
    }
    let stands_in = [
        ("handle", "vikarie"),
        ("seat", "seat-coordinator"),
        ("person", "person-vikarie"),
        ("acts_as", "substitute"),
        ("stands_in_for", "holder-colleague"),
        ("from", "2026-01-02"),
        ("to", "2026-12-24"),
    ];
    let sent = office.send("/nytt/holder", &stands_in).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    // From then on all that the coordinator may, and it is said for whom and until when.
    office.is_now("vikarie");
    assert_eq!(office.get("/nytt/arena").await.status, StatusCode::OK);
    let page = html::plain(&office.mine("vikarie").await);
    assert!(page.contains("stands in for colleague") && page.contains("2026-12-24"), "{page}");
    // Without an end it is a substitute as any other, who steps in at meetings and coordinates nothing.
    office.is_now("coordinator");
    let endless = [("handle", "evig"), ("person", "person-evig"), ("to", "")];
    let endless: Vec<(&str, &str)> = stands_in
        .iter()
        .map(|(name, value)| endless.iter().find(|(own, _)| own == name).copied().unwrap_or((*name, *value)))
        .collect();
    let sent = office.send("/nytt/holder", &endless).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    office.is_now("evig");
    assert_eq!(office.get("/nytt/arena").await.status, StatusCode::FORBIDDEN);
}
