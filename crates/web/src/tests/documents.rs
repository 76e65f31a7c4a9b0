//! A document is shared on purpose by those who act for its owner, who have seen first who will have it; and until then
//! nobody outside can tell that it is there.

use super::signed::{Answer, DAY, People};
use axum::http::StatusCode;

const MEMBER: Option<&str> = Some("person-member");
const OUTSIDE: [Option<&str>; 5] = [
    None,
    Some("person-chair"),
    Some("person-secretary"),
    Some("person-supporter"),
    Some("person-administrator"),
];
const FIELDS: &str = "owner=principal-town&title=Secret+plan&with.0=arena-own&on=2026-06-15";

/// What stands in a hidden field.
fn hidden<'a>(page: &'a str, name: &str) -> &'a str {
    let field = page
        .split(&format!("name=\"{name}\" value=\""))
        .nth(1)
        .unwrap_or_else(|| panic!("no {name}: {page}"));
    field.split('"').next().unwrap()
}

/// Begins a document without sharing it; the number it is kept under.
async fn begin(people: &People) -> String {
    let kept = people.post(MEMBER, "/nytt/handling", &format!("{FIELDS}&gor=utkast")).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text);
    let location = kept.header("location").to_owned();
    location.split("utkast=").nth(1).unwrap().split('&').next().unwrap().to_owned()
}

#[tokio::test]
async fn who_will_have_it_is_seen_before_it_is_shared() {
    let people = People::writing();
    let draft = begin(&people).await;
    let own = people.get(MEMBER, "/handlingar").await.text;
    assert!(own.contains("Secret plan") && own.contains(&draft), "{own}");

    let before = people.n_records();
    let asked = people.post(MEMBER, "/nytt/handling", &format!("{FIELDS}&gor=spara&utkast={draft}")).await;
    assert_eq!(asked.status, StatusCode::OK);
    assert_eq!(people.n_records(), before, "nothing is shared by asking who would have it");
    for expected in ["These receive it", "region, town and board", "chair, member, secretary and substitute"]
    {
        assert!(asked.text.contains(expected), "{expected}: {}", asked.text);
    }

    // Who shares with others than were shown is shown them too.
    let reach = hidden(&asked.text, "mottagare").to_owned();
    let other = FIELDS.replace("arena-own", "arena-other");
    let changed =
        people.post(MEMBER, "/nytt/handling", &format!("{other}&gor=spara&mottagare={reach}")).await;
    assert_eq!((changed.status, people.n_records()), (StatusCode::OK, before), "{}", changed.text);
    assert!(changed.text.contains("supporter"), "{}", changed.text);

    let shared = people
        .post(MEMBER, "/nytt/handling", &format!("{FIELDS}&gor=spara&utkast={draft}&mottagare={reach}"))
        .await;
    assert_eq!(shared.status, StatusCode::SEE_OTHER, "{}", shared.text);
    assert!(people.n_records() > before);
    assert!(
        shared.header("location").starts_with("/handlingar/secret-plan"),
        "{}",
        shared.header("location")
    );
    let own = people.get(MEMBER, "/handlingar").await.text;
    assert!(!own.contains(&draft), "what was shared is no draft any more: {own}");
}

