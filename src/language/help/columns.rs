//! What each column of a figure's table holds, in a sentence or two. The keys are those of `language::figures`, which
//! labels them.

use super::Text;
use crate::figures::{Family, FigureId};
use crate::language::Language;

/// What a column holds. None for a key that no figure has; a test sees to it that every column has a text.
pub fn column(figure: FigureId, key: &str, language: Language) -> Option<&'static str> {
    let (dutch, english) = compared(key).or_else(|| own(figure, key))?;
    Some(language.of(dutch, english))
}

/// The columns that a comparison adds.
fn compared(key: &str) -> Option<Text> {
    match key {
        "change_ratio" => Some((
            "Het verschil als percentage van het aantal in de vergeleken periode.",
            "The change as a percentage of the number in the compared period.",
        )),
        key if key == "previous" || key.starts_with("previous_") => Some((
            "Hetzelfde getal in de periode waarmee u vergelijkt.",
            "The same number in the period that you compare with.",
        )),
        key if key == "change" || key.starts_with("change_") => Some((
            "Het getal van nu min dat van de vergeleken periode. Bij een aandeel is dat in procentpunten (%-punt).",
            "The number now less that of the compared period. Of a share it is in percentage points (%-points).",
        )),
        _ => None,
    }
}

fn own(figure: FigureId, key: &str) -> Option<Text> {
    match figure.family() {
        Family::Growth => of_growth(figure, key),
        Family::Distribution => of_distribution(figure, key),
        Family::Reach => of_reach(figure, key),
        Family::Flow => of_flow(figure, key),
        Family::Quality => of_quality(figure, key),
    }
}

const THEME: Text = ("Het thema waarbij het traject hoort.", "The theme that the case belongs to.");
const KIND: Text = (
    "De soort ondersteuning, onder de naam die in uw bestanden staat.",
    "The kind of support, under the name that it has in your files.",
);
const MAIN_DOMAIN: Text = (
    "Het leefgebied waar het traject over gaat, zoals in uw bestanden staat.",
    "The life domain that the case is about, as your files have it.",
);

fn of_growth(figure: FigureId, key: &str) -> Option<Text> {
    match figure {
        FigureId::EndVsStart | FigureId::EndVsGoal => of_comparison(figure, key),
        FigureId::GoalReached => of_goals(key),
        FigureId::Transitions => of_transitions(key),
        FigureId::Levels => of_levels(key),
        _ => of_labels_of_growth(figure, key).or_else(|| of_pairs(key)).or_else(|| of_shares(key)),
    }
}

fn of_labels_of_growth(figure: FigureId, key: &str) -> Option<Text> {
    Some(match key {
        "theme" => THEME,
        "main_domain" => MAIN_DOMAIN,
        "domain" if figure == FigureId::Spillover => (
            "Een leefgebied dat geen hoofddomein van deze trajecten is, maar waarop wel scores staan.",
            "A life domain that is no main domain of these cases but has scores.",
        ),
        "domain" => ("Het leefgebied waarop de scores zijn gegeven.", "The life domain that the scores are of."),
        _ => return None,
    })
}

