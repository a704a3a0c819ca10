//! The cases of figures that are written as text.

use crate::cases::Case;
use crate::written::figure;
use groeibeeld::figures::{Draft, FigureId};
use groeibeeld::house::House;
use groeibeeld::language::Language::{Dutch, English};
use groeibeeld::language::figures::title;

/// All cases of these figures: each at 320 and 960 pixels, in Dutch at least.
pub fn all() -> Vec<Case> {
    let source = "n = 1.104 trajecten, actief in 1-1-2024 t/m 31-12-2024";
    let case = |name, draft: fn() -> Draft, language, width| {
        let title = title(draft().id, language);
        Case { name, draft, language, width, title, source, mark: None, form: None, house: House::default() }
    };
    vec![
        case("goal-reached-320", goals, Dutch, 320),
        case("goal-reached-960", goals, Dutch, 960),
        case("goal-reached-english-960", goals, English, 960),
        case("goal-reached-total-only-960", goals_of_all, Dutch, 960),
        case("new-or-known-320", newcomers, Dutch, 320),
        case("new-or-known-960", newcomers, Dutch, 960),
        case("completeness-320", completeness, Dutch, 320),
        case("completeness-960", completeness, Dutch, 960),
        case("completeness-english-720", completeness, English, 720),
        case("transitions-320", transitions, Dutch, 320),
        case("transitions-960", transitions, Dutch, 960),
        case("transitions-english-720", transitions, English, 720),
        case("transitions-large-288", large_transitions, Dutch, 288),
        case("transitions-one-row-720", one_transition, Dutch, 720),
        case("levels-320", levels, Dutch, 320),
        case("levels-960", levels, Dutch, 960),
        case("levels-english-720", levels, English, 720),
        case("levels-one-row-320", one_of_levels, Dutch, 320),
        case("spillover-320", spillover, Dutch, 320),
        case("spillover-960", spillover, Dutch, 960),
        case("growth-compared-320", growth_compared, Dutch, 320),
        case("growth-compared-500", growth_compared, Dutch, 500),
        case("growth-compared-960", growth_compared, Dutch, 960),
        case("domains-by-kind-320", by_kind, Dutch, 320),
        case("domains-by-kind-960", by_kind, Dutch, 960),
        case("domains-by-kind-compared-320", by_kind_compared, Dutch, 320),
        case("domains-by-kind-compared-960", by_kind_compared, Dutch, 960),
        case("main-domains-compared-320", domains_compared, Dutch, 320),
        case("main-domains-compared-960", domains_compared, Dutch, 960),
        case("main-domains-compared-english-720", domains_compared, English, 720),
        case("dimension-by-domain-320", dimensions, Dutch, 320),
        case("dimension-by-domain-960", dimensions, Dutch, 960),
        case("age-bands-320", ages, Dutch, 320),
        case("age-bands-960", ages, Dutch, 960),
        case("age-bands-kinds-320", ages_of_kinds, Dutch, 320),
        case("age-bands-kinds-960", ages_of_kinds, Dutch, 960),
        case("age-bands-one-kind-720", ages_of_one_kind, Dutch, 720),
        case("age-bands-compared-720", ages_compared, Dutch, 720),
        case("young-by-domain-320", young, Dutch, 320),
        case("young-by-domain-960", young, Dutch, 960),
        case("young-by-domain-english-720", young, English, 720),
        case("unique-clients-320", clients, Dutch, 320),
        case("unique-clients-960", clients, Dutch, 960),
        case("unique-clients-english-720", clients, English, 720),
        case("unique-clients-themes-320", clients_of_themes, Dutch, 320),
        case("unique-clients-themes-960", clients_of_themes, Dutch, 960),
        case("population-reach-320", population, Dutch, 320),
        case("population-reach-960", population, Dutch, 960),
        case("population-reach-more-than-all-960", more_than_all, Dutch, 960),
        case("reach-by-service-compared-320", services_compared, Dutch, 320),
        case("reach-by-service-compared-960", services_compared, Dutch, 960),
        case("reach-by-theme-compared-320", reach_compared, Dutch, 320),
        case("reach-by-theme-compared-960", reach_compared, Dutch, 960),
        case("kinds-by-year-320", years, Dutch, 320),
        case("kinds-by-year-960", years, Dutch, 960),
        case("kinds-by-year-english-720", years, English, 720),
        case("kinds-by-year-compared-720", years_compared, Dutch, 720),
        case("started-closed-320", started, Dutch, 320),
        case("started-closed-960", started, Dutch, 960),
        case("started-closed-english-720", started, English, 720),
        case("started-closed-months-320", started_by_month, Dutch, 320),
        case("started-closed-months-960", started_by_month, Dutch, 960),
        case("started-closed-many-kinds-720", started_of_many_kinds, Dutch, 720),
        case("duration-320", duration, Dutch, 320),
        case("duration-960", duration, Dutch, 960),
        case("duration-english-720", duration, English, 720),
        case("duration-total-only-320", duration_of_all, Dutch, 320),
        case("duration-compared-288", duration_compared, Dutch, 288),
        case("duration-compared-960", duration_compared, Dutch, 960),
        case("referred-by-320", referrers, Dutch, 320),
        case("referred-by-960", referrers, Dutch, 960),
        case("referred-by-forty-rows-720", forty_referrers, Dutch, 720),
        case("referred-to-320", destinations, Dutch, 320),
        case("referred-to-960", destinations, Dutch, 960),
        case("referred-to-one-row-720", nobody_referred, Dutch, 720),
    ]
}

