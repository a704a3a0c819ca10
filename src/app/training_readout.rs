use crate::language::{Language, training as texts};
use crate::protocol::FigureShown;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// The growth of the group.
    pub figure: Rc<FigureShown>,
}

/// Which mean is of whom: of all scores, and of pairs.
#[component]
pub fn TrainingReadout(props: &Props) -> Html {
    let language = props.language;
    let rows = [
        ("mean_start", "n_start", texts::all_starts(language)),
        ("mean_end", "n_end", texts::all_ends(language)),
        ("difference", "", texts::difference(language)),
        ("growth", "n_pairs", texts::pair_growth(language)),
    ];
    html! {
        <div class="table-scroll" role="region" tabindex="0" aria-label={texts::readout_caption(language)}>
            <table id="training-readout" class="table">
                <caption>{ texts::readout_caption(language) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ texts::readout_what(language) }</th>
                        <th scope="col" class="table__number">{ texts::readout_value(language) }</th>
                        <th scope="col" class="table__number">{ texts::readout_people(language) }</th>
                    </tr>
                </thead>
                <tbody>
                    { for rows.iter().map(|(value, count, name)| html! {
                        <tr>
                            <th scope="row">{ *name }</th>
                            <td class="table__number" data-key={*value}>{ cell(&props.figure, value) }</td>
                            <td class="table__number" data-key={*count}>{ cell(&props.figure, count) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// The cell of the first row in the column of this key; empty where there is no such column.
fn cell(figure: &FigureShown, key: &str) -> String {
    let place = figure.table.columns.iter().position(|column| column.key == key);
    let cells = figure.table.rows.first().map(|row| &row.cells);
    place.zip(cells).and_then(|(place, cells)| cells.get(place)?.clone()).unwrap_or_default()
}
