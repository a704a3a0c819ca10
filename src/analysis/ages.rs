//! Ages: `age-bands` and `young-by-domain`. Shares are of the cases whose age is known.

use super::kinds::ByKind;
use super::order;
use super::subject::{Subject, cases, count, number, row, share, text, total, whole};
use crate::ages::Ages;
use crate::fields::{Choice, Field};
use crate::figures::{Cell, Column, Counted, Draft, FigureId, Label, Made, Note, Row, Unit, Value};
use crate::statistics;
use crate::zrm::DomainName;

/// A row a band and kind, with the total of the band; the band alone where the sheet of cases has no kinds. All bands
/// stand there, also those without cases, so that two years can be laid side by side.
pub fn age_bands(subject: Subject) -> Draft {
    let has_kinds = subject.needs_of_cases(Choice::Kind).is_empty();
    const NUMBERS: [Column; 3] = [
        count("cases").made(cases(&[])),
        share("share").made(Made::From(&["cases", "known"])),
        count("known").made(Made::CountOfAll(Counted::Cases, &["age_band"], &[("age_band", Value::Known)])).unseen(),
    ];
    let labels = [Some(text("age_band")), has_kinds.then_some(text("kind"))];
    let columns: Vec<Column> = labels.into_iter().flatten().chain(NUMBERS).collect();
    let needs = needs_age(subject);
    if !needs.is_empty() {
        return subject.cannot(FigureId::AgeBands, &columns, Unit::Cases, needs);
    }
    let ages = Ages::new(subject.registry, &subject.selected.selection.counting);
    let mut sums = InBands::of(subject, &ages);
    let bands = ages.bands().iter().map(|band| Label::Age(*band));
    let shown = bands.chain((sums.all.unknown() > 0).then_some(Label::NotRecorded));
    let rows = shown.enumerate().flat_map(|(place, band)| sums.rows(place, &band, has_kinds)).collect();
    let n = sums.all.0.iter().sum();
    let mut notes = vec![Note::HowAgesAreKnown];
    notes.append(&mut sums.notes);
    notes.extend(subject.notes_of_cases());
    subject.draft(FigureId::AgeBands, &columns, rows, n, Unit::Cases, notes).with_n_of(cases(&[]))
}

/// The fields that tell an age, where no file has any.
fn needs_age(subject: Subject) -> Vec<Vec<Field>> {
    if Ages::are_recorded(subject.registry) { Vec::new() } else { vec![Ages::FIELDS.to_vec()] }
}

/// Cases by band; the last is those that are in none.
#[derive(Clone, Debug)]
struct Counts(Vec<u64>);

impl Counts {
    fn unknown(&self) -> u64 {
        self.0.last().copied().unwrap_or_default()
    }

    fn known(&self) -> u64 {
        self.0.iter().sum::<u64>() - self.unknown()
    }

    /// Cases and share of the band at a place, and of how many; those in none have no share.
    fn cells(&self, place: usize) -> [Cell; 3] {
        let is_band = place + 1 < self.0.len();
        let share = statistics::share(self.0[place], self.known()).filter(|_| is_band);
        [whole(self.0[place]), number(share), whole(self.known())]
    }
}

/// What `age-bands` is made from.
struct InBands<'r> {
    by_kind: ByKind<'r, Counts>,
    all: Counts,
    notes: Vec<Note>,
}

