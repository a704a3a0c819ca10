use crate::language::{Language, page, safety, undoing};
use crate::protocol::Save;
use crate::state::Status;
use crate::state::history::{Bring, Subject};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub status: Status,
    /// What was undone or done again just now.
    pub brought: Option<(Bring, Subject)>,
    /// How many times something was said that may be said in the same words: each is seen and heard anew.
    pub said: u32,
    /// Whether something newer is on its way; then the old news is not said again.
    pub is_busy: bool,
}

/// What is said aloud to who doesn't see the screen; what nothing else on the screen tells is seen too.
#[component]
pub fn StatusLine(props: &Props) -> Html {
    let text = if props.is_busy { String::new() } else { all(props) };
    let is_of_itself = matches!(
        props.status,
        Status::Copied(_) | Status::Cleared | Status::Drawing | Status::Printing | Status::Saved(_)
    );
    let is_seen = (is_of_itself || props.brought.is_some()) && !text.is_empty();
    let class = match is_seen {
        false => "visually-hidden",
        true if props.said.is_multiple_of(2) => "status-line",
        true => "status-line status-line--again",
    };
    html! { <div id="status" {class} role="status"><span key={props.said}>{ text }</span></div> }
}

/// What was brought, and what there is now.
fn all(props: &Props) -> String {
    let language = props.language;
    let now = text(language, &props.status);
    let brought = props.brought.as_ref().map(|(way, subject)| match way {
        Bring::Back => undoing::undone(language, &subject.name(language)),
        Bring::Again => undoing::redone(language, &subject.name(language)),
    });
    brought.into_iter().chain(Some(now).filter(|now| !now.is_empty())).collect::<Vec<_>>().join(" ")
}

fn text(language: Language, status: &Status) -> String {
    match status {
        Status::Quiet => String::new(),
        Status::Reading { index, total } => page::reading_file(language, *index, *total),
        Status::Stopped => page::stopped(language),
        Status::PuttingBack => safety::putting_back(language).into(),
        Status::Removed(name) => page::removed(language, name),
        Status::Cleared => safety::cleared(language).into(),
        Status::Figures(cases) => page::figures_updated(language, *cases),
        Status::Protected(policy) => page::figures_protected(language, *policy).into(),
        Status::NoFigures => page::no_figures(language).into(),
        Status::Refused(sentence) => sentence.clone(),
        Status::Drawing => page::charts_drawn(language).into(),
        Status::Printing => page::charts_on_paper(language).into(),
        Status::Saved(name) => page::saved(language, name),
        Status::Copied(Save::CopyChart(_)) => page::chart_copied(language).into(),
        Status::Copied(_) => page::table_copied(language).into(),
        Status::Kept(publications) => page::ledger_kept(language, *publications),
    }
}
