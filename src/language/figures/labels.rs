//! Titles, chapters and the labels of columns.

use crate::figures::{Family, FigureId};
use crate::language::Language;

/// The title of a figure.
pub fn title(figure: FigureId, language: Language) -> &'static str {
    let (dutch, english) = match figure {
        FigureId::Growth => ("Groei per leefgebied", "Growth by life domain"),
        FigureId::GrowthByTheme => ("Groei per thema en leefgebied", "Growth by theme and life domain"),
        FigureId::EndVsStart => ("Eindscore vergeleken met startscore", "End score compared with start score"),
        FigureId::EndVsGoal => ("Eindscore vergeleken met doelscore", "End score compared with goal score"),
        FigureId::MainDomains => ("Hoofddomeinen", "Main domains"),
        FigureId::DomainsByTheme => ("Hoofddomeinen per thema", "Main domains by theme"),
        FigureId::ReachByTheme => ("Gepland en behaald bereik per thema", "Planned and achieved reach by theme"),
        FigureId::ReachByService => ("Bereik per thema en dienst", "Reach by theme and service"),
        FigureId::GroupActivities => ("Groepsactiviteiten", "Group activities"),
        FigureId::Completeness => ("Hoe volledig is ingevuld", "How complete the registration is"),
        FigureId::Reading => ("Hoe uw bestanden zijn gelezen", "How your files were read"),
    };
    language.of(dutch, english)
}

/// The title of a chapter.
pub fn chapter(family: Family, language: Language) -> &'static str {
    match family {
        Family::Growth => language.of("Groei", "Growth"),
        Family::Distribution => language.of("Verdeling", "Distribution"),
        Family::Reach => language.of("Bereik", "Reach"),
        Family::Quality => language.of("Kwaliteit van de registratie", "Quality of the registration"),
    }
}

