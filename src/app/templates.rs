use super::sheet_form::KINDS;
use crate::export::template::tab;
use crate::fields::SheetKind;
use crate::language::{Language, empty, figures, page};
use crate::protocol::Save;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub on_save: Callback<Save>,
}

/// Empty files to start a registry with.
#[component]
pub fn Templates(props: &Props) -> Html {
    let Props { language, on_save } = props;
    html! {
        <details class="templates">
            <summary>{ page::templates_title(*language) }</summary>
            <p>
                <button id="template-xlsx" type="button" class="button" onclick={on_save.reform(|_| Save::TemplateXlsx)}>
                    { page::template_xlsx(*language) }
                </button>
            </p>
            <p>{ empty::only_what_you_have(*language) }</p>
            <ul class="templates__sheets">
                { for KINDS.into_iter().map(|kind| html! {
                    <li>
                        <strong>{ tab(kind, *language) }</strong>
                        { format!(": {}.", empty::sheet_is_for(*language, kind)) }
                    </li>
                }) }
            </ul>
            <p>{ page::template_csv_title(*language) }</p>
            <p class="templates__kinds">{ for KINDS.into_iter().map(|kind| csv_button(props, kind)) }</p>
        </details>
    }
}

fn csv_button(props: &Props, kind: SheetKind) -> Html {
    let name = figures::sheet_kind(kind, props.language);
    html! {
        <button type="button" class="button button--small" aria-label={page::template_csv(props.language, name)}
            onclick={props.on_save.reform(move |_| Save::TemplateCsv(kind))}>
            { page::capitalised(name) }
        </button>
    }
}
