//! Long texts as people write them, in Markdown, made into HTML that cannot do harm: markup of their own is shown as the
//! text it is, links lead only to the web, pictures are not fetched, and headings stay under those of the page.

use askama::{Template, filters::HtmlSafe};
use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html};

/// A text as safe HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq, Template)]
#[template(source = "{{ html|safe }}", ext = "html")]
pub struct Markup {
    html: String,
}

impl HtmlSafe for Markup {}

impl Markup {
    /// The text of whoever wrote it.
    pub fn new(text: &str) -> Markup {
        let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
        let mut html = String::with_capacity(text.len() * 5 / 4);
        html::push_html(&mut html, Parser::new_ext(text, options).map(safe));
        Markup { html }
    }
}

fn safe(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        Event::Start(Tag::Link { link_type, dest_url, id, .. }) => Event::Start(Tag::Link {
            dest_url: leads(dest_url, link_type),
            link_type,
            title: CowStr::Borrowed(""),
            id,
        }),
        // A picture would be fetched from elsewhere; its words stay, as a link.
        Event::Start(Tag::Image { dest_url, id, .. }) => Event::Start(Tag::Link {
            dest_url: leads(dest_url, LinkType::Inline),
            link_type: LinkType::Inline,
            title: CowStr::Borrowed(""),
            id,
        }),
        Event::End(TagEnd::Image) => Event::End(TagEnd::Link),
        Event::Start(Tag::Heading { level, .. }) => Event::Start(Tag::Heading {
            level: under(level),
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        }),
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(under(level))),
        other => other,
    }
}

/// Only to the web and to mail; anything else leads to the page itself.
fn leads(address: CowStr<'_>, link: LinkType) -> CowStr<'_> {
    let is_known =
        |start: &str| address.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start));
    let is_plain = link == LinkType::Email || ["https://", "http://", "mailto:"].into_iter().any(is_known);
    if is_plain { address } else { CowStr::Borrowed("#") }
}

/// The page has the first three levels.
fn under(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H4,
        HeadingLevel::H2 => HeadingLevel::H5,
        _ => HeadingLevel::H6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_shown_as_it_was_meant_and_does_no_harm() {
        for (text, expected) in [
            ("One\n\n- two\n- *three*", "<p>One</p>\n<ul>\n<li>two</li>\n<li><em>three</em></li>\n</ul>\n"),
            ("# Aim", "<h4>Aim</h4>\n"),
            ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
            ("a <b onclick=\"x\">b</b>", "<p>a &lt;b onclick=\"x\"&gt;b&lt;/b&gt;</p>\n"),
            ("[x](javascript:alert(1))", "<p><a href=\"#\">x</a></p>\n"),
            ("[x](JaVaScRiPt:alert(1))", "<p><a href=\"#\">x</a></p>\n"),
            ("[x](data:text/html,hi)", "<p><a href=\"#\">x</a></p>\n"),
            ("[x](https://example.org)", "<p><a href=\"https://example.org\">x</a></p>\n"),
            ("![y](https://example.org/a.png)", "<p><a href=\"https://example.org/a.png\">y</a></p>\n"),
        ] {
            assert_eq!(Markup::new(text).html, expected, "{text}");
        }
    }
}
