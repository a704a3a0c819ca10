//! What the user chose, step by step, so that it can be undone and done again. In come what was chosen before a step and what
//! the step was about; out comes what was chosen then.
//!
//! Always holds: each step changed something, and undoing all of them and doing them again ends where it began. Files, the
//! ledger and what was saved are no part of it, and neither is the way to and from all numbers: all steps that say how figures
//! are protected are of the same side of that.

// What a step was about.
mod subject;

use super::composing::{Composing, Written};
use super::understanding::Corrections;
use super::{Effect, Notice, State, Status, Timing};
use crate::disclosure::Policy;
use crate::figures::FigureId;
use crate::forms::Forms;
use crate::house::House;
use crate::protocol::FileNumber;
use crate::reading::FileChoices;
use crate::selection::Selection;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;
pub use subject::Subject;

/// So many steps are kept.
const STEPS: usize = 100;

/// Which way the user goes through what they chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bring {
    /// What was chosen before the last step comes back.
    Back,
    /// What was undone last is done again.
    Again,
}

/// All that the user chose: what a settings file keeps. Parts that did not change are shared with other versions.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Version {
    selection: Rc<Selection>,
    /// None where the user has come to see all numbers since, or no longer does: then it stays as it is.
    policy: Option<Policy>,
    forms: Rc<Forms>,
    house: Rc<House>,
    presented: Rc<Vec<FigureId>>,
    corrections: Rc<Corrections>,
    written: Written,
}

impl Version {
    /// Whether nothing would change from the one to the other.
    fn is_like(&self, other: &Version) -> bool {
        let policy = self.policy.and(other.policy);
        Version { policy, ..self.clone() } == Version { policy: other.policy.and(self.policy), ..other.clone() }
    }
}

/// A step, and the version that it leads to.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    subject: Subject,
    version: Version,
}

/// The steps that were done, and those that were undone; the nearest stand last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    past: VecDeque<Step>,
    future: VecDeque<Step>,
    /// What is being typed: its letters are one step.
    typing: Option<Subject>,
}

impl History {
    /// What a step that way is about; none where there is none.
    pub fn next(&self, way: Bring) -> Option<&Subject> {
        let steps = match way {
            Bring::Back => &self.past,
            Bring::Again => &self.future,
        };
        steps.back().map(|step| &step.subject)
    }

    /// Remembers a step from one version to another.
    fn note(&mut self, subject: Subject, from: Version, to: &Version) {
        self.future.clear();
        let is_going_on = self.typing.as_ref() == Some(&subject) && self.next(Bring::Back) == Some(&subject);
        self.typing = Some(subject.clone()).filter(Subject::is_typed);
        match self.past.back() {
            Some(step) if is_going_on && step.version.is_like(to) => {
                // All that was typed is gone again.
                self.past.pop_back();
                self.typing = None;
            }
            Some(_) if is_going_on => {}
            _ => self.past.push_back(Step { subject, version: from }),
        }
        if self.past.len() > STEPS {
            self.past.pop_front();
        }
    }

    /// Goes a step: the version that it leads to from this one.
    fn go(&mut self, way: Bring, from: Version) -> Option<Step> {
        let (steps, others) = match way {
            Bring::Back => (&mut self.past, &mut self.future),
            Bring::Again => (&mut self.future, &mut self.past),
        };
        let step = steps.pop_back()?;
        others.push_back(Step { subject: step.subject.clone(), version: from });
        self.typing = None;
        Some(step)
    }

    /// Changes all versions, and forgets the steps that then change nothing.
    fn change(&mut self, now: &Version, change: impl Fn(&mut Version)) {
        for steps in [&mut self.past, &mut self.future] {
            let mut next = now.clone();
            for mut step in std::mem::take(steps).into_iter().rev() {
                change(&mut step.version);
                if !step.version.is_like(&next) {
                    next = step.version.clone();
                    steps.push_front(step);
                }
            }
        }
        self.typing = None;
    }
}

impl State {
    /// What the user chose.
    pub(super) fn version(&self) -> Version {
        let last = self.history.past.back().map(|step| &step.version);
        Version {
            selection: shared(&self.selection, last.map(|last| &last.selection)),
            policy: Some(self.policy),
            forms: shared(&self.forms, last.map(|last| &last.forms)),
            house: shared(&self.house, last.map(|last| &last.house)),
            presented: shared(&self.presented, last.map(|last| &last.presented)),
            corrections: shared(&self.corrections, last.map(|last| &last.corrections)),
            written: self.composing.written().clone(),
        }
    }

