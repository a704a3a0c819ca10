use super::figure::notes;
use super::figure_chart::FigureChart;
use super::figure_table::FigureTable;
use crate::figures::FigureId;
use crate::language::{Language, page, training as texts};
use crate::protocol::FigureShown;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub figure: Rc<FigureShown>,
    /// What its ids begin with.
    pub id: &'static str,
    /// Whether its title and sentence are shown too.
    #[prop_or(true)]
    pub is_whole: bool,
}

/// A figure of fictional people: what a room looks at.
#[component]
pub fn TrainingFigure(props: &Props) -> Html {
    let Props { language, figure, id, is_whole } = props;
    html! {
        <div class="training-figure" data-practice={figure.id.clone()}>
            if *is_whole {
                <h4 class="figure__title">{ &figure.title }</h4>
                <p class="figure__summary" role="status">{ &figure.summary }</p>
            }
            if !figure.svg.is_empty() {
                <FigureChart language={*language} figure={Rc::clone(figure)} {id} />
            }
        </div>
    }
}

/// What there is more to say of such a figure: its table, how it was counted, and that it is invented.
#[component]
pub fn TrainingNotes(props: &Props) -> Html {
    let Props { language, figure, id, is_whole } = props;
    // The table of hidden numbers is what that lesson shows.
    let is_table_shown = figure.id == FigureId::ReferredBy.name();
    html! {
        <div class="training-notes">
            if !is_table_shown {
                <details class="figure__table">
                    <summary>{ page::table(*language) }{ format!(": {}", figure.title) }</summary>
                    <FigureTable language={*language} figure={Rc::clone(figure)} {id} />
                </details>
                if *is_whole {
                    { notes(*language, figure) }
                }
            }
            if let Some(footnote) = &figure.footnote {
                <p class="figure__footnote">{ footnote }</p>
            }
            <p class="figure__source">
                { texts::invented(*language) }{ " " }
                { if is_table_shown { &figure.source } else { texts::no_proof(*language) } }
            </p>
        </div>
    }
}
