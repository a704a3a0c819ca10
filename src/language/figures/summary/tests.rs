mod distribution;
mod flow;
mod hidden;

use super::summary;
use crate::analysis::example::{Activity, Case, Organisation, Target, case, drafts, of_theme, score};
use crate::calendar::{Period, day};
use crate::counting::Counting;
use crate::disclosure::{Figure, Policy, protect};
use crate::fields::Choice;
use crate::figures::FigureId;
use crate::language::Language;
use crate::registry::Person;
use crate::selection::Selection;
use crate::values::Answer;

fn figure(organisation: &Organisation, id: FigureId) -> Figure {
    let mut figures = protect(drafts(organisation, &Selection::default()), Policy::Internal);
    figures.retain(|figure| figure.id() == id);
    figures.remove(0)
}

fn cases(cases: Vec<Case>) -> Organisation {
    Organisation { cases, ..Organisation::default() }
}

#[track_caller]
fn check(organisation: &Organisation, id: FigureId, dutch: &str, english: &str) {
    let figure = figure(organisation, id);
    assert_eq!(summary(&figure, Language::Dutch), dutch);
    assert_eq!(summary(&figure, Language::English), english);
}

fn scored(count: usize, start: u8, end: u8) -> Vec<Case> {
    vec![case("Armoede", "Financiën", [start, 0, end]); count]
}

#[test]
fn growth_of_report_003() {
    let organisation = cases([scored(16, 2, 3), scored(19, 3, 3), scored(29, 3, 4)].concat());
    check(
        &organisation,
        FigureId::Growth,
        "Op Financiën groeiden 64 trajecten gemiddeld 0,70 punt: van 2,75 (‘niet tot beperkt zelfredzaam’) naar 3,45 \
         (‘beperkt tot voldoende zelfredzaam’). 45 gingen vooruit, 19 bleven gelijk en geen enkel traject ging achteruit.",
        "On Finances 64 cases grew by 0.70 points on average: from 2.75 (‘not to barely self-sufficient’) to 3.45 (‘barely \
         to adequately self-sufficient’). 45 went up, 19 stayed the same and none went down.",
    );
    assert!(
        summary(&figure(&organisation, FigureId::GrowthByTheme), Language::Dutch)
            .starts_with("Op Financiën in “Armoede” groeiden 64 trajecten")
    );
}

#[test]
fn growth_of_one_case_is_singular_and_small() {
    check(
        &cases(scored(1, 2, 4)),
        FigureId::Growth,
        "Op Financiën ging 1 traject 2 punten vooruit: van 2 (‘niet zelfredzaam’) naar 4 (‘voldoende zelfredzaam’). Deze \
         groep is te klein om er iets algemeens over te zeggen.",
        "On Finances 1 case grew by 2 points: from 2 (‘not self-sufficient’) to 4 (‘adequately self-sufficient’). This group \
         is too small to say anything general.",
    );
    let dutch = |start, end| summary(&figure(&cases(scored(1, start, end)), FigureId::Growth), Language::Dutch);
    assert!(dutch(4, 3).starts_with("Op Financiën ging 1 traject 1 punt achteruit: van 4 (‘"));
    assert!(dutch(3, 3).starts_with("Op Financiën bleef 1 traject gelijk: 3 (‘beperkt zelfredzaam’). Deze groep"));
}

#[test]
fn few_pairs_are_small_and_their_interval_is_not_used() {
    let organisation = cases([scored(1, 2, 4), scored(1, 3, 2)].concat());
    check(
        &organisation,
        FigureId::Growth,
        "Op Financiën groeiden 2 trajecten gemiddeld 0,50 punt: van 2,50 (‘niet tot beperkt zelfredzaam’) naar 3,00 \
         (‘beperkt zelfredzaam’). 1 ging vooruit, 1 ging achteruit en geen enkel traject bleef gelijk. Deze groep is te \
         klein om er iets algemeens over te zeggen.",
        "On Finances 2 cases grew by 0.50 points on average: from 2.50 (‘not to barely self-sufficient’) to 3.00 (‘barely \
         self-sufficient’). 1 went up, 1 went down and none stayed the same. This group is too small to say anything general.",
    );
    for pairs in 1..10 {
        for [up, down] in [[pairs, 0], [pairs - 1, 1]] {
            let few = cases([scored(up, 2, 3), scored(down, 4, 3)].concat());
            for id in [FigureId::Growth, FigureId::GrowthByTheme] {
                let [dutch, english] = [Language::Dutch, Language::English].map(|of| summary(&figure(&few, id), of));
                assert!(dutch.ends_with("te klein om er iets algemeens over te zeggen.") && !dutch.contains("toeval"));
                assert!(english.ends_with("too small to say anything general.") && !english.contains("chance"));
            }
        }
    }
}

#[test]
fn growth_downwards_within_one_word() {
    let organisation = cases([scored(11, 3, 4), scored(1, 4, 2), scored(3, 4, 3), scored(10, 4, 3)].concat());
    check(
        &organisation,
        FigureId::Growth,
        "Op Financiën gingen 25 trajecten gemiddeld 0,16 punt achteruit: van 3,56 naar 3,40; dat blijft ‘beperkt tot \
         voldoende zelfredzaam’. 11 gingen vooruit, 14 gingen achteruit en geen enkel traject bleef gelijk. Zo’n klein \
         verschil kan toeval zijn.",
        "On Finances 25 cases fell by 0.16 points on average: from 3.56 to 3.40; that is still ‘barely to adequately \
         self-sufficient’. 11 went up, 14 went down and none stayed the same. So small a difference can be chance.",
    );
}

