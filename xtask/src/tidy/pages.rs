//! Page templates.

use super::{File, Finding, rust};

pub fn inline_in_templates(file: &File) -> Vec<Finding> {
    if !file.is("html") {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (at, _) in file.text.match_indices('<') {
        let tag = &file.text[at..];
        let tag = &tag[..tag.find('>').unwrap_or(tag.len())];
        if let Some(what) = inline(&tag.to_lowercase()) {
            findings.push(file.wrong(file.text[..at].matches('\n').count() + 1, what));
        }
    }
    findings
}

/// What one tag carries that belongs in a file of its own.
fn inline(tag: &str) -> Option<&'static str> {
    let name: String = tag[1..].chars().take_while(|c| rust::is_word(*c)).collect();
    if name == "script" && !tag.contains(" src=") && !tag.contains("\nsrc=") {
        return Some("a script of its own; move it to a file under static/");
    }
    if name == "style" || attributes(tag).any(|attribute| attribute == "style") {
        return Some("a style of its own; give it a class and move the style to the style sheet");
    }
    let is_handler =
        |name: &str| name.strip_prefix("on").is_some_and(|rest| rest.chars().all(|c| c.is_ascii_lowercase()));
    if attributes(tag).any(|attribute| is_handler(attribute) && attribute.len() > 2) {
        return Some(
            "an event handler of its own; use a form or a link, or listen from a file under static/",
        );
    }
    tag.contains("javascript:").then_some("a script in an address; use a form or a link")
}

/// Names of attributes that have a value.
fn attributes(tag: &str) -> impl Iterator<Item = &str> {
    let words = tag.split([' ', '\n', '\t']).skip(1);
    words.filter_map(|word| word.split_once('=').map(|(name, _)| name))
}
