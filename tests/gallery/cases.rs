//! The cases of the gallery: a figure, a language and a width each.

use crate::drafts::*;
use crate::report_002::ACTIVITIES;
use groeibeeld::figures::{Draft, FigureId, Label};
use groeibeeld::forms::Form;
use groeibeeld::house::House;
use groeibeeld::language::Language::{self, Dutch, English};

/// A picture of the gallery.
#[derive(Clone)]
pub struct Case {
    /// Its file's name.
    pub name: &'static str,
    /// The figure.
    pub draft: fn() -> Draft,
    /// The language.
    pub language: Language,
    /// The width in pixels.
    pub width: u32,
    /// The title.
    pub title: &'static str,
    /// The source line.
    pub source: &'static str,
    /// The mark at the foot.
    pub mark: Option<&'static str>,
    /// The form, where it is not the usual one.
    pub form: Option<Form>,
    /// The house style.
    pub house: House,
}

/// All cases.
pub fn all() -> Vec<Case> {
    let mut cases = Vec::new();
    let mut add = |name, draft, language: Language, width, title, source| {
        cases.push(Case {
            name,
            draft,
            language,
            width,
            title,
            source,
            mark: None,
            form: None,
            house: House::default(),
        });
    };
    let (title, source) = (GROWTH_TITLE, "n = 642 paren van 518 trajecten, actief in 1-1-2021 t/m 31-12-2021");
    add("growth-320", plain_growth, Dutch, 320, title, source);
    add("growth-400", plain_growth, Dutch, 400, title, source);
    add("growth-720", plain_growth, Dutch, 720, title, source);
    add("growth-1200", plain_growth, Dutch, 1200, title, source);
    add(
        "growth-english-720",
        plain_growth,
        English,
        720,
        "Growth on the ZRM: mean of the same people at start and end",
        "n = 642 pairs of 518 cases, active in 1 Jan 2021 to 31 Dec 2021",
    );
    add(
        "growth-english-400",
        plain_growth,
        English,
        400,
        "Growth on the ZRM: mean of the same people at start and end",
        "n = 642 pairs of 518 cases, active in 1 Jan 2021 to 31 Dec 2021",
    );
    add("growth-negative-400", negative_growth, Dutch, 400, title, source);
    add("growth-negative-720", negative_growth, Dutch, 720, title, source);
    add("growth-one-row-720", one_growth, Dutch, 720, title, "n = 64 paren");
    add("growth-odd-names-400", odd_growth, Dutch, 400, title, source);
    add("growth-odd-names-720", odd_growth, Dutch, 720, title, source);
    add("growth-forty-rows-720", forty_growth, Dutch, 720, title, source);
    add("growth-by-theme-400", themes_growth, Dutch, 400, "Groei per maatschappelijke opgave en leefgebied", source);
    add("growth-by-theme-720", themes_growth, Dutch, 720, "Groei per maatschappelijke opgave en leefgebied", source);
    let (title, source) = (
        "Eindscore vergeleken met startscore, per hoofddomein",
        "n = 718 trajecten met een hoofddomein, actief in 2020",
    );
    add("end-vs-start-320", end_vs_start, Dutch, 320, title, source);
    add("end-vs-start-400", end_vs_start, Dutch, 400, title, source);
    add("end-vs-start-720", end_vs_start, Dutch, 720, title, source);
    add(
        "end-vs-start-english-720",
        end_vs_start,
        English,
        720,
        "End score compared with start score, by main domain",
        "n = 718 cases with a main domain, active in 2020",
    );
    add("end-vs-goal-400", end_vs_goal, Dutch, 400, "Eindscore vergeleken met doelscore, per hoofddomein", source);
    add("end-vs-goal-1200", end_vs_goal, Dutch, 1200, "Eindscore vergeleken met doelscore, per hoofddomein", source);
    let (title, source) =
        ("Hoofddomeinen van de trajecten, meeste eerst", "n = 718 trajecten met een hoofddomein, actief in 2020");
    add("main-domains-320", domains, Dutch, 320, title, source);
    add("main-domains-400", domains, Dutch, 400, title, source);
    add("main-domains-720", domains, Dutch, 720, title, source);
    add(
        "main-domains-english-720",
        domains,
        English,
        720,
        "Main domains of the cases, most first",
        "n = 718 cases with a main domain, active in 2020",
    );
    add(
        "domains-by-theme-400",
        themes_domains,
        Dutch,
        400,
        "Hoofddomeinen per maatschappelijke opgave",
        "n = 1.104 trajecten, 2021",
    );
    add(
        "domains-by-theme-720",
        themes_domains,
        Dutch,
        720,
        "Hoofddomeinen per maatschappelijke opgave",
        "n = 1.104 trajecten, 2021",
    );
    let (title, source) =
        ("Gepland en behaald bereik per maatschappelijke opgave", "n = 17.456 bereikt, 1-1-2021 t/m 31-12-2021");
    add("reach-by-theme-320", reach, Dutch, 320, title, source);
    add("reach-by-theme-400", reach, Dutch, 400, title, source);
    add("reach-by-theme-720", reach, Dutch, 720, title, source);
    add("reach-by-theme-1200", reach, Dutch, 1200, title, source);
    add(
        "reach-by-theme-english-720",
        reach,
        English,
        720,
        "Planned and achieved reach by theme",
        "n = 17,456 reached, 2021",
    );
    add("reach-by-theme-nulls-400", odd_reach, Dutch, 400, title, source);
    add("reach-by-theme-nulls-720", odd_reach, Dutch, 720, title, source);
    let (title, source) = ("Bereik per dienst: trajecten en deelnemers", "n = 4.350 bereikt, 2021");
    add("reach-by-service-400", services, Dutch, 400, title, source);
    add("reach-by-service-720", services, Dutch, 720, title, source);
    let (title, source) =
        ("Deelnemers aan collectieve activiteiten", "n = 28 activiteiten, 2024. Geen unieke deelnemers");
    add("group-activities-320", activities, Dutch, 320, title, source);
    add("group-activities-400", activities, Dutch, 400, title, source);
    add("group-activities-720", activities, Dutch, 720, title, source);
    add("group-activities-nulls-400", odd_activities, Dutch, 400, title, source);
    add("group-activities-nulls-1200", odd_activities, Dutch, 1200, title, source);
    add(
        "reading-320",
        files,
        Dutch,
        320,
        "Gelezen bestanden: gebruikte en weggelaten rijen",
        "n = 22.630 rijen van 3 bestanden",
    );
    add(
        "reading-720",
        files,
        Dutch,
        720,
        "Gelezen bestanden: gebruikte en weggelaten rijen",
        "n = 22.630 rijen van 3 bestanden",
    );
    cases.push(Case {
        name: "mark-400",
        draft: one_growth,
        language: Dutch,
        width: 400,
        title: GROWTH_TITLE,
        source: "n = 64 paren",
        mark: Some("Intern gebruik, niet publiceren: kleine aantallen zijn niet afgeschermd"),
        form: None,
        house: House::default(),
    });
    cases.extend(crate::examples::all());
    cases.extend(crate::hidden::all());
    cases.extend(crate::forms::all());
    cases.extend(crate::house::all(&cases));
    cases
}

