//! What was read, as short texts that a person can check: a registry as a line, an issue as a name and a place.

use groeibeeld::calendar::{Day, NO_DAY, date_of};
use groeibeeld::columns::Settings;
use groeibeeld::fields::{Choice, Field};
use groeibeeld::issues::{Issue, Issues, Problem, Seems, column_name};
use groeibeeld::reading::{FileChoices, FileRead, Reader};
use groeibeeld::registry::{NO_NUMBER, Registry, join};
use groeibeeld::values::{AgeBand, Answer};
use groeibeeld::zrm::{DomainName, Missing, Score};

/// Reads a file in slices of these sizes, in turn.
pub fn read(bytes: &[u8], sizes: &[usize], today: Day, settings: &Settings) -> FileRead {
    let mut reader = Reader::new(0, Some(today), FileChoices::default(), settings.clone());
    let mut rest = bytes;
    for size in sizes.iter().cycle() {
        let (slice, after) = rest.split_at((*size).min(rest.len()));
        reader.push(slice);
        rest = after;
        if rest.is_empty() {
            break;
        }
    }
    reader.finish()
}

/// The registry of files that were read, and all issues.
pub fn joined(names: &[String], mut files: Vec<FileRead>) -> (Registry, Vec<Issue>) {
    let mut issues = Issues::default();
    for (place, file) in (0..).zip(&mut files) {
        file.sheets.iter_mut().for_each(|sheet| sheet.set_file(place));
        issues.merge(&file.issues.of_file(place));
    }
    let fragments: Vec<_> = files.iter().flat_map(|file| &file.sheets).flat_map(|sheet| sheet.fragments()).collect();
    let (registry, more) = join(names, &fragments);
    issues.merge(&more);
    (registry, issues.list())
}

/// A registry as a line: cases, activities and targets, with ` | ` between them.
///
/// A case is its days (`2021-02-01..2021-04-03`), its domains with start, goal and end (`*Financiën 2.3`; `*` marks a main
/// domain), then what else is known of it. A score is a digit or the sign of why there is none: `.` empty, `n` not
/// applicable, `b` not assessable, `o` not discussed, `z` zero, `9` stays nine, `-` a dash, `!` not a score.
pub fn registry(registry: &Registry) -> String {
    let cases = (0..registry.cases.len()).map(|row| case(registry, row));
    let activities = (0..registry.activities.len()).map(|row| activity(registry, row));
    let targets = (0..registry.targets.len()).map(|row| target(registry, row));
    cases.chain(activities).chain(targets).collect::<Vec<_>>().join(" | ")
}

fn day(day: Day) -> String {
    if day == NO_DAY { String::new() } else { date_of(day).to_string() }
}

fn name(domain: &DomainName) -> &str {
    match domain {
        DomainName::Known(domain) => domain.dutch(),
        DomainName::Other(name) => name,
    }
}

/// The sign of a score.
pub fn sign(score: Score) -> char {
    match score.missing() {
        None => char::from(b'0' + score.number()),
        Some(Missing::Empty) => '.',
        Some(Missing::NotApplicable) => 'n',
        Some(Missing::NotAssessable) => 'b',
        Some(Missing::NotDiscussed) => 'o',
        Some(Missing::Zero) => 'z',
        Some(Missing::Nine) => '9',
        Some(Missing::Dash) => '-',
        Some(Missing::Invalid) => '!',
    }
}

fn case(registry: &Registry, row: usize) -> String {
    let cases = &registry.cases;
    let mut parts = Vec::new();
    if (cases.start[row], cases.end[row]) != (NO_DAY, NO_DAY) {
        parts.push(format!("{}..{}", day(cases.start[row]), day(cases.end[row])));
    }
    let mains = cases.main_domains(row);
    let scores = cases.scores(row);
    for main in mains.iter().filter(|main| !scores.iter().any(|scores| scores.domain == **main)) {
        parts.push(format!("*{}", name(&registry.domains()[*main as usize])));
    }
    for of in scores {
        let star = if mains.contains(&of.domain) { "*" } else { "" };
        let signs: String = [of.start, of.goal, of.end].map(sign).iter().collect();
        parts.push(format!("{star}{} {signs}", name(&registry.domains()[of.domain as usize])));
    }
    parts.extend(labels(registry, |choice| cases.labels(choice).codes()[row]));
    parts.extend(Field::OF_CASES.iter().filter_map(|field| named(*field, cases.label(row, *field))));
    let person = &cases.person[row];
    let answer = |answer: Answer| format!("{answer:?}").to_lowercase();
    parts.extend(named(Field::Age, person.age));
    parts.extend(named(Field::BirthYear, person.birth_year));
    parts.extend(named(Field::AgeBand, person.age_band.map(band)));
    parts.extend(named(Field::KnownBefore, person.known_before.map(answer)));
    parts.extend(named(Field::GoalReached, person.goal_reached.map(answer)));
    parts.extend(named(Field::ClientId, Some(cases.client[row]).filter(|client| *client > 0)));
    parts.join(" ")
}

fn band(AgeBand { from, to }: AgeBand) -> String {
    to.map_or(format!("{from}+"), |to| format!("{from}-{to}"))
}

fn named<T: ToString>(field: Field, value: Option<T>) -> Option<String> {
    value.map(|value| format!("{}={}", field.name(), value.to_string()))
}

