//! Slice after slice: in come bytes cut anywhere, out comes text; a letter that is cut waits for its rest.

use crate::Encoding;
use crate::letter::{Kind, LONGEST, Letter};

/// Why a decoder that replaces stopped.
#[derive(Debug, PartialEq, Eq)]
pub enum CoderResult {
    /// All bytes are read.
    InputEmpty,
    /// There is no room for the next letter.
    OutputFull,
}

/// Why a decoder that does not replace stopped.
#[derive(Debug, PartialEq, Eq)]
pub enum DecoderResult {
    /// All bytes are read.
    InputEmpty,
    /// There is no room for the next letter.
    OutputFull,
    /// So many bytes that were just read are no letter; how many were read after them, which is always none here.
    Malformed(u8, u8),
}

/// Decodes slice after slice.
#[derive(Debug)]
pub struct Decoder {
    encoding: &'static Encoding,
    /// The first bytes of a letter that ends in a later slice.
    waiting: Vec<u8>,
}

impl Decoder {
    pub(crate) fn new(encoding: &'static Encoding) -> Decoder {
        Decoder { encoding, waiting: Vec::new() }
    }

    /// The encoding that it reads.
    pub fn encoding(&self) -> &'static Encoding {
        self.encoding
    }

    /// The most bytes of text that so many bytes can make, with replacement.
    pub fn max_utf8_buffer_length(&self, bytes: usize) -> Option<usize> {
        let letters = if self.encoding.kind.has_ascii() { bytes } else { bytes / 2 };
        letters.checked_add(LONGEST)?.checked_mul(3)
    }

    /// The most bytes of text that so many bytes can make.
    pub fn max_utf8_buffer_length_without_replacement(&self, bytes: usize) -> Option<usize> {
        self.max_utf8_buffer_length(bytes)
    }

    /// Adds the text of a slice to `text`, which grows as needed, with U+FFFD for what is malformed; `last` says that no
    /// slice follows. Tells how many bytes were read (all) and whether anything was malformed.
    pub fn decode_to_string(&mut self, bytes: &[u8], text: &mut String, last: bool) -> (CoderResult, usize, bool) {
        let (mut read, mut is_malformed) = (0, false);
        loop {
            let (result, more) = self.decode_to_string_without_replacement(&bytes[read..], text, last);
            read += more;
            match result {
                DecoderResult::Malformed(..) => {
                    is_malformed = true;
                    text.push(char::REPLACEMENT_CHARACTER);
                }
                DecoderResult::InputEmpty | DecoderResult::OutputFull => {
                    return (CoderResult::InputEmpty, read, is_malformed);
                }
            }
        }
    }

    /// Adds the text of a slice to `text`, which grows as needed, up to what is malformed.
    pub fn decode_to_string_without_replacement(
        &mut self,
        bytes: &[u8],
        text: &mut String,
        last: bool,
    ) -> (DecoderResult, usize) {
        self.decode(bytes, last, |more| {
            text.push_str(more);
            more.len()
        })
    }

    /// Writes the text of a slice to a buffer, up to what is malformed; tells how many bytes were read and written.
    pub fn decode_to_utf8_without_replacement(
        &mut self,
        bytes: &[u8],
        buffer: &mut [u8],
        last: bool,
    ) -> (DecoderResult, usize, usize) {
        let mut written = 0;
        let (result, read) = self.decode(bytes, last, |more| {
            let room = &mut buffer[written..];
            let fitting = more.floor_char_boundary(room.len());
            room[..fitting].copy_from_slice(&more.as_bytes()[..fitting]);
            written += fitting;
            fitting
        });
        (result, read, written)
    }

    /// Hands out text piece by piece; `put` tells how many bytes of a piece it took.
    fn decode(&mut self, bytes: &[u8], last: bool, mut put: impl FnMut(&str) -> usize) -> (DecoderResult, usize) {
        let kind = self.encoding.kind;
        let (mut read, mut buffer) = (0, [0; 256]);
        loop {
            if self.waiting.is_empty() {
                let (ascii, width) = match kind {
                    Kind::Utf16Le => (wide_ascii(&bytes[read..], 0, &mut buffer), 2),
                    Kind::Utf16Be => (wide_ascii(&bytes[read..], 1, &mut buffer), 2),
                    _ => (ascii(&bytes[read..]), 1),
                };
                let taken = put(ascii);
                read += taken * width;
                if taken < ascii.len() {
                    return (DecoderResult::OutputFull, read);
                }
            }
            let joined;
            let head = match self.waiting.as_slice() {
                [] => &bytes[read..bytes.len().min(read + LONGEST)],
                _ => {
                    joined = self.join(&bytes[read..]);
                    joined.as_slice()
                }
            };
            if head.is_empty() {
                return (DecoderResult::InputEmpty, read);
            }
            match kind.letter(head) {
                Letter::Is(letter, length) => {
                    if put(letter.encode_utf8(&mut [0; 4])) == 0 {
                        return (DecoderResult::OutputFull, read);
                    }
                    read += self.pass(length);
                }
                Letter::Cut if !last => {
                    // OK because what begins a letter is shorter than the head, which therefore holds all there is
                    self.waiting = head.to_vec();
                    return (DecoderResult::InputEmpty, bytes.len());
                }
                no_letter => {
                    let length = if let Letter::Malformed(length) = no_letter { length } else { head.len() };
                    read += self.pass(length);
                    // OK because no head is longer than 4 bytes
                    return (DecoderResult::Malformed(length as u8, 0), read);
                }
            }
        }
    }

    /// The bytes that waited and those after them, as many as are enough to know the next letter.
    fn join(&self, bytes: &[u8]) -> Vec<u8> {
        self.waiting.iter().chain(bytes).take(LONGEST).copied().collect()
    }

    /// Passes over so many bytes; tells how many of them did not wait.
    fn pass(&mut self, length: usize) -> usize {
        if self.waiting.is_empty() {
            return length;
        }
        let waited = length.min(self.waiting.len());
        self.waiting.drain(..waited);
        length - waited
    }
}

