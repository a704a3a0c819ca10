//! The domains, in the series that they belong to and the editions that they come from.

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

            /// Other spellings, as keys of [`crate::words`].
            pub(super) fn spellings(self) -> &'static [&'static str] {
                match self { $(Domain::$domain => &[$($spelling,)*],)* }
            }
        }
    };
}

domains! {
    Finances Matrix "Financiën" "Finances"
        ["inkomen" "income" "incomefinances" "financesincome" "financieel" "financiele" "financielesituatie" "financieninkomen"
        "financieneninkomen" "inkomenfinancien" "inkomenenfinancien" "financin" "financian"];
    WorkAndEducation Matrix "Werk & Opleiding" "Work & education"
        ["werkopleiding" "werkopl" "werkenopl" "opleidingenwerk" "workandeducation" "workeducation"];
    UseOfTime Matrix "Tijdsbesteding" "Use of time" ["tijdbesteding" "timeuse"];
    DaytimeActivities Matrix "Dagbesteding" "Day-time activities" ["dagbestedingen" "dayactivities"];
    Housing Matrix "Huisvesting" "Housing" ["accommodation"];
    DomesticRelations Matrix "Huiselijke relaties" "Domestic relations"
        ["gezinsrelaties" "huiselijkerelatie" "huiselijkerel" "huisrelaties" "domesticrelationships" "familyrelations"];
    MentalHealth Matrix "Geestelijke gezondheid" "Mental health"
        ["geestelijkegez" "geestelijkegezondh" "geestgezondheid" "geestgez" "gezondheidgeestelijk"];
    PhysicalHealth Matrix "Lichamelijke gezondheid" "Physical health"
        ["fysiekegezondheid" "lichamelijkegez" "lichamelijkegezondh" "lichgezondheid" "lichgez" "fysiekegez"
        "gezondheidlichamelijk" "gezondheidfysiek"];
    SubstanceUse Matrix "Middelengebruik" "Substance use" ["middelgebruik" "gebruikvanmiddelen" "gebruikmiddelen" "useofsubstances"];
    Addiction Matrix "Verslaving" "Addiction" ["verslavingen" "addictions"];
    BasicAdl Matrix "Basale ADL" "Basic ADL"
        ["adlbasaal" "adlbasis" "basisadl" "basaaladl" "badl" "adlbasic" "basaleactiviteitendagelijksleven"
        "basaleactiviteitenvanhetdagelijksleven" "activiteitendagelijkslevenbasaal" "basicactivitiesofdailyliving"];
    InstrumentalAdl Matrix "Instrumentele ADL" "Instrumental ADL"
        ["adlinstrumenteel" "instrumenteeladl" "iadl" "adlinstrumental" "instrumenteleactiviteitendagelijksleven"
        "instrumenteleactiviteitenvanhetdagelijksleven" "activiteitendagelijksleveninstrumenteel"
        "instrumentalactivitiesofdailyliving"];
    DailyLifeSkills Matrix "Activiteiten Dagelijks Leven" "Daily life skills"
        ["adlvaardigheden" "adl" "activiteitendagelijkslevenadl" "adlactiviteitendagelijksleven" "activiteitendagelijkseleven"
        "activiteitenvanhetdagelijksleven" "activiteitenvanhetdagelijkslevenadl" "algemenedagelijkselevensverrichtingen"
        "algemenedagelijkselevensverrichtingenadl" "dailylivingskills" "activitiesofdailyliving"];
    SocialNetwork Matrix "Sociaal netwerk" "Social network" ["socialenetwerk" "sociaalnetw" "netwerksociaal"];
    CommunityParticipation Matrix "Maatschappelijke participatie" "Community participation"
        ["maatschappelijkepart" "maatschappelijkeparticip" "maatschparticipatie" "maatschpart" "participatiemaatschappelijk"
        "socialparticipation"];
    Judiciary Matrix "Justitie" "Judiciary" ["justitieel" "justice"];
    ParentingCare Parenting "Lichamelijke verzorging (Ouderschap)" "Physical care (parenting)" [];
    ParentingSupport Parenting "Sociaal-emotionele ondersteuning (Ouderschap)" "Social and emotional support (parenting)"
        ["sociaalenemotioneleondersteuning" "sociaalemotioneleonderst" "socemotioneleondersteuning" "socialemotionalsupport"];
    ParentingSchooling Parenting "Scholing (Ouderschap)" "Schooling (parenting)" [];
    ParentingChildcare Parenting "Opvang (Ouderschap)" "Childcare (parenting)" [];
    ChildFamily Children "Gezinsstructuur (kind)" "Family structure (child)" [];
    ChildCare Children "Lichamelijke verzorging (kind)" "Physical care (child)" [];
    ChildSupport Children "Emotionele ondersteuning (kind)" "Emotional support (child)" ["emotioneleonderst"];
    ChildSocialisation Children "Socialisering (kind)" "Socialisation (child)" ["socialization"];
    ChildChildcare Children "Opvang (kind)" "Childcare (child)" [];
    ChildSchooling Children "Scholing (kind)" "Schooling (child)" [];
    OwnMoney Own "Geldzaken (Mijn ZRM)" "Money (own view)" [];
    OwnWork Own "Werk en opleiding (Mijn ZRM)" "Work and education (own view)" [];
    OwnTime Own "Tijdsbesteding (Mijn ZRM)" "Use of time (own view)" [];
    OwnRelations Own "Relaties thuis (Mijn ZRM)" "Relations at home (own view)" ["thuisrelaties" "relationsathome"];
    OwnHome Own "Woning (Mijn ZRM)" "Home (own view)" [];
    OwnMentalHealth Own "Geestelijke gezondheid (Mijn ZRM)" "Mental health (own view)" [];
    OwnPhysicalHealth Own "Lichamelijke gezondheid (Mijn ZRM)" "Physical health (own view)" [];
    OwnAddiction Own "Verslaving (Mijn ZRM)" "Addiction (own view)" [];
    OwnSelfCare Own "Zelfzorg (Mijn ZRM)" "Self-care (own view)" [];
    OwnDailyActivities Own "Dagelijkse activiteiten (Mijn ZRM)" "Daily activities (own view)" [];
    OwnNetwork Own "Sociaal netwerk (Mijn ZRM)" "Social network (own view)" [];
    OwnParticipation Own "Inzet voor de maatschappij (Mijn ZRM)" "Contribution to society (own view)"
        ["inzetvoormaatschappij" "inzetmaatschappij"];
    OwnJudiciary Own "Justitie (Mijn ZRM)" "Judiciary (own view)" [];
}