fn labels(registry: &Registry, code: impl Fn(Choice) -> u32) -> Vec<String> {
    let label = |choice: &Choice| named(choice.field(), registry.dictionary(*choice).label(code(*choice)));
    Choice::LABELS.iter().filter_map(label).collect()
}

fn number(number: u32) -> Option<u32> {
    (number != NO_NUMBER).then_some(number)
}

fn activity(registry: &Registry, row: usize) -> String {
    let all = &registry.activities;
    let mut parts = vec![all.names.label(all.name[row]).unwrap_or("?").to_owned()];
    parts.extend(Some(day(all.day[row])).filter(|day| !day.is_empty()));
    parts.extend(named(Field::Sessions, number(all.sessions[row])));
    parts.extend(named(Field::Participants, number(all.participants[row])));
    parts.extend(labels(registry, |choice| all.labels(choice).codes()[row]));
    parts.extend(named(Field::Prevention, all.preventions.label(all.prevention[row])));
    parts.extend(named(Field::Dimensions, all.dimension_labels.label(all.dimensions[row])));
    parts.join(" ")
}

fn target(registry: &Registry, row: usize) -> String {
    let all = &registry.targets;
    let mut parts = labels(registry, |choice| all.labels(choice).codes()[row]);
    parts.extend(named(Field::Planned, number(all.planned[row])));
    parts.extend(named(Field::Achieved, number(all.achieved[row])));
    let period = all.period[row].map(|period| format!("{}..{}", day(period.first), day(period.last)));
    parts.extend(named(Field::TargetPeriod, period));
    parts.join(" ")
}

/// Issues as a line, e.g. `date:C5 ragged:7,9`. The place is the column and the first lines, with `×` and how often where
/// it was found more often; before it the sheet, where there are several, and the file, where it is not the first.
pub fn issues(issues: &[Issue]) -> String {
    issues.iter().map(issue).collect::<Vec<_>>().join(" ")
}

fn issue(issue: &Issue) -> String {
    let mut place = String::new();
    if issue.source.file > 0 {
        place.push_str(&format!("file{}/", issue.source.file + 1));
    }
    if issue.source.sheet > 1 {
        place.push_str(&format!("sheet{}/", issue.source.sheet));
    }
    place.push_str(&column_name(issue.column));
    let lines: Vec<String> = issue.lines.iter().take(Issues::FIRST).map(u32::to_string).collect();
    place.push_str(&lines.join(","));
    let is_more = issue.count > lines.len().max(1) as u64;
    let more = if is_more { format!("×{}", issue.count) } else { String::new() };
    let colon = if place.is_empty() { "" } else { ":" };
    format!("{}{colon}{place}{more}", short(&issue.problem))
}

/// The stable short name of a problem.
pub fn short(problem: &Problem) -> &'static str {
    match problem {
        Problem::Date(_) => "date",
        Problem::FutureDate(_) => "future",
        Problem::FarDate(_) => "far",
        Problem::OpenEnd => "open-end",
        Problem::NoEnd(_) => "no-end",
        Problem::NoStart(_) => "no-start",
        Problem::EndBeforeStart => "end-before-start",
        Problem::Score(_) => "score",
        Problem::Number(_) => "number",
        Problem::TargetPeriod => "period",
        Problem::Moment => "moment",
        Problem::NoDomain => "no-domain",
        Problem::NoDomainColumn => "no-domain-column",
        Problem::DayOrMonth(_) => "day-or-month",
        Problem::UnknownDomain => "own-domain",
        Problem::NoCaseId => "no-case-id",
        Problem::CaseTwice => "case-twice",
        Problem::Conflict(_) => "conflict",
        Problem::NoSuchCase => "no-such-case",
        Problem::UnknownKind => "own-kind",
        Problem::Answer(_) => "answer",
        Problem::Age(_) => "age",
        Problem::AgeBand => "age-band",
        Problem::SeveralDomains => "several-domains",
        Problem::OtherEdition => "other-edition",
        Problem::TotalDiffers { .. } => "total-differs",
        Problem::RaggedRow => "ragged",
        Problem::StrayQuote => "stray-quote",
        Problem::BrokenText => "broken-text",
        Problem::TwoColumns(_) => "two-columns",
        Problem::IdentifiesPeople => "identifies",
        Problem::NumberIdentifies => "number-identifies",
        Problem::PersonsRefer => "persons-refer",
        Problem::OtherContent => "other-content",
        Problem::FreeText => "free-text",
        Problem::UnknownSheet => "unknown-sheet",
        Problem::NothingUsable => "nothing-usable",
        Problem::OtherSheet => "other-sheet",
        Problem::HiddenSheet => "hidden-sheet",
        Problem::EmptyFile => "empty",
        Problem::NoRows => "no-rows",
        Problem::EmptySheet => "empty-sheet",
        Problem::FewParticipants => "few-participants",
        Problem::NotText(seems) => match seems {
            Seems::LockedWorkbook => "password",
            Seems::DamagedWorkbook => "damaged",
            Seems::HugeWorkbook => "huge",
            Seems::OtherOffice => "other-office",
            Seems::NoSheets => "no-sheets",
            Seems::Pdf => "pdf",
            Seems::Picture => "picture",
            Seems::WebPage => "web-page",
            Seems::Unknown => "binary",
        },
    }
}