/// Figures of which there is nothing to draw.
pub fn empty() -> Vec<Draft> {
    vec![
        figure(FigureId::GoalReached, "kind | yes partly no unknown", "Totaal | 0 0 0 0"),
        figure(FigureId::NewOrKnown, "kind | new known unknown", ""),
        figure(FigureId::Transitions, TRANSITIONS, "1 | 0 0 0 0 0 12"),
        figure(FigureId::Levels, LEVELS, "Financiën | 0 0 0 0 0 0 0 0 0 0"),
        figure(FigureId::Spillover, SPILLOVER, "Financiën | Huisvesting | 0 - - -"),
        figure(FigureId::DomainsByKind, "kind | domain | cases share", ""),
        figure(FigureId::DimensionByDomain, "dimension | domain | cases", ""),
        figure(FigureId::AgeBands, "age_band | cases share", "0-12 | 0 -"),
        figure(FigureId::YoungByDomain, "domain | cases under share_under", "Justitie | 0 0 -"),
        figure(FigureId::UniqueClients, "year | cases clients new_clients", "2024 | 0 0 -"),
        figure(FigureId::PopulationReach, "who | achieved inhabitants share", "allen | 8000 - -"),
        figure(FigureId::KindsByYear, "year | kind | cases", ""),
        figure(FigureId::StartedClosed, STARTED, "2024 | Totaal | 12 0 0 12"),
        figure(FigureId::Duration, DURATION, "Totaal | 0 - - -"),
        figure(FigureId::ReferredBy, "referrer | cases share", ""),
        figure(FigureId::ReferredTo, "destination | cases share", ""),
    ]
}

fn goals() -> Draft {
    let rows = "Individueel traject | 412 96 118 204
        Leun en steun | 61 40 9 133
        Informatie en advies over geldzaken, wonen, zorg en het invullen van formulieren | 3 0 0 2
        ? | 0 0 0 7
        Totaal | 476 136 127 346";
    figure(FigureId::GoalReached, "kind | yes partly no unknown", rows)
}

fn goals_of_all() -> Draft {
    figure(FigureId::GoalReached, "kind | yes partly no unknown", "Totaal | 476 136 127 346")
}

fn newcomers() -> Draft {
    let rows = "Individueel traject | 640 340 20
        Leun en steun | 12 31 0
        Totaal | 652 371 20";
    figure(FigureId::NewOrKnown, "kind | new known unknown", rows)
}

fn completeness() -> Draft {
    let rows = "Startdatum | 1104 0 0
        Einddatum | 702 402 0
        Leeftijd | 988 98 18
        Hoofddomein | 1061 36 7
        Startscore | 873 229 2
        Doelscore | 412 690 2
        Doel behaald | 0 1104 0";
    figure(FigureId::Completeness, "field | filled missing invalid", rows)
}

const TRANSITIONS: &str = "start_level | to_1 to_2 to_3 to_4 to_5 unknown";

fn transitions() -> Draft {
    let rows = "1 | 3 9 21 4 0 12
        2 | 1 38 102 61 7 54
        3 | 0 6 214 188 33 91
        4 | 0 1 19 312 96 60
        5 | 0 0 2 11 148 17";
    figure(FigureId::Transitions, TRANSITIONS, rows)
}

