//! Whether anything on a page is what somebody who means harm wrote, and not only words about it.

/// The tags of a page with their attributes, as a browser reads them.
fn tags(page: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut found = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if !rest.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
            continue;
        }
        let end = rest.find([' ', '\n', '\t', '/', '>']).unwrap_or(rest.len());
        let name = rest[..end].to_ascii_lowercase();
        let (attributes, after) = attributes(&rest[end..]);
        found.push((name, attributes));
        rest = after;
    }
    found
}

/// Attributes up to the end of the tag, and what comes after it.
fn attributes(mut rest: &str) -> (Vec<(String, String)>, &str) {
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start_matches([' ', '\n', '\t', '/']);
        if rest.is_empty() || rest.starts_with('>') {
            return (found, rest.strip_prefix('>').unwrap_or(rest));
        }
        let end = rest[1..].find([' ', '\n', '\t', '/', '>', '=']).map_or(rest.len(), |end| end + 1);
        let name = rest[..end].to_ascii_lowercase();
        rest = &rest[end..];
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let quote = after.chars().next().filter(|sign| ['"', '\''].contains(sign));
            let (from, ends): (&str, &[char]) = match quote {
                Some('"') => (&after[1..], &['"']),
                Some(_) => (&after[1..], &['\'']),
                None => (after, &[' ', '\n', '\t', '>']),
            };
            let end = from.find(ends).unwrap_or(from.len());
            value = &from[..end];
            rest = &from[(end + usize::from(quote.is_some())).min(from.len())..];
        }
        found.push((name, value.to_owned()));
    }
}

/// The first thing on the page that could do something none of our own pages does.
pub fn harm(page: &str) -> Option<String> {
    const LEADS: [&str; 4] = ["href", "src", "action", "formaction"];
    let is_wrong = |name: &str, value: &str| {
        let value: String = value.chars().filter(|sign| !sign.is_whitespace()).collect();
        let value = value.replace("&#58;", ":").replace("&colon;", ":").to_ascii_lowercase();
        name.starts_with("on")
            || name == "style"
            || name.contains(['<', '"', '\''])
            || LEADS.contains(&name)
                && ["javascript:", "data:text", "vbscript:"].iter().any(|bad| value.starts_with(bad))
    };
    tags(page).into_iter().find_map(|(tag, attributes)| {
        let is_ours = |name: &str, start: &str| {
            attributes.iter().any(|(own, value)| own == name && value.starts_with(start))
        };
        let is_alien = match tag.as_str() {
            "script" => !is_ours("src", "/static/"),
            "img" | "iframe" | "object" | "embed" | "base" | "style" => true,
            _ => false,
        };
        let wrong = attributes.iter().find(|(name, value)| is_wrong(name, value));
        (is_alien || wrong.is_some()).then(|| format!("<{tag} {attributes:?}>"))
    })
}

/// Whether every row of a table has as many cells, each in quotation marks, and none is computed.
pub fn harm_in_table(table: &str) -> Option<String> {
    let mut widths = Vec::new();
    let (mut rest, mut n_cells) = (table.trim_start_matches('\u{feff}'), 0);
    while !rest.is_empty() {
        let Some(cell) = rest.strip_prefix('"') else { return Some(format!("no cell: {rest}")) };
        if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
            return Some(format!("a cell is computed: {cell}"));
        }
        let mut end = 0;
        while let Some(at) = cell[end..].find('"') {
            end += at;
            if !cell[end..].starts_with("\"\"") {
                break;
            }
            end += 2;
        }
        rest = &cell[end + 1..];
        n_cells += 1;
        if let Some(after) = rest.strip_prefix("\r\n") {
            widths.push(std::mem::take(&mut n_cells));
            rest = after;
        } else if let Some(after) = rest.strip_prefix(';') {
            rest = after;
        } else {
            return Some(format!("after a cell: {rest}"));
        }
    }
    widths.iter().any(|width| *width != widths[0]).then(|| format!("rows differ: {widths:?}"))
}

#[test]
fn what_could_do_something_is_told_from_words_about_it() {
    for (page, is_harm) in [
        ("<p>&lt;script&gt; onclick=x javascript:alert(1)</p>", false),
        ("<a href=\"/sok?q=%3Cscript%3E\">x</a><script src=\"/static/a.js\" defer></script>", false),
        ("<input value=\"&#34; onclick=&#34;\">", false),
        ("<script>x</script>", true),
        ("<script src=\"https://example.org/\">", true),
        ("<p onclick=x>", true),
        ("<input value=\"\" onfocus=\"x\">", true),
        ("<a href=\" JavaScript:x\">", true),
        ("<a href='javascript:x'>", true),
        ("<img src=x>", true),
        ("<svg/onload=x>", true),
    ] {
        assert_eq!(harm(page).is_some(), is_harm, "{page}: {:?}", harm(page));
    }
    for (table, is_harm) in [
        ("\"a\";\"b\"\"c\"\r\n\"'=d\";\"\"\r\n", false),
        ("\"a\";\"=b\"\r\n", true),
        ("\"a\"b\";\"c\"\r\n", true),
        ("\"a\";\"b\"\r\n\"c\"\r\n", true),
    ] {
        assert_eq!(harm_in_table(table).is_some(), is_harm, "{table}");
    }
}
