//! People: `unique-clients`. A person who comes back is a new case, so that there are fewer people than cases. In each row,
//! and in the total, a person counts once.

use super::order;
use super::subject::{Subject, count, known, label, row, text, total, whole};
use crate::calendar::{Day, NO_DAY, Period, Span, Step, spans};
use crate::counting::ClientsBy;
use crate::fields::{Choice, Field};
use crate::figures::{Cell, Column, Draft, FigureId, Label, Note, Row, Unit};
use crate::registry::{Cases, NOT_RECORDED};
use crate::selection::Rule;
use fixedbitset::FixedBitSet;

/// Without a period this many years are shown.
const YEARS: usize = 10;

/// A row a year or theme, as the user chose, and a total.
pub fn unique_clients(subject: Subject) -> Draft {
    match subject.selected.selection.counting.clients_by {
        ClientsBy::Year => by_year(subject),
        ClientsBy::Theme => by_theme(subject),
    }
}

/// A row a year, of the cases that were active in it, whatever the rule of the selection.
fn by_year(subject: Subject) -> Draft {
    let columns = columns("year");
    let needs = needs(subject, Field::StartDate, subject.registry.has_field(Field::StartDate));
    if !needs.is_empty() {
        return subject.cannot(FigureId::UniqueClients, &columns, Unit::Cases, needs);
    }
    let cases = &subject.registry.cases;
    let of_any_time = &subject.selected.cases_of_any_time;
    let selection = &subject.selected.selection;
    let all = selection.period.or_else(|| days(cases, of_any_time)).map(|all| spans(all, Step::Year));
    let years = all.unwrap_or_default();
    let left_out = if selection.period.is_some() { 0 } else { years.len().saturating_sub(YEARS) };
    let shown = &years[left_out..];
    let mut people = People::new(shown.len());
    for case in of_any_time.ones() {
        let is_active = |period: Period| is_active(cases.start[case], cases.end[case], period);
        if selection.period.is_none_or(is_active) {
            let rows = (0..).zip(shown).filter(|(_, year)| is_active(year.period)).map(|(row, _)| row);
            people.add(rows, cases.client[case]);
        }
    }
    let labelled = shown.iter().map(|year: &Span| (Label::Span(*year), Some(year.period))).collect();
    let mut draft = draft(subject, &columns, people, labelled);
    let notes = &mut draft.facts.notes;
    notes.extend((left_out > 0).then_some(Note::NewestYears(YEARS as u64)));
    notes.extend((selection.rule != Rule::Active).then_some(Note::ActiveInYear));
    draft
}

/// A row a theme, by alphabet, of the selected cases.
fn by_theme(subject: Subject) -> Draft {
    let columns = columns("theme");
    let registry = subject.registry;
    let themes = registry.cases.labels(Choice::Theme);
    let needs = needs(subject, Field::Theme, themes.is_present());
    if !needs.is_empty() {
        return subject.cannot(FigureId::UniqueClients, &columns, Unit::Cases, needs);
    }
    let dictionary = registry.dictionary(Choice::Theme);
    // One row more: those without a theme.
    let mut people = People::new(dictionary.labels().len() + 1);
    for case in subject.cases() {
        people.add([themes.codes()[case]], registry.cases.client[case]);
    }
    let period = subject.selected.selection.period;
    let labelled = (0..=dictionary.labels().len() as u32).map(|code| (label(dictionary.label(code)), period));
    let mut draft = draft(subject, &columns, people, labelled.collect());
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

fn columns(rows: &'static str) -> [Column; 4] {
    [text(rows), count("cases"), count("clients"), count("new_clients")]
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

/// From the first start to the last start or end.
fn days(cases: &Cases, of: &FixedBitSet) -> Option<Period> {
    let starts = || of.ones().map(|case| cases.start[case]).filter(|day| *day != NO_DAY);
    let ends = of.ones().map(|case| cases.end[case]);
    Some(Period { first: starts().min()?, last: starts().chain(ends).max()? })
}

/// The cases and people of each row; those of the total have a row of their own after the others.
struct People {
    cases: Vec<u64>,
    with_client: Vec<u64>,
    /// The row and client of each case that has a number.
    clients: Vec<(u32, u32)>,
}

impl People {
    fn new(rows: usize) -> People {
        People { cases: vec![0; rows + 1], with_client: vec![0; rows + 1], clients: Vec::new() }
    }

    fn add(&mut self, rows: impl IntoIterator<Item = u32>, client: u32) {
        let total = self.cases.len() as u32 - 1;
        for row in rows.into_iter().chain([total]) {
            self.cases[row as usize] += 1;
            if client != NOT_RECORDED {
                self.with_client[row as usize] += 1;
                self.clients.push((row, client));
            }
        }
    }

    /// Each person once a row.
    fn settle(&mut self) {
        self.clients.sort_unstable();
        self.clients.dedup();
    }

    fn clients(&self, row: usize) -> &[(u32, u32)] {
        let before = |wanted: usize| self.clients.partition_point(|(row, _)| (*row as usize) < wanted);
        &self.clients[before(row)..before(row + 1)]
    }

    /// Cases, people, and those of them who are new in the period; not known where no case has a number.
    fn cells(&self, row: usize, new_in: Option<Period>, firsts: Option<&[Day]>) -> [Cell; 3] {
        let clients = self.clients(row);
        let starts_in = |(period, firsts): (Period, &[Day])| {
            clients.iter().filter(|(_, client)| period.has(firsts[*client as usize])).count() as u64
        };
        let new = new_in.zip(firsts).map(starts_in);
        let can_tell = self.cases[row] == 0 || self.with_client[row] > 0;
        let [clients, new] = [Some(clients.len() as u64), new].map(|number| known(number.filter(|_| can_tell)));
        [whole(self.cases[row]), clients, new]
    }

    fn notes(&self) -> Vec<Note> {
        let total = self.cases.len() - 1;
        let without = self.cases[total] - self.with_client[total];
        let repeats = self.clients.len() > 2 * self.clients(total).len();
        let mut notes = Vec::new();
        notes.extend(repeats.then_some(Note::ClientsOnceInTotal));
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

/// Rows with their labels and the period in which a person is new in them.
fn draft(subject: Subject, columns: &[Column], mut people: People, rows: Vec<(Label, Option<Period>)>) -> Draft {
    people.settle();
    let firsts = subject.registry.has_field(Field::StartDate).then(|| first_starts(&subject.registry.cases));
    let cells = |at, period| people.cells(at, period, firsts.as_deref());
    let (all, period) = (rows.len(), subject.selected.selection.period);
    let has_new = firsts.is_some() && rows.iter().any(|(_, period)| period.is_some());
    let mut made: Vec<Row> = (0..).zip(rows).map(|(at, (label, period))| row([label], cells(at, period))).collect();
    made.push(total([Label::Total], cells(all, period)));
    let mut notes = people.notes();
    notes.extend(has_new.then_some(Note::NewInFiles));
    notes.extend(subject.notes_of_cases());
    subject.draft(FigureId::UniqueClients, columns, made, people.cases[all], Unit::Cases, notes)
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
        assert_eq!(draft.facts.n, 5);
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
    fn of_many_years_the_newest_are_shown() {
        let cases = vec![case("a", "", (2001, 1), Some((2001, 2))), case("b", "", (2015, 1), None)];
        let draft = made(&Organisation { cases, ..Organisation::default() }, &Selection::default());
        assert_eq!(draft.rows.len(), YEARS + 1);
        assert_eq!(table(&draft, "year cases clients")[10], "= 2 2");
        assert!(draft.facts.notes.contains(&Note::NewestYears(10)));
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
