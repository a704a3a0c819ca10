//! The Zelfredzaamheid-Matrix: its domains, its five levels and what a score can be. ZRM © GGD Amsterdam; this is not a
//! product of GGD Amsterdam. Names only: the texts of the matrix' cells are not here.
//!
//! Names come from the editions of 2017 (zrmtraining.nl), 2013 and 2010, the supplements on parenting and on children,
//! Mijn ZRM (mijnzrm.nl) and the English names of BMC Psychology 3:33 (2015).

use crate::words::{fold, key, words};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A level of self-reliance, 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

impl Level {
    /// All five, lowest first.
    pub const ALL: [Level; 5] = [Level(1), Level(2), Level(3), Level(4), Level(5)];

    /// The level with this number, if it is 1 to 5.
    pub fn new(number: u8) -> Option<Level> {
        (1..=5).contains(&number).then_some(Level(number))
    }

    /// The number, 1 to 5.
    pub fn number(self) -> u8 {
        self.0
    }

    /// The Dutch name, e.g. "beperkt zelfredzaam".
    pub fn dutch(self) -> &'static str {
        [
            "acute problematiek",
            "niet zelfredzaam",
            "beperkt zelfredzaam",
            "voldoende zelfredzaam",
            "volledig zelfredzaam",
        ][usize::from(self.0 - 1)]
    }

    /// The English name, as printed in BMC Psychology 3:33 (2015).
    pub fn english(self) -> &'static str {
        [
            "acute problem",
            "not self-sufficient",
            "barely self-sufficient",
            "adequately self-sufficient",
            "completely self-sufficient",
        ][usize::from(self.0 - 1)]
    }

    /// The level with this name, in either language.
    pub fn by_name(name: &str) -> Option<Level> {
        let wanted = key(name);
        Level::ALL.into_iter().find(|level| key(level.dutch()) == wanted || key(level.english()) == wanted)
    }
}

/// Why there is no level where a score could stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Missing {
    /// Nothing was filled in.
    Empty = 0,
    /// "n.v.t."
    NotApplicable = 6,
    /// "niet te beoordelen"
    NotAssessable = 7,
    /// "onbesproken"; one real registry stores 99.
    NotDiscussed = 8,
    /// A zero, which is no level.
    Zero = 9,
    /// A nine, which registries use for "unknown".
    Nine = 10,
    /// A dash.
    Dash = 11,
    /// Something that is no score; an issue says where.
    Invalid = 12,
}

impl Missing {
    /// All reasons.
    pub const ALL: [Missing; 8] = [
        Missing::Empty,
        Missing::NotApplicable,
        Missing::NotAssessable,
        Missing::NotDiscussed,
        Missing::Zero,
        Missing::Nine,
        Missing::Dash,
        Missing::Invalid,
    ];
}

/// A score as it is kept: one byte that is a level or the reason why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Score(u8);

impl Score {
    /// No score was filled in.
    pub const EMPTY: Score = Score(Missing::Empty as u8);

    /// The level, if there is one.
    pub fn level(self) -> Option<Level> {
        Level::new(self.0)
    }

    /// The reason why there is no level, if there is none.
    pub fn missing(self) -> Option<Missing> {
        Missing::ALL.into_iter().find(|reason| *reason as u8 == self.0)
    }

    /// The level's number, or 0 where there is none.
    pub fn number(self) -> u8 {
        if self.0 <= 5 { self.0 } else { 0 }
    }
}

impl From<Level> for Score {
    fn from(level: Level) -> Score {
        Score(level.0)
    }
}

impl From<Missing> for Score {
    fn from(reason: Missing) -> Score {
        Score(reason as u8)
    }
}

/// When a score was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moment {
    /// At intake.
    Start,
    /// What is aimed at.
    Goal,
    /// In between; it is kept out of start and end.
    Between,
    /// At closing.
    End,
}

