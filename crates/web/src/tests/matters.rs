//! A matter on its way, through its forms as a browser sends them.

use super::{
    html,
    office::{Office, desk, filled},
};
use axum::http::StatusCode;

/// Raises a matter with the arena we know.
pub async fn raise(office: &Office) -> &'static str {
    let answer = office.send("/nytt/arende", &[("title", "Common aims"), ("arena", "arena-svom")]).await;
    assert_eq!(answer.location, "/arenden/common-aims?sparat=ja", "{}", answer.text);
    "/arenden/common-aims"
}

#[tokio::test]
async fn a_matter_is_followed_from_the_question_to_the_end() {
    let office = Office::open(&desk());
    let matter = raise(&office).await;
    for (step, fill, shows) in [
        ("forslag", vec![("text", "That we *agree*:\n\n- on aims")], "<li>on aims</li>"),
        (
            "underlag",
            vec![("title", "Paper"), ("link", "https://example.org/a.pdf")],
            "https://example.org/a.pdf",
        ),
        (
            "inflytande",
            vec![("is", "not_needed"), ("is.not_needed.because", "It is between us.")],
            "Not needed: It is between us.",
        ),
        (
            "bedomning",
            vec![("standpoint", "needs_standpoint"), ("reason", "It costs.")],
            "needs a political standpoint",
        ),
        (
            "bordlagg",
            vec![("to", "meeting"), ("to.meeting.arena", "arena-svom"), ("to.meeting.which", "next")],
            "Adjourned to the next meeting of",
        ),
        ("tas-upp", vec![("by", "arena-svom"), ("how", "discussion"), ("paragraph", "11")], "\u{a7} 11"),
        (
            "parkera",
            vec![("until", "event"), ("until.event.what", "the inquiry is delivered")],
            "Parked when the inquiry",
        ),
        ("vack", vec![("by", "It was delivered.")], "Woken"),
        ("fraga", vec![("text", "Who pays?")], "unanswered"),
        ("svar-pa-fraga", vec![("text", "All do.")], "All do."),
        (
            "beslutat",
            vec![
                ("by.0", "arena-svom"),
                ("text", "We agree."),
                ("kind", "standpoint"),
                ("how", "email_round"),
            ],
            "Decided",
        ),
        ("diarienummer", vec![("authority", "arena-svom"), ("number", "HSN/1/2026")], "HSN/1/2026"),
        ("avsluta", vec![("how", "done")], "Concluded: what was to be done has been done"),
        ("ta-upp-igen", vec![("reason", "It was not.")], "Open with"),
    ] {
        let answer = office.send(&format!("{matter}/{step}"), &fill).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{step}: {}", answer.text);
        let page = office.get(&answer.location).await;
        html::is_sound(&page.text, "en").unwrap_or_else(|why| panic!("{step}: {why}"));
        assert!(page.text.contains(shows), "{step} shows no {shows:?}: {}", page.text);
    }
    let decision = office.get("/beslut/common-aims-1").await;
    assert!(decision.text.contains("without an established mandate"), "{}", decision.text);
    assert!(office.get("/arenden").await.text.contains("/arenden/common-aims"));
    assert!(office.get("/journal").await.text.contains("raised as"));
}

#[tokio::test]
async fn two_secretaries_change_the_same_matter_and_the_second_keeps_her_text() {
    let office = Office::open(&desk());
    let address = format!("{}/forslag", raise(&office).await);
    let hers = filled(office.form(&address).await, &[("text", "Her proposal.")]);
    let his = office.send(&address, &[("text", "His proposal.")]).await;
    assert_eq!(his.status, StatusCode::SEE_OTHER);
    let late = office.post(&address, &hers).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    html::is_sound(&late.text, "en").unwrap();
    assert!(late.text.contains("Somebody else has recorded something here"), "{}", late.text);
    assert!(late.text.contains("proposal for a decision") && late.text.contains("Her proposal.</textarea>"));
    // Having seen it she may go on, and both stand on the road.
    let again = office.post(&address, &html::form(&late.text)).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.text);
    let page = office.get(&again.location).await.text;
    assert!(page.contains("Her proposal.") && page.contains("His proposal."));
}

#[tokio::test]
async fn a_proposal_is_seen_beforehand_and_nothing_is_recorded() {
    let office = Office::open(&desk());
    let address = format!("{}/forslag", raise(&office).await);
    let n_records = office.n_records();
    let fields =
        filled(office.form(&address).await, &[("text", "A *word*\n\n<script>x</script>"), ("gor", "visa")]);
    let shown = office.post(&address, &fields).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert!(shown.text.contains("<em>word</em>") && !shown.text.contains("<script>x"), "{}", shown.text);
    assert_eq!(office.n_records(), n_records);
}

#[tokio::test]
async fn what_is_wrong_with_a_step_is_said_beside_it() {
    let office = Office::open(&desk());
    let matter = raise(&office).await;
    for (step, fill, says) in [
        ("forslag", vec![("text", "")], "form"),
        ("underlag", vec![("title", "P"), ("link", "example.org/a.pdf")], "not the address of a document"),
        ("vack", vec![("by", "It came."), ("on", "2999-01-01")], "has not come yet"),
        ("svar-pa-fraga", vec![("question", "7"), ("text", "Yes.")], "has not been asked"),
        ("lyft", vec![("to.0", "")], "form"),
    ] {
        let answer = office.send(&format!("{matter}/{step}"), &fill).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{step}: {}", answer.text);
        html::is_sound(&answer.text, "en").unwrap_or_else(|why| panic!("{step}: {why}"));
        assert!(answer.text.contains(says), "{step}: {}", answer.text);
    }
    assert_eq!(office.get("/arenden/nowhere/forslag").await.status, StatusCode::NOT_FOUND);
    assert_eq!(office.get(&format!("{matter}/nothing")).await.status, StatusCode::NOT_FOUND);
}
