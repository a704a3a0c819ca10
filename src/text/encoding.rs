//! The encodings that files come in, and which of them the first bytes speak for.

use serde::{Deserialize, Serialize};

/// How text is written in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// UTF-8; ASCII is UTF-8 too.
    Utf8,
    /// UTF-16, low byte first: Excel's "Unicode-tekst".
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252: Excel's CSV in the Netherlands.
    Windows1252,
    /// Macintosh: CSV of an old Excel for Mac. Any bytes can be that, so it is never found, only chosen.
    Macintosh,
}

impl Encoding {
    /// All, in the order in which they are offered.
    pub const ALL: [Encoding; 5] =
        [Encoding::Utf8, Encoding::Windows1252, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Macintosh];

    /// The name that programs show.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16Le => "UTF-16 LE",
            Encoding::Utf16Be => "UTF-16 BE",
            Encoding::Windows1252 => "Windows-1252",
            Encoding::Macintosh => "Macintosh",
        }
    }

    /// What decodes it; none for UTF-8, which the standard library checks.
    pub(super) fn decoder(self) -> Option<encoding_rs::Decoder> {
        let encoding = match self {
            Encoding::Utf8 => return None,
            Encoding::Utf16Le => encoding_rs::UTF_16LE,
            Encoding::Utf16Be => encoding_rs::UTF_16BE,
            Encoding::Windows1252 => encoding_rs::WINDOWS_1252,
            Encoding::Macintosh => encoding_rs::MACINTOSH,
        };
        Some(encoding.new_decoder_without_bom_handling())
    }
}

/// So many bytes are looked at before the encoding is decided.
pub(super) const HEAD: usize = 4096;

/// The encoding that the first bytes speak for, and the length of the byte order mark.
pub(super) fn detect(head: &[u8]) -> (Encoding, usize) {
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
