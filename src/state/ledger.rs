//! What was published before: opened from a file, and kept with what is published now.

use super::{Effect, Notice, Place, State, Status, Timing};
use crate::disclosure::{Ledger, Policy};
use crate::protocol::{Save, Saved, View};
use std::rc::Rc;

impl State {
    /// Takes a ledger that the user chose; no text when the browser can't read it. What was there stays.
    pub(super) fn take_ledger(&mut self, name: String, text: Option<String>, effects: &mut Vec<Effect>) {
        match text.as_deref().map(Ledger::from_json) {
            Some(Ok(ledger)) => {
                let all =
                    ledger.earlier.into_iter().fold((*self.ledger).clone(), |all, publication| all.with(publication));
                self.keep(all, effects);
            }
            Some(Err(wrong)) => self.notices.push(Notice::NoLedger(name, Some(wrong))),
            None => self.notices.push(Notice::NoLedger(name, None)),
        }
    }

    /// Forgets a publication. The button that was pressed is about to go.
    pub(super) fn forget_publication(&mut self, place: usize, effects: &mut Vec<Effect>) {
        let mut ledger = (*self.ledger).clone();
        if place < ledger.earlier.len() {
            ledger.earlier.remove(place);
            self.keep(ledger, effects);
            effects.push(Effect::Focus(Place::Ledger));
        }
    }

    fn keep(&mut self, ledger: Ledger, effects: &mut Vec<Effect>) {
        self.status = Status::Kept(ledger.earlier.len());
        if ledger != *self.ledger {
            self.ledger = Rc::new(ledger);
            self.ledgers += 1;
            effects.push(Effect::Keep(self.ledger.clone()));
            self.measure(Timing::Figures);
            effects.push(Effect::Mark(Timing::Figures));
        }
    }

    /// A new worker knows of no publication.
    pub(super) fn keep_again(&self, effects: &mut Vec<Effect>) {
        if !self.ledger.is_empty() {
            effects.push(Effect::Keep(self.ledger.clone()));
        }
    }

    /// Warns when figures of two selections are saved, or of one both hidden and rounded, and no ledger holds the first: a number
    /// that is hidden may follow from the two together. Numbers that are all rounded are too far from the real ones for that.
    pub(super) fn warn_of_other(&mut self, what: &Save, view: &View) {
        if !what.is_of_figures() || view.policy == Policy::Internal {
            return;
        }
        let of = (view.selection.clone(), view.policy);
        if *what == Save::Ledger {
            // From now on it is taken into account.
            self.saved_of = self.saved_of.take().filter(|first| *first != of);
            return;
        }
        match &self.saved_of {
            None => self.saved_of = Some(of),
            Some(first) if *first == of || (first.1, of.1) == (Policy::Round, Policy::Round) => {}
            Some(_) if self.notices.contains(&Notice::OtherSelection) => {}
            Some(_) => self.notices.push(Notice::OtherSelection),
        }
    }

