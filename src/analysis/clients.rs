//! People: `unique-clients`. A person who comes back is a new case, so that there are fewer people than cases. In each row,
//! and in the total, a person counts once.

use super::order;
use super::spans::Shown;
use super::subject::{Subject, cases, count, known, label, row, text, total, whole};
use crate::calendar::{Day, NO_DAY, Period, Span, Step};
use crate::counting::ClientsBy;
use crate::fields::{Choice, Field};
use crate::figures::{Cell, Column, Constraint, Counted, Draft, FigureId, Label, Made, Note, Row, Unit, Value};
use crate::registry::{Cases, NOT_RECORDED};
use crate::selection::Rule;

/// A row a year or theme, as the user chose, and a total.
pub fn unique_clients(subject: Subject) -> Draft {
    match subject.selected.selection.counting.clients_by {
        ClientsBy::Year => by_year(subject),
        ClientsBy::Theme => by_theme(subject),
    }
}

/// A row a year, of the cases that were active in it, whatever the rule of the selection.
fn by_year(subject: Subject) -> Draft {
    let columns = columns(ClientsBy::Year);
    let needs = needs(subject, Field::StartDate, subject.registry.has_field(Field::StartDate));
    if !needs.is_empty() {
        return subject.cannot(FigureId::UniqueClients, &columns, Unit::Cases, needs);
    }
    let cases = &subject.registry.cases;
    let of_any_time = &subject.selected.cases_of_any_time;
    let selection = &subject.selected.selection;
    let shown = Shown::of(subject, Step::Year);
    let years = &shown.spans;
    let period = selection.period.or(shown.period().filter(|_| shown.is_cut));
    let is_active = |case: usize, period| is_active(cases.start[case], cases.end[case], period);
    let counted = of_any_time.ones().filter(|case| period.is_none_or(|period| is_active(*case, period)));
    let rows: Vec<_> = years.iter().map(|year: &Span| (Label::Span(*year), Some(year.period))).collect();
    let people = People::of(subject, counted, &rows, |case, of_case| {
        let in_year = |(_, year): &(u32, &Span)| is_active(case, year.period);
        of_case.extend((0..).zip(years).filter(in_year).map(|(row, _)| row));
    });
    let mut draft = draft(subject, &columns, people, rows);
    let notes = &mut draft.facts.notes;
    notes.extend(shown.period().filter(|_| shown.is_cut).map(Note::OnlyShown));
    notes.extend((selection.rule != Rule::Active).then_some(Note::ActiveInYear));
    draft
}

/// A row a theme, by alphabet, of the selected cases.
fn by_theme(subject: Subject) -> Draft {
    let columns = columns(ClientsBy::Theme);
    let registry = subject.registry;
    let themes = registry.cases.labels(Choice::Theme);
    let needs = needs(subject, Field::Theme, themes.is_present());
    if !needs.is_empty() {
        return subject.cannot(FigureId::UniqueClients, &columns, Unit::Cases, needs);
    }
    let dictionary = registry.dictionary(Choice::Theme);
    let period = subject.selected.selection.period;
    let labelled = |code| (label(dictionary.label(code)), period);
    let rows: Vec<_> = (0..=dictionary.labels().len() as u32).map(labelled).collect();
    let people = People::of(subject, subject.cases(), &rows, |case, of_case| of_case.push(themes.codes()[case]));
    let mut draft = draft(subject, &columns, people, rows);
    draft.rows.retain(|row| row.total || row.cells[1] != whole(0));
    draft.rows.sort_by_cached_key(|row| (row.total, order::of_label(theme_of(row))));
    draft
}

fn theme_of(row: &Row) -> &Label {
    match &row.cells[0] {
        Cell::Label(label) => label,
        _ => &Label::NotRecorded,
    }
}

