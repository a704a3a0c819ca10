//! Values that are counted as one: the figures are those of files that had the name of the group in their cells in the
//! first place; and what is of domains with several scores, which no file has.

#[allow(dead_code)]
mod common;
#[path = "common/example.rs"]
#[allow(dead_code)]
mod example;
#[path = "common/random.rs"]
#[allow(dead_code)]
mod random;

use example::{Case, Organisation, Values, case, drafts, score, table};
use groeibeeld::counting::Counting;
use groeibeeld::fields::{Choice, Field, SheetKind};
use groeibeeld::figures::{Draft, FigureId, Note};
use groeibeeld::groups::{Group, as_counted};
use groeibeeld::selection::Selection;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;

const WORK: &str = "Werk en recht";

fn group(choice: Choice, name: &str, values: &[&str]) -> Group {
    Group { choice, name: name.to_owned(), values: values.iter().map(|value| (*value).to_owned()).collect() }
}

fn merging(groups: &[Group]) -> Selection {
    Selection { counting: Counting { groups: groups.to_vec(), ..Counting::default() }, ..Selection::default() }
}

/// The organisation with the name of the group in the cells that have one of its values.
fn renamed(organisation: &Organisation, group: &Group) -> Organisation {
    let mut organisation = organisation.clone();
    let rename = |value: &mut String| {
        if group.has(value) {
            *value = group.name.clone();
        }
    };
    let Organisation { cases, activities, targets, .. } = &mut organisation;
    match Choice::LABELS.iter().position(|choice| *choice == group.choice) {
        Some(place) => {
            let of_cases = cases.iter_mut().map(|case| &mut case.values);
            let of_activities = activities.iter_mut().map(|activity| &mut activity.values);
            let all = of_cases.chain(of_activities).chain(targets.iter_mut().map(|target| &mut target.values));
            all.for_each(|values: &mut Values| rename(&mut values[place]));
        }
        None => {
            for case in cases {
                case.mains.iter_mut().chain(case.scores.iter_mut().map(|(domain, _)| domain)).for_each(rename);
            }
        }
    }
    organisation
}

/// The selection with the name of the group where it names one of its values, and nothing merged.
fn renamed_in(selection: &Selection, group: &Group) -> Selection {
    let groups = std::slice::from_ref(group);
    let named =
        |choice, values: &BTreeSet<String>| values.iter().map(|value| as_counted(groups, choice, value)).collect();
    let mut selection = selection.clone();
    selection.only = selection.only.iter().map(|(choice, values)| (*choice, named(*choice, values))).collect();
    let counting = &mut selection.counting;
    counting.kinds_apart = named(Choice::Kind, &counting.kinds_apart);
    counting.transitions_of = counting.transitions_of.take().map(|of| as_counted(groups, Choice::MainDomain, &of));
    counting.groups.clear();
    selection
}

/// Activities have names of their own, so that no activity without a service counts under that of another.
fn with_own_names(mut organisation: Organisation) -> Organisation {
    for activity in &mut organisation.activities {
        activity.name.insert_str(0, "Activiteit ");
    }
    organisation
}

/// Cases have one score in the group at most, on their main domain if that is in it: then a file can say the same.
fn with_one_score(mut organisation: Organisation, group: &Group) -> Organisation {
    for case in &mut organisation.cases {
        let mut has_score = false;
        case.scores.retain(|(domain, _)| !group.has(domain) || !std::mem::replace(&mut has_score, true));
        let main = case.mains.iter().find(|main| group.has(main));
        if let (Some(main), Some(scores)) = (main, case.scores.iter_mut().find(|(domain, _)| group.has(domain))) {
            scores.0 = main.clone();
        }
    }
    organisation
}

/// Everything but the selection itself, which names the group in the one and not in the other.
fn told(drafts: Vec<Draft>) -> Vec<String> {
    let told = |mut draft: Draft| {
        draft.facts.selection = Selection::default();
        format!("{draft:?}")
    };
    drafts.into_iter().map(told).collect()
}

