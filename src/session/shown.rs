//! What the page shows, in words: files and how they were understood, issues, what one can select by, figures.

use crate::ages::Ages;
use crate::calendar::{Day, NO_DAY};
use crate::charts;
use crate::columns::{ColumnSettings, Role};
use crate::counting::Counting;
use crate::disclosure::{Figure, Package};
use crate::export::chart::{ID, Look, beside};
use crate::fields::{Choice, Field};
use crate::figures::{Cell, Column, ColumnType, Label, Row};
use crate::groups::Group;
use crate::issues::Issue;
use crate::language::{Language, figures, issues};
use crate::protocol::{
    ChoiceShown, ColumnShown, ColumnUnderstood, FigureShown, FileShown, IssueShown, KeyFigureShown, Meaning,
    PlaceShown, RowShown, SheetShown, Shown, TableShown, TextShown, ValueShown, View,
};
use crate::reading::{ColumnForm, SheetForm, TextForm};
use crate::registry::{FileRows, Registry};
use crate::session::{Form, Joined};
use crate::zrm::DomainName;

/// Everything that the page shows.
pub(super) fn shown(joined: &Joined, package: &Package, view: &View) -> Shown {
    let Joined { registry, forms, .. } = joined;
    // Where nothing may be shown, no sentence and no key figure is.
    let made = if package.refusal.is_some() { &[][..] } else { &package.figures[..] };
    let language = view.language;
    let (selected, all) = (view.selection.of(registry).cases.count_ones(..) as u64, registry.cases.len() as u64);
    let may_count = !view.policy.is_for_publication();
    let counting = &view.selection.counting;
    let look = Look::new(&view.forms, &view.house);
    let merged = registry.merged(&counting.groups);
    Shown {
        files: registry.files.iter().zip(forms).map(|(rows, form)| file(language, rows, form)).collect(),
        issues: issues_of(joined, language),
        choices: Choice::ALL
            .into_iter()
            .filter_map(|of| choice(&merged, counting, language, of))
            .map(|choice| if may_count { choice } else { uncounted(choice) })
            .collect(),
        unmerged: counting.groups.iter().filter_map(|group| unmerged(registry, group)).collect(),
        days: days(joined),
        cases: may_count.then_some((selected, all)),
        is_nothing_selected: selected == 0 && all > 0,
        has_undated: view.selection.period.is_some() && registry.cases.start.contains(&NO_DAY),
        selection: figures::selection(&view.selection, language),
        key_figures: figures::key_figures(made, language).into_iter().map(key_figure).collect(),
        age_bands: Ages::new(registry, counting).bands().iter().map(|band| band.from).collect(),
        compared_with: view.selection.compared_with().map(|period| figures::days(period, language)),
        hidden: package.hidden,
        alike: figures::alike(made, language),
        changed: package.changed,
        refusal: package.refusal.as_ref().map(|refusal| figures::refusal(refusal, language)),
        figures: made.iter().map(|figure| figure_shown(figure, ID, view, &look)).collect(),
    }
}

fn file(language: Language, rows: &FileRows, form: &Form) -> FileShown {
    let left_out = rows.tally.left_out.iter();
    let text = |text: &TextForm| TextShown {
        encoding: text.encoding,
        separator: text.separator,
        examples: text.examples.clone(),
        has_accents: text.has_accents,
    };
    FileShown {
        file: form.number,
        name: rows.name.clone(),
        text: form.text.as_ref().map(text),
        sheets: form.sheets.iter().map(|(form, rows, used)| sheet(language, form, *rows, *used)).collect(),
        rows: rows.tally.rows(),
        used: rows.tally.used,
        left_out: left_out.map(|(reason, count)| (issues::left_out(language, *reason).to_owned(), *count)).collect(),
    }
}