impl Domain {
    /// The domains of the edition of 2017 that took the place of one of 2013 with another meaning: a start on the one and
    /// an end on the other are no pair. Empty for domains whose meaning stayed.
    ///
    /// ```
    /// use groeibeeld::zrm::Domain;
    /// assert_eq!(Domain::Addiction.successors(), [Domain::SubstanceUse]);
    /// assert!(Domain::Housing.successors().is_empty());
    /// ```
    pub fn successors(self) -> &'static [Domain] {
        match self {
            Domain::Addiction => &[Domain::SubstanceUse],
            Domain::DaytimeActivities => &[Domain::WorkAndEducation, Domain::UseOfTime],
            Domain::DailyLifeSkills => &[Domain::BasicAdl, Domain::InstrumentalAdl],
            _ => &[],
        }
    }

    /// The domain that has the same place in another series: Financiën of the matrix is Geldzaken of Mijn ZRM.
    pub(super) fn in_series(self, series: Series) -> Option<Domain> {
        let found = COUNTERPARTS.iter().find_map(|(one, other)| match self {
            _ if self == *one && other.series() == series => Some(*other),
            _ if self == *other && one.series() == series => Some(*one),
            _ => None,
        });
        if self.series() == series { Some(self) } else { found }
    }

    /// The domain of another series that has the very same name, so that the name alone doesn't tell which is meant.
    pub(super) fn namesake(self) -> Option<Domain> {
        NAMESAKES.iter().find(|(one, _)| self == *one).map(|(_, other)| *other)
    }
}

