//! Every page, asked for as a browser asks: in both languages, for the county we know and for one with nothing in it, as
//! of days long before and long after; and what happens when something is wrong.

mod accounts;
mod columns;
mod county_file;
mod documents;
mod door;
mod drafts;
mod forms;
mod framed;
mod fuzz;
mod harm;
mod html;
mod journal;
mod leave;
mod letters;
mod lists;
mod map;
mod matters;
mod mine;
mod office;
mod people;
mod personal_number;
mod ready;
mod recommendations;
mod rights;
mod signed;
mod values;
mod visits;

use crate::{App, Counties, Listed, router, samples};
use axum::{
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use domain::{State, checks::CATALOGUE};
use jiff::civil::{Date, date};
use std::sync::{Arc, LazyLock};
use tower::ServiceExt;

const TODAY: Date = date(2026, 7, 28);

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
}

async fn ask(app: App, address: &str) -> Answer {
    ask_in(app, address, "sv").await
}

async fn ask_in(app: App, address: &str, language: &str) -> Answer {
    let request = Request::get(address).header(header::ACCEPT_LANGUAGE, language).body(Body::empty());
    let response = router(app).oneshot(request.unwrap()).await.unwrap();
    let (status, headers) = (response.status(), response.headers().clone());
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    Answer { status, headers, text: String::from_utf8(body.to_vec()).unwrap() }
}

fn serving(state: State) -> App {
    App::new(Arc::new(samples::One(Arc::new(state))), || TODAY)
}

/// The county we know. Reading its file takes longer than all the pages together.
fn county() -> App {
    static COUNTY: LazyLock<Arc<State>> = LazyLock::new(|| Arc::new(samples::county()));
    App::new(Arc::new(samples::One(COUNTY.clone())), || TODAY)
}

fn pages(state: &State) -> Vec<String> {
    let things =
        state.subjects().chain(state.work()).filter_map(|subject| crate::routes::Route::of(&subject));
    let people = state.holders.values().filter_map(|holder| holder.person());
    let people = people.map(|person| format!("/personer/{}", domain::id::Id::handle(person)));
    let checks = CATALOGUE.iter().map(|check| format!("/kontroller/{}", check.name));
    let fixed = [
        "/",
        "/arenor",
        "/arenor?avslutade=ja",
        "/karta",
        "/huvudman",
        "/arenden",
        "/arenden?visa=alla",
        "/beslut",
        "/beslut?ar=2021",
        "/papper",
        "/platser",
        "/kallor",
        "/motsagelser",
        "/motsagelser?visa=oppna",
        "/motsagelser?visa=valda",
        "/sok",
        "/sok?q=samverkan",
        "/sok?q=script",
        "/sok?q=%3Cscript%3Ealert(1)%3C/script%3E",
        "/sok?q=samverkan&slag=arena",
        "/kontroller",
        "/journal",
        "/journal/ffffffffffffffffffffffffffffffff",
    ];
    let mut all: Vec<String> = fixed.map(str::to_owned).into_iter().chain(checks).chain(people).collect();
    all.extend(things.map(|route| route.path()));
    all.sort();
    all.dedup();
    all
}

fn with(address: &str, choice: &str) -> String {
    format!("{address}{}{choice}", if address.contains('?') { '&' } else { '?' })
}

/// Asks for every page of a county in both languages, on days before, within and after everything. One test for each
/// county, so that they share the cores.
async fn every_page_stands(state: State) {
    let app = serving(state.clone());
    for page in pages(&state) {
        for day in ["1000-01-01", "2004-12-31", "2009-07-01", "2021-10-08", "", "8999-12-31"] {
            for language in ["sv", "en"] {
                let address = with(&page, &format!("per={day}&sprak={language}"));
                let answer = ask(app.clone(), &address).await;
                assert_eq!(answer.status, StatusCode::OK, "{address}");
                html::is_sound(&answer.text, language).unwrap_or_else(|why| panic!("{address}: {why}"));
            }
        }
    }
}

#[tokio::test]
async fn every_page_of_the_county_we_know_stands() {
    every_page_stands(samples::county()).await;
}

#[tokio::test]
async fn every_page_of_a_county_with_a_silenced_finding_stands() {
    every_page_stands(samples::silenced()).await;
}

#[tokio::test]
async fn every_page_of_a_county_with_nothing_in_it_stands() {
    every_page_stands(samples::empty()).await;
}

#[tokio::test]
async fn every_page_of_a_county_that_means_harm_stands() {
    every_page_stands(samples::hostile()).await;
}