#[test]
fn no_growth_is_staying_the_same_and_not_called_chance() {
    check(
        &cases(scored(12, 3, 3)),
        FigureId::Growth,
        "Op Financiën bleven 12 trajecten gemiddeld gelijk: 3,00 (‘beperkt zelfredzaam’). Alle 12 bleven gelijk.",
        "On Finances 12 cases stayed the same on average: 3.00 (‘barely self-sufficient’). All 12 stayed the same.",
    );
}

#[test]
fn growth_that_is_shown_as_nothing_is_almost_none() {
    let organisation = cases([scored(300, 3, 3), scored(1, 3, 4)].concat());
    let dutch = summary(&figure(&organisation, FigureId::Growth), Language::Dutch);
    assert!(
        dutch.starts_with(
            "Op Financiën bleven 301 trajecten gemiddeld vrijwel gelijk: 3,00 bij de start en 3,00 bij het eind. 1 ging"
        ),
        "{dutch}"
    );
}

#[test]
fn means_that_differ_otherwise_by_rounding_are_said_to_be_rounded() {
    let organisation = cases([scored(10, 2, 3), scored(10, 2, 2), scored(10, 3, 3)].concat());
    let dutch = summary(&figure(&organisation, FigureId::Growth), Language::Dutch);
    assert!(dutch.contains("gemiddeld 0,33 punt (afgerond): van 2,33 naar 2,67; dat blijft"), "{dutch}");
}

#[test]
fn growth_tells_the_domain_with_most_pairs_not_with_most_growth() {
    let mut all = scored(12, 3, 4);
    all.push(case("", "Justitie", [1, 0, 5]));
    let organisation = cases(all);
    let told = |id, language| summary(&figure(&organisation, id), language);
    for (language, start, most) in [
        (
            Language::Dutch,
            "Op Financiën groeiden 12 trajecten gemiddeld 1,00 punt",
            "Alle 12 gingen vooruit. Op geen ander leefgebied hebben zoveel trajecten een start- én een eindscore. Over alle leefgebieden samen: 13 keer een start- én eindscore, gemiddeld 1,23 punt vooruit; 100% ging vooruit.",
        ),
        (
            Language::English,
            "On Finances 12 cases grew by 1.00 points",
            "All 12 went up. On no other domain do so many cases have both a start and an end score. Over all domains together: 13 pairs of a start and an end score, 1.23 points up on average; 100% went up.",
        ),
    ] {
        let growth = told(FigureId::Growth, language);
        assert!(growth.starts_with(start) && growth.ends_with(most), "{growth}");
    }
    assert!(told(FigureId::GrowthByTheme, Language::Dutch).contains("Geen andere combinatie van thema en leefgebied"));
}

#[test]
fn two_domains_with_as_many_pairs_are_not_called_most() {
    let all = [scored(2, 3, 4), vec![case("", "Justitie", [1, 0, 5]); 2]].concat();
    let dutch = |id| summary(&figure(&cases(all.clone()), id), Language::Dutch);
    let growth = dutch(FigureId::Growth);
    assert!(growth.starts_with("Op Financiën groeiden 2 trajecten gemiddeld"), "{growth}");
    assert!(growth.ends_with(
        "Beide gingen vooruit. Geen enkel leefgebied heeft 10 of meer trajecten met een start- én een eindscore; dat is te \
         weinig om over een leefgebied iets algemeens te zeggen."
    ));
    let as_many = cases([scored(12, 3, 4), vec![case("Armoede", "Justitie", [1, 0, 5]); 12]].concat());
    for id in [FigureId::Growth, FigureId::GrowthByTheme] {
        assert!(summary(&figure(&as_many, id), Language::Dutch).contains(" Alle 12 gingen vooruit."));
    }
    assert!(dutch(FigureId::GrowthByTheme).contains("Geen enkel thema heeft op een leefgebied 10 of meer"));
}

#[test]
fn start_without_any_end_has_no_growth() {
    let mut one = cases(vec![case("", "Justitie", [0, 0, 0])]);
    one.cases[0].scores[0].1[0] = score(3);
    let mut other = case("", "Financiën", [0, 0, 0]);
    other.scores[0].1[2] = score(3);
    one.cases.push(other);
    check(
        &one,
        FigureId::Growth,
        "Geen enkel traject heeft op een leefgebied een start- én een eindscore; groei is dus niet te berekenen.",
        "No case has both a start and an end score on a domain, so growth can’t be computed.",
    );
}

#[test]
fn nothing_scored_has_nothing_to_count() {
    let organisation = cases(vec![case("", "Justitie", [0, 0, 0])]);
    let mut one = organisation;
    one.cases[0].scores[0].1[1] = score(3);
    check(
        &one,
        FigureId::Growth,
        "In deze selectie is hierover niets te tellen.",
        "There is nothing to count about this in this selection.",
    );
}

