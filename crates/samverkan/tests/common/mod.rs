//! The program while it serves, for tests that meet it as a browser and a machine's keeper do.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    os::unix::net::UnixDatagram,
    process::{Child, ChildStdout, Command, Stdio},
    sync::{
        Mutex,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};
use tempfile::{NamedTempFile, TempDir};

/// The program while it serves, on ports of its own.
pub struct Running {
    pub child: Child,
    pub address: SocketAddr,
    pub metrics: SocketAddr,
    log: NamedTempFile,
    /// Where it tells how far it has come, as it tells systemd.
    told: UnixDatagram,
    _room: TempDir,
    /// What it has said so far, and what it will.
    pub out: Mutex<(String, BufReader<ChildStdout>)>,
}

/// How long a program that is heard nothing of is waited for.
const PATIENCE: Duration = Duration::from_secs(60);

/// A port nobody has. It lies below those that the system gives to whoever asks for any, so that no other test's
/// connection takes it before the program does.
fn free() -> SocketAddr {
    static TRIED: AtomicU32 = AtomicU32::new(0);
    let first = std::process::id() % 100 * 100;
    loop {
        let port = 20_000 + (first + TRIED.fetch_add(1, Ordering::Relaxed)) % 10_000;
        let address = SocketAddr::from(([127, 0, 0, 1], port as u16));
        if TcpListener::bind(address).is_ok() {
            return address;
        }
    }
}

impl Running {
    pub fn start(arguments: &[&str]) -> Running {
        let (address, metrics) = (free(), free());
        let (log, room) = (NamedTempFile::new().unwrap(), tempfile::tempdir().unwrap());
        let socket = room.path().join("told");
        let told = UnixDatagram::bind(&socket).unwrap();
        told.set_read_timeout(Some(PATIENCE)).unwrap();
        let mut child = Command::new(env!("CARGO_BIN_EXE_samverkan"))
            .args(arguments)
            .args(["--listen", &address.to_string(), "--metrics-listen", &metrics.to_string()])
            .env("NOTIFY_SOCKET", &socket)
            .stdout(Stdio::piped())
            .stderr(log.reopen().unwrap())
            .spawn()
            .unwrap();
        let out = Mutex::new((String::new(), BufReader::new(child.stdout.take().unwrap())));
        let running = Running { child, address, metrics, log, told, _room: room, out };
        assert_eq!(running.told(), "READY=1");
        let health = get(running.metrics, "localhost", "/health/live");
        assert!(health.contains("\"phase\":\"serving\""), "{health}");
        running
    }

    /// What it tells next of how far it has come.
    pub fn told(&self) -> String {
        let mut telegram = [0; 64];
        let told = self.told.recv(&mut telegram);
        let n = told.unwrap_or_else(|error| panic!("it told nothing ({error}): {}", self.log()));
        String::from_utf8_lossy(&telegram[..n]).into_owned()
    }

    pub fn get(&self, path: &str) -> String {
        get(self.address, "localhost", path)
    }

    /// Signs in by the first link of the demo, and answers the header that tells who one is.
    pub fn signed_in(&self) -> String {
        let mut out = self.out.lock().unwrap();
        let (said, rest) = &mut *out;
        let mut line = String::new();
        while !line.contains("/demo/") {
            line.clear();
            assert!(rest.read_line(&mut line).unwrap() > 0, "no link was printed: {said}");
            said.push_str(&line);
        }
        let path = line.trim().split_once("/demo/").unwrap().1;
        let request = format!(
            "POST /demo/{path} HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n\r\n"
        );
        let answer = ask(self.address, &request).unwrap();
        let cookie = answer.split_once("set-cookie: ").unwrap_or_else(|| panic!("{answer}")).1;
        format!("Cookie: {}\r\n", cookie.split(';').next().unwrap())
    }

    /// What it has logged so far.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.log.path()).unwrap()
    }

    /// Asks it to stop, politely.
    pub fn terminate(&self) {
        Command::new("kill").arg(self.child.id().to_string()).status().unwrap();
    }

    /// Asks it to stop, waits until it has, and answers what it said.
    pub fn stop(mut self) -> String {
        self.terminate();
        let mut out = self.out.lock().unwrap();
        let (said, rest) = &mut *out;
        rest.read_to_string(said).unwrap();
        let text = std::mem::take(said);
        drop(out);
        let status = self.child.wait().unwrap();
        assert!(status.success(), "{status} {}", self.log());
        text
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

pub fn get(address: SocketAddr, host: &str, path: &str) -> String {
    let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    ask(address, &request).unwrap_or_else(|| panic!("nothing answers at {address}"))
}

/// The whole answer; none where nobody answers.
pub fn ask(address: SocketAddr, request: &str) -> Option<String> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    (!answer.is_empty()).then(|| String::from_utf8_lossy(&answer).into_owned())
}
