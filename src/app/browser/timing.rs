use crate::state::Timing;

/// The name of what is measured, and of the mark where it starts.
fn names(timing: Timing) -> (&'static str, &'static str) {
    match timing {
        Timing::Read => ("read", "read-start"),
        Timing::Figures => ("figures", "figures-start"),
    }
}

/// Starts measuring.
pub fn mark(timing: Timing) {
    if let Some(performance) = gloo::utils::window().performance() {
        // OK to ignore: a page without this measure works as well.
        let _ = performance.mark(names(timing).1);
    }
}

/// Stops measuring.
pub fn measure(timing: Timing) {
    let (name, start) = names(timing);
    if let Some(performance) = gloo::utils::window().performance() {
        let _ = performance.measure_with_start_mark(name, start);
    }
}
