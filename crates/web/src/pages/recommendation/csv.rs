//! The matrix as a table for a spreadsheet: semicolons, as Swedish spreadsheets read them.

use super::{list::Shown, made, ordered, told};
use crate::{
    App, error,
    page::{Asked, At},
    routes::Route,
};
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use domain::{access::may_see, id::Subject, view::standing::Answer};

/// `GET /rekommendationer/tabell/hamta`.
pub async fn get(State(app): State<App>, asked: Asked) -> Response {
    let Some(state) = app.snapshot() else { return error::closed(&app, &asked) };
    if !may_see(&state, asked.actor(), app.today()) {
        return error::missing(&app, &asked, &state);
    }
    let shown = Shown::asked(&asked);
    let at = At::new(&app, &asked, &state, Some(Route::Recommendations(shown.clone())));
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"rekommendationer.csv\""),
    ];
    (headers, table(&at, &shown)).into_response()
}

/// The table, with a mark before it that says that it is UTF-8.
pub fn table(at: &At<'_>, shown: &Shown) -> String {
    let words = at.words();
    let matrix = ordered(at, &shown.wanted, &made(at), |all| 0..all);
    let name = |subject: Subject| at.speaker.name(&subject);
    let mut head = vec![
        words.recommendations_one(),
        words.recommendations_made(),
        words.recommendations_by(),
        words.recommendations_sum(),
    ];
    head.extend(matrix.columns.iter().map(|column| name(column.into())));
    head.push(words.recommendations_others());
    let mut table = format!("\u{feff}{}", line(&head));
    for row in &matrix.rows {
        let standing = &row.standing;
        let by: Vec<String> = standing.by.iter().map(|arena| name(arena.clone().into())).collect();
        let answer = |answer: &Option<Answer>| answer.as_ref().map(|answer| told(&at.speaker, answer));
        let other =
            |answer: &Answer| format!("{}: {}", name((&answer.whom).into()), told(&at.speaker, answer));
        let mut cells = vec![
            name(standing.road.id.clone().into()),
            standing.made_on.to_string(),
            by.join(", "),
            words::recommendation::sum(words, &row.tally),
        ];
        cells.extend(row.cells.iter().map(|cell| answer(cell).unwrap_or_default()));
        cells.push(row.others.iter().map(other).collect::<Vec<_>>().join(", "));
        table += &line(&cells);
    }
    table
}

fn line(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    format!("{}\r\n", cells.join(";"))
}

/// A cell in quotation marks. One that a spreadsheet would compute is text by a mark before it.
fn quoted(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    format!("\"{}{}\"", if is_formula { "'" } else { "" }, cell.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_cell_is_computed_or_ends_it() {
        for (cell, expected) in [
            ("7 av 9", "\"7 av 9\""),
            ("a;\"b\"", "\"a;\"\"b\"\"\""),
            ("=HYPERLINK(1)", "\"'=HYPERLINK(1)\""),
            ("-1", "\"'-1\""),
        ] {
            assert_eq!(quoted(cell), expected);
        }
    }
}