    /// Remembers a step of the user, if it changed anything. Where all numbers are shown from now on, or no longer, undoing
    /// leaves that as it is, so that nobody comes to see small numbers by it.
    pub(super) fn note_step(&mut self, subject: Subject, mut from: Version) {
        let to = self.version();
        if from.corrections.choices.keys().any(|file| !self.has_file(*file)) {
            // The step took files away that were not read yet.
            Rc::make_mut(&mut from.corrections).choices.retain(|file, _| self.has_file(*file));
        }
        let shows_all = |version: &Version| version.policy == Some(Policy::Internal);
        if shows_all(&from) != shows_all(&to) {
            from.policy = None;
            self.history.change(&to, |version| version.policy = None);
        }
        if !from.is_like(&to) {
            self.history.note(subject, from, &to);
        }
    }

    /// All that was typed in a field until now is a step.
    pub(super) fn end_typing(&mut self) {
        self.history.typing = None;
    }

    /// A file that comes is read in a way that was chosen before, at every step.
    pub(super) fn choose_for(
        &mut self,
        file: FileNumber,
        choices: impl Fn(&BTreeMap<FileNumber, FileChoices>) -> Option<FileChoices>,
    ) {
        let choose = |corrections: &mut Corrections| {
            if let Some(choices) = choices(&corrections.choices) {
                corrections.choices.insert(file, choices);
            }
        };
        choose(&mut self.corrections);
        if let Some(before) = &mut self.before {
            choose(&mut before.corrections);
        }
        let now = self.version();
        self.history.change(&now, |version| choose(Rc::make_mut(&mut version.corrections)));
    }

    /// A file is gone, and what was chosen for it.
    pub(super) fn forget_choices(&mut self, file: FileNumber) {
        self.corrections.choices.remove(&file);
        let now = self.version();
        self.history.change(&now, |version| {
            if version.corrections.choices.contains_key(&file) {
                Rc::make_mut(&mut version.corrections).choices.remove(&file);
            }
        });
    }

    /// Goes a step back or forth, and says what that brought.
    pub(super) fn bring(&mut self, way: Bring, effects: &mut Vec<Effect>) {
        let from = self.version();
        let Some(Step { subject, version }) = self.history.go(way, from) else { return };
        // These are about what was chosen until now.
        self.notices.retain(|notice| {
            use Notice::*;
            !matches!(notice, SettingsTaken { .. } | NotInternal(_) | UnknownValues(_) | UnknownMerged(_) | AgesDropped)
        });
        self.status = match &self.screen {
            Some(screen) if *version.selection != self.selection => self.status_of(&screen.shown, screen.view.policy),
            _ => Status::Quiet,
        };
        self.take_version(version, effects);
        effects.push(Effect::KeepFocus(subject.place(self.policy)));
        self.brought = Some((way, subject));
        self.said += 1;
    }

    /// Chooses all that was chosen then. What files hold may be another thing by now: the selection is held against them again.
    fn take_version(&mut self, version: Version, effects: &mut Vec<Effect>) {
        self.is_adopting |= *version.selection != self.selection;
        self.turn_to(Rc::unwrap_or_clone(version.selection), effects);
        if let Some(policy) = version.policy.filter(|policy| *policy != self.policy) {
            self.policy = policy;
            self.measure(Timing::Figures);
            effects.push(Effect::Mark(Timing::Figures));
        }
        self.forms = Rc::unwrap_or_clone(version.forms);
        self.house = Rc::unwrap_or_clone(version.house);
        self.presented = Rc::unwrap_or_clone(version.presented);
        self.composing = Rc::new(Composing::new(version.written));
        self.correct_as(Rc::unwrap_or_clone(version.corrections), effects);
    }
}

/// The part of an earlier version where it is the same.
fn shared<T: Clone + PartialEq>(now: &T, last: Option<&Rc<T>>) -> Rc<T> {
    last.filter(|last| ***last == *now).cloned().unwrap_or_else(|| Rc::new(now.clone()))
}

#[cfg(test)]
mod tests;
