//! What changed since the period that a figure is compared with: one sentence that says by itself what is compared, so that
//! it can follow the sentence of any figure.

use super::growth::told;
use super::{FEW, Named, capital, groups, is_exact, most, n_of, period, singular, total};
use crate::disclosure::Figure;
use crate::figures::{Cell, FigureId, Label, Note, Row};
use crate::language::Language;
use crate::language::figures::cells::{decimals, signed_percent};

/// The number that the sentence of a figure is about, then and now; none where nothing is compared or no row stands for
/// the figure.
pub fn compared(figure: &Figure, language: Language) -> Option<String> {
    let before = figure.facts().before?;
    let then = period::in_compared(before.period, language);
    match figure.id() {
        FigureId::Growth | FigureId::GrowthByTheme => growth(told(figure)?.0, &then, language),
        FigureId::Spillover => growth(total(figure)?, &then, language),
        FigureId::Duration => duration(total(figure)?, &then, language),
        FigureId::KindsByYear | FigureId::StartedClosed => {
            let (was, now) = active(figure)?;
            counts("", &then, (was, now), &Counted::Active, is_exact(figure), language)
        }
        // Its totals are of a theme each; what it is about is all of them.
        FigureId::ReachByService => {
            // OK because nobody counts to 2^63.
            let (was, now) = (before.n? as i64, n_of(figure)?);
            counts("", &then, (was, now), &Counted::Reach, is_exact(figure), language)
        }
        id => {
            let (key, previous, counted) = lead(id)?;
            let row = row(figure, key)?;
            let both = (row.count(previous)?, row.count(key)?);
            counts(&prefix(row, language), &then, both, &counted, is_exact(figure), language)
        }
    }
}

/// What is counted: one and more, in both languages; or reach, which is not a number of things of one sort.
enum Counted {
    Things([(&'static str, &'static str); 2]),
    Active,
    Reach,
}

const CASES: [(&str, &str); 2] = [("traject", "trajecten"), ("case", "cases")];

/// The count that leads a figure: its key, that of what it was, and what it counts.
fn lead(figure: FigureId) -> Option<(&'static str, &'static str, Counted)> {
    let (key, counted) = match figure {
        FigureId::UniqueClients => {
            let people =
                [("inwoner met een traject", "inwoners met een traject"), ("person with a case", "people with a case")];
            return Some(("clients", "previous_clients", Counted::Things(people)));
        }
        FigureId::MainDomains
        | FigureId::DomainsByTheme
        | FigureId::DomainsByKind
        | FigureId::DimensionByDomain
        | FigureId::AgeBands
        | FigureId::ReferredBy
        | FigureId::ReferredTo => ("cases", Counted::Things(CASES)),
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
        FigureId::NewOrKnown => (
            "new",
            Counted::Things([
                ("traject van een nieuwe inwoner", "trajecten van nieuwe inwoners"),
                ("case of a new person", "cases of new people"),
            ]),
        ),
        _ => return None,
    };
    Some((key, "previous", counted))
}

/// The row that the sentence before is about; none where it names several, and so none leads.
fn row<'f>(figure: &'f Figure, key: &str) -> Option<Named<'f>> {
    match figure.id() {
        FigureId::MainDomains | FigureId::ReferredBy => only_most(groups(figure), key),
        // The first of several is told.
        FigureId::DomainsByTheme | FigureId::DomainsByKind => Some(most(figure, key)?.0),
        FigureId::DimensionByDomain => only_most(groups(figure).filter(super::distribution::is_known), key),
        FigureId::AgeBands => only_most(super::distribution::bands(figure).into_iter(), key),
        FigureId::ReferredTo => super::flow::without_referral(figure),
        FigureId::PopulationReach => groups(figure).next(),
        _ => total(figure),
    }
}

/// The row with the most of a count, where no other has as many.
fn only_most<'f>(rows: impl Iterator<Item = Named<'f>>, key: &str) -> Option<Named<'f>> {
    let mut counted: Vec<(i64, Named)> = rows.filter_map(|row| Some((row.count(key)?, row))).collect();
    counted.sort_by_key(|(count, _)| *count);
    let (most, row) = counted.pop().filter(|(most, _)| *most > 0)?;
    counted.last().is_none_or(|(next, _)| *next < most).then_some(row)
}

/// How many cases were active, then and now. Of several years the sentence on kinds tells the last, which is not the whole
/// of the period.
fn active(figure: &Figure) -> Option<(i64, i64)> {
    let row = total(figure)?;
    let all = |keys: [&str; 2]| -> Option<i64> { keys.iter().map(|key| row.count(key)).sum() };
    match figure.id() {
        FigureId::KindsByYear if super::flow::spans_of(figure).len() > 1 => None,
        FigureId::KindsByYear => row.count("previous").zip(row.count("cases")),
        _ => all(["previous", "previous_carried_over"]).zip(all(["started", "carried_over"])),
    }
}

