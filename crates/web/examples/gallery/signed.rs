//! The pages of the demo as those see them who have signed in by one of its links, and the door as a visitor sees it.

use crate::{Sitting, driver::WIDE};
use std::{io, process::Stdio};
use tokio::{
    io::{AsyncBufReadExt, BufReader, Lines},
    process::{Child, ChildStdout, Command},
};

/// What a visitor sees of the door.
const DOOR: [&str; 3] = ["/logga-in", "/glomt", "/mitt"];

/// What is different, or only there, for whoever has signed in.
const OWN: [&str; 22] = [
    "/",
    "/mitt",
    "/konto",
    "/konto/kod",
    "/konto/losenord",
    "/utkast",
    "/handlingar",
    "/journal",
    "/nytt/arena",
    "/arenor/samreko",
    "/arenden",
    "/arenden/tne",
    "/rekommendationer",
    "/rekommendationer/barnahus",
    "/rekommendationer/barnahus/brev",
    "/organ/hsn",
    "/personer/demo-samordnare",
    "/personer/demo-samordnare/uppgifter",
    "/personer/demo-samordnare/radera",
    "/granskning",
    "/granskning/body-hsn",
    "/laslogg",
];

/// Begins something and keeps it as a draft, where the form is open.
const BEGIN: &str = "
    const done = arguments[arguments.length - 1];
    const form = document.querySelector('form.sheet');
    if (!form) return done(false);
    form.querySelector('input[type=text]').value = 'En gemensam ing\u{e5}ng f\u{f6}r barn och unga';
    const typed = new URLSearchParams(new FormData(form));
    typed.set('gor', 'utkast');
    fetch(form.action, { method: 'POST', body: typed }).then(() => done(true), () => done(false));
";

/// The demo while it runs.
struct Demo {
    program: Child,
    said: Lines<BufReader<ChildStdout>>,
}

impl Demo {
    /// The demo, on a port of its own, with data that nobody keeps.
    fn start(folder: &std::path::Path) -> io::Result<Demo> {
        let listen = std::net::TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.to_string();
        let mut program = Command::new("cargo")
            .args(["run", "--quiet", "-p", "samverkan", "--", "demo", "--listen", &listen, "--data"])
            .arg(folder)
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()?;
        let said = BufReader::new(program.stdout.take().expect("it is piped")).lines();
        Ok(Demo { program, said })
    }

    /// Where it is, and the links by which one signs in, each with the office it is for.
    async fn links(&mut self) -> io::Result<(String, Vec<String>)> {
        let mut links = Vec::new();
        while let Some(line) = self.said.next_line().await? {
            let Some(at) = line.find("http://") else { continue };
            let address = line[at..].split_whitespace().next().unwrap_or_default().to_owned();
            if !address.contains("/demo/") {
                return Ok((address.trim_end_matches('/').to_owned(), links));
            }
            links.push(address);
        }
        Err(io::Error::other("the demo ended before it was served"))
    }
}

/// Pictures of them.
pub async fn pictures(sitting: &Sitting<'_>, is_asked: &impl Fn(&&&str) -> bool) -> io::Result<()> {
    let data = std::env::temp_dir().join(format!("samverkan-gallery-{}", std::process::id()));
    let mut demo = Demo::start(&data)?;
    let (home, links) = demo.links().await?;
    let on = |page: &str, language: &str| format!("{home}{page}?sprak={language}");
    for page in DOOR.iter().filter(is_asked) {
        sitting.picture("door", page, |language| on(page, language)).await?;
    }
    for (n, link) in links.iter().enumerate() {
        sitting.browser.through(WIDE).await;
        sitting.browser.go(link).await;
        sitting.browser.ask("document.querySelector('main form').requestSubmit()").await;
        sitting.browser.until("return !location.pathname.startsWith('/demo/')").await;
        sitting.browser.go(&on("/nytt/arende", "sv")).await;
        sitting.browser.await_answer(BEGIN).await;
        for page in OWN.iter().filter(is_asked) {
            sitting.picture(&format!("office{}", n + 1), page, |language| on(page, language)).await?;
        }
        sitting.browser.client.delete_all_cookies().await.expect("the session is left");
    }
    demo.program.kill().await?;
    std::fs::remove_dir_all(data)
}
