//! Files: chosen, read one after the other, stopped, read again, taken away.

use super::queue::{Busy, Chosen, Reading};
use super::{Effect, Notice, Place, State, Status, Timing, understanding};
use crate::protocol::{FileNumber, Large};
use std::collections::VecDeque;

impl State {
    pub(super) fn choose(&mut self, mut files: Vec<Chosen>, effects: &mut Vec<Effect>) {
        if files.is_empty() {
            return;
        }
        let is_sample = files.iter().all(|file| file.is_sample);
        if is_sample && !self.is_start() {
            // Pressed twice: invented data never come beside others.
            effects.extend(files.iter().map(|file| Effect::LetGo(file.number)));
            return;
        }
        self.notices.clear();
        if !is_sample {
            self.remove_sample(effects);
        }
        self.refuse_too_large(&mut files, effects);
        if files.is_empty() {
            return;
        }
        self.note_same_names(&files);
        files.iter_mut().for_each(|file| self.replace(file, effects));
        match &mut self.reading {
            Reading::Busy(busy) => {
                busy.waiting.extend(files);
                self.status = busy.status();
            }
            Reading::Lost { waiting, .. } if !waiting.is_empty() => waiting.extend(files),
            Reading::Lost { .. } => {
                effects.push(Effect::NewWorker);
                self.keep_again(effects);
                self.begin_round(files, effects);
            }
            Reading::Idle => self.begin_round(files, effects),
        }
    }

    /// Gives back at once what can't be read anyway.
    fn refuse_too_large(&mut self, files: &mut Vec<Chosen>, effects: &mut Vec<Effect>) {
        for file in files.extract_if(.., |file| file.is_too_large()) {
            effects.push(Effect::LetGo(file.number));
            self.notices.push(Notice::TooLarge(file.name));
        }
    }

    /// Takes the sample away, so that it is never counted with the user's own data.
    fn remove_sample(&mut self, effects: &mut Vec<Effect>) {
        let all = self.read.iter().chain(self.reading.files());
        let sample: Vec<FileNumber> = all.filter(|file| file.is_sample).map(|file| file.number).collect();
        // The last goes first: else each one that waits would begin before it goes.
        sample.iter().rev().for_each(|file| self.take_away(*file, effects));
        if !sample.is_empty() {
            self.notices.push(Notice::SampleGone);
            // What was selected of it may be in no other file, and that is said.
            self.is_adopting = true;
        }
    }

    fn note_same_names(&mut self, files: &[Chosen]) {
        for (index, file) in files.iter().enumerate() {
            let notice = Notice::SameName(file.name.clone());
            if files[..index].iter().any(|earlier| earlier.name == file.name) && !self.notices.contains(&notice) {
                self.notices.push(notice);
            }
        }
    }

    /// A file comes in the place of those of the same name: mostly it is a mended version. One that was read stays until
    /// the new one is read to its end, so that stopping costs nothing; one that was not read yet goes at once. It is read as
    /// the user chose for the earlier one.
    fn replace(&mut self, file: &mut Chosen, effects: &mut Vec<Effect>) {
        let is_same = |other: &&Chosen| other.name == file.name;
        let unread: Vec<FileNumber> = self.reading.files().filter(is_same).map(|other| other.number).collect();
        let read: Vec<FileNumber> = self.read.iter().filter(is_same).map(|other| other.number).collect();
        if let Some(choices) = self.set_aside.remove(&file.name) {
            self.choose_for(file.number, |_| Some(choices.clone()));
        }
        read.iter()
            .chain(&unread)
            .for_each(|other| self.choose_for(file.number, |choices| choices.get(other).cloned()));
        unread.iter().rev().for_each(|other| self.take_away(*other, effects));
        if !unread.is_empty() {
            self.notices.push(Notice::Replaced(file.name.clone()));
        }
        file.replaces = read;
    }

    pub(super) fn begin_round(&mut self, mut files: Vec<Chosen>, effects: &mut Vec<Effect>) {
        let is_owed = |file: &&Chosen| self.owed.contains(&file.number);
        let owed =
            self.read.iter().filter(is_owed).filter(|file| files.iter().all(|other| other.number != file.number));
        files.extend(owed.cloned().map(Chosen::again).collect::<Vec<_>>());
        effects.push(Effect::Mark(Timing::Read));
        self.begin_next(0, 0, files.into(), effects);
    }

    /// Begins the next file, or ends the round when there is none.
    fn begin_next(&mut self, done: usize, bytes: u64, mut waiting: VecDeque<Chosen>, effects: &mut Vec<Effect>) {
        let Some(current) = waiting.pop_front() else {
            self.reading = Reading::Idle;
            self.before = None;
            self.files += 1;
            self.measure(Timing::Read);
            return;
        };
        effects.push(understanding::begin(&current, &self.corrections));
        let busy = Busy::new(current, done, bytes, waiting);
        self.status = busy.status();
        self.reading = Reading::Busy(busy);
    }

    pub(super) fn stop(&mut self, effects: &mut Vec<Effect>) {
        if !self.reading.is_busy() {
            return;
        }
        let Reading::Busy(busy) = std::mem::take(&mut self.reading) else { return };
        effects.push(Effect::DropSlice);
        let number = busy.current.number;
        match busy.current.is_again {
            true => self.stop_reading(number, effects),
            false => effects.extend([Effect::Forget(number), Effect::LetGo(number)]),
        }
        let new = busy.waiting.iter().filter(|file| !file.is_again);
        effects.extend(new.map(|file| Effect::LetGo(file.number)));
        busy.files().filter(|file| !file.is_again).for_each(|file| self.forget_choices(file.number));
        effects.push(Effect::Focus(Place::Files));
        if busy.done > 0 {
            self.files += 1;
        }
        self.status = Status::Stopped;
        match self.before.take() {
            Some(before) => self.put_back(before, effects),
            None => self.owed.extend(busy.files().filter(|file| file.is_again).map(|file| file.number)),
        }
    }

