use super::chapter::{Card, Chapter};
use super::chapter_list::ChapterList;
use super::figure::OnEnlarge;
use super::figure_form::OnDraw;
use super::figure_list::FigureList;
use super::internal_band::InternalBand;
use super::key_figures::KeyFigures;
use super::missing_figures::MissingFigures;
use super::present_choice::PresentChoice;
use super::presentation::PRESENT;
use super::publish::PUBLISH_TITLE;
use super::runner::FIGURES_TITLE;
use super::selection_panel::SelectionPanel;
use super::selection_summary::SelectionSummary;
use super::undo_buttons::{UndoButtons, Undoing};
use crate::calendar::Day;
use crate::disclosure::Policy;
use crate::figures::FigureId;
use crate::language::{Language, page, presenting, way};
use crate::protocol::{FigureShown, Save};
use crate::selection::Selection;
use crate::state::Screen;
use crate::state::advice::{Advice, advice};
use crate::state::choosing::Change;
use crate::state::presenting::{Pick, Turn};
use crate::state::printing::Printing;
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// What is on the screen besides its figures.
    pub screen: Screen,
    /// The figures that are drawn so far.
    pub figures: Vec<Rc<FigureShown>>,
    pub selection: Selection,
    pub today: Day,
    pub is_busy: bool,
    pub is_wide: bool,
    pub is_sample: bool,
    /// Whether small numbers are in sight.
    pub is_internal: bool,
    /// What is on paper.
    pub printing: Option<Printing>,
    pub undoing: Undoing,
    pub on_change: Callback<Change>,
    pub on_protect: Callback<Policy>,
    /// The enlarged figures.
    pub large: Rc<BTreeSet<FigureId>>,
    pub on_enlarge: OnEnlarge,
    pub on_draw: OnDraw,
    pub on_save: Callback<Save>,
    pub on_present: Callback<Turn>,
    /// The figures that were picked to present.
    pub presented: Vec<FigureId>,
    pub on_pick: Callback<Pick>,
}

/// The selection and its figures, or why there are none.
#[component]
pub fn Figures(props: &Props) -> Html {
    let language = props.language;
    let is_refused = props.screen.shown.refusal.is_some();
    if props.figures.is_empty() && !is_refused {
        return html! { <p class="no-figures">{ page::no_figures(language) }</p> };
    }
    let (made, empty): (Vec<_>, Vec<_>) = props.figures.iter().cloned().partition(|figure| figure.missing.is_none());
    let chapters = by_chapter(&made);
    html! {
        <div class="results">
            <div class="results__aside">
                <SelectionPanel {language} shown={props.screen.shown.clone()} selection={props.selection.clone()}
                    today={props.today} is_wide={props.is_wide} on_change={props.on_change.clone()}
                    on_enlarge={props.on_enlarge.clone()} />
            </div>
            <section class="results__main" aria-labelledby={FIGURES_TITLE}>
                { head(props) }
                if !is_refused {
                    <PresentChoice {language} chapters={chapters.clone()} picked={props.presented.clone()}
                        on_pick={props.on_pick.clone()} />
                }
                { bar(props, &chapters, !empty.is_empty()) }
                { why_none(props) }
                if !is_refused {
                    { figures(props, chapters, by_chapter(&empty)) }
                }
            </section>
        </div>
    }
}

/// The key figures, the way to each figure, and the figures; at the end those that have nothing in them.
fn figures(props: &Props, chapters: Vec<Vec<Rc<FigureShown>>>, empty: Vec<Vec<Rc<FigureShown>>>) -> Html {
    let language = props.language;
    html! {
        <div key="figures" class="figures" aria-busy={props.is_busy.to_string()}>
            <KeyFigures {language} shown={props.screen.shown.clone()} />
            <FigureList {language} chapters={chapters.clone()} />
            { for chapters.into_iter().enumerate().map(|(index, figures)| chapter(props, index, figures)) }
            <MissingFigures key="empty" {language} chapters={empty} />
        </div>
    }
}

