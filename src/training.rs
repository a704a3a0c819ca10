//! Practice with the ZRM for who trains others. In comes what the trainer clicks, out come fictional people with their
//! scores, and of these the figures that the same scores would give in a registry: by the same reading, counting and
//! protecting.
//!
//! Always holds: nobody in here is real, and nothing of a user's own files is known.

use crate::disclosure::Policy;
use crate::figures::FigureId;
use crate::language::Language;
use crate::protocol::View;
use crate::selection::Selection;
use crate::session::{Practised, practise};
use crate::zrm::{Domain, Level};
use std::fmt::Write;

/// The domains of the edition of 2017, in order.
pub const DOMAINS: [Domain; 13] = [
    Domain::Finances,
    Domain::WorkAndEducation,
    Domain::UseOfTime,
    Domain::Housing,
    Domain::DomesticRelations,
    Domain::MentalHealth,
    Domain::PhysicalHealth,
    Domain::SubstanceUse,
    Domain::BasicAdl,
    Domain::InstrumentalAdl,
    Domain::SocialNetwork,
    Domain::CommunityParticipation,
    Domain::Judiciary,
];

/// Who can have referred somebody of the small group, in Dutch and in English. Everybody has one of them, so their numbers
/// add up.
pub const REFERRERS: [(&str, &str); 3] =
    [("Huisarts", "General practitioner"), ("School", "School"), ("Politie", "Police")];

/// The thresholds that can be tried: from this many people on a number is shown.
pub const THRESHOLDS: std::ops::RangeInclusive<u8> = 2..=10;

/// The threshold that there is at first.
const USUAL_THRESHOLD: u8 = 5;

/// How many fictional people there are to score.
pub const PEOPLE: usize = 3;

/// When somebody is scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// At the start.
    Start,
    /// At the end.
    End,
}

/// The scores of one moment, in the order of [`DOMAINS`].
type Scores = [Option<Level>; DOMAINS.len()];

/// A fictional person.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Person {
    start: Scores,
    end: Scores,
}

/// Somebody of the small group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who referred them: a place in [`REFERRERS`].
    pub referrer: usize,
    /// The score at the start.
    pub start: Option<Level>,
    /// The score at the end.
    pub end: Option<Level>,
}

/// What a small group shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lesson {
    /// Why a mean hides movement.
    Mean,
    /// Why growth is of pairs.
    Pairs,
    /// What a missing end score does.
    Missing,
    /// Why small numbers are hidden.
    Small,
}

impl Lesson {
    /// All lessons, in order.
    pub const ALL: [Lesson; 4] = [Lesson::Mean, Lesson::Pairs, Lesson::Missing, Lesson::Small];

    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Lesson::Mean => "mean",
            Lesson::Pairs => "pairs",
            Lesson::Missing => "missing",
            Lesson::Small => "small",
        }
    }

    /// The group that it begins with.
    fn group(self) -> Vec<Member> {
        let (referrers, starts, ends) = match self {
            Lesson::Mean => ("0000000000", "2222244444", "4444422222"),
            Lesson::Pairs => ("0000000000", "2222244444", ".....44444"),
            Lesson::Missing => ("0000000000", "2222222222", "333344...."),
            Lesson::Small => ("000000111112", "............", "............"),
        };
        let level = |letter: char| letter.to_digit(10).and_then(|number| Level::new(number as u8));
        let members = referrers.chars().zip(starts.chars().zip(ends.chars()));
        members
            .map(|(referrer, (start, end))| Member {
                referrer: referrer.to_digit(10).unwrap_or_default() as usize,
                start: level(start),
                end: level(end),
            })
            .collect()
    }

    /// The figures that show it, the one to look at first.
    fn figures(self) -> &'static [FigureId] {
        match self {
            Lesson::Mean => &[FigureId::Growth, FigureId::EndVsStart],
            Lesson::Pairs | Lesson::Missing => &[FigureId::Growth],
            Lesson::Small => &[FigureId::ReferredBy],
        }
    }
}