impl<'r> InBands<'r> {
    fn of(subject: Subject<'r>, ages: &Ages) -> InBands<'r> {
        let none = ages.bands().len();
        let nothing = Counts(vec![0; none + 1]);
        let (mut by_kind, mut all, mut between) = (ByKind::of(subject, nothing.clone()), nothing, 0);
        for case in subject.cases() {
            let band = ages.band(case);
            between += u64::from(band.is_none() && ages.of(case).is_some());
            by_kind.at(case).0[band.unwrap_or(none)] += 1;
            all.0[band.unwrap_or(none)] += 1;
        }
        let unknown = all.unknown() - between;
        let mut notes = Vec::new();
        notes.extend((between > 0).then_some(Note::BetweenBands(between)));
        notes.extend((unknown > 0).then_some(Note::NoAge(unknown)));
        InBands { by_kind, all, notes }
    }

    /// The rows of the band at a place.
    fn rows(&self, place: usize, band: &Label, has_kinds: bool) -> Vec<Row> {
        let has_cases = |counts: &Counts| counts.0.iter().any(|cases| *cases > 0);
        if !has_cases(&self.all) {
            return Vec::new();
        }
        if !has_kinds {
            return vec![row([band.clone()], self.all.cells(place))];
        }
        let kinds = self.by_kind.in_order(has_cases).into_iter();
        let rows = kinds.map(|(kind, counts)| row([band.clone(), kind], counts.cells(place)));
        rows.chain([total([band.clone(), Label::Total], self.all.cells(place))]).collect()
    }
}

/// Cases of which the person is younger than the limit.
#[derive(Clone, Copy, Debug, Default)]
struct Young {
    cases: u64,
    known: u64,
    under: u64,
}

impl Young {
    fn add(&mut self, is_under: Option<bool>) {
        self.cases += 1;
        self.known += u64::from(is_under.is_some());
        self.under += u64::from(is_under == Some(true));
    }

