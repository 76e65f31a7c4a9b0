//! An invented county, as somebody makes one to try things on.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::process::{Command, Output};

fn samverkan(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_samverkan")).args(arguments).output().unwrap()
}

#[test]
fn an_invented_county_is_whole_the_same_again_and_never_added_to_one_that_exists() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name).display().to_string();
    let generate = |name: &str, seed: &str| {
        let data = place(name);
        samverkan(&["generate", "--arenas", "3", "--years", "5", "--seed", seed, "--data", &data])
    };
    let verified = |name: &str| samverkan(&["verify", "--data", &place(name)]);

    for (name, seed) in [("one", "7"), ("again", "7"), ("other", "8")] {
        let made = generate(name, seed);
        assert!(made.status.success(), "{made:?}");
        assert!(verified(name).status.success());
    }
    // The last word of what verify says is the hash of the whole journal.
    assert_eq!(verified("one").stdout, verified("again").stdout);
    assert_ne!(verified("one").stdout, verified("other").stdout);

    let before = verified("one").stdout;
    let refused = generate("one", "7");
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8(refused.stderr).unwrap().contains("--county"));
    assert_eq!(verified("one").stdout, before);
}
