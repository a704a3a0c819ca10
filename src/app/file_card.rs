use super::browser::window;
use super::file_report::FileReport;
use super::reading_report::READING_REPORT;
use crate::language::{Language, empty, figures, page};
use crate::protocol::{FileShown, IssueShown, SheetShown};
use crate::reading::{FileChoices, Holds};
use crate::state::mapping::{Gap, rows_used};
use crate::state::understanding::Correction;
use std::rc::Rc;
use yew::prelude::*;

/// How far a file is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// It was read.
    Read,
    /// It was read and is read again.
    ReadAgain,
    /// It is being read.
    BeingRead,
    /// It waits for its turn.
    Waiting,
    /// It waits for the user.
    NotRead,
}

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub name: String,
    pub stage: Stage,
    /// How it was understood, once it was.
    pub shown: Option<FileShown>,
    /// What could not be understood in it, serious issues first.
    pub issues: Vec<IssueShown>,
    /// What the user chose for it.
    pub choices: FileChoices,
    /// The figures that can't be made.
    pub gaps: Rc<[Gap]>,
    /// Whether no answer is on its way that may change how it was understood.
    pub is_settled: bool,
    pub on_remove: Callback<()>,
    pub on_correct: Callback<Correction>,
}

/// One file and how it was understood.
#[component]
pub fn FileCard(props: &Props) -> Html {
    let language = props.language;
    html! {
        <li class="file-card">
            <div class="file-card__head">
                <p class="file-card__name">{ &props.name }</p>
                <p class="file-card__state">{ state(props) }{ messages(props) }</p>
                <button type="button" class="button button--small" onclick={props.on_remove.reform(|_| ())}
                    aria-label={page::remove_file(language, &props.name)}>
                    { page::remove(language) }
                </button>
            </div>
            if let Some(why) = why_not(props) {
                <p class="file-card__wrong">{ &why.sentence }</p>
            }
            if let Some(shown) = props.shown.as_ref().filter(|shown| shown.text.is_some() || !shown.sheets.is_empty()) {
                <FileReport {language} file={shown.clone()} choices={props.choices.clone()} gaps={props.gaps.clone()}
                    is_settled={props.is_settled} on_correct={props.on_correct.clone()} />
            }
        </li>
    }
}

/// Why nothing of it could be read, where that is so.
fn why_not(props: &Props) -> Option<&IssueShown> {
    let is_unread = props.shown.as_ref().is_some_and(|shown| shown.sheets.is_empty());
    props.issues.first().filter(|issue| is_unread && issue.serious && props.stage != Stage::ReadAgain)
}

/// The way to what stood out in it.
fn messages(props: &Props) -> Html {
    let sorts = props.issues.len();
    html! {
        if sorts > 0 && why_not(props).is_none() && props.stage != Stage::ReadAgain {
            { " · " }
            <a href={format!("#{READING_REPORT}")} onclick={|_| window::unfold(READING_REPORT)}>
                { page::sorts(props.language, sorts) }
            </a>
        }
    }
}

/// Its kinds and rows, or how far it is.
fn state(props: &Props) -> String {
    let language = props.language;
    match (&props.shown, props.stage) {
        (_, Stage::ReadAgain) => page::read_once_more(language).into(),
        (Some(shown), _) if shown.sheets.is_empty() => page::capitalised(page::not_to_read(language)),
        (Some(shown), _) => {
            let with_rows = shown.sheets.iter().filter(|sheet| sheet.holds == Holds::Rows);
            let rows = rows_used(language, [shown.rows, shown.used], with_rows);
            format!("{} · {rows}", kinds(language, shown))
        }
        (None, Stage::Read) => String::new(),
        (None, Stage::BeingRead) => page::being_read(language).into(),
        (None, Stage::Waiting) => page::waiting(language).into(),
        (None, Stage::NotRead) => page::not_read_yet(language).into(),
    }
}

/// What its rows are.
fn kinds(language: Language, shown: &FileShown) -> String {
    let mut names: Vec<&str> = Vec::new();
    let has_rows = |sheet: &&SheetShown| sheet.is_taken && sheet.holds == Holds::Rows;
    if !shown.sheets.iter().any(|sheet| sheet.holds == Holds::Rows) {
        return page::capitalised(empty::sheet(language));
    }
    for kind in shown.sheets.iter().filter(has_rows).filter_map(|sheet| sheet.kind) {
        let name = figures::sheet_kind(kind, language);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    match names.is_empty() {
        true => page::capitalised(page::not_recognised(language)),
        false => page::capitalised(&names.join(", ")),
    }
}
