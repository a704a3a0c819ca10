use super::page::Page;
use crate::language::help::Place;
use yew::prelude::*;

/// Opens the handbook, at a place or where it was; whatever is below [`WithHelp`] can take it from its context.
pub type OnHelp = Callback<Option<Place>>;

/// How many times the handbook was opened or led somewhere, and where the last time.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Opened {
    pub times: u32,
    pub place: Option<Place>,
}

/// The page, and what opens its handbook from everywhere in it: so that no component hands on what is not its own.
#[component]
pub fn WithHelp() -> Html {
    let opened = use_state(Opened::default);
    let times = use_mut_ref(|| 0);
    let on_help = {
        let opened = opened.setter();
        // Made once: what is below is drawn again only where something of its own is new.
        use_callback((), move |place, ()| {
            *times.borrow_mut() += 1;
            opened.set(Opened { times: *times.borrow(), place });
        })
    };
    html! {
        <ContextProvider<OnHelp> context={on_help}>
            <ContextProvider<Opened> context={*opened}>
                <Page />
            </ContextProvider<Opened>>
        </ContextProvider<OnHelp>>
    }
}
