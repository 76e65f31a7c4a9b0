//! The command line. What the commands do stands in `commands`, one file each.

use crate::config::{
    DATA, HOSTS, Key, LANG, LISTEN, LOG_FORMAT, LOG_LEVEL, MAIL_FROM, MAIL_PASSWORD, MAIL_SECURITY,
    MAIL_SERVER, MAIL_USER, METRICS_LISTEN, PROXIES, SITE, STOP_WITHIN, TLS_CERTIFICATE, TLS_KEY,
};
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use domain::id::PersonId;
use jiff::civil::Date;
use std::path::PathBuf;

/// The collaboration between a region and its municipalities: register, checks and audit trail.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true)]
pub struct Arguments {
    /// The language of what is printed; Swedish if nothing else is said.
    #[arg(long, global = true, value_enum)]
    pub lang: Option<Lang>,
    /// The configuration file; none is read if not given here or as SAMVERKAN_CONFIG.
    #[arg(long, global = true)]
    pub config: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Command,
}

impl Arguments {
    /// What the command line says about configuration.
    pub fn flags(&self) -> Vec<(&'static Key, String)> {
        let mut flags = match &self.command {
            Command::Demo(serve) | Command::Serve(serve) | Command::Config(serve) => serve.flags(),
            _ => Vec::new(),
        };
        flags.extend(self.lang.map(|lang| (&LANG, lang.code().to_owned())));
        flags
    }

    /// The same command line, where commands that are told of no data folder take this one.
    pub fn with_data(data: &str) -> Arguments {
        // The command line is read once, and its defaults live as long as the program.
        let data: &'static str = Box::leak(data.to_owned().into_boxed_str());
        let matches = in_folder(Arguments::command(), data).get_matches();
        Arguments::from_arg_matches(&matches).unwrap_or_else(|error| error.exit())
    }
}

fn in_folder(command: clap::Command, data: &'static str) -> clap::Command {
    let is_data = |argument: &clap::Arg| {
        argument.get_id() == DATA.name
            && argument.get_default_values().iter().any(|value| value == DATA.default)
    };
    let has_data = command.get_arguments().any(is_data);
    let command = command.mut_subcommands(|subcommand| in_folder(subcommand, data));
    if has_data { command.mut_arg(DATA.name, |argument| argument.default_value(data)) } else { command }
}

/// A language of the program.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Lang {
    /// Swedish.
    Sv,
    /// English.
    En,
}

impl Lang {
    fn code(self) -> &'static str {
        match self {
            Lang::Sv => "sv",
            Lang::En => "en",
        }
    }
}

/// What the program can be asked to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Open the demo county, made the first time, and show it on this machine.
    Demo(Serve),
    /// Show the counties of a data folder: for all to read, and for those who sign in to write.
    Serve(Serve),
    /// Show how the program is configured, and where each value comes from.
    Config(Serve),
    /// Say what an auditor would say about a county.
    Check(Check),
    /// Explain a check: what it asks, why, and what to do.
    Explain {
        /// The name of the check; without it, all are listed.
        name: Option<String>,
    },
    /// Silence a finding for a time, with a reason.
    Silence(Silence),
    /// Let a silenced finding be heard again.
    Hear(Finding),
    /// Bring a county file into the register.
    Import(Import),
    /// Record what has happened to matters and recommendations, as a case file tells it.
    Record(Record),
    /// Tell the road of a matter, and how it stood on a day.
    Matter(Thing),
    /// Tell the road of a recommendation, and how it stood with each of those asked.
    Recommendation(Thing),
    /// Tell every recommendation, with who stands where.
    Matrix {
        #[command(flatten)]
        as_of: AsOf,
        #[command(flatten)]
        county: County,
    },
    /// Write the register as a county file.
    Export(Export),
    /// Prove that the journal of every county is whole.
    Verify(Verify),
    /// Take a backup of a data folder, also while it is served.
    Backup(Backup),
    /// Make a data folder from a backup.
    Restore(Restore),
    /// Give somebody an account.
    #[command(subcommand)]
    User(User),
    /// Make an invented county of any size, the same for the same seed: for trials and measurements.
    Generate(Generate),
    /// The journal itself.
    #[command(subcommand, hide = true)]
    Journal(Journal),
}

/// Whom to give an account.
#[derive(Debug, Subcommand)]
pub enum User {
    /// The county's administrator, who may then give others their roles. Prints a link to choose a password with.
    CreateAdmin(NewUser),
    /// Somebody who holds a seat, or a role. Prints a link to choose a password with.
    Invite {
        /// The id of the person in the register, such as `person-p1`.
        person: PersonId,
        #[command(flatten)]
        new: NewUser,
    },
    /// Let in again somebody who has lost both code app and recovery codes; stop the program first. Their password, code app
    /// and recovery codes stop working. Prints a link to choose a password with.
    Reset {
        /// Their id in the register, such as `person-p1`, or their address.
        who: String,
        /// The data folder.
        #[arg(long, default_value = "samverkan-data")]
        data: PathBuf,
        /// The county, where the folder holds several.
        #[arg(long)]
        county: Option<String>,
    },
}

