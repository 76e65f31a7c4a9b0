//! Serves the sample county, to look at pages without a journal: `cargo run -p web --example pages 7172 2026-07-28`.
//! A third argument names another sample: `empty`, `silenced`, `hostile` or `crowded`.

use jiff::civil::Date;
use std::{env, error::Error, sync::Arc};
use web::{App, Counties, Listed};

#[path = "../src/samples.rs"]
#[expect(dead_code, reason = "the list of pages is for those who visit them all")]
mod samples;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let port: u16 = arguments.next().ok_or("which port?")?.parse()?;
    let today: Date = arguments.next().ok_or("which day?")?.parse()?;
    let state = match arguments.next().as_deref() {
        Some("empty") => samples::empty(),
        Some("silenced") => samples::silenced(),
        Some("hostile") => samples::hostile(),
        Some("crowded") => samples::crowded(),
        _ => samples::county(),
    };
    let app = App::new(Arc::new(samples::One(Arc::new(state))), move || today);
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    axum::serve(listener, web::router(app)).await?;
    Ok(())
}
