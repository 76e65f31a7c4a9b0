//! What every page has to be as HTML, asked of its text: whole, with one heading, one place for the content, nothing
//! inline, and nothing inside a paragraph that a browser would move out of it.

const VOID: [&str; 6] = ["meta", "link", "input", "br", "img", "hr"];
const BLOCKS: [&str; 12] =
    ["p", "ul", "ol", "dl", "details", "table", "section", "article", "blockquote", "div", "h2", "h3"];

/// Whether the page is sound, else the first thing that is not.
pub fn is_sound(page: &str, language: &str) -> Result<(), String> {
    is_whole(page)?;
    for (what, count) in [("<h1>", 1), ("<main ", 1), ("</title>\n<meta", 1), ("class=\"ds-skip-link\"", 1)] {
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

/// What a browser would send of the page's form: every field with what stands in it, buttons left out.
pub fn form(page: &str) -> Vec<(String, String)> {
    let (_, form) = page.split_once("<form class=\"sheet").expect("the page has a form");
    let (form, _) = form.split_once("</form>").expect("the form ends");
    names(form)
}

/// Every field in it with what stands there.
pub fn names(form: &str) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for (at, _) in form.match_indices('<') {
        let (tag, after) = form[at + 1..].split_once('>').expect("a tag ends");
        let Some(name) = attribute(tag, "name") else { continue };
        let kind = attribute(tag, "type").unwrap_or_default();
        let is_set = !matches!(kind.as_str(), "radio" | "checkbox") || tag.contains(" checked");
        match tag.split(' ').next() {
            Some("input") if is_set => fields.push((name, attribute(tag, "value").unwrap_or_default())),
            Some("textarea") => {
                let text = after.split_once("</textarea>").expect("a textarea ends").0;
                // A browser drops the first line end, and sends the others as two signs.
                let text = plain(text.strip_prefix('\n').unwrap_or(text)).replace('\n', "\r\n");
                fields.push((name, text));
            }
            Some("select") => {
                let list = after.split_once("</select>").expect("a list ends").0;
                let chosen = list.split("<option ").skip(1).find(|option| option.contains(" selected>"));
                fields.push((name, chosen.and_then(|option| attribute(option, "value")).unwrap_or_default()));
            }
            _ => {}
        }
    }
    fields
}

/// What an attribute of a tag says.
pub fn attribute(tag: &str, name: &str) -> Option<String> {
    let text = format!(" {tag}");
    let (_, rest) = text.split_once(&format!(" {name}=\""))?;
    Some(plain(rest.split_once('"')?.0))
}

/// Without the signs that stand for others in HTML.
pub fn plain(text: &str) -> String {
    let signs = [
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&quot;", "\""),
        ("&lt;", "<"),
        ("&gt;", ">"),
    ];
    let text = signs.iter().fold(text.to_owned(), |text, (code, sign)| text.replace(code, sign));
    text.replace("&#38;", "&").replace("&amp;", "&")
}
