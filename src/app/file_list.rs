use super::browser::files::Picked;
use super::browser::window;
use super::file_card::{FileCard, Stage};
use super::file_picker::FilePicker;
use super::reading_progress::{self, ReadingProgress};
use super::reading_report::ReadingReport;
use super::runner::FILES_TITLE;
use super::settings_file::SettingsFile;
use super::templates::Templates;
use super::undo_buttons::{UndoButtons, Undoing};
use crate::language::{Language, page, safety};
use crate::protocol::{FileNumber, IssueShown, Save};
use crate::state::ReadShown;
use crate::state::mapping::Gap;
use crate::state::queue::{Chosen, Reading};
use crate::state::understanding::{Correction, Corrections};
use std::rc::Rc;
use yew::prelude::*;

/// The id of the button that clears everything.
const CLEAR: &str = "clear";

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub read: Vec<Chosen>,
    pub reading: Reading,
    pub shown: Option<Rc<ReadShown>>,
    pub corrections: Corrections,
    /// The figures that can't be made.
    pub gaps: Rc<[Gap]>,
    pub has_settings: bool,
    /// Whether clearing would lose work that is in no file.
    pub is_unsaved: bool,
    pub is_computing: bool,
    pub undoing: Undoing,
    pub on: OnFiles,
    pub on_save: Callback<Save>,
}

/// What the user does with files.
#[derive(Clone, PartialEq)]
pub struct OnFiles {
    pub pick: Callback<Vec<Picked>>,
    pub sample: Callback<()>,
    pub stop: Callback<()>,
    pub remove: Callback<FileNumber>,
    pub clear: Callback<()>,
    pub correct: Callback<(FileNumber, Correction)>,
    pub open_settings: Callback<Vec<Picked>>,
    pub save_settings: Callback<()>,
}

/// The files: choosing them, reading them, and how they were understood.
#[component]
pub fn FileList(props: &Props) -> Html {
    let language = props.language;
    let is_start = props.read.is_empty() && props.reading.files().next().is_none();
    let asks = use_state_eq(|| false);
    {
        // Who has saved the work is not asked again by itself.
        let asks = asks.clone();
        use_effect_with(props.is_unsaved, move |is_unsaved| {
            if !is_unsaved {
                asks.set(false);
            }
        });
    }
    html! {
        <section class="files" aria-labelledby={FILES_TITLE}>
            { head(props, is_start) }
            { progress(props) }
            if !is_start {
                <ul key="list" class="files__list">{ for cards(props) }</ul>
            }
            <div key="actions" class="files__actions">
                <FilePicker key="picker" {language} {is_start} on_pick={props.on.pick.clone()}
                    on_sample={props.on.sample.clone()} />
                if !is_start {
                    { clear(props, &asks) }
                }
            </div>
            if !is_start {
                <div key="asked" role="status">
                    if *asks && props.is_unsaved {
                        { clear_asked(props, &asks) }
                    }
                </div>
            }
            { more(props) }
            if let Some(shown) = props.shown.as_ref().filter(|shown| !shown.files.is_empty()) {
                <ReadingReport {language} shown={shown.clone()} on_save={props.on_save.clone()} />
            }
        </section>
    }
}

/// Clears everything; where that loses work, only once that was said.
fn clear(props: &Props, asks: &UseStateHandle<bool>) -> Html {
    let on_click = match props.is_unsaved {
        true => {
            let asks = asks.clone();
            Callback::from(move |_: MouseEvent| asks.set(true))
        }
        false => props.on.clear.reform(|_| ()),
    };
    html! {
        <button id={CLEAR} type="button" class="button" onclick={on_click}>{ page::clear(props.language) }</button>
    }
}

/// What would be lost, and the press that clears.
fn clear_asked(props: &Props, asks: &UseStateHandle<bool>) -> Html {
    let language = props.language;
    let close = || {
        let asks = asks.clone();
        move |_: MouseEvent| asks.set(false)
    };
    let on_clear = props.on.clear.reform(close());
    let on_leave = Callback::from(close()).reform(|event: MouseEvent| {
        // This button is about to go.
        window::focus(CLEAR);
        event
    });
    html! {
        <div class="files__asked">
            <p>{ safety::clear_loses(language) }</p>
            <div class="files__actions">
                <button id="clear-anyway" type="button" class="button" onclick={on_clear}>
                    { safety::clear_anyway(language) }
                </button>
                <button id="clear-not" type="button" class="button" onclick={on_leave}>
                    { safety::clear_not(language) }
                </button>
            </div>
        </div>
    }
}

/// The title, and the way back from what was chosen for files.
fn head(props: &Props, is_start: bool) -> Html {
    let language = props.language;
    let can_bring = props.undoing.back.is_some() || props.undoing.again.is_some();
    html! {
        <div class="files__head">
            <h2 id={FILES_TITLE} class="files__title" tabindex="-1">{ page::files_title(language) }</h2>
            if !is_start || can_bring {
                <UndoButtons {language} id="files" undoing={props.undoing.clone()} />
            }
        </div>
    }
}

/// How far reading and computing are.
fn progress(props: &Props) -> Html {
    let language = props.language;
    html! {
        <>
            if let Reading::Busy(busy) = &props.reading {
                <ReadingProgress {language} busy={busy.clone()} is_strip={props.shown.is_some()}
                    on_stop={props.on.stop.clone()} />
            }
            if props.is_computing {
                <p class={reading_progress::class(props.shown.is_some())}>{ page::computing(language) }</p>
            }
        </>
    }
}

/// What is needed less often: settings and templates.
fn more(props: &Props) -> Html {
    let language = props.language;
    html! {
        <div key="more" class="files__more">
            <SettingsFile {language} has_settings={props.has_settings} on_open={props.on.open_settings.clone()}
                on_save={props.on.save_settings.clone()} />
            <Templates {language} on_save={props.on_save.clone()} />
        </div>
    }
}

/// A file that is read again stands where it stood.
fn cards(props: &Props) -> impl Iterator<Item = Html> {
    let on_their_way = props.reading.files().enumerate().map(|(index, file)| (file, stage(&props.reading, index)));
    let (again, new): (Vec<_>, Vec<_>) = on_their_way.partition(|(file, _)| file.is_again);
    let read = props.read.iter().map(move |file| match again.iter().any(|(other, _)| other.number == file.number) {
        true => (file, Stage::ReadAgain),
        false => (file, Stage::Read),
    });
    read.chain(new).map(|(file, stage)| card(props, file, stage))
}

fn stage(reading: &Reading, index: usize) -> Stage {
    match reading {
        Reading::Busy(_) if index == 0 => Stage::BeingRead,
        Reading::Busy(_) => Stage::Waiting,
        Reading::Idle | Reading::Lost { .. } => Stage::NotRead,
    }
}

fn card(props: &Props, file: &Chosen, stage: Stage) -> Html {
    let number = file.number;
    let files = props.shown.iter().flat_map(|shown| &shown.files);
    let shown = files.into_iter().find(|shown| shown.file == number).cloned();
    let issues: Vec<IssueShown> = props.shown.iter().flat_map(|shown| shown.issues_of(number)).cloned().collect();
    html! {
        <FileCard key={number} language={props.language} name={file.name.clone()} {stage} {shown} {issues}
            choices={props.corrections.of(number)} gaps={props.gaps.clone()}
            is_settled={!props.reading.is_busy() && !props.is_computing}
            on_remove={props.on.remove.reform(move |()| number)}
            on_correct={props.on.correct.reform(move |correction| (number, correction))} />
    }
}
