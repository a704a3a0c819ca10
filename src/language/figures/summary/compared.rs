//! What changed since the period that a figure is compared with: one sentence that says by itself what is compared, so that
//! it can follow the sentence of any figure.

use super::{FEW, Named, groups, most, singular};
use crate::disclosure::Figure;
use crate::figures::{Cell, FigureId, Label, Row};
use crate::language::Language;
use crate::language::figures::cells::signed_percent;

/// The number that leads a figure, then and now; none where nothing is compared or no row stands for the figure.
pub fn compared(figure: &Figure, language: Language) -> Option<String> {
    let before = figure.facts().before?;
    match figure.id() {
        FigureId::Growth | FigureId::GrowthByTheme | FigureId::Spillover => growth(figure, language),
        FigureId::Duration => duration(figure, language),
        // Its totals are of a theme each; what it is about is all of them.
        FigureId::ReachByService => {
            counts(String::new(), before.n as i64, figure.facts().n as i64, Counted::Reach, language)
        }
        id => {
            let (key, counted) = lead(id)?;
            let row = row(figure, key)?;
            counts(prefix(row, language), row.count("previous")?, row.count(key)?, counted, language)
        }
    }
}

/// What is counted: one and more, in both languages; or reach, which is not a number of things of one sort.
enum Counted {
    Things([(&'static str, &'static str); 2]),
    Reach,
}

/// The count that leads a figure.
fn lead(figure: FigureId) -> Option<(&'static str, Counted)> {
    Some(match figure {
        FigureId::MainDomains
        | FigureId::DomainsByTheme
        | FigureId::DomainsByKind
        | FigureId::DimensionByDomain
        | FigureId::AgeBands
        | FigureId::UniqueClients
        | FigureId::KindsByYear
        | FigureId::ReferredBy
        | FigureId::ReferredTo => ("cases", Counted::Things([("traject", "trajecten"), ("case", "cases")])),
        FigureId::GoalReached => (
            "yes",
            Counted::Things([
                ("traject waarvan het doel is behaald", "trajecten waarvan het doel is behaald"),
                ("case that reached its goal", "cases that reached their goal"),
            ]),
        ),
        FigureId::YoungByDomain => (
            "under",
            Counted::Things([
                ("traject van een jongere", "trajecten van jongeren"),
                ("case of a young person", "cases of young people"),
            ]),
        ),
        FigureId::ReachByTheme | FigureId::PopulationReach => ("achieved", Counted::Reach),
        FigureId::GroupActivities => {
            ("participants", Counted::Things([("deelnemer", "deelnemers"), ("participant", "participants")]))
        }
        FigureId::StartedClosed => (
            "started",
            Counted::Things([("begonnen traject", "begonnen trajecten"), ("case started", "cases started")]),
        ),
        FigureId::NewOrKnown => (
            "new",
            Counted::Things([
                ("traject van een nieuwe inwoner", "trajecten van nieuwe inwoners"),
                ("case of a new person", "cases of new people"),
            ]),
        ),
        _ => return None,
    })
}

/// The row that stands for the figure: the only row or total, else the group with the most, where it is one. Of years and
/// months none does.
fn row<'f>(figure: &'f Figure, key: &str) -> Option<Named<'f>> {
    let named = |row| Named { figure, row };
    let mut totals = figure.rows().iter().filter(|row| row.total);
    if let [row] = figure.rows() {
        return Some(named(row));
    }
    match (totals.next(), totals.next_back()) {
        (Some(only), None) => return Some(named(only)),
        (Some(_), Some(last)) if is_of_all(last) => return Some(named(last)),
        _ => {}
    }
    let (row, count) = most(figure, key)?;
    let how_many = groups(figure).filter(|row| row.count(key) == Some(count)).count();
    let is_of_time = matches!(row.row.cells.first(), Some(Cell::Label(Label::Span(_))));
    (how_many == 1 && !is_of_time).then_some(row)
}

/// Whether a row sums up all, and not a group.
pub fn is_of_all(row: &Row) -> bool {
    row.cells.first() == Some(&Cell::Label(Label::Total))
}

/// "Jeugd, Financiën: "; nothing for the total of all, and for the one row that is about everybody.
fn prefix(row: Named, language: Language) -> String {
    let label = |cell: &Cell| match cell {
        Cell::Label(Label::Total | Label::Everybody | Label::Span(_)) => None,
        Cell::Label(label) => Some(crate::language::figures::label(label, language)),
        _ => None,
    };
    let is_label = |cell: &&Cell| matches!(cell, Cell::Label(_));
    let labels: Vec<String> = row.row.cells.iter().take_while(is_label).filter_map(label).collect();
    if labels.is_empty() { String::new() } else { format!("{}: ", labels.join(", ")) }
}

