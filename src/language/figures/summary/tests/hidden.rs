//! Sentences of figures of which some numbers are hidden: they say what is shown, and no more.

use super::*;
use crate::figures::{Cell, Draft, Label, Note};
use crate::language::figures::example::{compared, organisation};
use crate::language::figures::summary::key_figures;
use crate::zrm::DomainName;

/// A figure of everything, with a change.
fn changed(organisation: &Organisation, id: FigureId, change: impl FnOnce(&mut Draft)) -> Figure {
    let mut drafts = drafts(organisation, &Selection::default());
    drafts.retain(|draft| draft.id == id);
    change(&mut drafts[0]);
    protect(drafts, Policy::Internal).remove(0)
}

/// Hides these cells of a row of this place; of the last with `usize::MAX`.
fn hide(draft: &mut Draft, row: usize, keys: &[&str]) {
    let row = row.min(draft.rows.len() - 1);
    for key in keys {
        let place = draft.columns.iter().position(|column| column.key == *key).unwrap();
        draft.rows[row].cells[place] = Cell::Hidden;
    }
}

#[track_caller]
fn says(figure: &Figure, dutch: &str, english: &str) {
    assert_eq!(summary(figure, Language::Dutch), dutch);
    assert_eq!(summary(figure, Language::English), english);
}

const LAST: usize = usize::MAX;

fn with_domains(counts: &[(usize, &str)]) -> Organisation {
    cases(counts.iter().flat_map(|(count, domain)| vec![case("Jeugd", domain, [2, 0, 3]); *count]).collect())
}

#[test]
fn most_is_said_of_the_domains_that_are_shown() {
    let organisation = with_domains(&[(12, "Financiën"), (8, "Huisvesting"), (5, "Justitie")]);
    let place = |draft: &Draft, domain: &str| {
        let label = Cell::Label(Label::Domain(DomainName::new(domain)));
        draft.rows.iter().position(|row| row.cells[0] == label).unwrap()
    };
    says(
        &changed(&organisation, FigureId::MainDomains, |draft| {
            let row = place(draft, "Huisvesting");
            hide(draft, row, &["cases", "share"]);
        }),
        "Van de getoonde hoofddomeinen komt Financiën het vaakst voor: bij 12 van de 25 trajecten (48%); daarna komt Justitie \
         (20%).",
        "Of the main domains shown, Finances is the most common: 12 of 25 cases (48%); then comes Judiciary (20%).",
    );
    says(
        &changed(&organisation, FigureId::MainDomains, |draft| {
            for domain in ["Huisvesting", "Justitie"] {
                let row = place(draft, domain);
                hide(draft, row, &["cases", "share"]);
            }
            let row = place(draft, "Financiën");
            hide(draft, row, &["share"]);
            draft.facts.n = None;
        }),
        "Financiën is bij 12 trajecten het hoofddomein.",
        "Finances is the main domain of 12 cases.",
    );
}

#[test]
fn growth_tells_a_domain_whose_growth_is_shown_and_compares_it_with_none_that_is_hidden() {
    let organisation = with_domains(&[(14, "Financiën"), (12, "Huisvesting"), (11, "Justitie")]);
    let of = |keys: &'static [&'static str]| {
        changed(&organisation, FigureId::Growth, |draft| {
            let domain = Cell::Label(Label::Domain(DomainName::new("Financiën")));
            let row = draft.rows.iter().position(|row| row.cells[0] == domain).unwrap();
            hide(draft, row, keys);
            hide(draft, LAST, &["n_pairs", "growth"]);
        })
    };
    let means = of(&["pair_start", "pair_end", "growth"]);
    assert_eq!(
        summary(&means, Language::Dutch),
        "Op Huisvesting groeiden 12 trajecten gemiddeld 1,00 punt: van 2,00 (‘niet zelfredzaam’) naar 3,00 (‘beperkt \
         zelfredzaam’). Alle 12 gingen vooruit."
    );
    let ways = of(&["up", "same"]);
    assert_eq!(
        summary(&ways, Language::English),
        "On Finances 14 cases grew by 1.00 points on average: from 2.00 (‘not self-sufficient’) to 3.00 (‘barely \
         self-sufficient’). None went down. On no other domain do so many cases have both a start and an end score."
    );
    let keys = key_figures(&[means], Language::Dutch);
    let key = keys.iter().find(|key| key.label == "Gemiddelde groei").unwrap();
    assert_eq!(key.value, "·");
    assert_eq!(key.detail.as_deref(), Some("niet getoond, om herkenning van personen te voorkomen"));
}