/// Themes tell the selected cases apart; a year has its own.
fn columns(by: ClientsBy) -> [Column; 4] {
    const NEW: Constraint = ("new", Value::Is("yes"));
    const ACTIVE: Constraint = ("time", Value::Active);
    let of = |and| Made::Count(Counted::Clients, and);
    match by {
        ClientsBy::Year => [
            text("year").made(Made::Label("")),
            count("cases").made(cases(&[ACTIVE])),
            count("clients").made(of(&[ACTIVE])),
            count("new_clients").made(of(&[ACTIVE, NEW])),
        ],
        ClientsBy::Theme => [
            text("theme"),
            count("cases").made(cases(&[])),
            count("clients").made(of(&[])),
            count("new_clients").made(of(&[NEW])),
        ],
    }
}

fn needs(subject: Subject, field: Field, has_it: bool) -> Vec<Vec<Field>> {
    let mut needs = Vec::new();
    needs.extend((!subject.registry.has_field(Field::ClientId)).then_some(vec![Field::ClientId]));
    needs.extend((!has_it).then_some(vec![field]));
    needs
}

/// One without a start belongs to every period, as in a selection.
fn is_active(start: Day, end: Day, period: Period) -> bool {
    start == NO_DAY || start <= period.last && (end == NO_DAY || end >= period.first)
}

/// The rows' labels and the period in which a person is new in each.
type Rows = [(Label, Option<Period>)];

/// The cases and people of each row, and of the total.
struct People {
    rows: Vec<Counts>,
    total: Counts,
}

/// The cases and people of a row.
#[derive(Clone, Default)]
struct Counts {
    cases: u64,
    with_client: u64,
    clients: u64,
    /// Those whose first case of all starts in the period of the row.
    new: u64,
}

impl Counts {
    fn add_cases(&mut self, cases: u64, client: u32) {
        self.cases += cases;
        self.with_client += if client == NOT_RECORDED { 0 } else { cases };
    }

    fn add_client(&mut self, first: Day, new_in: Option<Period>) {
        self.clients += 1;
        self.new += u64::from(new_in.is_some_and(|period| period.has(first)));
    }

    /// Cases, people, and those of them who are new; not known where no case has a number.
    fn cells(&self, has_new: bool) -> [Cell; 3] {
        let can_tell = self.cases == 0 || self.with_client > 0;
        let new = Some(self.new).filter(|_| has_new);
        let [clients, new] = [Some(self.clients), new].map(|number| known(number.filter(|_| can_tell)));
        [whole(self.cases), clients, new]
    }
}

impl People {
    /// Goes over the cases of one person after the other. `rows_of` adds the rows that a case counts in.
    fn of(
        subject: Subject,
        cases: impl Iterator<Item = usize>,
        rows: &Rows,
        rows_of: impl Fn(usize, &mut Vec<u32>),
    ) -> People {
        let clients = &subject.registry.cases.client;
        let firsts = first_starts(&subject.registry.cases);
        let period = subject.selected.selection.period;
        let mut by_client: Vec<(u32, u32)> = cases.map(|case| (clients[case], case as u32)).collect();
        by_client.sort_unstable();
        let mut people = People { rows: vec![Counts::default(); rows.len()], total: Counts::default() };
        let mut of_client = Vec::new();
        for cases in by_client.chunk_by(|one, next| one.0 == next.0) {
            let client = cases[0].0;
            of_client.clear();
            cases.iter().for_each(|(_, case)| rows_of(*case as usize, &mut of_client));
            of_client.iter().for_each(|row| people.rows[*row as usize].add_cases(1, client));
            people.total.add_cases(cases.len() as u64, client);
            if client != NOT_RECORDED {
                of_client.sort_unstable();
                of_client.dedup();
                let first = firsts[client as usize];
                of_client.iter().for_each(|row| people.rows[*row as usize].add_client(first, rows[*row as usize].1));
                people.total.add_client(first, period);
            }
        }
        people
    }