#[tokio::test]
async fn every_page_of_a_crowded_county_stands() {
    every_page_stands(samples::crowded()).await;
}

#[test]
fn every_route_has_a_sample() {
    let files = [include_str!("routes.rs"), include_str!("form.rs")];
    let routes = files.iter().flat_map(|file| file.split(".route(\"").skip(1));
    let routes = routes.filter_map(|rest| rest.split_once("\", get(")).map(|(route, _)| route);
    let pages = routes.filter(|route| !route.starts_with("/static/") && !route.ends_with("/hamta"));
    for route in pages {
        let fits = |page: &&str| {
            let path = page.split('?').next().unwrap_or_default();
            let (route, path): (Vec<&str>, Vec<&str>) =
                (route.split('/').collect(), path.split('/').collect());
            route.len() == path.len()
                && route.iter().zip(&path).all(|(want, is)| want.starts_with('{') || want == is)
        };
        assert!(samples::pages().iter().any(fits), "{route} has no page in samples::pages()");
    }
}

#[tokio::test]
async fn what_was_chosen_stays_in_every_link() {
    for page in [
        "/",
        "/arenor?avslutade=ja",
        "/arenor/samreko",
        "/papper/samreko",
        "/motsagelser",
        "/kontroller/no-preparer",
    ] {
        let answer = ask(county(), &with(page, "per=2021-11-01&sprak=en")).await;
        let own = html::links(&answer.text).into_iter().filter(|link| !link.starts_with("/static/"));
        let (mut n_days, mut n_links) = (0, 0);
        for link in own.filter(|link| !link.starts_with('#')) {
            assert!(link.contains("sprak="), "{link} on {page} forgets the language");
            n_days += usize::from(link.contains("per=2021-11-01"));
            n_links += 1;
        }
        assert_eq!(n_days + 1, n_links, "on {page} only the link to today leaves the day");
    }
}

#[tokio::test]
async fn the_frame_says_when_the_day_is_not_today() {
    for (per, banner) in [
        ("2009-07-01", Some("This is how it was on 2009-07-01")),
        ("2030-01-01", Some("This is how it will be on 2030-01-01")),
        ("2026-07-28", None),
        ("", None),
    ] {
        let answer = ask(county(), &format!("/arenor?sprak=en&per={per}")).await;
        assert_eq!(answer.text.contains("class=\"banner\""), banner.is_some(), "{per}");
        assert!(banner.is_none_or(|banner| answer.text.contains(banner)), "{per}");
        assert!(banner.is_none() || answer.text.contains("<a href=\"/arenor?sprak=en\">To today</a>"));
    }
}

