use super::opening::Opening;
use super::sheet_form::SheetForm;
use super::text_form::TextForm;
use crate::language::{Language, empty, page};
use crate::protocol::{FileNumber, FileShown, SheetShown};
use crate::reading::{FileChoices, Holds};
use crate::state::mapping::{Gap, rows_used};
use crate::state::understanding::Correction;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub file: FileShown,
    /// What the user chose for it.
    pub choices: FileChoices,
    /// The figures that can't be made.
    pub gaps: Rc<[Gap]>,
    pub is_settled: bool,
    pub on_correct: Callback<Correction>,
}

/// The id of the heading of how a file was read.
pub fn report_id(file: FileNumber) -> String {
    format!("file-report-{file}")
}

/// How a file was understood, and the choice of other ways. Open by itself when little or nothing of the file was recognised.
#[component]
pub fn FileReport(props: &Props) -> Html {
    let Props { language, file, choices, is_settled, on_correct, .. } = props;
    html! {
        <Opening id={report_id(file.file)} class="file-report" is_open={opens(file)} summary={title(*language, file)}>
            if let Some(text) = &file.text {
                <TextForm language={*language} file={file.file} text={text.clone()} choices={choices.clone()}
                    is_settled={*is_settled} on_correct={on_correct.clone()} />
            }
            { for file.sheets.iter().map(|sheet| view_sheet(props, sheet)) }
            { left_out(*language, file) }
            if is_corrected(props) {
                <button type="button" class="button" onclick={on_correct.reform(|_| Correction::Automatic)}>
                    { page::automatic(*language) }
                </button>
            }
        </Opening>
    }
}

fn title(language: Language, file: &FileShown) -> Html {
    html! {
        <>
            { page::report_title(language) }
            <span class="visually-hidden">{ format!(": {}", file.name) }</span>
        </>
    }
}

/// Whether there is something to correct: rows of which nothing is used, or columns that most figures lack.
fn opens(file: &FileShown) -> bool {
    let is_unknown = file.used == 0 && file.sheets.iter().any(SheetShown::is_unknown);
    is_unknown || file.sheets.iter().any(SheetShown::lacks_much)
}

fn is_corrected(props: &Props) -> bool {
    props.choices != FileChoices::default() || props.file.sheets.iter().any(|sheet| sheet.is_corrected)
}

/// A sheet of a workbook has a heading of its own, under which it opens and closes.
fn view_sheet(props: &Props, sheet: &SheetShown) -> Html {
    let language = props.language;
    let form = html! {
        <SheetForm {language} file={props.file.file} sheet={Rc::new(sheet.clone())} gaps={props.gaps.clone()}
            is_settled={props.is_settled} on_correct={props.on_correct.clone()} />
    };
    let form = html! {
        <>
            { about_nothing(language, sheet) }
            // Of a sheet without a line nothing can be chosen.
            if sheet.holds != Holds::Explanation && !sheet.lines.is_empty() {
                { form }
            }
        </>
    };
    if sheet.name.is_empty() {
        return form;
    }
    let is_open = props.file.sheets.len() == 1 || sheet.is_unknown() || sheet.lacks_much();
    html! {
        <Opening key={sheet.number} {is_open} summary={sheet_title(language, sheet)}>{ form }</Opening>
    }
}

fn sheet_title(language: Language, sheet: &SheetShown) -> Html {
    html! {
        <>
            <h3 class="file-report__sheet">{ page::sheet(language, &sheet.name) }</h3>
            <span class="file-report__rows">
                if sheet.is_hidden {
                    { format!("{} · ", page::hidden_sheet(language)) }
                }
                { match sheet.holds {
                    Holds::Rows => rows_used(language, [sheet.rows, sheet.used], std::iter::once(sheet)),
                    Holds::Nothing => empty::sheet(language).to_owned(),
                    Holds::Explanation => empty::explanation(language).to_owned(),
                } }
            </span>
        </>
    }
}

/// That a sheet has no data, where that is so.
fn about_nothing(language: Language, sheet: &SheetShown) -> Html {
    let text = match sheet.holds {
        Holds::Rows => return Html::default(),
        Holds::Nothing => empty::sheet_text(language),
        Holds::Explanation => empty::explanation_text(language),
    };
    html! { <p>{ text }</p> }
}

fn left_out(language: Language, file: &FileShown) -> Html {
    html! {
        if !file.left_out.is_empty() {
            <div class="file-report__left-out">
                <h3 class="file-card__heading">{ page::left_out(language) }</h3>
                <ul>
                    { for file.left_out.iter().map(|(reason, rows)| html! {
                        <li>{ format!("{reason}: {}", page::rows(language, *rows)) }</li>
                    }) }
                </ul>
            </div>
        }
    }
}
