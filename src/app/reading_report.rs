use super::help_link::HelpLink;
use super::issue_list::{IssueList, files_of};
use crate::language::help::{Chapter, Place};
use crate::language::{Language, page};
use crate::protocol::{FileShown, Save};
use crate::state::ReadShown;
use std::rc::Rc;
use yew::prelude::*;

/// The id of the report.
pub const READING_REPORT: &str = "reading-report";

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub shown: Rc<ReadShown>,
    pub on_save: Callback<Save>,
}

/// What became of the rows of each file, and what stood out.
#[component]
pub fn ReadingReport(props: &Props) -> Html {
    let Props { language, shown, on_save } = props;
    let title = page::with_sorts(*language, page::issues_title(*language), shown.issues.len());
    let is_open = shown.issues.iter().any(|issue| issue.serious);
    html! {
        <details id={READING_REPORT} class="reading-report" open={is_open}>
            <summary><h3 class="reading-report__title">{ title }</h3></summary>
            <p>{ page::own_workbench(*language) }</p>
            <HelpLink language={*language} place={Place::Chapter(Chapter::Understood)} />
            { rows(*language, &shown.files) }
            <IssueList language={*language} issues={shown.issues.clone()} files={files_of(shown)}
                on_save={on_save.clone()} />
        </details>
    }
}

/// The rows of each file: all, used, left out.
fn rows(language: Language, files: &[FileShown]) -> Html {
    let title = page::report_rows(language);
    let heads = [page::report_all(language), page::report_used(language), page::left_out(language)];
    html! {
        <div class="table-scroll" role="region" tabindex="0" aria-label={title}>
            <table class="table reading-report__rows">
                <caption>{ title }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ page::report_file(language) }</th>
                        { for heads.iter().map(|head| html! { <th scope="col" class="table__number">{ head }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for files.iter().map(|file| row(language, file)) }</tbody>
            </table>
        </div>
    }
}

fn row(language: Language, file: &FileShown) -> Html {
    let number = |count: u64| {
        let text = language.count(i64::try_from(count).unwrap_or(i64::MAX));
        html! { <td class="table__number">{ text }</td> }
    };
    html! {
        <tr key={file.file}>
            <th scope="row">{ &file.name }</th>
            { number(file.rows) }
            { number(file.used) }
            { number(file.rows.saturating_sub(file.used)) }
        </tr>
    }
}
