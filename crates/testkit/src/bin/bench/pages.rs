//! How fast pages are. The demo is served by the program itself, in a process of its own, and asked from this one.
//!
//! Rates are ratios to the same bytes handed out from memory by a third process on the same server (`memory` among the
//! examples of web), measured in turns, so that they say the same on a slow machine as on a fast one.

use super::Row;
use std::{
    env, fs,
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// The pages that are read the most, and the heaviest.
const PAGES: [&str; 7] =
    ["/", "/arenor", "/arenor/samreko", "/karta", "/papper/samreko", "/platser", "/kontroller"];
/// Those who ask at once.
const N_ASKING: usize = 4;
/// How often the two sides of a ratio take turns.
const N_TURNS: usize = 5;
/// How long a turn is.
const TURN: Duration = Duration::from_millis(300);

/// Every figure of the pages; the worst page stands for all.
pub fn rows(folder: &Path) -> Vec<Row> {
    let (Some(program), Some(memory)) = (built("samverkan"), built("examples/memory")) else {
        return vec![Row {
            what: "pages",
            figure: "not measured".to_owned(),
            asked: "",
            how: "cargo xtask bench builds the program and the example `memory` first",
        }];
    };
    let data = folder.join("served");
    let demo = ["demo", "--listen", "127.0.0.1:0", "--data", data.to_str().expect("a plain path")];
    let demo = Server::start(&program, &demo);
    let all: Vec<Measured> = PAGES.iter().map(|path| Measured::new(&demo, &memory, folder, path)).collect();
    let worst = |figure: fn(&Measured) -> f64, is_worse: fn(f64, f64) -> bool| {
        let worse = |one: &Measured, other: &Measured| is_worse(figure(one), figure(other));
        let first = &all[0];
        all.iter().fold(first, |worst, page| if worse(page, worst) { page } else { worst })
    };
    let (less, more) = (|one: f64, other: f64| one < other, |one: f64, other: f64| one > other);
    let (kept, made) = (worst(|page| page.kept, less), worst(|page| page.made, less));
    let (slow, late) = (worst(|page| page.micros, more), worst(|page| page.tail, more));
    vec![
        Row {
            what: "a kept page / its bytes from memory",
            figure: format!("{:.2} ({})", kept.kept, kept.path),
            asked: "at least 0.8",
            how: "requests a second, packed; the worst of seven pages, each the median of 5 turns",
        },
        Row {
            what: "a page made / its bytes unpacked from memory",
            figure: format!("{:.2} ({})", made.made, made.path),
            asked: "at least 0.25",
            how: "every request for an address nobody has asked for, answered packed; as above",
        },
        Row {
            what: "making a page",
            figure: format!("{:.0} µs ({})", slow.micros, slow.path),
            asked: "under 100 µs",
            how: "median answer unpacked, less the median of the same bytes from memory; the worst page",
        },
        Row {
            what: "p99 / p50 at half the highest rate",
            figure: format!("{:.1} ({})", late.tail, late.path),
            asked: "at most 5",
            how: "a kept page, 4 connections; the median of 5 turns, the worst page",
        },
        Row {
            what: "memory of the served demo",
            figure: format!("{:.0} MB", demo.resident() as f64 / 1e6),
            asked: "under 60 MB",
            how: "resident after all of the above, with as many pages kept as there is room for",
        },
    ]
}

/// A program that cargo has put beside this one.
fn built(name: &str) -> Option<PathBuf> {
    let file = env::current_exe().ok()?.parent()?.join(name);
    file.is_file().then_some(file)
}

/// A program that answers, in a process of its own. Ended when dropped.
struct Server {
    process: Child,
    address: SocketAddr,
}

impl Server {
    fn start(program: &Path, arguments: &[&str]) -> Server {
        let mut process = Command::new(program)
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .expect("it was built a moment ago");
        let said = BufReader::new(process.stdout.take().expect("it is piped"));
        let mut lines = said.lines().map_while(Result::ok);
        let address = lines.find_map(|line| {
            let (_, after) = line.split_once("http://")?;
            after.split('/').next()?.parse().ok()
        });
        // It must be able to go on speaking.
        thread::spawn(move || lines.for_each(drop));
        Server { process, address: address.expect("it says where it is") }
    }

    /// The memory it holds, in bytes, where the system tells.
    fn resident(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
        line.split_whitespace().next().and_then(|kb| kb.parse::<u64>().ok()).unwrap_or_default() * 1024
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// What was measured of a page.
struct Measured {
    path: &'static str,
    kept: f64,
    made: f64,
    micros: f64,
    tail: f64,
}

impl Measured {
    fn new(demo: &Server, memory: &Path, folder: &Path, path: &'static str) -> Measured {
        let kept = Wanted { server: demo.address, path, takes_gzip: true, is_new_each_time: false };
        let (packed, plain) = (folder.join("packed"), folder.join("plain"));
        fs::write(&packed, Asking::new(&kept).body()).expect("room on the disk");
        let unpacked = Wanted { takes_gzip: false, ..kept };
        fs::write(&plain, Asking::new(&unpacked).body()).expect("room on the disk");
        let files = [&packed, &plain].map(|file| file.to_str().expect("a plain path"));
        let memory = Server::start(memory, &files);
        let from_memory = |path| Wanted { server: memory.address, path, ..kept };
        let measured = Measured {
            path,
            kept: ratio(&kept, &from_memory("/packed")),
            made: ratio(&Wanted { is_new_each_time: true, ..kept }, &from_memory("/plain")),
            micros: difference(&unpacked, &from_memory("/plain")),
            tail: middle((0..N_TURNS).map(|_| tail_at_half_rate(&kept)).collect()),
        };
        eprintln!(
            "{path}: kept {:.2}, made {:.2}, {:.0} µs, tail {:.1}",
            measured.kept, measured.made, measured.micros, measured.tail
        );
        measured
    }
}

/// A page that is asked for.
#[derive(Clone, Copy)]
struct Wanted {
    server: SocketAddr,
    path: &'static str,
    takes_gzip: bool,
    /// Whether every request is for an address nobody has asked for before.
    is_new_each_time: bool,
}

/// Somebody who asks over one connection.
struct Asking<'a> {
    wanted: &'a Wanted,
    stream: BufReader<TcpStream>,
    n_asked: u64,
    line: String,
    answer: Vec<u8>,
}

impl Asking<'_> {
    fn new(wanted: &Wanted) -> Asking<'_> {
        let stream = TcpStream::connect(wanted.server).expect("the server is there");
        stream.set_nodelay(true).expect("a socket");
        let n_asked = u64::from(stream.local_addr().expect("a socket").port()) << 32;
        let stream = BufReader::with_capacity(1 << 16, stream);
        Asking { wanted, stream, n_asked, line: String::new(), answer: Vec::new() }
    }

    /// Asks once.
    fn ask(&mut self) {
        self.n_asked += 1;
        let Wanted { path, takes_gzip, is_new_each_time, .. } = self.wanted;
        let query = if *is_new_each_time { format!("?n={}", self.n_asked) } else { String::new() };
        let encoding = if *takes_gzip { "accept-encoding: gzip\r\n" } else { "" };
        let request =
            format!("GET {path}{query} HTTP/1.1\r\nhost: x\r\naccept-language: sv\r\n{encoding}\r\n");
        self.stream.get_mut().write_all(request.as_bytes()).expect("it can be sent");
        let mut length = 0;
        loop {
            self.line.clear();
            self.stream.read_line(&mut self.line).expect("an answer");
            assert!(
                !self.line.starts_with("HTTP/") || self.line.starts_with("HTTP/1.1 200"),
                "{path}: {}",
                self.line
            );
            if let Some(value) = self.line.strip_prefix("content-length: ") {
                length = value.trim().parse().expect("a length");
            }
            if self.line == "\r\n" {
                break;
            }
        }
        self.answer.resize(length, 0);
        self.stream.read_exact(&mut self.answer).expect("the whole answer");
    }

    /// What the answer holds.
    fn body(mut self) -> Vec<u8> {
        self.ask();
        self.answer
    }

    /// How long an answer takes, in microseconds.
    fn timed(&mut self) -> f64 {
        let start = Instant::now();
        self.ask();
        start.elapsed().as_secs_f64() * 1e6
    }
}