/// What the trainer does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exercise {
    /// Looks at another person.
    Person(usize),
    /// Looks at another moment of that person.
    At(Moment),
    /// Scores that person on the domain at this place, or takes the score away.
    Score(usize, Option<Level>),
    /// Takes another lesson.
    Take(Lesson),
    /// Scores somebody of the group.
    ScoreMember(usize, Moment, Option<Level>),
    /// Says who referred somebody of the group.
    MoveMember(usize, usize),
    /// Tries another threshold.
    Threshold(u8),
    /// Begins the lesson anew.
    Again,
    /// Begins anew with everybody.
    AllAgain,
}

/// What is practised with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Training {
    /// The person that is looked at.
    pub person: usize,
    /// The moment that is looked at.
    pub moment: Moment,
    people: [Person; PEOPLE],
    /// The lesson.
    pub lesson: Lesson,
    /// The small group.
    pub group: Vec<Member>,
    /// From this many people on a number is shown, in the lesson about small numbers.
    pub threshold: u8,
}

/// The people that are there to begin with: their scores at the start and at the end; a point is no score.
const BEGIN: [[&str; 2]; PEOPLE] =
    [["2332424544325", "3442535544435"], ["1432235545435", "1332235545425"], ["3123323343243", "422344.333354"]];

impl Default for Training {
    fn default() -> Training {
        let scores = |text: &str| {
            let mut levels = text.chars().map(|letter| letter.to_digit(10).and_then(|level| Level::new(level as u8)));
            std::array::from_fn(|_| levels.next().flatten())
        };
        Training {
            person: 0,
            moment: Moment::Start,
            people: BEGIN.map(|[start, end]| Person { start: scores(start), end: scores(end) }),
            lesson: Lesson::Mean,
            group: Lesson::Mean.group(),
            threshold: USUAL_THRESHOLD,
        }
    }
}

/// How many domains of a person went which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ways {
    /// A level or more up.
    pub up: usize,
    /// The same.
    pub same: usize,
    /// A level or more down.
    pub down: usize,
    /// Without a score at one of the moments.
    pub missing: usize,
}

impl Training {
    /// After what the trainer did. What points nowhere changes nothing.
    pub fn after(mut self, exercise: Exercise) -> Training {
        match exercise {
            Exercise::Person(person) if person < PEOPLE => self.person = person,
            Exercise::At(moment) => self.moment = moment,
            Exercise::Score(domain, level) if domain < DOMAINS.len() => {
                let person = &mut self.people[self.person];
                let scores = if self.moment == Moment::Start { &mut person.start } else { &mut person.end };
                scores[domain] = level;
            }
            Exercise::Take(lesson) => (self.lesson, self.group) = (lesson, lesson.group()),
            Exercise::Again => (self.group, self.threshold) = (self.lesson.group(), USUAL_THRESHOLD),
            Exercise::AllAgain => self = Training { lesson: self.lesson, ..Training::default() },
            Exercise::ScoreMember(place, moment, level) => {
                if let Some(member) = self.group.get_mut(place) {
                    match moment {
                        Moment::Start => member.start = level,
                        Moment::End => member.end = level,
                    }
                }
            }
            Exercise::MoveMember(place, referrer) if referrer < REFERRERS.len() => {
                if let Some(member) = self.group.get_mut(place) {
                    member.referrer = referrer;
                }
            }
            Exercise::Threshold(threshold) if THRESHOLDS.contains(&threshold) => self.threshold = threshold,
            Exercise::Person(_) | Exercise::Score(..) | Exercise::MoveMember(..) | Exercise::Threshold(_) => {}
        }
        self
    }

    /// The score of the person on the domain at this place.
    pub fn score(&self, domain: usize, moment: Moment) -> Option<Level> {
        let person = &self.people[self.person];
        let scores = if moment == Moment::Start { &person.start } else { &person.end };
        scores.get(domain).copied().flatten()
    }

