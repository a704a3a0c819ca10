//! Whether the quotes of a record are what they seem. A stray quote (`5"` at the start of a cell, say) swallows all rows up
//! to the next one; a record of more than one line is therefore looked at once more.

/// How far a record may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Limit {
    /// So many line breaks are found in a cell.
    pub(super) breaks: usize,
    /// So many bytes make a record of more than one line.
    pub(super) bytes: usize,
}

impl Limit {
    /// So many bytes are read before it is asked whether the record has gone too far.
    pub(super) fn piece(self) -> usize {
        self.bytes.div_ceil(4)
    }
}

/// What a look at the raw text of a record found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    /// Whether its quotes stand where a program that writes CSV puts them.
    pub(super) is_sound: bool,
    /// The line breaks in it.
    pub(super) breaks: usize,
    /// So many bytes were looked at: all, or up to the limit.
    pub(super) bytes: usize,
}

/// Where in a cell a byte stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Start,
    Plain,
    Quoted,
    /// After a quote within quotes: it closes them, or is the first of two.
    Closed,
}

/// Looks at the raw text of one record, without the break that ends it. Quotes are sound when they open at the start of a
/// cell and close before a separator or the end. On a single line they only have to close: `"abc" def` loses no row.
pub(super) fn look(raw: &[u8], separator: u8, limit: Limit) -> Look {
    let (mut place, mut breaks, mut is_loose) = (Place::Start, 0, false);
    for (bytes, byte) in raw.iter().enumerate() {
        breaks += usize::from(is_break(raw, bytes));
        if breaks > limit.breaks || (breaks > 0 && bytes >= limit.bytes) {
            return Look { is_sound: false, breaks, bytes };
        }
        place = match (place, *byte) {
            (Place::Start | Place::Closed, b'"') => Place::Quoted,
            (Place::Quoted, b'"') => Place::Closed,
            (Place::Quoted, _) => Place::Quoted,
            (_, byte) if byte == separator => Place::Start,
            _ => {
                is_loose |= place == Place::Closed;
                Place::Plain
            }
        };
    }
    let is_sound = place != Place::Quoted && !(is_loose && breaks > 0);
    Look { is_sound, breaks, bytes: raw.len() }
}

/// Whether a line ends at this byte: LF, CR, or CRLF at its first byte.
fn is_break(raw: &[u8], at: usize) -> bool {
    match raw[at] {
        b'\r' => true,
        b'\n' => at == 0 || raw[at - 1] != b'\r',
        _ => false,
    }
}

/// How long a closing quote is waited for. Each stray quote makes text be read again; in a file where that happens on every
/// line the waiting gets short, so that no file takes long.
#[derive(Clone, Debug)]
pub(super) struct Patience {
    long: Limit,
    short: Limit,
    /// Bytes that may be read again for free.
    free: u64,
    /// Bytes that were read again.
    again: u64,
    /// Bytes that were given as records.
    given: u64,
}

/// So often the text may be read again before the waiting gets short.
const TIMES: u64 = 4;

impl Default for Patience {
    fn default() -> Patience {
        let long = Limit { breaks: 1000, bytes: 256 * 1024 };
        let short = Limit { breaks: 16, bytes: 4 * 1024 };
        Patience { long, short, free: 4 * 1024 * 1024, again: 0, given: 0 }
    }
}

impl Patience {
    /// How far the record may go that comes now.
    pub(super) fn limit(&self) -> Limit {
        if self.again > self.free + TIMES * self.given { self.short } else { self.long }
    }

    pub(super) fn note_given(&mut self, bytes: usize) {
        self.given += bytes as u64;
    }

    pub(super) fn note_again(&mut self, bytes: usize) {
        self.again += bytes as u64;
    }

    #[cfg(test)]
    pub(super) fn little(breaks: usize, bytes: usize, free: u64) -> Patience {
        let short = Limit { breaks: breaks / 2, bytes: bytes / 2 };
        Patience { long: Limit { breaks, bytes }, short, free, again: 0, given: 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, is_sound: bool, breaks: usize) {
        let found = look(raw.as_bytes(), b';', Limit { breaks: 3, bytes: 20 });
        assert_eq!((found.is_sound, found.breaks), (is_sound, breaks), "{raw:?}");
    }

    #[test]
    fn ok_quotes() {
        check("", true, 0);
        check("a;5\" buis;\"\";\"x;y\"", true, 0);
        check("\"a\nb\";c", true, 1);
        check("a;\"\"\"b\r\nc\rd\"", true, 2);
        check("\"abc\" def;\"g\"", true, 0);
        check("one line may be longer than twenty bytes", true, 0);
    }

    #[test]
    fn err_quotes() {
        check("a;\"b", false, 0);
        check("a;\"b\nc", false, 1);
        check("a;\"b\nc\"d;e", false, 1);
        check("\"abc\" def;\"g\nh\"", false, 1);
        check("\"\n\n\n\n\"", false, 4);
        check("\"a\nb and more than twenty bytes\"", false, 1);
    }

    #[test]
    fn patience_ends_and_comes_back() {
        let mut patience = Patience::little(4, 100, 10);
        patience.note_again(11);
        assert_eq!(patience.limit(), patience.short);
        patience.note_given(1);
        assert_eq!(patience.limit(), patience.long);
    }
}
