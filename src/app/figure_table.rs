use crate::language::{Language, page};
use crate::protocol::{ColumnShown, FigureShown, RowShown};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub figure: Rc<FigureShown>,
}

/// The table of a figure, in a region that scrolls when it is too wide.
#[component]
pub fn FigureTable(props: &Props) -> Html {
    let figure = &props.figure;
    let columns = &figure.table.columns;
    let caption = format!("{}: {}", page::table(props.language), figure.title);
    html! {
        <div class="table-scroll" role="region" tabindex="0" aria-label={caption.clone()}>
            <table class="table table--figure">
                <caption class="visually-hidden">{ caption }</caption>
                <thead><tr>{ for columns.iter().map(head) }</tr></thead>
                <tbody>{ for figure.table.rows.iter().map(|cells| row(columns, cells)) }</tbody>
            </table>
        </div>
    }
}

fn head(column: &ColumnShown) -> Html {
    html! { <th scope="col" class={number_class(column)}>{ &column.label }</th> }
}

fn row(columns: &[ColumnShown], row: &RowShown) -> Html {
    html! {
        <tr class={classes!(row.total.then_some("table__total"))}>
            { for columns.iter().zip(&row.cells).enumerate().map(|(index, (column, text))| match index {
                0 => html! { <th scope="row" class={number_class(column)}>{ text }</th> },
                _ => html! { <td class={number_class(column)}>{ text }</td> },
            }) }
        </tr>
    }
}

fn number_class(column: &ColumnShown) -> Classes {
    classes!(column.is_number.then_some("table__number"))
}