fn large_transitions() -> Draft {
    let rows = "1 | 123456 2345678 12345 1 0 345678
        2 | 0 0 0 0 0 0
        3 | 100000 200000 300000 400000 500000 600000
        4 | 0 0 0 1 0 0
        5 | 0 0 0 0 999999 0
        Totaal | 223456 2545678 312345 400002 1499999 945678";
    figure(FigureId::Transitions, TRANSITIONS, rows)
}

fn one_transition() -> Draft {
    let mut draft = figure(FigureId::Transitions, TRANSITIONS, "2 | 0 3 9 2 1 0");
    draft.facts.selection.counting.transitions_of = Some("Financiën".to_owned());
    draft
}

const LEVELS: &str = "domain | start_1 start_2 start_3 start_4 start_5 end_1 end_2 end_3 end_4 end_5";

fn levels() -> Draft {
    let rows = "Financiën | 41 102 73 38 19 8 31 79 88 41
        Geestelijke gezondheid | 9 61 144 83 22 3 22 96 142 58
        Sociaal - Emotionele ondersteuning (Ouderschap) | 0 2 19 29 16 0 0 7 21 39
        Justitie | 1 0 0 0 2 0 0 0 0 0
        Totaal | 51 165 236 150 59 11 53 182 251 138";
    figure(FigureId::Levels, LEVELS, rows)
}

fn one_of_levels() -> Draft {
    figure(FigureId::Levels, LEVELS, "Financiën | 41 102 73 38 19 8 31 79 88 41")
}

const SPILLOVER: &str = "main_domain | domain | n_pairs pair_start pair_end growth";

fn spillover() -> Draft {
    let rows = "Financiën | Geestelijke gezondheid | 44 3.1 3.6 0.5
        Financiën | Huiselijke relaties | 31 3.4 3.7 0.3
        Financiën | Justitie | 4 4.0 3.5 -0.5
        Financiën | Totaal | 79 3.27 3.63 0.36
        Geestelijke gezondheid | Financiën | 52 3.8 3.9 0.1
        Geestelijke gezondheid | Huisvesting | 29 4.1 4.0 -0.1
        Geestelijke gezondheid | Totaal | 81 3.9 3.93 0.03";
    figure(FigureId::Spillover, SPILLOVER, rows)
}

fn growth_compared() -> Draft {
    let rows = "Financiën | 64 2.75 3.45 0.7 0.4 0.3
        Sociaal - Emotionele ondersteuning (Ouderschap) | 66 4.06 4.55 0.49 -0.12 0.61
        Huisvesting | 34 3.5 3.5 0.0 - -
        Justitie | 0 - - - 0.25 -
        Totaal | 164 3.4 3.87 0.47 0.31 0.16";
    figure(FigureId::Growth, "domain | n_pairs pair_start pair_end growth previous change", rows)
}

fn by_kind() -> Draft {
    let rows = "Individueel traject | Financiën | 273 0.38
        Individueel traject | Geestelijke gezondheid | 141 0.196
        Individueel traject | Huiselijke relaties | 82 0.114
        Leun en steun | Sociaal netwerk | 61 0.49
        Leun en steun | Maatschappelijke participatie | 30 0.24
        Leun en steun | Financiën | 1 0.008
        ? | Financiën | 3 1.0";
    figure(FigureId::DomainsByKind, "kind | domain | cases share", rows)
}

fn by_kind_compared() -> Draft {
    let rows = "Individueel traject | Financiën | 273 0.38 245 28 0.34 0.04
        Individueel traject | Geestelijke gezondheid | 141 0.196 166 -25 0.231 -0.035
        Individueel traject | Justitie | 0 0.0 12 -12 0.017 -0.017
        Leun en steun | Sociaal netwerk | 61 0.49 - - - -
        Leun en steun | Maatschappelijke participatie | 30 0.24 - - - -";
    let keys = "kind | domain | cases share previous change previous_share change_share";
    figure(FigureId::DomainsByKind, keys, rows)
}

fn domains_compared() -> Draft {
    let rows = "Financiën | 273 0.38 245 28
        Geestelijke gezondheid | 141 0.196 166 -25
        Huiselijke relaties | 82 0.114 82 0
        Huisvesting | 61 0.085 0 61
        Werk & Opleiding | 33 0.046 1033 -1000
        Justitie | 0 0.0 12 -12
        Tijdsbesteding | - - 9 -";
    figure(FigureId::MainDomains, "domain | cases share previous change", rows)
}