    /// Which way the domains of the person went.
    pub fn ways(&self) -> Ways {
        let mut ways = Ways::default();
        for domain in 0..DOMAINS.len() {
            match (self.score(domain, Moment::Start), self.score(domain, Moment::End)) {
                (Some(start), Some(end)) if end > start => ways.up += 1,
                (Some(start), Some(end)) if end < start => ways.down += 1,
                (Some(_), Some(_)) => ways.same += 1,
                _ => ways.missing += 1,
            }
        }
        ways
    }

    /// The profile of the person: start and end on every domain.
    pub fn profile(&self, language: Language, width: u32) -> Practised {
        practise(&self.scores(), &[FigureId::Growth], true, &view(Policy::Internal, language, width))
    }

    /// The scores of the person, as CSV.
    pub fn scores(&self) -> String {
        let mut headers = String::from("Casusnummer");
        let mut scores = String::from("1");
        for (place, domain) in DOMAINS.iter().enumerate() {
            let [start, end] = [Moment::Start, Moment::End].map(|moment| written(self.score(place, moment)));
            // OK to ignore: writing to a text does not fail.
            let _ = write!(headers, ";{0} start;{0} eind", domain.dutch());
            let _ = write!(scores, ";{start};{end}");
        }
        format!("{headers}\r\n{scores}\r\n")
    }

    /// The figures of the group.
    pub fn figures(&self, language: Language, width: u32) -> Practised {
        let policy = match self.lesson {
            Lesson::Small => Policy::Hide { threshold: self.threshold },
            _ => Policy::Internal,
        };
        practise(&self.csv(language), self.lesson.figures(), false, &view(policy, language, width))
    }

    fn csv(&self, language: Language) -> String {
        let is_of_referrers = self.lesson == Lesson::Small;
        let headers = if is_of_referrers { "Aangemeld door" } else { "Hoofddomein;Startscore;Eindscore" };
        let mut csv = format!("Casusnummer;{headers}\r\n");
        for (place, member) in self.group.iter().enumerate() {
            let cells = if is_of_referrers {
                let (dutch, english) = REFERRERS[member.referrer];
                language.of(dutch, english).to_owned()
            } else {
                format!("{};{};{}", DOMAINS[0].dutch(), written(member.start), written(member.end))
            };
            // OK to ignore: writing to a text does not fail.
            let _ = write!(csv, "{};{cells}\r\n", place + 1);
        }
        csv
    }

    /// What would be shown if only small numbers were hidden, and what a reader then works out.
    pub fn only_small_hidden(&self) -> Subtraction {
        let of = |place: usize| self.group.iter().filter(|member| member.referrer == place).count();
        let counts: [usize; REFERRERS.len()] = std::array::from_fn(of);
        let is_small = |count: &usize| (1..usize::from(self.threshold)).contains(count);
        Subtraction {
            threshold: usize::from(self.threshold),
            all: self.group.len(),
            shown: counts.iter().copied().filter(|count| *count > 0 && !is_small(count)).collect(),
            rows: counts.map(|count| if is_small(&count) { None } else { Some(count) }),
        }
    }
}

/// A table of which only the small numbers are hidden.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subtraction {
    /// Numbers below this are hidden, and zero is not.
    threshold: usize,
    /// How many people there are in all, which is shown.
    pub all: usize,
    /// The numbers that are shown and not zero.
    pub shown: Vec<usize>,
    /// The rows, in the order of [`REFERRERS`]; none where a number is hidden.
    pub rows: [Option<usize>; REFERRERS.len()],
}

impl Subtraction {
    /// What is left of all when what is shown is taken off.
    pub fn rest(&self) -> usize {
        self.all - self.shown.iter().sum::<usize>()
    }

    /// How many numbers are hidden.
    pub fn hidden(&self) -> usize {
        self.rows.iter().filter(|row| row.is_none()).count()
    }

    /// What each hidden number is, where a reader knows that: the only one, or as small or as large as all of them can be.
    pub fn each(&self) -> Option<usize> {
        let (hidden, rest) = (self.hidden(), self.rest());
        let is_known = hidden == 1 || rest == hidden || rest == hidden * (self.threshold - 1);
        (hidden > 0 && is_known).then(|| rest / hidden)
    }
}

