//! A server in a process of its own, and those who ask it for pages as often as they can.

use std::{
    env, fs,
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// Those who ask at once.
const N_ASKING: usize = 4;
/// How often the two sides of a ratio take turns.
pub const N_TURNS: usize = 5;
/// How long a turn is.
const TURN: Duration = Duration::from_millis(300);

/// A program that cargo has put beside this one.
pub fn built(name: &str) -> Option<PathBuf> {
    let file = env::current_exe().ok()?.parent()?.join(name);
    file.is_file().then_some(file)
}

/// Whether the program answers, and says that its counties are there.
fn is_ready(address: SocketAddr) -> bool {
    let Ok(mut stream) = TcpStream::connect(address) else { return false };
    let request = format!("GET /health/ready HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n");
    let mut answer = String::new();
    let is_answered =
        stream.write_all(request.as_bytes()).and_then(|()| stream.read_to_string(&mut answer)).is_ok();
    is_answered && answer.starts_with("HTTP/1.1 200")
}

/// A program that answers, in a process of its own. Ended when dropped.
pub struct Server {
    process: Child,
    /// Where it answers.
    pub address: SocketAddr,
    /// What it said before it told where it is.
    pub said: Vec<String>,
}

impl Server {
    /// Starts it, and waits until it tells where it is.
    pub fn start(program: &Path, arguments: &[&str]) -> Server {
        let mut process = Command::new(program)
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .expect("it was built a moment ago");
        let said = BufReader::new(process.stdout.take().expect("it is piped"));
        let mut lines = said.lines().map_while(Result::ok);
        let mut said = Vec::new();
        let address = lines.find_map(|line| {
            said.push(line.clone());
            // A link to sign in has something after the address.
            let (_, after) = line.split_once("http://")?;
            let (address, rest) = after.split_once('/')?;
            if rest.is_empty() || rest.starts_with(char::is_whitespace) { address.parse().ok() } else { None }
        });
        // It must be able to go on speaking.
        thread::spawn(move || lines.for_each(drop));
        Server { process, address: address.expect("it says where it is"), said }
    }

    /// The program, serving a folder of counties, once it answers. It says nothing while all is well.
    pub fn serve(program: &Path, data: &Path) -> Server {
        let free = TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr());
        let address = free.expect("a port that is free");
        let (listen, data) = (address.to_string(), data.to_str().expect("a plain path"));
        let process = Command::new(program)
            .args(["serve", "--listen", &listen, "--data", data, "--log-level", "warn"])
            .stdout(Stdio::null())
            .spawn()
            .expect("it was built a moment ago");
        let mut server = Server { process, address, said: Vec::new() };
        while !is_ready(address) {
            let ended = server.process.try_wait().expect("it is ours");
            assert!(ended.is_none(), "the program ended before it was served");
            thread::sleep(Duration::from_millis(20));
        }
        server
    }

    /// The cookie of each of those whom the demo lets in by a link.
    pub fn sign_in(&self) -> Vec<String> {
        let link = |line: &String| Some(line.split_once("http://")?.1.split_once('/')?.1.trim().to_owned());
        let links = self.said.iter().filter_map(link).filter(|link| link.starts_with("demo/"));
        links.map(|link| self.enter(&link)).collect()
    }

    fn enter(&self, link: &str) -> String {
        let at = self.address;
        let mut stream = TcpStream::connect(at).expect("the server is there");
        let request = format!(
            "POST /{link} HTTP/1.1\r\nhost: {at}\r\norigin: http://{at}\r\nconnection: close\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: 0\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).expect("it can be sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        let cookie = answer.lines().find_map(|line| line.strip_prefix("set-cookie: "));
        cookie.expect("the demo lets in").split(';').next().expect("a cookie").to_owned()
    }

    /// The memory it holds, in bytes, where the system tells.
    pub fn resident(&self) -> u64 {
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

/// A page that is asked for.
#[derive(Clone, Copy)]
pub struct Wanted<'a> {
    /// Who is asked.
    pub server: SocketAddr,
    /// For what.
    pub path: &'a str,
    /// Whether it may be packed.
    pub takes_gzip: bool,
    /// Whether every request is for an address nobody has asked for before.
    pub is_new_each_time: bool,
    /// The cookie of who asks, where somebody has signed in.
    pub cookie: Option<&'a str>,
}

impl<'a> Wanted<'a> {
    /// A page as a browser asks for it, again and again.
    pub fn kept(server: &Server, path: &'a str) -> Wanted<'a> {
        Wanted { server: server.address, path, takes_gzip: true, is_new_each_time: false, cookie: None }
    }
}

/// Somebody who asks over one connection.
pub struct Asking<'a> {
    wanted: &'a Wanted<'a>,
    stream: BufReader<TcpStream>,
    n_asked: u64,
    line: String,
    answer: Vec<u8>,
}

impl Asking<'_> {
    /// Somebody who asks for this.
    pub fn new<'a>(wanted: &'a Wanted<'a>) -> Asking<'a> {
        let stream = TcpStream::connect(wanted.server).expect("the server is there");
        stream.set_nodelay(true).expect("a socket");
        let n_asked = u64::from(stream.local_addr().expect("a socket").port()) << 32;
        let stream = BufReader::with_capacity(1 << 16, stream);
        Asking { wanted, stream, n_asked, line: String::new(), answer: Vec::new() }
    }

    /// Asks once.
    pub fn ask(&mut self) {
        self.n_asked += 1;
        let Wanted { path, takes_gzip, is_new_each_time, cookie, .. } = self.wanted;
        let mark = if path.contains('?') { '&' } else { '?' };
        let query = if *is_new_each_time { format!("{mark}n={}", self.n_asked) } else { String::new() };
        let encoding = if *takes_gzip { "accept-encoding: gzip\r\n" } else { "" };
        let cookie = cookie.map(|cookie| format!("cookie: {cookie}\r\n")).unwrap_or_default();
        let request =
            format!("GET {path}{query} HTTP/1.1\r\nhost: x\r\naccept-language: sv\r\n{encoding}{cookie}\r\n");
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
    pub fn body(mut self) -> Vec<u8> {
        self.ask();
        self.answer
    }

    /// How long an answer takes, in microseconds.
    pub fn timed(&mut self) -> f64 {
        let start = Instant::now();
        self.ask();
        start.elapsed().as_secs_f64() * 1e6
    }
}

/// How many times a second a page is answered, asked for as often as it can be.
pub fn rate(wanted: &Wanted<'_>) -> f64 {
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
pub fn ratio(one: &Wanted<'_>, other: &Wanted<'_>) -> f64 {
    middle((0..N_TURNS).map(|_| rate(one) / rate(other)).collect())
}

/// By how much longer one takes than the other when nobody else asks, in microseconds.
pub fn difference(one: &Wanted<'_>, other: &Wanted<'_>) -> f64 {
    let (mut one, mut other) = (Asking::new(one), Asking::new(other));
    let (ones, others): (Vec<f64>, Vec<f64>) = (0..2000).map(|_| (one.timed(), other.timed())).unzip();
    middle(ones) - middle(others)
}

/// By how many times the slowest of a hundred answers takes longer than the one in the middle, asked for half as often
/// as they can be given. An answer that is late makes the next one late too; that we ourselves wake late does not count.
pub fn tail_at_half_rate(wanted: &Wanted<'_>) -> f64 {
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

pub fn middle(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
