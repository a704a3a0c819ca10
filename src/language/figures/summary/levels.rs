//! The sentences of goals and of levels.

use super::{FEW, Named, all_of, groups, in_a_row, singular, too_small, total};
use crate::disclosure::Figure;
use crate::figures::{Cell, Label, Note};
use crate::language::Language;
use crate::language::figures::cells::share;
use crate::language::figures::names;
use crate::zrm::{Level, Moment};

/// Of how many the goal was reached, of those of which it is known.
pub fn goal_reached(figure: &Figure, language: Language) -> Option<String> {
    let row = total(figure)?;
    let [yes, partly, no, unknown] = [row.count("yes")?, row.count("partly")?, row.count("no")?, row.count("unknown")?];
    let known = yes + partly + no;
    if known + unknown == 0 {
        return None;
    }
    let Some(of_known) = row.number("share_yes") else {
        let sentence = language.of(
            "Van geen enkel traject is (al) bekend of het doel is behaald.",
            "It is not known (yet) of any case whether the goal was reached.",
        );
        return Some(sentence.to_owned());
    };
    let mut sentences = vec![match known {
        1 => of_one_goal([yes, partly], unknown, language),
        _ => of_goals([yes, partly, no], of_known, unknown, language),
    }];
    sentences.extend((unknown > 0).then(|| unknown_goals(unknown, language)));
    sentences.extend((known < FEW).then(|| too_small(language).to_owned()));
    Some(sentences.join(" "))
}

fn of_one_goal([yes, partly]: [i64; 2], unknown: i64, language: Language) -> String {
    let which = match unknown {
        0 => language.of("het enige traject", "the only case"),
        _ => language.of("het enige traject waarvan dit bekend is", "the only case of which this is known"),
    };
    let how = match (yes, partly) {
        (1, _) => language.of("behaald", "reached"),
        (_, 1) => language.of("deels behaald", "partly reached"),
        _ => language.of("niet behaald", "not reached"),
    };
    language.of(format!("Bij {which} is het doel {how}."), format!("In {which} the goal was {how}."))
}

/// "Bij 70% van de trajecten (140 van 200) is het doel behaald, bij 40 deels en bij 20 niet."
fn of_goals([yes, partly, no]: [i64; 3], of_known: f64, unknown: i64, language: Language) -> String {
    let known = match unknown {
        0 => "",
        _ => language.of(" waarvan dit bekend is", " of which this is known"),
    };
    let all = yes + partly + no;
    let (percent, shown, reached) = (share(of_known, language), language.count(all), language.count(yes));
    let rest = not_reached(partly, no, language);
    if yes == 0 {
        return language.of(
            format!("Bij geen van de {shown} trajecten{known} is het doel behaald; {rest}."),
            format!("In none of the {shown} cases{known} the goal was reached; {rest}."),
        );
    }
    if yes == all {
        let every = all_of(all, language);
        return language.of(
            format!("Bij {every} trajecten{known} is het doel behaald."),
            format!("In {every} cases{known} the goal was reached."),
        );
    }
    language.of(
        format!("Bij {percent} van de trajecten{known} ({reached} van {shown}) is het doel behaald, {rest}."),
        format!("In {percent} of the cases{known} ({reached} of {shown}) the goal was reached, {rest}."),
    )
}

/// "bij 40 deels en bij 20 niet"; of none nothing is said.
fn not_reached(partly: i64, no: i64, language: Language) -> String {
    let [in_part, not] = [partly, no].map(|count| language.count(count));
    match (partly, no) {
        (_, 0) => language.of(format!("bij {in_part} deels"), format!("in {in_part} partly")),
        (0, _) => language.of(format!("bij {not} niet"), format!("in {not} it was not")),
        _ => language.of(
            format!("bij {in_part} deels en bij {not} niet"),
            format!("in {in_part} partly and in {not} it was not"),
        ),
    }
}

fn unknown_goals(unknown: i64, language: Language) -> String {
    let count = language.count(unknown);
    language.of(
        format!("Van {count} {} is het (nog) niet bekend.", singular(unknown, "traject", "trajecten")),
        format!("For {count} {} it is not known (yet).", singular(unknown, "case", "cases")),
    )
}

