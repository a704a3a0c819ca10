//! What a file that is no text seems to be.

use crate::issues::Seems;
use crate::text::Encoding;
use crate::text::encoding::detect;

/// What the first bytes of a file that is no text say it is; none for text.
pub fn seems(head: &[u8]) -> Option<Seems> {
    match head {
        [b'%', b'P', b'D', b'F', ..] => Some(Seems::Pdf),
        [0x89, b'P', b'N', b'G', ..]
        | [0xFF, 0xD8, 0xFF, ..]
        | [b'G', b'I', b'F', b'8', ..]
        | [b'R', b'I', b'F', b'F', ..] => Some(Seems::Picture),
        // Workbooks of Excel 2 to 4: the start of a sheet, of 4 or 6 bytes.
        [0x09, 0x00 | 0x02 | 0x04, 4 | 6, 0x00, ..] => Some(Seems::OtherOffice),
        _ if is_markup(head) => Some(Seems::WebPage),
        _ => (detect(head).0 == Encoding::Utf8 && is_binary(head)).then_some(Seems::Unknown),
    }
}

/// `<html`, `<?xml`, `<!doctype` or `<table`, after a byte order mark and blanks.
fn is_markup(head: &[u8]) -> bool {
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    let starts = |with: &[u8]| text.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    starts(b"<html") || starts(b"<?xml") || starts(b"<!doctype") || starts(b"<table")
}

fn is_binary(head: &[u8]) -> bool {
    let is_odd = |byte: &&u8| **byte < 9 || (14..32).contains(*byte);
    head.iter().filter(is_odd).count() * 20 > head.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(head: &[u8], expected: Option<Seems>) {
        assert_eq!(seems(head), expected);
    }

    #[test]
    fn files_that_are_no_text_are_named() {
        check(b"%PDF-1.7", Some(Seems::Pdf));
        check(b"\x09\x02\x06\x00\x00\x00\x10\x00", Some(Seems::OtherOffice));
        check(b"\x89PNG\r\n", Some(Seems::Picture));
        check(&[0, 1, 2, 3, 200, 7], Some(Seems::Unknown));
        check(b" \n<HTML><table>", Some(Seems::WebPage));
        check(b"<5;3\n", None);
        check("Cliënt;score".as_bytes(), None);
        check(&"Cliënt;score".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(), None);
    }
}
