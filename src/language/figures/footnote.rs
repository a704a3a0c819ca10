//! What the mark of a hidden cell means, and why numbers are rounded: the line under a figure of which something is
//! protected.

use super::cells::HIDDEN;
use crate::disclosure::{Figure, Policy};
use crate::figures::{Cell, Column, ColumnType, Family, Made, Note};
use crate::language::Language;

/// The smallest number that is shown where numbers are rounded.
pub const SMALLEST_ROUNDED: u8 = 8;

/// The line under a figure that says what of it is not shown and why; none where everything is shown as it is.
pub fn footnote(figure: &Figure, language: Language) -> Option<String> {
    let hides = hides(figure);
    let mark = language.of(format!("{HIDDEN} = niet getoond."), format!("{HIDDEN} = not shown."));
    let mark = figure.has_hidden().then_some(mark);
    let why = match figure.policy() {
        Policy::Hide { threshold } if hides => vec![small(threshold, language), larger(language).to_owned()],
        Policy::Round if hides => vec![small(SMALLEST_ROUNDED, language), rounded(language).to_owned()],
        Policy::Round if has_counts(figure) => vec![rounded(language).to_owned()],
        _ => Vec::new(),
    };
    let more = hides.then(|| what_goes_with_it(figure, language)).into_iter().flatten();
    let small = shows_small(figure).then(|| unknown(language));
    let said: Vec<String> = mark.into_iter().chain(why).chain(more.chain(small).map(str::to_owned)).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// Whether any number of it is hidden: in a cell, of all, or in a note.
fn hides(figure: &Figure) -> bool {
    let facts = figure.facts();
    let of_before = facts.before.is_some_and(|before| before.n.is_none());
    figure.has_hidden() || facts.n.is_none() || of_before || facts.notes.iter().any(Note::has_hidden)
}

fn has_counts(figure: &Figure) -> bool {
    figure.rows().iter().flat_map(|row| &row.cells).any(|cell| matches!(cell, Cell::Count(_) | Cell::Number(_)))
}

/// Whether a number of people is shown that would be hidden if it were not of those of whom something is not known: such
/// a number is about nobody.
fn shows_small(figure: &Figure) -> bool {
    let Policy::Hide { threshold } = figure.policy() else { return false };
    let is_small = |cell: &Cell| matches!(cell, Cell::Count(count) if (1..i64::from(threshold)).contains(count));
    let of_people = |(cell, column): (&Cell, &Column)| column.made != Made::Public && is_small(cell);
    figure.rows().iter().any(|row| row.cells.iter().zip(figure.columns()).any(of_people))
}

fn unknown(language: Language) -> &'static str {
    language.of(
        "Van hoeveel iets niet bekend is, wordt altijd getoond, ook een klein aantal: daaraan is niemand te herkennen.",
        "Of how many something is not known is always shown, also a small number: nobody can be recognised by it.",
    )
}

/// "Aantallen van 1 tot en met 4 worden niet getoond om herkenning van personen te voorkomen."
fn small(threshold: u8, language: Language) -> String {
    let most = threshold.saturating_sub(1);
    match most {
        0 | 1 => language.of(
            "Een aantal van 1 wordt niet getoond om herkenning van personen te voorkomen.".to_owned(),
            "A number of 1 is not shown, so that nobody can be recognised.".to_owned(),
        ),
        _ => language.of(
            format!("Aantallen van 1 tot en met {most} worden niet getoond om herkenning van personen te voorkomen."),
            format!("Numbers from 1 to {most} are not shown, so that nobody can be recognised."),
        ),
    }
}

fn larger(language: Language) -> &'static str {
    language.of(
        "Soms is ook een groter aantal niet getoond, omdat het kleine aantal anders te berekenen zou zijn.",
        "Sometimes a larger number is not shown either, because the small one could be computed from it.",
    )
}

