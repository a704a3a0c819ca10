use super::select_field::{Choices, SelectField};
use crate::language::{Language, page, understood};
use crate::protocol::{FileNumber, TextShown};
use crate::reading::FileChoices;
use crate::sheets::delimited::SEPARATORS;
use crate::state::understanding::Correction;
use crate::text::Encoding;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub file: FileNumber,
    pub text: TextShown,
    /// What the user chose for this file.
    pub choices: FileChoices,
    pub is_settled: bool,
    pub on_correct: Callback<Correction>,
}

/// How the letters of a text file were read, with words that prove it, and the choice of another way.
#[component]
pub fn TextForm(props: &Props) -> Html {
    let Props { language, text, .. } = props;
    // Plain letters are the same in every encoding: nothing is to be said of them.
    let words = match text.examples.is_empty() {
        true => text.has_accents.then(|| understood::accents_elsewhere(*language).to_owned()),
        false => Some(page::accents(*language, &text.examples)),
    };
    html! {
        <fieldset class="text-form">
            <legend class="file-card__heading">{ page::letters_title(*language) }</legend>
            { for words.map(|words| html! { <p>{ words }</p> }) }
            <div class="text-form__fields">
                { encoding(props) }
                { separator(props) }
            </div>
        </fieldset>
    }
}

fn encoding(props: &Props) -> Html {
    let Props { language, choices, text, .. } = props;
    let language = *language;
    let found = choices.encoding.is_none().then(|| page::encoding(language, text.encoding));
    let automatic = (String::new(), page::automatic_now(language, found));
    let names = Encoding::ALL.iter().map(|encoding| page::encoding(language, *encoding).to_owned());
    let options = (0..).map(|index: usize| index.to_string()).zip(names);
    let list: Choices = std::iter::once(automatic).chain(options).collect();
    let place = |encoding: Encoding| Encoding::ALL.iter().position(|other| *other == encoding);
    let value = choices.encoding.and_then(place).map(|index| index.to_string()).unwrap_or_default();
    let of_value = |value: String| value.parse().ok().and_then(|index: usize| Encoding::ALL.get(index).copied());
    html! {
        <SelectField id={format!("encoding-{}", props.file)} label={page::encoding_label(language)}
            hint={page::encoding_hint(language).to_owned()} choices={list} {value} is_settled={props.is_settled}
            on_change={props.on_correct.reform(move |value| Correction::Encoding(of_value(value)))} />
    }
}

fn separator(props: &Props) -> Html {
    let Props { language, choices, text, .. } = props;
    let language = *language;
    let found = page::separator(language, text.separator);
    let found = choices.separator.is_none().then_some(found.as_str());
    let automatic = (String::new(), page::automatic_now(language, found));
    let options = SEPARATORS.into_iter().map(|separator| (separator.to_string(), page::separator(language, separator)));
    let list: Choices = std::iter::once(automatic).chain(options).collect();
    let value = choices.separator.map(String::from).unwrap_or_default();
    html! {
        <SelectField id={format!("separator-{}", props.file)} label={page::separator_label(language)} choices={list}
            {value} is_settled={props.is_settled}
            on_change={props.on_correct.reform(|value: String| Correction::Separator(value.chars().next()))} />
    }
}