fn written(level: Option<Level>) -> String {
    level.map_or(String::new(), |level| level.number().to_string())
}

fn view(policy: Policy, language: Language, width: u32) -> View {
    View::new(Selection::default(), language, policy, width)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::FigureShown;
    use crate::zrm::Series;

    fn after(exercises: &[Exercise]) -> Training {
        exercises.iter().cloned().fold(Training::default(), Training::after)
    }

    /// The cell of a figure in the row that begins with this.
    #[track_caller]
    fn cell(figure: &FigureShown, row: &str, key: &str) -> Option<String> {
        let column = figure.table.columns.iter().position(|column| column.key == key).expect("a column");
        let row = figure.table.rows.iter().find(|shown| shown.cells[0].as_deref() == Some(row)).expect("a row");
        row.cells[column].clone()
    }

    #[track_caller]
    fn check(training: &Training, key: &str, expected: &str) {
        let shown = training.figures(Language::Dutch, 800);
        assert_eq!(cell(&shown.figures[0], "Financiën", key).as_deref(), Some(expected), "{key}");
    }

    #[test]
    fn domains_are_those_of_the_matrix_of_2017() {
        assert!(DOMAINS.iter().all(|domain| domain.series() == Series::Matrix && domain.successors().is_empty()));
        assert!(DOMAINS.is_sorted());
        let of_2017 = Domain::ALL.iter().filter(|domain| domain.series() == Series::Matrix);
        assert_eq!(of_2017.filter(|domain| domain.successors().is_empty()).count(), DOMAINS.len());
    }

    #[test]
    fn scores_are_of_the_person_and_moment_that_is_looked_at() {
        let five = Level::new(5);
        let training = after(&[Exercise::Person(1), Exercise::At(Moment::End), Exercise::Score(0, five)]);
        assert_eq!((training.score(0, Moment::Start), training.score(0, Moment::End)), (Level::new(1), five));
        let first = training.clone().after(Exercise::Person(0));
        assert_eq!(first.score(0, Moment::End), Level::new(3));
        let taken = training.after(Exercise::Score(0, None));
        assert_eq!(taken.score(0, Moment::End), None);
    }

    #[test]
    fn what_points_nowhere_changes_nothing() {
        let nowhere = [
            Exercise::Person(PEOPLE),
            Exercise::Score(DOMAINS.len(), None),
            Exercise::ScoreMember(99, Moment::Start, None),
            Exercise::MoveMember(0, REFERRERS.len()),
            Exercise::MoveMember(99, 0),
            Exercise::Threshold(1),
        ];
        assert_eq!(after(&nowhere), Training::default());
    }

    #[test]
    fn profile_has_every_domain_with_both_scores_and_no_total() {
        let training = after(&[Exercise::Person(2)]);
        let shown = training.profile(Language::Dutch, 800);
        let figure = &shown.figures[0];
        assert_eq!(figure.table.rows.len(), DOMAINS.len(), "{:?}", figure.table.rows);
        assert!(figure.table.rows.iter().all(|row| !row.total));
        assert_eq!(cell(figure, "Financiën", "pair_start").as_deref(), Some("3,00"));
        assert_eq!(cell(figure, "Financiën", "pair_end").as_deref(), Some("4,00"));
        assert_eq!(cell(figure, "Lichamelijke gezondheid", "n_pairs").as_deref(), Some("0"));
        assert!(figure.svg.starts_with("<svg") && figure.svg.contains("\"profile-growth-title\""));
        assert!(!figure.svg.contains("paren") && !figure.svg.contains("3,00"), "one person has no pairs and no means");
        assert!(figure.svg.contains("niet beide scores"));
        assert_eq!(training.ways(), Ways { up: 7, same: 4, down: 1, missing: 1 });
    }

    #[test]
    fn mean_of_up_and_down_is_no_growth() {
        let training = after(&[Exercise::Take(Lesson::Mean)]);
        check(&training, "growth", "0,00");
        check(&training, "up", "5");
        check(&training, "down", "5");
        let one = training.after(Exercise::ScoreMember(5, Moment::End, Level::new(4)));
        check(&one, "growth", "+0,20");
        check(&one, "down", "4");
    }

    #[test]
    fn difference_of_all_is_not_the_growth_of_pairs() {
        let training = after(&[Exercise::Take(Lesson::Pairs)]);
        check(&training, "mean_start", "3,00");
        check(&training, "mean_end", "4,00");
        check(&training, "difference", "+1,00");
        check(&training, "growth", "0,00");
        check(&training, "n_pairs", "5");
    }

    #[test]
    fn missing_end_scores_make_growth_look_better() {
        let training = after(&[Exercise::Take(Lesson::Missing)]);
        check(&training, "n_pairs", "6");
        check(&training, "growth", "+1,33");
        let two = |place| Exercise::ScoreMember(place, Moment::End, Level::new(2));
        let filled = (6..10).map(two).fold(training, Training::after);
        check(&filled, "n_pairs", "10");
        check(&filled, "growth", "+0,80");
    }

    #[test]
    fn one_hidden_number_is_worked_out_and_protection_hides_a_second() {
        let training = after(&[Exercise::Take(Lesson::Small)]);
        let naive = training.only_small_hidden();
        assert_eq!((naive.rows, naive.rest(), naive.hidden()), ([Some(6), Some(5), None], 1, 1));
        assert_eq!(naive.each(), Some(1));
        let shown = training.figures(Language::Dutch, 800);
        assert_eq!(shown.refusal, None);
        let cases = ["Huisarts", "School", "Politie"].map(|row| cell(&shown.figures[0], row, "cases"));
        assert_eq!(cases[2], None, "the small number is hidden");
        assert!(cases.iter().filter(|cell| cell.is_none()).count() >= 2, "{cases:?}");
    }

    #[test]
    fn several_hidden_numbers_are_known_only_at_their_bounds() {
        let moved = |to_police: usize, threshold| {
            let moves = (6..11).map(|place| Exercise::MoveMember(place, if place < 6 + to_police { 2 } else { 1 }));
            moves.fold(after(&[Exercise::Take(Lesson::Small), Exercise::Threshold(threshold)]), Training::after)
        };
        let known = |to_police, threshold| {
            let naive = moved(to_police, threshold).only_small_hidden();
            (naive.rows, naive.each())
        };
        assert_eq!(known(1, 5), ([Some(6), None, None], None));
        assert_eq!(known(2, 4), ([Some(6), None, None], Some(3)), "both as large as they can be");
        assert_eq!(known(0, 2), ([Some(6), Some(5), None], Some(1)));
        assert_eq!(known(5, 5), ([Some(6), Some(0), Some(6)], None));
    }

    #[test]
    fn every_threshold_has_figures_or_a_reason() {
        for threshold in THRESHOLDS {
            let training = after(&[Exercise::Take(Lesson::Small), Exercise::Threshold(threshold)]);
            assert_eq!(training.threshold, threshold);
            let shown = training.figures(Language::English, 800);
            assert_eq!(shown.figures.is_empty(), shown.refusal.is_some(), "{threshold}");
            let small =
                |cell: Option<String>| cell.and_then(|cell| cell.parse::<u8>().ok()).is_some_and(|n| n < threshold);
            let rows = shown.figures.iter().flat_map(|figure| &figure.table.rows);
            assert!(rows.clone().all(|row| !small(row.cells[1].clone())), "{threshold}: {shown:?}");
        }
    }

    #[test]
    fn all_lessons_have_eight_to_twelve_people_and_begin_anew() {
        for lesson in Lesson::ALL {
            let training = after(&[Exercise::Take(lesson)]);
            assert!((8..=12).contains(&training.group.len()));
            let changed = training.clone().after(Exercise::ScoreMember(0, Moment::End, Level::new(1)));
            assert_ne!(changed, training);
            assert_eq!(changed.after(Exercise::Again), training);
            let shown = training.figures(Language::English, 800);
            assert_eq!(shown.figures.len(), lesson.figures().len());
        }
    }
}