fn of_pairs(key: &str) -> Option<Text> {
    Some(match key {
        "n_pairs" => (
            "Het aantal paren: een startscore en een eindscore van hetzelfde traject op hetzelfde leefgebied.",
            "The number of pairs: a start score and an end score of the same case on the same domain.",
        ),
        "pair_start" => ("De gemiddelde startscore van de paren.", "The mean start score of the pairs."),
        "pair_end" => ("De gemiddelde eindscore van de paren.", "The mean end score of the pairs."),
        "growth" => (
            "Hoeveel niveaus de score van de paren gemiddeld veranderde. Bij +0,50 is dat een half niveau omhoog.",
            "By how many levels the score of the pairs changed on average. At +0.50 that is half a level up.",
        ),
        "up" => (
            "Het aantal paren waarvan de eindscore hoger is dan de startscore.",
            "The number of pairs of which the end score is higher than the start score.",
        ),
        "same" => (
            "Het aantal paren waarvan de eindscore gelijk is aan de startscore.",
            "The number of pairs of which the end score is the same as the start score.",
        ),
        "down" => (
            "Het aantal paren waarvan de eindscore lager is dan de startscore.",
            "The number of pairs of which the end score is lower than the start score.",
        ),
        "could_grow" => (
            "Het aantal paren met een startscore lager dan 5. Wie op 5 begint, kan niet hoger.",
            "The number of pairs with a start score below 5. Somebody who starts at 5 can go no higher.",
        ),
        "ci_low" | "ci_high" => (
            "Tussen deze twee grenzen ligt de gemiddelde groei waarschijnlijk, als u heel veel van zulke trajecten zou tellen.",
            "Between these two limits the mean growth probably lies, if you could count very many such cases.",
        ),
        "sd" => (
            "Hoeveel de groei van traject tot traject verschilt. Bij 0 groeide iedereen evenveel.",
            "How much the growth differs from case to case. At 0 everybody grew equally.",
        ),
        "p" => (
            "Hoe vaak u door toeval alleen een verschil zou zien dat minstens zo groot is. 0,050 is 5 van de 100 keer.",
            "How often chance alone would give a difference at least as large. 0.050 is 5 times out of 100.",
        ),
        "n_start" => (
            "Het aantal startscores, ook van trajecten zonder eindscore.",
            "The number of start scores, also of cases without an end score.",
        ),
        "mean_start" => ("Het gemiddelde van al die startscores.", "The mean of all these start scores."),
        "n_end" => (
            "Het aantal eindscores, ook van trajecten zonder startscore.",
            "The number of end scores, also of cases without a start score.",
        ),
        "mean_end" => ("Het gemiddelde van al die eindscores.", "The mean of all these end scores."),
        "difference" => (
            "Het gemiddelde van alle eindscores min het gemiddelde van alle startscores.",
            "The mean of all end scores less the mean of all start scores.",
        ),
        _ => return None,
    })
}

fn of_shares(key: &str) -> Option<Text> {
    Some(match key {
        "share_up" | "share_same" | "share_down" => (
            "Dat aantal als deel van alle paren. Hebt u gekozen voor alleen wie kon groeien, dan is het een deel van die paren.",
            "That number as a part of all pairs. If you chose only those who could grow, it is a part of those pairs.",
        ),
        "up_low" | "up_high" | "same_low" | "same_high" | "down_low" | "down_high" => (
            "Tussen deze twee grenzen ligt het aandeel waarschijnlijk, als u heel veel van zulke trajecten zou tellen.",
            "Between these two limits the share probably lies, if you could count very many such cases.",
        ),
        _ => return None,
    })
}

fn of_comparison(figure: FigureId, key: &str) -> Option<Text> {
    let is_start = figure == FigureId::EndVsStart;
    Some(match key {
        "domain" => MAIN_DOMAIN,
        "higher" if is_start => (
            "Hoe vaak de eindscore hoger is dan de startscore.",
            "How many times the end score is higher than the start score.",
        ),
        "equal" if is_start => (
            "Hoe vaak de eindscore gelijk is aan de startscore.",
            "How many times the end score is equal to the start score.",
        ),
        "lower" if is_start => (
            "Hoe vaak de eindscore lager is dan de startscore.",
            "How many times the end score is lower than the start score.",
        ),
        "higher" => (
            "Hoe vaak de eindscore hoger is dan de doelscore.",
            "How many times the end score is higher than the goal score.",
        ),
        "equal" => (
            "Hoe vaak de eindscore gelijk is aan de doelscore.",
            "How many times the end score is equal to the goal score.",
        ),
        "lower" => (
            "Hoe vaak de eindscore lager is dan de doelscore.",
            "How many times the end score is lower than the goal score.",
        ),
        "unknown" => (
            "Hoe vaak een van de twee scores ontbreekt, bijvoorbeeld omdat het traject nog loopt.",
            "How many times one of the two scores is missing, for example because the case is still open.",
        ),
        "share_higher" | "share_equal" | "share_lower" | "share_unknown" => (
            "Dat aantal als deel van alle trajecten met dit hoofddomein, ook die waarvan een score ontbreekt.",
            "That number as a part of all cases with this main domain, also those of which a score is missing.",
        ),
        _ => return None,
    })
}

