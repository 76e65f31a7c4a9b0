//! What needs a browser: the tests of the pages in Chromium, and a picture of every page.

use crate::process;

/// Why the browser is left out, in one line.
pub const MISSING: &str = "Chromium is missing and may not be installed here; get it with: apt-get install chromium chromium-driver";

/// Whether Chromium and its driver are there. On Debian, as root, they are installed without asking.
pub fn is_there() -> bool {
    let is_there = || process::answers("chromedriver --version") && process::answers("chromium --version");
    if is_there() {
        return true;
    }
    if !is_root() || !process::answers("apt-get --version") {
        return false;
    }
    println!("   Chromium is missing, trying: apt-get install chromium chromium-driver");
    process::answers("apt-get update --quiet")
        && process::answers("apt-get install --yes --quiet --no-install-recommends chromium chromium-driver")
        && is_there()
}

fn is_root() -> bool {
    process::output(process::command("id -u")).is_ok_and(|id| id.trim_ascii() == b"0")
}

/// The tests in a browser, one line of them at a time to `see`. Answers whether all were green.
pub fn test(see: impl FnMut(&str)) -> Result<bool, String> {
    let tests = "cargo test -p web -p samverkan --test browser -- --ignored --test-threads=2";
    process::watched(process::command(tests), see)
}

/// `cargo xtask gallery`.
pub fn gallery(arguments: &[String]) -> Result<(), String> {
    let (folder, asked) = wanted(arguments)?;
    if !is_there() {
        return Err(MISSING.to_owned());
    }
    let mut gallery = process::command("cargo run --quiet -p web --example gallery --");
    gallery.arg(folder).args(asked);
    process::run(gallery)?;
    println!(
        "A picture of every page at 1280 and 390 px lies in {folder}. Look at them as who opens them on Monday."
    );
    Ok(())
}

/// Where the pictures go, in which languages they are taken, and how high they may be before they are cut.
fn wanted(arguments: &[String]) -> Result<(&str, Vec<&str>), String> {
    let (mut folder, mut languages, mut highest) = ("target/gallery", vec!["sv"], None);
    for pair in arguments.chunks(2) {
        match pair.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["--out", out] => folder = out,
            ["--lang", "sv"] => languages = vec!["sv"],
            ["--lang", "en"] => languages = vec!["en"],
            ["--lang", "both"] => languages = vec!["sv", "en"],
            ["--cut", height] if height.parse::<u32>().is_ok_and(|height| height > 0) => {
                highest = Some(height);
            }
            _ => {
                return Err(format!(
                    "gallery takes --out DIR, --lang sv, en or both and --cut HEIGHT, not {}",
                    pair.join(" ")
                ));
            }
        }
    }
    Ok((folder, languages.into_iter().chain(highest).collect()))
}