/// Whether a row sums up all, and not a group.
pub fn is_of_all(row: &Row) -> bool {
    row.cells.first() == Some(&Cell::Label(Label::Total))
}

/// "“Jeugd”, Financiën: "; nothing for the total of all, and for the one row that is about everybody.
fn prefix(row: Named, language: Language) -> String {
    let label = |cell: &Cell| match cell {
        Cell::Label(Label::Total | Label::Everybody | Label::Span(_)) => None,
        Cell::Label(Label::NoReferral) => Some(no_referral(row, language)),
        Cell::Label(Label::Text(text)) => Some(format!("“{text}”")),
        Cell::Label(label) => Some(crate::language::figures::label(label, language)),
        _ => None,
    };
    let is_label = |cell: &&Cell| matches!(cell, Cell::Label(_));
    let labels: Vec<String> = row.row.cells.iter().take_while(is_label).filter_map(label).collect();
    if labels.is_empty() { String::new() } else { format!("{}: ", labels.join(", ")) }
}

fn no_referral(row: Named, language: Language) -> String {
    let has_empty = row.figure.facts().notes.iter().any(|note| matches!(note, Note::EmptyIsNoReferral(_)));
    match has_empty {
        true => language.of("geen verwijzing ingevuld of nodig", "no referral recorded or needed").to_owned(),
        false => crate::language::figures::label(&Label::NoReferral, language),
    }
}

/// "In de vergeleken periode (2023) waren er 390 trajecten, nu 412: 22 meer (+6%)."
fn counts(
    prefix: &str,
    then: &str,
    (was, now): (i64, i64),
    counted: &Counted,
    is_exact: bool,
    language: Language,
) -> Option<String> {
    if was == 0 && now == 0 {
        return None;
    }
    let there_were = match counted {
        Counted::Reach => {
            let was = language.count(was);
            language.of(format!("was het bereik {was}"), format!("the reach was {was}"))
        }
        Counted::Active => {
            let cases = counted_of(was, CASES, language);
            let were = singular(was, "was", "were");
            language.of(format!("{} er {cases}", singular(was, "liep", "liepen")), format!("{cases} {were} active"))
        }
        Counted::Things(words) => {
            let things = counted_of(was, *words, language);
            let were = language.of(singular(was, "was er", "waren er"), singular(was, "there was", "there were"));
            format!("{were} {things}")
        }
    };
    let is_reach = matches!(counted, Counted::Reach);
    let (change, percent) = (change(was, now, is_reach, is_exact, language), percent(was, now, language));
    // After a number between brackets English has a comma, so that no two numbers touch.
    let comma = if matches!(counted, Counted::Active) { language.of("", ",") } else { "" };
    Some(sentence(prefix, &format!("{then}{comma} {there_were}{change}{percent}.")))
}

/// "1 traject", "geen trajecten".
fn counted_of(count: i64, words: [(&str, &str); 2], language: Language) -> String {
    let (one, more) = language.of(words[0], words[1]);
    let shown = if count == 0 { language.of("geen", "no").to_owned() } else { language.count(count) };
    format!("{shown} {}", singular(count, one, more))
}

/// ", nu 412: 22 meer".
fn change(was: i64, now: i64, is_reach: bool, is_exact: bool, language: Language) -> String {
    let (shown, difference) = (language.count(now), language.count((now - was).abs()));
    let fewer = language.of("minder", if is_reach { "less" } else { "fewer" });
    let more = language.of("meer", "more");
    let now_word = language.of("nu", "now");
    match (now - was).signum() {
        0 if is_exact => language.of("; nu is dat evenveel", "; now it is as many").to_owned(),
        0 => language.of("; nu is dat ongeveer evenveel", "; now it is about as many").to_owned(),
        -1 if now == 0 && !is_reach => language.of(", nu geen", ", now none").to_owned(),
        1 => format!(", {now_word} {shown}: {difference} {more}"),
        _ => format!(", {now_word} {shown}: {difference} {fewer}"),
    }
}

/// " (+6%)"; of few, a percentage says more than there is.
pub fn percent(was: i64, now: i64, language: Language) -> String {
    let ratio = (now - was) as f64 / was.max(1) as f64;
    let says_little = was < FEW || now < FEW || ratio.abs() < 0.005;
    if says_little { String::new() } else { format!(" ({})", signed_percent(ratio, language)) }
}

