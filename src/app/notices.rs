use super::ledger::LEDGER;
use crate::language::{Language, house, page, safety};
use crate::protocol::Save;
use crate::state::Notice;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub notices: Vec<Notice>,
    pub on_dismiss: Callback<()>,
    /// Takes values that are in no file out of the selection.
    pub on_drop_unknown: Callback<()>,
    /// Saves what could not be copied.
    pub on_save: Callback<Save>,
}

/// What the user must know now. The region is always there, so that what appears in it is said aloud.
#[component]
pub fn Notices(props: &Props) -> Html {
    let Props { language, notices, on_dismiss, on_drop_unknown, on_save } = props;
    let has_unknown = notices.iter().any(|notice| matches!(notice, Notice::UnknownValues(_)));
    html! {
        <div role="alert" class={notices.iter().any(is_far).then_some("notices-stay")}>
            if !notices.is_empty() {
                <div class="notices">
                    <p class="notices__title">{ page::notices_title(*language) }</p>
                    { for notices.iter().map(|notice| html! { <p>{ text(*language, notice) }</p> }) }
                    <p class="notices__actions">
                        if has_unknown {
                            <button id="drop-unknown" type="button" class="button button--small"
                                onclick={on_drop_unknown.reform(|_| ())}>
                                { page::drop_unknown(*language) }
                            </button>
                        }
                        { for notices.iter().filter_map(|notice| instead(*language, notice, on_save)) }
                        if notices.contains(&Notice::OtherSelection) {
                            <a class="button button--small" href={format!("#{LEDGER}")}>{ page::ledger_title(*language) }</a>
                        }
                        <button type="button" class="button button--small" onclick={on_dismiss.reform(|_| ())}>
                            { page::dismiss(*language) }
                        </button>
                    </p>
                </div>
            }
        </div>
    }
}

/// Whether it is about something that may be done far below: then it stays in sight.
fn is_far(notice: &Notice) -> bool {
    matches!(notice, Notice::NotSaved(_) | Notice::NotCopied(_) | Notice::OtherSelection)
}

/// The file to save in the place of what could not be copied.
fn instead(language: Language, notice: &Notice, on_save: &Callback<Save>) -> Option<Html> {
    let Notice::NotCopied(what) = notice else { return None };
    let (file, text) = (what.instead()?, by_form(what, page::chart_instead, page::table_instead)(language));
    Some(html! {
        <button id="save-instead" type="button" class="button button--small" onclick={on_save.reform(move |_| file.clone())}>
            { text }
        </button>
    })
}

type Text = fn(Language) -> &'static str;

/// One text for a chart, another for a table.
fn by_form(what: &Save, chart: Text, table: Text) -> Text {
    if let Save::CopyChart(_) = what { chart } else { table }
}

fn text(language: Language, notice: &Notice) -> String {
    match notice {
        Notice::Replaced(name) => page::replaced(language, name),
        Notice::SameName(name) => page::same_name(language, name),
        Notice::SampleGone => page::sample_gone(language).into(),
        Notice::Unreadable(name) => page::unreadable(language, name),
        Notice::TooLarge(name) => safety::too_large(language, name),
        Notice::Refused(reason) => page::refused(language, reason),
        Notice::NotSaved(name) => page::not_saved(language, name),
        Notice::NotCopied(what) => by_form(what, page::chart_not_copied, page::table_not_copied)(language).into(),
        Notice::NoSettings(name) => page::no_settings(language, name),
        Notice::SettingsTaken { name, sheets, has_selection, policy, has_report, has_house } => {
            page::settings_taken(language, name, *sheets, *has_selection, *policy, *has_report, *has_house)
        }
        Notice::NoLogo(name) => house::no_logo(language, name),
        Notice::NotInternal(name) => page::not_internal(language, name),
        Notice::NoLedger(name, wrong) => page::no_ledger(language, name, *wrong),
        Notice::UnknownValues(values) => page::unknown_values(language, values),
        Notice::UnknownMerged(values) => page::unknown_merged(language, values),
        Notice::AgesDropped => page::ages_dropped(language).into(),
        Notice::OtherSelection => safety::other_selection(language).into(),
    }
}
