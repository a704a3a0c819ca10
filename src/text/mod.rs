//! Bytes to text, in slices of any size. The encoding is told, or found and named: a byte order mark says it; else zeros in
//! every other byte mean UTF-16; else it is UTF-8 until the first byte that can't be, and Windows-1252 from there if
//! nothing but ASCII came before. Once a letter was read as UTF-8 the file is UTF-8: a later byte that can't be is read as
//! Windows-1252 and counted as broken.
//!
//! What goes out is the same however the bytes are cut into slices, and holds no NUL and no byte order mark.

// Which encodings there are, and which one the first bytes speak for.
mod encoding;
// What a file that is no text seems to be.
mod seems;

pub use encoding::Encoding;
pub use seems::seems;

use encoding::{HEAD, detect};
use encoding_rs::{DecoderResult, WINDOWS_1252};

/// Decodes slice after slice.
#[derive(Debug, Default)]
pub struct Decoder {
    encoding: Option<Encoding>,
    /// Whether UTF-8 stays UTF-8 whatever follows: it was told, has a mark, or had a letter that is not ASCII.
    is_sure: bool,
    /// Bytes that wait: for a decision, or for the rest of their letter.
    waiting: Vec<u8>,
    /// What decodes all but UTF-8.
    other: Option<encoding_rs::Decoder>,
    broken: u64,
}

