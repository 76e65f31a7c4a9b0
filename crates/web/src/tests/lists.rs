//! Long lists: every part of every list is small, all that there is stands in exactly one of them, and what was chosen
//! stays. And what is found leads somewhere.

use super::{
    ask_in, html, samples, serving,
    signed::{DAY, People},
};
use axum::http::StatusCode;
use domain::{State, access::Authority, context::RequestId};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};
use testkit::county::{acts_of, demo_at_work, of_file};

/// As many of each kind: two full parts and a rest.
const N: usize = 450;

/// A county with many of everything that is listed.
fn many() -> State {
    let mut file = String::from("[county]\nhandle = \"many\"\nname = \"Many\"\n");
    for n in 0..N {
        write!(
            file,
            "[source.s{n}]\ntitle = {{ is = \"Letter {n}\", source = \"s{n}\" }}\n\
             [arena.a{n}]\nexists = {{ from = \"2005\", source = \"s0\" }}\nname = {{ is = \"Group {n}\", source = \"s0\" }}\n\
             [arena.e{n}]\nexists = {{ from = \"2005\", to = \"2010\", source = \"s0\" }}\nname = {{ is = \"Bygone {n}\", source = \"s0\" }}\n\
             [seat.p{n}]\nexists = {{ from = \"2005\", source = \"s0\" }}\nin = {{ is = \"arena-a{}\", source = \"s0\" }}\n\
             [party.q{n}]\nexists = {{ from = \"2005\", source = \"s0\" }}\nname = {{ is = \"Party {n}\", source = \"s0\" }}\n\
             [paper.d{n}]\nexists = {{ source = \"s0\" }}\ntitle = {{ is = \"Paper {n}\", source = \"s0\" }}\ngoverns = {{ is = \"arena-a{n}\", source = \"s0\" }}\n",
            n / 3
        )
        .expect("a text takes it");
    }
    for n in 0..9 {
        writeln!(
            file,
            "[principal.h{n}]\nexists = {{ from = \"2005\", source = \"s0\" }}\nname = {{ is = \"Town {n}\", source = \"s0\" }}"
        )
        .expect("a text takes it");
    }
    let mut state = of_file(&file).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let mut acts = String::new();
    for n in 0..N {
        writeln!(
            acts,
            "#! 2020 matter-m{n} {{\"registered\":{{\"title\":\"Matter {n}\"}}}}\n\
             #! 2020 recommendation-r{n} {{\"made\":{{\"kind\":\"recommendation\",\"title\":\"Advice {n}\",\"by\":[\"arena-a{}\"]}}}}\n\
             #! 2020 decision-d{n} {{\"made\":{{\"by\":[\"arena-a{}\"],\"title\":\"Decision {n}\",\"text\":\"Yes.\",\"kind\":\"own_work\"}}}}\n\
             #! 2020 document-h{n} {{\"shared\":{{\"owner\":\"principal-h0\",\"title\":\"Memo {n}\",\"with\":[\"arena-a0\"]}}}}",
            n % 100,
            n % 100
        )
        .expect("a text takes it");
    }
    for (_, act) in acts_of(&acts).expect("the acts can be read") {
        samples::run(&mut state, act);
    }
    state
}

/// The links on a page that begin so.
fn links(page: &str, begin: &str) -> Vec<String> {
    let own = |link: &String| link.starts_with(begin) && !link.contains(['#', '&']);
    html::links(page).into_iter().map(|link| html::plain(&link)).filter(own).collect()
}

fn paging(page: &str) -> &str {
    page.split_once("<nav class=\"paging\"")
        .and_then(|(_, rest)| rest.split_once("</nav>"))
        .map_or("", |it| it.0)
}

#[tokio::test]
async fn every_part_of_a_list_is_small_and_all_there_is_stands_in_one_of_them() {
    let app = serving(many());
    for (list, begin, n) in [
        ("/arenor", "/arenor/a", N),
        ("/arenor?avslutade=ja", "/arenor/", 2 * N),
        ("/arenden?visa=alla", "/arenden/m", N),
        ("/beslut", "/beslut/d", N),
        ("/rekommendationer", "/rekommendationer/r", N),
        ("/handlingar", "/handlingar/h", N),
        ("/papper", "/papper/d", N),
        ("/kallor", "/kallor/s", N),
        ("/huvudman", "/parter/q", N),
        ("/platser", "/arenor/a", N),
        // No more are looked at closely, however many are called so.
        ("/sok?q=group&slag=arena", "/arenor/a", 400),
        ("/kontroller/missing-mandate", "/arenor/a", N),
        ("/kontroller", "/arenden/m", N),
    ] {
        let (mut found, mut n_parts) = (BTreeSet::new(), 0);
        let mut next = Some(list.to_owned());
        while let Some(address) = next {
            let answer = ask_in(app.clone(), &address, "en").await;
            assert_eq!(answer.status, StatusCode::OK, "{address}");
            html::is_sound(&answer.text, "en").unwrap_or_else(|why| panic!("{address}: {why}"));
            let rows: BTreeSet<String> = links(&answer.text, begin).into_iter().collect();
            assert!(rows.len() <= 200, "{address} has {} rows", rows.len());
            assert!(answer.text.len() < 400_000, "{address} is {} bytes", answer.text.len());
            found.extend(rows);
            n_parts += 1;
            let mut after = html::links(paging(&answer.text)).into_iter().map(|link| html::plain(&link));
            let n_here = format!("sida={}", n_parts + 1);
            next = after.find(|link| link.ends_with(&n_here) || link.contains(&format!("{n_here}&")));
        }
        assert_eq!(found.len(), n, "{list} in {n_parts} parts");
        assert!(n_parts >= 2, "{list} is in {n_parts} parts");
    }
}

