use super::select_field::{Choices, SelectField};
use crate::figures::FigureId;
use crate::forms::Form;
use crate::language::{Language, figures, page};
use crate::protocol::FigureShown;
use std::rc::Rc;
use yew::prelude::*;

/// What is called when the user chooses in which form a figure is drawn.
pub type OnDraw = Callback<(FigureId, Form)>;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub figure: Rc<FigureShown>,
    pub on_draw: OnDraw,
}

/// In which form a figure is drawn.
#[component]
pub fn FigureForm(props: &Props) -> Html {
    let Props { language, figure, on_draw } = props;
    let choice = |form: &Form| (form.name().to_owned(), figures::form_name(*form, *language).to_owned());
    let choices: Choices = figure.forms.iter().map(choice).collect();
    let (on_draw, of) = (on_draw.clone(), Rc::clone(figure));
    let on_change = Callback::from(move |value: String| {
        let form = of.forms.iter().find(|form| form.name() == value);
        if let Some(chosen) = FigureId::by_name(&of.id).zip(form.copied()) {
            on_draw.emit(chosen);
        }
    });
    html! {
        <div class="figure-options">
            <SelectField id={format!("form-{}", figure.id)} label={page::form_title(*language)} {choices}
                value={figure.form.name()} {on_change} />
        </div>
    }
}