fn of_goals(key: &str) -> Option<Text> {
    Some(match key {
        "kind" => KIND,
        "yes" => (
            "Het aantal trajecten waarbij is ingevuld dat het doel is behaald.",
            "The number of cases for which it is recorded that the goal was reached.",
        ),
        "partly" => (
            "Het aantal trajecten waarbij is ingevuld dat het doel deels is behaald.",
            "The number of cases for which it is recorded that the goal was partly reached.",
        ),
        "no" => (
            "Het aantal trajecten waarbij is ingevuld dat het doel niet is behaald.",
            "The number of cases for which it is recorded that the goal was not reached.",
        ),
        "unknown" => (
            "Het aantal trajecten waarbij geen antwoord is ingevuld, bijvoorbeeld omdat ze nog lopen.",
            "The number of cases without an answer, for example because they are still open.",
        ),
        "share_yes" => (
            "Het aantal ‘behaald’ als deel van de trajecten met een antwoord.",
            "The number ‘reached’ as a part of the cases with an answer.",
        ),
        _ => return None,
    })
}

fn of_transitions(key: &str) -> Option<Text> {
    Some(match key {
        "start_level" => ("Het niveau van de startscore.", "The level of the start score."),
        "unknown" => (
            "Het aantal startscores op dit niveau zonder eindscore.",
            "The number of start scores on this level without an end score.",
        ),
        "to_1" | "to_2" | "to_3" | "to_4" | "to_5" => (
            "Het aantal startscores op het niveau van de rij, met dit niveau als eindscore.",
            "The number of start scores on the level of the row that have this level as their end score.",
        ),
        _ => return None,
    })
}

fn of_levels(key: &str) -> Option<Text> {
    Some(match key {
        "domain" => ("Het leefgebied waarop de scores zijn gegeven.", "The life domain that the scores are of."),
        "start_1" | "start_2" | "start_3" | "start_4" | "start_5" => {
            ("Het aantal startscores op dit niveau.", "The number of start scores on this level.")
        }
        "end_1" | "end_2" | "end_3" | "end_4" | "end_5" => {
            ("Het aantal eindscores op dit niveau.", "The number of end scores on this level.")
        }
        key if key.starts_with("share_start_") => (
            "Dat aantal als deel van alle startscores op dit leefgebied.",
            "That number as a part of all start scores on this domain.",
        ),
        key if key.starts_with("share_end_") => (
            "Dat aantal als deel van alle eindscores op dit leefgebied.",
            "That number as a part of all end scores on this domain.",
        ),
        _ => return None,
    })
}

fn of_distribution(figure: FigureId, key: &str) -> Option<Text> {
    Some(match key {
        "theme" => THEME,
        "kind" => KIND,
        "domain" => MAIN_DOMAIN,
        "dimension" => (
            "De dimensie van Positieve Gezondheid die bij het traject is gekozen.",
            "The dimension of Positive Health that was chosen for the case.",
        ),
        "age_band" => (
            "De leeftijdsgroep. De grenzen kiest u bij deze figuur.",
            "The age band. You choose its limits at this figure.",
        ),
        "cases" => ("Het aantal trajecten dat bij deze rij hoort.", "The number of cases that belong to this row."),
        "under" => (
            "Het aantal trajecten van mensen die jonger zijn dan de leeftijd die u bij deze figuur kiest.",
            "The number of cases of people who are younger than the age that you choose at this figure.",
        ),
        "share_under" => (
            "Dat aantal als deel van de trajecten waarvan dit bekend is.",
            "That number as a part of the cases of which this is known.",
        ),
        "share" => of_distribution_share(figure),
        _ => return None,
    })
}