/// "In de vergeleken periode waren er 390 trajecten, nu 412: 22 meer (+6%)."
fn counts(prefix: String, was: i64, now: i64, counted: Counted, language: Language) -> Option<String> {
    if was == 0 && now == 0 {
        return None;
    }
    let fewer = language.of("minder", if matches!(counted, Counted::Reach) { "less" } else { "fewer" });
    let what = match counted {
        Counted::Reach => {
            let was = language.count(was);
            language.of(format!("was het bereik {was}"), format!("the reach was {was}"))
        }
        Counted::Things(words) => there_were(was, words, language),
    };
    let shown = language.count(now);
    let difference = language.count((now - was).abs());
    let percent = percent(was, now, language);
    let change = match (now - was).signum() {
        0 => language.of("; nu is dat evenveel".to_owned(), "; now it is as many".to_owned()),
        1 => language.of(format!(", nu {shown}: {difference} meer"), format!(", now {shown}: {difference} more")),
        _ => language.of(format!(", nu {shown}: {difference} {fewer}"), format!(", now {shown}: {difference} {fewer}")),
    };
    Some(language.of(
        sentence(prefix.clone(), &format!("in de vergeleken periode {what}{change}{percent}.")),
        sentence(prefix, &format!("in the compared period {what}{change}{percent}.")),
    ))
}

fn there_were(was: i64, words: [(&str, &str); 2], language: Language) -> String {
    let (one, more) = language.of(words[0], words[1]);
    let count = if was == 0 { language.of("geen", "no").to_owned() } else { language.count(was) };
    let were = language.of(singular(was, "was er", "waren er"), singular(was, "there was", "there were"));
    format!("{were} {count} {}", singular(was, one, more))
}

/// " (+6%)"; of few, a percentage says more than there is.
pub fn percent(was: i64, now: i64, language: Language) -> String {
    let ratio = (now - was) as f64 / was.max(1) as f64;
    let says_little = was < FEW || now < FEW || ratio.abs() < 0.005;
    if says_little { String::new() } else { format!(" ({})", signed_percent(ratio, language)) }
}

/// "Financiën: in de vergeleken periode was de groei +0,40, nu +0,48." Of the domain of most pairs, as is told.
fn growth(figure: &Figure, language: Language) -> Option<String> {
    let (row, _) = most(figure, "n_pairs")?;
    let [was, now] = [row.number("previous")?, row.number("growth")?].map(|growth| language.signed(growth, 2));
    let changed = language.of(
        format!("in de vergeleken periode was de groei {was}, nu {now}."),
        format!("in the compared period the growth was {was}, now {now}."),
    );
    Some(sentence(prefix(row, language), &changed) + few(row, "n_pairs", "previous_n_pairs", language))
}

/// "In de vergeleken periode duurde een traject gemiddeld 220 dagen, nu 417."
fn duration(figure: &Figure, language: Language) -> Option<String> {
    let row = row(figure, "n")?;
    let [was, now] = [row.number("previous")?, row.number("mean_days")?].map(|days| language.decimal(days, 0));
    let changed = language.of(
        format!("in de vergeleken periode duurde een traject gemiddeld {was} dagen, nu {now}."),
        format!("in the compared period a case took {was} days on average, now {now}."),
    );
    Some(sentence(prefix(row, language), &changed) + few(row, "n", "previous_n", language))
}

/// What the two means do not carry.
fn few(row: Named, now: &str, previous: &str, language: Language) -> &'static str {
    let is_few = |key| row.count(key).is_none_or(|count| count < FEW);
    match (is_few(now), is_few(previous)) {
        (false, false) => "",
        _ => language.of(
            " Minstens een van de twee groepen is te klein om daar iets algemeens over te zeggen.",
            " At least one of the two groups is too small to say anything general about it.",
        ),
    }
}

