//! What the page shows, in words: files and how they were understood, issues, what one can select by, figures.

use crate::calendar::{Day, NO_DAY};
use crate::columns::Role;
use crate::disclosure::Figure;
use crate::fields::{Choice, Field};
use crate::figures::{Column, ColumnType, Label, Row};
use crate::language::{Language, figures, issues};
use crate::protocol::{
    ChoiceShown, ColumnShown, FigureShown, FileShown, IssueShown, RowShown, Shown, TableShown, ValueShown, View,
};
use crate::reading::{ColumnForm, Form};
use crate::registry::{FileRows, Registry};
use crate::session::{Joined, chart};
use crate::zrm::DomainName;

/// Everything that the page shows.
pub(super) fn shown(joined: &Joined, made: &[Figure], view: &View) -> Shown {
    let Joined { registry, forms, .. } = joined;
    let language = view.language;
    let selected = view.selection.of(registry);
    Shown {
        files: registry
            .files
            .iter()
            .zip(forms)
            .map(|(rows, (number, form))| file(language, *number, rows, form.as_ref()))
            .collect(),
        issues: issues_shown(joined, language),
        choices: Choice::ALL.into_iter().filter_map(|of| choice(registry, language, of)).collect(),
        days: days(joined),
        cases: (selected.cases.count_ones(..) as u64, registry.cases.len() as u64),
        selection: figures::selection(&view.selection, language),
        figures: made.iter().map(|figure| figure_shown(figure, view)).collect(),
    }
}

fn file(language: Language, number: u32, rows: &FileRows, form: Option<&Form>) -> FileShown {
    let columns = form.map_or(&[][..], |form| &form.columns);
    let numbers =
        |role: Role| columns.iter().filter(move |column| column.role == role).map(|column| column.number).collect();
    FileShown {
        file: number,
        name: rows.name.clone(),
        kind: form.and_then(|form| form.kind).map(|kind| figures::sheet_kind(kind, language).to_owned()),
        form: form.map(|form| form_in_words(language, form)).unwrap_or_default(),
        rows: rows.tally.rows(),
        used: rows.tally.used,
        left_out: rows
            .tally
            .left_out
            .iter()
            .map(|(reason, count)| (issues::left_out(language, *reason).to_owned(), *count))
            .collect(),
        columns: columns.iter().filter_map(|column| column_in_words(language, column)).collect(),
        not_read: numbers(Role::Identifies),
        not_used: numbers(Role::Unused),
    }
}

fn form_in_words(language: Language, form: &Form) -> String {
    let separator = match form.separator {
        '\t' => language.of("tab", "tab").to_owned(),
        separator => format!("“{separator}”"),
    };
    let mut words = format!("{}, {} {separator}", form.encoding.name(), language.of("scheidingsteken", "separator"));
    if !form.examples.is_empty() {
        words.push_str(&format!(" ({} {})", language.of("bijvoorbeeld", "for example"), form.examples.join(", ")));
    }
    words
}

fn column_in_words(language: Language, column: &ColumnForm) -> Option<(u16, String, String)> {
    let meaning = match column.role {
        Role::Field(field) => figures::field(field, language).to_owned(),
        Role::Score(domain, moment) => {
            let domain = figures::domain(&DomainName::Known(domain), language).to_owned();
            match moment {
                Some(moment) => format!("{domain}, {}", figures::field(Field::of_score(moment), language)),
                None => domain,
            }
        }
        Role::Identifies | Role::Unused => return None,
    };
    Some((column.number, column.header.clone(), meaning))
}

fn issues_shown(joined: &Joined, language: Language) -> Vec<IssueShown> {
    let mut list = joined.issues.list();
    // OK because the sort is stable: within serious and other ones the order of files stays.
    list.sort_by_key(|issue| !issue.problem.is_serious());
    let words = |issue: &crate::issues::Issue| IssueShown {
        serious: issue.problem.is_serious(),
        sentence: issues::sentence(language, &issue.problem),
        place: issues::place(language, issue, &joined.registry.files[usize::from(issue.file)].name),
        count: issue.count,
    };
    list.iter().map(words).collect()
}

