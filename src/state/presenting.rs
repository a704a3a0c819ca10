//! One figure at a time, on a projector. In comes where the user goes, out come the figure that is shown and what of it is
//! to be drawn.
//!
//! Always holds: the figure is one of those on the screen, and a chart that is shown was drawn of what is on the screen.

use super::composing::Way;
use super::{Effect, Place, State};
use crate::charts::Drawn;
use crate::figures::FigureId;
use crate::protocol::{FigureShown, Staged};
use std::rc::Rc;

/// Where the user goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Begin, at the first figure.
    Open,
    /// To the figure of this name.
    To(String),
    /// To the first figure.
    First,
    /// To the part before this one, or the figure before.
    Back,
    /// To the next part of the chart, or the next figure.
    Next,
    /// To the last figure.
    Last,
    /// To the table of this figure, or back to its chart.
    Table(bool),
    /// Shows all that a figure says, or its first sentence.
    Words(bool),
    /// The chart has this room, as wide and as high.
    Room(u32, u32),
    /// The room may be another.
    Resized,
    /// Back to the page.
    Close,
}

/// What has the focus when a key is pressed, as far as that needs keys of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// A list to choose from: arrows go through it.
    Choice,
    /// Something that may be scrolled sideways.
    Table,
    /// Anything else.
    Sheet,
}

impl Turn {
    /// Where a key leads, by its name in the browser. A presenter's remote sends the keys of pages, so these lead on from
    /// wherever the focus is.
    ///
    /// ```
    /// use groeibeeld::state::presenting::{Turn, Within};
    /// assert_eq!(Turn::of_key("PageDown", Within::Choice), Some(Turn::Next));
    /// assert_eq!(Turn::of_key("ArrowRight", Within::Choice), None);
    /// ```
    pub fn of_key(key: &str, within: Within) -> Option<Turn> {
        match (key, within) {
            ("PageDown", _) => Some(Turn::Next),
            ("PageUp", _) => Some(Turn::Back),
            ("Escape", Within::Sheet | Within::Table) => Some(Turn::Close),
            ("ArrowRight", Within::Sheet) => Some(Turn::Next),
            ("ArrowLeft", Within::Sheet) => Some(Turn::Back),
            ("Home", Within::Sheet) => Some(Turn::First),
            ("End", Within::Sheet) => Some(Turn::Last),
            _ => None,
        }
    }
}

/// How far the chart is.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// Its room is to be measured.
    Bare,
    /// It was asked for, under this number.
    Asked(u32),
    /// It is there.
    Drawn(Rc<Staged>),
}

/// What is presented.
#[derive(Clone, Debug, PartialEq)]
pub struct Presenting {
    /// The stable name of the figure.
    pub figure: String,
    /// Whether its table is shown in the place of its chart.
    pub is_table: bool,
    /// Whether all that it says is shown, and not its first sentence alone.
    pub is_whole: bool,
    /// Which part of its chart is shown, from 0; while it is being drawn that may be beyond the last.
    pub part: usize,
    /// Its chart.
    pub stage: Stage,
}

impl Presenting {
    /// The part of the chart that is shown; none where there is no chart, or not yet.
    pub fn drawn(&self) -> Option<&Drawn> {
        self.parts().get(self.part)
    }

    /// Which part of how many is shown, where there are several.
    pub fn place(&self) -> Option<(usize, usize)> {
        let all = self.parts().len();
        (all > 1).then_some((self.part + 1, all))
    }

    fn parts(&self) -> &[Drawn] {
        match &self.stage {
            Stage::Drawn(staged) if !self.is_table => &staged.parts,
            _ => &[],
        }
    }
}

/// Which part of a chart is shown first: the last where one comes back from the figure after it.
const LAST: usize = usize::MAX;

/// What the user picks to present.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// This figure too, after those that were picked before; or no longer.
    Take(FigureId, bool),
    /// This figure a place earlier or later.
    Move(FigureId, Way),
    /// All figures, in the order of the page.
    All,
}

/// The figures that are presented: those that were picked, or all where none of these could be made.
pub fn presentable(figures: &[Rc<FigureShown>], picked: &[FigureId]) -> Vec<Rc<FigureShown>> {
    let made = || figures.iter().filter(|figure| figure.missing.is_none());
    let named = |id: &FigureId| made().find(|figure| figure.id == id.name()).cloned();
    let picked: Vec<_> = picked.iter().filter_map(named).collect();
    if picked.is_empty() { made().cloned().collect() } else { picked }
}

