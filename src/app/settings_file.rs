use super::browser::files::Picked;
use super::browser::inputs::take_files;
use crate::language::{Language, page};
use yew::prelude::*;

/// The id of the button that saves.
pub const SAVE_SETTINGS: &str = "save-settings";

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// Whether anything was corrected or selected that can be saved.
    pub has_settings: bool,
    pub on_open: Callback<Vec<Picked>>,
    pub on_save: Callback<()>,
}

/// Corrections and selection from a file and to a file.
#[component]
pub fn SettingsFile(props: &Props) -> Html {
    let Props { language, has_settings, on_open, on_save } = props;
    let on_change = on_open.reform(|event: Event| take_files(&event));
    html! {
        <div class="settings-file">
            if *has_settings {
                <div class="settings-file__part">
                    <button id={SAVE_SETTINGS} type="button" class="button" onclick={on_save.reform(|_| ())}
                        aria-describedby="save-settings-hint">
                        { page::save_settings(*language) }
                    </button>
                    <p id="save-settings-hint" class="settings-file__hint">{ page::save_settings_hint(*language) }</p>
                </div>
            }
            <div key="open" class="settings-file__part">
                <input id="settings" class="file-picker__input" type="file" accept=".json,application/json" onchange={on_change}
                    aria-describedby="settings-hint" />
                <label for="settings" class="button">{ page::open_settings(*language) }</label>
                <p id="settings-hint" class="settings-file__hint">{ page::open_settings_hint(*language) }</p>
            </div>
        </div>
    }
}
