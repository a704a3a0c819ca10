use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};
use yew::Callback;

/// A field of the page in which something stands that can't be meant.
#[derive(Clone, Debug, PartialEq)]
pub struct WrongField {
    /// The id of the field.
    pub id: String,
    /// Its label.
    pub label: String,
    /// What is wrong, as it stands at the field.
    pub error: String,
}

/// The fields that are wrong, in the order of the page. Of several that share what is said of them the first.
pub fn wrong_fields() -> Vec<WrongField> {
    let document = gloo::utils::document();
    let (mut wrong, mut seen) = (Vec::new(), Vec::new());
    // OK because the selector is well-formed.
    let Ok(all) = document.query_selector_all("[aria-invalid='true']") else { return wrong };
    let fields = (0..all.length()).filter_map(|place| all.item(place)?.dyn_into::<Element>().ok());
    for field in fields {
        let said = alerts_of(&document, &field);
        if said.is_empty() || !seen.contains(&said) {
            let error = said.iter().map(sentence).collect::<Vec<_>>().join(" ");
            wrong.push(WrongField { id: field.id(), label: label_of(&document, &field), error });
            seen.push(said);
        }
    }
    wrong
}

fn label_of(document: &Document, field: &Element) -> String {
    let label = document.query_selector(&format!("label[for='{}']", field.id())).ok().flatten();
    label.and_then(|label| label.text_content()).unwrap_or_default().trim().to_owned()
}

/// Where it is said what is wrong with a field: of what describes it, that which is read out when it appears.
fn alerts_of(document: &Document, field: &Element) -> Vec<Element> {
    let ids = field.get_attribute("aria-describedby").unwrap_or_default();
    let said = ids.split_whitespace().filter_map(|id| document.get_element_by_id(id));
    said.filter(|said| said.get_attribute("role").as_deref() == Some("alert")).collect()
}

/// What is said there. Buttons that stand with it are no part of that.
fn sentence(alert: &Element) -> String {
    let sentence = alert.query_selector("p").ok().flatten();
    sentence.as_ref().unwrap_or(alert).text_content().unwrap_or_default().trim().to_owned()
}

/// Moves the focus to a field, also where it is folded away or in a drawer that is shut.
pub fn go_to(id: &str) {
    let field = gloo::utils::document().get_element_by_id(id);
    if let Some(drawer) = field.as_ref().and_then(|field| field.closest("dialog:not([open])").ok().flatten()) {
        super::dialog::open(&drawer.id());
    }
    let mut around = field.as_ref().and_then(|field| field.closest("details:not([open])").ok().flatten());
    while let Some(folded) = around {
        // OK to ignore: `open` is an attribute that every `<details>` takes.
        let _ = folded.set_attribute("open", "");
        around = folded.closest("details:not([open])").ok().flatten();
    }
    super::window::focus(id);
}

/// What has the focus, to be given back to it.
#[derive(Clone, PartialEq)]
pub struct Focused(Option<HtmlElement>);

impl Focused {
    /// What has it now.
    pub fn now() -> Focused {
        Focused(gloo::utils::document().active_element().and_then(|element| element.dyn_into().ok()))
    }

    /// Gives it back.
    pub fn back(&self) {
        if let Some(element) = &self.0 {
            // OK to ignore: what is gone can't have the focus, which then stays at the start of the page.
            let _ = element.focus();
        }
    }
}

/// Hears that a field may have been mended, once the page shows that, while it lives.
pub fn on_mended(heard: Callback<()>) -> [EventListener; 2] {
    ["change", "click"].map(|event| {
        let heard = heard.clone();
        EventListener::new(&gloo::utils::document(), event, move |_| {
            let heard = heard.clone();
            gloo::timers::callback::Timeout::new(0, move || heard.emit(())).forget();
        })
    })
}
