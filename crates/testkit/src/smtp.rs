//! A small mail server on this machine: it speaks enough SMTP to take letters, or to refuse them in the ways servers do.

use std::{
    io::{self, BufRead, BufReader, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
};

/// How it answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// It takes every letter.
    #[default]
    Take,
    /// It has no such box.
    NoSuchBox,
    /// It wants to know who we are first.
    NotYou,
    /// It asks to be tried again later.
    Later,
    /// It hangs up where the letter should begin.
    HangUp,
}

/// A letter it has taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// Who it is from, as it says on the envelope.
    pub from: String,
    /// Who it is to, as it says on the envelope.
    pub to: Vec<String>,
    /// The lines of the letter, headers first.
    pub lines: Vec<String>,
}

#[derive(Default)]
struct Shared {
    answer: Mutex<Answer>,
    received: Mutex<Vec<Received>>,
    stops: AtomicBool,
}

/// A running server, stopped when it is dropped.
pub struct SmtpServer {
    port: u16,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

impl SmtpServer {
    /// Starts one at a free port.
    pub fn start() -> SmtpServer {
        SmtpServer::start_at(0)
    }

    /// Starts one at this port.
    pub fn start_at(port: u16) -> SmtpServer {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).expect("the port is free");
        let port = listener.local_addr().expect("it is bound").port();
        let shared = Arc::new(Shared::default());
        let its = Arc::clone(&shared);
        let thread = thread::spawn(move || {
            for stream in listener.incoming() {
                if its.stops.load(Ordering::SeqCst) {
                    break;
                }
                // Whoever hangs up on us has its own way of knowing.
                let _ = stream.and_then(|stream| serve(&stream, &its));
            }
        });
        SmtpServer { port, shared, thread: Some(thread) }
    }

    /// Where it listens.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Answers so from now on.
    pub fn answer(&self, answer: Answer) {
        *self.shared.answer.lock().unwrap_or_else(PoisonError::into_inner) = answer;
    }

    /// The letters it has taken.
    pub fn received(&self) -> Vec<Received> {
        self.shared.received.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        self.shared.stops.store(true, Ordering::SeqCst);
        // It waits for somebody to come; so somebody comes.
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn serve(stream: &TcpStream, shared: &Shared) -> io::Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let mut out = stream;
    let mut say = move |text: &str| out.write_all(format!("{text}\r\n").as_bytes());
    let answer = *shared.answer.lock().unwrap_or_else(PoisonError::into_inner);
    let mut letter = Received { from: String::new(), to: Vec::new(), lines: Vec::new() };
    say("220 testkit")?;
    while let Some(line) = lines.next().transpose()? {
        let verb = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        match (verb.as_str(), answer) {
            ("EHLO" | "HELO", _) => say("250 testkit")?,
            ("MAIL", Answer::NotYou) => say("530 5.7.0 Authentication required")?,
            ("MAIL", Answer::Later) => say("451 4.3.0 Try again later")?,
            ("MAIL", _) => {
                letter = Received { from: within(&line), to: Vec::new(), lines: Vec::new() };
                say("250 OK")?;
            }
            ("RCPT", Answer::NoSuchBox) => say("550 5.1.1 No such box")?,
            ("RCPT", _) => {
                letter.to.push(within(&line));
                say("250 OK")?;
            }
            ("DATA", Answer::HangUp) => return Ok(()),
            ("DATA", _) => {
                say("354 Go on")?;
                while let Some(line) = lines.next().transpose()?.filter(|line| line != ".") {
                    letter.lines.push(line.strip_prefix('.').unwrap_or(&line).to_owned());
                }
                shared.received.lock().unwrap_or_else(PoisonError::into_inner).push(letter.clone());
                say("250 OK")?;
            }
            ("QUIT", _) => return say("221 Bye"),
            ("RSET" | "NOOP", _) => say("250 OK")?,
            _ => say("500 What?")?,
        }
    }
    Ok(())
}

/// What stands between the angle brackets.
fn within(line: &str) -> String {
    let inside = line.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    inside.map_or(String::new(), |(address, _)| address.to_owned())
}
