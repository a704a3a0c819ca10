use super::browser::dialog;
use super::compare_choice::CompareChoice;
use super::figure::{OnEnlarge, title_id};
use super::merging::Merging;
use super::period_choice::PeriodChoice;
use super::rule_choice::RuleChoice;
use super::settings_file::SAVE_SETTINGS;
use super::value_choice::ValueChoice;
use crate::calendar::Day;
use crate::fields::Choice;
use crate::figures::FigureId;
use crate::language::{Language, page, way};
use crate::protocol::{ChoiceShown, Shown};
use crate::selection::Selection;
use crate::state::choosing::Change;
use std::rc::Rc;
use yew::prelude::*;

/// The id of the drawer.
pub const SELECTION: &str = "selection";

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub shown: Rc<Shown>,
    pub selection: Selection,
    pub today: Day,
    /// Whether it stands beside the figures; else it is a drawer above them.
    pub is_wide: bool,
    pub on_change: Callback<Change>,
    pub on_enlarge: OnEnlarge,
}

/// What the figures are about: period, comparison, rule and values.
#[component]
pub fn SelectionPanel(props: &Props) -> Html {
    let title = html! {
        <h2 id="selection-title" class="selection-panel__title">{ page::selection_title(props.language) }</h2>
    };
    if props.is_wide {
        return html! {
            <section class="selection-panel" aria-labelledby="selection-title">
                <details open=true>
                    <summary>{ title }</summary>
                    { everything(props) }
                </details>
            </section>
        };
    }
    html! {
        // A link in it leads to what lies behind it.
        <dialog id={SELECTION} class="selection-panel drawer" aria-labelledby="selection-title" closedby="any"
            onclick={|event: MouseEvent| if dialog::is_on_link(&event) { dialog::close(SELECTION) }}>
            <div class="drawer__head">{ title }{ close(way::close(props.language), "") }</div>
            { everything(props) }
            <div class="drawer__foot">
                if !props.selection.is_everything() {
                    <button id="drawer-everything" type="button" class="button"
                        onclick={props.on_change.reform(|_| {
                            dialog::close(SELECTION);
                            Change::Everything
                        })}>
                        { page::everything(props.language) }
                    </button>
                }
                { close(page::to_figures(props.language), "button--main") }
            </div>
        </dialog>
    }
}

fn close(text: &'static str, class: &'static str) -> Html {
    html! {
        <button type="button" class={classes!("button", class)} onclick={|_| dialog::close(SELECTION)}>{ text }</button>
    }
}

/// All that can be chosen.
fn everything(props: &Props) -> Html {
    let Props { language, shown, selection, today, on_change, .. } = props;
    let (language, today) = (*language, *today);
    html! {
        <>
            if let Some(days) = shown.days {
                <PeriodChoice {language} {days} {today} period={selection.period} on_change={on_change.clone()} />
                <CompareChoice {language} {days} selection={selection.clone()} on_change={on_change.clone()} />
            }
            <RuleChoice {language} rule={selection.rule} on_change={on_change.clone()} />
            { choices(props) }
            <Merging {language} shown={shown.clone()} counting={selection.counting.clone()} on_change={on_change.clone()} />
            { to_keep(props) }
        </>
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

/// Bands of ages are chosen at the figure that shows them, where it is enlarged.
fn other_bands(props: &Props, choice: &ChoiceShown) -> Html {
    let href = format!("#{}", title_id(FigureId::AgeBands.name()));
    let on_click = props.on_enlarge.reform(|_: MouseEvent| (FigureId::AgeBands, true));
    html! {
        if choice.choice == Choice::AgeBand {
            <p class="choice__text"><a {href} onclick={on_click}>{ page::bands_elsewhere(props.language) }</a></p>
        }
    }
}

/// To where one keeps these choices.
fn to_keep(props: &Props) -> Html {
    html! {
        if props.selection != Selection::default() {
            <p class="choice"><a href={format!("#{SAVE_SETTINGS}")}>{ page::keep_selection(props.language) }</a></p>
        }
    }
}