impl Moment {
    /// The moment that a spelling names, e.g. "nulmeting", "T1", "eindscore".
    pub fn by_name(name: &str) -> Option<Moment> {
        let wanted = key(name);
        MOMENTS.iter().find(|(_, spellings)| spellings.contains(&wanted.as_str())).map(|(moment, _)| *moment)
    }
}

const MOMENTS: [(Moment, &[&str]); 4] = [
    (
        Moment::Start,
        &[
            "start",
            "startscore",
            "startmeting",
            "begin",
            "beginscore",
            "beginmeting",
            "nulmeting",
            "0meting",
            "scorestart",
            "scorebegin",
            "t0",
            "intake",
            "intakescore",
            "aanvang",
            "aanvangsmeting",
            "voormeting",
            "eerstemeting",
            "1emeting",
            "baseline",
            "before",
            "first",
            "voor",
        ],
    ),
    (
        Moment::Goal,
        &["doel", "doelscore", "streefscore", "scoredoel", "goal", "goalscore", "target", "streef", "gewenst"],
    ),
    (
        Moment::Between,
        &["tussen", "tussenmeting", "tussenscore", "tussentijds", "tussentijdsemeting", "between", "interim"],
    ),
    (
        Moment::End,
        &[
            "eind",
            "eindscore",
            "eindmeting",
            "einde",
            "scoreeind",
            "scoreeinde",
            "t1",
            "afsluiting",
            "afsluitmeting",
            "slotmeting",
            "nameting",
            "laatstemeting",
            "end",
            "endscore",
            "final",
            "after",
            "last",
            "na",
            "uitstroom",
        ],
    ),
];

/// The list that a domain belongs to. Scores of different series are never mixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Series {
    /// The matrix of a professional, editions 2010, 2013 and 2017.
    Matrix,
    /// The supplement on parenting.
    Parenting,
    /// The supplement on children in a family.
    Children,
    /// Mijn ZRM: the person's own judgement.
    Own,
}

macro_rules! domains {
    ($($domain:ident $series:ident $dutch:literal $english:literal [$($spelling:literal)*];)*) => {
        /// A life domain of the matrix, in the official order of the edition of 2017; domains of 2013 that have no
        /// successor of the same meaning stand beside those that took their place.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Domain {
            $(#[doc = $dutch] $domain,)*
        }

        impl Domain {
            /// All domains, in order.
            pub const ALL: &[Domain] = &[$(Domain::$domain,)*];

            /// The list that the domain belongs to.
            pub fn series(self) -> Series {
                match self { $(Domain::$domain => Series::$series,)* }
            }

            /// The Dutch name.
            pub fn dutch(self) -> &'static str {
                match self { $(Domain::$domain => $dutch,)* }
            }

            /// The English name.
            pub fn english(self) -> &'static str {
                match self { $(Domain::$domain => $english,)* }
            }

            /// Other spellings, as [`key`]s.
            fn spellings(self) -> &'static [&'static str] {
                match self { $(Domain::$domain => &[$($spelling,)*],)* }
            }
        }
    };
}