fn groups_of_labels() -> impl Strategy<Value = Group> {
    select(vec![
        group(Choice::Municipality, "Regio", &["Noord", "Zuid"]),
        group(Choice::Area, "Stad", &["Noord", "Zuid"]),
        group(Choice::Area, "Zuid", &["noord"]),
        group(Choice::Theme, "Overig", &["elan 9", "Armoede", "Wonen"]),
        group(Choice::Theme, "Jeugd", &["Élan 10", "Elan 9"]),
        group(Choice::Service, "Dienst", &["SMW", "Loket"]),
        group(Choice::Kind, "Alles", &["traject", "steun"]),
        group(Choice::Kind, "Niets", &["bestaat niet"]),
    ])
}

fn groups_of_domains() -> impl Strategy<Value = Group> {
    select(vec![
        group(Choice::MainDomain, WORK, &["Justitie", "finances"]),
        group(Choice::MainDomain, WORK, &["Justitie", "Verslaving", "Zingeving"]),
        group(Choice::MainDomain, "Zingeving", &["Financiën"]),
    ])
}

fn merged(selection: &Selection, group: &Group) -> Selection {
    let mut selection = selection.clone();
    selection.counting.groups = vec![group.clone()];
    selection
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn merged_labels_are_those_of_a_file_with_the_name(
        organisation in random::organisation(),
        selection in prop_oneof![random::selection(), random::comparison()],
        group in groups_of_labels(),
    ) {
        let organisation = with_own_names(organisation);
        let expected = drafts(&renamed(&organisation, &group), &renamed_in(&selection, &group));
        let merged = told(drafts(&organisation, &merged(&selection, &group)));
        for (merged, expected) in merged.into_iter().zip(told(expected)) {
            prop_assert_eq!(merged, expected);
        }
    }

    #[test]
    fn merged_domains_are_those_of_a_file_with_the_name(
        organisation in random::organisation(),
        selection in prop_oneof![random::selection(), random::comparison()],
        group in groups_of_domains(),
    ) {
        let organisation = with_one_score(organisation, &group);
        let expected = drafts(&renamed(&organisation, &group), &renamed_in(&selection, &group));
        let merged = told(drafts(&organisation, &merged(&selection, &group)));
        for (merged, expected) in merged.into_iter().zip(told(expected)) {
            prop_assert_eq!(merged, expected);
        }
    }
}

fn of(cases: Vec<Case>) -> Organisation {
    Organisation { cases, ..Organisation::default() }
}

/// A case about the first domains, with scores on all.
fn about(mains: &[&str], scores: &[(&str, [u8; 3])]) -> Case {
    let scores = scores.iter().map(|(domain, scores)| ((*domain).to_owned(), scores.map(score)));
    let mains = mains.iter().map(|main| (*main).to_owned()).collect();
    Case { mains, scores: scores.collect(), ..case("Jeugd", "", [0; 3]) }
}

/// One draft of cases in which work and law are one domain.
fn of_work(cases: Vec<Case>, id: FigureId) -> Draft {
    let groups = [group(Choice::MainDomain, WORK, &["Justitie", "Werk & opleiding"])];
    drafts(&of(cases), &merging(&groups)).into_iter().find(|draft| draft.id == id).unwrap()
}

/// A case about law with scores on both, and one about finances with a score on work.
fn both() -> Vec<Case> {
    vec![
        about(&["Justitie"], &[("Justitie", [2, 0, 3]), ("Werk & opleiding", [1, 0, 4])]),
        about(&["Financiën"], &[("Financiën", [3, 0, 3]), ("Werk & opleiding", [2, 0, 2])]),
    ]
}

#[test]
fn each_score_on_merged_domains_counts() {
    let draft = of_work(both(), FigureId::Growth);
    let rows = ["Financiën 1 0.0000 0 1", "Werk en recht 3 1.3333 2 1", "= 4 1.0000 2 2"];
    assert_eq!(table(&draft, "domain n_pairs growth up same"), rows);
    assert!(draft.facts.notes.contains(&Note::SeveralMerged));
    let by_theme = of_work(both(), FigureId::GrowthByTheme);
    assert_eq!(table(&by_theme, "theme domain n_pairs"), ["Jeugd Financiën 1", "Jeugd Werk en recht 3"]);
    assert!(by_theme.facts.notes.contains(&Note::SeveralMerged));
    let levels = of_work(both(), FigureId::Levels);
    assert_eq!(table(&levels, "domain start_1 start_2 end_2 end_3 end_4")[1], "Werk en recht 1 2 1 1 1");
    assert!(levels.facts.notes.contains(&Note::SeveralMerged));
}

