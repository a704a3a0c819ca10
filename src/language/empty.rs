//! What is said of what holds nothing: sheets without rows, and figures of which nothing can be counted; and of our own
//! templates, of which one fills in only a part.

use super::Language;
use crate::fields::SheetKind;

texts! {
    sheet "leeg" "empty";
    explanation "uitleg van het sjabloon, geen gegevens" "explanation of the template, no data";
    sheet_text
        "Dit blad is leeg: er staan geen rijen onder de kop. Dat is geen fout. U hoeft alleen in te vullen wat u hebt."
        "This sheet is empty: there are no rows below its header. That is no fault. You only need to fill in what you have.";
    explanation_text
        "Dit is de uitleg van het sjabloon. Er staan geen gegevens in, dus er is niets gelezen."
        "This is the explanation of the template. It holds no data, so nothing was read.";
    only_what_you_have
        "Vul alleen in wat u hebt: een blad mag leeg blijven."
        "Fill in only what you have: a sheet may stay empty.";
    figures "Figuren zonder gegevens" "Figures without data";
    figures_text
        "Over deze figuren is nu niets te tellen. Bij elke figuur staat wat ervoor nodig is."
        "There is nothing to count about these figures now. Each says what it needs.";
    left_out_of_report
        "Niet in dit voorstel, want er is niets over te tellen:"
        "Not in this proposal, because there is nothing to count about it:";
}

/// What a sheet of the template is for, in a line.
pub fn sheet_is_for(language: Language, kind: SheetKind) -> &'static str {
    match kind {
        SheetKind::Cases => language.of(
            "elk individueel traject op een rij: begin en eind, thema, leefgebied en eventueel de scores",
            "each individual case in a row: begin and end, theme, domain and, if you like, the scores",
        ),
        SheetKind::Scores => language.of(
            "alleen als een traject scores op meer leefgebieden of momenten heeft: elke score op een rij",
            "only if a case has scores on more domains or moments: each score in a row",
        ),
        SheetKind::GroupActivities => language.of(
            "hoeveel bijeenkomsten en hoeveel deelnemers, per activiteit",
            "how many sessions and how many participants, by activity",
        ),
        SheetKind::Targets => language.of(
            "het bereik dat met de gemeente is afgesproken, per thema",
            "the reach that was agreed with the municipality, by theme",
        ),
    }
}

/// Figuren zonder gegevens (18)
pub fn with_number(title: &str, number: usize) -> String {
    format!("{title} ({number})")
}