/// The label of a column. A key without a text would show itself; a test sees to it that none does.
pub fn column_label(figure: FigureId, key: &'static str, language: Language) -> &'static str {
    let of_figure = match figure.family() {
        Family::Growth => of_growth(figure, key),
        Family::Distribution => of_distribution(key),
        Family::Reach => of_reach(key),
        Family::Quality => of_quality(key),
    };
    let (dutch, english) = of_figure.unwrap_or((key, key));
    language.of(dutch, english)
}

type Texts = Option<(&'static str, &'static str)>;

fn of_growth(figure: FigureId, key: &str) -> Texts {
    if matches!(figure, FigureId::EndVsStart | FigureId::EndVsGoal) {
        return of_comparison(key);
    }
    Some(match key {
        "theme" => ("Thema", "Theme"),
        "domain" => ("Leefgebied", "Life domain"),
        "n_start" => ("Startscores", "Start scores"),
        "mean_start" => ("Gemiddelde start", "Mean start"),
        "n_end" => ("Eindscores", "End scores"),
        "mean_end" => ("Gemiddelde eind", "Mean end"),
        "difference" => ("Verschil van de gemiddelden", "Difference of the means"),
        "n_pairs" => ("Start én eind", "Start and end"),
        "pair_start" => ("Start van wie beide heeft", "Start of those with both"),
        "pair_end" => ("Eind van wie beide heeft", "End of those with both"),
        "growth" => ("Groei", "Growth"),
        "sd" => ("Standaarddeviatie", "Standard deviation"),
        "ci_low" => ("Groei, 95% vanaf", "Growth, 95% from"),
        "ci_high" => ("Groei, 95% tot", "Growth, 95% to"),
        "up" => ("Vooruit", "Up"),
        "same" => ("Gelijk", "Same"),
        "down" => ("Achteruit", "Down"),
        "p" => ("p-waarde", "p-value"),
        _ => return None,
    })
}

fn of_comparison(key: &str) -> Texts {
    Some(match key {
        "domain" => ("Hoofddomein", "Main domain"),
        "higher" => ("Eind hoger", "End higher"),
        "equal" => ("Eind gelijk", "End equal"),
        "lower" => ("Eind lager", "End lower"),
        "unknown" => ("(Nog) niet bekend", "Not (yet) known"),
        "share_higher" => ("Aandeel hoger", "Share higher"),
        "share_equal" => ("Aandeel gelijk", "Share equal"),
        "share_lower" => ("Aandeel lager", "Share lower"),
        "share_unknown" => ("Aandeel niet bekend", "Share not known"),
        _ => return None,
    })
}

fn of_distribution(key: &str) -> Texts {
    Some(match key {
        "theme" => ("Thema", "Theme"),
        "domain" => ("Hoofddomein", "Main domain"),
        "cases" => ("Trajecten", "Cases"),
        "share" => ("Aandeel", "Share"),
        _ => return None,
    })
}

fn of_reach(key: &str) -> Texts {
    Some(match key {
        "theme" => ("Thema", "Theme"),
        "service" => ("Dienst of activiteit", "Service or activity"),
        "activity" => ("Groepsactiviteit", "Group activity"),
        "planned" => ("Gepland bereik", "Planned reach"),
        "achieved" => ("Behaald bereik", "Achieved reach"),
        "difference" => ("Verschil", "Difference"),
        "ratio" => ("Behaald van gepland", "Achieved of planned"),
        "cases" => ("Trajecten", "Cases"),
        "clients" => ("Inwoners met een traject", "People with a case"),
        "participants" => ("Deelnemers", "Participants"),
        "reach" => ("Bereik", "Reach"),
        "sessions" => ("Bijeenkomsten", "Sessions"),
        "per_session" => ("Deelnemers per bijeenkomst", "Participants per session"),
        "prevention" => ("Preventie", "Prevention"),
        "dimensions" => ("Positieve Gezondheid", "Positive Health"),
        _ => return None,
    })
}

fn of_quality(key: &str) -> Texts {
    Some(match key {
        "file" => ("Bestand", "File"),
        "rows" => ("Rijen", "Rows"),
        "used" => ("Gebruikt", "Used"),
        "left_out" => ("Weggelaten", "Left out"),
        "empty" => ("Leeg", "Empty"),
        "totals_row" => ("Totaalrij", "Totals row"),
        "header_again" => ("Kop herhaald", "Header again"),
        "no_such_case" => ("Traject niet gevonden", "No such case"),
        "nothing_usable" => ("Niets bruikbaars", "Nothing usable"),
        "unknown_sheet" => ("Tabel niet herkend", "Table not recognised"),
        "not_chosen" => ("Blad niet gekozen", "Sheet not chosen"),
        "identifying_columns" => {
            ("Kolommen die personen aanwijzen, niet gelezen", "Columns that identify people, not read")
        }
        "field" => ("Gegeven", "Field"),
        "filled" => ("Ingevuld", "Filled in"),
        "missing" => ("Niet ingevuld", "Not filled in"),
        "invalid" => ("Niet te lezen", "Unreadable"),
        "share_filled" => ("Aandeel ingevuld", "Share filled in"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Activity, Organisation, drafts};
    use crate::selection::Selection;

    #[test]
    fn all_columns_of_all_figures_have_a_label_in_both_languages() {
        let activities = vec![Activity::default()];
        for draft in drafts(&Organisation { activities, ..Organisation::default() }, &Selection::default()) {
            for column in &draft.columns {
                let [dutch, english] =
                    [Language::Dutch, Language::English].map(|language| column_label(draft.id, column.key, language));
                assert_ne!(dutch, column.key, "{:?}", draft.id);
                assert_ne!(english, column.key, "{:?}", draft.id);
            }
        }
    }

    #[test]
    fn no_two_columns_of_a_figure_have_one_label() {
        for draft in drafts(&Organisation::default(), &Selection::default()) {
            let labels =
                |language| draft.columns.iter().map(move |column| column_label(draft.id, column.key, language));
            for language in [Language::Dutch, Language::English] {
                let different: std::collections::BTreeSet<_> = labels(language).collect();
                assert_eq!(different.len(), draft.columns.len(), "{:?}", draft.id);
            }
        }
    }
}
