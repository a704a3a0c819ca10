//! The sentences of reach.

use super::{Theme, groups, most, singular, total};
use crate::disclosure::Figure;
use crate::figures::{Cell, Label, Note};
use crate::language::Language;
use crate::language::figures::cells::share;

/// Planned and achieved together.
pub fn by_theme(figure: &Figure, language: Language) -> Option<String> {
    let row = total(figure)?;
    let achieved = row.count("achieved");
    let planned = row.count("planned");
    if achieved.is_none() && planned.is_none() {
        return None;
    }
    let (Some(achieved), Some(planned)) = (achieved, planned) else {
        return Some(one_of_both(achieved, planned, language));
    };
    let difference = achieved - planned;
    let shown = language.count(difference.abs());
    let ratio = row.number("ratio").map(|ratio| format!(" ({})", share(ratio, language))).unwrap_or_default();
    let (achieved, planned) = (language.count(achieved), language.count(planned));
    let compared = match difference.signum() {
        1 => language.of(format!("{shown} meer dan"), format!("{shown} more than")),
        -1 => language.of(format!("{shown} minder dan"), format!("{shown} less than")),
        _ => language.of("precies".to_owned(), "exactly".to_owned()),
    };
    Some(language.of(
        format!("Het behaalde bereik is {achieved}; dat is {compared} het geplande bereik van {planned}{ratio}."),
        format!("The achieved reach is {achieved}; that is {compared} the planned reach of {planned}{ratio}."),
    ))
}

fn one_of_both(achieved: Option<i64>, planned: Option<i64>, language: Language) -> String {
    match (achieved, planned) {
        (Some(achieved), _) => {
            let achieved = language.count(achieved);
            language.of(
                format!("Het behaalde bereik is {achieved}; er is geen gepland bereik bekend."),
                format!("The achieved reach is {achieved}; no planned reach is known."),
            )
        }
        (None, planned) => {
            let planned = language.count(planned.unwrap_or_default());
            language.of(
                format!("Het geplande bereik is {planned}; er is nog niets geteld."),
                format!("The planned reach is {planned}; nothing was counted yet."),
            )
        }
    }
}

/// The service with the largest reach, where it is one.
pub fn by_service(figure: &Figure, language: Language) -> Option<String> {
    let (row, reach) = most(figure, "reach")?;
    let is_all = figure.facts().n as i64 == reach;
    let all = language.count(figure.facts().n as i64);
    let how_many = groups(figure).filter(|row| row.count("reach") == Some(reach)).count();
    let reach = language.count(reach);
    if how_many > 1 {
        return Some(language.of(
            format!("Het bereik is {all}; het grootste bereik van één dienst is {reach}."),
            format!("The reach is {all}; the largest reach of one service is {reach}."),
        ));
    }
    let theme = match row.theme()? {
        Theme::Named(theme) => language.of(format!("thema “{theme}”"), format!("theme “{theme}”")),
        Theme::None => language.of("zonder thema", "without a theme").to_owned(),
    };
    let service = match row.cell("service")? {
        Cell::Label(Label::Text(service)) => format!("“{service}”"),
        _ => language.of("“dienst niet ingevuld”", "“service not recorded”").to_owned(),
    };
    if is_all {
        return Some(language.of(
            format!("Het bereik is {all}, helemaal van {service} ({theme})."),
            format!("The reach is {all}, all of it of {service} ({theme})."),
        ));
    }
    Some(language.of(
        format!("Van het bereik van {all} heeft {service} ({theme}) het grootste deel: {reach}."),
        format!("Of the reach of {all}, {service} ({theme}) has the largest part: {reach}."),
    ))
}

/// Sessions and participants of all activities. Where not all rows have both numbers, the mean says of which it is.
pub fn activities(figure: &Figure, language: Language) -> Option<String> {
    let row = total(figure)?;
    let n = figure.facts().n as i64;
    if n == 0 {
        return None;
    }
    let notes = &figure.facts().notes;
    let lacks = notes.iter().any(|note| matches!(note, Note::NoSessions(_) | Note::NoParticipants(_)));
    let of_some = notes.iter().find_map(|note| match note {
        // OK because nobody counts to 2^63.
        Note::PerSession { sessions, participants } => Some((*sessions as i64, *participants as i64)),
        _ => None,
    });
    let (sessions, participants) = (row.count("sessions"), row.count("participants"));
    let mean = row.number("per_session").map(|mean| language.decimal(mean, 1));
    let had = format!(
        "{} {}",
        language.count(n),
        language.of(
            singular(n, "groepsactiviteit had", "groepsactiviteiten hadden samen"),
            singular(n, "group activity had", "group activities together had"),
        )
    );
    let (all, people) = (of_sessions(sessions, language), of_participants(participants, language));
    let and = language.of("en", "and");
    Some(match (mean, of_some) {
        (Some(mean), Some((known, of_known))) => {
            let mean = per_session(&mean, language);
            let people_known = of_participants(Some(of_known), language);
            if participants == Some(of_known) {
                let known = language.count(known);
                return Some(language.of(
                    format!("{had} {all}. Bij {known} daarvan is het aantal deelnemers bekend: samen {people_known}, {mean}."),
                    format!("{had} {all}. For {known} of them the number of participants is known: {people_known}, {mean}."),
                ));
            }
            let known = of_sessions(Some(known), language);
            language.of(
                format!(
                    "{had}, voor zover bekend, {all} en {people}. Bij {known} zijn beide aantallen bekend: samen \
                     {people_known}, {mean}."
                ),
                format!(
                    "{had}, as far as is known, {all} and {people}. For {known} both numbers are known: {people_known}, \
                     {mean}."
                ),
            )
        }
        (Some(mean), None) => format!("{had} {all} {and} {people}, {}.", per_session(&mean, language)),
        (None, _) if lacks && sessions.is_some() && participants.is_some() => {
            format!("{had}{} {all} {and} {people}.", language.of(", voor zover bekend,", ", as far as is known,"))
        }
        (None, _) => format!("{had} {all} {and} {people}."),
    })
}

fn per_session(mean: &str, language: Language) -> String {
    language.of(format!("gemiddeld {mean} per bijeenkomst"), format!("{mean} per session on average"))
}

fn of_sessions(count: Option<i64>, language: Language) -> String {
    counted(count, [("bijeenkomst", "bijeenkomsten"), ("session", "sessions")], language)
}

fn of_participants(count: Option<i64>, language: Language) -> String {
    counted(count, [("deelnemer", "deelnemers"), ("participant", "participants")], language)
}

fn counted(count: Option<i64>, words: [(&str, &str); 2], language: Language) -> String {
    let (one, more) = language.of(words[0], words[1]);
    match count {
        Some(count) => format!("{} {}", language.count(count), singular(count, one, more)),
        None => format!("{} {more}", language.of("een onbekend aantal", "an unknown number of")),
    }
}
