//! Reads registry exports as the page does and prints the figures as JSON.
//!
//! `cargo run --release --example analyse -- [--language nl|en] [--from DATE --to DATE]
//! [--rule active|started|closed] [--where FIELD=VALUE]... [--compare before|year|DATE..DATE] [--count NAME=VALUE]...
//! [--threshold N] [--ledger FILE] [--keep FILE] [--report FILE [--template NAME]] [--settings FILE] FILE...`
//!
//! `--compare` sets figures beside those of the period just before, of the same days a year earlier, or of days of your
//! own. `--count` says how figures are counted, by the names that `selection.counting` has in the JSON; `-` and `_` are the
//! same: `people=true`, `inhabitants=68000`, `age-limit=25`, `age-bands=0,13,19`, `kinds-apart=Informatie en advies`
//! (several: again), `prorated=true`, `could-grow=true`, `step=year|quarter|month`, `clients-by=year|theme`,
//! `transitions-of=Financiën`, `groups=area:Centrum=Noord` (values that are counted as one: a field, the name of the group
//! and one of its values; for each value again). Of merged values `--where` takes the name of the group or any of them.
//!
//! `--threshold` hides smaller numbers and whatever they could be computed from; without it, or with 0, nothing is hidden.
//! `--ledger` reads a publication ledger, as the page saves it: what was hidden then can't be computed from what is shown now
//! either. `--keep` writes the ledger with these figures as one more publication; it may be the same file.
//!
//! `--report` writes the figures as a page to read and to print (HTML), beside the JSON; into a folder under the name that a
//! download has. A name that ends in `.docx` makes a document of Word. Its charts are SVG alone, which Word 2016 and newer and
//! LibreOffice show; the document that the page saves has them as PNG too, for what knows no SVG.
//! `--template` says what is in it: `all` (every figure by chapter), `theme` (a fact sheet of the selected theme or main domain),
//! `half-year` (a summary), `reach` (reach and activities), or a JSON file with headings, texts and figures of your own:
//! `{"title": "Ons jaar", "introduction": "", "has_key_figures": true, "sections": [{"heading": "Groei",
//! "text": "Wat ons opviel ...", "figures": ["growth", "goal-reached"]}], "forms": [["growth", "radar"]]}`.
//!
//! Settings are what the page saves: corrections of how files are understood, a selection, how figures are protected, in
//! which form they are drawn, and the report that was composed there. Other options go before what the settings say.
//!
//! Issues go to stderr, one a line. Exits with 0 when figures could be made and with 2 when not, e.g. because they may not be
//! shown: then stderr says why, with the formula by which a small number could be computed.

use groeibeeld::calendar::{Day, Period};
use groeibeeld::columns::Settings;
use groeibeeld::counting::Counting;
use groeibeeld::disclosure::{Ledger, Policy, Wrong};
use groeibeeld::export::report::templates::Template;
use groeibeeld::fields::Choice;
use groeibeeld::forms::Forms;
use groeibeeld::groups::{self, Group};
use groeibeeld::house::House;
use groeibeeld::language::Language;
use groeibeeld::protocol::{Request, Response, Save, Saved, Shown, View};
use groeibeeld::reading::FileChoices;
use groeibeeld::report::Report;
use groeibeeld::selection::{Compare, Rule, Selection};
use groeibeeld::session::Session;
use groeibeeld::settings::SettingsFile;
use groeibeeld::values;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

const USAGE: &str = "usage: analyse [--language nl|en] [--from DATE --to DATE] [--rule active|started|closed] \
                     [--where FIELD=VALUE]... [--compare before|year|DATE..DATE] [--count NAME=VALUE]... \
                     [--threshold N] [--ledger FILE] [--keep FILE] [--report FILE [--template NAME]] [--settings FILE] \
                     FILE...";

/// As the page: files are read in slices.
const SLICE: usize = 1 << 20;

