//! Titles, chapters and the labels of columns.

use crate::analysis;
use crate::figures::{Family, FigureId};
use crate::language::Language;
use std::borrow::Cow;

/// The title of a figure.
pub fn title(figure: FigureId, language: Language) -> &'static str {
    let (dutch, english) = match figure {
        FigureId::Growth => ("Groei per leefgebied", "Growth by life domain"),
        FigureId::GrowthByTheme => ("Groei per thema en leefgebied", "Growth by theme and life domain"),
        FigureId::EndVsStart => ("Eindscore vergeleken met startscore", "End score compared with start score"),
        FigureId::EndVsGoal => ("Eindscore vergeleken met doelscore", "End score compared with goal score"),
        FigureId::GoalReached => ("Doel behaald", "Goal reached"),
        FigureId::Transitions => ("Van welk niveau naar welk niveau", "From which level to which level"),
        FigureId::Levels => ("Niveaus bij start en eind", "Levels at start and end"),
        FigureId::Spillover => {
            ("Groei op andere leefgebieden dan het hoofddomein", "Growth on other domains than the main domain")
        }
        FigureId::MainDomains => ("Hoofddomeinen", "Main domains"),
        FigureId::DomainsByTheme => ("Hoofddomeinen per thema", "Main domains by theme"),
        FigureId::DomainsByKind => ("Hoofddomeinen per soort ondersteuning", "Main domains by kind of support"),
        FigureId::DimensionByDomain => {
            ("Positieve Gezondheid: dimensies per hoofddomein", "Positive Health: dimensions by main domain")
        }
        FigureId::AgeBands => ("Leeftijden", "Ages"),
        FigureId::YoungByDomain => ("Jongeren per hoofddomein", "Young people by main domain"),
        FigureId::ReachByTheme => ("Gepland en behaald bereik per thema", "Planned and achieved reach by theme"),
        FigureId::ReachByService => ("Bereik per thema en dienst", "Reach by theme and service"),
        FigureId::GroupActivities => ("Groepsactiviteiten", "Group activities"),
        FigureId::UniqueClients => ("Unieke inwoners met een traject", "Unique people with a case"),
        FigureId::PopulationReach => ("Bereik onder alle inwoners", "Reach among all inhabitants"),
        FigureId::KindsByYear => ("Trajecten per jaar en soort ondersteuning", "Cases by year and kind of support"),
        FigureId::StartedClosed => ("Begonnen en afgesloten trajecten", "Cases started and closed"),
        FigureId::Duration => ("Doorlooptijd", "Duration"),
        FigureId::NewOrKnown => ("Nieuw of al bekend", "New or known before"),
        FigureId::ReferredBy => ("Wie verwees naar ons", "Who referred to us"),
        FigureId::ReferredTo => ("Doorverwezen naar", "Referred onward to"),
        FigureId::Completeness => ("Hoe volledig is ingevuld", "How complete the registration is"),
        FigureId::Reading => ("Hoe uw bestanden zijn gelezen", "How your files were read"),
    };
    language.of(dutch, english)
}

/// The name of a figure's sheet in a workbook: at most 31 letters, and none of `[]:*?/\\`.
pub fn tab(figure: FigureId, language: Language) -> &'static str {
    let (dutch, english) = match figure {
        FigureId::GrowthByTheme => ("Groei per thema", "Growth by theme"),
        FigureId::EndVsStart => ("Eind en start", "End and start"),
        FigureId::EndVsGoal => ("Eind en doel", "End and goal"),
        FigureId::Transitions => ("Van niveau naar niveau", "From level to level"),
        FigureId::Spillover => ("Groei op andere leefgebieden", "Growth on other domains"),
        FigureId::DomainsByKind => ("Hoofddomeinen per soort", "Main domains by kind"),
        FigureId::DimensionByDomain => ("Positieve Gezondheid", "Positive Health"),
        FigureId::ReachByTheme => ("Bereik per thema", "Reach by theme"),
        FigureId::ReachByService => ("Bereik per dienst", "Reach by service"),
        FigureId::UniqueClients => ("Unieke inwoners", "Unique people"),
        FigureId::PopulationReach => ("Bereik onder inwoners", "Reach among inhabitants"),
        FigureId::KindsByYear => ("Trajecten per jaar", "Cases by year"),
        FigureId::StartedClosed => ("Begonnen en afgesloten", "Started and closed"),
        FigureId::Completeness => ("Volledigheid", "Completeness"),
        FigureId::Reading => ("Gelezen bestanden", "Files read"),
        _ => return title(figure, language),
    };
    language.of(dutch, english)
}

/// The title of a chapter.
pub fn chapter(family: Family, language: Language) -> &'static str {
    match family {
        Family::Growth => language.of("Groei", "Growth"),
        Family::Distribution => language.of("Verdeling", "Distribution"),
        Family::Reach => language.of("Bereik", "Reach"),
        Family::Flow => language.of("Instroom en uitstroom", "Inflow and outflow"),
        Family::Quality => language.of("Kwaliteit van de registratie", "Quality of the registration"),
    }
}

