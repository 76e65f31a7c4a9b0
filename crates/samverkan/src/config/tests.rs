//! What is read from where, what comes before what, and how everything that is wrong is told.

use super::*;

fn read(
    flags: &[(&'static Key, &str)],
    variables: &[(&str, &str)],
    file: &str,
) -> Result<Config, Vec<Wrong>> {
    Config::read(Given {
        flags: flags.iter().map(|(key, text)| (*key, (*text).to_owned())).collect(),
        environment: variables.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect(),
        file: Some((PathBuf::from("s.toml"), file.to_owned())),
    })
}

#[test]
fn a_flag_comes_before_the_environment_before_the_file_before_the_default() {
    let file = "data = 'file'\nlang = 'en'\nlog.level = 'error'";
    let variables = [("SAMVERKAN_DATA", "variable"), ("SAMVERKAN_LOG_LEVEL", "warn"), ("PATH", "x")];
    let config = read(&[(&DATA, "flag")], &variables, file).unwrap();
    let told: Vec<String> = config
        .told
        .iter()
        .map(|(key, text, origin)| format!("{} {text} {}", key.name, origin.say(Language::English)))
        .collect();
    assert_eq!(
        told[..4],
        [
            "data flag the flag --data",
            "lang en s.toml, line 2",
            "listen 127.0.0.1:7171 default",
            "hosts  default"
        ]
    );
    assert_eq!(told[15], "log.level warn the variable SAMVERKAN_LOG_LEVEL");
    assert_eq!((config.log.level, config.data_said()), (Level::WARN, Some("flag")));
    assert_eq!(told.len(), KEYS.len());
}

#[test]
fn a_table_is_the_first_part_of_a_key() {
    let file =
        "hosts = ['Alby.example=alby', 'b.example=b']\n[metrics]\nlisten = '[::1]:1'\n[stop]\nwithin = 3";
    let config = read(&[], &[], file).unwrap();
    assert_eq!(config.metrics, Some("[::1]:1".parse().unwrap()));
    assert_eq!(config.stop_within, Duration::from_secs(3));
    assert_eq!(config.hosts.keys().collect::<Vec<_>>(), ["alby.example", "b.example"]);
}

#[test]
fn what_is_wrong_is_told_all_at_once_with_key_line_and_what_was_meant() {
    let file = "lissten = '127.0.0.1:1'\n[log]\nlevel = 'loud'\nformat = true\n[metric]\nlisten = ''\n[stop]\nwithin = '10'\nmoon = 1";
    let variables = [("SAMVERKAN_LISSTEN", "x"), ("SAMVERKAN_MOON_PHASE", "full"), ("SAMVERKAN_BLESS", "1")];
    let flags = [(&STOP_WITHIN, "9999")];
    let wrong = read(&flags, &variables, file).unwrap_err();
    let said: Vec<String> = wrong.iter().map(|wrong| wrong.sentence(Language::English)).collect();
    let variables = "SAMVERKAN_DATA, SAMVERKAN_LANG, SAMVERKAN_LISTEN, SAMVERKAN_HOSTS, SAMVERKAN_SITE, \
                     SAMVERKAN_PROXIES, SAMVERKAN_TLS_CERTIFICATE, SAMVERKAN_TLS_KEY, SAMVERKAN_MAIL_SERVER, \
                     SAMVERKAN_MAIL_SECURITY, SAMVERKAN_MAIL_FROM, SAMVERKAN_MAIL_USER, SAMVERKAN_MAIL_PASSWORD, \
                     SAMVERKAN_METRICS_LISTEN, SAMVERKAN_LOG_FORMAT, SAMVERKAN_LOG_LEVEL and SAMVERKAN_STOP_WITHIN";
    assert_eq!(
        said,
        [
            "The variable SAMVERKAN_LISSTEN is no setting. Did you mean SAMVERKAN_LISTEN?".to_owned(),
            format!("The variable SAMVERKAN_MOON_PHASE is no setting. There are {variables}."),
            "s.toml, line 1: there is no setting lissten. Did you mean listen?".to_owned(),
            "s.toml, line 4: log.format is \u{201c}true\u{201d} and should be text or json.".to_owned(),
            "s.toml, line 6: there is no setting metric.listen. Did you mean metrics.listen?".to_owned(),
            "s.toml, line 8: stop.within is \u{201c}'10'\u{201d} and should be a whole number of seconds, at most 3600."
                .to_owned(),
            "s.toml, line 9: there is no setting stop.moon. There are data, lang, listen, hosts, site, proxies, \
             tls.certificate, tls.key, mail.server, mail.security, mail.from, mail.user, mail.password, metrics.listen, \
             log.format, log.level and stop.within."
                .to_owned(),
            "s.toml, line 3: log.level is \u{201c}loud\u{201d} and should be error, warn, info or debug.".to_owned(),
            "the flag --stop-within: stop.within is \u{201c}9999\u{201d} and should be a whole number of seconds, at most 3600."
                .to_owned(),
        ]
    );
    let swedish = wrong[2].sentence(Language::Swedish);
    assert_eq!(swedish, "s.toml, rad 1: inst\u{e4}llningen lissten finns inte. Menade du listen?");
}

#[test]
fn a_name_leads_to_a_county_there_is() {
    let config = read(&[], &[("SAMVERKAN_HOSTS", "a.example=alby,b.example=byle")], "").unwrap();
    let said = |known: &[&str]| -> Vec<String> {
        let known: Vec<String> = known.iter().map(|county| (*county).to_owned()).collect();
        config.unknown_counties(&known).iter().map(|wrong| wrong.sentence(Language::English)).collect()
    };
    assert!(said(&["alby", "byle", "cesta"]).is_empty());
    let first = "the variable SAMVERKAN_HOSTS: the name b.example leads to the county byle, which is not in the data folder.";
    assert_eq!(said(&["alby", "cesta"]), [format!("{first} There are alby and cesta.")]);
    assert!(said(&[])[1].ends_with("There is no county in it at all; read one in with samverkan import."));
}

#[test]
fn what_is_not_toml_is_told_with_its_line() {
    for (file, line) in [("data = 'a'\nlisten = \n", 2), ("data = 'a'\ndata = 'b'", 2), ("[log\n", 1)] {
        let wrong = read(&[], &[], file).unwrap_err();
        assert!(matches!(wrong[..], [Wrong::Syntax { .. }]), "{wrong:?}");
        assert_eq!(wrong[0].line(), line, "{file}");
        assert_eq!(wrong[0].sentence(Language::English).lines().count(), 1);
    }
}

#[test]
fn every_key_is_told_of_in_both_languages_and_documented_with_its_default() {
    let document = include_str!("../../../../docs/operations/running.md");
    for key in KEYS {
        for language in Language::ALL {
            let id = format!("config-key-{}", key.name.replace('.', "-"));
            for id in [id, format!("config-expected-{}", key.expected)] {
                assert!(words::message(language, &id, &[]).is_some(), "{id}");
            }
        }
        let row = document.lines().find(|line| line.starts_with(&format!("| `{}` |", key.name)));
        let row = row.unwrap_or_else(|| panic!("{} is not documented", key.name));
        for said in [key.variable(), key.flag(), key.default.to_owned()] {
            assert!(row.contains(&said), "{said} is not in {row}");
        }
    }
}
