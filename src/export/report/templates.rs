//! What a report can begin from: headings, figures in their order, and what is always true of them. The rest is the user's.

use crate::fields::Choice;
use crate::figures::{Family, FigureId};
use crate::language::{Language, figures};
pub use crate::report::Template;
use crate::report::{Report, Section, Tables};
use crate::selection::Selection;

impl Template {
    /// What it is called.
    pub fn title(self, language: Language) -> &'static str {
        match self {
            Template::All => language.of("Alle figuren", "All figures"),
            Template::Theme => language.of("Feitenblad over een thema", "Fact sheet of a theme"),
            Template::HalfYear => language.of("Samenvatting van een half jaar", "Summary of half a year"),
            Template::Reach => language.of("Bereik en activiteiten", "Reach and activities"),
        }
    }

    /// The report that it begins as.
    pub fn report(self, selection: &Selection, language: Language) -> Report {
        match self {
            Template::All => all(language),
            Template::Theme => theme(selection, language),
            Template::HalfYear => half_year(selection, language),
            Template::Reach => reach(selection, language),
        }
    }
}

fn all(language: Language) -> Report {
    use Family::*;
    let section = |family: Family| {
        let of_family = FigureId::ALL.iter().copied().filter(|figure| figure.family() == family);
        Section { figures: of_family.collect(), ..headed(figures::chapter(family, language), &[]) }
    };
    Report {
        title: crate::export::about::title(language).to_owned(),
        sections: [Growth, Distribution, Reach, Flow, Quality].map(section).to_vec(),
        ..Report::default()
    }
}

fn theme(selection: &Selection, language: Language) -> Report {
    use FigureId::*;
    let of = |dutch, english, figures: &[FigureId]| headed(language.of(dutch, english), figures);
    let sheet = language.of("Feitenblad", "Fact sheet");
    let title = match names(selection, language) {
        Some(names) => format!("{sheet}: {names}"),
        None => sheet.to_owned(),
    };
    let sections = vec![
        of("De situatie", "The situation", &known(selection, &[UniqueClients, PopulationReach])),
        of("Individuele trajecten", "Individual cases", &[MainDomains, DimensionByDomain, AgeBands, YoungByDomain]),
        Section {
            text: scores(language).to_owned(),
            ..of("Scores", "Scores", &[EndVsGoal, EndVsStart, GoalReached, Growth])
        },
        of("Groepsactiviteiten", "Group activities", &[GroupActivities, ReachByService]),
        Section { text: meaning(language).to_owned(), ..of("Wat dit betekent", "What this means", &[]) },
    ];
    Report { title, sections, ..Report::default() }
}

fn half_year(selection: &Selection, language: Language) -> Report {
    use FigureId::*;
    let of = |dutch, english, figures: &[FigureId]| headed(language.of(dutch, english), figures);
    let summary = language.of("Samenvatting", "Summary");
    let days = selection.period.map(|period| format!(" {}", figures::days(period, language)));
    let sections = vec![
        of("Trajecten", "Cases", &[UniqueClients, StartedClosed]),
        of("Waar vragen over gaan", "What people ask about", &[MainDomains]),
        Section {
            text: meaning(language).to_owned(),
            ..of("Doelen en groei", "Goals and growth", &[GoalReached, Growth, Spillover])
        },
        of("Samenwerking", "Working together", &[ReferredBy, ReferredTo]),
        of("Bereik", "Reach", &known(selection, &[ReachByTheme, PopulationReach, GroupActivities])),
        of("Vooruitblik", "Looking ahead", &[]),
    ];
    let title = format!("{summary}{}", days.unwrap_or_default());
    Report { title, has_key_figures: true, tables: Tables::AtEnd, sections, ..Report::default() }
}

/// A section with these figures.
fn reach(selection: &Selection, language: Language) -> Report {
    use FigureId::*;
    let of = |dutch, english, figures: &[FigureId]| headed(language.of(dutch, english), figures);
    let sections = vec![
        of("Groepsactiviteiten", "Group activities", &[GroupActivities]),
        of("Bereik per thema en dienst", "Reach by theme and service", &[ReachByTheme, ReachByService]),
        of("Inwoners", "People", &known(selection, &[UniqueClients, PopulationReach])),
    ];
    let title = Template::Reach.title(language).to_owned();
    Report { title, has_key_figures: true, sections, ..Report::default() }
}

fn headed(heading: &str, figures: &[FigureId]) -> Section {
    Section { heading: heading.to_owned(), figures: figures.to_vec(), ..Section::default() }
}

