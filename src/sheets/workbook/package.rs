//! What a zip may hold, before anything of it is read: as many parts and as much unpacked as a workbook needs, none of
//! them twice in the same bytes. Declared sizes can lie, so the parts are unpacked and counted where they could lie.

use crate::sheets::workbook::Fault;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Which workbook a zip is.
pub(super) enum Kind {
    /// Excel since 2007.
    Xlsx,
    /// OpenDocument.
    Ods,
}

/// A workbook has a few dozen parts; one with a picture in each row some thousands.
const MAX_PARTS: usize = 20_000;

/// Deflate makes at most so many bytes of one.
const BEST_RATIO: u64 = 1032;

/// Which workbook the zip is, if it can be read safely: unpacked it has at most `limit` bytes.
pub(super) fn check(bytes: &[u8], limit: u64) -> Result<Kind, Fault> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Damaged)?;
    if zip.len() > MAX_PARTS {
        return Err(Fault::TooLarge);
    }
    let kind = kind(&mut zip)?;
    if zip.has_overlapping_files().map_err(|_| Fault::Damaged)? {
        return Err(Fault::Damaged);
    }
    if bytes.len() as u64 * BEST_RATIO > limit {
        count(&mut zip, limit)?;
    }
    Ok(kind)
}

fn kind(zip: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Kind, Fault> {
    let names: Vec<String> = zip.file_names_raw().map(|name| String::from_utf8_lossy(name).to_lowercase()).collect();
    let has = |name: &str| names.iter().any(|known| known == name);
    if names.iter().any(|name| name.ends_with("workbook.xml") && !name.starts_with("customxml")) {
        is_open(zip).map(|()| Kind::Xlsx)
    } else if has("content.xml") && is_spreadsheet(zip) {
        is_open(zip).map(|()| Kind::Ods)
    } else {
        Err(Fault::NoWorkbook)
    }
}

/// Whether the first part says that the package is a spreadsheet of OpenDocument, or a template of one. Some programs
/// leave that part out: then the list of parts says it.
fn is_spreadsheet(zip: &mut ZipArchive<Cursor<&[u8]>>) -> bool {
    match start_of(zip, "mimetype", 100) {
        Some(said) => said.starts_with(SPREADSHEET),
        None => start_of(zip, "META-INF/manifest.xml", 1 << 16)
            .is_some_and(|said| said.windows(SPREADSHEET.len()).any(|part| part == SPREADSHEET)),
    }
}

const SPREADSHEET: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

/// The first bytes of a part, as many as can be read.
fn start_of(zip: &mut ZipArchive<Cursor<&[u8]>>, name: &str, length: u64) -> Option<Vec<u8>> {
    let mut said = Vec::new();
    // OK because what can't be read says nothing.
    let _ = zip.by_name(name).ok()?.take(length).read_to_end(&mut said);
    Some(said)
}

/// An error if a part has a password of its own, which zip programs can set.
fn is_open(zip: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), Fault> {
    for index in 0..zip.len() {
        if zip.by_index_raw(index).is_ok_and(|part| part.encrypted()) {
            return Err(Fault::Password);
        }
    }
    Ok(())
}

fn count(zip: &mut ZipArchive<Cursor<&[u8]>>, limit: u64) -> Result<(), Fault> {
    let mut left = limit;
    for index in 0..zip.len() {
        // A part that can't be unpacked, or not as far as it says, costs no more when it is read.
        let Ok(part) = zip.by_index(index) else { continue };
        left = left.saturating_sub(size(part.take(left)));
        if left == 0 {
            return Err(Fault::TooLarge);
        }
    }
    Ok(())
}

fn size(mut part: impl Read) -> u64 {
    let (mut size, mut buffer) = (0, [0; 16 << 10]);
    while let Ok(read @ 1..) = part.read(&mut buffer) {
        size += read as u64;
    }
    size
}