/// "Financiën: in de vergeleken periode (2023) was de groei +0,40, nu +0,48."
fn growth(row: Named, then: &str, language: Language) -> Option<String> {
    let decimals = decimals(row.figure.policy());
    let [was, now] = [row.number("previous")?, row.number("growth")?].map(|growth| language.signed(growth, decimals));
    let changed = language
        .of(format!("{then} was de groei {was}, nu {now}."), format!("{then} the growth was {was}, now {now}."));
    Some(sentence(&prefix(row, language), &changed) + few(row, "n_pairs", "previous_n_pairs", language))
}

/// "In de vergeleken periode (2023) duurde een traject gemiddeld 220 dagen, nu 417."
fn duration(row: Named, then: &str, language: Language) -> Option<String> {
    let was = super::flow::number_of_days(row.number("previous")?, language);
    let now = language.decimal(row.number("mean_days")?, 0);
    let changed = language.of(
        format!("{then} duurde een traject gemiddeld {was}, nu {now}."),
        format!("{then} a case took {was} on average, now {now}."),
    );
    Some(sentence(&prefix(row, language), &changed) + few(row, "n", "previous_n", language))
}

/// What the two means do not carry.
fn few(row: Named, now: &str, previous: &str, language: Language) -> &'static str {
    let is_few = |key| !row.is_hidden(key) && row.count(key).is_none_or(|count| count < FEW);
    match (is_few(now), is_few(previous)) {
        (false, false) => "",
        _ => language.of(
            " Minstens een van de twee groepen is te klein om daar iets algemeens over te zeggen.",
            " At least one of the two groups is too small to say anything general about it.",
        ),
    }
}

