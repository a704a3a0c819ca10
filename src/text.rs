//! Bytes to text, in slices of any size. The encoding is found and named: a byte order mark says it; else zeros in every
//! other byte mean UTF-16; else it is UTF-8 until the first byte that can't be, and Windows-1252 from there if nothing
//! but ASCII came before. Once a letter was read as UTF-8 the file is UTF-8: a later byte that can't be is read as
//! Windows-1252 and counted as broken.

use crate::issues::Seems;
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How text is written in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8; ASCII is UTF-8 too.
    Utf8,
    /// UTF-16, low byte first: Excel's "Unicode-tekst".
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252: Excel's CSV in the Netherlands.
    Windows1252,
}

impl Encoding {
    /// The name that programs show.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16Le | Encoding::Utf16Be => "UTF-16",
            Encoding::Windows1252 => "Windows-1252",
        }
    }
}

/// So many bytes are looked at before the encoding is decided.
const HEAD: usize = 4096;

/// Decodes slice after slice.
#[derive(Debug, Default)]
pub struct Decoder {
    encoding: Option<Encoding>,
    /// Bytes that wait: for a decision, or for the rest of their letter.
    waiting: Vec<u8>,
    wide: Option<encoding_rs::Decoder>,
    has_accents: bool,
    broken: u64,
}

impl Decoder {
    /// Adds the text of a slice to `text`; `last` says that no slice follows.
    ///
    /// ```
    /// use groeibeeld::text::{Decoder, Encoding};
    /// let (mut decoder, mut text) = (Decoder::default(), String::new());
    /// decoder.push(b"Financi\xEBn", true, &mut text);
    /// assert_eq!((text.as_str(), decoder.encoding()), ("Financiën", Encoding::Windows1252));
    /// ```
    pub fn push(&mut self, slice: &[u8], last: bool, text: &mut String) {
        self.waiting.extend_from_slice(slice);
        if self.encoding.is_none() && self.waiting.len() < HEAD && !last {
            return;
        }
        let bytes = std::mem::take(&mut self.waiting);
        match self.encoding {
            None => {
                let (encoding, mark) = detect(&bytes);
                self.begin(encoding);
                self.decode(&bytes[mark..], last, text);
            }
            Some(_) => self.decode(&bytes, last, text),
        }
    }

    /// The encoding that was found; UTF-8 while nothing is decided.
    pub fn encoding(&self) -> Encoding {
        self.encoding.unwrap_or(Encoding::Utf8)
    }

    /// How many bytes were no text in the encoding.
    pub fn broken(&self) -> u64 {
        self.broken
    }

    fn begin(&mut self, encoding: Encoding) {
        self.encoding = Some(encoding);
        self.wide = match encoding {
            Encoding::Utf8 => None,
            Encoding::Utf16Le => Some(UTF_16LE.new_decoder_without_bom_handling()),
            Encoding::Utf16Be => Some(UTF_16BE.new_decoder_without_bom_handling()),
            Encoding::Windows1252 => Some(WINDOWS_1252.new_decoder_without_bom_handling()),
        };
    }

    fn decode(&mut self, bytes: &[u8], last: bool, text: &mut String) {
        match &mut self.wide {
            Some(decoder) => {
                text.reserve(decoder.max_utf8_buffer_length(bytes.len()).unwrap_or(0));
                let (_, _, had_errors) = decoder.decode_to_string(bytes, text, last);
                self.broken += u64::from(had_errors);
            }
            None => self.decode_utf8(bytes, last, text),
        }
    }

    fn decode_utf8(&mut self, mut bytes: &[u8], last: bool, text: &mut String) {
        loop {
            let (valid, rest, is_cut) = match std::str::from_utf8(bytes) {
                Ok(valid) => (valid, &bytes[bytes.len()..], false),
                Err(error) => {
                    let (valid, rest) = bytes.split_at(error.valid_up_to());
                    // OK because from_utf8 said how far the bytes are valid.
                    (std::str::from_utf8(valid).unwrap_or_default(), rest, error.error_len().is_none())
                }
            };
            text.push_str(valid);
            self.has_accents |= !valid.is_ascii();
            match rest {
                [] => return,
                _ if is_cut && !last => {
                    self.waiting = rest.to_vec();
                    return;
                }
                _ if !self.has_accents => {
                    self.begin(Encoding::Windows1252);
                    return self.decode(rest, last, text);
                }
                [byte, after @ ..] => {
                    self.broken += 1;
                    text.push_str(&WINDOWS_1252.decode_without_bom_handling(&[*byte]).0);
                    bytes = after;
                }
            }
        }
    }
}

