//! What a browser is called, as whoever uses it would say: "Firefox on Windows". What it calls itself is a long line in which
//! most browsers name most others.

use words::Words;

/// Browsers by what only they say of themselves; each also says what those below it say.
const BROWSERS: [(&str, &str); 10] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Vivaldi/", "Vivaldi"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chromium/", "Chromium"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

/// Machines likewise.
const MACHINES: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
];

/// The browser that says this of itself; as it says it, where it is none that we know.
pub fn called(words: &Words, says: &str) -> String {
    match known(words, says) {
        Some(name) => name,
        None if says.is_empty() => words.door_browser_unknown(),
        None => says.to_owned(),
    }
}

/// The same in a letter to its owner, in words of ours alone: whoever has got hold of a password could have the browser say
/// anything.
pub fn called_in_letters(words: &Words, says: &str) -> String {
    known(words, says).unwrap_or_else(|| words.door_browser_unknown())
}

fn known(words: &Words, says: &str) -> Option<String> {
    let among = |names: &[(&str, &'static str)]| {
        names.iter().find(|(mark, _)| says.contains(mark)).map(|(_, name)| *name)
    };
    let (browser, machine) = (among(&BROWSERS)?, among(&MACHINES));
    Some(machine.map_or_else(|| browser.to_owned(), |machine| words.door_browser_on(browser, machine)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::{Language, words};

    #[test]
    fn a_browser_is_called_what_people_call_it() {
        const LIKE: &str = "AppleWebKit/537.36 (KHTML, like Gecko)";
        for (says, expected) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Firefox on Windows",
            ),
            (
                &format!("Mozilla/5.0 (Windows NT 10.0) {LIKE} Chrome/148.0.0.0 Safari/537.36 Edg/148.0"),
                "Edge on Windows",
            ),
            (
                &format!("Mozilla/5.0 (X11; Linux x86_64) {LIKE} HeadlessChrome/148.0 Safari/537.36"),
                "Chrome on Linux",
            ),
            (
                &format!("Mozilla/5.0 (Linux; Android 16) {LIKE} Chrome/148.0 Mobile Safari/537.36"),
                "Chrome on Android",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1",
                "Safari on iPhone",
            ),
            ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/19.0 Safari/605.1.15", "Safari on Mac"),
            ("Firefox/140.0", "Firefox"),
            ("curl/8.0", "curl/8.0"),
            ("", "Unknown browser"),
        ] {
            let words = words(Language::English);
            assert_eq!(called(words, says), expected);
            // A letter says nothing that only the browser says.
            let in_letters = if expected == says { "Unknown browser" } else { expected };
            assert_eq!(called_in_letters(words, says), in_letters);
        }
    }
}
