//! The sentences of reach.

use super::{Theme, groups, most, singular, total};
use crate::disclosure::Figure;
use crate::figures::{Cell, Label};
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
    Some(language.of(
        format!("Van het bereik van {all} heeft {service} ({theme}) het grootste deel: {reach}."),
        format!("Of the reach of {all}, {service} ({theme}) has the largest part: {reach}."),
    ))
}

/// Sessions and participants of all activities.
pub fn activities(figure: &Figure, language: Language) -> Option<String> {
    let row = total(figure)?;
    let n = figure.facts().n as i64;
    if n == 0 {
        return None;
    }
    let counted = |count: Option<i64>, unknown, one, more| match count {
        Some(count) => format!("{} {}", language.count(count), singular(count, one, more)),
        None => format!("{unknown} {more}"),
    };
    let dutch = |count, one, more| counted(count, "een onbekend aantal", one, more);
    let english = |count, one, more| counted(count, "an unknown number of", one, more);
    let (sessions, participants) = (row.count("sessions"), row.count("participants"));
    let mean = row.number("per_session").map(|mean| language.decimal(mean, 1));
    let dutch_mean = mean.as_ref().map(|mean| format!(", gemiddeld {mean} per bijeenkomst")).unwrap_or_default();
    let english_mean = mean.as_ref().map(|mean| format!(", {mean} per session on average")).unwrap_or_default();
    let all = language.count(n);
    Some(language.of(
        format!(
            "{all} {} {} en {}{dutch_mean}.",
            singular(n, "groepsactiviteit had", "groepsactiviteiten hadden samen"),
            dutch(sessions, "bijeenkomst", "bijeenkomsten"),
            dutch(participants, "deelnemer", "deelnemers"),
        ),
        format!(
            "{all} {} {} and {}{english_mean}.",
            singular(n, "group activity had", "group activities together had"),
            english(sessions, "session", "sessions"),
            english(participants, "participant", "participants"),
        ),
    ))
}