/// How many times a second a page is answered, asked for as often as it can be.
fn rate(wanted: &Wanted) -> f64 {
    let asking = || {
        let (mut asking, start, mut count) = (Asking::new(wanted), Instant::now(), 0.0);
        while start.elapsed() < TURN {
            asking.ask();
            count += 1.0;
        }
        count / start.elapsed().as_secs_f64()
    };
    thread::scope(|scope| {
        let all: Vec<_> = (0..N_ASKING).map(|_| scope.spawn(asking)).collect();
        all.into_iter().map(|one| one.join().expect("it asks")).sum()
    })
}

/// The rate of one as a part of the other's.
fn ratio(one: &Wanted, other: &Wanted) -> f64 {
    middle((0..N_TURNS).map(|_| rate(one) / rate(other)).collect())
}

/// By how much longer one takes than the other when nobody else asks, in microseconds.
fn difference(one: &Wanted, other: &Wanted) -> f64 {
    let (mut one, mut other) = (Asking::new(one), Asking::new(other));
    let (ones, others): (Vec<f64>, Vec<f64>) = (0..2000).map(|_| (one.timed(), other.timed())).unzip();
    middle(ones) - middle(others)
}

/// By how many times the slowest of a hundred answers takes longer than the one in the middle, asked for half as often
/// as they can be given. An answer that is late makes the next one late too; that we ourselves wake late does not count.
fn tail_at_half_rate(wanted: &Wanted) -> f64 {
    let pause = Duration::from_secs_f64(2.0 * N_ASKING as f64 / rate(wanted));
    let asking = |n: usize| {
        let (mut asking, start) = (Asking::new(wanted), Instant::now());
        let offset = pause * n as u32 / N_ASKING as u32;
        let due = (0..).map(|n| offset + pause * n).take_while(|due| *due < TURN * 4);
        let answers = due.map(|due| {
            let wait = due.saturating_sub(start.elapsed());
            thread::sleep(wait);
            let from = if wait.is_zero() { due } else { start.elapsed() };
            asking.ask();
            (start.elapsed() - from).as_secs_f64() * 1e6
        });
        answers.collect::<Vec<f64>>()
    };
    let mut all: Vec<f64> = thread::scope(|scope| {
        let all: Vec<_> = (0..N_ASKING).map(|n| scope.spawn(move || asking(n))).collect();
        all.into_iter().flat_map(|one| one.join().expect("it asks")).collect()
    });
    all.sort_by(f64::total_cmp);
    all[all.len() * 99 / 100] / all[all.len() / 2]
}

fn middle(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
