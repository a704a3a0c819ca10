//! The forms of charts in words: what they are called where they are chosen, and what a picture of them shows.

use crate::forms::Form;
use crate::language::Language;

/// What a form is called.
pub fn form_name(form: Form, language: Language) -> &'static str {
    match form {
        Form::Bars => language.of("balken", "bars"),
        Form::Dumbbells => language.of("van start naar eind", "from start to end"),
        Form::Stacked => language.of("balken van 100%", "bars of 100%"),
        Form::Heat => language.of("vakken", "squares"),
        Form::Bullets => language.of("balken naast het plan", "bars beside the plan"),
        Form::Parts => language.of("vooruit, gelijk en achteruit", "up, same and down"),
        Form::Lines => language.of("lijnen door de tijd", "lines through time"),
        Form::Pyramid => language.of("twee soorten rug aan rug", "two kinds back to back"),
        Form::Radar => language.of("radar", "radar"),
    }
}

/// What a picture of a form shows, for who can't see it; none where the sentence of the figure says it.
pub fn form_described(form: Form, language: Language) -> Option<&'static str> {
    match form {
        Form::Bars | Form::Dumbbells | Form::Stacked | Form::Heat | Form::Bullets => None,
        Form::Parts => Some(language.of(
            "De balken tonen van hoeveel paren de score omhoog ging, gelijk bleef of omlaag ging.",
            "The bars show of how many pairs the score went up, stayed the same or went down.",
        )),
        Form::Lines => Some(language.of(
            "De aantallen staan als lijnen door de tijd. Een lijn is onderbroken waar geen getal is getoond.",
            "The numbers are lines through time. A line is broken where no number is shown.",
        )),
        Form::Pyramid => Some(language.of(
            "Twee soorten ondersteuning staan rug aan rug: per leeftijdsgroep een balk naar links en een naar rechts.",
            "Two kinds of support stand back to back: for each age band a bar to the left and one to the right.",
        )),
        Form::Radar => Some(language.of(
            "De leefgebieden staan als assen in een kring, met het gemiddelde bij start en bij eind op elke as.",
            "The domains are axes in a circle, with the mean at the start and at the end on each axis.",
        )),
    }
}