fn dimensions() -> Draft {
    let rows = "Lichaamsfuncties | Lichamelijke gezondheid | 6
        Mentaal welbevinden | Financiën | 22
        Meedoen | Financiën | 10
        Meedoen | Lichamelijke gezondheid | 5
        Dagelijks functioneren | Financiën | 73
        Dagelijks functioneren | Lichamelijke gezondheid | 12
        Dagelijks functioneren | ? | 14
        ? | Financiën | 120
        ? | Lichamelijke gezondheid | 32";
    figure(FigureId::DimensionByDomain, "dimension | domain | cases", rows)
}

fn ages() -> Draft {
    let rows = "0-12 | 41 0.046
        13-18 | 88 0.098
        19-26 | 131 0.146
        27-55 | 402 0.447
        56-74 | 190 0.211
        75+ | 47 0.052
        ? | 205 -";
    figure(FigureId::AgeBands, "age_band | cases share", rows)
}

fn ages_of_kinds() -> Draft {
    let rows = "0-12 | Leun en steun | 4 0.03
        0-12 | Totaal | 41 0.046
        0-12 | Individueel traject | 37 0.051
        13-18 | Individueel traject | 88 0.122
        13-18 | Totaal | 88 0.098
        27-55 | Individueel traject | 402 0.556
        27-55 | Leun en steun | 60 0.451
        27-55 | Totaal | 462 0.54
        75+ | Individueel traject | 0 0.0
        75+ | Leun en steun | 69 0.519
        75+ | Totaal | 69 0.08
        ? | Individueel traject | 205 -
        ? | Totaal | 205 -";
    figure(FigureId::AgeBands, "age_band | kind | cases share", rows)
}

fn ages_of_one_kind() -> Draft {
    let rows = "0-17 | Leun en steun | 4 0.03
        0-17 | Totaal | 4 0.03
        18+ | Leun en steun | 129 0.97
        18+ | Totaal | 129 0.97";
    figure(FigureId::AgeBands, "age_band | kind | cases share", rows)
}

fn ages_compared() -> Draft {
    let rows = "0-12 | 41 0.08 52 -11
        13-18 | 88 0.17 88 0
        19-26 | 390 0.75 131 259
        ? | 205 - 14 191";
    figure(FigureId::AgeBands, "age_band | cases share previous change", rows)
}

fn young() -> Draft {
    let rows = "Financiën | 270 27 0.1
        Geestelijke gezondheid | 141 53 0.44
        Huisvesting | 61 0 0.0
        Justitie | 3 0 -
        Sociaal - Emotionele ondersteuning (Ouderschap) | 12040 1204 0.1
        Totaal | 12515 1284 0.1027";
    figure(FigureId::YoungByDomain, "domain | cases under share_under", rows)
}

fn clients() -> Draft {
    let rows = "2021 | 1204 1010 620
        2022 | 1377 1104 512
        2023 | 1512 1193 498
        2024 | 96 94 0";
    figure(FigureId::UniqueClients, "year | cases clients new_clients", rows)
}

fn clients_of_themes() -> Draft {
    let rows = "Doorbreken van armoede | 412 380
        Versterken van de zelfredzaamheid van kwetsbare inwoners | 12856 10733
        ? | 12 -
        Totaal | 13280 11004";
    figure(FigureId::UniqueClients, "theme | cases clients", rows)
}

fn population() -> Draft {
    figure(FigureId::PopulationReach, "who | achieved inhabitants share", "allen | 8000 68000 0.1176")
}

fn more_than_all() -> Draft {
    figure(FigureId::PopulationReach, "who | achieved inhabitants share", "allen | 1700 1200 1.4167")
}

fn services_compared() -> Draft {
    let rows = "Doorbreken van armoede | Armoede | 50 48 0 50 63 -13
        Doorbreken van armoede | Groepswerk BMW | 12 12 437 449 390 59
        Doorbreken van armoede | Laaggeletterden | 0 0 0 - 240 -
        Doorbreken van armoede | Totaal | 62 60 437 499 693 -194
        Perspectief voor jeugdigen | SMW/JMW | 1457 1300 100 1557 1211 346
        Perspectief voor jeugdigen | Totaal | 1457 1300 100 1557 1211 346";
    figure(FigureId::ReachByService, "theme | service | cases clients participants reach previous change", rows)
}

fn reach_compared() -> Draft {
    let rows = "Doorbreken van armoede | 1360 1099 -261 0.8081 1204 -105
        Perspectief voor jeugdigen | 2565 2674 109 1.0425 2374 300
        Totaal | 3925 3773 -152 0.9613 3578 195";
    figure(FigureId::ReachByTheme, "theme | planned achieved difference share previous change", rows)
}

