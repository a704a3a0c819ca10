//! The sentences of reach.

use super::{Named, Theme, any_hidden, groups, in_a_row, is_exact, most, n_of, singular, total};
use crate::disclosure::Figure;
use crate::fields::SheetKind;
use crate::figures::{Cell, Label, Note, SOME};
use crate::language::Language;
use crate::language::figures::cells::share;
use crate::language::figures::names;

/// Planned and achieved together, what reach is made of, and whether all of it was planned.
pub fn by_theme(figure: &Figure, language: Language) -> Option<String> {
    let mut sentences = vec![planned_and_achieved(figure, language)?];
    sentences.extend(not_of_one_selection(figure, language));
    sentences.extend(made_of(figure, language));
    sentences.extend(not_planned(figure, language).map(str::to_owned));
    Some(sentences.join(" "))
}

/// "Let op: het geplande en het behaalde bereik gaan niet over dezelfde selectie: het geplande bereik is niet gekozen op
/// gebied." So that a percentage of a part against the whole plan is never said without it.
fn not_of_one_selection(figure: &Figure, language: Language) -> Option<String> {
    let row = total(figure)?;
    row.count("planned").zip(row.count("achieved"))?;
    let notes = &figure.facts().notes;
    let mut why: Vec<String> = notes.iter().filter_map(|note| other_days(note, language)).map(str::to_owned).collect();
    let planned = language.of("het geplande bereik is", "planned reach is");
    let activities = language.of("groepsactiviteiten zijn", "group activities are");
    for (kind, what) in [(SheetKind::Targets, planned), (SheetKind::GroupActivities, activities)] {
        let lacks = |note: &Note| match note {
            Note::NotSelectedBy(of, choice) if *of == kind => Some(names::choice(*choice, language).to_owned()),
            _ => None,
        };
        let choices: Vec<String> = notes.iter().filter_map(lacks).collect();
        let selected = language.of("niet gekozen op", "not selected by");
        why.extend((!choices.is_empty()).then(|| format!("{what} {selected} {}", in_a_row(&choices, language))));
    }
    let start = language.of(
        "Let op: het geplande en het behaalde bereik gaan niet over dezelfde selectie",
        "Please note: planned and achieved reach are not of the same selection",
    );
    (!why.is_empty()).then(|| format!("{start}: {}.", in_a_row(&why, language)))
}

fn other_days(note: &Note, language: Language) -> Option<&'static str> {
    match note {
        Note::TargetsOfOtherDays => Some(language.of(
            "het behaalde bereik is van meer dagen dan het geplande",
            "the achieved reach is of more days than the planned",
        )),
        Note::TargetsInFull(_) => Some(language.of(
            "het geplande bereik telt helemaal mee, ook buiten de periode",
            "planned reach counts in full, also outside the period",
        )),
        _ => None,
    }
}

/// "Het bestaat uit 1.099 trajecten en 300 deelnemers. Dat zijn geen unieke mensen: wie vaker komt, telt vaker mee."
fn made_of(figure: &Figure, language: Language) -> Option<String> {
    let parts = figure.facts().notes.iter().find_map(|note| match note {
        Note::ReachMadeOf { cases, people, participants, stated } => Some([*people, *cases, *participants, *stated]),
        _ => None,
    })?;
    let words = [
        [("inwoner met een traject", "person with a case"), ("inwoners met een traject", "people with a case")],
        [("traject", "case"), ("trajecten", "cases")],
        [("deelnemer", "participant"), ("deelnemers", "participants")],
        [("uit uw tabel met gepland bereik", "from your table of planned reach"); 2],
    ];
    // Where one number may not be shown, none is: the rest could be added up or subtracted.
    let hides = parts.contains(&SOME) || total(figure).is_some_and(|row| row.is_hidden("achieved"));
    // OK because nobody counts to 2^63.
    let part = |(count, [one, more]): (u64, [(&str, &str); 2])| {
        let (dutch, english) = if count == 1 { one } else { more };
        let words = language.of(dutch, english);
        if hides { words.to_owned() } else { format!("{} {words}", language.count(count as i64)) }
    };
    let stated = ("wat in uw tabel met gepland bereik staat", "what your table of planned reach states");
    let words = if hides { [words[0], words[1], words[2], [stated; 2]] } else { words };
    let made: Vec<String> = parts.into_iter().zip(words).filter(|(count, _)| *count > 0).map(part).collect();
    let parts_named = in_a_row(&made, language);
    let unique = match parts {
        [_, 0, 0, 0] => "",
        _ => language.of(
            " Dat zijn geen unieke mensen: wie vaker komt, telt vaker mee.",
            " Those are not unique people: who comes more often counts more often.",
        ),
    };
    (!made.is_empty()).then(|| {
        language
            .of(format!("Het bestaat uit {parts_named}.{unique}"), format!("It is made up of {parts_named}.{unique}"))
    })
}

