//! Records to the bytes of a text file, in every dialect that occurs.

use groeibeeld::text::Encoding;

/// How a program writes a table as text.
#[derive(Clone, Copy, Debug)]
pub struct Dialect {
    pub separator: char,
    /// What ends a line.
    pub end: &'static str,
    pub encoding: Encoding,
    pub has_mark: bool,
    /// Whether every cell is quoted, or only those that need it.
    pub quotes_all: bool,
    /// Whether the first line is `sep=;`.
    pub names_separator: bool,
    /// Whether lines of a title stand above the header.
    pub has_title: bool,
}

/// What ends a line, for all there are.
pub const ENDS: [&str; 3] = ["\n", "\r\n", "\r"];

/// The encodings that are found by themselves.
pub const ENCODINGS: [Encoding; 4] = [Encoding::Utf8, Encoding::Windows1252, Encoding::Utf16Le, Encoding::Utf16Be];

/// The title lines, as a registry writes them: one has a separator in it, one is blank.
const TITLE: [&[&str]; 3] = [&["Export uit de registratie"], &["Periode:", "heel 2021"], &[]];

impl Dialect {
    /// The bytes of a file with these records.
    pub fn bytes(&self, records: &[Vec<String>]) -> Vec<u8> {
        self.encoded(&self.text(records))
    }

    fn text(&self, records: &[Vec<String>]) -> String {
        let mut text = String::new();
        if self.names_separator {
            text.push_str(&format!("sep={}{}", self.separator, self.end));
        }
        let title = TITLE.iter().filter(|_| self.has_title);
        title.for_each(|line| self.write(&mut text, &mut line.iter().copied()));
        records.iter().for_each(|record| self.write(&mut text, &mut record.iter().map(String::as_str)));
        text
    }

    fn write(&self, text: &mut String, cells: &mut dyn Iterator<Item = &str>) {
        let cells: Vec<String> = cells.map(|cell| self.cell(cell)).collect();
        text.push_str(&cells.join(&self.separator.to_string()));
        text.push_str(self.end);
    }

    fn cell(&self, cell: &str) -> String {
        let needs_quotes = cell.contains([self.separator, '"', '\n', '\r']);
        match self.quotes_all || needs_quotes {
            true => format!("\"{}\"", cell.replace('"', "\"\"")),
            false => cell.to_owned(),
        }
    }

    fn encoded(&self, text: &str) -> Vec<u8> {
        let mark = if self.has_mark && self.encoding != Encoding::Windows1252 { "\u{FEFF}" } else { "" };
        let text = format!("{mark}{text}");
        match self.encoding {
            Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Encoding::Windows1252 => text.chars().map(|letter| u8::try_from(letter).expect("of Latin-1")).collect(),
            Encoding::Utf8 | Encoding::Macintosh => text.into_bytes(),
        }
    }
}
