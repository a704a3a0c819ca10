//! Stands in for the crate `encoding_rs`, with as much of its interface as this project and its dependencies use.
//!
//! The real one brings the tables of every East Asian encoding, and no option leaves them out: a sixth of the finished
//! page, for files that no registry in the Netherlands makes. This one knows UTF-8, UTF-16, Windows-1252 and Macintosh. Of an
//! encoding that it only knows by name, ASCII is read and every other byte is malformed.
//!
//! Bytes come in, whole or in slices; text goes out, and what was malformed is replaced or reported, as in the original.

#![deny(missing_docs)]

mod decoder;
mod letter;
mod names;

pub use decoder::{CoderResult, Decoder, DecoderResult};
pub use names::*;

use letter::Kind;
use std::borrow::Cow;

/// A way to write text in bytes.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Encoding {
    name: &'static str,
    kind: Kind,
}

impl Encoding {
    /// The encoding that a document calls by this name; none for those that can't be read.
    pub fn for_label(label: &[u8]) -> Option<&'static Encoding> {
        match label.trim_ascii().to_ascii_lowercase().as_slice() {
            b"utf-8" | b"utf8" => Some(UTF_8),
            b"utf-16" | b"utf-16le" => Some(UTF_16LE),
            b"utf-16be" => Some(UTF_16BE),
            b"windows-1252" | b"cp1252" | b"iso-8859-1" | b"iso8859-1" | b"latin1" | b"us-ascii" | b"ascii" => {
                Some(WINDOWS_1252)
            }
            b"macintosh" | b"x-mac-roman" => Some(MACINTOSH),
            _ => None,
        }
    }

    /// The encoding that a byte order mark tells, and the length of the mark.
    pub fn for_bom(bytes: &[u8]) -> Option<(&'static Encoding, usize)> {
        match bytes {
            [0xEF, 0xBB, 0xBF, ..] => Some((UTF_8, 3)),
            [0xFF, 0xFE, ..] => Some((UTF_16LE, 2)),
            [0xFE, 0xFF, ..] => Some((UTF_16BE, 2)),
            _ => None,
        }
    }

    /// The name that standards use.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The text, with U+FFFD for what is malformed; the encoding, which a byte order mark overrules; and whether
    /// anything was malformed.
    pub fn decode<'a>(&'static self, bytes: &'a [u8]) -> (Cow<'a, str>, &'static Encoding, bool) {
        let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or((self, 0));
        let (text, is_malformed) = encoding.decode_without_bom_handling(&bytes[mark..]);
        (text, encoding, is_malformed)
    }

    /// The text, with U+FFFD for what is malformed, and whether anything was.
    pub fn decode_without_bom_handling<'a>(&'static self, bytes: &'a [u8]) -> (Cow<'a, str>, bool) {
        if let Some(text) = self.borrowed(bytes) {
            return (Cow::Borrowed(text), false);
        }
        let mut text = String::with_capacity(bytes.len());
        let (_, _, is_malformed) = self.new_decoder_without_bom_handling().decode_to_string(bytes, &mut text, true);
        (Cow::Owned(text), is_malformed)
    }

    /// The text; none when anything is malformed.
    pub fn decode_without_bom_handling_and_without_replacement<'a>(
        &'static self,
        bytes: &'a [u8],
    ) -> Option<Cow<'a, str>> {
        let (text, is_malformed) = self.decode_without_bom_handling(bytes);
        (!is_malformed).then_some(text)
    }

    /// Decodes slice after slice, and takes a byte order mark for a letter.
    pub fn new_decoder_without_bom_handling(&'static self) -> Decoder {
        Decoder::new(self)
    }

    /// The bytes themselves where they are the text already.
    fn borrowed<'a>(&self, bytes: &'a [u8]) -> Option<&'a str> {
        let is_text = match self.kind {
            Kind::Utf8 => true,
            Kind::Utf16Le | Kind::Utf16Be => false,
            Kind::Windows1252 | Kind::Macintosh | Kind::Ascii => bytes.is_ascii(),
        };
        if is_text { std::str::from_utf8(bytes).ok() } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(encoding: &'static Encoding, bytes: &[u8], expected: &str, is_malformed: bool) {
        assert_eq!(encoding.decode_without_bom_handling(bytes), (Cow::Borrowed(expected), is_malformed));
        let strict = encoding.decode_without_bom_handling_and_without_replacement(bytes);
        assert_eq!(strict.as_deref(), (!is_malformed).then_some(expected));
    }

    #[test]
    fn all_encodings_decode() {
        check(UTF_8, "één €".as_bytes(), "één €", false);
        check(UTF_8, b"a\xE9b", "a\u{FFFD}b", true);
        check(UTF_16LE, b"a\0\xAC\x20", "a€", false);
        check(UTF_16BE, b"\0a\x20\xAC", "a€", false);
        check(WINDOWS_1252, b"Financi\xEBn \x80", "Financiën €", false);
        check(MACINTOSH, b"Financi\x91n \xDB", "Financiën €", false);
        check(SHIFT_JIS, b"abc", "abc", false);
        check(SHIFT_JIS, b"a\x93\xFA", "a\u{FFFD}\u{FFFD}", true);
    }

    #[test]
    fn a_mark_overrules() {
        assert_eq!(WINDOWS_1252.decode(b"\xEF\xBB\xBF\xC3\xAB"), (Cow::Borrowed("ë"), UTF_8, false));
        assert_eq!(UTF_8.decode(b"\xFF\xFEa\0"), (Cow::Borrowed("a"), UTF_16LE, false));
    }

    #[test]
    fn labels_of_documents() {
        assert_eq!(Encoding::for_label(b" UTF-8 "), Some(UTF_8));
        assert_eq!(Encoding::for_label(b"ISO-8859-1"), Some(WINDOWS_1252));
        assert_eq!(Encoding::for_label(b"shift_jis"), None);
    }
}
