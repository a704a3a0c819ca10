//! The cases of figures that are drawn in another form than the usual one.

use crate::cases::Case;
use crate::written::figure;
use groeibeeld::figures::{Cell, Draft, FigureId, Label};
use groeibeeld::forms::Form;
use groeibeeld::house::House;
use groeibeeld::language::Language::{self, Dutch, English};
use groeibeeld::language::figures::title;

/// Every form with its figures.
pub fn all() -> Vec<Case> {
    [lines(), parts(), pyramids(), radars()].into_iter().flatten().collect()
}

fn case(form: Form, name: &'static str, draft: fn() -> Draft, language: Language, width: u32) -> Case {
    let source = language.of(
        "n = 718 trajecten, actief in 1-1-2024 t/m 31-12-2024",
        "n = 718 cases, active in 1 Jan 2024 to 31 Dec 2024",
    );
    let title = title(draft().id, language);
    Case { name, draft, language, width, title, source, mark: None, form: Some(form), house: House::default() }
}

fn lines() -> Vec<Case> {
    let case = |name, draft, language, width| case(Form::Lines, name, draft, language, width);
    vec![
        case("lines-kinds-320", kinds, Dutch, 320),
        case("lines-kinds-960", kinds, Dutch, 960),
        case("lines-kinds-english-720", kinds, English, 720),
        case("lines-kinds-compared-320", kinds_compared, Dutch, 320),
        case("lines-kinds-compared-960", kinds_compared, Dutch, 960),
        case("lines-kinds-hidden-320", kinds_hidden, Dutch, 320),
        case("lines-kinds-hidden-960", kinds_hidden, Dutch, 960),
        case("lines-kinds-close-720", kinds_close, Dutch, 720),
        case("lines-kinds-many-years-288", many_years, Dutch, 288),
        case("lines-kinds-many-years-960", many_years, Dutch, 960),
        case("lines-kinds-too-many-720", too_many_kinds, Dutch, 720),
        case("lines-one-year-720", one_year, Dutch, 720),
        case("lines-part-of-a-year-400", part_of_a_year, Dutch, 400),
        case("lines-started-320", started, Dutch, 320),
        case("lines-started-960", started, Dutch, 960),
        case("lines-months-320", months, Dutch, 320),
        case("lines-months-960", months, Dutch, 960),
        case("lines-months-hidden-960", months_hidden, Dutch, 960),
        case("lines-clients-320", clients, Dutch, 320),
        case("lines-clients-960", clients, Dutch, 960),
        case("lines-clients-hidden-english-720", clients_hidden, English, 720),
    ]
}

fn parts() -> Vec<Case> {
    let case = |name, draft, language, width| case(Form::Parts, name, draft, language, width);
    vec![
        case("parts-growth-320", ups, Dutch, 320),
        case("parts-growth-960", ups, Dutch, 960),
        case("parts-growth-english-720", ups, English, 720),
        case("parts-could-grow-720", ups_of_could_grow, Dutch, 720),
        case("parts-hidden-320", ups_hidden, Dutch, 320),
        case("parts-hidden-960", ups_hidden, Dutch, 960),
        case("parts-one-row-320", one_up, Dutch, 320),
        case("parts-themes-720", ups_of_themes, Dutch, 720),
        case("parts-spillover-720", ups_of_others, Dutch, 720),
    ]
}

fn pyramids() -> Vec<Case> {
    let case = |name, draft, language, width| case(Form::Pyramid, name, draft, language, width);
    vec![
        case("pyramid-320", ages, Dutch, 320),
        case("pyramid-960", ages, Dutch, 960),
        case("pyramid-english-720", ages, English, 720),
        case("pyramid-compared-320", ages_compared, Dutch, 320),
        case("pyramid-compared-960", ages_compared, Dutch, 960),
        case("pyramid-hidden-320", ages_hidden, Dutch, 320),
        case("pyramid-hidden-960", ages_hidden, Dutch, 960),
        case("pyramid-one-row-720", one_age, Dutch, 720),
        case("pyramid-three-kinds-720", ages_of_three, Dutch, 720),
    ]
}

fn radars() -> Vec<Case> {
    let case = |name, draft, language, width| case(Form::Radar, name, draft, language, width);
    vec![
        case("radar-320", web, Dutch, 320),
        case("radar-960", web, Dutch, 960),
        case("radar-english-720", web, English, 720),
        case("radar-three-320", three_axes, Dutch, 320),
        case("radar-three-720", three_axes, Dutch, 720),
        case("radar-thirteen-288", thirteen_axes, Dutch, 288),
        case("radar-thirteen-960", thirteen_axes, Dutch, 960),
        case("radar-hidden-320", web_hidden, Dutch, 320),
        case("radar-hidden-960", web_hidden, Dutch, 960),
        case("radar-compared-720", web_compared, Dutch, 720),
        case("radar-two-rows-720", two_axes, Dutch, 720),
    ]
}

