use super::browser::dialog;
use super::browser::inputs::text_of;
use super::help_chapter::HelpChapter;
use super::help_contents::{CONTENTS, HelpContents};
use super::with_help::Opened;
use crate::language::Language;
use crate::language::help::{self, Chapter, Place};
use yew::prelude::*;

/// The id of the dialogue.
const HELP: &str = "help";
/// The id of the field to search in it.
const SEARCH: &str = "help-search";

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
}

/// The handbook, above the page. Nothing of it is drawn before it is opened.
#[component]
pub fn HelpPanel(props: &Props) -> Html {
    let language = props.language;
    let opened = use_context::<Opened>().unwrap_or_default();
    // What is looked for, until the handbook leads somewhere.
    let typed = use_state(|| (0, String::new()));
    let wanted = if typed.0 == opened.times { typed.1.clone() } else { String::new() };
    use_effect_with(opened, |opened| {
        if opened.times > 0 {
            dialog::open(HELP);
            if let Some(place) = opened.place {
                dialog::go_to(&place.id());
            }
        }
    });
    let on_search = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| typed.set((opened.times, text_of(&event))))
    };
    let found = found(&wanted, language);
    html! {
        <dialog id={HELP} class="dialog-panel help" aria-labelledby="help-title">
            if opened.times > 0 {
                { head(language, wanted.trim().is_empty()) }
                <p class="help__introduction">{ help::introduction(language) }</p>
                { search(language, &wanted, &found, on_search) }
                <div class="help__body">
                    if wanted.trim().is_empty() { <HelpContents {language} /> }
                    <div class="help__chapters">{ for chapters(language, &found) }</div>
                </div>
            }
        </dialog>
    }
}

/// The title and the ways: to the contents while they are there, and out.
fn head(language: Language, has_contents: bool) -> Html {
    let to_contents = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        dialog::go_to(CONTENTS);
    });
    html! {
        <div class="dialog-panel__head">
            <h2 id="help-title" class="dialog-panel__title">{ help::title(language) }</h2>
            <div class="help__ways">
                if has_contents {
                    <a class="help__to-contents" href={format!("#{CONTENTS}")} onclick={to_contents}>{ help::contents(language) }</a>
                }
                <button id="close-help" type="button" class="button button--small" onclick={|_| dialog::close(HELP)}>
                    { help::close(language) }
                </button>
            </div>
        </div>
    }
}

fn search(language: Language, wanted: &str, found: &[Place], on_input: Callback<InputEvent>) -> Html {
    html! {
        <div class="help__search">
            <label for={SEARCH}>{ help::search(language) }</label>
            <input id={SEARCH} type="search" class="help__field" autocomplete="off" value={wanted.to_owned()} oninput={on_input} />
            <p role="status">
                if !wanted.trim().is_empty() { { help::found(language, found.len()) } }
            </p>
        </div>
    }
}

fn found(wanted: &str, language: Language) -> Vec<Place> {
    let places = help::places(language);
    if wanted.trim().is_empty() {
        return places;
    }
    places.into_iter().filter(|place| place.has(wanted.trim(), language)).collect()
}

/// The chapters of which something was found, with what was found of each.
fn chapters(language: Language, found: &[Place]) -> Vec<Html> {
    let of = |chapter: Chapter| {
        let is_of = |place: &&Place| place.chapter() == chapter;
        let places: Vec<Place> = found.iter().filter(is_of).copied().collect();
        (!places.is_empty()).then(|| html! { <HelpChapter key={chapter.slug()} {language} {chapter} {places} /> })
    };
    Chapter::ALL.iter().copied().filter_map(of).collect()
}
