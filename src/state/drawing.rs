//! In come the figures that were made, out come those that are drawn: a few more at each step. All charts and tables
//! together take the browser longer than a frame, in which it could answer to nobody; in between the earlier ones stay.

use crate::protocol::FigureShown;
use std::rc::Rc;

/// How many figures are drawn anew in one step.
const AT_ONCE: usize = 2;

/// The figures that are drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    figures: Vec<Rc<FigureShown>>,
}

impl Drawing {
    /// The figures that are drawn, in order.
    pub fn figures(&self) -> &[Rc<FigureShown>] {
        &self.figures
    }

    /// Whether all of these are drawn, and no others.
    pub fn shows(&self, figures: &[Rc<FigureShown>]) -> bool {
        let is_same = |(one, other): (&Rc<FigureShown>, &Rc<FigureShown>)| Rc::ptr_eq(one, other);
        self.figures.len() == figures.len() && self.figures.iter().zip(figures).all(is_same)
    }

    /// Draws some more of these, the first of them first. A figure that says the same as before costs nothing.
    pub fn draw(&mut self, figures: &[Rc<FigureShown>]) {
        self.figures.truncate(figures.len());
        let mut anew = 0;
        for (place, figure) in figures.iter().enumerate() {
            let drawn = self.figures.get_mut(place);
            anew += usize::from(drawn.as_ref().is_none_or(|drawn| **drawn != *figure));
            if anew > AT_ONCE {
                return;
            }
            match drawn {
                Some(drawn) => *drawn = Rc::clone(figure),
                None => self.figures.push(Rc::clone(figure)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(titles: &[&str]) -> Vec<Rc<FigureShown>> {
        let figure = |title: &&str| FigureShown { title: (*title).to_owned(), ..FigureShown::bare("") };
        titles.iter().map(|title| Rc::new(figure(title))).collect()
    }

    fn titles(drawing: &Drawing) -> Vec<&str> {
        drawing.figures().iter().map(|figure| figure.title.as_str()).collect()
    }

    #[test]
    fn figures_come_a_few_at_a_time() {
        let (mut drawing, wanted) = (Drawing::default(), figures(&["a", "b", "c"]));
        drawing.draw(&wanted);
        assert_eq!(titles(&drawing), ["a", "b"]);
        assert!(!drawing.shows(&wanted));
        drawing.draw(&wanted);
        assert!(drawing.shows(&wanted));
    }

    #[test]
    fn earlier_figures_stay_until_theirs_come_and_equal_ones_cost_nothing() {
        let mut drawing = Drawing { figures: figures(&["a", "b", "c", "d", "e"]) };
        let wanted = figures(&["a", "B", "c", "D", "E"]);
        drawing.draw(&wanted);
        assert_eq!(titles(&drawing), ["a", "B", "c", "D", "e"]);
        drawing.draw(&wanted);
        assert!(drawing.shows(&wanted));
    }

    #[test]
    fn figures_that_are_no_longer_made_go_at_once() {
        let mut drawing = Drawing { figures: figures(&["a", "b"]) };
        drawing.draw(&[]);
        assert!(drawing.shows(&[]));
    }
}