const GROWTH_TITLE: &str = "Groei op de ZRM: gemiddelde van dezelfde inwoners bij start en eind";

fn plain_growth() -> Draft {
    growth(&[
        ("Financiën", 64, 2.75, 3.453125),
        ("Werk & Opleiding", 15, 2.7333333, 3.8),
        ("Huisvesting", 34, 3.18181818, 3.61764706),
        ("Huiselijke relaties", 102, 3.12, 3.74509804),
        ("Geestelijke gezondheid", 319, 3.63779528, 4.03125),
        ("Sociaal netwerk", 12, 3.0, 3.58333333),
        ("Sociaal - Emotionele ondersteuning (Ouderschap)", 66, 4.06060606, 4.55223881),
        ("Totaal", 612, 3.41, 3.93),
    ])
}

fn negative_growth() -> Draft {
    growth(&[
        ("Financiën", 64, 2.75, 3.45),
        ("Tijdsbesteding", 21, 3.9, 3.1),
        ("Huisvesting", 34, 3.5, 3.5),
        ("Middelengebruik", 4, 1.0, 1.25),
        ("Basale ADL", 18, 5.0, 4.94),
        ("Sociaal netwerk", 3, 4.33, 3.0),
        ("Justitie", 0, 0.0, 0.0),
        ("Maatschappelijke participatie", 41, 1.0, 5.0),
        ("Totaal", 185, 3.05, 3.31),
    ])
}

fn one_growth() -> Draft {
    growth(&[("Financiën", 64, 2.75, 3.453125)])
}

