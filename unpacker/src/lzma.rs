//! LZMA: in come the packed bytes, out come the bytes that they were made of, some at a time.
//!
//! They are a file as `xz --format=lzma` writes it with `lc=4,lp=0,pb=0`, which packs WebAssembly best, and the checksum of
//! what was packed.
//!
//! After a header there is one long number, which answers yes or no to question after question: is the next a byte as it
//! is, or a copy of what came before? Which byte; from how far back, and how many? The likelier an answer, the less it takes
//! of the number, and how likely it is, is learned from the answers to the same question before. After most damage the
//! number answers nonsense and does not end where it should; the checksum finds the rest.

use crate::checksum;

/// The packed bytes are not what was packed.
#[derive(Debug, PartialEq, Eq)]
pub struct Damaged;

/// The odds of a no, for each of some questions, in 2048ths; even at first.
type Odds<const COUNT: usize> = [u16; COUNT];

const EVEN: u16 = 1024;

/// How many states there are; a state says what the last few were, below 7 a byte and above it a copy.
const STATES: usize = 12;
const FIRST_COPY: usize = 7;

/// A byte of the header: lc=4, lp=0, pb=0. After it come the size of a window, which all the bytes are here, and their length.
const PROPERTIES: u8 = 4;

/// Some bytes while they are being unpacked.
pub struct Unpacker<'a> {
    number: Number<'a>,
    bytes: &'a mut [u8],
    checksum: u32,
    /// How many of the bytes are there.
    done: usize,
    state: usize,
    /// The last four distances, the latest first.
    distances: [u32; 4],
    is_copy: Odds<STATES>,
    is_known: Odds<STATES>,
    is_not_latest: Odds<STATES>,
    is_not_second: Odds<STATES>,
    is_fourth: Odds<STATES>,
    is_long: Odds<STATES>,
    /// For each upper half of the byte before: the odds of a byte, then those beside a 0 and beside a 1.
    literals: [Odds<0x300>; 16],
    counts: Counts,
    known_counts: Counts,
    heads: [Odds<64>; 4],
    middles: Odds<115>,
    tails: Odds<16>,
}

impl<'a> Unpacker<'a> {
    /// Takes the packed bytes and a place for what they were made of, which must be as long as the header says.
    pub fn new(packed: &'a [u8], bytes: &'a mut [u8]) -> Result<Unpacker<'a>, Damaged> {
        let (header, number) = packed.split_first_chunk::<13>().ok_or(Damaged)?;
        let (number, checksum) = number.split_last_chunk().ok_or(Damaged)?;
        let [PROPERTIES, _, _, _, _, length @ ..] = *header else { return Err(Damaged) };
        if u64::from_le_bytes(length) != bytes.len() as u64 {
            return Err(Damaged);
        }
        Ok(Unpacker {
            number: Number::new(number)?,
            bytes,
            checksum: u32::from_le_bytes(*checksum),
            done: 0,
            state: 0,
            distances: [1; 4],
            is_copy: [EVEN; STATES],
            is_known: [EVEN; STATES],
            is_not_latest: [EVEN; STATES],
            is_not_second: [EVEN; STATES],
            is_fourth: [EVEN; STATES],
            is_long: [EVEN; STATES],
            literals: [[EVEN; 0x300]; 16],
            counts: Counts::new(),
            known_counts: Counts::new(),
            heads: [[EVEN; 64]; 4],
            middles: [EVEN; 115],
            tails: [EVEN; 16],
        })
    }

    /// Unpacks so many bytes more, or a few more than that. How many are still to come?
    pub fn unpack(&mut self, more: usize) -> Result<usize, Damaged> {
        let end = self.bytes.len().min(self.done + more);
        while self.done < end {
            self.next()?;
        }
        let left = self.bytes.len() - self.done;
        if self.number.is_overrun() || left == 0 && !self.is_whole() { Err(Damaged) } else { Ok(left) }
    }

    fn is_whole(&self) -> bool {
        self.number.is_told() && checksum(self.bytes) == self.checksum
    }

    fn next(&mut self) -> Result<(), Damaged> {
        if !self.number.ask(&mut self.is_copy[self.state]) {
            self.byte();
            return Ok(());
        }
        if !self.number.ask(&mut self.is_known[self.state]) { self.copy_new() } else { self.copy_known() }
    }

    /// A byte: it has its own odds after the upper half of the byte before it. After a copy it has those beside the byte
    /// that the copy would have gone on with, up to the first bit in which they differ.
    fn byte(&mut self) {
        let before = if self.done > 0 { self.bytes[self.done - 1] >> 4 } else { 0 };
        let odds = &mut self.literals[usize::from(before)];
        let mut told = 1;
        if self.state >= FIRST_COPY {
            // OK because a copy was made, so that as many bytes are there as its distance
            let beside = usize::from(self.bytes[self.done - self.distances[0] as usize]);
            for i in (0..8).rev() {
                let expected = beside >> i & 1;
                let bit = usize::from(self.number.ask(&mut odds[0x100 + (expected << 8) + told]));
                told = told << 1 | bit;
                if bit != expected {
                    break;
                }
            }
        }
        while told < 0x100 {
            told = told << 1 | usize::from(self.number.ask(&mut odds[told]));
        }
        self.bytes[self.done] = told as u8;
        self.done += 1;
        self.state = match self.state {
            0..4 => 0,
            4..10 => self.state - 3,
            _ => self.state - 6,
        };
    }

    fn copy_new(&mut self) -> Result<(), Damaged> {
        let count = self.counts.ask(&mut self.number);
        let distance = self.distance(count)?;
        self.distances = [distance, self.distances[0], self.distances[1], self.distances[2]];
        self.state = if self.state < FIRST_COPY { 7 } else { 10 };
        self.copy(count)
    }

    /// Copies from one of the last four distances, which becomes the latest.
    fn copy_known(&mut self) -> Result<(), Damaged> {
        let which = self.which();
        if which == 0 && !self.number.ask(&mut self.is_long[self.state]) {
            self.state = if self.state < FIRST_COPY { 9 } else { 11 };
            return self.copy(1);
        }
        self.distances[..=which].rotate_right(1);
        let count = self.known_counts.ask(&mut self.number);
        self.state = if self.state < FIRST_COPY { 8 } else { 11 };
        self.copy(count)
    }

    fn which(&mut self) -> usize {
        let Unpacker { number, state, .. } = self;
        if !number.ask(&mut self.is_not_latest[*state]) {
            0
        } else if !number.ask(&mut self.is_not_second[*state]) {
            1
        } else {
            2 + usize::from(number.ask(&mut self.is_fourth[*state]))
        }
    }

    /// A distance: its two highest bits and how many come after them, then those.
    fn distance(&mut self, count: usize) -> Result<u32, Damaged> {
        let head = self.number.forwards(&mut self.heads[(count - 2).min(3)]) as u32;
        if head < 4 {
            return Ok(head + 1);
        }
        let bits = (head >> 1) - 1;
        let least = (2 | head & 1) << bits;
        let rest = if head < 14 {
            self.number.backwards(&mut self.middles[(least - head) as usize..], bits)
        } else {
            (self.number.even(bits - 4) << 4) + self.number.backwards(&mut self.tails, 4)
        };
        least.checked_add(rest + 1).ok_or(Damaged)
    }

    fn copy(&mut self, count: usize) -> Result<(), Damaged> {
        let from = self.done.checked_sub(self.distances[0] as usize).ok_or(Damaged)?;
        if count > self.bytes.len() - self.done {
            return Err(Damaged);
        }
        for i in from..from + count {
            self.bytes[self.done] = self.bytes[i];
            self.done += 1;
        }
        Ok(())
    }
}

