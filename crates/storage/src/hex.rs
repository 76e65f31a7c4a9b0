//! Bytes as people copy them: two hexadecimal digits each, the letters small.

/// Writes the bytes.
pub fn write(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads as many bytes as asked for; none when there are more or fewer, or something that is no digit.
pub fn read<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != 2 * N || !text.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, at) in bytes.iter_mut().zip((0..2 * N).step_by(2)) {
        *byte = u8::from_str_radix(&text[at..at + 2], 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        assert_eq!(write(&[0, 0x0f, 0xa7]), "000fa7");
        assert_eq!(read("000fA7"), Some([0, 0x0f, 0xa7]));
        for other in ["", "000f", "000fa700", "000fag", "+00fa7", "000f\u{e5}"] {
            assert_eq!(read::<3>(other), None, "{other}");
        }
    }
}
