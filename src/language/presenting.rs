//! The texts of presenting figures.

use super::page;
use super::{Language, figures};
use crate::disclosure::Policy;

texts! {
    open "Presenteren" "Present";
    label "Presentatie van de cijfers" "Presentation of the figures";
    choice "Wat u presenteert" "What you present";
    all "alle figuren" "all figures";
    choice_hint
        "Kies de figuren die u wilt laten zien. Zij komen in de volgorde waarin u ze kiest. Kiest u niets, dan presenteert u alle \
         figuren."
        "Pick the figures that you want to show. They come in the order in which you pick them. When you pick none you present \
         all figures.";
    not_there "Niet te maken met deze bestanden; wordt overgeslagen." "Cannot be made of these files; it is skipped.";
    present_all "Toch alle figuren" "All figures after all";
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
    all_words "Hele tekst" "Whole text";
    first_words "Korte tekst" "Short text";
    keys_title "Toetsen" "Keys";
    keys
        "Pijl rechts en links, of Page Down en Page Up: verder en terug. Home en End: de eerste en de laatste figuur. Tab naar de \
         grafiek: daar gaan de pijltjestoetsen van waarde naar waarde, en Page Down nog steeds verder. Escape: eerst de waarde weg, \
         dan sluiten."
        "Right and left arrow, or Page Down and Page Up: on and back. Home and End: the first and the last figure. Tab to the \
         chart: there the arrow keys lead from value to value, and Page Down still leads on. Escape: first the value goes, then \
         it closes.";
    walk "Pijltjestoetsen: van waarde naar waarde. Page Down: verder." "Arrow keys: from value to value. Page Down: on.";
}

/// "3 figuren", of what was picked.
pub fn picked(language: Language, figures: usize) -> String {
    match figures {
        0 => all(language).to_owned(),
        1 => language.of("1 figuur", "1 figure").to_owned(),
        _ => language.of(format!("{figures} figuren"), format!("{figures} figures")),
    }
}

/// "U presenteert: 1. Groei per leefgebied. 2. Hoofddomeinen."
pub fn order(language: Language, titles: &[&str]) -> String {
    let titles: String = titles.iter().enumerate().map(|(place, title)| format!(" {}. {title}.", place + 1)).collect();
    language.of(format!("U presenteert:{titles}"), format!("You present:{titles}"))
}

/// "deel 2 van 3", of a chart that is too high for the screen.
pub fn part(language: Language, (part, all): (usize, usize)) -> String {
    language.of(format!("deel {part} van {all}"), format!("part {part} of {all}"))
}

/// "Rij 1 t/m 9 van 25. Page Down voor meer."
pub fn rows(language: Language, (first, last, all): (usize, usize, usize)) -> String {
    let rows = language.of(format!("Rij {first} t/m {last} van {all}."), format!("Rows {first} to {last} of {all}."));
    let more = language.of(" Page Down voor meer.", " Page Down for more.");
    if last < all { rows + more } else { rows }
}

/// The first sentence of a text, and the rest: a sentence ends where a point is followed by a capital or a number, but not
/// within a quoted name.
pub fn first_sentence(text: &str) -> (&str, &str) {
    let ends = text.match_indices(". ").map(|(place, _)| place + 1);
    let is_end = |place: &usize| {
        let (before, after) = text.split_at(*place);
        let is_quoted = before.matches('“').count() > before.matches('”').count();
        !is_quoted && after.trim_start().starts_with(|letter: char| letter.is_uppercase() || letter.is_numeric())
    };
    let (first, rest) = text.split_at(ends.into_iter().find(is_end).unwrap_or(text.len()));
    (first, rest.trim_start())
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
        assert_eq!([0, 1, 3].map(|many| picked(Language::Dutch, many)), ["alle figuren", "1 figuur", "3 figuren"]);
        assert_eq!(order(Language::English, &["Growth", "Reach"]), "You present: 1. Growth. 2. Reach.");
    }

    #[test]
    fn a_sentence_ends_before_a_capital_or_a_number() {
        assert_eq!(
            first_sentence("Groei van 2,1 naar 3. 88 mensen. Drie."),
            ("Groei van 2,1 naar 3.", "88 mensen. Drie.")
        );
        assert_eq!(first_sentence("From 2.1 to 3.0, i. e. up."), ("From 2.1 to 3.0, i. e. up.", ""));
        assert_eq!(
            first_sentence("Het vaakst “1. Jeugd” en “St. Jan”. Dan de rest."),
            ("Het vaakst “1. Jeugd” en “St. Jan”.", "Dan de rest.")
        );
        assert_eq!(first_sentence(""), ("", ""));
    }

    #[test]
    fn rows_say_whether_there_are_more() {
        assert_eq!(rows(Language::Dutch, (1, 9, 25)), "Rij 1 t/m 9 van 25. Page Down voor meer.");
        assert_eq!(rows(Language::English, (17, 25, 25)), "Rows 17 to 25 of 25.");
    }
}
