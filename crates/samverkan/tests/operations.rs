//! The program as whoever keeps it running meets it: configuration, health, metrics, the log, and how it stops.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod common;

use common::{Running, ask, get};
use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    path::Path,
    process::{Command, Output, Stdio},
    thread,
};
use tempfile::TempDir;

/// A folder with the counties Alby and Byle in it, and room for a configuration file.
struct Desk(TempDir);

impl Desk {
    fn new() -> Desk {
        let desk = Desk(tempfile::tempdir().unwrap());
        for (handle, name) in [("alby", "Alby"), ("byle", "Byle")] {
            let county = format!(
                "[county]\nhandle = \"{handle}\"\nname = \"{name}\"\n\n[arena.svom]\nexists = {{ from = \"2005\" }}\n"
            );
            let imported =
                samverkan(&["import", &desk.file("county.toml", &county), "--data", &desk.data()], &[]);
            assert_eq!(imported.status.code(), Some(0), "{}", complained(&imported));
        }
        desk
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.0.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    fn data(&self) -> String {
        self.0.path().join("data").display().to_string()
    }
}

fn samverkan(arguments: &[&str], variables: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samverkan"));
    command.args(arguments).envs(variables.iter().copied()).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn complained(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_wrong_key_is_refused_with_its_line_and_what_was_meant() {
    let desk = Desk(tempfile::tempdir().unwrap());
    let file = desk.file("s.toml", "lang = \"sv\"\n\n[metrics]\nlissten = \"127.0.0.1:1\"\n");
    for (arguments, variables, expected) in [
        (
            &["serve", "--config", &file][..],
            &[][..],
            format!("{file}, rad 4: inst\u{e4}llningen metrics.lissten finns inte. Menade du metrics.listen?\n"),
        ),
        (
            &["config", "--lang", "en", "--config", &file],
            &[],
            format!("{file}, line 4: there is no setting metrics.lissten. Did you mean metrics.listen?\n"),
        ),
        (
            &["verify"],
            &[("SAMVERKAN_DTA", "x"), ("SAMVERKAN_LANG", "en")],
            "The variable SAMVERKAN_DTA is no setting. Did you mean SAMVERKAN_DATA?\n".to_owned(),
        ),
        (
            &["serve", "--lang", "en", "--listen", "7171"],
            &[],
            "the flag --listen: listen is \u{201c}7171\u{201d} and should be an address with a port, such as 127.0.0.1:7171.\n"
                .to_owned(),
        ),
        (
            &["demo", "--lang", "en", "--config", &file],
            &[],
            "samverkan demo reads no configuration file, since whoever has one of its links may write. Use samverkan serve.\n"
                .to_owned(),
        ),
    ] {
        let output = samverkan(arguments, variables);
        assert_eq!((output.status.code(), complained(&output)), (Some(2), expected));
    }
    let missing = samverkan(&["serve"], &[("SAMVERKAN_CONFIG", "no-such-file.toml")]);
    assert_eq!((missing.status.code(), complained(&missing).lines().count()), (Some(2), 1));
    let metrics = samverkan(&["serve", "--metrics-listen", "0.0.0.0:0"], &[]);
    assert!(complained(&metrics).contains("0.0.0.0"), "{}", complained(&metrics));
}

#[test]
fn a_name_that_leads_to_no_county_stops_the_program_with_its_line() {
    let desk = Desk::new();
    let file = desk.file("s.toml", "hosts = ['a.example=alby', 'b.example=bily']\nlang = 'en'\n");
    let serve = ["serve", "--data", &desk.data(), "--config", &file, "--listen", "127.0.0.1:0"];
    let output = samverkan(&serve, &[]);
    let said = "the name b.example leads to the county bily, which is not in the data folder. There are alby and byle.";
    assert_eq!((output.status.code(), complained(&output)), (Some(2), format!("{file}, line 1: {said}\n")));
}

#[test]
fn the_configuration_that_is_shown_is_a_file_that_says_the_same() {
    let desk = Desk::new();
    let data = desk.data();
    let variables = [("SAMVERKAN_DATA", data.as_str()), ("SAMVERKAN_HOSTS", "a.example=alby,b.example=byle")];
    let shown = said(&samverkan(&["config", "--stop-within", "3", "--lang", "en"], &variables));
    assert!(shown.contains("stop.within = 3  # the flag --stop-within"), "{shown}");
    assert!(shown.contains("hosts = [\"a.example=alby\", \"b.example=byle\"]"), "{shown}");
    let file = desk.file("shown.toml", &shown);
    let again = said(&samverkan(&["config", "--config", &file], &[]));
    let keys = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        lines.map(|line| line.split("  # ").next().unwrap().to_owned()).collect()
    };
    assert_eq!(keys(&again), keys(&shown));
    // Every command asks for the same folder, unless it is told of another.
    assert_eq!(samverkan(&["verify"], &variables).status.code(), Some(0));
    assert_eq!(samverkan(&["verify", "--config", &file], &[]).status.code(), Some(0));
    assert_eq!(samverkan(&["verify", "--data", "no-such-folder"], &variables).status.code(), Some(2));
}

#[test]
fn health_metrics_and_log_tell_how_it_is_and_nothing_of_who_asked() {
    let desk = Desk::new();
    let running = Running::start(&["serve", "--data", &desk.data(), "--log-format", "json"]);
    for (path, status) in [("/health", 200), ("/health/live", 200), ("/health/ready", 200), ("/metrics", 404)]
    {
        assert!(running.get(path).starts_with(&format!("HTTP/1.1 {status} ")), "{path}");
    }
    let health: serde_json::Value = serde_json::from_str(body(&running.get("/health"))).unwrap();
    let counties = serde_json::json!({ "alby": "writing", "byle": "writing" });
    assert_eq!((&health["ready"], &health["counties"]), (&true.into(), &counties));
    running.get("/arenor/svom?per=2009-07-01&namn=Hemlig");
    running.get("/Hemlig");

    let text = get(running.metrics, "localhost", "/metrics");
    let samples = samples(body(&text));
    judged_by_promtool(body(&text));
    let asked = "samverkan_requests_total{route=\"/arenor/{handle}\",method=\"GET\",status=\"200\"}";
    assert_eq!(samples[asked], 1.0);
    assert_eq!(samples["samverkan_requests_total{route=\"none\",method=\"GET\",status=\"404\"}"], 2.0);
    assert_eq!(samples["samverkan_county_writing{county=\"byle\"}"], 1.0);
    assert!(samples["samverkan_journal_head{county=\"alby\"}"] > 0.0);
    let memory = |county: &str| samples[&format!("samverkan_county_memory_bytes{{county=\"{county}\"}}")];
    assert!((memory("alby") + memory("byle") - samples["process_resident_memory_bytes"]).abs() <= 2.0);

    let log = running.log();
    let lines: Vec<serde_json::Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect();
    let line = lines.iter().find(|line| line["route"] == "/arenor/{handle}").unwrap();
    assert_eq!(
        (&line["method"], &line["status"], &line["level"]),
        (&"GET".into(), &200.into(), &"INFO".into())
    );
    assert!(line["span"]["id"].is_string() && line["ms"].is_number(), "{line}");
    for secret in ["Hemlig", "2009-07-01", "svom", "?"] {
        assert!(!log.contains(secret), "{secret} is in {log}");
    }
    running.stop();
}

#[test]
fn a_county_that_is_not_served_makes_the_program_unready_and_the_others_are_shown() {
    let desk = Desk::new();
    // A file that is no journal at all; a changed record is the same to the others.
    std::fs::write(Path::new(&desk.data()).join("counties/byle/journal.sqlite"), "damaged").unwrap();
    let hosts = "alby.example=alby,byle.example=byle";
    let running = Running::start(&["serve", "--data", &desk.data(), "--hosts", hosts]);
    let health = running.get("/health");
    assert!(health.starts_with("HTTP/1.1 503 ") && health.contains("\"byle\":\"not_served\""), "{health}");
    assert!(running.get("/health/live").starts_with("HTTP/1.1 200 "));
    for (host, status, name) in [
        ("alby.example", 200, "Alby"),
        ("ALBY.example:80", 200, "Alby"),
        ("byle.example", 503, "byle"),
        ("localhost", 200, "Alby"),
    ] {
        let page = get(running.address, host, "/");
        assert!(page.starts_with(&format!("HTTP/1.1 {status} ")) && page.contains(name), "{host}: {page}");
        let journal = get(running.address, host, "/journal");
        assert!(journal.starts_with(&format!("HTTP/1.1 {status} ")), "{host}: {journal}");
    }
}

#[test]
fn what_was_acknowledged_before_a_stop_is_in_the_journal() {
    let desk = Desk(tempfile::tempdir().unwrap());
    let mut running = Running::start(&["demo", "--data", &desk.data(), "--log-level", "info"]);
    let address = running.address;
    let who = running.signed_in();
    let (acknowledge, acknowledged) = std::sync::mpsc::channel();
    let writers: Vec<_> = (0..8)
        .map(|writer| {
            let (acknowledge, who) = (acknowledge.clone(), who.clone());
            thread::spawn(move || {
                for n in 0.. {
                    let name = format!("Party {writer} of {n}");
                    let Some(answer) = send(address, &who, &name) else { return };
                    if answer.starts_with("HTTP/1.1 303 ") {
                        acknowledge.send(name).unwrap();
                    } else {
                        assert!(answer.starts_with("HTTP/1.1 503 "), "{answer}");
                    }
                }
            })
        })
        .collect();
    drop(acknowledge);
    let mut names: BTreeSet<String> = acknowledged.iter().take(40).collect();
    running.terminate();
    names.extend(acknowledged.iter());
    writers.into_iter().for_each(|writer| writer.join().unwrap());
    let status = running.child.wait().unwrap();
    assert_eq!(status.code(), Some(0), "{}", running.log());
    assert!(running.log().contains("stopping") && running.log().contains("stopped"), "{}", running.log());

    assert_eq!(samverkan(&["verify", "--data", &desk.data()], &[]).status.code(), Some(0));
    let county = said(&samverkan(&["export", "--data", &desk.data()], &[]));
    let lost: Vec<&String> = names.iter().filter(|name| !county.contains(&format!("\"{name}\""))).collect();
    assert!(names.len() >= 40 && lost.is_empty(), "{} acknowledged, lost {lost:?}", names.len());
}

/// Registers a party through its form, as a browser does.
fn send(address: SocketAddr, who: &str, name: &str) -> Option<String> {
    let get = format!("GET /nytt/party HTTP/1.1\r\nHost: localhost\r\n{who}Connection: close\r\n\r\n");
    ask(address, &posted(&ask(address, &get)?, who, name))
}

/// The form on the page, filled in.
fn posted(page: &str, who: &str, name: &str) -> String {
    let attribute = |tag: &str, name: &str| -> Option<String> {
        Some(tag.split_once(&format!(" {name}=\""))?.1.split_once('"')?.0.to_owned())
    };
    let form = page.split_once("<form class=\"sheet\"").unwrap().1.split_once("</form>").unwrap().0;
    let hidden = form.split("<input ").skip(1).filter(|tag| tag.contains("type=\"hidden\""));
    let mut fields: Vec<(String, String)> = hidden
        .filter_map(|tag| Some((attribute(&format!(" {tag}"), "name")?, attribute(tag, "value")?)))
        .collect();
    for (key, value) in [("name", name), ("kind", "police"), ("from", "2015")] {
        fields.push((key.to_owned(), value.replace(' ', "+")));
    }
    let fields: Vec<String> = fields.iter().map(|(key, value)| format!("{key}={value}")).collect();
    let body = fields.join("&");
    format!(
        "POST /nytt/party HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n{who}Connection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

#[test]
fn what_has_begun_is_finished_while_nothing_new_is_let_in() {
    let desk = Desk(tempfile::tempdir().unwrap());
    let mut running = Running::start(&["demo", "--data", &desk.data(), "--stop-within", "600"]);

    let who = running.signed_in();
    let page = format!("GET /nytt/party HTTP/1.1\r\nHost: localhost\r\n{who}Connection: close\r\n\r\n");
    let form = posted(&ask(running.address, &page).unwrap(), &who, "Half and whole");
    let (half, rest) = form.split_at(form.len() - 3);
    let mut stream = TcpStream::connect(running.address).unwrap();
    stream.write_all(half.as_bytes()).unwrap();
    while samples(body(&get(running.metrics, "localhost", "/metrics")))["samverkan_requests_in_flight"] < 1.0
    {
        thread::yield_now();
    }
    // A browser keeps connections for later; they have nothing to finish.
    let _unused = TcpStream::connect(running.address).unwrap();
    let mut kept = TcpStream::connect(running.address).unwrap();
    kept.write_all(b"GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    kept.read_exact(&mut [0; 16]).unwrap();
    running.terminate();
    assert_eq!(running.told(), "STOPPING=1");
    let ready = get(running.metrics, "localhost", "/health/ready");
    assert!(ready.starts_with("HTTP/1.1 503 ") && ready.contains("\"phase\":\"stopping\""), "{ready}");
    while TcpStream::connect(running.address).is_ok() {
        thread::yield_now();
    }
    assert!(running.child.try_wait().unwrap().is_none(), "it waits for what has begun");
    stream.write_all(rest.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 303 "), "{answer}");
    assert_eq!(running.child.wait().unwrap().code(), Some(0));
    assert!(said(&samverkan(&["export", "--data", &desk.data()], &[])).contains("Half and whole"));
}

#[test]
fn what_does_not_finish_in_time_is_cut_off_and_the_stop_is_clean() {
    let desk = Desk::new();
    let mut running = Running::start(&["serve", "--data", &desk.data(), "--stop-within", "0"]);
    let mut stream = TcpStream::connect(running.address).unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\nHost:").unwrap();
    running.get("/");
    running.terminate();
    assert_eq!(running.child.wait().unwrap().code(), Some(0), "{}", running.log());
}

fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").unwrap().1
}

/// Reads metrics as strictly as the format asks: every sample belongs to a family that has been told of, none comes
/// twice, and a histogram never goes down and ends with its count.
fn samples(text: &str) -> BTreeMap<String, f64> {
    let (mut kinds, mut samples) = (BTreeMap::new(), BTreeMap::new());
    let (mut last_bucket, mut family) = (0.0, "");
    for line in text.lines() {
        if let Some(told) = line.strip_prefix("# TYPE ") {
            let (name, kind) = told.split_once(' ').unwrap();
            assert!(kinds.insert(name, kind).is_none(), "{name} is told of twice");
            family = name;
            continue;
        }
        if line.starts_with("# HELP ") {
            continue;
        }
        let (sample, value) = line.rsplit_once(' ').unwrap();
        let value: f64 = value.parse().unwrap();
        let name = sample.split('{').next().unwrap();
        let is_histogram = kinds[family] == "histogram";
        let suffix = name.strip_prefix(family).unwrap_or_else(|| panic!("{name} stands under {family}"));
        assert!(if is_histogram {
            ["_bucket", "_sum", "_count"].contains(&suffix)
        } else {
            suffix.is_empty()
        });
        match suffix {
            "_bucket" => {
                assert!(value >= last_bucket, "{line}");
                last_bucket = value;
            }
            "_count" => {
                assert_eq!(value, last_bucket, "{line}");
                last_bucket = 0.0;
            }
            _ => {}
        }
        assert!(samples.insert(sample.to_owned(), value).is_none(), "{sample} comes twice");
    }
    samples
}

/// Prometheus' own reader, where there is one.
fn judged_by_promtool(text: &str) {
    let tool = Command::new("promtool")
        .args(["check", "metrics"])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let Ok(mut tool) = tool else { return };
    tool.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let output = tool.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{}\n{text}", complained(&output));
}