    fn notes(&self) -> Vec<Note> {
        let without = self.total.cases - self.total.with_client;
        let of_rows: u64 = self.rows.iter().map(|row| row.clients).sum();
        let mut notes = Vec::new();
        notes.extend((of_rows > self.total.clients).then_some(Note::ClientsOnceInTotal));
        notes.extend((without > 0).then_some(Note::NoClient(without)));
        notes
    }
}

/// The first start of each person in all files; later than all days where none is known.
fn first_starts(cases: &Cases) -> Vec<Day> {
    let people = cases.client.iter().max().map_or(0, |last| *last as usize);
    let mut firsts = vec![Day::MAX; people + 1];
    for (client, start) in cases.client.iter().zip(&cases.start).filter(|(_, start)| **start != NO_DAY) {
        let first = &mut firsts[*client as usize];
        *first = (*first).min(*start);
    }
    firsts
}

fn draft(subject: Subject, columns: &[Column], people: People, rows: Vec<(Label, Option<Period>)>) -> Draft {
    let has_starts = subject.registry.has_field(Field::StartDate);
    let has_new = |period: Option<Period>| has_starts && period.is_some();
    let is_new_known = rows.iter().any(|(_, period)| has_new(*period));
    let of_row =
        |((label, period), counts): ((Label, Option<Period>), &Counts)| row([label], counts.cells(has_new(period)));
    let mut made: Vec<Row> = rows.into_iter().zip(&people.rows).map(of_row).collect();
    let period = subject.selected.selection.period;
    made.push(total([Label::Total], people.total.cells(has_new(period))));
    let mut notes = people.notes();
    notes.extend(is_new_known.then_some(Note::NewInFiles));
    notes.extend(subject.notes_of_cases());
    let n_made = columns[1].made;
    subject.draft(FigureId::UniqueClients, columns, made, people.total.cases, Unit::Cases, notes).with_n_of(n_made)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Case, Organisation, drafts, of_theme, table};
    use crate::calendar::day;
    use crate::counting::Counting;
    use crate::fields::SheetKind;
    use crate::selection::Selection;

    fn case(client: &str, theme: &str, start: (i32, i32), end: Option<(i32, i32)>) -> Case {
        let first = |(year, month)| day(year, month, 1);
        let (start, end) = (first(start), end.and_then(first));
        Case { client: client.to_owned(), values: of_theme(theme, ""), start, end, ..Case::default() }
    }

    /// Anna comes back in 2024, Bo stays, Cas is new in 2024.
    fn organisation() -> Organisation {
        let cases = vec![
            case("anna", "Jeugd", (2022, 3), Some((2022, 9))),
            case("anna", "Jeugd", (2024, 2), None),
            case("bo", "Jeugd", (2023, 5), Some((2024, 6))),
            case("bo", "Wonen", (2024, 1), None),
            case("cas", "Wonen", (2024, 4), None),
            case("", "", (2024, 5), None),
        ];
        Organisation { cases, ..Organisation::default() }
    }

    fn made(organisation: &Organisation, selection: &Selection) -> Draft {
        drafts(organisation, selection).into_iter().find(|draft| draft.id == FigureId::UniqueClients).unwrap()
    }

    fn years(from: i32, to: i32) -> Selection {
        let period = Period { first: day(from, 1, 1).unwrap(), last: day(to, 12, 31).unwrap() };
        Selection { period: Some(period), ..Selection::default() }
    }

    fn by_theme(selection: Selection) -> Selection {
        Selection { counting: Counting { clients_by: ClientsBy::Theme, ..Counting::default() }, ..selection }
    }

    #[test]
    fn a_person_counts_once_a_year_and_once_in_the_total() {
        let draft = made(&organisation(), &years(2023, 2024));
        assert_eq!(
            table(&draft, "year cases clients new_clients"),
            ["2023-01-01..2023-12-31 1 1 1", "2024-01-01..2024-12-31 5 3 1", "= 5 3 2"]
        );
        assert_eq!(draft.facts.notes, [Note::ClientsOnceInTotal, Note::NoClient(1), Note::NewInFiles]);
        assert_eq!(draft.facts.n, Some(5));
    }

    #[test]
    fn who_came_before_the_period_is_not_new() {
        let draft = made(&organisation(), &years(2024, 2024));
        assert_eq!(table(&draft, "cases clients new_clients"), ["5 3 1", "5 3 1"]);
        assert!(!draft.facts.notes.contains(&Note::ClientsOnceInTotal));
    }

    #[test]
    fn without_a_period_all_years_of_the_files_are_shown() {
        let draft = made(&organisation(), &Selection::default());
        assert_eq!(
            table(&draft, "year cases clients new_clients"),
            ["2022-03-01..2022-12-31 1 1 1", "2023-01-01..2023-12-31 1 1 1", "2024-01-01..2024-06-01 5 3 1", "= 6 3 -"]
        );
    }

    #[test]
    fn a_year_that_is_a_slip_does_not_hide_the_others() {
        let cases = vec![
            case("a", "", (1012, 1), Some((1012, 2))),
            case("b", "", (2015, 1), Some((2015, 2))),
            case("b", "", (2016, 1), None),
        ];
        let draft = made(&Organisation { cases, ..Organisation::default() }, &Selection::default());
        assert_eq!(
            table(&draft, "year cases clients"),
            ["2015-01-01..2015-12-31 1 1", "2016-01-01..2016-01-01 1 1", "= 2 1"]
        );
        assert!(draft.facts.notes.iter().any(|note| matches!(note, Note::OnlyShown(_))));
    }

    #[test]
    fn rows_by_theme_are_of_the_selected_cases() {
        let draft = made(&organisation(), &by_theme(years(2024, 2024)));
        assert_eq!(
            table(&draft, "theme cases clients new_clients"),
            ["Jeugd 2 2 0", "Wonen 2 2 1", "? 1 - -", "= 5 3 1"]
        );
        let ever = made(&organisation(), &by_theme(Selection::default()));
        assert_eq!(table(&ever, "theme new_clients")[0], "Jeugd -");
        assert!(!ever.facts.notes.contains(&Note::NewInFiles));
    }

    #[test]
    fn another_rule_is_noted_where_cases_count_by_year() {
        let selection = Selection { rule: Rule::Started, ..years(2024, 2024) };
        let draft = made(&organisation(), &selection);
        assert_eq!(table(&draft, "cases"), ["5", "5"]);
        assert!(draft.facts.notes.contains(&Note::ActiveInYear));
        assert_eq!(table(&made(&organisation(), &by_theme(selection)), "theme cases")[3], "= 4");
    }

    #[test]
    fn no_number_at_all_is_null() {
        let cases = vec![case("", "Jeugd", (2024, 1), None)];
        let draft = made(&Organisation { cases, ..Organisation::default() }, &years(2024, 2024));
        assert_eq!(table(&draft, "cases clients new_clients"), ["1 - -", "1 - -"]);
    }

    #[test]
    fn nobody_in_the_period_is_zero() {
        let draft = made(&organisation(), &years(2020, 2020));
        assert_eq!(table(&draft, "cases clients new_clients"), ["0 0 0", "0 0 0"]);
    }

    #[test]
    fn missing_columns_are_asked_for() {
        let without = organisation().without(SheetKind::Cases, Field::ClientId);
        assert_eq!(made(&without, &Selection::default()).needs, [[Field::ClientId]]);
        let without = without.without(SheetKind::Cases, Field::StartDate);
        assert_eq!(made(&without, &Selection::default()).needs, [[Field::ClientId], [Field::StartDate]]);
        let without = without.without(SheetKind::Cases, Field::Theme);
        assert_eq!(made(&without, &by_theme(Selection::default())).needs, [[Field::ClientId], [Field::Theme]]);
    }
}
