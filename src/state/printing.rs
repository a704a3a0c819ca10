//! All figures on paper. The charts of the page are as wide as its cards; on paper they have the width of a sheet, and those
//! that are higher than one come in parts. In comes the wish to print, out comes the question for such charts, and when they
//! are there that the browser prints.
//!
//! Always holds: charts on paper were drawn of what is on the screen.

use super::queue::Reading;
use super::{Effect, State, Status};
use crate::protocol::Printed;
use std::collections::BTreeMap;
use std::rc::Rc;

/// How far the charts for paper are.
#[derive(Clone, Debug, PartialEq)]
pub enum Printing {
    /// They were asked for, under this number.
    Asked(u32),
    /// They are there, by the stable names of the figures: as SVG, in parts.
    Drawn(BTreeMap<String, Rc<[Rc<str>]>>),
}

impl Printing {
    /// The chart of the figure of this name, in parts; none where it has none, or not yet.
    pub fn of(&self, figure: &str) -> Option<Rc<[Rc<str>]>> {
        match self {
            Printing::Asked(_) => None,
            Printing::Drawn(charts) => charts.get(figure).cloned(),
        }
    }
}

impl State {
    /// Prints, or has the charts drawn first.
    pub(super) fn print(&mut self, effects: &mut Vec<Effect>) {
        let has_figures = self.screen.as_ref().is_some_and(|screen| !screen.figures.is_empty());
        let is_lost = matches!(self.reading, Reading::Lost { .. });
        let is_drawn = matches!(self.printing, Some(Printing::Drawn(_)));
        if !has_figures || is_lost || is_drawn || self.practising.is_some() {
            return effects.push(Effect::Print);
        }
        self.status = Status::Printing;
        self.ask_for_paper(effects);
    }

    fn ask_for_paper(&mut self, effects: &mut Vec<Effect>) {
        let Some(screen) = &self.screen else { return };
        self.stages += 1;
        self.printing = Some(Printing::Asked(self.stages));
        effects.push(Effect::DrawOnPaper { number: self.stages, view: screen.view.clone() });
    }

    /// Takes the charts that were drawn, if they are those that were asked for last, and prints.
    pub(super) fn printed(&mut self, printed: Printed, effects: &mut Vec<Effect>) {
        if self.printing != Some(Printing::Asked(printed.number)) {
            return;
        }
        let shared = |parts: Vec<String>| parts.into_iter().map(Rc::from).collect();
        let charts = printed.charts.into_iter().map(|(figure, parts)| (figure, shared(parts))).collect();
        self.printing = Some(Printing::Drawn(charts));
        if self.status == Status::Printing {
            self.status = Status::Quiet;
        }
        effects.push(Effect::Print);
    }

    /// Holds what is on paper against what is on the screen now: what is still to be printed is drawn of that.
    pub(super) fn print_anew(&mut self, effects: &mut Vec<Effect>) {
        match self.printing.take() {
            Some(Printing::Asked(_)) => self.ask_for_paper(effects),
            Some(Printing::Drawn(_)) | None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Action, Screen};
    use super::*;
    use crate::disclosure::Policy;
    use crate::language::Language;
    use crate::protocol::{FigureShown, Response, Shown, View};
    use crate::selection::Selection;

    fn screen(policy: Policy) -> Screen {
        let view = View::new(Selection::default(), Language::Dutch, policy, 800);
        Screen::new(view, Shown { figures: vec![FigureShown::bare("growth")], ..Shown::default() })
    }

    fn asked(effects: &[Effect]) -> Option<(u32, Policy)> {
        effects.iter().find_map(|effect| match effect {
            Effect::DrawOnPaper { number, view } => Some((*number, view.policy)),
            _ => None,
        })
    }

    fn drawn(number: u32) -> Action {
        let charts = [("growth".to_owned(), vec!["<svg/>".to_owned()])].into();
        Action::Answered(Response::Printed(Printed { number, charts }))
    }

    fn of(state: &State, figure: &str) -> Option<Rc<[Rc<str>]>> {
        state.printing.as_ref()?.of(figure)
    }

    fn shown() -> State {
        State { screen: Some(screen(Policy::default())), ..State::default() }
    }

    #[test]
    fn what_has_no_figures_is_printed_at_once() {
        assert_eq!(State::default().step(Action::Print).1, [Effect::Print]);
    }

    #[test]
    fn charts_are_drawn_for_paper_before_and_stay_until_the_screen_changes() {
        let (state, effects) = shown().step(Action::Print);
        assert_eq!((asked(&effects), effects.len()), (Some((1, Policy::default())), 1), "it is not printed yet");
        assert_eq!(state.status, Status::Printing);
        assert_eq!(of(&state, "growth"), None);
        let (state, effects) = state.step(drawn(1));
        assert_eq!((effects, &state.status), (vec![Effect::Print], &Status::Quiet));
        assert_eq!(of(&state, "growth").as_deref(), Some(&["<svg/>".into()][..]));
        assert_eq!(of(&state, "levels"), None);
        let (mut state, effects) = state.step(Action::Print);
        assert_eq!(effects, [Effect::Print], "they are there");
        let mut effects = Vec::new();
        state.print_anew(&mut effects);
        assert_eq!((state.printing, effects), (None, vec![]));
    }

    #[test]
    fn what_is_gone_is_not_printed_later() {
        let state = shown().step(Action::Print).0.step(Action::WorkerLost("gone".to_owned())).0;
        assert_eq!(state.printing, None);
        assert_eq!(state.step(drawn(1)).1, []);
    }

    #[test]
    fn charts_of_another_policy_are_never_printed() {
        let mut state = shown().step(Action::Print).0;
        state.screen = Some(screen(Policy::STRICT));
        let mut effects = Vec::new();
        state.print_anew(&mut effects);
        assert_eq!(asked(&effects), Some((2, Policy::STRICT)));
        let (state, effects) = state.step(drawn(1));
        assert_eq!((effects, state.printing.clone()), (vec![], Some(Printing::Asked(2))));
        assert_eq!(state.step(drawn(2)).1, [Effect::Print]);
    }

    #[test]
    fn who_asks_again_is_answered_once() {
        let state = shown().step(Action::Print).0;
        let (state, effects) = state.step(Action::Print);
        assert_eq!(asked(&effects), Some((2, Policy::default())), "the first answer may be lost with its worker");
        let (state, effects) = state.step(drawn(1));
        assert_eq!(effects, []);
        assert_eq!(state.step(drawn(2)).1, [Effect::Print]);
    }
}
