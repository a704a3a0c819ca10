//! What is drawn as bars: which domains, how many reached, from where, how long. For each figure what a bar is as long as,
//! and what stands at its end.

use super::bars::{Form, draw};
use super::bullet::stroke;
use super::frame::Frame;
use super::label::Value;
use super::legend::Key;
use super::palette::{FEW, FIRST, HIDDEN, OPEN, PALE, Paint, SECOND};
use super::table::{Line, Table};
use crate::language::{Language, figures};

/// Draws `main-domains`, `referred-by` and `referred-to`.
pub fn cases(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    counted(frame, table, "cases", &|line| cases_and_share(line, language))
}

/// Draws `domains-by-theme` and `domains-by-kind`: bars are shares of the cases of their group, so that groups can be
/// compared.
pub fn of_groups(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let parts = parts("share");
    let value = |line: &Line| share_and_cases(line, language);
    draw(frame, table, Form { previous: "previous_share", ..Form::new("share", &parts, &value) })
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
    let parts = parts(key);
    draw(frame, table, Form { in_order: true, previous, ..Form::new(key, &parts, value) })
}

/// Draws `kinds-by-year`: of each kind its years.
pub fn kinds_by_year(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let parts = parts("cases");
    let value = |line: &Line| counted_value(line, "cases", language);
    draw(frame, table, Form { in_order: true, ..Form::new("cases", &parts, &value) })
}

/// Draws `young-by-domain`.
pub fn young_by_domain(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let parts = parts("share_under");
    let value = |line: &Line| young(line, language);
    let previous = "previous_share_under";
    let limit = table.counting().age_limit;
    let dutch = format!("Aandeel jonger dan {limit} jaar, van wie de leeftijd bekend is.");
    frame.remark(&language.of(dutch, format!("Share younger than {limit}, of those whose age is known.")));
    frame.y += 6.0;
    draw(frame, table, Form { total_is_bar: true, previous, ..Form::new("share_under", &parts, &value) })
}

