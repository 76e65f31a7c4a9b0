//! Breaks names into lines, since text in a drawing does not break by itself.

/// How wide a sign is in hundredths of the size of its letters, in the widest letters a reader's machine is likely to
/// have: better a little room left than a word outside its box.
fn width(sign: char) -> usize {
    match sign {
        'i' | 'j' | 'l' | '.' | ',' | '\'' | ':' | ';' | '|' => 36,
        'f' | 'r' | 't' | ' ' | '-' | '(' | ')' | '/' | 'I' => 46,
        'm' | 'M' | 'w' | 'W' => 105,
        sign if sign.is_uppercase() => 79,
        _ => 71,
    }
}

/// How wide a text is in letters of that size.
pub fn measure(text: &str, size: usize) -> usize {
    text.chars().map(width).sum::<usize>() * size / 100
}

/// At most so many lines, each no wider than that. Long words are divided, and what has no room is left out.
pub fn lines(text: &str, size: usize, most_width: usize, most_lines: usize) -> Vec<String> {
    let fits = |line: &str| measure(line, size) <= most_width;
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut pieces: Vec<String> = text.split_whitespace().rev().map(str::to_owned).collect();
    while let Some(piece) = pieces.pop() {
        let longer = if line.is_empty() { piece.clone() } else { format!("{line} {piece}") };
        if fits(&longer) {
            line = longer;
        } else if line.is_empty() {
            let (head, tail) = divide(&piece, fits);
            lines.push(head);
            pieces.push(tail);
        } else {
            lines.push(std::mem::take(&mut line));
            pieces.push(piece);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    if lines.len() > most_lines {
        lines.truncate(most_lines);
        if let Some(last) = lines.last_mut() {
            while !last.is_empty() && !fits(&format!("{last}\u{2026}")) {
                last.pop();
            }
            last.push('\u{2026}');
        }
    }
    lines
}

/// Divides a word that is too long: after a hyphen or a slash, else where a compound seems to be joined by an s, else
/// where it must.
fn divide(word: &str, fits: impl Fn(&str) -> bool) -> (String, String) {
    let ends: Vec<usize> = word.char_indices().map(|(at, sign)| at + sign.len_utf8()).collect();
    let room = |end: &&usize| fits(&format!("{}-", &word[..**end]));
    let most = ends.iter().rposition(|end| room(&end)).unwrap_or(0);
    let at = |n: usize| &word[..ends[n]];
    let is_consonant = |sign: char| !"aeiouy".contains(sign) && sign.is_ascii_lowercase();
    let is_joint = |n: &usize| {
        let next = word[ends[*n]..].chars().next();
        at(*n).ends_with('s') && next.is_some_and(|next| is_consonant(next) && next != 's')
    };
    let inner = || (3..=most).rev().filter(|n| n + 4 < ends.len());
    if let Some(n) = inner().find(|n| at(*n).ends_with(['-', '/'])) {
        return (at(n).to_owned(), word[ends[n]..].to_owned());
    }
    let n = inner().find(is_joint).unwrap_or(most);
    (format!("{}-", at(n)), word[ends[n]..].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_broken_between_words_and_long_words_where_they_are_joined() {
        for (name, expected) in [
            ("Barnarenan", "Barnarenan"),
            ("Barn- och utbildningschefernas network", "Barn- och|utbildnings-|chefernas|network"),
            ("Skolchefs-/elevhalsochefsnatverket", "Skolchefs-/|elevhalsochefs-|natverket"),
            ("Abcdefghijklmnopqrtuvxyzabcdefghijkl", "Abcdefghijklmno-|pqrtuvxyzabcdef-|ghijkl"),
            (
                "One two three four five six seven eight nine ten eleven",
                "One two three|four five six|seven eight nine|ten eleven",
            ),
        ] {
            assert_eq!(lines(name, 12, 128, 4).join("|"), expected);
        }
    }

    #[test]
    fn no_line_is_wider_than_its_room_and_what_has_none_is_left_out() {
        for name in ["W".repeat(200), "a ".repeat(200), "\u{e4}".repeat(90), "s".repeat(300)] {
            let lines = lines(&name, 12, 128, 3);
            assert!(lines.len() == 3 && lines[2].ends_with('\u{2026}'), "{lines:?}");
            assert!(lines.iter().all(|line| measure(line, 12) <= 128), "{lines:?}");
        }
        assert!(lines("", 13, 140, 3).is_empty());
    }
}
