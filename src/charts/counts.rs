//! What is drawn as bars: which domains, how many reached, from where, how long. For each figure what a bar is as long as,
//! and what stands at its end.

use super::bars::{Form, draw};
use super::bullet::stroke;
use super::frame::Frame;
use super::label::Value;
use super::legend::Key;
use super::palette::{FEW, FIRST, OPEN, PALE, Paint, SECOND};
use super::table::{Line, Table};
use crate::language::Language;

/// Draws `main-domains`, `referred-by` and `referred-to`.
pub fn cases(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    counted(frame, table, "cases", &|line| cases_and_share(line, language))
}

/// Draws `domains-by-theme` and `domains-by-kind`: bars are shares of the cases of their group, so that groups can be
/// compared.
pub fn of_groups(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let (measure, parts) = (measure("share"), parts("share"));
    let value = |line: &Line| share_and_cases(line, language);
    draw(frame, table, Form { previous: "previous_share", ..Form::new(&measure, &parts, &value) })
}

/// Draws `dimension-by-domain`.
pub fn dimension_by_domain(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    counted(frame, table, "cases", &|line| counted_value(line, "cases", language))
}

/// Draws `group-activities`.
pub fn group_activities(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    counted(frame, table, "participants", &|line| participants(line, language))
}

/// Draws `age-bands`, from young to old: of each kind the shares of its cases, so that kinds can be compared.
pub fn age_bands(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let (key, previous, value): (_, _, &dyn Fn(&Line) -> Value) = match table.groups.len() > 1 {
        true => ("share", "previous_share", &|line| share_and_cases(line, language)),
        false => ("cases", "previous", &|line| cases_and_share(line, language)),
    };
    let (measure, parts) = (measure(key), parts(key));
    draw(frame, table, Form { in_order: true, previous, ..Form::new(&measure, &parts, value) })
}

/// Draws `kinds-by-year`: of each kind its years.
pub fn kinds_by_year(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let (measure, parts) = (measure("cases"), parts("cases"));
    let value = |line: &Line| counted_value(line, "cases", language);
    draw(frame, table, Form { in_order: true, ..Form::new(&measure, &parts, &value) })
}

/// Draws `young-by-domain`.
pub fn young_by_domain(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let (measure, parts) = (measure("share_under"), parts("share_under"));
    let value = |line: &Line| young(line, language);
    let previous = "previous_share_under";
    let limit = table.counting().age_limit;
    let dutch = format!("Aandeel jonger dan {limit} jaar, van wie de leeftijd bekend is.");
    frame.remark(&language.of(dutch, format!("Share younger than {limit}, of those whose age is known.")));
    frame.y += 6.0;
    draw(frame, table, Form { total_is_bar: true, previous, ..Form::new(&measure, &parts, &value) })
}

/// Draws `duration`: the mean, and a stroke where half of the cases took longer.
pub fn duration(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let few = |line: &Line| line.count("n").is_some_and(|cases| cases < ENOUGH);
    let measure = measure("mean_days");
    let parts = |line: &Line| vec![(measure(line).unwrap_or(0.0), if few(line) { FEW } else { FIRST })];
    let value = |line: &Line| days(line, language);
    let form = Form {
        keys: keys_of_duration(table.all().any(few), language),
        stroke: Some("median_days"),
        total_is_bar: true,
        ..Form::new(&measure, &parts, &value)
    };
    draw(frame, table, form)
}

/// Below so many cases one of them moves a mean a lot.
const ENOUGH: i64 = 10;

fn keys_of_duration(few: bool, language: Language) -> Vec<Key> {
    let median = language.of("middelste (mediaan): de helft duurde langer", "middle one (median): half took longer");
    let mut keys = vec![
        Key::bar(FIRST, language.of("gemiddelde", "mean")),
        Key { sample: stroke(2.0, 0.0, 8.0, None), width: 4.0, text: median.to_owned() },
    ];
    if few {
        keys.push(Key::bar(FEW, language.of("minder dan 10 trajecten", "fewer than 10 cases")));
    }
    keys
}

/// Draws `reach-by-service`: people helped one by one, and participants in groups.
pub fn reach_by_service(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let clients = counts_clients(table);
    let first = if clients { language.of("inwoners", "clients") } else { language.of("trajecten", "cases") };
    let second = language.of("deelnemers", "participants");
    let key = if clients { "clients" } else { "cases" };
    let measure = measure("reach");
    let part = |line: &Line, key, paint| (line.number(key).unwrap_or(0.0).max(0.0), paint);
    let parts = |line: &Line| vec![part(line, key, FIRST), part(line, "participants", SECOND)];
    let value = |line: &Line| reach(line, key, language);
    let form =
        Form { keys: vec![Key::bar(FIRST, first), Key::bar(SECOND, second)], ..Form::new(&measure, &parts, &value) };
    draw(frame, table, form)
}

