//! Keys on whatever has the focus.
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

use super::browser::Browser;

impl Browser {
    /// Presses one key, or a key while others are held, by their names: `Tab`, `Shift+Tab`, `Enter`, `Control+a`.
    ///
    /// In WebKit a page sees `Shift+Tab` with the `key` `Unidentified`, as GTK has another name for it; the focus moves.
    #[track_caller]
    pub fn press(&self, keys: &str) {
        let keys: Vec<char> = keys.split('+').map(code).collect();
        let mut actions = KeyActions::new("keyboard".into());
        for &value in &keys {
            actions = actions.then(KeyAction::Down { value });
        }
        for &value in keys.iter().rev() {
            actions = actions.then(KeyAction::Up { value });
        }
        self.run("press keys", async |client| client.perform_actions(actions).await);
    }
}

/// A key's name, as in JavaScript's `KeyboardEvent.key`, to what WebDriver calls it.
fn code(name: &str) -> char {
    let key = match name {
        "Tab" => Key::Tab,
        "Enter" => Key::Enter,
        "Space" => return ' ',
        "Escape" => Key::Escape,
        "Shift" => Key::Shift,
        "Control" => Key::Control,
        "Alt" => Key::Alt,
        "ArrowLeft" => Key::Left,
        "ArrowUp" => Key::Up,
        "ArrowRight" => Key::Right,
        "ArrowDown" => Key::Down,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        _ => match (name.chars().next(), name.chars().count()) {
            (Some(character), 1) => return character,
            _ => panic!("no key is called {name}"),
        },
    };
    key.into()
}
