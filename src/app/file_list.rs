use super::browser::files::Picked;
use super::file_card::{FileCard, Stage};
use super::file_picker::FilePicker;
use super::issue_list::IssueList;
use super::reading_progress::{self, ReadingProgress};
use super::runner::FILES_TITLE;
use crate::language::{Language, page};
use crate::protocol::{FileNumber, Shown};
use crate::state::queue::{Chosen, Reading};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub read: Vec<Chosen>,
    pub reading: Reading,
    pub shown: Option<Rc<Shown>>,
    pub is_computing: bool,
    pub on_pick: Callback<Vec<Picked>>,
    pub on_sample: Callback<()>,
    pub on_stop: Callback<()>,
    pub on_remove: Callback<FileNumber>,
    pub on_clear: Callback<()>,
}

/// The files: choosing them, reading them, and how they were understood.
#[component]
pub fn FileList(props: &Props) -> Html {
    let language = props.language;
    let is_start = props.read.is_empty() && props.reading.files().next().is_none();
    html! {
        <section class="files" aria-labelledby={FILES_TITLE}>
            <h2 id={FILES_TITLE} class="files__title" tabindex="-1">{ page::files_title(language) }</h2>
            if let Reading::Busy(busy) = &props.reading {
                <ReadingProgress {language} busy={busy.clone()} is_strip={props.shown.is_some()}
                    on_stop={props.on_stop.clone()} />
            }
            if props.is_computing {
                <p class={reading_progress::class(props.shown.is_some())}>{ page::computing(language) }</p>
            }
            if !is_start {
                <ul class="files__list">{ for cards(props) }</ul>
            }
            <div class="files__actions">
                <FilePicker key="picker" {language} {is_start} on_pick={props.on_pick.clone()}
                    on_sample={props.on_sample.clone()} />
                if !is_start {
                    <button id="clear" type="button" class="button" onclick={props.on_clear.reform(|_| ())}>
                        { page::clear(language) }
                    </button>
                }
            </div>
            if let Some(shown) = props.shown.as_ref().filter(|shown| !shown.issues.is_empty()) {
                <IssueList {language} issues={shown.issues.clone()} />
            }
        </section>
    }
}

fn cards(props: &Props) -> impl Iterator<Item = Html> {
    let read = props.read.iter().map(|file| (file, Stage::Read));
    let on_their_way = props.reading.files().enumerate().map(|(index, file)| (file, stage(&props.reading, index)));
    read.chain(on_their_way).map(|(file, stage)| card(props, file, stage))
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
    html! {
        <FileCard key={number} language={props.language} name={file.name.clone()} {stage} {shown}
            on_remove={props.on_remove.reform(move |()| number)} />
    }
}