/// What is kept beside the journal is cut too: of whoever asks, and of one authority.
#[tokio::test]
async fn accounts_drafts_and_spaces_are_read_in_parts() {
    let people = People::on(DAY);
    people.are_more(N - 2);
    let region = Authority::Of("principal-region".parse().unwrap());
    for n in 0..N as u128 {
        let draft = format!(r#"[1,"/andra/arena-own/ny/goal",[["value","Goal {n}."]]]"#);
        people.drafts().keep(&region, RequestId(n.to_be_bytes()), draft.into_bytes()).unwrap();
    }
    for (who, list, row) in [
        ("person-administrator", "/konton", "<th scope=\"row\""),
        ("person-secretary", "/utkast", "<details class=\"throw\">"),
        ("person-auditor", "/granskning/principal-region", "<h3>"),
    ] {
        for (part, n) in [(1, 200), (2, 200), (3, 50)] {
            let page = people.get(Some(who), &format!("{list}?sida={part}")).await;
            html::is_sound(&page.text, "en").unwrap_or_else(|why| panic!("{list} {part}: {why}"));
            assert_eq!(page.text.matches(row).count(), n, "{list} {part}");
            assert!(paging(&page.text).contains("of 450."), "{list} {part}: {}", paging(&page.text));
        }
        let whole = people.get(Some(who), list).await.text;
        assert!(html::links(paging(&whole)).iter().all(|way| way.starts_with(list)), "{list}");
    }
}

#[tokio::test]
async fn what_was_chosen_stays_in_the_ways_to_the_other_parts() {
    let app = serving(many());
    for (list, chosen, count) in [
        ("/arenor?avslutade=ja", "avslutade=ja", "of 900."),
        ("/arenden?visa=alla", "visa=alla", "of 450."),
        ("/rekommendationer?ar=2020", "ar=2020", "of 450."),
        ("/beslut?ar=2020", "ar=2020", "of 450."),
        ("/sok?q=group&slag=arena", "slag=arena", "of 400."),
    ] {
        let address = format!("{list}&sida=2&per=2025-01-01&sprak=en");
        let page = ask_in(app.clone(), &address, "sv").await.text;
        let nav = paging(&page);
        assert!(nav.contains("201\u{2013}400") && nav.contains(count), "{list}: {nav}");
        let ways = html::links(nav);
        assert!(ways.len() >= 3, "{list}: {nav}");
        for way in ways {
            for kept in [chosen, "per=2025-01-01", "sprak=en"] {
                assert!(way.contains(kept), "{way} on {address} forgets {kept}");
            }
        }
        // The part stays when another day or language is chosen.
        assert!(page.contains("sida=2&#38;per=2025-01-01&#38;sprak=sv"), "{list}");
    }
    // A part that is not there is the last, and nonsense the first.
    for (part, shown) in [("99", "401\u{2013}450"), ("0", "1\u{2013}200"), ("x", "1\u{2013}200")] {
        let page = ask_in(app.clone(), &format!("/papper?sida={part}"), "en").await.text;
        assert!(paging(&page).contains(shown), "{part}: {}", paging(&page));
    }
}

#[tokio::test]
async fn a_link_to_a_seat_leads_to_the_part_where_it_stands() {
    let app = serving(many());
    for seat in ["p0", "p199", "p200", "p449"] {
        let page = ask_in(app.clone(), &format!("/platser?plats={seat}"), "en").await.text;
        assert!(page.contains(&format!("id=\"seat-{seat}\"")), "{seat}");
    }
}

#[tokio::test]
async fn what_is_found_leads_to_a_page_that_is_there() {
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for state in [samples::county(), demo_at_work()] {
        let app = serving(state.clone());
        let (mut searched, mut asked) = (BTreeSet::new(), BTreeSet::new());
        let speaker = words::Speaker::new(words::Language::Swedish, &state, super::TODAY);
        for subject in state.subjects().chain(state.work()) {
            let name = speaker.name(&subject);
            if !searched.insert(name.clone()) {
                continue;
            }
            let typed: String = name.bytes().map(|byte| format!("%{byte:02X}")).collect();
            let page = ask_in(app.clone(), &format!("/sok?q={typed}"), "en").await;
            assert_eq!(page.status, StatusCode::OK, "{name}");
            let lists = page.text.split("<ul class=\"found\">").skip(1);
            for link in
                lists.filter_map(|rest| rest.split_once("</ul>")).flat_map(|(list, _)| html::links(list))
            {
                let link = html::plain(&link);
                if !asked.insert(link.clone()) {
                    continue;
                }
                let there = ask_in(app.clone(), link.split('#').next().unwrap(), "en").await;
                assert_eq!(there.status, StatusCode::OK, "{link}, found by {name}");
                if let Some((_, place)) = link.split_once('#') {
                    assert!(there.text.contains(&format!("id=\"{place}\"")), "{link}, found by {name}");
                }
                let kind = link.split(['/', '?']).nth(1).unwrap_or_default();
                *kinds.entry(kind.to_owned()).or_default() += 1;
            }
        }
    }
    let expected = [
        "arenden",
        "arenor",
        "befattningar",
        "beslut",
        "handlingar",
        "huvudman",
        "kallor",
        "organ",
        "papper",
        "parter",
        "platser",
        "rekommendationer",
        "verksamheter",
    ];
    assert_eq!(kinds.keys().collect::<Vec<_>>(), expected, "{kinds:?}");
}
