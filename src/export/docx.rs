//! The report as a document of Word, to touch up and to mail: the same as the page of HTML, in styles and tables that Word
//! knows. The charts are SVG, as everywhere; Word and others that know no SVG have a picture (PNG) of each beside it, which
//! only a browser can draw. Nothing in it runs, and it asks for nothing outside itself.
//!
//! Word is strict about the order of the elements within another one: where a list of them is written, it is that of the
//! schema (ECMA-376, part 1).

// What the document says.
mod body;
// How it looks.
mod look;
// The parts of the file.
mod package;
// A chart among the text.
mod picture;
// A table.
mod table;

use crate::calendar::Day;
use crate::export::report::block::Document;
use look::Look;
use zip::result::ZipError;

/// The media type of a document of Word.
pub const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The document, made today. `drawn` are the charts as PNG, one behind the other in the order of the report; where these are
/// not as many as there are charts, the charts are SVG alone.
pub fn docx(document: &Document, drawn: &[u8], today: Day) -> Result<Vec<u8>, ZipError> {
    let charts = document.charts();
    let drawn = Some(pictures(drawn)).filter(|drawn| drawn.len() == charts.len()).unwrap_or_default();
    package::package(document, &Look::of(document.house), &charts, &drawn, today)
}

/// Pictures that stand one behind the other: each tells where it ends.
fn pictures(mut bytes: &[u8]) -> Vec<&[u8]> {
    let mut pictures = Vec::new();
    while let Some((picture, rest)) = length(bytes).and_then(|length| bytes.split_at_checked(length)) {
        pictures.push(picture);
        bytes = rest;
    }
    pictures
}

/// The length of the picture that these bytes begin with: a mark of 8 bytes, and chunks of which the last is `IEND`.
fn length(bytes: &[u8]) -> Option<usize> {
    let mut at: usize = bytes.starts_with(b"\x89PNG\r\n\x1a\n").then_some(8)?;
    loop {
        let head = bytes.get(at..at.checked_add(8)?)?;
        // The length, the name, and behind what is in the chunk its checksum.
        let (length, name) = head.split_at(4);
        at = at.checked_add(12)?.checked_add(u32::from_be_bytes(length.try_into().ok()?).try_into().ok()?)?;
        if name == b"IEND" {
            return Some(at);
        }
    }
}

#[cfg(test)]
mod tests;