domains! {
    Finances Matrix "Financiën" "Finances" ["inkomen" "income" "incomefinances" "financieel" "financin"];
    WorkAndEducation Matrix "Werk & Opleiding" "Work & education" ["werkopleiding"];
    UseOfTime Matrix "Tijdsbesteding" "Use of time" ["tijdbesteding"];
    DaytimeActivities Matrix "Dagbesteding" "Day-time activities" ["daytimeactivities"];
    Housing Matrix "Huisvesting" "Housing" [];
    DomesticRelations Matrix "Huiselijke relaties" "Domestic relations" ["gezinsrelaties"];
    MentalHealth Matrix "Geestelijke gezondheid" "Mental health" [];
    PhysicalHealth Matrix "Lichamelijke gezondheid" "Physical health" ["fysiekegezondheid"];
    SubstanceUse Matrix "Middelengebruik" "Substance use" [];
    Addiction Matrix "Verslaving" "Addiction" [];
    BasicAdl Matrix "Basale ADL" "Basic ADL" ["adlbasaal" "basaleactiviteitendagelijksleven"];
    InstrumentalAdl Matrix "Instrumentele ADL" "Instrumental ADL" ["adlinstrumenteel" "instrumenteleactiviteitendagelijksleven"];
    DailyLifeSkills Matrix "Activiteiten Dagelijks Leven" "Daily life skills" ["adlvaardigheden" "adl" "algemenedagelijkselevensverrichtingen"];
    SocialNetwork Matrix "Sociaal netwerk" "Social network" [];
    CommunityParticipation Matrix "Maatschappelijke participatie" "Community participation" [];
    Judiciary Matrix "Justitie" "Judiciary" [];
    ParentingCare Parenting "Lichamelijke verzorging (Ouderschap)" "Physical care (parenting)" ["lichamelijkeverzorging" "ouderschaplichamelijkeverzorging"];
    ParentingSupport Parenting "Sociaal-emotionele ondersteuning (Ouderschap)" "Social and emotional support (parenting)"
        ["sociaalemotioneleondersteuning" "emotioneleondersteuningouderschap" "ouderschapsociaalemotioneleondersteuning"];
    ParentingSchooling Parenting "Scholing (Ouderschap)" "Schooling (parenting)" ["scholing" "ouderschapscholing"];
    ParentingChildcare Parenting "Opvang (Ouderschap)" "Childcare (parenting)" ["opvang" "ouderschapopvang"];
    ChildFamily Children "Gezinsstructuur (kind)" "Family structure (child)" ["gezinsstructuur"];
    ChildCare Children "Lichamelijke verzorging (kind)" "Physical care (child)" ["lichamelijkeverzorgingkinderen" "lichamelijkeverzorgingkindereningezin"];
    ChildSupport Children "Emotionele ondersteuning (kind)" "Emotional support (child)" ["emotioneleondersteuning" "emotioneleondersteuningkinderen"];
    ChildSocialisation Children "Socialisering (kind)" "Socialisation (child)" ["socialisering"];
    ChildChildcare Children "Opvang (kind)" "Childcare (child)" ["opvangkinderen"];
    ChildSchooling Children "Scholing (kind)" "Schooling (child)" ["scholingkinderen"];
    OwnMoney Own "Geldzaken (Mijn ZRM)" "Money (own view)" ["geldzaken"];
    OwnWork Own "Werk en opleiding (Mijn ZRM)" "Work and education (own view)" [];
    OwnTime Own "Tijdsbesteding (Mijn ZRM)" "Use of time (own view)" [];
    OwnRelations Own "Relaties thuis (Mijn ZRM)" "Relations at home (own view)" ["relatiesthuis"];
    OwnHome Own "Woning (Mijn ZRM)" "Home (own view)" ["woning"];
    OwnMentalHealth Own "Geestelijke gezondheid (Mijn ZRM)" "Mental health (own view)" [];
    OwnPhysicalHealth Own "Lichamelijke gezondheid (Mijn ZRM)" "Physical health (own view)" [];
    OwnAddiction Own "Verslaving (Mijn ZRM)" "Addiction (own view)" [];
    OwnSelfCare Own "Zelfzorg (Mijn ZRM)" "Self-care (own view)" ["zelfzorg"];
    OwnDailyActivities Own "Dagelijkse activiteiten (Mijn ZRM)" "Daily activities (own view)" ["dagelijkseactiviteiten"];
    OwnNetwork Own "Sociaal netwerk (Mijn ZRM)" "Social network (own view)" [];
    OwnParticipation Own "Inzet voor de maatschappij (Mijn ZRM)" "Contribution to society (own view)" ["inzetvoordemaatschappij"];
    OwnJudiciary Own "Justitie (Mijn ZRM)" "Judiciary (own view)" [];
}