impl State {
    /// The figures that can be presented; none where nothing may be shown.
    fn slides(&self) -> Vec<Rc<FigureShown>> {
        let screen = self.screen.as_ref().filter(|screen| screen.shown.refusal.is_none());
        screen.map_or_else(Vec::new, |screen| presentable(&screen.figures, &self.presented))
    }

    /// Changes what is presented. A button that moved a figure keeps the focus.
    pub(super) fn pick(&mut self, pick: Pick, effects: &mut Vec<Effect>) {
        let picked = &mut self.presented;
        match pick {
            Pick::Take(figure, is_taken) => {
                picked.retain(|one| *one != figure);
                picked.extend(is_taken.then_some(figure));
            }
            Pick::Move(figure, way) => {
                let place = picked.iter().position(|one| *one == figure);
                let to = place.and_then(|place| Some((place, way.from(place, picked.len())?)));
                if let Some((place, to)) = to {
                    picked.swap(place, to);
                }
                effects.push(Effect::Focus(Place::Pick(Some((figure, way)))));
            }
            Pick::All => {
                picked.clear();
                effects.push(Effect::Focus(Place::Pick(None)));
            }
        }
    }

    /// Presents what a settings file says, each figure once; a file that says nothing leaves it as it is.
    pub(super) fn pick_as_saved(&mut self, saved: Vec<FigureId>) {
        if !saved.is_empty() {
            self.presented.clear();
            saved.into_iter().for_each(|figure| self.pick(Pick::Take(figure, true), &mut Vec::new()));
        }
    }

    pub(super) fn turn(&mut self, turn: Turn, effects: &mut Vec<Effect>) {
        let slides = self.slides();
        let now = self.presenting.as_ref().and_then(|now| slides.iter().position(|slide| slide.id == now.figure));
        match turn {
            Turn::Open => self.go_to(&slides, Some(0), 0),
            Turn::To(figure) => self.go_to(&slides, slides.iter().position(|slide| slide.id == figure), 0),
            Turn::First => self.go_to(&slides, now.and(Some(0)), 0),
            Turn::Back if self.go_to_part(|part| part.checked_sub(1)) => {}
            Turn::Back => self.go_to(&slides, now.and_then(|now| now.checked_sub(1)), LAST),
            Turn::Next if self.go_to_part(|part| part.checked_add(1)) => {}
            Turn::Next => self.go_to(&slides, now.map(|now| now + 1), 0),
            Turn::Last => self.go_to(&slides, now.and(slides.len().checked_sub(1)), 0),
            Turn::Words(is_whole) => {
                if let Some(now) = &mut self.presenting {
                    (now.is_whole, now.stage) = (is_whole, Stage::Bare);
                }
            }
            Turn::Table(is_table) => {
                if let Some(now) = &mut self.presenting {
                    (now.is_table, now.stage) = (is_table, Stage::Bare);
                }
            }
            Turn::Room(width, height) => self.ask_to_stage((width, height), effects),
            Turn::Resized => self.stage_again(),
            Turn::Close => self.close_presentation(effects),
        }
    }

    /// Shows the figure at a place from this part of its chart on, unless it is shown already or there is none.
    fn go_to(&mut self, slides: &[Rc<FigureShown>], place: Option<usize>, part: usize) {
        let Some(slide) = place.and_then(|place| slides.get(place)) else { return };
        let before = self.presenting.as_ref();
        if before.is_some_and(|now| now.figure == slide.id) {
            return;
        }
        let (is_table, is_whole) = before.map_or_else(Default::default, |now| (now.is_table, now.is_whole));
        let figure = slide.id.clone();
        self.presenting = Some(Presenting { figure, is_table, is_whole, part, stage: Stage::Bare });
    }

    /// Shows another part of the chart; whether there is one.
    fn go_to_part(&mut self, step: impl Fn(usize) -> Option<usize>) -> bool {
        let Some(now) = &mut self.presenting else { return false };
        let part = step(now.part).filter(|part| *part < now.parts().len());
        now.part = part.unwrap_or(now.part);
        part.is_some()
    }