/// Why there is nothing to see, where that is so.
fn why_none(props: &Props) -> Html {
    let shown = &props.screen.shown;
    html! {
        if shown.is_nothing_selected {
            <p class="no-figures">{ page::nothing_selected(props.language) }</p>
        } else if let Some(sentence) = &shown.refusal {
            <p id="refusal" class="no-figures">{ sentence }</p>
        }
    }
}

fn head(props: &Props) -> Html {
    let language = props.language;
    let is_refused = props.screen.shown.refusal.is_some();
    html! {
        <>
            <div class="results__head">
                <h2 id={FIGURES_TITLE} class="results__title" tabindex="-1">{ page::figures_title(language) }</h2>
                <div class="results__actions">
                    <button id={PRESENT} type="button" class="button" disabled={is_refused}
                        onclick={props.on_present.reform(|_| Turn::Open)}>
                        { presenting::open(language) }
                    </button>
                    <a class="button button--main" href={format!("#{PUBLISH_TITLE}")}>{ way::publish(language) }</a>
                </div>
            </div>
            if props.is_internal {
                <InternalBand {language} on_protect={props.on_protect.clone()} />
            }
            if props.is_sample {
                <p class="mark">{ page::sample_mark(language) }</p>
            }
            { hides_much(props) }
        </>
    }
}

/// That so much is hidden that the figures say little, before one reads them.
fn hides_much(props: &Props) -> Html {
    let (language, hidden) = (props.language, props.screen.shown.hidden);
    html! {
        if advice(hidden) == Advice::Warn && props.screen.view.policy.is_for_publication() {
            <p class="mark">{ page::how_much_hidden(language, hidden) }{ " " }{ page::advice_warn(language) }</p>
        }
    }
}

/// What stays in sight where there is room: what is selected, and the way to each chapter.
fn bar(props: &Props, chapters: &[Vec<Rc<FigureShown>>], has_empty: bool) -> Html {
    let language = props.language;
    let titles: Vec<String> = chapters.iter().map(|chapter| chapter[0].chapter.clone()).collect();
    html! {
        <div class="results__bar">
            <SelectionSummary {language} shown={props.screen.shown.clone()} policy={props.screen.view.policy}
                is_busy={props.is_busy} is_everything={props.selection.is_everything()} is_wide={props.is_wide}
                on_change={props.on_change.clone()}>
                <UndoButtons {language} id="results" undoing={props.undoing.clone()} />
            </SelectionSummary>
            if !titles.is_empty() {
                <ChapterList {language} {titles} {has_empty} />
            }
        </div>
    }
}

fn chapter(props: &Props, index: usize, figures: Vec<Rc<FigureShown>>) -> Html {
    let card = |figure: Rc<FigureShown>| Card {
        options: props.screen.options(&figure, &props.selection),
        on_paper: props.printing.as_ref().and_then(|printing| printing.of(&figure.id)),
        is_large: FigureId::by_name(&figure.id).is_some_and(|id| props.large.contains(&id)),
        figure,
    };
    html! {
        <Chapter key={index} language={props.language} number={index + 1}
            figures={figures.into_iter().map(card).collect::<Vec<_>>()} on_enlarge={props.on_enlarge.clone()}
            on_change={props.on_change.clone()} on_draw={props.on_draw.clone()} on_save={props.on_save.clone()} />
    }
}

/// The figures, chapter by chapter; none is empty.
fn by_chapter(figures: &[Rc<FigureShown>]) -> Vec<Vec<Rc<FigureShown>>> {
    // By figure and not by title: while the language changes, some titles are in the one and some in the other.
    let family = |figure: &FigureShown| FigureId::by_name(&figure.id).map(FigureId::family);
    figures.chunk_by(|one, next| family(one) == family(next)).map(<[Rc<FigureShown>]>::to_vec).collect()
}
