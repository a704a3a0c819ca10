//! `population-reach`: everybody who was reached beside the number of inhabitants, which the user typed.

use super::themes::achieved_of_all;
use super::{REACHED, Sums};
use crate::analysis::subject::{Subject, count, known, number, row, share, text};
use crate::fields::Field;
use crate::figures::{Column, Draft, FigureId, Label, Made, Unit};
use crate::statistics;

/// One row; themes are not needed.
pub fn population_reach(subject: Subject, sums: &Sums) -> Draft {
    const COLUMNS: [Column; 4] = [
        text("who").made(Made::Label("")),
        count("achieved").made(REACHED),
        count("inhabitants").made(Made::Public),
        share("share").made(Made::From(&["achieved"])),
    ];
    let needs = needs(subject);
    if !needs.is_empty() {
        return subject.cannot(FigureId::PopulationReach, &COLUMNS, Unit::Reached, needs);
    }
    let (achieved, made_of) = achieved_of_all(subject, sums);
    let inhabitants = subject.selected.selection.counting.inhabitants;
    let share = achieved.zip(inhabitants).and_then(|(achieved, inhabitants)| statistics::share(achieved, inhabitants));
    let rows = vec![row([Label::Everybody], [known(achieved), known(inhabitants), number(share)])];
    let mut notes = sums.notes(subject);
    notes.extend(made_of);
    let n = achieved.unwrap_or_default();
    subject.draft(FigureId::PopulationReach, &COLUMNS, rows, n, Unit::Reached, notes).with_n_of(REACHED)
}

/// Something that tells of reach: cases, group activities, or an achieved reach in the sheet of targets.
fn needs(subject: Subject) -> Vec<Vec<Field>> {
    let registry = subject.registry;
    let has_any = !registry.cases.is_empty() || !registry.activities.is_empty() || registry.has_field(Field::Achieved);
    if has_any { Vec::new() } else { vec![vec![Field::CaseId, Field::Activity, Field::Achieved]] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Activity, Case, Organisation, Target, drafts, of_theme, table};
    use crate::counting::Counting;
    use crate::fields::SheetKind;
    use crate::figures::Note;
    use crate::selection::Selection;

    const KEYS: &str = "who achieved inhabitants share";

    fn made(organisation: &Organisation, counting: Counting) -> Draft {
        let selection = Selection { counting, ..Selection::default() };
        drafts(organisation, &selection).into_iter().find(|draft| draft.id == FigureId::PopulationReach).unwrap()
    }

    fn of(inhabitants: Option<u64>) -> Counting {
        Counting { inhabitants, ..Counting::default() }
    }

    fn reached(participants: u32) -> Organisation {
        let activity = Activity { participants: Some(participants), ..Activity::default() };
        Organisation { activities: vec![activity], ..Organisation::default() }
    }

    #[test]
    fn report_000_reached_8000_of_68000() {
        let draft = made(&reached(8000), of(Some(68_000)));
        assert_eq!(table(&draft, KEYS), ["everybody 8000 68000 0.1176"]);
        assert_eq!(draft.facts.n, Some(8000));
    }

    #[test]
    fn no_number_of_inhabitants_has_no_share() {
        assert_eq!(table(&made(&reached(5), of(None)), KEYS), ["everybody 5 - -"]);
        assert_eq!(table(&made(&reached(5), of(Some(0))), KEYS), ["everybody 5 0 -"]);
    }

    #[test]
    fn themes_are_not_needed_and_stated_reach_counts() {
        let target = |theme: &str, achieved| Target { values: of_theme(theme, ""), achieved, ..Target::default() };
        let case = Case { values: of_theme("Jeugd", ""), client: "a".to_owned(), ..Case::default() };
        let organisation = Organisation {
            cases: vec![case.clone(), case],
            targets: vec![target("Armoede", Some(9)), target("Jeugd", Some(50))],
            ..reached(3)
        };
        assert_eq!(table(&made(&organisation, of(None)), "achieved"), ["14"]);
        let without = organisation.without(SheetKind::Cases, crate::fields::Field::Theme);
        assert_eq!(table(&made(&without, of(None)), "achieved"), ["64"]);
    }

    #[test]
    fn people_count_once() {
        let case = |theme: &str, client: &str| Case {
            values: of_theme(theme, ""),
            client: client.to_owned(),
            ..Case::default()
        };
        let cases = vec![case("Jeugd", "a"), case("Wonen", "a"), case("Wonen", "b"), case("", "")];
        let organisation = Organisation { cases, ..reached(10) };
        let draft = made(&organisation, Counting { people: true, ..of(Some(130)) });
        assert_eq!(table(&draft, KEYS), ["everybody 13 130 0.1000"]);
        assert!(draft.facts.notes.contains(&Note::PeopleInReach(1)));
        let made_of = Note::ReachMadeOf { cases: 1, people: 2, participants: 10, stated: 0 };
        assert!(draft.facts.notes.contains(&made_of));
    }

    #[test]
    fn nothing_to_count_needs_a_sheet() {
        assert_eq!(made(&Organisation::default(), of(None)).needs.len(), 1);
        let planned = Target { planned: Some(5), ..Target::default() };
        let organisation = Organisation { targets: vec![planned], ..Organisation::default() };
        assert_eq!(table(&made(&organisation, of(Some(10))), KEYS), ["everybody - 10 -"]);
    }
}