const KINDS: &str = "year | kind | cases";

fn kinds() -> Draft {
    let rows = "2019 | Individueel traject | 812
        2019 | Leun en steun | 96
        2019 | Totaal | 908
        2020 | Individueel traject | 777
        2020 | Informatie en advies over geldzaken, wonen en zorg | 1204
        2020 | Leun en steun | 121
        2020 | Totaal | 2102
        2021 | Individueel traject | 940
        2021 | Informatie en advies over geldzaken, wonen en zorg | 1377
        2021 | Leun en steun | 133
        2021 | Totaal | 2450
        2022 | Individueel traject | 1012
        2022 | Informatie en advies over geldzaken, wonen en zorg | 1190
        2022 | Leun en steun | 240
        2022 | Totaal | 2442";
    figure(FigureId::KindsByYear, KINDS, rows)
}

fn kinds_compared() -> Draft {
    let rows = "2022 | Individueel traject | 812 790 22
        2022 | Leun en steun | 96 160 -64
        2022 | Totaal | 908 950 -42
        2023 | Individueel traject | 777 812 -35
        2023 | Leun en steun | 121 96 25
        2023 | Totaal | 898 908 -10
        2024 | Individueel traject | 690 777 -87
        2024 | Leun en steun | 204 121 83
        2024 | Totaal | 894 898 -4";
    figure(FigureId::KindsByYear, "year | kind | cases previous change", rows)
}

fn kinds_hidden() -> Draft {
    let rows = "2019 | Individueel traject | 81
        2019 | Leun en steun | ·
        2020 | Individueel traject | 77
        2020 | Leun en steun | 21
        2020 | Informatie en advies | 12
        2021 | Individueel traject | ·
        2021 | Leun en steun | ·
        2021 | Informatie en advies | 30
        2022 | Individueel traject | 94
        2022 | Leun en steun | 33
        2022 | Informatie en advies | 48
        2023 | Individueel traject | 90
        2023 | Leun en steun | 41
        2023 | Informatie en advies | ·";
    figure(FigureId::KindsByYear, KINDS, rows)
}

fn kinds_close() -> Draft {
    let names = ["Advies", "Groep", "Individueel", "Leun en steun", "Maatjes", "Mantelzorg"];
    let of_year = |year: usize| {
        let row = |(place, name): (usize, &str)| format!("{year} | {name} | {}\n", 96 + (place * 7 + year) % 9);
        names.into_iter().enumerate().map(row).collect::<String>()
    };
    figure(FigureId::KindsByYear, KINDS, &(2019..=2024).map(of_year).collect::<String>())
}

fn many_years() -> Draft {
    let row = |year: usize| format!("{year} | Totaal | {}\n", 400 + (year * 37) % 210);
    figure(FigureId::KindsByYear, KINDS, &(1984..=2024).map(row).collect::<String>())
}

fn too_many_kinds() -> Draft {
    let of_year = |year: usize| {
        let rows: String = (1..=8).map(|kind| format!("{year} | Soort {kind} | {}\n", 10 * kind)).collect();
        format!("{rows}{year} | Totaal | {}\n", 360 + year % 7)
    };
    figure(FigureId::KindsByYear, KINDS, &(2021..=2024).map(of_year).collect::<String>())
}

fn one_year() -> Draft {
    figure(FigureId::KindsByYear, KINDS, "2024 | Individueel traject | 812\n 2024 | Leun en steun | 96")
}

fn part_of_a_year() -> Draft {
    let mut draft =
        figure(FigureId::KindsByYear, KINDS, "2023 | Totaal | 412\n 2024 | Totaal | 908\n 2025 | Totaal | 894");
    if let Some(Cell::Label(Label::Span(first))) = draft.rows[0].cells.first_mut() {
        first.period.first += 181;
    }
    draft
}

const STARTED: &str = "year | kind | carried_over started closed open";

fn started() -> Draft {
    let rows = "2021 | Individueel traject | 12 90 77 25
        2021 | Leun en steun | 3 14 14 3
        2021 | Totaal | 15 104 91 28
        2022 | Individueel traject | 25 111 92 44
        2022 | Leun en steun | 3 12 9 6
        2022 | Totaal | 28 123 101 50
        2023 | Individueel traject | 44 204 198 50
        2023 | Leun en steun | 6 0 6 0
        2023 | Totaal | 50 204 204 50
        Totaal | Totaal | 15 431 396 50";
    figure(FigureId::StartedClosed, STARTED, rows)
}