/// How many of those that started on level 1 or 2 ended on level 3 or higher.
pub fn transitions(figure: &Figure, language: Language) -> Option<String> {
    let domain = figure.facts().notes.iter().find_map(|note| match note {
        Note::OfDomain(domain) => Some(names::domain(domain, language)),
        _ => None,
    });
    if figure.rows().is_empty() {
        return domain.map(|domain| no_starts(domain, language));
    }
    let low = || groups(figure).filter(|row| level(*row).is_some_and(|level| level.number() <= 2));
    let ended = |keys: &[&str]| keys.iter().flat_map(|key| low().filter_map(|row| row.count(key))).sum::<i64>();
    let (known, up) = (ended(&["to_1", "to_2", "to_3", "to_4", "to_5"]), ended(&["to_3", "to_4", "to_5"]));
    let sentence = ended_up(domain, known, up, language);
    let is_small = known > 0 && (known < FEW || figure.facts().n.unwrap_or_default() < FEW as u64);
    Some(if is_small { format!("{sentence} {}", too_small(language)) } else { sentence })
}

fn no_starts(domain: &str, language: Language) -> String {
    language.of(
        format!("Op {domain} heeft geen enkel traject een startscore."),
        format!("On {domain} no case has a start score."),
    )
}

fn level(row: Named) -> Option<Level> {
    match row.cell("start_level")? {
        Cell::Label(Label::Level(level)) => Some(*level),
        _ => None,
    }
}

/// "Van de 16 trajecten die op Financiën op niveau 1 of 2 begonnen en een eindscore hebben, eindigden er 12 (75%) op
/// niveau 3 of hoger."
fn ended_up(domain: Option<&str>, known: i64, up: i64, language: Language) -> String {
    let (one, more) = started_low(domain, language);
    let (all, count) = (language.count(known), language.count(up));
    match (known, up) {
        (0, _) => language.of(format!("Er is geen {one}."), format!("There is no {one}.")),
        (1, 0) => language
            .of(format!("Er is 1 {one}; die is lager dan 3."), format!("There is 1 {one}, which is lower than 3.")),
        (1, _) => language
            .of(format!("Er is 1 {one}; die is 3 of hoger."), format!("There is 1 {one}, which is 3 or higher.")),
        (_, 0) => language.of(
            format!("Van de {all} {more}, eindigde er geen op niveau 3 of hoger."),
            format!("Of the {all} {more}, none ended on level 3 or higher."),
        ),
        _ => {
            let percent = share(up as f64 / known as f64, language);
            let verb = singular(up, "eindigde", "eindigden");
            language.of(
                format!("Van de {all} {more}, {verb} er {count} ({percent}) op niveau 3 of hoger."),
                format!("Of the {all} {more}, {count} ({percent}) ended on level 3 or higher."),
            )
        }
    }
}

/// One and more that started on level 1 or 2: cases on a domain, or scores on all.
fn started_low(domain: Option<&str>, language: Language) -> (String, String) {
    match domain {
        Some(domain) => language.of(
            (
                format!("traject dat op {domain} op niveau 1 of 2 begon, met een eindscore"),
                format!("trajecten die op {domain} op niveau 1 of 2 begonnen en een eindscore hebben"),
            ),
            (
                format!("case that started on level 1 or 2 on {domain}, with an end score"),
                format!("cases that started on level 1 or 2 on {domain} and have an end score"),
            ),
        ),
        None => language.of(
            (
                "startscore van 1 of 2 op een leefgebied, met een eindscore".to_owned(),
                "startscores van 1 of 2 met een eindscore, op alle leefgebieden samen".to_owned(),
            ),
            (
                "start score of 1 or 2 on any domain, with an end score".to_owned(),
                "start scores of 1 or 2 with an end score, on all domains together".to_owned(),
            ),
        ),
    }
}

