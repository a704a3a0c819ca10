use gloo::events::{EventListener, EventListenerOptions};
use web_sys::Event;

/// Lets the browser ask whether the user really wants to leave, while it lives.
pub struct Leaving {
    _listener: EventListener,
}

impl Leaving {
    /// Asks from now on.
    pub fn ask() -> Leaving {
        let options = EventListenerOptions::enable_prevent_default();
        let ask = |event: &Event| event.prevent_default();
        Leaving { _listener: EventListener::new_with_options(&gloo::utils::window(), "beforeunload", options, ask) }
    }
}
