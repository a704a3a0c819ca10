//! The texts of presenting figures.

use super::page;
use super::{Language, figures};
use crate::disclosure::Policy;

texts! {
    open "Presenteren" "Present";
    label "Presentatie van de cijfers" "Presentation of the figures";
    first "Eerste figuur" "First figure";
    back "Vorige" "Back";
    next "Volgende" "Next";
    last "Laatste figuur" "Last figure";
    choose "Ga naar figuur" "Go to figure";
    show_table "Tabel" "Table";
    show_chart "Grafiek" "Chart";
    whole_screen "Volledig scherm" "Full screen";
    close "Sluiten" "Close";
    drawing "De grafiek wordt getekend." "The chart is being drawn.";
    keys
        "Toetsen: pijl rechts en links of Page Down en Page Up voor de volgende en de vorige, Home en End voor de eerste en de \
         laatste, Escape om te sluiten."
        "Keys: right and left arrow or Page Down and Page Up for next and back, Home and End for the first and the last, Escape \
         to close.";
}

/// "3 van 27".
pub fn place(language: Language, place: usize, all: usize) -> String {
    language.of(format!("{place} van {all}"), format!("{place} of {all}"))
}

/// What of a figure is protected, in a line that is short enough for a projector; the whole line stands on the page.
pub fn protected(language: Language, policy: Policy, has_hidden: bool) -> String {
    let mark = language.of("niet getoond", "not shown");
    let protected = page::protected(language, policy);
    if has_hidden { format!("{} = {mark}. {protected}.", figures::HIDDEN) } else { format!("{protected}.") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hidden_number_and_a_rounded_one_are_named() {
        let hide = protected(Language::Dutch, Policy::default(), true);
        assert_eq!(hide, "· = niet getoond. Kleine aantallen (1 t/m 4) zijn verborgen.");
        assert_eq!(protected(Language::English, Policy::Round, false), "Numbers are rounded.");
        assert_eq!(place(Language::English, 3, 27), "3 of 27");
    }
}
