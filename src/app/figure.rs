use super::browser::window;
use super::figure_chart::FigureChart;
use super::figure_downloads::FigureDownloads;
use super::figure_form::{FigureForm, OnDraw};
use super::figure_help::FigureHelp;
use super::figure_options::FigureOptions;
use super::figure_summary::FigureSummary;
use super::figure_table::FigureTable;
use crate::figures::FigureId;
use crate::language::{Language, figures, page, way};
use crate::protocol::{FigureShown, Save};
use crate::state::choosing::Change;
use crate::state::options::FigureOption;
use std::rc::Rc;
use yew::prelude::*;

/// Up to so many rows stand open.
const SHORT: usize = 16;

/// What is called when the user enlarges a figure, or makes it small again.
pub type OnEnlarge = Callback<(FigureId, bool)>;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub figure: Rc<FigureShown>,
    /// What of its counting can be chosen.
    pub options: Vec<FigureOption>,
    /// Whether it is enlarged: as wide as there is room, with everything that belongs to it.
    pub is_large: bool,
    /// Its chart on paper, in parts; none while the page is not printed.
    pub on_paper: Option<Rc<[Rc<str>]>>,
    pub on_enlarge: OnEnlarge,
    pub on_change: Callback<Change>,
    pub on_draw: OnDraw,
    pub on_save: Callback<Save>,
}

/// The id of the title of a figure.
pub fn title_id(figure: &str) -> String {
    format!("figure-{figure}")
}

/// A figure: what it shows in a sentence, as a chart and as a table. Enlarged also how it is counted.
#[component]
pub fn Figure(props: &Props) -> Html {
    let Props { language, figure, is_large, .. } = props;
    let id = title_id(&figure.id);
    use_kept_in_sight(id.clone(), *is_large);
    let class = classes!("figure", is_large.then_some("figure--large"));
    html! {
        <article {class} data-figure={figure.id.clone()} aria-labelledby={id.clone()}>
            <div class="figure__head">
                <h4 {id} class="figure__title" tabindex="-1">{ &figure.title }</h4>
                { size_button(props) }
            </div>
            { views(props) }
            if *is_large {
                { footnote(figure) }
                { notes(*language, figure) }
            }
            <FigureHelp language={*language} figure={Rc::clone(figure)} />
            <p class="figure__source">{ &figure.source }</p>
            { downloads(props) }
        </article>
    }
}

/// A figure that changes its size moves: it stays in sight, and an enlarged one has all the room.
#[hook]
fn use_kept_in_sight(id: String, is_large: bool) {
    let was_large = use_mut_ref(|| is_large);
    use_effect_with(is_large, move |is_large| {
        if was_large.replace(*is_large) != *is_large {
            window::show(&id, *is_large);
        }
    });
}

fn size_button(props: &Props) -> Html {
    let Props { language, figure, is_large, on_enlarge, .. } = props;
    let Some(of) = FigureId::by_name(&figure.id) else { return Html::default() };
    let on_click = on_enlarge.reform({
        let is_large = *is_large;
        move |_: MouseEvent| (of, !is_large)
    });
    let text = if *is_large { way::smaller(*language) } else { way::larger(*language) };
    html! {
        <button type="button" class="button button--small figure__size" onclick={on_click}>
            { text }
            <span class="visually-hidden">{ format!(": {}", figure.title) }</span>
        </button>
    }
}

/// What of its counting and its chart can be chosen.
fn choices(props: &Props) -> Html {
    let Props { language, figure, options, on_change, on_draw, .. } = props;
    html! {
        <>
            if !options.is_empty() {
                <FigureOptions language={*language} options={options.clone()} on_change={on_change.clone()} />
            }
            if !figure.forms.is_empty() {
                <FigureForm language={*language} figure={Rc::clone(figure)} on_draw={on_draw.clone()} />
            }
        </>
    }
}

/// The files that can be saved of it; folded up while it is small.
fn downloads(props: &Props) -> Html {
    let Props { language, figure, is_large, on_save, .. } = props;
    let downloads = html! {
        <FigureDownloads language={*language} id={figure.id.clone()} title={figure.title.clone()}
            has_chart={!figure.svg.is_empty()} on_save={on_save.clone()} />
    };
    if *is_large {
        return downloads;
    }
    html! {
        <details class="figure__save">
            <FigureSummary text={way::save(*language)} title={figure.title.clone()} />
            { downloads }
        </details>
    }
}

/// The line about what is not shown. The mark in it looks as it does in the table.
fn footnote(figure: &FigureShown) -> Html {
    let Some(footnote) = &figure.footnote else { return Html::default() };
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

/// Whether its table stands open: where there is no chart always, else where it is short and there is room.
fn is_table_open(figure: &FigureShown, is_large: bool) -> bool {
    figure.svg.is_empty() || (is_large && figure.table.rows.len() <= SHORT)
}

/// What it shows in a sentence, as a chart and as a table.
fn views(props: &Props) -> Html {
    let Props { language, figure, is_large, .. } = props;
    html! {
        <div class="figure__views">
            <div class="figure__words">
                <p class="figure__summary">{ &figure.summary }</p>
                if *is_large {
                    { choices(props) }
                }
            </div>
            if !figure.svg.is_empty() {
                <FigureChart language={*language} figure={Rc::clone(figure)} />
            }
            if let Some(parts) = &props.on_paper {
                { on_paper(figure, parts) }
            }
            <details class="figure__table" open={is_table_open(figure, *is_large)}>
                <FigureSummary text={page::table(*language)} title={figure.title.clone()} />
                <FigureTable language={*language} figure={Rc::clone(figure)} />
                if !is_large {
                    { footnote(figure) }
                }
            </details>
        </div>
    }
}

/// Its chart on paper with what stands above it, in the place of those on the page: a browser may part what does not stand in
/// one element.
fn on_paper(figure: &FigureShown, parts: &[Rc<str>]) -> Html {
    let part = |(place, svg): (usize, &Rc<str>)| {
        // OK because the charts are made by this program, with every text in them escaped.
        let picture = Html::from_html_unchecked(AttrValue::from(Rc::clone(svg)));
        html! {
            <div class="figure__sheet">
                if place == 0 {
                    <h4 class="figure__title">{ &figure.title }</h4>
                    <p class="figure__summary">{ &figure.summary }</p>
                }
                { picture }
            </div>
        }
    };
    html! { <div class="figure__paper">{ for parts.iter().enumerate().map(part) }</div> }
}

/// How it was counted, folded; nothing where nothing is to be said.
pub fn notes(language: Language, figure: &FigureShown) -> Html {
    html! {
        if !figure.notes.is_empty() {
            <details class="figure__notes">
                <FigureSummary text={page::notes_title(language)} title={figure.title.clone()} />
                <ul>{ for figure.notes.iter().map(|note| html! { <li>{ note }</li> }) }</ul>
            </details>
        }
    }
}
