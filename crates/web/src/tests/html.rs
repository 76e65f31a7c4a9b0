//! What every page has to be as HTML, asked of its text: whole, with one heading, one place for the content, nothing
//! inline, and nothing inside a paragraph that a browser would move out of it.

const VOID: [&str; 6] = ["meta", "link", "input", "br", "img", "hr"];
const BLOCKS: [&str; 12] =
    ["p", "ul", "ol", "dl", "details", "table", "section", "article", "blockquote", "div", "h2", "h3"];

/// Whether the page is sound, else the first thing that is not.
pub fn is_sound(page: &str, language: &str) -> Result<(), String> {
    is_whole(page)?;
    for (what, count) in [("<h1>", 1), ("<main ", 1), ("<title>", 1), ("class=\"ds-skip-link\"", 1)] {
        let found = page.matches(what).count();
        if found != count {
            return Err(format!("{what} stands {found} times"));
        }
    }
    if !page.contains(&format!("<html lang=\"{language}\">")) {
        return Err("the language is not said".to_owned());
    }
    for wrong in ["<script>", " style=", "<style", " onclick=", "javascript:", "\u{2068}", "\u{2069}", "{ $"]
    {
        if page.contains(wrong) {
            return Err(format!("{wrong} stands on the page"));
        }
    }
    Ok(())
}

/// Whether every tag is closed by its own, and paragraphs hold no blocks.
fn is_whole(page: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    for (at, _) in page.match_indices('<') {
        let tag = page[at + 1..].split_once('>').ok_or("a tag is not ended")?.0;
        let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap_or_default();
        if name.starts_with('!') || VOID.contains(&name) {
            continue;
        }
        if !tag.starts_with('/') {
            if open.contains(&"p") && BLOCKS.contains(&name) {
                return Err(format!("<{name}> inside <p>: {}", around(page, at)));
            }
            open.push(name);
        } else if open.pop() != Some(name) {
            return Err(format!("</{name}> closes nothing: {}", around(page, at)));
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("never closed: {open:?}")) }
}

fn around(page: &str, at: usize) -> String {
    page[page.floor_char_boundary(at.saturating_sub(80))..].chars().take(160).collect()
}

/// Every address on the page.
pub fn links(page: &str) -> Vec<String> {
    let parts = page.split(" href=\"").skip(1);
    parts.filter_map(|rest| Some(rest.split_once('"')?.0.replace("&#38;", "&"))).collect()
}

#[test]
fn what_is_not_sound_is_told() {
    for (page, is_ok) in [
        ("<main><p>a<br>b</p></main>", true),
        ("<p>a<ul></ul></p>", false),
        ("<p>a", false),
        ("<p>a</div></p>", false),
        ("<p><b>a</p></b>", false),
    ] {
        assert_eq!(is_whole(page).is_ok(), is_ok, "{page}");
    }
}