fn with_goals(answers: [(usize, Option<Answer>); 4]) -> Organisation {
    let of = |(count, goal_reached)| {
        vec![Case { person: Person { goal_reached, ..Person::default() }, ..Case::default() }; count]
    };
    cases(answers.map(of).concat())
}

#[test]
fn goals_of_report_000() {
    let answers = |yes, partly, no, unknown| {
        with_goals([(yes, Some(Answer::Yes)), (partly, Some(Answer::Partly)), (no, Some(Answer::No)), (unknown, None)])
    };
    check(
        &answers(140, 40, 20, 0),
        FigureId::GoalReached,
        "Bij 70% van de trajecten (140 van 200) is het doel behaald, bij 40 deels en bij 20 niet.",
        "In 70% of the cases (140 of 200) the goal was reached, in 40 partly and in 20 it was not.",
    );
    check(
        &answers(3, 0, 2, 1),
        FigureId::GoalReached,
        "Bij 60% van de trajecten waarvan dit bekend is (3 van 5) is het doel behaald, bij 2 niet. Van 1 \
         traject is het (nog) niet bekend. Deze groep is te klein om er iets algemeens over te zeggen.",
        "In 60% of the cases of which this is known (3 of 5) the goal was reached, in 2 it was not. For 1 case it is not known (yet). This group is too small to say anything general.",
    );
    let dutch = |organisation: &Organisation| summary(&figure(organisation, FigureId::GoalReached), Language::Dutch);
    assert!(dutch(&answers(0, 1, 0, 0)).starts_with("Bij het enige traject is het doel deels behaald. Deze groep"));
    assert_eq!(dutch(&answers(0, 0, 0, 4)), "Van geen enkel traject is (al) bekend of het doel is behaald.");
}

fn transitions(organisation: &Organisation, of: Option<&str>, language: Language) -> String {
    let counting = Counting { transitions_of: of.map(str::to_owned), ..Counting::default() };
    let selection = Selection { counting, ..Selection::default() };
    let figures = protect(drafts(organisation, &selection), Policy::Internal);
    let figure = figures.iter().find(|figure| figure.id() == FigureId::Transitions);
    summary(figure.expect("transitions"), language)
}

#[test]
fn transitions_say_of_which_domain_they_are() {
    let organisation =
        cases([scored(12, 2, 3), scored(3, 1, 4), scored(5, 2, 2), scored(9, 2, 0), scored(7, 3, 4)].concat());
    assert_eq!(
        transitions(&organisation, Some("Financien"), Language::Dutch),
        "Van de 20 trajecten die op Financiën op niveau 1 of 2 begonnen en een eindscore hebben, eindigden er 15 (75%) op \
         niveau 3 of hoger."
    );
    assert_eq!(
        transitions(&organisation, Some("Finances"), Language::English),
        "Of the 20 cases that started on level 1 or 2 on Finances and have an end score, 15 (75%) ended on level 3 or higher."
    );
    assert_eq!(
        transitions(&organisation, None, Language::Dutch),
        "Van de 20 startscores van 1 of 2 met een eindscore, op alle leefgebieden samen, eindigden er 15 (75%) op niveau 3 \
         of hoger."
    );
    assert_eq!(
        transitions(&organisation, Some("Justitie"), Language::Dutch),
        "Op Justitie heeft geen enkel traject een startscore."
    );
}

#[test]
fn transitions_of_few_or_none_claim_nothing() {
    let dutch = |all: Vec<Case>| transitions(&cases(all), Some("Financiën"), Language::Dutch);
    assert_eq!(
        dutch(scored(1, 2, 2)),
        "Er is 1 traject dat op Financiën op niveau 1 of 2 begon, met een eindscore; die is lager dan 3. Deze groep is te \
         klein om er iets algemeens over te zeggen."
    );
    assert!(dutch(scored(3, 2, 1)).contains("eindigde er geen op niveau 3 of hoger. Deze groep is te klein"));
    assert_eq!(
        dutch(scored(30, 3, 4)),
        "Er is geen traject dat op Financiën op niveau 1 of 2 begon, met een eindscore."
    );
}

#[test]
fn most_common_levels_of_the_domain_with_most_scores() {
    let mut all = [scored(16, 2, 3), scored(19, 3, 3), scored(29, 3, 4)].concat();
    all.extend(vec![case("", "Justitie", [5, 0, 5]); 12]);
    check(
        &cases(all),
        FigureId::Levels,
        "Op Financiën is de startscore het vaakst 3 (‘beperkt zelfredzaam’), 48 van de 64 keer, en is de eindscore het \
         vaakst 3 (‘beperkt zelfredzaam’), 35 van de 64 keer. Op geen ander leefgebied zijn er zoveel scores.",
        "On Finances the start score is most often 3 (‘barely self-sufficient’), 48 of 64 times, and the end score is most \
         often 3 (‘barely self-sufficient’), 35 of 64 times. On no other domain are there so many scores.",
    );
    let dutch = |all: Vec<Case>| summary(&figure(&cases(all), FigureId::Levels), Language::Dutch);
    let tie = dutch([scored(6, 2, 0), scored(6, 3, 4)].concat());
    assert!(
        tie.contains("het vaakst 2 (‘niet zelfredzaam’) en 3 (‘beperkt zelfredzaam’), elk 6 van de 12 keer"),
        "{tie}"
    );
    assert!(tie.ends_with("Er zijn te weinig eindscores om daar iets algemeens over te zeggen."), "{tie}");
    assert_eq!(
        dutch(scored(1, 2, 0)),
        "Op Financiën is de enige startscore 2 (‘niet zelfredzaam’), en is er geen eindscore. Deze groep is te klein om er \
         iets algemeens over te zeggen."
    );
}