impl Decoder {
    /// A decoder that was told the encoding and looks for no other. A byte order mark of that encoding is taken off.
    ///
    /// ```
    /// use groeibeeld::text::{Decoder, Encoding};
    /// let (mut decoder, mut text) = (Decoder::with_encoding(Encoding::Macintosh), String::new());
    /// decoder.push(b"Financi\x91n", true, &mut text);
    /// assert_eq!((text.as_str(), decoder.encoding()), ("Financiën", Encoding::Macintosh));
    /// ```
    pub fn with_encoding(encoding: Encoding) -> Decoder {
        let mut decoder = Decoder { is_sure: true, ..Decoder::default() };
        decoder.begin(encoding);
        decoder
    }

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
        let from = text.len();
        match self.encoding {
            None => {
                let (encoding, mark) = detect(&bytes);
                self.is_sure = mark > 0;
                self.begin(encoding);
                self.decode(&bytes[mark..], last, text);
            }
            Some(_) => self.decode(&bytes, last, text),
        }
        self.broken += drop_unseen(text, from);
    }

    /// The encoding that was told or found; UTF-8 while nothing is decided.
    pub fn encoding(&self) -> Encoding {
        self.encoding.unwrap_or(Encoding::Utf8)
    }

    /// How often the bytes were no text in the encoding; a NUL is none in any.
    pub fn broken(&self) -> u64 {
        self.broken
    }

    fn begin(&mut self, encoding: Encoding) {
        self.encoding = Some(encoding);
        self.other = encoding.decoder();
    }

    fn decode(&mut self, mut bytes: &[u8], last: bool, text: &mut String) {
        let Some(decoder) = &mut self.other else { return self.decode_utf8(bytes, last, text) };
        loop {
            text.reserve(decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(bytes.len()));
            let (result, read) = decoder.decode_to_string_without_replacement(bytes, text, last);
            bytes = &bytes[read..];
            match result {
                DecoderResult::InputEmpty => return,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => {
                    self.broken += 1;
                    text.push(char::REPLACEMENT_CHARACTER);
                }
            }
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
            self.is_sure |= !valid.is_ascii();
            match rest {
                [] => return,
                _ if is_cut && !last => {
                    self.waiting = rest.to_vec();
                    return;
                }
                _ if !self.is_sure => {
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

/// The byte order mark as a letter. Within a text it says that files were put one after the other.
const MARK: char = '\u{FEFF}';

/// The first byte of the mark in UTF-8. No letter of a European language has it.
const MARK_BYTE: u8 = 0xEF;

/// Takes NULs and byte order marks out of the text from a byte on: they are not seen in a label and make it another one.
/// Gives the number of NULs.
fn drop_unseen(text: &mut String, from: usize) -> u64 {
    if !may_have_unseen(&text.as_bytes()[from..]) {
        return 0;
    }
    let tail = text.split_off(from);
    text.extend(tail.chars().filter(|letter| !matches!(letter, '\0' | &MARK)));
    tail.bytes().filter(|byte| *byte == 0).count() as u64
}

/// Whether there is a zero or the first byte of a mark among the bytes. Eight are looked at in one step, because all text
/// comes through here and WebAssembly has no wider ones.
fn may_have_unseen(bytes: &[u8]) -> bool {
    const ONES: u64 = u64::from_ne_bytes([0x01; 8]);
    const HIGH: u64 = u64::from_ne_bytes([0x80; 8]);
    const MARKS: u64 = u64::from_ne_bytes([MARK_BYTE; 8]);
    // A byte borrows from the high bit only if it is zero, or stands beside one that is.
    let zeros = |word: u64| word.wrapping_sub(ONES) & !word & HIGH;
    let (words, rest) = bytes.as_chunks();
    let in_words = words
        .iter()
        .map(|word| u64::from_ne_bytes(*word))
        .fold(0, |found, word| found | zeros(word) | zeros(word ^ MARKS));
    in_words != 0 || rest.iter().any(|byte| matches!(*byte, 0 | MARK_BYTE))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Text, encoding and number of broken places when bytes come in slices of these sizes, in turn.
    fn decode(mut decoder: Decoder, mut bytes: &[u8], sizes: &[usize]) -> (String, Encoding, u64) {
        let mut text = String::new();
        for size in sizes.iter().cycle() {
            let (slice, rest) = bytes.split_at((*size).min(bytes.len()));
            decoder.push(slice, false, &mut text);
            bytes = rest;
            if bytes.is_empty() {
                break;
            }
        }
        decoder.push(b"", true, &mut text);
        (text, decoder.encoding(), decoder.broken())
    }

    #[track_caller]
    fn check_told(told: Option<Encoding>, bytes: &[u8], expected: (&str, Encoding, u64)) {
        let expected = (expected.0.to_owned(), expected.1, expected.2);
        for size in [1, 2, 3, 5, 4096] {
            let decoder = told.map_or_else(Decoder::default, Decoder::with_encoding);
            assert_eq!(decode(decoder, bytes, &[size]), expected, "slices of {size}");
        }
    }

    /// Decodes in slices of every small size and all at once.
    #[track_caller]
    fn check(bytes: &[u8], expected: &str, encoding: Encoding) {
        check_told(None, bytes, (expected, encoding, 0));
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
    fn broken_bytes_in_utf8_are_read_and_counted() {
        check_told(None, b"Financi\xC3\xABn \xEB x", ("Financiën ë x", Encoding::Utf8, 1));
        check_told(None, b"\xEF\xBB\xBFa\xEBb\xC3\xAB", ("aëbë", Encoding::Utf8, 1));
        check_told(Some(Encoding::Utf8), b"a\xEBb\xC3", ("aëbÃ", Encoding::Utf8, 2));
    }

    #[test]
    fn broken_utf16_is_replaced_and_counted() {
        check_told(None, b"\xFF\xFEa\0b", ("a\u{FFFD}", Encoding::Utf16Le, 1));
        check_told(None, b"\xFE\xFF\xD8\x00\0a\xDC\x00", ("\u{FFFD}a\u{FFFD}", Encoding::Utf16Be, 2));
    }

    #[test]
    fn the_encoding_that_was_told_is_taken() {
        check_told(Some(Encoding::Macintosh), b"Cli\x91nt \xDB", ("Cliënt €", Encoding::Macintosh, 0));
        check_told(Some(Encoding::Windows1252), b"Cli\xC3\xABnt", ("CliÃ«nt", Encoding::Windows1252, 0));
        check_told(Some(Encoding::Utf16Le), b"\xFF\xFEa\0", ("a", Encoding::Utf16Le, 0));
        check_told(Some(Encoding::Utf16Be), b"\0a\0b", ("ab", Encoding::Utf16Be, 0));
        check_told(Some(Encoding::Utf8), "\u{FEFF}ë".as_bytes(), ("ë", Encoding::Utf8, 0));
    }

    #[test]
    fn nuls_are_dropped_and_counted_and_marks_are_nothing() {
        check_told(None, b"casus;a\0b\0\n", ("casus;ab\n", Encoding::Utf8, 2));
        check_told(None, "a;ë\n\u{FEFF}b;ﬁ\n".as_bytes(), ("a;ë\nb;ﬁ\n", Encoding::Utf8, 0));
        check_told(None, b"\xFF\xFEa\0\0\0b\0", ("ab", Encoding::Utf16Le, 1));
    }

    #[test]
    fn all_encodings_have_a_name_of_their_own() {
        let names: std::collections::BTreeSet<&str> = Encoding::ALL.into_iter().map(Encoding::name).collect();
        assert_eq!(names.len(), Encoding::ALL.len());
        assert_eq!(serde_json::to_string(&Encoding::Utf16Le).expect("JSON"), "\"utf16_le\"");
    }

    /// Bytes of which many mean something: letters, marks, NULs, surrogates, letters cut in two.
    fn bytes() -> impl Strategy<Value = Vec<u8>> {
        let telling =
            proptest::sample::select(&[0, b'a', b';', 0xC3, 0xAB, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0xD8, 0xDC][..]);
        proptest::collection::vec(prop_oneof![3 => telling, 1 => any::<u8>()], 0..80)
    }

    proptest! {
        #[test]
        fn any_bytes_in_any_slices_give_the_same_text(
            bytes in bytes(),
            before in prop_oneof![Just(0), 4080..4100usize],
            told in proptest::option::of(proptest::sample::select(&Encoding::ALL[..])),
            sizes in proptest::collection::vec(1..9usize, 1..5),
        ) {
            let bytes = [vec![b'a'; before], bytes].concat();
            let decoder = || told.map_or_else(Decoder::default, Decoder::with_encoding);
            let whole = decode(decoder(), &bytes, &[usize::MAX]);
            prop_assert!(!whole.0.contains(['\0', MARK]));
            prop_assert_eq!(told.unwrap_or(whole.1), whole.1);
            prop_assert_eq!(decode(decoder(), &bytes, &sizes), whole);
        }
    }
}
