use crate::language::{Language, page};
use crate::protocol::{ColumnShown, FigureShown, RowShown};
use std::rc::Rc;
use yew::prelude::*;

/// From so many letters on a heading gets more room.
const LONG: usize = 20;

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
                { heads(columns) }
                <tbody>{ for figure.table.rows.iter().map(|cells| row(columns, cells)) }</tbody>
            </table>
        </div>
    }
}

/// The columns' headings; above those that are grouped, the names of the groups.
fn heads(columns: &[ColumnShown]) -> Html {
    let runs: Vec<&[ColumnShown]> = columns.chunk_by(|one, next| one.group == next.group).collect();
    if columns.iter().all(|column| column.group.is_none()) {
        return html! { <thead><tr>{ for columns.iter().map(|column| head(column, 1)) }</tr></thead> };
    }
    html! {
        <>
            { for runs.iter().map(|run| html! { <colgroup span={run.len().to_string()} /> }) }
            <thead>
                <tr>{ for runs.iter().map(|run| group(run)) }</tr>
                <tr>
                    { for columns.iter().filter(|column| column.group.is_some()).map(|column| head(column, 1)) }
                </tr>
            </thead>
        </>
    }
}

/// The name of a group over its columns, or columns without a group over both rows.
fn group(run: &[ColumnShown]) -> Html {
    match run.first().and_then(|column| column.group.as_ref()) {
        Some(name) => {
            let columns = run.len().to_string();
            html! { <th scope="colgroup" colspan={columns} class="table__group">{ name }</th> }
        }
        None => run.iter().map(|column| head(column, 2)).collect(),
    }
}

fn head(column: &ColumnShown, rows: usize) -> Html {
    let is_long = column.is_number && column.label.chars().count() >= LONG;
    let class = classes!(number_class(column), is_long.then_some("table__long"));
    let rows = (rows > 1).then(|| rows.to_string());
    html! { <th scope="col" {class} rowspan={rows}>{ &column.label }</th> }
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