fn months() -> Draft {
    let rows = (1..=12).map(|month| {
        let now = 12 + month * 7 % 11;
        format!("2024-{month} | Totaal | {now} {} {} {}\n", 14 + month * 3 % 7, 9 + month * 5 % 13, 13 - month / 3)
    });
    let keys = "year | kind | started previous closed previous_closed";
    figure(FigureId::StartedClosed, keys, &rows.collect::<String>())
}

fn months_hidden() -> Draft {
    let rows = (1..=12).map(|month| match month % 5 {
        0 => format!("2024-{month} | Totaal | 40 · · 44\n"),
        _ => format!("2024-{month} | Totaal | 40 {} {} 44\n", 12 + month * 7 % 11, 9 + month * 5 % 13),
    });
    figure(FigureId::StartedClosed, STARTED, &rows.collect::<String>())
}

const CLIENTS: &str = "year | cases clients new_clients";

fn clients() -> Draft {
    figure(
        FigureId::UniqueClients,
        CLIENTS,
        "2021 | 1204 1010 620\n 2022 | 1377 1104 512\n 2023 | 1512 1193 498\n 2024 | 96 94 0",
    )
}

fn clients_hidden() -> Draft {
    figure(FigureId::UniqueClients, CLIENTS, "2021 | 120 101 62\n 2022 | 137 110 ·\n 2023 | 151 119 49\n 2024 | 96 · ·")
}

const UPS: &str = "domain | n_pairs pair_start pair_end growth up same down";

fn ups() -> Draft {
    let rows = "Financiën | 64 2.75 3.45 0.7 38 20 6
        Geestelijke gezondheid | 319 3.64 4.03 0.39 130 161 28
        Sociaal - Emotionele ondersteuning (Ouderschap) | 66 4.06 4.55 0.49 30 36 0
        Huisvesting | 34 3.5 3.5 0.0 8 18 8
        Justitie | 2 4.0 3.5 -0.5 0 1 1
        Tijdsbesteding | 0 - - - 0 0 0
        Totaal | 485 3.5 3.9 0.4 206 236 43";
    figure(FigureId::Growth, UPS, rows)
}

fn ups_of_could_grow() -> Draft {
    let mut draft = ups();
    draft.facts.selection.counting.could_grow = true;
    draft
}

fn ups_hidden() -> Draft {
    let rows = "Financiën | 64 2.75 3.45 0.7 38 · ·
        Geestelijke gezondheid | 319 3.64 4.03 0.39 130 161 28
        Huisvesting | 34 3.5 3.5 0.0 · · ·
        Justitie | · · · · · · ·
        Totaal | 417 3.5 3.9 0.4 · · ·";
    figure(FigureId::Growth, UPS, rows)
}

fn one_up() -> Draft {
    figure(FigureId::Growth, UPS, "Financiën | 64 2.75 3.45 0.7 38 20 6")
}

fn ups_of_themes() -> Draft {
    let rows = "Doorbreken van armoede | Financiën | 64 2.75 3.45 0.7 38 20 6
        Doorbreken van armoede | Huisvesting | 8 3.1 3.6 0.5 3 5 0
        Versterken van de zelfredzaamheid van kwetsbare inwoners | Financiën | 16 2.9 3.4 0.5 9 5 2";
    figure(FigureId::GrowthByTheme, "theme | domain | n_pairs pair_start pair_end growth up same down", rows)
}

fn ups_of_others() -> Draft {
    let rows = "Financiën | Geestelijke gezondheid | 44 3.1 3.6 0.5 24 16 4
        Financiën | Huiselijke relaties | 31 3.4 3.7 0.3 12 15 4
        Financiën | Totaal | 75 3.2 3.6 0.4 36 31 8";
    figure(FigureId::Spillover, "main_domain | domain | n_pairs pair_start pair_end growth up same down", rows)
}

const AGES: &str = "age_band | kind | cases share";

fn ages() -> Draft {
    let rows = "0-12 | Informatie en advies over geldzaken, wonen en zorg | 4 0.03
        0-12 | Individueel traject | 37 0.051
        0-12 | Totaal | 41 0.048
        13-18 | Individueel traject | 88 0.122
        13-18 | Totaal | 88 0.103
        19-26 | Informatie en advies over geldzaken, wonen en zorg | 12 0.09
        19-26 | Individueel traject | 131 0.182
        19-26 | Totaal | 143 0.167
        27-55 | Informatie en advies over geldzaken, wonen en zorg | 48 0.361
        27-55 | Individueel traject | 402 0.557
        27-55 | Totaal | 450 0.527
        75+ | Informatie en advies over geldzaken, wonen en zorg | 69 0.519
        75+ | Individueel traject | 63 0.088
        75+ | Totaal | 132 0.155
        ? | Individueel traject | 205 -
        ? | Totaal | 205 -";
    figure(FigureId::AgeBands, AGES, rows)
}

