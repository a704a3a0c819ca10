//! The words of a registry: which kinds of sheet there are, which fields they have, and by which fields one can select.

use crate::words::key;
use crate::zrm::Moment;
use serde::{Deserialize, Serialize};

/// What one row of a sheet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SheetKind {
    /// A case, or a case and domain.
    Cases,
    /// A case, domain and moment, or a case and domain.
    Scores,
    /// A group activity, or one session of it.
    GroupActivities,
    /// A theme, or a theme and service.
    Targets,
}

macro_rules! fields {
    ($($field:ident $name:literal $meaning:literal;)*) => {
        /// What a column can hold.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Field {
            $(#[doc = $meaning] $field,)*
        }

        impl Field {
            /// All fields.
            pub const ALL: &[Field] = &[$(Field::$field,)*];

            /// How many there are.
            pub const COUNT: usize = Field::ALL.len();

            /// The stable name, as figures and settings files use it.
            pub fn name(self) -> &'static str {
                match self { $(Field::$field => $name,)* }
            }
        }
    };
}

fields! {
    CaseId "case_id" "The number of a case.";
    ClientId "client_id" "The pseudonymous number of a person.";
    Municipality "municipality" "The municipality.";
    Area "area" "The area, village or neighbourhood.";
    Theme "theme" "The policy theme that a case or activity is booked on.";
    Service "service" "The product within a theme.";
    Kind "kind" "The kind of support.";
    StartDate "start_date" "The day a case started.";
    EndDate "end_date" "The day a case was closed.";
    Age "age" "The age in years.";
    BirthYear "birth_year" "The year of birth.";
    AgeBand "age_band" "A band of ages.";
    KnownBefore "known_before" "Whether the person was known before.";
    ReferredBy "referred_by" "Who referred the person.";
    ReferredTo "referred_to" "Where the person was referred to.";
    MainDomain "main_domain" "The domain that a case is about.";
    Dimension "dimension" "The dimension of Positive Health.";
    StartScore "start_score" "The score at intake.";
    GoalScore "goal_score" "The score aimed at.";
    EndScore "end_score" "The score at closing.";
    GoalReached "goal_reached" "Whether the goal was reached.";
    Domain "domain" "The domain of a score.";
    Moment "moment" "The moment of a score.";
    Score "score" "A score.";
    MeasuredOn "measured_on" "The day of a score.";
    Activity "activity" "The name of a group activity.";
    Date "date" "The day of a session.";
    Sessions "sessions" "The number of sessions.";
    Participants "participants" "The number of participants.";
    Prevention "prevention" "What an activity is meant to prevent.";
    Dimensions "dimensions" "The dimensions that an activity works on.";
    Planned "planned" "The planned reach.";
    Achieved "achieved" "The achieved reach, as a sheet states it.";
    TargetPeriod "period" "The period that a target is for.";
}

impl Field {
    /// The labels that only cases have.
    pub const OF_CASES: [Field; 3] = [Field::ReferredBy, Field::ReferredTo, Field::Dimension];

    /// The fields of a kind of sheet, in the order in which a user thinks of them. Scores that have a column a domain
    /// come beside them.
    pub fn of_kind(kind: SheetKind) -> &'static [Field] {
        use Field::*;
        match kind {
            SheetKind::Cases => &[
                CaseId,
                ClientId,
                StartDate,
                EndDate,
                Municipality,
                Area,
                Theme,
                Service,
                Kind,
                MainDomain,
                StartScore,
                GoalScore,
                EndScore,
                GoalReached,
                Age,
                BirthYear,
                AgeBand,
                KnownBefore,
                ReferredBy,
                ReferredTo,
                Dimension,
                Domain,
                Moment,
                Score,
                MeasuredOn,
            ],
            SheetKind::Scores => &[CaseId, Domain, Moment, Score, MeasuredOn, StartScore, GoalScore, EndScore],
            SheetKind::GroupActivities => {
                &[Activity, Theme, Service, Municipality, Area, Date, Sessions, Participants, Prevention, Dimensions]
            }
            SheetKind::Targets => &[Theme, Service, Municipality, Area, Planned, Achieved, TargetPeriod],
        }
    }

    /// The field of a score at this moment.
    pub fn of_score(moment: Moment) -> Field {
        match moment {
            Moment::Start => Field::StartScore,
            Moment::Goal => Field::GoalScore,
            Moment::Between => Field::Score,
            Moment::End => Field::EndScore,
        }
    }
}

/// A field by whose values one can select. Case, activity and target share its labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// The municipality.
    Municipality,
    /// The area.
    Area,
    /// The theme.
    Theme,
    /// The service.
    Service,
    /// The kind of support.
    Kind,
    /// The main domain; labels are the domains' Dutch names or the user's own.
    MainDomain,
    /// The band of ages; labels are as the user's bands are written: `0-12`, `75+`.
    AgeBand,
}

impl Choice {
    /// All, in the order of the page.
    pub const ALL: [Choice; 7] = [
        Choice::Municipality,
        Choice::Area,
        Choice::Theme,
        Choice::Service,
        Choice::Kind,
        Choice::MainDomain,
        Choice::AgeBand,
    ];

    /// Those that are a column of labels of their own: all but the main domain and the age.
    pub const LABELS: [Choice; 5] = [Choice::Municipality, Choice::Area, Choice::Theme, Choice::Service, Choice::Kind];

    /// The field that holds it.
    pub fn field(self) -> Field {
        match self {
            Choice::Municipality => Field::Municipality,
            Choice::Area => Field::Area,
            Choice::Theme => Field::Theme,
            Choice::Service => Field::Service,
            Choice::Kind => Field::Kind,
            Choice::MainDomain => Field::MainDomain,
            Choice::AgeBand => Field::AgeBand,
        }
    }

    /// The choice with this stable name, e.g. `theme`.
    pub fn by_name(name: &str) -> Option<Choice> {
        Choice::ALL.into_iter().find(|choice| choice.field().name() == name)
    }
}

/// Whether a kind of support is one that many organisations have. Others are kept as they are written.
///
/// ```
/// assert!(groeibeeld::fields::is_usual_kind("Leun- en steuncontact"));
/// assert!(!groeibeeld::fields::is_usual_kind("Traject Oranje"));
/// ```
pub fn is_usual_kind(label: &str) -> bool {
    USUAL_KINDS.contains(&key(label).as_str())
}

const USUAL_KINDS: &[&str] = &[
    "individueeltraject",
    "individueletrajecten",
    "individueel",
    "individueleondersteuning",
    "individuelebegeleiding",
    "individuelehulpverlening",
    "traject",
    "begeleiding",
    "ondersteuning",
    "hulpverlening",
    "maatschappelijkwerk",
    "leunensteun",
    "leunsteun",
    "leunensteuncontact",
    "leunensteuncontacten",
    "steunenleun",
    "informatieenadvies",
    "informatieadvies",
    "informatie",
    "advies",
    "iena",
    "ia",
    "kortcontact",
    "kortecontacten",
    "kortdurend",
    "kortdurendtraject",
    "kortdurendeondersteuning",
    "langdurig",
    "langdurigtraject",
    "langdurendeondersteuning",
    "intensief",
    "intensievebegeleiding",
    "maatwerk",
    "maatwerkvoorziening",
    "algemenevoorziening",
    "collectief",
    "groep",
    "groepstraject",
    "gezin",
    "gezinsbegeleiding",
    "crisis",
    "nazorg",
    "waakvlam",
    "waakvlamcontact",
    "individualtrajectory",
    "individualsupport",
    "individual",
    "leanandsupport",
    "informationandadvice",
];