/// These figures, without what asks how many inhabitants there are where nobody said so.
fn known(selection: &Selection, figures: &[FigureId]) -> Vec<FigureId> {
    let is_known = |figure: &FigureId| *figure != FigureId::PopulationReach || selection.counting.inhabitants.is_some();
    figures.iter().copied().filter(is_known).collect()
}

/// The themes or main domains that are selected.
fn names(selection: &Selection, language: Language) -> Option<String> {
    let of = |choice| Some((choice, selection.only.get(&choice).filter(|values| !values.is_empty())?));
    let (choice, values) = of(Choice::Theme).or_else(|| of(Choice::MainDomain))?;
    Some(values.iter().map(|value| figures::value(choice, value, language)).collect::<Vec<_>>().join(", "))
}

/// What the three scores are.
fn scores(language: Language) -> &'static str {
    language.of(
        "Bij de start van een traject geeft de sociaal werker een startscore en een doelscore, van 1 tot en met 5. De \
         startscore zegt hoe zelfredzaam iemand dan is. De doelscore is wat de inwoner en de sociaal werker willen \
         bereiken. Aan het eind komt daar een eindscore bij.\n\nIs de eindscore gelijk aan de startscore? Dan kan het \
         doel toch zijn bereikt: soms is het doel dat het niet slechter gaat.",
        "When a case starts, the social worker gives a start score and a goal score, from 1 to 5. The start score tells \
         how self-reliant somebody is then. The goal score is what the person and the social worker want to reach. At \
         the end there is an end score too.\n\nIs the end score equal to the start score? The goal may have been reached \
         all the same: sometimes the goal is that things get no worse.",
    )
}

/// What figures of growth do not say.
fn meaning(language: Language) -> &'static str {
    language.of(
        "De cijfers laten zien hoe het ging tijdens de ondersteuning. Ze bewijzen niet dat het door de ondersteuning kwam. \
         Wat ze betekenen, blijkt pas samen met de verhalen van inwoners en sociaal werkers.",
        "The figures show how it went during support. They do not prove that support caused it. What they mean only \
         becomes clear together with the stories of people and social workers.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Period;

    #[test]
    fn templates_are_found_by_their_names() {
        for template in Template::ALL {
            assert_eq!(Template::by_name(template.name()), Some(template));
        }
        assert_eq!(Template::by_name("year"), None);
    }

    #[test]
    fn all_figures_stand_in_it_once() {
        let report = Template::All.report(&Selection::default(), Language::Dutch);
        assert_eq!(report.figures().collect::<Vec<_>>(), FigureId::ALL);
    }

    #[test]
    fn reach_among_inhabitants_is_there_where_their_number_is_known() {
        let counting = crate::counting::Counting { inhabitants: Some(68_000), ..Default::default() };
        let known = Selection { counting, ..Selection::default() };
        for template in [Template::Theme, Template::HalfYear] {
            let has = |selection: &Selection| {
                template.report(selection, Language::Dutch).figures().any(|figure| figure == FigureId::PopulationReach)
            };
            assert!(has(&known) && !has(&Selection::default()), "{template:?}");
        }
    }

    #[test]
    fn a_sheet_is_called_after_its_theme_and_a_summary_after_its_days() {
        let of = |choice, value: &str| Selection {
            only: [(choice, [value.to_owned()].into())].into(),
            period: Period::year(2024),
            ..Selection::default()
        };
        let title = |template: Template, selection: &Selection, language| template.report(selection, language).title;
        let domain = of(Choice::MainDomain, "Financiën");
        assert_eq!(title(Template::Theme, &of(Choice::Theme, "Armoede"), Language::Dutch), "Feitenblad: Armoede");
        assert_eq!(title(Template::Theme, &domain, Language::English), "Fact sheet: Finances");
        assert_eq!(title(Template::Theme, &Selection::default(), Language::Dutch), "Feitenblad");
        assert_eq!(title(Template::HalfYear, &domain, Language::Dutch), "Samenvatting 1-1-2024 t/m 31-12-2024");
        assert_eq!(title(Template::HalfYear, &Selection::default(), Language::English), "Summary");
    }

    #[test]
    fn a_template_names_each_figure_once_in_both_languages() {
        for template in Template::ALL {
            let [dutch, english] =
                [Language::Dutch, Language::English].map(|language| template.report(&Selection::default(), language));
            let mut figures: Vec<FigureId> = dutch.figures().collect();
            assert!(figures.iter().eq(&english.figures().collect::<Vec<_>>()));
            figures.sort_unstable();
            assert!(figures.is_sorted_by(|one, next| one < next), "{template:?}");
            assert!(dutch.sections.iter().zip(&english.sections).all(
                |(one, other)| !one.heading.is_empty() && (one.heading != other.heading || one.heading == "Scores")
            ));
        }
    }
}