/// The ASCII at the start.
fn ascii(bytes: &[u8]) -> &str {
    let length = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(bytes.len());
    std::str::from_utf8(&bytes[..length]).unwrap_or_default()
}

/// The ASCII at the start of letters of two bytes, as much as the buffer holds; `low` is where the low byte stands.
fn wide_ascii<'a>(bytes: &[u8], low: usize, buffer: &'a mut [u8]) -> &'a str {
    let letters = bytes.chunks_exact(2).map(|pair| (pair[low], pair[1 - low]));
    let mut length = 0;
    for (place, (low, _)) in buffer.iter_mut().zip(letters.take_while(|(low, high)| *high == 0 && low.is_ascii())) {
        *place = low;
        length += 1;
    }
    std::str::from_utf8(&buffer[..length]).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

    const TEXT: &str = "zorg: één €, 日本 \u{1F600} z";

    fn wide(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn all_ways_to_cut_in_three_give_the_same_text() {
        for (encoding, bytes) in [
            (UTF_8, TEXT.as_bytes().to_vec()),
            (UTF_16LE, wide(TEXT, u16::to_le_bytes)),
            (UTF_16BE, wide(TEXT, u16::to_be_bytes)),
        ] {
            for first in 0..=bytes.len() {
                for second in first..=bytes.len() {
                    let mut decoder = encoding.new_decoder_without_bom_handling();
                    let mut text = String::new();
                    for (slice, last) in [(0..first, false), (first..second, false), (second..bytes.len(), true)] {
                        let length = slice.len();
                        let outcome = decoder.decode_to_string(&bytes[slice], &mut text, last);
                        assert_eq!(outcome, (CoderResult::InputEmpty, length, false));
                    }
                    assert_eq!(text, TEXT);
                }
            }
        }
    }

    #[test]
    fn all_sizes_of_a_buffer_give_the_same_text() {
        let bytes = wide(TEXT, u16::to_le_bytes);
        for size in 4..=TEXT.len() {
            let mut decoder = UTF_16LE.new_decoder_without_bom_handling();
            let (mut text, mut read) = (Vec::new(), 0);
            loop {
                let mut buffer = vec![0; size];
                let (result, more, written) =
                    decoder.decode_to_utf8_without_replacement(&bytes[read..], &mut buffer, true);
                text.extend_from_slice(&buffer[..written]);
                read += more;
                if result == DecoderResult::InputEmpty {
                    break;
                }
                assert_eq!(result, DecoderResult::OutputFull);
            }
            assert_eq!(text, TEXT.as_bytes());
        }
    }

    #[test]
    fn err_letter_that_never_ends() {
        let mut decoder = UTF_16LE.new_decoder_without_bom_handling();
        let mut text = String::new();
        assert_eq!(decoder.decode_to_string(b"a\0\x3D\xD8b", &mut text, false), (CoderResult::InputEmpty, 5, false));
        assert_eq!(decoder.decode_to_string(b"", &mut text, true), (CoderResult::InputEmpty, 0, true));
        assert_eq!(text, "a\u{FFFD}");
    }

    #[test]
    fn err_half_a_letter_and_another_one() {
        let mut decoder = UTF_16LE.new_decoder_without_bom_handling();
        let mut text = String::new();
        decoder.decode_to_string(b"\x3D\xD8b", &mut text, false);
        assert_eq!(decoder.decode_to_string(b"\0c\0", &mut text, true), (CoderResult::InputEmpty, 3, true));
        assert_eq!(text, "\u{FFFD}bc");
    }

    #[test]
    fn room_is_enough() {
        let decoder = WINDOWS_1252.new_decoder_without_bom_handling();
        assert!(decoder.max_utf8_buffer_length(10) >= Some(30));
    }
}
