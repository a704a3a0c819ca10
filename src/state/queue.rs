//! The files on their way: one is being read, others wait.

use super::{Effect, Status};
use crate::protocol::FileNumber;
use crate::reading::LARGEST_WORKBOOK;
use std::collections::VecDeque;

/// The bytes that go to the worker at a time: small enough to stop at once, large enough to lose no time.
pub const SLICE: u64 = 1 << 20;

/// What page and worker throw where their memory is full.
pub const OUT_OF_MEMORY: &str = "out of memory";

/// Whether a worker stopped because its memory was full, by what it said last. Besides our own words these are those of the
/// browsers, where one of them could not make room.
pub fn is_of_memory(why: &str) -> bool {
    let why = why.to_lowercase();
    [OUT_OF_MEMORY, "allocation failed", "allocation size overflow", "invalid array buffer length"]
        .iter()
        .any(|words| why.contains(words))
}

/// A file that the user chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The number under which the page keeps it.
    pub number: FileNumber,
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// Whether it is of the sample.
    pub is_sample: bool,
    /// Whether it was read before and is read again, with other corrections.
    pub is_again: bool,
    /// The files that were read before and go once this one is read to its end.
    pub replaces: Vec<FileNumber>,
}

impl Chosen {
    /// Whether it can't be read whatever is in it: a workbook is held whole, because its parts are found from its end.
    pub(super) fn is_too_large(&self) -> bool {
        let name = self.name.to_lowercase();
        let is_workbook = [".xlsx", ".xlsm", ".xls", ".ods"].iter().any(|ending| name.ends_with(ending));
        is_workbook && self.size > LARGEST_WORKBOOK as u64
    }

    /// The same file, to read it again.
    pub(super) fn again(self) -> Chosen {
        Chosen { is_again: true, replaces: Vec::new(), ..self }
    }
}

/// What is being read.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Reading {
    /// Nothing.
    #[default]
    Idle,
    /// A file, and others wait.
    Busy(Busy),
    /// The worker stopped; these files wait until the user wants them read again.
    Lost {
        /// What the worker said last.
        why: String,
        /// The files, in the order of choosing.
        waiting: Vec<Chosen>,
    },
}

impl Reading {
    /// Whether a file is being read.
    pub fn is_busy(&self) -> bool {
        matches!(self, Reading::Busy(_))
    }

    /// The files on their way, in the order of choosing.
    pub fn files(&self) -> impl Iterator<Item = &Chosen> {
        let (current, queue, list) = match self {
            Reading::Idle => (None, None, None),
            Reading::Busy(busy) => (Some(&busy.current), Some(&busy.waiting), None),
            Reading::Lost { waiting, .. } => (None, None, Some(waiting)),
        };
        current.into_iter().chain(queue.into_iter().flatten()).chain(list.into_iter().flatten())
    }

    /// The same files, taken out.
    pub fn into_files(self) -> Vec<Chosen> {
        match self {
            Reading::Idle => Vec::new(),
            Reading::Busy(busy) => std::iter::once(busy.current).chain(busy.waiting).collect(),
            Reading::Lost { waiting, .. } => waiting,
        }
    }

    /// The reading of this file, if it is the one that is being read.
    pub(super) fn busy_with(&mut self, file: FileNumber) -> Option<&mut Busy> {
        match self {
            Reading::Busy(busy) if busy.current.number == file => Some(busy),
            _ => None,
        }
    }
}

/// A round of reading.
#[derive(Clone, Debug, PartialEq)]
pub struct Busy {
    /// The file that is being read.
    pub current: Chosen,
    /// Its rows so far.
    pub rows: u64,
    /// The files of this round that are done.
    pub done: usize,
    /// Their bytes.
    pub done_bytes: u64,
    /// The files that wait.
    pub waiting: VecDeque<Chosen>,
    /// The bytes of the current file that were asked for; none before its first slice.
    sent: Option<u64>,
}

impl Busy {
    pub(super) fn new(current: Chosen, done: usize, done_bytes: u64, waiting: VecDeque<Chosen>) -> Busy {
        Busy { current, rows: 0, done, done_bytes, waiting, sent: None }
    }

    /// The files on their way.
    pub(super) fn files(&self) -> impl Iterator<Item = &Chosen> {
        std::iter::once(&self.current).chain(&self.waiting)
    }

    /// Begins the current file anew, and gives it.
    pub(super) fn restarted(&mut self) -> Chosen {
        (self.rows, self.sent) = (0, None);
        self.current.clone()
    }

    /// The current file's place in this round, from 1.
    pub fn index(&self) -> usize {
        self.done + 1
    }

    /// The files of this round.
    pub fn total(&self) -> usize {
        self.done + 1 + self.waiting.len()
    }

    /// What is said aloud of it.
    pub(super) fn status(&self) -> Status {
        Status::Reading { index: self.index(), total: self.total() }
    }

    /// The bytes of this round that were sent, and all of them.
    pub fn bytes(&self) -> (u64, u64) {
        let waiting: u64 = self.waiting.iter().map(|file| file.size).sum();
        (self.done_bytes + self.sent.unwrap_or(0), self.done_bytes + self.current.size + waiting)
    }

    /// The slice to send next; none when the last was sent. An empty file has one slice, which is empty.
    pub(super) fn next_slice(&mut self) -> Option<Effect> {
        let size = self.current.size;
        let from = match self.sent {
            Some(sent) if sent >= size => return None,
            sent => sent.unwrap_or(0),
        };
        let end = (from + SLICE).min(size);
        self.sent = Some(end);
        Some(Effect::SendSlice { file: self.current.number, from, last: end == size })
    }
}
