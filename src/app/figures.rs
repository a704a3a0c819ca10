use super::chapter::Chapter;
use super::chapter_list::ChapterList;
use super::runner::FIGURES_TITLE;
use super::selection_panel::SelectionPanel;
use super::selection_summary::SelectionSummary;
use crate::language::{Language, page};
use crate::protocol::{FigureShown, Save};
use crate::selection::Selection;
use crate::state::Screen;
use crate::state::choosing::Change;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub screen: Screen,
    pub selection: Selection,
    pub is_busy: bool,
    pub is_wide: bool,
    pub is_sample: bool,
    pub on_change: Callback<Change>,
    pub on_save: Callback<Save>,
}

/// The selection and its figures, or why there are none.
#[component]
pub fn Figures(props: &Props) -> Html {
    let language = props.language;
    if props.screen.figures.is_empty() {
        return html! { <p class="no-figures">{ page::no_figures(language) }</p> };
    }
    html! {
        <div class="results">
            <div class="results__aside">
                <SelectionPanel {language} shown={props.screen.shown.clone()} selection={props.selection.clone()}
                    is_open={props.is_wide} on_change={props.on_change.clone()} />
            </div>
            <section class="results__main" aria-labelledby={FIGURES_TITLE}>
                <h2 id={FIGURES_TITLE} class="results__title" tabindex="-1">{ page::figures_title(language) }</h2>
                <div class="marks">
                    <p class="mark">{ page::policy(language) }</p>
                    if props.is_sample {
                        <p class="mark">{ page::sample_mark(language) }</p>
                    }
                </div>
                <SelectionSummary {language} shown={props.screen.shown.clone()} is_busy={props.is_busy}
                    is_everything={props.selection == Selection::default()} on_change={props.on_change.clone()}
                    on_save={props.on_save.clone()} />
                if is_nothing_selected(props) {
                    <p class="no-figures">{ page::nothing_selected(language) }</p>
                }
                { chapters(props) }
            </section>
        </div>
    }
}

/// Whether there are cases, but none in the selection.
fn is_nothing_selected(props: &Props) -> bool {
    let (selected, total) = props.screen.shown.cases;
    selected == 0 && total > 0
}

fn chapters(props: &Props) -> Html {
    let chapters = by_chapter(&props.screen.figures);
    let titles: Vec<String> = chapters.iter().map(|chapter| chapter[0].chapter.clone()).collect();
    html! {
        <>
            <ChapterList language={props.language} {titles} />
            { for chapters.into_iter().enumerate().map(|(index, figures)| html! {
                <Chapter key={index} language={props.language} number={index + 1} {figures} is_busy={props.is_busy}
                    on_save={props.on_save.clone()} />
            }) }
        </>
    }
}

/// The figures, chapter by chapter; none is empty.
fn by_chapter(figures: &[Rc<FigureShown>]) -> Vec<Vec<Rc<FigureShown>>> {
    figures.chunk_by(|one, next| one.chapter == next.chapter).map(<[Rc<FigureShown>]>::to_vec).collect()
}
