//! Problems in a county file, each shown at its line as a compiler would, all at once.

use crate::{terminal, trouble::Trouble};
use county_file::problem::{Problem, masked};
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report};
use std::path::Path;
use words::{Language, problem, words};

/// Prints every problem at its line, and answers that everything has been said.
pub fn show(problems: &[Problem], text: &str, path: &Path, language: Language) -> Trouble {
    // A personal number that stands in the file must not be repeated on a screen that somebody else may see.
    let shown = masked(text);
    let theme = GraphicalTheme::unicode_nocolor();
    let handler = GraphicalReportHandler::new_themed(theme).with_links(false).with_width(110);
    for found in problems {
        let source = NamedSource::new(path.display().to_string(), shown.clone());
        let diagnostic = MietteDiagnostic::new(problem::say(words(language), found))
            .with_code(found.code())
            .with_label(LabeledSpan::new_primary_with_span(None, found.span));
        let report = Report::new(diagnostic).with_source_code(source);
        let mut page = String::new();
        match handler.render_report(&mut page, report.as_ref()) {
            Ok(()) => terminal::complain(&page),
            Err(_) => terminal::complain(&problem::say(words(language), found)),
        }
    }
    let file = path.display().to_string();
    terminal::complain(&words(language).import_problems(problems.len(), file));
    Trouble::Said
}