/// A sentence after its prefix, or one that starts with a capital.
fn sentence(prefix: String, rest: &str) -> String {
    match prefix.is_empty() {
        true => rest[..1].to_uppercase() + &rest[1..],
        false => prefix + rest,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Activity, Case, Organisation, case, drafts};
    use crate::calendar::{Period, day};
    use crate::disclosure::{Policy, protect};
    use crate::selection::{Compare, Rule, Selection};

    fn started(year: i32, case: Case) -> Case {
        Case { start: day(year, 3, 1), end: day(year, 9, 1), client: format!("{year}"), ..case }
    }

    fn sentence(organisation: &Organisation, id: FigureId, language: Language) -> Option<String> {
        let selection = Selection {
            period: Period::year(2024),
            compare: Some(Compare::Before),
            rule: Rule::Active,
            ..Selection::default()
        };
        let figures = protect(drafts(organisation, &selection), Policy::default());
        compared(figures.iter().find(|figure| figure.id() == id).unwrap(), language)
    }

    #[track_caller]
    fn check(organisation: &Organisation, id: FigureId, dutch: &str, english: &str) {
        assert_eq!(sentence(organisation, id, Language::Dutch).as_deref(), Some(dutch));
        assert_eq!(sentence(organisation, id, Language::English).as_deref(), Some(english));
    }

    fn cases(of: &[(usize, i32, &str, [u8; 3])]) -> Organisation {
        let cases = of
            .iter()
            .flat_map(|(count, year, domain, scores)| vec![started(*year, case("Jeugd", domain, *scores)); *count]);
        Organisation { cases: cases.collect(), ..Organisation::default() }
    }

    #[test]
    fn the_total_of_all_has_no_name() {
        check(
            &cases(&[(50, 2023, "Justitie", [2, 0, 3]), (53, 2024, "Justitie", [2, 0, 3])]),
            FigureId::UniqueClients,
            "In de vergeleken periode waren er 50 trajecten, nu 53: 3 meer (+6%).",
            "In the compared period there were 50 cases, now 53: 3 more (+6%).",
        );
    }

    #[test]
    fn the_group_that_leads_is_named_and_of_few_there_is_no_percentage() {
        let organisation = cases(&[(1, 2023, "Financiën", [2, 0, 3]), (9, 2024, "Financiën", [2, 0, 3])]);
        check(
            &organisation,
            FigureId::MainDomains,
            "Financiën: in de vergeleken periode was er 1 traject, nu 9: 8 meer.",
            "Finances: in the compared period there was 1 case, now 9: 8 more.",
        );
        check(
            &organisation,
            FigureId::DomainsByTheme,
            "Jeugd, Financiën: in de vergeleken periode was er 1 traject, nu 9: 8 meer.",
            "Jeugd, Finances: in the compared period there was 1 case, now 9: 8 more.",
        );
    }

    #[test]
    fn as_many_and_none_have_their_words() {
        check(
            &cases(&[(2, 2023, "Justitie", [2, 0, 3]), (2, 2024, "Justitie", [2, 0, 3])]),
            FigureId::ReachByTheme,
            "In de vergeleken periode was het bereik 2; nu is dat evenveel.",
            "In the compared period the reach was 2; now it is as many.",
        );
        check(
            &cases(&[(20, 2023, "Justitie", [2, 0, 3]), (10, 2024, "Justitie", [2, 0, 3])]),
            FigureId::ReachByService,
            "In de vergeleken periode was het bereik 20, nu 10: 10 minder (−50%).",
            "In the compared period the reach was 20, now 10: 10 less (−50%).",
        );
        check(
            &cases(&[(2, 2024, "Justitie", [2, 0, 3])]),
            FigureId::UniqueClients,
            "In de vergeleken periode waren er geen trajecten, nu 2: 2 meer.",
            "In the compared period there were no cases, now 2: 2 more.",
        );
    }

    #[test]
    fn domains_of_equally_many_cases_are_not_told() {
        let organisation = cases(&[(2, 2024, "Justitie", [2, 0, 3]), (2, 2024, "Verslaving", [2, 0, 3])]);
        assert_eq!(sentence(&organisation, FigureId::MainDomains, Language::Dutch), None);
    }

    #[test]
    fn growth_then_and_now_with_a_word_of_caution() {
        let many = cases(&[(10, 2023, "Financiën", [2, 0, 3]), (10, 2024, "Financiën", [2, 0, 4])]);
        check(
            &many,
            FigureId::Growth,
            "Financiën: in de vergeleken periode was de groei +1,00, nu +2,00.",
            "Finances: in the compared period the growth was +1.00, now +2.00.",
        );
        let few = cases(&[(9, 2023, "Financiën", [2, 0, 3]), (10, 2024, "Financiën", [2, 0, 4])]);
        assert!(sentence(&few, FigureId::Growth, Language::Dutch).unwrap().ends_with(
            "nu +2,00. Minstens een van de twee groepen is te klein om daar iets algemeens over te zeggen."
        ));
    }

    #[test]
    fn what_was_not_known_is_not_compared() {
        let activity = |year, participants| Activity {
            name: "Inloop".to_owned(),
            day: day(year, 5, 1),
            participants,
            ..Activity::default()
        };
        let activities = vec![activity(2023, None), activity(2024, Some(8))];
        let organisation = Organisation { activities, ..Organisation::default() };
        assert_eq!(sentence(&organisation, FigureId::GroupActivities, Language::Dutch), None);
        assert_eq!(sentence(&organisation, FigureId::Reading, Language::Dutch), None);
    }
}
