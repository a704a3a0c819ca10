use super::period_choice::PeriodChoice;
use super::rule_choice::RuleChoice;
use super::runner::FIGURES_TITLE;
use super::value_choice::ValueChoice;
use crate::language::{Language, page};
use crate::protocol::Shown;
use crate::selection::Selection;
use crate::state::choosing::Change;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub shown: Rc<Shown>,
    pub selection: Selection,
    /// Whether it is open at first.
    pub is_open: bool,
    pub on_change: Callback<Change>,
}

/// What the figures are about: period, rule and values.
#[component]
pub fn SelectionPanel(props: &Props) -> Html {
    let Props { language, shown, selection, on_change, .. } = props;
    let language = *language;
    html! {
        <section class="selection-panel" aria-labelledby="selection-title">
            <details open={props.is_open}>
                <summary><h2 id="selection-title" class="selection-panel__title">{ page::selection_title(language) }</h2></summary>
                if let Some(days) = shown.days {
                    <PeriodChoice {language} {days} period={selection.period} on_change={on_change.clone()} />
                }
                <RuleChoice {language} rule={selection.rule} on_change={on_change.clone()} />
                { for shown.choices.iter().filter(|choice| choice.values.len() > 1).map(|choice| html! {
                    <ValueChoice key={choice.choice.field().name()} {language} choice={choice.clone()}
                        only={selection.only.get(&choice.choice).cloned()} on_change={on_change.clone()} />
                }) }
                <p class="selection-panel__on"><a href={format!("#{FIGURES_TITLE}")}>{ page::to_figures(language) }</a></p>
            </details>
        </section>
    }
}
