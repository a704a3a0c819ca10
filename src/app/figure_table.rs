use crate::language::{Language, figures, looking, page};
use crate::protocol::{ColumnShown, FigureShown, RowShown};
use crate::state::tables::{Sorting, at_first, can_sort, order};
use std::rc::Rc;
use yew::prelude::*;

/// From so many letters on a heading gets more room.
const LONG: usize = 20;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub figure: Rc<FigureShown>,
    /// What its id begins with: unique where the table stands on the page twice.
    #[prop_or("table")]
    pub id: &'static str,
}

/// The table of a figure, in a region that scrolls when it is too wide. Of many columns the first are in sight. The heading
/// of a column sorts the rows.
#[component]
pub fn FigureTable(props: &Props) -> Html {
    let is_whole = use_state(|| false);
    let sorting = use_state(|| None::<Sorting>);
    let (language, figure) = (props.language, &props.figure);
    let all = &figure.table.columns;
    let at_first = at_first(all);
    let has_more = at_first.len() < all.len();
    let places = if *is_whole { (0..all.len()).collect() } else { at_first };
    let columns: Vec<&ColumnShown> = places.iter().map(|place| &all[*place]).collect();
    let name = format!("{}: {}", page::table(language), figure.title);
    let sorting = can_sort(&figure.table).then_some(sorting);
    // A column that is put away sorts nothing: nobody could see by what.
    let is_in_sight = |sorting: &&Sorting| columns.iter().any(|column| column.key == sorting.key);
    let order = order(&figure.table, sorting.as_deref().and_then(Option::as_ref).filter(is_in_sight), language);
    let rows = order.iter().map(|place| view_row(language, all, &places, &figure.table.rows[*place]));
    html! {
        <>
            if has_more {
                { more(props, &is_whole) }
            }
            <div class="table-scroll" role="region" tabindex="0" aria-label={name.clone()}>
                <table id={table_id(props)} class="table table--figure">
                    <caption class="visually-hidden">
                        { name }
                        if sorting.is_some() {
                            { " " }{ looking::sortable(language) }
                        }
                    </caption>
                    { heads(&columns, sorting.as_ref()) }
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </>
    }
}

/// By what the rows are sorted, where they can be.
type Sorted<'a> = Option<&'a UseStateHandle<Option<Sorting>>>;

fn table_id(props: &Props) -> String {
    format!("{}-{}", props.id, props.figure.id)
}

/// The button that shows all columns, or puts them away again.
fn more(props: &Props, is_whole: &UseStateHandle<bool>) -> Html {
    let text = match **is_whole {
        true => page::fewer_columns(props.language).to_owned(),
        false => page::all_columns(props.language, props.figure.table.columns.len()),
    };
    let (is_expanded, is_whole) = (is_whole.to_string(), is_whole.clone());
    html! {
        <button type="button" class="button button--small table-more" aria-expanded={is_expanded}
            aria-controls={table_id(props)} onclick={Callback::from(move |_| is_whole.set(!*is_whole))}>
            { text }
        </button>
    }
}

/// The columns' headings; above those that are grouped, the names of the groups.
fn heads(columns: &[&ColumnShown], sorted: Sorted) -> Html {
    let runs: Vec<&[&ColumnShown]> = columns.chunk_by(|one, next| one.group == next.group).collect();
    if columns.iter().all(|column| column.group.is_none()) {
        return html! { <thead><tr>{ for columns.iter().map(|column| head(column, 1, sorted)) }</tr></thead> };
    }
    html! {
        <>
            { for runs.iter().map(|run| html! { <colgroup span={run.len().to_string()} /> }) }
            <thead>
                <tr>{ for runs.iter().map(|run| group(run, sorted)) }</tr>
                <tr>
                    { for columns.iter().filter(|column| column.group.is_some()).map(|column| head(column, 1, sorted)) }
                </tr>
            </thead>
        </>
    }
}

/// The name of a group over its columns, or columns without a group over both rows.
fn group(run: &[&ColumnShown], sorted: Sorted) -> Html {
    match run.first().and_then(|column| column.group.as_ref()) {
        Some(name) => {
            let columns = run.len().to_string();
            html! { <th scope="colgroup" colspan={columns} class="table__group">{ name }</th> }
        }
        None => run.iter().map(|column| head(column, 2, sorted)).collect(),
    }
}

fn head(column: &ColumnShown, rows: usize, sorted: Sorted) -> Html {
    let is_long = column.is_number && column.label.chars().count() >= LONG;
    let class = classes!(number_class(column), is_long.then_some("table__long"));
    let rows = (rows > 1).then(|| rows.to_string());
    let Some(sorting) = sorted else {
        return html! { <th scope="col" {class} rowspan={rows}>{ &column.label }</th> };
    };
    let own = (**sorting).as_ref().filter(|sorting| sorting.key == column.key);
    let way = own.map(|sorting| if sorting.is_descending { "descending" } else { "ascending" });
    let on_sort = {
        let (sorting, next) = (sorting.clone(), Sorting::after((**sorting).as_ref(), &column.key));
        Callback::from(move |_| sorting.set(next.clone()))
    };
    html! {
        <th scope="col" class={classes!(class, "table__sortable")} rowspan={rows} aria-sort={way}>
            <button type="button" class="table__sort" onclick={on_sort}>{ &column.label }</button>
        </th>
    }
}

/// The cells in these places.
fn view_row(language: Language, columns: &[ColumnShown], places: &[usize], row: &RowShown) -> Html {
    html! {
        <tr class={classes!(row.total.then_some("table__total"))}>
            { for places.iter().map(|place| match (*place, &columns[*place], &row.cells[*place]) {
                (0, column, text) => {
                    html! { <th scope="row" class={number_class(column)}>{ text.clone().unwrap_or_default() }</th> }
                }
                (_, column, Some(text)) => html! { <td class={number_class(column)}>{ text }</td> },
                (_, column, None) => hidden(language, column),
            }) }
        </tr>
    }
}

/// A cell that is not shown: the same whatever it stands for, in sight and to be heard.
fn hidden(language: Language, column: &ColumnShown) -> Html {
    html! {
        <td class={classes!(number_class(column), "niet-getoond")}>
            <span class="niet-getoond__mark" aria-hidden="true">{ figures::HIDDEN }</span>
            <span class="visually-hidden">{ page::not_shown(language) }</span>
        </td>
    }
}

fn number_class(column: &ColumnShown) -> Classes {
    classes!(column.is_number.then_some("table__number"))
}
