//! `samverkan serve`: the pages of the counties in a folder, for all to read and for those who sign in to write.

use crate::{
    config::Config,
    post::PostRoom,
    served::Served,
    server::{self, Listeners},
    terminal::say,
    trouble::Trouble,
};
use std::{net::SocketAddr, process::ExitCode, sync::Arc};
use storage::folder::DataFolder;
use web::app::Counties;
use words::{Language, words};

/// Shows the counties of a folder.
pub fn serve(config: &Config) -> Result<ExitCode, Trouble> {
    let listeners = Listeners::take(config)?;
    let folder = DataFolder::open(&config.data).map_err(Trouble::storage(&config.data))?;
    let language = config.language;
    let known = folder.counties().map_err(Trouble::storage(&config.data))?;
    let unknown = config.unknown_counties(&known);
    if !unknown.is_empty() {
        return Err(Trouble::configured(&unknown, language));
    }
    let post = Arc::new(PostRoom::default());
    let server = config.mail.as_ref().map(|mail| mail.post()).transpose()?;
    let served = Served::new(language, config.site_address(), post.clone());
    let site = config.site_address();
    server::run(config, listeners, served, move |served| {
        served.open(&folder)?;
        let (words, counties) = (words(language), served.list());
        if counties.is_empty() {
            say!("{}", words.serve_none());
        }
        counties.iter().for_each(|county| say!("{}", words.serve_county_open(county.name.as_str())));
        match server {
            Some(server) => post.open(server),
            None => tracing::warn!("no mail server is configured, so letters wait in the outbox"),
        }
        served.lines().for_each(|line| say!("{line}"));
        say!("{}", words.serve_click(site));
        Ok(folder)
    })?;
    say!("{}", words(config.language).serve_stopped());
    Ok(ExitCode::SUCCESS)
}

/// What is not as it should be, and where to look.
pub fn tell(served: &Served, address: SocketAddr, language: Language) {
    served.lines().for_each(|line| say!("{line}"));
    say!("{}", words(language).demo_click(address.to_string()));
}
