//! The cases of figures of which some numbers may not be shown: "·".

use crate::cases::Case;
use crate::written::figure;
use groeibeeld::figures::{Draft, FigureId};
use groeibeeld::house::House;
use groeibeeld::language::Language::{Dutch, English};
use groeibeeld::language::figures::title;

/// Every sort of chart with hidden cells, at 360 and 960 pixels.
pub fn all() -> Vec<Case> {
    let source = "n = 318 trajecten, actief in 1-1-2024 t/m 31-12-2024";
    let case = |name, draft: fn() -> Draft, language, width| {
        let title = title(draft().id, language);
        Case { name, draft, language, width, title, source, mark: None, form: None, house: House::default() }
    };
    vec![
        case("hidden-bars-360", domains, Dutch, 360),
        case("hidden-bars-960", domains, Dutch, 960),
        case("hidden-bars-english-720", domains, English, 720),
        case("hidden-bars-compared-360", domains_compared, Dutch, 360),
        case("hidden-bars-compared-960", domains_compared, Dutch, 960),
        case("hidden-bars-everything-960", domains_hidden, Dutch, 960),
        case("hidden-groups-960", by_kind, Dutch, 960),
        case("hidden-shares-360", young, Dutch, 360),
        case("hidden-means-960", duration, Dutch, 960),
        case("hidden-means-360", duration, Dutch, 360),
        case("hidden-activities-360", activities, Dutch, 360),
        case("hidden-parts-360", services, Dutch, 360),
        case("hidden-parts-960", services, Dutch, 960),
        case("hidden-grouped-360", clients, Dutch, 360),
        case("hidden-grouped-960", clients, Dutch, 960),
        case("hidden-beside-360", started, Dutch, 360),
        case("hidden-beside-960", started, Dutch, 960),
        case("hidden-bullet-360", reach, Dutch, 360),
        case("hidden-bullet-960", reach, Dutch, 960),
        case("hidden-bullet-share-960", population, Dutch, 960),
        case("hidden-dumbbell-360", growth, Dutch, 360),
        case("hidden-dumbbell-960", growth, Dutch, 960),
        case("hidden-stacked-360", ends, Dutch, 360),
        case("hidden-stacked-960", ends, Dutch, 960),
        case("hidden-stacked-english-720", ends, English, 720),
        case("hidden-stubs-960", goals, Dutch, 960),
        case("hidden-levels-360", levels, Dutch, 360),
        case("hidden-levels-960", levels, Dutch, 960),
        case("hidden-heat-360", transitions, Dutch, 360),
        case("hidden-heat-960", transitions, Dutch, 960),
    ]
}

fn domains() -> Draft {
    let rows = "Financiën | 121 0.48
        Geestelijke gezondheid | 68 0.27
        Justitie | · ·
        Huisvesting | 30 0.119
        Middelengebruik | · ·
        Sociaal - Emotionele ondersteuning (Ouderschap) | 24 0.095
        Tijdsbesteding | 0 0.0";
    figure(FigureId::MainDomains, "domain | cases share", rows)
}

fn domains_compared() -> Draft {
    let rows = "Financiën | 121 0.48 96 25
        Geestelijke gezondheid | 68 0.27 · ·
        Justitie | · · 41 ·
        Middelengebruik | · · · ·
        Huisvesting | · · - -
        Tijdsbesteding | - - · -
        Werk & Opleiding | - - 9 -";
    figure(FigureId::MainDomains, "domain | cases share previous change", rows)
}

fn domains_hidden() -> Draft {
    figure(FigureId::MainDomains, "domain | cases share", "Financiën | · ·\n Huisvesting | · ·\n Justitie | 0 0.0")
}

fn by_kind() -> Draft {
    let rows = "Individueel traject | Financiën | 273 0.38
        Individueel traject | Justitie | · ·
        Individueel traject | Huiselijke relaties | 82 0.114
        Leun en steun | Sociaal netwerk | 6 ·
        Leun en steun | Financiën | · ·";
    figure(FigureId::DomainsByKind, "kind | domain | cases share", rows)
}

fn young() -> Draft {
    let rows = "Financiën | 121 14 0.116
        Huisvesting | 30 · ·
        Justitie | · · ·
        Tijdsbesteding | 8 0 0.0
        Totaal | 181 21 0.116";
    figure(FigureId::YoungByDomain, "domain | cases under share_under", rows)
}

fn duration() -> Draft {
    let rows = "Individueel traject | 204 220.4 180 417
        Informatie en advies | 6 12.5 · ·
        Leun en steun | · · · ·
        ? | 0 - - -
        Totaal | 231 219.7 178 416";
    figure(FigureId::Duration, "kind | n mean_days median_days p90_days", rows)
}

fn activities() -> Draft {
    let rows = "Taalcafé | 40 212
        Wandelgroep | 12 ·
        Open dag | - ·
        Totaal | 52 ·";
    figure(FigureId::GroupActivities, "activity | sessions participants", rows)
}