impl Domain {
    /// The domain that a spelling names, whatever its case, accents, separators or language.
    ///
    /// ```
    /// use groeibeeld::zrm::Domain;
    /// assert_eq!(Domain::by_name("huiselijkeRelaties"), Some(Domain::DomesticRelations));
    /// assert_eq!(Domain::by_name("Psychische gezondheid"), None);
    /// ```
    pub fn by_name(name: &str) -> Option<Domain> {
        let found = DOMAINS.get(&key(name)).copied();
        // "1. Financiën" and "ZRM Financiën" are lists and systems speaking, not other names.
        found.or_else(|| {
            let words = words(name);
            let is_extra = |word: &&String| *word == "zrm" || word.bytes().all(|byte| byte.is_ascii_digit());
            let rest: Vec<&str> = words.iter().skip_while(is_extra).map(String::as_str).collect();
            DOMAINS.get(&rest.concat()).copied()
        })
    }
}

/// The domain of each key. Made once: headers and rows are looked up by the million.
static DOMAINS: LazyLock<HashMap<String, Domain>> = LazyLock::new(|| {
    // From the last to the first, so that the first domain keeps a name that a later one has too.
    let spelt = |domain: &Domain| {
        let names = [domain.dutch(), domain.english()].map(key);
        let spellings = domain.spellings().iter().map(|spelling| (*spelling).to_owned());
        names.into_iter().chain(spellings).map(|spelling| (spelling, *domain)).collect::<Vec<_>>()
    };
    Domain::ALL.iter().rev().flat_map(spelt).collect()
});

/// A domain as a file names it: one of the matrix, or one of the organisation's own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DomainName {
    /// A domain of the matrix or its supplements.
    Known(Domain),
    /// A name that no edition has, as the user wrote it.
    Other(String),
}

impl DomainName {
    /// The domain that a label names; an unknown label is kept as it is.
    pub fn new(label: &str) -> DomainName {
        match Domain::by_name(label) {
            Some(domain) => DomainName::Known(domain),
            None => DomainName::Other(label.trim().to_owned()),
        }
    }

    /// What two spellings of one name share: for an own name, that they differ in case and white space only.
    pub fn key(&self) -> DomainName {
        match self {
            DomainName::Known(domain) => DomainName::Known(*domain),
            DomainName::Other(name) => DomainName::Other(fold(name)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(spelling: &str, expected: Domain) {
        assert_eq!(Domain::by_name(spelling), Some(expected), "{spelling}");
    }

    #[test]
    fn all_names_find_their_own_domain() {
        for domain in Domain::ALL {
            check(domain.dutch(), *domain);
            check(domain.english(), *domain);
        }
    }

    #[test]
    fn all_spellings_are_keys_of_one_domain() {
        for domain in Domain::ALL {
            for spelling in domain.spellings() {
                assert_eq!(key(spelling), *spelling);
                check(spelling, *domain);
            }
        }
    }

    #[test]
    fn spellings_of_real_files() {
        check("Werk en opleiding", Domain::WorkAndEducation);
        check("werk_opleiding", Domain::WorkAndEducation);
        check("Financien", Domain::Finances);
        check("basale_adl", Domain::BasicAdl);
        check("Sociaal - Emotionele ondersteuning (Ouderschap)", Domain::ParentingSupport);
        check("Inkomen", Domain::Finances);
        check("Income (Finances)", Domain::Finances);
        check("1. Financiën", Domain::Finances);
        check("ZRM Financiën", Domain::Finances);
    }

    #[test]
    fn unknown_label_is_kept_as_written() {
        assert_eq!(DomainName::new(" Psychische gezondheid "), DomainName::Other("Psychische gezondheid".to_owned()));
    }

    #[test]
    fn all_score_bytes_are_a_level_or_a_reason() {
        for level in Level::ALL {
            assert_eq!(Score::from(level).level(), Some(level));
            assert_eq!(Score::from(level).missing(), None);
        }
        for reason in Missing::ALL {
            assert_eq!(Score::from(reason).missing(), Some(reason));
            assert_eq!(Score::from(reason).number(), 0);
        }
    }
}