#[test]
fn one_score_a_case_needs_no_note() {
    let growth = of_work(vec![both().remove(1)], FigureId::Growth);
    assert!(!growth.facts.notes.contains(&Note::SeveralMerged));
}

#[test]
fn transitions_of_merged_domains_are_of_so_many_cases() {
    let mut selection = merging(&[group(Choice::MainDomain, WORK, &["Justitie", "Werk & opleiding"])]);
    for of_domain in [WORK, "Justitie"] {
        selection.counting.transitions_of = Some(of_domain.to_owned());
        let all = drafts(&of(both()), &selection);
        let draft = all.iter().find(|draft| draft.id == FigureId::Transitions).unwrap();
        assert_eq!(table(draft, "start_level to_2 to_3 to_4")[..2], ["1 0 0 1", "2 1 1 0"]);
        assert_eq!(draft.facts.n, Some(2));
        assert!(draft.facts.notes.contains(&Note::SeveralMerged));
    }
}

#[test]
fn the_end_is_compared_on_the_main_domain_itself() {
    let cases = vec![
        about(&["Justitie"], &[("Justitie", [2, 0, 3]), ("Werk & opleiding", [4, 0, 1])]),
        about(&["Werk & opleiding"], &[("Justitie", [2, 0, 3]), ("Werk & opleiding", [4, 0, 1])]),
        about(&["Justitie"], &[("Werk & opleiding", [4, 0, 1])]),
    ];
    let draft = of_work(cases, FigureId::EndVsStart);
    assert_eq!(table(&draft, "domain higher equal lower unknown"), ["Werk en recht 1 0 1 1", "= 1 0 1 1"]);
    assert!(!draft.facts.notes.contains(&Note::FirstOfMerged));
}

#[test]
fn two_main_domains_that_are_merged_are_one_with_the_first_scores() {
    let mains = ["Justitie", "Werk & opleiding"];
    let cases = vec![
        about(&mains, &[("Justitie", [2, 0, 3]), ("Werk & opleiding", [4, 0, 1])]),
        about(&mains, &[("Werk & opleiding", [4, 0, 1])]),
    ];
    let ends = of_work(cases.clone(), FigureId::EndVsStart);
    assert_eq!(table(&ends, "domain higher equal lower unknown"), ["Werk en recht 1 0 1 0", "= 1 0 1 0"]);
    assert!(ends.facts.notes.contains(&Note::FirstOfMerged) && !ends.facts.notes.contains(&Note::SeveralDomains));
    let mains = of_work(cases, FigureId::MainDomains);
    assert_eq!(table(&mains, "domain cases share"), ["Werk en recht 2 1.0000"]);
}

#[test]
fn other_domains_are_those_outside_the_group() {
    let draft = of_work(both(), FigureId::Spillover);
    assert_eq!(table(&draft, "main_domain domain n_pairs"), ["Financiën Werk en recht 1", "= = 1"]);
}

#[test]
fn the_own_view_of_a_merged_main_domain_is_no_other_domain() {
    let one = about(&["Justitie"], &[("Justitie", [2, 0, 3]), ("Justitie (Mijn ZRM)", [1, 0, 5])]);
    let draft = of_work(vec![one], FigureId::Spillover);
    assert_eq!(table(&draft, "main_domain domain n_pairs"), ["= = 0"]);
    assert!(draft.facts.notes.contains(&Note::OwnViewOfMain));
}