/// The start and end level that are most common on the domain with most scores.
pub fn levels(figure: &Figure, language: Language) -> Option<String> {
    let scores = |row: Named| [START, END].map(|keys| counts(row, keys).iter().sum::<i64>()).iter().sum::<i64>();
    let all: Vec<i64> = groups(figure).map(scores).collect();
    let most = *all.iter().max()?;
    let row = groups(figure).find(|row| scores(*row) == most)?;
    let [start, end] = [START, END].map(|keys| counts(row, keys));
    let domain = row.label("domain", language)?;
    let score = |moment| names::score_of(moment, 1, language);
    let [starts, ends] =
        [(start, Moment::Start), (end, Moment::End)].map(|(counts, moment)| common(counts, score(moment), language));
    let on = language.of("Op", "On");
    let mut sentences = vec![format!("{on} {domain} {starts}, {} {ends}.", language.of("en", "and"))];
    let is_most = all.len() > 1 && all.iter().filter(|scores| **scores == most).count() == 1;
    sentences.extend(is_most.then(|| most_scores(language).to_owned()));
    sentences.extend(few_levels(start.iter().sum(), end.iter().sum(), language).map(str::to_owned));
    Some(sentences.join(" "))
}

const START: [&str; 5] = ["start_1", "start_2", "start_3", "start_4", "start_5"];
const END: [&str; 5] = ["end_1", "end_2", "end_3", "end_4", "end_5"];

fn counts(row: Named, keys: [&str; 5]) -> [i64; 5] {
    keys.map(|key| row.count(key).unwrap_or_default())
}

/// "is de startscore het vaakst 3 (‘beperkt zelfredzaam’), 48 van de 66 keer"; levels that are as common are all named.
fn common(counts: [i64; 5], score: &str, language: Language) -> String {
    let (all, most) = (counts.iter().sum::<i64>(), counts.into_iter().max().unwrap_or_default());
    let levels: Vec<Level> =
        Level::ALL.into_iter().zip(counts).filter(|(_, count)| *count == most).map(|(level, _)| level).collect();
    let named = |level: &Level| format!("{} (‘{}’)", level.number(), language.of(level.dutch(), level.english()));
    let names = in_a_row(&levels.iter().map(named).collect::<Vec<_>>(), language);
    let (shown, times) = (language.count(all), language.count(most));
    match (all, levels.len()) {
        (0, _) => language.of(format!("is er geen {score}"), format!("there is no {score}")),
        (1, _) => language.of(format!("is de enige {score} {names}"), format!("the only {score} is {names}")),
        (2, 1) => {
            language.of(format!("is de {score} beide keren {names}"), format!("the {score} is {names} both times"))
        }
        (_, 1) if most == all => language.of(
            format!("is de {score} alle {shown} keer {names}"),
            format!("the {score} is {names} all {shown} times"),
        ),
        (_, 1) => language.of(
            format!("is de {score} het vaakst {names}, {times} van de {shown} keer"),
            format!("the {score} is most often {names}, {times} of {shown} times"),
        ),
        _ if most == 1 => language.of(format!("zijn de {score}s {names}"), format!("the {score}s are {names}")),
        _ => language.of(
            format!("is de {score} het vaakst {names}, elk {times} van de {shown} keer"),
            format!("the {score} is most often {names}, each {times} of {shown} times"),
        ),
    }
}

fn most_scores(language: Language) -> &'static str {
    language.of("Op geen ander leefgebied zijn er zoveel scores.", "On no other domain are there so many scores.")
}

/// What few starts or ends do not carry.
fn few_levels(starts: i64, ends: i64, language: Language) -> Option<&'static str> {
    match (starts < FEW, ends < FEW) {
        (true, true) => Some(too_small(language)),
        (true, false) => Some(language.of(
            "Er zijn te weinig startscores om daar iets algemeens over te zeggen.",
            "There are too few start scores to say anything general about them.",
        )),
        (false, true) => Some(language.of(
            "Er zijn te weinig eindscores om daar iets algemeens over te zeggen.",
            "There are too few end scores to say anything general about them.",
        )),
        (false, false) => None,
    }
}
