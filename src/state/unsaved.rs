//! What the user made and would lose by leaving. Files are still where they were, and a period or a policy is chosen again with
//! a click; publications of before are in the file that they came from. So what counts is what takes longer: corrections,
//! values picked one by one, ways of counting with merged values among them, figures picked to present, the house style, and the report.

use super::State;
use crate::columns::Settings;
use crate::counting::Counting;
use crate::selection::Selection;
use crate::settings::SettingsFile;

impl State {
    /// Whether there is work that no settings file holds, as far as one was saved or opened here. Of the sample only the
    /// report is.
    pub fn has_unsaved_work(&self) -> bool {
        self.is_unsaved(&self.settings_to_save())
    }

    /// The same, of what a settings file would keep now.
    pub fn is_unsaved(&self, now: &SettingsFile) -> bool {
        let is_picked = !now.presented.is_empty() && now.presented != self.saved.presented;
        let is_about_files =
            has_more(&now.corrections, &self.saved.corrections) || has_other_choices(now, &self.saved) || is_picked;
        let is_report = now.report.is_some() && now.report != self.saved.report;
        let is_house = !now.house.is_usual() && now.house != self.saved.house;
        is_report || is_house || is_about_files && !self.is_sample()
    }

    /// What would be saved now is in a file.
    pub(super) fn note_saved(&mut self) {
        self.saved = self.settings_to_save();
    }
}

fn has_more(now: &Settings, saved: &Settings) -> bool {
    now.sheets().iter().any(|sheet| !saved.sheets().contains(sheet))
}

fn has_other_choices(now: &SettingsFile, saved: &SettingsFile) -> bool {
    let usual = Selection::default();
    let of = |file: &SettingsFile| {
        let Selection { only, counting, .. } = file.selection.clone().unwrap_or_else(|| usual.clone());
        (only, counting)
    };
    let ((only, counting), (saved_only, saved_counting)) = (of(now), of(saved));
    !only.is_empty() && only != saved_only || counting != Counting::default() && counting != saved_counting
}

#[cfg(test)]
mod tests {
    use crate::calendar::Period;
    use crate::disclosure::Policy;
    use crate::fields::Choice;
    use crate::selection::Selection;
    use crate::settings::SettingsFile;
    use crate::state::composing::Edit;
    use crate::state::queue::Chosen;
    use crate::state::{Action, State};

    fn act(state: State, action: Action) -> State {
        state.step(action).0
    }

    fn with(selection: Selection) -> State {
        State { selection, ..State::default() }
    }

    fn picked() -> Selection {
        Selection { only: [(Choice::Theme, ["Jeugd".to_owned()].into())].into(), ..Selection::default() }
    }

    #[test]
    fn what_a_click_brings_back_is_no_work() {
        assert!(!State::default().has_unsaved_work());
        let file = Chosen { number: 1, name: "a.csv".into(), ..Chosen::default() };
        assert!(!State { read: vec![file], policy: Policy::STRICT, ..State::default() }.has_unsaved_work());
        assert!(!with(Selection { period: Period::year(2024), ..Selection::default() }).has_unsaved_work());
    }

    #[test]
    fn work_is_unsaved_until_it_is_saved_and_once_it_changes() {
        let state = with(picked());
        assert!(state.has_unsaved_work());
        let state = act(state, Action::SaveSettings("i.json".into()));
        assert!(!state.has_unsaved_work());
        let state = act(state, Action::Compose(Edit::Title("Jaarverslag".into())));
        assert!(state.has_unsaved_work(), "the report is new");
        let state = act(state, Action::SaveSettings("i.json".into()));
        assert!(!state.has_unsaved_work());
        let fewer = State { selection: Selection::default(), ..state };
        assert!(!fewer.has_unsaved_work(), "all that is left is in the file");
    }

    #[test]
    fn what_came_from_a_file_is_in_that_file() {
        let json = SettingsFile { selection: Some(picked()), ..SettingsFile::default() }.to_json();
        let state = act(State::default(), Action::TakeSettings("i.json".into(), Some(json.clone())));
        assert!(state.selection == picked() && !state.has_unsaved_work());
        let own = act(State::default(), Action::Compose(Edit::Title("Jaarverslag".into())));
        let own = act(own, Action::TakeSettings("i.json".into(), Some(json)));
        assert!(own.has_unsaved_work(), "the report is in no file");
    }

    #[test]
    fn nobody_works_on_the_sample_but_on_its_report() {
        let sample = vec![Chosen { number: 1, is_sample: true, ..Chosen::default() }];
        let state = State { read: sample, ..with(picked()) };
        assert!(!state.has_unsaved_work());
        assert!(act(state, Action::Compose(Edit::Title("Jaarverslag".into()))).has_unsaved_work());
    }
}