fn services() -> Draft {
    let rows = "Doorbreken van armoede | Armoede | 50 0 50
        Doorbreken van armoede | Groepswerk BMW | 12 · 49
        Doorbreken van armoede | Sociaal raadslieden | · · 21
        Doorbreken van armoede | Optimaal leven | · 0 ·
        Doorbreken van armoede | Totaal | 71 53 124
        Perspectief voor jeugdigen | Jongerenwerk | 33 20 53
        Perspectief voor jeugdigen | Echtscheidingsloket | · 0 ·
        Perspectief voor jeugdigen | Totaal | · 20 ·";
    figure(FigureId::ReachByService, "theme | service | cases participants reach", rows)
}

fn clients() -> Draft {
    let rows = "2021 | 104 98 ·
        2022 | 17 · ·
        2023 | · · ·
        2024 | 96 94 0";
    figure(FigureId::UniqueClients, "year | cases clients new_clients", rows)
}

fn started() -> Draft {
    let rows = "2022 | Individueel traject | 25 111 92 44
        2022 | Leun en steun | · · 9 ·
        2022 | Totaal | 28 · 101 ·
        2023 | Individueel traject | 44 104 98 50
        2023 | Leun en steun | · 0 · 0
        2023 | Totaal | · 104 · 50
        Totaal | Totaal | 28 · · 50";
    figure(FigureId::StartedClosed, "year | kind | carried_over started closed open", rows)
}

fn reach() -> Draft {
    let rows = "Doorbreken van armoede | 160 · · · 104 ·
        Perspectief voor jeugdigen | 265 274 9 1.034 · ·
        Versterken van de zelfredzaamheid van kwetsbare inwoners | - · - - · ·
        Informatie & advies | 110 85 -25 0.7727 72 13
        Totaal | 535 · · · 240 ·";
    figure(FigureId::ReachByTheme, "theme | planned achieved difference ratio previous change", rows)
}

fn population() -> Draft {
    figure(FigureId::PopulationReach, "who | achieved inhabitants share", "allen | · 68000 ·")
}

fn growth() -> Draft {
    let rows = "Financiën | 64 2.75 3.45 0.7 0.4 0.3
        Geestelijke gezondheid | 21 3.9 3.1 -0.8 · ·
        Huisvesting | · · · · 0.31 ·
        Middelengebruik | 12 · · · · ·
        Maatschappelijke participatie | 9 · · 0.56 · ·
        Justitie | 0 - - - · -
        Sociaal netwerk | 7 3.0 3.6 0.6 - -
        Totaal | 107 3.05 3.31 0.26 0.2 0.06";
    figure(FigureId::Growth, "domain | n_pairs pair_start pair_end growth previous change", rows)
}

fn ends() -> Draft {
    let rows = "Financiën | 112 41 6 114 0.4103 0.1502 0.022 0.4176
        Huisvesting | 31 · · 22 0.3875 · · 0.275
        Huiselijke relaties | · 7 · 0 · 0.4118 · 0.0
        Middelengebruik | 40 11 · 38 0.4301 0.1183 · 0.4086
        Sociaal netwerk | · 9 · · · · · ·
        Justitie | · · · · · · · ·
        Totaal | 204 71 18 189 0.4232 0.1473 0.0373 0.3921";
    let keys = "domain | higher equal lower unknown share_higher share_equal share_lower share_unknown";
    figure(FigureId::EndVsStart, keys, rows)
}

fn goals() -> Draft {
    let rows = "Individueel traject | 112 · · 38
        Leun en steun | 14 8 0 9
        Totaal | 126 · · 47";
    figure(FigureId::GoalReached, "kind | yes partly no unknown", rows)
}

fn levels() -> Draft {
    let rows = "Financiën | 41 102 73 38 19 8 31 79 88 41 0.15 0.374 0.267 0.139 0.07 0.032 0.126 0.32 0.356 0.166
        Huisvesting | · 12 20 · 0 · · 21 9 0 · 0.308 0.513 · 0.0 · · 0.583 0.25 0.0
        Justitie | · · 0 0 · · 0 0 0 · · · · · · · · · · ·
        Totaal | 47 114 93 41 19 12 31 100 97 41 0.15 0.363 0.296 0.131 0.061 0.043 0.11 0.356 0.345 0.146";
    let keys = "domain | start_1 start_2 start_3 start_4 start_5 end_1 end_2 end_3 end_4 end_5 \
        share_start_1 share_start_2 share_start_3 share_start_4 share_start_5 \
        share_end_1 share_end_2 share_end_3 share_end_4 share_end_5";
    figure(FigureId::Levels, keys, rows)
}

fn transitions() -> Draft {
    let rows = "1 | · 9 21 · 0 12
        2 | · 38 102 61 7 54
        3 | 0 6 214 188 33 91
        4 | 0 · 19 312 96 ·
        5 | 0 0 0 0 0 17";
    figure(FigureId::Transitions, "start_level | to_1 to_2 to_3 to_4 to_5 unknown", rows)
}
