//! The first page after something has been written: nothing of it has been kept, so all of it is made.

use super::{
    Row,
    asking::{Asking, Server, Wanted, middle},
};
use std::{
    io::{Read, Write},
    net::TcpStream,
};

/// How often each page is asked for as the first.
const N_TIMES: usize = 25;

/// Something is written, then a page is asked for and then once more; the page that took longest as the first.
pub fn row(demo: &Server, cookie: &str, pages: &[&'static str]) -> Row {
    let mut n = 0;
    let mut all: Vec<(f64, f64, &str)> = Vec::new();
    for path in pages {
        let page = Wanted::kept(demo, path);
        let mut asking = Asking::new(&page);
        let both = (0..N_TIMES).map(|_| {
            n += 1;
            register(demo, cookie, n);
            (asking.timed(), asking.timed())
        });
        let (first, again) = both.unzip();
        let (first, again) = (middle(first), middle(again));
        eprintln!("{path}: first after a write {first:.0} \u{b5}s, again {again:.0} \u{b5}s");
        all.push((first, again, path));
    }
    let slowest = all.iter().max_by(|one, other| one.0.total_cmp(&other.0)).expect("there are pages");
    let sum = |of: fn(&(f64, f64, &str)) -> f64| all.iter().map(of).sum::<f64>() / all.len() as f64;
    Row {
        what: "the first page after something has been written",
        figure: format!(
            "{:.0} \u{b5}s ({}); of all seven {:.0} \u{b5}s, and asked for again {:.0} \u{b5}s",
            slowest.0,
            slowest.2,
            sum(|page| page.0),
            sum(|page| page.1)
        ),
        asked: "\u{2013}",
        how: "whole answers, packed, asked for over one connection right after a party has been registered; the median of \
              25, the worst page, and the mean of the medians",
    }
}

/// Registers a party through its form, as a browser does.
fn register(demo: &Server, cookie: &str, n: usize) {
    let at = demo.address;
    let head = format!("/nytt/party HTTP/1.1\r\nhost: {at}\r\ncookie: {cookie}\r\nconnection: close\r\n");
    let page = answer(demo, &format!("GET {head}\r\n"));
    let form = page.split_once("<form class=\"sheet\"").expect("the page has a form").1;
    let form = form.split_once("</form>").expect("it ends").0;
    let hidden = form.split("<input ").skip(1).filter(|tag| tag.contains("type=\"hidden\""));
    let given = hidden.filter_map(|tag| Some((attribute(tag, "name")?, attribute(tag, "value")?)));
    let name = format!("Bench+{n}");
    let ours = [("name", name.as_str()), ("kind", "police"), ("from", "2015")];
    let fields: Vec<String> = given.chain(ours).map(|(key, value)| format!("{key}={value}")).collect();
    let body = fields.join("&");
    let kind = "content-type: application/x-www-form-urlencoded";
    let length = body.len();
    let post = format!("POST {head}origin: http://{at}\r\n{kind}\r\ncontent-length: {length}\r\n\r\n{body}");
    let said = answer(demo, &post);
    assert!(said.starts_with("HTTP/1.1 303 "), "{said}");
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    Some(tag.split_once(&format!("{name}=\""))?.1.split_once('"')?.0)
}

fn answer(demo: &Server, request: &str) -> String {
    let mut stream = TcpStream::connect(demo.address).expect("the server is there");
    stream.write_all(request.as_bytes()).expect("it can be sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer
}