#[test]
fn an_activity_without_a_service_counts_in_the_group_of_its_name() {
    let mut organisation = of(vec![Case { values: example::of_theme("Jeugd", "Loket"), ..Case::default() }]);
    organisation.activities.push(example::Activity {
        name: "Inloop".to_owned(),
        values: example::of_theme("Jeugd", ""),
        participants: Some(7),
        ..example::Activity::default()
    });
    let case = Case { values: example::of_theme("Jeugd", "Inloop"), ..Case::default() };
    organisation.cases.push(case);
    let groups = [group(Choice::Service, "Overig", &["Inloop", "Loket"])];
    let all = drafts(&organisation, &merging(&groups));
    let draft = all.iter().find(|draft| draft.id == FigureId::ReachByService).unwrap();
    assert_eq!(table(draft, "theme service cases participants reach"), ["Jeugd Overig 2 7 9", "Jeugd = 2 7 9"]);
}

#[test]
fn planned_and_achieved_reach_of_merged_themes_add_up() {
    let target = |theme: &str, planned| example::Target {
        values: example::of_theme(theme, ""),
        planned: Some(planned),
        ..example::Target::default()
    };
    let cases = ["Jeugd", "Wonen", "Wonen"].map(|theme| case(theme, "", [0; 3])).to_vec();
    let organisation = Organisation { targets: vec![target("Jeugd", 4), target("Wonen", 5)], ..of(cases) };
    let all = drafts(&organisation, &merging(&[group(Choice::Theme, "Samen", &["Jeugd", "Wonen"])]));
    let draft = all.iter().find(|draft| draft.id == FigureId::ReachByTheme).unwrap();
    assert_eq!(table(draft, "theme planned achieved"), ["Samen 9 3", "= 9 3"]);
}

#[test]
fn a_selected_value_stands_for_its_group() {
    let cases = ["Jeugd", "Wonen", "Zorg"].map(|theme| case(theme, "Justitie", [2, 0, 3])).to_vec();
    for selected in ["Samen", "wonen"] {
        let mut selection = merging(&[group(Choice::Theme, "Samen", &["Jeugd", "Wonen"])]);
        selection.only = [(Choice::Theme, [selected.to_owned()].into())].into();
        let draft = drafts(&of(cases.clone()), &selection).remove(0);
        assert_eq!(draft.facts.n, Some(2), "{selected}");
    }
}

#[test]
fn only_what_is_merged_is_copied() {
    let organisation = of(both());
    let registry = organisation.registry();
    let merged = registry.merged(&[group(Choice::Theme, "Samen", &["Jeugd"])]);
    assert!(std::ptr::eq(&registry.cases.start[..], &merged.cases.start[..]));
    assert!(std::ptr::eq(registry.cases.scores(0), merged.cases.scores(0)));
    assert!(!std::ptr::eq(registry.cases.labels(Choice::Theme).codes(), merged.cases.labels(Choice::Theme).codes()));
    let none = registry.merged(&[group(Choice::Theme, "Samen", &["Zorg"])]);
    assert!(std::ptr::eq(&registry, &*none));
}

#[test]
fn a_field_that_no_sheet_has_stays_absent() {
    let organisation = of(both()).without(SheetKind::Cases, Field::Area);
    let registry = organisation.registry();
    let merged = registry.merged(&[group(Choice::Area, "Stad", &["Noord", "Zuid"])]);
    assert!(!merged.cases.labels(Choice::Area).is_present());
}

#[test]
fn what_is_shown_names_groups_and_what_no_file_has() {
    let file = "Casusnummer;Gebied;Hoofddomein\n1;Noord;Financiën\n2;Oost;Justitie\n3;West;Justitie\n";
    let mut session = common::session(&[("trajecten.csv", file.as_bytes())]);
    let shown = common::shown(&mut session, &merging(&[group(Choice::Area, "Centrum", &["noord", "Oost", "Zuid"])]));
    let areas = shown.choices.iter().find(|choice| choice.choice == Choice::Area).unwrap();
    let values: Vec<(&str, u64)> =
        areas.values.iter().map(|value| (value.value.as_str(), value.count.unwrap_or_default())).collect();
    assert_eq!(values, [("Centrum", 2), ("West", 1)]);
    assert_eq!(shown.unmerged, [(Choice::Area, vec!["Zuid".to_owned()])]);
    assert_eq!(shown.selection, "alle jaren; samengevoegd: Centrum (Oost, Zuid, noord)");
    assert_eq!(common::shown(&mut session, &Selection::default()).unmerged, []);
}
