//! As much Rust as the rules need: text without comments and strings, and where functions begin and end.

/// The same text, same lines and columns, with every comment, string and character literal blanked.
/// So a word found in it is a word of the program.
pub fn code(text: &str) -> String {
    blanked(text, |_| true)
}

/// The same with only the comments blanked.
pub fn without_comments(text: &str) -> String {
    blanked(text, |stretch| stretch.starts_with('/'))
}

/// Blanks the comments and literals that `is_blanked` says yes to.
fn blanked(text: &str, is_blanked: impl Fn(&str) -> bool) -> String {
    let mut blanked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let n_stretch = stretch(rest, first, &blanked);
        let (taken, after) = rest.split_at(if n_stretch == 0 { first.len_utf8() } else { n_stretch });
        if n_stretch > 0 && is_blanked(taken) {
            blanked.extend(taken.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        } else {
            blanked.push_str(taken);
        }
        rest = after;
    }
    blanked
}

/// Length of the comment or literal that begins here; 0 where there is none.
fn stretch(rest: &str, first: char, before: &str) -> usize {
    match first {
        '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
        '/' if rest.starts_with("/*") => block_comment(rest),
        '"' => string(rest),
        '\'' => character(rest),
        'r' if !ends_in_word(before) => raw_string(rest),
        _ => 0,
    }
}

/// Length of a block comment, which may hold others.
fn block_comment(text: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < text.len() {
        let rest = &text.as_bytes()[at..];
        if rest.starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                break;
            }
        } else {
            at += 1;
        }
    }
    at
}

/// Length of a string literal.
fn string(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// Length of a character literal; 0 where the mark begins a lifetime.
fn character(text: &str) -> usize {
    let mut chars = text.char_indices().skip(1);
    match (chars.next(), chars.next()) {
        (Some((_, '\\')), Some((at, escaped))) => {
            let from = at + escaped.len_utf8();
            text[from..].find('\'').map_or(0, |end| from + end + 1)
        }
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 0,
    }
}

/// Length of a raw string literal; 0 where the `r` begins something else.
fn raw_string(text: &str) -> usize {
    let hashes = text[1..].len() - text[1..].trim_start_matches('#').len();
    if !text[1 + hashes..].starts_with('"') {
        return 0;
    }
    let end = format!("\"{}", "#".repeat(hashes));
    let from = hashes + 2;
    text[from..].find(&end).map_or(text.len(), |at| from + at + end.len())
}

/// A letter before `r` other than the `b` or `c` of a prefix means that it is the end of a word.
fn ends_in_word(code: &str) -> bool {
    let word: String = code.chars().rev().take_while(|c| is_word(*c)).collect();
    !matches!(word.as_str(), "" | "b" | "c")
}

pub fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// A function: its name, the line it begins on, and how many lines it has.
#[derive(Debug, PartialEq, Eq)]
pub struct Function {
    pub name: String,
    pub line: usize,
    pub n_lines: usize,
}

/// The functions that have a body, in order; a function inside another is counted too.
pub fn functions(text: &str) -> Vec<Function> {
    let code = code(text);
    let starts = code.match_indices("fn ").filter(|(at, _)| !code[..*at].ends_with(is_word));
    starts.filter_map(|(at, _)| function(&code, at)).collect()
}

fn function(code: &str, at: usize) -> Option<Function> {
    let name: String = code[at + "fn ".len()..].chars().take_while(|c| is_word(*c)).collect();
    let body = body_start(&code[at..])?;
    if name.is_empty() {
        return None;
    }
    let mut depth = 0;
    for (end, c) in code[at..].char_indices().skip_while(|(end, _)| *end < body) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            let line = code[..at].matches('\n').count() + 1;
            let n_lines = code[at..at + end].matches('\n').count() + 1;
            return Some(Function { name, line, n_lines });
        }
    }
    None
}

/// Where the body's brace stands; nothing where the signature ends in a semicolon.
fn body_start(signature: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in signature.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            '{' if depth == 0 => return Some(at),
            ';' if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_literals_are_blanked_in_place() {
        for (text, expected) in [
            ("a // b\nc", "a     \nc"),
            ("a /* b /* c */ d */ e", "a                   e"),
            (r#"a "b \" c" d"#, "a          d"),
            (r##"a r#"b " c"# d"##, "a            d"),
            ("a 'b' '\\'' '\\u{e5}' c", "a                   c"),
            ("fn a<'b>(c: &'b str)", "fn a<'b>(c: &'b str)"),
            ("for r in four {}", "for r in four {}"),
        ] {
            assert_eq!(code(text), expected, "{text}");
        }
    }

    #[test]
    fn strings_stay_when_only_comments_are_blanked() {
        assert_eq!(without_comments("a \"// b\" // c"), "a \"// b\"     ");
    }

    #[test]
    fn functions_are_counted_from_their_first_line_to_their_last() {
        let text = "trait A {\n    fn declared(&self);\n}\nfn one() {}\nfn three(x: [u8; 2]) -> u8 {\n    \"{\"\n}\n";
        let found: Vec<_> = functions(text).into_iter().map(|f| (f.name, f.line, f.n_lines)).collect();
        assert_eq!(found, [("one".to_string(), 4, 1), ("three".to_string(), 5, 3)]);
        assert!(functions("let f: fn (u8) -> u8 = g; // fn h() {}").is_empty());
    }
}
