//! Personal numbers in forms: whatever the form and whatever the field, the page says where and why, what was typed stands
//! in the form, and nothing is stored.

use super::{
    html,
    office::{Office, desk, filled},
};
use axum::http::StatusCode;
use domain::access::Authority;
use std::collections::BTreeSet;

const NUMBER: &str = "850101-2382";

/// The addresses of every form that the pages lead to.
async fn forms(office: &Office) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut to_read: Vec<String> =
        ["/nytt", "/andra/arena-svom", "/andra/source-s1", "/kontroller", "/kontroller/missing-mandate"]
            .map(str::to_owned)
            .into();
    let mut read = BTreeSet::new();
    while let Some(address) = to_read.pop() {
        if !read.insert(address.clone()) {
            continue;
        }
        let page = office.get(&address).await;
        if page.text.contains("<form class=\"sheet\"") {
            found.insert(address);
        }
        let leads = html::links(&page.text).into_iter().map(|link| link.replace("&amp;", "&"));
        to_read.extend(leads.filter(|link| {
            // In another language or as of another day they are the same.
            let path = link.split('#').next().unwrap_or_default();
            let about_these =
                ["/andra/arena-svom", "/andra/source-s1", "/nytt", "/kontroller/missing-mandate/"];
            !path.contains('?') && about_these.iter().any(|start| path.starts_with(start))
        }));
    }
    found
}

/// The fields of a form that somebody writes in.
fn written(page: &str) -> Vec<String> {
    let names = |mark: &str| {
        let parts: Vec<String> = page
            .split(mark)
            .skip(1)
            .filter_map(|rest| rest.split_once('>')?.0.split_once("name=\"")?.1.split_once('"'))
            .map(|(name, _)| name.to_owned())
            .collect();
        parts
    };
    let lines = names("<input class=\"ds-input\" type=\"text\"");
    lines.into_iter().chain(names("<textarea class=\"ds-input\"")).collect()
}

#[tokio::test]
async fn no_field_of_any_form_takes_a_personal_number() {
    let desk = desk();
    let office = Office::open(&desk);
    let forms = forms(&office).await;
    let n_records = office.n_records();
    let mut n_fields = 0;
    for address in &forms {
        let page = office.get(address).await.text;
        let fields = html::form(&page);
        let typed = format!("Ring {NUMBER} i dag");
        let names = written(&page);
        let fill: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), typed.as_str())).collect();
        let answer = office.post(address, &filled(fields, &fill)).await;
        n_fields += names.len();
        if names.is_empty() {
            continue;
        }
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{address}: {}", answer.text);
        let kept = html::form(&answer.text);
        for field in names {
            let case = format!("{address} {field}: {}", answer.text);
            let told = answer.text.split_once(&format!("id=\"falt-{field}-wrong\">")).expect(&case).1;
            let told = told.split_once("</p>").unwrap().0;
            // Why, and where in the text, without saying it again.
            assert!(
                told.contains("may never be stored") && told.contains("Ring 850101-**** i dag"),
                "{case}"
            );
            assert!(!told.contains(NUMBER), "{case}");
            assert!(kept.contains(&(field, typed.clone())), "{case}");
        }
    }
    assert!(forms.len() > 60 && n_fields > 150, "{} forms with {n_fields} fields", forms.len());
    assert_eq!(office.n_records(), n_records);
    assert!(desk.drafts.list(&Authority::Machine).is_empty());
}

#[tokio::test]
async fn every_place_in_a_long_text_is_pointed_out() {
    let office = Office::open(&desk());
    let text =
        "First line, which is longer than what is quoted: 850101-2382.\nThen 198501012382 and the end.";
    let answer = office.send("/andra/arena-svom/4/rattat", &[("value", text), ("reason", "x")]).await;
    let told = answer.text.split_once("id=\"falt-value-wrong\">").unwrap().1.split_once("</p>").unwrap().0;
    for place in ["han what is quoted: 850101-****.", "Then 19850101**** and the end."] {
        assert!(told.contains(place), "{told}");
    }
}