    /// What is saved as a ledger is published: the worker holds it so already.
    pub(super) fn note_published(&mut self, saved: &Saved) {
        if let (Save::Ledger, Ok(ledger)) = (&saved.what, Ledger::from_json(&saved.text)) {
            self.ledger = Rc::new(ledger);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::calendar::Period;
    use crate::disclosure::Policy;
    use crate::disclosure::{Ledger, Numbers, Publication, Wrong};
    use crate::language::Language;
    use crate::protocol::{Response, Save, Saved};
    use crate::protocol::{Shown, View};
    use crate::selection::Selection;
    use crate::state::{Action, Effect, Notice, Place, Screen, State, Status};
    use std::rc::Rc;

    fn ledger(days: &[i32]) -> Ledger {
        let identity = |day: &i32| format!("cases#area=a{day}").try_into().expect("an identity");
        let numbers = |day: &i32| Numbers { shown: [(identity(day), 9)].into(), ..Numbers::default() };
        let publication = |day: &i32| Publication { day: *day, threshold: 5, numbers: numbers(day) };
        Ledger { earlier: days.iter().map(publication).collect() }
    }

    fn take(state: State, days: &[i32]) -> (State, Vec<Effect>) {
        state.step(Action::TakeLedger("a.json".to_owned(), Some(ledger(days).to_json())))
    }

    fn days(state: &State) -> Vec<i32> {
        state.ledger.earlier.iter().map(|publication| publication.day).collect()
    }

    #[test]
    fn ledgers_come_together_and_publications_go() {
        let (state, effects) = take(State::default(), &[1, 2]);
        assert_eq!((days(&state), &state.status), (vec![1, 2], &Status::Kept(2)));
        assert!(effects.contains(&Effect::Keep(state.ledger.clone())));
        let (state, _) = take(state, &[2, 3]);
        assert_eq!(days(&state), [1, 2, 3]);
        let (state, effects) = take(state, &[3]);
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::Keep(_))), "nothing new");
        let (state, effects) = state.step(Action::ForgetPublication(1));
        assert_eq!(days(&state), [1, 3]);
        assert!(effects.contains(&Effect::Focus(Place::Ledger)));
        let (state, effects) = state.step(Action::ForgetPublication(2));
        assert_eq!((days(&state), effects), (vec![1, 3], vec![]));
    }

    #[test]
    fn other_files_are_said_to_be_none_and_change_nothing() {
        let (state, _) = take(State::default(), &[1]);
        for (text, wrong) in [(None, None), (Some("a;b"), Some(Wrong::NoLedger))] {
            let action = Action::TakeLedger("b.json".to_owned(), text.map(str::to_owned));
            let (state, effects) = state.clone().step(action);
            assert_eq!((days(&state), effects), (vec![1], vec![]));
            assert_eq!(state.notices, [Notice::NoLedger("b.json".to_owned(), wrong)]);
        }
    }

    #[test]
    fn what_is_saved_is_published() {
        let text = ledger(&[1, 4]).to_json();
        let saved = Saved { text, ..Saved::new(Save::Ledger, "l.json".to_owned(), "application/json") };
        let (state, _) = State::default().step(Action::Answered(Response::Saved(saved)));
        assert_eq!(days(&state), [1, 4]);
    }

    #[test]
    fn a_new_worker_is_told_again() {
        let (state, _) = take(State::default(), &[1]);
        let (state, _) = state.step(Action::WorkerLost("gone".to_owned()));
        let (state, effects) = state.step(Action::ReadAgain);
        assert!(effects.contains(&Effect::Keep(state.ledger.clone())));
    }

    #[test]
    fn who_saves_figures_that_no_ledger_holds_beside_others_is_warned() {
        let shown_as = |from: i32, policy: Policy, state: State| {
            let period = Period { first: from, last: from + 364 };
            let selection = Selection { period: Some(period), ..Selection::default() };
            let view = View::new(selection, Language::Dutch, policy, 800);
            State { screen: Some(Screen::new(view, Shown::default())), ..state }
        };
        let shown = |from: i32, state: State| shown_as(from, Policy::default(), state);
        let save = |state: State| state.step(Action::Save(Save::Workbook)).0;
        let state = save(save(shown(0, State::default())));
        assert_eq!(state.notices, []);
        let state = save(save(shown(400, state)));
        assert_eq!(state.notices, [Notice::OtherSelection]);
        // A ledger of something else knows nothing of the first.
        let opened = State { ledger: Rc::new(ledger(&[1])), ..save(shown(0, State::default())) };
        assert_eq!(save(shown(400, opened)).notices, [Notice::OtherSelection]);
        let kept = save(shown(0, State::default())).step(Action::Save(Save::Ledger)).0;
        let second = save(shown(400, kept));
        assert_eq!(second.notices, []);
        assert_eq!(save(shown(800, second)).notices, [Notice::OtherSelection], "nothing holds the second");
        for (first, then, is_said) in [
            (Policy::default(), Policy::Round, true),
            (Policy::default(), Policy::STRICT, true),
            (Policy::Round, Policy::Round, false),
            (Policy::default(), Policy::Internal, false),
        ] {
            let state = save(shown_as(0, first, State::default()));
            let other = if first == then { 400 } else { 0 };
            assert_eq!(!save(shown_as(other, then, state)).notices.is_empty(), is_said, "{first:?}, {then:?}");
        }
        let state = save(shown(0, State::default())).step(Action::Save(Save::Report)).0;
        assert_eq!(state.notices, [], "a reading report has no figures");
    }
}
