//! In which form a figure is drawn, where several fit. A form is how numbers look and not what is counted, so it is no part
//! of a selection: whichever is chosen, the numbers are the same.

use crate::figures::FigureId;
use serde::{Deserialize, Serialize};

macro_rules! forms {
    ($($(#[$what:meta])* $form:ident $name:literal;)*) => {
        /// How the rows of a figure are drawn. Names are part of the settings file.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Form {
            $($(#[$what])* #[serde(rename = $name)] $form,)*
        }

        impl Form {
            /// All forms.
            pub const ALL: &[Form] = &[$(Form::$form,)*];

            /// The stable name.
            pub fn name(self) -> &'static str {
                match self { $(Form::$form => $name,)* }
            }
        }
    };
}

forms! {
    /// Bars, one or more a row.
    Bars "bars";
    /// From start to end on the scale of levels.
    Dumbbells "dumbbells";
    /// Bars of 100 %.
    Stacked "stacked";
    /// Squares by two levels.
    Heat "heat";
    /// Bars with the plan behind them.
    Bullets "bullets";
    /// How many went up, stayed the same and went down, as bars of 100 %.
    Parts "parts";
    /// Lines through time.
    Lines "lines";
    /// Two kinds of support back to back.
    Pyramid "pyramid";
    /// The rows around a middle.
    Radar "radar";
}

impl Form {
    /// The forms that a figure can have, the usual one first.
    pub fn of(figure: FigureId) -> &'static [Form] {
        use FigureId::*;
        match figure {
            Growth => &[Form::Dumbbells, Form::Parts, Form::Radar],
            GrowthByTheme | Spillover => &[Form::Dumbbells, Form::Parts],
            EndVsStart | EndVsGoal | GoalReached | Levels | NewOrKnown | Completeness | Reading => &[Form::Stacked],
            Transitions => &[Form::Heat],
            ReachByTheme | PopulationReach => &[Form::Bullets],
            AgeBands => &[Form::Bars, Form::Pyramid],
            KindsByYear | StartedClosed | UniqueClients => &[Form::Bars, Form::Lines],
            MainDomains | DomainsByTheme | DomainsByKind | DimensionByDomain | YoungByDomain | ReachByService
            | GroupActivities | Duration | ReferredBy | ReferredTo => &[Form::Bars],
        }
    }
}

/// The forms that were chosen in the place of the usual ones: pairs of a figure and its form, `[["growth", "radar"]]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Forms(Vec<(FigureId, Form)>);

impl Forms {
    /// The form of a figure: the chosen one, or the usual one.
    ///
    /// ```
    /// use groeibeeld::figures::FigureId;
    /// use groeibeeld::forms::{Form, Forms};
    /// let mut forms = Forms::default();
    /// assert_eq!(forms.of(FigureId::KindsByYear), Form::Bars);
    /// forms.choose(FigureId::KindsByYear, Form::Lines);
    /// assert_eq!(forms.of(FigureId::KindsByYear), Form::Lines);
    /// ```
    pub fn of(&self, figure: FigureId) -> Form {
        let chosen = self.0.iter().find(|(of, _)| *of == figure);
        chosen.map_or(Form::of(figure)[0], |(_, form)| *form)
    }

    /// Chooses the form of a figure.
    pub fn choose(&mut self, figure: FigureId, form: Form) {
        self.0.retain(|(of, _)| *of != figure);
        if form != Form::of(figure)[0] {
            self.0.push((figure, form));
        }
    }

    /// The same, with those of others in the place of these.
    pub fn with(&self, others: &Forms) -> Forms {
        let mut all = self.clone();
        others.0.iter().for_each(|(figure, form)| all.choose(*figure, *form));
        all
    }

    /// Whether every figure can have its form; what a file says may be impossible.
    pub fn are_possible(&self) -> bool {
        self.0.iter().all(|(figure, form)| Form::of(*figure).contains(form))
    }

    /// Whether all are the usual ones.
    pub fn are_usual(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_form_is_not_kept() {
        let mut forms = Forms::default();
        forms.choose(FigureId::Growth, Form::Radar);
        assert!(!forms.are_usual());
        forms.choose(FigureId::Growth, Form::Dumbbells);
        assert_eq!(forms, Forms::default());
    }

    #[test]
    fn others_go_before() {
        let of = |form| Forms(vec![(FigureId::Growth, form)]);
        assert_eq!(of(Form::Radar).with(&of(Form::Parts)), of(Form::Parts));
        assert_eq!(of(Form::Radar).with(&Forms::default()), of(Form::Radar));
    }

    #[test]
    fn err_a_form_that_a_figure_can_not_have() {
        let of = |json| serde_json::from_str::<Forms>(json);
        assert!(of(r#"[["growth", "parts"]]"#).is_ok_and(|forms| forms.are_possible()));
        assert!(of(r#"[["growth", "lines"]]"#).is_ok_and(|forms| !forms.are_possible()));
        assert!(of(r#"[["growth", "cake"]]"#).is_err());
        assert!(of(r#"[["cake", "lines"]]"#).is_err());
    }

    #[test]
    fn all_forms_have_the_name_of_the_settings_file() {
        for form in Form::ALL {
            assert_eq!(serde_json::to_value(form).unwrap(), form.name());
        }
    }
}
