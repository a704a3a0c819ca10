use crate::language::issues::column_name;
use crate::language::{Language, page};
use crate::protocol::FileShown;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub file: FileShown,
}

/// Which column of a file was understood as what, and which were not read.
#[component]
pub fn FileColumns(props: &Props) -> Html {
    let Props { language, file } = props;
    let title = format!("{}: {}", page::columns_title(*language), file.name);
    html! {
        <>
            if !file.columns.is_empty() {
                <div class="table-scroll" role="region" tabindex="0" aria-label={title}>
                    <table class="table">
                        <caption>{ page::columns_title(*language) }</caption>
                        <thead>
                            <tr>
                                <th scope="col">{ page::column_number(*language) }</th>
                                <th scope="col">{ page::column_header(*language) }</th>
                                <th scope="col">{ page::column_meaning(*language) }</th>
                            </tr>
                        </thead>
                        <tbody>{ for file.columns.iter().map(row) }</tbody>
                    </table>
                </div>
            }
            { numbers(*language, page::columns_private(*language), &file.not_read) }
            { numbers(*language, page::columns_unused(*language), &file.not_used) }
        </>
    }
}

fn row((number, header, meaning): &(u16, String, String)) -> Html {
    html! {
        <tr>
            <td>{ column_name(*number) }</td>
            <th scope="row">{ header }</th>
            <td>{ meaning }</td>
        </tr>
    }
}

fn numbers(language: Language, title: &'static str, columns: &[u16]) -> Html {
    html! {
        if !columns.is_empty() {
            <p>{ format!("{title}: {}.", page::column_list(language, columns)) }</p>
        }
    }
}
