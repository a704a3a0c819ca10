//! The streams of an OLE file ("compound file", MS-CFB): sectors in chains, and small streams in small sectors inside
//! one of them. A chain is followed for no more sectors than there are, so a ring ends. The crate `cfb` does this too but
//! brings a clock for files that it writes.

use crate::sheets::workbook::Fault;

/// How an OLE file starts.
pub(super) const SIGNATURE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Streams below this size stand in small sectors.
const SMALL_STREAM: usize = 4096;
const SMALL_SECTOR: usize = 64;

/// Sector numbers from here on end a chain or mean nothing.
const FIRST_SPECIAL: u32 = 0xFFFF_FFFA;

/// The bytes of an OLE file and how its sectors follow each other.
pub(super) struct Ole<'b> {
    bytes: &'b [u8],
    sector: usize,
    next: Vec<u32>,
    next_small: Vec<u32>,
    small: Vec<u8>,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    start: u32,
    size: usize,
}

impl<'b> Ole<'b> {
    /// Reads the tables of a file.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Ole<'b>, Fault> {
        let header = bytes.get(..512).ok_or(Fault::Damaged)?;
        let sector = match u16_at(header, 30)? {
            9 => 512,
            12 => 4096,
            _ => return Err(Fault::Damaged),
        };
        let mut ole =
            Ole { bytes, sector, next: Vec::new(), next_small: Vec::new(), small: Vec::new(), entries: Vec::new() };
        ole.next = ole.table(header)?;
        let folder = ole.chain(u32_at(header, 48)?, usize::MAX);
        ole.entries = folder.chunks_exact(128).filter_map(|entry| Entry::new(entry, sector)).collect();
        let root = ole.entries.first().ok_or(Fault::Damaged)?;
        let (start, size) = (root.start, root.size);
        ole.small = ole.chain(start, size);
        ole.next_small = numbers(&ole.chain(u32_at(header, 60)?, usize::MAX)).collect();
        Ok(ole)
    }

    /// Whether there is a stream or folder of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    /// The bytes of the stream with this name; as much as there is of it.
    pub(super) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entry(name)?;
        if entry.size >= SMALL_STREAM {
            return Some(self.chain(entry.start, entry.size));
        }
        Some(follow(entry.start, entry.size, &self.next_small, self.small.len() / SMALL_SECTOR + 1, |place| {
            let start = (place as usize).checked_mul(SMALL_SECTOR)?;
            self.small.get(start..(start + SMALL_SECTOR).min(self.small.len()))
        }))
    }

    fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// Which sector follows each: the table stands in sectors of its own, whose list starts in the header.
    fn table(&self, header: &[u8]) -> Result<Vec<u32>, Fault> {
        let mut places: Vec<u32> = numbers(&header[76..]).collect();
        let mut more = u32_at(header, 68)?;
        // OK because a list with more sectors than the file has goes round in a ring.
        for _ in 0..=self.bytes.len() / self.sector {
            let Some(list) = self.sector(more) else { break };
            places.extend(numbers(list));
            // The last number of a sector of the list is the next of these sectors.
            more = places.pop().ok_or(Fault::Damaged)?;
        }
        let tables = places.into_iter().filter(|place| *place < FIRST_SPECIAL);
        // A file has no more sectors of tables than sectors.
        let tables = tables.take(self.bytes.len() / self.sector + 1).filter_map(|place| self.sector(place));
        Ok(tables.flat_map(numbers).collect())
    }

    fn sector(&self, place: u32) -> Option<&'b [u8]> {
        let start = (place as usize).checked_add(1)?.checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(start..end).filter(|sector| !sector.is_empty())
    }

    fn chain(&self, start: u32, size: usize) -> Vec<u8> {
        follow(start, size, &self.next, self.bytes.len() / self.sector, |place| self.sector(place))
    }
}

impl Entry {
    fn new(bytes: &[u8], sector: usize) -> Option<Entry> {
        let letters = bytes[..64].chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
        let name: Vec<u16> = letters.take_while(|letter| *letter != 0).collect();
        let (start, size) = (u32_at(bytes, 116).ok()?, u32_at(bytes, 120).ok()? as usize);
        let is_huge = sector > 512 && u32_at(bytes, 124).ok()? > 0;
        (!name.is_empty() && !is_huge).then(|| Entry { name: String::from_utf16_lossy(&name), start, size })
    }
}

/// The bytes of a chain, at most `size`: shorter where it breaks off, and at most `sectors`, of which there are no more.
fn follow<'b>(
    start: u32,
    size: usize,
    next: &[u32],
    sectors: usize,
    sector: impl Fn(u32) -> Option<&'b [u8]>,
) -> Vec<u8> {
    let (mut bytes, mut place) = (Vec::new(), start);
    for _ in 0..sectors {
        let Some(part) = sector(place) else { break };
        bytes.extend_from_slice(&part[..part.len().min(size - bytes.len())]);
        match next.get(place as usize) {
            Some(after) if bytes.len() < size => place = *after,
            _ => break,
        }
    }
    bytes
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}

/// Two bytes, low first.
pub(super) fn u16_at(bytes: &[u8], place: usize) -> Result<u16, Fault> {
    array(bytes, place).map(u16::from_le_bytes)
}

/// Four bytes, low first.
pub(super) fn u32_at(bytes: &[u8], place: usize) -> Result<u32, Fault> {
    array(bytes, place).map(u32::from_le_bytes)
}

/// So many bytes from a place on.
pub(super) fn array<const N: usize>(bytes: &[u8], place: usize) -> Result<[u8; N], Fault> {
    bytes.get(place..).and_then(|rest| rest.first_chunk()).copied().ok_or(Fault::Damaged)
}