    fn ask_to_stage(&mut self, room: (u32, u32), effects: &mut Vec<Effect>) {
        let (Some(now), Some(screen)) = (&mut self.presenting, &self.screen) else { return };
        if now.stage == Stage::Bare && !now.is_table {
            self.stages += 1;
            now.stage = Stage::Asked(self.stages);
            effects.push(Effect::Stage {
                number: self.stages,
                figure: now.figure.clone(),
                room,
                view: screen.view.clone(),
            });
        }
    }

    /// Takes a chart that was drawn, if it is the one that was asked for last.
    pub(super) fn staged(&mut self, staged: Staged) {
        if let Some(now) = &mut self.presenting
            && now.stage == Stage::Asked(staged.number)
        {
            now.part = now.part.min(staged.parts.len().saturating_sub(1));
            now.stage = Stage::Drawn(Rc::new(staged));
        }
    }

    fn stage_again(&mut self) {
        if let Some(now) = &mut self.presenting {
            now.stage = Stage::Bare;
        }
    }

    /// Holds what is presented against what is on the screen now. A figure that is no longer there makes room for the first.
    pub(super) fn present_anew(&mut self, effects: &mut Vec<Effect>) {
        let Some(now) = &self.presenting else { return };
        let slides = self.slides();
        if slides.is_empty() {
            self.close_presentation(effects);
        } else if slides.iter().any(|slide| slide.id == now.figure) {
            self.stage_again();
        } else {
            self.go_to(&slides, Some(0), 0);
        }
    }