fn of_distribution_share(figure: FigureId) -> Text {
    match figure {
        FigureId::AgeBands => (
            "Het deel van de trajecten van deze soort waarvan de leeftijd bekend is.",
            "The part of the cases of this kind of which the age is known.",
        ),
        FigureId::DomainsByTheme => (
            "Dat aantal als deel van alle trajecten van het thema.",
            "That number as a part of all cases of the theme.",
        ),
        FigureId::DomainsByKind => (
            "Dat aantal als deel van alle trajecten van deze soort.",
            "That number as a part of all cases of this kind.",
        ),
        _ => (
            "Dat aantal als deel van alle trajecten met een hoofddomein.",
            "That number as a part of all cases with a main domain.",
        ),
    }
}

fn of_reach(figure: FigureId, key: &str) -> Option<Text> {
    Some(match key {
        "theme" => THEME,
        "service" => (
            "De dienst binnen het thema. Een groepsactiviteit zonder dienst staat hier onder haar eigen naam.",
            "The service within the theme. A group activity without a service stands here under its own name.",
        ),
        "activity" => {
            ("De naam van de groepsactiviteit in uw bestanden.", "The name of the group activity in your files.")
        }
        "year" => ("Het jaar waarin het traject liep.", "The year in which the case was active."),
        "who" => ("Iedereen die is bereikt, op één rij.", "Everybody who was reached, in one row."),
        "planned" => {
            ("Het bereik dat u van plan was, uit uw eigen tabel.", "The reach that you planned, from your own table.")
        }
        "achieved" | "reach" => (
            "Trajecten en deelnemers samen. Kiest u ervoor om mensen te tellen, dan telt wie meer trajecten heeft één keer.",
            "Cases and participants together. If you choose to count people, a person with several cases counts once.",
        ),
        "difference" => ("Behaald bereik min gepland bereik.", "Achieved reach less planned reach."),
        "ratio" => (
            "Behaald bereik als percentage van het geplande. Bij 100% is het plan precies gehaald.",
            "Achieved reach as a percentage of the planned. At 100% the plan was met exactly.",
        ),
        "cases" => ("Het aantal trajecten.", "The number of cases."),
        "clients" => (
            "Het aantal verschillende inwoners met een traject, geteld met het cliëntnummer.",
            "The number of different people with a case, counted by the client number.",
        ),
        "new_clients" => (
            "Het aantal inwoners van wie het eerste traject in uw bestanden in deze tijd begon.",
            "The number of people whose first case in your files started in this time.",
        ),
        "participants" => (
            "Het aantal deelnames aan groepsactiviteiten. Wie vaker meedoet, telt vaker.",
            "The number of attendances of group activities. Somebody who takes part more often counts more often.",
        ),
        "sessions" => ("Het aantal keren dat de groep bijeenkwam.", "The number of times that the group met."),
        "per_session" => (
            "Deelnemers gedeeld door bijeenkomsten, waar beide bekend zijn.",
            "Participants divided by sessions, where both are known.",
        ),
        "prevention" => (
            "Wat de activiteit moet voorkomen, zoals in uw bestanden staat.",
            "What the activity is meant to prevent, as your files have it.",
        ),
        "dimensions" => (
            "De dimensies van Positieve Gezondheid waaraan de activiteit werkt, zoals in uw bestanden staat.",
            "The dimensions of Positive Health that the activity works on, as your files have it.",
        ),
        "inhabitants" => (
            "Het aantal inwoners van uw werkgebied, dat u bij deze figuur typt.",
            "The number of inhabitants of your area, which you type at this figure.",
        ),
        "share" if figure == FigureId::PopulationReach => {
            ("Behaald bereik als deel van alle inwoners.", "Achieved reach as a part of all inhabitants.")
        }
        _ => return None,
    })
}