/// The label of a column. A key without a text would show itself; a test sees to it that none does.
pub fn column_label(figure: FigureId, key: &'static str, language: Language) -> Cow<'static, str> {
    match compared(figure, key) {
        Some(((dutch, english), of)) => {
            format!("{}: {}", language.of(dutch, english), own_label(figure, of, language)).into()
        }
        None => own_label(figure, key, language).into(),
    }
}

/// What a column of a comparison holds, and the key of the column that is compared.
fn compared(figure: FigureId, key: &'static str) -> Option<((&'static str, &'static str), &'static str)> {
    let (was, change) = (("Vergeleken periode", "Compared period"), ("Verschil", "Change"));
    let lead = || analysis::lead(figure).unwrap_or_default();
    match key {
        "previous" => return Some((was, lead())),
        "change" => return Some((change, lead())),
        "change_ratio" => return Some((("Verschil in %", "Change in %"), lead())),
        _ => {}
    }
    // What is compared is a column of the figure itself, which no figure calls `previous_…` or `change_…`.
    let changed = || key.strip_prefix("change_of_").or_else(|| key.strip_prefix("change_"));
    key.strip_prefix("previous_").map(|of| (was, of)).or_else(|| changed().map(|of| (change, of)))
}

/// The label of a column that compares nothing.
fn own_label(figure: FigureId, key: &'static str, language: Language) -> &'static str {
    let of_figure = match figure.family() {
        Family::Growth => of_growth(figure, key),
        Family::Distribution => of_distribution(figure, key),
        Family::Reach => of_reach(key),
        Family::Flow => of_flow(figure, key),
        Family::Quality => of_quality(key),
    };
    let (dutch, english) = of_figure.unwrap_or((key, key));
    language.of(dutch, english)
}

type Texts = Option<(&'static str, &'static str)>;

fn of_growth(figure: FigureId, key: &str) -> Texts {
    match figure {
        FigureId::EndVsStart | FigureId::EndVsGoal => return of_comparison(key),
        FigureId::GoalReached => return of_goals(key),
        FigureId::Transitions | FigureId::Levels => return of_levels(key),
        _ => {}
    }
    Some(match key {
        "theme" => ("Thema", "Theme"),
        "main_domain" => ("Hoofddomein", "Main domain"),
        "domain" if figure == FigureId::Spillover => ("Ander leefgebied", "Other domain"),
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
        "could_grow" => ("Kon groeien (start onder 5)", "Could grow (start below 5)"),
        "share_up" => ("Aandeel vooruit", "Share up"),
        "up_low" => ("Vooruit, 95% vanaf", "Up, 95% from"),
        "up_high" => ("Vooruit, 95% tot", "Up, 95% to"),
        "share_same" => ("Aandeel gelijk", "Share same"),
        "same_low" => ("Gelijk, 95% vanaf", "Same, 95% from"),
        "same_high" => ("Gelijk, 95% tot", "Same, 95% to"),
        "share_down" => ("Aandeel achteruit", "Share down"),
        "down_low" => ("Achteruit, 95% vanaf", "Down, 95% from"),
        "down_high" => ("Achteruit, 95% tot", "Down, 95% to"),
        _ => return None,
    })
}

fn of_goals(key: &str) -> Texts {
    Some(match key {
        "kind" => ("Soort ondersteuning", "Kind of support"),
        "yes" => ("Behaald", "Reached"),
        "partly" => ("Deels behaald", "Partly reached"),
        "no" => ("Niet behaald", "Not reached"),
        "unknown" => ("(Nog) niet bekend", "Not (yet) known"),
        "share_yes" => ("Aandeel behaald", "Share reached"),
        _ => return None,
    })
}

fn of_levels(key: &str) -> Texts {
    Some(match key {
        "start_level" => ("Niveau bij de start", "Level at the start"),
        "unknown" => ("Eind (nog) niet bekend", "End not (yet) known"),
        "to_1" => ("Eind 1", "End 1"),
        "to_2" => ("Eind 2", "End 2"),
        "to_3" => ("Eind 3", "End 3"),
        "to_4" => ("Eind 4", "End 4"),
        "to_5" => ("Eind 5", "End 5"),
        "domain" => ("Leefgebied", "Life domain"),
        "start_1" => ("Start 1", "Start 1"),
        "start_2" => ("Start 2", "Start 2"),
        "start_3" => ("Start 3", "Start 3"),
        "start_4" => ("Start 4", "Start 4"),
        "start_5" => ("Start 5", "Start 5"),
        "end_1" => ("Eind 1", "End 1"),
        "end_2" => ("Eind 2", "End 2"),
        "end_3" => ("Eind 3", "End 3"),
        "end_4" => ("Eind 4", "End 4"),
        "end_5" => ("Eind 5", "End 5"),
        "share_start_1" => ("Aandeel start 1", "Share start 1"),
        "share_start_2" => ("Aandeel start 2", "Share start 2"),
        "share_start_3" => ("Aandeel start 3", "Share start 3"),
        "share_start_4" => ("Aandeel start 4", "Share start 4"),
        "share_start_5" => ("Aandeel start 5", "Share start 5"),
        "share_end_1" => ("Aandeel eind 1", "Share end 1"),
        "share_end_2" => ("Aandeel eind 2", "Share end 2"),
        "share_end_3" => ("Aandeel eind 3", "Share end 3"),
        "share_end_4" => ("Aandeel eind 4", "Share end 4"),
        "share_end_5" => ("Aandeel eind 5", "Share end 5"),
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

fn of_distribution(figure: FigureId, key: &str) -> Texts {
    Some(match key {
        "theme" => ("Thema", "Theme"),
        "kind" => ("Soort ondersteuning", "Kind of support"),
        "dimension" => ("Dimensie", "Dimension"),
        "age_band" => ("Leeftijd", "Age"),
        "under" => ("Jonger dan de grens", "Younger than the limit"),
        "share_under" => ("Aandeel jonger", "Share younger"),
        "share" if figure == FigureId::AgeBands => ("Aandeel van bekende leeftijden", "Share of known ages"),
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
        "difference" => ("Verschil met gepland", "Difference from planned"),
        "ratio" => ("Behaald van gepland", "Achieved of planned"),
        "cases" => ("Trajecten", "Cases"),
        "clients" => ("Inwoners met een traject", "People with a case"),
        "participants" => ("Deelnemers", "Participants"),
        "reach" => ("Bereik", "Reach"),
        "sessions" => ("Bijeenkomsten", "Sessions"),
        "per_session" => ("Deelnemers per bijeenkomst", "Participants per session"),
        "prevention" => ("Preventie", "Prevention"),
        "dimensions" => ("Positieve Gezondheid", "Positive Health"),
        "year" => ("Jaar", "Year"),
        "new_clients" => ("Nieuw", "New"),
        "who" => ("Wie", "Who"),
        "inhabitants" => ("Inwoners", "Inhabitants"),
        "share" => ("Aandeel van de inwoners", "Share of the inhabitants"),
        _ => return None,
    })
}

fn of_flow(figure: FigureId, key: &str) -> Texts {
    Some(match key {
        "year" if figure == FigureId::StartedClosed => ("Periode", "Period"),
        "year" => ("Jaar", "Year"),
        "kind" => ("Soort ondersteuning", "Kind of support"),
        "cases" => ("Trajecten", "Cases"),
        "carried_over" => ("Liepen al", "Carried over"),
        "started" => ("Begonnen", "Started"),
        "closed" => ("Afgesloten", "Closed"),
        "open" => ("Lopen door", "Still open"),
        "n" => ("Afgesloten trajecten", "Closed cases"),
        "mean_days" => ("Gemiddeld aantal dagen", "Mean days"),
        "median_days" => ("Middelste (mediaan)", "Middle one (median)"),
        "p90_days" => ("9 van de 10 hooguit", "9 of 10 at most"),
        "new" => ("Nieuw", "New"),
        "known" => ("Al bekend", "Known before"),
        "unknown" => ("Niet bekend", "Not known"),
        "share_new" => ("Aandeel nieuw", "Share new"),
        "referrer" => ("Verwijzer", "Referrer"),
        "destination" => ("Verwezen naar", "Referred to"),
        "share" => ("Aandeel", "Share"),
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
    use crate::analysis::example::{Activity, Organisation, case, drafts};
    use crate::calendar::Period;
    use crate::selection::{Compare, Selection};

    fn compared() -> Selection {
        Selection { period: Period::year(2024), compare: Some(Compare::Before), ..Selection::default() }
    }

    #[test]
    fn columns_of_the_other_period_are_named_after_their_own() {
        let dutch = |figure, key| column_label(figure, key, Language::Dutch);
        assert_eq!(dutch(FigureId::MainDomains, "previous"), "Vergeleken periode: Trajecten");
        assert_eq!(dutch(FigureId::MainDomains, "change_ratio"), "Verschil in %: Trajecten");
        assert_eq!(dutch(FigureId::ReachByTheme, "change_of_ratio"), "Verschil: Behaald van gepland");
        assert_eq!(dutch(FigureId::EndVsGoal, "previous_share_higher"), "Vergeleken periode: Aandeel hoger");
        assert_eq!(dutch(FigureId::Duration, "change_median_days"), "Verschil: Middelste (mediaan)");
        assert_eq!(column_label(FigureId::Duration, "change_n", Language::English), "Change: Closed cases");
    }

    #[test]
    fn all_columns_of_all_figures_have_a_label_in_both_languages() {
        let activities = vec![Activity::default()];
        for draft in drafts(&Organisation { activities, ..Organisation::default() }, &compared()) {
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
        let cases = vec![case("Jeugd", "Justitie", [1, 2, 3])];
        for draft in drafts(&Organisation { cases, ..Organisation::default() }, &compared()) {
            let labels =
                |language| draft.columns.iter().map(move |column| column_label(draft.id, column.key, language));
            for language in [Language::Dutch, Language::English] {
                let different: std::collections::BTreeSet<_> = labels(language).collect();
                assert_eq!(different.len(), draft.columns.len(), "{:?}", draft.id);
            }
        }
    }
}