    fn close_presentation(&mut self, effects: &mut Vec<Effect>) {
        if self.presenting.take().is_some() {
            effects.push(Effect::Focus(Place::Present));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Action, Screen};
    use super::*;
    use crate::charts::points::Points;
    use crate::disclosure::Policy;
    use crate::language::Language;
    use crate::protocol::{Response, Shown, View};
    use crate::selection::Selection;

    fn figure(id: &str) -> FigureShown {
        FigureShown { missing: (id == "missing").then(String::new), ..FigureShown::bare(id) }
    }

    fn screen(ids: &[&str], policy: Policy) -> Screen {
        let view = View::new(Selection::default(), Language::Dutch, policy, 800);
        Screen::new(view, Shown { figures: ids.iter().map(|id| figure(id)).collect(), ..Shown::default() })
    }

    fn presenting(ids: &[&str]) -> State {
        let state = State { screen: Some(screen(ids, Policy::default())), ..State::default() };
        state.step(Action::Present(Turn::Open)).0
    }

    fn turned(state: State, turns: &[Turn]) -> (State, Vec<Effect>) {
        let step = |(state, _): (State, _), turn: &Turn| state.step(Action::Present(turn.clone()));
        turns.iter().fold((state, Vec::new()), step)
    }

    #[track_caller]
    fn check(turns: &[Turn], expected: &str) {
        let (state, _) = turned(presenting(&["a", "missing", "b", "c"]), turns);
        assert_eq!(state.presenting.map(|now| now.figure).as_deref(), Some(expected), "{turns:?}");
    }

    #[test]
    fn turns_lead_to_figures_that_could_be_made() {
        use Turn::*;
        check(&[], "a");
        check(&[Next], "b");
        check(&[Next, Next, Next, Next], "c");
        check(&[Last], "c");
        check(&[Last, Back], "b");
        check(&[Back], "a");
        check(&[To("c".into()), First], "a");
        check(&[To("missing".into())], "a");
        check(&[To("nowhere".into())], "a");
    }

    fn picked(state: State, picks: &[Pick]) -> (State, Vec<Effect>) {
        let step = |(state, _): (State, _), pick: &Pick| state.step(Action::Pick(*pick));
        picks.iter().fold((state, Vec::new()), step)
    }

    /// The figures that are presented one after the other.
    fn presented(state: &State) -> Vec<String> {
        state.slides().iter().map(|slide| slide.id.clone()).collect()
    }

    #[test]
    fn picked_figures_are_presented_in_the_order_of_picking_and_can_be_moved() {
        use FigureId::{Growth, MainDomains, ReachByTheme};
        let ids = ["growth", "main-domains", "missing", "reach-by-theme"];
        let state = State { screen: Some(screen(&ids, Policy::default())), ..State::default() };
        assert_eq!(presented(&state), ["growth", "main-domains", "reach-by-theme"], "all that could be made");
        let picks = [ReachByTheme, Growth, MainDomains].map(|figure| Pick::Take(figure, true));
        let (state, _) = picked(state, &picks);
        assert_eq!(presented(&state), ["reach-by-theme", "growth", "main-domains"]);
        let (opened, _) = turned(state.clone(), &[Turn::Open, Turn::Last, Turn::Next]);
        assert_eq!(opened.presenting.map(|now| now.figure).as_deref(), Some("main-domains"));
        let (state, effects) = picked(state, &[Pick::Move(MainDomains, Way::Up)]);
        assert_eq!(presented(&state), ["reach-by-theme", "main-domains", "growth"]);
        assert_eq!(effects, [Effect::Focus(Place::Pick(Some((MainDomains, Way::Up))))]);
        let (state, _) = picked(state, &[Pick::Move(ReachByTheme, Way::Up), Pick::Take(MainDomains, false)]);
        assert_eq!(presented(&state), ["reach-by-theme", "growth"], "what is first stays there");
        let saved = state.settings_to_save();
        let mut again = State { screen: state.screen.clone(), ..State::default() };
        again.take(saved, "", &mut Vec::new());
        assert_eq!(presented(&again), ["reach-by-theme", "growth"]);
        let (state, effects) = picked(state, &[Pick::All]);
        assert_eq!((presented(&state).len(), effects), (3, vec![Effect::Focus(Place::Pick(None))]));
    }

    #[test]
    fn all_figures_are_presented_where_none_that_was_picked_could_be_made() {
        let state = State { screen: Some(screen(&["growth"], Policy::default())), ..State::default() };
        let (state, _) = picked(state, &[Pick::Take(FigureId::Duration, true)]);
        assert_eq!(presented(&state), ["growth"]);
    }

    #[test]
    fn keys_lead_on_except_where_a_control_needs_them() {
        let all = [Within::Sheet, Within::Table, Within::Choice];
        let turns = |key| all.map(|within| Turn::of_key(key, within));
        assert_eq!(turns("PageDown"), [Some(Turn::Next), Some(Turn::Next), Some(Turn::Next)]);
        assert_eq!(turns("PageUp"), [Some(Turn::Back), Some(Turn::Back), Some(Turn::Back)]);
        assert_eq!(turns("ArrowLeft"), [Some(Turn::Back), None, None]);
        assert_eq!(turns("End"), [Some(Turn::Last), None, None]);
        assert_eq!(turns("Escape"), [Some(Turn::Close), Some(Turn::Close), None]);
        assert_eq!(turns("ArrowDown"), [None, None, None]);
    }

    fn asked(effects: &[Effect]) -> Option<(u32, Policy)> {
        effects.iter().find_map(|effect| match effect {
            Effect::Stage { number, view, .. } => Some((*number, view.policy)),
            _ => None,
        })
    }

    fn staged(number: u32) -> Action {
        staged_in(number, 1)
    }

    fn staged_in(number: u32, parts: usize) -> Action {
        let parts = vec![Drawn { svg: "<svg/>".into(), points: Points::default() }; parts];
        Action::Answered(Response::Staged(Staged { number, parts, is_tall: false }))
    }

    /// A chart of so many parts is drawn for the figure that is shown.
    fn drawn(state: State, parts: usize) -> State {
        let (state, effects) = turned(state, &[Turn::Room(960, 400)]);
        let (number, _) = asked(&effects).expect("a chart is asked for");
        state.step(staged_in(number, parts)).0
    }

    fn place(state: &State) -> (&str, Option<(usize, usize)>) {
        let now = state.presenting.as_ref().expect("a figure");
        (now.figure.as_str(), now.place())
    }

    #[test]
    fn parts_of_a_chart_come_before_the_next_figure_and_back_leads_through_them() {
        let state = drawn(presenting(&["a", "b"]), 3);
        assert_eq!(place(&state), ("a", Some((1, 3))));
        let (state, effects) = turned(state, &[Turn::Next, Turn::Next]);
        assert_eq!((place(&state), asked(&effects)), (("a", Some((3, 3))), None), "all parts were drawn together");
        let state = drawn(turned(state, &[Turn::Next]).0, 1);
        assert_eq!(place(&state), ("b", None));
        let state = drawn(turned(state, &[Turn::Back]).0, 3);
        assert_eq!(place(&state), ("a", Some((3, 3))), "one comes back where one was");
        let (state, _) = turned(state, &[Turn::Back]);
        assert_eq!(place(&state), ("a", Some((2, 3))));
        // In another window there may be fewer.
        let state = drawn(turned(state, &[Turn::Resized]).0, 1);
        assert_eq!(place(&state), ("a", None));
        assert!(state.presenting.as_ref().is_some_and(|now| now.drawn().is_some()));
        let state = drawn(turned(state, &[Turn::Resized]).0, 2);
        let (state, _) = turned(state, &[Turn::Table(true), Turn::Next]);
        assert_eq!(place(&state).0, "b", "a table has no parts");
    }

    #[test]
    fn all_words_stay_unfolded_from_figure_to_figure_and_give_the_chart_another_room() {
        let state = drawn(presenting(&["a", "b"]), 1);
        let (state, effects) = turned(state, &[Turn::Words(true), Turn::Room(960, 300)]);
        assert_eq!(asked(&effects), Some((2, Policy::default())));
        let (state, _) = turned(state, &[Turn::Next]);
        assert!(state.presenting.is_some_and(|now| now.is_whole && now.figure == "b"));
    }

    #[test]
    fn chart_is_asked_once_it_has_room_and_an_earlier_answer_is_not_taken() {
        let (state, effects) = turned(presenting(&["a", "b"]), &[Turn::Room(960, 400)]);
        assert_eq!(asked(&effects), Some((1, Policy::default())));
        let (state, effects) = turned(state, &[Turn::Room(960, 400)]);
        assert_eq!(asked(&effects), None, "it is on its way");
        let (state, effects) = turned(state, &[Turn::Next, Turn::Room(960, 400)]);
        assert_eq!(asked(&effects), Some((2, Policy::default())));
        let state = state.step(staged(1)).0;
        assert_eq!(state.presenting.as_ref().map(|now| &now.stage), Some(&Stage::Asked(2)));
        let state = state.step(staged(2)).0;
        assert!(matches!(state.presenting.map(|now| now.stage), Some(Stage::Drawn(_))));
    }

    #[test]
    fn chart_of_another_policy_is_never_taken() {
        let (mut state, _) = turned(presenting(&["a"]), &[Turn::Room(960, 400)]);
        state.screen = Some(screen(&["a"], Policy::STRICT));
        state.present_anew(&mut Vec::new());
        let (state, effects) = turned(state, &[Turn::Room(960, 400)]);
        assert_eq!(asked(&effects), Some((2, Policy::STRICT)));
        let state = state.step(staged(1)).0;
        assert_eq!(state.presenting.map(|now| now.stage), Some(Stage::Asked(2)));
    }

    #[test]
    fn closing_and_opening_again_takes_no_chart_of_before() {
        let (state, _) = turned(presenting(&["a"]), &[Turn::Room(960, 400)]);
        let (state, effects) = turned(state, &[Turn::Close]);
        assert_eq!((&state.presenting, effects.as_slice()), (&None, &[Effect::Focus(Place::Present)][..]));
        let (state, effects) = turned(state, &[Turn::Close]);
        assert_eq!(effects, [], "what is closed does not take the focus once more");
        let (state, effects) = turned(state, &[Turn::Open, Turn::Room(960, 400)]);
        assert_eq!(asked(&effects), Some((2, Policy::default())));
        let state = state.step(staged(1)).0;
        assert_eq!(state.presenting.map(|now| now.stage), Some(Stage::Asked(2)));
    }

    #[test]
    fn table_stays_from_figure_to_figure_and_needs_no_chart() {
        let turns = [Turn::Table(true), Turn::Next, Turn::Room(960, 400)];
        let (state, effects) = turned(presenting(&["a", "b"]), &turns);
        assert_eq!(asked(&effects), None);
        let (state, effects) = turned(state, &[Turn::Table(false), Turn::Room(960, 400)]);
        assert_eq!(asked(&effects), Some((1, Policy::default())));
        assert_eq!(state.presenting.map(|now| (now.figure, now.is_table)), Some(("b".to_owned(), false)));
    }

    #[test]
    fn other_figures_on_the_screen_lead_to_the_first_and_none_to_the_page() {
        let (mut state, _) = turned(presenting(&["a", "b"]), &[Turn::Next]);
        state.screen = Some(screen(&["a", "c"], Policy::default()));
        let mut effects = Vec::new();
        state.present_anew(&mut effects);
        assert_eq!(state.presenting.as_ref().map(|now| now.figure.as_str()), Some("a"));
        state.screen = None;
        state.present_anew(&mut effects);
        assert_eq!((state.presenting, effects.as_slice()), (None, &[Effect::Focus(Place::Present)][..]));
    }
}
