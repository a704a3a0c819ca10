use super::column_choice::{ColumnChoice, options};
use super::opening::Opening;
use crate::language::{Language, figures, page};
use crate::protocol::{FileNumber, SheetShown};
use crate::state::mapping::Place;
use crate::state::understanding::Correction;
use crate::zrm::DomainName;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub file: FileNumber,
    pub sheet: Rc<SheetShown>,
    pub is_settled: bool,
    pub on_correct: Callback<Correction>,
}

/// Which columns hold the scores of each domain, where domains have columns of their own.
#[component]
pub fn ScoreChoices(props: &Props) -> Html {
    let language = props.language;
    let summary = html! { <span class="file-card__heading">{ page::scores_title(language) }</span> };
    html! {
        <Opening class="score-choices" is_open={props.sheet.has_scores()} {summary}>
            <p class="file-card__hint">{ page::scores_hint(language) }</p>
            <div class="score-choices__grid">
                { for props.sheet.scores().iter().enumerate().map(|(index, (domain, places))| {
                    domain_choices(props, index, domain, places)
                }) }
            </div>
        </Opening>
    }
}

fn domain_choices(props: &Props, index: usize, domain: &DomainName, places: &[Place; 3]) -> Html {
    let language = props.language;
    let names = [page::moment_start(language), page::moment_goal(language), page::moment_end(language)];
    let (file, sheet) = (props.file, props.sheet.number);
    let choice = |(moment, (name, place)): (usize, (&'static str, &Place))| {
        html! {
            <ColumnChoice key={moment} {language} id={format!("score-{file}-{sheet}-{index}-{moment}")} label={name} {sheet}
                holds={place.holds.clone()} columns={options(language, place)}
                held_by={place.held_by.map(|column| column.number)} is_settled={props.is_settled}
                on_correct={props.on_correct.clone()} />
        }
    };
    html! {
        <fieldset key={index} class="score-choices__domain">
            <legend>{ figures::domain(domain, language) }</legend>
            <div class="score-choices__moments">{ for names.into_iter().zip(places).enumerate().map(choice) }</div>
        </fieldset>
    }
}
