//! Practice with the ZRM, in the place of the page. Files, figures and what was chosen stay as they are.

use super::{Effect, Place, State};
use crate::training::{Exercise, Training};
use std::rc::Rc;

/// Where the user came in, and goes out again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// The start, before a file is chosen.
    Start,
    /// The top of the page.
    Top,
}

/// What the user does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Practice {
    /// Begins, or goes on where it was left.
    Open(Door),
    /// Does an exercise.
    Do(Exercise),
    /// Goes back to the page.
    Leave,
}

impl State {
    pub(super) fn practise(&mut self, practice: Practice, effects: &mut Vec<Effect>) {
        match practice {
            Practice::Open(door) => {
                self.practising = Some(door);
                effects.push(Effect::Focus(Place::Training));
            }
            Practice::Do(exercise) => self.training = Rc::new(Training::clone(&self.training).after(exercise)),
            Practice::Leave => {
                let Some(door) = self.practising.take() else { return };
                // The start may be gone: files can be dropped at any time.
                let door = if self.is_start() { door } else { Door::Top };
                effects.push(Effect::Focus(Place::Door(door)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Action;
    use super::super::queue::Chosen;
    use super::*;
    use crate::training::Lesson;

    fn practised(state: State, practices: &[Practice]) -> (State, Vec<Effect>) {
        let step = |(state, _): (State, _), practice: &Practice| state.step(Action::Practise(practice.clone()));
        practices.iter().fold((state, Vec::new()), step)
    }

    #[test]
    fn leaving_leads_to_the_door_and_what_was_scored_stays() {
        let lesson = Practice::Do(Exercise::Take(Lesson::Pairs));
        let (state, effects) = practised(State::default(), &[Practice::Open(Door::Start), lesson, Practice::Leave]);
        assert_eq!(effects, [Effect::Focus(Place::Door(Door::Start))]);
        assert_eq!(state.practising, None);
        let (state, effects) = practised(state, &[Practice::Open(Door::Top)]);
        assert_eq!((state.training.lesson, effects), (Lesson::Pairs, vec![Effect::Focus(Place::Training)]));
    }

    #[test]
    fn files_are_not_lost_and_nothing_is_asked_of_the_worker() {
        let chosen = Chosen { number: 1, name: "1.csv".into(), size: 10, ..Chosen::default() };
        let (state, _) = practised(State::default(), &[Practice::Open(Door::Start)]);
        let (state, _) = state.step(Action::Choose(vec![chosen]));
        let before = state.clone();
        let (state, effects) = practised(state, &[Practice::Do(Exercise::Again), Practice::Leave]);
        assert_eq!(effects, [Effect::Focus(Place::Door(Door::Top))], "the start is gone");
        assert_eq!(State { practising: Some(Door::Start), ..state }, before);
    }
}