fn years() -> Draft {
    let rows = "2019 | Individueel traject | 812
        2019 | Leun en steun | 96
        2020 | Individueel traject | 777
        2020 | Informatie en advies | 1204
        2020 | Leun en steun | 121
        2021 | Individueel traject | 940
        2021 | Informatie en advies | 1377
        2021 | Leun en steun | 133
        2021 | ? | 4";
    figure(FigureId::KindsByYear, "year | kind | cases", rows)
}

fn years_compared() -> Draft {
    let rows = "2023 | Individueel traject | 812 790 22
        2023 | Leun en steun | 96 120 -24
        2023 | Totaal | 908 910 -2
        2024 | Individueel traject | 777 812 -35
        2024 | Leun en steun | 121 96 25
        2024 | Totaal | 898 908 -10";
    figure(FigureId::KindsByYear, "year | kind | cases previous change", rows)
}

const STARTED: &str = "year | kind | carried_over started closed open";

fn started() -> Draft {
    let rows = "2022 | Individueel traject | 25 111 92 44
        2022 | Leun en steun | 3 12 9 6
        2022 | Totaal | 28 123 101 50
        2023 | Individueel traject | 44 1204 1198 50
        2023 | Leun en steun | 6 0 6 0
        2023 | Totaal | 50 1204 1204 50
        Totaal | Totaal | 28 1327 1305 50";
    figure(FigureId::StartedClosed, STARTED, rows)
}

fn started_by_month() -> Draft {
    let rows = (1..=12)
        .map(|month| format!("2024-{month} | Totaal | {} {} {} {}\n", 40, 12 + month * 7 % 11, 9 + month * 5 % 13, 44));
    figure(FigureId::StartedClosed, STARTED, &rows.collect::<String>())
}

fn started_of_many_kinds() -> Draft {
    let of_year = |year| {
        let kinds = ["Advies", "Groep", "Individueel", "Leun en steun"];
        let rows = kinds.map(|kind| format!("{year} | {kind} | 2 20 16 6\n")).concat();
        format!("{rows}{year} | Totaal | 8 80 64 24\n")
    };
    let rows: String = (2021..=2024).map(of_year).collect();
    figure(FigureId::StartedClosed, STARTED, &rows)
}

const DURATION: &str = "kind | n mean_days median_days p90_days";

fn duration() -> Draft {
    let rows = "Individueel traject | 1204 220.4 180 417
        Leun en steun | 133 417.1 431.5 702
        Informatie en advies | 6 12.5 0 40
        ? | 0 - - -
        Totaal | 1343 238.9 190 455";
    figure(FigureId::Duration, DURATION, rows)
}

fn duration_of_all() -> Draft {
    figure(FigureId::Duration, DURATION, "Totaal | 1343 238.9 190 455")
}

fn duration_compared() -> Draft {
    let rows = "Individueel traject | 1204 220.4 180 417 232.4 -12
        Leun en steun | 133 417.1 431.5 702 301.1 116
        Totaal | 1337 238.9 190 455 240.9 -2";
    figure(FigureId::Duration, "kind | n mean_days median_days p90_days previous change", rows)
}

fn referrers() -> Draft {
    let rows = "Huisarts | 278 0.31
        Zelf | 204 0.228
        Praktijkondersteuner geestelijke gezondheidszorg (POH-GGZ) van de huisartsenpraktijk | 96 0.107
        ? | 210 -
        Woningcorporatie | 15 0.017";
    figure(FigureId::ReferredBy, "referrer | cases share", rows)
}

fn forty_referrers() -> Draft {
    let row = |place: i64| format!("Verwijzer {place} | {} 0.0{:02} 60 {}\n", 90 - place, 90 - place, 30 - place);
    figure(FigureId::ReferredBy, "referrer | cases share previous change", &(1..=40).map(row).collect::<String>())
}

fn destinations() -> Draft {
    let rows = "geen | 730 0.73
        Specialistische GGZ | 104 0.104
        Wmo-loket | 96 0.096
        ? | 40 -
        Huisarts | 70 0.07";
    figure(FigureId::ReferredTo, "destination | cases share", rows)
}

fn nobody_referred() -> Draft {
    figure(FigureId::ReferredTo, "destination | cases share", "geen | 730 1.0")
}