/// How many bytes are copied, from 2.
struct Counts {
    is_more: Odds<2>,
    low: Odds<8>,
    middle: Odds<8>,
    high: Odds<256>,
}

impl Counts {
    fn new() -> Counts {
        Counts { is_more: [EVEN; 2], low: [EVEN; 8], middle: [EVEN; 8], high: [EVEN; 256] }
    }

    fn ask(&mut self, number: &mut Number<'_>) -> usize {
        if !number.ask(&mut self.is_more[0]) {
            2 + number.forwards(&mut self.low)
        } else if !number.ask(&mut self.is_more[1]) {
            10 + number.forwards(&mut self.middle)
        } else {
            18 + number.forwards(&mut self.high)
        }
    }
}

/// The number: 32 bits of it at a time, as their place in a range that each answer narrows.
struct Number<'a> {
    packed: &'a [u8],
    next: usize,
    width: u32,
    place: u32,
}

impl<'a> Number<'a> {
    /// The number begins with a 0.
    fn new(packed: &'a [u8]) -> Result<Number<'a>, Damaged> {
        let [0, place @ ..] = *packed.first_chunk::<5>().ok_or(Damaged)? else { return Err(Damaged) };
        Ok(Number { packed, next: 5, width: u32::MAX, place: u32::from_be_bytes(place) })
    }

    /// The answer to a question, of which its odds learn.
    #[inline(always)]
    fn ask(&mut self, odds: &mut u16) -> bool {
        let no = (self.width >> 11) * u32::from(*odds);
        let answer = self.place >= no;
        if answer {
            self.width -= no;
            self.place -= no;
            *odds -= *odds >> 5;
        } else {
            self.width = no;
            *odds += (2048 - *odds) >> 5;
        }
        self.widen();
        answer
    }

    /// A number of bits, the highest first; each bit has its own odds after those before it.
    #[inline(always)]
    fn forwards<const COUNT: usize>(&mut self, odds: &mut Odds<COUNT>) -> usize {
        let mut told = 1;
        while told < COUNT {
            told = told << 1 | usize::from(self.ask(&mut odds[told]));
        }
        told - COUNT
    }

    /// A number of so many bits, the lowest first.
    fn backwards(&mut self, odds: &mut [u16], bits: u32) -> u32 {
        let (mut told, mut value) = (1, 0);
        for i in 0..bits {
            let bit = self.ask(&mut odds[told]);
            told = told << 1 | usize::from(bit);
            value |= u32::from(bit) << i;
        }
        value
    }

    /// A number of so many bits, each as likely 0 as 1.
    fn even(&mut self, bits: u32) -> u32 {
        let mut value = 0;
        for _ in 0..bits {
            self.width >>= 1;
            let bit = self.place >= self.width;
            if bit {
                self.place -= self.width;
            }
            value = value << 1 | u32::from(bit);
            self.widen();
        }
        value
    }

    #[inline(always)]
    fn widen(&mut self) {
        if self.width >> 24 == 0 {
            self.width <<= 8;
            self.place = self.place << 8 | self.packed.get(self.next).map_or(0, |byte| u32::from(*byte));
            self.next += 1;
        }
    }

    fn is_overrun(&self) -> bool {
        self.next > self.packed.len()
    }

    /// Whether nothing of the number is left.
    fn is_told(&self) -> bool {
        self.next == self.packed.len() && self.place == 0
    }
}