fn odd_growth() -> Draft {
    growth(&[
        ("<script>alert(\"Financiën\" & 'schuld')</script>", 64, 2.75, 3.45),
        ("Psychische\0 gezondheid\u{1b}[31m\ten\nmeer", 21, 3.1, 3.9),
        ("الصحة النفسية والاجتماعية", 34, 2.5, 3.5),
        ("👩‍👩‍👧‍👦 Gezin 🙂🙂🙂 Ευτυχία Здоровье", 14, 1.0, 1.25),
        ("Arbeidsongeschiktheidsverzekeringsmaatschappijvoorbereidingscommissie", 18, 5.0, 4.94),
        (
            "Ondersteuning bij het vinden en houden van passend werk, opleiding, dagbesteding en andere zinvolle invulling \
             van de dag voor wie een afstand tot de arbeidsmarkt heeft en daarbij ook zorgtaken heeft",
            30,
            4.33,
            3.0,
        ),
        ("", 11, 2.0, 2.5),
    ])
}

fn forty_growth() -> Draft {
    let names: Vec<String> = (1..=40).map(|place| format!("Leefgebied {place}")).collect();
    let rows: Vec<_> = names
        .iter()
        .enumerate()
        .map(|(place, name)| {
            let start = 1.2 + (place * 7 % 30) as f64 / 10.0;
            (name.as_str(), 3 + place as i64 * 5, start, start + (place % 9) as f64 / 8.0 - 0.2)
        })
        .collect();
    growth(&rows)
}

fn themes_growth() -> Draft {
    growth_by_theme(&[
        ("Doorbreken van armoede", "Financiën", 64, 2.75, 3.453125),
        ("Doorbreken van armoede", "Geestelijke gezondheid", 11, 3.54545455, 4.0),
        ("Doorbreken van armoede", "Huisvesting", 8, 3.125, 3.625),
        ("Perspectief voor jeugdigen", "Geestelijke gezondheid", 166, 3.86746988, 4.48066298),
        ("Perspectief voor jeugdigen", "Huiselijke relaties", 29, 3.24137931, 4.16666667),
        ("Perspectief voor jeugdigen", "Sociaal - Emotionele ondersteuning (Ouderschap)", 66, 4.06060606, 4.55223881),
        ("Perspectief voor jeugdigen", "Sociaal netwerk", 6, 3.33333333, 4.0),
        ("Perspectief voor jeugdigen", "Werk en opleiding", 15, 2.73333333, 3.8),
        ("Versterken van de zelfredzaamheid van kwetsbare inwoners", "Financiën", 16, 2.9375, 3.375),
        (
            "Versterken van de zelfredzaamheid van kwetsbare inwoners",
            "Geestelijke gezondheid",
            127,
            3.63779528,
            4.03125,
        ),
        ("Versterken van de zelfredzaamheid van kwetsbare inwoners", "Huiselijke relaties", 50, 3.12, 3.74509804),
        ("Versterken van de zelfredzaamheid van kwetsbare inwoners", "Huisvesting", 33, 3.18181818, 3.61764706),
        ("Versterken van de zelfredzaamheid van kwetsbare inwoners", "Sociaal netwerk", 12, 3.0, 3.58333333),
    ])
}

const ENDS: [(&str, [i64; 4]); 7] = [
    ("Financiën", [112, 41, 6, 114]),
    ("Geestelijke gezondheid", [88, 52, 19, 67]),
    ("Huisvesting", [31, 8, 0, 22]),
    ("Huiselijke relaties", [24, 17, 11, 30]),
    ("Middelengebruik", [1, 0, 2, 3]),
    ("Sociaal netwerk", [19, 0, 1, 40]),
    ("Justitie", [0, 0, 0, 9]),
];

fn end_vs_start() -> Draft {
    end_vs(FigureId::EndVsStart, &ENDS)
}

fn end_vs_goal() -> Draft {
    end_vs(FigureId::EndVsGoal, &ENDS)
}

fn domains() -> Draft {
    main_domains(
        718,
        &[
            (domain("Financiën"), 273),
            (domain("Geestelijke gezondheid"), 141),
            (domain("Huiselijke relaties"), 82),
            (Label::NotRecorded, 76),
            (domain("Huisvesting"), 61),
            (domain("Sociaal netwerk"), 60),
            (domain("Werk & Opleiding"), 33),
            (domain("Maatschappelijke participatie"), 21),
            (domain("Lichamelijke gezondheid"), 18),
            (domain("Psychische gezondheid"), 9),
            (domain("Justitie"), 2),
            (domain("Basale ADL"), 0),
        ],
    )
}

