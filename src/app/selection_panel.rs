use super::compare_choice::CompareChoice;
use super::figure::title_id;
use super::merging::Merging;
use super::period_choice::PeriodChoice;
use super::rule_choice::RuleChoice;
use super::runner::FIGURES_TITLE;
use super::settings_file::SAVE_SETTINGS;
use super::value_choice::ValueChoice;
use crate::calendar::Day;
use crate::fields::Choice;
use crate::figures::FigureId;
use crate::language::{Language, page};
use crate::protocol::{ChoiceShown, Shown};
use crate::selection::Selection;
use crate::state::choosing::Change;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub shown: Rc<Shown>,
    pub selection: Selection,
    pub today: Day,
    /// Whether it is open at first.
    pub is_open: bool,
    pub on_change: Callback<Change>,
}

/// What the figures are about: period, comparison, rule and values.
#[component]
pub fn SelectionPanel(props: &Props) -> Html {
    let Props { language, shown, selection, today, on_change, .. } = props;
    let (language, today) = (*language, *today);
    html! {
        <section class="selection-panel" aria-labelledby="selection-title">
            <details open={props.is_open}>
                <summary><h2 id="selection-title" class="selection-panel__title">{ page::selection_title(language) }</h2></summary>
                if let Some(days) = shown.days {
                    <PeriodChoice {language} {days} {today} period={selection.period} on_change={on_change.clone()} />
                    <CompareChoice {language} {days} selection={selection.clone()} on_change={on_change.clone()} />
                }
                <RuleChoice {language} rule={selection.rule} on_change={on_change.clone()} />
                { choices(props) }
                <Merging {language} shown={shown.clone()} counting={selection.counting.clone()} on_change={on_change.clone()} />
                { ways_on(props) }
            </details>
        </section>
    }
}

/// The fields with something to choose.
fn choices(props: &Props) -> Html {
    let is_choice =
        |choice: &&ChoiceShown| choice.values.len() > 1 || props.selection.only.contains_key(&choice.choice);
    let choices: Vec<&ChoiceShown> = props.shown.choices.iter().filter(is_choice).collect();
    html! {
        if !choices.is_empty() {
            if choices.iter().flat_map(|choice| &choice.values).any(|value| value.count.is_some()) {
                <p class="choice choice__text">{ page::counts_hint(props.language) }</p>
            }
            { for choices.into_iter().map(|choice| html! {
                <ValueChoice key={choice.choice.field().name()} language={props.language} choice={choice.clone()}
                    only={props.selection.only.get(&choice.choice).cloned()} on_change={props.on_change.clone()}>
                    { other_bands(props, choice) }
                </ValueChoice>
            }) }
        }
    }
}

/// Bands of ages are chosen at the figure that shows them.
fn other_bands(props: &Props, choice: &ChoiceShown) -> Html {
    let href = format!("#{}", title_id(FigureId::AgeBands.name()));
    html! {
        if choice.choice == Choice::AgeBand {
            <p class="choice__text"><a {href}>{ page::bands_elsewhere(props.language) }</a></p>
        }
    }
}

/// To where one keeps these choices, and to the figures.
fn ways_on(props: &Props) -> Html {
    let language = props.language;
    html! {
        <>
            if props.selection != Selection::default() {
                <p class="choice"><a href={format!("#{SAVE_SETTINGS}")}>{ page::keep_selection(language) }</a></p>
            }
            <p class="selection-panel__on"><a href={format!("#{FIGURES_TITLE}")}>{ page::to_figures(language) }</a></p>
        </>
    }
}