/// Cases about finances with these starts and ends on housing.
fn beside(count: usize, start: u8, end: u8) -> Vec<Case> {
    let mut one = case("", "Financiën", [2, 0, 3]);
    one.scores.push(("Huisvesting".to_owned(), [start, 0, end].map(score)));
    vec![one; count]
}

#[test]
fn spillover_tells_the_total_on_other_domains() {
    check(
        &cases([beside(9, 2, 3), beside(3, 3, 3)].concat()),
        FigureId::Spillover,
        "Op andere leefgebieden dan het hoofddomein gingen 12 scores gemiddeld 0,75 punt vooruit: van 2,25 (‘niet tot beperkt \
         zelfredzaam’) naar 3,00 (‘beperkt zelfredzaam’). 9 gingen vooruit, 3 bleven gelijk en geen enkele score ging \
         achteruit.",
        "On domains other than the main domain 12 scores rose by 0.75 points on average: from 2.25 (‘not to barely \
         self-sufficient’) to 3.00 (‘barely self-sufficient’). 9 went up, 3 stayed the same and none went down.",
    );
    let dutch = |all: Vec<Case>| summary(&figure(&cases(all), FigureId::Spillover), Language::Dutch);
    assert!(dutch([beside(6, 2, 3), beside(5, 3, 2)].concat()).ends_with("Zo’n klein verschil kan toeval zijn."));
    assert!(
        dutch(beside(1, 2, 3))
            .starts_with("Op andere leefgebieden dan het hoofddomein ging 1 score 1 punt vooruit: van 2")
    );
}

#[test]
fn many_scores_of_few_cases_are_a_small_group() {
    let mut one = case("", "Financiën", [2, 0, 3]);
    let others = ["Huisvesting", "Justitie", "Sociaal netwerk", "Verslaving"];
    one.scores.extend(others.map(|domain| (domain.to_owned(), [2, 0, 3].map(score))));
    let dutch = summary(&figure(&cases(vec![one; 3]), FigureId::Spillover), Language::Dutch);
    assert!(
        dutch.contains(" 12 scores ") && dutch.ends_with("te klein om er iets algemeens over te zeggen."),
        "{dutch}"
    );
}

#[test]
fn no_scores_beside_the_main_domain_is_said_so() {
    let dutch = |all: Vec<Case>| summary(&figure(&cases(all), FigureId::Spillover), Language::Dutch);
    assert_eq!(
        dutch(scored(12, 2, 3)),
        "Geen enkel traject in deze selectie heeft een score op een ander leefgebied dan het hoofddomein."
    );
    assert!(dutch(beside(2, 3, 0)).ends_with("een start- én een eindscore; groei is daar dus niet te berekenen."));
}

#[test]
fn end_beside_start_with_shares_of_all() {
    let scores = [[2, 0, 3], [2, 0, 4], [3, 0, 3], [3, 0, 0]];
    check(
        &cases(scores.map(|scores| case("", "Financiën", scores)).to_vec()),
        FigureId::EndVsStart,
        "Van 4 trajecten is de eindscore bij 2 (50%) hoger dan de startscore, bij 1 (25%) gelijk en bij geen lager; bij 1 \
         (25%) is dat (nog) niet bekend. Deze groep is te klein om er iets algemeens over te zeggen.",
        "Of 4 cases the end score is higher than the start score for 2 (50%), equal for 1 (25%) and lower for none; for 1 \
         (25%) it is not known (yet). This group is too small to say anything general.",
    );
}

#[test]
fn end_beside_goal_counts_pairs_of_case_and_domain() {
    let mut two = case("", "Financiën", [2, 4, 4]);
    two.mains.push("Justitie".to_owned());
    assert!(summary(&figure(&cases(vec![two; 12]), FigureId::EndVsGoal), Language::Dutch).starts_with(
        "Van 24 hoofddomeinen van trajecten is de eindscore bij geen hoger dan de doelscore, bij 12 (50%)"
    ));
}

#[test]
fn end_beside_start_of_one_or_of_none_known() {
    let dutch = |scores: &[[u8; 3]]| {
        let all = scores.iter().map(|scores| case("", "Financiën", *scores)).collect();
        summary(&figure(&cases(all), FigureId::EndVsStart), Language::Dutch)
    };
    assert!(
        dutch(&[[2, 0, 3]]).starts_with("Bij het enige traject is de eindscore hoger dan de startscore. Deze groep")
    );
    assert!(dutch(&[[2, 0, 2]]).starts_with("Bij het enige traject is de eindscore gelijk aan de startscore."));
    assert_eq!(
        dutch(&[[2, 0, 0], [0, 0, 3]]),
        "Van 2 trajecten zijn nergens de eindscore en de startscore allebei bekend."
    );
}

