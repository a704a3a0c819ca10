//! From numbers to pixels, in a straight line.

/// A linear scale from numbers to pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    numbers: (f64, f64),
    pixels: (f64, f64),
}

impl Scale {
    /// A scale that puts the first number at the first pixel and the last at the last.
    pub fn new(numbers: (f64, f64), pixels: (f64, f64)) -> Scale {
        Scale { numbers, pixels }
    }

    /// The pixel of a number. A number beyond the scale stops at its end; a scale of one number has only its start.
    ///
    /// ```
    /// use groeibeeld::charts::scale::Scale;
    /// let levels = Scale::new((1.0, 5.0), (100.0, 500.0));
    /// assert_eq!(levels.at(2.75), 275.0);
    /// assert_eq!(levels.at(9.0), 500.0);
    /// ```
    pub fn at(self, number: f64) -> f64 {
        let (low, high) = self.numbers;
        let share = if high > low { ((number - low) / (high - low)).clamp(0.0, 1.0) } else { 0.0 };
        self.pixels.0 + share * (self.pixels.1 - self.pixels.0)
    }

    /// The pixels between two numbers one apart.
    pub fn step(self) -> f64 {
        let (low, high) = self.numbers;
        if high > low { (self.pixels.1 - self.pixels.0) / (high - low) } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_stay_and_nothing_goes_beyond() {
        let scale = Scale::new((0.0, 8.0), (16.0, 96.0));
        assert_eq!((scale.at(0.0), scale.at(8.0)), (16.0, 96.0));
        assert_eq!((scale.at(-1.0), scale.at(100.0)), (16.0, 96.0));
        assert_eq!(scale.step(), 10.0);
    }

    #[test]
    fn scale_of_one_number_has_only_its_start() {
        let scale = Scale::new((0.0, 0.0), (16.0, 96.0));
        assert_eq!((scale.at(0.0), scale.at(3.0), scale.step()), (16.0, 16.0, 0.0));
    }
}