/// A sentence after its prefix, with a capital.
fn sentence(prefix: &str, rest: &str) -> String {
    capital(&format!("{prefix}{rest}"))
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
        let figures = protect(drafts(organisation, &selection), Policy::Internal);
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
            "In de vergeleken periode (2023) was er 1 inwoner met een traject; nu is dat evenveel.",
            "In the compared period (2023) there was 1 person with a case; now it is as many.",
        );
    }

    #[test]
    fn the_group_that_leads_is_named_and_of_few_there_is_no_percentage() {
        let organisation = cases(&[(1, 2023, "Financiën", [2, 0, 3]), (9, 2024, "Financiën", [2, 0, 3])]);
        check(
            &organisation,
            FigureId::MainDomains,
            "Financiën: in de vergeleken periode (2023) was er 1 traject, nu 9: 8 meer.",
            "Finances: in the compared period (2023) there was 1 case, now 9: 8 more.",
        );
        check(
            &organisation,
            FigureId::DomainsByTheme,
            "“Jeugd”, Financiën: in de vergeleken periode (2023) was er 1 traject, nu 9: 8 meer.",
            "“Jeugd”, Finances: in the compared period (2023) there was 1 case, now 9: 8 more.",
        );
    }

    #[test]
    fn as_many_and_none_have_their_words() {
        check(
            &cases(&[(2, 2023, "Justitie", [2, 0, 3]), (2, 2024, "Justitie", [2, 0, 3])]),
            FigureId::ReachByTheme,
            "In de vergeleken periode (2023) was het bereik 2; nu is dat evenveel.",
            "In the compared period (2023) the reach was 2; now it is as many.",
        );
        check(
            &cases(&[(20, 2023, "Justitie", [2, 0, 3]), (10, 2024, "Justitie", [2, 0, 3])]),
            FigureId::ReachByService,
            "In de vergeleken periode (2023) was het bereik 20, nu 10: 10 minder (−50%).",
            "In the compared period (2023) the reach was 20, now 10: 10 less (−50%).",
        );
        check(
            &cases(&[(2, 2024, "Justitie", [2, 0, 3])]),
            FigureId::UniqueClients,
            "In de vergeleken periode (2023) waren er geen inwoners met een traject, nu 1: 1 meer.",
            "In the compared period (2023) there were no people with a case, now 1: 1 more.",
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
            "Financiën: in de vergeleken periode (2023) was de groei +1,00, nu +2,00.",
            "Finances: in the compared period (2023) the growth was +1.00, now +2.00.",
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

    /// Cases of a kind and age, each of another person.
    fn aged(count: usize, year: i32, kind: &str, age: u8) -> Vec<Case> {
        let of = |number| {
            let mut one = started(year, case("", "Justitie", [2, 0, 3]));
            one.values[4] = kind.to_owned();
            one.client = format!("{year} {kind} {age} {number}");
            one.person.age = Some(age);
            one
        };
        (0..count).map(of).collect()
    }

    #[test]
    fn of_ages_the_total_of_the_band_is_compared() {
        let cases = [
            aged(12, 2023, "steun", 30),
            aged(10, 2024, "steun", 30),
            aged(10, 2024, "hulp", 30),
            aged(5, 2024, "hulp", 80),
        ];
        check(
            &Organisation { cases: cases.concat(), ..Organisation::default() },
            FigureId::AgeBands,
            "27–55 jaar: in de vergeleken periode (2023) waren er 12 trajecten, nu 20: 8 meer (+67%).",
            "27–55 years: in the compared period (2023) there were 12 cases, now 20: 8 more (+67%).",
        );
    }

    #[test]
    fn of_people_and_years_what_is_told_is_compared() {
        let cases = [aged(3, 2023, "steun", 30), aged(2, 2023, "pilot", 30), aged(1, 2024, "hulp", 30)].concat();
        let organisation = Organisation { cases, ..Organisation::default() };
        check(
            &organisation,
            FigureId::UniqueClients,
            "In de vergeleken periode (2023) waren er 5 inwoners met een traject, nu 1: 4 minder.",
            "In the compared period (2023) there were 5 people with a case, now 1: 4 fewer.",
        );
        for id in [FigureId::KindsByYear, FigureId::StartedClosed] {
            check(
                &organisation,
                id,
                "In de vergeleken periode (2023) liepen er 5 trajecten, nu 1: 4 minder.",
                "In the compared period (2023), 5 cases were active, now 1: 4 fewer.",
            );
        }
    }

    #[test]
    fn none_now_is_said_so() {
        let cases = aged(3, 2023, "steun", 30);
        check(
            &Organisation { cases, ..Organisation::default() },
            FigureId::UniqueClients,
            "In de vergeleken periode (2023) waren er 3 inwoners met een traject, nu geen.",
            "In the compared period (2023) there were 3 people with a case, now none.",
        );
    }

    #[test]
    fn spillover_compares_the_total() {
        let of = |count, year, end| {
            let mut one = started(year, case("", "Financiën", [2, 0, 3]));
            for domain in ["Huisvesting", "Justitie"] {
                one.scores.push((domain.to_owned(), [2, 0, end].map(crate::analysis::example::score)));
            }
            vec![one; count]
        };
        check(
            &Organisation { cases: [of(10, 2023, 2), of(11, 2024, 3)].concat(), ..Organisation::default() },
            FigureId::Spillover,
            "In de vergeleken periode (2023) was de groei 0,00, nu +1,00.",
            "In the compared period (2023) the growth was 0.00, now +1.00.",
        );
    }

    fn referred(count: usize, year: i32, to: &str) -> Vec<Case> {
        vec![Case { of_case: ["", to, ""].map(str::to_owned), ..started(year, case("", "Justitie", [2, 0, 3])) }; count]
    }

    #[test]
    fn of_referrals_onward_those_without_are_compared_with_a_capital() {
        let cases =
            [referred(2, 2023, "nee"), referred(1, 2023, "Wmo"), referred(1, 2024, "nee"), referred(3, 2024, "Wmo")];
        let mut organisation = Organisation { cases: cases.concat(), ..Organisation::default() };
        check(
            &organisation,
            FigureId::ReferredTo,
            "Geen verdere verwijzing: in de vergeleken periode (2023) waren er 2 trajecten, nu 1: 1 minder.",
            "No onward referral: in the compared period (2023) there were 2 cases, now 1: 1 fewer.",
        );
        organisation.cases.extend(referred(1, 2024, ""));
        check(
            &organisation,
            FigureId::ReferredTo,
            "Geen verwijzing ingevuld of nodig: in de vergeleken periode (2023) waren er 2 trajecten; nu is dat evenveel.",
            "No referral recorded or needed: in the compared period (2023) there were 2 cases; now it is as many.",
        );
    }

    #[test]
    fn of_dimensions_a_pair_that_is_not_recorded_is_not_compared() {
        let of = |count, year, dimension: &str| {
            let of_case = ["", "", dimension].map(str::to_owned);
            vec![Case { of_case, ..started(year, case("", "Justitie", [2, 0, 3])) }; count]
        };
        let cases = [of(1, 2023, "Meedoen"), of(2, 2024, "Meedoen"), of(9, 2024, "")].concat();
        check(
            &Organisation { cases, ..Organisation::default() },
            FigureId::DimensionByDomain,
            "Meedoen, Justitie: in de vergeleken periode (2023) was er 1 traject, nu 2: 1 meer.",
            "Participation, Judiciary: in the compared period (2023) there was 1 case, now 2: 1 more.",
        );
    }
}