/// That themes without a plan are in what is set against the plan.
fn not_planned(figure: &Figure, language: Language) -> Option<&'static str> {
    let has_plan = total(figure)?.count("planned").is_some();
    let is_part = figure.facts().notes.iter().any(|note| matches!(note, Note::NoTarget(_)));
    (has_plan && is_part).then_some(language.of(
        "In het behaalde bereik zitten ook thema’s waarvoor geen bereik is gepland.",
        "The achieved reach includes themes for which no reach was planned.",
    ))
}

fn planned_and_achieved(figure: &Figure, language: Language) -> Option<String> {
    let row = total(figure)?;
    let achieved = row.count("achieved");
    let planned = row.count("planned");
    if achieved.is_none() && planned.is_none() {
        return None;
    }
    let (Some(achieved), Some(planned)) = (achieved, planned) else {
        return Some(one_of_both(row, achieved, planned, language));
    };
    let difference = achieved - planned;
    let shown = language.count(difference.abs());
    let ratio = row.number("ratio").map(|ratio| format!(" ({})", share(ratio, language))).unwrap_or_default();
    let (achieved, planned) = (language.count(achieved), language.count(planned));
    let compared = match difference.signum() {
        1 => language.of(format!("{shown} meer dan"), format!("{shown} more than")),
        -1 => language.of(format!("{shown} minder dan"), format!("{shown} less than")),
        _ if is_exact(figure) => language.of("precies".to_owned(), "exactly".to_owned()),
        _ => language.of("ongeveer".to_owned(), "about".to_owned()),
    };
    Some(language.of(
        format!("Het behaalde bereik is {achieved}; dat is {compared} het geplande bereik van {planned}{ratio}."),
        format!("The achieved reach is {achieved}; that is {compared} the planned reach of {planned}{ratio}."),
    ))
}

fn one_of_both(row: Named, achieved: Option<i64>, planned: Option<i64>, language: Language) -> String {
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
            if row.is_hidden("achieved") {
                return language.of(
                    format!("Het geplande bereik is {planned}; het behaalde bereik wordt niet getoond."),
                    format!("The planned reach is {planned}; the achieved reach is not shown."),
                );
            }
            language.of(
                format!("Het geplande bereik is {planned}; er is nog niets geteld."),
                format!("The planned reach is {planned}; nothing was counted yet."),
            )
        }
    }
}