fn sheet(language: Language, form: &SheetForm, rows: u64, used: u64) -> SheetShown {
    SheetShown {
        number: form.number,
        name: form.name.clone(),
        is_hidden: form.is_hidden,
        is_taken: form.is_taken,
        kind: form.kind,
        header: form.header,
        lines: form.lines.clone(),
        columns: form.columns.iter().map(|column| column_understood(language, column)).collect(),
        is_corrected: form.is_corrected,
        rows,
        used,
        holds: form.holds,
    }
}

fn column_understood(language: Language, column: &ColumnForm) -> ColumnUnderstood {
    let meaning = match &column.role {
        Role::Field(field) => Meaning::Read(figures::field(*field, language).to_owned()),
        Role::Score(domain, moment) => {
            let domain = figures::domain(domain, language);
            let moment = moment.map(|moment| figures::field(Field::of_score(moment), language));
            Meaning::Read(moment.map_or(domain.to_owned(), |moment| format!("{domain}, {moment}")))
        }
        Role::Identifies => Meaning::Identifies { is_birth_date: column.is_birth_date },
        Role::FreeText => Meaning::FreeText,
        Role::Unused if column.is_double => Meaning::Double,
        Role::Unused => Meaning::Unused,
    };
    ColumnUnderstood {
        number: column.number,
        header: column.header.clone(),
        settings: ColumnSettings::of(&column.role),
        meaning,
        is_unread_days: column.is_unread_days,
        examples: column.examples.clone(),
    }
}

/// The issues by sort, those first that keep something out of the figures, each with its first lines.
pub(super) fn issues_of(joined: &Joined, language: Language) -> Vec<IssueShown> {
    issues_at(joined, language, issues::place)
}

/// The issues with all lines that are kept.
pub(super) fn whole_issues_of(joined: &Joined, language: Language) -> Vec<IssueShown> {
    issues_at(joined, language, issues::whole_place)
}

/// How a place is put in words.
type InWords = fn(Language, &Issue, &str, &str) -> String;

fn issues_at(joined: &Joined, language: Language, in_words: InWords) -> Vec<IssueShown> {
    let mut sorts: Vec<IssueShown> = Vec::new();
    for issue in joined.issues.list() {
        let form = &joined.forms[usize::from(issue.source.file)];
        let sheet = form.sheets.iter().find(|(form, ..)| form.number == issue.source.sheet);
        let (file, sheet) =
            (&joined.registry.files[usize::from(issue.source.file)].name, sheet.map(|sheet| &sheet.0.name));
        let place = in_words(language, &issue, file, sheet.map_or("", String::as_str));
        let place = PlaceShown { file: form.number, place, count: issue.count };
        let sentence = issues::sentence(language, &issue.problem);
        match sorts.iter_mut().find(|sort| sort.sentence == sentence) {
            Some(sort) => {
                sort.count += issue.count;
                sort.places.push(place);
            }
            None => {
                let serious = issue.problem.is_serious();
                sorts.push(IssueShown { serious, sentence, count: issue.count, places: vec![place] });
            }
        }
    }
    // OK because the sort is stable: within serious and other ones the order of files stays.
    sorts.sort_by_key(|sort| !sort.serious);
    sorts
}

/// The values of a field and how many rows have each, most natural order first; none if no sheet has the field.
fn choice(registry: &Registry, counting: &Counting, language: Language, choice: Choice) -> Option<ChoiceShown> {
    let mut values = match choice {
        Choice::MainDomain => main_domains(registry, language),
        Choice::AgeBand => age_bands(registry, counting, language),
        _ => labels(registry, choice),
    };
    values.retain(|value| value.count != Some(0));
    // Bands of ages stand in their order already.
    if choice != Choice::AgeBand {
        values.sort_by_cached_key(|value| (value.value.is_empty(), crate::words::words(&value.label)));
    }
    for value in values.iter_mut().filter(|value| value.value.is_empty()) {
        value.label = figures::label(&Label::NotRecorded, language);
    }
    let label = capital(figures::choice(choice, language));
    (!values.is_empty()).then_some(ChoiceShown { choice, label, values })
}