/// Domains with one name: of the matrix and of Mijn ZRM, of the supplements on parenting and on children.
const NAMESAKES: &[(Domain, Domain)] = &[
    (Domain::WorkAndEducation, Domain::OwnWork),
    (Domain::UseOfTime, Domain::OwnTime),
    (Domain::MentalHealth, Domain::OwnMentalHealth),
    (Domain::PhysicalHealth, Domain::OwnPhysicalHealth),
    (Domain::Addiction, Domain::OwnAddiction),
    (Domain::SocialNetwork, Domain::OwnNetwork),
    (Domain::Judiciary, Domain::OwnJudiciary),
    (Domain::ParentingCare, Domain::ChildCare),
    (Domain::ParentingSchooling, Domain::ChildSchooling),
    (Domain::ParentingChildcare, Domain::ChildChildcare),
];

/// Domains with the same place, by one name or by two. The mark of a series in a label chooses between them.
const COUNTERPARTS: &[(Domain, Domain)] = &[
    (Domain::Finances, Domain::OwnMoney),
    (Domain::WorkAndEducation, Domain::OwnWork),
    (Domain::UseOfTime, Domain::OwnTime),
    (Domain::Housing, Domain::OwnHome),
    (Domain::DomesticRelations, Domain::OwnRelations),
    (Domain::MentalHealth, Domain::OwnMentalHealth),
    (Domain::PhysicalHealth, Domain::OwnPhysicalHealth),
    (Domain::SubstanceUse, Domain::OwnAddiction),
    (Domain::Addiction, Domain::OwnAddiction),
    (Domain::BasicAdl, Domain::OwnSelfCare),
    (Domain::InstrumentalAdl, Domain::OwnDailyActivities),
    (Domain::SocialNetwork, Domain::OwnNetwork),
    (Domain::CommunityParticipation, Domain::OwnParticipation),
    (Domain::Judiciary, Domain::OwnJudiciary),
    (Domain::ParentingCare, Domain::ChildCare),
    (Domain::ParentingSupport, Domain::ChildSupport),
    (Domain::ParentingSchooling, Domain::ChildSchooling),
    (Domain::ParentingChildcare, Domain::ChildChildcare),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// The name without its mark.
    fn bare(domain: Domain) -> String {
        crate::words::key(domain.dutch().split(" (").next().unwrap_or_default())
    }

    #[test]
    fn all_domains_with_one_name_are_namesakes() {
        for (place, one) in Domain::ALL.iter().enumerate() {
            let other = Domain::ALL[place + 1..].iter().find(|other| bare(**other) == bare(*one));
            assert_eq!(one.namesake(), other.copied(), "{one:?}");
        }
    }

    #[test]
    fn all_namesakes_have_the_same_place() {
        for (one, other) in NAMESAKES {
            assert_eq!(one.in_series(other.series()), Some(*other));
        }
    }

    #[test]
    fn all_domains_of_mijn_zrm_have_a_place_in_the_matrix() {
        for domain in Domain::ALL.iter().filter(|domain| domain.series() == Series::Own) {
            assert!(domain.in_series(Series::Matrix).is_some(), "{domain:?}");
        }
    }

    #[test]
    fn all_successors_are_of_the_matrix_and_have_none_themselves() {
        let old: Vec<_> = Domain::ALL.iter().filter(|domain| !domain.successors().is_empty()).collect();
        assert_eq!(old, [&Domain::DaytimeActivities, &Domain::Addiction, &Domain::DailyLifeSkills]);
        for new in old.into_iter().flat_map(|domain| domain.successors()) {
            assert_eq!((new.series(), new.successors()), (Series::Matrix, &[][..]));
        }
    }
}