    fn cells(&self) -> [Cell; 4] {
        let share = statistics::share(self.under, self.known);
        [whole(self.cases), whole(self.under), number(share), whole(self.known)]
    }
}

/// A row a main domain in official order, and the total, in which a case with several counts once.
pub fn young_by_domain(subject: Subject) -> Draft {
    const COLUMNS: [Column; 5] = [
        text("domain").made(Made::Label("main")),
        count("cases").made(cases(&[("main", Value::Known)])),
        count("under").made(cases(&[("main", Value::Known), ("young", Value::Is("yes"))])),
        share("share_under").made(Made::From(&["under", "known"])),
        count("known").made(cases(&[("main", Value::Known), ("young", Value::Known)])).unseen(),
    ];
    let needs = [subject.needs_main_domain(), needs_age(subject)].concat();
    if !needs.is_empty() {
        return subject.cannot(FigureId::YoungByDomain, &COLUMNS, Unit::Cases, needs);
    }
    let registry = subject.registry;
    let counting = &subject.selected.selection.counting;
    let ages = Ages::new(registry, counting);
    let (mut by_domain, mut all) = (vec![Young::default(); registry.domains().len()], Young::default());
    let (mut without, mut has_several) = (0, false);
    for case in subject.cases() {
        let mains = registry.cases.main_domains(case);
        if mains.is_empty() {
            without += 1;
            continue;
        }
        let is_under = ages.is_under(case, counting.age_limit);
        mains.iter().for_each(|domain| by_domain[*domain as usize].add(is_under));
        all.add(is_under);
        has_several |= mains.len() > 1;
    }
    let mut domains: Vec<(&DomainName, Young)> = registry.domains().iter().zip(by_domain).collect();
    domains.retain(|(_, young)| young.cases > 0);
    domains.sort_by_cached_key(|(domain, _)| order::of_domain(domain));
    let rows = domains.iter().map(|(domain, young)| row([Label::Domain((*domain).clone())], young.cells()));
    let rows = rows.chain([total([Label::Total], all.cells())]).collect();
    let mut notes = vec![Note::AgeLimit { limit: counting.age_limit, unknown: all.cases - all.known }];
    notes.push(Note::HowAgesAreKnown);
    notes.extend(has_several.then_some(Note::SeveralDomains));
    notes.extend((without > 0).then_some(Note::NoMainDomain(without)));
    notes.extend(subject.notes_of_cases());
    let draft = subject.draft(FigureId::YoungByDomain, &COLUMNS, rows, all.cases, Unit::Cases, notes);
    draft.with_n_of(cases(&[("main", Value::Known)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Case, Organisation, case, draft, drafts, table};
    use crate::counting::Counting;
    use crate::fields::SheetKind;
    use crate::registry::Person;
    use crate::values::AgeBand;

    fn organisation(people: &[Person]) -> Organisation {
        // The cases start on 2 January 2024.
        let of = |person: &Person| Case { start: Some(19_724), person: *person, ..case("", "Justitie", [3, 0, 4]) };
        Organisation { cases: people.iter().map(of).collect(), ..Organisation::default() }
    }

    fn band(from: u8, to: Option<u8>) -> Person {
        Person { age_band: Some(AgeBand { from, to }), ..Person::default() }
    }

    #[test]
    fn age_then_year_of_birth_then_band() {
        let person = Person { birth_year: Some(2000), ..band(60, None) };
        let people = [Person { age: Some(30), ..person }, person, band(60, None), Person::default()];
        let registry = organisation(&people).registry();
        let ages = Ages::new(&registry, &Counting::default());
        let known: Vec<_> = (0..4).map(|case| ages.of(case).map(|ages| ages.to_string())).collect();
        assert_eq!(known, [Some("30-30".to_owned()), Some("24-24".to_owned()), Some("60+".to_owned()), None]);
        assert_eq!((0..4).map(|case| ages.band(case)).collect::<Vec<_>>(), [Some(3), Some(2), None, None]);
        assert_eq!(
            (0..4).map(|case| ages.is_under(case, 25)).collect::<Vec<_>>(),
            [Some(false), Some(true), Some(false), None]
        );
    }

    #[test]
    fn bands_of_files_without_ages_are_taken_where_they_lie_apart() {
        let without = |people: &[Person]| {
            organisation(people)
                .without(SheetKind::Cases, Field::Age)
                .without(SheetKind::Cases, Field::BirthYear)
                .registry()
        };
        let apart = without(&[band(18, Some(34)), band(0, Some(17)), band(35, None)]);
        assert_eq!(Ages::new(&apart, &Counting::default()).bands().len(), 3);
        let overlapping = without(&[band(18, Some(34)), band(30, None)]);
        assert_eq!(Ages::new(&overlapping, &Counting::default()).bands().len(), 6);
        let chosen = Counting { age_bands: Some(vec![0, 18]), ..Counting::default() };
        assert_eq!(Ages::new(&apart, &chosen).band(0), Some(1));
    }

    #[test]
    fn a_band_across_the_limit_is_not_known() {
        let registry = organisation(&[band(20, Some(30))]).registry();
        assert_eq!(Ages::new(&registry, &Counting::default()).is_under(0, 25), None);
    }

    fn aged(age: u8) -> Person {
        Person { age: Some(age), ..Person::default() }
    }

    fn of_kind(kind: &str, mut cases: Organisation) -> Vec<Case> {
        cases.cases.iter_mut().for_each(|case| case.values[4] = kind.to_owned());
        cases.cases
    }

    /// Report 002 has these six bands; its numbers stand in a picture.
    #[test]
    fn report_002_bands_by_kind() {
        let trajectories = of_kind("traject", organisation(&[12, 13, 18, 27, 55].map(aged)));
        let support = of_kind("steun", organisation(&[aged(75), Person::default(), band(10, Some(20))]));
        let organisation = Organisation { cases: [trajectories, support].concat(), ..Organisation::default() };
        let draft = draft(&organisation, FigureId::AgeBands);
        assert_eq!(
            table(&draft, "age_band kind cases share"),
            [
                "0-12 steun 0 0.0000",
                "0-12 traject 1 0.2000",
                "0-12 = 1 0.1667",
                "13-18 steun 0 0.0000",
                "13-18 traject 2 0.4000",
                "13-18 = 2 0.3333",
                "19-26 steun 0 0.0000",
                "19-26 traject 0 0.0000",
                "19-26 = 0 0.0000",
                "27-55 steun 0 0.0000",
                "27-55 traject 2 0.4000",
                "27-55 = 2 0.3333",
                "56-74 steun 0 0.0000",
                "56-74 traject 0 0.0000",
                "56-74 = 0 0.0000",
                "75+ steun 1 1.0000",
                "75+ traject 0 0.0000",
                "75+ = 1 0.1667",
                "? steun 2 -",
                "? traject 0 -",
                "? = 2 -"
            ]
        );
        assert_eq!(draft.rows.iter().filter(|row| row.total).count(), 7);
        assert_eq!(draft.facts.notes, [Note::HowAgesAreKnown, Note::BetweenBands(1), Note::NoAge(1)]);
        assert_eq!(draft.facts.n, Some(8));
    }

    #[test]
    fn without_kinds_a_row_a_band() {
        let organisation = organisation(&[aged(20), aged(80)]).without(SheetKind::Cases, Field::Kind);
        let chosen = Counting { age_bands: Some(vec![10, 30]), ..Counting::default() };
        let selection = crate::selection::Selection { counting: chosen, ..Default::default() };
        let drafts = drafts(&organisation, &selection);
        let draft = drafts.iter().find(|draft| draft.id == FigureId::AgeBands).unwrap();
        assert_eq!(table(draft, "age_band cases share"), ["10-29 1 0.5000", "30+ 1 0.5000"]);
        assert!(draft.rows.iter().all(|row| !row.total));
    }

    #[test]
    fn nothing_known_has_no_shares() {
        let organisation = organisation(&[Person::default()]).without(SheetKind::Cases, Field::Kind);
        let draft = draft(&organisation, FigureId::AgeBands);
        let rows = table(&draft, "age_band cases share");
        assert_eq!((rows.len(), rows[0].as_str(), rows[6].as_str()), (7, "0-12 0 -", "? 1 -"));
    }

    #[test]
    fn no_ages_at_all_need_one_of_three_columns() {
        let bare = Ages::FIELDS
            .into_iter()
            .fold(organisation(&[aged(20)]), |organisation, field| organisation.without(SheetKind::Cases, field));
        assert_eq!(draft(&bare, FigureId::AgeBands).needs, [Ages::FIELDS]);
        assert_eq!(draft(&bare, FigureId::YoungByDomain).needs, [Ages::FIELDS]);
        let no_domain = organisation(&[aged(20)]).without(SheetKind::Cases, Field::MainDomain);
        assert_eq!(draft(&no_domain, FigureId::YoungByDomain).needs, [[Field::MainDomain]]);
    }

    /// 10 % of the cases about Finances and 38 % of those about Physical health are of somebody younger than 25.
    #[test]
    fn report_004_young_people() {
        let of = |domain: &str, age, count| vec![Case { person: aged(age), ..case("", domain, [0; 3]) }; count];
        let cases = [
            of("Lichamelijke gezondheid", 24, 19),
            of("Lichamelijke gezondheid", 25, 31),
            of("Financiën", 12, 27),
            of("Financiën", 60, 243),
            vec![case("", "Financiën", [0; 3]); 3],
            vec![case("", "Lichamelijke gezondheid", [0; 3]); 7],
        ];
        let organisation = Organisation { cases: cases.concat(), ..Organisation::default() };
        let draft = draft(&organisation, FigureId::YoungByDomain);
        assert_eq!(
            table(&draft, "domain cases under share_under"),
            ["Financiën 273 27 0.1000", "Lichamelijke gezondheid 57 19 0.3800", "= 330 46 0.1437"]
        );
        assert_eq!(draft.facts.notes[0], Note::AgeLimit { limit: 25, unknown: 10 });
    }

    #[test]
    fn several_main_domains_count_for_each_and_once_in_the_total() {
        let mut two = case("", "Justitie", [0; 3]);
        two.mains.push("Huisvesting".to_owned());
        let organisation = Organisation { cases: vec![two, case("", "", [0; 3])], ..Organisation::default() };
        let draft = draft(&organisation, FigureId::YoungByDomain);
        assert_eq!(table(&draft, "domain cases under share_under"), ["Huisvesting 1 0 -", "Justitie 1 0 -", "= 1 0 -"]);
        assert!(draft.facts.notes.contains(&Note::SeveralDomains));
        assert!(draft.facts.notes.contains(&Note::NoMainDomain(1)));
    }
}