#[test]
fn hidden_pairs_are_no_lack_of_pairs() {
    let organisation = with_domains(&[(3, "Financiën")]);
    let hidden = |draft: &mut Draft| {
        for row in 0..draft.rows.len() {
            hide(draft, row, &["n_pairs", "growth", "pair_start", "pair_end"]);
        }
    };
    says(
        &changed(&organisation, FigureId::Growth, hidden),
        "Een deel van de aantallen hierover is te klein om te tonen. De andere staan in de tabel.",
        "Some of the numbers on this are too small to be shown. The others are in the table.",
    );
}

#[test]
fn ends_beside_starts_as_far_as_they_are_shown() {
    let organisation = with_domains(&[(12, "Financiën")]);
    says(
        &changed(&organisation, FigureId::EndVsStart, |draft| hide(draft, LAST, &["equal", "unknown"])),
        "De eindscore vergeleken met de startscore: bij 12 (100%) hoger en bij geen lager. De andere aantallen worden niet \
         getoond.",
        "The end score compared with the start score: higher for 12 (100%) and lower for none. The other numbers are not \
         shown.",
    );
}

#[test]
fn goals_without_of_how_many_or_how_many_are_unknown() {
    let with = |goal: Option<Answer>, count: usize| {
        let person = Person { goal_reached: goal, ..Person::default() };
        vec![Case { person, ..case("", "Justitie", [2, 0, 3]) }; count]
    };
    let all = [with(Some(Answer::Yes), 14), with(Some(Answer::Partly), 4), with(Some(Answer::No), 2), with(None, 3)];
    let organisation = cases(all.concat());
    says(
        &changed(&organisation, FigureId::GoalReached, |draft| hide(draft, LAST, &["partly", "no"])),
        "Bij 14 trajecten is het doel behaald, 70% van de trajecten waarvan dit bekend is.",
        "In 14 cases the goal was reached, 70% of the cases of which this is known.",
    );
    says(
        &changed(&organisation, FigureId::GoalReached, |draft| hide(draft, LAST, &["unknown"])),
        "Bij 70% van de trajecten waarvan dit bekend is (14 van 20) is het doel behaald, bij 4 deels en bij 2 niet. Van een \
         deel van de trajecten is het (nog) niet bekend.",
        "In 70% of the cases of which this is known (14 of 20) the goal was reached, in 4 partly and in 2 it was not. For \
         some cases it is not known (yet).",
    );
    let detail = |figure: Figure| key_figures(&[figure], Language::Dutch).remove(0).detail;
    assert_eq!(detail(changed(&organisation, FigureId::GoalReached, |draft| hide(draft, LAST, &["no"]))), None);
}

#[test]
fn reach_that_is_hidden_is_not_said_to_be_nothing() {
    let mut organisation = with_domains(&[(12, "Financiën")]);
    organisation.targets = vec![Target { values: of_theme("Jeugd", ""), planned: Some(40), ..Target::default() }];
    let hidden = |draft: &mut Draft| {
        hide(draft, LAST, &["achieved", "difference", "ratio"]);
        let notes = std::mem::take(&mut draft.facts.notes);
        draft.facts.notes = notes.into_iter().map(Note::without_number).collect();
    };
    says(
        &changed(&organisation, FigureId::ReachByTheme, hidden),
        "Het geplande bereik is 40; het behaalde bereik wordt niet getoond. Het bestaat uit trajecten. Dat zijn geen \
         unieke mensen: wie vaker komt, telt vaker mee.",
        "The planned reach is 40; the achieved reach is not shown. It is made up of cases. Those are not unique people: who \
         comes more often counts more often.",
    );
}

#[test]
fn people_or_cases_where_the_other_is_hidden() {
    let mut organisation = with_domains(&[(12, "Financiën")]);
    for (place, case) in organisation.cases.iter_mut().enumerate() {
        case.client = format!("client {place}");
    }
    says(
        &changed(&organisation, FigureId::UniqueClients, |draft| hide(draft, LAST, &["clients"])),
        "Er zijn 12 trajecten; van hoeveel inwoners, wordt niet getoond.",
        "There are 12 cases; of how many people is not shown.",
    );
    let figure = changed(&organisation, FigureId::UniqueClients, |draft| hide(draft, LAST, &["cases"]));
    assert!(summary(&figure, Language::Dutch).starts_with("12 inwoners hadden een traject; hoeveel"));
    let keys: Vec<_> = key_figures(&[figure], Language::Dutch).into_iter().map(|key| (key.label, key.value)).collect();
    assert_eq!(keys, [("Trajecten", "·".to_owned()), ("Unieke inwoners met een traject", "12".to_owned())]);
}