/// The same choice without its exact numbers.
fn uncounted(mut choice: ChoiceShown) -> ChoiceShown {
    choice.values.iter_mut().for_each(|value| value.count = None);
    choice
}

/// The values of a group that are in no file, if there are any.
fn unmerged(registry: &Registry, group: &Group) -> Option<(Choice, Vec<String>)> {
    let lacking: Vec<String> = registry.lacks(group).cloned().collect();
    (!lacking.is_empty()).then_some((group.choice, lacking))
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
        .map(|(text, count)| ValueShown { value: text.to_owned(), label: text.to_owned(), count: Some(count) })
        .collect()
}

/// The bands of ages and how many cases are in each; none where no file has ages.
fn age_bands(registry: &Registry, counting: &Counting, language: Language) -> Vec<ValueShown> {
    if !Ages::are_recorded(registry) {
        return Vec::new();
    }
    let ages = Ages::new(registry, counting);
    // One more: those whose age is not known, or is recorded in a band that lies across these.
    let mut counts = vec![0; ages.bands().len() + 1];
    for case in 0..registry.cases.len() {
        counts[ages.band(case).unwrap_or(ages.bands().len())] += 1;
    }
    let known = ages.bands().iter().map(|band| (band.to_string(), figures::age_band(*band, language)));
    let all = known.chain([(String::new(), String::new())]);
    all.zip(counts).map(|((value, label), count)| ValueShown { value, label, count: Some(count) }).collect()
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
        count: Some(count),
    };
    let mut values: Vec<ValueShown> = registry.domains().iter().zip(counts).map(value).collect();
    if !values.is_empty() && without < registry.cases.len() as u64 {
        values.push(ValueShown { value: String::new(), label: String::new(), count: Some(without) });
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

fn key_figure(key: figures::KeyFigure) -> KeyFigureShown {
    KeyFigureShown {
        label: key.label.to_owned(),
        value: key.value,
        detail: key.detail,
        change: key.change,
        figure: key.figure.name().to_owned(),
    }
}

/// A figure on the page. The ids in its chart begin with this one.
pub(super) fn figure_shown(figure: &Figure, id: &str, view: &View, look: &Look) -> FigureShown {
    let words = figures::words(figure, view.language);
    let drawn = beside(figure, &words, look, view.language, view.width_of(figure.id()), id);
    let forms = drawn.as_ref().map(|_| charts::forms(figure)).unwrap_or_default();
    let (svg, points) = drawn.map(|drawn| (drawn.svg, drawn.points)).unwrap_or_default();
    FigureShown {
        id: figure.id().name().to_owned(),
        chapter: figures::chapter(figure.id().family(), view.language).to_owned(),
        svg,
        points,
        form: charts::form(figure, view.forms.of(figure.id())),
        forms: if forms.len() > 1 { forms } else { Vec::new() },
        table: table(figure, &words, view.language),
        title: words.title,
        summary: words.summary,
        notes: words.notes,
        footnote: words.footnote,
        source: words.source,
        missing: words.missing,
        needs: figure.needs().iter().flatten().copied().collect(),
    }
}

/// The table of the page: columns stand in their groups, downloads keep the order of the figure.
fn table(figure: &Figure, words: &figures::Words, language: Language) -> TableShown {
    let order = figures::column_order(figure, language);
    let column = |(index, group): &(usize, Option<&str>)| {
        let Column { key, sort, .. } = figure.columns()[*index];
        let label = words.columns[*index].clone();
        let group = group.map(str::to_owned);
        ColumnShown { key: key.to_owned(), label, group, is_number: sort != ColumnType::Text }
    };
    let row = |(row, words): (&Row, &Vec<String>)| {
        let cell = |index: usize| (row.cells[index] != Cell::Hidden).then(|| words[index].clone());
        RowShown { cells: order.iter().map(|(index, _)| cell(*index)).collect(), total: row.total }
    };
    TableShown {
        columns: order.iter().map(column).collect(),
        rows: figure.rows().iter().zip(&words.rows).map(row).collect(),
    }
}