/// Somebody who is to have an account. The name and the address lie beside the journal, and never in it.
#[derive(Debug, Args)]
pub struct NewUser {
    /// What they are called.
    #[arg(long)]
    pub name: String,
    /// Where letters are sent; it is also what they sign in with.
    #[arg(long)]
    pub e_mail: String,
    /// The data folder.
    #[arg(long, default_value = "samverkan-data")]
    pub data: PathBuf,
    /// The county, where the folder holds several.
    #[arg(long)]
    pub county: Option<String>,
}

/// What one can do with the journal itself.
#[derive(Debug, Subcommand)]
pub enum Journal {
    /// Prove that it is whole.
    Verify(Verify),
}

/// What to prove.
#[derive(Debug, Args)]
pub struct Verify {
    /// Which county.
    #[command(flatten)]
    pub county: County,
    /// A seal from the page Journal: prove also that everything written before it is unchanged.
    #[arg(long, value_parser = seal)]
    pub seal: Option<[u8; 32]>,
}

/// Reads the 64 hexadecimal digits of a seal.
fn seal(text: &str) -> Result<[u8; 32], String> {
    let digits = text.trim();
    storage::hex::read(digits).ok_or_else(|| {
        format!(
            "a seal is 64 digits and letters a to f, as the page Journal shows it; this has {}",
            digits.len()
        )
    })
}

/// How to show pages. Each is a key of the configuration too, and the flag comes first.
#[derive(Debug, Args)]
pub struct Serve {
    /// The data folder; samverkan-data if nothing else is said.
    #[arg(long)]
    pub data: Option<String>,
    /// The address to listen on; 127.0.0.1:7171 if nothing else is said. Other machines reach it only encrypted.
    #[arg(long)]
    listen: Option<String>,
    /// Which county is shown under which name, such as alby.example=alby, several with commas between.
    #[arg(long)]
    hosts: Option<String>,
    /// The address people reach the pages at, such as `https://samverkan.example`.
    #[arg(long)]
    site: Option<String>,
    /// Proxies that are believed when they say where a request came from, with commas between.
    #[arg(long)]
    proxies: Option<String>,
    /// The file with the certificate, where the program itself encrypts.
    #[arg(long)]
    tls_certificate: Option<String>,
    /// The file with the key of the certificate.
    #[arg(long)]
    tls_key: Option<String>,
    /// The mail server, such as mail.example:587; without one letters wait.
    #[arg(long)]
    mail_server: Option<String>,
    /// How the connection to the mail server is encrypted: starttls, tls, or loopback for none to this machine.
    #[arg(long)]
    mail_security: Option<String>,
    /// The address that letters are from.
    #[arg(long)]
    mail_from: Option<String>,
    /// Who we are to the mail server.
    #[arg(long)]
    mail_user: Option<String>,
    /// The file with the password for the mail server.
    #[arg(long)]
    mail_password: Option<String>,
    /// The address to show metrics on; nowhere if nothing else is said.
    #[arg(long)]
    metrics_listen: Option<String>,
    /// How the log is written: text or json.
    #[arg(long)]
    log_format: Option<String>,
    /// How important something must be to be logged: error, warn, info or debug.
    #[arg(long)]
    log_level: Option<String>,
    /// How many seconds answers that have begun may take when the program is stopped.
    #[arg(long)]
    stop_within: Option<String>,
}

impl Serve {
    fn flags(&self) -> Vec<(&'static Key, String)> {
        let all = [
            (&DATA, &self.data),
            (&LISTEN, &self.listen),
            (&HOSTS, &self.hosts),
            (&SITE, &self.site),
            (&PROXIES, &self.proxies),
            (&TLS_CERTIFICATE, &self.tls_certificate),
            (&TLS_KEY, &self.tls_key),
            (&MAIL_SERVER, &self.mail_server),
            (&MAIL_SECURITY, &self.mail_security),
            (&MAIL_FROM, &self.mail_from),
            (&MAIL_USER, &self.mail_user),
            (&MAIL_PASSWORD, &self.mail_password),
            (&METRICS_LISTEN, &self.metrics_listen),
            (&LOG_FORMAT, &self.log_format),
            (&LOG_LEVEL, &self.log_level),
            (&STOP_WITHIN, &self.stop_within),
        ];
        all.into_iter().filter_map(|(key, text)| Some((key, text.clone()?))).collect()
    }
}

