use crate::language::{Language, page};
use crate::protocol::IssueShown;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub issues: Vec<IssueShown>,
}

/// What stood out while reading; first what keeps data out of the figures.
#[component]
pub fn IssueList(props: &Props) -> Html {
    let Props { language, issues } = props;
    let (serious, minor): (Vec<&IssueShown>, Vec<&IssueShown>) = issues.iter().partition(|issue| issue.serious);
    let title = page::with_sorts(*language, page::issues_title(*language), issues.len());
    html! {
        <details class="issue-list" open={!serious.is_empty()}>
            <summary>{ title }</summary>
            { group(*language, page::issues_serious(*language), &serious, "issue-list__group--serious") }
            { group(*language, page::issues_minor(*language), &minor, "") }
        </details>
    }
}

fn group(language: Language, title: &'static str, issues: &[&IssueShown], class: &'static str) -> Html {
    html! {
        if !issues.is_empty() {
            <div class={classes!("issue-list__group", class)}>
                <h3 class="issue-list__heading">{ page::with_sorts(language, title, issues.len()) }</h3>
                <ul>{ for issues.iter().map(|issue| item(language, issue)) }</ul>
            </div>
        }
    }
}

fn item(language: Language, issue: &IssueShown) -> Html {
    html! {
        <li>
            { &issue.sentence }
            <span class="issue-list__place">
                if issue.count > 1 {
                    { format!("{} · ", page::times(language, issue.count)) }
                }
                { &issue.place }
            </span>
        </li>
    }
}
