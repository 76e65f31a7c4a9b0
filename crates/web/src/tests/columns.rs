//! The matrix with more principals than a table has room for: who has a column, and that nobody is left out in silence.

use super::{ask_in, html, samples, serving};
use domain::State;
use std::fmt::Write;
use testkit::county::{acts_of, of_file};

/// So many towns, of which three have been asked for something.
fn county(n_towns: usize) -> State {
    let mut file = String::from(
        "[county]\nhandle = \"c\"\nname = \"C\"\n[source.s]\ntitle = { is = \"Letter\", source = \"s\" }\n\
         [arena.a]\nexists = { from = \"2005\", source = \"s\" }\n",
    );
    for n in 1..=n_towns {
        writeln!(
            file,
            "[principal.t{n}]\nexists = {{ from = \"2005\", source = \"s\" }}\nname = {{ is = \"Town{n}\", source = \"s\" }}"
        )
        .expect("a text takes it");
    }
    let mut state = of_file(&file).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let acts = r##"
#! 2020 recommendation-r {"made":{"kind":"recommendation","title":"First","by":["arena-a"]}}
#! 2020 recommendation-r {"addressed":{"to":"principal-t1"}}
#! 2020 recommendation-r {"addressed":{"to":"principal-t2"}}
#! 2021 recommendation-q {"made":{"kind":"recommendation","title":"Second","by":["arena-a"]}}
#! 2021 recommendation-q {"addressed":{"to":"principal-t3"}}
"##;
    for (_, act) in acts_of(acts).expect("the acts can be read") {
        samples::run(&mut state, act);
    }
    state
}

/// The towns that have a column, by number.
fn columns(page: &str) -> Vec<usize> {
    let heads = page.split("<th scope=\"col\" role=\"columnheader\">Town").skip(1);
    heads.filter_map(|rest| rest.split('<').next()?.parse().ok()).collect()
}

#[tokio::test]
async fn columns_are_those_that_fit_or_were_chosen_and_the_page_says_who_is_left_out() {
    let all = |n: usize| (1..=n).collect::<Vec<_>>();
    for (n_towns, asked, mut expected) in [
        (9, "", all(9)),
        (15, "", vec![1, 2, 3]),
        (15, "kolumner=alla", all(15)),
        (9, "kolumner=tillfragade", vec![1, 2, 3]),
        // Of what is shown: the rows of one year.
        (15, "ar=2021", vec![3]),
        (15, "huvudman=t7", vec![7]),
        (15, "huvudman=t7.t1", vec![1, 7]),
        // What nobody is called leaves nobody out.
        (15, "huvudman=nobody", vec![1, 2, 3]),
        (9, "kolumner=nonsense", all(9)),
    ] {
        let app = serving(county(n_towns));
        let page = ask_in(app.clone(), &format!("/rekommendationer?{asked}"), "en").await.text;
        html::is_sound(&page, "en").unwrap_or_else(|why| panic!("{asked}: {why}"));
        let mut shown = columns(&page);
        shown.sort_unstable();
        expected.sort_unstable();
        assert_eq!(shown, expected, "{n_towns} {asked}");
        let told = format!("{} of {n_towns} principals have a column here", expected.len());
        assert_eq!(page.contains(&told), expected.len() < n_towns, "{n_towns} {asked}: {page}");
        // What a row adds up to is the same whoever has a column, and the table has everybody.
        assert!(asked == "ar=2021" || page.contains(">0 of 2</a>"), "{asked}");
        let links = html::links(&page);
        let table = links.iter().find(|link| link.starts_with("/rekommendationer/tabell/hamta")).unwrap();
        let table = ask_in(app, table, "en").await.text;
        assert_eq!(table.lines().next().unwrap().matches("\"Town").count(), n_towns, "{asked}: {table}");
    }
}

#[tokio::test]
async fn a_column_is_chosen_and_left_by_a_link_and_the_choice_stays() {
    let app = serving(county(15));
    let page = ask_in(app.clone(), "/rekommendationer?huvudman=t1.t7&ar=2020", "en").await.text;
    let links = html::links(&page);
    for expected in [
        // One more, one less, all, and what else is chosen beside them.
        "/rekommendationer?ar=2020&huvudman=t1.t12.t7",
        "/rekommendationer?ar=2020&huvudman=t7",
        "/rekommendationer?ar=2020&kolumner=alla",
        "/rekommendationer?ar=2021&huvudman=t1.t7",
        "/rekommendationer?visa=oppna&ar=2020&huvudman=t1.t7",
        "/rekommendationer?ar=2020&huvudman=t1.t7&rad=r",
    ] {
        let (path, query) = expected.split_once('?').unwrap();
        let mut query: Vec<&str> = query.split('&').collect();
        query.sort_unstable();
        let is_it = |link: &String| {
            let link = link.split('#').next().unwrap_or_default();
            let Some((own, asks)) = link.split_once('?') else { return false };
            let mut asks: Vec<&str> = asks.split('&').filter(|ask| !ask.starts_with("sprak")).collect();
            asks.sort_unstable();
            own == path && asks == query
        };
        assert!(links.iter().any(is_it), "{expected}: {links:#?}");
    }
}