#[test]
fn source_of_end_beside_start_has_cases_and_main_domains() {
    let mut two = case("", "Financiën", [2, 4, 4]);
    two.mains.push("Justitie".to_owned());
    let source = |figure: &Figure| super::super::source(figure, Language::Dutch);
    assert_eq!(
        source(&figure(&cases(vec![two; 12]), FigureId::EndVsGoal)),
        "n = 12 trajecten met een hoofddomein (24 hoofddomeinen), alle jaren"
    );
    assert_eq!(
        source(&figure(&cases(scored(12, 2, 3)), FigureId::EndVsStart)),
        "n = 12 trajecten met een hoofddomein, alle jaren"
    );
}

#[test]
fn largest_of_several_services() {
    let cases = ["Loket", "Loket", "SMW"].map(|service| Case { values: of_theme("Jeugd", service), ..Case::default() });
    check(
        &self::cases(cases.to_vec()),
        FigureId::ReachByService,
        "Van het bereik van 3 heeft “Loket” (thema “Jeugd”) het grootste deel: 2.",
        "Of the reach of 3, “Loket” (theme “Jeugd”) has the largest part: 2.",
    );
}

#[test]
fn main_domains_with_the_two_that_follow() {
    let domains = ["Financiën", "Justitie", "Financiën", "Huisvesting", "Zingeving"];
    check(
        &cases(domains.map(|domain| case("Jeugd", domain, [0, 0, 0])).to_vec()),
        FigureId::MainDomains,
        "Financiën is het vaakst het hoofddomein: bij 2 van de 5 trajecten (40%); daarna komen Huisvesting (20%) en \
         Justitie (20%).",
        "Finances is the most common main domain: 2 of 5 cases (40%); then come Housing (20%) and Judiciary (20%).",
    );
}

#[test]
fn two_that_are_most_often_are_both_named() {
    let domains = ["Financiën", "Justitie", "Justitie", "Financiën", "Huisvesting"];
    check(
        &cases(domains.map(|domain| case("", domain, [0, 0, 0])).to_vec()),
        FigureId::MainDomains,
        "Financiën en Justitie zijn het vaakst het hoofddomein: elk bij 2 van de 5 trajecten (40%).",
        "Finances and Judiciary are the most common main domains: each 2 of 5 cases (40%).",
    );
}

#[test]
fn no_theme_is_said_so() {
    let organisation = cases(vec![case("", "Justitie", [2, 0, 3])]);
    check(
        &organisation,
        FigureId::DomainsByTheme,
        "Zonder thema is Justitie het hoofddomein van het enige traject.",
        "Without a theme Judiciary is the main domain of the only case.",
    );
    check(
        &organisation,
        FigureId::ReachByService,
        "Het bereik is 1, helemaal van “dienst niet ingevuld” (zonder thema).",
        "The reach is 1, all of it of “service not recorded” (without a theme).",
    );
    let growth = summary(&figure(&organisation, FigureId::GrowthByTheme), Language::Dutch);
    assert!(growth.starts_with("Op Justitie zonder thema ging 1 traject 1 punt vooruit"), "{growth}");
}

#[test]
fn one_main_domain_has_none_that_follow() {
    let organisation = cases(vec![case("Jeugd", "Justitie", [0, 0, 0])]);
    check(
        &organisation,
        FigureId::MainDomains,
        "Justitie is het hoofddomein van het enige traject.",
        "Judiciary is the main domain of the only case.",
    );
    check(
        &organisation,
        FigureId::DomainsByTheme,
        "In “Jeugd” is Justitie het hoofddomein van het enige traject.",
        "In “Jeugd” Judiciary is the main domain of the only case.",
    );
}

fn reach(planned: Option<u32>, participants: Option<u32>) -> Organisation {
    let values = of_theme("Jeugd", "");
    let activity = |participants| Activity {
        name: "Inloop".to_owned(),
        values: values.clone(),
        sessions: Some(1),
        participants: Some(participants),
        ..Activity::default()
    };
    Organisation {
        activities: participants.into_iter().map(activity).collect(),
        targets: vec![Target { values: values.clone(), planned, ..Target::default() }],
        ..Organisation::default()
    }
}

#[test]
fn reach_of_report_003() {
    check(
        &reach(Some(14355), Some(17456)),
        FigureId::ReachByTheme,
        "Het behaalde bereik is 17.456; dat is 3.101 meer dan het geplande bereik van 14.355 (122%). Het bestaat uit 17.456 \
         deelnemers. Dat zijn geen unieke mensen: wie vaker komt, telt vaker mee.",
        "The achieved reach is 17,456; that is 3,101 more than the planned reach of 14,355 (122%). It is made up of 17,456 \
         participants. Those are not unique people: who comes more often counts more often.",
    );
}

#[test]
fn reach_as_planned_below_and_without_plan() {
    let check = |planned, participants, expected: &str| {
        let dutch = summary(&figure(&reach(planned, participants), FigureId::ReachByTheme), Language::Dutch);
        assert_eq!(dutch.split(". ").next(), Some(expected.trim_end_matches('.')), "{dutch}");
    };
    check(Some(5), Some(5), "Het behaalde bereik is 5; dat is precies het geplande bereik van 5 (100%)");
    check(Some(5), Some(4), "Het behaalde bereik is 4; dat is 1 minder dan het geplande bereik van 5 (80%)");
    check(None, Some(4), "Het behaalde bereik is 4; er is geen gepland bereik bekend");
    assert_eq!(
        summary(&figure(&reach(Some(5), None), FigureId::ReachByTheme), Language::Dutch),
        "Het geplande bereik is 5; er is nog niets geteld."
    );
}