fn rounded(language: Language) -> &'static str {
    language.of(
        "Aantallen zijn afgerond op vijftallen; daardoor kunnen totalen afwijken van de som. Percentages zijn berekend na \
         afronding.",
        "Numbers are rounded to fives, so totals can differ from the sum. Percentages are computed after rounding.",
    )
}

/// What is hidden with a count, as far as the figure has it.
fn what_goes_with_it(figure: &Figure, language: Language) -> Vec<&'static str> {
    let columns = || figure.columns().iter().filter(|column| column.made != Made::Public);
    let has = |sorts: &[ColumnType]| columns().any(|column| sorts.contains(&column.sort));
    let mut said = Vec::new();
    said.push(match (has(&[ColumnType::Share]), has(&[ColumnType::Mean, ColumnType::Days])) {
        (true, true) => language.of(
            "Bij een niet getoond aantal zijn ook het aandeel en het gemiddelde niet getoond.",
            "Where a number is not shown, nor are the share and the mean.",
        ),
        (false, true) => language.of(
            "Bij een niet getoond aantal is ook het gemiddelde niet getoond.",
            "Where a number is not shown, nor is the mean.",
        ),
        (true, false) => language.of(
            "Bij een niet getoond aantal is ook het aandeel niet getoond.",
            "Where a number is not shown, nor is the share.",
        ),
        (false, false) => "",
    });
    if columns().any(|column| matches!(column.made, Made::Mean(..))) {
        said.push(language.of(
            "Een gemiddelde is ook niet getoond als (bijna) iedereen in de groep dezelfde uiterste score heeft.",
            "A mean is not shown either if (nearly) everybody in the group has the same highest or lowest score.",
        ));
    }
    said.push(match figure.id().family() {
        Family::Growth => language.of(
            "Nul wordt getoond als 0, behalve in een groep waarin (bijna) iedereen dezelfde score of uitkomst heeft: daarvan \
             wordt geen enkele score of uitkomst getoond.",
            "Zero is shown as 0, except in a group in which (nearly) everybody has the same score or outcome: of that group \
             no score or outcome is shown.",
        ),
        _ => language.of("Nul wordt getoond als 0.", "Zero is shown as 0."),
    });
    said.retain(|sentence| !sentence.is_empty());
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::protect;
    use crate::figures::{Counted, Draft, Facts, FigureId, Label, Row, SOME, Value};

    fn draft(id: FigureId, columns: Vec<Column>, cells: Vec<Cell>) -> Draft {
        let facts = Facts { n: Some(40), ..Facts::default() };
        Draft::new(id, columns, vec![Row { cells, total: false }], facts).with_n_of(Made::Public)
    }

    fn of_cases(cases: i64) -> Draft {
        let columns = vec![
            Column::new("domain", ColumnType::Text).made(Made::Label("main")),
            Column::new("cases", ColumnType::Count).made(Made::Public),
            Column::new("share", ColumnType::Share).made(Made::From(&["cases"])),
        ];
        let cell = if cases == 0 { Cell::Hidden } else { Cell::Count(cases) };
        draft(FigureId::MainDomains, columns, vec![Cell::Label(Label::NotRecorded), cell, Cell::Null])
    }

    #[track_caller]
    fn check(draft: Draft, policy: Policy, dutch: Option<&str>, english: Option<&str>) {
        let figure = &protect(vec![draft], policy)[0];
        assert_eq!(footnote(figure, Language::Dutch).as_deref(), dutch);
        assert_eq!(footnote(figure, Language::English).as_deref(), english);
    }

    #[test]
    fn what_is_shown_has_none() {
        check(of_cases(12), Policy::Internal, None, None);
        check(of_cases(12), Policy::default(), None, None);
    }

    #[test]
    fn hidden_counts_with_the_threshold_of_the_policy() {
        check(
            of_cases(0),
            Policy::default(),
            Some(
                "· = niet getoond. Aantallen van 1 tot en met 4 worden niet getoond om herkenning van personen te voorkomen. \
                 Soms is ook een groter aantal niet getoond, omdat het kleine aantal anders te berekenen zou zijn. Bij een \
                 niet getoond aantal is ook het aandeel niet getoond. Nul wordt getoond als 0.",
            ),
            Some(
                "· = not shown. Numbers from 1 to 4 are not shown, so that nobody can be recognised. Sometimes a larger \
                 number is not shown either, because the small one could be computed from it. Where a number is not shown, \
                 nor is the share. Zero is shown as 0.",
            ),
        );
        let strict = protect(vec![of_cases(0)], Policy::STRICT);
        assert!(footnote(&strict[0], Language::Dutch).unwrap().contains("van 1 tot en met 9 worden"));
    }

    #[test]
    fn a_hidden_number_of_all_has_a_footnote_without_the_mark() {
        let mut hidden = of_cases(12);
        hidden.facts.n = None;
        let figure = &protect(vec![hidden], Policy::default())[0];
        assert!(footnote(figure, Language::Dutch).unwrap().starts_with("Aantallen van 1 tot en met 4 worden"));
        let mut noted = of_cases(12);
        noted.facts.notes.push(Note::NoMainDomain(SOME));
        let figure = &protect(vec![noted], Policy::default())[0];
        assert!(footnote(figure, Language::English).unwrap().starts_with("Numbers from 1 to 4 are not shown"));
    }

    #[test]
    fn rounded_counts_say_so_hidden_or_not() {
        check(
            of_cases(15),
            Policy::Round,
            Some(
                "Aantallen zijn afgerond op vijftallen; daardoor kunnen totalen afwijken van de som. Percentages zijn \
                 berekend na afronding.",
            ),
            Some(
                "Numbers are rounded to fives, so totals can differ from the sum. Percentages are computed after rounding.",
            ),
        );
        let hidden = &protect(vec![of_cases(0)], Policy::Round)[0];
        assert!(footnote(hidden, Language::Dutch).unwrap().starts_with(
            "· = niet getoond. Aantallen van 1 tot en met 7 worden niet getoond om herkenning van personen te voorkomen. \
             Aantallen zijn afgerond op vijftallen;"
        ));
    }

    #[test]
    fn a_small_number_of_unknowns_is_explained() {
        let of = |unknown| {
            let columns = vec![
                Column::new("kind", ColumnType::Text).made(Made::Label("kind")),
                Column::new("unknown", ColumnType::Count)
                    .made(Made::Count(Counted::Cases, &[("goal", Value::Unknown)])),
            ];
            draft(FigureId::GoalReached, columns, vec![Cell::Label(Label::NotRecorded), Cell::Count(unknown)])
        };
        let said = Some(
            "Van hoeveel iets niet bekend is, wordt altijd getoond, ook een klein aantal: daaraan is niemand te herkennen.",
        );
        let in_english = Some(
            "Of how many something is not known is always shown, also a small number: nobody can be recognised by it.",
        );
        check(of(3), Policy::default(), said, in_english);
        check(of(3), Policy::Internal, None, None);
        check(of(0), Policy::default(), None, None);
        check(of(5), Policy::default(), None, None);
        check(of(5), Policy::STRICT, said, in_english);
    }

    #[test]
    fn means_of_scores_can_be_hidden_by_themselves() {
        let columns = vec![
            Column::new("domain", ColumnType::Text).made(Made::Label("domain")),
            Column::new("growth", ColumnType::Mean).made(Made::Mean(crate::figures::Measure::SumOfGrowth, "n_pairs")),
        ];
        let growth = draft(FigureId::Growth, columns, vec![Cell::Label(Label::Total), Cell::Hidden]);
        let figure = &protect(vec![growth], Policy::default())[0];
        let dutch = footnote(figure, Language::Dutch).unwrap();
        assert!(dutch.contains("is ook het gemiddelde niet getoond. Een gemiddelde is ook niet getoond als"));
        assert!(dutch.ends_with("daarvan wordt geen enkele score of uitkomst getoond."), "{dutch}");
    }
}