/// Everybody who was reached beside the number of inhabitants, which is asked for where it is not there.
pub fn population(figure: &Figure, language: Language) -> Option<String> {
    let row = groups(figure).next()?;
    let achieved = language.count(row.count("achieved")?);
    let first = match (row.count("inhabitants"), row.number("share")) {
        (Some(inhabitants), Some(of_all)) => {
            let (inhabitants, share) = (language.count(inhabitants), share(of_all, language));
            language.of(
                format!("Het bereik is {achieved}; dat is {share} van het aantal inwoners, {inhabitants}."),
                format!("The reach is {achieved}; that is {share} of the number of inhabitants, {inhabitants}."),
            )
        }
        _ => language.of(
            format!("Het bereik is {achieved}. Vul het aantal inwoners in om te zien welk deel dat is."),
            format!("The reach is {achieved}. Fill in the number of inhabitants to see what share that is."),
        ),
    };
    let above = row.number("share").filter(|of_all| *of_all > 1.0).map(|_| more_than_all(figure, language).to_owned());
    Some([Some(first), above, made_of(figure, language)].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// That there are more than there can be.
fn more_than_all(figure: &Figure, language: Language) -> &'static str {
    let has_participants = |note: &Note| matches!(note, Note::ReachMadeOf { participants, .. } if *participants > 0);
    match figure.facts().notes.iter().any(has_participants) {
        true => language.of(
            "Dat is meer dan er inwoners zijn: deelnemers tellen mee zo vaak als ze komen.",
            "That is more than there are inhabitants: participants count each time they come.",
        ),
        false => language.of(
            "Dat is meer dan er inwoners zijn: het kunnen geen unieke mensen zijn.",
            "That is more than there are inhabitants: they can’t be unique people.",
        ),
    }
}

/// How many people had how many cases, and how many of them were new.
pub fn clients(figure: &Figure, language: Language) -> Option<String> {
    let row = total(figure)?;
    let (cases, clients) = match (row.count("cases"), row.count("clients")) {
        (_, Some(0)) => return None,
        (Some(cases), Some(clients)) => (cases, clients),
        (cases, clients) => return cases_or_clients(cases, clients, language),
    };
    let people = counted(Some(clients), [("inwoner", "inwoners"), ("person", "people")], language);
    let of = counted(Some(cases), [("traject", "trajecten"), ("case", "cases")], language);
    let dutch = singular(clients, "had", "hadden samen");
    let new = row.count("new_clients").map(|new| {
        let count = language.count(new);
        match new {
            0 => language
                .of("; niemand van hen was nieuw in uw bestanden", "; none of them was new in your files")
                .to_owned(),
            _ => language.of(
                format!("; {count} van hen {} nieuw in uw bestanden", singular(new, "was", "waren")),
                format!("; {count} of them {} new in your files", singular(new, "was", "were")),
            ),
        }
    });
    let new = new.filter(|_| clients > 1).unwrap_or_default();
    Some(language.of(format!("{people} {dutch} {of}{new}."), format!("{people} had {of}{new}.")))
}

/// What is shown of both, where the other is hidden.
fn cases_or_clients(cases: Option<i64>, clients: Option<i64>, language: Language) -> Option<String> {
    if let Some(clients) = clients {
        let people = counted(Some(clients), [("inwoner", "inwoners"), ("person", "people")], language);
        let had = singular(clients, "had", "hadden");
        return Some(language.of(
            format!("{people} {had} een traject; hoeveel trajecten dat zijn, wordt niet getoond."),
            format!("{people} had a case; how many cases that are is not shown."),
        ));
    }
    let of = counted(Some(cases?), [("traject", "trajecten"), ("case", "cases")], language);
    Some(language.of(
        format!("Er zijn {of}; van hoeveel inwoners, wordt niet getoond."),
        format!("There are {of}; of how many people is not shown."),
    ))
}

/// The service with the largest reach, where it is one.
pub fn by_service(figure: &Figure, language: Language) -> Option<String> {
    let (row, reach) = most(figure, "reach")?;
    let n = n_of(figure);
    let is_all = n == Some(reach) && is_exact(figure);
    let how_many = groups(figure).filter(|row| row.count("reach") == Some(reach)).count();
    let reach = language.count(reach);
    if any_hidden(groups(figure), "reach") {
        return by_shown_service(row, n, how_many, &reach, language);
    }
    let all = n.map(|n| language.count(n));
    let service = service_of(row, language)?;
    let Some(all) = all else {
        return Some(language.of(
            format!("Het grootste bereik van één dienst is {reach}."),
            format!("The largest reach of one service is {reach}."),
        ));
    };
    Some(match how_many {
        1 if is_all => language.of(
            format!("Het bereik is {all}, helemaal van {service}."),
            format!("The reach is {all}, all of it of {service}."),
        ),
        1 => language.of(
            format!("Van het bereik van {all} heeft {service} het grootste deel: {reach}."),
            format!("Of the reach of {all}, {service} has the largest part: {reach}."),
        ),
        _ => language.of(
            format!("Het bereik is {all}; het grootste bereik van één dienst is {reach}."),
            format!("The reach is {all}; the largest reach of one service is {reach}."),
        ),
    })
}

/// "“Budgetcoach” (thema “Armoede”)".
fn service_of(row: Named, language: Language) -> Option<String> {
    let theme = match row.theme()? {
        Theme::Named(theme) => language.of(format!("thema “{theme}”"), format!("theme “{theme}”")),
        Theme::None => language.of("zonder thema", "without a theme").to_owned(),
    };
    let service = match row.cell("service")? {
        Cell::Label(Label::Text(service)) => format!("“{service}”"),
        _ => language.of("“dienst niet ingevuld”", "“service not recorded”").to_owned(),
    };
    Some(format!("{service} ({theme})"))
}

/// The same where the reach of other services is hidden and may be larger.
fn by_shown_service(row: Named, n: Option<i64>, how_many: usize, reach: &str, language: Language) -> Option<String> {
    let most = match how_many {
        1 => {
            let service = service_of(row, language)?;
            language.of(
                format!("van de diensten waarvan het bereik wordt getoond, heeft {service} het grootste: {reach}"),
                format!("of the services whose reach is shown, {service} has the largest: {reach}"),
            )
        }
        _ => language.of(
            format!("het grootste bereik van één dienst dat wordt getoond, is {reach}"),
            format!("the largest reach of one service that is shown is {reach}"),
        ),
    };
    let all = n.map(|n| {
        let all = language.count(n);
        language.of(format!("Het bereik is {all}; "), format!("The reach is {all}; "))
    });
    Some(format!("{}.", super::capital(&format!("{}{most}", all.unwrap_or_default()))))
}

/// Sessions and participants of all activities. Where not all rows have both numbers, the mean says of which it is.
pub fn activities(figure: &Figure, language: Language) -> Option<String> {
    let row = total(figure)?;
    let n = n_of(figure)?;
    if n == 0 {
        return None;
    }
    let notes = &figure.facts().notes;
    let lacks = notes.iter().any(|note| matches!(note, Note::NoSessions(_) | Note::NoParticipants(_)));
    let of_some = notes.iter().find_map(|note| match note {
        Note::PerSession { participants: SOME, .. } => None,
        // OK because nobody counts to 2^63.
        Note::PerSession { sessions, participants } => Some((*sessions as i64, *participants as i64)),
        _ => None,
    });
    let (sessions, participants) = (row.count("sessions"), row.count("participants"));
    let mean = row.number("per_session").map(|mean| language.decimal(mean, 1));
    // The mean of some, times their sessions, would be their number.
    let mean = mean.filter(|_| !notes.iter().any(|note| matches!(note, Note::PerSession { participants: SOME, .. })));
    let had = format!(
        "{} {}",
        language.count(n),
        language.of(
            singular(n, "groepsactiviteit had", "groepsactiviteiten hadden samen"),
            singular(n, "group activity had", "group activities together had"),
        )
    );
    let (all, people) = (of_sessions(sessions, language), of_participants(participants, language));
    if row.is_hidden("participants") {
        let known = if lacks { language.of(", voor zover bekend,", ", as far as is known,") } else { "" };
        return Some(language.of(
            format!("{had}{known} {all}; het aantal deelnemers wordt niet getoond."),
            format!("{had}{known} {all}; the number of participants is not shown."),
        ));
    }
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
