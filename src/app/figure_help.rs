use super::browser::inputs::is_open;
use super::figure_summary::FigureSummary;
use super::help_link::HelpLink;
use crate::figures::FigureId;
use crate::language::Language;
use crate::language::help::{self, Place, explained};
use crate::protocol::{ColumnShown, FigureShown};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub figure: Rc<FigureShown>,
}

/// What a figure is for, how to read it, and what its columns hold. It is drawn when it is opened: there are many figures.
#[component]
pub fn FigureHelp(props: &Props) -> Html {
    let Props { language, figure } = props;
    let was_opened = use_state(|| false);
    let Some(id) = FigureId::by_name(&figure.id) else { return Html::default() };
    let on_toggle = {
        let was_opened = was_opened.clone();
        Callback::from(move |event: Event| {
            if is_open(&event) && !*was_opened {
                was_opened.set(true);
            }
        })
    };
    html! {
        <details class="figure-help" ontoggle={on_toggle}>
            <FigureSummary text={help::explanation(*language)} title={figure.title.clone()} />
            if *was_opened {
                { parts(id, *language) }
                { columns(id, *language, &figure.table.columns) }
                { further(id, *language) }
            }
        </details>
    }
}

fn parts(figure: FigureId, language: Language) -> Html {
    let part = |(head, text): (&'static str, &'static str)| html! { <div><dt>{ head }</dt><dd>{ text }</dd></div> };
    html! { <dl class="figure-help__parts">{ for explained(figure).parts(language).into_iter().map(part) }</dl> }
}

/// The columns of the table in their order; neighbours that are explained alike have one explanation.
fn columns(figure: FigureId, language: Language, columns: &[ColumnShown]) -> Html {
    let of = |column: &ColumnShown| help::column(figure, &column.key, language);
    let alike = columns.chunk_by(|one, next| of(one) == of(next));
    let entry = |columns: &[ColumnShown]| {
        html! {
            <div>
                { for columns.iter().map(|column| html! { <dt>{ &column.label }</dt> }) }
                <dd>{ columns.first().and_then(of).unwrap_or_default() }</dd>
            </div>
        }
    };
    html! {
        <>
            <p class="figure-help__title">{ help::columns_title(language) }</p>
            <dl class="figure-help__columns">{ for alike.map(entry) }</dl>
        </>
    }
}

fn further(figure: FigureId, language: Language) -> Html {
    let link = |place: Place| html! { <li><HelpLink {language} {place} text={place.name(language)} /></li> };
    let places = explained(figure).terms.iter().copied().map(Place::Term);
    html! {
        <>
            <p class="figure-help__title">{ help::further(language) }</p>
            <ul class="figure-help__further">{ for places.map(link) }</ul>
        </>
    }
}