/// The values of a field and how many rows have each, most natural order first; none if no sheet has the field.
fn choice(registry: &Registry, language: Language, choice: Choice) -> Option<ChoiceShown> {
    let mut values = match choice {
        Choice::MainDomain => main_domains(registry, language),
        _ => labels(registry, choice),
    };
    values.retain(|value| value.count > 0);
    values.sort_by_cached_key(|value| (value.value.is_empty(), crate::words::words(&value.label)));
    for value in values.iter_mut().filter(|value| value.value.is_empty()) {
        value.label = figures::label(&Label::NotRecorded, language);
    }
    let label = capital(figures::choice(choice, language));
    (!values.is_empty()).then_some(ChoiceShown { choice, label, values })
}

/// A name as the heading of a list.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// Cases are counted; where no sheet of cases has the field, group activities are, and else targets.
fn labels(registry: &Registry, choice: Choice) -> Vec<ValueShown> {
    let columns = [registry.cases.labels(choice), registry.activities.labels(choice), registry.targets.labels(choice)];
    let Some(column) = columns.into_iter().find(|column| column.is_present()) else { return Vec::new() };
    let labels = registry.dictionary(choice).labels();
    let mut counts = vec![0; labels.len() + 1];
    column.codes().iter().for_each(|code| counts[*code as usize] += 1);
    let texts = std::iter::once("").chain(labels.iter().map(String::as_str));
    texts
        .zip(counts)
        .map(|(text, count)| ValueShown { value: text.to_owned(), label: text.to_owned(), count })
        .collect()
}

fn main_domains(registry: &Registry, language: Language) -> Vec<ValueShown> {
    let mut counts = vec![0; registry.domains().len()];
    let mut without = 0;
    for case in 0..registry.cases.len() {
        let mains = registry.cases.main_domains(case);
        mains.iter().for_each(|code| counts[*code as usize] += 1);
        without += u64::from(mains.is_empty());
    }
    let value = |(domain, count): (&DomainName, u64)| ValueShown {
        value: figures::domain(domain, Language::Dutch).to_owned(),
        label: figures::domain(domain, language).to_owned(),
        count,
    };
    let mut values: Vec<ValueShown> = registry.domains().iter().zip(counts).map(value).collect();
    if !values.is_empty() && without < registry.cases.len() as u64 {
        values.push(ValueShown { value: String::new(), label: String::new(), count: without });
    }
    values
}

/// The first and last day, of those that are not in the future: a wrong year must not make the quick choices useless.
fn days(joined: &Joined) -> Option<(Day, Day)> {
    let Joined { registry, today, .. } = joined;
    let all = [&registry.cases.start, &registry.cases.end, &registry.activities.day];
    let known = || all.into_iter().flatten().copied().filter(|day| *day != NO_DAY && day <= today);
    Some((known().min()?, known().max()?))
}

fn figure_shown(figure: &Figure, view: &View) -> FigureShown {
    let words = figures::words(figure, view.language);
    FigureShown {
        id: figure.id().name().to_owned(),
        chapter: figures::chapter(figure.id().family(), view.language).to_owned(),
        svg: chart(figure, &words, view.language, view.width, false).unwrap_or_default(),
        table: table(figure, words.columns, words.rows),
        title: words.title,
        summary: words.summary,
        notes: words.notes,
        source: words.source,
        missing: words.missing,
    }
}

fn table(figure: &Figure, labels: Vec<String>, cells: Vec<Vec<String>>) -> TableShown {
    let column = |(column, label): (&Column, String)| ColumnShown {
        key: column.key.to_owned(),
        label,
        group: None,
        is_number: column.sort != ColumnType::Text,
    };
    let row = |(row, cells): (&Row, Vec<String>)| RowShown { cells, total: row.total };
    TableShown {
        columns: figure.columns().iter().zip(labels).map(column).collect(),
        rows: figure.rows().iter().zip(cells).map(row).collect(),
    }
}