fn main() -> ExitCode {
    match Arguments::parse(std::env::args().skip(1)).and_then(|arguments| analyse(&arguments)) {
        Ok(json) => {
            print!("{json}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

struct Arguments {
    language: Language,
    selection: Selection,
    settings: Settings,
    /// The fields that `--where` is about: what the settings select of them is not asked for.
    asked: BTreeSet<Choice>,
    policy: Policy,
    /// In which form the figures of a report are drawn.
    forms: Forms,
    house: House,
    /// What was published before.
    ledger: Option<String>,
    /// Where what is published now is kept.
    keep: Option<String>,
    /// Where a report is written.
    report: Option<String>,
    /// What is in it.
    template: Option<String>,
    /// What the settings say is in it.
    composed: Option<Report>,
    /// What the settings say it begins from, where nobody wrote in it.
    begun: Option<Template>,
    files: Vec<String>,
}

impl Default for Arguments {
    /// Nothing is hidden unless a threshold is asked for.
    fn default() -> Arguments {
        Arguments {
            language: Language::default(),
            selection: Selection::default(),
            settings: Settings::default(),
            asked: BTreeSet::new(),
            policy: Policy::Internal,
            forms: Forms::default(),
            house: House::default(),
            ledger: None,
            keep: None,
            report: None,
            template: None,
            composed: None,
            begun: None,
            files: Vec::new(),
        }
    }
}

impl Arguments {
    fn parse(words: impl Iterator<Item = String>) -> Result<Arguments, String> {
        let words: Vec<String> = words.collect();
        let mut arguments = Arguments::of_settings(&words)?;
        let mut words = words.into_iter();
        let (mut from, mut to) = (None, None);
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("{word} needs a value\n{USAGE}"));
            match word.as_str() {
                "--language" => arguments.language = language(&value()?)?,
                "--from" => from = Some(date(&value()?)?),
                "--to" => to = Some(date(&value()?)?),
                "--rule" => arguments.selection.rule = rule(&value()?)?,
                "--where" => arguments.only(&value()?)?,
                "--compare" => arguments.selection.compare = Some(compare(&value()?)?),
                "--count" => count(&mut arguments.selection.counting, &value()?)?,
                "--threshold" => arguments.policy = threshold(&value()?)?,
                "--ledger" => arguments.ledger = Some(value()?),
                "--keep" => arguments.keep = Some(value()?),
                "--report" => arguments.report = Some(value()?),
                "--template" => arguments.template = Some(value()?),
                "--settings" => drop(value()?),
                option if option.starts_with("--") => return Err(format!("unknown option {option}\n{USAGE}")),
                file => arguments.files.push(file.to_owned()),
            }
        }
        arguments.selection.period = period(from, to)?.or(arguments.selection.period);
        if arguments.selection.compare.is_some() && arguments.selection.period.is_none() {
            return Err("--compare needs --from and --to: there is no period to compare all years with".to_owned());
        }
        let has_ledger = arguments.ledger.is_some() || arguments.keep.is_some();
        if has_ledger && !matches!(arguments.policy, Policy::Hide { .. }) {
            return Err("--ledger and --keep need --threshold: they are about numbers that are hidden".to_owned());
        }
        if arguments.template.is_some() && arguments.report.is_none() {
            return Err("--template needs --report: it says what is in one".to_owned());
        }
        if arguments.files.is_empty() { Err(USAGE.to_owned()) } else { Ok(arguments) }
    }

    /// What the settings say, wherever they stand among the options.
    fn of_settings(words: &[String]) -> Result<Arguments, String> {
        let place = words.iter().position(|word| word == "--settings");
        let Some(path) = place.and_then(|place| words.get(place + 1)) else { return Ok(Arguments::default()) };
        // What is presented is a choice of the page alone.
        let SettingsFile {
            corrections,
            selection,
            policy,
            forms,
            house,
            report: composed,
            template: begun,
            presented: _,
        } = settings(path)?;
        let (selection, policy) = (selection.unwrap_or_default(), policy.unwrap_or(Policy::Internal));
        Ok(Arguments {
            settings: corrections,
            selection,
            policy,
            forms,
            house,
            composed,
            begun,
            ..Arguments::default()
        })
    }

    fn only(&mut self, word: &str) -> Result<(), String> {
        let fields = Choice::ALL.map(|choice| choice.field().name()).join(", ");
        let (field, value) = word.split_once('=').ok_or_else(|| format!("--where takes FIELD=VALUE, not {word}"))?;
        let choice = Choice::by_name(field).ok_or_else(|| format!("--where takes one of {fields}, not {field}"))?;
        if self.asked.insert(choice) {
            self.selection.only.remove(&choice);
        }
        self.selection.only.entry(choice).or_default().insert(value.to_owned());
        Ok(())
    }
}

fn language(word: &str) -> Result<Language, String> {
    match word {
        "nl" => Ok(Language::Dutch),
        "en" => Ok(Language::English),
        _ => Err(format!("--language takes nl or en, not {word}")),
    }
}

fn rule(word: &str) -> Result<Rule, String> {
    match word {
        "active" => Ok(Rule::Active),
        "started" => Ok(Rule::Started),
        "closed" => Ok(Rule::Closed),
        _ => Err(format!("--rule takes active, started or closed, not {word}")),
    }
}

fn compare(word: &str) -> Result<Compare, String> {
    match word {
        "before" => Ok(Compare::Before),
        "year" => Ok(Compare::YearEarlier),
        _ => {
            let takes = || format!("--compare takes before, year or DATE..DATE, not {word}");
            let (first, last) = word.split_once("..").ok_or_else(takes)?;
            period(Some(date(first)?), Some(date(last)?))?.map(Compare::With).ok_or_else(takes)
        }
    }
}

/// One way of counting, by the name that it has in the JSON.
fn count(counting: &mut Counting, word: &str) -> Result<(), String> {
    let (name, value) = word.split_once('=').ok_or_else(|| format!("--count takes NAME=VALUE, not {word}"))?;
    match name.replace('-', "_").as_str() {
        "age_bands" => counting.age_bands = Some(age_bands(value)?),
        "age_limit" => counting.age_limit = parsed(name, value)?,
        "inhabitants" => counting.inhabitants = Some(parsed(name, value)?),
        "people" => counting.people = parsed(name, value)?,
        "kinds_apart" => {
            counting.kinds_apart.insert(value.to_owned());
        }
        "prorated" => counting.prorated = parsed(name, value)?,
        "could_grow" => counting.could_grow = parsed(name, value)?,
        "step" => counting.step = named(name, value)?,
        "clients_by" => counting.clients_by = named(name, value)?,
        "transitions_of" => counting.transitions_of = Some(value.to_owned()),
        "groups" => counting.groups = merged(&counting.groups, value)?,
        _ => return Err(format!("--count takes a name of selection.counting in the JSON, not {name}")),
    }
    Ok(())
}

/// The groups with one more value in one of them.
fn merged(groups: &[Group], word: &str) -> Result<Vec<Group>, String> {
    let takes = || format!("--count groups takes FIELD:NAME=VALUE, not {word}");
    let (field, rest) = word.split_once(':').ok_or_else(takes)?;
    let (name, value) = rest.split_once('=').ok_or_else(takes)?;
    let choice = Choice::by_name(field).ok_or_else(takes)?;
    let group = Group { choice, name: name.to_owned(), values: [value.to_owned()].into() };
    groups::merge(groups, group).map_err(|refusal| {
        let choices = Choice::ALL.into_iter().filter(|choice| *choice != Choice::AgeBand);
        let fields = choices.map(|choice| choice.field().name()).collect::<Vec<_>>().join(", ");
        format!("--count groups can't be {word}: {refusal:?} (fields are {fields})")
    })
}

fn age_bands(value: &str) -> Result<Vec<u8>, String> {
    let from: Vec<u8> = value.split(',').map(|age| parsed("age-bands", age.trim())).collect::<Result<_, _>>()?;
    if from.is_sorted_by(|one, next| one < next) { Ok(from) } else { Err("age-bands takes rising ages".to_owned()) }
}

fn parsed<T: std::str::FromStr>(name: &str, value: &str) -> Result<T, String> {
    value.parse().map_err(|_| format!("--count {name} can't be {value}"))
}

/// A value by the name that it has in settings.
fn named<T: serde::de::DeserializeOwned>(name: &str, value: &str) -> Result<T, String> {
    serde_json::from_value(value.into()).map_err(|_| format!("--count {name} can't be {value}"))
}

/// 0 hides nothing.
fn threshold(word: &str) -> Result<Policy, String> {
    match word.parse() {
        Ok(0) => Ok(Policy::Internal),
        Ok(threshold @ 2..=100) => Ok(Policy::Hide { threshold }),
        _ => Err(format!("--threshold takes 0, or a number from 2 to 100, not {word}")),
    }
}

fn settings(path: &str) -> Result<SettingsFile, String> {
    let json = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    SettingsFile::from_json(&json).ok_or_else(|| format!("{path} holds no settings of groeibeeld"))
}

/// What a report has in it: what a template has, or what a file or the settings say.
fn contents(arguments: &Arguments) -> Result<Report, String> {
    if let (None, Some(report)) = (&arguments.template, &arguments.composed) {
        return Ok(report.clone());
    }
    let begun = arguments.begun.unwrap_or(Template::All);
    let name = arguments.template.as_deref().unwrap_or(begun.name());
    if let Some(template) = Template::by_name(name) {
        return Ok(template.report(&arguments.selection, arguments.language));
    }
    let names = Template::ALL.map(Template::name).join(", ");
    let json = std::fs::read_to_string(name).map_err(|error| format!("{name}: {error} (templates are {names})"))?;
    serde_json::from_str(json.trim_start_matches('\u{FEFF}')).map_err(|error| format!("{name}: no report: {error}"))
}

/// Writes a report: at this path, or into this folder under the name of the download.
fn write_report(session: &mut Session, path: &str, report: Report, view: &View, today: Day) -> Result<(), String> {
    let path = std::path::Path::new(path);
    let is_docx = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("docx"));
    let report = Box::new(report);
    let Saved { name, text, bytes, .. } =
        save(session, if is_docx { Save::Docx(report, None) } else { Save::Html(report) }, view, today)?;
    let path = if path.is_dir() { path.join(name) } else { path.to_owned() };
    std::fs::write(&path, if is_docx { bytes } else { text.into_bytes() })
        .map_err(|error| format!("{}: {error}", path.display()))
}

fn ledger(path: &str) -> Result<Ledger, String> {
    let json = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    Ledger::from_json(&json).map_err(|wrong| match wrong {
        Wrong::NoLedger => format!("{path} is no ledger of groeibeeld"),
        Wrong::OtherVersion => format!("{path} is a ledger of another version"),
        Wrong::Damaged => format!("{path} is a ledger that is damaged"),
    })
}

fn date(word: &str) -> Result<Day, String> {
    match values::date_cell(word) {
        values::DateCell::Day(day) => Ok(day),
        _ => Err(format!("a date is written as 2021-12-31, not {word}")),
    }
}

fn period(from: Option<Day>, to: Option<Day>) -> Result<Option<Period>, String> {
    match (from, to) {
        (None, None) => Ok(None),
        (Some(first), Some(last)) if first <= last => Ok(Some(Period { first, last })),
        (Some(_), Some(_)) => Err("--from is after --to".to_owned()),
        _ => Err("--from and --to go together".to_owned()),
    }
}

fn analyse(arguments: &Arguments) -> Result<String, String> {
    let mut session = Session::new();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let today = Day::try_from(now.as_secs() / 86_400).unwrap_or(Day::MAX);
    if let Some(path) = &arguments.ledger {
        session.handle(Request::Keep(ledger(path)?), None);
    }
    for (number, path) in (0..).zip(&arguments.files) {
        read(&mut session, number, path, today, &arguments.settings)?;
    }
    let view = View {
        forms: arguments.forms.clone(),
        house: arguments.house.clone(),
        ..View::new(arguments.selection.clone(), arguments.language, arguments.policy, 800)
    };
    if let Response::Shown(shown) = session.handle(Request::Show(view.clone()), None) {
        report(&shown);
        if let Some(refusal) = shown.refusal {
            return Err(refusal);
        }
        if shown.figures.is_empty() {
            return Err("no figures: no row of the files could be used".to_owned());
        }
    }
    let json = save(&mut session, Save::Json, &view, today)?.text;
    if let Some(path) = &arguments.report {
        write_report(&mut session, path, contents(arguments)?, &view, today)?;
    }
    if let Some(path) = &arguments.keep {
        let ledger = save(&mut session, Save::Ledger, &view, today)?.text;
        std::fs::write(path, ledger).map_err(|error| format!("{path}: {error}"))?;
    }
    Ok(json)
}

fn save(session: &mut Session, what: Save, view: &View, today: Day) -> Result<Saved, String> {
    // There is nothing here to draw pictures with.
    match session.handle(Request::Save { what, view: view.clone(), today }, Some(Vec::new())) {
        Response::Saved(saved) => Ok(saved),
        response => Err(format!("no figures: {response:?}")),
    }
}

fn read(session: &mut Session, number: u32, path: &str, today: Day, settings: &Settings) -> Result<(), String> {
    let unreadable = |error| format!("{path}: {error}");
    let mut file = File::open(path).map_err(unreadable)?;
    let name = std::path::Path::new(path)
        .file_name()
        .map_or_else(|| path.to_owned(), |name| name.to_string_lossy().into_owned());
    let (choices, settings) = (FileChoices::default(), settings.clone());
    session.handle(Request::Begin { file: number, name, today, choices, settings }, None);
    loop {
        let mut slice = Vec::with_capacity(SLICE);
        file.by_ref().take(SLICE as u64).read_to_end(&mut slice).map_err(unreadable)?;
        let last = slice.len() < SLICE;
        session.handle(Request::Slice { file: number, last }, Some(slice));
        if last {
            return Ok(());
        }
    }
}

fn report(shown: &Shown) {
    for issue in &shown.issues {
        for place in &issue.places {
            eprintln!("{}: {} ({}×)", place.place, issue.sentence, place.count);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    /// A file of cases of these ages, so many of each.
    fn cases(folder: &Path, ages: &[(u8, usize)]) -> String {
        let rows = ages.iter().flat_map(|(age, count)| std::iter::repeat_n(*age, *count)).zip(1..);
        let rows = rows.map(|(age, number)| format!("C-{number};P-{number};{age};1-2-2024\n")).collect::<String>();
        written(folder, "trajecten.csv", &format!("Casusnummer;Cliëntnummer;Leeftijd;Startdatum\n{rows}"))
    }

    fn written(folder: &Path, name: &str, text: &str) -> String {
        let path = folder.join(name);
        std::fs::write(&path, text).expect("a file");
        path.to_string_lossy().into_owned()
    }

    /// What is printed, for words with a space between them.
    fn run(words: &str, file: &str) -> Result<String, String> {
        let words = words.split_whitespace().chain([file]).map(str::to_owned);
        Arguments::parse(words).and_then(|arguments| analyse(&arguments))
    }

    /// Those of an age and more.
    fn from_age(age: u8) -> String {
        format!("--threshold 5 --count age-bands=0,{age} --where age_band={age}+")
    }

    /// What is printed with a ledger, and the ledger with one more publication.
    fn publish(age: u8, file: &str, before: &Ledger) -> (Result<String, String>, Option<Ledger>) {
        let folder = tempfile::tempdir().expect("a folder");
        let (old, new) = (written(folder.path(), "old.json", &before.to_json()), folder.path().join("new.json"));
        let new = new.to_string_lossy().into_owned();
        let printed = run(&format!("{} --ledger {old} --keep {new}", from_age(age)), file);
        (printed, ledger(&new).ok())
    }

    #[test]
    fn a_ledger_protects_and_is_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = cases(folder.path(), &[(10, 20), (18, 2), (30, 38)]);
        let (first, ledger) = publish(18, &file, &Ledger::default());
        let ledger = ledger.expect("a ledger");
        assert_eq!((first.map(drop), ledger.earlier.len()), (Ok(()), 1));
        let hidden = "\"hidden\": true";
        let (alone, after) = (publish(19, &file, &Ledger::default()).0, publish(19, &file, &ledger).0);
        let how_many = |printed: Result<String, String>| printed.map(|json| json.matches(hidden).count()).ok();
        assert!(how_many(alone) < how_many(after), "less is shown where the other is known");
    }

    #[test]
    fn err_a_clash_with_its_formula_and_nothing_is_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = cases(folder.path(), &[(10, 20), (18, 2), (30, 38)]);
        // Two publications that did not know of each other.
        let apart = [18, 19].map(|age| publish(age, &file, &Ledger::default()).1.expect("a ledger"));
        let both = apart[0].with(apart[1].earlier[0].clone());
        let (printed, kept) = publish(19, &file, &both);
        let why = printed.expect_err("a refusal");
        assert!(why.contains("18+ (40, rapport van ") && why.ends_with("precies dezelfde als toen."), "{why}");
        assert!(why.contains("19+ (38, rapport van ") && why.contains(") = 2."), "{why}");
        assert_eq!(kept, None);
    }

    #[test]
    fn err_other_files_for_a_ledger() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = cases(folder.path(), &[(30, 38)]);
        let none = run(&format!("--threshold 5 --ledger {file}"), &file).expect_err("no ledger");
        assert!(none.ends_with("trajecten.csv is no ledger of groeibeeld"), "{none}");
        assert!(run("--threshold 5 --ledger nowhere.json", &file).is_err());
    }

    #[test]
    fn err_a_ledger_without_a_threshold() {
        for words in ["--ledger a.json", "--keep a.json", "--keep a.json --threshold 0"] {
            assert!(run(words, "a.csv").is_err_and(|why| why.contains("need --threshold")), "{words}");
        }
    }

    #[test]
    fn a_report_is_written_beside_the_json() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = cases(folder.path(), &[(30, 38)]);
        let own =
            written(folder.path(), "own.json", r#"{"title": "Ons jaar", "sections": [{"figures": ["age-bands"]}]}"#);
        let page = folder.path().join("report.html").to_string_lossy().into_owned();
        let json = run(&format!("--report {page} --template {own}"), &file).expect("figures");
        assert!(json.starts_with('{'));
        let html = std::fs::read_to_string(&page).expect("a report");
        assert!(html.contains("<h1>Ons jaar</h1>") && html.contains("id=\"figure-age-bands\""), "{html}");
        assert!(!html.contains("id=\"figure-growth\""));
    }

    #[test]
    fn a_report_for_word_is_an_archive_of_parts() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = cases(folder.path(), &[(20, 8)]);
        let document = folder.path().join("report.DOCX").to_string_lossy().into_owned();
        run(&format!("--report {document}"), &file).expect("figures");
        let parts = zip::ZipArchive::new(File::open(&document).expect("a report")).expect("an archive");
        assert!(parts.file_names().flatten().any(|name| name == "word/document.xml"));
    }

    #[test]
    fn a_report_in_a_folder_is_called_as_a_download_is() {
        let (folder, reports) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        let file = cases(folder.path(), &[(30, 38)]);
        run(&format!("--report {} --template theme", reports.path().display()), &file).expect("figures");
        let mut files = std::fs::read_dir(reports.path()).expect("a folder");
        let name = files.next().expect("a file").expect("a file").file_name().into_string().expect("a name");
        assert!(name.starts_with("verslag_intern-gebruik-niet-publiceren_") && name.ends_with(".html"), "{name}");
    }

    #[test]
    fn err_a_template_that_is_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = cases(folder.path(), &[(30, 38)]);
        let page = folder.path().join("report.html").to_string_lossy().into_owned();
        let why = run(&format!("--report {page} --template year"), &file).expect_err("no template");
        assert!(why.starts_with("year: ") && why.ends_with("(templates are all, theme, half-year, reach)"), "{why}");
        let why = run(&format!("--report {page} --template {file}"), &file).expect_err("no report");
        assert!(why.contains("trajecten.csv: no report: "), "{why}");
        assert!(run("--template all", &file).is_err_and(|why| why.contains("needs --report")));
    }

    #[test]
    fn what_settings_say_of_small_numbers_goes_behind_a_threshold() {
        let folder = tempfile::tempdir().expect("a folder");
        let strict = SettingsFile { policy: Some(Policy::STRICT), ..SettingsFile::default() };
        let settings = written(folder.path(), "s.json", &strict.to_json());
        let policy = |words: &str| {
            let words = format!("{words} --settings {settings} a.csv");
            Arguments::parse(words.split_whitespace().map(str::to_owned)).map(|arguments| arguments.policy)
        };
        assert_eq!(policy(""), Ok(Policy::STRICT));
        assert_eq!(policy("--threshold 5"), Ok(Policy::default()));
    }

    #[test]
    fn the_report_of_the_settings_goes_behind_a_template() {
        let folder = tempfile::tempdir().expect("a folder");
        let composed = Report { title: "Ons jaar".to_owned(), ..Report::default() };
        let kept = SettingsFile { report: Some(composed), ..SettingsFile::default() };
        let settings = written(folder.path(), "s.json", &kept.to_json());
        let title = |words: &str| {
            let words = format!("--settings {settings} --report . {words} a.csv");
            let arguments = Arguments::parse(words.split_whitespace().map(str::to_owned))?;
            contents(&arguments).map(|report| report.title)
        };
        assert_eq!(title(""), Ok("Ons jaar".to_owned()));
        assert_eq!(title("--template theme"), Ok("Feitenblad".to_owned()));
    }
}