#[tokio::test]
async fn what_is_no_day_is_kept_and_the_page_is_of_today() {
    for (typed, shown) in [
        ("igar", "igar"),
        ("2009-13-01", "2009-13-01"),
        ("2009", "2009"),
        ("..2005", "..2005"),
        ("%3Cscript%3E", "&#60;script&#62;"),
        ("9999-99-99", "9999-99-99"),
        ("%FF", "\u{fffd}"),
    ] {
        let answer = ask(county(), &format!("/arenor?sprak=en&per={typed}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{typed}");
        assert!(answer.text.contains(&format!("value=\"{shown}\" aria-invalid=\"true\"")), "{typed}");
        assert!(answer.text.contains("is not a date. Write year, month and day"), "{typed}");
        assert!(answer.text.contains("There are 19 arenas"), "{typed}");
        assert!(!answer.text.contains("class=\"banner\""), "{typed}");
    }
}

#[tokio::test]
async fn the_language_is_the_one_asked_for_else_the_browsers() {
    for (address, header, lang) in [
        ("/", "sv-SE,sv;q=0.9", "sv"),
        ("/", "en-GB", "en"),
        ("/", "de", "sv"),
        ("/?sprak=en", "sv", "en"),
        ("/?sprak=sv", "en", "sv"),
        ("/?sprak=xx", "en", "en"),
    ] {
        let answer = ask_in(county(), address, header).await;
        assert!(answer.text.contains(&format!("<html lang=\"{lang}\">")), "{address} {header}");
    }
}

#[tokio::test]
async fn what_does_not_exist_is_not_found_and_has_a_way_on() {
    for address in [
        "/nowhere",
        "/arenor/nobody",
        "/arenor/S%20%3Cb%3E",
        "/arenor/samreko/more",
        "/kontroller/no-such-check",
        "/huvudman/nobody",
        "/huvudman/svom",
        "/organ/nobody",
        "/verksamheter/nobody",
        "/parter/nobody",
        "/befattningar/nobody",
        "/papper/nobody",
        "/personer/nobody",
        "/platser/nobody",
        "/kallor/nobody",
        "/static/nothing.css",
    ] {
        let answer = ask(county(), address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        let is_page = !address.starts_with("/static/");
        assert_eq!(answer.text.contains("<a href=\"/kontroller\">"), is_page, "{address}");
        assert!(!answer.text.contains("<b>"), "{address}");
    }
}

#[tokio::test]
async fn names_that_are_markup_are_shown_and_do_nothing() {
    let state = samples::hostile();
    for page in pages(&state) {
        let answer = ask(serving(state.clone()), &page).await;
        for harm in ["<script>", "<img", "<style", "onerror=alert(2)>", "</main><h1>"] {
            assert!(!answer.text.contains(harm), "{harm} on {page}");
        }
        assert!(answer.text.contains("&#60;script&#62;alert(1)"), "{page} does not show the county's name");
    }
}

#[tokio::test]
async fn every_answer_has_the_headers_that_keep_a_page_to_itself() {
    for address in ["/", "/arenor/samreko", "/nowhere", "/static/nothing.css", crate::asset::STYLE.path] {
        let answer = ask(county(), address).await;
        let header = |name| answer.headers.get(name).map_or("", |value| value.to_str().unwrap());
        let policy = header(header::CONTENT_SECURITY_POLICY);
        assert!(policy.contains("default-src 'none'") && policy.contains("style-src 'self'"), "{address}");
        assert!(!policy.contains("unsafe") && !policy.contains('*'), "{address}");
        assert_eq!(header(header::X_CONTENT_TYPE_OPTIONS), "nosniff", "{address}");
        assert_eq!(header(header::REFERRER_POLICY), "same-origin", "{address}");
    }
}

#[tokio::test]
async fn files_beside_the_pages_are_kept_and_pages_are_not() {
    let style = ask(county(), crate::asset::STYLE.path).await;
    assert_eq!(style.status, StatusCode::OK);
    assert!(style.headers[header::CACHE_CONTROL].to_str().unwrap().contains("immutable"));
    let page = ask(county(), "/").await;
    assert_eq!(page.headers[header::CACHE_CONTROL], "no-cache");
    assert!(page.text.contains(crate::asset::STYLE.path) && page.text.contains(crate::asset::ICON.path));
}

#[tokio::test]
async fn a_page_is_packed_and_known_again() {
    let ask = async |app: App, name, value: &str| {
        let request = Request::get("/arenor").header(header::ACCEPT_ENCODING, "gzip").header(name, value);
        router(app).oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
    };
    let app = county();
    let first = ask(app.clone(), header::ACCEPT_LANGUAGE, "sv").await;
    assert_eq!(first.headers()[header::CONTENT_ENCODING], "gzip");
    let tag = first.headers()[header::ETAG].to_str().unwrap().to_owned();
    let bytes =
        async |response: axum::response::Response| to_bytes(response.into_body(), usize::MAX).await.unwrap();
    let (made, kept) =
        (bytes(first).await, bytes(ask(app.clone(), header::ACCEPT_LANGUAGE, "sv").await).await);
    assert_eq!(made, kept);
    assert_ne!(made, bytes(ask(app.clone(), header::ACCEPT_LANGUAGE, "en").await).await);
    let known = ask(app, header::IF_NONE_MATCH, &tag).await;
    assert_eq!(known.status(), StatusCode::NOT_MODIFIED);
    assert!(known.headers().contains_key(header::CONTENT_SECURITY_POLICY) && bytes(known).await.is_empty());
}

/// Whatever is kept for the next who asks must be what she would have got.
#[tokio::test]
async fn what_is_kept_is_the_same_for_everybody() {
    for page in samples::pages() {
        let ask = async || {
            let request = Request::get(*page).header(header::ACCEPT_ENCODING, "gzip").body(Body::empty());
            let response = router(county()).oneshot(request.unwrap()).await.unwrap();
            response.headers().get(header::ETAG).cloned()
        };
        assert_eq!(ask().await, ask().await, "{page} is not the same twice and may not be kept");
    }
}

#[tokio::test]
async fn a_silenced_finding_stands_apart_with_its_reason() {
    let heard = ask(county(), "/kontroller?sprak=en").await.text;
    assert!(heard.contains("Errors (3)") && !heard.contains("Silenced"));
    let silenced = ask(serving(samples::silenced()), "/kontroller?sprak=en").await.text;
    assert!(silenced.contains("Errors (2)") && silenced.contains("Silenced (1)"));
    assert!(silenced.contains("The board takes it up in November."));
    let later = ask(serving(samples::silenced()), "/kontroller?sprak=en&per=2027-01-01").await.text;
    assert!(later.contains("Errors (3)") && !later.contains("Silenced"));
}

#[tokio::test]
async fn an_arena_shows_what_it_may_do_in_the_papers_own_words() {
    let page = ask(county(), "/arenor/samreko?sprak=en").await.text;
    for expected in [
        "in force",
        "May decide matters that need no political standpoint",
        "<a href=\"/arenor/barnarenan?sprak=en\">Barnarenan</a>",
        "Line 13",
        "May give assignments, but only with an end date",
        "The papers are out 7 days before the meeting",
    ] {
        assert!(page.contains(expected), "{expected}");
    }
    // Known to be missing is not the same as not found.
    let missing = ask(county(), "/arenor/barnarenan?sprak=en").await.text;
    assert!(missing.contains("This is a known lack") && missing.contains("The sources disagree"));
    let not_found = ask(county(), "/arenor/svom?sprak=en").await.text;
    assert!(not_found.contains("We have found no mandate."));
    // It had another name and another paper the day before.
    let before = ask(county(), "/arenor/samreko?sprak=en&per=2021-09-30").await.text;
    assert!(before.contains("<h1>L-IFO</h1>") && before.contains("undated"));
}

/// What is read on a page from above, without its elements.
fn read(page: &str) -> String {
    let parts = page.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    html::plain(&parts.collect::<String>())
}

#[tokio::test]
async fn what_many_come_to_ask_stands_first_and_nothing_is_said_twice() {
    let all_asked = [
        ("/arenor/barnarenan", "Mandat: \u{2715} saknas\nBereds av: SamReKo", "Andra mot"),
        (
            "/huvudman/region-jamtland-harjedalen",
            "H\u{e4}lso- och sjukv\u{e5}rdsn\u{e4}mnden \u{2713} antagit",
            "g\u{f6}r mot",
        ),
        ("/rekommendationer/prov", "Riktad till Kommunstyrelsen i Ragunda, punkt 1", "i Ragunda i Ragunda"),
        ("/rekommendationer", "beslutat i en del 2025-\u{2060}03-\u{2060}20", "2025-03-20"),
        ("/kontroller/missing-mandate", "En granskning av samverkan", "krav A5"),
    ];
    for (address, says, not) in all_asked {
        let page = read(&ask(county(), address).await.text);
        assert!(page.contains(says) && !page.contains(not), "{address}: {says}, and not {not}");
    }
    for (address, says) in [
        ("/arenor", "En grupp, ett r\u{e5}d eller ett n\u{e4}tverk d\u{e4}r huvudm\u{e4}nnen m\u{f6}ts."),
        ("/rekommendationer", "En rekommendation b\u{f6}rjar med att en arena ber"),
    ] {
        let page = read(&ask(serving(samples::empty()), address).await.text);
        assert!(page.contains(says) && !page.contains("Alla \u{e5}r"), "{address}: {says}");
    }
}

/// Counties that cannot be served, or break when they are.
struct Broken {
    problem: Option<String>,
}

impl Counties for Broken {
    fn snapshot(&self, _county: &str) -> Option<Arc<State>> {
        assert!(self.problem.is_some(), "the county breaks");
        None
    }

    fn list(&self) -> Vec<Listed> {
        vec![Listed { handle: "c".into(), name: "The County".into() }]
    }

    fn problem(&self) -> Option<String> {
        self.problem.clone()
    }
}

#[tokio::test]
async fn a_page_that_fails_has_a_number_to_quote() {
    let app = App::new(Arc::new(Broken { problem: None }), || TODAY);
    for number in ["20260728-1", "20260728-2"] {
        let answer = ask(app.clone(), "/arenor?sprak=en").await;
        assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(answer.text.contains(number) && answer.text.contains("The County"), "{}", answer.text);
        assert!(!answer.text.contains("the county breaks"), "the reason is for the log");
    }
}

#[tokio::test]
async fn a_county_that_is_not_served_says_why() {
    let app = App::new(Arc::new(Broken { problem: Some("Record 17 is damaged.".into()) }), || TODAY);
    for address in ["/", "/arenor", "/arenor/samreko", "/nowhere"] {
        let answer = ask(app.clone(), address).await;
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{address}");
        assert!(answer.text.contains("Record 17 is damaged."), "{address}");
    }
}