/// Draws `duration`: the mean, and a stroke where half of the cases took longer.
pub fn duration(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let few = |line: &Line| line.count("n").is_some_and(|cases| cases < ENOUGH);
    let parts = |line: &Line| vec![(line.number("mean_days").unwrap_or(0.0), if few(line) { FEW } else { FIRST })];
    let value = |line: &Line| days(line, language);
    let form = Form {
        keys: keys_of_duration(table.all().any(few), language),
        name: language.of("gemiddelde", "mean"),
        stroke: Some("median_days"),
        total_is_bar: true,
        ..Form::new("mean_days", &parts, &value)
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
    let clients = table.counting().people;
    let first = if clients { language.of("inwoners", "clients") } else { language.of("trajecten", "cases") };
    let second = language.of("deelnemers", "participants");
    let key = if clients { "clients" } else { "cases" };
    let parts = |line: &Line| parts_of_reach(line, key);
    let value = |line: &Line| reach(line, key, language);
    let named = [(key, first), ("participants", second)];
    let keys = vec![Key::bar(FIRST, first), Key::bar(SECOND, second)];
    let form = Form { keys, named: &named, ..Form::new("reach", &parts, &value) };
    draw(frame, table, form)
}

/// The parts of the reach; those that may not be shown together as what is left of it.
fn parts_of_reach(line: &Line, key: &str) -> Vec<(f64, Paint)> {
    let part = |key| line.number(key).unwrap_or(0.0).max(0.0);
    let (first, second) = (part(key), part("participants"));
    let rest = if line.hides(&[key, "participants"]) { part("reach") - first - second } else { 0.0 };
    vec![(first, FIRST), (second, SECOND), (rest, HIDDEN)]
}

fn counted(frame: &mut Frame, table: &Table, key: &'static str, value: &dyn Fn(&Line) -> Value) -> Option<()> {
    let parts = parts(key);
    draw(frame, table, Form::new(key, &parts, value))
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

/// A count alone.
pub fn counted_value(line: &Line, key: &str, language: Language) -> Value {
    match line.counted(key, language) {
        Some(count) => Value::new(count, "").hiding(line.is_hidden(key)),
        None => not_filled_in(language),
    }
}

/// The reach, and of what it is the sum in the order of the legend: "449 (12 + 437)".
fn reach(line: &Line, key: &str, language: Language) -> Value {
    let value = counted_value(line, "reach", language);
    let part = |key| line.counted(key, language).filter(|_| line.count(key) != Some(0));
    match (part(key), part("participants")) {
        (Some(first), Some(second)) if !value.hides => {
            Value::new(value.strong, format!(" ({first} + {second})")).hiding(line.hides(&[key, "participants"]))
        }
        _ => value,
    }
}

fn cases_and_share(line: &Line, language: Language) -> Value {
    match line.count("cases").zip(share(line, language)) {
        Some((cases, share)) => {
            Value::new(language.count(cases), format!(" ({share})")).hiding(line.is_hidden("share"))
        }
        None => counted_value(line, "cases", language),
    }
}

/// A share with the count that it is made of: "38% (273)".
pub fn share_and_cases(line: &Line, language: Language) -> Value {
    match line.count("cases").zip(share(line, language)) {
        Some((cases, share)) => {
            Value::new(share, format!(" ({})", language.count(cases))).hiding(line.is_hidden("share"))
        }
        None => counted_value(line, "cases", language),
    }
}

fn share(line: &Line, language: Language) -> Option<String> {
    line.written("share", |share| super::percent(language, share))
}

/// "10% (12 van 120)", or "10% (12)" where of some of the 120 the age is not known.
fn young(line: &Line, language: Language) -> Value {
    if line.hides(&["share_under", "under"]) {
        return hidden();
    }
    let (Some(share), Some(under)) = (line.number("share_under"), line.count("under")) else {
        return Value::words(language.of("leeftijd niet ingevuld", "age not recorded"));
    };
    let of_all = line.count("cases").filter(|cases| under > 0 && (under as f64 / *cases as f64 - share).abs() < 1e-9);
    let of = of_all.map(|cases| format!(" {} {}", language.of("van", "of"), language.count(cases)));
    Value::new(super::percent(language, share), format!(" ({}{})", language.count(under), of.unwrap_or_default()))
}

/// "220 dagen · mediaan 180 · n = 120".
fn days(line: &Line, language: Language) -> Value {
    if line.hides(&["mean_days", "n"]) {
        return hidden();
    }
    let days = |key| line.written(key, |days| language.decimal(days, 0));
    let (Some(mean), Some(median)) = (days("mean_days"), days("median_days")) else {
        return Value::words(language.of("niets afgesloten", "none closed"));
    };
    let median = format!("{} {median}", language.of("mediaan", "median"));
    let n = format!("n = {}", language.count(line.count("n").unwrap_or(0)));
    let days = language.of("dagen", "days");
    match line.is_hidden("median_days") {
        // Last and after a comma, because a point before or behind it would look like the mark.
        true => Value::new(mean, format!(" {days} · {n}, {median}")).hiding(true),
        false => Value::new(mean, format!(" {days} · {median} · {n}")),
    }
}

fn participants(line: &Line, language: Language) -> Value {
    let value = participants_of(line, language);
    let word = match line.count("sessions") {
        Some(1) => language.of("bijeenkomst", "session"),
        _ => language.of("bijeenkomsten", "sessions"),
    };
    match line.counted("sessions", language) {
        Some(sessions) => {
            let hides = value.hides || line.is_hidden("sessions");
            let between = if hides { "," } else { " ·" };
            Value::new(value.strong, format!("{}{between} {sessions} {word}", value.rest)).hiding(hides)
        }
        None => value,
    }
}

/// "140 deelnemers".
fn participants_of(line: &Line, language: Language) -> Value {
    let value = counted_value(line, "participants", language);
    match line.count("participants") {
        Some(1) => Value::new(value.strong, language.of(" deelnemer", " participant")),
        Some(_) => Value::new(value.strong, language.of(" deelnemers", " participants")),
        None => value,
    }
}

/// The mark alone.
fn hidden() -> Value {
    Value::new(figures::HIDDEN, "").hiding(true)
}

fn not_filled_in(language: Language) -> Value {
    Value::words(language.of("niet ingevuld", "not recorded"))
}