fn of_flow(figure: FigureId, key: &str) -> Option<Text> {
    Some(match key {
        "year" if figure == FigureId::StartedClosed => (
            "Het jaar, kwartaal of de maand. Wat u wilt, kiest u bij deze figuur.",
            "The year, quarter or month. You choose which at this figure.",
        ),
        "year" => ("Het jaar waarin het traject liep.", "The year in which the case was active."),
        "kind" => KIND,
        "cases" => ("Het aantal trajecten dat bij deze rij hoort.", "The number of cases that belong to this row."),
        "carried_over" => (
            "Trajecten die eerder begonnen en aan het begin nog liepen.",
            "Cases that started earlier and were still open at the beginning.",
        ),
        "started" => ("Trajecten die in deze tijd begonnen.", "Cases that started in this time."),
        "closed" => ("Trajecten die in deze tijd zijn afgesloten.", "Cases that were closed in this time."),
        "open" => ("Trajecten die aan het einde nog liepen.", "Cases that were still open at the end."),
        "n" => (
            "Het aantal afgesloten trajecten met een begin- en een einddatum.",
            "The number of closed cases with a first and a last day.",
        ),
        "mean_days" => (
            "Alle dagen samen, gedeeld door het aantal trajecten. Een paar heel lange trajecten tellen zwaar mee.",
            "All days together, divided by the number of cases. A few very long cases weigh heavily.",
        ),
        "median_days" => (
            "De ene helft van de trajecten duurde korter, de andere helft langer.",
            "Half of the cases took less, the other half took more.",
        ),
        "p90_days" => ("9 van de 10 trajecten duurden hooguit zo lang.", "9 of 10 cases took this long at most."),
        "new" => (
            "Het aantal begonnen trajecten van mensen die nog niet bekend waren.",
            "The number of started cases of people who were not known before.",
        ),
        "known" => (
            "Het aantal begonnen trajecten van mensen die al bekend waren.",
            "The number of started cases of people who were known before.",
        ),
        "unknown" => (
            "Het aantal begonnen trajecten waarbij dit niet is ingevuld.",
            "The number of started cases for which this is not recorded.",
        ),
        "share_new" => {
            ("Nieuw als deel van nieuw en al bekend samen.", "New as a part of new and known before together.")
        }
        "referrer" => (
            "Wie heeft verwezen, onder de naam in uw bestanden.",
            "Who referred the person, under the name in your files.",
        ),
        "destination" => (
            "Waarheen is verwezen, onder de naam in uw bestanden. Onderaan staat wie niet verder is verwezen.",
            "Where the person was referred to, under the name in your files. Last stand those who were not referred on.",
        ),
        "share" if figure == FigureId::ReferredTo => {
            ("Dat aantal als deel van de afgesloten trajecten.", "That number as a part of the closed cases.")
        }
        "share" => (
            "Dat aantal als deel van de trajecten waarbij een verwijzer is ingevuld.",
            "That number as a part of the cases with a referrer.",
        ),
        _ => return None,
    })
}

fn of_quality(figure: FigureId, key: &str) -> Option<Text> {
    if figure == FigureId::Completeness { of_completeness(key) } else { of_reading(key) }
}

fn of_completeness(key: &str) -> Option<Text> {
    Some(match key {
        "field" => ("Het gegeven dat een kolom in uw bestanden heeft.", "What a column in your files holds."),
        "filled" => ("Het aantal vakjes met iets bruikbaars.", "The number of cells with something usable."),
        "missing" => (
            "Het aantal lege vakjes, en vakjes die ‘niet bekend’ zeggen.",
            "The number of empty cells, and of cells that say ‘not known’.",
        ),
        "invalid" => (
            "Het aantal vakjes met iets dat niet te lezen is.",
            "The number of cells with something that cannot be read.",
        ),
        "share_filled" => ("Ingevuld als deel van alle vakjes.", "Filled in as a part of all cells."),
        _ => return None,
    })
}

