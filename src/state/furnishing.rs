//! Changes of the house style. A colour that can't be used never comes here: the field that it is typed in refuses it.

use super::{Effect, Notice, Place, State};
use crate::colour::Colour;
use crate::house::{Logo, Which};

/// A change of the house style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Furnish {
    /// The organisation is called this.
    Name(String),
    /// A colour, or the usual one again.
    Colour(Which, Option<Colour>),
    /// The logo; none to be without.
    Logo(Option<Logo>),
    /// The file of this name is no picture that can be a logo.
    NoLogo(String),
}

impl State {
    /// Changes the house style. What is gone leaves its focus behind.
    pub(super) fn furnish(&mut self, change: Furnish, effects: &mut Vec<Effect>) {
        self.notices.retain(|notice| !matches!(notice, Notice::NoLogo(_)));
        match change {
            Furnish::Name(name) => self.house.name = name,
            Furnish::Colour(which, colour) => {
                if colour.is_none_or(|colour| self.house.check(which, colour).is_ok()) {
                    self.house.choose(which, colour);
                }
            }
            Furnish::Logo(logo) => {
                if logo.is_none() {
                    effects.push(Effect::Focus(Place::Logo));
                }
                self.house.logo = logo;
            }
            Furnish::NoLogo(name) => self.notices.push(Notice::NoLogo(name)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::house::House;
    use crate::settings::SettingsFile;
    use crate::state::Action;

    fn after(changes: impl IntoIterator<Item = Furnish>) -> State {
        let step = |state: State, change| state.step(Action::Furnish(change)).0;
        changes.into_iter().fold(State::default(), step)
    }

    fn colour(text: &str) -> Option<Colour> {
        text.parse().ok()
    }

    #[test]
    fn a_colour_that_can_not_be_read_is_never_taken() {
        let state = after([Furnish::Colour(Which::First, colour("#ffcc00"))]);
        assert_eq!(state.house, House::default());
        let state = after([Furnish::Colour(Which::First, colour("#7a1f6b")), Furnish::Name("De Brug".into())]);
        assert_eq!((state.house.first, state.house.name()), (colour("#7a1f6b"), Some("De Brug")));
    }

    #[test]
    fn settings_bring_it_and_leave_what_they_do_not_say() {
        let state = after([Furnish::Name("De Brug".into()), Furnish::Colour(Which::First, colour("#7a1f6b"))]);
        assert_eq!(state.settings_to_save().house, state.house);
        let house = House { first: colour("#0b4f8a"), ..House::default() };
        let json = SettingsFile { house, ..SettingsFile::default() }.to_json();
        let (state, _) = state.step(Action::TakeSettings("i.json".into(), Some(json)));
        assert_eq!((state.house.first, state.house.name()), (colour("#0b4f8a"), Some("De Brug")));
        let is_said = |notice: &Notice| matches!(notice, Notice::SettingsTaken { has_house: true, .. });
        assert!(state.notices.iter().any(is_said), "{:?}", state.notices);
    }

    #[test]
    fn everything_cleared_is_the_house_style_too() {
        let (state, _) = after([Furnish::Name("De Brug".into())]).step(Action::Clear);
        assert_eq!(state.house, House::default());
    }

    #[test]
    fn a_file_that_is_no_logo_is_said_once() {
        let state = after(["a.pdf", "b.pdf"].map(|name| Furnish::NoLogo(name.into())));
        assert_eq!(state.notices, [Notice::NoLogo("b.pdf".into())]);
    }
}
