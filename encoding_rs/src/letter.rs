//! One letter: in come the bytes at which it starts, out come the letter and how many bytes it takes.

/// How the bytes of a letter are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1252,
    Macintosh,
    /// Only ASCII can be read.
    Ascii,
}

/// So many bytes are enough to know a letter.
pub const LONGEST: usize = 4;

/// What stands at the start of some bytes.
#[derive(Debug, PartialEq, Eq)]
pub enum Letter {
    /// A letter of so many bytes.
    Is(char, usize),
    /// So many bytes that are no letter.
    Malformed(usize),
    /// All these bytes begin a letter that ends later; fewer than [`LONGEST`].
    Cut,
}

impl Kind {
    /// Whether an ASCII byte is a letter by itself.
    pub fn has_ascii(self) -> bool {
        !matches!(self, Kind::Utf16Le | Kind::Utf16Be)
    }

    /// The first letter of these bytes, of which there is at least one.
    pub fn letter(self, bytes: &[u8]) -> Letter {
        match self {
            Kind::Utf8 => utf8(bytes),
            Kind::Utf16Le => utf16(bytes, u16::from_le_bytes),
            Kind::Utf16Be => utf16(bytes, u16::from_be_bytes),
            Kind::Windows1252 => Letter::Is(windows_1252(bytes[0]), 1),
            Kind::Macintosh => Letter::Is(macintosh(bytes[0]), 1),
            Kind::Ascii if bytes[0].is_ascii() => Letter::Is(char::from(bytes[0]), 1),
            Kind::Ascii => Letter::Malformed(1),
        }
    }
}

fn utf8(bytes: &[u8]) -> Letter {
    let head = &bytes[..bytes.len().min(LONGEST)];
    let chunk = head.utf8_chunks().next();
    let letter = chunk.as_ref().and_then(|chunk| chunk.valid().chars().next());
    match (letter, std::str::from_utf8(head)) {
        (Some(letter), _) => Letter::Is(letter, letter.len_utf8()),
        (None, Err(error)) => error.error_len().map_or(Letter::Cut, Letter::Malformed),
        (None, Ok(_)) => Letter::Cut,
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Letter {
    let [first, second, rest @ ..] = bytes else { return Letter::Cut };
    let high = unit([*first, *second]);
    match (high, rest) {
        (0xD800..=0xDBFF, [third, fourth, ..]) => match char::decode_utf16([high, unit([*third, *fourth])]).next() {
            Some(Ok(letter)) => Letter::Is(letter, 4),
            _ => Letter::Malformed(2),
        },
        (0xD800..=0xDBFF, _) => Letter::Cut,
        _ => char::from_u32(high.into()).map_or(Letter::Malformed(2), |letter| Letter::Is(letter, 2)),
    }
}

/// The bytes 0x80 to 0x9F; the others mean what they mean in Unicode.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', //
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// The bytes 0x80 to 0xFF.
#[rustfmt::skip]
const MACINTOSH: [char; 128] = [
    'Ä', 'Å', 'Ç', 'É', 'Ñ', 'Ö', 'Ü', 'á', 'à', 'â', 'ä', 'ã', 'å', 'ç', 'é', 'è',
    'ê', 'ë', 'í', 'ì', 'î', 'ï', 'ñ', 'ó', 'ò', 'ô', 'ö', 'õ', 'ú', 'ù', 'û', 'ü',
    '†', '°', '¢', '£', '§', '•', '¶', 'ß', '®', '©', '™', '´', '¨', '≠', 'Æ', 'Ø',
    '∞', '±', '≤', '≥', '¥', 'µ', '∂', '∑', '∏', 'π', '∫', 'ª', 'º', 'Ω', 'æ', 'ø',
    '¿', '¡', '¬', '√', 'ƒ', '≈', '∆', '«', '»', '…', '\u{A0}', 'À', 'Ã', 'Õ', 'Œ', 'œ',
    '–', '—', '“', '”', '‘', '’', '÷', '◊', 'ÿ', 'Ÿ', '⁄', '€', '‹', '›', 'ﬁ', 'ﬂ',
    '‡', '·', '‚', '„', '‰', 'Â', 'Ê', 'Á', 'Ë', 'È', 'Í', 'Î', 'Ï', 'Ì', 'Ó', 'Ô',
    '\u{F8FF}', 'Ò', 'Ú', 'Û', 'Ù', 'ı', 'ˆ', '˜', '¯', '˘', '˙', '˚', '¸', '˝', '˛', 'ˇ',
];

fn macintosh(byte: u8) -> char {
    match byte {
        0x80.. => MACINTOSH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_letters_of_unicode() {
        for letter in (0..=0x10_FFFF).filter_map(char::from_u32) {
            let mut bytes = [0; 4];
            let text = letter.encode_utf8(&mut bytes);
            assert_eq!(Kind::Utf8.letter(text.as_bytes()), Letter::Is(letter, text.len()));
            let mut units = [0; 2];
            let wide: Vec<u8> = letter.encode_utf16(&mut units).iter().flat_map(|unit| unit.to_le_bytes()).collect();
            assert_eq!(Kind::Utf16Le.letter(&wide), Letter::Is(letter, wide.len()));
            if wide.len() == 4 {
                assert_eq!(Kind::Utf16Le.letter(&wide[..3]), Letter::Cut);
            }
        }
    }

    #[test]
    fn what_is_no_letter() {
        assert_eq!(Kind::Utf8.letter(b"\xE2\x82"), Letter::Cut);
        assert_eq!(Kind::Utf8.letter(b"\xE2\x82a"), Letter::Malformed(2));
        assert_eq!(Kind::Utf16Le.letter(b"a"), Letter::Cut);
        assert_eq!(Kind::Utf16Le.letter(b"\x00\xDCa\0"), Letter::Malformed(2));
        assert_eq!(Kind::Utf16Le.letter(b"\x00\xD8a\0"), Letter::Malformed(2));
        assert_eq!(Kind::Ascii.letter(b"\x80"), Letter::Malformed(1));
    }

    #[test]
    fn windows_1252_as_in_the_standard() {
        let text: String = (0x7F..=0xA0).map(windows_1252).collect();
        assert!(text.starts_with("\u{7F}€\u{81}‚ƒ") && text.ends_with("œ\u{9D}žŸ\u{A0}"), "{text:?}");
    }

    #[test]
    fn macintosh_as_in_the_standard() {
        let text: String = b"Financi\x91n \xDB\x7F\xFF".iter().map(|byte| macintosh(*byte)).collect();
        assert_eq!(text, "Financiën €\u{7F}ˇ");
    }
}