#[tokio::test]
async fn three_stamps_are_set_by_those_who_act_for_the_owner() {
    let people = People::writing();
    for (who, act, fields, expected) in [
        (Some("person-chair"), "fardigstall", "", StatusCode::FORBIDDEN),
        (MEMBER, "fardigstall", "", StatusCode::SEE_OTHER),
        (MEMBER, "expediera", "to.0=body-board&", StatusCode::SEE_OTHER),
        (MEMBER, "expediera", "", StatusCode::UNPROCESSABLE_ENTITY),
        // Each authority has its own number for it.
        (
            Some("person-supporter"),
            "diarienummer",
            "owner=body-board&number=HSN+1/2026&",
            StatusCode::SEE_OTHER,
        ),
        (
            Some("person-supporter"),
            "diarienummer",
            "owner=principal-region&number=R+1&",
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
    ] {
        let page = people.get(MEMBER, "/handlingar/memo/expediera").await.text;
        let seen = hidden(&page, "sedd");
        let address = format!("/handlingar/memo/{act}");
        let answer =
            people.post(who, &address, &format!("{fields}on=2026-06-15&gor=spara&sedd={seen}")).await;
        assert_eq!(answer.status, expected, "{who:?} {act} {fields}: {}", answer.text);
    }
    let page = people.get(None, "/handlingar/memo").await.text;
    for expected in ["Finalised", "</span>, to board", "HSN 1/2026"] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    assert!(!page.contains("/handlingar/memo/expediera"), "a visitor is offered no stamp");
}

/// What somebody can see of the answer, without what is new in every page.
fn seen(answer: &Answer, address: &str) -> (StatusCode, String, Vec<String>) {
    let number = "name=\"nummer\" value=\"";
    let page = match answer.text.split_once(number) {
        Some((before, after)) => format!("{before}{}", &after[32..]),
        None => answer.text.clone(),
    };
    let headers = answer.headers.iter().map(|(name, value)| format!("{name}: {value:?}"));
    (answer.status, page.replace(address, "/address"), headers.collect())
}

#[tokio::test]
async fn nobody_outside_can_tell_that_one_is_there() {
    let (people, without) = (People::on(DAY), People::on(DAY));
    let draft = begin(&people).await;
    let never = "00000000000000000000000000000abc";
    for who in OUTSIDE {
        // An id that is there and one that never was are answered alike.
        for (own, other) in [
            (format!("/nytt/handling?utkast={draft}"), format!("/nytt/handling?utkast={never}")),
            (format!("/handlingar/{draft}"), format!("/handlingar/{never}")),
            ("/handlingar/secret-plan".to_owned(), "/handlingar/plan-secret".to_owned()),
            ("/handlingar/secret-plan/expediera".to_owned(), "/handlingar/plan-secret/expediera".to_owned()),
        ] {
            let (own_answer, other_answer) = (people.get(who, &own).await, people.get(who, &other).await);
            assert_eq!(seen(&own_answer, &own), seen(&other_answer, &other), "{who:?} {own}");
        }
        let (own, other) = (format!("/utkast/{draft}"), format!("/utkast/{never}"));
        let (thrown, missing) = (people.post(who, &own, "").await, people.post(who, &other, "").await);
        assert_eq!(seen(&thrown, &own), seen(&missing, &other), "{who:?}");
        // And every page that counts or lists is the same as where it never was.
        for address in [
            "/handlingar",
            "/",
            "/journal",
            "/sok?q=secret",
            "/arenor/own",
            "/huvudman/town",
            "/utkast",
            "/mitt",
        ] {
            let (with, without) = (people.get(who, address).await, without.get(who, address).await);
            assert_eq!(seen(&with, address), seen(&without, address), "{who:?} {address}");
        }
    }
    let own = people.get(MEMBER, &format!("/nytt/handling?utkast={draft}")).await.text;
    assert!(own.contains("Secret plan"), "it is still there for its own: {own}");
}

#[tokio::test]
async fn to_miss_one_that_is_there_takes_the_same_steps() {
    // No time is measured here, since a clock would say more of the machine than of us. What is held is what time follows
    // from: the same questions to the same spaces, none of them to another's; `storage` counts the steps of each question.
    let people = People::on(DAY);
    let draft = begin(&people).await;
    let never = "00000000000000000000000000000abc";
    let drafts = people.drafts();
    for who in OUTSIDE {
        let mut steps = Vec::new();
        for id in [draft.as_str(), never] {
            drafts.forget_asked();
            people.get(who, &format!("/nytt/handling?utkast={id}")).await;
            people.get(who, &format!("/handlingar/{id}")).await;
            people.post(who, &format!("/utkast/{id}"), "").await;
            steps.push(drafts.asked());
        }
        assert_eq!(steps[0], steps[1], "{who:?}");
        assert!(!steps[0].contains(&"principal-town".to_owned()), "{who:?}: {steps:?}");
    }
    drafts.forget_asked();
    people.get(MEMBER, &format!("/nytt/handling?utkast={draft}")).await;
    assert_eq!(drafts.asked(), ["principal-town"], "its own look for it there");
}

#[tokio::test]
async fn a_step_of_a_document_is_corrected_and_taken_back_and_nobody_has_it_who_had_it_not() {
    let people = People::writing();
    let (page, mend) = ("/handlingar/memo", "/andra/document-memo/1");
    for (who, may) in [(MEMBER, true), (None, false), (Some("person-secretary"), false)] {
        let shown = people.get(who, page).await.text;
        assert_eq!(shown.contains(&format!("{mend}/rattat")), may, "{who:?}: {shown}");
    }
    let form = people.get(MEMBER, &format!("{mend}/rattat")).await;
    super::html::is_sound(&form.text, "en").unwrap();
    let sent = |fields: &[(String, String)]| {
        let plain = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
        let pairs = fields.iter().map(|(name, value)| format!("{name}={}", plain(value)));
        pairs.collect::<Vec<_>>().join("&")
    };
    let fill = |page: &str, with: &[(&str, &str)]| {
        let mut fields = super::html::form(page);
        for (name, value) in with {
            fields.retain(|(known, _)| known != name);
            fields.push(((*name).to_owned(), (*value).to_owned()));
        }
        fields
    };
    // Whoever writes another receiver into the form gives it to nobody.
    let with = [("title", "Memo of 2025"), ("with.0", "arena-other"), ("reason", "It had no year.")];
    let fields = sent(&fill(&form.text, &with));
    let corrected = people.post(MEMBER, &format!("{mend}/rattat"), &format!("{fields}&gor=spara")).await;
    assert_eq!(corrected.status, StatusCode::SEE_OTHER, "{}", corrected.text);
    let shown = people.get(MEMBER, page).await.text;
    assert!(shown.contains("Memo of 2025") && shown.contains("It had no year."), "{shown}");
    assert!(!shown.contains("/arenor/other") && shown.contains("/arenor/own"), "{shown}");
    let wrong = people.get(MEMBER, &format!("{mend}/tillbaka")).await;
    let fields = sent(&fill(&wrong.text, &[("reason", "It was never shared.")]));
    let back = people.post(MEMBER, &format!("{mend}/tillbaka"), &format!("{fields}&gor=spara")).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.text);
    assert_eq!(people.get(MEMBER, page).await.status, StatusCode::NOT_FOUND);
}
