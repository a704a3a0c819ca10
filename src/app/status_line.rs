use crate::language::{Language, page, safety};
use crate::protocol::Save;
use crate::state::Status;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub status: Status,
    /// Whether something newer is on its way; then the old news is not said again.
    pub is_busy: bool,
}

/// What is said aloud to who doesn't see the screen; what nothing else on the screen tells is seen too.
#[component]
pub fn StatusLine(props: &Props) -> Html {
    let text = if props.is_busy { String::new() } else { text(props.language, &props.status) };
    let is_seen = matches!(props.status, Status::Copied(_) | Status::Cleared | Status::Drawing) && !text.is_empty();
    let class = if is_seen { "status-line" } else { "visually-hidden" };
    html! { <div id="status" {class} role="status">{ text }</div> }
}

fn text(language: Language, status: &Status) -> String {
    match status {
        Status::Quiet => String::new(),
        Status::Reading { index, total } => page::reading_file(language, *index, *total),
        Status::Stopped => page::stopped(language),
        Status::Removed(name) => page::removed(language, name),
        Status::Cleared => safety::cleared(language).into(),
        Status::Figures(cases) => page::figures_updated(language, *cases),
        Status::Protected(policy) => page::figures_protected(language, *policy).into(),
        Status::NoFigures => page::no_figures(language).into(),
        Status::Refused(sentence) => sentence.clone(),
        Status::Drawing => page::charts_drawn(language).into(),
        Status::Saved(name) => page::saved(language, name),
        Status::Copied(Save::CopyChart(_)) => page::chart_copied(language).into(),
        Status::Copied(_) => page::table_copied(language).into(),
        Status::Kept(publications) => page::ledger_kept(language, *publications),
        Status::SettingsTaken(_) => page::settings_taken_aloud(language).into(),
    }
}