#[test]
fn reach_says_what_it_is_made_of_and_what_was_not_planned() {
    let person =
        |theme: &str, client: &str| Case { values: of_theme(theme, ""), client: client.to_owned(), ..Case::default() };
    let cases = vec![person("Jeugd", "a"), person("Jeugd", "a"), person("Wonen", "b"), person("Wonen", "")];
    let stated = Target { values: of_theme("Armoede", ""), achieved: Some(9), ..Target::default() };
    let mut organisation = Organisation { cases, ..reach(Some(20), Some(1)) };
    organisation.targets.push(stated);
    let of = |people, id| {
        let selection = Selection { counting: Counting { people, ..Counting::default() }, ..Selection::default() };
        let figures = protect(drafts(&organisation, &selection), Policy::Internal);
        summary(figures.iter().find(|figure| figure.id() == id).unwrap(), Language::Dutch)
    };
    assert_eq!(
        of(false, FigureId::ReachByTheme),
        "Het behaalde bereik is 14; dat is 6 minder dan het geplande bereik van 20 (70%). Het bestaat uit 4 trajecten, 1 \
         deelnemer en 9 uit uw tabel met gepland bereik. Dat zijn geen unieke mensen: wie vaker komt, telt vaker mee. In \
         het behaalde bereik zitten ook thema’s waarvoor geen bereik is gepland."
    );
    assert_eq!(
        of(true, FigureId::PopulationReach),
        "Het bereik is 13. Vul het aantal inwoners in om te zien welk deel dat is. Het bestaat uit 2 inwoners met een \
         traject, 1 traject, 1 deelnemer en 9 uit uw tabel met gepland bereik. Dat zijn geen unieke mensen: wie vaker \
         komt, telt vaker mee."
    );
}

#[test]
fn reach_of_report_000_among_all_inhabitants() {
    let counting = Counting { inhabitants: Some(68_000), ..Counting::default() };
    let selection = Selection { counting, ..Selection::default() };
    let figures = protect(drafts(&reach(None, Some(8000)), &selection), Policy::Internal);
    let figure = figures.iter().find(|figure| figure.id() == FigureId::PopulationReach).unwrap();
    assert_eq!(
        summary(figure, Language::Dutch),
        "Het bereik is 8.000; dat is 12% van het aantal inwoners, 68.000. Het bestaat uit 8.000 deelnemers. Dat zijn geen \
         unieke mensen: wie vaker komt, telt vaker mee."
    );
    assert_eq!(
        summary(figure, Language::English),
        "The reach is 8,000; that is 12% of the number of inhabitants, 68,000. It is made up of 8,000 participants. Those \
         are not unique people: who comes more often counts more often."
    );
}

#[test]
fn people_and_their_cases() {
    let of = |client: &str| Case { client: client.to_owned(), start: Some(19_724), ..Case::default() };
    check(
        &cases(vec![of("a"), of("a"), of("b")]),
        FigureId::UniqueClients,
        "2 inwoners hadden samen 3 trajecten.",
        "2 people had 3 cases.",
    );
    let selection = Selection { period: Period::year(2024), ..Selection::default() };
    let figures = protect(drafts(&cases(vec![of("a"), of("a"), of("b")]), &selection), Policy::Internal);
    let figure = figures.iter().find(|figure| figure.id() == FigureId::UniqueClients).unwrap();
    assert_eq!(
        summary(figure, Language::Dutch),
        "2 inwoners hadden samen 3 trajecten; 2 van hen waren nieuw in uw bestanden."
    );
}

#[test]
fn largest_service() {
    check(
        &reach(None, Some(12)),
        FigureId::ReachByService,
        "Het bereik is 12, helemaal van “Inloop” (thema “Jeugd”).",
        "The reach is 12, all of it of “Inloop” (theme “Jeugd”).",
    );
}

#[test]
fn activities_in_plural_and_singular() {
    let activity = |name: &str, sessions, participants| Activity {
        name: name.to_owned(),
        sessions,
        participants,
        ..Activity::default()
    };
    let of = |activities| Organisation { activities, ..Organisation::default() };
    check(
        &of(vec![activity("Inloop", Some(2000), Some(20000)), activity("Koken", Some(590), Some(40))]),
        FigureId::GroupActivities,
        "2 groepsactiviteiten hadden samen 2.590 bijeenkomsten en 20.040 deelnemers, gemiddeld 7,7 per bijeenkomst.",
        "2 group activities together had 2,590 sessions and 20,040 participants, 7.7 per session on average.",
    );
    check(
        &of(vec![activity("Inloop", Some(1), None)]),
        FigureId::GroupActivities,
        "1 groepsactiviteit had 1 bijeenkomst en een onbekend aantal deelnemers.",
        "1 group activity had 1 session and an unknown number of participants.",
    );
}