/// Which county.
#[derive(Debug, Args)]
pub struct County {
    /// The data folder, or a county file.
    #[arg(long, default_value = "samverkan-data")]
    pub data: PathBuf,
    /// The county, where the folder holds several.
    #[arg(long)]
    pub county: Option<String>,
}

/// How to check.
#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    pub county: County,
    /// The day to check as of; today if not given.
    #[arg(long)]
    pub as_of: Option<Date>,
    /// How findings are printed.
    #[arg(long, value_enum, default_value = "text")]
    pub format: Format,
    /// Findings from which severity make the exit code 1.
    #[arg(long, value_enum, default_value = "error")]
    pub fail_on: FailOn,
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// Which findings make the exit code 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    /// Errors.
    Error,
    /// Errors and warnings.
    Warning,
    /// Any finding.
    Note,
    /// None.
    Never,
}

/// Which finding.
#[derive(Debug, Args)]
pub struct Finding {
    /// The check that finds it.
    pub check: String,
    /// The thing it concerns, such as `arena-barnarenan`.
    pub subject: String,
    #[command(flatten)]
    pub county: County,
}

/// Why and until when a finding may rest.
#[derive(Debug, Args)]
pub struct Silence {
    #[command(flatten)]
    pub finding: Finding,
    /// Why it may rest.
    #[arg(long)]
    pub reason: String,
    /// The first day it is heard again, at most a year ahead.
    #[arg(long)]
    pub until: Date,
}

/// What to import.
#[derive(Debug, Args)]
pub struct Import {
    /// The county file.
    pub file: PathBuf,
    /// The data folder.
    #[arg(long, default_value = "samverkan-data")]
    pub data: PathBuf,
    /// Show the difference and record nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Why something is corrected or taken back.
    #[arg(long)]
    pub reason: Option<String>,
}

/// What to record.
#[derive(Debug, Args)]
pub struct Record {
    /// The case file.
    pub file: PathBuf,
    #[command(flatten)]
    pub county: County,
    /// Say how much is new and record nothing.
    #[arg(long)]
    pub dry_run: bool,
}

/// What to tell of.
#[derive(Debug, Args)]
pub struct Thing {
    /// Its id, such as barnahus.
    pub id: String,
    #[command(flatten)]
    pub as_of: AsOf,
    #[command(flatten)]
    pub county: County,
}

/// For which day.
#[derive(Debug, Args)]
pub struct AsOf {
    /// The day to tell as of; today if not given.
    #[arg(long)]
    pub as_of: Option<Date>,
}

/// What to export.
#[derive(Debug, Args)]
pub struct Export {
    #[command(flatten)]
    pub county: County,
    /// Only what was true that day: a reading, which cannot be imported.
    #[arg(long)]
    pub as_of: Option<Date>,
    /// The file to write; the terminal if not given.
    #[arg(long)]
    pub output: Option<PathBuf>,
}

/// Where to put a backup, and how long it is kept.
#[derive(Debug, Args)]
pub struct Backup {
    /// The folder that backups are kept in; each gets a folder of its own there.
    pub into: PathBuf,
    /// The data folder.
    #[arg(long, default_value = "samverkan-data")]
    pub data: PathBuf,
    /// How many days a backup is kept. So long a text that is erased meanwhile may still lie in it.
    #[arg(long, default_value = "30", value_parser = clap::value_parser!(u16).range(1..=3650))]
    pub keep_days: u16,
}

/// What to restore, and where.
#[derive(Debug, Args)]
pub struct Restore {
    /// The backup, or the folder that backups are kept in, whose newest is taken.
    pub backup: PathBuf,
    /// The data folder to make. It must not exist yet, or be empty.
    #[arg(long, default_value = "samverkan-data")]
    pub data: PathBuf,
    /// More erasure ledgers than the one that lies beside the backup, such as the one of the old data folder.
    #[arg(long)]
    pub erasures: Vec<PathBuf>,
    /// Void every password, so that all choose another by a link: where somebody may know one that was changed after the
    /// backup was taken.
    #[arg(long)]
    pub void_passwords: bool,
}

/// How large a county to invent.
#[derive(Debug, Args)]
pub struct Generate {
    /// How many arenas it begins with.
    #[arg(long, default_value = "40", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub arenas: u32,
    /// How many years go by, with fifty events a year for each arena.
    #[arg(long, default_value = "10", value_parser = clap::value_parser!(u32).range(1..=100))]
    pub years: u32,
    /// What the county follows from.
    #[arg(long, default_value = "1")]
    pub seed: u64,
    /// The data folder; made if it is not there.
    #[arg(long, default_value = "samverkan-generated")]
    pub data: PathBuf,
    /// The handle of the county, which must not be in the folder yet.
    #[arg(long, default_value = "exempel")]
    pub county: String,
}