/// The encoding that the first bytes speak for, and the length of the byte order mark.
fn detect(head: &[u8]) -> (Encoding, usize) {
    match head {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding::Utf8, 3),
        [0xFF, 0xFE, ..] => (Encoding::Utf16Le, 2),
        [0xFE, 0xFF, ..] => (Encoding::Utf16Be, 2),
        _ => (zeros(&head[..head.len().min(HEAD)]).unwrap_or(Encoding::Utf8), 0),
    }
}

/// UTF-16 when most of every other byte is zero and few of the others are.
fn zeros(head: &[u8]) -> Option<Encoding> {
    let pairs = head.len() / 2;
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let is_mostly = |count: usize| pairs > 0 && count * 2 > pairs;
    let is_rarely = |count: usize| count * 10 <= pairs;
    if is_mostly(odd) && is_rarely(even) {
        Some(Encoding::Utf16Le)
    } else if is_mostly(even) && is_rarely(odd) {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// What the first bytes of a file that is no text say it is; none for text.
pub fn seems(head: &[u8]) -> Option<Seems> {
    let has = |part: &[u8]| head.windows(part.len()).any(|window| window == part);
    match head {
        [b'P', b'K', 3 | 5, 4 | 6, ..] if has(b"opendocument.spreadsheet") => Some(Seems::OpenDocument),
        [b'P', b'K', 3 | 5, 4 | 6, ..] if has(b"[Content_Types].xml") || has(b"xl/") => Some(Seems::Workbook),
        [b'P', b'K', 3 | 5, 4 | 6, ..] => Some(Seems::Zip),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Some(Seems::OldWorkbook),
        [b'%', b'P', b'D', b'F', ..] => Some(Seems::Pdf),
        [0x89, b'P', b'N', b'G', ..]
        | [0xFF, 0xD8, 0xFF, ..]
        | [b'G', b'I', b'F', b'8', ..]
        | [b'R', b'I', b'F', b'F', ..] => Some(Seems::Picture),
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

    /// Decodes in slices of every small size and all at once.
    #[track_caller]
    fn check(bytes: &[u8], expected: &str, encoding: Encoding) {
        for size in [1, 2, 3, 5, 4096] {
            let (mut decoder, mut text) = (Decoder::default(), String::new());
            for slice in bytes.chunks(size) {
                decoder.push(slice, false, &mut text);
            }
            decoder.push(b"", true, &mut text);
            assert_eq!((text.as_str(), decoder.encoding()), (expected, encoding), "slices of {size}");
        }
    }

    fn utf16(text: &str, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes_of).collect()
    }

    #[test]
    fn utf8_with_and_without_bom() {
        check("Financiën".as_bytes(), "Financiën", Encoding::Utf8);
        check("\u{FEFF}Financiën €".as_bytes(), "Financiën €", Encoding::Utf8);
        check(b"", "", Encoding::Utf8);
    }

    #[test]
    fn utf16_with_and_without_bom() {
        check(&utf16("\u{FEFF}Cliënt\tscore", u16::to_le_bytes), "Cliënt\tscore", Encoding::Utf16Le);
        check(&utf16("\u{FEFF}Cliënt", u16::to_be_bytes), "Cliënt", Encoding::Utf16Be);
        check(&utf16("Cliënt;score", u16::to_le_bytes), "Cliënt;score", Encoding::Utf16Le);
        check(&utf16("Cliënt;score", u16::to_be_bytes), "Cliënt;score", Encoding::Utf16Be);
    }

    #[test]
    fn windows_1252_after_long_ascii() {
        let mut bytes = vec![b'a'; 10_000];
        bytes.extend(b"\xEB\x80");
        check(&bytes, &format!("{}ë€", "a".repeat(10_000)), Encoding::Windows1252);
    }

    #[test]
    fn broken_byte_in_utf8_is_read_and_counted() {
        let (mut decoder, mut text) = (Decoder::default(), String::new());
        decoder.push(b"Financi\xC3\xABn \xEB x", true, &mut text);
        assert_eq!((text.as_str(), decoder.encoding(), decoder.broken()), ("Financiën ë x", Encoding::Utf8, 1));
    }

    #[test]
    fn files_that_are_no_text_are_named() {
        assert_eq!(seems(b"%PDF-1.7"), Some(Seems::Pdf));
        assert_eq!(seems(b"PK\x03\x04....[Content_Types].xml"), Some(Seems::Workbook));
        assert_eq!(seems(b"\xD0\xCF\x11\xE0\xA1"), Some(Seems::OldWorkbook));
        assert_eq!(seems(b"\x89PNG\r\n"), Some(Seems::Picture));
        assert_eq!(seems(&[0, 1, 2, 3, 200, 7]), Some(Seems::Unknown));
        assert_eq!(seems(b" \n<HTML><table>"), Some(Seems::WebPage));
        assert_eq!(seems(b"<5;3\n"), None);
        assert_eq!(seems("Cliënt;score".as_bytes()), None);
        assert_eq!(seems(&utf16("Cliënt;score", u16::to_le_bytes)), None);
    }
}