#[test]
fn mean_of_some_sessions_says_of_which() {
    let activity =
        |sessions, participants| Activity { name: "Inloop".to_owned(), sessions, participants, ..Activity::default() };
    let of = |activities| Organisation { activities, ..Organisation::default() };
    check(
        &of(vec![activity(Some(264), Some(4848)), activity(Some(24), None)]),
        FigureId::GroupActivities,
        "1 groepsactiviteit had 288 bijeenkomsten. Bij 264 daarvan is het aantal deelnemers bekend: samen 4.848 deelnemers, \
         gemiddeld 18,4 per bijeenkomst.",
        "1 group activity had 288 sessions. For 264 of them the number of participants is known: 4,848 participants, 18.4 \
         per session on average.",
    );
    let dutch = |activities| summary(&figure(&of(activities), FigureId::GroupActivities), Language::Dutch);
    assert_eq!(
        dutch(vec![activity(Some(4), Some(8)), activity(Some(1), None), activity(None, Some(10))]),
        "1 groepsactiviteit had, voor zover bekend, 5 bijeenkomsten en 18 deelnemers. Bij 4 bijeenkomsten zijn beide \
         aantallen bekend: samen 8 deelnemers, gemiddeld 2,0 per bijeenkomst."
    );
    assert_eq!(
        dutch(vec![activity(Some(1), None), activity(None, Some(10))]),
        "1 groepsactiviteit had, voor zover bekend, 1 bijeenkomst en 10 deelnemers."
    );
}

#[test]
fn reading_of_all_rows() {
    check(&cases(scored(3, 1, 2)), FigureId::Reading, "Alle 6 rijen zijn gebruikt.", "All 6 rows were used.");
}

#[test]
fn nothing_read_says_what_is_missing() {
    let figure = figure(&Organisation::default(), FigureId::EndVsGoal);
    let columns = "hoofddomein, bijvoorbeeld “Hoofddomein”; doelscore of score per meetmoment, bijvoorbeeld “Doelscore” of \
                   “Score”; eindscore of score per meetmoment, bijvoorbeeld “Eindscore” of “Score”.";
    assert_eq!(
        summary(&figure, Language::Dutch),
        format!("Deze figuur kan nog niet worden gemaakt: nodig is een ingevulde kolom voor {columns}")
    );
    let missing = |language| super::super::missing(&figure, language);
    assert_eq!(missing(Language::Dutch), Some(format!("Nodig is een ingevulde kolom voor {columns}")));
    let english = missing(Language::English).unwrap();
    assert!(
        english.starts_with("A column with values is needed for main domain, for example “Hoofddomein”; "),
        "{english}"
    );
}

#[test]
fn all_domains_together_stand_at_the_end() {
    let could_grow =
        Selection { counting: Counting { could_grow: true, ..Counting::default() }, ..Selection::default() };
    let told = |organisation: &Organisation, selection: &Selection, language| {
        let figures = protect(drafts(organisation, selection), Policy::Internal);
        summary(figures.iter().find(|figure| figure.id() == FigureId::Growth).unwrap(), language)
    };
    let other = vec![case("", "Justitie", [5, 0, 5]), case("", "Justitie", [3, 0, 4])];
    let organisation = cases([scored(8, 3, 2), other].concat());
    let dutch = told(&organisation, &Selection::default(), Language::Dutch);
    assert!(
        dutch.ends_with("samen: 10 keer een start- én eindscore, gemiddeld 0,70 punt achteruit; 10% ging vooruit."),
        "{dutch}"
    );
    let dutch = told(&organisation, &could_grow, Language::Dutch);
    assert!(dutch.ends_with("; 11% van wie kon groeien ging vooruit."), "{dutch}");
    let english = told(&organisation, &could_grow, Language::English);
    assert!(english.ends_with("0.70 points down on average; 11% of those that could grow went up."), "{english}");
    let few = cases([scored(8, 3, 2), vec![case("", "Justitie", [3, 0, 4])]].concat());
    assert!(!told(&few, &Selection::default(), Language::Dutch).contains("samen"));
    assert!(!told(&cases(scored(12, 3, 2)), &Selection::default(), Language::Dutch).contains("samen"));
}

#[test]
fn goals_of_all_of_none_and_of_two() {
    let check = |yes, partly, no, dutch: &str, english: &str| {
        let organisation =
            with_goals([(yes, Some(Answer::Yes)), (partly, Some(Answer::Partly)), (no, Some(Answer::No)), (0, None)]);
        let told = [Language::Dutch, Language::English]
            .map(|language| summary(&figure(&organisation, FigureId::GoalReached), language));
        assert!(told[0].starts_with(dutch) && told[1].starts_with(english), "{told:?}");
    };
    check(12, 0, 0, "Bij alle 12 trajecten is het doel behaald.", "In all 12 cases the goal was reached.");
    check(2, 0, 0, "Bij beide trajecten is het doel behaald.", "In both cases the goal was reached.");
    check(
        0,
        3,
        2,
        "Bij geen van de 5 trajecten is het doel behaald; bij 3 deels en bij 2 niet.",
        "In none of the 5 cases the goal was reached; in 3 partly and in 2 it was not.",
    );
    check(
        1,
        1,
        0,
        "Bij 50% van de trajecten (1 van 2) is het doel behaald, bij 1 deels.",
        "In 50% of the cases (1 of 2) the goal was reached, in 1 partly.",
    );
}

