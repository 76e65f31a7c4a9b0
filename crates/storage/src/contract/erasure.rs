//! What has been erased lies nowhere on disk: not in the file, not in its free space, not in the log.

use super::*;

fn somewhere(shelf: &Shelf, bytes: &[u8]) -> bool {
    shelf.files().iter().any(|file| holds(file, bytes))
}

#[test]
fn erased_text_salt_and_digest_are_gone_from_every_file() {
    let shelf = Shelf::new();
    let mut journal = shelf.journal();
    let long = "a long text in pages of its own, ".repeat(1_000);
    let slots = vec![slot(1, "a text to keep"), slot(2, "a text to erase"), slot(3, &long)];
    let digest = row(1).digest.unwrap();
    append(
        &mut journal,
        &Batch { records: vec![Draft { slots, ..draft(1) }, draft(2)], requests: vec![row(1), row(2)] },
    );

    let erased: [&[u8]; 6] =
        [b"a text to erase", &[102; 32], b"in pages of its own", &[103; 32], &digest, &row(1).salt];
    for bytes in erased {
        assert!(somewhere(&shelf, bytes), "a test that cannot find it before proves nothing after");
    }
    journal.redact(1, 2).unwrap();
    journal.redact(1, 3).unwrap();
    for bytes in erased {
        assert!(!somewhere(&shelf, bytes), "still there: {}", String::from_utf8_lossy(bytes));
    }
    let kept: [&[u8]; 4] = [b"a text to keep", &[101; 32], &row(2).digest.unwrap(), &row(2).salt];
    for bytes in kept {
        assert!(somewhere(&shelf, bytes));
    }
}

/// SQLite moves rows within pages and between them, and each move could leave a copy behind. The schema
/// says why none does; this would notice a release of SQLite where that is no longer so.
#[test]
fn no_copy_is_left_behind_when_many_texts_of_all_sizes_are_erased() {
    let shelf = Shelf::new();
    let mut journal = shelf.journal();
    let n_texts = 600u64;
    let secret = |n: u64| format!("<secret {n:05}>");
    let text = |n: u64| secret(n) + &"x".repeat((n * 7_919 % 700) as usize);
    for n in 1..=n_texts {
        append(&mut journal, &records([Draft { slots: vec![slot(0, &text(n))], ..draft(1) }]));
    }

    let scrambled: Vec<u64> = (0..n_texts).map(|n| n * 223 % n_texts + 1).collect();
    for (n_erased, n) in scrambled.iter().enumerate() {
        journal.redact(*n, 0).unwrap();
        if n_erased % 50 != 49 {
            continue;
        }
        let bytes = shelf.files().iter().flat_map(|file| std::fs::read(file).unwrap()).collect::<Vec<_>>();
        let left = secrets_in(&bytes);
        assert_eq!(left.len(), n_texts as usize - n_erased - 1, "after {} erasures", n_erased + 1);
        assert!(scrambled[..=n_erased].iter().all(|n| !left.contains(&secret(*n))));
    }
}

fn secrets_in(bytes: &[u8]) -> std::collections::BTreeSet<String> {
    bytes
        .windows(14)
        .filter(|window| window.starts_with(b"<secret ") && window.ends_with(b">"))
        .map(|window| String::from_utf8(window.to_vec()).unwrap())
        .collect()
}

#[test]
fn an_erasure_that_cannot_empty_the_log_says_so_and_can_be_repeated() {
    let shelf = Shelf::new();
    let mut journal = shelf.journal();
    append(&mut journal, &records([Draft { slots: vec![slot(0, "a text to erase")], ..draft(1) }, draft(2)]));

    let mut reader = shelf.read_only().unwrap();
    let mut outcome = None;
    let erase_meanwhile = &mut |_| {
        outcome = Some(journal.redact(1, 0));
        ControlFlow::Break(())
    };
    reader.read(0, erase_meanwhile).unwrap();
    assert_eq!(outcome, Some(Err(Failure::InUse)));
    assert!(somewhere(&shelf, b"a text to erase"));

    journal.redact(1, 0).unwrap();
    assert!(!somewhere(&shelf, b"a text to erase"));
}
