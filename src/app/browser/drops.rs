use super::files::{Picked, picked};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, DragEvent, Event};
use yew::Callback;

/// A file that hangs above the page says so at least this often, in milliseconds; silence means that it went away.
const SILENCE: u32 = 500;

/// Takes files that are dropped anywhere on the page, while it lives.
pub struct Drops {
    _over: EventListener,
    _drop: EventListener,
}

impl Drops {
    /// `on_drag` hears whether files hang above the page.
    pub fn new(on_drag: Callback<bool>, on_files: Callback<Vec<Picked>>) -> Drops {
        let silence: Rc<RefCell<Option<Timeout>>> = Rc::default();
        let over = {
            let (silence, on_drag) = (Rc::clone(&silence), on_drag.clone());
            listen("dragover", move |_| {
                let on_silence = on_drag.clone();
                let timer = Timeout::new(SILENCE, move || on_silence.emit(false));
                silence.replace(Some(timer));
                on_drag.emit(true);
            })
        };
        let drop = listen("drop", move |transfer| {
            silence.replace(None);
            on_drag.emit(false);
            on_files.emit(transfer.files().as_ref().map(picked).unwrap_or_default());
        });
        Drops { _over: over, _drop: drop }
    }
}

/// Listens to what happens with files above the window, and keeps the browser from opening them in the page's place.
fn listen(name: &'static str, mut act: impl FnMut(DataTransfer) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&gloo::utils::window(), name, options, move |event: &Event| {
        let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
        if let Some(transfer) = transfer.filter(|transfer| transfer.types().includes(&"Files".into(), 0)) {
            event.prevent_default();
            act(transfer);
        }
    })
}
