use super::figure_downloads::FigureDownloads;
use super::figure_form::{FigureForm, OnDraw};
use super::figure_help::FigureHelp;
use super::figure_options::FigureOptions;
use super::figure_table::FigureTable;
use crate::language::{Language, figures, page};
use crate::protocol::{FigureShown, Save};
use crate::state::choosing::Change;
use crate::state::options::FigureOption;
use std::rc::Rc;
use yew::prelude::*;

/// Up to so many rows stand open.
const SHORT: usize = 16;

/// Up to so many columns stand beside a chart, where there is room.
const BESIDE: usize = 6;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub figure: Rc<FigureShown>,
    /// What of its counting can be chosen.
    pub options: Vec<FigureOption>,
    pub on_change: Callback<Change>,
    pub on_draw: OnDraw,
    pub on_save: Callback<Save>,
}

/// The id of the title of a figure.
pub fn title_id(figure: &str) -> String {
    format!("figure-{figure}")
}

/// A figure: what it shows in a sentence, as a chart and as a table.
#[component]
pub fn Figure(props: &Props) -> Html {
    let Props { language, figure, options, on_change, on_draw, on_save } = props;
    let id = title_id(&figure.id);
    let class = classes!("figure", is_wide(figure).then_some("figure--wide"));
    html! {
        <article {class} data-figure={figure.id.clone()} aria-labelledby={id.clone()}>
            <h4 {id} class="figure__title" tabindex="-1">{ &figure.title }</h4>
            <p class="figure__summary">{ &figure.summary }</p>
            if !options.is_empty() {
                <FigureOptions language={*language} options={options.clone()} on_change={on_change.clone()} />
            }
            if !figure.forms.is_empty() {
                <FigureForm language={*language} figure={Rc::clone(figure)} on_draw={on_draw.clone()} />
            }
            { views(*language, figure) }
            if let Some(footnote) = &figure.footnote {
                { self::footnote(footnote) }
            }
            { notes(*language, figure) }
            <FigureHelp language={*language} figure={Rc::clone(figure)} />
            <p class="figure__source">{ &figure.source }</p>
            <FigureDownloads language={*language} id={figure.id.clone()} title={figure.title.clone()}
                has_chart={!figure.svg.is_empty()} on_save={on_save.clone()} />
        </article>
    }
}

/// The line about what is not shown. The mark in it looks as it does in the table.
fn footnote(footnote: &str) -> Html {
    let after = footnote.strip_prefix(figures::HIDDEN);
    html! {
        <p class="figure__footnote">
            if after.is_some() {
                <span class="niet-getoond__mark">{ figures::HIDDEN }</span>
            }
            { after.unwrap_or(footnote) }
        </p>
    }
}

/// Whether its table is short enough to stand open below the chart; where there is no chart it always is.
fn is_short(figure: &FigureShown) -> bool {
    figure.svg.is_empty() || figure.table.rows.len() <= SHORT
}

/// Whether its table needs the whole width.
fn is_wide(figure: &FigureShown) -> bool {
    figure.table.columns.len() > BESIDE
}

/// The chart and its table.
fn views(language: Language, figure: &Rc<FigureShown>) -> Html {
    // OK because the chart is made by this program, with every text in it escaped.
    let chart = Html::from_html_unchecked(AttrValue::from(figure.svg.clone()));
    html! {
        <div class="figure__views">
            if !figure.svg.is_empty() {
                <div class="figure__chart">{ chart }</div>
            }
            <details class="figure__table" open={is_short(figure)}>
                <summary>
                    { page::table(language) }
                    <span class="visually-hidden">{ format!(": {}", figure.title) }</span>
                </summary>
                <FigureTable {language} figure={Rc::clone(figure)} />
            </details>
        </div>
    }
}

fn notes(language: Language, figure: &FigureShown) -> Html {
    html! {
        if !figure.notes.is_empty() {
            <div class="figure__notes">
                <p class="figure__notes-title">{ page::notes_title(language) }</p>
                <ul>{ for figure.notes.iter().map(|note| html! { <li>{ note }</li> }) }</ul>
            </div>
        }
    }
}