    pub(super) fn stop_reading(&mut self, number: FileNumber, effects: &mut Vec<Effect>) {
        *self.stopping.entry(number).or_default() += 1;
        effects.push(Effect::StopReading(number));
    }

    pub(super) fn stopped(&mut self, number: FileNumber) {
        if let Some(count) = self.stopping.get_mut(&number) {
            *count -= 1;
            self.stopping.retain(|_, count| *count > 0);
        }
    }

    pub(super) fn remove(&mut self, number: FileNumber, effects: &mut Vec<Effect>) {
        let Some(file) = self.read.iter().chain(self.reading.files()).find(|file| file.number == number) else {
            return;
        };
        self.status = Status::Removed(file.name.clone());
        if let Some(choices) = self.corrections.choices.get(&number) {
            self.set_aside.insert(file.name.clone(), choices.clone());
        }
        self.take_away(number, effects);
        effects.push(Effect::Focus(Place::Files));
    }

    /// Takes a file away, wherever it is on its way.
    pub(super) fn take_away(&mut self, number: FileNumber, effects: &mut Vec<Effect>) {
        effects.push(Effect::LetGo(number));
        self.forget_choices(number);
        if self.read.iter().any(|file| file.number == number) {
            self.read.retain(|file| file.number != number);
            self.files += 1;
            effects.push(Effect::Forget(number));
        }
        match &mut self.reading {
            Reading::Idle => {}
            Reading::Lost { waiting, .. } => waiting.retain(|file| file.number != number),
            Reading::Busy(busy) if busy.current.number != number => busy.waiting.retain(|file| file.number != number),
            Reading::Busy(busy) => {
                let (done, bytes, waiting) = (busy.done, busy.done_bytes, std::mem::take(&mut busy.waiting));
                effects.extend([Effect::DropSlice, Effect::Forget(number)]);
                self.begin_next(done, bytes, waiting, effects);
            }
        }
        if self.read.is_empty() {
            (self.screen, self.answered, self.printing) = (None, None, None);
            self.present_anew(effects);
        }
    }

    /// Ends the worker too: then nothing of the files is left in memory.
    pub(super) fn clear(&mut self, effects: &mut Vec<Effect>) {
        effects.push(Effect::DropAll);
        let files = self.read.iter().chain(self.reading.files());
        effects.extend(files.map(|file| Effect::LetGo(file.number)));
        effects.extend([Effect::NewWorker, Effect::Focus(Place::Files)]);
        let (language, width, large) =
            (self.language, self.width, Large { width: self.large.width, ..Large::default() });
        *self = State { language, width, large, status: Status::Cleared, ..State::default() };
    }

    pub(super) fn read_again(&mut self, effects: &mut Vec<Effect>) {
        // Pressed twice: it is being read already.
        let Reading::Lost { waiting, .. } = &mut self.reading else { return };
        let waiting = std::mem::take(waiting);
        effects.extend([Effect::NewWorker, Effect::Focus(Place::Files)]);
        self.keep_again(effects);
        self.begin_round(waiting, effects);
    }

    pub(super) fn progress(&mut self, file: FileNumber, rows: u64, effects: &mut Vec<Effect>) {
        if let Some(busy) = self.reading.busy_with(file) {
            busy.rows = rows;
            effects.extend(busy.next_slice());
        }
    }

    pub(super) fn finish(&mut self, file: FileNumber, effects: &mut Vec<Effect>) {
        if let Some(busy) = self.reading.busy_with(file) {
            let (done, bytes) = (busy.done + 1, busy.done_bytes + busy.current.size);
            let (waiting, file) = (std::mem::take(&mut busy.waiting), busy.current.clone());
            self.owed.remove(&file.number);
            if let Some(before) = &mut self.before {
                before.done.push(file.number);
            }
            if !file.is_again {
                self.drop_replaced(&file, effects);
                self.read.push(file);
            }
            self.begin_next(done, bytes, waiting, effects);
        }
    }

    fn drop_replaced(&mut self, file: &Chosen, effects: &mut Vec<Effect>) {
        for old in &file.replaces {
            if self.read.iter().any(|read| read.number == *old) {
                self.read.retain(|read| read.number != *old);
                self.forget_choices(*old);
                effects.extend([Effect::Forget(*old), Effect::LetGo(*old)]);
                self.notices.push(Notice::Replaced(file.name.clone()));
            }
        }
    }

    pub(super) fn unreadable(&mut self, number: FileNumber, effects: &mut Vec<Effect>) {
        let Some(busy) = self.reading.busy_with(number) else { return };
        self.notices.push(Notice::Unreadable(busy.current.name.clone()));
        match busy.current.is_again {
            true => self.stop(effects),
            false => self.take_away(number, effects),
        }
        self.owed.remove(&number);
    }

    pub(super) fn lose_worker(&mut self, why: String, effects: &mut Vec<Effect>) {
        effects.extend([Effect::DropSlice, Effect::EndWorker]);
        // What was chosen for a sheet is in a settings file by its headers, which only the screen knows.
        self.corrections.settings = self.corrections_to_save();
        let new = std::mem::take(&mut self.reading).into_files().into_iter().filter(|file| !file.is_again);
        let waiting = self.read.drain(..).chain(new).collect();
        self.reading = Reading::Lost { why, waiting };
        self.before = None;
        self.stopping.clear();
        self.owed.clear();
        self.files += 1;
        self.status = Status::Quiet;
        (self.screen, self.asked, self.answered, self.printing) = (None, None, None, None);
        self.present_anew(effects);
    }
}