fn ages_compared() -> Draft {
    let rows = "0-18 | Individueel traject | 125 0.174 140 -15 0.2 -0.026
        0-18 | Leun en steun | 4 0.03 0 4 0.0 0.03
        19-64 | Individueel traject | 533 0.739 520 13 0.74 -0.001
        19-64 | Leun en steun | 60 0.45 81 -21 0.55 -0.1
        65+ | Individueel traject | 63 0.087 42 21 0.06 0.027
        65+ | Leun en steun | 69 0.52 · · · ·";
    figure(FigureId::AgeBands, "age_band | kind | cases share previous change previous_share change_share", rows)
}

fn ages_hidden() -> Draft {
    let rows = "0-18 | Individueel traject | 125 0.174
        0-18 | Leun en steun | · ·
        19-64 | Individueel traject | 533 0.739
        19-64 | Leun en steun | 60 ·
        65+ | Individueel traject | 63 0.087
        65+ | Leun en steun | · ·
        ? | Individueel traject | · -
        ? | Leun en steun | 12 -";
    figure(FigureId::AgeBands, AGES, rows)
}

fn one_age() -> Draft {
    figure(FigureId::AgeBands, AGES, "18+ | Individueel traject | 125 1.0\n 18+ | Leun en steun | 40 1.0")
}

fn ages_of_three() -> Draft {
    let rows = "18+ | Advies | 125 1.0
        18+ | Individueel traject | 125 1.0
        18+ | Leun en steun | 40 1.0";
    figure(FigureId::AgeBands, AGES, rows)
}

const MEANS: &str = "domain | n_pairs pair_start pair_end growth";

fn web() -> Draft {
    let rows = "Financiën | 64 2.75 3.45 0.7
        Werk & Opleiding | 15 2.73 3.8 1.07
        Huisvesting | 34 3.18 3.62 0.44
        Huiselijke relaties | 102 3.12 3.75 0.63
        Geestelijke gezondheid | 319 3.64 4.03 0.39
        Sociaal netwerk | 4 3.9 3.1 -0.8
        Sociaal - Emotionele ondersteuning (Ouderschap) | 66 4.06 4.55 0.49
        Totaal | 604 3.41 3.93 0.52";
    figure(FigureId::Growth, MEANS, rows)
}

fn web_hidden() -> Draft {
    let rows = "Financiën | 64 2.75 3.45 0.7
        Werk & Opleiding | 15 2.73 3.8 1.07
        Huisvesting | 34 3.18 3.62 0.44
        Huiselijke relaties | · · · ·
        Geestelijke gezondheid | 319 3.64 4.03 0.39
        Justitie | 0 - - -
        Totaal | 604 · · ·";
    figure(FigureId::Growth, MEANS, rows)
}

fn web_compared() -> Draft {
    let rows = "Financiën | 64 2.75 3.45 0.7 0.4 0.3
        Huisvesting | 34 3.5 3.5 0.0 - -
        Justitie | 21 5.0 4.6 -0.4 0.25 -0.65
        Tijdsbesteding | 40 1.0 2.1 1.1 0.9 0.2
        Totaal | 159 3.4 3.87 0.47 0.31 0.16";
    figure(FigureId::Growth, "domain | n_pairs pair_start pair_end growth previous change", rows)
}

fn three_axes() -> Draft {
    let rows = "Financiën | 64 2.75 3.45 0.7
        Huisvesting | 34 3.18 3.62 0.44
        Justitie | 15 4.0 4.0 0.0";
    figure(FigureId::Growth, MEANS, rows)
}

fn two_axes() -> Draft {
    figure(FigureId::Growth, MEANS, "Financiën | 64 2.75 3.45 0.7\n Huisvesting | 34 3.18 3.62 0.44")
}

fn thirteen_axes() -> Draft {
    let names = [
        "Financiën",
        "Werk & Opleiding",
        "Tijdsbesteding",
        "Huisvesting",
        "Huiselijke relaties",
        "Geestelijke gezondheid",
        "Lichamelijke gezondheid",
        "Middelengebruik",
        "Basale ADL",
        "Instrumentele ADL",
        "Sociaal netwerk",
        "Maatschappelijke participatie",
        "Justitie",
    ];
    let row = |(place, name): (usize, &str)| {
        let (start, growth) = (1.4 + (place * 5 % 13) as f64 / 5.0, 0.2 + (place % 4) as f64 / 4.0);
        format!("{name} | {} {start:.2} {:.2} {growth:.2}\n", 12 + place * 3, start + growth)
    };
    figure(FigureId::Growth, MEANS, &names.into_iter().enumerate().map(row).collect::<String>())
}
