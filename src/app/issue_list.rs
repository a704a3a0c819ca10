use super::select_field::{Choices, SelectField};
use crate::language::{Language, page};
use crate::protocol::{FileNumber, IssueShown, PlaceShown, Save};
use crate::state::ReadShown;
use yew::prelude::*;

/// So many places of an issue are in sight at once.
const IN_SIGHT: usize = 3;

/// The value of the choice of what keeps data out of the figures.
const SERIOUS: &str = "serious";

/// The value of the choice of what is good to know.
const MINOR: &str = "minor";

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub issues: Vec<IssueShown>,
    /// The files, by number and name.
    pub files: Vec<(FileNumber, String)>,
    pub on_save: Callback<Save>,
}

/// What stood out while reading, of one file or all; first what keeps data out of the figures.
#[component]
pub fn IssueList(props: &Props) -> Html {
    let Props { language, issues, files, on_save } = props;
    let (file, sort) = (use_state(|| None::<FileNumber>), use_state(String::new));
    // A file that was taken away is no choice any more.
    let of_file = file.filter(|file| files.iter().any(|(number, _)| number == file));
    let found = filtered(issues, of_file, &sort);
    let (serious, minor): (Vec<&IssueShown>, Vec<&IssueShown>) = found.iter().partition(|issue| issue.serious);
    html! {
        <div class="issue-list">
            <h4 class="file-card__heading">{ page::issues_heading(*language) }</h4>
            <div class="issue-list__filter">
                { file_choice(props, of_file, file.setter()) }
                { sort_choice(*language, &sort, sort.setter()) }
                <button id="download-report" type="button" class="button" onclick={on_save.reform(|_| Save::Report)}>
                    { page::download_report(*language) }
                </button>
            </div>
            <div role="status">
                if found.is_empty() {
                    <p>{ if issues.is_empty() { page::issues_none(*language) } else { page::nothing_found(*language) } }</p>
                }
            </div>
            { group(*language, page::issues_serious(*language), &serious, "issue-list__group--serious") }
            { group(*language, page::issues_minor(*language), &minor, "") }
        </div>
    }
}

/// The issues of a file and sort, with the places and counts that are left.
fn filtered(issues: &[IssueShown], file: Option<FileNumber>, sort: &str) -> Vec<IssueShown> {
    let is_sort = |issue: &&IssueShown| match sort {
        SERIOUS => issue.serious,
        MINOR => !issue.serious,
        _ => true,
    };
    let of_file = |issue: &IssueShown| {
        let is_there = |place: &&PlaceShown| file.is_none_or(|file| place.file == file);
        let places: Vec<PlaceShown> = issue.places.iter().filter(is_there).cloned().collect();
        IssueShown { count: places.iter().map(|place| place.count).sum(), places, ..issue.clone() }
    };
    issues.iter().filter(is_sort).map(of_file).filter(|issue| !issue.places.is_empty()).collect()
}

fn file_choice(props: &Props, file: Option<FileNumber>, set: UseStateSetter<Option<FileNumber>>) -> Html {
    let all = (String::new(), page::all_files(props.language).to_owned());
    let files = props.files.iter().map(|(number, name)| (number.to_string(), name.clone()));
    let choices: Choices = std::iter::once(all).chain(files).collect();
    html! {
        <SelectField id="issues-file" label={page::report_file(props.language)} {choices}
            value={file.map(|file| file.to_string()).unwrap_or_default()}
            on_change={Callback::from(move |value: String| set.set(value.parse().ok()))} />
    }
}

fn sort_choice(language: Language, sort: &str, set: UseStateSetter<String>) -> Html {
    let choices: Choices = vec![
        (String::new(), page::all_sorts(language).into()),
        (SERIOUS.into(), page::sort_serious(language).into()),
        (MINOR.into(), page::issues_minor(language).into()),
    ];
    html! {
        <SelectField id="issues-sort" label={page::filter_sort(language)} {choices} value={sort.to_owned()}
            on_change={Callback::from(move |value: String| set.set(value))} />
    }
}

fn group(language: Language, title: &'static str, issues: &[&IssueShown], class: &'static str) -> Html {
    html! {
        if !issues.is_empty() {
            <div class={classes!("issue-list__group", class)}>
                <h5 class="issue-list__heading">{ page::with_sorts(language, title, issues.len()) }</h5>
                <ul>{ for issues.iter().map(|issue| item(language, issue)) }</ul>
            </div>
        }
    }
}

/// An issue with its first places; the others open.
fn item(language: Language, issue: &IssueShown) -> Html {
    let (first, more) = issue.places.split_at(issue.places.len().min(IN_SIGHT));
    html! {
        <li key={issue.sentence.clone()}>
            { &issue.sentence }
            if issue.count > 1 {
                <span class="issue-list__count">{ format!(" ({})", page::times(language, issue.count)) }</span>
            }
            { for first.iter().map(|place| view_place(language, issue, place)) }
            if !more.is_empty() {
                <details class="issue-list__more">
                    <summary>{ page::more_places(language, more.len()) }</summary>
                    { for more.iter().map(|place| view_place(language, issue, place)) }
                </details>
            }
        </li>
    }
}

fn view_place(language: Language, issue: &IssueShown, place: &PlaceShown) -> Html {
    html! {
        <span class="issue-list__place">
            { &place.place }
            if let Some(count) = issue.count_at(place) {
                { format!(" · {}", page::times(language, count)) }
            }
        </span>
    }
}

/// The number and name of each file that was read.
pub fn files_of(shown: &ReadShown) -> Vec<(FileNumber, String)> {
    shown.files.iter().map(|file| (file.file, file.name.clone())).collect()
}