fn of_reading(key: &str) -> Option<Text> {
    Some(match key {
        "file" => ("De naam van het bestand.", "The name of the file."),
        "rows" => ("Het aantal rijen onder de kolomkoppen.", "The number of rows below the column headers."),
        "used" => ("Het aantal rijen dat meetelt.", "The number of rows that count."),
        "left_out" => (
            "Het aantal rijen dat niet meetelt. De redenen staan in de kolommen hierna.",
            "The number of rows that do not count. The reasons stand in the columns after this.",
        ),
        "empty" => ("Rijen waarin niets staat.", "Rows with nothing in them."),
        "totals_row" => ("Rijen die andere rijen optellen.", "Rows that add up other rows."),
        "header_again" => {
            ("Rijen waarin de kolomkoppen nog eens staan.", "Rows in which the column headers stand again.")
        }
        "no_such_case" => (
            "Rijen met een score van een traject dat in geen bestand staat.",
            "Rows with a score of a case that is in no file.",
        ),
        "nothing_usable" => ("Rijen waarmee niets te tellen is.", "Rows with nothing that can be counted."),
        "unknown_sheet" => (
            "Rijen van een tabel waarvan de kolomkoppen niet zijn herkend.",
            "Rows of a table of which the column headers were not recognised.",
        ),
        "not_chosen" => (
            "Rijen van een blad dat niet meetelt, bijvoorbeeld een verborgen blad.",
            "Rows of a sheet that does not count, such as a hidden one.",
        ),
        "identifying_columns" => (
            "Het aantal kolommen met namen, adressen en dergelijke. Die zijn niet gelezen.",
            "The number of columns with names, addresses and the like. They were not read.",
        ),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Activity, Organisation, drafts};
    use crate::calendar::Period;
    use crate::counting::{ClientsBy, Counting};
    use crate::language::figures::column_label;
    use crate::selection::{Compare, Selection};

    /// Every figure with every column that it can have: with a comparison, with and without kinds, by year and by theme.
    fn all() -> Vec<crate::figures::Draft> {
        let organisation = Organisation { activities: vec![Activity::default()], ..Organisation::default() };
        let of = |clients_by, could_grow| {
            let counting = Counting { clients_by, could_grow, ..Counting::default() };
            Selection { period: Period::year(2024), compare: Some(Compare::Before), counting, ..Selection::default() }
        };
        let selections = [of(ClientsBy::Year, false), of(ClientsBy::Theme, true)];
        selections.iter().flat_map(|selection| drafts(&organisation, selection)).collect()
    }

    #[test]
    fn all_columns_of_all_figures_are_explained_in_both_languages() {
        let drafts = all();
        assert!(FigureId::ALL.iter().all(|figure| drafts.iter().any(|draft| draft.id == *figure)));
        for draft in drafts {
            let id = draft.id;
            for key in draft.seen().columns.iter().map(|column| column.key) {
                for language in [Language::Dutch, Language::English] {
                    let text = column(id, key, language);
                    let text = text.unwrap_or_else(|| panic!("{key} of {id:?} has no explanation"));
                    assert!(text.ends_with('.'), "{text}");
                    assert_ne!(text, column_label(id, key, language));
                }
            }
        }
    }

    #[test]
    fn columns_that_only_some_files_have_are_explained() {
        for key in ["prevention", "dimensions"] {
            assert!(column(FigureId::GroupActivities, key, Language::Dutch).is_some());
        }
        assert_eq!(column(FigureId::GroupActivities, "growth", Language::Dutch), None);
    }
}