fn themes_domains() -> Draft {
    domains_by_theme(&[
        ("Doorbreken van armoede", "Financiën", 149, 164),
        ("Doorbreken van armoede", "Huisvesting", 12, 164),
        ("Doorbreken van armoede", "Geestelijke gezondheid", 8, 164),
        ("Perspectief voor jeugdigen", "Geestelijke gezondheid", 480, 787),
        ("Perspectief voor jeugdigen", "Sociaal-emotionele ondersteuning (Ouderschap)", 197, 787),
        ("Perspectief voor jeugdigen", "Huiselijke relaties", 71, 787),
        ("Adequate werkwijze huiselijk geweld", "Huiselijke relaties", 109, 153),
        ("Adequate werkwijze huiselijk geweld", "Geestelijke gezondheid", 34, 153),
        ("Adequate werkwijze huiselijk geweld", "Justitie", 0, 153),
    ])
}

fn reach() -> Draft {
    reach_by_theme(&[
        ("Doorbreken van armoede", Some(1360), Some(1099)),
        ("Door ontwikkelen informele zorg", Some(3510), Some(9150)),
        ("Perspectief voor jeugdigen", Some(2565), Some(2374)),
        ("Leveren van een adequate werkwijze huiselijk geweld", Some(410), Some(68)),
        ("Versterken van de zelfredzaamheid van kwetsbare inwoners", Some(1100), Some(856)),
        ("Informatie & advies", Some(5410), Some(3909)),
    ])
}

fn odd_reach() -> Draft {
    reach_by_theme(&[
        ("Doorbreken van armoede", Some(1360), Some(1360)),
        ("Buurtwerk zonder plan", None, Some(412)),
        ("Met een plan van nul", Some(0), Some(68)),
        ("Nog niet begonnen", Some(900), Some(0)),
        ("Niet geteld", Some(300), None),
        ("Niets bekend", None, None),
    ])
}

fn services() -> Draft {
    reach_by_service(&[
        ("Doorbreken van armoede", "Armoede", 50, 0),
        ("Doorbreken van armoede", "Laaggeletterden groepswerk buurtwerk", 0, 240),
        ("Doorbreken van armoede", "Optimaal leven", 41, 0),
        ("Doorbreken van armoede", "Schuldhulpverlening armoede", 158, 0),
        ("Doorbreken van armoede", "Groepswerk BMW", 12, 437),
        ("Doorbreken van armoede", "Problematische huurschulden", 149, 0),
        ("Perspectief voor jeugdigen", "Echtscheidingsloket", 0, 0),
        ("Perspectief voor jeugdigen", "Moeders van Emmen (Goede start)", 5, 16),
        ("Perspectief voor jeugdigen", "Jongerenwerk", 133, 500),
        ("Perspectief voor jeugdigen", "SMW/JMW", 1457, 100),
        ("Versterken van de zelfredzaamheid van kwetsbare inwoners", "Er-op-af teams", 64, 0),
        ("Versterken van de zelfredzaamheid van kwetsbare inwoners", "Versterken zelfredzaamheid BMW", 736, 0),
        ("Versterken van de zelfredzaamheid van kwetsbare inwoners", "Welzijn op Recept", 13, 0),
    ])
}

fn activities() -> Draft {
    let rows =
        ACTIVITIES.map(|(name, sessions, participants)| (name, Some(sessions.into()), Some(participants.into())));
    group_activities(&rows)
}

fn odd_activities() -> Draft {
    group_activities(&[
        ("Taalcafé", Some(40), Some(212)),
        ("Eenmalige open dag", Some(1), Some(1500)),
        ("Ondersteuning zelforganisatie", Some(12), None),
        ("Bakkie in 't Marheem", None, Some(25)),
        ("Nog te plannen", None, None),
        ("Afgelast", Some(0), Some(0)),
    ])
}

fn files() -> Draft {
    reading(&[
        ("trajecten 2021 (export registratie).csv", 18_412, 3),
        ("zrm_scores_2019_2020_2021_definitief_versie_met_correcties.xlsx", 3_190, 958),
        ("activiteiten.csv", 67, 0),
    ])
}
