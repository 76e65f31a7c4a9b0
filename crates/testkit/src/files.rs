//! What lies in the files of a folder, for tests of what is gone.

use std::{fs, path::Path};

/// Whether the bytes of a text stand in any file of a folder or of those within it.
pub fn stands_in(folder: &Path, text: &str) -> bool {
    fs::read_dir(folder).expect("the folder can be read").any(|entry| {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            return stands_in(&path, text);
        }
        let bytes = fs::read(path).expect("the file can be read");
        bytes.windows(text.len()).any(|window| window == text.as_bytes())
    })
}
