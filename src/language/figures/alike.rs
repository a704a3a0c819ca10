//! Groups of which (nearly) everybody has the same: who knows somebody of such a group learns that from the figure. It is said
//! to the one who decides whether to merge, from what is shown only, and is in no download.

use super::{label, title};
use crate::disclosure::{Figure, Policy};
use crate::fields::Choice;
use crate::figures::{Cell, FigureId, Label, Row};
use crate::language::Language;

/// "Hoofddomeinen per thema: alle 7 trajecten van ‘Informele zorg’ hebben ‘Financiën’", a sentence each.
pub fn alike(figures: &[Figure], language: Language) -> Vec<String> {
    let published = figures.iter().filter(|figure| figure.policy().is_for_publication());
    published.flat_map(|figure| in_figure(figure, language)).collect()
}

fn in_figure(figure: &Figure, language: Language) -> Vec<String> {
    let Some(labels) = labels(figure).filter(|labels| figure.column("cases") == Some(*labels)) else {
        return Vec::new();
    };
    let values = figure.rows().iter().map(|row| &row.cells[labels - 1]).filter(|value| !is(value, &Label::Total));
    // Where there is one value, nobody could have another one.
    if values.clone().all(|value| Some(value) == values.clone().next()) {
        return Vec::new();
    }
    let groups = figure.rows().chunk_by(|one, next| one.cells[..labels - 1] == next.cells[..labels - 1]);
    groups.filter_map(|group| in_group(figure, group, labels, language)).collect()
}

/// How many of the first columns tell who is counted; none of a figure that is not looked at.
fn labels(figure: &Figure) -> Option<usize> {
    match figure.id() {
        FigureId::DomainsByTheme | FigureId::DomainsByKind | FigureId::DimensionByDomain | FigureId::AgeBands => {
            Some(2)
        }
        // What is selected may be an area, or an age.
        FigureId::MainDomains if !figure.facts().selection.only.contains_key(&Choice::MainDomain) => Some(1),
        _ => None,
    }
}

/// What is said of a group, where it is so.
fn in_group(figure: &Figure, group: &[Row], labels: usize, language: Language) -> Option<String> {
    let is_known = |cell: &Cell| !is(cell, &Label::NotRecorded) && !is(cell, &Label::Total);
    let known = group.iter().filter(|row| row.cells[..labels].iter().all(is_known));
    let (same, row) = known.filter_map(|row| Some((count(row, labels)?, row))).max_by_key(|(count, _)| *count)?;
    let all = whole(figure, group, row, labels)?;
    let is_alike = same > 0 && same >= all - 1;
    is_alike.then(|| sentence(figure, &row.cells[..labels], same, all, language))
}

/// How many there are in a group: the total that stands below it, or that of which its share is, or all counts together.
fn whole(figure: &Figure, group: &[Row], row: &Row, cases: usize) -> Option<i64> {
    if let Some(total) = group.iter().find(|row| is(&row.cells[cases - 1], &Label::Total)) {
        return count(total, cases);
    }
    match figure.column("share").map(|share| &row.cells[share]) {
        // OK because a count is far below 2^53.
        Some(Cell::Number(share)) => Some((count(row, cases)? as f64 / share).round() as i64),
        Some(_) => None,
        None => group.iter().map(|row| count(row, cases)).sum(),
    }
}

fn count(row: &Row, place: usize) -> Option<i64> {
    if let Cell::Count(count) = row.cells[place] { Some(count) } else { None }
}

fn is(cell: &Cell, label: &Label) -> bool {
    matches!(cell, Cell::Label(of) if of == label)
}

fn sentence(figure: &Figure, cells: &[Cell], same: i64, all: i64, language: Language) -> String {
    let name = |cell: &Cell| if let Cell::Label(of) = cell { label(of, language) } else { String::new() };
    let names: Vec<String> = cells.iter().map(name).collect();
    let (title, (same, of_all)) = (title(figure.id(), language), (language.count(same), language.count(all)));
    let cases = match figure.policy() {
        Policy::Hide { .. } if same == of_all => {
            language.of(format!("alle {of_all} trajecten"), format!("all {of_all} cases"))
        }
        Policy::Hide { .. } => {
            language.of(format!("{same} van de {of_all} trajecten"), format!("{same} of the {of_all} cases"))
        }
        _ => language.of("(bijna) alle trajecten".to_owned(), "(nearly) all cases".to_owned()),
    };
    match &names[..] {
        [group, value] => language.of(format!("{title}: {cases} van ‘{group}’ hebben ‘{value}’."), {
            format!("{title}: {cases} of ‘{group}’ have ‘{value}’.")
        }),
        names => {
            let value = names.join(", ");
            language.of(format!("{title}: {cases} in de selectie hebben ‘{value}’."), {
                format!("{title}: {cases} of the selection have ‘{value}’.")
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis;
    use crate::analysis::example::{Case, Organisation, case};
    use crate::disclosure::publish;
    use crate::selection::Selection;

    /// Cases of a theme and a main domain, so many of each.
    fn organisation(counts: &[(&str, &str, usize)]) -> Organisation {
        let one = |theme, domain| Case { scores: Vec::new(), ..case(theme, domain, [0; 3]) };
        let cases = counts.iter().flat_map(|(theme, domain, count)| vec![one(theme, domain); *count]);
        Organisation { cases: cases.collect(), ..Organisation::default() }
    }

    #[track_caller]
    fn check(counts: &[(&str, &str, usize)], policy: Policy, expected: &[&str]) {
        let registry = organisation(counts).registry();
        let package = publish(analysis::all(&registry, &Selection::default().of(&registry)), policy, None);
        let by_theme = package.figures.into_iter().filter(|figure| figure.id() == FigureId::DomainsByTheme);
        assert_eq!(alike(&by_theme.collect::<Vec<_>>(), Language::Dutch), expected);
    }

    const MIXED: (&str, &str, usize) = ("Jeugd", "Financiën", 20);
    const OTHERS: (&str, &str, usize) = ("Jeugd", "Justitie", 18);

    #[test]
    fn everybody_or_all_but_one() {
        let all = "Hoofddomeinen per thema: alle 7 trajecten van ‘Zorg’ hebben ‘Justitie’.";
        check(&[MIXED, OTHERS, ("Zorg", "Justitie", 7)], Policy::default(), &[all]);
        check(&[MIXED, OTHERS, ("Zorg", "Justitie", 9), ("Zorg", "Financiën", 8)], Policy::default(), &[]);
        let nearly = "Hoofddomeinen per thema: (bijna) alle trajecten van ‘Zorg’ hebben ‘Justitie’.";
        check(&[MIXED, OTHERS, ("Zorg", "Justitie", 10)], Policy::Round, &[nearly]);
    }

    #[test]
    fn nothing_of_what_is_hidden_or_internal_or_could_not_be_otherwise() {
        check(&[MIXED, OTHERS, ("Zorg", "Justitie", 3)], Policy::default(), &[]);
        check(&[MIXED, OTHERS, ("Zorg", "Justitie", 7)], Policy::Internal, &[]);
        check(&[("Jeugd", "Justitie", 20), ("Zorg", "Justitie", 7)], Policy::default(), &[]);
    }
}