#[test]
fn flow_without_how_many_were_active() {
    let of = |id, hide_them: fn(&mut Draft)| changed(&organisation([20, 12, 15]), id, hide_them);
    says(
        &of(FigureId::StartedClosed, |draft| hide(draft, LAST, &["carried_over", "open"])),
        "Van 1-1-2023 t/m 1-9-2024 begonnen er 167 trajecten en zijn er 167 trajecten afgesloten.",
        "From 1 Jan 2023 to 1 Sep 2024, 167 cases started and 167 cases were closed.",
    );
    says(
        &of(FigureId::StartedClosed, |draft| hide(draft, LAST, &["closed"])),
        "Van 1-1-2023 t/m 1-9-2024 liepen er 167 trajecten, die allemaal toen begonnen. Na de laatste dag loopt er geen \
         door.",
        "From 1 Jan 2023 to 1 Sep 2024, 167 cases were active, which all started then. After the last day, none is open.",
    );
    says(
        &of(FigureId::Duration, |draft| hide(draft, LAST, &["mean_days", "median_days", "p90_days"])),
        "Er zijn 167 afgesloten trajecten; hoe lang ze duurden, wordt niet getoond.",
        "There are 167 closed cases; how long they took is not shown.",
    );
    says(
        &of(FigureId::NewOrKnown, |draft| hide(draft, LAST, &["unknown"])),
        "Van 167 trajecten is bekend of de inwoner nieuw was; bij 107 (64%) was dat zo. Bij een deel is het niet ingevuld.",
        "It is known of 167 cases whether the person was new; for 107 (64%) that was so. For some it is not recorded.",
    );
    says(
        &of(FigureId::ReferredBy, |draft| {
            hide(draft, 1, &["cases", "share"]);
            draft.facts.n = None;
            hide(draft, 0, &["share"]);
        }),
        "Van de getoonde verwijzers komt het vaakst voor: “Groot” (120).",
        "Of the referrers shown, most common is: “Groot” (120).",
    );
}

#[test]
fn rounded_numbers_that_look_the_same_are_not_called_all() {
    let organisation = with_domains(&[(15, "Financiën")]);
    let rounded = |id| {
        let registry = organisation.registry();
        let drafts = crate::analysis::some(&registry, &Selection::default().of(&registry), &[id]);
        summary(&protect(drafts, Policy::Round)[0], Language::Dutch)
    };
    assert_eq!(
        rounded(FigureId::MainDomains),
        "Financiën is het vaakst het hoofddomein: bij 15 van de 15 trajecten (100%)."
    );
    assert!(rounded(FigureId::Growth).starts_with("Op Financiën groeiden 15 trajecten gemiddeld 1,0 punt: van 2,0 (‘"));
}

/// A sentence of a figure whose every number is hidden claims nothing.
#[test]
fn all_figures_without_numbers_say_only_that_they_are_hidden() {
    for mut draft in drafts(&organisation([4, 2, 2]), &compared()) {
        let (id, has_rows) = (draft.id, !draft.rows.is_empty());
        assert!(has_rows, "{id:?}");
        for row in &mut draft.rows {
            row.cells.iter_mut().filter(|cell| !matches!(cell, Cell::Label(_))).for_each(|cell| *cell = Cell::Hidden);
        }
        draft.facts.n = None;
        if let Some(before) = &mut draft.facts.before {
            before.n = None;
        }
        let figure = &protect(vec![draft], Policy::Internal)[0];
        says(
            figure,
            "De aantallen hierover zijn te klein om te tonen.",
            "The numbers on this are too small to be shown.",
        );
        for key in key_figures(std::slice::from_ref(figure), Language::Dutch) {
            assert_eq!((key.value.as_str(), key.change), ("·", None), "{id:?}");
            assert_eq!(key.detail.as_deref(), Some("niet getoond, om herkenning van personen te voorkomen"), "{id:?}");
        }
    }
}

/// Whatever is hidden, there is a whole sentence.
#[test]
fn all_figures_with_some_numbers_have_whole_sentences() {
    let all = drafts(&organisation([4, 2, 2]), &compared());
    for (every, first) in (2..5).flat_map(|every| (0..every).map(move |first| (every, first))) {
        let mut hidden = all.clone();
        for (place, row) in hidden.iter_mut().flat_map(|draft| draft.rows.iter_mut().enumerate()) {
            let is_hidden = |(column, cell): &(usize, &mut Cell)| {
                (place * 3 + column) % every == first && !matches!(cell, Cell::Label(_) | Cell::Null)
            };
            row.cells.iter_mut().enumerate().filter(is_hidden).for_each(|(_, cell)| *cell = Cell::Hidden);
        }
        for policy in [Policy::Internal, Policy::Round] {
            for figure in protect(hidden.clone(), policy) {
                for language in [Language::Dutch, Language::English] {
                    let sentence = summary(&figure, language);
                    let is_whole = sentence.ends_with('.')
                        && !["  ", "..", " ,", " .", "()"].iter().any(|bad| sentence.contains(bad));
                    assert!(is_whole, "{:?} {sentence}", figure.id());
                }
            }
        }
    }
}