#[test]
fn levels_of_two_scores() {
    let told = |scores: &[[u8; 3]]| {
        let all = scores.iter().map(|scores| case("", "Financiën", *scores)).collect();
        let figure = figure(&cases(all), FigureId::Levels);
        [Language::Dutch, Language::English].map(|language| summary(&figure, language))
    };
    let [dutch, english] = told(&[[2, 0, 3], [4, 0, 3]]);
    assert!(
        dutch.starts_with(
            "Op Financiën zijn de startscores 2 (‘niet zelfredzaam’) en 4 (‘voldoende zelfredzaam’), en is de eindscore \
             beide keren 3 (‘beperkt zelfredzaam’). Deze"
        ),
        "{dutch}"
    );
    assert!(english.contains("the end score is 3 (‘barely self-sufficient’) both times."), "{english}");
    let [dutch, english] = told(&[[2, 0, 3]; 12]);
    assert!(dutch.starts_with("Op Financiën is de startscore alle 12 keer 2 (‘niet zelfredzaam’), en"), "{dutch}");
    assert!(
        english.starts_with("On Finances the start score is 2 (‘not self-sufficient’) all 12 times, and"),
        "{english}"
    );
}

#[test]
fn end_of_one_case_that_is_not_known() {
    let mut one = case("", "Financiën", [2, 0, 0]);
    one.scores.push(("Huisvesting".to_owned(), [2, 0, 3].map(score)));
    check(
        &cases(vec![one]),
        FigureId::EndVsStart,
        "Van het enige traject zijn de eindscore en de startscore niet allebei bekend.",
        "Of the only case the end score and the start score are not both known.",
    );
}

#[test]
fn plan_and_reach_of_two_selections_carry_a_warning() {
    let told = |selection: &Selection, organisation: &Organisation, language| {
        let figures = protect(drafts(organisation, selection), Policy::Internal);
        summary(figures.iter().find(|figure| figure.id() == FigureId::ReachByTheme).unwrap(), language)
    };
    let mut organisation = reach(Some(20), Some(9));
    organisation.activities[0].day = day(2024, 3, 1);
    organisation.targets[0].period = Period::year(2024);
    assert!(!told(&Selection::default(), &organisation, Language::Dutch).contains("Let op"));
    let quarter = Period { first: day(2024, 1, 1).unwrap(), last: day(2024, 3, 31).unwrap() };
    let selection = Selection { period: Some(quarter), ..Selection::default() };
    let dutch = told(&selection, &organisation, Language::Dutch);
    assert!(
        dutch.contains(
            " (45%). Let op: het geplande en het behaalde bereik gaan niet over dezelfde selectie: het geplande bereik telt \
             helemaal mee, ook buiten de periode. Het bestaat"
        ),
        "{dutch}"
    );
    let english = told(&selection, &organisation, Language::English);
    assert!(
        english.contains(
            "Please note: planned and achieved reach are not of the same selection: planned reach counts in full, also \
             outside the period."
        ),
        "{english}"
    );
    let only = [(Choice::MainDomain, [String::new()].into())].into();
    let dutch = told(&Selection { only, ..Selection::default() }, &organisation, Language::Dutch);
    assert!(
        dutch.contains(
            "selectie: het geplande bereik is niet gekozen op hoofddomein en groepsactiviteiten zijn niet gekozen op \
             hoofddomein."
        ),
        "{dutch}"
    );
    organisation.targets[0].period = Period::year(2023);
    let dutch = told(&Selection::default(), &organisation, Language::Dutch);
    assert!(dutch.contains("selectie: het behaalde bereik is van meer dagen dan het geplande."), "{dutch}");
}

#[test]
fn more_than_all_inhabitants_are_no_people() {
    let counting = Counting { inhabitants: Some(4000), ..Counting::default() };
    let selection = Selection { counting, ..Selection::default() };
    let figures = protect(drafts(&reach(None, Some(8000)), &selection), Policy::Internal);
    let figure = figures.iter().find(|figure| figure.id() == FigureId::PopulationReach).unwrap();
    assert!(summary(figure, Language::Dutch).contains(
        "4.000. Dat is meer dan er inwoners zijn: deelnemers tellen mee zo vaak als ze komen. Het bestaat uit"
    ));
    assert!(summary(figure, Language::English).contains(
        "4,000. That is more than there are inhabitants: participants count each time they come. It is made up"
    ));
}

#[test]
fn nobody_new_among_several_people() {
    let of = |client: &str| Case { client: client.to_owned(), start: day(2023, 5, 1), ..Case::default() };
    let selection = Selection { period: Period::year(2024), ..Selection::default() };
    let figures = protect(drafts(&cases(vec![of("a"), of("b")]), &selection), Policy::Internal);
    let figure = figures.iter().find(|figure| figure.id() == FigureId::UniqueClients).unwrap();
    let told = [Language::Dutch, Language::English].map(|language| summary(figure, language));
    assert_eq!(
        told,
        [
            "2 inwoners hadden samen 2 trajecten; niemand van hen was nieuw in uw bestanden.",
            "2 people had 2 cases; none of them was new in your files."
        ]
    );
}
