use gloo::timers::callback::Timeout;
use yew::Callback;

/// Something that is done once the browser has had its turn; not at all when this is dropped before.
pub struct Later {
    _timeout: Timeout,
}

impl Later {
    /// Calls back after what is to be shown now.
    pub fn new(callback: Callback<()>) -> Later {
        Later { _timeout: Timeout::new(0, move || callback.emit(())) }
    }
}