fn counted(frame: &mut Frame, table: &Table, key: &'static str, value: &dyn Fn(&Line) -> Value) -> Option<()> {
    let (measure, parts) = (measure(key), parts(key));
    draw(frame, table, Form::new(&measure, &parts, value))
}

fn measure(key: &'static str) -> impl Fn(&Line) -> Option<f64> {
    move |line| line.number(key)
}

/// One part, pale for what is none of what the other bars are.
fn parts(key: &'static str) -> impl Fn(&Line) -> Vec<(f64, Paint)> {
    move |line| {
        let paint = match (line.is_not_recorded(), line.is_aside()) {
            (true, _) => OPEN,
            (false, true) => PALE,
            (false, false) => FIRST,
        };
        vec![(line.number(key).unwrap_or(0.0), paint)]
    }
}

/// Whether the figure counts people instead of cases: then people and participants make up the reach everywhere.
fn counts_clients(table: &Table) -> bool {
    let makes_up = |line: &Line, key| {
        let parts = line.count(key).unwrap_or(0) + line.count("participants").unwrap_or(0);
        line.count("reach").is_none_or(|reach| reach == parts)
    };
    !table.lines().all(|line| makes_up(line, "cases")) && table.lines().all(|line| makes_up(line, "clients"))
}

/// A count alone.
pub fn counted_value(line: &Line, key: &str, language: Language) -> Value {
    match line.count(key) {
        Some(count) => Value::new(language.count(count), ""),
        None => not_filled_in(language),
    }
}

/// The reach, and of what it is the sum in the order of the legend: "449 (12 + 437)".
fn reach(line: &Line, key: &str, language: Language) -> Value {
    let mut value = counted_value(line, "reach", language);
    if let (Some(first @ 1..), Some(second @ 1..)) = (line.count(key), line.count("participants")) {
        value.rest = format!(" ({} + {})", language.count(first), language.count(second));
    }
    value
}

fn cases_and_share(line: &Line, language: Language) -> Value {
    let mut value = counted_value(line, "cases", language);
    if let Some(share) = line.number("share") {
        value.rest = format!(" ({})", super::percent(language, share));
    }
    value
}

fn share_and_cases(line: &Line, language: Language) -> Value {
    match (line.number("share"), line.count("cases")) {
        (Some(share), Some(cases)) => {
            Value::new(super::percent(language, share), format!(" ({})", language.count(cases)))
        }
        _ => counted_value(line, "cases", language),
    }
}

/// "10% (12 van 120)", or "10% (12)" where of some of the 120 the age is not known.
fn young(line: &Line, language: Language) -> Value {
    let (Some(share), Some(under)) = (line.number("share_under"), line.count("under")) else {
        return Value::words(language.of("leeftijd niet ingevuld", "age not recorded"));
    };
    let of_all = line.count("cases").filter(|cases| under > 0 && (under as f64 / *cases as f64 - share).abs() < 1e-9);
    let of = of_all.map(|cases| format!(" {} {}", language.of("van", "of"), language.count(cases)));
    Value::new(super::percent(language, share), format!(" ({}{})", language.count(under), of.unwrap_or_default()))
}

/// "220 dagen · mediaan 180 · n = 120".
fn days(line: &Line, language: Language) -> Value {
    let (Some(mean), Some(median)) = (line.number("mean_days"), line.number("median_days")) else {
        return Value::words(language.of("niets afgesloten", "none closed"));
    };
    let number = |days| language.decimal(days, 0);
    let median = format!("{} {}", language.of("mediaan", "median"), number(median));
    let n = language.count(line.count("n").unwrap_or(0));
    Value::new(number(mean), format!(" {} · {median} · n = {n}", language.of("dagen", "days")))
}

fn participants(line: &Line, language: Language) -> Value {
    let mut value = counted_value(line, "participants", language);
    if let Some(sessions) = line.count("sessions") {
        let word = match sessions {
            1 => language.of("bijeenkomst", "session"),
            _ => language.of("bijeenkomsten", "sessions"),
        };
        value.rest = format!("{} · {} {word}", value.rest, language.count(sessions));
    }
    value
}

fn not_filled_in(language: Language) -> Value {
    Value::words(language.of("niet ingevuld", "not recorded"))
}
